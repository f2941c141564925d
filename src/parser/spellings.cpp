#include "spellings.hpp"

#include <pursuit/text/fold.hpp>

#include <bit>
#include <functional>

namespace pursuit {

Spellings::Spellings(std::size_t texts) : slots_(std::bit_ceil(2 * texts + 1), 0), ends_{0} {
  constexpr std::size_t usual_bytes = 16;
  folded_.reserve(texts * usual_bytes);
  ends_.reserve(texts + 1);
}

std::string_view Spellings::folded(std::uint32_t number) const noexcept {
  return std::string_view(folded_).substr(ends_[number - 1], ends_[number] - ends_[number - 1]);
}

std::uint32_t Spellings::number(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t begin = folded_.size();
  append_folded(folded_, text);
  const std::string_view key = std::string_view(folded_).substr(begin);
  std::size_t slot = std::hash<std::string_view>()(key) & (slots_.size() - 1);
  while (slots_[slot] != 0 && folded(slots_[slot]) != key) slot = (slot + 1) & (slots_.size() - 1);
  if (slots_[slot] != 0) {
    folded_.resize(begin);
  } else {
    slots_[slot] = static_cast<std::uint32_t>(ends_.size());
    ends_.push_back(folded_.size());
  }
  return slots_[slot];
}

}  // namespace pursuit
