#include "event_groups.hpp"

#include "round_key.hpp"

#include <pursuit/text/fold.hpp>
#include <pursuit/text/width.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace pursuit {

namespace {

bool names_itself(const Event& event) {
  return !event.id.empty() || !event.name.empty();
}

bool may_be_one(const Event& a, const Event& b) {
  if (!a.id.empty() && !b.id.empty()) return a.id == b.id;
  constexpr std::array fields = {&Event::meet, &Event::name, &Event::gender, &Event::category,
                                 &Event::discipline};
  return std::all_of(fields.begin(), fields.end(), [&](auto field) { return !differ(a.*field, b.*field); });
}

/// A round that both hold, and not alike; nothing where there is none.
const Round* contested(const Event& a, const Event& b) {
  for (const Round& in_a : a.rounds) {
    for (const Round& in_b : b.rounds) {
      if (round_key(in_a.name) == round_key(in_b.name) && !alike(a, in_a, b, in_b)) return &in_b;
    }
  }
  return nullptr;
}

class Grouping {
 public:
  explicit Grouping(std::vector<EventPart>& parts) : parts_(parts) {}

  std::vector<EventGroup> run() {
    for (const bool named : {true, false}) {
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (names_itself(parts_[i].event) == named) place(i);
      }
    }
    for (EventGroup& group : groups_) std::sort(group.parts.begin(), group.parts.end());
    std::sort(groups_.begin(), groups_.end(),
              [](const EventGroup& a, const EventGroup& b) { return a.parts.front() < b.parts.front(); });
    return std::move(groups_);
  }

 private:
  [[nodiscard]] bool fits(const EventGroup& group, std::size_t part) const {
    return std::all_of(group.parts.begin(), group.parts.end(), [&](std::size_t other) {
      return parts_[other].document != parts_[part].document &&
             may_be_one(parts_[other].event, parts_[part].event);
    });
  }

  void place(std::size_t part) {
    std::vector<EventGroup*> fitting;
    for (EventGroup& group : groups_) {
      if (fits(group, part)) fitting.push_back(&group);
    }
    if (fitting.empty()) {
      groups_.push_back({{part}, false});
      return;
    }
    if (fitting.size() > 1) {
      doubt(part, fmt::format("this may be of {} or of {}", event_in(fitting[0]->parts.front()),
                              event_in(fitting[1]->parts.front())));
      for (EventGroup* group : fitting) group->doubtful = true;
    } else {
      check_rounds(part, *fitting.front());
    }
    fitting.front()->parts.push_back(part);
  }

  /// Two fields without a name in one round may well be two events.
  void check_rounds(std::size_t part, EventGroup& group) {
    for (const std::size_t other : group.parts) {
      if (names_itself(parts_[part].event) && names_itself(parts_[other].event)) continue;
      const Round* round = contested(parts_[other].event, parts_[part].event);
      if (round == nullptr) continue;
      group.doubtful = true;
      return doubt(part, fmt::format("{} holds the {} too, with other rides, and not both name their event",
                                     name(other), round_key(round->name)));
    }
  }

  [[nodiscard]] const std::string& name(std::size_t part) const { return parts_[part].document->name(); }

  // `"Women" in q.csv`
  [[nodiscard]] std::string event_in(std::size_t part) const {
    const Event& event = parts_[part].event;
    const std::string_view called = event.name.empty() ? event.id : event.name;
    return called.empty() ? fmt::format("the event in {}", name(part))
                          : fmt::format("\"{}\" in {}", printable(called), name(part));
  }

  void doubt(std::size_t part, std::string message) {
    parts_[part].findings.push_back(
        error_at(Place{}, "which-event", std::move(message),
                 "name the event in each file (# event: NAME, or the key \"event\"), or "
                 "read them one by one"));
  }

  std::vector<EventPart>& parts_;
  std::vector<EventGroup> groups_;
};

}  // namespace

std::vector<EventGroup> group_parts(std::vector<EventPart>& parts) {
  return Grouping(parts).run();
}

}  // namespace pursuit
