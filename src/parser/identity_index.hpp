// The competitors of an event by bib, name and nation, while rides are given theirs.
#pragma once

#include <pursuit/model/event.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pursuit {

/// Who a ride's texts may mean. `undecided` where the name stands for several and the ride does not
/// say which, so that nobody new may be made of it either.
struct Candidates {
  std::vector<CompetitorId> ids;
  bool undecided = false;
};

class IdentityIndex {
 public:
  /// Learns which names have several nations and which nations several entries, in all rounds: what
  /// a ride without the other means must not depend on the order of the rounds.
  explicit IdentityIndex(const Event& event);

  /// A nation alone is an entry, except of a rider: one nation has many.
  [[nodiscard]] bool identifies(const Ride& ride) const noexcept;
  [[nodiscard]] std::optional<CompetitorId> with_bib(std::string_view bib) const;
  /// By name and nation, or what there is of them.
  [[nodiscard]] Candidates named(const Ride& ride) const;

  /// What the ride adds to a competitor whose fields have it already.
  void learn(CompetitorId id, const Ride& ride);

 private:
  struct Group {
    std::vector<std::string> others;  ///< nations of a name, names of a nation; folded
    std::vector<CompetitorId> ids;
    std::unordered_map<std::string, std::vector<CompetitorId>> of_other;  ///< where there are two
  };
  using Groups = std::unordered_map<std::string, Group>;

  static void add_other(Groups& groups, std::string_view key, std::string_view other);
  [[nodiscard]] Candidates of_name(const Ride& ride) const;
  [[nodiscard]] Candidates of_nation(const Ride& ride) const;

  const Event& event_;
  bool nation_identifies_;
  Groups names_;
  Groups nations_;
  std::unordered_map<std::string_view, CompetitorId> bibs_;
};

}  // namespace pursuit
