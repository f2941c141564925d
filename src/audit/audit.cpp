#include "auditor.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace pursuit {

namespace {

/// Notes of resolving that say how a record differs from what follows.
bool is_difference(std::string_view code) {
  return code == "record-mark";
}

/// What resolving found wrong. Its notes say how it went about what is not known.
void take_resolved(Auditor& auditor) {
  for (const Finding& finding : auditor.competition().findings) {
    const bool note = finding.severity == Severity::note;
    if (note && !is_difference(finding.code)) continue;
    auditor.findings.push_back(finding);
    if (note) auditor.findings.back().severity = Severity::warning;
  }
}

/// Sets apart what the event accepts, and says what it accepts for nothing.
Audit part(Auditor& auditor) {
  const std::vector<Accepted>& accepted = auditor.event().accepted;
  std::vector<bool> used(accepted.size(), false);
  Audit audit;
  audit.compared = auditor.compared;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> entries;  // by code and where
  for (std::size_t i = 0; i < accepted.size(); ++i)
    entries.try_emplace({accepted[i].code, accepted[i].where}, i);
  for (Finding& finding : auditor.findings) {
    const std::string where = finding.place.pointer();
    auto entry = entries.find({finding.code, where});
    if (entry == entries.end()) entry = entries.find({finding.code, ""});
    if (entry == entries.end()) {
      audit.news.push_back(std::move(finding));
    } else {
      used[entry->second] = true;
      audit.accepted.push_back({std::move(finding), accepted[entry->second].why});
    }
  }
  AlikeFindings alike;
  for (std::size_t i = 0; i < accepted.size(); ++i) {
    if (used[i]) continue;
    Finding finding =
        error_at(Place{}.in("accepted", i), "accepted-for-nothing",
                 fmt::format("{} is accepted{}{}, and nothing of that code is found there", accepted[i].code,
                             accepted[i].where.empty() ? "" : " at ", accepted[i].where),
                 "correct its code or where, or leave it out");
    finding.severity = Severity::warning;
    alike.add(audit.news, std::move(finding));
  }
  std::stable_sort(audit.news.begin(), audit.news.end(),
                   [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
  return audit;
}

}  // namespace

bool Audit::has_news() const noexcept {
  return std::any_of(news.begin(), news.end(),
                     [](const Finding& finding) { return finding.severity != Severity::note; });
}

Audit audit(const Competition& competition) {
  Auditor auditor(competition);
  take_resolved(auditor);
  for (const auto check : {check_ranks, check_marks, check_winners, check_advances, check_classification,
                           check_totals, check_times, check_names, check_nations, check_dates})
    check(auditor);
  return part(auditor);
}

}  // namespace pursuit
