# cmake -D function=NAME -D output=FILE.cpp -D "files=FILE;..." -P embed.cmake
# Writes the source of a function of pursuit/rules/embedded.hpp. Raw strings keep a file's bytes as they are.
set(entries "")
list(SORT files)
foreach(file IN LISTS files)
  cmake_path(GET file STEM LAST_ONLY name)
  file(READ "${file}" text)
  string(APPEND entries "      {\"${name}\"sv, R\"pursuit(${text})pursuit\"sv},\n")
endforeach()
list(LENGTH files count)

file(WRITE "${output}" "#include <pursuit/rules/embedded.hpp>

#include <array>

namespace pursuit {

using namespace std::string_view_literals;

std::span<const EmbeddedFile> ${function}() {
  static constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}  }};
  return files;
}

}  // namespace pursuit
")
