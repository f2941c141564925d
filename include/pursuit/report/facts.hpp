// What is said of an event in one breath: the head of a page, an infobox, a row of an index.
#pragma once

#include <pursuit/model/race_time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pursuit {

/// Who has one of the first three places. Several share one.
struct Medallist {
  std::uint32_t place = 1;
  std::string medal;  ///< `gold`, `silver`, `bronze`
  std::string name;
  std::string nation;
  std::string time;                  ///< of the ride that gave the place; may be empty
  std::vector<std::string> members;  ///< of a team, as they rode there
};

/// Empty where the event does not say. A number of 0: not known.
struct EventFacts {
  std::string id;
  std::string meet;
  std::string event;
  std::string discipline;
  std::string gender;
  std::string category;
  std::string venue;
  std::string dates;
  std::string distance;  ///< metres: `4000`
  std::string track;     ///< `250 m track`
  std::string communique;
  std::string hour;                    ///< at which it goes out
  std::vector<std::string> officials;  ///< `Secretary: Ann Smith`
  std::string rules;                   ///< their id
  std::string status;                  ///< `open`, `complete` or `partial`
  std::string issue;                   ///< what the head says of it: `PROVISIONAL, communiqué 12, complete`
  bool official = false;
  bool team = false;
  std::uint32_t year = 0;
  std::size_t competitors = 0;
  std::size_t nations = 0;
  std::optional<RaceTime> winning_time;
  std::vector<Medallist> medallists;
  std::string findings;  ///< how many errors and warnings: `1 error, 2 warnings`; empty for none
};

/// Whoever has one of the first three places; several who share it with commas.
[[nodiscard]] std::string names_at(const EventFacts& facts, std::uint32_t place);

}  // namespace pursuit
