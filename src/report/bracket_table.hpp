// A stage of a bracket as rows, for formats that cannot draw it.
#pragma once

#include <pursuit/report/report.hpp>

namespace pursuit {

/// A side a row, in order. The title of a heat stands on the first of its rows.
[[nodiscard]] Table bracket_table(const BracketStage& stage);

}  // namespace pursuit
