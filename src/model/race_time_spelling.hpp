// The outline of a text that may be a time: which numbers stand in it, and what stands between.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace pursuit {

/// `4 min 15 sec 031`, `4'15"031` and `4’15″031` all have the shape `n'n"n` and the numbers 4, 15,
/// 031. In a shape `n` is a number, `'` minutes, `"` seconds; a blank stands only between numbers.
class TimeSpelling {
 public:
  struct Token {
    char mark;  ///< as in the shape, or 0
    std::string_view text;
  };

  explicit TimeSpelling(std::string_view text) noexcept;

  /// Cut off when it is longer than the shape of any time.
  [[nodiscard]] std::string_view shape() const noexcept { return {shape_.data(), size_}; }
  /// The text of the token at this position of the shape.
  [[nodiscard]] std::string_view text(std::size_t position) const noexcept { return texts_[position]; }
  /// The first word or character that belongs to no time; the outline ends before it.
  [[nodiscard]] std::string_view stranger() const noexcept { return stranger_; }

 private:
  void push(Token token) noexcept;

  std::array<char, 12> shape_{};
  std::array<std::string_view, 12> texts_{};
  std::size_t size_ = 0;
  std::string_view stranger_;
};

/// The numbers of a time by what they mean, each a run of digits, empty where there is none.
struct TimeParts {
  std::string_view hours, minutes, seconds, decimals, numerator, denominator;
  bool one_separator = false;  ///< `3:26:40`, `3-59-520`
};

/// Nothing when the text has a stranger in it or the shape of no time.
[[nodiscard]] std::optional<TimeParts> parts_of(const TimeSpelling& spelling) noexcept;

}  // namespace pursuit
