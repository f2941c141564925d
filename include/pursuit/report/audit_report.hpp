// What a check found, for people.
#pragma once

#include <pursuit/audit/audit.hpp>
#include <pursuit/report/report.hpp>

namespace pursuit {

/// What does not add up, what the event accepts and why, and how much was compared.
[[nodiscard]] Report audit_report(const Competition& competition, const Audit& audit);

}  // namespace pursuit
