// Where in a document something stands: a path of keys and indices, turned into file, line and
// column only when it is printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pursuit {

/// Bytes of a document. `length` 0 points at a position without marking any text.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// `Place{}.in("rounds", 0).in("heats", 3).in("time")` is `/rounds/0/heats/3/time`.
/// The empty place is the document as a whole. A reader that already stands on the spot adds the
/// bytes; everyone else gives the path alone.
class Place {
 public:
  using Step = std::variant<std::string, std::size_t>;

  Place() = default;
  explicit Place(Span bytes) : bytes_(bytes) {}

  [[nodiscard]] Place in(std::string_view key) const;
  [[nodiscard]] Place in(std::size_t index) const;
  [[nodiscard]] Place in(std::string_view key, std::size_t index) const { return in(key).in(index); }
  [[nodiscard]] Place at(Span bytes) const;

  [[nodiscard]] const std::vector<Step>& steps() const noexcept { return steps_; }
  [[nodiscard]] const std::optional<Span>& bytes() const noexcept { return bytes_; }

  /// RFC 6901: `/rounds/0/heats/3/time`; empty for the whole document.
  [[nodiscard]] std::string pointer() const;

 private:
  std::vector<Step> steps_;
  std::optional<Span> bytes_;
};

/// The index behind `key` at the front of `steps`, which are then taken off. None where they begin with
/// something else, or with an index that is not below `count`.
[[nodiscard]] std::optional<std::size_t> take_index(std::span<const Place::Step>& steps, std::string_view key,
                                                    std::size_t count = SIZE_MAX);

}  // namespace pursuit
