#include <pursuit/model/track.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pursuit {

namespace {

constexpr std::int64_t units[] = {1000, 100, 10, 1};

}  // namespace

std::optional<Track> read_track(std::string_view text) noexcept {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.ends_with('m')) text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view();
  const auto digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (whole.empty() || whole.size() > 4 || decimals.size() > 3 || !digits(whole) || !digits(decimals))
    return std::nullopt;
  if (point < text.size() && decimals.empty()) return std::nullopt;
  Track track{0, static_cast<int>(decimals.size())};
  std::int64_t part = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), track.thousandths);
  std::from_chars(decimals.data(), decimals.data() + decimals.size(), part);
  track.thousandths = track.thousandths * 1000 + part * units[decimals.size()];
  return track.thousandths > 0 ? std::optional(track) : std::nullopt;
}

std::string metres(Track track) {
  std::string text = fmt::format("{}.{:03}", track.thousandths / 1000, track.thousandths % 1000);
  text.resize(text.size() - static_cast<std::size_t>(track.decimals == 0 ? 4 : 3 - track.decimals));
  return text;
}

std::optional<std::uint32_t> half_laps(std::uint32_t distance, Track track) noexcept {
  const std::int64_t twice = std::int64_t{2000} * distance;
  const std::int64_t halves = (twice + track.thousandths / 2) / track.thousandths;
  const std::int64_t off = halves * track.thousandths - twice;
  // Each lap is known to half a unit of its last decimal; a length in whole metres is exact.
  const std::int64_t unit = track.decimals == 0 ? 0 : units[track.decimals];
  if (halves == 0 || 2 * std::max(off, -off) > halves * unit) return std::nullopt;
  return static_cast<std::uint32_t>(halves);
}

std::optional<std::int64_t> covered_metres(const Covered& covered, std::optional<Track> track) noexcept {
  if (!covered.laps) return covered.thousandths;
  if (!track) return std::nullopt;
  return covered.thousandths * track->thousandths / 1000;
}

}  // namespace pursuit
