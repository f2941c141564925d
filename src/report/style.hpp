// How pages and pictures look: page.css and picture.css as they were when the program was built.
#pragma once

#include <string_view>

namespace pursuit {

/// Of a page, with that of the pictures in it.
[[nodiscard]] std::string_view page_style() noexcept;
/// `sha256-...`, as a Content-Security-Policy names the style sheet.
[[nodiscard]] std::string_view page_style_hash() noexcept;
/// Of a picture that stands alone.
[[nodiscard]] std::string_view picture_style() noexcept;

}  // namespace pursuit
