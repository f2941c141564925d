// The times of a CSV document: what sheets print behind them, and what spreadsheets make of them.
#pragma once

#include <pursuit/model/race_time.hpp>

#include <string_view>
#include <vector>

namespace pursuit {

struct CsvTime {
  TimeReading reading;
  std::string_view text{};                ///< what of the cell is the time
  std::vector<std::string_view> marks{};  ///< behind it, in their order: `Q`, `OR`
};

/// As `read` does, `read_time` or `read_split`, but marks and footnotes behind the time are read too:
/// `4:15.031 Q`, `4:15.031 (OR)`, `1:05.1 (3)`. Refused are times as a spreadsheet shows those it took
/// for a time of day, without their last digits: `04:15.0`, `04:15.03`, `04:15:00`, and dates.
[[nodiscard]] CsvTime read_csv_time(std::string_view text, TimeReading (*read)(std::string_view));

}  // namespace pursuit
