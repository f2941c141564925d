#include "identity_walk.hpp"
#include "round_order.hpp"

#include <pursuit/parser/identity.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pursuit {
namespace {

/// Files may have their rounds in any order, and who is new in a later one depends on it: then, and only
/// then, the rules are read for it.
Findings identify_rides(Event& event) {
  std::vector<std::uint32_t> as_written(event.rounds.size());
  std::iota(as_written.begin(), as_written.end(), 0U);
  Findings findings = IdentityWalk(event).run(as_written);
  const bool new_name = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& found) { return found.code == "new-name"; });
  if (!new_name) return findings;
  const std::vector<std::uint32_t> as_ridden = rounds_as_ridden(event);
  return as_ridden == as_written ? findings : IdentityWalk(event).run(as_ridden);
}

// All whose bib, else whose name, else whose nation the text is.
std::vector<CompetitorId> called(const Event& event, std::string_view who) {
  const std::string folded = fold(who);
  if (folded.empty()) return {};
  for (const auto field : {&Competitor::bib, &Competitor::name, &Competitor::nation}) {
    std::vector<CompetitorId> found;
    for (std::size_t i = 0; i < event.competitors.size(); ++i) {
      if (fold(event.competitors[i].*field) == folded) found.push_back(CompetitorId(i));
    }
    if (!found.empty()) return found;
  }
  return {};
}

std::string nearest(const Event& event, std::string_view who) {
  for (const Competitor& candidate : event.competitors) {
    if (near_miss(who, candidate.label())) {
      return fmt::format("did you mean \"{}\"?", printable(candidate.label()));
    }
  }
  return "give his name as it is in the rides, or his bib";
}

std::optional<Finding> resolve(const Event& event, std::string_view who, const Place& place,
                               std::optional<CompetitorId>& competitor) {
  competitor.reset();
  if (who.empty()) return std::nullopt;  // the reader said so
  const std::vector<CompetitorId> found = called(event, who);
  if (found.size() == 1) {
    competitor = found.front();
    return std::nullopt;
  }
  if (found.empty()) {
    return error_at(place, "unknown-competitor", fmt::format("nobody here is \"{}\"", printable(who)),
                    nearest(event, who));
  }
  return error_at(place, "ambiguous-name",
                  fmt::format("\"{}\" can be more than one competitor", printable(who)),
                  "give the name or the bib");
}

void identify_ruling(Event& event, std::size_t at, Findings& findings) {
  Ruling& ruling = event.rulings[at];
  const Place place = Place{}.in("rulings", at);
  ruling.by.reset();
  if (auto wrong = resolve(event, ruling.who, place.in("competitor"), ruling.competitor)) {
    findings.push_back(*std::move(wrong));
  }
  if (ruling.by_who.empty()) return;
  if (called(event, ruling.by_who).empty()) {
    // A substitute need not have ridden yet.
    Competitor substitute;
    substitute.name = ruling.by_who;
    event.competitors.push_back(substitute);
  }
  if (auto wrong = resolve(event, ruling.by_who, place.in("by"), ruling.by))
    findings.push_back(*std::move(wrong));
}

}  // namespace

Findings identify(Event& event) {
  Findings findings = identify_rides(event);
  for (std::size_t i = 0; i < event.rulings.size(); ++i) identify_ruling(event, i, findings);
  return findings;
}

}  // namespace pursuit
