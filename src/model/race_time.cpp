#include <pursuit/model/race_time.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pursuit {
namespace {

constexpr std::int64_t second = RaceTime::unit(0);
constexpr std::int64_t minute = 60 * second;

// By hand, because every row of every output has some: fmt takes nearly three times as long.
void append_number(std::string& out, std::int64_t number, int width) {
  std::array<char, 20> digits{};
  auto first = digits.end();
  do {
    *--first = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number > 0 || digits.end() - first < width);
  out.append(first, digits.end());
}

void append_fraction(std::string& out, RaceTime time) {
  if (time.decimals() == 0) return;
  out += '.';
  append_number(out, time.micros() % second / RaceTime::unit(time.decimals()), time.decimals());
}

}  // namespace

void append_clock(std::string& out, RaceTime time) {
  if (time.micros() < minute) return append_seconds(out, time);
  append_number(out, time.micros() / minute, 1);
  out += ':';
  append_number(out, time.micros() % minute / second, 2);
  append_fraction(out, time);
}

std::string clock(RaceTime time) {
  std::string out;
  append_clock(out, time);
  return out;
}

void append_seconds(std::string& out, RaceTime time) {
  append_number(out, time.micros() / second, 1);
  append_fraction(out, time);
}

std::string gap(RaceTime time, RaceTime best) {
  const std::int64_t behind = time.micros() - best.micros();
  const int decimals = std::max(time.decimals(), best.decimals());
  std::string out = behind < 0 ? "-" : "";
  append_clock(out, RaceTime::from_micros(behind < 0 ? -behind : behind, decimals));
  return out;
}

}  // namespace pursuit
