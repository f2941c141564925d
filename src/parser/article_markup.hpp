// The text that a piece of MediaWiki markup shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

struct Markup {
  std::string text;                  ///< line breaks as `\n`; blanks and footnote marks cleaned off
  std::string nation;                ///< of its first flag
  std::vector<std::string> unknown;  ///< templates of which only the plain arguments are kept
};

/// `'''[[Ann Lee|A. Lee]]'''` gives `A. Lee`, `{{flagIOCathlete|Ann Lee|NOR|2008 Summer}}` the same with the
/// nation `NOR`, `{{flagicon|NOR}}` the nation alone. Tags, comments, links to files and categories and
/// references are gone; `<br>` is a line break. Plain text comes back as it is.
[[nodiscard]] Markup read_markup(std::string_view wikitext);

}  // namespace pursuit
