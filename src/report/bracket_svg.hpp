// A bracket as a picture.
#pragma once

#include <pursuit/report/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace pursuit {

/// One `<svg>`: the stages from left to right, each competitor with his seed and his result, and a line to
/// his next heat. `id` belongs to no other picture of the page.
[[nodiscard]] std::string bracket_svg(std::string_view id, const std::vector<BracketStage>& stages);

}  // namespace pursuit
