#include "identity_index.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>

namespace pursuit {

IdentityIndex::IdentityIndex(const Event& event)
    : event_(event), nation_identifies_(event.discipline != "individual") {
  names_.reserve(event.rides.size());
  for (const Ride& ride : event.rides) {
    add_other(names_, ride.name, ride.nation);
    if (nation_identifies_) add_other(nations_, ride.nation, ride.name);
  }
}

void IdentityIndex::add_other(Groups& groups, std::string_view key, std::string_view other) {
  if (key.empty()) return;
  std::vector<std::string>& others = groups[fold(key)].others;
  // Two are as good as many.
  if (other.empty() || others.size() > 1) return;
  std::string folded = fold(other);
  if (std::find(others.begin(), others.end(), folded) == others.end()) others.push_back(std::move(folded));
}

bool IdentityIndex::identifies(const Ride& ride) const noexcept {
  return !ride.bib.empty() || !ride.name.empty() || (nation_identifies_ && !ride.nation.empty());
}

std::optional<CompetitorId> IdentityIndex::with_bib(std::string_view bib) const {
  const auto found = bibs_.find(bib);
  return bib.empty() || found == bibs_.end() ? std::nullopt : std::optional(found->second);
}

Candidates IdentityIndex::named(const Ride& ride) const {
  if (ride.name.empty()) return nation_identifies_ ? of_nation(ride) : Candidates{};
  Candidates found = of_name(ride);
  if (!found.ids.empty() || !nation_identifies_) return found;
  // An entry so far known by its nation alone may have this name.
  for (const CompetitorId id : of_nation(ride).ids) {
    if (event_.competitor(id).name.empty()) found.ids.push_back(id);
  }
  return found;
}

Candidates IdentityIndex::of_name(const Ride& ride) const {
  const auto group = names_.find(fold(ride.name));
  if (group == names_.end()) return {};
  if (group->second.others.size() < 2) return {group->second.ids, false};
  if (ride.nation.empty()) return {{}, true};
  const auto found = group->second.of_other.find(fold(ride.nation));
  return {found == group->second.of_other.end() ? std::vector<CompetitorId>() : found->second, false};
}

Candidates IdentityIndex::of_nation(const Ride& ride) const {
  const auto group = nations_.find(fold(ride.nation));
  if (ride.nation.empty() || group == nations_.end()) return {};
  return {group->second.ids, group->second.others.size() > 1};
}

void IdentityIndex::learn(CompetitorId id, const Ride& ride) {
  // Only the ride that gave a field has the same view of it, or, of an event made in memory, all his rides.
  const Competitor& known = event_.competitor(id);
  const auto is_new = [](std::string_view field, std::string_view of_ride) {
    return !field.empty() && field.data() == of_ride.data();
  };
  const auto add = [id](std::vector<CompetitorId>& ids) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  const bool new_name = is_new(known.name, ride.name);
  if (!known.name.empty() && (new_name || is_new(known.nation, ride.nation))) {
    Group& group = names_[fold(known.name)];
    if (group.others.size() < 2) {
      if (new_name) add(group.ids);
    } else if (!known.nation.empty()) {
      add(group.of_other[fold(known.nation)]);
    }
  }
  if (nation_identifies_ && is_new(known.nation, ride.nation)) {
    Group& group = nations_[fold(ride.nation)];
    // One of several entries is never found by its nation.
    if (group.others.size() < 2) add(group.ids);
  }
  if (!ride.bib.empty()) bibs_.emplace(ride.bib, id);
}

}  // namespace pursuit
