#include "derived.hpp"
#include "ride_rows.hpp"
#include "tables.hpp"

namespace pursuit {

namespace {

struct Member {
  std::string_view role;
  std::optional<std::uint32_t> position;
  std::string_view name;
};

/// Where the source does not separate them, all are one text without a position.
std::vector<Member> members_of(const Event& event, const Ride& ride) {
  std::vector<Member> members;
  if (!ride.pilot.empty()) members.push_back({"pilot", std::nullopt, ride.pilot});
  std::uint32_t position = 0;
  for (const std::string_view name : event.texts_of(ride.members)) {
    ++position;
    members.push_back({"member", ride.members_as_text ? std::nullopt : std::optional(position), name});
  }
  return members;
}

}  // namespace

void write_members_table(CsvWriter& csv, const Competition& competition) {
  csv.header(
      {"event", "round", "heat", "bib", "name", "nation", "role", "position", "member", "void", "ids"});
  const Event& event = *competition.event;
  for (const RideRow& row : ride_rows(competition)) {
    const Ride* const ride = row.recorded(event);
    if (ride == nullptr) continue;
    const Competitor who = identity(event, row.side.competitor, row.side.ride);
    for (const Member& member : members_of(event, *ride)) {
      write_place(csv, competition, *row.round, row.heat);
      csv.cell(who.bib);
      csv.cell(who.name);
      csv.cell(who.nation);
      csv.cell(member.role);
      csv.cell(member.position);
      csv.cell(member.name);
      csv.flag(ride->is_void());
      write_ids(csv, who);
      csv.end_row();
    }
  }
}

}  // namespace pursuit
