// A text that stands in markup and is no part of it.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// For HTML, SVG and XML, as text or as the value of an attribute in quotes, double or single:
/// `Q&A <b>` gives `Q&amp;A &lt;b&gt;`. Control characters and the like are shown as `printable`
/// shows them. Not for the inside of a script, a style, a comment or a URL.
[[nodiscard]] std::string escape_markup(std::string_view utf8);

/// For MediaWiki, wherever text can stand: in a paragraph, at the start of a line, in a cell, in a
/// link or as an argument of a template; not in an attribute. `[[A|B]]` gives
/// `&#91;&#91;A&#124;B&#93;&#93;`; `O'Neill`, `4:15.031` and `1-2` stay as they are. Control characters
/// and the like as above.
[[nodiscard]] std::string escape_wikitext(std::string_view utf8);

/// For GitHub Flavored Markdown, wherever text can stand: in a heading, a paragraph, an item or a cell.
/// `*A* | [B](c)` gives `\*A\* \| \[B](c)`, a text that begins like a list, `1. A`, gives `1\. A`, and in
/// `a@b.org`, which GitHub links whatever is before the sign, an empty comment follows it. `O'Neill`,
/// `4:15.031`, `+0.5`, `=5` and `Q5-6` stay as they are. Control characters and the like as above.
[[nodiscard]] std::string escape_markdown(std::string_view utf8);

}  // namespace pursuit
