#include <pursuit/model/race_time.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace std::string_view_literals;

namespace pursuit {
namespace {

RaceTime time_of(std::string_view text) {
  const TimeReading reading = read_split(text);
  INFO(reading.error);
  REQUIRE(reading.time.has_value());
  return *reading.time;
}

struct Refused {
  std::string_view text;
  std::string_view what;  // after the quoted time
  std::string_view hint;
};

constexpr std::string_view usual = "write minutes:seconds, as in 4:15.031";
constexpr std::string_view alone = "a number alone is seconds: write 4:15.031 or 255.031";

}  // namespace

TEST_CASE("every spelling of a time", "[race_time]") {
  for (const std::string_view text : {"4:15.031",
                                      "04:15.031",
                                      "4:15,031",
                                      "4'15\"031",
                                      "4'15''031",
                                      "4'15.031''",
                                      "4'15.031",
                                      "04'15,031\"",
                                      "4'15\".031",
                                      "4’15”031",
                                      "4’15’’031",
                                      "4′15″031",
                                      "4´15\"031",
                                      "4.15.031",
                                      "4.15,031",
                                      "4-15.031",
                                      "4-15-031",
                                      "4–15.031",
                                      "4:15:031",
                                      "0:04:15.031",
                                      "00:04:15.031",
                                      "4 min 15 sec 031",
                                      "4 min. 15 sec. 031",
                                      "4 MIN 15,031 SEC",
                                      "4m15.031s",
                                      "4\u00A0min\u00A015\u00A0sec\u00A0031",
                                      "255.031",
                                      "255,031",
                                      "255\"031",
                                      "255.031 s",
                                      "4:15.031 s",
                                      "4 mn 15 s 031",
                                      "4 Min. 15,031 Sek.",
                                      "4·15·031",
                                      "4:15·031",
                                      "  4:15.031\t",
                                      "4: 15.031"}) {
    CAPTURE(text);
    const TimeReading reading = read_time(text);
    INFO(reading.error);
    REQUIRE(reading.time.has_value());
    CHECK(reading.time->micros() == 255'031'000);
    CHECK(reading.time->decimals() == 3);
    CHECK(reading.error.empty());
    CHECK(reading.hint.empty());
  }
}

TEST_CASE("a time keeps the decimals it was written with", "[race_time]") {
  struct Row {
    std::string_view text;
    std::string_view printed;
  };
  for (const Row& row : {
           Row{"4:15", "4:15"},
           Row{"255", "4:15"},
           Row{"4'15\"", "4:15"},
           Row{"4'50\"7", "4:50.7"},
           Row{"4:06.98", "4:06.98"},
           Row{"4.06.98", "4:06.98"},
           Row{"4:28,47", "4:28.47"},
           Row{"4-06.436", "4:06.436"},
           Row{"3-59-520", "3:59.520"},
           Row{"03'53.295''", "3:53.295"},
           Row{"3:59:381", "3:59.381"},
           Row{"0:04:02.739", "4:02.739"},
           Row{"3 min 59 sec 325", "3:59.325"},
           Row{"4:15.0319", "4:15.0319"},
           Row{"4:15.031900", "4:15.031900"},
           Row{"5:01 2/5", "5:01.4"},
           Row{"5'01\" 2/5", "5:01.4"},
           Row{"5.01 2/5", "5:01.4"},
           Row{"301 2/5", "5:01.4"},
           Row{"5:01 2⁄5", "5:01.4"},
           Row{"5:01⅖", "5:01.4"},
           Row{"5'01\"⅗", "5:01.6"},
           Row{"5.01 ½", "5:01.5"},
           Row{"5:01¾", "5:01.75"},
           Row{"301⅕", "5:01.2"},
           Row{"5:01 1/2", "5:01.5"},
           Row{"5:01 3/4", "5:01.75"},
           Row{"5:01 7/10", "5:01.7"},
           Row{"0:30", "30"},
           Row{"59.999", "59.999"},
           Row{"59:59.999999", "59:59.999999"},
           Row{"999.9", "16:39.9"},
       }) {
    CAPTURE(row.text);
    const TimeReading reading = read_time(row.text);
    INFO(reading.error);
    REQUIRE(reading.time.has_value());
    CHECK(clock(*reading.time) == row.printed);
  }
}

TEST_CASE("what is no time is refused and says how to mend it", "[race_time]") {
  constexpr std::string_view only = "write only the time, as in 4:15.031";
  constexpr std::string_view none = "leave it out where there is no time";
  constexpr std::string_view two_digits = "write the seconds with two digits, as in 4:05.2";
  constexpr std::string_view ambiguous = "can be read in more than one way";
  constexpr std::string_view spreadsheet = "a spreadsheet has changed it: enter it as text, as in 4:15.031";
  constexpr std::string_view fractions = "write halves, quarters, fifths or tenths below 1, or decimals";
  for (const Refused& row : {
           Refused{"", "is empty", none},
           Refused{" ", "is empty", none},
           Refused{"-", "has no digits", none},
           Refused{"—", "has no digits", none},
           Refused{"4:61.20", "has 61 seconds", "write minutes:seconds with seconds below 60"},
           Refused{"4:60", "has 60 seconds", "write minutes:seconds with seconds below 60"},
           Refused{"4:150", "has 150 seconds", "write minutes:seconds with seconds below 60"},
           Refused{"4:5.2", "has one digit for the seconds", two_digits},
           Refused{"4:015", "has too many digits for the seconds", two_digits},
           Refused{"60:00.0", "has 60 minutes", "write minutes:seconds with minutes below 60"},
           Refused{"99999999999999999999:00", "has 99999999999999999999 minutes",
                   "write minutes:seconds with minutes below 60"},
           Refused{"3:26:40", ambiguous, "write 3:26.40 if it is minutes, seconds and their decimals"},
           Refused{"04:15:00", ambiguous, "write 04:15.00 if it is minutes, seconds and their decimals"},
           Refused{"3-26-40", ambiguous, "write 3:26.40 if it is minutes, seconds and their decimals"},
           Refused{"0:04:15", ambiguous, "write 04:15 without the hours"},
           Refused{"1:04:15.031", "has hours in it", "write minutes:seconds, and no hours but 0"},
           Refused{"04:15:00 AM", "is a time of day", spreadsheet},
           Refused{"4:15 p.m.", "is a time of day", spreadsheet},
           Refused{"0.00295", "is below one second",
                   "if it is a part of a day, as spreadsheets store times, enter it as text, as in 4:15.031"},
           Refused{"0.002951736111111", "is below one second",
                   "if it is a part of a day, as spreadsheets store times, enter it as text, as in 4:15.031"},
           Refused{"0", "is zero", none},
           Refused{"0:00.000", "is zero", none},
           Refused{"0:29.999", "is under 30 seconds", usual},
           Refused{"29.999", "is under 30 seconds", alone},
           Refused{"4", "is under 30 seconds", alone},
           Refused{"4.15", "is under 30 seconds",
                   "a number alone is seconds: write 4:15 if it is minutes and seconds"},
           Refused{"4,15031", "is under 30 seconds",
                   "a number alone is seconds: write 4:15.031 if it is minutes and seconds"},
           Refused{"255990", "has 255990 seconds", "if the point was lost, write 255.990"},
           Refused{"2559", "has 2559 seconds", usual},
           Refused{"4:15.0310000", "has 7 decimals", "write at most six decimals"},
           Refused{"255.03100000000001", "has 14 decimals", "write at most six decimals"},
           Refused{"-4:15.031", "has a sign", usual},
           Refused{"−4:15.031", "has a sign", usual},
           Refused{"+4:15.031", "has a sign", "a gap is no time: write the time, as in 4:15.031"},
           Refused{"DNS", "has a status in it", "put DNS under status"},
           Refused{"4:15.031 OVT", "has a status in it", "put OVT under status"},
           Refused{"Elim.", "has a status in it", "put Elim. under status"},
           Refused{"4:15.031 Q", "has \"Q\" in it", only},
           Refused{"4:1S.031", "is in no known form", usual},
           Refused{"4:15.O31", "has \"O\" in it", only},
           Refused{"2.95E-03", "has an exponent", spreadsheet},
           Refused{"1899-12-30 00:04:15", "is a date", spreadsheet},
           Refused{"04/15/31", "is a date", spreadsheet},
           Refused{"4:15.031 4:16.000", "is more than one time", "write only one, as in 4:15.031"},
           Refused{"n/a", "is no time", none},
           Refused{"No time", "is no time", none},
           Refused{"…", "is no time", none},
           Refused{"5:01 2⁄5⁄5", "is a date", spreadsheet},
           Refused{"4:15*", "has \"*\" in it", only},
           Refused{"4:.5", "has a separator without digits", usual},
           Refused{"4:", "has a separator without digits", usual},
           Refused{"4:15.", "has a separator without digits", usual},
           Refused{":15.031", "has a separator without digits", usual},
           Refused{"4'", "ends with minutes", "write the seconds too, as in 4:15.031"},
           Refused{"4:15.031 min", "ends with minutes", "write the seconds too, as in 4:15.031"},
           Refused{"4:15.03.1", "has two decimal separators", usual},
           Refused{"4:15.03,1", "has two decimal separators", usual},
           Refused{"4,15,031", "has two decimal separators", usual},
           Refused{"4:15 031", "is in no known form", usual},
           Refused{"1:2:3:4:5:6:7:8:9", "is in no known form", usual},
           Refused{"5:01 5/5", "has the fraction 5/5", fractions},
           Refused{"5:01 1/3", "has the fraction 1/3", fractions},
           Refused{"5:01 1/0", "has the fraction 1/0", fractions},
           Refused{"٤:١٥", "has \"٤\" in it", only},
       }) {
    CAPTURE(row.text);
    const TimeReading reading = read_time(row.text);
    CHECK_FALSE(reading.time.has_value());
    CHECK(reading.error == fmt::format("time \"{}\" {}", row.text, row.what));
    CHECK(reading.hint == row.hint);
  }
}

TEST_CASE("a message about a time is one short harmless line", "[race_time]") {
  CHECK(read_time("4:15\0"sv).error == "time \"4:15\\u0000\" has \"\\u0000\" in it");
  CHECK(read_time("4:15\n").error == "time \"4:15\\n\" has \"\\n\" in it");
  CHECK(read_time("\xFF").error == "time \"\\xff\" has \"\\xff\" in it");
  const std::string long_text = std::string(39, '4') + "é" + std::string(100'000, '5');
  CHECK(read_time(long_text).error == "time \"" + std::string(39, '4') + "...\" is too long");
}

TEST_CASE("a lap is shorter than any ride", "[race_time]") {
  CHECK(clock(time_of("18.5")) == "18.5");
  CHECK(clock(time_of("0:18.512")) == "18.512");
  CHECK(clock(time_of("59\"8")) == "59.8");
  CHECK(clock(time_of("1:05.1")) == "1:05.1");
  CHECK_FALSE(read_split("0:00.000").time.has_value());
  CHECK_FALSE(read_split("0.00075").time.has_value());
  CHECK(clock(time_of("0:01.0")) == "1.0");
  CHECK(read_split("0:00.60").error == "time \"0:00.60\" is below one second");  // as "0.60" is
  CHECK(read_split("1:61").error == "time \"1:61\" has 61 seconds");
}

TEST_CASE("a lap in seconds is read as any time in seconds", "[race_time]") {
  for (int thousandths = 1'000; thousandths < 100'000; thousandths += 37) {
    const std::string lap = fmt::format("{:02}.{:03}", thousandths / 1000, thousandths % 1000);
    CHECK(time_of(lap).micros() == thousandths * std::int64_t{1000});
    CHECK(time_of(lap).decimals() == 3);
    CHECK(time_of(lap) == time_of(" " + lap));
  }
  for (const std::string_view text : {"1a.100", "15.1O0", "15,1.0", "00.999", "15.-10"})
    CHECK_FALSE(read_split(text).time.has_value());
}

TEST_CASE("digits in, the same digits out", "[race_time]") {
  for (std::int64_t tick = 30'000; tick < 400'000; tick += 7) {
    for (int decimals = 0; decimals <= 6; ++decimals) {
      const RaceTime time = RaceTime::from_micros(tick * 1'000 + tick % 997, decimals);
      const std::string text = clock(time);
      const TimeReading reading = read_time(text);
      std::string seconds;
      append_seconds(seconds, time);
      const TimeReading again = read_time(seconds);
      const bool same = reading.time && clock(*reading.time) == text &&
                        reading.time->micros() == time.micros() && again.time &&
                        again.time->micros() == time.micros() && again.time->decimals() == decimals;
      if (!same) FAIL_CHECK(text << ' ' << seconds << ' ' << reading.error << again.error);
    }
  }
}

TEST_CASE("times compare cut to thousandths", "[race_time]") {
  CHECK(time_of("4:15.0319") == time_of("4:15.031"));
  CHECK(time_of("4:15.0319") < time_of("4:15.032"));
  CHECK(time_of("4:15.1") == time_of("4:15.100"));
  CHECK(time_of("4:15") < time_of("255.001"));
  CHECK(time_of("4:15.0319").thousandths() == 255'031);
  STATIC_REQUIRE(RaceTime::from_micros(255'031'999, 3).micros() == 255'031'000);
}

TEST_CASE("times as JSON numbers", "[race_time]") {
  std::string out = "[";
  append_seconds(out, time_of("4:15.031"));
  out += ',';
  append_seconds(out, time_of("4:15"));
  out += ',';
  append_clock(out, time_of("4:05.020"));
  CHECK(out == "[255.031,255,4:05.020");
}

TEST_CASE("gaps are differences of printed times", "[race_time]") {
  CHECK(gap(time_of("4:15.031"), time_of("4:15.031")) == "0.000");
  CHECK(gap(time_of("4:18.990"), time_of("4:15.031")) == "3.959");
  CHECK(gap(time_of("5:17.376"), time_of("4:15.031")) == "1:02.345");
  CHECK(gap(time_of("4:15.5"), time_of("4:15.031")) == "0.469");
  CHECK(gap(time_of("4:16"), time_of("4:15")) == "1");
  CHECK(gap(time_of("4:14.619"), time_of("4:15.031")) == "-0.412");
}

}  // namespace pursuit
