#include "article_markup.hpp"

#include "article_brackets.hpp"
#include "article_entity.hpp"
#include "article_template.hpp"
#include "article_words.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/cell.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>

namespace pursuit {
namespace {

class MarkupReader {
 public:
  explicit MarkupReader(std::string_view text) : text_(text), closing_(matching_brackets(text)) {}

  Markup read() {
    read(0, text_.size(), made_.text);
    return std::move(made_);
  }

 private:
  struct Argument {
    std::size_t begin;
    std::size_t end;
  };

  void read(std::size_t at, std::size_t end, std::string& out) {
    if (depth_ == limits::depth) return;
    ++depth_;
    while (at < end) at = read_one(at, end, out);
    --depth_;
  }

  /// What begins at a position; where the next begins.
  std::size_t read_one(std::size_t at, std::size_t end, std::string& out) {
    const std::size_t close = closing_[at];
    if (close != 0 && close + 2 <= end) {
      text_[at] == '{' ? read_braces(at + 2, close, out) : read_link(at + 2, close, out);
      return close + 2;
    }
    switch (text_[at]) {
      case '\'':
        return read_quotes(at, end, out);
      case '<':
        return read_tag(at, end, out);
      case '&':
        return read_entity(at, end, out);
      case '[':
        return read_address(at, end, out);
      case hidden_markup:
        return at + 1;
      default:
        out += text_[at];
        return at + 1;
    }
  }

  /// Two and more are bold or italic, but in `4'15''031` they are seconds.
  std::size_t read_quotes(std::size_t at, std::size_t end, std::string& out) const {
    const std::size_t behind = std::min(text_.find_first_not_of('\'', at), end);
    const std::size_t count = behind - at;
    const auto digit = [&](std::size_t before) {
      return at >= before && text_[at - before] >= '0' && text_[at - before] <= '9';
    };
    const bool seconds = count == 2 && digit(1) && digit(2) && at >= 3 && text_[at - 3] == '\'';
    if (count == 1 || seconds) out.append(count, '\'');
    if (count == 4) out += '\'';
    return behind;
  }

  std::size_t read_tag(std::size_t at, std::size_t end, std::string& out) const {
    constexpr std::size_t longest = 1000;
    const char next = at + 1 < end ? text_[at + 1] : ' ';
    const bool named = next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    const std::size_t close = text_.substr(at, std::min(longest, end - at)).find('>');
    if (!named || close == std::string_view::npos) {
      out += '<';
      return at + 1;
    }
    const std::string_view tag = text_.substr(at + 1, close - 1);
    if (fold(tag.substr(0, 2)) == "br") out += '\n';
    return at + close + 1;
  }

  std::size_t read_entity(std::size_t at, std::size_t end, std::string& out) const {
    constexpr std::size_t longest = 10;
    const std::string_view rest = text_.substr(at + 1, std::min(longest, end - at - 1));
    const std::string_view name = rest.substr(0, rest.find(';'));
    if (name.size() < rest.size() && append_entity(out, name)) return at + name.size() + 2;
    out += '&';
    return at + 1;
  }

  /// `[text](http://example.org)` of Markdown: where it ends; the position itself where it is none.
  std::size_t read_markdown_link(std::size_t at, std::size_t end, std::string& out) {
    const std::string_view rest = text_.substr(at, end - at);
    const std::size_t middle = rest.find_first_of("[]\n", 1);
    if (middle == std::string_view::npos || rest.substr(middle, 2) != "](") return at;
    std::size_t open = 1;
    std::size_t close = middle + 2;
    for (; close < rest.size() && rest[close] != '[' && rest[close] != ' '; ++close) {
      if (rest[close] == '(') ++open;
      if (rest[close] == ')' && --open == 0) break;
    }
    const std::string_view target = rest.substr(middle + 2, close - middle - 2);
    // A footnote mark can stand before brackets: `[a](NOR)`.
    const bool link = open == 0 && (target.starts_with('#') || target.find('/') != std::string_view::npos);
    if (!link) return at;
    read(at + 1, at + middle, out);
    return at + close + 1;
  }

  /// `[http://example.org text]`.
  std::size_t read_address(std::size_t at, std::size_t end, std::string& out) {
    if (const std::size_t behind = read_markdown_link(at, end, out); behind != at) return behind;
    constexpr std::size_t longest = 2000;
    const std::string_view rest = text_.substr(at + 1, std::min(longest, end - at - 1));
    const std::size_t close =
        rest.starts_with("http") || rest.starts_with("//") ? rest.find(']') : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += '[';
      return at + 1;
    }
    const std::size_t blank = rest.substr(0, close).find(' ');
    if (blank != std::string_view::npos) read(at + 1 + blank + 1, at + 1 + close, out);
    return at + 1 + close + 1;
  }

  /// Between the bars that stand in no bracket of their own.
  [[nodiscard]] std::vector<Argument> arguments(std::size_t begin, std::size_t end) const {
    std::vector<Argument> all;
    std::size_t from = begin;
    for (std::size_t at = begin; at < end;) {
      if (closing_[at] != 0 && closing_[at] + 2 <= end) {
        at = closing_[at] + 2;
        continue;
      }
      if (text_[at] == '|') {
        all.push_back({from, at});
        from = at + 1;
      }
      ++at;
    }
    all.push_back({from, end});
    return all;
  }

  void read_link(std::size_t begin, std::size_t end, std::string& out) {
    const std::vector<Argument> parts = arguments(begin, end);
    const std::string target = fold(text_.substr(parts[0].begin, parts[0].end - parts[0].begin));
    for (const std::string_view hides : {"file:", "image:", "category:", "datei:", "fichier:"}) {
      if (target.starts_with(hides)) return;
    }
    read(parts.back().begin, parts.back().end, out);
  }

  /// `name=value`; an argument with a number for a name is as good as one without.
  [[nodiscard]] std::vector<Argument> plain_arguments(const std::vector<Argument>& parts) const {
    std::vector<Argument> plain;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const std::string_view part = text_.substr(parts[i].begin, parts[i].end - parts[i].begin);
      const std::size_t sign = part.substr(0, part.find_first_of("{[<")).find('=');
      const std::string_view name = trimmed(part.substr(0, std::min(sign, part.size())));
      const bool named = sign != std::string_view::npos;
      if (named && (name.size() != 1 || name[0] < '1' || name[0] > '9')) continue;
      plain.push_back({named ? parts[i].begin + sign + 1 : parts[i].begin, parts[i].end});
    }
    return plain;
  }

  std::string text_of(const std::vector<Argument>& all, std::size_t which) {
    std::string text;
    if (which < all.size()) read(all[which].begin, all[which].end, text);
    return std::string(trimmed(text));
  }

  void set_nation(const std::string& nation) {
    if (made_.nation.empty()) made_.nation = cleaned(nation);
  }

  void read_braces(std::size_t begin, std::size_t end, std::string& out) {
    const std::vector<Argument> parts = arguments(begin, end);
    const std::string_view name = trimmed(text_.substr(parts[0].begin, parts[0].end - parts[0].begin));
    const std::vector<Argument> given = plain_arguments(parts);
    const Template known = read_template(name);
    switch (known.use) {
      case TemplateUse::nothing:
        return;
      case TemplateUse::word:
        out += known.word;
        return;
      case TemplateUse::first: {
        const std::string text = text_of(given, 0);
        out += text.empty() ? known.word : text;
        return;
      }
      case TemplateUse::second:
        out += text_of(given, given.size() > 1 ? 1 : 0);
        return;
      case TemplateUse::athlete:
        out += text_of(given, 0);
        set_nation(text_of(given, 1));
        return;
      case TemplateUse::nation:
        set_nation(text_of(given, 0));
        return;
      case TemplateUse::own_flag:
        set_nation(known.word);
        return;
      case TemplateUse::both:
        out += text_of(given, 0) + " " + text_of(given, 1);
        return;
      case TemplateUse::lines:
        return append_all(given, "\n", out);
      case TemplateUse::unknown:
        made_.unknown.emplace_back(name);
        return append_all(given, " ", out);
    }
  }

  void append_all(const std::vector<Argument>& given, std::string_view between, std::string& out) {
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (i > 0) out += between;
      out += text_of(given, i);
    }
  }

  std::string_view text_;
  std::vector<std::size_t> closing_;
  Markup made_;
  std::size_t depth_ = 0;
};

/// Runs of blanks, and of what no text has, are one blank.
std::string single_spaced(std::string_view text) {
  std::string single;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (!blank || !single.ends_with(' ')) single += blank ? ' ' : c;
  }
  return single;
}

/// Markdown's bold text has two stars before and behind it.
std::string without_stars(std::string_view line) {
  const std::size_t first = line.find("**");
  if (first == std::string_view::npos || line.find("**", first + 2) == std::string_view::npos)
    return std::string(line);
  std::string plain;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line.substr(at, 2) == "**") {
      ++at;
    } else {
      plain += line[at];
    }
  }
  return plain;
}

/// Behind the bullets of a list, unless they are all there is.
std::string_view without_bullets(std::string_view line) {
  const std::size_t begin = line.find_first_not_of("* ");
  return begin == std::string_view::npos ? line : line.substr(begin);
}

/// Each line without blanks and the bullet of a list at its ends, and no line that is empty.
std::string tidy(std::string_view text) {
  std::string tidy;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = without_stars(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
    const std::string clean = single_spaced(cleaned(single_spaced(without_bullets(line))));
    if (clean.empty()) continue;
    if (!tidy.empty()) tidy += '\n';
    tidy += clean;
  }
  return tidy;
}

}  // namespace

Markup read_markup(std::string_view wikitext) {
  if (wikitext.find_first_of("{[<&'\x01") == std::string_view::npos) return {tidy(wikitext), {}, {}};
  Markup made = MarkupReader(wikitext).read();
  made.text = tidy(made.text);
  return made;
}

}  // namespace pursuit
