// Heats: who has won, and by what (design, words 2; UCI 3.2.051, 057, 060, 061, 087).

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

/// The gold final of A and B as ridden.
struct Final {
  std::string_view rides;
  std::string_view decision;
  std::string_view findings = "";
};

void check(std::string_view rules, const std::vector<Final>& finals) {
  for (const Final& final : finals) {
    CAPTURE(final.rides);
    const Sample sample(rules, {qualifying(4), round("gold", {final.rides})});
    CHECK(sample.heats("gold") == final.decision);
    CHECK(sample.findings() == final.findings);
  }
}

}  // namespace

TEST_CASE("a caught side has lost and the other has won, with or without a time of its own", "[heat]") {
  for (const char* if_caught : {"loses", "rides-on"}) {
    CAPTURE(if_caught);
    check(final_of_two(if_caught), {
                                       {"A, B OVT", "1 A beats B (catch)"},
                                       {"A 4:30, B OVT", "1 A beats B (catch)"},
                                       {"A 4:30, B OVT 4:20", "1 A beats B (catch)"},
                                       {"A OVT 4:19, B", "1 B beats A (catch)"},
                                       {"A OVT, B DNF", "1 B beats A (catch)"},
                                       {"A OVT, B REL 4:20", "1 B beats A (catch)"},
                                   });
  }
}

TEST_CASE("both caught is an error, and so is a catch by nobody", "[heat]") {
  check(final_of_two(), {
                            {"A OVT, B OVT", "1 A v B", "error both-caught"},
                            {"A OVT 4:20, B OVT 4:21", "1 A v B", "error both-caught"},
                            {"A OVT, B DNS", "1 A v B", "error caught-by-nobody"},
                        });
}

TEST_CASE("both recorded as the winner is an error where nothing else decides", "[heat]") {
  check(final_of_two(),
        {
            {"A won=true, B won=true", "1 A v B", "error both-won"},
            {"A 4:20 won=true, B 4:20 won=true", "1 A v B", "error both-won, error heat-undecided"},
            {"A 4:20 won=true, B 4:21 won=true", "1 A beats B (time)", "warning won-against-time"},
        });
}

TEST_CASE("the better class wins before the better time does", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20.001, B 4:20.000", "1 B beats A (time)"},
                            {"A 4:30, B DNF", "1 A beats B (status)"},
                            {"A 4:30, B DNF 4:10", "1 A beats B (status)"},
                            {"A REL 4:10, B 4:30", "1 B beats A (status)"},
                            {"A REL 4:10, B DNF", "1 B beats A (status)"},
                            {"A DNF, B DNS", "1 A beats B (walk-over)"},
                            {"A REL, B DNS", "1 A beats B (walk-over)"},
                        });
}

TEST_CASE("a time is compared cut to thousandths, not rounded (UCI 3.2.015)", "[heat]") {
  check(final_of_two(),
        {
            {"A 4:20.0019 last_lap=15.2, B 4:20.0011 last_lap=15.1", "1 B beats A (last-lap)"},
            {"A 4:20.0020, B 4:20.0019", "1 B beats A (time)"},
        });
}

TEST_CASE("equal times: the last lap, then tie_order, each where both have it (UCI 3.2.061)", "[heat]") {
  check(final_of_two(),
        {
            {"A 4:20.000 last_lap=15.200, B 4:20.000 last_lap=15.100", "1 B beats A (last-lap)"},
            {"A 4:20.000 last_lap=15.200 tie_order=1, B 4:20.000 last_lap=15.100 tie_order=2",
             "1 B beats A (last-lap)"},
            {"A 4:20.000 tie_order=2, B 4:20.000 tie_order=1", "1 B beats A (tie-order)"},
            {"A 4:20.000 last_lap=15.200 tie_order=2, B 4:20.000 tie_order=1", "1 B beats A (tie-order)"},
            {"A 4:20.000 last_lap=15.1 tie_order=2, B 4:20.000 last_lap=15.1 tie_order=1",
             "1 B beats A (tie-order)"},
            {"A 4:20.000 tie_order=1, B 4:20.000", "1 A v B", "error heat-undecided"},
        });
}

TEST_CASE("tie_order also orders those of the same status", "[heat]") {
  check(final_of_two(), {
                            {"A REL 4:20 tie_order=2, B REL 4:21 tie_order=1", "1 B beats A (tie-order)"},
                            {"A DNF tie_order=1, B DNF tie_order=2", "1 A beats B (tie-order)"},
                            {"A DNF tie_order=1, B DNF tie_order=1", "1 A v B", "error heat-undecided"},
                        });
}

TEST_CASE("equal times may be told apart by the round before, where the rules say so", "[heat]") {
  check(final_of_two("loses", R"(["previous-round"])"),
        {{"B 4:20.000 last_lap=15, A 4:20.000 last_lap=16", "1 A beats B (previous-round)"}});
}

TEST_CASE("equal to the end is an error without a winner", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20.000, B 4:20.000", "1 A v B", "error heat-undecided"},
                            {"A DNF, B DNF", "1 A v B", "error heat-undecided"},
                            {"A REL 4:20, B REL 4:21", "1 A v B", "error heat-undecided"},
                        });
}

TEST_CASE("a recorded won decides where times and statuses do not", "[heat]") {
  check(final_of_two(), {
                            {"A, B won=true", "1 B beats A (recorded)", "note as-recorded"},
                            {"A 4:20, B won=true", "1 B beats A (recorded)", "note as-recorded"},
                            {"A 4:20.000, B 4:20.000 won=true", "1 B beats A (recorded)", "note as-recorded"},
                            {"A DNF, B DNF won=true", "1 B beats A (recorded)", "note as-recorded"},
                        });
}

TEST_CASE("times and statuses go before a recorded won", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20, B 4:21 won=true", "1 A beats B (time)", "warning won-against-time"},
                            {"A DNS won=true, B 4:21", "1 B beats A (walk-over)"},
                            {"A OVT won=true, B 4:21", "1 B beats A (catch)"},
                        });
}

TEST_CASE("a rank printed in a source never breaks a tie", "[heat]") {
  check(final_of_two(), {{"A 4:20.000 rank=2, B 4:20.000 rank=1", "1 A v B", "error heat-undecided"}});
}

TEST_CASE("an opponent who did not start or was disqualified: the other has won", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20, B DNS", "1 A beats B (walk-over)"},
                            {"A, B DNS", "1 A beats B (walk-over)"},
                            {"A DSQ 4:10, B 4:20", "1 B beats A (walk-over)"},
                            {"A DSQ, B", "1 B beats A (walk-over)"},
                            {"A DNF, B DSQ", "1 A beats B (walk-over)"},
                            {"A DSQ, B OVT", "1 B beats A (walk-over)"},
                        });
}

TEST_CASE("both absent or disqualified: decided without a winner", "[heat]") {
  check(final_of_two(), {
                            {"A DNS, B DNS", "1 A v B (walk-over)"},
                            {"A DNS, B DSQ", "1 A v B (walk-over)"},
                            {"A DSQ, B DSQ", "1 A v B (walk-over)"},
                        });
  CHECK(Sample(final_of_two(), {qualifying(4), round("gold", {"A DNS, B DNS"})}).round("gold").complete);
}

TEST_CASE("a heat typed by half is not decided", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20, B", "1 A v B", "warning missing-result"},
                            {"A 4:20", "1 A v B", "warning missing-result"},
                            {"A, B 4:21", "1 A v B", "warning missing-result"},
                            {"B 4:21", "1 A v B", "warning missing-result"},
                            {"A DNF", "1 A v B", "warning missing-result"},
                            {"A DNF, B", "1 A v B", "warning missing-result"},
                            {"A REL", "1 A v B", "warning missing-result"},
                        });
}

TEST_CASE("a void ride is kept and counts for nothing", "[heat]") {
  check(final_of_two(), {
                            {"A 4:20 VOID, A 4:25, B 4:21", "1 B beats A (time)"},
                            {"A 4:20 VOID, B 4:21", "1 A v B", "warning missing-result"},
                            {"A 4:20 VOID, B 4:21 VOID", "1 A v B"},
                        });
}

TEST_CASE("a side without an opponent has won alone", "[heat]") {
  const Sample sample(final_of_two(), {qualifying(1)});
  CHECK(sample.heats("gold") == "1 A beats - (alone)");
}

TEST_CASE("recorded alone where results are lost is not ridden alone", "[heat]") {
  const auto heat = [](std::string_view rides) {
    const std::string lost = R"("known": "part", )";
    return Sample("semifinal-4",
                  {round("qualifying", {"A 4:20, B 4:21"}, lost), round("semifinals", {rides}, lost)})
        .heats("semifinals");
  };
  CHECK(heat("1# A 4:20") == "1 A v -");
  CHECK(heat("1# A 4:20 won=true") == "1 A beats - (alone)");
}

}  // namespace pursuit::bracket_sample
