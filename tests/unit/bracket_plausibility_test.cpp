// Times that are hardly those of a ride over the distance.

#include "bracket_sample.hpp"

namespace pursuit::bracket_sample {
namespace {

constexpr std::string_view metres = R"("distance": 4000, )";
const std::string with_record =
    fmt::format(R"({}"records": [{{"kind": "WR", "time": "4:11.114"}}], )", metres);

/// The hint of every `implausible-time`.
std::string hints(const Sample& sample) {
  std::string all;
  for (const Finding& finding : sample.competition.findings) {
    if (finding.code == "implausible-time") all += (all.empty() ? "" : "; ") + finding.hint;
  }
  return all;
}

std::string hints(const std::vector<std::string_view>& heats, std::string_view keys) {
  return hints(Sample("final-4", {round("qualifying", heats)}, {}, keys));
}

constexpr std::string_view check_sheet = "check the time against the timing sheet";

}  // namespace

TEST_CASE("faster than the world record, and not marked as one", "[plausibility]") {
  CHECK(hints({"A 3:41.2", "B 4:20", "C 4:30"}, with_record) == "check its minutes: was 4:41.2 meant?");
  CHECK(hints({"A 4:11.113", "B 4:20"}, with_record) == check_sheet);
  CHECK(hints({"A 4:11.114", "B 4:20"}, with_record).empty());
  CHECK(hints({R"(A 4:10.0 marks=["WR"])", "B 4:20"}, with_record).empty());
  // The record that fell before is the one that stands.
  CHECK(hints({R"(A 4:10.000 marks=["WR"])", "B 4:10.500", "C 4:09.000"}, with_record) == check_sheet);
}

TEST_CASE("without distance or record nothing is said of fast times", "[plausibility]") {
  CHECK(hints({"A 3:41.2", "B 4:20", "C 4:30"}, metres).empty());
  CHECK(hints({"A 3:41.2", "B 4:20"}, R"("records": [{"kind": "WR", "time": "4:11.114"}], )").empty());
}

TEST_CASE("above 70 km/h, marked or not", "[plausibility]") {
  CHECK(hints({"A 3:25.714", "B 4:20"}, metres) == "check its minutes: was 4:25.714 meant?");
  CHECK(hints({"A 3:25.715", "B 4:20"}, metres).empty());
  CHECK(hints({R"(A 3:20.000 marks=["WR"])", "B 4:20"}, with_record) ==
        "check its minutes: was 4:20.000 meant?");
}

TEST_CASE("a fifth slower than the slowest other of at least three", "[plausibility]") {
  CHECK(hints({"A 4:20", "B 4:25", "C 4:10", "D 5:18.001"}, metres) ==
        "check its minutes: was 4:18.001 meant?");
  CHECK(hints({"A 4:20", "B 4:25", "C 4:10", "D 5:18.000"}, metres).empty());
  CHECK(hints({"A 4:20", "B 4:25", "D 5:30"}, metres).empty());
  CHECK(hints({"A 4:20", "B 4:25", "C 4:10", "D 8:00"}, metres) == check_sheet);
  CHECK(hints({"A 4:20", "B 4:25", "C 4:10", "D 5:30"}, "").empty());
}

TEST_CASE("a final is measured by the whole event", "[plausibility]") {
  CHECK(hints(Sample("final-4", {qualifying(4), round("gold", {"A 4:16, B 5:17"})}, {}, metres)) ==
        "check its minutes: was 4:17 meant?");
}

TEST_CASE("a catch is not timed over the distance", "[plausibility]") {
  CHECK(hints(Sample("final-4", {qualifying(4), round("gold", {"A 3:16.000, B OVT"})}, {}, with_record)) ==
        "if the catch was timed and not the whole distance, leave the time out");
}

TEST_CASE("a lone minute is one where the time is then at most a tenth slower than the others",
          "[plausibility]") {
  // 5:46.0 less a minute is a tenth more than 4:20.0.
  CHECK(hints({"A 4:20.0", "B 4:19.0", "C 4:18.0", "D 5:46.0"}, metres) ==
        "check its minutes: was 4:46.0 meant?");
  CHECK(hints({"A 4:20.0", "B 4:19.0", "C 4:18.0", "D 5:46.1"}, metres) == check_sheet);
}

}  // namespace pursuit::bracket_sample
