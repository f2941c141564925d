#include "corruption.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace corruption {

using namespace pursuit;

namespace {

/// Makes one thing of an event wrong.
class Vandal {
 public:
  Vandal(Event& event, test::Dice& dice) : event_(event), dice_(dice) {}

  std::optional<std::string> corrupt(Kind kind) {
    switch (kind) {
      case Kind::swapped_times:
        return swap_times();
      case Kind::changed_digit:
        return change_digit();
      case Kind::wrong_rank:
        return change_rank();
      case Kind::wrong_pair:
        return swap_pairs();
      case Kind::wrong_mark:
        return change_mark();
      case Kind::wrong_winner:
        return change_winner();
      case Kind::wrong_place:
        return change_place();
      case Kind::wrong_count:
        return change_count();
      case Kind::wrong_winning_time:
        return change_winning_time();
    }
    return std::nullopt;
  }

 private:
  template <class T>
  T* any(const std::vector<T*>& some) {
    return some.empty() ? nullptr : some[dice_.roll(some.size())];
  }

  /// Rides of one round, any that has them, that the test holds for.
  template <class Test>
  std::vector<Ride*> rides_of_a_round(Test test) {
    std::vector<std::vector<Ride*>> all;
    for (const Round& round : event_.rounds) {
      std::vector<Ride*> rides;
      for (std::size_t h = round.heats.first; h < round.heats.first + round.heats.count; ++h) {
        const Range range = event_.heats[h].rides;
        for (std::size_t i = range.first; i < range.first + range.count; ++i)
          if (!event_.rides[i].is_void() && test(event_.rides[i])) rides.push_back(&event_.rides[i]);
      }
      if (rides.size() > 1) all.push_back(std::move(rides));
    }
    return all.empty() ? std::vector<Ride*>{} : all[dice_.roll(all.size())];
  }

  std::optional<std::string> swap_times() {
    const auto rides = rides_of_a_round([](const Ride& ride) { return ride.time.has_value(); });
    Ride* const one = any(rides);
    Ride* const other = any(rides);
    if (one == nullptr || one->time == other->time) return std::nullopt;
    std::swap(one->time, other->time);
    return fmt::format("{} and {} swapped", clock(*one->time), clock(*other->time));
  }

  static RaceTime with_digit(RaceTime time, test::Dice& dice) {
    // One of the last five digits, seconds and decimals.
    const std::int64_t unit = RaceTime::unit(time.decimals());
    std::int64_t weight = unit;
    for (std::uint64_t steps = dice.roll(static_cast<std::uint64_t>(time.decimals()) + 1); steps > 0; --steps)
      weight *= 10;
    const std::int64_t digit = time.micros() / weight % 10;
    const std::int64_t other = (digit + 1 + static_cast<std::int64_t>(dice.roll(9))) % 10;
    return RaceTime::from_micros(time.micros() + (other - digit) * weight, time.decimals());
  }

  std::optional<std::string> change_digit() {
    Ride* const ride = any(rides_of_a_round([](const Ride& one) { return one.time.has_value(); }));
    if (ride == nullptr) return std::nullopt;
    const RaceTime before = *ride->time;
    ride->time = with_digit(before, dice_);
    return fmt::format("{} became {}", clock(before), clock(*ride->time));
  }

  std::optional<std::string> change_rank() {
    const auto rides = rides_of_a_round([](const Ride& ride) { return ride.rank.has_value(); });
    Ride* const ride = any(rides);
    if (ride == nullptr) return std::nullopt;
    const std::uint32_t before = *ride->rank;
    ride->rank = 1 + (before + static_cast<std::uint32_t>(dice_.roll(rides.size() - 1))) %
                         static_cast<std::uint32_t>(rides.size());
    if (ride->rank == before) return std::nullopt;
    return fmt::format("rank {} became {}", before, *ride->rank);
  }

  /// Heats of two named rides, in a round that has several of them.
  std::vector<const Heat*> heats_of_a_match() {
    std::vector<std::vector<const Heat*>> all;
    for (std::size_t r = 1; r < event_.rounds.size(); ++r) {
      std::vector<const Heat*> heats;
      for (const Heat& heat : event_.heats_of(event_.rounds[r])) {
        const auto rides = event_.rides_of(heat);
        if (rides.size() == 2 && rides[0].competitor && rides[1].competitor) heats.push_back(&heat);
      }
      if (heats.size() > 1 && event_.rounds[r].heats_known) all.push_back(std::move(heats));
    }
    return all.empty() ? std::vector<const Heat*>{} : all[dice_.roll(all.size())];
  }

  std::optional<std::string> swap_pairs() {
    const auto heats = heats_of_a_match();
    if (heats.empty()) return std::nullopt;
    const std::size_t one = dice_.roll(heats.size());
    const std::size_t other = (one + 1 + dice_.roll(heats.size() - 1)) % heats.size();
    Ride& a = event_.rides[heats[one]->rides.first + dice_.roll(2)];
    Ride& b = event_.rides[heats[other]->rides.first + dice_.roll(2)];
    std::swap(a, b);
    return fmt::format("{} and {} changed heats", a.name, b.name);
  }

  std::optional<std::string> change_mark() {
    Ride* const ride = any(rides_of_a_round([](const Ride&) { return true; }));
    const bool any_marks = std::any_of(event_.rides.begin(), event_.rides.end(),
                                       [](const Ride& one) { return !one.marks.empty(); });
    if (ride == nullptr || !any_marks) return std::nullopt;
    constexpr std::array<std::string_view, 4> marks = {"Q", "QG", "QB", "OR"};
    const auto texts = event_.texts_of(ride->marks);
    const std::string before = fmt::format("{}", fmt::join(texts, " "));
    if (!texts.empty() && dice_.roll(2) == 0) {
      ride->marks = {};
    } else {
      const std::string_view mark = marks[dice_.roll(marks.size())];
      if (before == mark) return std::nullopt;
      ride->marks = {size32(event_.texts.size()), 1};
      event_.texts.push_back(mark);
    }
    return fmt::format("marks of {} were {} and became {}", ride->name, before.empty() ? "none" : before,
                       ride->marks.empty() ? "none" : event_.texts.back());
  }

  std::optional<std::string> change_winner() {
    std::vector<const Heat*> heats;
    for (const Heat& heat : event_.heats) {
      const auto rides = event_.rides_of(heat);
      if (rides.size() == 2 && rides[0].won.value_or(false) != rides[1].won.value_or(false))
        heats.push_back(&heat);
    }
    const Heat* const heat = any(heats);
    if (heat == nullptr) return std::nullopt;
    std::swap(event_.rides[heat->rides.first].won, event_.rides[heat->rides.first + 1].won);
    return fmt::format("the winner of a heat of {}", event_.rides[heat->rides.first].name);
  }

  std::optional<std::string> change_place() {
    std::vector<PrintedPlace*> rows;
    for (PrintedPlace& row : event_.printed_places)
      if (row.place) rows.push_back(&row);
    PrintedPlace* const one = any(rows);
    PrintedPlace* const other = any(rows);
    if (one == nullptr || one->place == other->place) return std::nullopt;
    std::swap(one->place, other->place);
    return fmt::format("places {} and {} changed", *one->place, *other->place);
  }

  std::optional<std::string> change_count() {
    std::vector<std::optional<std::uint32_t>*> counts;
    for (Printed& book : event_.printed) {
      for (auto* const count : {&book.competitors, &book.riders, &book.teams, &book.nations})
        if (*count) counts.push_back(count);
    }
    auto* const count = any(counts);
    if (count == nullptr) return std::nullopt;
    const std::uint32_t before = **count;
    **count = before == 0 || dice_.roll(2) == 0 ? before + 1 : before - 1;
    return fmt::format("{} became {}", before, **count);
  }

  std::optional<std::string> change_winning_time() {
    std::vector<Printed*> books;
    for (Printed& book : event_.printed)
      if (book.winning_time) books.push_back(&book);
    Printed* const book = any(books);
    if (book == nullptr) return std::nullopt;
    const RaceTime before = *book->winning_time;
    book->winning_time = with_digit(before, dice_);
    return fmt::format("{} became {}", clock(before), clock(*book->winning_time));
  }

  Event& event_;
  test::Dice& dice_;
};

}  // namespace

std::optional<std::string> corrupt(Event& event, Kind kind, test::Dice& dice) {
  return Vandal(event, dice).corrupt(kind);
}

}  // namespace corruption
