// Which records fell, in the order of riding. Where times do not say, the mark in the source does.

#include "plausibility.hpp"

#include <pursuit/model/sort.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace pursuit {

namespace {

/// Marks that mean one record for all: of the world, the Olympic Games, any Games. Others may be those of a
/// nation or a rider (NR, PR), and count where the event says what stood.
constexpr std::array<std::string_view, 3> common_kinds{"WR", "OR", "GR"};
constexpr std::string_view world_record = "WR";

/// In any case, with or without `=` before it.
bool is_mark(std::string_view mark, std::string_view kind) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto same = [&](char a, char b) { return lower(a) == lower(b); };
  if (mark.size() == kind.size() + 1 && mark.front() == '=') mark.remove_prefix(1);
  return std::equal(mark.begin(), mark.end(), kind.begin(), kind.end(), same);
}

bool is_marked(const Event& event, const Ride& ride, std::string_view kind) {
  const auto marks = event.texts_of(ride.marks);
  return std::any_of(marks.begin(), marks.end(),
                     [kind](std::string_view mark) { return is_mark(mark, kind); });
}

bool any_marked(const Event& event, std::string_view kind) {
  return std::any_of(event.rides.begin(), event.rides.end(),
                     [&](const Ride& ride) { return is_marked(event, ride, kind); });
}

/// Those that stood, then those that rides are marked with.
std::vector<std::string_view> kinds_of(const Event& event) {
  std::vector<std::string_view> kinds;
  const auto add = [&kinds](std::string_view kind) {
    const auto same = [kind](std::string_view other) { return is_mark(other, kind); };
    if (!kind.empty() && std::none_of(kinds.begin(), kinds.end(), same)) kinds.push_back(kind);
  };
  for (const Record& record : event.records) add(record.kind);
  if (event.texts.empty()) return kinds;  // nor marks
  for (const std::string_view kind : common_kinds) {
    if (any_marked(event, kind)) add(kind);
  }
  return kinds;
}

/// How a time compares with the record that stands.
enum class Against : std::uint8_t { slower, equal, faster, too_close };

/// A ride that is not slower than the record. `certain`: it broke or equalled it, marked or not.
struct Claim {
  const TimedRide* ride = nullptr;
  Against against = Against::faster;
  bool marked = false;
  bool certain = false;
};

struct Holder {
  RaceTime time;
  std::string_view name;
};

/// One kind of record through the event.
class RecordWalk {
 public:
  RecordWalk(Resolution& resolution, Times& times, std::string_view kind, bool marks_kept)
      : resolution_(resolution),
        event_(resolution.event),
        times_(times),
        kind_(kind),
        warned_(is_mark(kind, world_record) && event_.distance),
        marks_kept_(marks_kept) {
    for (const Record& record : event_.records) {
      if (is_mark(record.kind, kind_) && record.time) stand({*record.time, record.holder});
      open_ = open_ || (is_mark(record.kind, kind_) && !record.time);
    }
    open_ = open_ || standing_.empty();
  }

  void walk() {
    for (const Finish& finish : times_.order().finishes) follow(finish);
  }

 private:
  [[nodiscard]] Against against(RaceTime time) const {
    Against result = Against::faster;
    for (const Holder& holder : standing_) {
      if (digits_missing(time, holder.time)) {
        result = Against::too_close;
      } else if (time > holder.time) {
        return Against::slower;
      } else if (time == holder.time && result != Against::too_close) {
        result = Against::equal;
      }
    }
    return result;
  }

  /// Adds a time that was ridden; what it surely beats is no longer the record.
  void stand(Holder holder) {
    const Against now = against(holder.time);
    if (now == Against::slower || now == Against::equal) return;
    const auto beaten = [&](const Holder& other) {
      return holder.time < other.time && !digits_missing(holder.time, other.time);
    };
    standing_.erase(std::remove_if(standing_.begin(), standing_.end(), beaten), standing_.end());
    // That there are two says that nobody knows whose it is; more say nothing else.
    const auto same = std::count_if(standing_.begin(), standing_.end(), [&](const Holder& other) {
      return holder.time.micros() == other.time.micros() && holder.time.decimals() == other.time.decimals();
    });
    if (same > 1) return;
    standing_.push_back(holder);
  }

  [[nodiscard]] Holder holder(const TimedRide& ride) const {
    return {ride.time, ride.competitor ? resolution_.label(ride.competitor) : std::string_view()};
  }

  void follow(const Finish& finish) {
    open_ = open_ || finish.after_lost;
    std::vector<Claim> claims;
    for (const TimedRide& ride : times_.order().rides_of(finish)) {
      const Claim claim{&ride, against(ride.time), is_marked(event_, event_.ride(ride.ride), kind_), false};
      if (claim.against != Against::slower) {
        claims.push_back(claim);
      } else if (claim.marked) {
        find_wrong_mark(ride);
      }
    }
    note_certain(claims, finish.ordered);
    for (const Claim& claim : claims) {
      if (warned_ && !claim.marked && claim.against == Against::faster) warn_of_record_time(*claim.ride);
    }
    settle(finish, std::move(claims));
  }

  /// In no order only the fastest can be certain, and of several alike all are or none.
  void note_certain(std::vector<Claim>& claims, bool ordered) const {
    const auto fastest = std::min_element(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return a.ride->time < b.ride->time;
    });
    std::map<std::tuple<std::int64_t, int, Against, bool>, bool> certain;
    for (Claim& claim : claims) {
      const RaceTime time = claim.ride->time;
      if (!ordered && time > fastest->ride->time) continue;
      const auto [alike, is_new] =
          certain.try_emplace({time.micros(), time.decimals(), claim.against, claim.ride->by_catch}, false);
      if (is_new) alike->second = is_certain(claim, claims, ordered);
      claim.certain = alike->second;
    }
  }

  [[nodiscard]] bool is_certain(const Claim& claim, const std::vector<Claim>& claims, bool ordered) const {
    if (open_ || claim.ride->by_catch || claim.against == Against::too_close) return false;
    return ordered || std::all_of(claims.begin(), claims.end(), [&](const Claim& other) {
             const RaceTime time = claim.ride->time;
             if (other.ride == claim.ride) return true;
             if (digits_missing(time, other.ride->time)) return false;
             return time < other.ride->time || (claim.against == Against::equal && time == other.ride->time);
           });
  }

  /// Those that are certain or marked, the slowest first, as each was better than what stood.
  void settle(const Finish& finish, std::vector<Claim> claims) {
    sort_stably(claims.begin(), claims.end(),
                [](const Claim& a, const Claim& b) { return a.ride->time > b.ride->time; });
    const auto doubtful = std::stable_partition(
        claims.begin(), claims.end(), [](const Claim& claim) { return claim.certain || claim.marked; });
    const bool marked =
        std::any_of(claims.begin(), doubtful, [](const Claim& claim) { return claim.marked; });
    const bool told = finish.ordered || marked || claims.size() == 1;
    std::optional<Holder> before = stood(told);
    for (auto claim = claims.begin(); claim != doubtful; ++claim) {
      if (!finish.ordered && claim != claims.begin()) before = stood(told);
      fall(*claim, before);
    }
    claims.erase(claims.begin(), doubtful);
    if (!marked) leave_open(claims);
  }

  /// What stood before, where that is one time.
  [[nodiscard]] std::optional<Holder> stood(bool told) const {
    if (open_ || !told || standing_.size() != 1) return std::nullopt;
    return standing_.front();
  }

  void fall(const Claim& claim, const std::optional<Holder>& before) {
    const TimedRide& ride = *claim.ride;
    FallenRecord fallen;
    fallen.kind = kind_;
    fallen.round = ride.round;
    fallen.heat = ride.heat;
    fallen.competitor = ride.competitor;
    fallen.ride = ride.ride;
    fallen.time = ride.time;
    if (before) {
      fallen.before = before->time;
      fallen.holder = before->name;
      fallen.equalled = before->time == ride.time;
    }
    fallen.by = claim.certain ? By::time : By::recorded;
    // A world record is seldom marked as that of the Games too.
    const bool marked = claim.marked || is_marked(event_, event_.ride(ride.ride), world_record);
    if (!marked && marks_kept_ && (!warned_ || fallen.equalled)) find_missing_mark(fallen);
    if (!fallen.equalled) standing_ = {holder(ride)};
    open_ = false;
    resolution_.result.fallen.push_back(std::move(fallen));
  }

  /// Nobody can say whether these broke the record; what stands from here on may be theirs.
  void leave_open(std::vector<Claim> claims) {
    const bool known = !standing_.empty();
    const auto beaten = [this](const Claim& claim) {
      return claim.against == Against::equal && against(claim.ride->time) == Against::slower;
    };
    claims.erase(std::remove_if(claims.begin(), claims.end(), beaten), claims.end());
    if (known && !claims.empty()) find_undecided(claims);
    for (const Claim& claim : claims) {
      if (claim.ride->by_catch) {
        open_ = true;
      } else if (known) {
        stand(holder(*claim.ride));
      }
    }
  }

  void find_undecided(const std::vector<Claim>& claims) {
    std::vector<std::string_view> names;
    names.reserve(claims.size());
    for (const Claim& claim : claims) names.push_back(resolution_.label(claim.ride->competitor));
    const Claim& first = claims.front();
    const bool close = first.against == Against::too_close;
    const std::string_view why = first.ride->by_catch
                                     ? "a catch ended the heat, and the time may be that of the catch"
                                 : close ? "times of different decimals are too close to tell"
                                 : open_ ? "a better time before may not be known"
                                         : "who rode first is not recorded";
    resolution_.find(Severity::note, "record-undecided",
                     fmt::format("whether {} broke or equalled the {} in the {} is not decided: {}",
                                 list_names(names), kind_, resolution_.title(first.ride->round), why),
                     event_.place_of(first.ride->ride),
                     fmt::format("mark the ride \"{}\" if a source says so", kind_));
  }

  void warn_of_record_time(const TimedRide& ride) {
    if (standing_.empty()) return;
    warn_of_time(
        resolution_, times_, ride, false,
        fmt::format("faster than the {}, {}, and not marked as one", kind_, clock(standing_.front().time)));
  }

  void find_wrong_mark(const TimedRide& ride) {
    resolution_.find(Severity::note, "record-mark",
                     fmt::format("{} of {} in the {} is marked {}, and {} had been ridden before",
                                 clock(ride.time), resolution_.label(ride.competitor),
                                 resolution_.title(ride.round), kind_, clock(standing_.front().time)),
                     event_.place_of(ride.ride).in("marks"),
                     "correct the mark, the time or the record that stood before");
  }

  void find_missing_mark(const FallenRecord& fallen) {
    resolution_.find(Severity::note, "record-mark",
                     fmt::format("{} of {} in the {} {} the {}, and is not marked", clock(fallen.time),
                                 resolution_.label(fallen.competitor), resolution_.title(fallen.round),
                                 fallen.equalled ? "equals" : "breaks", kind_),
                     event_.place_of(fallen.ride), fmt::format("add the mark \"{}\"", fallen.mark()));
  }

  Resolution& resolution_;
  const Event& event_;
  Times& times_;
  std::string_view kind_;
  bool warned_;      ///< a time that breaks it is warned of where it is not marked
  bool marks_kept_;  ///< the source marks records
  /// Times that were ridden: the record is one of them or, where `open_`, a better one.
  std::vector<Holder> standing_;
  bool open_ = false;
};

}  // namespace

void follow_records(Resolution& resolution, Times& times) {
  const RidingOrder& order = times.order();
  const std::vector<std::string_view> kinds = kinds_of(resolution.event);
  if (kinds.empty()) return;
  const bool marks_kept = std::any_of(
      kinds.begin(), kinds.end(), [&](std::string_view kind) { return any_marked(resolution.event, kind); });
  for (const std::string_view kind : kinds) RecordWalk(resolution, times, kind, marks_kept).walk();
  std::vector<FallenRecord>& fallen = resolution.result.fallen;
  std::vector<std::size_t> turns(resolution.event.rides.size(), 0);
  for (std::size_t turn = 0; turn < order.finishes.size(); ++turn) {
    for (const TimedRide& ride : order.rides_of(order.finishes[turn])) turns[index(ride.ride)] = turn;
  }
  sort_stably(fallen.begin(), fallen.end(), [&](const FallenRecord& a, const FallenRecord& b) {
    const std::size_t first = turns[index(a.ride)];
    const std::size_t second = turns[index(b.ride)];
    return first != second ? first < second : a.time > b.time;
  });
  for (std::size_t i = 0; i < fallen.size(); ++i) resolution.result.fallen_by.emplace(fallen[i].ride, i);
}

}  // namespace pursuit
