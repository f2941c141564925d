// Events as CSV, and whatever else is no JSON.

#include "event.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pursuit;
  const std::string_view text = fuzz::text_of(data, size);
  if (!fuzz::is_json(text)) fuzz::check_event(text);
  return 0;
}
