#include "round_names.hpp"

#include <pursuit/bracket/event_after.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

namespace {

class Cut {
 public:
  Cut(const Event& event, const Rules& rules, std::size_t round)
      : event_(event), rules_(rules), round_(round), after_(event) {}

  Event cut() {
    after_.rounds.clear();
    after_.heats.clear();
    after_.rides.clear();
    for (const Round& round : event_.rounds) add_round(round);
    while (!after_.rounds.empty() && !kept_.back()) {
      after_.rounds.pop_back();
      kept_.pop_back();
    }
    cut_rulings();
    cut_end();
    cut_competitors();
    return std::move(after_);
  }

 private:
  /// The round of the rules that each heat belongs to; none where the rules do not know it.
  [[nodiscard]] std::vector<std::optional<std::size_t>> rounds_of_heats(const Round& round) const {
    std::vector<std::optional<std::size_t>> found(round.heats.count, round_by_name(rules_, round));
    if (const auto labelled = rounds_by_label(event_, rules_, round))
      found.assign(labelled->begin(), labelled->end());
    return found;
  }

  [[nodiscard]] bool is_kept(std::optional<std::size_t> round) const { return !round || *round <= round_; }

  /// What is dropped before something that stays is only emptied, so that places stay right.
  void add_round(const Round& round) {
    const auto rounds = rounds_of_heats(round);
    std::size_t end = rounds.size();
    while (end > 0 && !is_kept(rounds[end - 1])) --end;
    const bool kept = rounds.empty() ? is_kept(round_by_name(rules_, round)) : end > 0;
    Round cut = round;
    if (!kept) {
      cut = Round{};
      cut.name = round.name;
    }
    cut.heats = {size32(after_.heats.size()), size32(end)};
    for (std::size_t i = 0; i < end; ++i) add_heat(event_.heats_of(round)[i], is_kept(rounds[i]));
    after_.rounds.push_back(cut);
    kept_.push_back(kept);
  }

  void add_heat(const Heat& heat, bool kept) {
    Heat cut = heat;
    const auto first = size32(after_.rides.size());
    cut.rides = {first, kept ? heat.rides.count : 0};
    if (kept) {
      const auto rides = event_.rides_of(heat);
      after_.rides.insert(after_.rides.end(), rides.begin(), rides.end());
    } else {
      cut.note = {};
      cut.extras = {};
    }
    after_.heats.push_back(cut);
  }

  [[nodiscard]] std::optional<std::size_t> latest_ride(std::optional<CompetitorId> competitor) const {
    std::optional<std::size_t> latest;
    for (const Round& round : event_.rounds) {
      const auto rounds = rounds_of_heats(round);
      for (std::size_t i = 0; i < rounds.size(); ++i) {
        const auto rides = event_.rides_of(event_.heats_of(round)[i]);
        const auto rode = [&](const Ride& ride) { return ride.competitor == competitor && !ride.is_void(); };
        if (std::any_of(rides.begin(), rides.end(), rode)) latest = std::max(latest, rounds[i]);
      }
    }
    return latest;
  }

  [[nodiscard]] bool is_kept(const Ruling& ruling) const {
    if (!ruling.round.empty()) return is_kept(rules_.find_round(ruling.round));
    const bool of_a_ride = ruling.kind == RulingKind::relegate || ruling.kind == RulingKind::disqualify;
    return of_a_ride && is_kept(latest_ride(ruling.competitor));
  }

  void cut_rulings() {
    const auto dropped = [this](const Ruling& ruling) { return !is_kept(ruling); };
    after_.rulings.erase(std::remove_if(after_.rulings.begin(), after_.rulings.end(), dropped),
                         after_.rulings.end());
  }

  /// Of what is accepted, only that in the rounds that stay.
  [[nodiscard]] bool is_kept(const Accepted& accepted) const {
    constexpr std::string_view rounds = "/rounds/";
    if (!accepted.where.starts_with(rounds)) return false;
    const std::string_view number = accepted.where.substr(rounds.size());
    std::size_t round = 0;
    std::from_chars(number.data(), number.data() + number.size(), round);
    return round < kept_.size() && kept_[round];
  }

  void cut_end() {
    after_.printed.clear();
    after_.printed_places.clear();
    after_.issue = {};
    after_.communique = {};
    after_.hour = {};
    const auto dropped = [this](const Accepted& accepted) { return !is_kept(accepted); };
    after_.accepted.erase(std::remove_if(after_.accepted.begin(), after_.accepted.end(), dropped),
                          after_.accepted.end());
  }

  /// Who is in no round that stays, and in no ruling, had not been heard of.
  void cut_competitors() {
    std::vector<bool> known(event_.competitors.size(), false);
    each_competitor([&](CompetitorId& id) { known[index(id)] = true; });
    std::vector<CompetitorId> new_id(known.size());
    after_.competitors.clear();
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (!known[i]) continue;
      new_id[i] = CompetitorId(after_.competitors.size());
      after_.competitors.push_back(event_.competitors[i]);
    }
    each_competitor([&](CompetitorId& id) { id = new_id[index(id)]; });
  }

  template <class Each>
  void each_competitor(Each each) {
    for (Ride& ride : after_.rides) {
      if (ride.competitor) each(*ride.competitor);
    }
    for (Ruling& ruling : after_.rulings) {
      if (ruling.competitor) each(*ruling.competitor);
      if (ruling.by) each(*ruling.by);
    }
  }

  const Event& event_;
  const Rules& rules_;
  std::size_t round_;
  Event after_;
  std::vector<bool> kept_;  ///< by round of the event
};

}  // namespace

Event event_after(const Event& event, const Rules& rules, std::size_t round) {
  return round + 1 >= rules.rounds.size() ? event : Cut(event, rules, round).cut();
}

}  // namespace pursuit
