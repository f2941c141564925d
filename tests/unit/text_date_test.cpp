#include <pursuit/text/date.hpp>

#include <catch2/catch.hpp>

using namespace pursuit;

TEST_CASE("dates as spreadsheets show them", "[date]") {
  for (const char* text : {"15.08.2008",
                           "15.8.2008",
                           "15.08.08",
                           "04.05.2031",
                           "03/04/26",
                           "3/4/2026",
                           "8/15/2008",
                           "2008-08-15",
                           "30-12-1899",
                           "1899-12-30 00:04:15",
                           "1899-12-30T00:04:15",
                           "15.01.1900 04:15",
                           "1/0/1900",
                           "2-Jan",
                           "02-Jan-26",
                           "3. Apr",
                           "01. Mrz",
                           "May-12",
                           "12-Sept",
                           "1-MÄR"}) {
    INFO(text);
    CHECK(is_date(text));
  }
  for (const char* text :
       {"",    "4.15.031", "4.05.031", "4-05-031",   "3-59-520", "04.51.20", "4.05.31", "4.15.0319",
        "1/2", "1-2",      "1/8",      "MAR 1",      "May 12",   "4:15.031", "255.031", "12/13/14/15",
        "Jan", "Ann 2",    "1v8",      "13.13.2008", "1-2-20",   "Jan-Ove 2"}) {
    INFO(text);
    CHECK_FALSE(is_date(text));
  }
}

TEST_CASE("days are those of the calendar", "[date]") {
  REQUIRE(calendar_day("2008-08-15"));
  CHECK(*calendar_day("2008-03-01") - *calendar_day("2008-02-28") == std::chrono::days(2));
  CHECK(calendar_day("2000-02-29"));
  for (const char* text : {"2008-02-30", "1900-02-29", "2008-13-01", "2008-00-10", "2008-01-00"}) {
    INFO(text);
    CHECK(has_form_of_day(text));
    CHECK_FALSE(calendar_day(text));
  }
  for (const char* text : {"", "2008", "2008-08", "15-08-2008", "2008-8-15", "2008-08-1x", "2008-08-15T10"}) {
    INFO(text);
    CHECK_FALSE(has_form_of_day(text));
    CHECK_FALSE(calendar_day(text));
  }
}
