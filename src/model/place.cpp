#include <pursuit/model/place.hpp>

#include <fmt/core.h>

namespace pursuit {

Place Place::in(std::string_view key) const {
  Place inner = *this;
  inner.steps_.emplace_back(std::string(key));
  inner.bytes_.reset();
  return inner;
}

Place Place::in(std::size_t index) const {
  Place inner = *this;
  inner.steps_.emplace_back(index);
  inner.bytes_.reset();
  return inner;
}

Place Place::at(Span bytes) const {
  Place same = *this;
  same.bytes_ = bytes;
  return same;
}

namespace {

void append_escaped(std::string& out, std::string_view key) {
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
}

}  // namespace

std::string Place::pointer() const {
  std::string out;
  for (const Step& step : steps_) {
    out += '/';
    if (const auto* key = std::get_if<std::string>(&step)) {
      append_escaped(out, *key);
    } else {
      fmt::format_to(std::back_inserter(out), "{}", std::get<std::size_t>(step));
    }
  }
  return out;
}

std::optional<std::size_t> take_index(std::span<const Place::Step>& steps, std::string_view key,
                                      std::size_t count) {
  if (steps.size() < 2) return std::nullopt;
  const auto* const name = std::get_if<std::string>(&steps[0]);
  const auto* const index = std::get_if<std::size_t>(&steps[1]);
  if (name == nullptr || *name != key || index == nullptr || *index >= count) return std::nullopt;
  steps = steps.subspan(2);
  return *index;
}

}  // namespace pursuit
