// What is recorded and printed of an event, against what follows from its times by its rules.
#pragma once

#include <pursuit/bracket/competition.hpp>
#include <pursuit/model/finding.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace pursuit {

/// How many recorded values there were to compare with what follows. All zero: nothing was recorded but
/// times, and that nothing was found says nothing.
struct Compared {
  std::size_t ranks = 0;          ///< of rides, over their round
  std::size_t marks = 0;          ///< of rides: who goes on
  std::size_t pairs = 0;          ///< heats that were drawn by the rules and ridden
  std::size_t winners = 0;        ///< of heats, where the event names them
  std::size_t places = 0;         ///< of printed classifications
  std::size_t winning_times = 0;  ///< printed
  std::size_t counts = 0;         ///< of competitors, riders, teams, nations, printed
  std::size_t records = 0;        ///< marks of records

  [[nodiscard]] std::size_t all() const noexcept {
    return ranks + marks + pairs + winners + places + winning_times + counts + records;
  }
};

/// A finding that the event lists under `accepted`, and why it stays.
struct AcceptedFinding {
  Finding finding;
  std::string_view why;
};

struct Audit {
  Findings news;                          ///< errors first, then warnings, then notes; by what is compared
  std::vector<AcceptedFinding> accepted;  ///< in the order of the event
  Compared compared;

  /// Something is an error or a warning that nobody has accepted.
  [[nodiscard]] bool has_news() const noexcept;
};

/// Compares what the event records and prints with what it comes to. The errors and warnings of resolving are
/// among the findings, and what the event accepts is set apart; that it accepts what is not found is a
/// finding too. Total: whatever the event says, there is an audit.
[[nodiscard]] Audit audit(const Competition& competition);

/// A code of a finding of `audit`: what it is about, and by which rule it follows. Both without a full stop.
struct CheckCode {
  std::string_view code;
  std::string_view what;
  std::string_view rule;
};

/// All that compare something recorded, by code.
[[nodiscard]] const std::vector<CheckCode>& check_codes();

/// The rule behind a code; empty for one that needs none.
[[nodiscard]] std::string_view rule_of(std::string_view code);

}  // namespace pursuit
