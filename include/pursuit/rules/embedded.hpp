// The files of data/ that travel inside the binary, so that it needs nothing beside it to run.
#pragma once

#include <span>
#include <string_view>

namespace pursuit {

/// A file as it was when the program was built.
struct EmbeddedFile {
  std::string_view name;  // without .json
  std::string_view text;  // its bytes, unchanged
};

/// The files of data/rules, sorted by name: `direct`, `final-4` ... They live as long as the program.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();

/// The files of data/schema, sorted by name: `event`, `result`, `rules`.
[[nodiscard]] std::span<const EmbeddedFile> embedded_schemas();

}  // namespace pursuit
