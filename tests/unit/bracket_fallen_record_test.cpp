// Which records fell, in the order of riding.

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

constexpr std::string_view olympic = R"("records": [{"kind": "OR", "time": "4:18.515", "holder": "X"}], )";

Sample ridden(const std::vector<std::string_view>& heats, std::string_view keys = olympic) {
  return Sample("final-4", {round("qualifying", heats)}, {}, keys);
}

/// A qualifying whose heats are not known.
std::string list(const std::vector<std::string_view>& rides) {
  std::string all;
  for (const std::string_view words : rides) all += (all.empty() ? "" : ", ") + ride(words);
  return fmt::format(R"({{"round": "qualifying", "rides": [{}]}})", all);
}

}  // namespace

TEST_CASE("records fall in the order of riding, not of the ranking", "[record]") {
  CHECK(ridden({"A 4:19.000, B 4:18.000", "C 4:15.000, D 4:17.000", "E 4:16.000"}).fallen() ==
        "OR B 4:18.000 before 4:18.515; OR C 4:15.000 before 4:18.000");
}

TEST_CASE("heats go by number, however they are listed", "[record]") {
  CHECK(ridden({"2# A 4:15.000", "1# B 4:16.000"}).fallen() ==
        "OR B 4:16.000 before 4:18.515; OR A 4:15.000 before 4:16.000");
}

TEST_CASE("of one heat only the faster can break a record, and equal times break it together", "[record]") {
  CHECK(ridden({"A 4:17.000, B 4:16.000"}).fallen() == "OR B 4:16.000 before 4:18.515");
  CHECK(ridden({"A 4:16.000, B 4:16.000"}).fallen() ==
        "OR A 4:16.000 before 4:18.515; OR B 4:16.000 before 4:18.515");
}

TEST_CASE("a mark of a record that was equalled has an equals sign or none", "[record]") {
  const auto findings = [](std::string_view mark) {
    const std::string equal = fmt::format(R"(A 4:18.515 marks=["{}"])", mark);
    return ridden({equal, R"(B 4:17.000 marks=["OR"])"}).findings();
  };
  CHECK(findings("=OR") == "");
  CHECK(findings("or") == "");
  CHECK(findings("=PR") == "note record-mark");
  CHECK(findings("xOR") == "note record-mark");
  CHECK(ridden({R"(A 4:18.000 marks=["nzr"])", R"(B 4:17.000 marks=["NZR"])"},
               R"("records": [{"kind": "NZR", "time": "4:18.515", "holder": "X"}], )")
            .findings() == "");
}

TEST_CASE("a record can be equalled", "[record]") {
  const Sample sample = ridden({"A 4:18.515", "B 4:17.000", "C 4:17.000"});
  CHECK(sample.fallen() ==
        "=OR A 4:18.515 before 4:18.515; OR B 4:17.000 before 4:18.515; =OR C 4:17.000 before 4:17.000");
}

TEST_CASE("what does not count breaks nothing", "[record]") {
  CHECK(ridden({"A 4:10.000 DSQ", "B 4:11.000 VOID", "C 4:12.000 DNF", "D 4:13.000 REL", "E 4:19.000"})
            .fallen()
            .empty());
  // Caught in the qualifying, he rode on for his time (UCI 3.2.056); in 1968 he was out.
  CHECK(ridden({"A 4:17.000 OVT, B 4:16.000", "C 4:15.000 OVT"}).fallen() ==
        "OR B 4:16.000 before 4:18.515; OR C 4:15.000 before 4:16.000");
  const Sample out("knockout-8", {round("qualifying", {"A 4:15.000 OVT", "B 4:19.000"})}, {}, olympic);
  CHECK(out.fallen().empty());
}

TEST_CASE("rounds follow each other as in the rules, and by date where all have one", "[record]") {
  const std::string gold = round("gold", {"A 4:16.000, B 4:17.000"});
  const std::string bronze = round("bronze", {"C 4:17.500, D 4:19.000"});
  CHECK(Sample("final-4", {qualifying(4), gold, bronze}, {}, olympic).fallen() ==
        "OR C 4:17.500 before 4:18.515; OR A 4:16.000 before 4:17.500");
  const auto dated = [](std::string_view name, std::string_view heat, std::string_view day) {
    return round(name, {heat}, fmt::format(R"("date": "2004-08-{}", )", day));
  };
  CHECK(Sample("final-4",
               {dated("qualifying", "A 4:20, B 4:21", "20"), dated("bronze", "C 4:17.500, D 4:19.000", "22"),
                dated("gold", "A 4:16.000, B 4:17.000", "21")},
               {}, olympic)
            .fallen() == "OR A 4:16.000 before 4:18.515");
}

TEST_CASE("where heats are not known, only the fastest is certain", "[record]") {
  const Sample one("final-4", {list({"A 4:16.000", "B 4:19.000"})}, {}, olympic);
  CHECK(one.fallen() == "OR A 4:16.000 before 4:18.515");
  const Sample two("final-4", {list({"A 4:16.000", "B 4:17.000"})}, {}, olympic);
  CHECK(two.fallen() == "OR A 4:16.000 before ?");
  CHECK(two.findings() == "note record-undecided");
  const Sample equal("final-4", {list({"A 4:16.000", "B 4:16.000"}), round("gold", {"A 4:15.000, B 4:17"})},
                     {}, olympic);
  CHECK(equal.fallen() == "OR A 4:15.000 before 4:16.000");
}

TEST_CASE("marks tell the order where heats do not", "[record]") {
  // 1992 women: Olympic records at ranks 11, 7 and 1, and none stood before.
  const Sample sample("final-4",
                      {list({R"(A 3:41.886 marks=["Q","OR"])", "B 3:43.091", R"(C 3:46.956 marks=["OR"])",
                             R"(D 3:51.674 marks=["or"])", "E 3:52.376"})});
  CHECK(sample.fallen() ==
        "OR D 3:51.674 before ? (recorded); OR C 3:46.956 before 3:51.674 (recorded); "
        "OR A 3:41.886 before 3:46.956 (recorded)");
  CHECK(sample.findings() == "");
}

TEST_CASE("missing digits decide nothing", "[record]") {
  const Sample close = ridden({"A 4:18.5", "B 4:18.4"});
  CHECK(close.fallen() == "OR B 4:18.4 before ?");
  CHECK(close.findings() == "note record-undecided");
  CHECK(ridden({R"(A 4:18.5 marks=["OR"])", "B 4:18.6"}).fallen() ==
        "OR A 4:18.5 before 4:18.515 (recorded)");
}

TEST_CASE("nothing is certain behind results that are lost, unless the source marks it", "[record]") {
  const std::string part = round("qualifying", {"A 4:17.000", "B 4:20.000"}, R"("known": "part", )");
  const Sample lost("final-4", {part, round("gold", {"A 4:16.000, B 4:19.000"})}, {}, olympic);
  CHECK(lost.fallen().empty());
  CHECK(lost.findings().find("note record-undecided") != std::string::npos);
  const Sample marked("final-4", {part, round("gold", {R"(A 4:16.000 marks=["OR"], B 4:19.000)"})}, {},
                      olympic);
  CHECK(marked.fallen() == "OR A 4:16.000 before ? (recorded)");
  // Of the semifinals nothing is recorded, and the final was drawn from them; of the bronze race nothing may
  // have been ridden yet.
  const std::string gold = round("gold", {"A 4:16.000, B 4:19.000"});
  CHECK(Sample("semifinal-4", {qualifying(4), gold}, {}, olympic).fallen().empty());
  CHECK(Sample("final-4", {qualifying(4), gold}, {}, olympic).fallen() == "OR A 4:16.000 before 4:18.515");
  // The winner of the bronze race rode a time that nobody knows.
  const Sample winner(
      "final-4",
      {qualifying(4), round("bronze", {"C won=true, D 4:17.000"}), round("gold", {"A 4:16.000, B 4:19.000"})},
      {}, olympic);
  CHECK(winner.fallen().empty());
}

TEST_CASE("the time of a catch is no record unless the source says so", "[record]") {
  const auto final_of = [](std::string_view heat) {
    return Sample("final-4",
                  {qualifying(4), round("bronze", {heat}), round("gold", {"A 4:17.000, B 4:19.000"})}, {},
                  olympic);
  };
  const Sample caught = final_of("C 3:30.000, D OVT");
  CHECK(caught.fallen().empty());
  CHECK(caught.findings() == "note record-undecided");
  CHECK(final_of(R"(C 4:16.000 marks=["OR"], D OVT)").fallen() == "OR C 4:16.000 before 4:18.515 (recorded)");
}

TEST_CASE("who rides again may ride at the end: from his heat on the order is open", "[record]") {
  const Sample sample = ridden({"A 4:18.000", "B 4:30.000 VOID, B 4:15.000", "C 4:16.000"});
  CHECK(sample.fallen() == "OR A 4:18.000 before 4:18.515; OR B 4:15.000 before ?");
  CHECK(sample.findings() == "note record-undecided");
}

TEST_CASE("marks that do not follow, and marks that are missing where records are marked", "[record]") {
  const Sample wrong = ridden({"A 4:18.000", R"(B 4:18.200 marks=["OR"])", "C 4:17.000"});
  CHECK(wrong.fallen() == "OR A 4:18.000 before 4:18.515; OR C 4:17.000 before 4:18.000");
  CHECK(std::count_if(wrong.competition.findings.begin(), wrong.competition.findings.end(),
                      [](const Finding& finding) { return finding.code == "record-mark"; }) == 3);
  CHECK(ridden({"A 4:18.000"}).findings() == "");
  // A world record need not be marked as that of the Games too.
  CHECK(ridden({R"(A 4:18.000 marks=["WR"])"}).findings() == "");
  CHECK(ridden({R"(A 4:18.000 marks=["OR","NR"])", R"(B 4:18.100 marks=["NR"])"}).findings() == "");
}

}  // namespace pursuit::bracket_sample
