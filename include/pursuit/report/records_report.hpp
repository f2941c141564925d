// How records fell, for people.
#pragma once

#include <pursuit/audit/record_progression.hpp>
#include <pursuit/report/report.hpp>

#include <vector>

namespace pursuit {

/// A section for each record: who set it when and where, by how much, and how long it stood.
[[nodiscard]] Report records_report(const std::vector<RecordProgression>& progressions);

}  // namespace pursuit
