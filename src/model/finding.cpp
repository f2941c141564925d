#include <pursuit/model/finding.hpp>

#include <algorithm>
#include <utility>

namespace pursuit {

Finding error_at(Place place, std::string_view code, std::string message, std::string hint) {
  return {Severity::error, std::string(code), std::move(message), std::move(place), std::move(hint), {}, {}};
}

Finding note_at(Place place, std::string_view code, std::string message, std::string hint) {
  Finding finding = error_at(std::move(place), code, std::move(message), std::move(hint));
  finding.severity = Severity::note;
  return finding;
}

std::string_view word(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

bool has_error(const Findings& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace pursuit
