// What the oracle writes down while it works through an event: one sheet for each round of the format.
#pragma once

#include "oracle.hpp"

#include <cstddef>
#include <initializer_list>
#include <utility>

namespace pursuit::oracle {

/// What a catch means in a round: his time counts (UCI 3.2.056, 3.2.086), he is out of the event (1968),
/// or he has lost and is ranked behind those with a time.
enum class Caught : std::uint8_t { rides_on, eliminated, loses };

/// Who goes on to a round whose pairs are as recorded.
enum class GoOn : std::uint8_t { winners, winners_and_others, anybody };

/// A round of a format, before anything is read.
struct Stage {
  std::string_view id;
  bool match = true;
  Caught if_caught = Caught::loses;
};

/// A ride that is not void, with what the rulings made of it.
struct Entry {
  RideId id{};
  const Ride* ride = nullptr;
  std::optional<CompetitorId> who;        ///< none: the name is lost
  std::optional<CompetitorId> taken_for;  ///< whom the draw has in place of a lost name
  std::optional<Status> status;
  bool caught = false;  ///< as recorded, whatever was ruled later
  bool relegated_by_ruling = false;
  bool counts = false;  ///< has a time that counts
  bool ghost = false;   ///< only a void ride so far: he still has to ride
  std::size_t heat = 0;
  std::optional<std::uint32_t> rank;

  [[nodiscard]] bool disqualified() const { return status == Status::disqualified; }
  /// Only a rank that a source prints.
  [[nodiscard]] bool rank_only() const { return !ghost && !status && !ride->time && ride->rank; }
  [[nodiscard]] bool absent() const { return disqualified() || status == Status::did_not_start; }
};

/// A recorded heat. Sides and winner are indices into the sheet's entries.
struct HeatSheet {
  HeatId id{};
  std::uint32_t number = 0;
  std::vector<std::size_t> sides;
  bool ridden = false;
  bool decided = false;
  std::optional<std::size_t> winner;
};

/// A side of a drawn heat: nobody, somebody, or somebody whose name is lost.
struct Side {
  bool taken = false;
  std::optional<CompetitorId> who;
  bool out = false;  ///< disqualified after he had qualified: his side stays empty (UCI 3.2.060)
  std::optional<CompetitorId> seat_of{};  ///< whose rank it is: another's, where he rides for him
};

/// A drawn heat, and the recorded heat that was ridden for it.
struct Slot {
  Side home;
  Side back;
  bool by_lot = false;  ///< who finishes on which straight
  std::optional<std::size_t> heat;
};

struct Sheet {
  std::string id;
  std::size_t number = 0;  ///< in the order of the format
  bool match = true;
  Caught if_caught = Caught::loses;
  bool part = false;     ///< results are lost
  bool waiting = false;  ///< time trial: somebody still has to ride
  bool unclear = false;  ///< time trial: a recorded rank that the times contradict
  std::vector<Entry> entries;
  std::vector<HeatSheet> heats;

  /// Nobody goes on from it.
  [[nodiscard]] bool final() const {
    return id == "gold" || id == "bronze" || id == "fifth" || id == "seventh" ||
           id == "classification-matches";
  }

  /// Who wins it is placed by that, with a ride or without.
  [[nodiscard]] bool placed_by_heat() const { return final() && id != "classification-matches"; }

  bool as_recorded = false;
  bool drawn = false;  ///< `slots` are certain
  std::vector<Slot> slots;
  std::vector<Pairing> next;
  bool stale = false;
  bool adrift = false;         ///< a heat with a lost name was ridden for nobody knows which drawn one
  std::size_t source = 0;      ///< the round it is drawn from
  bool members_known = false;  ///< nobody else can come into this round
  bool certain = true;         ///< ... and nobody else could have been in it
  bool all_ridden = false;
};

/// An ordered list of those a draw takes from. Equal keys: nobody can say who comes first.
struct Pool {
  bool known = false;
  bool lost = false;     ///< results are lost: what is recorded stands
  bool by_rank = false;  ///< of somebody only the rank is known: nothing that is still to be ridden is drawn
  std::size_t source = 0;
  std::vector<Side> seats;
  std::vector<std::uint32_t> keys;
};

/// The rulings that still stand, by competitor. Rounds are numbered as in the format.
struct Jury {
  struct Relegation {
    CompetitorId who{};
    std::size_t round = 0;
  };
  struct Substitution {
    CompetitorId out{};
    CompetitorId in{};
    std::size_t from = 0;
  };
  std::vector<std::optional<std::size_t>> disqualified_from;
  std::vector<std::optional<std::size_t>> withdrawn_from;
  std::vector<std::optional<std::uint32_t>> award;
  std::vector<Relegation> relegations;
  std::vector<Substitution> substitutions;

  Jury(const Event& event, const std::vector<Sheet>& sheets);
};

using Pairs = std::initializer_list<std::pair<std::size_t, std::size_t>>;

/// The event as the oracle sees it: every round read, its heats judged, its rides ranked.
class Race {
 public:
  Race(const Event& event, std::initializer_list<Stage> stages);

  [[nodiscard]] Sheet& at(std::string_view id);

  // Pools. `until`: the last of the rounds that are drawn at the same time from this one.
  [[nodiscard]] Pool ranked(const Sheet& round, const Sheet& until) const;
  [[nodiscard]] Pool winners(const Sheet& round, const Sheet& until) const;
  [[nodiscard]] Pool losers(const Sheet& round, const Sheet& until) const;
  [[nodiscard]] Pool winners_of_heats(const Sheet& round, std::initializer_list<std::size_t> heats,
                                      const Sheet& until) const;
  [[nodiscard]] Pool all_but(const Sheet& round, const Sheet& other, const Sheet& until) const;
  [[nodiscard]] Pool winners_in_order_of_heats(const Sheet& round, const Sheet& until) const;

  /// Draws a round: the heats in the order they are ridden, the first of a pair on the home straight.
  void draw(Sheet& round, const Pool& pool, Pairs pairs);
  /// Pairs by lot or unknown. Later rounds ask for so many heats of it; the winners of `from` ride in it.
  void take_as_recorded(Sheet& round, std::size_t heats = 0, Sheet* from = nullptr,
                        GoOn who_goes_on = GoOn::winners) const;

  /// Once all is drawn: takes back what would have somebody ride twice.
  void stop();
  /// Two rounds drawn together: if somebody is to ride in both, neither is drawn.
  void never_twice(const Sheet& one, const Sheet& other);

  [[nodiscard]] std::vector<Side> members(const Sheet& round) const;
  /// All sides of it are disqualified, ridden or only announced.
  [[nodiscard]] bool all_out(const Sheet& round, const HeatSheet& heat) const;
  [[nodiscard]] bool later_ridden(const Sheet& round) const;
  [[nodiscard]] std::optional<std::uint32_t> rank_in(std::size_t round, CompetitorId who) const;
  [[nodiscard]] bool disqualified_by(CompetitorId who, std::size_t round) const;

  const Event& event;
  std::vector<Sheet> sheets;
  Jury jury;

 private:
  void read(Sheet& sheet);
  void read_heat(Sheet& sheet, const Heat& heat, HeatId id, std::uint32_t number);
  void note_waiting();
  void rank_time_trial(Sheet& sheet) const;
  void rank_match(Sheet& sheet) const;
  [[nodiscard]] Pool by_time(const Sheet& round, std::vector<const Entry*> entries, const Sheet& until) const;
  [[nodiscard]] Side seat_for(const Entry& entry, const Sheet& round, const Sheet& until, bool& gone) const;
  void announce(Sheet& round) const;
  [[nodiscard]] bool gone(CompetitorId who, const Sheet& round) const;
  void judge_alone(Sheet& round) const;
  static void take_lost_name(Sheet& round, const Slot& slot);
  [[nodiscard]] bool is_stale(const Sheet& round) const;
  /// None: to be drawn by lot.
  [[nodiscard]] std::optional<bool> home_first(const Side& a, const Side& b, std::size_t before) const;
  [[nodiscard]] std::optional<std::vector<Slot>> pair_up(const Pool& pool, Pairs pairs) const;
  [[nodiscard]] bool ride_in_both(const Sheet& one, const Sheet& other) const;
  [[nodiscard]] bool clash(const Sheet& round, std::size_t source) const;

  std::vector<std::size_t> stopped_;  // rounds of which nothing that was drawn is ridden
};

/// Says who has won a heat; only what stands on its two rides matters.
void judge_heat(const Sheet& sheet, HeatSheet& heat);
/// Sorts them by the order given for all of them. False where there is none, or the times contradict it.
bool in_given_order(std::vector<const Entry*>& entries);
/// Which recorded heat was ridden for which drawn one.
void match_heats(Sheet& sheet);

}  // namespace pursuit::oracle
