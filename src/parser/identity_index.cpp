#include "identity_index.hpp"

#include <algorithm>

namespace pursuit {

IdentityIndex::IdentityIndex(const Event& event)
    : event_(event), nation_identifies_(event.discipline != "individual") {
  Spellings names(event.rides.size());
  Spellings nations(event.rides.size());
  of_ride_.reserve(event.rides.size());
  of_competitor_.reserve(event.rides.size());
  for (const Ride& ride : event.rides)
    of_ride_.push_back({names.number(ride.name), nations.number(ride.nation)});
  names_.resize(names.end());
  if (nation_identifies_) nations_.resize(nations.end());
  for (const Texts& texts : of_ride_) {
    if (texts.name != 0) names_[texts.name].add_other(texts.nation);
    if (nation_identifies_ && texts.nation != 0) nations_[texts.nation].add_other(texts.name);
  }
}

void IdentityIndex::Group::add_other(std::uint32_t other) noexcept {
  if (others[0] == 0) {
    others[0] = other;
  } else if (others[1] == 0 && others[0] != other) {
    others[1] = other;
  }
}

bool IdentityIndex::identifies(const Ride& ride) const noexcept {
  return !ride.bib.empty() || !ride.name.empty() || (nation_identifies_ && !ride.nation.empty());
}

std::optional<CompetitorId> IdentityIndex::with_bib(std::string_view bib) const {
  if (bib.empty()) return std::nullopt;
  const auto found = bibs_.find(bib);
  return found == bibs_.end() ? std::nullopt : std::optional(found->second);
}

Candidates IdentityIndex::named(RideId id) {
  const Texts& texts = of_ride_[index(id)];
  if (event_.ride(id).name.empty()) return nation_identifies_ ? of_nation(texts) : Candidates{};
  const Candidates found = of_name(texts);
  if (!found.ids.empty() || !nation_identifies_) return found;
  // An entry so far known by its nation alone may have this name.
  nameless_.clear();
  for (const CompetitorId entry : of_nation(texts).ids) {
    if (event_.competitor(entry).name.empty()) nameless_.push_back(entry);
  }
  return {nameless_, found.undecided};
}

Candidates IdentityIndex::of_name(const Texts& texts) const {
  const Group& group = names_[texts.name];
  if (!group.has_two()) return {group.ids, false};
  if (texts.nation == 0) return {{}, true};
  const auto found = of_both_.find(both(texts));
  return found == of_both_.end() ? Candidates{} : Candidates{found->second, false};
}

Candidates IdentityIndex::of_nation(const Texts& texts) const {
  if (texts.nation == 0) return {};
  const Group& group = nations_[texts.nation];
  return {group.ids, group.has_two()};
}

void IdentityIndex::learn(CompetitorId id, RideId of_ride) {
  // Only the ride that gave a field has the same view of it, or, of an event made in memory, all his rides.
  const Ride& ride = event_.ride(of_ride);
  const Competitor& known = event_.competitor(id);
  const auto is_new = [](std::string_view field, std::string_view given) {
    return !field.empty() && field.data() == given.data();
  };
  const auto add = [id](std::vector<CompetitorId>& ids) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  const bool new_name = is_new(known.name, ride.name);
  const bool new_nation = is_new(known.nation, ride.nation);
  if (index(id) >= of_competitor_.size()) of_competitor_.resize(index(id) + 1);
  Texts& texts = of_competitor_[index(id)];
  if (new_name) texts.name = of_ride_[index(of_ride)].name;
  if (new_nation) texts.nation = of_ride_[index(of_ride)].nation;
  if (!known.name.empty() && (new_name || new_nation)) {
    Group& group = names_[texts.name];
    if (!group.has_two()) {
      if (new_name) add(group.ids);
    } else if (!known.nation.empty()) {
      add(of_both_[both(texts)]);
    }
  }
  if (nation_identifies_ && new_nation) {
    Group& group = nations_[texts.nation];
    // One of several entries is never found by its nation.
    if (!group.has_two()) add(group.ids);
  }
  if (!ride.bib.empty()) bibs_.emplace(ride.bib, id);
}

}  // namespace pursuit
