// The place that a text takes in a picture, whose font is not known.
#pragma once

#include <string_view>

namespace pursuit {

/// In px, for a font of this size. No sans-serif font that browsers take is wider, so that what stands beside
/// the text never touches it; most are narrower by a tenth or two. What is measured is what
/// `escape_markup` shows.
[[nodiscard]] double text_width(std::string_view utf8, double size, bool bold = false);

}  // namespace pursuit
