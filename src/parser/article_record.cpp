#include "article_record.hpp"

#include "article_columns.hpp"
#include "article_date.hpp"
#include "article_names.hpp"
#include "article_words.hpp"
#include "event_csv_time.hpp"

#include <pursuit/model/nation.hpp>
#include <pursuit/text/cell.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace pursuit {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `World record`, `WR`: the mark it gets in lists.
std::string_view record_kind(std::string_view text) {
  const std::string folded = fold(text);
  const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  if (!has("record") && folded.size() > 2) return {};
  if (has("world") || folded == "wr") return "WR";
  if (has("olympic") || folded == "or") return "OR";
  if (has("europe") || folded == "er") return "ER";
  if (has("games") || folded == "gr") return "GR";
  return {};
}

/// A team that is called by its nation alone.
std::string_view name_of_nation(std::string_view nation) {
  const Nation* const known = find_nation(nation);
  return known == nullptr || known->names.empty() ? nation : known->names.front();
}

}  // namespace

ArticleRecordReader::ArticleRecordReader(Document& document, const ArticleTable& table, Findings& findings)
    : document_(document), findings_(findings) {
  const auto headed = std::find_if(table.rows.begin(), table.rows.end(), [](const ArticleRow& row) {
    return is_heading_row(row) && (row.cells.empty() || record_kind(row.cells[0].text).empty());
  });
  if (headed != table.rows.end()) read_headings(*headed);
}

ArticleRecordReader::Column ArticleRecordReader::column_of(std::string_view heading) {
  const std::string word = fold(heading);
  if (is_one_of(word, {"type", "record", "kind", "mark", "records"})) return Column::kind;
  if (is_one_of(word, {"date", "day", "datum"})) return Column::date;
  if (is_one_of(word, {"location", "place", "venue", "where", "city", "velodrome"})) return Column::place;
  if (is_one_of(word, {"holder", "record holder", "riders", "cyclists"})) return Column::holder;
  switch (read_heading(heading)) {
    case CsvKey::name:
    case CsvKey::either_name:
    case CsvKey::team:
    case CsvKey::members:
      return Column::holder;
    case CsvKey::nation:
    case CsvKey::country:
      return Column::nation;
    case CsvKey::time:
      return Column::time;
    default:
      return word.empty() ? Column::any : Column::unread;
  }
}

void ArticleRecordReader::read_headings(const ArticleRow& row) {
  for (const ArticleCell& cell : row.cells) {
    columns_.push_back(column_of(cell.text));
    heads_.push_back(&cell);
  }
  // Of the two that mean it the first is what it is called.
  const auto kind = std::find(columns_.begin(), columns_.end(), Column::kind);
  if (kind == columns_.end()) {
    columns_.front() = Column::kind;
  } else {
    std::replace(kind + 1, columns_.end(), Column::kind, Column::unread);
  }
  filled_.resize(columns_.size());
}

std::optional<Record> ArticleRecordReader::read(const ArticleRow& row) {
  const auto column = [&](std::size_t i) {
    if (columns_.empty()) return i == 0 ? Column::kind : Column::any;
    return i < columns_.size() ? columns_[i] : Column::any;
  };
  Record record;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (column(i) == Column::kind) record.kind = record_kind(row.cells[i].text);
  }
  if (record.kind.empty()) return std::nullopt;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const ArticleCell& cell = row.cells[i];
    // By its heading a cell that goes on from the row above says the same of this one.
    const bool goes_on = cell.continued && columns_.empty();
    if (goes_on || (cell.text.empty() && cell.nation.empty())) continue;
    if (column(i) == Column::unread) filled_[i] = true;
    read_cell(column(i), cell, record);
  }
  if (record.holder.empty()) record.holder = name_of_nation(record.nation);
  return record;
}

void ArticleRecordReader::read_cell(Column column, const ArticleCell& cell, Record& record) {
  switch (column) {
    case Column::kind:
    case Column::unread:
      return;
    case Column::any:
      return read_any(cell, record);
    case Column::time:
      if (const auto time = read_csv_time(cell.text, read_time).reading.time) record.time = time;
      return;
    case Column::holder:
      return read_holder(cell, record);
    case Column::nation:
      record.nation = read_nation_cell(cell).nation;
      return;
    case Column::date:
      if (const auto day = read_day(cell.text)) record.date = document_.keep(*day);
      return;
    case Column::place:
      record.place = cell.text;
      return;
  }
}

void ArticleRecordReader::read_any(const ArticleCell& cell, Record& record) {
  if (const auto time = read_csv_time(cell.text, read_time).reading.time; time && !record.time) {
    record.time = time;
  } else if (const auto day = read_day(cell.text); day && record.date.empty()) {
    record.date = document_.keep(*day);
  } else if (record.holder.empty() && record.nation.empty()) {
    read_holder(cell, record);
  } else if (record.place.empty() && has_letter(cell.text)) {
    record.place = cell.text;
  }
}

/// The riders of a team that is called by its nation are not its name.
void ArticleRecordReader::read_holder(const ArticleCell& cell, Record& record) {
  std::string_view text = cell.text;
  const std::string_view behind = take_nation(text);
  const std::string_view nation = cell.nation.empty() ? behind : cell.nation;
  if (!nation.empty()) record.nation = nation;
  if (!is_line_up(text, false)) {
    if (record.holder.empty()) record.holder = text;
    return;
  }
  const ArticleNames names = read_team_names(text, record.nation);
  if (record.holder.empty()) record.holder = names.name;
  if (record.holder.empty() && record.nation.empty()) {
    record.holder = text;
    return;
  }
  findings_.push_back(
      note_at(Place(cell.bytes), "not-read", "who rode for the team that holds this record is not read"));
}

void ArticleRecordReader::say_unread() {
  for (std::size_t i = 0; i < filled_.size(); ++i) {
    if (!filled_[i]) continue;
    findings_.push_back(note_at(Place(heads_[i]->bytes), "unread-column",
                                fmt::format("not read of the records: \"{}\"", printable(heads_[i]->text))));
  }
}

}  // namespace pursuit
