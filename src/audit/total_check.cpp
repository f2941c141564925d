// The winning time and the numbers of competitors, riders, teams and nations, as printed.

#include "auditor.hpp"

#include <pursuit/seeding/ranking.hpp>
#include <pursuit/text/fold.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pursuit {

namespace {

/// How many there are of something: those who started, and those who entered. Not `exact`: some are not
/// known.
struct Total {
  std::size_t started = 0;
  std::size_t entered = 0;
  bool exact = true;

  [[nodiscard]] bool can_be(std::size_t printed) const {
    return exact ? printed == started || printed == entered : printed >= started;
  }
  [[nodiscard]] std::string text() const {
    if (!exact) return fmt::format("{} or more", started);
    return started == entered ? fmt::to_string(started) : fmt::format("{} or {}", started, entered);
  }
};

/// Names, and which of them started.
class Names {
 public:
  void add(std::string_view name, bool started) {
    if (name.empty()) return;
    entered_.insert(fold(name));
    if (started) started_.insert(fold(name));
  }
  [[nodiscard]] Total total(bool exact) const { return {started_.size(), entered_.size(), exact}; }

 private:
  std::set<std::string> entered_;
  std::set<std::string> started_;
};

class TotalCheck {
 public:
  explicit TotalCheck(Auditor& auditor) : auditor_(auditor), event_(auditor.event()) { count(); }

  void check(const Printed& printed, const Place& place) {
    compare_time(printed.winning_time, place.in("winning_time"));
    // Of teams, competitors are the riders in most sources and the teams in some.
    if (printed.competitors && event_.is_team() && competitors_.can_be(*printed.competitors)) {
      ++auditor_.compared.counts;
    } else {
      compare("competitor-count", "competitors", printed.competitors,
              event_.is_team() ? riders_ : competitors_, place.in("competitors"));
    }
    compare("rider-count", "riders", printed.riders, event_.is_team() ? riders_ : competitors_,
            place.in("riders"));
    compare("team-count", "teams", printed.teams, competitors_, place.in("teams"));
    compare("nation-count", "nations", printed.nations, nations_, place.in("nations"));
  }

 private:
  void count() {
    const bool known = all_known();
    std::vector<bool> started(event_.competitors.size(), false);
    Names riders;
    bool members_known = true;
    for (const Ride& ride : event_.rides) {
      const bool starts = ride.status != Status::did_not_start;
      if (ride.competitor && starts) started[index(*ride.competitor)] = true;
      members_known = members_known && !ride.members.empty() && !ride.members_as_text;
      for (const std::string_view member : event_.texts_of(ride.members)) riders.add(member, starts);
    }
    riders_ = riders.total(known && members_known);
    if (!members_known) riders_.started = 0;
    Names nations;
    bool nations_known = true;
    for (std::size_t i = 0; i < event_.competitors.size(); ++i) {
      nations_known = nations_known && !event_.competitors[i].nation.empty();
      nations.add(event_.competitors[i].nation, started[i]);
    }
    nations_ = nations.total(known && nations_known);
    competitors_ = {static_cast<std::size_t>(std::count(started.begin(), started.end(), true)),
                    event_.competitors.size(), known};
  }

  /// Whether everybody who competed is in the event: no names and no results are lost.
  [[nodiscard]] bool all_known() const {
    const auto nameless = [](const Ride& ride) { return !ride.competitor; };
    const auto part = [](const Round& round) { return round.known_in_part; };
    return auditor_.competition().status == EventStatus::complete &&
           std::none_of(event_.rides.begin(), event_.rides.end(), nameless) &&
           std::none_of(event_.rounds.begin(), event_.rounds.end(), part);
  }

  void compare(std::string_view code, std::string_view what, const std::optional<std::uint32_t>& printed,
               const Total& total, const Place& place) {
    if (!printed) return;
    if (total.exact || !total.can_be(*printed)) ++auditor_.compared.counts;
    if (total.can_be(*printed)) return;
    auditor_.differ(code, fmt::format("{} {} are printed, and there are {}", *printed, what, total.text()),
                    place, fmt::to_string(*printed), total.text());
  }

  void compare_time(const std::optional<RaceTime>& printed, const Place& place) {
    const auto won_in = winning_time(auditor_.competition());
    if (!printed || !won_in) return;
    ++auditor_.compared.winning_times;
    if (digits_missing(*printed, *won_in) || *printed == *won_in) return;
    auditor_.differ("winning-time",
                    fmt::format("{} is printed as the winning time, and the winner rode {}", clock(*printed),
                                clock(*won_in)),
                    place, clock(*printed), clock(*won_in));
  }

  Auditor& auditor_;
  const Event& event_;
  Total competitors_;
  Total riders_;
  Total nations_;
};

}  // namespace

void check_totals(Auditor& auditor) {
  TotalCheck totals(auditor);
  for (std::size_t i = 0; i < auditor.event().printed.size(); ++i)
    totals.check(auditor.event().printed[i], Place{}.in("printed", i));
}

}  // namespace pursuit
