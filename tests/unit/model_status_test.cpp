#include <pursuit/model/status.hpp>

#include <catch2/catch.hpp>

namespace pursuit {

TEST_CASE("a status in any of its spellings", "[status]") {
  struct Row {
    const char* text;
    Status status;
  };
  for (const Row& row : {
           Row{"DNS", Status::did_not_start},    Row{"np", Status::did_not_start},
           Row{"DNF", Status::did_not_finish},   Row{"AB", Status::did_not_finish},
           Row{"ABD", Status::did_not_finish},   Row{"DSQ", Status::disqualified},
           Row{"DQ", Status::disqualified},      Row{"REL", Status::relegated},
           Row{"OVT", Status::caught},           Row{"OVTK", Status::caught},
           Row{"OVL", Status::caught},           Row{"LAP", Status::caught},
           Row{"Overtaken", Status::caught},     Row{"Overlapped", Status::caught},
           Row{"ret.", Status::did_not_finish},  Row{"Retired", Status::did_not_finish},
           Row{"Elim.", Status::caught},         Row{"Elim", Status::caught},
           Row{" Caught\u00A0", Status::caught}, Row{"VOID", Status::void_ride},
           Row{"FIN", Status::finished},
       }) {
    CAPTURE(row.text);
    CHECK(read_status(row.text) == row.status);
  }
}

TEST_CASE("a walk-over is no status", "[status]") {
  for (const char* const text : {"WO", "w/o", "W.O.", "Walk-over", " walk over", "walkover"}) {
    CAPTURE(text);
    CHECK(is_walk_over(text));
    CHECK_FALSE(read_status(text).has_value());
  }
  for (const char* const text : {"", "won", "over", "DNS"}) CHECK_FALSE(is_walk_over(text));
}

TEST_CASE("anything else is no status", "[status]") {
  for (const char* const text : {"", " ", ".", "D", "DN", "DNSS", "AC", "Q", "4:15.031", "DNS DNF"}) {
    CAPTURE(text);
    CHECK_FALSE(read_status(text).has_value());
  }
}

TEST_CASE("what is written for a status is read back as it", "[status]") {
  for (const Status status : {Status::finished, Status::caught, Status::did_not_finish, Status::relegated,
                              Status::did_not_start, Status::disqualified, Status::void_ride}) {
    CHECK(read_status(words(status)) == status);
    if (status != Status::finished) CHECK(read_status(code(status)) == status);
  }
  CHECK(code(Status::finished).empty());
}

}  // namespace pursuit
