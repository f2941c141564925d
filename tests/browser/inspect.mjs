// What can be wrong with a page, seen from inside it. Runs in the browser, and so uses nothing from outside.

export function inspect() {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);

  // Headings: one of the first level, and none that leaves one out.
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) problems.push('not exactly one h1');
  levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) problems.push(`h${level} behind h${levels[i - 1]}`); });

  for (const table of document.querySelectorAll('table')) {
    if (!table.caption?.textContent) problems.push('a table without a caption');
    for (const head of table.querySelectorAll('th')) if (!head.scope) problems.push(`no scope: ${head.textContent}`);
    const columns = [...table.tHead.rows[0].cells].length;
    for (const row of table.tBodies[0].rows) {
      const cells = [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
      if (cells !== columns) problems.push(`a row of ${cells} cells under ${columns} columns`);
    }
  }
  if (document.querySelector('[style],script,iframe,object,img,link')) problems.push('an element that pages are made without');

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) problems.push('an id is given twice');
  for (const picture of document.querySelectorAll('svg')) {
    const named = picture.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (named.length !== 2 || named.some((id) => !document.getElementById(id)?.textContent)) problems.push('a picture without title or description');
  }

  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false;
  };

  // Texts of a picture touch neither each other nor its edge.
  for (const picture of document.querySelectorAll('svg')) {
    if (!shown(picture)) continue;
    const edge = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const { text, box } of texts)
      if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
        problems.push(`leaves its picture: ${text.textContent}`);
    texts.forEach(({ text, box }, i) => {
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 0.35 * Math.min(box.height, other.box.height))
          problems.push(`overlap: ${text.textContent} and ${other.text.textContent}`);
      }
    });
  }

  // Contrast AA of every text (WCAG 1.4.3), and nothing cut off.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const paper = rgba(getComputedStyle(document.body).backgroundColor);
  const behind = (element) => {
    if (element.closest('svg')) {
      // What was drawn before, under the middle of the text.
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const shapes = [...element.closest('svg').querySelectorAll('rect')].filter((shape) => {
        const place = shape.getBoundingClientRect();
        return place.left <= x && x <= place.right && place.top <= y && y <= place.bottom
          && shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      });
      for (const shape of shapes.reverse()) {
        const { fill } = getComputedStyle(shape);
        if (fill !== 'none' && rgba(fill)[3] === 255) return rgba(fill);
      }
    }
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return paper;
  };
  const said = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('title,desc,style,.hidden,.skip') || !shown(element)) continue;
    const style = getComputedStyle(element);
    const ink = rgba(element instanceof SVGElement ? style.fill : style.color);
    const [light, dark] = [luminance(ink), luminance(behind(element))].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (light + 0.05) / (dark + 0.05);
    const kind = `${element.tagName}.${element.getAttribute('class') ?? ''}`;
    if (ratio < (large ? 3 : 4.5) && !said.has(kind)) {
      said.add(kind);
      problems.push(`contrast ${ratio.toFixed(2)} of ${kind}: ${walker.currentNode.data.trim().slice(0, 40)}`);
    }
  }
  for (const element of document.querySelectorAll('main *')) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (textOverflow === 'ellipsis' || (overflowX === 'hidden' && !element.closest('.hidden,svg'))) problems.push(`cuts off: ${element.tagName}`);
  }
  return problems;
}
