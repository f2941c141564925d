#include <pursuit/model/by.hpp>

namespace pursuit {

std::string_view word(By by) noexcept {
  switch (by) {
    case By::nothing:
      return "";
    case By::time:
      return "time";
    case By::last_lap:
      return "last-lap";
    case By::tie_order:
      return "tie-order";
    case By::previous_round:
      return "previous-round";
    case By::catch_:
      return "catch";
    case By::walk_over:
      return "walk-over";
    case By::alone:
      return "alone";
    case By::status:
      return "status";
    case By::ruling:
      return "ruling";
    case By::recorded:
      return "recorded";
    case By::heat:
      return "heat";
    case By::tied:
      return "tied";
  }
  return "";
}

}  // namespace pursuit
