#include <pursuit/batch/check.hpp>
#include <pursuit/text/phrase.hpp>
#include <pursuit/text/width.hpp>
#include <pursuit/writer/audit_json.hpp>

#include <fmt/format.h>

#include <vector>

namespace pursuit {

namespace {

/// `18 ranks, 8 marks and 1 winning time compared`
std::string compared_words(const Compared& compared) {
  if (compared.all() == 0) return "nothing but times is recorded, so nothing could be compared";
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) parts.push_back(counted(count, what));
  };
  add(compared.ranks, "rank");
  add(compared.marks, "mark");
  add(compared.pairs, "pair");
  add(compared.winners, "winner");
  add(compared.places, "place");
  add(compared.winning_times, "winning time");
  add(compared.counts, "count");
  add(compared.records, "record");
  return enumerate(parts) + " compared";
}

std::string found_words(const Audit& audit) {
  std::string words = count_words(audit.news, Severity::note);
  if (words.empty()) words = audit.accepted.empty() ? "nothing found" : "nothing new found";
  if (!audit.accepted.empty()) words += fmt::format(", {} accepted", audit.accepted.size());
  return words;
}

class CheckText {
 public:
  CheckText(std::string& out, const CheckedEvent& event, Locators& locators, CheckStyle style)
      : out_(out), event_(event), locators_(locators), style_(style) {}

  void write() {
    const std::string_view key = event_.competition.event->key();
    out_ += fmt::format("{}: {}; {}\n", printable(key.empty() ? event_.source.name() : key),
                        found_words(event_.audit), compared_words(event_.audit.compared));
    for (const Finding& finding : event_.audit.news) write(finding, "");
    for (const AcceptedFinding& accepted : event_.audit.accepted) {
      if (style_.accepted == AcceptedStyle::whole) write(accepted.finding, accepted.why);
      if (style_.accepted == AcceptedStyle::listed) list(accepted);
    }
  }

 private:
  void list(const AcceptedFinding& accepted) {
    out_ += fmt::format("  accepted: {} [{}]\n    {}\n", printable(accepted.finding.message),
                        accepted.finding.code, printable(accepted.why));
  }

  void write(const Finding& finding, std::string_view why) {
    Finding shown = finding;
    shown.hint.clear();
    if (!why.empty()) shown.severity = Severity::note;
    out_ += event_.source.diagnose(shown, style_.colour, locators_);
    if (!finding.recorded.empty() || !finding.computed.empty()) {
      const std::string_view rule = rule_of(finding.code);
      out_ += fmt::format("  recorded {}; by the rules {}{}\n", dash(finding.recorded),
                          dash(finding.computed), rule.empty() ? "" : fmt::format(" ({})", rule));
    }
    if (!why.empty()) {
      out_ += fmt::format("  accepted: {}\n", printable(why));
    } else {
      if (!finding.hint.empty()) out_ += fmt::format("  hint: {}\n", printable(finding.hint));
      out_ += fmt::format("  [{}] at {}\n", finding.code, pointer(finding));
    }
  }

  static std::string dash(const std::string& text) { return text.empty() ? "nothing" : printable(text); }
  static std::string pointer(const Finding& finding) {
    const std::string pointer = finding.place.pointer();
    return pointer.empty() ? "the event as a whole" : printable(pointer);
  }

  std::string& out_;
  const CheckedEvent& event_;
  Locators& locators_;
  CheckStyle style_;
};

}  // namespace

void write_check(std::string& out, const CheckedEvent& event, Locators& locators, CheckStyle style) {
  CheckText(out, event, locators, style).write();
}

void write_check_json(std::string& out, const CheckedEvent& event, Locators& locators, JsonLayout layout) {
  const auto locate = [&](const Place& place) {
    const SourcePlace found = event.source.find(place);
    if (found.document == nullptr) return SourceLine{};
    const Span bytes = locators.of(*found.document).locate(found.event, found.place);
    const Location at = line_and_column(*found.document, bytes);
    return SourceLine{found.document->name(), at.line, at.column};
  };
  write_audit_json(out, event.competition, event.audit, locate, layout);
}

}  // namespace pursuit
