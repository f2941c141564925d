"""All small changes that could be made to a C++ source as clang-format leaves it.

A lexer and the layout of the code are enough to find them: `a < b` with blanks around it compares, `vector<int>` does
not. What is found wrongly does not compile, and is not counted.
"""

import bisect
import dataclasses
import re

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<directive>^[ ]*\#[^\n]*)
      | (?P<string>R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])')
      | (?P<number>\d[\d'a-zA-Z.]*)
      | (?P<word>[A-Za-z_]\w*)
      | (?P<sign><=>|<<=|>>=|->|::|\+\+|--|&&|\|\||[-+*/%&|^!=<>]=|<<|\S)""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)

TURNED = {  # between blanks
    "<": ["<=", ">"],
    "<=": ["<", ">="],
    ">": [">=", "<"],
    ">=": [">", "<="],
    "==": ["!="],
    "!=": ["=="],
    "&&": ["||"],
    "||": ["&&"],
    "+": ["-"],
    "-": ["+"],
    "+=": ["-="],
    "-=": ["+="],
}
EXCHANGED = {
    "true": ["false"],
    "false": ["true"],
    "any_of": ["all_of"],
    "all_of": ["any_of"],
    "none_of": ["any_of"],
    "min": ["max"],
    "max": ["min"],
    "front": ["back"],
    "back": ["front"],
    "SIZE_MAX": ["0"],
    "UINT32_MAX": ["0"],
    "no_round": ["0"],
    "no_heat": ["0"],
    "no_block": ["0"],
    "break": ["continue"],
    "continue": ["break"],
}
CALLED = {"any_of", "all_of", "none_of", "min", "max", "front", "back"}
NO_STATEMENT = {"return", "if", "for", "while", "switch", "case", "default", "else", "do", "using", "namespace"}
NO_STATEMENT |= {"struct", "class", "enum", "template", "public", "private", "static", "constexpr", "const", "inline"}


@dataclasses.dataclass(frozen=True)
class Token:
    kind: str
    text: str
    begin: int
    end: int


@dataclasses.dataclass(frozen=True)
class Mutant:
    """`old` and `new` are the line before and after; `nth` tells apart what is the same in a file more than once."""

    file: str
    line: int
    begin: int
    end: int
    text: str  # instead of [begin, end)
    old: str
    new: str
    nth: int

    @property
    def key(self):
        return (self.file, self.old, self.new, self.nth)


class Source:
    def __init__(self, text):
        self.text = text
        self.tokens = [
            Token(match.lastgroup, match.group(), match.start(), match.end())
            for match in TOKEN.finditer(text)
            if match.lastgroup not in ("comment", "directive")
        ]
        self.closing = self._closing()
        self.changes = []  # begin, end, text

    def _closing(self):
        closing, open_ = {}, []
        for i, token in enumerate(self.tokens):
            if token.text in "([{":
                open_.append(i)
            elif token.text in ")]}" and open_:
                closing[open_.pop()] = i
        return closing

    def _at(self, i):
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def _change(self, begin, end, text):
        if self.text[begin:end] != text:
            self.changes.append((begin, end, text))

    def find(self):
        for i, token in enumerate(self.tokens):
            self._turn(i, token)
            self._move(i, token)
            self._branch(i, token)
            self._return(i, token)
            self._statement(i, token)
        return sorted(set(self.changes))

    def _turn(self, i, token):
        """A comparison, `&&`, `+`, any_of turned; `!` dropped."""
        begin, end = token.begin, token.end
        blanks = self.text[begin - 1] in " \n" and self.text[end : end + 1] in (" ", "\n")
        if token.kind == "sign" and blanks:
            for other in TURNED.get(token.text, []):
                self._change(begin, end, other)
        if token.text == "!" and not self.text[end].isspace():
            self._change(begin, end, "")
        if token.kind == "word" and (token.text not in CALLED or self._at(i + 1) == "("):
            for other in EXCHANGED.get(token.text, []):
                self._change(begin, end, other)
        if token.text == "?":
            self._change(begin, end, "&& false ?")
            self._change(begin, end, "|| true ?")

    def _move(self, i, token):
        """A bound moved by one."""
        if token.kind == "number" and token.text.isdigit():
            self._change(token.begin, token.end, str(int(token.text) + 1))
            if int(token.text) > 0:
                self._change(token.begin, token.end, str(int(token.text) - 1))
        member = token.text in ("begin", "end", "rbegin", "size") and self._at(i - 1) in (".", "->")
        if member and self._at(i + 1) == "(" and self._at(i + 2) == ")":
            end = self.tokens[i + 2].end
            self._change(end, end, " - 1" if token.text in ("end", "size") else " + 1")
        if token.text in ("++", "--") and token.kind == "sign":
            self._change(token.begin, token.end, "--" if token.text == "++" else "++")

    def _branch(self, i, token):
        """`if` never or always, a loop or a case dropped."""
        if token.text in ("if", "while") and self._at(i + 1) == "(":
            first, last = self._condition(i + 1)
            condition = self.text[first:last]
            declared = re.match(r"(const )?\w[\w:<>, ]*[&*]* ?[&*]?\w+ = ", condition)
            before, after = (f"{condition}; ", "") if declared else ("", f" && ({condition})")
            self._change(first, last, f"{before}false{after}")
            if token.text == "if":
                self._change(first, last, before + ("true" if declared else f"true || ({condition})"))
        if token.text == "for" and self._at(i + 1) == "(":
            self._change(token.begin, token.end, "if (false) for")
        if token.text == "case":
            colon = next(j for j in range(i, len(self.tokens)) if self._at(j) == ":")
            self._change(token.begin, self.tokens[colon].end, "")

    def _condition(self, opening):
        """Behind an init statement."""
        end = self.closing[opening]
        first = opening + 1
        j = first
        while j < end:
            if self._at(j) == ";":
                first = j + 1
            j = self.closing.get(j, j) + 1
        return self.tokens[first].begin, self.tokens[end].begin

    def _return(self, i, token):
        if token.text != "return" or self._at(i + 1) in (";", "true", "false", "{"):
            return
        if self._at(i + 3) == "nullopt":  # is {}
            return
        end = self._end_of_statement(i)
        self._change(self.tokens[i + 1].begin, self.tokens[end].begin, "{}")

    def _end_of_statement(self, i):
        while self._at(i) not in (";", ""):
            i = self.closing.get(i, i) + 1
        return i

    def _statement(self, i, token):
        """A statement that calls, assigns or jumps removed."""
        before = self._at(i - 1)
        head = (before == ")" and self._is_head(i - 1)) or (before == ":" and self._is_label(i - 1))
        if not head and before not in (";", "{", "}", "else"):
            return
        if token.text in ("continue", "break", "return") and self._at(i + 1) == ";":
            self._change(token.begin, token.end, "")
            return
        if token.text in NO_STATEMENT or not (token.kind == "word" or token.text in ("++", "--", "*")):
            return
        j = i
        while self._at(j) in ("++", "--", "*"):
            j += 1
        while self.tokens[j].kind == "word" or self._at(j) in (".", "->", "::", "[", "("):
            if self.tokens[j].kind == "word" and j > i and self.tokens[j - 1].kind == "word":
                return  # a declaration
            j = self.closing.get(j, j) + 1
        if self._at(j) in (";", "=", "+=", "-=", "++", "--") and j > i + 1 or self._at(j) in ("=", "+=", "-="):
            end = self._end_of_statement(j)
            if self._at(end) == ";":
                self._change(token.begin, self.tokens[end].begin, "")

    def _is_head(self, closing):
        opening = next((o for o, c in self.closing.items() if c == closing), None)
        return opening is not None and self._at(opening - 1) in ("if", "for", "while")

    def _is_label(self, colon):
        return any(self._at(j) in ("case", "default") for j in range(colon - 4, colon))


def mutants(file, text):
    """Of one file, by their place in it."""
    starts = [0] + [match.end() for match in re.finditer("\n", text)]
    seen = {}
    found = []
    for begin, end, replacement in Source(text).find():
        line = bisect.bisect_right(starts, begin)
        first = starts[line - 1]
        stop = text.find("\n", end)
        squeeze = lambda part: " ".join(part.split())
        old, new = squeeze(text[first:stop]), squeeze(text[first:begin] + replacement + text[end:stop])
        nth = seen[(old, new)] = seen.get((old, new), 0) + 1
        found.append(Mutant(file, line, begin, end, replacement, old, new, nth))
    return found
