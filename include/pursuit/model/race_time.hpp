// A time as a timing sheet prints it: digits in, the same digits out, and no floating point between.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// Microseconds, and the number of decimals the time was written with. Two times compare cut to
/// thousandths (UCI 3.2.015): `4:15.0319` equals `4:15.031`.
class RaceTime {
 public:
  constexpr RaceTime() noexcept = default;

  /// `micros` of zero or more; `decimals` of 0 to 6, and digits beyond them are cut off.
  [[nodiscard]] static constexpr RaceTime from_micros(std::int64_t micros, int decimals) noexcept {
    return RaceTime(micros - micros % unit(decimals), decimals);
  }

  [[nodiscard]] constexpr std::int64_t micros() const noexcept { return micros_; }
  [[nodiscard]] constexpr int decimals() const noexcept { return decimals_; }
  [[nodiscard]] constexpr std::int64_t thousandths() const noexcept { return micros_ / 1'000; }

  /// Microseconds in one of the last of so many decimals: 1,000 for three.
  [[nodiscard]] static constexpr std::int64_t unit(int decimals) noexcept {
    constexpr std::array<std::int64_t, 7> units{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
    return units[static_cast<std::size_t>(decimals)];
  }

  friend constexpr bool operator==(RaceTime a, RaceTime b) noexcept {
    return a.thousandths() == b.thousandths();
  }
  friend constexpr std::strong_ordering operator<=>(RaceTime a, RaceTime b) noexcept {
    return a.thousandths() <=> b.thousandths();
  }

 private:
  constexpr RaceTime(std::int64_t micros, int decimals) noexcept : micros_(micros), decimals_(decimals) {}

  std::int64_t micros_ = 0;
  int decimals_ = 0;
};

/// A time, or else what is wrong with the text and how to mend it.
struct TimeReading {
  std::optional<RaceTime> time;
  std::string error{};  ///< `time "4:61.20" has 61 seconds`
  std::string hint{};   ///< `write minutes:seconds with seconds below 60`
};

/// The time of a ride, in any spelling that can mean only one time: `4:15.031` `4:15,031`
/// `4'15"031` `4'15.031''` `4.15.031` `4-15.031` `3-59-520` `0:04:15.031` `4 min 15 sec 031`
/// `255.031` `5:01 2/5` `5:01⅖` `4:15` `4:15:031`. At least 30 seconds, under an hour, at most six decimals;
/// a time in plain seconds under 1,000. Blanks around it are passed over.
[[nodiscard]] TimeReading read_time(std::string_view text);

/// A lap or an intermediate time: the same, but of at least one second.
[[nodiscard]] TimeReading read_split(std::string_view text);

/// No time has more characters.
inline constexpr std::size_t longest_time = 32;

/// `4:15.031` with the decimals as written; `59.031` below a minute. The end of what was written at `to`,
/// where `longest_time` bytes must have room.
char* format_clock(char* to, RaceTime time) noexcept;
/// `255.031`, a JSON number with the decimals as written. The same.
char* format_seconds(char* to, RaceTime time) noexcept;

/// The same, appended, or as a text of its own.
void append_clock(std::string& out, RaceTime time);
[[nodiscard]] std::string clock(RaceTime time);
void append_seconds(std::string& out, RaceTime time);

/// How far `time` is behind `best`: the difference of the printed times, with the decimals of the
/// finer one: `0.000`, `3.959`, `1:02.345`; `-0.412` when it is ahead.
[[nodiscard]] std::string gap(RaceTime time, RaceTime best);

}  // namespace pursuit
