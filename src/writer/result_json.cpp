#include "result_json.hpp"

#include "derived.hpp"
#include "identity_json.hpp"
#include "ride_text.hpp"

#include <pursuit/model/version.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace pursuit {

namespace {

void write_time(JsonWriter& json, const std::optional<RaceTime>& time) {
  json.key("time").time_or_null(time);
  json.key("seconds").digits_or_null(seconds_text(time));
}

void write_ranked(JsonWriter& json, const Competition& competition, const ResolvedRound& round,
                  const RankedRide& row) {
  json.begin_object(Flow::line);
  json.key("rank").number_or_null(row.rank);
  json.given("status", status_text(row));
  write_identity(json, identity(*competition.event, row.competitor, row.ride));
  write_time(json, row.time);
  json.key("gap").text_or_null(gap_text(round, row));
  json.key("speed").digits_or_null(speed_text(*competition.event, row.time));
  json.key("to").begin_array(Flow::line);
  for (const Advance& advance : row.to) json.text(competition.rules->rounds[advance.round].id);
  json.end();
  json.key("marks").begin_array(Flow::line);
  for (const std::string& mark : marks_of(competition, row)) json.text(mark);
  json.end();
  json.end();
}

void write_place_in_heat(JsonWriter& json, const HeatSide& side) {
  side.straight ? json.key("side").text(word(*side.straight)) : json.key("side").null();
  json.key("seed").number_or_null(side.seed);
}

void write_pair(JsonWriter& json, const ResolvedHeat& heat) {
  json.key("heat").number(heat.number);
  json.key("pair").text_or_null(heat.drawn ? to_text(heat.drawn->pair) : std::string());
}

void write_heat(JsonWriter& json, const Event& event, const ResolvedHeat& heat) {
  json.begin_object(Flow::line);
  write_pair(json, heat);
  json.key("by").text_or_null(word(heat.by));
  heat.winner ? json.key("winner").number(*heat.winner) : json.key("winner").null();
  json.key("rides").begin_array(Flow::line);
  for (const HeatSide& side : heat.sides) {
    json.begin_object(Flow::line);
    write_identity(json, identity(event, side.competitor, side.ride));
    write_place_in_heat(json, side);
    json.end();
  }
  json.end();
  json.end();
}

/// Only of a round that is being ridden.
void write_running(JsonWriter& json, const Competition& competition, const ResolvedRound& round) {
  const Event& event = *competition.event;
  if (!round.to_ride.empty()) {
    json.key("to_ride").begin_array(Flow::block);
    for (const ToRide& rider : round.to_ride) {
      json.begin_object(Flow::line);
      rider.heat ? json.key("heat").number(round.heats[*rider.heat].number) : json.key("heat").null();
      rider.straight ? json.key("side").text(word(*rider.straight)) : json.key("side").null();
      write_identity(json, identity(event, rider.competitor, {}));
      json.end();
    }
    json.end();
  }
  if (!round.to_beat) return;
  json.key("to_beat").begin_object(Flow::line);
  json.key("round").text(competition.rules->rounds[round.to_beat->round].id);
  json.key("rank").number(round.to_beat->rank);
  json.key("taken").number(round.to_beat->taken);
  write_identity(json, identity(event, round.to_beat->competitor, {}));
  write_time(json, round.to_beat->time);
  json.end();
}

void write_round(JsonWriter& json, const Competition& competition, const ResolvedRound& round) {
  json.begin_object(Flow::line);
  json.key("round").text(competition.rules->rounds[round.rules].id);
  json.key("complete").boolean(round.complete);
  json.key("ranking").begin_array(Flow::block);
  for (const RankedRide& row : round.ranking) write_ranked(json, competition, round, row);
  json.end();
  json.key("heats").begin_array(Flow::block);
  for (const ResolvedHeat& heat : round.heats) write_heat(json, *competition.event, heat);
  json.end();
  write_running(json, competition, round);
  json.end();
}

void write_start_list(JsonWriter& json, const Competition& competition, const StartList& list) {
  const ResolvedRound& round = competition.rounds[list.round];
  json.begin_object(Flow::line);
  json.key("round").text(competition.rules->rounds[list.round].id);
  json.key("heats").begin_array(Flow::block);
  for (const std::size_t i : list.heats) {
    json.begin_object(Flow::line);
    write_pair(json, round.heats[i]);
    json.key("rides").begin_array(Flow::line);
    for (const HeatSide& side : round.heats[i].sides) {
      if (side.empty() || side.has_result) continue;
      json.begin_object(Flow::line);
      write_place_in_heat(json, side);
      write_identity(json, identity(*competition.event, side.competitor, side.ride));
      json.end();
    }
    json.end();
    json.end();
  }
  json.end();
  json.end();
}

void write_placing(JsonWriter& json, const Competition& competition, const Placing& row) {
  json.begin_object(Flow::line);
  json.key("place").number_or_null(row.place);
  if (row.place) {
    json.key("tied").boolean(row.tied);
    json.key("medal").text_or_null(medal(row));
  } else if (row.unplaced) {
    json.key("status").text_or_null(row.status);
  } else {
    json.key("places").begin_array(Flow::line);
    json.number(row.best);
    json.number_or_null(row.worst);
    json.end();
  }
  write_identity(json, identity(*competition.event, row.competitor, row.ride));
  json.key("round").text_or_null(round_id(competition, row));
  write_time(json, row.ride ? competition.event->ride(*row.ride).time : std::nullopt);
  json.key("by").text_or_null(word(row.by));
  json.end();
}

void write_fallen(JsonWriter& json, const Competition& competition, const FallenRecord& fallen) {
  const Event& event = *competition.event;
  json.begin_object(Flow::line);
  json.key("kind").text(fallen.kind);
  json.key("equalled").boolean(fallen.equalled);
  write_identity(json, identity(event, fallen.competitor, fallen.ride));
  write_time(json, fallen.time);
  json.key("before").time_or_null(fallen.before);
  json.key("holder").text_or_null(fallen.holder);
  json.key("margin").text_or_null(fallen.before ? gap(*fallen.before, fallen.time) : std::string());
  json.key("round").text(competition.rules->rounds[fallen.round].id);
  json.key("heat").number_or_null(fallen.heat);
  json.key("by").text(word(fallen.by));
  json.key("where").text(event.place_of(fallen.ride).pointer());
  json.end();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object(Flow::line);
  json.key("severity").text(word(finding.severity));
  json.key("code").text(finding.code);
  json.key("message").text(finding.message);
  json.given("hint", finding.hint);
  json.key("where").text(finding.place.pointer());
  json.given("recorded", finding.recorded);
  json.given("computed", finding.computed);
  json.end();
}

void write_result(JsonWriter& json, const Competition& competition) {
  json.begin_object(Flow::block);
  json.key("version").text(fmt::format("pursuit {}", version()));
  json.key("rules").begin_object(Flow::line);
  json.key("id").text(competition.rules->id);
  json.key("assumed").boolean(competition.rules_assumed);
  json.end();
  json.key("status").text(word(competition.status));
  json.key("rounds").begin_array(Flow::block);
  for (const ResolvedRound& round : competition.rounds) write_round(json, competition, round);
  json.end();
  json.key("next").begin_array(Flow::block);
  for (const StartList& list : competition.next) write_start_list(json, competition, list);
  json.end();
  json.key("classification").begin_array(Flow::block);
  for (const Placing& row : competition.classification) write_placing(json, competition, row);
  json.end();
  json.key("records").begin_array(Flow::block);
  for (const FallenRecord& fallen : competition.fallen) write_fallen(json, competition, fallen);
  json.end();
  json.key("findings").begin_array(Flow::block);
  for (const Finding& finding : competition.findings) write_finding(json, finding);
  json.end();
  json.end();
}

}  // namespace pursuit
