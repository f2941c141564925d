#include "../../src/report/chart_names.hpp"
#include "../../src/report/picture_svg.hpp"
#include "../../src/report/pictures.hpp"
#include "../../src/report/style.hpp"
#include "../../src/report/svg_canvas.hpp"
#include "../../src/report/text_width.hpp"
#include "bracket_sample.hpp"

#include <pursuit/report/report.hpp>
#include <pursuit/report/winning_time.hpp>

#include <catch2/catch.hpp>

namespace {

using Catch::Contains;
using pursuit::GapStrip;
using pursuit::LineChart;
using pursuit::Picture;
using pursuit::bracket_sample::final_of_two;
using pursuit::bracket_sample::qualifying;
using pursuit::bracket_sample::round;
using pursuit::bracket_sample::Sample;

GapStrip gaps(const Sample& sample, std::string_view name = "qualifying") {
  const auto picture = pursuit::gap_strip(sample.competition, sample.round(name));
  REQUIRE(picture);
  return std::get<GapStrip>(*picture);
}

/// `2 Match round: 4:21.000`: below how many bars, and what is said there.
std::string cuts(const GapStrip& strip) {
  std::string text;
  for (const pursuit::GapCut& cut : strip.cuts)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", cut.after, cut.label);
  return text;
}

TEST_CASE("gaps are those of the ranking, and a cut says who goes on", "[picture]") {
  const Sample sample("final-4", {qualifying(6)});
  const GapStrip strip = gaps(sample);
  CHECK(strip.id == "gaps-qualifying");
  REQUIRE(strip.bars.size() == 6);
  CHECK(strip.bars[0].time == "4:20.000");
  CHECK(strip.bars[0].gap.empty());
  CHECK(strip.bars[2].rank == "3");
  CHECK(strip.bars[2].name == "C");
  CHECK(strip.bars[2].gap == "+2.000");
  CHECK(strip.bars[2].seconds == Approx(2));
  CHECK(strip.through == 4U);
  CHECK(cuts(strip) == "2 Final for gold: 4:21.000, 4 Final for bronze: 4:23.000");
  CHECK(strip.description ==
        "A was the fastest of 6 in 4:20.000; F was the slowest in 4:25.000, 5.000 behind. The last for the "
        "Final for gold is B in 4:21.000. The last for the Final for bronze is D in 4:23.000.");
}

TEST_CASE("nobody is parted by a cut that is not decided", "[picture]") {
  const Sample tied("match-round-8", {round("qualifying", {"A 4:20", "B 4:21", "C 4:22", "D 4:23", "E 4:24",
                                                           "F 4:25", "G 4:26", "H 4:27", "I 4:27"})});
  CHECK_FALSE(gaps(tied).through);
  CHECK(gaps(tied).cuts.empty());

  const Sample running("match-round-8", {round("qualifying", {"A 4:20", "B 4:21", "C"})});
  CHECK_FALSE(gaps(running).through);

  const Sample all("final-4", {qualifying(4)});
  CHECK(gaps(all).through == 4U);
  CHECK(cuts(gaps(all)) == "2 Final for gold: 4:21.000");
  CHECK_THAT(gaps(all).description, Contains("All go on."));
}

TEST_CASE("one time is no picture of gaps, and who has no time has no bar", "[picture]") {
  const Sample one("final-4", {round("qualifying", {"A 4:20", "B DNF"})});
  CHECK_FALSE(pursuit::gap_strip(one.competition, one.round("qualifying")));

  const Sample equal("final-4", {round("qualifying", {"A 4:20", "B 4:20", "C DNS"})});
  CHECK(gaps(equal).bars.size() == 2);
  CHECK(gaps(equal).description.starts_with("All rode the same time: 4:20."));
}

/// A final as JSON; of each side `A|4:20|1000 1:05`: name, time, splits.
std::string split_heat(std::string_view home, std::string_view back) {
  const auto side = [](std::string_view text) {
    const auto parts = pursuit::bracket_sample::split(text, "|");
    std::string json = fmt::format(R"({{"name": "{}", "time": "{}")", parts[0], parts[1]);
    for (std::size_t i = 2; i < parts.size(); ++i)
      json += fmt::format(R"({}{{"at": {}, "time": "{}"}})", i == 2 ? R"(, "splits": [)" : ", ",
                          pursuit::bracket_sample::split(parts[i], " ")[0],
                          pursuit::bracket_sample::split(parts[i], " ")[1]);
    return json + (parts.size() > 2 ? "]}" : "}");
  };
  return fmt::format(R"({{"round": "gold", "heats": [{{"heat": 1, "rides": [{}, {}]}}]}})", side(home),
                     side(back));
}

std::optional<Picture> course(std::string_view home, std::string_view back) {
  const Sample sample(final_of_two(), {qualifying(4), split_heat(home, back)}, {},
                      R"("distance": 4000, "track": "250", )");
  const pursuit::ResolvedRound& gold = sample.round("gold");
  REQUIRE(gold.heats.size() == 1);
  return pursuit::heat_course(sample.competition, gold, gold.heats[0]);
}

TEST_CASE("a course shows who led when, and where the lead changed", "[picture]") {
  const auto picture = course("A|4:20.000|1000 1:06.000|2000 2:11.000|3000 3:15.500",
                              "B|4:21.000|1000 1:05.000|2000 2:11.5|3000 3:16.5");
  REQUIRE(picture);
  const auto& chart = std::get<LineChart>(*picture);
  CHECK(chart.id == "course-gold-1");
  CHECK(chart.above == "A ahead");
  CHECK(chart.below == "B ahead");
  REQUIRE(chart.series.size() == 1);
  std::string points;
  for (const pursuit::ChartPoint& point : chart.series[0].points)
    points += fmt::format("{}{:.0f} {:.1f}; ", point.marked ? "*" : "", point.x, point.y);
  CHECK(points == "0 0.0; 1000 -1.0; *1667 0.0; 2000 0.5; 3000 1.0; 4000 1.0; ");
  CHECK(chart.series[0].points[2].label == "about 1670 m: A takes the lead");
  CHECK(chart.series[0].points[3].label == "2000 m: A ahead by 0.500");
  CHECK(
      chart.description ==
      "In the lead: B up to about 1670 m and A up to 4000 m. Furthest apart at 1000 m: B ahead by 1.000. At "
      "4000 m: A ahead by 1.000.");
}

TEST_CASE("a lead can change where both are level, and need not", "[picture]") {
  const auto changed = course("A|4:20|1000 1:05|2000 2:10|3000 3:15", "B|4:21|1000 1:04|2000 2:10|3000 3:16");
  REQUIRE(changed);
  const auto& points = std::get<LineChart>(*changed).series[0].points;
  REQUIRE(points.size() == 5);
  CHECK(points[2].marked);
  CHECK(points[2].label == "2000 m: A takes the lead");

  const auto level = course("A|4:20|1000 1:05|2000 2:10", "B|4:21|1000 1:06|2000 2:10");
  REQUIRE(level);
  for (const pursuit::ChartPoint& point : std::get<LineChart>(*level).series[0].points)
    CHECK_FALSE(point.marked);
  CHECK_THAT(std::get<LineChart>(*level).description, Contains("In the lead: A up to 4000 m."));
}

TEST_CASE("a course needs splits of both at the same distances, in order", "[picture]") {
  CHECK_FALSE(course("A|4:20|1000 1:05|2000 2:10", "B|4:21"));
  CHECK_FALSE(course("A|4:20|1000 1:05", "B|4:21|1250 1:25"));
  CHECK_FALSE(course("A|4:20|1000 2:05|2000 2:01", "B|4:21|1000 1:05|2000 2:10"));
  CHECK(course("A|4:20|1000 1:05|2000 2:10", "B|4:21|2000 2:11"));
}

TEST_CASE("finals stand together in the times from round to round", "[picture]") {
  const Sample sample("final-4", {qualifying(6), round("bronze", {"C 4:22, D 4:23.5"}),
                                  round("gold", {"A 4:19.000, B DNF"})});
  const auto picture = pursuit::round_times(sample.competition);
  REQUIRE(picture);
  const auto& chart = std::get<LineChart>(*picture);
  REQUIRE(chart.x_ticks.size() == 2);
  CHECK(chart.x_ticks[0].label == "Qualifying");
  CHECK(chart.x_ticks[1].label == "Finals");
  REQUIRE(chart.series.size() == 6);
  CHECK(chart.series[0].name == "A");
  CHECK(chart.series[0].tone == pursuit::Tone::gold);
  REQUIRE(chart.series[0].points.size() == 2);
  CHECK(chart.series[0].points[1].label == "A, Final for gold: 4:19.000");
  CHECK(chart.series[1].name == "B");
  CHECK(chart.series[1].points.size() == 1);
  CHECK(chart.fastest_on_top);
}

TEST_CASE("many who rode but once have no name, and one round is no picture", "[picture]") {
  const Sample one("final-4", {qualifying(6)});
  CHECK_FALSE(pursuit::round_times(one.competition));

  const Sample many("final-4", {qualifying(14), round("gold", {"A 4:19, B 4:20"})});
  const auto picture = pursuit::round_times(many.competition);
  REQUIRE(picture);
  for (const pursuit::ChartSeries& series : std::get<LineChart>(*picture).series)
    CHECK(series.name.empty() == (series.points.size() == 1));
}

/// The ids of the pictures of a section.
std::string pictures(const pursuit::Report& report, std::string_view id) {
  std::string ids;
  for (const pursuit::Section& section : report.sections) {
    for (const Picture& picture : section.pictures)
      if (section.id == id) ids += std::visit([](const auto& each) { return each.id + ";"; }, picture);
  }
  return ids;
}

TEST_CASE("a report has its pictures where it speaks of what they show", "[picture]") {
  const Sample finals("final-4", {qualifying(6), round("gold", {"A 4:19, B 4:20"})});
  const pursuit::Report report = pursuit::event_report(finals.competition);
  CHECK(pictures(report, "qualifying") == "gaps-qualifying;");
  CHECK(pictures(report, "gold").empty());
  CHECK(pictures(report, "classification") == "round-times;");

  const Sample bracket("semifinal-4",
                       {qualifying(6), round("semifinals", {"A 4:20, D 4:21", "B 4:19, C 4:20"})});
  CHECK(pictures(pursuit::event_report(bracket.competition), "bracket") == "round-times;");
  CHECK(pictures(pursuit::event_report(bracket.competition), "classification").empty());
  CHECK(pictures(pursuit::bracket_report(bracket.competition), "bracket") == "round-times;");

  const Sample split(final_of_two(), {qualifying(4), split_heat("A|4:20|1000 1:05", "B|4:21|1000 1:06")}, {},
                     R"("distance": 4000, "track": "250", )");
  CHECK(pictures(pursuit::event_report(split.competition), "gold") == "course-gold-1;");
}

TEST_CASE("winning times are in the order of the years, the fastest marked", "[picture]") {
  const auto time = [](std::string_view text) { return pursuit::read_time(text).time.value(); };
  const std::vector<pursuit::WinningTime> times{{2008, "2008 Games", "Bradley Wiggins", time("4:16.977")},
                                                {2000, "2000 Games", "Robert Bartko", time("4:18.515")}};
  const Picture picture = pursuit::winning_times("winners", "Winners", "Time", times);
  const auto& points = std::get<LineChart>(picture).series.at(0).points;
  REQUIRE(points.size() == 2);
  CHECK(points[0].label == "2000 Games: Robert Bartko 4:18.515");
  CHECK_FALSE(points[0].marked);
  CHECK(points[1].label == "2008 Games: Bradley Wiggins 4:16.977");
  CHECK(points[1].marked);
  CHECK(std::get<LineChart>(pursuit::winning_times("none", "None", "Time", {})).series.empty());
}

std::string svg(const Picture& picture) {
  std::string out;
  pursuit::append_picture(out, picture);
  return out;
}

/// Every tag closed in order, and nothing else than tags where `<` and `&` stand.
bool is_well_formed(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return false;
    const std::string tag(xml.substr(at + 1, end - at - 1));
    if (tag.find('<') != std::string::npos) return false;
    const std::string name = tag.substr(0, tag.find(' '));
    if (tag.front() == '/') {
      if (open.empty() || "/" + open.back() != name) return false;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
  }
  return open.empty();
}

constexpr std::string_view hostile = "<script>alert(1)</script>&\"' ]]> \x1b[31m \xe2\x80\xae";

std::vector<Picture> hostile_pictures() {
  const std::string text(hostile);
  GapStrip strip{"strip", text, text, {}, 1, {{1, text}}};
  strip.bars = {{text, text, text, text, text, 0}, {text, text, text, text, text, 1}};
  LineChart chart{"chart", text, text, text, text, {{0, text}, {1, text}}, {{0, text}, {1, text}}, {}, true};
  chart.series = {{text, {{0, 0, text}, {1, 1, text, true}}}, {text, {{0, 1, text}}}};
  chart.above = chart.below = text;
  return {strip, chart};
}

TEST_CASE("no text gets out of its place in a picture", "[picture]") {
  for (const Picture& picture : hostile_pictures()) {
    const std::string xml = svg(picture);
    CHECK(is_well_formed(xml));
    CHECK_THAT(xml,
               !Contains("<script") && !Contains("\x1b") && !Contains("\xe2\x80\xae") && !Contains("]]>"));
    CHECK_THAT(xml, Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"));
    CHECK_THAT(xml, Contains("]]&gt; \\u001b[31m \\u202e"));
  }
}

TEST_CASE("a picture names itself and carries no styles of its own", "[picture]") {
  for (const Picture& picture : hostile_pictures()) {
    const std::string xml = svg(picture);
    const std::string id = std::visit([](const auto& each) { return each.id; }, picture);
    CHECK(xml.starts_with(fmt::format(
        R"(<svg class="picture" role="img" aria-labelledby="{0}-title {0}-desc" viewBox="0 0 )", id)));
    CHECK_THAT(xml, Contains(fmt::format("<title id=\"{}-title\">", id)));
    CHECK_THAT(xml, Contains(fmt::format("<desc id=\"{}-desc\">", id)));
    CHECK_THAT(xml, !Contains("style=") && !Contains("nan") && !Contains("inf"));
  }
}

TEST_CASE("a picture of little is drawn too", "[picture]") {
  const LineChart empty{"empty", "Nothing", "", "", "", {}, {}, {}};
  CHECK(is_well_formed(svg(empty)));
  LineChart point = empty;
  point.series = {{"A", {{2008, 240, "A"}}}};
  CHECK_THAT(svg(point), Contains("<circle") && !Contains("<polyline"));
  LineChart equal = empty;
  equal.series = {{"A", {{0, 240, "A"}, {1, 240, "A"}}}};
  CHECK_THAT(svg(equal), Contains("<polyline") && !Contains("nan"));
  CHECK(is_well_formed(svg(GapStrip{"none", "Nothing", "", {}, {}, {}})));
}

TEST_CASE("who goes on differs by the kind of the bar", "[picture]") {
  const Sample sample("final-4", {qualifying(6)});
  const std::string xml = svg(gaps(sample));
  CHECK_THAT(xml, Contains(R"(<g class="bar through"><title>4 D: 4:23.000 +3.000, goes on</title>)"));
  CHECK_THAT(xml, Contains(R"(<g class="bar out"><title>5 E: 4:24.000 +4.000</title>)"));
  CHECK_THAT(xml, Contains(">Final for bronze: 4:23.000</text>"));
}

TEST_CASE("coordinates have a decimal at most, and a canvas grows with its texts", "[picture]") {
  pursuit::SvgCanvas canvas("x", "A & B", "");
  canvas.line({-0.04, 1.25}, {3, 1e9 / 3e7}, "grid");
  canvas.text({5, 10}, "a<b", {"label", 13, pursuit::Anchor::end, true});
  const std::string xml = canvas.finish(4);
  CHECK_THAT(xml, Contains(R"(<line class="grid" x1="0" y1="1.3" x2="3" y2="33.3"/>)"));
  CHECK_THAT(xml, Contains(R"(viewBox="0 0 9 38" width="0.56rem" height="2.38rem")"));
  CHECK_THAT(xml, Contains(R"(font-size="13" text-anchor="end" font-weight="700">a&lt;b</text>)"));
  canvas.text({5, 10}, "wide", {});
  CHECK_THAT(canvas.finish(4), !Contains(R"(width="9")"));
}

TEST_CASE("names are pushed apart as little as can be", "[picture]") {
  using pursuit::pushed_apart;
  CHECK(pushed_apart({}, 10, {0, 100}).empty());
  CHECK(pushed_apart({20, 50}, 10, {0, 100}) == std::vector<double>{20, 50});
  CHECK(pushed_apart({50, 50}, 10, {0, 100}) == std::vector<double>{45, 55});
  CHECK(pushed_apart({0, 0, 0}, 10, {0, 100}) == std::vector<double>{0, 10, 20});
  CHECK(pushed_apart({99, 100}, 10, {0, 100}) == std::vector<double>{90, 100});
  CHECK(pushed_apart({40, 45, 90}, 10, {0, 100}) == std::vector<double>{37.5, 47.5, 90});
}

TEST_CASE("a text takes more place the longer, wider, larger and bolder it is", "[picture]") {
  using pursuit::text_width;
  CHECK(text_width("", 13) == 0);
  std::string text;
  for (const char c : std::string("Bradley Wiggins 4:15.031")) {
    const double before = text_width(text, 13);
    text += c;
    CHECK(text_width(text, 13) > before);
  }
  CHECK(text_width(text, 26) == Approx(2 * text_width(text, 13)));
  CHECK(text_width(text, 13, true) > text_width(text, 13));
  CHECK(text_width("MW", 13) > text_width("il", 13));
  CHECK(text_width("李明", 10) >= 20);
  CHECK(text_width("e\xcc\x81", 13) == text_width("e", 13));
  CHECK(text_width("\x1b", 13) == text_width("\\u001b", 13));
}

TEST_CASE("the style of pictures has colours of its own, for both schemes", "[picture]") {
  const std::string css(pursuit::picture_style().text);
  CHECK_THAT(css, Contains("var(--ink,#1b1b1b)") && Contains("@media (prefers-color-scheme:dark)"));
  CHECK_THAT(css, !Contains("/*") && !Contains("url(") && !Contains("@import"));
}

}  // namespace
