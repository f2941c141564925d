// The order of a file says nothing where its own numbers and names do: of rounds, of the numbered heats of a
// round, of the rides of a heat against the clock, and of entries that have a seed.
//
// It does say something, by the rules, in three places. Rulings apply in the order written. Entries without a
// seed are taken as listed. Sides of a match that nobody names a straight for are the first and the second.

#include "event_parts.hpp"
#include "generated_event.hpp"

namespace pursuit::test {
namespace {

/// Any order, drawn by rapidcheck.
template <class Value>
void shuffle(std::vector<Value>& values) {
  for (std::size_t left = values.size(); left > 1; --left)
    std::swap(values[left - 1],
              values[*rc::gen::noShrink(rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, left)))]);
}

std::string changed(const Resolved& event, const EventParts& shuffled) {
  const std::string text = json_of(shuffled.event());
  const std::string lines = differing(outcome(event.competition), outcome(Resolved(text).competition));
  return lines.empty() ? "" : text + lines;
}

std::string wrong_heats(const Resolved& event) {
  EventParts parts(event.event);
  shuffle(parts.rounds);
  for (RoundParts& round : parts.rounds) shuffle(round.heats);
  return changed(event, parts);
}

/// Where nobody names the straights, who is listed first says nothing.
std::string unordered_pair(const Competition& competition, const ResolvedHeat& heat) {
  std::vector<std::string> names;
  for (const HeatSide& side : heat.sides)
    names.push_back(
        fmt::format("{} {}", label(competition, side.competitor), side.straight ? word(*side.straight) : ""));
  std::sort(names.begin(), names.end());
  return fmt::format("next {} {}", heat.number, fmt::join(names, ", "));
}

std::vector<std::string> against_the_clock(const Competition& competition) {
  std::string tables;
  for (const TableKind kind : {TableKind::rides, TableKind::classification})
    write_table(tables, competition, kind);
  std::vector<std::string> lines = lines_of(tables);
  for (const StartList& list : competition.next) {
    for (const std::size_t h : list.heats)
      lines.push_back(unordered_pair(competition, competition.rounds[list.round].heats[h]));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string wrong_rides(const Resolved& event) {
  EventParts parts(event.event);
  for (RoundParts& round : parts.rounds) {
    const auto rules = event.rules.find_round(round.round.name);
    if (event.rules.rounds[*rules].kind != RoundKind::time_trial) continue;
    for (HeatParts& heat : round.heats) shuffle(heat.rides);
  }
  const Resolved shuffled(json_of(parts.event()));
  return differing(against_the_clock(event.competition), against_the_clock(shuffled.competition));
}

/// The first round as a list of entries, with or without seeds.
EventParts entries(const Resolved& event) {
  EventParts parts(event.event);
  parts.head.rulings.clear();
  parts.rounds.resize(1);
  HeatParts list;
  for (const HeatParts& heat : parts.rounds.front().heats) {
    for (const Ride& ride : heat.rides) {
      if (!ride.competitor || ride.is_void()) continue;
      Ride entry;
      entry.competitor = ride.competitor;
      entry.name = ride.name;
      entry.nation = ride.nation;
      entry.bib = ride.bib;
      entry.seed = size32(list.rides.size() + 1);
      list.rides.push_back(entry);
    }
  }
  parts.rounds.front().heats = {list};
  parts.rounds.front().round.heats_known = false;
  return parts;
}

/// Entries for heats by lot stand in the order of the lot.
std::string wrong_entries(const Resolved& event) {
  if (event.rules.rounds.front().kind != RoundKind::time_trial || event.event.rounds.empty()) return "";
  EventParts parts = entries(event);
  const Resolved listed(json_of(parts.event()));
  shuffle(parts.rounds.front().heats.front().rides);
  return changed(listed, parts);
}

}  // namespace

TEST_CASE("the order of rounds, heats, rides and entries in a file changes nothing", "[shuffled]") {
  check_property("rounds and heats in any order", {}, wrong_heats, {&Shares::ties});
  check_property("rides of a heat against the clock in any order", {}, wrong_rides, {&Shares::ties});
  check_property("entries with seeds in any order", {}, wrong_entries);
}

}  // namespace pursuit::test
