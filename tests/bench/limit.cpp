// limit EVENTS.ndjson BYTES > OUT: the least there is to do: simdjson makes a DOM of each line, and as many
// bytes as BYTES says are written.

#include <simdjson.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <unistd.h>

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  const simdjson::padded_string events = simdjson::padded_string::load(argv[1]);
  simdjson::dom::parser parser;
  std::string_view rest(events.data(), events.size());
  std::size_t parsed = 0;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    simdjson::dom::element event;
    if (parser.parse(line.data(), line.size(), false).get(event) != simdjson::SUCCESS) return EXIT_FAILURE;
    parsed += event.is_object() ? 1U : 0U;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  const std::string block(std::size_t{1} << 20U, 'x');
  for (std::size_t left = std::strtoull(argv[2], nullptr, 10); left > 0;) {
    const ssize_t written = ::write(STDOUT_FILENO, block.data(), std::min(left, block.size()));
    if (written <= 0) return EXIT_FAILURE;
    left -= static_cast<std::size_t>(written);
  }
  std::cerr << parsed << " events\n";
  return EXIT_SUCCESS;
}
