// Marks of who goes on, as recorded, against who does.

#include "auditor.hpp"
#include "record_kind.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace pursuit {

namespace {

/// `Q`, `q`, `QG`, `QF`, `Q5-6`: not `QUOTA`.
bool is_qualifying_mark(std::string_view mark) {
  constexpr std::size_t longest = 4;
  if (mark.empty() || mark.size() > longest || (mark.front() != 'Q' && mark.front() != 'q')) return false;
  return std::all_of(mark.begin() + 1, mark.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; });
}

class MarkCheck {
 public:
  MarkCheck(Auditor& auditor, const ResolvedRound& round)
      : auditor_(auditor), event_(auditor.event()), round_(round) {
    for (const RankedRide& row : round.ranking) {
      if (row.to.empty() || !row.ride) continue;
      const std::string_view mark = mark_of(row);
      mark.empty() ? ++unmarked_ : ++marked_;
      if (!mark.empty()) ++marks_of_[row.to.front().round][mark];
    }
    for (const RoundRules& rules : auditor.competition().rules->rounds) {
      for (const DrawnHeat* heat : rules.heats()) rule_marks_.insert(heat->mark);
    }
  }

  void check() {
    for (const RankedRide& row : round_.ranking) {
      if (!row.ride) continue;
      const std::string_view mark = mark_of(row);
      if (!mark.empty()) {
        ++auditor_.compared.marks;
        check_marked(row, mark);
      } else if (!row.to.empty()) {
        check_unmarked(row);
      }
    }
    check_split();
  }

 private:
  [[nodiscard]] std::string_view mark_of(const RankedRide& row) const {
    if (!row.ride) return {};
    for (const std::string_view mark : event_.texts_of(event_.ride(*row.ride).marks))
      if (is_qualifying_mark(mark)) return mark;
    return {};
  }

  [[nodiscard]] std::string_view title(std::size_t round) const {
    return auditor_.competition().rules->rounds[round].title;
  }
  [[nodiscard]] Place place(const RankedRide& row) const {
    const Place ride = event_.place_of(*row.ride);
    return event_.ride(*row.ride).marks.empty() ? ride : ride.in("marks");
  }

  /// Who rides next is known as a whole. Of lost rounds, and of names that are lost, nobody can say.
  [[nodiscard]] bool advances_known() const {
    const Competition& competition = auditor_.competition();
    return std::all_of(competition.rounds.begin(), competition.rounds.end(), [&](const ResolvedRound& next) {
      if (!competition.rules->rounds[next.rules].draws_from(round_.rules)) return true;
      const bool nameless = std::any_of(next.heats.begin(), next.heats.end(),
                                        [](const ResolvedHeat& heat) { return heat.has_nameless(); });
      const bool drawn = std::all_of(next.draws.begin(), next.draws.end(),
                                     [](const ResolvedDraw& draw) { return draw.state == DrawState::drawn; });
      return !nameless && !next.in_part && (drawn || next.complete);
    });
  }

  void check_marked(const RankedRide& row, std::string_view mark) {
    if (row.to.empty()) {
      if (!row.competitor || !advances_known_) return;
      auditor_.differ("mark",
                      fmt::format("{} is marked {} in the {}, and does not go on",
                                  auditor_.label(row.competitor), mark, title(round_.rules)),
                      place(row), std::string(mark), "");
      return;
    }
    const std::string& derived = row.to.front().mark;
    if (mark == derived || !is_wrong(mark, derived, marks_of_.at(row.to.front().round))) return;
    auditor_.differ(
        "mark",
        fmt::format("{} is marked {} in the {}, and goes on to the {}", auditor_.label(row.competitor), mark,
                    title(round_.rules), title(row.to.front().round)),
        place(row), std::string(mark), derived);
  }

  using Marks = std::map<std::string_view, std::size_t>;

  /// Sources write Q and q as they like, and marks of their own: they are wrong beside the mark of the rules,
  /// and so is a mark that the rules have for something else.
  [[nodiscard]] bool is_wrong(std::string_view mark, const std::string& derived, const Marks& others) const {
    if (mark.size() > 1 && rule_marks_.count(mark) != 0) return true;
    const bool both_short = mark.size() == 1 && derived.size() == 1;
    return others.count(derived) != 0 && !both_short;
  }

  /// Others who go where he goes are marked, or all others who go on.
  void check_unmarked(const RankedRide& row) {
    const std::size_t to = row.to.front().round;
    const bool only_one = unmarked_ == 1 && marked_ > 1;
    if (marks_of_.count(to) == 0 && !only_one) return;
    auditor_.differ("mark",
                    fmt::format("{} goes on from the {} to the {}, and is not marked as others are",
                                auditor_.label(row.competitor), title(round_.rules), title(to)),
                    place(row), "", row.to.front().mark);
  }

  /// Where two marks part those who go on, nobody with one of them goes where the other leads.
  void check_split() {
    std::map<std::string_view, std::map<std::size_t, std::size_t>> leads;  // mark, round, how many
    for (const RankedRide& row : round_.ranking) {
      const std::string_view mark = mark_of(row);
      if (mark.size() == 1 && !row.to.empty()) ++leads[mark][row.to.front().round];
    }
    if (leads.size() != 2) return;
    const auto& upper = leads.begin()->second;  // Q stands before q
    const auto& lower = leads.rbegin()->second;
    if (upper.size() == 1 && lower.size() == 1) return;
    for (const auto& [round, count] : upper) {
      const auto other = lower.find(round);
      if (other == lower.end()) continue;
      auditor_.differ("mark",
                      fmt::format("in the {}, {} marked Q and {} marked q go on to the {} alike",
                                  title(round_.rules), count, other->second, title(round)),
                      event_.place_of(round_.recorded.front()), "Q, q", "one of them");
      return;
    }
  }

  Auditor& auditor_;
  const Event& event_;
  const ResolvedRound& round_;
  std::map<std::size_t, Marks> marks_of_;  // by the round they lead to
  std::set<std::string_view> rule_marks_;
  bool advances_known_ = advances_known();
  std::size_t marked_ = 0;  // of those who go on
  std::size_t unmarked_ = 0;
};

/// Marks of records on rides that no time counts of, and records that fell and are marked nowhere. Of marks
/// beside times resolving says what is wrong.
class RecordMarkCheck {
 public:
  explicit RecordMarkCheck(Auditor& auditor) : auditor_(auditor), event_(auditor.event()) {
    for (std::size_t i = 0; i < event_.rides.size() && !any_; ++i)
      any_ = has_mark(RideId(i), "OR") || has_mark(RideId(i), "WR");
  }

  void check() {
    for (const ResolvedRound& round : auditor_.competition().rounds) {
      for (const RankedRide& row : round.ranking) {
        if (row.ride) check_ride(row);
      }
    }
    for (const FallenRecord& fallen : auditor_.competition().fallen) check_fallen(fallen);
  }

 private:
  [[nodiscard]] bool has_mark(RideId ride, std::string_view kind) const {
    const auto marks = event_.texts_of(event_.ride(ride).marks);
    return std::any_of(marks.begin(), marks.end(),
                       [kind](std::string_view mark) { return record_kind(mark) == kind; });
  }

  void check_ride(const RankedRide& row) {
    for (const std::string_view mark : event_.texts_of(event_.ride(*row.ride).marks)) {
      if (record_kind(mark).empty()) continue;
      ++auditor_.compared.records;
      if (row.time || row.status == Status::finished) continue;  // broken, or the time is lost
      auditor_.differ(
          "record-mark",
          fmt::format("{} is marked {}, and {}", auditor_.label(row.competitor), mark, words(row.status)),
          event_.place_of(*row.ride).in("marks"), std::string(mark), "");
    }
  }

  /// The event lists what stood, and marks no record of the kind at all.
  void check_fallen(const FallenRecord& fallen) {
    const std::string_view kind = record_kind(fallen.kind);
    if (kind != "OR" || fallen.by != By::time || fallen.equalled || any_) return;
    auditor_.differ("record-mark",
                    fmt::format("{} of {} breaks the {}, and is not marked", clock(fallen.time),
                                auditor_.label(fallen.competitor), fallen.kind),
                    event_.place_of(fallen.ride).in("time"), "", fallen.mark(),
                    fmt::format("add the mark \"{}\", or correct the time", fallen.mark()));
  }

  Auditor& auditor_;
  const Event& event_;
  bool any_ = false;  ///< ride is marked with a record
};

}  // namespace

void check_marks(Auditor& auditor) {
  for (const ResolvedRound& round : auditor.competition().rounds) {
    if (round.complete) MarkCheck(auditor, round).check();
  }
  RecordMarkCheck(auditor).check();
}

}  // namespace pursuit
