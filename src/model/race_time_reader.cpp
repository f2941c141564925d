#include "race_time_refusal.hpp"
#include "race_time_spelling.hpp"

#include <pursuit/model/race_time.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <utility>

namespace pursuit {
namespace {

constexpr std::int64_t second = RaceTime::unit(0);

// `4:15.031`, as nearly every time is written, in one pass. Nothing for any other spelling.
std::optional<RaceTime> read_usual(std::string_view text) noexcept {
  const std::size_t colon = text.size() > 1 && text[1] == ':' ? 1 : 2;
  if (text.size() < colon + 5 || text.size() > colon + 10) return std::nullopt;
  bool all_digits = true;
  const auto digit = [&](std::size_t at) {
    const int number = text[at] - '0';
    all_digits = all_digits && number >= 0 && number <= 9;
    return std::int64_t{number};
  };
  const std::int64_t minutes = (colon == 2 ? digit(0) * 10 : 0) + digit(colon - 1);
  const std::int64_t seconds = digit(colon + 1) * 10 + digit(colon + 2);
  std::int64_t fraction = 0;
  for (std::size_t at = colon + 4; at < text.size(); ++at) fraction = fraction * 10 + digit(at);
  const bool usual =
      all_digits && text[colon] == ':' && text[colon + 3] == '.' && minutes < 60 && seconds < 60;
  if (!usual) return std::nullopt;
  const int decimals = static_cast<int>(text.size() - colon - 4);
  return RaceTime::from_micros((minutes * 60 + seconds) * second + fraction * RaceTime::unit(decimals),
                               decimals);
}

// `15.031`, as nearly every last lap is. The same.
std::optional<RaceTime> read_usual_lap(std::string_view text) noexcept {
  if (text.size() != 6 || text[2] != '.') return std::nullopt;
  std::int64_t thousandths = 0;
  for (const std::size_t at : {0U, 1U, 3U, 4U, 5U}) {
    const int number = text[at] - '0';
    if (number < 0 || number > 9) return std::nullopt;
    thousandths = thousandths * 10 + number;
  }
  return RaceTime::from_micros(thousandths * 1'000, 3);
}

// Of parts that nothing refused.
RaceTime time_of(const TimeParts& parts) noexcept {
  const std::int64_t whole = (value_of(parts.minutes) * 60 + value_of(parts.seconds)) * second;
  if (!parts.denominator.empty()) {
    const std::int64_t denominator = value_of(parts.denominator);
    const int decimals = denominator == 4 ? 2 : 1;
    return RaceTime::from_micros(whole + value_of(parts.numerator) * second / denominator, decimals);
  }
  const int decimals = static_cast<int>(parts.decimals.size());
  return RaceTime::from_micros(whole + value_of(parts.decimals) * RaceTime::unit(decimals), decimals);
}

// A text of any length, fit for one line of a message.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return fmt::format("\"{}\"", printable(text));
  std::size_t end = longest;
  while (end > longest - 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return fmt::format("\"{}...\"", printable(text.substr(0, end)));
}

TimeReading refused(std::string_view text, TimeRefusal refusal) {
  return {std::nullopt, fmt::format("time {} {}", quoted(text), refusal.what), std::move(refusal.hint)};
}

TimeReading read(std::string_view text, std::int64_t shortest) {
  auto usual = read_usual_lap(text);
  if (!usual) usual = read_usual(text);
  if (usual && usual->micros() >= shortest) return {usual};
  if (text.size() > 64) return refused(text, {"is too long", "write only the time, as in 4:15.031"});
  const TimeSpelling spelling(text);
  const auto parts = parts_of(spelling);
  if (!parts) return refused(text, refuse_outline(text, spelling));
  if (auto wrong = refuse_parts(*parts)) return refused(text, *std::move(wrong));
  const RaceTime time = time_of(*parts);
  if (time.micros() < shortest) return refused(text, refuse_short(*parts, time.micros(), shortest));
  return {time};
}

}  // namespace

TimeReading read_time(std::string_view text) {
  return read(text, 30 * second);
}

TimeReading read_split(std::string_view text) {
  return read(text, second);
}

}  // namespace pursuit
