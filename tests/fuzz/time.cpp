// Times and splits: what is read is written, and reads back the same; what is refused says why.

#include "claim.hpp"

#include <pursuit/model/race_time.hpp>

namespace pursuit::fuzz {
namespace {

constexpr std::int64_t second = 1'000'000;

using Reader = TimeReading (*)(std::string_view);

void claim_reads_back(RaceTime time, std::string_view written, Reader read) {
  const TimeReading back = read(written);
  claim(back.time.has_value(), "a time as written can be read", fmt::format("{}: {}", written, back.error));
  claim(back.time->micros() == time.micros() && back.time->decimals() == time.decimals(),
        "a time as written is the time", written);
}

void check(std::string_view text, Reader read, std::int64_t least) {
  const TimeReading reading = read(text);
  if (!reading.time) {
    claim(!reading.error.empty(), "a time that is refused has an error", text);
    claim_printable(reading.error + reading.hint);
    return;
  }
  const RaceTime time = *reading.time;
  claim(reading.error.empty() && reading.hint.empty(), "a time has no error", text);
  claim(time.micros() >= least && time.micros() < 3600 * second, "a time is in its bounds", clock(time));
  claim(time.decimals() >= 0 && time.decimals() <= 6, "a time has at most six decimals", clock(time));
  claim(time.micros() % RaceTime::unit(time.decimals()) == 0, "a time has no digits beyond its decimals",
        text);
  claim_reads_back(time, clock(time), read);
  std::string seconds;
  append_seconds(seconds, time);
  if (time.micros() < 1000 * second) claim_reads_back(time, seconds, read);
  claim(gap(time, time).find_first_not_of("0.") == std::string::npos, "a time is not behind itself", text);
}

}  // namespace
}  // namespace pursuit::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pursuit;
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::check(text, read_time, 30 * fuzz::second);
  fuzz::check(text, read_split, fuzz::second);
  return 0;
}
