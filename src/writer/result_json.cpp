#include "result_json.hpp"

#include "derived.hpp"
#include "identity_json.hpp"
#include "ride_text.hpp"

#include <pursuit/model/version.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

namespace {

/// The members of everybody's identity, written once: each stands in every round.
class Identities {
 public:
  Identities(const Event& event, JsonLayout layout) {
    JsonWriter json(text_, layout);
    const std::size_t brace = layout == JsonLayout::pretty ? 2 : 1;  // and a blank
    parts_.reserve(event.competitors.size());
    for (const Competitor& who : event.competitors) {
      const std::size_t begin = text_.size();
      json.begin_object(Flow::line);
      write_identity(json, who);
      json.end();
      parts_.push_back({begin + brace, text_.size() - begin - 2 * brace});
    }
  }

  [[nodiscard]] std::string_view of(CompetitorId who) const {
    const Span part = parts_[index(who)];
    return std::string_view(text_).substr(part.offset, part.length);
  }

 private:
  std::string text_;
  std::vector<Span> parts_;
};

class ResultWriter {
 public:
  ResultWriter(JsonWriter& json, const Competition& competition)
      : json_(json),
        competition_(competition),
        event_(*competition.event),
        identities_(event_, json.layout()) {}

  void write();

 private:
  void write_who(std::optional<CompetitorId> competitor, std::optional<RideId> ride) {
    competitor ? json_.members(identities_.of(*competitor))
               : write_identity(json_, identity(event_, {}, ride));
  }
  void write_time(const std::optional<RaceTime>& time) {
    json_.key("time").time_or_null(time);
    json_.key("seconds").seconds_or_null(time);
  }
  /// Each element on a line of its own.
  template <class List, class Write>
  void write_list(std::string_view key, const List& list, const Write& write) {
    json_.key(key).begin_array(Flow::block);
    for (const auto& element : list) write(element);
    json_.end();
  }
  void write_round_id(std::size_t round) { json_.key("round").text(competition_.rules->rounds[round].id); }

  void write_round(const ResolvedRound& round);
  void write_ranked(const ResolvedRound& round, const RankedRide& row);
  void write_pair(const ResolvedHeat& heat);
  void write_straight(std::optional<Straight> straight);
  void write_place_in_heat(const HeatSide& side);
  void write_heat(const ResolvedHeat& heat);
  void write_running(const ResolvedRound& round);
  void write_start_list(const StartList& list);
  void write_placing(const Placing& row);
  void write_fallen(const FallenRecord& fallen);

  JsonWriter& json_;
  const Competition& competition_;
  const Event& event_;
  const Identities identities_;
};

void ResultWriter::write_ranked(const ResolvedRound& round, const RankedRide& row) {
  json_.begin_object(Flow::line);
  json_.key("rank").number_or_null(row.rank);
  json_.given("status", status_text(row));
  write_who(row.competitor, row.ride);
  write_time(row.time);
  json_.key("gap").text_or_null(gap_text(round, row));
  json_.key("speed").digits_or_null(speed_text(event_, row.time));
  json_.key("to").begin_array(Flow::line);
  for (const Advance& advance : row.to) json_.text(competition_.rules->rounds[advance.round].id);
  json_.end();
  json_.key("marks").begin_array(Flow::line);
  for_each_mark(competition_, row, [this](std::string_view mark) { json_.text(mark); });
  json_.end();
  json_.end();
}

void ResultWriter::write_straight(std::optional<Straight> straight) {
  json_.key("side").word_or_null(straight ? word(*straight) : std::string_view());
}

void ResultWriter::write_place_in_heat(const HeatSide& side) {
  write_straight(side.straight);
  json_.key("seed").number_or_null(side.seed);
}

void ResultWriter::write_pair(const ResolvedHeat& heat) {
  json_.key("heat").number(heat.number);
  json_.key("pair").text_or_null(heat.drawn ? to_text(heat.drawn->pair) : std::string());
}

void ResultWriter::write_heat(const ResolvedHeat& heat) {
  json_.begin_object(Flow::line);
  write_pair(heat);
  json_.key("by").word_or_null(word(heat.by));
  heat.winner ? json_.key("winner").number(*heat.winner) : json_.key("winner").null();
  json_.key("rides").begin_array(Flow::line);
  for (const HeatSide& side : heat.sides) {
    json_.begin_object(Flow::line);
    write_who(side.competitor, side.ride);
    write_place_in_heat(side);
    json_.end();
  }
  json_.end();
  json_.end();
}

/// Only of a round that is being ridden.
void ResultWriter::write_running(const ResolvedRound& round) {
  if (!round.to_ride.empty()) {
    json_.key("to_ride").begin_array(Flow::block);
    for (const ToRide& rider : round.to_ride) {
      json_.begin_object(Flow::line);
      rider.heat ? json_.key("heat").number(round.heats[*rider.heat].number) : json_.key("heat").null();
      write_straight(rider.straight);
      write_who(rider.competitor, {});
      json_.end();
    }
    json_.end();
  }
  if (!round.to_beat) return;
  json_.key("to_beat").begin_object(Flow::line);
  write_round_id(round.to_beat->round);
  json_.key("rank").number(round.to_beat->rank);
  json_.key("taken").number(round.to_beat->taken);
  write_who(round.to_beat->competitor, {});
  write_time(round.to_beat->time);
  json_.end();
}

void ResultWriter::write_round(const ResolvedRound& round) {
  json_.begin_object(Flow::line);
  write_round_id(round.rules);
  json_.key("complete").boolean(round.complete);
  write_list("ranking", round.ranking, [&](const auto& row) { write_ranked(round, row); });
  write_list("heats", round.heats, [this](const auto& heat) { write_heat(heat); });
  write_running(round);
  json_.end();
}

void ResultWriter::write_start_list(const StartList& list) {
  const ResolvedRound& round = competition_.rounds[list.round];
  json_.begin_object(Flow::line);
  write_round_id(list.round);
  json_.key("heats").begin_array(Flow::block);
  for (const std::size_t i : list.heats) {
    json_.begin_object(Flow::line);
    write_pair(round.heats[i]);
    json_.key("rides").begin_array(Flow::line);
    for (const HeatSide& side : round.heats[i].sides) {
      if (side.empty() || side.has_result) continue;
      json_.begin_object(Flow::line);
      write_place_in_heat(side);
      write_who(side.competitor, side.ride);
      json_.end();
    }
    json_.end();
    json_.end();
  }
  json_.end();
  json_.end();
}

void ResultWriter::write_placing(const Placing& row) {
  json_.begin_object(Flow::line);
  json_.key("place").number_or_null(row.place);
  if (row.place) {
    json_.key("tied").boolean(row.tied);
    json_.key("medal").word_or_null(medal(row));
  } else if (row.unplaced) {
    json_.key("status").text_or_null(row.status);
  } else {
    json_.key("places").begin_array(Flow::line);
    json_.number(row.best);
    json_.number_or_null(row.worst);
    json_.end();
  }
  write_who(row.competitor, row.ride);
  json_.key("round").text_or_null(round_id(competition_, row));
  write_time(row.ride ? event_.ride(*row.ride).time : std::nullopt);
  json_.key("by").word_or_null(word(row.by));
  json_.end();
}

void ResultWriter::write_fallen(const FallenRecord& fallen) {
  json_.begin_object(Flow::line);
  json_.key("kind").text(fallen.kind);
  json_.key("equalled").boolean(fallen.equalled);
  write_who(fallen.competitor, fallen.ride);
  write_time(fallen.time);
  json_.key("before").time_or_null(fallen.before);
  json_.key("holder").text_or_null(fallen.holder);
  json_.key("margin").text_or_null(fallen.before ? gap(*fallen.before, fallen.time) : std::string());
  write_round_id(fallen.round);
  json_.key("heat").number_or_null(fallen.heat);
  json_.key("by").word_or_null(word(fallen.by));
  json_.key("where").text(event_.place_of(fallen.ride).pointer());
  json_.end();
}

void ResultWriter::write() {
  json_.begin_object(Flow::block);
  json_.key("version").text(fmt::format("pursuit {}", version()));
  json_.key("rules").begin_object(Flow::line);
  json_.key("id").text(competition_.rules->id);
  json_.key("assumed").boolean(competition_.rules_assumed);
  json_.end();
  json_.key("status").word_or_null(word(competition_.status));
  write_list("rounds", competition_.rounds, [this](const auto& round) { write_round(round); });
  write_list("next", competition_.next, [this](const auto& list) { write_start_list(list); });
  write_list("classification", competition_.classification, [this](const auto& row) { write_placing(row); });
  write_list("records", competition_.fallen, [this](const auto& fallen) { write_fallen(fallen); });
  write_list("findings", competition_.findings, [this](const auto& found) { write_finding(json_, found); });
  json_.end();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object(Flow::line);
  json.key("severity").word_or_null(word(finding.severity));
  json.key("code").text(finding.code);
  json.key("message").text(finding.message);
  json.given("hint", finding.hint);
  json.key("where").text(finding.place.pointer());
  json.given("recorded", finding.recorded);
  json.given("computed", finding.computed);
  json.end();
}

void write_result(JsonWriter& json, const Competition& competition) {
  ResultWriter(json, competition).write();
}

}  // namespace pursuit
