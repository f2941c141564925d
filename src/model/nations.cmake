# cmake -D input=nations.json -D output=FILE.cpp -P nations.cmake
# Writes the nations of the file as C++: a table that needs no reading when the program starts.
cmake_minimum_required(VERSION 3.25)
file(READ "${input}" text)
string(JSON nations GET "${text}" nations)

# list_of(KEY): of the list that `nation` has under a key, `texts`: each quoted and with a comma, and `count`.
macro(list_of key)
  set(texts "")
  set(count 0)
  string(JSON list ERROR_VARIABLE missing GET "${nation}" ${key})
  if(NOT missing)
    string(JSON count LENGTH "${list}")
    math(EXPR last "${count} - 1")
    foreach(k RANGE ${last})
      string(JSON one GET "${list}" ${k})
      string(APPEND texts "\"${one}\"sv, ")
    endforeach()
  endif()
endmacro()

set(names "")
set(names_end 0)
set(successors "")
set(successors_end 0)
set(years "")
set(years_end 0)
set(entries "")
string(JSON size LENGTH "${nations}")
math(EXPR last_nation "${size} - 1")
foreach(i RANGE ${last_nation})
  string(JSON nation GET "${nations}" ${i})
  string(JSON code GET "${nation}" code)
  string(JSON name GET "${nation}" name)
  string(JSON kind ERROR_VARIABLE missing GET "${nation}" kind)
  if(missing)
    set(kind nation)
  endif()
  string(REPLACE "-" "_" kind "${kind}")

  list_of(also)
  set(names_first ${names_end})
  math(EXPR names_end "${names_end} + 1 + ${count}")
  string(APPEND names "    \"${name}\"sv, ${texts}\n")
  math(EXPR names_count "${count} + 1")

  list_of(successors)
  set(successors_first ${successors_end})
  math(EXPR successors_end "${successors_end} + ${count}")
  string(APPEND successors "    ${texts}\n")
  set(successors_count ${count})

  set(years_first ${years_end})
  set(years_count 0)
  string(JSON spans ERROR_VARIABLE missing GET "${nation}" years)
  if(NOT missing)
    string(JSON years_count LENGTH "${spans}")
    math(EXPR last_span "${years_count} - 1")
    foreach(k RANGE ${last_span})
      string(JSON first GET "${spans}" ${k} 0)
      string(JSON last GET "${spans}" ${k} 1)
      if(NOT first)
        set(first 0)
      endif()
      if(NOT last)
        set(last 9999)
      endif()
      string(APPEND years "    {${first}, ${last}},\n")
    endforeach()
    math(EXPR years_end "${years_end} + ${years_count}")
  endif()

  string(APPEND entries "    {\"${code}\"sv, NationKind::${kind}, span(names, ${names_first}, ${names_count}), "
                        "span(years, ${years_first}, ${years_count}), "
                        "span(successors, ${successors_first}, ${successors_count})},\n")
endforeach()

file(WRITE "${output}" "#include <pursuit/model/nation.hpp>

#include <array>

namespace pursuit {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, ${names_end}> names = {
${names}};
constexpr std::array<std::string_view, ${successors_end}> successors = {
${successors}};
constexpr std::array<YearSpan, ${years_end}> years = {{
${years}}};

template <class Value, std::size_t size>
constexpr std::span<const Value> span(const std::array<Value, size>& all, std::size_t first, std::size_t count) {
  return std::span<const Value>(all).subspan(first, count);
}

}  // namespace

std::span<const Nation> nations() noexcept {
  static constexpr std::array<Nation, ${size}> all = {{
${entries}}};
  return all;
}

}  // namespace pursuit
")
