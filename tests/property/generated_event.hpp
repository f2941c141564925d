// Events of the generator, drawn by rapidcheck: a case that fails prints the command that makes its event.
#pragma once

#include "resolved_event.hpp"

#include <pursuit/generator/event_generator.hpp>
#include <pursuit/rules/library.hpp>

#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace pursuit::test {

using Share = std::uint32_t Shares::*;

struct NamedShare {
  const char* option;
  Share share;
};

inline constexpr std::array all_shares = {
    NamedShare{"--absences", &Shares::absences},
    NamedShare{"--abandonments", &Shares::abandonments},
    NamedShare{"--catches", &Shares::catches},
    NamedShare{"--ties", &Shares::ties},
    NamedShare{"--disqualifications", &Shares::disqualifications},
    NamedShare{"--relegations", &Shares::relegations},
    NamedShare{"--missing-names", &Shares::missing_names},
    NamedShare{"--missing-times", &Shares::missing_times},
    NamedShare{"--re-rides", &Shares::re_rides},
    NamedShare{"--rulings", &Shares::rulings},
    NamedShare{"--corrections", &Shares::corrections},
    NamedShare{"--deviations", &Shares::deviations},
    NamedShare{"--lost-results", &Shares::lost_results},
    NamedShare{"--unfinished", &Shares::unfinished},
};

/// What the generator is asked for: any of the built-in rules, and a field of one size.
struct Asked {
  std::uint64_t seed = 1;
  std::uint64_t number = 1;
  std::uint32_t field = 8;
  Shares shares;
};

/// As `pursuit generate` takes it.
inline std::string command(const Asked& asked) {
  std::string line =
      fmt::format("pursuit generate --seed {} --first {} --field {}", asked.seed, asked.number, asked.field);
  for (const auto& [option, share] : all_shares) {
    if (asked.shares.*share != Shares{}.*share) line += fmt::format(" {} {}", option, asked.shares.*share);
  }
  return line;
}

inline void showValue(const Asked& asked, std::ostream& out) {
  out << command(asked);
}

/// They outlive every event made by them.
inline const std::vector<RecipeRules>& lasting_rules() {
  static const std::vector<RecipeRules> all = built_in_rules();
  return all;
}

inline GeneratedEvent generated(const Asked& asked) {
  GeneratedEvent made = EventGenerator({asked.seed, lasting_rules(), asked.field, asked.field, asked.shares})
                            .event(asked.number);
  // Those of the recipe are gone with the generator.
  for (const RecipeRules& one : lasting_rules()) {
    if (one.text == made.event.rules) made.rules = &one.rules;
  }
  return made;
}

inline std::string json_of(const Asked& asked) {
  return json_of(generated(asked).event);
}

/// Most things seldom, some never, now and then one of them always.
inline rc::Gen<std::uint32_t> any_share() {
  return rc::gen::weightedOneOf<std::uint32_t>(
      {{5, rc::gen::just(0U)}, {6, rc::gen::inRange(0U, 12U)}, {1, rc::gen::inRange(0U, 101U)}});
}

/// Smaller fields and fewer mishaps are tried where a case fails; another seed would be another event.
inline rc::Gen<Asked> any_event(std::initializer_list<Share> never = {},
                                std::initializer_list<Share> often = {}) {
  return rc::gen::exec([never = std::vector<Share>(never), often = std::vector<Share>(often)] {
    Asked asked;
    asked.seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    asked.number = *rc::gen::noShrink(rc::gen::inRange<std::uint64_t>(1, 1'000));
    asked.field = *rc::gen::resize(100, rc::gen::inRange(1U, 20U));
    for (const auto& [option, share] : all_shares) asked.shares.*share = *any_share();
    if (*rc::gen::inRange(0, 3) == 0) asked.shares.unfinished = 100;
    for (const Share share : often) asked.shares.*share = *rc::gen::inRange(10U, 60U);
    for (const Share share : never) asked.shares.*share = 0;
    return asked;
  });
}

/// `wrong(event)` says what is wrong with an event, and nothing where the property holds. `often`: without it
/// the property would mostly be tried on nothing.
template <class Wrong>
void check_property(const std::string& property, std::initializer_list<Share> never, Wrong wrong,
                    std::initializer_list<Share> often = {}) {
  CHECK(rc::check(property, [&] {
    const Asked asked = *any_event(never, often);
    const Resolved event(json_of(asked));
    const std::string what = wrong(event);
    if (!what.empty()) RC_FAIL(what);
  }));
}

}  // namespace pursuit::test
