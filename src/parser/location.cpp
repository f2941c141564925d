#include "article_kind.hpp"
#include "locator.hpp"

#include <pursuit/text/code_point.hpp>

#include <algorithm>

namespace pursuit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Span locate(const Document& document, const Place& place) {
  return locate(document, 0, place);
}

Span locate(const Document& document, std::size_t event, const Place& place) {
  return Locator(document).locate(event, place);
}

Location line_and_column(const Document& document, Span bytes) {
  return LineIndex(document).locate(bytes);
}

void LineIndex::read() {
  const std::string_view text = document_->bytes();
  begins_.push_back(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  for (std::size_t i = text.find_first_of("\r\n", begins_[0]); i < text.size();
       i = text.find_first_of("\r\n", i + 1)) {
    const bool last_of_break = text[i] == '\n' || text.substr(i + 1, 1) != "\n";
    if (last_of_break) begins_.push_back(i + 1);
  }
}

Location LineIndex::locate(Span bytes) {
  if (begins_.empty()) read();
  const std::string_view before = document_->bytes().substr(0, bytes.offset);
  const auto next = std::upper_bound(begins_.begin() + 1, begins_.end(), before.size());
  Location location{static_cast<std::size_t>(next - begins_.begin()), 1, bytes};
  std::size_t at = *(next - 1);
  if (latest_.line == location.line && latest_.bytes.offset <= before.size()) {
    at = latest_.bytes.offset;
    location.column = latest_.column;
  }
  while (at < before.size()) {
    at += first_code_point(before.substr(at)).length;
    ++location.column;
  }
  latest_ = location;
  location.line += document_->first_line() - 1;
  return location;
}

Locator::Locator(const Document& document) : document_(&document), lines_(document) {}
Locator::Locator(Locator&&) noexcept = default;
Locator& Locator::operator=(Locator&&) noexcept = default;
Locator::~Locator() = default;

bool Locator::is_of_article() {
  if (!is_of_article_) is_of_article_ = is_article(document_->bytes());
  return *is_of_article_;
}

Span Locator::locate(std::size_t event, const Place& place) {
  if (place.bytes()) return *place.bytes();
  if (is_of_article()) {
    if (!article_) article_ = std::make_unique<Article>(*document_);
    return locate_in(article_->article, place);
  }
  if (is_json(document_->bytes())) {
    if (!json_) json_ = std::make_unique<Json>(document_->bytes());
    return json_->places.locate(place.steps());
  }
  if (!sheet_) sheet_ = std::make_unique<Sheet>(*document_);
  const std::vector<CsvEvent>& events = sheet_->sheet.events;
  return event < events.size() ? locate_in(sheet_->document, sheet_->sheet, events[event], place) : Span{};
}

}  // namespace pursuit
