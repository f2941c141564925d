// The steps of an explanation, by kind.
#pragma once

#include "words.hpp"

#include <pursuit/bracket/competition.hpp>
#include <pursuit/bracket/explanation.hpp>

#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// Where he sits in a round; `heat` null where he does in none.
struct Seat {
  const ResolvedHeat* heat = nullptr;
  std::size_t index = 0;

  [[nodiscard]] explicit operator bool() const noexcept { return heat != nullptr; }
  [[nodiscard]] const HeatSide& side() const { return heat->sides[index]; }
  /// The other side; null where there is none, or nobody on it.
  [[nodiscard]] const HeatSide* opponent() const;
};

/// Who is asked about, and where.
struct Question {
  const Competition& competition;
  CompetitorId who{};

  [[nodiscard]] const Event& event() const { return *competition.event; }
  [[nodiscard]] std::string name() const { return std::string(event().competitor(who).label()); }
  [[nodiscard]] const RoundRules& rules_of(std::size_t round) const {
    return competition.rules->rounds[round];
  }
  [[nodiscard]] std::string title(std::size_t round) const { return rules_of(round).title; }
  [[nodiscard]] Seat seat(std::size_t round) const;
  /// His row of a round's ranking, as an index of it; none where he has none.
  [[nodiscard]] std::optional<std::size_t> row(std::size_t round) const;
  /// In a heat of it or in its ranking.
  [[nodiscard]] bool in(std::size_t round) const { return seat(round) || row(round); }
};

/// The same row for anybody.
[[nodiscard]] const RankedRide* ranked_in(const ResolvedRound& round, std::optional<CompetitorId> who);
/// ` (8th, 4:23.732)`, with what is known of it.
[[nodiscard]] std::string in_brackets(std::optional<std::uint32_t> number,
                                      const std::optional<RaceTime>& time);
void add(ExplanationStep& step, std::string_view key, std::optional<CompetitorId> who);
void add(ExplanationStep& step, std::string_view key, std::string text);
void add(ExplanationStep& step, std::string_view key, std::optional<std::uint32_t> number);
void add(ExplanationStep& step, std::string_view key, const std::optional<RaceTime>& time);
void add_flag(ExplanationStep& step, std::string_view key, bool value);

[[nodiscard]] std::vector<ExplanationStep> ruling_steps(const Question& question);
[[nodiscard]] std::optional<ExplanationStep> drawn_step(const Question& question, std::size_t round);
/// The void rides, then the one that counts.
[[nodiscard]] std::vector<ExplanationStep> ride_steps(const Question& question, std::size_t round);
[[nodiscard]] std::optional<ExplanationStep> heat_step(const Question& question, std::size_t round);
[[nodiscard]] std::optional<ExplanationStep> rank_step(const Question& question, std::size_t round);
/// For the rounds drawn from this one that he is not in and that lead to better places than the one he is in.
[[nodiscard]] std::vector<ExplanationStep> not_drawn_steps(const Question& question, std::size_t round);
[[nodiscard]] ExplanationStep place_step(const Question& question);

}  // namespace pursuit
