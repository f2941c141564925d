#include <pursuit/model/ruling.hpp>

#include <array>
#include <utility>

namespace pursuit {

namespace {

constexpr std::array<std::pair<std::string_view, RulingKind>, 6> kinds = {{
    {"relegate", RulingKind::relegate},
    {"disqualify", RulingKind::disqualify},
    {"reinstate", RulingKind::reinstate},
    {"award", RulingKind::award},
    {"withdraw", RulingKind::withdraw},
    {"substitute", RulingKind::substitute},
}};

}  // namespace

std::optional<RulingKind> read_ruling_kind(std::string_view text) noexcept {
  for (const auto& [name, kind] : kinds) {
    if (name == text) return kind;
  }
  return std::nullopt;
}

std::string_view word(RulingKind kind) noexcept {
  for (const auto& [name, candidate] : kinds) {
    if (candidate == kind) return name;
  }
  return {};
}

}  // namespace pursuit
