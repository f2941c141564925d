// What competition rules do with a number of entries, before anybody rides.
#pragma once

#include <pursuit/report/report.hpp>
#include <pursuit/rules/rules.hpp>

#include <cstddef>
#include <span>

namespace pursuit {

/// For each of the rules: how many heats a round has and which ranks meet in it, who rides alone, which
/// finals are not ridden, how many go on, and which places are given. It is read off an event that the
/// engine resolved, in which all entries start, finish, and go as seeded.
/// 5 entries by `match-round-8`: `4v5, 3 alone, 2 alone, 1 alone`.
[[nodiscard]] Report entries_report(std::span<const Rules> rules, std::size_t entries);

}  // namespace pursuit
