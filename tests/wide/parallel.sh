#!/bin/sh
# parallel.sh PURSUIT: `pursuit batch` under GNU parallel gives the bytes of a single run. Needs the package parallel.
set -eu

pursuit=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
PATH=$(dirname "$pursuit"):$PATH

pursuit generate --events 3000 --seed 11 --lost-results 0 > events.ndjson
pursuit batch - -j 1 -f ndjson < events.ndjson > alone 2> /dev/null || [ $? = 1 ]
parallel --will-cite --pipepart -a events.ndjson --block 1M --keep-order pursuit batch - -j 1 -f ndjson > wide 2> /dev/null || true
cmp alone wide
echo "the same $(wc -l < wide) lines"
