// How pages and pictures look: page.css and picture.css as they were when the program was built.
#pragma once

#include <string_view>

namespace pursuit {

/// `hash` is what a Content-Security-Policy names it by: `sha256-...`.
struct StyleSheet {
  std::string_view text;
  std::string_view hash;
};

/// Of a page, with that of the pictures in it.
[[nodiscard]] StyleSheet page_style() noexcept;
/// The same for the index of a site, with what its filters hide.
[[nodiscard]] StyleSheet index_style() noexcept;
/// Of a picture that stands alone.
[[nodiscard]] StyleSheet picture_style() noexcept;

}  // namespace pursuit
