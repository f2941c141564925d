#include "record_kind.hpp"

#include <pursuit/audit/record_progression.hpp>
#include <pursuit/model/length.hpp>
#include <pursuit/model/meet.hpp>
#include <pursuit/model/year.hpp>
#include <pursuit/seeding/ranking.hpp>
#include <pursuit/text/date.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace pursuit {

namespace {

RecordKey key_of(const Event& event, std::string_view kind) {
  RecordKey key{std::string(kind), std::string(event.discipline), std::string(event.gender), {}, {}};
  if (event.category != "elite") key.category = event.category;
  if (event.distance) key.distance = to_text(*event.distance);
  return key;
}

/// The day of a round; where only the event is dated, as far as that goes.
std::string date_of(const Competition& competition, std::size_t round) {
  const Event& event = *competition.event;
  const auto& recorded = competition.rounds[round].recorded;
  if (!recorded.empty() && !event.round(recorded.front()).date.empty())
    return std::string(event.round(recorded.front()).date);
  const std::uint32_t year = year_of(event);
  return year == 0 ? std::string() : std::to_string(year);
}

/// Said of one and the same ride: that year, in that time as far as the digits go.
bool is_same(const RecordSet& a, const RecordSet& b) {
  if (a.time != b.time && !digits_missing(a.time, b.time)) return false;
  const std::uint32_t year_a = year_in(a.date);
  const std::uint32_t year_b = year_in(b.date);
  return year_a == year_b || year_a == 0 || year_b == 0;
}

/// `2008`, `2008-08`, `2008-08-15`.
bool is_iso(std::string_view date) {
  return date.size() >= 4 && date.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos &&
         (date.size() == 4 || date[4] == '-');
}

/// Known to be earlier, as far as both dates go; of other texts only the years are compared.
bool is_before(std::string_view a, std::string_view b) {
  if (!is_iso(a) || !is_iso(b)) return year_in(a) != 0 && year_in(a) < year_in(b);
  const std::size_t common = std::min(a.size(), b.size());
  return a.substr(0, common) < b.substr(0, common);
}

class Progression {
 public:
  Progression(RecordKey key, std::vector<RecordSet> records) : records_(std::move(records)) {
    result_.key = std::move(key);
  }

  RecordProgression make() {
    merge();
    // Records only ever fall, so that the slower one is the earlier.
    std::stable_sort(records_.begin(), records_.end(), [](const RecordSet& a, const RecordSet& b) {
      return a.time != b.time ? a.time > b.time : is_before(a.date, b.date);
    });
    for (std::size_t i = 0; i < records_.size(); ++i) {
      const bool late =
          std::any_of(records_.begin() + static_cast<std::ptrdiff_t>(i) + 1, records_.end(),
                      [&](const RecordSet& faster) {
                        return faster.time < records_[i].time && is_before(faster.date, records_[i].date);
                      });
      late ? result_.contradicted.push_back(records_[i]) : add(records_[i]);
    }
    return std::move(result_);
  }

 private:
  /// Leaves one of those that speak of the same ride: the one from where it was ridden.
  void merge() {
    std::stable_sort(records_.begin(), records_.end(),
                     [](const RecordSet& a, const RecordSet& b) { return a.ridden && !b.ridden; });
    std::vector<RecordSet> different;
    for (RecordSet& record : records_) {
      const auto known = std::find_if(different.begin(), different.end(), [&](const RecordSet& other) {
        // Two rides of one event are two, and so are equal times that both were ridden.
        return !(record.ridden && other.ridden) && is_same(record, other);
      });
      if (known == different.end()) {
        different.push_back(std::move(record));
        continue;
      }
      if (known->holder.empty()) known->holder = std::move(record.holder);
      if (known->nation.empty()) known->nation = std::move(record.nation);
      if (known->date.size() < record.date.size()) known->date = std::move(record.date);
    }
    records_ = std::move(different);
  }

  void add(const RecordSet& record) {
    RecordFall fall;
    fall.record = record;
    if (!result_.falls.empty()) {
      RecordFall& last = result_.falls.back();
      const auto& before = record.before;
      fall.follows = before && (*before == last.record.time || digits_missing(*before, last.record.time));
      fall.record.equalled = last.record.time == record.time;
      if (fall.follows && !fall.record.equalled) fall.gain = gap(last.record.time, record.time);
      const auto from = calendar_day(last.record.date);
      const auto to = calendar_day(record.date);
      if (from && to) last.stood = (*to - *from).count();
    }
    result_.falls.push_back(std::move(fall));
  }

  RecordProgression result_;
  std::vector<RecordSet> records_;
};

RecordSet record_of(const Competition& competition, const FallenRecord& fallen, std::string_view kind) {
  const Event& event = *competition.event;
  const Ride& ride = event.ride(fallen.ride);
  RecordSet record;
  record.key = key_of(event, kind);
  record.time = fallen.time;
  record.holder = fallen.competitor ? event.competitor(*fallen.competitor).label() : ride.name;
  record.nation = fallen.competitor ? event.competitor(*fallen.competitor).nation : ride.nation;
  record.date = date_of(competition, fallen.round);
  record.meet = event.meet;
  record.event = event.key();
  record.round = competition.rules->rounds[fallen.round].title;
  if (competition.rounds[fallen.round].heats.size() > 1) record.heat = fallen.heat;
  record.ridden = true;
  record.equalled = fallen.equalled;
  record.before = fallen.before;
  record.by = fallen.by;
  return record;
}

/// Whether the ride broke or equalled the record of a kind.
bool fell(const Competition& competition, RideId ride, std::string_view kind) {
  return std::any_of(competition.fallen.begin(), competition.fallen.end(), [&](const FallenRecord& fallen) {
    return fallen.ride == ride && record_kind(fallen.kind) == kind;
  });
}

}  // namespace

std::vector<RecordSet> records_of(const Competition& competition) {
  const Event& event = *competition.event;
  std::vector<RecordSet> records;
  for (const Record& listed : event.records) {
    const std::string_view kind = record_kind(listed.kind);
    if (!listed.time || kind.empty()) continue;
    RecordSet& record = records.emplace_back();
    record.key = key_of(event, kind);
    record.time = *listed.time;
    record.holder = listed.holder;
    record.nation = listed.nation;
    record.date = listed.date;
    record.meet = listed.place;
    record.event = event.key();
  }
  const bool at_games = is_olympic_games(event) && (event.category.empty() || event.category == "elite");
  for (const FallenRecord& fallen : competition.fallen) {
    const std::string_view kind = record_kind(fallen.kind);
    if (kind.empty()) continue;
    records.push_back(record_of(competition, fallen, kind));
    if (!at_games || kind != "WR" || fallen.equalled || fell(competition, fallen.ride, "OR")) continue;
    RecordSet olympic = records.back();
    olympic.key.kind = "OR";
    olympic.before.reset();
    olympic.as_world_record = true;
    records.push_back(std::move(olympic));
  }
  return records;
}

std::vector<RecordProgression> record_progressions(std::vector<RecordSet> records) {
  std::map<RecordKey, std::vector<RecordSet>> by_key;
  for (RecordSet& record : records) by_key[record.key].push_back(std::move(record));
  std::vector<RecordProgression> progressions;
  progressions.reserve(by_key.size());
  for (auto& [key, all] : by_key) progressions.push_back(Progression(key, std::move(all)).make());
  return progressions;
}

}  // namespace pursuit
