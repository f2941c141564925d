// A record that stood when the event began.
#pragma once

#include <pursuit/model/ids.hpp>
#include <pursuit/model/race_time.hpp>

#include <optional>
#include <string_view>

namespace pursuit {

/// `kind` is the mark it gets in lists: WR, OR, ...
struct Record {
  std::string_view kind;
  std::optional<RaceTime> time;
  std::string_view holder;
  std::string_view nation;
  std::string_view date;  ///< ISO 8601
  std::string_view place;
  Range extras;  ///< of Event::extra_pool
};

}  // namespace pursuit
