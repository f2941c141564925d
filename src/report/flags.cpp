#include "flags.hpp"

#include <pursuit/model/nation.hpp>
#include <pursuit/text/escape.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace pursuit {
namespace {

struct Templates {
  std::string_view athlete;
  std::string_view team;
  std::string_view nation;
};

Templates templates_of(GamesKind kind) {
  switch (kind) {
    case GamesKind::olympic:
      return {"flagIOCathlete", "flagIOCteam", "flagIOC"};
    case GamesKind::paralympic:
      return {"flagIPCathlete", "flagIPC", "flagIPC"};
    case GamesKind::commonwealth:
      return {"flagCGFathlete", "flagCGFteam", "flagCGF"};
    case GamesKind::other:
      break;
  }
  return {"flagathlete", "flag", "flag"};
}

std::string of_nation(std::string_view name, std::string_view nation, const std::string& edition) {
  return fmt::format("{{{{{}|{}{}{}}}}}", name, nation, edition.empty() ? "" : "|", edition);
}

}  // namespace

std::string Flags::competitor(std::string_view name, std::string_view nation) const {
  std::string text = escape_wikitext(name);
  if (name.empty()) return nation.empty() ? text : this->nation(nation);
  if (nation.empty()) return text;
  if (name.front() == '(') return fmt::format("{} {}", this->nation(nation), text);
  if (!is_nation_code(nation)) return fmt::format("{} ({})", text, escape_wikitext(nation));
  const Templates templates = templates_of(games_.kind);
  if (is_nation_name(nation, name)) return of_nation(templates.team, nation, games_.edition);
  return of_nation(fmt::format("{}|{}", templates.athlete, text), nation, games_.edition);
}

std::string Flags::nation(std::string_view nation) const {
  if (!is_nation_code(nation)) return escape_wikitext(nation);
  return of_nation(templates_of(games_.kind).nation, nation, games_.edition);
}

bool is_nation_code(std::string_view nation) noexcept {
  return nation.size() == 3 &&
         std::all_of(nation.begin(), nation.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace pursuit
