// What a file is called that holds something with an id of its own.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// A name for a file in a folder, with its ending: `safe_file_name("2008-men", ".json")` gives
/// `2008-men.json`.
///
/// An id of small letters, digits, `-`, `_` and `.` that begins with a letter or a digit is its own name.
/// Any other keeps its letters, has `_` for what is none, and carries a hash of the whole id, so
/// that `Ann`, `ann` and `../ann` are three files, even where capitals are not told from small
/// letters: `Ann~...`, `ann`, `_.._ann~...`. So do ids that are too long, and those that Windows keeps
/// for devices (`con`). The name is never empty, is no path and no option, and takes at most 255
/// bytes of UTF-8. `ending` is the program's own and is not looked at. The hash keeps accidents apart; it
/// does not withstand somebody who looks for two ids of one hash.
[[nodiscard]] std::string safe_file_name(std::string_view id, std::string_view ending = {});

}  // namespace pursuit
