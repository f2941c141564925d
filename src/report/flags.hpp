// Competitors and nations in the flag templates of an encyclopedia.
#pragma once

#include "games.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace pursuit {

class Flags {
 public:
  explicit Flags(Games games) : games_(std::move(games)) {}

  /// `{{flagIOCathlete|Bradley Wiggins|GBR|2008 Summer}}`; of a team that is called as its nation
  /// `{{flagIOCteam|GBR|2008 Summer}}`. What begins with `(` is nobody's name and stands behind the flag;
  /// without a nation that has a code, there is none.
  [[nodiscard]] std::string competitor(std::string_view name, std::string_view nation) const;

  /// `{{flagIOC|GBR|2008 Summer}}`; a nation without a code as text.
  [[nodiscard]] std::string nation(std::string_view nation) const;

 private:
  Games games_;
};

/// `GBR`: three capital letters. Flag templates know nothing else everywhere.
[[nodiscard]] bool is_nation_code(std::string_view nation) noexcept;

}  // namespace pursuit
