// Every format that people read shows the same rows: each is read back by a reader of its own, and compared
// with the tables of the report.

#include "generated_event.hpp"

#include <pursuit/report/html.hpp>
#include <pursuit/report/markdown.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/report/wikitext.hpp>
#include <pursuit/text/width.hpp>

#include <nlohmann/json.hpp>

#include <functional>
#include <string_view>

namespace pursuit::test {
namespace {

using nlohmann::json;
using Cells = std::vector<std::string>;  // of a row, those that are not empty
using Rows = std::vector<Cells>;

/// Runs over a text from mark to mark.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// Moves behind the next mark. False where there is none.
  bool skip(std::string_view mark) {
    const std::size_t found = rest_.find(mark);
    if (found == std::string_view::npos) return false;
    rest_.remove_prefix(found + mark.size());
    return true;
  }

  /// What stands before the mark, which is passed over.
  std::string_view until(std::string_view mark) {
    const std::size_t end = std::min(rest_.find(mark), rest_.size());
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + mark.size(), rest_.size()));
    return text;
  }

  [[nodiscard]] bool at(std::string_view mark) const { return rest_.starts_with(mark); }
  [[nodiscard]] bool empty() const { return rest_.empty(); }
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

 private:
  std::string_view rest_;
};

/// `&lt;` and `&#60;` as what they stand for.
std::string without_entities(std::string_view text) {
  static const std::map<std::string, char, std::less<>> named{
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}};
  std::string plain;
  Scanner scanner(text);
  while (!scanner.empty()) {
    if (!scanner.at("&")) {
      plain += scanner.next();
      continue;
    }
    scanner.skip("&");
    const std::string entity(scanner.until(";"));
    plain += entity.front() == '#' ? static_cast<char>(std::stoi(entity.substr(1))) : named.at(entity);
  }
  return plain;
}

std::string without_tags(std::string_view html) {
  std::string text;
  for (Scanner scanner(html); !scanner.empty();) {
    text += scanner.until("<");
    scanner.skip(">");
  }
  return text;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \n") - first + 1));
}

void keep(Cells& cells, std::string text) {
  if (!text.empty()) cells.push_back(std::move(text));
}

/// The rows of all tables of a page, without those below a row.
Rows html_rows(std::string_view html) {
  Rows rows;
  for (Scanner page(html); page.skip("<tbody>");) {
    for (Scanner table(page.until("</tbody>")); table.skip("<tr");) {
      Scanner row(table.until("</tr>"));
      if (row.until(">").find("below") != std::string_view::npos) continue;
      Cells cells;
      while (row.skip("<t")) {
        row.skip(">");
        keep(cells, without_entities(without_tags(row.until("</t"))));
      }
      rows.push_back(std::move(cells));
    }
  }
  return rows;
}

/// What stands before a line break, without backslashes, entities and comments.
std::string markdown_text(std::string_view cell) {
  std::string text;
  Scanner scanner(cell.substr(0, cell.find("<br>")));
  while (!scanner.empty()) {
    if (scanner.at("<!--")) {
      scanner.skip("-->");
    } else if (scanner.at("&") && !scanner.at("& ")) {
      text += without_entities(std::string(scanner.until(";")) + ";");
    } else {
      const char c = scanner.next();
      text += c == '\\' && !scanner.empty() ? scanner.next() : c;
    }
  }
  return trimmed(text);
}

Rows markdown_rows(std::string_view markdown) {
  Rows rows;
  bool head = true;
  for (Scanner lines(markdown); !lines.empty();) {
    const std::string_view line = lines.until("\n");
    if (!line.starts_with('|')) {
      head = true;
      continue;
    }
    if (line.starts_with("| -") && line.find_first_not_of("|-: ") == std::string_view::npos) {
      head = false;
      continue;
    }
    if (head) continue;
    Cells cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i] == '|' && line[i - 1] != '\\') {
        keep(cells, markdown_text(cell));
        cell.clear();
      } else {
        cell += line[i];
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

/// The arguments of `{{flagathlete|Ann|FRA}}`.
Cells wikitext_cell(std::string_view cell) {
  cell = cell.substr(0, cell.find("<br />"));
  if (cell.starts_with("style=")) cell.remove_prefix(cell.find('|') + 1);
  Cells cells;
  Scanner scanner(cell);
  std::string text = trimmed(scanner.until("{{"));
  Cells arguments;
  while (!scanner.empty() && !scanner.at("}}")) {
    const std::string_view rest = scanner.until("}}");
    for (Scanner parts(rest); !parts.empty();) arguments.push_back(without_entities(parts.until("|")));
    text += trimmed(scanner.until("{{"));
  }
  if (!arguments.empty()) {
    const std::string medal = arguments.front().substr(0, arguments.front().size() - 1);
    if (arguments.size() == 1) return {medal};
    arguments.erase(arguments.begin());
  }
  keep(cells, without_entities(text));
  cells.insert(cells.end(), arguments.begin(), arguments.end());
  return cells;
}

Rows wikitext_rows(std::string_view wikitext) {
  Rows rows;
  for (Scanner page(wikitext); page.skip("\n{|");) {
    Scanner table(page.until("\n|}"));
    for (int headings = 0; headings < 2; ++headings) static_cast<void>(table.until("\n|-"));
    while (!table.empty()) {
      Scanner row(table.until("\n|-"));
      Cells cells;
      while (!row.empty()) {
        const std::string_view line = row.until("\n");
        if (!line.starts_with('|')) continue;
        for (std::string& text : wikitext_cell(trimmed(line.substr(1)))) keep(cells, std::move(text));
      }
      rows.push_back(std::move(cells));
    }
  }
  return rows;
}

std::vector<const Table*> tables_of(const Section& section) {
  std::vector<const Table*> tables;
  for (const Table& table : section.tables) tables.push_back(&table);
  for (const Section& part : section.parts)
    for (const Table* table : tables_of(part)) tables.push_back(table);
  return tables;
}

Cells cells_of(const Row& row) {
  Cells cells;
  for (const Cell& cell : row.cells) keep(cells, printable(cell.text));
  return cells;
}

/// Start lists stand in a page as blocks, with a row for each side.
void append_sides(Rows& rows, const Table& table, const Row& row) {
  std::map<std::string, std::size_t> order;
  std::vector<Cells> sides;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& group = table.columns[i].group;
    if (group.empty()) continue;
    const auto [side, is_new] = order.emplace(group, sides.size());
    if (is_new) sides.push_back({group.substr(0, group.find(" straight"))});
    if (i < row.cells.size()) keep(sides[side->second], printable(row.cells[i].text));
  }
  rows.insert(rows.end(), sides.begin(), sides.end());
}

Rows expected(const Report& report, bool blocks) {
  Rows rows;
  std::vector<const Table*> tables = tables_of(report.head);
  for (const Section& section : report.sections)
    for (const Table* table : tables_of(section)) tables.push_back(table);
  for (const Table* table : tables) {
    const bool sides = std::any_of(table->columns.begin(), table->columns.end(),
                                   [](const Column& column) { return !column.group.empty(); });
    for (const Row& row : table->rows) {
      if (cells_of(row).empty()) continue;
      if (blocks && sides) {
        append_sides(rows, *table, row);
      } else {
        rows.push_back(cells_of(row));
      }
    }
  }
  return rows;
}

/// The rows of the text hold the cells in order, with blanks between.
std::string wrong_text(const Report& report) {
  std::string text;
  write_text(text, report);
  Scanner lines(text);
  for (const Cells& row : expected(report, false)) {
    const auto matches = [&](std::string_view line) {
      for (const std::string& cell : row) {
        const std::size_t found = line.find(cell);
        if (found == std::string_view::npos) return false;
        line.remove_prefix(found + cell.size());
      }
      return true;
    };
    bool found = false;
    while (!found && !lines.empty()) found = matches(lines.until("\n"));
    if (!found) return fmt::format("text: no row {}", fmt::join(row, " | "));
  }
  return "";
}

std::string differing(std::string_view format, const Rows& rows, const Rows& of_report) {
  for (std::size_t i = 0; i < std::max(rows.size(), of_report.size()); ++i) {
    const Cells none;
    const Cells& row = i < rows.size() ? rows[i] : none;
    const Cells& wanted = i < of_report.size() ? of_report[i] : none;
    if (row != wanted)
      return fmt::format("{}: {} for {}", format, fmt::join(row, " | "), fmt::join(wanted, " | "));
  }
  return "";
}

/// The bracket is a table in formats that have no pictures of it.
Report with_bracket_apart(Report report) {
  for (Section& section : report.sections) section.bracket.clear();
  return report;
}

std::string wrong_report(Report report) {
  report = with_bracket_apart(std::move(report));
  std::string html;
  write_html(html, report);
  std::string markdown;
  write_markdown(markdown, report);
  std::string wikitext;
  write_wikitext(wikitext, report);
  const Rows rows = expected(report, false);
  for (const std::string& what :
       {wrong_text(report), differing("html", html_rows(html), expected(report, true)),
        differing("markdown", markdown_rows(markdown), rows),
        differing("wikitext", wikitext_rows(wikitext), rows)}) {
    if (!what.empty()) return what;
  }
  return "";
}

/// The same event with names that are hard to write: each its own.
json with_hard_names(json event) {
  static constexpr std::array ends{" & sons",  " <b>x</b>", " | b",    " `a`_*b*", " [[c]] {{d|e}}", " #1. -",
                                   "\x1b[31m", " ''q''",    " 黄金宝", " محمد",    "&amp;",          " \\|"};
  const auto harden = [&](json& value) {
    if (!value.is_string()) return;
    const std::string name = value;
    value = name + ends[std::hash<std::string>{}(name) % ends.size()];
  };
  const std::function<void(json&)> visit = [&](json& node) {
    if (node.is_object()) {
      for (const char* key : {"name", "competitor", "by"})
        if (node.contains(key)) harden(node[key]);
    }
    for (json& child : node)
      if (child.is_structured()) visit(child);
  };
  visit(event);
  return event;
}

}  // namespace

TEST_CASE("the rows of every format for people agree", "[formats]") {
  const auto wrong = [](const Resolved& event) {
    const Competition& competition = event.competition;
    for (const auto report : {event_report, seed_report, bracket_report}) {
      const std::string what = wrong_report(report(competition));
      if (!what.empty()) return what;
    }
    return std::string();
  };
  check_property("plain names", {}, wrong);
  check_property("names that are hard to write", {}, [&](const Resolved& event) {
    return wrong(Resolved(with_hard_names(json::parse(json_of(event.event))).dump()));
  });
}

}  // namespace pursuit::test
