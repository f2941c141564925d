// What a correction changes.

#include "bracket_sample.hpp"

#include <pursuit/bracket/difference.hpp>

#include <memory>

namespace pursuit::bracket_sample {

namespace {

/// `rank qualifying H rank 8>9, pair match - 1v8 A v H>A v I`
std::string changes(const Difference& difference) {
  std::string lines;
  for (const Change& change : difference.changes) {
    lines += fmt::format("{}{} {} {} {} {}>{}", lines.empty() ? "" : ", ", word(change.kind),
                         change.round.id.empty() ? "-" : change.round.id,
                         change.who ? change.who->label() : "-", change.what, change.before, change.after);
  }
  return lines;
}

std::string announced(const Difference& difference) {
  std::string ids;
  for (const RoundName& round : difference.announce_again) ids += (ids.empty() ? "" : ", ") + round.id;
  return ids;
}

}  // namespace

TEST_CASE("an event does not differ from itself", "[difference]") {
  const Sample sample("match-round-8", {qualifying(9), round("match", {"D 4:20, E 4:21", "C, F"})});
  const Difference same = difference(sample.competition, sample.competition);
  CHECK(changes(same) == "");
  CHECK(announced(same) == "");
}

TEST_CASE("a corrected time comes first, then what follows from it", "[difference]") {
  const Sample before("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"})});
  const Sample after("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:25", "E 4:24"})});
  const Difference changed = difference(before.competition, after.competition);
  CHECK(changes(changed) ==
        "ride qualifying D time 4:23>4:25, rank qualifying E rank 5>4, rank qualifying D rank 4>5, "
        "pair bronze - 3v4 C v D>C v E, place - E place 5>3-4, place - D place 3-4>5");
  CHECK(announced(changed) == "bronze");
}

TEST_CASE("a start list holds only with the same straights", "[difference]") {
  const Sample before("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:23, D 4:24"})});
  const Sample after("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:23, D 4:22"})});
  const Difference changed = difference(before.competition, after.competition);
  CHECK(announced(changed) == "bronze");
}

TEST_CASE("a heat that is ridden is not announced again", "[difference]") {
  const std::string drawn = round("bronze", {"C, D"});
  const std::string ridden = round("bronze", {"C 4:20, D 4:19"});
  const std::string before = round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23", "E 4:24"});
  const std::string after = round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:25", "E 4:24"});
  CHECK(announced(difference(Sample("final-4", {before, drawn}).competition,
                             Sample("final-4", {after, ridden}).competition)) == "");
  CHECK(announced(difference(Sample("final-4", {before, drawn}).competition,
                             Sample("final-4", {after, drawn}).competition)) == "bronze");
}

TEST_CASE("a start list is announced again where it is not drawn any more", "[difference]") {
  const Sample before("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D 4:23"})});
  const Sample open("final-4", {round("qualifying", {"A 4:20, B 4:21", "C 4:22, D"})});
  CHECK(announced(difference(before.competition, open.competition)) == "bronze, gold");
}

TEST_CASE("who is left over on both sides is renamed only where one fits", "[difference]") {
  const auto names = [](std::string_view first, std::string_view second) {
    return round("qualifying", {first, second});
  };
  const auto renamed = [&](const std::string& before, const std::string& after) {
    return changes(
        difference(Sample("final-4", {before}).competition, Sample("final-4", {after}).competition));
  };
  // The same ride under another name.
  CHECK(renamed(names("Ann 4:20", "Bea 4:21"), names("Zoe 4:20", "Bea 4:21")) ==
        "competitor - Zoe name Ann>Zoe");
  // Nearly the same name, and another time.
  CHECK(renamed(names("Annabel 4:20", "Bea 4:21"), names("Anabel 4:19", "Bea 4:21")) ==
        "competitor - Anabel name Annabel>Anabel, ride qualifying Anabel time 4:20>4:19");
  // Another name and another time: somebody else.
  CHECK(renamed(names("Ann 4:20", "Bea 4:22"), names("Zoe 4:19", "Bea 4:21")).find("entry - Zoe") !=
        std::string::npos);
  // Two fit: who is who is not said.
  CHECK(renamed(names("Annabel 4:20", "Anabell 4:21"), names("Anabel 4:19", "Bea 4:22")).find("competitor") ==
        std::string::npos);
}

TEST_CASE("who has another nation and another time is known by the name", "[difference]") {
  const Sample old("final-4", {round("qualifying", {R"(A 4:20 nation="GER")", R"(B 4:21 nation="FRA")"})});
  const Sample now("final-4", {round("qualifying", {R"(A 4:19 nation="GBR")", R"(B 4:21 nation="FRA")"})});
  CHECK(changes(difference(old.competition, now.competition)) ==
        "competitor - A nation GER>GBR, ride qualifying A time 4:20>4:19");
}

TEST_CASE("metres are the same with their unit and without", "[difference]") {
  const auto ridden = [](std::string_view at, std::string_view caught_at) {
    return Sample("final-4", {fmt::format(R"({{"round": "qualifying", "heats": [{{"heat": 1, "rides": [
            {{"name": "A", "time": "4:20", "splits": [{{"at": {}, "time": "1:05.1"}}]}},
            {{"name": "B", "caught_at": {}}}]}}]}})",
                                          at, caught_at)});
  };
  const Sample plain = ridden("1000", "3000");
  CHECK(changes(difference(plain.competition, ridden(R"("1000 m")", R"("3000 m")").competition)) == "");
  CHECK(changes(difference(plain.competition, ridden(R"("2000 m")", R"("2 laps")").competition)) ==
        "ride qualifying A splits 1000 m 1:05.1>2000 m 1:05.1, ride qualifying B caught at 3000 m>2 laps");
}

TEST_CASE("other rules are a change, and the same under another file are none", "[difference]") {
  const std::string rides = round("qualifying", {"A 4:20, B 4:21"});
  const Sample one("final-4", {rides});
  const Sample other("direct", {rides});
  const Difference changed = difference(one.competition, other.competition);
  REQUIRE_FALSE(changed.changes.empty());
  CHECK(changed.changes.front().kind == ChangeKind::rules);
  CHECK(changed.changes.front().before == "final-4");
  CHECK(difference(one.competition, Sample("final-4", {rides}).competition).changes.empty());
}

TEST_CASE("a competition keeps the pools its draws were made from", "[difference]") {
  const Sample sample("final-4", {qualifying(5)});
  const ResolvedRound& bronze = sample.round("bronze");
  REQUIRE(bronze.draws.size() == 1);
  CHECK(bronze.draws[0].state == DrawState::drawn);
  REQUIRE(bronze.draws[0].pool.slots.size() == 5);
  CHECK(sample.label(bronze.draws[0].pool.slots[4].competitor) == "E");
  CHECK(sample.competition.classification.front().selector == 0);
  CHECK(sample.competition.classification.back().selector == 2);
}

TEST_CASE("what a source prints, and a place that the jury awards", "[difference]") {
  const auto changed = [](std::string_view printed, std::string_view place) {
    const auto with = [&](std::string_view time, std::string_view where) {
      return std::make_unique<Sample>(
          "final-4", std::vector<std::string>{qualifying(5)},
          std::vector<std::string>{ruling("award", "E", where)},
          fmt::format(R"("printed": [{{"source": "x", "winning_time": "{}"}}], )", time));
    };
    const auto before = with("4:15.977", R"("place": 2)");
    const auto after = with(printed, place);
    return changes(difference(before->competition, after->competition));
  };
  CHECK(changed("4:16.977", R"("place": 2)") == "other - - printed 1, winning time 4:15.977>4:16.977");
  CHECK(changed("4:15.977", R"("place": 3)")
            .starts_with("ruling - E award place 2, the jury says so>place 3, the jury says so, "));
}

TEST_CASE("who is added changes nothing that he has not", "[difference]") {
  const Sample before("final-4", {qualifying(4)});
  const Sample after("final-4", {qualifying(5)});
  CHECK(
      changes(difference(before.competition, after.competition)) ==
      "entry - E entry >E, ride qualifying E ride >4:24.000, rank qualifying E rank >5, place - E place >5");
}

}  // namespace pursuit::bracket_sample
