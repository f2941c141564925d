// A state of an event as a list of single things, each under a key, so that two states can be compared.
#pragma once

#include <pursuit/bracket/difference.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

inline constexpr std::size_t no_person = SIZE_MAX;

/// Round, person and `key` say what it is; `what` and `value` are shown; two are equal when `same` is. A part
/// belongs to the item of the same round and person whose key is `whole`: where that is missing on one side,
/// the part says nothing.
struct Item {
  ChangeKind kind = ChangeKind::event;
  std::string round;
  std::size_t person = no_person;
  std::string key;
  std::string what;
  std::string value;
  std::string same;
  std::string whole{};
};

/// Collects what is recorded; values are texts, and an empty one is no item.
class RecordedItems {
 public:
  explicit RecordedItems(const Event& event) : event_(event) {}

  void add(ChangeKind kind, std::string_view round, std::size_t person, const std::string& what,
           const std::string& value, std::string whole = {});
  /// The user's own keys, under a prefix where they are not the only ones of their round and person.
  void add_extras(ChangeKind kind, std::string_view round, std::size_t person, Range range,
                  std::string_view prefix = {}, const std::string& whole = {});
  /// The latest is there or not: what it says is no difference.
  void compare_presence() { items_.back().same.clear(); }

  [[nodiscard]] std::vector<Item> take() { return std::move(items_); }

 private:
  const Event& event_;
  std::vector<Item> items_;
};

[[nodiscard]] std::string item_text(const std::optional<RaceTime>& time);
[[nodiscard]] std::string item_text(const std::optional<std::uint32_t>& number);
/// Those that are not empty, with commas.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> texts);

/// The rulings apply in the order written.
inline constexpr std::string_view order_of_rulings = "order";

/// One of the two states. `person` numbers its competitors, the same for the same in both.
struct EventState {
  const Competition& competition;
  const std::vector<std::size_t>& person;

  [[nodiscard]] const Event& event() const { return *competition.event; }
  [[nodiscard]] const RoundRules& rules_of(std::size_t round) const {
    return competition.rules->rounds[round];
  }
  [[nodiscard]] std::size_t person_of(std::optional<CompetitorId> who) const {
    return who ? person[index(*who)] : no_person;
  }
};

/// What is recorded of rounds, heats and rides; and all that is recorded.
void add_rides(RecordedItems& items, const EventState& state);
[[nodiscard]] std::vector<Item> recorded_items(const EventState& state);
/// What follows from it.
[[nodiscard]] std::vector<Item> resolved_items(const EventState& state);

/// The name of a heat in items: its pair, else its number.
[[nodiscard]] std::string heat_key(const ResolvedHeat& heat);

}  // namespace pursuit
