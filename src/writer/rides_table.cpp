#include "derived.hpp"
#include "ride_text.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace pursuit {

namespace {

constexpr std::string_view list_separator = ";";

/// What one row is made of. Without a heat the source does not tell who met whom.
struct Row {
  const ResolvedHeat* heat = nullptr;
  HeatSide side;
  std::optional<std::size_t> position;  ///< among the sides of the heat
};

class RidesTable {
 public:
  RidesTable(CsvWriter& csv, const Competition& competition) : csv_(csv), competition_(competition) {}

  void write(const ResolvedRound& round) {
    written_.assign(competition_.event->rides.size(), false);
    for (const ResolvedHeat& heat : round.heats) {
      for (std::size_t i = 0; i < heat.sides.size(); ++i) {
        const HeatSide& side = heat.sides[i];
        if (!side.empty() && !side.open) write_row(round, {&heat, side, i});
      }
      for (const RideId ride : heat.void_rides) write_row(round, {&heat, recorded(ride), {}});
    }
    write_without_heats(round);
  }

 private:
  [[nodiscard]] const Event& event() const { return *competition_.event; }

  [[nodiscard]] HeatSide recorded(RideId id) const {
    const Ride& ride = event().ride(id);
    HeatSide side;
    side.competitor = ride.competitor;
    side.ride = id;
    side.seed = ride.seed;
    side.straight = ride.side;
    side.status = ride.status.value_or(Status::finished);
    side.has_result = ride.ridden();
    side.nameless = !ride.competitor;
    return side;
  }

  void write_without_heats(const ResolvedRound& round) {
    for (const RoundId id : round.recorded) {
      if (event().round(id).heats_known) continue;
      for (const Heat& heat : event().heats_of(event().round(id))) {
        for (std::uint32_t i = 0; i < heat.rides.count; ++i) {
          const RideId ride{heat.rides.first + i};
          if (!written_[index(ride)]) write_row(round, {nullptr, recorded(ride), {}});
        }
      }
    }
  }

  [[nodiscard]] const RankedRide* ranked(const ResolvedRound& round, const HeatSide& side) const {
    if (side.ride && event().ride(*side.ride).is_void()) return nullptr;
    const auto same = [&side](const RankedRide& row) {
      return side.competitor ? row.competitor == side.competitor : side.ride && row.ride == side.ride;
    };
    const auto found = std::find_if(round.ranking.begin(), round.ranking.end(), same);
    return found == round.ranking.end() ? nullptr : &*found;
  }

  void write_row(const ResolvedRound& round, const Row& row) {
    const HeatSide& side = row.side;
    const RankedRide* const standing = ranked(round, side);
    const Competitor who = identity(event(), side.competitor, side.ride);
    const auto time = side.ride ? event().ride(*side.ride).time : std::nullopt;
    if (side.ride) written_[index(*side.ride)] = true;
    csv_.cell(event_key(event()));
    csv_.cell(competition_.rules->rounds[round.rules].id);
    csv_.cell(row.heat ? std::optional(row.heat->number) : std::nullopt);
    csv_.cell(side.straight ? word(*side.straight) : "");
    csv_.cell(side.seed);
    csv_.cell(who.bib);
    csv_.cell(who.name);
    csv_.cell(who.nation);
    csv_.cell(time_text(time));
    csv_.cell(seconds_text(time));
    csv_.cell(standing ? status_text(*standing) : code(side.status));
    csv_.cell(standing ? standing->rank : std::nullopt);
    csv_.cell(standing ? gap_text(round, *standing) : "");
    csv_.cell(speed_text(event(), time));
    write_outcome(row, standing);
    csv_.end_row();
  }

  void write_outcome(const Row& row, const RankedRide* standing) {
    const bool decided = row.position && row.heat->winner;
    csv_.cell(!decided ? "" : row.heat->winner == row.position ? "true" : "false");
    csv_.cell(row.position ? word(row.heat->by) : "");
    std::vector<std::string_view> to;
    if (standing) {
      for (const Advance& advance : standing->to) to.push_back(competition_.rules->rounds[advance.round].id);
    }
    csv_.cell(fmt::format("{}", fmt::join(to, list_separator)));
    csv_.cell(standing ? fmt::format("{}", fmt::join(marks_of(competition_, *standing), list_separator))
                       : "");
    csv_.flag(row.side.ride && event().ride(*row.side.ride).is_void());
  }

  CsvWriter& csv_;
  const Competition& competition_;
  std::vector<bool> written_;
};

}  // namespace

void write_rides_table(CsvWriter& csv, const Competition& competition) {
  for (const std::string_view heading :
       {"event", "round", "heat", "side", "seed", "bib", "name", "nation", "time", "seconds", "status",
        "rank", "gap", "speed", "won", "by", "to", "marks", "void"}) {
    csv.cell(heading);
  }
  csv.end_row();
  RidesTable table(csv, competition);
  for (const ResolvedRound& round : competition.rounds) table.write(round);
}

}  // namespace pursuit
