// The texts that all pictures have alike.
#pragma once

#include "svg_canvas.hpp"

namespace pursuit {

inline constexpr double picture_margin = 8;

inline constexpr TextStyle heading_style{"heading", 15, Anchor::start, true};
/// Beside the axes.
inline constexpr TextStyle tick_style{"tick", 11};
inline constexpr TextStyle label_style{"label", 13};

[[nodiscard]] constexpr TextStyle anchored(TextStyle style, Anchor anchor) noexcept {
  style.anchor = anchor;
  return style;
}

}  // namespace pursuit
