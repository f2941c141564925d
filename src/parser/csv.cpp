#include "csv.hpp"

#include <pursuit/text/cell.hpp>

#include <algorithm>

namespace pursuit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string unescaped(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    text += raw[i];
    if (raw[i] == '"' && i + 1 < raw.size() && raw[i + 1] == '"') ++i;
  }
  return text;
}

CsvRows::CsvRows(std::string_view text, char separator, std::size_t from)
    : text_(text), separator_(separator), at_(from) {
  if (at_ == 0 && text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

bool CsvRows::next() {
  if (at_ >= text_.size()) return false;
  cells_.clear();
  ++number_;
  begin_ = at_;
  comment_ = begins_comment();
  if (comment_) {
    read_comment();
  } else {
    while (true) {
      skip_space();
      peek() == '"' && at_ < text_.size() && quotes_end_ ? read_quoted() : read_plain();
      if (at_ >= text_.size() || text_[at_] != separator_) break;
      ++at_;
    }
  }
  end_ = at_;
  if (text_.substr(at_, 2) == "\r\n") ++at_;
  if (at_ < text_.size()) ++at_;
  return true;
}

bool CsvRows::is_blank() const noexcept {
  return std::all_of(cells_.begin(), cells_.end(), [](const CsvCell& cell) { return cell.raw.empty(); });
}

bool CsvRows::begins_comment() const noexcept {
  if (text_[at_] != '#') return false;
  const std::size_t next = text_.find_first_not_of(' ', at_ + 1);
  if (next == std::string_view::npos) return true;
  const bool numeral = next == at_ + 1 && text_[next] >= '0' && text_[next] <= '9';
  return text_[next] != separator_ && !numeral;
}

CsvCell CsvRows::cell(std::size_t begin, std::size_t end, bool escaped) const {
  while (begin < end && is_space(text_[begin])) ++begin;
  while (begin < end && is_space(text_[end - 1])) --end;
  const bool guarded = is_guarded(text_.substr(begin, end - begin));
  if (guarded) ++begin;
  return {text_.substr(begin, end - begin), {begin, end - begin}, escaped, guarded};
}

void CsvRows::skip_space() noexcept {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

void CsvRows::read_comment() {
  at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
  std::size_t end = at_;
  // Spreadsheets fill every row up to the widest.
  while (end > begin_ && (text_[end - 1] == separator_ || is_space(text_[end - 1]))) --end;
  cells_.push_back(cell(begin_, end, false));
}

void CsvRows::read_plain() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
  cells_.push_back(cell(begin, at_, false));
}

void CsvRows::read_quoted() {
  const std::size_t open = at_;
  bool escaped = false;
  std::size_t close = text_.find('"', open + 1);
  while (text_.substr(std::min(close, text_.size()), 2) == "\"\"") {
    escaped = true;
    close = text_.find('"', close + 2);
  }
  if (close == std::string_view::npos) {
    quotes_end_ = false;
    return read_unclosed(open);
  }
  // Only between quotes are blanks at the ends meant, and only with a guard.
  const std::string_view whole = text_.substr(open + 1, close - open - 1);
  cells_.push_back(is_guarded(whole)
                       ? CsvCell{whole.substr(1), {open + 2, whole.size() - 1}, escaped, true, false}
                       : cell(open + 1, close, escaped));
  at_ = close + 1;
  skip_space();
  const std::size_t behind = at_;
  while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
  if (at_ == behind) return;
  // Across lines it was closed by the quote that opens a later cell.
  if (cells_.back().raw.find_first_of("\r\n") != std::string_view::npos) {
    cells_.pop_back();
    return read_unclosed(open);
  }
  cells_.back().broken = true;
  faults_.push_back({CsvFault::Kind::text_after_quote, {behind, at_ - behind}});
}

void CsvRows::read_unclosed(std::size_t open) {
  faults_.push_back({CsvFault::Kind::unterminated_quote, {open, 1}});
  at_ = open;
  read_plain();
  cells_.back().broken = true;
}

}  // namespace pursuit
