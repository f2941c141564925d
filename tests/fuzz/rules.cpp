// Rules files: what is accepted can be said in words and played with any number of entries.

#include "claim.hpp"

#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/report/entries_report.hpp>
#include <pursuit/report/rules_report.hpp>
#include <pursuit/report/text.hpp>
#include <pursuit/rules/validate.hpp>

#include <span>

namespace pursuit::fuzz {
namespace {

void claim_can_be_shown(const Report& report) {
  std::string out;
  write_text(out, report);
  claim(!out.empty(), "rules can be shown");
  claim_printable(out);
}

void check(std::string_view text) {
  const Document document("input", text);
  const RulesReading reading = read_rules(document);
  claim_findings(document, reading.findings, reading.rules.has_value());
  if (!reading.rules) return;
  Rules again = *reading.rules;
  claim(!has_error(validate(again)) && again == *reading.rules, "rules that were read are valid", text);
  constexpr std::size_t most_entries = 18;
  claim_can_be_shown(rules_report(again));
  claim_can_be_shown(entries_report(std::span(&again, 1), text.size() % (most_entries + 1)));
}

}  // namespace
}  // namespace pursuit::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pursuit::fuzz::check(pursuit::fuzz::text_of(data, size));
  return 0;
}
