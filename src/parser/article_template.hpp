// What the templates of an encyclopedia stand for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pursuit {

enum class TemplateUse : std::uint8_t {
  unknown,
  nothing,   ///< a reference, a sort key
  word,      ///< `Template::word`: `{{gold1}}` is `1`, `{{WR}}` is `WR`
  first,     ///< its first argument, else `Template::word`: `{{nowrap|...}}`, `{{n/a}}`
  second,    ///< its second: `{{lang|fr|...}}`
  both,      ///< the first two: `{{sortname|Ann|Lee}}`
  lines,     ///< every argument, each on a line
  nation,    ///< the first argument is the nation of a flag
  athlete,   ///< a name, and its nation
  own_flag,  ///< `{{NOR}}`: the name itself is the nation
};

struct Template {
  TemplateUse use = TemplateUse::unknown;
  std::string word{};
};

/// By the name as written, whatever its case where that means nothing.
[[nodiscard]] Template read_template(std::string_view name);

}  // namespace pursuit
