// Printed classifications against the one that follows.

#include "auditor.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/seeding/ranking.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace pursuit {

namespace {

std::string_view medal_words(std::uint32_t place) {
  switch (place) {
    case 1:
      return " (gold)";
    case 2:
      return " (silver)";
    case 3:
      return " (bronze)";
    default:
      return "";
  }
}

class ClassificationCheck {
 public:
  ClassificationCheck(Auditor& auditor, std::size_t printed)
      : auditor_(auditor),
        event_(auditor.event()),
        printed_(event_.printed[printed]),
        place_(Place{}.in("printed", printed)),
        placings_(event_.competitors.size()),
        seen_(event_.competitors.size()) {
    for (const Placing& placing : auditor.competition().classification) {
      if (!placing.competitor) continue;
      placings_[index(*placing.competitor)] = &placing;
      if (placing.place && placing.tied) ++ties_[*placing.place].size;
    }
  }

  void check() {
    for (std::size_t i = 0; i < printed_.classification.count; ++i)
      check_row(event_.printed_places[printed_.classification.first + i], place_.in("classification", i));
    for (const auto& [place, tie] : ties_) check_tie(place, tie);
    if (printed_.classification.count > 0) check_left_out();
  }

 private:
  /// Those that share a place, and where they are printed.
  struct Tie {
    std::uint32_t size = 0;
    std::vector<std::uint32_t> printed;
    std::vector<CompetitorId> who;
    Place where;
  };

  void check_row(const PrintedPlace& row, const Place& place) {
    const std::string_view called = row.name.empty() ? row.nation : row.name;
    std::vector<CompetitorId> who = auditor_.named(row.name, row.nation);
    if (who.empty()) {
      // Each is compared with each: more are no Games.
      constexpr std::size_t most = 1'000;
      if (++unknown_ <= limits::listed_names && placings_.size() <= most) who = meant(row);
      if (!called.empty() && !(who.empty() && lost_names_)) find_unknown(called, who, place);
    } else if (who.size() > 1) {
      auditor_.warn("printed-name", fmt::format("{} can mean {} competitors", called, who.size()),
                    place.in("name"), "add the nation");
    }
    if (who.size() != 1) return;
    const std::size_t id = index(who.front());
    if (seen_[id]) {
      auditor_.warn("printed-twice", fmt::format("{} is printed twice", called), place.in("name"));
      return;
    }
    seen_[id] = true;
    if (row.place) {
      first_ = std::min(first_, *row.place);
      last_ = std::max(last_, *row.place);
    }
    if (placings_[id] != nullptr) compare(row, *placings_[id], place);
  }

  void find_unknown(std::string_view called, const std::vector<CompetitorId>& meant, const Place& place) {
    if (meant.size() != 1) {
      auditor_.warn("printed-name", fmt::format("{} is printed, and nobody is called so", called),
                    place.in("name"), "write the name as in the rounds, or add \"as\" to a ride there");
      return;
    }
    const std::string_view name = auditor_.label(meant.front());
    auditor_.differ("printed-name",
                    fmt::format("{} is printed, and is called {} in the rounds", called, name),
                    place.in("name"), std::string(called), std::string(name),
                    fmt::format("add \"as\": \"{}\" to one of his rides", called));
  }

  /// Those of the same nation with the same last name, or with nearly the same name.
  [[nodiscard]] std::vector<CompetitorId> meant(const PrintedPlace& row) const {
    const auto last_word = [](std::string_view name) {
      return fold_without_marks(name.substr(std::min(name.rfind(' ') + 1, name.size())));
    };
    std::vector<CompetitorId> found;
    for (std::size_t i = 0; i < event_.competitors.size(); ++i) {
      const Competitor& one = event_.competitors[i];
      if (pursuit::differ(one.nation, row.nation) || one.name.empty() || row.name.empty()) continue;
      const bool same_nation = !one.nation.empty() && !row.nation.empty();
      if (near_miss(one.name, row.name) || (same_nation && last_word(one.name) == last_word(row.name)))
        found.push_back(CompetitorId(i));
    }
    return found;
  }

  void compare(const PrintedPlace& row, const Placing& placing, const Place& place) {
    if (!placing.place && !placing.unplaced) return compare_open(row, placing, place);
    ++auditor_.compared.places;
    compare_time(row, placing, place);
    if (placing.tied && placing.place && row.place) {
      Tie& tie = ties_[*placing.place];
      if (*row.place >= *placing.place && *row.place < *placing.place + tie.size) {
        tie.printed.push_back(*row.place);
        tie.who.push_back(*placing.competitor);
        tie.where = place.in("place");
        return;
      }
    }
    if (row.place == placing.place) return;
    differ(row, placing, place, place_text(placing));
  }

  /// What is still open, or lost, leaves some places possible.
  void compare_open(const PrintedPlace& row, const Placing& placing, const Place& place) {
    if (!row.place) return;
    const bool possible = *row.place >= placing.best && (!placing.worst || *row.place <= *placing.worst);
    if (!possible) differ(row, placing, place, place_text(placing));
  }

  void differ(const PrintedPlace& row, const Placing& placing, const Place& place,
              const std::string& computed) {
    const std::string recorded = row.place ? fmt::to_string(*row.place) : std::string(row.status);
    const std::uint32_t best = std::min(row.place.value_or(UINT32_MAX), placing.place.value_or(UINT32_MAX));
    const std::string_view medal = best < 4 ? medal_words(row.place.value_or(0)) : "";
    auditor_.differ("place",
                    fmt::format("{} is printed {}{}, and is {}", auditor_.label(placing.competitor),
                                recorded.empty() ? "without a place" : recorded, medal, computed),
                    place.in("place"), recorded, computed);
  }

  void compare_time(const PrintedPlace& row, const Placing& placing, const Place& place) {
    if (!row.time || !placing.ride) return;
    const auto& time = event_.ride(*placing.ride).time;
    if (!time || digits_missing(*row.time, *time) || *row.time == *time) return;
    auditor_.differ("printed-time",
                    fmt::format("{} is printed with {}, and rode {}", auditor_.label(placing.competitor),
                                clock(*row.time), clock(*time)),
                    place.in("time"), clock(*row.time), clock(*time));
  }

  void check_tie(std::uint32_t place, const Tie& tie) {
    if (std::all_of(tie.printed.begin(), tie.printed.end(),
                    [&](std::uint32_t printed) { return printed == tie.printed.front(); }) &&
        (tie.printed.empty() || tie.printed.front() == place))
      return;
    std::vector<std::string_view> names;
    std::string recorded;
    for (std::size_t i = 0; i < tie.who.size(); ++i) {
      names.push_back(auditor_.label(tie.who[i]));
      recorded += fmt::format("{}{}", i == 0 ? "" : ", ", tie.printed[i]);
    }
    auditor_.differ("printed-tie",
                    fmt::format("{} are printed at {}, and share {}", list_names(names), recorded, place),
                    tie.where, recorded, fmt::format("={}", place),
                    "add last_lap (UCI 3.2.061), or tie_order where a source says who was first");
  }

  /// Somebody between the first and the last who are printed is not.
  void check_left_out() {
    for (const Placing& placing : auditor_.competition().classification) {
      if (!placing.competitor || !placing.place) continue;
      if (*placing.place < first_ || *placing.place > last_) continue;
      if (seen_[index(*placing.competitor)] || lost_names_) continue;
      auditor_.differ("left-out-of-print",
                      fmt::format("{} is {}, and is not printed", auditor_.label(placing.competitor),
                                  place_text(placing)),
                      place_.in("classification"), "", place_text(placing));
    }
  }

  /// Where rounds lost names, one who is printed may be any of them.
  [[nodiscard]] bool lost_names() const {
    return std::any_of(event_.rides.begin(), event_.rides.end(),
                       [](const Ride& ride) { return !ride.competitor; }) ||
           std::any_of(event_.rounds.begin(), event_.rounds.end(),
                       [](const Round& round) { return round.known_in_part; });
  }

  Auditor& auditor_;
  const Event& event_;
  const Printed& printed_;
  Place place_;
  std::vector<const Placing*> placings_;  // by competitor
  std::vector<bool> seen_;                // by competitor
  std::map<std::uint32_t, Tie> ties_;
  bool lost_names_ = lost_names();
  std::size_t unknown_ = 0;           // names, so far
  std::uint32_t first_ = UINT32_MAX;  // place that is printed
  std::uint32_t last_ = 0;
};

}  // namespace

void check_classification(Auditor& auditor) {
  for (std::size_t i = 0; i < auditor.event().printed.size(); ++i) ClassificationCheck(auditor, i).check();
}

}  // namespace pursuit
