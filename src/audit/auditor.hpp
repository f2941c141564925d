// What the checks of an audit share: the competition, who is who in print, and the findings so far.
#pragma once

#include <pursuit/audit/audit.hpp>

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pursuit {

class Auditor {
 public:
  explicit Auditor(const Competition& competition);

  [[nodiscard]] const Competition& competition() const noexcept { return competition_; }
  [[nodiscard]] const Event& event() const noexcept { return event_; }
  [[nodiscard]] const RoundRules& rules_of(const ResolvedRound& round) const {
    return competition_.rules->rounds[round.rules];
  }
  /// How messages call him, also where the source lost the name.
  [[nodiscard]] std::string_view label(std::optional<CompetitorId> competitor) const;
  /// Those a printed name means: by name, or the spelling of a source, and nation where both have one; a team
  /// by its nation too. Several where that leaves it open.
  [[nodiscard]] std::vector<CompetitorId> named(std::string_view name, std::string_view nation) const;
  /// The first ride of a competitor: where messages about him point to. The event as a whole where he has
  /// none.
  [[nodiscard]] Place place_of(CompetitorId competitor) const;

  void warn(std::string_view code, std::string message, Place place, std::string hint = {});
  /// A warning that says what is recorded and what follows instead.
  void differ(std::string_view code, std::string message, Place place, std::string recorded,
              std::string computed, std::string hint = {});

  Compared compared;
  Findings findings;

 private:
  void index(std::string_view name, CompetitorId competitor);

  const Competition& competition_;
  const Event& event_;
  std::unordered_map<std::string, std::vector<CompetitorId>> by_name_;  // folded
  std::unordered_map<std::string, std::vector<CompetitorId>> by_nation_;
  std::vector<std::optional<RideId>> first_ride_;  // by competitor
  AlikeFindings alike_;
};

/// Ranks over a round against times and statuses.
void check_ranks(Auditor& auditor);
/// Marks of who goes on against who does, and marks of records.
void check_marks(Auditor& auditor);
/// Winners of heats against times and statuses.
void check_winners(Auditor& auditor);
/// Who rides in a round against who got there, where the rules leave the pairs to the record.
void check_advances(Auditor& auditor);
/// Places, ties and times of printed classifications.
void check_classification(Auditor& auditor);
/// The winning time, and how many competitors, riders, teams and nations, as printed.
void check_totals(Auditor& auditor);
/// What the event is called against what it is.
void check_title(Auditor& auditor);
/// Times that stand twice or lack a digit, and laps that do not fit in their ride.
void check_times(Auditor& auditor);
/// One rider under two names, and two under one.
void check_names(Auditor& auditor);
/// Nations that are not known, or not in that year.
void check_nations(Auditor& auditor);
/// Dates out of order, and records that were to come.
void check_dates(Auditor& auditor);

}  // namespace pursuit
