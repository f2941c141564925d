// The words of a title.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// Without accents and in small letters, numbers and ordinals in figures: `Heat One` is `heat` and `1`,
/// `First round` is `1st` and `round`. `Men's` is one word.
class TitleWords {
 public:
  explicit TitleWords(std::string_view text);

  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> words) const;
  /// Those words, parted by blanks, in that order and side by side.
  [[nodiscard]] bool has_run(std::string_view run) const;
  /// Nothing but them.
  [[nodiscard]] bool is(std::string_view run) const;
  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] const std::vector<std::string>& all() const noexcept { return words_; }

 private:
  std::vector<std::string> words_;
};

}  // namespace pursuit
