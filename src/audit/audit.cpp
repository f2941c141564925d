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

/// Which entry of `accepted` a finding is accepted by.
class AcceptedEntries {
 public:
  explicit AcceptedEntries(const std::vector<Accepted>& entries) : entries_(entries), used_(entries.size()) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      by_place_.insert({{entries[i].code, entries[i].where}, i});
  }

  /// Null where it is news. An entry of its place goes before one of no place.
  [[nodiscard]] const Accepted* take(const Finding& finding) {
    const Accepted* const there = take_at(finding, finding.place.pointer());
    return there != nullptr ? there : take_at(finding, "");
  }

  /// A warning for each that accepts nothing.
  void warn_of_unused(Findings& findings) const {
    AlikeFindings alike;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (used_[i]) continue;
      const Accepted& entry = entries_[i];
      const bool values = !entry.recorded.empty() || !entry.computed.empty();
      alike.add(findings,
                warning_at(Place{}.in("accepted", i), "accepted-for-nothing",
                           fmt::format("{} is accepted{}{}, and nothing of that code{} is found there",
                                       entry.code, entry.where.empty() ? "" : " at ", entry.where,
                                       values ? " and those values" : ""),
                           values ? "correct its code, where or values, or leave it out"
                                  : "correct its code or where, or leave it out"));
    }
  }

 private:
  [[nodiscard]] const Accepted* take_at(const Finding& finding, std::string_view where) {
    const auto [first, last] = by_place_.equal_range({finding.code, where});
    const auto found = std::find_if(first, last, [&](const auto& known) {
      const Accepted& entry = entries_[known.second];
      return (entry.recorded.empty() || entry.recorded == finding.recorded) &&
             (entry.computed.empty() || entry.computed == finding.computed);
    });
    if (found == last) return nullptr;
    used_[found->second] = true;
    return &entries_[found->second];
  }

  const std::vector<Accepted>& entries_;
  std::vector<bool> used_;
  std::multimap<std::pair<std::string_view, std::string_view>, std::size_t> by_place_;  // code and where
};

/// Its position in the event; behind all of them for what is in none.
std::size_t round_of(const Finding& finding) {
  std::span<const Place::Step> steps = finding.place.steps();
  return take_index(steps, "rounds").value_or(SIZE_MAX);
}

/// Sets apart what the event accepts, and says what it accepts for nothing.
Audit part(Auditor& auditor) {
  AcceptedEntries entries(auditor.event().accepted);
  Audit audit;
  audit.compared = auditor.compared;
  for (Finding& finding : auditor.findings) {
    if (const Accepted* const entry = entries.take(finding)) {
      audit.accepted.push_back({std::move(finding), entry->why});
    } else {
      audit.news.push_back(std::move(finding));
    }
  }
  entries.warn_of_unused(audit.news);
  // What is wrong in a round goes before what follows from it in later ones.
  std::stable_sort(audit.news.begin(), audit.news.end(), [](const Finding& a, const Finding& b) {
    return a.severity != b.severity ? a.severity > b.severity : round_of(a) < round_of(b);
  });
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
                           check_totals, check_title, check_times, check_names, check_nations, check_dates})
    check(auditor);
  return part(auditor);
}

}  // namespace pursuit
