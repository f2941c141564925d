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
  for (const std::string_view name : table_names()) CHECK(read_table_kind(name));
}

TEST_CASE("the classification as a table", "[writer][table]") {
  WriterSample sample;
  Placing& first = sample.competition.classification[0];
  first.place = 1;
  first.round = 1;
  first.ride = RideId{0};
  first.by = By::heat;
  CHECK(written(sample.competition, TableKind::classification) ==
        "event,place,best,worst,tied,medal,name,nation,bib,status,round,time,seconds,by,ids\n"
        "sample,1,,,false,gold,Bradley Wiggins,GBR,7,,gold,4:15.031,255.031,heat,\"{\"\"uci\"\":10003}\"\n"
        "sample,,1,2,false,,Hayden Roulston,NZL,,,,,,,\n"
        "sample,,,,false,,\"Robert \"\"Bob\"\" Ó\",IRL,,DNS,,,,,\n");
}

TEST_CASE("only a place that is given is tied in a table", "[writer][table]") {
  WriterSample sample;
  sample.competition.classification.resize(2);
  for (Placing& row : sample.competition.classification) {
    row = Placing{};
    row.competitor = CompetitorId{0};
    row.best = 2;
    row.worst = 4;
    row.tied = true;
  }
  sample.competition.classification.front().place = 2;
  const std::string table = written(sample.competition, TableKind::classification);
  CHECK(table.find("sample,2,,,true,silver") != std::string::npos);
  CHECK(table.find("sample,,2,4,false,") != std::string::npos);
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
        "event,round,heat,side,seed,bib,name,nation,time,seconds,status,rank,gap,speed,won,by,to,marks,void,"
        "ids\n"
        "sample,qualifying,1,,,7,Bradley "
        "Wiggins,GBR,4:15.031,255.031,,1,0.000,56.463,true,alone,gold,QG,false,\"{\"\"uci\"\":10003}\"\n"
        "sample,qualifying,1,,,7,Bradley Wiggins,GBR,4:15.031,255.031,VOID,,,56.463,,,,,true,\"{\"\"uci\"\":"
        "10003}\"\n"
        "sample,qualifying,2,,,,Hayden Roulston,NZL,4:18.990,258.990,,2,3.959,55.600,,,gold,QG,false,\n"
        "sample,qualifying,3,,,,\"Robert \"\"Bob\"\" Ó\",IRL,,,DNS,,,,,,,,false,\n"
        "sample,gold,1,home,1,7,Bradley Wiggins,GBR,,,,,,,,,,,false,\"{\"\"uci\"\":10003}\"\n"
        "sample,gold,1,back,2,,Hayden Roulston,NZL,,,,,,,,,,,false,\n");
}

TEST_CASE("members as a table, those of void rides and pilots too", "[writer][table]") {
  WriterSample sample;
  sample.event.texts = {"Ann", "Bea", "Cleo, Dora"};
  sample.event.rides[0].members = {0, 2};
  sample.event.rides[1].members = {2, 1};
  sample.event.rides[1].members_as_text = true;
  sample.event.rides[2].pilot = "Emil";
  CHECK(written(sample.competition, TableKind::members) ==
        "event,round,heat,bib,name,nation,role,position,member,void,ids\n"
        "sample,qualifying,1,7,Bradley Wiggins,GBR,member,1,Ann,false,\"{\"\"uci\"\":10003}\"\n"
        "sample,qualifying,1,7,Bradley Wiggins,GBR,member,2,Bea,false,\"{\"\"uci\"\":10003}\"\n"
        "sample,qualifying,2,,Hayden Roulston,NZL,member,,\"Cleo, Dora\",false,\n"
        "sample,qualifying,3,,\"Robert \"\"Bob\"\" Ó\",IRL,pilot,,Emil,false,\n");
}

TEST_CASE("splits as a table, in metres or in laps", "[writer][table]") {
  WriterSample sample;
  sample.event.splits = {{{"62.5 m", 62'500, false}, thousandths(12'345)},
                         {{"2 laps", 2'000, true}, thousandths(65'100)}};
  sample.event.rides[1].splits = {0, 2};
  CHECK(written(sample.competition, TableKind::splits) ==
        "event,round,heat,bib,name,nation,metres,laps,time,seconds,void,ids\n"
        "sample,qualifying,2,,Hayden Roulston,NZL,62.5,,12.345,12.345,false,\n"
        "sample,qualifying,2,,Hayden Roulston,NZL,,2,1:05.100,65.100,false,\n");
}

TEST_CASE("heats as a table, ridden or drawn, alone or half decided", "[writer][table]") {
  WriterSample sample;
  ResolvedHeat& gold = sample.competition.rounds[1].heats[0];
  gold.ridden = gold.decided = true;
  gold.winner = 1;
  gold.by = By::time;
  gold.sides[0].ride = RideId{1};
  gold.sides[1].ride = RideId{0};
  gold.sides[1].competitor.reset();
  gold.sides[1].nameless = true;
  sample.competition.rounds[0].heats.resize(1);
  const std::string table = written(sample.competition, TableKind::heats);
  CHECK(table ==
        "event,round,heat,pair,first_bib,first,first_nation,first_ids,second_bib,second,second_nation,second_"
        "ids,"
        "ridden,decided,winner,by,margin\n"
        "sample,qualifying,1,,7,Bradley Wiggins,GBR,\"{\"\"uci\"\":10003}\",,,,,true,true,,,\n"
        "sample,gold,1,1v2,7,Bradley Wiggins,GBR,\"{\"\"uci\"\":10003}\",7,Bradley "
        "Wiggins,GBR,\"{\"\"uci\"\":"
        "10003}\",true,true,second,time,3.959\n");
}

TEST_CASE("findings as a table, with whom they are about", "[writer][table]") {
  WriterSample sample;
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "missing-result";
  finding.message = "no time, no status";
  finding.hint = "add one";
  finding.recorded = "1";
  finding.computed = "2";
  finding.place = sample.event.place_of(RideId{0}).in("time");
  sample.competition.rounds[0].recorded = {RoundId{0}};
  sample.competition.rounds[0].heats[0].recorded = HeatId{0};
  Finding other;
  other.code = "tie";
  other.message = "equal";
  other.place = Place{}.in("rulings", 3);
  sample.competition.findings = {finding, other};
  CHECK(written(sample.competition, TableKind::findings) ==
        "event,severity,code,message,hint,where,recorded,computed,round,heat,bib,name,nation,ids\n"
        "sample,warning,missing-result,\"no time, no status\",add "
        "one,/rounds/0/heats/0/rides/0/time,1,2,qualifying,1,"
        "7,Bradley Wiggins,GBR,\"{\"\"uci\"\":10003}\"\n"
        "sample,error,tie,equal,,/rulings/3,,,,,,,,\n");
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
