# cmake -D output=FILE.cpp -D folder=FOLDER -P style.cmake
# Writes the source of style.hpp. A page names the hash of its style sheet, so that no browser takes another for it.
foreach(name page picture)
  file(READ "${folder}/${name}.css" ${name})
  string(REGEX REPLACE "/[*][^*]*[*]/" "" ${name} "${${name}}")
  string(REGEX REPLACE "\n *" "" ${name} "${${name}}")
  string(REPLACE ": " ":" ${name} "${${name}}")
  string(REGEX REPLACE " *([{};,>]) *" "\\1" ${name} "${${name}}")
endforeach()
string(APPEND page "${picture}")

# Where another answer to one of the four questions of an index is chosen, an event is hidden (site_index.cpp).
set(hidden "")
foreach(filter RANGE 0 3)
  foreach(option RANGE 1 12)
    list(APPEND hidden "body:has(#f${filter}-${option}:checked) tr[data-f${filter}]:not([data-f${filter}='${option}'])")
  endforeach()
endforeach()
list(JOIN hidden "," hidden)
set(index "${page}${hidden}{display:none}")

# The SHA-256 of a text in base64: of 32 bytes the last two stand alone.
function(hash_of text result)
  set(digits ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  string(SHA256 hex "${text}")
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
  set(${result} "${base64}=" PARENT_SCOPE)
endfunction()

set(functions "")
foreach(name page index picture)
  hash_of("${${name}}" hash)
  string(APPEND functions "
StyleSheet ${name}_style() noexcept {
  return {R\"pursuit(${${name}})pursuit\", \"sha256-${hash}\"};
}
")
endforeach()

file(WRITE "${output}" "#include <style.hpp>

namespace pursuit {
${functions}
}  // namespace pursuit
")
