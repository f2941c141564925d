#include <pursuit/bracket/competition.hpp>

namespace pursuit {

std::string_view word(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::open:
      return "open";
    case EventStatus::complete:
      return "complete";
    case EventStatus::partial:
      return "partial";
  }
  return "";
}

}  // namespace pursuit
