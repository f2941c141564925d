// pursuit schema

#include "command.hpp"
#include "stream.hpp"

#include <pursuit/rules/embedded.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <string>

namespace pursuit::cli {

namespace {

std::string known_schemas() {
  std::string names;
  for (const EmbeddedFile& schema : embedded_schemas()) {
    names += names.empty() ? "" : ", ";
    names += schema.name;
  }
  return names;
}

ExitStatus print_schema(const std::string& name) {
  for (const EmbeddedFile& schema : embedded_schemas()) {
    if (schema.name == name) return write_output(schema.text);
  }
  complain("schema", fmt::format("there is no schema \"{}\"", name), "there are " + known_schemas());
  return ExitStatus::usage;
}

}  // namespace

void add_schema(CLI::App& program, Task& task) {
  auto name = std::make_shared<std::string>();
  CLI::App* command =
      program.add_subcommand("schema", "Print the JSON Schema of events, rules, results and more");
  command->add_option("NAME", *name, known_schemas())->required()->option_text(" ");
  command->footer(
      "Examples:\n"
      "  pursuit schema event                        what an event document may hold");
  command->callback([name, &task] { task = [name] { return print_schema(*name); }; });
}

}  // namespace pursuit::cli
