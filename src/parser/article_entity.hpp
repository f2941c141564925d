// The characters that entities of a markup stand for.
#pragma once

#include <string>
#include <string_view>

namespace pursuit {

/// Of the name between `&` and `;`: `nbsp` is a blank, `#39` and `#x27` are `'`. False, and nothing appended,
/// for a name that is not known and a number that is no character of a text.
[[nodiscard]] bool append_entity(std::string& out, std::string_view name);

}  // namespace pursuit
