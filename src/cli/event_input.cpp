#include "event_input.hpp"

#include "rules_choice.hpp"
#include "stream.hpp"

#include <pursuit/bracket/event_after.hpp>
#include <pursuit/bracket/resolve.hpp>
#include <pursuit/parser/event_reader.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/text/fold.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pursuit::cli {

namespace {

std::string name_of(const Event& event, const EventSource& source) {
  if (!event.name.empty()) return std::string(event.name);
  return event.id.empty() ? source.name() : std::string(event.id);
}

bool is_called(const Event& event, std::string_view name) {
  return event.id == name || fold(event.name) == fold(name) || fold(event.category) == fold(name);
}

class InputReader {
 public:
  InputReader(const InputOptions& options, bool colour) : options_(options), colour_(colour) {}

  EventInput read() {
    if (!read_documents()) return std::move(input_);
    EventsReading reading = read_events(input_.documents);
    Locators locators;
    for (const SourcedFinding& found : reading.findings) {
      say(locators.of(*found.document).diagnose(found.finding, colour_));
    }
    if (reading.events.empty()) {
      if (input_.documents.size() > 1) say_nothing_shown();
      fail(ExitStatus::unreadable);
    }
    if (!options_.event.empty() && !keep_named(reading.events)) return std::move(input_);
    for (SourcedEvent& event : reading.events) {
      if (event.event) {
        add(std::move(event));
      } else {
        fail(ExitStatus::unreadable);
      }
    }
    return std::move(input_);
  }

 private:
  void fail(ExitStatus status) { input_.status = worse(input_.status, status); }

  /// False where a file cannot be read: nobody knows which event lacks it.
  bool read_documents() {
    const std::vector<std::string> files =
        options_.files.empty() ? std::vector<std::string>{"-"} : options_.files;
    if (std::count(files.begin(), files.end(), "-") > 1) {
      complain("-", "standard input can be read only once");
      fail(ExitStatus::usage);
      return false;
    }
    for (const std::string& file : files) {
      const std::string name = is_stdin(file) ? "<stdin>" : file;
      const Input bytes = read_input(file);
      if (bytes.bytes) {
        input_.documents.emplace_back(name, *bytes.bytes);
      } else {
        complain_of(name, bytes);
        fail(ExitStatus::file);
      }
    }
    if (input_.status != ExitStatus::fine && files.size() > 1) say_nothing_shown();
    return input_.status == ExitStatus::fine;
  }

  static void say_nothing_shown() {
    complain("pursuit", "nothing is written: what cannot be read may belong to any of these events",
             "correct it, or name the others alone");
  }

  /// Leaves those that are called as wanted; false, and said, where there is none.
  bool keep_named(std::vector<SourcedEvent>& events) {
    std::vector<std::string> names;
    for (const SourcedEvent& event : events) {
      if (event.event) names.push_back(name_of(*event.event, event.source));
    }
    const auto other = [&](const SourcedEvent& event) {
      return !event.event || !is_called(*event.event, options_.event);
    };
    events.erase(std::remove_if(events.begin(), events.end(), other), events.end());
    if (!events.empty()) return true;
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view near = closest(options_.event, known);
    complain("--event", fmt::format("there is no event \"{}\"", options_.event),
             near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                          : fmt::format("did you mean \"{}\"?", near));
    fail(ExitStatus::usage);
    return false;
  }

  void add(SourcedEvent read) {
    InputEvent made{std::make_unique<Event>(*std::move(read.event)), nullptr, std::move(read.source), {}};
    Document& document = input_.documents.front();
    const RulesChoice choice = options_.rules.empty() ? rules_of_event(*made.event, made.source, colour_)
                                                      : rules_by_name(options_.rules, colour_);
    if (!choice.rules) return fail(choice.status);
    if (!options_.rules.empty()) made.event->rules = document.keep(choice.text);
    made.rules = std::make_unique<Rules>(*choice.rules);
    if (!options_.after.empty() && !cut_after(*made.event, *made.rules)) return fail(ExitStatus::usage);
    made.competition = resolve(*made.event, *made.rules);
    made.competition.rules_assumed = choice.assumed;
    input_.events.push_back(std::move(made));
  }

  [[nodiscard]] bool cut_after(Event& event, const Rules& rules) const {
    if (const auto round = rules.find_round(options_.after)) {
      event = event_after(event, rules, *round);
      return true;
    }
    std::string known;
    for (const RoundRules& round : rules.rounds) known += (known.empty() ? "" : ", ") + round.id;
    complain("--after", fmt::format("the rules {} have no round \"{}\"", rules.id, options_.after),
             "its rounds are " + known);
    return false;
  }

  const InputOptions& options_;
  bool colour_;
  EventInput input_;
};

}  // namespace

EventInput read_event_input(const InputOptions& options, bool messages_in_colour) {
  return InputReader(options, messages_in_colour).read();
}

std::string name_of(const InputEvent& event) {
  return name_of(*event.event, event.source);
}

}  // namespace pursuit::cli
