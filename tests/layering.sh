#!/bin/sh
# Checks who includes whom. Run from the top of the source; prints each include that is not allowed, fails if any is.
#
# Each line of the table: a folder, the folders it may use and through them theirs, and the third parties that its
# sources alone may include; for cli the system as well. fmt and the standard library are free to all.
set -eu

awk '
function may_use(folder, other) { return folder == other || index(uses[folder], " " other " ") }

function allowed(header) {
  if (header ~ /^pursuit\//) { split(header, part, "/"); return may_use(folder, part[2]) }
  if (header ~ /^[a-z_]+$/ || header ~ /^fmt\//) return 1
  return !public && index(third_parties[folder], " " header " ")
}

NR == FNR {  # the table
  split($0, half, "|")
  third_parties[$1] = " " half[2] " "
  count = split(half[1], word, " ")
  uses[$1] = " "
  for (i = 2; i <= count; ++i) uses[$1] = uses[$1] word[i] uses[word[i]]
  next
}

FNR == 1 {
  public = FILENAME ~ /^include/
  folder = FILENAME
  sub(/^(include\/pursuit|src)\//, "", folder)
  sub(/\/.*/, "", folder)
  if (!(folder in uses)) { print FILENAME ": is in no folder of the table"; failed = 1 }
}

/^ *# *include *"/ {
  if ($0 ~ /"[^"]*\// || public) { print FILENAME ":" FNR ": " $0 ": only a neighbour in src"; failed = 1 }
}

/^ *# *include *</ {
  header = $0
  gsub(/^[^<]*<|>.*$/, "", header)
  if (!allowed(header)) { print FILENAME ":" FNR ": " folder " may not include <" header ">"; failed = 1 }
}

END { exit failed }
' - $(find include/pursuit src -name '*.[ch]pp') <<'TABLE'
text       | utf8proc.h
model      text
rules      model
parser     rules | simdjson.h nlohmann/json.hpp
seeding    rules
bracket    seeding
audit      bracket
writer     audit
report     writer
generator  parser report
batch      generator | oneapi/tbb.h
cli        batch | CLI/CLI.hpp dirent.h fcntl.h poll.h sys/file.h sys/ioctl.h sys/stat.h unistd.h mimalloc.h
TABLE
