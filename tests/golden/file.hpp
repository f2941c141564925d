// Whole files, as bytes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace pursuit::golden {

/// Throws std::runtime_error if it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Throws std::runtime_error if it cannot be written.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace pursuit::golden
