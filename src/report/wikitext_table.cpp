#include "wikitext_table.hpp"

#include "row_cell.hpp"
#include "shown_columns.hpp"

#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace pursuit {
namespace {

/// Where the nation of those in a column of names stands.
std::optional<std::size_t> nation_column(const Table& table, std::size_t name) {
  const std::vector<Column>& columns = table.columns;
  for (std::size_t column = name + 1; column < columns.size() && !is_name(columns[column].content);
       ++column) {
    if (columns[column].content == Content::nation && columns[column].group == columns[name].group)
      return column;
  }
  return std::nullopt;
}

std::vector<std::size_t> without_nations(const Table& table, std::vector<std::size_t> shown) {
  for (const std::size_t column : std::vector<std::size_t>(shown)) {
    if (!is_name(table.columns[column].content)) continue;
    if (const auto nation = nation_column(table, column))
      shown.erase(std::remove(shown.begin(), shown.end(), *nation), shown.end());
  }
  return shown;
}

std::string_view medal_template(const Cell& cell) {
  if (cell.tone == Tone::gold && cell.text == "gold") return "{{gold1}}";
  if (cell.tone == Tone::silver && cell.text == "silver") return "{{silver2}}";
  if (cell.tone == Tone::bronze && cell.text == "bronze") return "{{bronze3}}";
  return {};
}

/// `=5`, `+1.658`, `4:15.031`: behind the blank of a cell they are no markup.
bool is_bare_figure(std::string_view text) {
  const std::size_t sign =
      !text.empty() && std::string_view("=+-").find(text.front()) != std::string_view::npos;
  return text.size() > sign && text.find_first_not_of("0123456789:.", sign) == std::string_view::npos;
}

std::string cell_markup(const Table& table, const Row& row, std::size_t column, const Flags& flags) {
  const std::string_view text = cell_at(row, column).text;
  const Content content = table.columns[column].content;
  if (is_name(content)) {
    const auto nation = nation_column(table, column);
    return flags.competitor(text, nation ? cell_at(row, *nation).text : std::string_view());
  }
  if (text.empty()) return {};
  if (content == Content::nation) return flags.nation(text);
  if (const std::string_view medal = medal_template(row.cells[column]); !medal.empty())
    return std::string(medal);
  return is_bare_figure(text) ? std::string(text) : escape_wikitext(text);
}

void append_row(std::string& out, const Table& table, const Row& row, const std::vector<std::size_t>& shown,
                const Flags& flags) {
  const std::size_t below = below_column(table, shown);
  out += "|-\n";
  for (const std::size_t column : shown) {
    std::string markup = cell_markup(table, row, column, flags);
    if (column == below) {
      for (const std::string& line : row.below)
        fmt::format_to(std::back_inserter(markup), "<br /><small>{}</small>", escape_wikitext(line));
    }
    const bool right = is_figure(table.columns[column].content) && !markup.empty();
    fmt::format_to(std::back_inserter(out), "|{}{}{}\n", right ? " style=\"text-align:right\" |" : "",
                   markup.empty() ? "" : " ", markup);
  }
}

}  // namespace

bool append_wikitext_table(std::string& out, const Table& table, std::string_view caption,
                           const Flags& flags) {
  const std::vector<std::size_t> shown = without_nations(table, shown_columns(table));
  if (shown.empty()) return false;
  fmt::format_to(std::back_inserter(out), "{{| class=\"wikitable{}\" style=\"text-align:left\"\n",
                 is_by_heat(table) ? "" : " sortable");
  if (!caption.empty()) fmt::format_to(std::back_inserter(out), "|+ {}\n", escape_wikitext(caption));
  out += "|-\n";
  for (const std::size_t column : shown) {
    fmt::format_to(std::back_inserter(out), "! scope=\"col\" | {}\n",
                   escape_wikitext(table.columns[column].title));
  }
  for (const Row& row : table.rows) append_row(out, table, row, shown, flags);
  out += "|}\n";
  return true;
}

}  // namespace pursuit
