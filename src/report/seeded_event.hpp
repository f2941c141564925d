// An event that goes as seeded, ridden to its end by the draws of the engine.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace pursuit {

/// Everybody starts and finishes, and the n-th entry is always the n-th fastest. What the rules leave to
/// the record is not ridden, nor what is drawn from it. The rules must outlive it.
class SeededEvent {
 public:
  SeededEvent(const Rules& rules, std::size_t entries);
  SeededEvent(const SeededEvent&) = delete;
  SeededEvent& operator=(const SeededEvent&) = delete;

  [[nodiscard]] const Competition& competition() const noexcept { return competition_; }

 private:
  void ride_first(const RoundRules& round);
  void ride(const StartList& list);
  void add_ride(CompetitorId competitor);

  const Rules& rules_;
  std::vector<std::string> names_;  // that the event views
  Event event_;
  Competition competition_;
};

}  // namespace pursuit
