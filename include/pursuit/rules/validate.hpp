// Whether rules can decide every event: checked before use, for built-in and user's files alike.
#pragma once

#include <pursuit/model/finding.hpp>
#include <pursuit/rules/rules.hpp>

namespace pursuit {

/// Every way in which the rules contradict themselves, each with its place in the rules file, and
/// `resolve_order` filled where there is one: `from` names earlier rounds, `except` makes no
/// circle, pairs are distinct and fit the pool, nobody is drawn twice in a round, the
/// classification covers everybody once.
[[nodiscard]] Findings validate(Rules& rules);

}  // namespace pursuit
