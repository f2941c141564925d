// The competitors of an event by bib, name and nation, while rides are given theirs.
#pragma once

#include "spellings.hpp"

#include <pursuit/model/event.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pursuit {

/// Who a ride's texts may mean, until the index is asked or taught again. `undecided` where the name stands
/// for several and the ride does not say which, so that nobody new may be made of it either.
struct Candidates {
  std::span<const CompetitorId> ids;
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
  [[nodiscard]] Candidates named(RideId id);

  /// What the ride adds to a competitor whose fields have it already.
  void learn(CompetitorId id, RideId of_ride);

 private:
  /// Of a ride or a competitor, by spelling; 0: none.
  struct Texts {
    std::uint32_t name = 0;
    std::uint32_t nation = 0;
  };
  struct Group {
    std::array<std::uint32_t, 2> others{};  ///< nations of a name, names of a nation; two are as good as many
    std::vector<CompetitorId> ids;

    [[nodiscard]] bool has_two() const noexcept { return others[1] != 0; }
    void add_other(std::uint32_t other) noexcept;
  };

  [[nodiscard]] static std::uint64_t both(const Texts& texts) noexcept {
    return std::uint64_t{texts.name} << 32U | texts.nation;
  }
  [[nodiscard]] Candidates of_name(const Texts& texts) const;
  [[nodiscard]] Candidates of_nation(const Texts& texts) const;

  const Event& event_;
  bool nation_identifies_;
  std::vector<Texts> of_ride_;
  std::vector<Texts> of_competitor_;
  std::vector<Group> names_;    // by spelling
  std::vector<Group> nations_;  // by spelling
  /// Of names with two nations: by name and nation.
  std::unordered_map<std::uint64_t, std::vector<CompetitorId>> of_both_;
  std::unordered_map<std::string_view, CompetitorId> bibs_;
  std::vector<CompetitorId> nameless_;  // of the candidates last given
};

}  // namespace pursuit
