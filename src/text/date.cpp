#include <pursuit/text/date.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace pursuit {
namespace {

constexpr auto months =
    std::to_array<std::string_view>({"abr", "ago", "aou", "apr", "aug", "avr", "dec", "dez", "dic", "ene",
                                     "feb", "fev", "gen", "giu", "jan", "jui", "jul", "jun", "lug", "mag",
                                     "mai", "mar", "may", "mrz", "nov", "oct", "okt", "ott", "sep", "set"});

bool is_number(std::string_view text) noexcept {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int value_of(std::string_view digits) noexcept {
  int value = 0;
  for (const char digit : digits.substr(0, 4)) value = value * 10 + (digit - '0');
  return value;
}

// Up to the first separator, which is taken off too.
std::string_view take_part(std::string_view& text, char separator) noexcept {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// A spreadsheet's day nought is the 0th of January 1900.
bool are_day_and_month(std::string_view a, std::string_view b) noexcept {
  const auto [less, more] = std::minmax({value_of(a), value_of(b)});
  return a.size() <= 2 && b.size() <= 2 && less <= 12 && more >= 1 && more <= 31;
}

bool is_year(std::string_view text) noexcept {
  return text.size() == 4 && value_of(text) >= 1800 && value_of(text) < 2100;
}

bool is_numeric_date(std::string_view text, char separator) noexcept {
  const std::string_view first = take_part(text, separator);
  const std::string_view second = take_part(text, separator);
  if (!is_number(first) || !is_number(second) || !is_number(text)) return false;
  if (is_year(first)) return are_day_and_month(second, text);
  if (!are_day_and_month(first, second)) return false;
  const bool short_year =
      text.size() == 2 && (separator == '/' || (separator == '.' && first.size() == 2 && second.size() == 2));
  return is_year(text) || short_year;
}

bool is_day(std::string_view text) noexcept {
  return is_number(text) && text.size() <= 2;
}

bool is_month(std::string_view text) noexcept {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return text.size() <= 9 && std::all_of(text.begin(), text.end(), letter) && begins_month(text);
}

// `2-jan` `2-jan-26` `3. apr` `may-12`
bool is_named_date(std::string_view text) noexcept {
  if (const std::size_t point = text.find(". "); point != std::string_view::npos) {
    return is_day(text.substr(0, point)) && is_month(text.substr(point + 2));
  }
  const std::string_view first = take_part(text, '-');
  const std::string_view second = take_part(text, '-');
  if (!text.empty() && !is_number(text)) return false;
  return (is_day(first) && is_month(second)) || (is_month(first) && is_number(second) && text.empty());
}

}  // namespace

bool begins_month(std::string_view word) noexcept {
  return std::find(months.begin(), months.end(), word.substr(0, 3)) != months.end();
}

bool is_date(std::string_view text) {
  const auto lacks = [&](std::string_view all) { return text.find_first_of(all) == std::string_view::npos; };
  if (lacks("0123456789") || lacks("./-")) return false;
  const std::string key = fold_without_marks(text);
  if (is_named_date(key)) return true;
  // Behind the date a time of day may stand.
  const std::string_view date = std::string_view(key).substr(0, key.find_first_of(" t"));
  return is_numeric_date(date, '.') || is_numeric_date(date, '/') || is_numeric_date(date, '-');
}

bool has_form_of_day(std::string_view text) noexcept {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && is_number(text.substr(0, 4)) &&
         is_number(text.substr(5, 2)) && is_number(text.substr(8));
}

std::optional<std::chrono::sys_days> calendar_day(std::string_view text) noexcept {
  if (!has_form_of_day(text)) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t length) {
    return static_cast<unsigned>(value_of(text.substr(at, length)));
  };
  const std::chrono::year_month_day day(std::chrono::year(static_cast<int>(part(0, 4))),
                                        std::chrono::month(part(5, 2)), std::chrono::day(part(8, 2)));
  return day.ok() ? std::optional(std::chrono::sys_days(day)) : std::nullopt;
}

}  // namespace pursuit
