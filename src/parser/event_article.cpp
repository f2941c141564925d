#include "event_article.hpp"

#include "article_classification.hpp"
#include "article_columns.hpp"
#include "article_context.hpp"
#include "article_nations.hpp"
#include "article_rounds.hpp"
#include "article_subject.hpp"
#include "article_teams.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"
#include "rules_guess.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace pursuit {
namespace {

/// MediaWiki's own limit for a page is half of it.
constexpr std::size_t longest_article = std::size_t{4} << 20U;

/// No table of results has so many columns, and each row is tried in many ways.
constexpr std::size_t widest_table = 40;

/// The row of headings, behind titles of one cell; none where the first row of several cells is another.
std::optional<std::size_t> heading_row(const ArticleTable& table) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const ArticleRow& row = table.rows[i];
    if (is_heading_row(row)) return i;
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const ArticleCell& cell) {
      return !cell.text.empty() && !cell.continued;
    });
    if (filled > 1) return std::nullopt;
  }
  return std::nullopt;
}

bool has_results(const CsvHeader& columns) {
  return columns.has(CsvKey::time) || columns.has(CsvKey::status) ||
         (columns.has(CsvKey::heat) && columns.has(CsvKey::rank));
}

/// Marks behind the last heading stand in a column of their own.
void add_marks_column(CsvHeader& columns, const ArticleTable& table, std::size_t first) {
  const std::size_t width = columns.columns.size();
  bool any = false;
  for (std::size_t i = first; i < table.rows.size(); ++i) {
    const auto& cells = table.rows[i].cells;
    if (cells.size() <= width || cells[width].text.empty()) continue;
    if (!is_article_mark(cells[width].text)) return;
    any = true;
  }
  if (any && !columns.has(CsvKey::notes) && !columns.has(CsvKey::marks))
    columns.columns.push_back({CsvKey::notes, {}, table.bytes, {}, false});
}

/// Somebody rode in a time, and no record is listed.
bool holds_rides(const ArticleTable& table, const CsvHeader& columns, std::size_t first) {
  const bool named = columns.has(CsvKey::name) || columns.has(CsvKey::nation) ||
                     columns.has(CsvKey::members) || columns.has(CsvKey::surname) || columns.has(CsvKey::bib);
  const bool records = std::any_of(
      columns.columns.begin(), columns.columns.end(),
      [](const CsvColumn& column) { return fold(column.heading).find("record") != std::string::npos; });
  if (!named || !columns.has(CsvKey::time) || records) return false;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    if (columns.columns[i].key != CsvKey::time) continue;
    for (std::size_t row = first; row < table.rows.size(); ++row) {
      const auto& cells = table.rows[row].cells;
      if (i < cells.size() && read_csv_time(cells[i].text, read_time).reading.time) return true;
    }
  }
  return false;
}

class ArticleReader {
 public:
  explicit ArticleReader(Document& document)
      : document_(document),
        facts_(document, made_.event, made_.findings),
        rounds_(document, made_.event, made_.findings),
        classification_(made_.event, made_.findings) {}

  ArticleEvent read() {
    Article article = read_blocks(document_);
    made_.findings = std::move(article.findings);
    for (const ArticleBlock& block : article.blocks) read_title(block);
    for (const ArticleBlock& block : article.blocks) {
      if (const auto* const infobox = std::get_if<ArticleInfobox>(&block)) facts_.read_infobox(*infobox);
    }
    for (const ArticleBlock& block : article.blocks) read_block(block);
    if (rounds_.empty() && !said_other_) read_only_table();
    for (auto& [table, finding] : unknown_) made_.findings.push_back(std::move(finding));
    finish();
    AlikeFindings alike;
    alike.trim(made_.findings, 0);
    alike.append_rest(made_.findings);
    return std::move(made_);
  }

 private:
  /// What has to be known before any table: whether teams ride.
  void read_title(const ArticleBlock& block) {
    const auto* const heading = std::get_if<ArticleHeading>(&block);
    if (heading != nullptr && heading->level == 1) facts_.read_title(heading->text, heading->bytes);
  }

  void read_block(const ArticleBlock& block) {
    if (const auto* const heading = std::get_if<ArticleHeading>(&block)) {
      headings_.enter(*heading);
      in_sections_ = in_sections_ || heading->level > 1;
      subjects_.enter(*heading);
      facts_.read_heading(*heading);
    }
    if (const auto* const table = std::get_if<ArticleTable>(&block)) {
      read_table(*table);
      headings_.use();
    }
    const auto* const paragraph = std::get_if<ArticleParagraph>(&block);
    if (paragraph == nullptr) return;
    const ArticleContext context = headings_.context();
    if (context.kind == TitleKind::classification && classification_.read_line(*paragraph)) return;
    if (!in_sections_) facts_.read_opening(*paragraph);
    facts_.read_sentence(*paragraph);
    if (paragraph->above_table && enter(*paragraph)) return;
    if (paragraphs_++ == 0) first_paragraph_ = paragraph->bytes;
  }

  bool enter(const ArticleParagraph& line) {
    const bool subject = subjects_.enter(line);
    return headings_.enter(line) || subject;
  }

  void read_table(const ArticleTable& table) {
    const ArticleContext context = headings_.context(table.caption);
    const auto headed = heading_row(table);
    const std::size_t first = headed ? *headed + heading_rows(table, *headed) : 0;
    CsvHeader columns = headed ? columns_of(table, *headed) : columns_by_shape(table);
    if (headed) add_marks_column(columns, table, first);
    if (context.kind == TitleKind::records || context.kind == TitleKind::other) {
      if (facts_.read_records(table)) return;
    }
    if (context.kind == TitleKind::schedule && facts_.read_schedule(table)) return;
    if (first == table.rows.size()) return say(table, "this table has no rows");
    if (columns.columns.size() > widest_table)
      return say(table, "this table has too many columns and is passed over");
    if (context.kind == TitleKind::classification) return classification_.read(table, columns, first);
    const bool part = context.kind == TitleKind::round || context.kind == TitleKind::finals;
    if (part && has_results(columns)) {
      if (is_of_other_event()) return;
      if (!headed) say_by_shape(table);
      return rounds_.read(table, columns, first, headings_, context);
    }
    if (context.kind == TitleKind::other && has_results(columns) && headed && others_.size() < 2)
      others_.push_back({table, *headed});
    if (context.kind == TitleKind::other && holds_rides(table, columns, first)) return say_unknown(table);
    if (context.kind == TitleKind::bracket)
      return say(table, "this table says again what others say: it is passed over");
    if (context.kind == TitleKind::medals) return say(table, "this table of medals is passed over");
    say(table, "this table is not understood and passed over");
  }

  void say(const ArticleTable& table, std::string_view message) {
    made_.findings.push_back(note_at(Place(table.bytes), "passed-over", std::string(message)));
  }

  /// Rides are lost with it: what is to be mended is the heading.
  void say_unknown(const ArticleTable& table) {
    const ArticleHeading* const heading = headings_.unknown();
    constexpr std::string_view hint = "name the round above the table, as in == Qualifying == or == Final ==";
    const std::string message =
        heading == nullptr
            ? "no heading above this table names a round: its rides are passed over"
            : fmt::format(
                  "\"{}\" is not understood as the name of a round: the rides below it are passed over",
                  printable(heading->text));
    const Span bytes = heading == nullptr ? table.bytes : heading->bytes;
    unknown_.emplace_back(table.bytes.offset,
                          warning_at(Place(bytes), "unknown-round", message, std::string(hint)));
  }

  /// A later event is not read, so that its rides are not taken for those of the first.
  bool is_of_other_event() {
    const ArticleHeading* const heading = subjects_.other_event();
    if (heading == nullptr) return false;
    if (!std::exchange(said_other_, true)) {
      made_.findings.push_back(
          error_at(Place(heading->bytes), "two-events",
                   fmt::format("this article holds more than one event: another begins with \"{}\"",
                               printable(heading->text)),
                   "give each event a file of its own"));
    }
    return true;
  }

  void say_by_shape(const ArticleTable& table) {
    if (std::exchange(said_shape_, true)) return;
    made_.findings.push_back(note_at(Place(table.bytes), "no-headings",
                                     "tables without headings are read by what stands in their columns"));
  }

  /// A table below no round is a round only where it is all there is.
  void read_only_table() {
    if (others_.size() != 1) {
      made_.findings.push_back(
          error_at(Place(Span{}), "no-rounds", "no table of this article is below the name of a round",
                   "a heading such as == Qualifying == names the round of the tables below it"));
      return;
    }
    const ArticleTable& table = others_.front().first;
    const std::size_t headed = others_.front().second;
    std::erase_if(made_.findings, [&](const Finding& found) {
      return found.code == "passed-over" && found.place.bytes()->offset == table.bytes.offset;
    });
    std::erase_if(unknown_, [&](const auto& found) { return found.first == table.bytes.offset; });
    made_.findings.push_back(note_at(Place(table.bytes), "only-round",
                                     "this table is below the name of no round: it is read as the first"));
    ArticleContext context;
    context.kind = TitleKind::round;
    context.round = "qualifying";
    const std::size_t first = headed + heading_rows(table, headed);
    CsvHeader columns = columns_of(table, headed);
    add_marks_column(columns, table, first);
    rounds_.read(table, columns, first, ArticleHeadings(), context);
  }

  void finish() {
    Event& event = made_.event;
    made_.rows = rounds_.finish();
    for (Round& round : event.rounds) {
      const auto day = facts_.days().find(std::string(round.name));
      if (day != facts_.days().end()) round.date = day->second;
    }
    Printed printed;
    facts_.finish(printed);
    classification_.finish(printed, facts_.medals());
    code_nations(event);
    name_teams(document_, made_, classification_.line_ups());
    made_.keys = facts_.take_keys();
    ArticleKeys places = classification_.take_keys();
    made_.keys.insert(made_.keys.end(), places.begin(), places.end());
    if (printed.source.empty()) printed.source = event.name.empty() ? "article" : event.name;
    const bool says = printed.winning_time || printed.competitors || printed.nations || printed.teams ||
                      !printed.classification.empty();
    if (says) event.printed.push_back(printed);
    choose_rules();
    say_missing_names();
    say_paragraphs();
  }

  void choose_rules() {
    const auto guess = guess_rules(made_.event);
    if (!guess) return;
    made_.event.rules = guess->id;
    made_.findings.push_back(note_at(Place(Span{}), "rules-chosen",
                                     fmt::format("read by the rules {}: {}", guess->id, guess->why),
                                     "--rules takes others"));
  }

  void say_missing_names() {
    const auto& rides = made_.event.rides;
    const auto nameless = [](const Ride& ride) {
      return ride.name.empty() && ride.nation.empty() && ride.bib.empty();
    };
    const auto first = std::find_if(rides.begin(), rides.end(), nameless);
    if (first == rides.end()) return;
    const auto count = std::count_if(rides.begin(), rides.end(), nameless);
    made_.findings.push_back(
        warning_at(Place(made_.rows[static_cast<std::size_t>(first - rides.begin())].row), "missing-names",
                   fmt::format("{} of {} rides have no name: the article has lost them", count, rides.size()),
                   "nobody is named from elsewhere; write the names you know into the table"));
  }

  void say_paragraphs() {
    if (paragraphs_ == 0) return;
    made_.findings.push_back(
        note_at(Place(first_paragraph_), "passed-over",
                fmt::format("{} {} of text {} passed over", paragraphs_, paragraphs_ == 1 ? "line" : "lines",
                            paragraphs_ == 1 ? "is" : "are")));
  }

  Document& document_;
  ArticleEvent made_;
  ArticleFacts facts_;
  ArticleRounds rounds_;
  ArticleClassification classification_;
  ArticleHeadings headings_;
  ArticleSubjects subjects_;
  std::vector<std::pair<ArticleTable, std::size_t>>
      others_;  // with results, below no round, and where their headings are
  std::vector<std::pair<std::size_t, Finding>> unknown_;  // by the table it is said of
  std::size_t paragraphs_ = 0;
  Span first_paragraph_;
  bool said_shape_ = false;
  bool said_other_ = false;
  bool in_sections_ = false;  // behind the first heading below the title
};

}  // namespace

ArticleEvent read_article(Document& document) {
  if (document.bytes().size() <= longest_article) return ArticleReader(document).read();
  ArticleEvent refused;
  refused.findings.push_back(error_at(
      Place(Span{}), "limit",
      fmt::format("this article has {} bytes; at most {} are read", document.bytes().size(), longest_article),
      "keep the sections with its results"));
  return refused;
}

}  // namespace pursuit
