#include "json_place.hpp"

#include <algorithm>
#include <string>
#include <variant>

namespace pursuit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Stands at a value, a key or a mark between them. At the end of the text every character is `\0`.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    skip_blanks();
  }

  [[nodiscard]] char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }

  [[nodiscard]] Span value() const noexcept {
    if (peek() == '{' || peek() == '[') return {at_, 1};
    Scan behind = *this;
    behind.skip_scalar();
    return {at_, behind.at_ - at_};
  }

  /// Into the object and on to the value of `key`; false where there is none.
  bool enter(std::string_view key) noexcept {
    if (peek() != '{') return false;
    step();
    while (peek() == '"') {
      const std::size_t begin = at_ + 1;
      skip_scalar();
      const bool found = text_.substr(begin, at_ - begin - 1) == key;
      skip_blanks();
      if (peek() != ':') return false;
      step();
      if (found) return true;
      if (!skip_element()) return false;
    }
    return false;
  }

  /// Into the list and on to the element of `index`; false where there is none.
  bool enter(std::size_t index) noexcept {
    if (peek() != '[') return false;
    step();
    return skip(index);
  }

  /// On by so many elements of the list; false where there is none.
  bool skip(std::size_t elements) noexcept {
    for (; elements > 0; --elements) {
      if (!skip_element()) return false;
    }
    return peek() != ']' && peek() != '\0';
  }

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  void go_to(std::size_t offset) noexcept { at_ = offset; }

 private:
  void step() noexcept {
    ++at_;
    skip_blanks();
  }

  void skip_blanks() noexcept { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  /// On to what follows the comma; false where none follows.
  bool skip_element() noexcept {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      const char c = peek();
      if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return false;
        --depth;
        ++at_;
      } else if (c == ',' && depth == 0) {
        step();
        return true;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        skip_scalar();
      }
      skip_blanks();
    }
    return false;
  }

  void skip_scalar() noexcept {
    if (peek() != '"') {
      at_ = std::min(text_.find_first_of(",:]}{[ \t\r\n\"", at_ + 1), text_.size());
      return;
    }
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_json(std::string_view text) noexcept {
  const char first = Scan(text).peek();
  return first == '{' || first == '[';
}

Span locate_in_json(std::string_view text, std::span<const Place::Step> steps) {
  return JsonPlaces(text).locate(steps);
}

Span JsonPlaces::locate(std::span<const Place::Step> steps) {
  Scan scan(text_);
  if (scan.peek() == '[' && !steps.empty() && std::holds_alternative<std::string>(steps[0])) {
    steps = steps.subspan(std::min<std::size_t>(steps.size(), 3));
  }
  for (std::size_t depth = 0; depth < steps.size(); ++depth) {
    const Place::Step& step = steps[depth];
    const bool been_here = depth < way_.size();
    if (been_here && way_[depth].step == step) {
      scan.go_to(way_[depth].offset);
      continue;
    }
    Scan inner = scan;
    bool entered = false;
    if (const auto* const key = std::get_if<std::string>(&step)) {
      entered = inner.enter(*key);
    } else if (const auto* const earlier = been_here ? std::get_if<std::size_t>(&way_[depth].step) : nullptr;
               earlier != nullptr && *earlier < std::get<std::size_t>(step)) {
      inner.go_to(way_[depth].offset);
      entered = inner.skip(std::get<std::size_t>(step) - *earlier);
    } else {
      entered = inner.enter(std::get<std::size_t>(step));
    }
    way_.resize(std::min(depth, way_.size()));
    if (!entered) break;
    scan = inner;
    way_.push_back({step, scan.at()});
  }
  return scan.value();
}

}  // namespace pursuit
