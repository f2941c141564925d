// Which line-ups of different rounds are those of one team.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pursuit {

/// A line-up: a text of names, or several, and the round it rode in.
struct LineUp {
  std::vector<std::string_view> names;
  std::size_t round = 0;
};

/// The first line-up of its team, by position; none where two teams may be meant as well.
using TeamOfLineUp = std::optional<std::size_t>;

/// A line-up is that of the team of earlier rounds with which it shares the most words of names: at least a
/// third of its own, and more than with any other team. In one round no team has two. One that shares too
/// little begins a team. Line-ups come in the order of their rounds.
[[nodiscard]] std::vector<TeamOfLineUp> match_line_ups(std::span<const LineUp> line_ups);

}  // namespace pursuit
