#include "blocks.hpp"
#include "bracket_table.hpp"
#include "flags.hpp"
#include "infobox.hpp"
#include "wikitext_table.hpp"

#include <pursuit/report/wikitext.hpp>
#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <iterator>
#include <utility>

namespace pursuit {
namespace {

constexpr std::size_t section_level = 2;
constexpr std::size_t part_level = 3;

/// `Q: Match round; QB: Bronze` with the marks in bold.
std::string legend_markup(std::string_view legend) {
  std::string markup;
  while (!legend.empty()) {
    const std::size_t end = legend.find("; ");
    const std::string_view item = legend.substr(0, end);
    const std::size_t colon = item.find(": ");
    if (!markup.empty()) markup += "; ";
    if (colon == std::string_view::npos || colon == 0) {
      markup += escape_wikitext(item);
    } else {
      fmt::format_to(std::back_inserter(markup), "'''{}''': {}", escape_wikitext(item.substr(0, colon)),
                     escape_wikitext(item.substr(colon + 2)));
    }
    legend.remove_prefix(end == std::string_view::npos ? legend.size() : end + 2);
  }
  return markup;
}

class Article {
 public:
  Article(std::string& out, Games games) : blocks_(out), flags_(std::move(games)) {}

  void write_head(const Report& report, const Games& games) {
    if (report.facts) append_infobox(blocks_.next(), *report.facts, games);
    if (!report.head.title.empty())
      fmt::format_to(std::back_inserter(blocks_.next()), "'''{}'''\n", escape_wikitext(report.head.title));
    write_body(report.head, "");
  }

  void write_section(const Section& section, std::size_t level, const std::string& caption) {
    if (!section.title.empty()) {
      const std::string signs(level, '=');
      fmt::format_to(std::back_inserter(blocks_.next()), "{0}{1}{0}\n", signs,
                     escape_wikitext(section.title));
    }
    write_body(section, caption);
  }

 private:
  void write_body(const Section& section, const std::string& caption) {
    for (const Cell& line : section.lines)
      if (!line.text.empty()) blocks_.next().append(escape_wikitext(line.text)).append("\n");
    for (const Table& table : section.tables) write_table(table, caption);
    for (const BracketStage& stage : section.bracket) write_table(bracket_table(stage), stage.title);
    for (const Section& part : section.parts) {
      const bool both = !caption.empty() && !part.title.empty();
      write_section(part, part_level, fmt::format("{}{}{}", caption, both ? ": " : "", part.title));
    }
  }

  void write_table(const Table& table, const std::string& caption) {
    std::string markup;
    if (!append_wikitext_table(markup, table, caption, flags_)) return;
    blocks_.next() += markup;
    if (!table.legend.empty()) blocks_.next().append(legend_markup(table.legend)).append("\n");
  }

  Blocks blocks_;
  Flags flags_;
};

}  // namespace

void write_wikitext(std::string& out, const Report& report) {
  const Games games = report.facts ? games_of(report.facts->meet) : Games();
  Article article(out, games);
  article.write_head(report, games);
  for (const Section& section : report.sections) article.write_section(section, section_level, section.title);
}

}  // namespace pursuit
