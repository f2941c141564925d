#include <pursuit/bracket/competition.hpp>

#include <fmt/format.h>

namespace pursuit {

std::string_view word(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::open:
      return "open";
    case EventStatus::complete:
      return "complete";
    case EventStatus::partial:
      break;
  }
  return "partial";
}

std::string place_text(const Placing& placing) {
  if (placing.place) return fmt::format("{}{}", placing.tied ? "=" : "", *placing.place);
  if (placing.unplaced) return placing.status;
  if (placing.worst == placing.best) return fmt::format("({})", placing.best);
  return fmt::format("{}-{}", placing.best, placing.worst ? fmt::to_string(*placing.worst) : "?");
}

}  // namespace pursuit
