# cmake -D output=FILE.cpp -D folder=FOLDER -P style.cmake
# Writes the source of style.hpp. A page names the hash of its style sheet, so that no browser takes another for it.
set(page "")
foreach(name page picture)
  file(READ "${folder}/${name}.css" text)
  string(REGEX REPLACE "/[*][^*]*[*]/" "" text "${text}")
  string(REGEX REPLACE "\n *" "" text "${text}")
  string(REGEX REPLACE " *([{}:;,>]) *" "\\1" text "${text}")
  set(${name} "${text}")
endforeach()
string(APPEND page "${picture}")

# base64 of the hash, three bytes at a time; 32 bytes leave two.
set(digits ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
string(SHA256 hex "${page}")
set(base64 "")
foreach(start RANGE 0 63 6)
  string(SUBSTRING "${hex}00" ${start} 6 bytes)
  math(EXPR bits "0x${bytes}")
  foreach(shift 18 12 6 0)
    math(EXPR digit "(${bits} >> ${shift}) & 63")
    string(SUBSTRING ${digits} ${digit} 1 character)
    string(APPEND base64 "${character}")
  endforeach()
endforeach()
string(SUBSTRING "${base64}" 0 43 base64)

file(WRITE "${output}" "#include <style.hpp>

namespace pursuit {

std::string_view page_style() noexcept {
  return R\"pursuit(${page})pursuit\";
}

std::string_view page_style_hash() noexcept {
  return \"sha256-${base64}=\";
}

std::string_view picture_style() noexcept {
  return R\"pursuit(${picture})pursuit\";
}

}  // namespace pursuit
")
