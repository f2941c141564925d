#include <pursuit/text/cell.hpp>

#include <catch2/catch.hpp>

using namespace pursuit;

TEST_CASE("what a spreadsheet takes for a formula", "[cell]") {
  for (const char* text :
       {"=1+1", "+Bea", "-Club", "@a", "\tx", "\rx", "\nx", "-", "＝1", "＋1", "－1", "＠a"})
    CHECK(starts_formula(text));
  for (const char* text : {"", "Ann", "1-2", "'=1"}) CHECK_FALSE(starts_formula(text));
}

TEST_CASE("what a spreadsheet takes for a value", "[cell]") {
  for (const char* text : {"007",        "00",      "1-2",   "3/4",    "12.5",    "62,5",
                           "1.000",      "12E3",    "1e5",   "5%",     "$5",      "5 €",
                           "2008-08-15", "15.8.",   "1/8",   "May 12", "12-Sept", "MÄR 1",
                           "4:15",       "4:15 PM", "1 1/2", "½",      "１２",    "(5)",
                           "true",       "FALSE",   "Wahr",  "vrai",   "1 000",   "1234567890123456"}) {
    INFO(text);
    CHECK(becomes_value(text));
  }
  for (const char* text : {"", "7", "0", "123456789012345", "4'15.031", "62.5 m", "10 laps", "1v8", "Q5-6",
                           "May", "Ann 2", "GREAT BRITAIN 1", "# 12", "O'Neill", "-", "김민수"}) {
    INFO(text);
    CHECK_FALSE(becomes_value(text));
  }
}

TEST_CASE("what is printed beside a text is cleaned off", "[cell]") {
  CHECK(cleaned("Ann") == "Ann");
  CHECK(cleaned("Ann*") == "Ann");
  CHECK(cleaned("Ann **") == "Ann");
  CHECK(cleaned("Zoë†‡") == "Zoë");
  CHECK(cleaned("4:15.031¹²") == "4:15.031");
  CHECK(cleaned("Ann[1]") == "Ann");
  CHECK(cleaned("Ann [12] [a]") == "Ann");
  CHECK(cleaned("\u00A0Ann\u00A0Bee\u202F") == "Ann Bee");
  CHECK(cleaned("Ann* / Bea† / Cat") == "Ann / Bea / Cat");
  CHECK(cleaned("Ann*\nBea") == "Ann\nBea");
  CHECK(cleaned("\u00A0").empty());
  for (const char* dash : {"-", "–", "—", "\u00A0-"}) CHECK(cleaned(dash).empty());
  for (const char* text : {"", "*", "Zoë / Léa ; Bo", "[1]", "Team [AUS]", "Team [123]", "a*b",
                           "Great Britain (2)", "Ann-", "김민수"}) {
    INFO(text);
    CHECK(cleaned(text) == text);
  }
}

TEST_CASE("a guard keeps a cell as it is", "[cell]") {
  for (const char* cell :
       {"'=1", "'-", "'007", "''007", "'\tx", "'true", "'Ann*", "''*", "'\u00A0Ann", "'7", "'4:15"}) {
    INFO(cell);
    CHECK(is_guarded(cell));
  }
  for (const char* cell : {"", "'", "=1", "007", "'t Hooft", "'68 Club"}) {
    INFO(cell);
    CHECK_FALSE(is_guarded(cell));
  }
}
