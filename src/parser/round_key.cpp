#include "round_key.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/fold.hpp>

#include <algorithm>

namespace pursuit {

namespace {

bool alike(const Ride& a, const Ride& b) {
  return fold(a.name) == fold(b.name) && a.nation == b.nation && a.bib == b.bib && a.time == b.time &&
         a.status == b.status && a.won == b.won && a.walk_over == b.walk_over;
}

}  // namespace

std::string round_key(std::string_view name) {
  static const auto rules = library_rules(assumed_rules);
  const auto known = rules && !name.empty() ? rules->find_round(name) : std::optional<std::size_t>(0);
  return known ? rules->rounds[*known].id : fold(name);
}

bool alike(const Event& a, const Round& in_a, const Event& b, const Round& in_b) {
  const auto heats_a = a.heats_of(in_a);
  const auto heats_b = b.heats_of(in_b);
  return std::equal(heats_a.begin(), heats_a.end(), heats_b.begin(), heats_b.end(),
                    [&](const Heat& x, const Heat& y) {
                      const auto rides_x = a.rides_of(x);
                      const auto rides_y = b.rides_of(y);
                      return x.number == y.number && fold(x.label) == fold(y.label) &&
                             std::equal(rides_x.begin(), rides_x.end(), rides_y.begin(), rides_y.end(),
                                        [](const Ride& p, const Ride& q) { return alike(p, q); });
                    });
}

}  // namespace pursuit
