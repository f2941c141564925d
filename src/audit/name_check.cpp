// Riders of teams: one under two names, and two teams with one.

#include "auditor.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>
#include <pursuit/text/phrase.hpp>

#include <algorithm>
#include <map>

namespace pursuit {

namespace {

/// A member as a team first has him.
struct Member {
  std::string_view name;
  CompetitorId team{};
  RideId ride{};
  std::size_t position = 0;  ///< in the line-up
};

class MemberCheck {
 public:
  explicit MemberCheck(Auditor& auditor) : auditor_(auditor), event_(auditor.event()) {}

  void check() {
    for (std::size_t i = 0; i < event_.rides.size(); ++i) {
      const Ride& ride = event_.rides[i];
      if (!ride.competitor || ride.members_as_text) continue;
      const auto members = event_.texts_of(ride.members);
      for (std::size_t k = 0; k < members.size(); ++k) note({members[k], *ride.competitor, RideId(i), k});
    }
    for (const auto& [team, members] : by_team_) check_spellings(members);
  }

 private:
  void note(const Member& member) {
    const auto [known, is_new] = by_name_.try_emplace(fold(member.name), member);
    if (is_new) {
      by_team_[member.team].push_back(member);
    } else if (known->second.team != member.team) {
      auditor_.warn("two-teams",
                    fmt::format("{} rides for {} and for {}", member.name, auditor_.label(known->second.team),
                                auditor_.label(member.team)),
                    place(member), "correct the name, or tell the two apart");
    }
  }

  [[nodiscard]] Place place(const Member& member) const {
    return event_.place_of(member.ride).in("members", member.position);
  }

  /// Two who never ride together and are called nearly the same may be one.
  void check_spellings(const std::vector<Member>& members) {
    if (members.size() > limits::listed_names) return;  // no team: each is compared with each
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (!near_miss(members[k].name, members[i].name) || ride_together(members[k], members[i])) continue;
        find_spellings(members[k], members[i]);
      }
    }
  }

  /// Where the seldomer one stands, for that is more likely a slip.
  void find_spellings(const Member& a, const Member& b) {
    const std::size_t with_a = line_ups_with(a);
    const std::size_t with_b = line_ups_with(b);
    const Member& seldom = with_a < with_b ? a : b;
    const Member& often = with_a < with_b ? b : a;
    auditor_.warn("two-spellings",
                  fmt::format("{} has {} in {} and {} in {}: are they one?", auditor_.label(a.team),
                              often.name, counted(std::max(with_a, with_b), "line-up"), seldom.name,
                              counted(std::min(with_a, with_b), "line-up")),
                  place(seldom), "write the name alike");
  }

  [[nodiscard]] std::size_t line_ups_with(const Member& member) const {
    return static_cast<std::size_t>(std::count_if(
        event_.rides.begin(), event_.rides.end(),
        [&](const Ride& ride) { return ride.competitor == member.team && has(ride, member.name); }));
  }

  [[nodiscard]] bool ride_together(const Member& a, const Member& b) const {
    return std::any_of(event_.rides.begin(), event_.rides.end(), [&](const Ride& ride) {
      return ride.competitor == a.team && has(ride, a.name) && has(ride, b.name);
    });
  }

  [[nodiscard]] bool has(const Ride& ride, std::string_view name) const {
    const auto members = event_.texts_of(ride.members);
    return std::find(members.begin(), members.end(), name) != members.end();
  }

  Auditor& auditor_;
  const Event& event_;
  std::map<std::string, Member> by_name_;  // folded
  std::map<CompetitorId, std::vector<Member>> by_team_;
};

}  // namespace

void check_names(Auditor& auditor) {
  MemberCheck(auditor).check();
}

}  // namespace pursuit
