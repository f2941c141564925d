#!/bin/bash
# coverage.sh BUILD_DIR : how much of src/ without cli/ the tests reach, by llvm-cov of Debian's llvm-14 (clang needs
# libclang-rt-14-dev beside it).
#
# Unit and golden tests, which say what should come out. What only the property tests reach, wandering about, counts as
# not reached.
# Run from the top of the source, on a build of the preset `coverage`. Prints a line for each file and writes what no
# test reaches into BUILD_DIR/coverage/: `lines`, `branches` (a condition that was never true, or never false) and
# `source`, the annotated source. Fails under the bounds below.
set -euo pipefail

least_lines=97
least_branches=90
llvm=/usr/lib/llvm-14/bin

build=$(cd "$1" && pwd)
out=$build/coverage
rm -rf "$out"
mkdir -p "$out/raw"
export LLVM_PROFILE_FILE=$out/raw/%4m.profraw  # the processes of a program share four files

"$build/tests/unit_tests" > "$out/unit.log" || { tail -n 50 "$out/unit.log"; exit 1; }
ctest --test-dir "$build" -L 'golden|readme' -j "$(nproc)" > "$out/golden.log" ||
  { tail -n 50 "$out/golden.log"; exit 1; }

"$llvm/llvm-profdata" merge -sparse -o "$out/profile" "$out"/raw/*.profraw
of_library=("$build/pursuit" -object "$build/tests/unit_tests" -instr-profile "$out/profile"
  -ignore-filename-regex '/(src|pursuit)/cli/|/tests/(unit|golden)/|/embedded_[a-z]*\.cpp$|^/usr/')

# One function, main(), is in both programs; llvm-cov warns of it.
"$llvm/llvm-cov" export "${of_library[@]}" -format lcov > "$out/lcov" 2> /dev/null
sed -n 's/^SF:.*\/\(src\|include\)\//\1\//p; s/^\(DA:[0-9]*,0\)$/\1/p' "$out/lcov" |
  awk -F '[:,]' '/^DA/ { print file ":" $2; next } { file = $0 }' > "$out/lines"
sed -n 's/^SF:.*\/\(src\|include\)\//\1\//p; s/^\(BRDA:.*\),\(0\|-\)$/\1/p' "$out/lcov" |
  awk -F '[:,]' '/^BRDA/ { print file ":" $2 ": condition " int($4 / 2) + 1 " never " ($4 % 2 ? "false" : "true"); next }
                 { file = $0 }' > "$out/branches"
"$llvm/llvm-cov" show "${of_library[@]}" -show-branches=count -show-instantiations=false > "$out/source" 2> /dev/null

"$llvm/llvm-cov" report "${of_library[@]}" -show-region-summary=false 2> /dev/null > "$out/report"
awk -v least_lines=$least_lines -v least_branches=$least_branches '
  NF == 10 && $1 != "Filename" { printf "%-60s %7s %7s\n", $1, $7, $10 }
  $1 == "TOTAL" { lines = $7; branches = $10 }
  END {
    printf "lines %s of at least %d%%, branches %s of at least %d%%\n", lines, least_lines, branches, least_branches
    exit lines + 0 < least_lines || branches + 0 < least_branches
  }' "$out/report"
