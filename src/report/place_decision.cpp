#include "decision.hpp"
#include "words.hpp"

#include <pursuit/model/limits.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace pursuit {
namespace {

/// The rank he won his place with; null where no round gives him one.
const RankedRide* rank_behind(const Competition& competition, const Placing& placing) {
  if (!placing.round) return nullptr;
  return competition.rounds[*placing.round].row_of(placing.competitor, {});
}

/// A place shared because a rank is was told with the rank.
void append_shared(std::vector<std::string>& out, const Competition& competition) {
  const auto& rows = competition.classification;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].place || !rows[i].tied || (i > 0 && rows[i - 1].place == rows[i].place)) continue;
    const RankedRide* rank = rank_behind(competition, rows[i]);
    if (rank != nullptr && rank->shared) continue;
    std::vector<std::string> names;
    for (std::size_t k = i; k < rows.size() && rows[k].place == rows[i].place; ++k)
      names.push_back(who(*competition.event, rows[k]).name);
    out.push_back(
        fmt::format("{} share place {}: the rules do not separate them", enumerate(names), *rows[i].place));
  }
}

void append_not_by_time(std::vector<std::string>& out, const Event& event, const std::vector<Placing>& rows) {
  for (const Placing& row : rows) {
    if (!row.place || row.tied) continue;
    if (row.by == By::ruling)
      out.push_back(fmt::format("{} has place {} by a ruling of the jury", who(event, row).name, *row.place));
    if (row.by == By::recorded)
      out.push_back(fmt::format("{} has place {} as recorded", who(event, row).name, *row.place));
  }
}

/// A place that a disqualification left to nobody. Those who share one leave the next places empty
/// without vacating them.
void append_vacant(std::vector<std::string>& out, const Competition& competition) {
  if (competition.status != EventStatus::complete) return;
  std::map<std::uint32_t, std::uint32_t> sharing;
  for (const Placing& row : competition.classification)
    if (row.place) ++sharing[*row.place];
  std::uint32_t next = 1;
  for (const auto& [place, count] : sharing) {
    if (next + limits::listed_names < place) {
      out.push_back(fmt::format("places {} to {} stay vacant", next, place - 1));
      next = place;
    }
    for (; next < place; ++next) {
      out.push_back(fmt::format("place {} stays vacant{}", next,
                                cited(by_team_articles(competition) ? "3.2.087, 3.2.088" : "3.2.060")));
    }
    next = place + count;
  }
}

}  // namespace

std::vector<std::string> place_decisions(const Competition& competition) {
  std::vector<std::string> sentences;
  append_shared(sentences, competition);
  append_not_by_time(sentences, *competition.event, competition.classification);
  append_vacant(sentences, competition);
  for (std::string& sentence : sentences) sentence = fmt::format("Classification: {}.", sentence);
  return sentences;
}

}  // namespace pursuit
