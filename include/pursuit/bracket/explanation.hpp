// Why a competitor has the ranks, pairs and place he has: the steps that led there, in words and in values.
#pragma once

#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pursuit {

enum class StepKind : std::uint8_t {
  ruling,     ///< the jury said so
  drawn,      ///< how he came into a round, and into which heat of it
  ride,       ///< what he did there
  heat,       ///< who won, and by what
  rank,       ///< his rank over the round, and what separates him from the next
  not_drawn,  ///< why he is not in a round that was drawn from this one
  place,      ///< his place in the classification, what gives it and what separates him from the next
};

/// `ruling`, `drawn`, `not-drawn`, ...; stable.
[[nodiscard]] std::string_view word(StepKind kind) noexcept;

/// A value that a step rests on; keys are stable. A time keeps its digits.
struct Fact {
  std::string_view key;
  std::variant<bool, std::uint32_t, RaceTime, std::string, CompetitorId> value;
};

/// `round` is the one the step is about, of Rules::rounds; `rule` the rule in words, empty where it needs
/// none.
struct ExplanationStep {
  StepKind kind = StepKind::ride;
  std::optional<std::size_t> round;
  std::string rule;
  std::string text;
  std::vector<Fact> facts;
};

/// Round by round in the order ridden, and the place last.
struct Explanation {
  CompetitorId competitor{};
  std::vector<ExplanationStep> steps;
};

}  // namespace pursuit
