#!/bin/bash
# length.sh BUILD [EVENTS...] : what `pursuit batch -f ndjson -j 1` costs by the length of the stream: events a second and
# the most memory, of 10,000, 100,000 and 1,000,000 generated events, about 27 MB, 270 MB and 2.7 GB. The output is counted,
# not kept. Of two runs the faster counts. Needs the package time, and the input's size of memory.
set -euo pipefail

pursuit=$(realpath "$1")/pursuit
shift
work=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$work"' EXIT

printf '%10s %14s %14s %8s %10s %10s\n' events 'bytes in' 'bytes out' seconds events/s 'peak kB'
[ $# -gt 0 ] || set -- 10000 100000 1000000
for n in "$@"; do
  "$pursuit" generate --events "$n" --seed 1 > "$work/in"
  best=
  for _ in 1 2; do
    begin=$(date +%s.%N)
    out=$({ command time -f %M "$pursuit" batch - -f ndjson -j 1 < "$work/in" 2> "$work/said" || true; } | wc -c)
    end=$(date +%s.%N)
    best=$(awk "BEGIN { s = $end - $begin; b = \"$best\"; printf \"%.3f\", b == \"\" || s < b ? s : b }")
  done
  awk -v n="$n" -v bytes="$(stat -c %s "$work/in")" -v out="$out" -v s="$best" -v kb="$(tail -n 1 "$work/said")" \
    'BEGIN { printf "%10d %14s %14s %8.2f %10.0f %10d\n", n, bytes, out, s, n / s, kb }'
done
