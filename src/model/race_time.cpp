#include <pursuit/model/race_time.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

constexpr std::int64_t second = RaceTime::unit(0);
constexpr std::int64_t minute = 60 * second;

// By hand, because every row of every output has some: fmt takes nearly three times as long.
char* format_number(char* to, std::int64_t number, int width) noexcept {
  int digits = 1;
  for (std::int64_t bound = 10; number >= bound; bound *= 10) ++digits;
  char* const end = to + std::max(digits, width);
  for (char* at = end; at != to; number /= 10) *--at = static_cast<char>('0' + number % 10);
  return end;
}

char* format_fraction(char* to, RaceTime time) noexcept {
  if (time.decimals() == 0) return to;
  *to++ = '.';
  const std::int64_t fraction = time.micros() % second;
  if (time.decimals() == 3) return format_number(to, fraction / RaceTime::unit(3), 3);  // the usual, quicker
  return format_number(to, fraction / RaceTime::unit(time.decimals()), time.decimals());
}

}  // namespace

char* format_clock(char* to, RaceTime time) noexcept {
  if (time.micros() < minute) return format_seconds(to, time);
  to = format_number(to, time.micros() / minute, 1);
  *to++ = ':';
  to = format_number(to, time.micros() % minute / second, 2);
  return format_fraction(to, time);
}

char* format_seconds(char* to, RaceTime time) noexcept {
  return format_fraction(format_number(to, time.micros() / second, 1), time);
}

void append_clock(std::string& out, RaceTime time) {
  std::array<char, longest_time> text;
  out.append(text.data(), format_clock(text.data(), time));
}

std::string clock(RaceTime time) {
  std::string out;
  append_clock(out, time);
  return out;
}

void append_seconds(std::string& out, RaceTime time) {
  std::array<char, longest_time> text;
  out.append(text.data(), format_seconds(text.data(), time));
}

std::string gap(RaceTime time, RaceTime best) {
  const std::int64_t behind = time.micros() - best.micros();
  const int decimals = std::max(time.decimals(), best.decimals());
  std::string out = behind < 0 ? "-" : "";
  append_clock(out, RaceTime::from_micros(behind < 0 ? -behind : behind, decimals));
  return out;
}

}  // namespace pursuit
