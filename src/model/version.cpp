#include <pursuit/model/version.hpp>

namespace pursuit {

std::string_view version() {
  return PURSUIT_VERSION;
}

}  // namespace pursuit
