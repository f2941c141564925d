#include <pursuit/model/document.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace pursuit {

Document::Document(std::string name, std::string_view bytes, std::size_t first_line)
    : name_(std::move(name)),
      bytes_(new char[bytes.size() + padding]),
      size_(bytes.size()),
      first_line_(first_line) {
  std::copy(bytes.begin(), bytes.end(), bytes_.get());
  std::memset(bytes_.get() + size_, 0, padding);
}

std::string_view Document::keep(std::string_view text) {
  constexpr std::size_t block = 4096;
  if (text.size() > room_) {
    room_ = std::max(block, text.size());
    kept_.emplace_back(new char[room_]);
    kept_end_ = kept_.back().get();
  }
  char* const place = std::exchange(kept_end_, kept_end_ + text.size());
  std::copy(text.begin(), text.end(), place);
  room_ -= text.size();
  return {place, text.size()};
}

Document& Document::keep(Document made) {
  return *made_.emplace_back(std::make_unique<Document>(std::move(made)));
}

}  // namespace pursuit
