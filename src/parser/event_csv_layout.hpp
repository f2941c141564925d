// Gathers the rides of a CSV document into rounds and heats, whose rows need not stand together.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pursuit {

/// Rounds and heats come in the order they are first named; the rides of a heat in that of the rows.
class CsvLayout {
 public:
  /// Begins with the rounds and heats `event` has already.
  explicit CsvLayout(Event& event);

  /// The position of the heat that a row's cells name: a number or a label, or none where the
  /// round's heats are unknown. `row` is where the row stands.
  [[nodiscard]] std::size_t heat(std::string_view round, std::string_view heat, Span row);

  void add(const Ride& ride, std::size_t heat, Span row);

  /// Gives the event its rounds, heats and rides, and an error for each round that only some rows
  /// name, or only some rows of which name a heat. Returns the row of each ride.
  [[nodiscard]] std::vector<Span> finish(Findings& findings);

 private:
  struct Slot {
    std::size_t round;
    Heat heat;
    Span row;  // that names it first

    [[nodiscard]] bool unknown() const noexcept { return !heat.number && heat.label.empty(); }
  };

  [[nodiscard]] std::size_t round_of(std::string_view name);
  [[nodiscard]] std::size_t slot_of(std::size_t round, const Heat& heat, Span row);
  void check(Findings& findings) const;
  void order_heats();
  void order_rides();

  Event& event_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> slot_of_ride_;
  std::vector<Span> rows_;
  std::unordered_map<std::string, std::size_t> rounds_;
  std::unordered_map<std::uint64_t, std::size_t> numbered_;
  std::unordered_map<std::string, std::size_t> labelled_;
  std::string_view last_round_name_;
  std::size_t last_round_ = 0;
};

}  // namespace pursuit
