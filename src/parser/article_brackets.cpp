#include "article_brackets.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>

namespace pursuit {
namespace {

/// The end of what is hidden from a position on; the position itself where nothing is.
class Hidden {
 public:
  explicit Hidden(std::string_view text) : text_(text) {}

  std::size_t end(std::size_t at) {
    if (text_.substr(at).starts_with("<!--")) return behind("-->", at, comments_end_);
    if (!is_reference(at)) return at;
    const std::size_t close = text_.substr(at, longest_tag).find('>');
    if (close == std::string_view::npos) return at;
    if (text_[at + close - 1] == '/') return at + close + 1;
    return behind("</ref>", at, references_end_);
  }

 private:
  static constexpr std::size_t longest_tag = 1000;

  [[nodiscard]] bool is_reference(std::size_t at) const {
    const std::string_view rest = text_.substr(at, 5);
    return rest.size() == 5 && fold(rest.substr(0, 4)) == "<ref" &&
           (rest[4] == '>' || rest[4] == ' ' || rest[4] == '/');
  }

  /// Once nothing closes any more, nothing is looked for again.
  std::size_t behind(std::string_view close, std::size_t at, bool& none) {
    if (none) return at;
    const std::size_t found = text_.find(close, at);
    none = found == std::string_view::npos;
    return none ? at : found + close.size();
  }

  std::string_view text_;
  bool comments_end_ = false;
  bool references_end_ = false;
};

}  // namespace

std::vector<std::size_t> matching_brackets(std::string_view wikitext) {
  std::vector<std::size_t> closing(wikitext.size(), 0);
  std::vector<std::size_t> open;
  std::size_t open_braces = 0;
  for (std::size_t at = 0; at + 1 < wikitext.size(); ++at) {
    const std::string_view two = wikitext.substr(at, 2);
    const bool opens = two == "{{" || two == "[[";
    if (!opens && two != "}}" && two != "]]") continue;
    if (opens) {
      open.push_back(at);
      if (two == "{{") ++open_braces;
    } else if (two == "}}" && open_braces > 0) {
      // A link in a template that nothing closes is none.
      while (wikitext[open.back()] == '[') open.pop_back();
      --open_braces;
      closing[open.back()] = at;
      open.pop_back();
    } else if (two == "]]" && !open.empty() && wikitext[open.back()] == '[') {
      closing[open.back()] = at;
      open.pop_back();
    } else {
      continue;
    }
    ++at;
  }
  return closing;
}

std::string without_hidden_markup(std::string_view wikitext) {
  std::string shown(wikitext);
  Hidden markup(wikitext);
  for (std::size_t at = wikitext.find('<'); at < wikitext.size(); at = wikitext.find('<', at)) {
    const std::size_t end = markup.end(at);
    std::fill(shown.begin() + static_cast<std::ptrdiff_t>(at),
              shown.begin() + static_cast<std::ptrdiff_t>(end), hidden_markup);
    at = std::max(end, at + 1);
  }
  return shown;
}

}  // namespace pursuit
