#include "report_sample.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/rules_report.hpp>

#include <catch2/catch.hpp>

namespace {

using Catch::Contains;
using pursuit::By;
using pursuit::RoundKind;
using pursuit::Status;
using pursuit::sample::Sample;
using pursuit::sample::section_text;
using pursuit::sample::text_of;

/// Four qualifiers, a semifinal round by heat, and the final that follows.
struct Knockout : Sample {
  pursuit::CompetitorId frey = rider("Mogens Frey", "DEN");
  pursuit::CompetitorId daler = rider("Jiří Daler", "TCH");
  pursuit::CompetitorId lost = rider("Xaver Kurmann", "SUI");
  pursuit::CompetitorId li = rider("李明", "CHN");

  Knockout() {
    event.meet = "Spring meeting";
    event.name = "Men's individual pursuit";
    event.distance = pursuit::Length::metres(4000);
    competition.rounds.reserve(3);
    rules.rounds.reserve(3);
    auto& qualifying = round("qualifying", "Qualifying", RoundKind::time_trial);
    auto& semifinals = round("semifinals", "Semifinals", RoundKind::match,
                             {{{}, {{"1v4", {1, 4}, ""}, {"2v3", {2, 3}, ""}}, false}});
    pursuit::Selector winners;
    winners.round = 1;
    winners.take = pursuit::Take::winners;
    winners.order = pursuit::Order::heat;
    auto& gold = round("gold", "Gold", RoundKind::match, {{winners, {{"1v2", {1, 2}, "QG"}}, false}});

    rank(qualifying, frey, ride(frey, "4:30.000")).to.push_back({1, ""});
    rank(qualifying, daler, ride(daler, "4:31.5")).to.push_back({1, ""});
    rank(qualifying, lost, ride(lost, "4:32.000"));
    rank(qualifying, li, ride(li, "4:33.000"));
    qualifying.complete = true;
    for (pursuit::DrawnHeat& drawn : rules.rounds[1].draws[0].heats) drawn_heats.push_back(&drawn);
    const auto won = ride(frey, "4:29.000");
    const auto beaten = ride(li, "4:31.000");
    heat(semifinals, won, beaten).drawn = drawn_heats[0];
    pursuit::ResolvedHeat open;
    open.number = 1;
    open.drawn = &rules.rounds[2].draws[0].heats[0];
    open.sides.resize(2);
    open.sides[0].open = open.sides[1].open = true;
    gold.heats.push_back(open);
    gold.drawn = false;
  }
  std::vector<pursuit::DrawnHeat*> drawn_heats;

  /// As an event has it, a rider a heat.
  void record_qualifying() {
    event.rounds.emplace_back().heats = {0, 4};
    for (std::uint32_t i = 0; i < 4; ++i) {
      pursuit::Heat heat;
      heat.rides = {i, 1};
      event.heats.push_back(heat);
      pursuit::ResolvedHeat& resolved = qualifying().heats.emplace_back();
      resolved.number = i + 1;
      resolved.recorded = pursuit::HeatId{i};
    }
    qualifying().recorded = {pursuit::RoundId{0}};
  }

  pursuit::ResolvedRound& qualifying() { return competition.rounds[0]; }
  pursuit::ResolvedRound& semifinals() { return competition.rounds[1]; }
};

TEST_CASE("the head says what is official, what is open and which rules are assumed", "[report]") {
  Knockout sample;
  CHECK_THAT(text_of(pursuit::event_report(sample.competition)),
             Contains("Spring meeting: Men's individual pursuit\n") && Contains("PROVISIONAL, open") &&
                 Contains("Rules: Match round of four (match-round-4)\n") && !Contains("ASSUMED"));
  sample.event.issue = "official";
  sample.event.communique = "12";
  sample.competition.status = pursuit::EventStatus::partial;
  sample.competition.rules_assumed = true;
  CHECK_THAT(text_of(pursuit::event_report(sample.competition)),
             Contains("OFFICIAL, communiqué 12, partial") && Contains("ASSUMED: the event names none") &&
                 Contains("UCI rules today are uci (final-4)"));
  sample.event.discipline = "team";
  CHECK_THAT(text_of(pursuit::event_report(sample.competition)),
             Contains("UCI rules today are uci-team (first-round-8-medals)"));
}

TEST_CASE("the classification shows medals, ties, open places and statuses", "[report]") {
  Knockout sample;
  sample.place(sample.frey, 1, 2);
  sample.place(sample.daler, 4, 2).tied = true;
  auto& open = sample.place(sample.lost, 0, 1);
  open.place.reset();
  open.best = 5;
  open.worst = 8;
  auto& out = sample.place(sample.li, 0, 0);
  out.place.reset();
  out.unplaced = true;
  out.status = "DNS";
  CHECK(section_text(pursuit::event_report(sample.competition), "classification") ==
        "\nClassification so far\n---------------------\n"
        "Place  Medal  Name           Nation  Round\n"
        "    1  gold   Mogens Frey    DEN     Gold\n"
        "   =4         Jiří Daler     TCH     Gold\n"
        "  5-8         Xaver Kurmann  SUI     Semifinals\n"
        "  DNS         李明           CHN     Qualifying\n");
}

TEST_CASE("a round is ranked with gaps, speeds and where each goes", "[report]") {
  Knockout sample;
  sample.qualifying().ranking[2].rank = 2;
  sample.qualifying().ranking[2].shared = true;
  sample.qualifying().ranking[3].rank.reset();
  sample.qualifying().ranking[3].time.reset();
  sample.qualifying().ranking[3].status = Status::caught;
  sample.qualifying().ranking[3].eliminated = true;
  CHECK_THAT(section_text(pursuit::event_report(sample.competition), "qualifying"),
             Contains("Ranking\n"
                      "Rank  Name           Nation      Time     Gap    km/h  Status    Marks\n"
                      "   1  Mogens Frey    DEN     4:30.000          53.333            Q\n"
                      "   2  Jiří Daler     TCH       4:31.5  +1.500  53.038            Q\n"
                      "  =2  Xaver Kurmann  SUI     4:32.000  +2.000  52.941\n"
                      "      李明           CHN     4:33.000                  OVT, out\n"
                      "Q: Semifinals\n"));
}

TEST_CASE("a round being ridden has a running ranking, a match round says who won", "[report]") {
  Knockout sample;
  sample
      .heat(sample.semifinals(), sample.ride(sample.daler, ""), sample.ride(sample.lost, "", Status::caught),
            By::catch_)
      .drawn = sample.drawn_heats[1];
  sample.semifinals().heats[1].void_rides.push_back(sample.ride(sample.lost, "4:40.000"));
  const std::string text = section_text(pursuit::event_report(sample.competition), "semifinals");
  CHECK_THAT(text, Contains("Running ranking, 2 of 2 heats ridden"));
  CHECK_THAT(text, Contains("By heat\n"
                            "Heat  Pair  Name           Nation      Time  Status  Result\n"
                            "   1  1v4   Mogens Frey    DEN     4:29.000          won\n"
                            "            李明           CHN     4:31.000\n"
                            "   2  2v3   Jiří Daler     TCH                       won by a catch\n"
                            "            Xaver Kurmann  SUI               OVT\n"
                            "            Xaver Kurmann  SUI     4:40.000  VOID    counts for nothing\n"));
}

TEST_CASE("a round that is not ridden says why", "[report]") {
  Knockout sample;
  pursuit::ResolvedRound& gold = sample.competition.rounds[2];
  const auto section = [&] { return section_text(pursuit::event_report(sample.competition), "gold"); };
  const auto decisions = [&] { return section_text(pursuit::event_report(sample.competition), "decisions"); };
  CHECK_THAT(section(), Contains("Not drawn yet."));
  gold.stale = gold.withheld = true;
  CHECK_THAT(section(), Contains("Drawn from other results: see Findings."));
  CHECK_THAT(section_text(pursuit::event_report(sample.competition), "bracket"), Contains("to be drawn"));

  gold.stale = gold.withheld = false;
  gold.drawn = gold.complete = true;
  pursuit::ResolvedHeat& heat = gold.heats[0];
  heat.decided = true;
  heat.by = By::alone;
  heat.winner = 0;
  heat.sides[0] = {};
  heat.sides[0].competitor = sample.frey;
  heat.sides[1] = {};
  CHECK_THAT(section(), Contains("Not ridden: Mogens Frey has no opponent."));
  CHECK_THAT(decisions(), Contains("Gold: Mogens Frey had no opponent."));
  heat.by = By::nothing;
  heat.winner.reset();
  heat.sides[1].competitor = sample.li;
  heat.sides[0].status = heat.sides[1].status = Status::did_not_start;
  CHECK_THAT(section(), Contains("Not ridden: Mogens Frey and 李明 did not start."));
  CHECK_THAT(decisions(), Contains("Gold: Mogens Frey and 李明 did not start."));
}

TEST_CASE("a round whose heats are unknown is ridden all the same", "[report]") {
  Knockout sample;
  CHECK_THAT(section_text(pursuit::event_report(sample.competition), "qualifying"), !Contains("idden"));
}

TEST_CASE("heats stand by their numbers, and say what became of the opponent", "[report]") {
  Knockout sample;
  sample.heat(sample.semifinals(), sample.ride(sample.daler, "4:31"),
              sample.ride(sample.lost, "4:30", Status::relegated), By::status);
  std::swap(sample.semifinals().heats[0], sample.semifinals().heats[1]);
  const std::string text = section_text(pursuit::event_report(sample.competition), "semifinals");
  CHECK_THAT(text, Contains("won, opponent relegated"));
  CHECK(text.rfind("Mogens Frey") < text.rfind("Jiří Daler"));
}

TEST_CASE("the bracket marks winners and says who comes where it is open", "[report]") {
  Knockout sample;
  CHECK(section_text(pursuit::event_report(sample.competition), "bracket") ==
        "\nBracket\n-------\n"
        "Semifinals                Gold\n"
        "\n"
        "* Mogens Frey  4:29.000\n"
        "  1v4                       winner of Semifinals, heat 1\n"
        "  李明         4:31.000     1v2\n"
        "                            winner of Semifinals, heat 2\n"
        "\n"
        "* won\n");
}

TEST_CASE("start lists have both straights, and who rides alone", "[report]") {
  Knockout sample;
  auto& semifinals = sample.semifinals();
  semifinals.heats.clear();
  pursuit::ResolvedHeat heat;
  heat.number = 1;
  heat.drawn = sample.drawn_heats[0];
  heat.sides.resize(2);
  heat.sides[0].competitor = sample.frey;
  heat.sides[1].competitor = sample.li;
  heat.sides[0].seed = 1;
  heat.sides[1].seed = 4;
  semifinals.heats = {heat, heat};
  semifinals.heats[1].number = 2;
  semifinals.heats[1].sides[1] = {};
  semifinals.heats[0].sides[0].straight = pursuit::Straight::back;
  sample.competition.next = {{1, {0, 1}}};
  CHECK(section_text(pursuit::seed_report(sample.competition), "next") ==
        "\nNext: who rides whom\n--------------------\nSemifinals\n"
        "Heat  Pair  Home straight  Nation  Rank  Qualifying  Back straight  Nation  Rank  Qualifying\n"
        "   1  1v4   李明           CHN        4    4:33.000  Mogens Frey    DEN        1    4:30.000\n"
        "   2  1v4   Mogens Frey    DEN        1    4:30.000  (alone)\n");
}

TEST_CASE("decisions are sentences that name the article", "[report]") {
  Knockout sample;
  const auto decisions = [&] { return section_text(pursuit::event_report(sample.competition), "decisions"); };
  CHECK_THAT(decisions(), Contains("Everything follows from the times."));

  auto& duel = sample.semifinals().heats[0];
  duel.by = By::walk_over;
  duel.sides[1].status = Status::did_not_start;
  CHECK_THAT(decisions(),
             Contains("Semifinals: Mogens Frey won by a walk-over: 李明 did not start (UCI 3.2.060)."));

  duel.by = By::last_lap;
  sample.event.rides[4].last_lap = pursuit::read_split("16.1").time;
  sample.event.rides[5].last_lap = pursuit::read_split("16.4").time;
  CHECK_THAT(decisions(), Contains("beat 李明 on the last lap, 16.1 to 16.4, after equal times of 4:29.000"));
  CHECK_THAT(decisions(), Contains("UCI 3.2.061"));

  auto& ranking = sample.qualifying().ranking;
  ranking[2].rank = 2;
  ranking[1].shared = ranking[2].shared = true;
  CHECK_THAT(decisions(), Contains("Qualifying: Jiří Daler and Xaver Kurmann share rank 2 with 4:31.5"));

  pursuit::Ruling ruling;
  ruling.kind = pursuit::RulingKind::disqualify;
  ruling.competitor = sample.li;
  ruling.round = "semifinals";
  ruling.reason = "pushed";
  ruling.article = "3.2.096";
  sample.event.rulings = {ruling};
  CHECK_THAT(decisions(), Contains("Ruling: 李明 is disqualified from Semifinals on: pushed (UCI 3.2.096)."));
}

TEST_CASE("a place nobody has is vacant, a shared one leaves none vacant", "[report]") {
  Knockout sample;
  sample.competition.status = pursuit::EventStatus::complete;
  sample.place(sample.frey, 1, 2);
  sample.place(sample.daler, 3, 1).tied = true;
  sample.place(sample.lost, 3, 1).tied = true;
  sample.place(sample.li, 5, 0);
  const std::string text = section_text(pursuit::event_report(sample.competition), "decisions");
  CHECK_THAT(text, Contains("place 2 stays vacant (UCI 3.2.060)") && !Contains("place 4"));
  CHECK_THAT(text, Contains("Jiří Daler and Xaver Kurmann share place 3: the rules do not separate them."));
}

TEST_CASE("findings stand by severity, and a start list has the warnings that concern it", "[report]") {
  Knockout sample;
  sample.record_qualifying();
  const auto rounds = pursuit::Place{}.in("rounds", 0);
  sample.competition.findings = {{pursuit::Severity::note, "as-recorded", "won as recorded", {}, "", "", ""},
                                 {pursuit::Severity::note, "winning-time", "misprint",
                                  pursuit::Place{}.in("printed", 0).in("winning_time"), "", "", ""},
                                 {pursuit::Severity::error, "tie", "cannot be drawn",
                                  rounds.in("heats", 1).in("rides", 0), "add last_lap", "", ""}};
  CHECK(section_text(pursuit::event_report(sample.competition), "findings") ==
        "\nFindings\n--------\n"
        "Severity  Code          Where\n"
        "error     tie           Qualifying, heat 2, Jiří Daler\n"
        "          cannot be drawn\n"
        "          hint: add last_lap\n"
        "note      as-recorded\n"
        "          won as recorded\n"
        "note      winning-time  printed 1, winning time\n"
        "          misprint\n");
  const std::string seed = text_of(pursuit::seed_report(sample.competition));
  CHECK_THAT(seed, Contains("1 error: see Findings.") && Contains("Nothing can be drawn: see Findings") &&
                       Contains("cannot be drawn\n") && !Contains("won as recorded"));
}

TEST_CASE("who has no name is shown without one", "[report]") {
  Knockout sample;
  auto& duel = sample.semifinals().heats[0];
  duel.sides[1] = sample.side(sample.ride(std::nullopt, "4:31.000"));
  CHECK_THAT(section_text(pursuit::bracket_report(sample.competition), "semifinals"),
             Contains("(name not known)") && Contains("4:31.000"));
}

TEST_CASE("members of a team stand below it in its heat", "[report]") {
  Knockout sample;
  sample.event.discipline = "team";
  sample.event.texts = {"Clancy", "Thomas", "Burke", "Kennaugh"};
  sample.event.rides[4].members = {0, 4};
  CHECK_THAT(section_text(pursuit::event_report(sample.competition), "semifinals"),
             Contains("Pair  Team         Nation") && Contains("\n      Clancy, Thomas, Burke, Kennaugh\n"));
}

TEST_CASE("one section can be kept", "[report]") {
  Knockout sample;
  pursuit::Report report = pursuit::event_report(sample.competition);
  const std::size_t all = report.sections.size();
  CHECK_FALSE(pursuit::keep_only(report, "repechage"));
  CHECK(report.sections.size() == all);
  CHECK(pursuit::keep_only(report, "Qualifying"));
  CHECK(report.sections.size() == 1);
}

TEST_CASE("a part with nothing to say is there when asked for", "[report]") {
  Knockout sample;
  pursuit::Report report = pursuit::event_report(sample.competition);
  const auto ids = pursuit::part_ids(report);
  CHECK(std::count(ids.begin(), ids.end(), "records") == 1);
  CHECK_THAT(text_of(report), !Contains("Records that fell"));
  CHECK(pursuit::keep_only(report, "records"));
  CHECK_THAT(text_of(report), Contains("Records that fell") && Contains("None."));
}

TEST_CASE("rules are told in words", "[report][rules]") {
  Knockout sample;
  pursuit::Selector last;
  last.round = 2;
  last.order = pursuit::Order::heat;
  sample.rules.classification = {last};
  sample.rules.articles = {"3.2.053", "Olympic Games 1968"};
  CHECK_THAT(text_of(pursuit::rules_report(sample.rules)),
             Contains("Rests on: UCI 3.2.053, Olympic Games 1968.") &&
                 Contains("From the winners of Semifinals, by heat: 1v2 (QG).") &&
                 Contains("1. Gold, winner before loser"));
  CHECK(text_of(pursuit::library_report({{"final-4", "Finals for bronze and gold", "Today.", {"uci"}}})) ==
        "Competition rules\n=================\n"
        "Rules    Also\n"
        "final-4  uci\n"
        "         Finals for bronze and gold\n"
        "         Today.\n");
}

TEST_CASE("an event with nothing in it is reported all the same", "[report]") {
  const Sample sample;
  CHECK_THAT(text_of(pursuit::event_report(sample.competition)), Contains("Nobody is entered."));
  CHECK_THAT(text_of(pursuit::seed_report(sample.competition)), Contains("Nothing can be drawn yet."));
  CHECK_THAT(text_of(pursuit::bracket_report(sample.competition)), Contains("PROVISIONAL"));
}

TEST_CASE("an event that nobody has ridden does not say that all follows from the times", "[decisions]") {
  pursuit::sample::Sample sample;
  sample.round("qualifying", "Qualifying", pursuit::RoundKind::time_trial);
  pursuit::Report report = pursuit::event_report(sample.competition);
  REQUIRE(pursuit::keep_only(report, "decisions"));
  REQUIRE(report.sections.front().lines.size() == 1);
  CHECK(report.sections.front().lines.front().text == "Nothing is ridden yet.");
}

}  // namespace
