// One competitor's performance in a heat, as recorded.
#pragma once

#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>
#include <pursuit/model/status.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pursuit {

/// The straight a side starts and finishes on (UCI 3.2.064).
enum class Straight : std::uint8_t { home, back };

[[nodiscard]] constexpr std::string_view word(Straight straight) noexcept {
  return straight == Straight::home ? "home" : "back";
}

/// A distance covered, as written (`1000`, `62.5`, `10 laps`) and in thousandths of its unit.
struct Covered {
  std::string_view text;
  std::int64_t thousandths = 0;
  bool laps = false;
};

/// In its unit, without digits that say nothing: `1000`, `62.5`, `1 lap`, `10 laps`.
[[nodiscard]] std::string to_text(const Covered& covered);

struct Split {
  Covered at;
  RaceTime time;
  Range extras = {};  ///< of Event::extra_pool
};

/// A key of the user's own, beginning with `x_`, and its value as JSON text.
struct Extra {
  std::string_view key;
  std::string_view json;
};

/// A time, a status, both or neither. Who rode is `competitor`; without one the source does not
/// say. The text fields are those of this ride as written; empty where it has none.
struct Ride {
  std::optional<CompetitorId> competitor;
  std::string_view name;
  std::string_view as;  ///< the name as this source prints it, where that differs
  std::string_view nation;
  std::string_view club;
  std::string_view bib;
  std::string_view ids;
  std::string_view pilot;
  std::string_view note;
  Range members;  ///< of Event::texts
  Range marks;    ///< of Event::texts
  Range splits;   ///< of Event::splits
  Range extras;   ///< of Event::extra_pool
  std::optional<RaceTime> time;
  std::optional<RaceTime> last_lap;
  std::optional<Covered> caught_at;
  std::optional<Status> status;
  std::optional<Straight> side;
  std::optional<bool> won;
  std::optional<std::uint32_t> tie_order;
  std::optional<std::uint32_t> rank;  ///< over the round, as the source prints it
  std::optional<std::uint32_t> seed;
  bool walk_over = false;        ///< `WO` as read, until the heat has told what it means
  bool members_as_text = false;  ///< one text: the source does not separate them

  /// True where a result is recorded: a bare name is only a draw.
  [[nodiscard]] bool ridden() const noexcept { return time || status || won.has_value(); }
  [[nodiscard]] bool is_void() const noexcept { return status == Status::void_ride; }
};

}  // namespace pursuit
