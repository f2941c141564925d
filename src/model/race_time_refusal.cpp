#include "race_time_refusal.hpp"

#include <pursuit/model/status.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace pursuit {
namespace {

constexpr std::string_view usual = "write minutes:seconds, as in 4:15.031";
constexpr std::string_view no_time = "leave it out where there is no time";
constexpr std::string_view changed = "a spreadsheet has changed it: enter it as text, as in 4:15.031";

TimeRefusal refusal(std::string what, std::string_view hint = usual) {
  return {std::move(what), std::string(hint)};
}

TimeRefusal refuse_stranger(std::string_view text, std::string_view stranger) {
  const std::string whole = fold(text);
  for (const std::string_view none :
       {"n/a", "na", "nan", "none", "null", "nt", "no time", "unknown", "?", "..."}) {
    if (whole == none) return refusal("is no time", no_time);
  }
  if (read_status(text) || read_status(stranger)) {
    return refusal("has a status in it", fmt::format("put {} under status", printable(stranger)));
  }
  const std::string word = fold(stranger);
  if (word == "am" || word == "pm" || word == "a." || word == "p.") {
    return refusal("is a time of day", changed);
  }
  if (word == "e" && text.find_first_of("0123456789") == 0) return refusal("has an exponent", changed);
  if (word == "+") return refusal("has a sign", "a gap is no time: write the time, as in 4:15.031");
  return refusal(fmt::format("has \"{}\" in it", printable(stranger)), "write only the time, as in 4:15.031");
}

// `1899-12-30 00:04:15`, `04/15/31`.
bool is_date(std::string_view shape) noexcept {
  return shape.starts_with("n-n-n ") || std::count(shape.begin(), shape.end(), '/') > 1;
}

bool lacks_digits(std::string_view shape) noexcept {
  if (shape.front() != 'n' || (shape.back() != 'n' && shape.back() != '"')) return true;
  const auto* const gap = std::adjacent_find(shape.begin(), shape.end(), [](char left, char right) {
    return left != 'n' && right != 'n' && !(left == '"' && (right == '.' || right == ','));
  });
  return gap != shape.end();
}

TimeRefusal refuse_ambiguous(const TimeParts& parts) {
  const std::string what = "can be read in more than one way";
  if (value_of(parts.minutes) == 0) {
    return {what, fmt::format("write {}:{} without the hours", parts.seconds, parts.decimals)};
  }
  return {what, fmt::format("write {}:{}.{} if it is minutes, seconds and their decimals", parts.minutes,
                            parts.seconds, parts.decimals)};
}

std::optional<TimeRefusal> refuse_clock(const TimeParts& parts) {
  if (value_of(parts.hours) > 0) {
    return refusal("has hours in it", "write minutes:seconds, and no hours but 0");
  }
  if (parts.one_separator && parts.decimals.size() != 3) return refuse_ambiguous(parts);
  const std::int64_t seconds = value_of(parts.seconds);
  if (seconds >= 60) {
    return refusal(fmt::format("has {} seconds", parts.seconds),
                   "write minutes:seconds with seconds below 60");
  }
  if (parts.seconds.size() != 2) {
    return refusal(
        parts.seconds.size() == 1 ? "has one digit for the seconds" : "has too many digits for the seconds",
        "write the seconds with two digits, as in 4:05.2");
  }
  if (value_of(parts.minutes) >= 60) {
    return refusal(fmt::format("has {} minutes", parts.minutes),
                   "write minutes:seconds with minutes below 60");
  }
  return std::nullopt;
}

std::optional<TimeRefusal> refuse_plain_seconds(const TimeParts& parts) {
  const std::int64_t seconds = value_of(parts.seconds);
  if (seconds == 0 && value_of(parts.decimals) > 0) {
    return refusal("is below one second",
                   "if it is a part of a day, as spreadsheets store times, enter it as text, as in 4:15.031");
  }
  if (seconds < 1'000) return std::nullopt;
  const std::size_t size = parts.seconds.size();
  const bool lost_point = (size == 5 || size == 6) && parts.decimals.empty();
  return refusal(fmt::format("has {} seconds", parts.seconds),
                 lost_point ? fmt::format("if the point was lost, write {}.{}",
                                          parts.seconds.substr(0, size - 3), parts.seconds.substr(size - 3))
                            : std::string(usual));
}

std::optional<TimeRefusal> refuse_fraction(const TimeParts& parts) {
  if (parts.decimals.size() > 6) {
    return refusal(fmt::format("has {} decimals", parts.decimals.size()), "write at most six decimals");
  }
  if (parts.denominator.empty()) return std::nullopt;
  const std::int64_t denominator = value_of(parts.denominator);
  const bool known = denominator == 2 || denominator == 4 || denominator == 5 || denominator == 10;
  if (known && value_of(parts.numerator) < denominator) return std::nullopt;
  return refusal(fmt::format("has the fraction {}/{}", parts.numerator, parts.denominator),
                 "write halves, quarters, fifths or tenths below 1, or decimals");
}

}  // namespace

TimeRefusal refuse_outline(std::string_view text, const TimeSpelling& spelling) {
  if (!spelling.stranger().empty()) return refuse_stranger(text, spelling.stranger());
  const std::string_view shape = spelling.shape();
  if (shape.empty()) return refusal("is empty", no_time);
  if (shape.find('n') == std::string_view::npos) return refusal("has no digits", no_time);
  if (shape.front() == '-') return refusal("has a sign");
  if (is_date(shape)) return refusal("is a date", changed);
  if (shape.find(' ') != std::string_view::npos && std::count(shape.begin(), shape.end(), ':') > 1) {
    return refusal("is more than one time", "write only one, as in 4:15.031");
  }
  if (shape.back() == '\'') return refusal("ends with minutes", "write the seconds too, as in 4:15.031");
  if (lacks_digits(shape)) return refusal("has a separator without digits");
  if (std::count_if(shape.begin(), shape.end(), [](char c) { return c == '.' || c == ','; }) > 1) {
    return refusal("has two decimal separators");
  }
  return refusal("is in no known form");
}

std::optional<TimeRefusal> refuse_parts(const TimeParts& parts) {
  std::optional<TimeRefusal> wrong =
      parts.minutes.empty() ? refuse_plain_seconds(parts) : refuse_clock(parts);
  return wrong ? wrong : refuse_fraction(parts);
}

TimeRefusal refuse_short(const TimeParts& parts, std::int64_t micros, std::int64_t shortest) {
  if (micros == 0) return refusal("is zero", no_time);
  const std::int64_t seconds_needed = shortest / 1'000'000;
  const std::string what =
      seconds_needed == 1 ? "is below one second" : fmt::format("is under {} seconds", seconds_needed);
  if (!parts.minutes.empty()) return refusal(what);
  if (parts.seconds.size() > 1 || parts.decimals.size() < 2) {
    return refusal(what, "a number alone is seconds: write 4:15.031 or 255.031");
  }
  const auto [seconds, decimals] = std::pair(parts.decimals.substr(0, 2), parts.decimals.substr(2));
  return refusal(what, fmt::format("a number alone is seconds: write {}:{}{}{} if it is minutes and seconds",
                                   parts.seconds, seconds, decimals.empty() ? "" : ".", decimals));
}

std::int64_t value_of(std::string_view digits) noexcept {
  std::int64_t value = 0;
  for (const char digit : digits) value = std::min<std::int64_t>(value * 10 + (digit - '0'), 1'000'000'000);
  return value;
}

}  // namespace pursuit
