#!/bin/bash
# million.sh PURSUIT [RIDERS [RUNS]] : how many times as long as `sort` of the same lines a qualifying round of a million
# riders takes, read as CSV and as JSON, and the memory at its highest. Then one rider too many is refused.
#
# sort orders the lines by their times, in memory and by bytes (LC_ALL=C), on one thread; the JSON is compared with
# sort of the CSV. Of RUNS, three, the fastest counts. Seconds of the processor, user and system, so that what else
# the machine does counts little; they and the memory: /usr/bin/time.
set -euo pipefail

pursuit=$(realpath "$1")
riders=${2:-1000000}
runs=${3:-3}
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

# Names and times from a number that goes through all values once in an order of its own.
awk -v riders="$riders" 'BEGIN {
  print "round,heat,name,nation,time" > "million.csv"
  printf "{\"rounds\":[{\"round\":\"qualifying\",\"heats\":[" > "million.json"
  for (i = 0; i < riders; ++i) {
    seed = (seed * 16807 + 12345) % 2147483647
    time = sprintf("%d:%02d.%03d", 4 + seed % 2, seed % 60, seed % 1000)
    if (i < 8) time = sprintf("3:5%d.%03d", i, seed % 1000)  # no tie stops the draw
    name = sprintf("Rider %c%c %07d", 65 + seed % 26, 65 + seed % 25, i)
    nation = sprintf("%c%c%c", 65 + i % 7, 65 + i % 5, 65 + i % 3)
    printf "qualifying,%d,%s,%s,%s\n", i / 2 + 1, name, nation, time > "million.csv"
    if (i % 2 == 0) printf "%s{\"heat\":%d,\"rides\":[", i ? "," : "", i / 2 + 1 > "million.json"
    printf "%s{\"name\":\"%s\",\"nation\":\"%s\",\"time\":\"%s\"}", i % 2 ? "," : "", name, nation, time > "million.json"
    if (i % 2 || i == riders - 1) printf "]}" > "million.json"
  }
  print "]}]}" > "million.json"
}'

# took COMMAND... : seconds and KiB of the fastest of three runs.
took() {
  for ((run = 0; run < runs; ++run)); do
    /usr/bin/time -f '%U %S %M' -o took "$@" > out 2> said
    awk '{ print $1 + $2, $3 }' took
  done | sort -n | head -n 1
}

read -r sorted _ < <(took env LC_ALL=C sort --parallel=1 -S 1G -t, -k5,5 million.csv)
printf '%-32s %7.2f s\n' "sort, $(stat -c %s million.csv) bytes" "$sorted"
for file in million.csv million.json; do
  for command in seed report 'report -f json' 'seed -f csv'; do
    # shellcheck disable=SC2086
    read -r seconds memory < <(took "$pursuit" $command "$file")
    awk -v what="$command $file" -v seconds="$seconds" -v sorted="$sorted" -v memory="$memory" 'BEGIN {
      printf "%-32s %7.2f s %6.1f times sort %6d MiB\n", what, seconds, seconds / (sorted + 0.001), memory / 1024
    }'
  done
done

{ echo name,time; seq -f 'Rider %.0f,4:15.031' 1000001; } > many.csv
{ echo name,time; seq 2000001 | sed 's/.*/A,4:15.031/'; } > more.csv
for file in many.csv more.csv; do
  if "$pursuit" seed "$file" > out 2> said; then echo "$file is not refused"; exit 1; fi
  grep -q 'more than' said
done
