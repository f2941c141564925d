#include "same_competitors.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <optional>
#include <string>

namespace pursuit {

namespace {

constexpr std::size_t nobody = SIZE_MAX;

class Matching {
 public:
  Matching(const Event& before, const Event& after)
      : before_(before),
        after_(after),
        of_before_(before.competitors.size(), nobody),
        taken_(after.competitors.size(), false) {}

  SameCompetitors match() {
    pair_up([](const Competitor& a, const Competitor& b) { return same(a.bib, b.bib) && !a.bib.empty(); });
    pair_up([](const Competitor& a, const Competitor& b) {
      return same(a.name, b.name) && same(a.nation, b.nation);
    });
    pair_up([](const Competitor& a, const Competitor& b) { return same(a.name, b.name) && !a.name.empty(); });
    pair_up([](const Competitor& a, const Competitor& b) {
      return same_nation(a, b) && !a.name.empty() && near_miss(a.name, b.name);
    });
    // Another name for the same rides.
    pair_up_ids([&](std::size_t a, std::size_t b) {
      return same_nation(before_.competitors[a], after_.competitors[b]) && same_rides(a, b);
    });
    return numbers();
  }

 private:
  static bool same(std::string_view a, std::string_view b) { return fold(a) == fold(b); }
  static bool same_nation(const Competitor& a, const Competitor& b) {
    return a.nation.empty() || b.nation.empty() || same(a.nation, b.nation);
  }

  /// A ride and its spot in the record: which round, and where in it.
  struct Spot {
    std::size_t round = 0;
    std::size_t position = 0;
    std::optional<RaceTime> time;
  };
  static std::vector<Spot> spots(const Event& event, std::size_t competitor) {
    std::vector<Spot> spots;
    for (std::size_t r = 0; r < event.rounds.size(); ++r) {
      std::size_t position = 0;
      for (const Heat& heat : event.heats_of(event.rounds[r])) {
        for (const Ride& ride : event.rides_of(heat)) {
          ++position;
          if (ride.competitor == CompetitorId(competitor) && !ride.is_void())
            spots.push_back({r, position, ride.time});
        }
      }
    }
    return spots;
  }

  /// In the same rounds, with one time at least in common, and in the same spots or with the same times.
  [[nodiscard]] bool same_rides(std::size_t a, std::size_t b) const {
    const std::vector<Spot> mine = spots(before_, a);
    const std::vector<Spot> others = spots(after_, b);
    bool in_common = false;
    bool same_spots = mine.size() == others.size();
    bool same_times = same_spots;
    for (std::size_t i = 0; i < mine.size() && (same_spots || same_times); ++i) {
      if (mine[i].round != others[i].round) return false;
      same_spots = same_spots && mine[i].position == others[i].position;
      same_times = same_times && mine[i].time == others[i].time;
      in_common = in_common || (mine[i].time && mine[i].time == others[i].time);
    }
    return in_common && (same_spots || same_times);
  }

  template <class Same>
  void pair_up(Same same) {
    pair_up_ids(
        [&](std::size_t a, std::size_t b) { return same(before_.competitors[a], after_.competitors[b]); });
  }

  /// Pairs those left over of whom each has only the other.
  template <class Same>
  void pair_up_ids(Same same) {
    std::vector<std::size_t> of(of_before_.size(), nobody);
    std::vector<std::size_t> count_after(taken_.size(), 0);
    std::vector<std::size_t> count_before(of_before_.size(), 0);
    for (std::size_t a = 0; a < of_before_.size(); ++a) {
      for (std::size_t b = 0; of_before_[a] == nobody && b < taken_.size(); ++b) {
        if (taken_[b] || !same(a, b)) continue;
        of[a] = b;
        ++count_before[a];
        ++count_after[b];
      }
    }
    for (std::size_t a = 0; a < of.size(); ++a) {
      if (count_before[a] != 1 || count_after[of[a]] != 1) continue;
      of_before_[a] = of[a];
      taken_[of[a]] = true;
    }
  }

  [[nodiscard]] SameCompetitors numbers() const {
    SameCompetitors matched;
    for (std::size_t b = 0; b < taken_.size(); ++b) matched.after.push_back(b);
    for (std::size_t a = 0; a < of_before_.size(); ++a)
      matched.before.push_back(of_before_[a] == nobody ? taken_.size() + a : of_before_[a]);
    return matched;
  }

  const Event& before_;
  const Event& after_;
  std::vector<std::size_t> of_before_;
  std::vector<bool> taken_;
};

}  // namespace

SameCompetitors match_competitors(const Event& before, const Event& after) {
  return Matching(before, after).match();
}

}  // namespace pursuit
