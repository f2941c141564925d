// Ranking by time: the order over a round, and what is left tied.
#pragma once

#include <pursuit/model/by.hpp>
#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pursuit {

/// The groups of a ranking, best first. In a time trial only `timed` is ranked.
enum class Merit : std::uint8_t {
  timed,
  won_without_time,
  beaten_without_time,  ///< not caught: his time is not known
  lost_without_time,    ///< caught
  did_not_finish,
  relegated,
  did_not_start,
  unranked,
};

/// One performance to be ranked.
struct Contender {
  Merit merit = Merit::unranked;
  std::optional<RaceTime> time;  ///< that counts
  std::optional<RaceTime> last_lap;
  std::optional<std::uint32_t> tie_order;
  std::optional<std::uint32_t> previous_rank;  ///< in the latest earlier round
  std::optional<std::uint32_t>
      recorded_rank;                      ///< where neither time nor status is known, or results are lost
  std::optional<std::int64_t> caught_at;  ///< how far he had got, any one unit
  std::string_view name;                  ///< rows that share a rank are listed by it
};

/// A row of a ranking. `shared`: the rank is that of others too.
struct Standing {
  std::size_t contender = 0;
  std::optional<std::uint32_t> rank;
  bool shared = false;
  By by = By::nothing;
};

/// True where times of different precision are so close that digits the source left out could
/// change their order. Times to the thousandth are always certain (UCI 3.2.015).
[[nodiscard]] bool digits_missing(RaceTime a, RaceTime b) noexcept;

/// Of ascending times, those that could change places with one before, were all digits known; who
/// stands between two of them without a time could too.
[[nodiscard]] std::vector<bool> uncertain_positions(std::span<const std::optional<RaceTime>> times);

/// Every contender once: the ranked, best first, then the others. Ranks are competition ranks:
/// 1, 2, 3, 3, 5. Times are compared cut to thousandths (UCI 3.2.015), equal ones by the tie
/// breaks of the round (UCI 3.2.061).
[[nodiscard]] std::vector<Standing> rank(std::span<const Contender> contenders, const RoundRules& rules);

}  // namespace pursuit
