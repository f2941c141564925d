// His rank over a round: who is directly before and behind, and what separates them.

#include "columns.hpp"
#include "explain.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace pursuit {
namespace {

/// Why `behind` ranks after `before` where that is not the time; begins with a blank.
std::string why_behind(const Question& question, const RankedRide& before, const RankedRide& behind) {
  const Event& event = question.event();
  const Ride* const first = ride_of(event, before.ride);
  const Ride* const second = ride_of(event, behind.ride);
  switch (behind.by) {
    case By::last_lap:
      if (first == nullptr || second == nullptr || !first->last_lap || !second->last_lap) break;
      return fmt::format(" on the last lap, {} to {}, after equal times{}", clock(*first->last_lap),
                         clock(*second->last_lap), cited("3.2.061"));
    case By::tie_order:
      return " by the recorded tie order, after equal times";
    case By::previous_round:
      return behind.time ? " by the rank of the round before, after equal times"
                         : " by the rank of the round before";
    case By::catch_:
      return " by the distance covered when caught";
    case By::recorded:
      return ", as recorded";
    case By::ruling:
      return ", by a ruling of the jury";
    case By::status:
      if (behind.status == Status::finished)
        return fmt::format(", since no time of {} is known", who(event, behind).name);
      return fmt::format(", since {} {}", who(event, behind).name, verb(behind.status));
    default:
      break;
  }
  return {};
}

std::string neighbour(const Question& question, const RankedRide& row) {
  return who(question.event(), row).name + in_brackets(row.rank, row.time);
}

std::string behind_words(const Question& question, const RankedRide& before, const RankedRide& behind) {
  const bool by_time = behind.by == By::time && before.time && behind.time;
  return fmt::format("{}behind {}{}", by_time ? gap(*behind.time, *before.time) + " " : "",
                     neighbour(question, before), why_behind(question, before, behind));
}

std::string ahead_words(const Question& question, const RankedRide& before, const RankedRide& behind) {
  const bool by_time = behind.by == By::time && before.time && behind.time;
  return fmt::format("{}ahead of {}{}", by_time ? gap(*behind.time, *before.time) + " " : "",
                     neighbour(question, behind), why_behind(question, before, behind));
}

/// The rows that share a rank with this one: first and one past the last.
std::pair<std::size_t, std::size_t> sharing(const std::vector<RankedRide>& ranking, std::size_t at) {
  std::size_t first = at;
  std::size_t end = at + 1;
  while (first > 0 && ranking[first - 1].rank == ranking[at].rank) --first;
  while (end < ranking.size() && ranking[end].rank == ranking[at].rank) ++end;
  return {first, end};
}

std::uint32_t ranked_count(const std::vector<RankedRide>& ranking) {
  return static_cast<std::uint32_t>(std::count_if(
      ranking.begin(), ranking.end(), [](const RankedRide& row) { return row.rank.has_value(); }));
}

std::string unranked_words(const Question& question, std::size_t round, const RankedRide& row) {
  if (row.eliminated) return "is not ranked: whoever is caught is out of the event by these rules";
  if (row.status != Status::finished)
    return fmt::format("is not ranked: {} {}", question.name(), verb(row.status));
  return question.competition.rounds[round].in_part ? "is not ranked: results are lost"
                                                    : "is not ranked: there is no result yet";
}

std::string shared_words(const Question& question, const std::vector<RankedRide>& ranking, std::size_t at,
                         std::size_t first, std::size_t end) {
  std::vector<std::string> others;
  for (std::size_t i = first; i < end; ++i)
    if (i != at) others.push_back(who(question.event(), ranking[i]).name);
  return fmt::format(", equal with {} ({})", enumerate(others),
                     ranking[at].time
                         ? "no last lap or tie order that is recorded separates them, UCI 3.2.061"
                         : "nothing that is recorded separates them");
}

/// He and those who share his rank, and who is directly before and behind them.
struct Neighbours {
  std::size_t first = 0;
  std::size_t end = 0;
  const RankedRide* before = nullptr;
  const RankedRide* behind = nullptr;
};

Neighbours neighbours(const std::vector<RankedRide>& ranking, std::size_t at) {
  const auto [first, end] = sharing(ranking, at);
  const bool last = end == ranking.size() || !ranking[end].rank;
  return {first, end, first > 0 ? &ranking[first - 1] : nullptr, last ? nullptr : &ranking[end]};
}

std::string rank_words(const Question& question, const ResolvedRound& round, std::size_t at,
                       const Neighbours& beside) {
  const std::vector<RankedRide>& ranking = round.ranking;
  std::vector<std::string> parts;
  if (beside.before != nullptr)
    parts.push_back(behind_words(question, *beside.before, ranking[beside.first]));
  if (beside.behind != nullptr)
    parts.push_back(ahead_words(question, ranking[beside.end - 1], *beside.behind));
  std::string words =
      fmt::format("{} ranks {} of {}", question.name(), ordinal(*ranking[at].rank), ranked_count(ranking));
  if (!round.complete && !round.in_part) words += " so far";
  if (beside.end - beside.first > 1) words += shared_words(question, ranking, at, beside.first, beside.end);
  return words + fmt::format("{}{}.", parts.empty() ? "" : ": ", fmt::join(parts, "; "));
}

void add_neighbours(ExplanationStep& step, const std::vector<RankedRide>& ranking, const RankedRide& row,
                    const Neighbours& beside) {
  if (beside.before != nullptr) {
    add(step, "before", beside.before->competitor);
    add(step, "by", std::string(word(ranking[beside.first].by)));
    if (beside.before->time && row.time) add(step, "gap", gap(*row.time, *beside.before->time));
  }
  if (beside.behind != nullptr) {
    add(step, "behind", beside.behind->competitor);
    add(step, "behind_by", std::string(word(beside.behind->by)));
    if (beside.behind->time && row.time) add(step, "behind_gap", gap(*beside.behind->time, *row.time));
  }
}

}  // namespace

std::optional<ExplanationStep> rank_step(const Question& question, std::size_t round) {
  const ResolvedRound& resolved = question.competition.rounds[round];
  const auto at = question.row(round);
  if (!at || is_final(question.competition, resolved)) return std::nullopt;
  const RankedRide& row = resolved.ranking[*at];
  if (!row.rank && row.status == Status::finished && !resolved.started) return std::nullopt;
  ExplanationStep step;
  step.kind = StepKind::rank;
  step.round = round;
  if (!row.rank) {
    step.text = fmt::format("{} {}.", question.name(), unranked_words(question, round, row));
    return step;
  }
  const Neighbours beside = neighbours(resolved.ranking, *at);
  const bool trial = question.rules_of(round).kind == RoundKind::time_trial;
  step.rule = trial
                  ? "by time over all rides"
                  : "by time, then those without one: won, caught, did not finish, relegated, did not start";
  step.text = rank_words(question, resolved, *at, beside);
  add(step, "rank", row.rank);
  add(step, "of", std::optional(ranked_count(resolved.ranking)));
  add_flag(step, "shared", row.shared);
  add(step, "time", row.time);
  add_neighbours(step, resolved.ranking, row, beside);
  return step;
}

}  // namespace pursuit
