// Entry lists, rounds that are being ridden, and ties that splits break (design, words 6; section 6).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {

namespace {

std::string list(std::string_view rides) {
  std::string text;
  for (const std::string_view words : split(rides, ", ")) text += (text.empty() ? "" : ", ") + ride(words);
  return fmt::format(R"({{"round": "qualifying", "rides": [{}]}})", text);
}

/// `A 1 home, B -`: who is to ride, in which heat and on which straight.
std::string to_ride(const Sample& sample, std::string_view round) {
  std::string line;
  const ResolvedRound& resolved = sample.round(round);
  for (const ToRide& rider : resolved.to_ride) {
    line += fmt::format("{}{} {}{}", line.empty() ? "" : ", ", sample.label(rider.competitor),
                        rider.heat ? fmt::format("{}", resolved.heats[*rider.heat].number) : "-",
                        !rider.straight                     ? ""
                        : *rider.straight == Straight::home ? " home"
                                                            : " back");
  }
  return line;
}

/// `4 of 4: 4:24.000 E`, `2 of 4` while positions are free.
std::string to_beat(const Sample& sample, std::string_view round) {
  const auto& cut = sample.round(round).to_beat;
  if (!cut) return "-";
  return fmt::format(
      "{} of {}{}", cut->taken, cut->rank,
      cut->time ? fmt::format(": {} {}", clock(*cut->time), sample.label(cut->competitor)) : "");
}

}  // namespace

TEST_CASE("an entry list is drawn, and what is recorded is not", "[race_day]") {
  const Sample entries("final-4", {list("A, B, C, D, E")});
  CHECK(entries.next() == "qualifying - E v -; qualifying - B v D; qualifying - A v C");
  CHECK(entries.competition.next[0].entries == EntryOrder::listed);
  CHECK_FALSE(entries.round("qualifying").started);
  const Sample heats("final-4", {round("qualifying", {"A, B", "C, D"})});
  CHECK(heats.next() == "qualifying - A v B; qualifying - C v D");
  CHECK(heats.competition.next[0].entries == EntryOrder::none);
  CHECK(Sample("final-4", {list("A 4:20.1, B, C")}).next().empty());
  CHECK(Sample("final-4", {list("A, B rank=2, C")}).next().empty());
  CHECK(Sample("final-4", {list("A, B OVT, C")}).next().empty());
  CHECK(Sample("final-4", {list("A, ?, C")}).findings() == "warning entry-without-name");
  CHECK(Sample("final-4", {list("A, ?, C")}).next().empty());
  CHECK(Sample("final-4", {list("A, B"), round("gold", {"A 4:20.1, B 4:21.1"})}).next().empty());
}

TEST_CASE("seeds order an entry list; who is out is not drawn, and nobody loses his place", "[race_day]") {
  const Sample seeded("final-4", {list("A seed=4, B seed=3, C seed=2, D seed=1")});
  CHECK(seeded.next() == "qualifying - C v A; qualifying - D v B");
  CHECK(seeded.competition.next[0].entries == EntryOrder::seeds);
  CHECK(Sample("final-4", {list("A, B DNS, C, D, E")}).next() == "qualifying - C v E; qualifying - A v D");
  const Sample ruled("final-4", {list("A, B, C, D, E")},
                     {ruling("withdraw", "B", R"("round": "qualifying")"),
                      ruling("substitute", "C", R"("round": "qualifying", "by": "E")")});
  CHECK(ruled.next() == "qualifying - E v -; qualifying - A v D");
  CHECK(ruled.places() == "1-3 A, 1-3 D, 1-3 E, DNS B, DNS C");
  CHECK(Sample("final-4",
               {
                   list("A, B, C"),
               },
               {ruling("disqualify", "A", R"("round": "qualifying")")})
            .next() == "qualifying - C v -; qualifying - B v -");
  CHECK(Sample("final-4", {list("A seed=1, B seed=1")}).findings() == "warning equal-seeds");
}

TEST_CASE("who withdraws from recorded heats does not hold up the round", "[race_day]") {
  const Sample sample("final-4", {round("qualifying", {"A 4:20.1, B 4:21.1", "C"})},
                      {ruling("withdraw", "C", R"("round": "qualifying")")});
  CHECK(sample.round("qualifying").complete);
  CHECK(sample.next() == "gold 1v2 A v B");
  CHECK(sample.places() == "1-2 A, 1-2 B, DNS C");
}

TEST_CASE("absences alone begin no round, and end it where all are absent", "[race_day]") {
  CHECK_FALSE(Sample("final-4", {round("qualifying", {"A DNS, B"})}).round("qualifying").started);
  CHECK(Sample("final-4", {round("qualifying", {"A DNS, B DNS"})}).round("qualifying").complete);
}

TEST_CASE("a qualifying that is being ridden says who is to ride and the time to beat", "[race_day]") {
  const Sample part("final-4", {round("qualifying", {"A 4:20.0, B 4:21.0", "C 4:22.0, D 4:23.0",
                                                     "E DNS, F side=back", "G VOID", "H, I"})});
  CHECK(to_ride(part, "qualifying") == "F 3 back, H 5, I 5, G -");
  CHECK(to_beat(part, "qualifying") == "4 of 4: 4:23.0 D");
  CHECK(part.next() == "qualifying - E v F; qualifying - H v I");
  const Sample free("final-4", {round("qualifying", {"A 4:20.0, B DNF", "C, D", "E, F"})});
  CHECK(to_beat(free, "qualifying") == "1 of 4");
  // With four in it all go on, and only who rides for gold is open.
  const Sample four("final-4", {round("qualifying", {"A 4:20.0, B 4:21.0", "C, D"})});
  CHECK(to_beat(four, "qualifying") == "2 of 2: 4:21.0 B");
  const Sample whole("final-4", {qualifying(5)});
  CHECK(to_ride(whole, "qualifying").empty());
  CHECK(to_beat(whole, "qualifying") == "-");
  CHECK(to_beat(Sample("direct", {round("final", {"A 4:20.0, B"})}), "final") == "-");
}

TEST_CASE("who withdrew from the draw to come is no time to beat", "[race_day]") {
  const Sample sample("final-4",
                      {round("qualifying", {"A 4:20.0, B 4:21.0", "C 4:22.0, D 4:23.0", "E 4:24.0, F"})},
                      {ruling("withdraw", "B", R"("round": "bronze")")});
  CHECK(to_beat(sample, "qualifying") == "4 of 4: 4:24.0 E");
}

TEST_CASE("a match round has a time to beat where the winners go on by time", "[race_day]") {
  const Sample match("match-round-8", {qualifying(8), round("match", {"D 4:19, E 4:24", "C 4:18, F 4:25"})});
  CHECK(to_ride(match, "match") == "B 3 home, G 3 back, A 4 home, H 4 back");
  CHECK(to_beat(match, "match") == "2 of 2: 4:19 D");
  const Sample catch_("match-round-8", {qualifying(8), round("match", {"D 4:19, E 4:24", "C, F OVT"})});
  CHECK(to_beat(catch_, "match") == "-");
  const Sample by_heat("knockout-8",
                       {qualifying(8), round("quarterfinals", {"D 4:19, E 4:24", "C 4:18, F 4:25"})});
  CHECK(to_beat(by_heat, "quarterfinals") == "-");
  const Sample excepted("first-round-8", {qualifying(8), round("first-round", {"F 4:19, G 4:24"})});
  CHECK(to_beat(excepted, "first-round") == "-");
}

TEST_CASE("an opponent of one who did not start has still to ride, one whose opponent has a time has not",
          "[race_day]") {
  const Sample absent("match-round-8",
                      {qualifying(8), round("match", {"D 4:19, E 4:24", "3# B DNS, G", "4# H DNS"})});
  CHECK(absent.next() == "match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  CHECK(to_ride(absent, "match") == "C 2 home, F 2 back, G 3 back, A 4 home");
  const Sample half("match-round-8", {qualifying(8), round("match", {"D 4:19, E"})});
  CHECK(half.next() == "match 3v6 C v F; match 2v7 B v G; match 1v8 A v H");
  // In a final nothing more is needed.
  CHECK(Sample("final-4", {qualifying(2), round("gold", {"A DNS, B"})}).next().empty());
}

TEST_CASE("splits break a tie as a last lap does", "[race_day]") {
  const auto event = [](std::string_view ann, std::string_view bea) {
    return std::string(R"({"round": "qualifying", "heats": [{"heat": 1, "rides": [)") +
           fmt::format(
               R"({{"name": "A", "time": "4:20.100"{}}}, {{"name": "B", "time": "4:20.100"{}}}]}}]}})", ann,
               bea);
  };
  CHECK(Sample("final-4", {event(R"(, "last_lap": "15.4")", R"(, "last_lap": "15.38")")})
            .ranking("qualifying") == "1 A, 1 B");
  CHECK(Sample("final-4", {event(R"(, "last_lap": "15.40")", R"(, "last_lap": "15.38")")})
            .ranking("qualifying") == "1 B, 2 A");
}

}  // namespace pursuit::bracket_sample
