#include <pursuit/model/length.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pursuit {

namespace {

constexpr std::int64_t units[] = {1000, 100, 10, 1};

}  // namespace

std::optional<Length> read_length(std::string_view text) noexcept {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.ends_with('m')) text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view();
  const auto digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (whole.empty() || whole.size() > 6 || decimals.size() > 3 || !digits(whole) || !digits(decimals))
    return std::nullopt;
  if (point < text.size() && decimals.empty()) return std::nullopt;
  Length length{0, static_cast<int>(decimals.size())};
  std::int64_t part = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), length.thousandths);
  std::from_chars(decimals.data(), decimals.data() + decimals.size(), part);
  length.thousandths = length.thousandths * 1000 + part * units[decimals.size()];
  return length.thousandths > 0 ? std::optional(length) : std::nullopt;
}

std::string to_text(Length length) {
  std::string text = fmt::format("{}.{:03}", length.thousandths / 1000, length.thousandths % 1000);
  text.resize(text.size() - static_cast<std::size_t>(length.decimals == 0 ? 4 : 3 - length.decimals));
  return text;
}

std::string speed(RaceTime time, Length distance) {
  if (time.micros() <= 0) return {};
  // Millimetres a microsecond are 3,600 km/h: below 2^64 for any length.
  const std::uint64_t thousandths = static_cast<std::uint64_t>(distance.thousandths) * 3'600'000ULL /
                                    static_cast<std::uint64_t>(time.micros());
  const fmt::format_int whole(thousandths / 1'000);
  const fmt::format_int fraction(1'000 + thousandths % 1'000);
  std::string text(whole.data(), whole.size());
  text += '.';
  return text.append(fraction.data() + 1, 3);
}

std::optional<std::uint32_t> half_laps(Length distance, Length track) noexcept {
  const std::int64_t twice = 2 * distance.thousandths;
  const std::int64_t halves = (twice + track.thousandths / 2) / track.thousandths;
  const std::int64_t off = halves * track.thousandths - twice;
  // Each lap is known to half a unit of its last decimal; a length in whole metres is exact.
  const std::int64_t unit = track.decimals == 0 ? 0 : units[track.decimals];
  if (halves == 0 || 2 * std::max(off, -off) > halves * unit) return std::nullopt;
  return static_cast<std::uint32_t>(halves);
}

std::optional<std::int64_t> covered_metres(const Covered& covered, std::optional<Length> track) noexcept {
  if (!covered.laps) return covered.thousandths;
  if (!track) return std::nullopt;
  return covered.thousandths * track->thousandths / 1000;
}

}  // namespace pursuit
