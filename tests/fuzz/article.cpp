// Articles of an encyclopedia, and whatever else is no JSON.

#include "event.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pursuit;
  fuzz::check_event(fuzz::text_of(data, size));
  return 0;
}
