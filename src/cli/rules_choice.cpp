#include "rules_choice.hpp"

#include "stream.hpp"

#include <pursuit/parser/location.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/text/near.hpp>

#include <fmt/core.h>

#include <vector>

namespace pursuit::cli {

namespace {

std::string suggestion(std::string_view id) {
  std::vector<std::string_view> known;
  for (const LibraryEntry& entry : library()) known.push_back(entry.id);
  for (const RulesName& name : library_names()) known.push_back(name.name);
  const std::string_view near = closest(id, known);
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  return "pursuit rules lists those that come with the program; a file is named by its path";
}

bool looks_like_path(std::string_view text) {
  return text.find('/') != std::string_view::npos || text.ends_with(".json");
}

RulesChoice failed(ExitStatus status) {
  RulesChoice choice;
  choice.status = status;
  return choice;
}

RulesChoice rules_from_file(const std::string& path, bool colour) {
  const Input input = read_input(path);
  if (!input.bytes) {
    complain_of(path, input);
    return failed(ExitStatus::file);
  }
  const Document document(path, *input.bytes);
  RulesReading reading = read_rules(document);
  for (const Finding& finding : reading.findings) say(diagnose(document, finding, colour));
  if (!reading.rules) return failed(ExitStatus::unreadable);
  RulesChoice choice;
  choice.rules = std::move(reading.rules);
  // As an event carries them: no blanks and no byte order mark come before the object.
  choice.text = input.bytes->substr(input.bytes->find('{'));
  return choice;
}

/// Findings of rules that stand inside an event speak of the event's document.
Place within(const Place& place, std::size_t offset) {
  Place inner = Place{}.in("rules");
  for (const Place::Step& step : place.steps()) {
    inner = std::holds_alternative<std::string>(step) ? inner.in(std::get<std::string>(step))
                                                      : inner.in(std::get<std::size_t>(step));
  }
  if (place.bytes()) inner = inner.at({place.bytes()->offset + offset, place.bytes()->length});
  return inner;
}

RulesChoice rules_inside(const Document& document, std::string_view text, bool colour) {
  const Document rules_document(document.name(), text);
  RulesReading reading = read_rules(rules_document);
  const std::string_view bytes = document.bytes();
  const bool in_bytes = text.data() >= bytes.data() && text.data() < bytes.data() + bytes.size();
  for (Finding& finding : reading.findings) {
    if (in_bytes) {
      finding.place = within(finding.place, static_cast<std::size_t>(text.data() - bytes.data()));
    }
    say(diagnose(in_bytes ? document : rules_document, finding, colour));
  }
  if (!reading.rules) return failed(ExitStatus::unreadable);
  RulesChoice choice;
  choice.rules = std::move(reading.rules);
  choice.text = text;
  return choice;
}

}  // namespace

RulesChoice rules_by_name(const std::string& id_or_file, bool colour) {
  if (const auto entry = find_in_library(id_or_file)) {
    RulesChoice choice;
    choice.rules = library_rules(entry->id);
    choice.text = id_or_file;
    return choice;
  }
  if (looks_like_path(id_or_file)) return rules_from_file(id_or_file, colour);
  complain("rules", fmt::format("there are no rules \"{}\"", id_or_file), suggestion(id_or_file));
  return failed(ExitStatus::usage);
}

RulesChoice rules_of_event(const Event& event, const EventSource& source, bool colour) {
  if (event.rules.starts_with('{')) {
    return rules_inside(*source.find(Place{}.in("rules")).document, event.rules, colour);
  }
  RulesChoice choice;
  choice.assumed = event.rules.empty();
  // The reader refuses an id that nobody knows.
  choice.rules = library_rules(choice.assumed ? assumed_rules : event.rules);
  choice.text = event.rules;
  return choice;
}

}  // namespace pursuit::cli
