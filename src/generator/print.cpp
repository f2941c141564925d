// What a results book prints of an event that was played.

#include "print.hpp"

#include <pursuit/bracket/resolve.hpp>

#include <algorithm>
#include <set>

namespace pursuit {

namespace {

class ResultsBook {
 public:
  ResultsBook(Event& event, const Rules& rules, Document& document)
      : event_(event), rules_(rules), document_(document) {}

  void print(RaceTime standing) {
    list_record(standing);
    const Competition competition = resolve(event_, rules_);
    for (const ResolvedRound& round : competition.rounds) {
      for (const RankedRide& row : round.ranking) print_row(competition, row, round.complete);
      for (const ResolvedHeat& heat : round.heats) print_winner(round, heat);
    }
    // Of an event that lost all names nobody can be counted.
    if (competition.status == EventStatus::complete && !event_.competitors.empty())
      print_classification(competition);
  }

 private:
  void list_record(RaceTime standing) {
    Record record;
    record.kind = "OR";
    record.time = standing;
    event_.records.push_back(record);
  }

  void print_row(const Competition& competition, const RankedRide& row, bool ranked) {
    if (!row.ride) return;
    Ride& ride = event_.rides[index(*row.ride)];
    if (ranked && row.rank) ride.rank = row.rank;
    std::vector<std::string_view> marks;
    if (ranked && !row.to.empty()) marks.push_back(document_.keep(row.to.front().mark));
    for (const FallenRecord* fallen : competition.fallen_with(row.ride))
      marks.push_back(document_.keep(fallen->mark()));
    if (marks.empty()) return;
    ride.marks = {size32(event_.texts.size()), size32(marks.size())};
    event_.texts.insert(event_.texts.end(), marks.begin(), marks.end());
  }

  void print_winner(const ResolvedRound& round, const ResolvedHeat& heat) {
    if (rules_.rounds[round.rules].kind != RoundKind::match || !heat.winner) return;
    for (std::size_t i = 0; i < heat.sides.size(); ++i) {
      if (!heat.sides[i].ride || !heat.ridden) continue;
      auto& won = event_.rides[index(*heat.sides[i].ride)].won;
      won = i == *heat.winner ? std::optional(true) : std::nullopt;
    }
  }

  void print_classification(const Competition& competition) {
    Printed book;
    book.source = "results book";
    book.winning_time = winning_time(competition);
    std::set<std::string_view> nations;
    std::set<std::string_view> riders;
    for (const Competitor& one : event_.competitors) nations.insert(one.nation);
    for (const Ride& ride : event_.rides) {
      const auto members = event_.texts_of(ride.members);
      riders.insert(members.begin(), members.end());
    }
    book.nations = size32(nations.size());
    (event_.is_team() ? book.teams : book.competitors) = size32(event_.competitors.size());
    if (event_.is_team()) book.riders = size32(riders.size());
    book.classification.first = size32(event_.printed_places.size());
    for (const Placing& placing : competition.classification) {
      if (!placing.competitor) continue;
      const Competitor& who = event_.competitor(*placing.competitor);
      event_.printed_places.push_back(
          {placing.place, who.name, who.nation, document_.keep(placing.status), std::nullopt});
    }
    book.classification.count = size32(event_.printed_places.size()) - book.classification.first;
    event_.printed.push_back(book);
  }

  Event& event_;
  const Rules& rules_;
  Document& document_;
};

}  // namespace

void print_results(Event& event, const Rules& rules, Document& document, RaceTime standing) {
  ResultsBook(event, rules, document).print(standing);
}

}  // namespace pursuit
