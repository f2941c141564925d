#!/bin/bash
# batch.sh BUILD [EVENTS [RUNS]] : `pursuit batch` beside those who do the smaller job, rank the qualifiers and pair them,
# on the same 50,000 generated events, in one run, with input and output in memory. Of RUNS, three, the fastest counts.
# Prints seconds, MB of input a second, and how many times the rate of Node that is. Peers that are not installed are
# left out: jq, python3, node, and DuckDB (npm install @duckdb/node-api in the folder that NODE_PATH_DUCKDB names).
set -euo pipefail

build=$(realpath "$1")
events=${2:-50000}
runs=${3:-3}
peers=$(realpath "$(dirname "$0")")/peers
work=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$work"' EXIT
in=$work/events.ndjson
out=$work/out

"$build/pursuit" generate --events "$events" --seed 1 > "$in"
bytes=$(stat -c %s "$in")
node_rate=

calculate() { awk "BEGIN { printf \"%.6f\", $1 }" | sed 's/\.000000$//'; }

# Some of the events are in error, which pursuit says by its exit status; peers have to end well.
finished() { [ "$1" = 1 ] && grep -q ' with errors' "$work/said" || { cat "$work/said"; exit 1; }; }

# run NAME COMMAND : the fastest of the runs.
run() {
  local name=$1 best='' begin end seconds rate
  shift
  for _ in $(seq "$runs"); do
    begin=$(date +%s.%N)
    "$@" > "$out" 2> "$work/said" || finished "$?"
    end=$(date +%s.%N)
    seconds=$(calculate "$end - $begin")
    if [ -z "$best" ] || [ "$(calculate "$seconds < $best")" = 1 ]; then best=$seconds; fi
  done
  rate=$(calculate "$bytes / 1000000 / $best")
  [ "$name" = node ] && node_rate=$rate
  printf '%-44s %8.2f s %9.1f MB/s  %s\n' "$name" "$best" "$rate" \
    "${node_rate:+$(printf '%.1f' "$(calculate "$rate / $node_rate")") times node}"
}

printf '%s events, %s bytes, of %s runs the fastest\n' "$events" "$bytes" "$runs"
if command -v node > /dev/null; then run node node "$peers/node.mjs" "$in"; fi
if command -v python3 > /dev/null; then run python python3 "$peers/python.py" "$in"; fi
if command -v jq > /dev/null; then run jq jq -c -f "$peers/filter.jq" "$in"; fi
if [ -n "${NODE_PATH_DUCKDB:-}" ]; then
  cp "$peers/duckdb.mjs" "$NODE_PATH_DUCKDB/"
  run duckdb node "$NODE_PATH_DUCKDB/duckdb.mjs" "$in" "$work/duckdb.json"
fi
run 'pursuit batch -f ndjson, 1 job' "$build/pursuit" batch "$in" -f ndjson -j 1
written=$(stat -c %s "$out")
run 'pursuit batch -f ndjson, 2 jobs' "$build/pursuit" batch "$in" -f ndjson -j 2
run 'pursuit batch --table classification, 1 job' "$build/pursuit" batch "$in" --table classification -j 1
run 'pursuit batch, 1 job' "$build/pursuit" batch "$in" -j 1
run "simdjson DOM, and $written bytes written" "$build/tests/limit" "$in" "$written"
