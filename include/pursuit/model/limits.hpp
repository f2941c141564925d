// What is too much: far above any meet, and low enough that every command ends in seconds and in memory
// that a notebook has. Whoever reads input refuses what is above these with the finding `limit`.
#pragma once

#include <cstddef>

namespace pursuit::limits {

/// Of a file. A million rides with their splits, printed with indents, are 400 MB.
inline constexpr std::size_t file_bytes = std::size_t{512} << 20U;
/// Of a text: a cell, a name, a note. What a source says of a whole event is a few thousand bytes.
inline constexpr std::size_t field_bytes = std::size_t{64} << 10U;
/// Of a row of a sheet, apart from `# key: value`, which may hold what a source prints of all its riders.
inline constexpr std::size_t line_bytes = std::size_t{1} << 20U;
/// Of a sheet: a split for every half lap of the longest pursuit are a few dozen.
inline constexpr std::size_t columns = 500;
/// Of a line of a stream, which is an event.
inline constexpr std::size_t stream_line_bytes = std::size_t{16} << 20U;
/// Of lists and objects in each other: an event needs nine.
inline constexpr std::size_t depth = 64;

/// In all rounds of an event, and the heats too. The largest Games had a hundred.
inline constexpr std::size_t rides = 2'000'000;
inline constexpr std::size_t competitors = 1'000'000;
/// Of one name and nation, told apart by their bibs.
inline constexpr std::size_t namesakes = 1'000;
/// As an event records them; no format has ten.
inline constexpr std::size_t rounds = 200;
/// Of a round in which two meet: rules draw sixteen at most.
inline constexpr std::size_t match_heats = 1'000;
inline constexpr std::size_t match_rides = 10'000;
inline constexpr std::size_t rulings = 1'000;
inline constexpr std::size_t records = 100;
inline constexpr std::size_t sources = 1'000;
inline constexpr std::size_t officials = 100;
/// Of one object, and of all rides: keys of the user's own, of which a sheet makes columns.
inline constexpr std::size_t own_keys = 200;
/// Distances at which rides of an event are timed, of which it makes columns too.
inline constexpr std::size_t splits = 200;
/// In one sheet, or in all the files of one command.
inline constexpr std::size_t events = 1'000;
/// Of a sheet of several events: those that belong to all of them.
inline constexpr std::size_t shared_key_rows = 5'000;
/// Findings of one code and severity that are kept; of more the number is said.
inline constexpr std::size_t alike_findings = 1'000;
/// Names that one message lists.
inline constexpr std::size_t listed_names = 100;

/// Of a rules file, which has a few thousand bytes.
inline constexpr std::size_t rules_bytes = std::size_t{1} << 20U;
/// Rounds, draws of all rounds, and selectors of the classification: each is compared with each.
inline constexpr std::size_t rules_rounds = 64;
inline constexpr std::size_t rules_draws = 128;
inline constexpr std::size_t rules_selectors = 64;
/// Of all draws; no rules draw more than sixteen.
inline constexpr std::size_t rules_heats = 256;
/// Whatever else a rules file lists.
inline constexpr std::size_t rules_list = 1'000;

}  // namespace pursuit::limits
