#include <pursuit/model/year.hpp>

namespace pursuit {

namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

}  // namespace

std::uint32_t year_in(std::string_view text) noexcept {
  std::uint32_t year = 0;
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_digit(text[i])) {
      number = digits < 5 ? number * 10 + static_cast<std::uint32_t>(text[i] - '0') : number;
      ++digits;
      continue;
    }
    constexpr std::uint32_t first = 1868;                      // no race on cycles is older
    const bool is_length = i < text.size() && text[i] == 'm';  // 2000m
    if (digits == 4 && number >= first && number < 2200 && !is_length) year = number;
    number = 0;
    digits = 0;
  }
  return year;
}

std::uint32_t year_of(const Event& event) noexcept {
  if (const std::uint32_t year = year_in(event.dates); year != 0) return year;
  for (const Round& round : event.rounds) {
    if (const std::uint32_t year = year_in(round.date); year != 0) return year;
  }
  return year_in(event.meet);
}

}  // namespace pursuit
