// Random events from a seed number: the same seed gives the same events on every machine.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/event.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace pursuit {

/// How often things happen, in a hundred: of rides, of heats or of events, whichever they befall.
struct Shares {
  std::uint32_t absences = 2;           ///< of rides: did not start
  std::uint32_t abandonments = 1;       ///< of rides: did not finish
  std::uint32_t catches = 4;            ///< of heats, with and without times
  std::uint32_t ties = 2;               ///< of rides: the time of another ride of the round
  std::uint32_t disqualifications = 1;  ///< of rides
  std::uint32_t relegations = 1;        ///< of rides
  std::uint32_t missing_names = 1;      ///< of rides: the source lost the name
  std::uint32_t missing_times = 1;      ///< of rides: a rank, `won` or nothing in place of a time
  std::uint32_t re_rides = 1;           ///< of rides: a void one beside the one that counts
  std::uint32_t rulings = 3;            ///< of rounds
  std::uint32_t corrections = 3;        ///< of draws: a result changes after it is announced
  std::uint32_t deviations = 1;         ///< of rounds: ridden otherwise than drawn
  std::uint32_t lost_results = 1;       ///< of events: a round known in part
  std::uint32_t unfinished = 30;        ///< of events: cut off at any point
};

/// Rules, and what an event that follows them says under `rules`: their id, or all of them as JSON.
struct RecipeRules {
  Rules rules;
  std::string text;
};

/// All rules that come with the program, as their events name them.
[[nodiscard]] std::vector<RecipeRules> built_in_rules();

/// What random events are to be like. `rules` must be valid (`validate`); an event takes one of them by
/// chance. Where pairs are by lot, the field is cut to what the knockout can hold.
struct Recipe {
  std::uint64_t seed = 1;
  std::vector<RecipeRules> rules;
  std::uint32_t fewest = 1;  ///< competitors, at least 1
  std::uint32_t most = 24;   ///< competitors, at least `fewest`
  Shares shares;
  bool printed = false;  ///< with what a results book prints: ranks, marks, winners, the classification
};

/// `document` owns the texts of `event`.
struct GeneratedEvent {
  Document document;
  Event event;
  const Rules* rules = nullptr;  ///< of the recipe
};

/// Plays events by the program's own draws.
class EventGenerator {
 public:
  /// `recipe.rules` must not be empty.
  explicit EventGenerator(Recipe recipe);

  /// The event of that number, whatever was asked for before. Its id names seed and number: `random-7-42`.
  [[nodiscard]] GeneratedEvent event(std::uint64_t number) const;

 private:
  Recipe recipe_;
};

}  // namespace pursuit
