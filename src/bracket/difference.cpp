#include "difference_items.hpp"
#include "same_competitors.hpp"

#include <pursuit/model/sort.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace pursuit {

namespace {

using Key = std::tuple<std::string_view, std::size_t, std::string_view>;  // round, person, key

/// The items of a state, and where each stands.
struct Listed {
  std::vector<Item> items;
  std::map<Key, const Item*> by_key;

  explicit Listed(const EventState& state) : items(recorded_items(state)) {
    std::vector<Item> more = resolved_items(state);
    std::move(more.begin(), more.end(), std::back_inserter(items));
    for (const Item& item : items) by_key.emplace(Key{item.round, item.person, item.key}, &item);
  }

  [[nodiscard]] const Item* find(const Item& other) const {
    const auto found = by_key.find({other.round, other.person, other.key});
    return found == by_key.end() ? nullptr : found->second;
  }
  /// Nothing here that the item could be a part of.
  [[nodiscard]] bool lacks_whole_of(const Item& part) const {
    return !part.whole.empty() && by_key.count({part.round, part.person, part.whole}) == 0;
  }
};

class Comparison {
 public:
  Comparison(const Competition& before, const Competition& after)
      : same_(match_competitors(*before.event, *after.event)),
        before_{before, same_.before},
        after_{after, same_.after},
        old_(before_),
        new_(after_) {}

  Difference compare() {
    compare_rules();
    for (std::size_t i = 0; i < new_.items.size(); ++i) {
      const Item& item = new_.items[i];
      const Item* const was = old_.find(item);
      if (was == nullptr && old_.lacks_whole_of(item)) continue;
      if (was == nullptr || was->same != item.same)
        add(i, item, was == nullptr ? "" : was->value, item.value);
    }
    for (std::size_t i = 0; i < old_.items.size(); ++i) {
      const Item& item = old_.items[i];
      if (new_.find(item) == nullptr && !new_.lacks_whole_of(item)) add(i, item, item.value, "");
    }
    drop_order_of_rulings();
    sort_stably(found_.begin(), found_.end(),
                [](const Found& a, const Found& b) { return a.order < b.order; });
    Difference result;
    for (Found& found : found_) result.changes.push_back(std::move(found.change));
    result.announce_again = announce_again();
    return result;
  }

 private:
  using Order = std::tuple<int, std::size_t, std::size_t, std::size_t>;
  struct Found {
    Order order;
    Change change;
  };

  void compare_rules() {
    const Rules& was = *before_.competition.rules;
    const Rules& is = *after_.competition.rules;
    if (was == is) return;
    Change change;
    change.kind = ChangeKind::rules;
    change.what = "rules";
    change.before = was.id;
    change.after = was.id == is.id ? is.id + ", with other contents" : is.id;
    found_.push_back({{}, std::move(change)});
  }

  void add(std::size_t position, const Item& item, std::string_view was, std::string_view is) {
    Change change{item.kind,        {item.round, title(item.round)},
                  who(item.person), item.what,
                  std::string(was), std::string(is)};
    found_.push_back({order(item, position), std::move(change)});
  }

  /// Record first, kind by kind; then round by round; then the classification and the findings.
  [[nodiscard]] Order order(const Item& item, std::size_t position) const {
    const auto kind = static_cast<std::size_t>(item.kind);
    const std::size_t round = round_index(item.round);
    if (is_recorded(item.kind)) return {1, kind, round, position};
    return item.round.empty() ? Order{3, kind, 0, position} : Order{2, round, kind, position};
  }

  [[nodiscard]] std::size_t round_index(std::string_view id) const {
    const std::vector<RoundRules>& rounds = after_.competition.rules->rounds;
    const auto found =
        std::find_if(rounds.begin(), rounds.end(), [&](const RoundRules& round) { return round.id == id; });
    return static_cast<std::size_t>(found - rounds.begin());
  }

  [[nodiscard]] std::string title(std::string_view id) const {
    for (const EventState* state : {&after_, &before_}) {
      for (const RoundRules& round : state->competition.rules->rounds)
        if (round.id == id && !round.title.empty()) return round.title;
    }
    return std::string(id);
  }

  [[nodiscard]] std::optional<Competitor> who(std::size_t person) const {
    if (person == no_person) return std::nullopt;
    const std::vector<Competitor>& entered = after_.event().competitors;
    return person < entered.size() ? entered[person] : before_.event().competitors[person - entered.size()];
  }

  /// It says something only where the rulings themselves are the same.
  void drop_order_of_rulings() {
    const auto of_rulings = [](const Found& found) { return found.change.kind == ChangeKind::ruling; };
    if (std::count_if(found_.begin(), found_.end(), of_rulings) < 2) return;
    const auto dropped = std::remove_if(found_.begin(), found_.end(), [&](const Found& found) {
      return of_rulings(found) && found.change.what == order_of_rulings;
    });
    found_.erase(dropped, found_.end());
  }

  /// A heat of a start list that was given, and is not ridden since, must still have the same pair on the
  /// same straights.
  [[nodiscard]] bool holds(const std::string& round, const ResolvedHeat& heat) const {
    const std::string what = heat_key(heat);
    const Key key{round, no_person, what};
    for (const Item& item : old_.items) {
      if (item.kind != ChangeKind::pair || Key{item.round, item.person, item.what} != key) continue;
      const Item* const is = new_.find(item);
      return ridden(round, heat) || (is != nullptr && is->same == item.same);
    }
    return true;
  }

  [[nodiscard]] bool ridden(const std::string& id, const ResolvedHeat& given) const {
    const std::size_t round = round_index(id);
    if (round == after_.competition.rounds.size()) return false;
    const std::vector<ResolvedHeat>& heats = after_.competition.rounds[round].heats;
    return std::any_of(heats.begin(), heats.end(), [&](const ResolvedHeat& heat) {
      return heat.ridden && heat_key(heat) == heat_key(given);
    });
  }

  [[nodiscard]] std::vector<RoundName> announce_again() const {
    std::vector<RoundName> rounds;
    for (const StartList& list : before_.competition.next) {
      const ResolvedRound& round = before_.competition.rounds[list.round];
      const std::string& id = before_.rules_of(list.round).id;
      const bool stands = std::all_of(list.heats.begin(), list.heats.end(),
                                      [&](std::size_t heat) { return holds(id, round.heats[heat]); });
      if (!stands) rounds.push_back({id, title(id)});
    }
    return rounds;
  }

  SameCompetitors same_;
  EventState before_;
  EventState after_;
  Listed old_;
  Listed new_;
  std::vector<Found> found_;
};

}  // namespace

std::string_view word(ChangeKind kind) noexcept {
  switch (kind) {
    case ChangeKind::rules:
      return "rules";
    case ChangeKind::event:
      return "event";
    case ChangeKind::entry:
      return "entry";
    case ChangeKind::competitor:
      return "competitor";
    case ChangeKind::ride:
      return "ride";
    case ChangeKind::ruling:
      return "ruling";
    case ChangeKind::other:
      return "other";
    case ChangeKind::rank:
      return "rank";
    case ChangeKind::pair:
      return "pair";
    case ChangeKind::winner:
      return "winner";
    case ChangeKind::start_list:
      return "start-list";
    case ChangeKind::place:
      return "place";
    case ChangeKind::medal:
      return "medal";
    case ChangeKind::status:
      return "status";
    case ChangeKind::finding:
      break;
  }
  return "finding";
}

Difference difference(const Competition& before, const Competition& after) {
  return Comparison(before, after).compare();
}

}  // namespace pursuit
