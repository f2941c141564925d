// What the generator makes: the same for the same seed and number, an event as a reader has it, and what was
// asked for.

#include "generated_event.hpp"

#include <optional>

namespace pursuit::test {
namespace {

/// All that identifies a competitor, in any order: a reader counts them as they come.
std::vector<std::string> entries(const Event& event) {
  std::vector<std::string> lines;
  for (const Competitor& one : event.competitors)
    lines.push_back(fmt::format("{}|{}|{}", one.bib, one.name, one.nation));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> riders(const Event& event) {
  std::vector<std::string> lines;
  for (const Ride& ride : event.rides)
    lines.push_back(ride.competitor ? std::string(event.competitor(*ride.competitor).label()) : "-");
  for (const Ruling& ruling : event.rulings)
    lines.push_back(ruling.competitor ? std::string(event.competitor(*ruling.competitor).label()) : "-");
  return lines;
}

/// How many heats there are of which something is true, among those it could be true of.
struct Count {
  std::size_t is = 0;
  std::size_t could_be = 0;

  void add(bool one) {
    ++could_be;
    if (one) ++is;
  }
};

template <class Is>
Count rides_that(const Event& event, Is is) {
  Count count;
  for (const Ride& ride : event.rides) count.add(is(ride));
  return count;
}

/// The share that makes something happen, and how often it has happened in an event.
struct Happening {
  Share share;
  Count (*count)(const GeneratedEvent&);
};

Count with_status(const GeneratedEvent& made, Status status) {
  return rides_that(made.event, [status](const Ride& ride) { return ride.status == status; });
}

Count in_heats(const GeneratedEvent& made, bool (*is)(std::span<const Ride>)) {
  Count count;
  for (const Heat& heat : made.event.heats) count.add(is(made.event.rides_of(heat)));
  return count;
}

bool any_caught(std::span<const Ride> rides) {
  return std::any_of(rides.begin(), rides.end(),
                     [](const Ride& ride) { return ride.status == Status::caught; });
}

bool any_void(std::span<const Ride> rides) {
  return std::any_of(rides.begin(), rides.end(), [](const Ride& ride) { return ride.is_void(); });
}

bool any_equal(std::span<const Ride> rides) {
  return rides.size() == 2 && rides[0].time && rides[0].time == rides[1].time;
}

const std::vector<Happening>& happenings() {
  static const std::vector<Happening> all = {
      {&Shares::absences,
       [](const GeneratedEvent& made) { return with_status(made, Status::did_not_start); }},
      {&Shares::abandonments,
       [](const GeneratedEvent& made) { return with_status(made, Status::did_not_finish); }},
      {&Shares::relegations, [](const GeneratedEvent& made) { return with_status(made, Status::relegated); }},
      {&Shares::disqualifications,
       [](const GeneratedEvent& made) { return with_status(made, Status::disqualified); }},
      {&Shares::missing_names,
       [](const GeneratedEvent& made) {
         return rides_that(made.event, [](const Ride& ride) { return !ride.competitor; });
       }},
      {&Shares::missing_times,
       [](const GeneratedEvent& made) {
         return rides_that(made.event, [](const Ride& ride) { return !ride.time; });
       }},
      {&Shares::catches, [](const GeneratedEvent& made) { return in_heats(made, any_caught); }},
      {&Shares::re_rides, [](const GeneratedEvent& made) { return in_heats(made, any_void); }},
      {&Shares::ties, [](const GeneratedEvent& made) { return in_heats(made, any_equal); }},
      {&Shares::rulings,
       [](const GeneratedEvent& made) {
         return Count{made.event.rulings.size(), 1};
       }},
      {&Shares::lost_results,
       [](const GeneratedEvent& made) {
         Count count;
         for (const Round& round : made.event.rounds) count.add(round.known_in_part);
         return count;
       }},
  };
  return all;
}

/// Whole events of many riders in which nothing happens but by `share`.
Asked plain(Share share, std::uint32_t in_a_hundred) {
  Asked asked;
  asked.seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
  asked.field = *rc::gen::inRange(8U, 20U);
  for (const auto& [option, other] : all_shares) asked.shares.*other = 0;
  asked.shares.*share = in_a_hundred;
  return asked;
}

}  // namespace

TEST_CASE("the same seed and number give the same event, whatever was asked before", "[generator]") {
  CHECK(rc::check("seed and number", [] {
    const Asked asked = *any_event();
    const EventGenerator generator({asked.seed, built_in_rules(), 1, asked.field, asked.shares});
    const std::string first = json_of(generator.event(asked.number).event);
    for (std::uint64_t i = *rc::gen::inRange(0U, 4U); i > 0; --i) (void)generator.event(i);
    RC_ASSERT(json_of(generator.event(asked.number).event) == first);
    RC_ASSERT(json_of(EventGenerator({asked.seed, built_in_rules(), 1, asked.field, asked.shares})
                          .event(asked.number)
                          .event) == first);
  }));
}

TEST_CASE("a generated event outlives its generator and reads back as it is", "[generator]") {
  CHECK(rc::check("generated, written and read", [] {
    const Asked asked = *any_event();
    auto generator = std::make_optional<EventGenerator>(
        Recipe{asked.seed, built_in_rules(), asked.field, asked.field, asked.shares});
    const GeneratedEvent made = generator->event(asked.number);
    generator.reset();
    const std::string json = json_of(made.event);
    for (const std::string& text : {json, csv_of(made.event, CsvFor::programs)}) {
      const Resolved read(text);
      RC_ASSERT(differing(lines_of(json), lines_of(json_of(read.event))) == "");
      RC_ASSERT(differing(entries(made.event), entries(read.event)) == "");
      RC_ASSERT(riders(made.event) == riders(read.event));
    }
  }));
}

TEST_CASE("a share of nought makes nothing happen, one of a hundred makes it happen", "[generator]") {
  CHECK(rc::check("0 and 100", [] {
    const Happening& happening = happenings()[*rc::gen::inRange<std::size_t>(0, happenings().size())];
    const Asked never = plain(happening.share, 0);
    RC_LOG(command(never));
    RC_ASSERT(happening.count(generated(never)).is == 0U);
    const Asked always = plain(happening.share, 100);
    RC_LOG(command(always));
    const GeneratedEvent made = generated(always);
    // The jury rules between two rounds.
    const bool possible = happening.share != &Shares::rulings || made.rules->rounds.size() > 1;
    RC_ASSERT(happening.count(made).is > 0U || !possible);
  }));
}

TEST_CASE("an event has as many competitors as were asked for, and is whole where nothing cuts it off",
          "[generator]") {
  CHECK(rc::check("field", [] {
    Asked asked = *any_event({&Shares::unfinished, &Shares::missing_names, &Shares::rulings});
    const GeneratedEvent made = generated(asked);
    const bool by_lot = made.rules->rounds.front().kind == RoundKind::match;
    // A knockout by lot holds only so many.
    RC_ASSERT(made.event.competitors.size() <= asked.field);
    RC_ASSERT(by_lot || made.event.competitors.size() == asked.field);
  }));
}

}  // namespace pursuit::test
