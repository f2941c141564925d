#include <pursuit/model/finding.hpp>
#include <pursuit/model/limits.hpp>
#include <pursuit/text/phrase.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace pursuit {

Finding error_at(Place place, std::string_view code, std::string message, std::string hint) {
  return {Severity::error, std::string(code), std::move(message), std::move(place), std::move(hint), {}, {}};
}

Finding warning_at(Place place, std::string_view code, std::string message, std::string hint) {
  Finding finding = error_at(std::move(place), code, std::move(message), std::move(hint));
  finding.severity = Severity::warning;
  return finding;
}

Finding note_at(Place place, std::string_view code, std::string message, std::string hint) {
  Finding finding = error_at(std::move(place), code, std::move(message), std::move(hint));
  finding.severity = Severity::note;
  return finding;
}

std::string_view word(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

bool has_error(const Findings& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

std::size_t count(const Findings& findings, Severity severity) noexcept {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return finding.severity == severity; }));
}

std::string count_words(const Findings& findings, Severity least) {
  std::string words;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t found = severity < least ? 0 : count(findings, severity);
    if (found > 0) words += (words.empty() ? "" : ", ") + counted(found, word(severity));
  }
  return words;
}

void AlikeFindings::add(Findings& findings, Finding finding) {
  Alike& alike = alike_[{finding.code, finding.severity}];
  if (++alike.count > limits::alike_findings) return;
  alike.last = finding.place;
  findings.push_back(std::move(finding));
}

void AlikeFindings::trim(Findings& findings, std::size_t first) {
  if (findings.size() == first) return;
  Findings added(std::make_move_iterator(findings.begin() + static_cast<std::ptrdiff_t>(first)),
                 std::make_move_iterator(findings.end()));
  findings.resize(first);
  for (Finding& finding : added) add(findings, std::move(finding));
}

void AlikeFindings::append_rest(Findings& findings) {
  for (const auto& [kind, alike] : alike_) {
    if (alike.count <= limits::alike_findings) continue;
    Finding rest =
        error_at(alike.last, kind.first,
                 "and " + std::to_string(alike.count - limits::alike_findings) + " more like those before");
    rest.severity = kind.second;
    findings.push_back(std::move(rest));
  }
  alike_.clear();
}

std::string list_names(const std::vector<std::string_view>& names) {
  std::string list;
  const std::size_t listed = std::min(names.size(), limits::listed_names);
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) list += ", ";
    list += names[i];
  }
  if (listed < names.size()) list += " and " + std::to_string(names.size() - listed) + " more";
  return list;
}

}  // namespace pursuit
