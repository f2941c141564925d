// The rules of a competition as values: its rounds, how each is drawn, and the classification.
// The words and their meaning: data/schema/rules.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

enum class RoundKind : std::uint8_t { time_trial, match };

/// What a catch does to the one who is caught: his time counts (UCI 3.2.056, 3.2.086), he is out of
/// the event (Olympic Games 1968), or he is ranked after those with a time.
enum class IfCaught : std::uint8_t { rides_on, eliminated, loses };

/// How equal times are told apart (UCI 3.2.061).
enum class TieBreak : std::uint8_t { last_lap, tie_order, previous_round, shared };

enum class Take : std::uint8_t { all, winners, losers, rest };
enum class Order : std::uint8_t { time, heat, seed, tied };

/// Names an ordered pool. Rounds are indices into Rules::rounds, heats into RoundRules::heats().
struct Selector {
  std::size_t round = 0;
  std::vector<std::size_t> heats;  ///< only these heats of it; empty: all
  Take take = Take::all;
  std::vector<std::size_t> except;  ///< without the members of these rounds
  Order order = Order::time;
  friend bool operator==(const Selector&, const Selector&) = default;
};

/// Ranks within the pool, from 1. The first finishes on the home straight. `back` 0: rides alone.
struct Pair {
  std::uint32_t home = 0;
  std::uint32_t back = 0;
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// `4v5`, `1v-`.
[[nodiscard]] std::string to_text(Pair pair);
/// No value where the text is not a pair.
[[nodiscard]] std::optional<Pair> read_pair(std::string_view text) noexcept;

struct DrawnHeat {
  std::string id;  ///< named by selectors; the pair where the file gives none
  Pair pair;
  std::string mark;  ///< what those who qualify get printed for riding it; empty: Q
  friend bool operator==(const DrawnHeat&, const DrawnHeat&) = default;
};

/// Takes a pool and pairs it. `as_recorded`: by lot or unknown, the pairs are the event's own; in
/// the first round, where there is no pool yet, `from` then means nothing.
struct Draw {
  Selector from;
  std::vector<DrawnHeat> heats;
  bool as_recorded = false;
  friend bool operator==(const Draw&, const Draw&) = default;
};

struct RoundRules {
  std::string id;
  std::string title;  ///< the reader makes one of the id where none is given
  std::vector<std::string> aliases;
  RoundKind kind = RoundKind::time_trial;
  std::vector<Draw> draws;
  IfCaught if_caught = IfCaught::rides_on;  ///< the reader sets the default of the kind
  std::vector<TieBreak> ties = {TieBreak::last_lap, TieBreak::tie_order, TieBreak::shared};

  /// The heats of all draws in the order they are ridden.
  [[nodiscard]] std::vector<const DrawnHeat*> heats() const;
  [[nodiscard]] std::size_t heat_count() const noexcept;
  /// One of them, from 0; null behind the last.
  [[nodiscard]] const DrawnHeat* heat(std::size_t position) const noexcept;
  /// True for a match round whose pairs are the event's own.
  [[nodiscard]] bool as_recorded() const noexcept;
  /// Some draw takes its pool from `round`, a position in the rules.
  [[nodiscard]] bool draws_from(std::size_t round) const noexcept;
  friend bool operator==(const RoundRules&, const RoundRules&) = default;
};

/// `rounds` are in the order they are ridden. A round may be drawn `except` one that is ridden
/// later, so rounds are resolved in `resolve_order`, which validation fills.
struct Rules {
  std::string id;
  std::string title;
  std::string used;
  std::vector<std::string> articles;
  std::vector<RoundRules> rounds;
  std::vector<Selector> classification;
  std::vector<std::size_t> resolve_order;

  /// The round an event means by a name: an id, title or alias, whatever its case, hyphens and
  /// blanks: `"Quarter-Finals"` finds `quarterfinals`. An exact id goes first.
  [[nodiscard]] std::optional<std::size_t> find_round(std::string_view name) const;
  friend bool operator==(const Rules&, const Rules&) = default;
};

[[nodiscard]] std::string_view word(RoundKind kind) noexcept;
[[nodiscard]] std::string_view word(IfCaught value) noexcept;
[[nodiscard]] std::string_view word(TieBreak value) noexcept;
[[nodiscard]] std::string_view word(Take value) noexcept;
[[nodiscard]] std::string_view word(Order value) noexcept;

}  // namespace pursuit
