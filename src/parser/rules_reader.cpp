#include "rules_builder.hpp"

#include <pursuit/model/limits.hpp>
#include <pursuit/parser/location.hpp>
#include <pursuit/parser/rules_reader.hpp>
#include <pursuit/rules/library.hpp>
#include <pursuit/rules/validate.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {

namespace {

void sort_by_place(const Document& document, Findings& findings) {
  Locator locator(document);
  for (Finding& finding : findings) finding.place = finding.place.at(locator.locate(0, finding.place));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.place.bytes()->offset < b.place.bytes()->offset;
  });
}

}  // namespace

RulesReading read_rules(const Document& document) {
  if (document.bytes().size() > limits::rules_bytes) {
    return {{},
            {error_at(Place(Span{}), "limit",
                      fmt::format("rules of {} bytes; at most {} are read", document.bytes().size(),
                                  limits::rules_bytes),
                      "is this an event? Rules are given with --rules")}};
  }
  json::Reader in(document);
  in.limit_lists(limits::rules_list);
  WrittenRules written;
  const bool whole = read_written_rules(in, written);
  RulesReading reading;
  if (whole) {
    RulesBuilder builder(std::move(written));
    reading.rules = builder.build();
    reading.findings = builder.findings();
  }
  for (Finding& finding : in.finish()) reading.findings.push_back(std::move(finding));
  if (reading.rules && !has_error(reading.findings)) {
    for (Finding& finding : validate(*reading.rules)) reading.findings.push_back(std::move(finding));
  }
  sort_by_place(document, reading.findings);
  if (has_error(reading.findings)) reading.rules.reset();
  return reading;
}

std::optional<Rules> library_rules(std::string_view id_or_name) {
  const auto entry = find_in_library(id_or_name);
  if (!entry) return std::nullopt;
  return read_rules(Document(std::string(entry->id), entry->text)).rules;
}

}  // namespace pursuit
