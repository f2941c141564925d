#include "json.hpp"

#include <pursuit/model/version.hpp>
#include <pursuit/writer/audit_json.hpp>

#include <fmt/core.h>

namespace pursuit {

namespace {

class AuditWriter {
 public:
  AuditWriter(JsonWriter& json, const std::function<SourceLine(const Place&)>& locate)
      : json_(json), locate_(locate) {}

  void write(const Competition& competition, const Audit& audit) {
    const Event& event = *competition.event;
    json_.begin_object(Flow::block);
    json_.key("version").text(fmt::format("pursuit {}", version()));
    json_.key("id").text_or_null(event.id);
    json_.key("meet").text_or_null(event.meet);
    json_.key("event").text_or_null(event.name);
    json_.key("rules").text(competition.rules->id);
    json_.key("assumed").boolean(competition.rules_assumed);
    json_.key("status").text(word(competition.status));
    write_compared(audit.compared);
    json_.key("news").boolean(audit.has_news());
    json_.key("findings").begin_array(Flow::block);
    for (const Finding& finding : audit.news) write_finding(finding, nullptr);
    for (const AcceptedFinding& accepted : audit.accepted) write_finding(accepted.finding, &accepted.why);
    json_.end();
    json_.end();
  }

 private:
  void write_compared(const Compared& compared) {
    json_.key("compared").begin_object(Flow::line);
    json_.key("ranks").number(compared.ranks);
    json_.key("marks").number(compared.marks);
    json_.key("pairs").number(compared.pairs);
    json_.key("winners").number(compared.winners);
    json_.key("places").number(compared.places);
    json_.key("winning_times").number(compared.winning_times);
    json_.key("counts").number(compared.counts);
    json_.key("records").number(compared.records);
    json_.end();
  }

  void write_finding(const Finding& finding, const std::string_view* why) {
    json_.begin_object(Flow::line);
    json_.key("severity").text(word(finding.severity));
    json_.key("code").text(finding.code);
    json_.key("message").text(finding.message);
    json_.given("rule", rule_of(finding.code));
    json_.given("hint", finding.hint);
    json_.key("where").text(finding.place.pointer());
    const SourceLine source = locate_(finding.place);
    if (source.line != 0) {
      json_.key("file").text(source.file);
      json_.key("line").number(source.line);
      json_.key("column").number(source.column);
    }
    json_.given("recorded", finding.recorded);
    json_.given("computed", finding.computed);
    json_.key("accepted");
    why == nullptr ? json_.null() : json_.text(*why);
    json_.end();
  }

  JsonWriter& json_;
  const std::function<SourceLine(const Place&)>& locate_;
};

}  // namespace

void write_audit_json(std::string& out, const Competition& competition, const Audit& audit,
                      const std::function<SourceLine(const Place&)>& locate, JsonLayout layout) {
  JsonWriter json(out, layout);
  AuditWriter(json, locate).write(competition, audit);
  out += '\n';
}

}  // namespace pursuit
