// How records fell, across events.
#pragma once

#include <pursuit/bracket/competition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace pursuit {

/// What a record is of. Times over other distances, of other classes or ages are other records.
struct RecordKey {
  std::string kind;        ///< `WR`, `OR`, as events mark it, in capitals
  std::string discipline;  ///< `individual`, `team`; empty where events do not say
  std::string gender;
  std::string category;  ///< empty for the elite
  std::string distance;  ///< metres
  friend bool operator==(const RecordKey&, const RecordKey&) = default;
  friend bool operator<(const RecordKey& a, const RecordKey& b) noexcept {
    return std::tie(a.kind, a.discipline, a.gender, a.category, a.distance) <
           std::tie(b.kind, b.discipline, b.gender, b.category, b.distance);
  }
};

/// A record as it was set. It owns its texts, for it outlives the event.
struct RecordSet {
  RecordKey key;
  RaceTime time;
  std::string holder;
  std::string nation;
  std::string date;   ///< ISO 8601, as far as it is known
  std::string meet;   ///< or the place, of a record that is only listed
  std::string event;  ///< id or name of the event it was ridden in, or that lists it
  std::string round;  ///< title; empty where it is only listed
  std::optional<std::uint32_t> heat;
  bool ridden = false;             ///< in this event; else the event lists it as one that stood
  bool equalled = false;           ///< the record before, to the thousandth
  std::optional<RaceTime> before;  ///< what stood until then, where its event says
  By by = By::time;                ///< By::recorded where only a mark says so
  bool as_world_record = false;    ///< that of the Olympic Games: one of the world, ridden there
};

/// The records an event lists as standing, and those that fell in it, in the order of riding. Kinds that mean
/// the same for all: those of the world and of the Olympic Games. A record of the world that fell at the
/// Games is theirs too, marked or not.
[[nodiscard]] std::vector<RecordSet> records_of(const Competition& competition);

/// A row of a progression. `follows`: the one before is what stood until then; else others may be missing
/// between. `gain` over it, in text: `2.724`; empty where it does not follow or was equalled. `stood`: days
/// until the next that is known; none for the last, and where a date is not known to the day.
struct RecordFall {
  RecordSet record;
  bool follows = false;
  std::string gain;
  std::optional<std::int64_t> stood;
};

/// The falls of one record, and what contradicts them: listed or marked as a record after a faster one.
struct RecordProgression {
  RecordKey key;
  std::vector<RecordFall> falls;
  std::vector<RecordSet> contradicted;
};

/// Sorts the records of many events, given in any order of events, but those of an event in its own. What
/// several events say of one record (the same time in the same year) is one fall; where it was ridden goes
/// before where it is listed.
[[nodiscard]] std::vector<RecordProgression> record_progressions(std::vector<RecordSet> records);

}  // namespace pursuit
