#include "article_table.hpp"

#include "article_brackets.hpp"
#include "article_markup.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace pursuit {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Where bars part a text: not in links and templates.
std::vector<std::size_t> bars(std::string_view text, std::string_view bar) {
  std::vector<std::size_t> found;
  const std::vector<std::size_t> closing = matching_brackets(text);
  for (std::size_t at = 0; at < text.size();) {
    if (closing[at] != 0) {
      at = closing[at] + 2;
    } else if (text.substr(at, bar.size()) == bar) {
      found.push_back(at);
      at += bar.size();
    } else {
      ++at;
    }
  }
  return found;
}

/// `rowspan="2"`, below a hundred; 1 where there is none.
std::size_t span_of(std::string_view attributes, std::string_view name) {
  constexpr std::size_t most = 100;
  const std::string folded = fold(attributes);
  std::size_t at = folded.find(name);
  if (at == std::string::npos) return 1;
  at = folded.find_first_not_of(" =\"'", at + name.size());
  if (at == std::string::npos) return 1;
  std::size_t value = 0;
  std::from_chars(folded.data() + at, folded.data() + folded.size(), value);
  return std::clamp<std::size_t>(value, 1, most);
}

}  // namespace

std::string_view ArticleCells::keep(std::string_view text) {
  return document_.keep(text);
}

ArticleCell ArticleCells::cell(std::size_t begin, std::size_t end) {
  begin = std::min(text_.find_first_not_of(blanks, begin), end);
  while (end > begin && blanks.find(text_[end - 1]) != std::string_view::npos) --end;
  const std::string_view written = text_.substr(begin, end - begin);
  const Span bytes{begin, end - begin};
  if (written.size() > limits::field_bytes) {
    findings_.push_back(error_at(
        Place(bytes), "limit",
        fmt::format("this cell has {} bytes; at most {} are read", written.size(), limits::field_bytes),
        "is the end of the table lost?"));
    return {{}, {}, bytes, false, false};
  }
  const Markup markup = read_markup(written);
  say_unknown(markup.unknown, bytes);
  const std::string_view stands = document_.bytes().substr(begin, end - begin);
  return {markup.text == stands ? stands : keep(markup.text), keep(markup.nation), bytes, false, false};
}

std::string_view ArticleCells::shown(std::string_view markup, Span bytes) {
  const Markup made = read_markup(markup);
  say_unknown(made.unknown, bytes);
  return keep(made.text);
}

void ArticleCells::say(Span bytes, std::string_view code, std::string message) {
  findings_.push_back(note_at(Place(bytes), code, std::move(message)));
}

void ArticleCells::say_unknown(const std::vector<std::string>& templates, Span bytes) {
  for (const std::string& name : templates) {
    if (!unknown_.insert(name).second || unknown_.size() > limits::alike_findings) continue;
    findings_.push_back(
        note_at(Place(bytes), "template",
                fmt::format("the template {{{{{}}}}} is not known: its arguments are read as text",
                            printable(name))));
  }
}

ArticleRow read_bar_row(ArticleCells& cells, const ArticleLine& line) {
  ArticleRow row{line.bytes, {}};
  std::vector<std::size_t> parts = bars(line.text, "|");
  if (parts.empty() || parts.back() + 1 < line.text.size()) parts.push_back(line.text.size());
  for (std::size_t i = 0; i + 1 < parts.size() && i < limits::columns; ++i) {
    row.cells.push_back(cells.cell(line.bytes.offset + parts[i] + 1, line.bytes.offset + parts[i + 1]));
  }
  return row;
}

ArticleRow read_tab_row(ArticleCells& cells, const ArticleLine& line) {
  ArticleRow row{line.bytes, {}};
  for (std::size_t begin = 0; begin <= line.text.size() && row.cells.size() < limits::columns;) {
    const std::size_t end = std::min(line.text.find('\t', begin), line.text.size());
    row.cells.push_back(cells.cell(line.bytes.offset + begin, line.bytes.offset + end));
    begin = end + 1;
  }
  return row;
}

ArticleTable WikitextTable::read() {
  table_.has_spans = true;
  table_.bytes = lines_.line().bytes;
  while (lines_.next()) {
    const ArticleLine line = lines_.line();
    if (opens_table(line.text)) {
      if (inner_++ == 0) inner_tables_.push_back(line.bytes.offset);
      if (!pieces_.empty()) pieces_.back().ended = true;
    } else if (line.text.starts_with("|}")) {
      if (inner_ == 0) break;
      --inner_;
    } else if (inner_ == 0) {
      read_line(with_templates(line));
    }
  }
  end_row();
  return std::move(table_);
}

/// Together with the lines into which a template of it reaches: a bar in them begins no cell.
ArticleLine WikitextTable::with_templates(const ArticleLine& line) {
  ArticleLine whole = line;
  for (std::size_t end = end_of_template(whole); end != 0; end = end_of_template(whole)) {
    lines_.go_to(end);
    const Span rest = lines_.next() ? lines_.line().bytes : Span{end, 0};
    const std::size_t length = rest.offset + rest.length - line.bytes.offset;
    whole = {cells_.text().substr(line.bytes.offset, length), {line.bytes.offset, length}};
    whole_to_ = end;
  }
  return whole;
}

/// Behind the template that is open at the end of a line; 0 where none is. One that reaches into another row
/// is none: somebody forgot to close it.
std::size_t WikitextTable::end_of_template(const ArticleLine& line) {
  const std::size_t line_end = line.bytes.offset + line.bytes.length;
  for (std::size_t at = std::max(line.bytes.offset, whole_to_); at < line_end; ++at) {
    if (closing_[at] == 0) continue;
    const std::size_t behind = closing_[at] + 2;
    if (behind > line_end) return behind <= row_behind(line_end) ? behind : 0;
    at = behind - 1;
  }
  return 0;
}

/// Where the next row begins, or the table ends.
std::size_t WikitextTable::row_behind(std::size_t position) {
  while (next_row_ < position) {
    const std::size_t line = cells_.text().find("\n|", std::max(next_row_ + 1, position));
    next_row_ = std::min(line, cells_.text().size());
    const std::string_view sign = cells_.text().substr(next_row_, 4);
    const bool row = sign.starts_with("\n|-") || (sign.starts_with("\n|}") && sign != "\n|}}");
    if (!row && next_row_ < cells_.text().size()) position = next_row_ + 1;
  }
  return next_row_;
}

void WikitextTable::read_line(const ArticleLine& line) {
  if (line.text.starts_with("|-")) {
    end_row();
  } else if (line.text.starts_with("|+")) {
    table_.caption = cells_.cell(line.bytes.offset + 2, line.bytes.offset + line.bytes.length).text;
  } else if (line.text.starts_with('|') || line.text.starts_with('!')) {
    read_cells(line);
  } else if (!pieces_.empty() && !pieces_.back().ended) {
    pieces_.back().end = line.bytes.offset + line.bytes.length;
  } else {
    say_outside(line);
  }
}

void WikitextTable::say_outside(const ArticleLine& line) {
  if (line.text.find_first_not_of(hidden_markup) == std::string_view::npos) return;
  if (std::exchange(said_outside_, true)) return;
  cells_.say(line.bytes, "passed-over", "this stands in no cell of the table and is passed over");
}

void WikitextTable::read_cells(const ArticleLine& line) {
  const bool heading = line.text.front() == '!';
  const std::string_view inside = line.text.substr(1);
  std::vector<std::size_t> parts = bars(inside, "||");
  if (heading) {
    const std::vector<std::size_t> more = bars(inside, "!!");
    parts.insert(parts.end(), more.begin(), more.end());
    std::sort(parts.begin(), parts.end());
  }
  const std::size_t offset = line.bytes.offset + 1;
  std::size_t begin = 0;
  parts.push_back(inside.size());
  for (const std::size_t end : parts) {
    if (pieces_.size() < limits::columns) pieces_.push_back({offset + begin, offset + end, heading, false});
    begin = end + 2;
  }
}

void WikitextTable::end_row() {
  if (pieces_.empty()) return;
  ArticleRow row;
  row.bytes = {pieces_.front().begin, pieces_.back().end - pieces_.front().begin};
  for (const Piece& piece : pieces_) {
    add_covering(row);
    add(piece, row);
  }
  add_covering(row);
  pieces_.clear();
  table_.rows.push_back(std::move(row));
}

/// Cells of earlier rows that reach to where the row goes on.
void WikitextTable::add_covering(ArticleRow& row) {
  while (row.cells.size() < covering_.size() && covering_[row.cells.size()].rows > 0) {
    Covering& covering = covering_[row.cells.size()];
    --covering.rows;
    row.cells.push_back(covering.cell);
  }
}

void WikitextTable::add(const Piece& piece, ArticleRow& row) {
  const std::string_view written = cells_.text().substr(piece.begin, piece.end - piece.begin);
  std::vector<std::size_t> parts = bars(written, "|");
  if (!parts.empty() && parts.front() > written.find('\n')) parts.clear();
  const std::size_t attributes = parts.empty() ? 0 : parts.front();
  ArticleCell cell = cells_.cell(piece.begin + (parts.empty() ? 0 : attributes + 1), piece.end);
  cell.heading = piece.heading;
  std::size_t columns = span_of(written.substr(0, attributes), "colspan");
  std::size_t rows = span_of(written.substr(0, attributes), "rowspan");
  const std::size_t copies = columns * rows - 1;
  if (copies > copies_left_) columns = rows = 1;
  copies_left_ -= std::min(copies, copies_left_);
  ArticleCell covered = cell;
  covered.continued = true;
  for (std::size_t i = 0; i < columns && row.cells.size() < limits::columns; ++i) {
    if (i > 0) covered.text = covered.nation = {};
    if (rows > 1) {
      covering_.resize(std::max(covering_.size(), row.cells.size() + 1));
      covering_[row.cells.size()] = {covered, rows - 1};
    }
    row.cells.push_back(i == 0 ? cell : covered);
  }
}

}  // namespace pursuit
