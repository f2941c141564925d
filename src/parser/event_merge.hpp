// One event from what several documents hold of it.
#pragma once

#include <pursuit/model/event.hpp>
#include <pursuit/model/finding.hpp>
#include <pursuit/parser/event_source.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

/// What one document holds of an event; nobody identified.
struct EventPart {
  const Document* document = nullptr;
  std::size_t position = 0;  ///< of the event in the document
  Event event;
  Findings findings;
};

/// Puts parts together in the order they are added. Rounds of one name become one round.
class EventMerge {
 public:
  void add(const EventPart& part);

  [[nodiscard]] Event take_event() { return std::move(event_); }
  [[nodiscard]] EventSource take_source() { return std::move(source_); }
  /// Contradictions between the parts and rounds taken once; their places are in the event.
  [[nodiscard]] Findings take_findings() { return std::move(findings_); }

 private:
  void add_keys(const EventPart& part);
  void add_key(std::string_view key, std::string_view Event::*field, const EventPart& part);
  void add_lists(const Event& part);
  void add_round(const EventPart& part, std::size_t round);
  void open_round(const Event& part, const Round& round);
  void append_heat(const Event& part, const Heat& heat, std::size_t round);
  void append_rides(const Event& part, const Heat& heat);
  void gather_heats();
  void disagree(std::string_view key, const EventPart& part, std::string_view ours, std::string_view theirs);
  void find(Severity severity, std::string_view code, std::string message, Place place, std::string hint);

  Event event_;
  EventSource source_;
  Findings findings_;
};

}  // namespace pursuit
