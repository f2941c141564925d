#include "writer_sample.hpp"

#include <pursuit/writer/table.hpp>

#include <catch2/catch.hpp>

namespace pursuit {

namespace {

std::string written(const Competition& competition, TableKind kind) {
  std::string out;
  write_table(out, competition, kind);
  return out;
}

}  // namespace

TEST_CASE("tables have names", "[writer][table]") {
  CHECK(read_table_kind("classification") == TableKind::classification);
  CHECK(read_table_kind("rides") == TableKind::rides);
  CHECK_FALSE(read_table_kind("Rides"));
}

TEST_CASE("the classification as a table", "[writer][table]") {
  WriterSample sample;
  Placing& first = sample.competition.classification[0];
  first.place = 1;
  first.round = 1;
  first.ride = RideId{0};
  first.by = By::heat;
  CHECK(written(sample.competition, TableKind::classification) ==
        "event,place,best,worst,tied,medal,name,nation,bib,status,round,time,seconds,by\n"
        "sample,1,,,false,gold,Bradley Wiggins,GBR,7,,gold,4:15.031,255.031,heat\n"
        "sample,,1,2,false,,Hayden Roulston,NZL,,,,,,\n"
        "sample,,,,false,,\"Robert \"\"Bob\"\" Ó\",IRL,,DNS,,,,\n");
}

TEST_CASE("every ride as a table, drawn and void ones too", "[writer][table]") {
  WriterSample sample;
  Ride again = sample.event.rides[0];
  again.status = Status::void_ride;
  sample.event.rides.push_back(again);
  ResolvedHeat& heat = sample.competition.rounds[0].heats[0];
  heat.void_rides = {RideId{3}};
  heat.winner = 0;
  heat.by = By::alone;
  CHECK(written(sample.competition, TableKind::rides) ==
        "event,round,heat,side,seed,bib,name,nation,time,seconds,status,rank,gap,speed,won,by,to,marks,void\n"
        "sample,qualifying,1,,,7,Bradley "
        "Wiggins,GBR,4:15.031,255.031,,1,0.000,56.463,true,alone,gold,QG,false\n"
        "sample,qualifying,1,,,7,Bradley Wiggins,GBR,4:15.031,255.031,VOID,,,56.463,,,,,true\n"
        "sample,qualifying,2,,,,Hayden Roulston,NZL,4:18.990,258.990,,2,3.959,55.600,,,gold,QG,false\n"
        "sample,qualifying,3,,,,\"Robert \"\"Bob\"\" Ó\",IRL,,,DNS,,,,,,,,false\n"
        "sample,gold,1,home,1,7,Bradley Wiggins,GBR,,,,,,,,,,,false\n"
        "sample,gold,1,back,2,,Hayden Roulston,NZL,,,,,,,,,,,false\n");
}

TEST_CASE("rides whose heats are unknown have none", "[writer][table]") {
  WriterSample sample;
  sample.event.rounds[0].heats_known = false;
  sample.competition.rounds[0].heats.clear();
  sample.competition.rounds.pop_back();
  CHECK(written(sample.competition, TableKind::rides)
            .find("sample,qualifying,,,,,Hayden Roulston,NZL,4:18.990") != std::string::npos);
}

}  // namespace pursuit
