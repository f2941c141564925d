// His place: what of the classification gives it, and what separates him from those beside him.

#include "draw_words.hpp"
#include "explain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace pursuit {
namespace {

using Rows = std::vector<Placing>;

std::string neighbour(const Question& question, const Placing& row) {
  const RankedRide* const rank =
      row.round ? ranked_in(question.competition.rounds[*row.round], row.competitor) : nullptr;
  return fmt::format("{}{}", who(question.event(), row).name,
                     in_brackets(row.place, rank == nullptr ? std::nullopt : rank->time));
}

/// Which places the selectors before his have given: `Final for gold gives places 1 and 2`.
std::string blocks_before(const Question& question, std::size_t selector) {
  const Rows& rows = question.competition.classification;
  std::vector<std::string> blocks;
  for (std::size_t k = 0; k < selector; ++k) {
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = 0;
    std::uint32_t count = 0;
    for (const Placing& row : rows) {
      if (row.selector != k || !row.place) continue;
      first = std::min(first, *row.place);
      last = std::max(last, *row.place);
      ++count;
    }
    if (count == 0) continue;
    const std::string title =
        pool_words(*question.competition.rules, question.competition.rules->classification[k]);
    blocks.push_back(first == last ? fmt::format("{} ({})", title, first)
                                   : fmt::format("{} ({} to {})", title, first, last));
  }
  return enumerate(blocks);
}

/// The row before or behind in the same block.
const Placing* beside(const Rows& rows, const Placing& mine, bool before) {
  const Placing* found = nullptr;
  for (const Placing& row : rows) {
    if (row.selector != mine.selector || !row.place || row.place == mine.place) continue;
    const bool counts = before ? *row.place < *mine.place : *row.place > *mine.place;
    if (!counts) continue;
    if (found == nullptr || (before ? *row.place > *found->place : *row.place < *found->place)) found = &row;
  }
  return found;
}

std::string beside_words(const Question& question, const Placing& mine) {
  const Rows& rows = question.competition.classification;
  const Placing* const before = beside(rows, mine, true);
  const Placing* const behind = beside(rows, mine, false);
  std::vector<std::string> parts;
  if (before != nullptr) parts.push_back("behind " + neighbour(question, *before));
  if (behind != nullptr) parts.push_back("ahead of " + neighbour(question, *behind));
  return parts.empty() ? std::string{} : fmt::format(": {}", enumerate(parts));
}

std::string sharing_words(const Question& question, const Placing& mine) {
  std::vector<std::string> names;
  for (const Placing& row : question.competition.classification) {
    if (row.place == mine.place && row.competitor != mine.competitor)
      names.push_back(who(question.event(), row).name);
  }
  return names.empty() ? std::string{} : fmt::format(", shared with {}", enumerate(names));
}

std::string placed_words(const Question& question, const Placing& mine) {
  if (mine.by == By::ruling)
    return fmt::format("{} has place {} by a ruling of the jury.", question.name(), *mine.place);
  if (!mine.selector)
    return fmt::format("{} has place {}: nothing still to come can change it.", question.name(), *mine.place);
  const Selector& selector = question.competition.rules->classification[*mine.selector];
  const std::string before = blocks_before(question, *mine.selector);
  return fmt::format("{} has place {}{}, given by {}{}{}.", question.name(), *mine.place,
                     mine.tied ? sharing_words(question, mine) : std::string{},
                     block_words(*question.competition.rules, selector),
                     before.empty() ? std::string{} : fmt::format(", after {}", before),
                     beside_words(question, mine));
}

/// The rounds whose results can still change the places he may get: his own final where only that can,
/// else all that are not complete.
std::vector<std::string> open_rounds(const Question& question, const Placing& mine) {
  const Competition& competition = question.competition;
  const bool own = mine.round && std::all_of(competition.classification.begin(),
                                             competition.classification.end(), [&](const Placing& row) {
                                               const bool apart = row.unplaced || row.place ||
                                                                  row.best > mine.worst ||
                                                                  (row.worst && *row.worst < mine.best);
                                               return apart || row.round == mine.round;
                                             });
  std::vector<std::string> titles;
  for (std::size_t round = 0; round < competition.rounds.size(); ++round) {
    if (competition.rounds[round].complete || (own && round != *mine.round)) continue;
    titles.push_back(question.title(round));
  }
  return titles;
}

std::string open_place_words(const Question& question, const Placing& mine) {
  if (!mine.worst) {
    return fmt::format("{} has no place that can be given: {} or worse, for results are lost.",
                       question.name(), mine.best);
  }
  const std::vector<std::string> rounds = open_rounds(question, mine);
  const std::string range =
      mine.best == *mine.worst ? fmt::to_string(mine.best) : fmt::format("{} to {}", mine.best, *mine.worst);
  return fmt::format("{} can still be placed {}{}.", question.name(), range,
                     rounds.empty() ? std::string{} : fmt::format("; that depends on {}", enumerate(rounds)));
}

std::string unplaced_words(const Question& question, const Placing& mine) {
  for (std::size_t round = question.competition.rounds.size(); round-- > 0;) {
    const RankedRide* const row = ranked_in(question.competition.rounds[round], question.who);
    if (row == nullptr) continue;
    if (row->eliminated) {
      return fmt::format("{} has no place ({}): caught in {}, and by these rules out of the event.",
                         question.name(), mine.status, question.title(round));
    }
    if (row->status == Status::finished) break;
    return fmt::format("{} has no place ({}): {} in {}.", question.name(), mine.status, verb(row->status),
                       question.title(round));
  }
  return fmt::format("{} has no place{}.", question.name(),
                     mine.status.empty() ? std::string{} : fmt::format(" ({})", mine.status));
}

void add_place(ExplanationStep& step, const Question& question, const Placing& mine) {
  add(step, "place", mine.place);
  if (mine.place) {
    add_flag(step, "tied", mine.tied);
    add(step, "by", std::string(word(mine.by)));
    const Rows& rows = question.competition.classification;
    if (const Placing* const before = beside(rows, mine, true)) add(step, "before", before->competitor);
    if (const Placing* const behind = beside(rows, mine, false)) add(step, "behind", behind->competitor);
  } else if (mine.unplaced) {
    add(step, "status", mine.status);
  } else {
    add(step, "best", std::optional(mine.best));
    add(step, "worst", mine.worst);
  }
}

}  // namespace

ExplanationStep place_step(const Question& question) {
  const Rows& rows = question.competition.classification;
  const auto mine = std::find_if(rows.begin(), rows.end(),
                                 [&](const Placing& row) { return row.competitor == question.who; });
  ExplanationStep step;
  step.kind = StepKind::place;
  if (mine == rows.end()) {
    step.text = fmt::format("{} is not in the classification.", question.name());
    return step;
  }
  step.round = mine->round;
  if (mine->selector && mine->by != By::ruling) {
    step.rule =
        block_words(*question.competition.rules, question.competition.rules->classification[*mine->selector]);
  }
  if (mine->place) {
    step.text = placed_words(question, *mine);
  } else {
    step.text = mine->unplaced ? unplaced_words(question, *mine) : open_place_words(question, *mine);
  }
  add_place(step, question, *mine);
  return step;
}

}  // namespace pursuit
