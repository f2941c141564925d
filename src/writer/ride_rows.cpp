#include "ride_rows.hpp"

#include "derived.hpp"
#include "json.hpp"

namespace pursuit {

namespace {

class RideRows {
 public:
  explicit RideRows(const Event& event) : event_(event), written_(event.rides.size(), false) {}

  void add(const ResolvedRound& round) {
    for (const ResolvedHeat& heat : round.heats) {
      for (std::size_t i = 0; i < heat.sides.size(); ++i) {
        const HeatSide& side = heat.sides[i];
        if (!side.empty() && !side.open) add({&round, &heat, side, i});
      }
      for (const RideId ride : heat.void_rides) add({&round, &heat, recorded(ride), {}});
    }
    add_without_heats(round);
  }

  [[nodiscard]] std::vector<RideRow> take() { return std::move(rows_); }

 private:
  void add(const RideRow& row) {
    if (row.side.ride) written_[index(*row.side.ride)] = true;
    rows_.push_back(row);
  }

  [[nodiscard]] HeatSide recorded(RideId id) const {
    const Ride& ride = event_.ride(id);
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

  void add_without_heats(const ResolvedRound& round) {
    for (const RoundId id : round.recorded) {
      if (event_.round(id).heats_known) continue;
      for (const Heat& heat : event_.heats_of(event_.round(id))) {
        for (std::uint32_t i = 0; i < heat.rides.count; ++i) {
          const RideId ride{heat.rides.first + i};
          if (!written_[index(ride)]) add({&round, nullptr, recorded(ride), {}});
        }
      }
    }
  }

  const Event& event_;
  std::vector<bool> written_;
  std::vector<RideRow> rows_;
};

}  // namespace

std::vector<RideRow> ride_rows(const Competition& competition) {
  RideRows rows(*competition.event);
  for (const ResolvedRound& round : competition.rounds) rows.add(round);
  return rows.take();
}

void write_place(CsvWriter& csv, const Competition& competition, const ResolvedRound& round,
                 const ResolvedHeat* heat) {
  csv.cell(competition.event->key());
  csv.cell(competition.rules->rounds[round.rules].id);
  csv.cell(heat != nullptr ? std::optional(heat->number) : std::nullopt);
}

void write_ids(CsvWriter& csv, const Competitor& who) {
  std::string cell;
  if (!who.ids.empty()) JsonWriter(cell, JsonLayout::compact).raw(who.ids);
  csv.cell(cell);
}

}  // namespace pursuit
