// A decision of the jury that overrides times.
#pragma once

#include <pursuit/model/ids.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace pursuit {

enum class RulingKind : std::uint8_t {
  relegate,    ///< in `round`
  disqualify,  ///< from `round` on
  reinstate,   ///< undoes the latest ruling on him
  award,       ///< `place`
  withdraw,    ///< before the draw of `round`; the next moves up
  substitute,  ///< `competitor` out, `by` in, from `round` on
};

/// Applied in the order written. `competitor` and `by` are resolved from `who` and `by_who`, the
/// texts as written; without a match there is none, and an error.
struct Ruling {
  RulingKind kind = RulingKind::relegate;
  std::optional<CompetitorId> competitor;
  std::optional<CompetitorId> by;
  std::optional<std::uint32_t> place;
  std::string_view who;
  std::string_view by_who;
  std::string_view round;
  std::string_view reason;
  std::string_view article;
  Range extras;  ///< of Event::extra_pool
};

[[nodiscard]] std::optional<RulingKind> read_ruling_kind(std::string_view text) noexcept;
[[nodiscard]] std::string_view word(RulingKind kind) noexcept;

}  // namespace pursuit
