// What a check finds in random events: nothing where they are printed as they were ridden; and whatever
// happens in one, it ends with an answer that says the same of the event as written and read back.

#include "generated_event.hpp"

#include <pursuit/audit/audit.hpp>
#include <pursuit/bracket/resolve.hpp>

namespace pursuit::test {
namespace {

/// Nothing is lost, nobody is drawn wrongly, and no jury rules after a draw.
Shares in_order() {
  Shares shares;
  shares.missing_names = shares.missing_times = shares.lost_results = 0;
  shares.corrections = shares.deviations = shares.rulings = shares.unfinished = 0;
  return shares;
}

GeneratedEvent printed(const Asked& asked) {
  Recipe recipe{asked.seed, built_in_rules(), asked.field, asked.field, asked.shares};
  recipe.printed = true;
  static std::vector<std::unique_ptr<EventGenerator>> generators;  // whose rules the events are resolved by
  generators.push_back(std::make_unique<EventGenerator>(std::move(recipe)));
  return generators.back()->event(asked.number);
}

std::vector<std::string> codes(const Audit& audit) {
  std::vector<std::string> all;
  for (const Finding& finding : audit.news) all.push_back(finding.code + " " + finding.place.pointer());
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("nothing is found in an event that is printed as it was ridden", "[audit]") {
  CHECK(rc::check("printed", [] {
    Asked asked = *any_event();
    asked.shares = in_order();
    RC_LOG(command(asked) + " --printed");
    const GeneratedEvent made = printed(asked);
    const Audit found = audit(resolve(made.event, *made.rules));
    for (const Finding& finding : found.news) RC_LOG(finding.code + ": " + finding.message);
    RC_ASSERT(!found.has_news());
  }));
}

TEST_CASE("a check says the same of an event that was written and read back", "[audit]") {
  CHECK(rc::check("read back", [] {
    const Asked asked = *any_event();
    RC_LOG(command(asked) + " --printed");
    const GeneratedEvent made = printed(asked);
    const Resolved read(json_of(made.event));
    RC_ASSERT(codes(audit(resolve(made.event, *made.rules))) == codes(audit(read.competition)));
  }));
}

}  // namespace pursuit::test
