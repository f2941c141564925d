#include <pursuit/bracket/explanation.hpp>

namespace pursuit {

std::string_view word(StepKind kind) noexcept {
  switch (kind) {
    case StepKind::ruling:
      return "ruling";
    case StepKind::drawn:
      return "drawn";
    case StepKind::ride:
      return "ride";
    case StepKind::heat:
      return "heat";
    case StepKind::rank:
      return "rank";
    case StepKind::not_drawn:
      return "not-drawn";
    case StepKind::place:
      break;
  }
  return "place";
}

}  // namespace pursuit
