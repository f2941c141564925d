// Where an event was read from: a document, a part of one, or several of them.
#pragma once

#include <pursuit/model/document.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/parser/location.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// A place of one document that holds several events: `event` is the position of the event in it.
struct SourcePlace {
  const Document* document = nullptr;
  std::size_t event = 0;
  Place place;
};

/// Turns places of an event into places of the documents it was read from.
class EventSource {
 public:
  EventSource() = default;
  /// The event at a position of one document.
  EventSource(const Document& document, std::size_t event) : parts_{{&document, event, {}}} {}

  /// `a.csv`, or `a.csv, b.csv`.
  [[nodiscard]] std::string name() const;
  /// Where in which document a place of the event stands.
  [[nodiscard]] SourcePlace find(const Place& place) const;
  /// The finding as a person reads it, with file, line and column.
  [[nodiscard]] std::string diagnose(const Finding& finding, bool colour, Locators& locators) const;

 private:
  friend class EventMerge;

  /// Elements of a list from `first` on are those of a part from its `theirs` on.
  struct Run {
    std::size_t first = 0;
    std::size_t part = 0;
    std::size_t theirs = 0;
  };
  struct RoundRun {
    std::size_t part = 0;
    std::size_t round = 0;       ///< in the part
    std::size_t first_heat = 0;  ///< in the merged round
    std::size_t first_ride = 0;  ///< in the merged round, where heats are unknown
  };

  [[nodiscard]] SourcePlace in_part(std::size_t part, Place place) const;
  [[nodiscard]] SourcePlace in_round(const Place& place) const;

  std::vector<SourcePlace> parts_;
  std::vector<std::vector<RoundRun>> rounds_;  ///< by round; none where there is one part
  std::map<std::string, std::vector<Run>, std::less<>> lists_;
  std::map<std::string, std::size_t, std::less<>> keys_;  ///< which part gave a key
};

}  // namespace pursuit
