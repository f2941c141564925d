#include "identity_walk.hpp"
#include "round_order.hpp"

#include <pursuit/parser/identity.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>
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

/// Everybody by what a ruling may call him.
class Callable {
 public:
  explicit Callable(Event& event) : event_(event) {
    for (std::size_t i = 0; i < event.competitors.size(); ++i) note(CompetitorId(i));
  }

  /// All whose bib, else whose name, else whose nation the text is.
  [[nodiscard]] std::vector<CompetitorId> called(std::string_view who) const {
    const std::string folded = fold(who);
    if (folded.empty()) return {};
    for (const auto& names : by_) {
      if (const auto found = names.find(folded); found != names.end()) return found->second;
    }
    return {};
  }

  [[nodiscard]] std::string nearest(std::string_view who) {
    for (const Competitor& candidate : event_.competitors) {
      if (comparisons_left_ == 0) break;
      --comparisons_left_;
      if (near_miss(who, candidate.label())) {
        return fmt::format("did you mean \"{}\"?", printable(candidate.label()));
      }
    }
    return "give his name as it is in the rides, or his bib";
  }

  /// A substitute who has not ridden yet.
  void add(std::string_view name) {
    event_.competitors.emplace_back().name = name;
    note(CompetitorId(event_.competitors.size() - 1));
  }

 private:
  void note(CompetitorId id) {
    constexpr std::array fields = {&Competitor::bib, &Competitor::name, &Competitor::nation};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view text = event_.competitor(id).*fields[i];
      if (!text.empty()) by_[i][fold(text)].push_back(id);
    }
  }

  Event& event_;
  std::array<std::unordered_map<std::string, std::vector<CompetitorId>>, 3> by_;  // bib, name, nation
  std::size_t comparisons_left_ = 1'000'000;  // of rulings that name nobody
};

std::optional<Finding> resolve(Callable& callable, std::string_view who, const Place& place,
                               std::optional<CompetitorId>& competitor) {
  competitor.reset();
  if (who.empty()) return std::nullopt;  // the reader said so
  const std::vector<CompetitorId> found = callable.called(who);
  if (found.size() == 1) {
    competitor = found.front();
    return std::nullopt;
  }
  if (found.empty()) {
    return error_at(place, "unknown-competitor", fmt::format("nobody here is \"{}\"", printable(who)),
                    callable.nearest(who));
  }
  return error_at(place, "ambiguous-name",
                  fmt::format("\"{}\" can be more than one competitor", printable(who)),
                  "give the name or the bib");
}

void identify_ruling(Event& event, Callable& callable, std::size_t at, Findings& findings) {
  Ruling& ruling = event.rulings[at];
  const Place place = Place{}.in("rulings", at);
  ruling.by.reset();
  if (auto wrong = resolve(callable, ruling.who, place.in("competitor"), ruling.competitor)) {
    findings.push_back(*std::move(wrong));
  }
  if (ruling.by_who.empty()) return;
  if (callable.called(ruling.by_who).empty()) callable.add(ruling.by_who);
  if (auto wrong = resolve(callable, ruling.by_who, place.in("by"), ruling.by))
    findings.push_back(*std::move(wrong));
}

}  // namespace

Findings identify(Event& event) {
  Findings findings = identify_rides(event);
  if (event.rulings.empty()) return findings;
  Callable callable(event);
  for (std::size_t i = 0; i < event.rulings.size(); ++i) identify_ruling(event, callable, i, findings);
  return findings;
}

}  // namespace pursuit
