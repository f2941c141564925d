#include "name_key.hpp"

#include <pursuit/text/fold.hpp>

namespace pursuit {

namespace {

constexpr std::string_view en_dash = "\u2013";

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = fold(name);
  std::erase_if(key, [](char c) { return c == '-' || c == '_' || c == ' '; });
  for (std::size_t dash = 0; (dash = key.find(en_dash, dash)) != std::string::npos;)
    key.erase(dash, en_dash.size());
  return key;
}

}  // namespace pursuit
