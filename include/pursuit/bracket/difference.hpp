// What a correction changes: in what is recorded, and in all that follows from it.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// What it is that changed. Up to `other` it is recorded, the rest follows.
enum class ChangeKind : std::uint8_t {
  rules,       ///< the event is resolved by others
  event,       ///< a key of the event
  entry,       ///< who competes
  competitor,  ///< a name, nation, club or bib
  ride,        ///< a ride, or a key of one
  ruling,
  other,       ///< what no result rests on: records, printed results, sources, notes
  rank,        ///< over a round
  pair,        ///< who meets whom in a heat
  winner,      ///< of a heat
  start_list,  ///< how far a round is
  place,
  medal,
  status,  ///< of the event: open, complete, partial
  finding,
};

/// `ride`, `start-list`, ...; stable.
[[nodiscard]] std::string_view word(ChangeKind kind) noexcept;
/// Recorded, not resolved.
[[nodiscard]] constexpr bool is_recorded(ChangeKind kind) noexcept {
  return kind <= ChangeKind::other;
}

/// A round as its rules call it; where none have it, as the event does.
struct RoundName {
  std::string id;
  std::string title;  ///< for people
};

/// `what` is the key, the pair (`1v8`) or the code of a finding. An empty `before` or `after`: it was not
/// there, or is gone.
struct Change {
  ChangeKind kind = ChangeKind::event;
  RoundName round;  ///< empty where it has none
  std::optional<Competitor> who;
  std::string what;
  std::string before;
  std::string after;
};

/// First what is recorded, then what follows from it round by round, then the classification and the
/// findings.
struct Difference {
  std::vector<Change> changes;
  /// Rounds whose start list was given by the old event and no longer holds.
  std::vector<RoundName> announce_again;
};

/// Compares two states of one event, each resolved. Competitors are the same with the same bib, else the same
/// name and nation, folded; who is left over on both sides is taken for renamed where that is beyond doubt.
/// The texts of both events must outlive the result.
[[nodiscard]] Difference difference(const Competition& before, const Competition& after);

}  // namespace pursuit
