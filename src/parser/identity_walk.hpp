// Goes through the rides of an event, round by round, and gives each its competitor.
#pragma once

#include "identity_index.hpp"

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// Where a ride stands, so that it need not be looked for again.
struct RideSpot {
  std::uint32_t round = 0;
  std::uint32_t heat = 0;  ///< of the round
  std::uint32_t ride = 0;  ///< of the heat
  RideId id{};
};

class IdentityWalk {
 public:
  explicit IdentityWalk(Event& event) : event_(event), index_(event) {}

  /// `order`: positions of the rounds, in the order ridden.
  [[nodiscard]] Findings run(const std::vector<std::uint32_t>& order);

 private:
  // Of one competitor.
  struct Trace {
    RideSpot first;
    RideSpot last;
    RideSpot bib;                      // where it is first given
    std::optional<RideSpot> counting;  // the last ride that is not void
  };
  // Nobody, and not refused: someone new.
  struct Match {
    std::optional<CompetitorId> id;
    bool refused = false;
  };

  void visit(const RideSpot& here);
  [[nodiscard]] Match match(const RideSpot& here, const Ride& ride);
  [[nodiscard]] Match match_bib(CompetitorId id, const RideSpot& here, const Ride& ride);
  [[nodiscard]] CompetitorId add(const RideSpot& here);
  void learn(CompetitorId id, const RideSpot& here, const Ride& ride);
  void check_once(CompetitorId id, const RideSpot& here);

  void check_new_names(std::uint32_t round, std::size_t known_before);
  [[nodiscard]] bool is_slip(const Competitor& added, const Competitor& entrant) const;
  void check_new_name(std::size_t added, const std::vector<std::size_t>& absent);
  [[nodiscard]] bool is_substitute(const Competitor& added) const;

  [[nodiscard]] Place place_of(const RideSpot& spot) const;
  [[nodiscard]] std::string words_for(const RideSpot& spot) const;
  void error(Place place, std::string_view code, std::string message, std::string hint);

  Event& event_;
  IdentityIndex index_;
  std::vector<Trace> traces_;  // by competitor
  Findings findings_;
  AlikeFindings alike_;
  std::size_t comparisons_left_ = 1'000'000;  // of names: more would be another list, not slips of the pen
};

}  // namespace pursuit
