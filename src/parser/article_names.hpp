// Who stands in a cell of an article's table: a rider, a team, or those who ride for it.
#pragma once

#include "article.hpp"

#include <string_view>
#include <vector>

namespace pursuit {

struct ArticleNames {
  std::string_view name{};  ///< of a rider or a team
  std::vector<std::string_view> members{};
};

/// Whether the cell lists those who ride together: three lines or more, or names in brackets or between
/// commas. Below a heading that says team two lines are enough, or as many words as no name has.
[[nodiscard]] bool is_line_up(std::string_view text, bool below_team);

/// `Norway`, `Norway` above its riders or before them in brackets, or the riders alone. `nation`: of a flag
/// or of another cell, empty where none is known; with one, the first of several lines is a rider unless it
/// names a nation or is a single word.
[[nodiscard]] ArticleNames read_team_names(std::string_view text, std::string_view nation);

/// Names between line breaks, commas, strokes, semicolons and the word `and`; where nothing parts them they
/// stay one text. Brackets around all of them are left out.
[[nodiscard]] std::vector<std::string_view> read_member_names(std::string_view text);

/// What a cell below the heading of nations says.
struct NationCell {
  std::string_view nation{};
  std::string_view names{};  ///< that stand below it, or behind its flag, and say something else
};

[[nodiscard]] NationCell read_nation_cell(const ArticleCell& cell);

}  // namespace pursuit
