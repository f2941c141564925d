// Something the program noticed, and where.
#pragma once

#include <pursuit/model/place.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pursuit {

enum class Severity : std::uint8_t { note, warning, error };

/// `code` is stable and kebab-case (`stale-draw`): programs and `accepted` refer to it.
/// `message` says what is wrong, `hint` how to mend it; both are text without a position.
/// `recorded` and `computed` are set where a source and the rules disagree.
struct Finding {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Place place;
  std::string hint;
  std::string recorded;
  std::string computed;
};

using Findings = std::vector<Finding>;

/// `error_at(Place{}.in("rounds", 2), "heat", "the heat has three sides", "a heat has two")`
[[nodiscard]] Finding error_at(Place place, std::string_view code, std::string message,
                               std::string hint = {});
[[nodiscard]] Finding warning_at(Place place, std::string_view code, std::string message,
                                 std::string hint = {});
[[nodiscard]] Finding note_at(Place place, std::string_view code, std::string message, std::string hint = {});

[[nodiscard]] std::string_view word(Severity severity) noexcept;
[[nodiscard]] bool has_error(const Findings& findings) noexcept;
[[nodiscard]] std::size_t count(const Findings& findings, Severity severity) noexcept;
/// `1 error, 2 warnings`: how many there are of each severity from `least` on; empty where there are none.
[[nodiscard]] std::string count_words(const Findings& findings, Severity least);

/// Keeps `limits::alike_findings` of each code and severity: a million alike would hide the others and fill
/// the memory. Those of any other code are kept all the same.
class AlikeFindings {
 public:
  /// Appends the finding, unless there are as many like it.
  void add(Findings& findings, Finding finding);
  /// The same of the findings from `first` on, which others appended.
  void trim(Findings& findings, std::size_t first);
  /// For each code with more than were kept, one finding behind them that says how many.
  void append_rest(Findings& findings);

 private:
  struct Alike {
    std::size_t count = 0;
    Place last;  // that was kept
  };
  std::map<std::pair<std::string, Severity>, Alike> alike_;
};

/// `a, b, c`, and of more than `limits::listed_names` how many there are behind them.
[[nodiscard]] std::string list_names(const std::vector<std::string_view>& names);

}  // namespace pursuit
