#!/bin/sh
# run.sh PROGRAM TARGET short|long
#
# Fuzzes a target from its corpus, which is run as a whole first: every input that ever failed is in it, so it
# stays a test. short: the same seed each time, some seconds. long: at least ten minutes and a million executions,
# another seed each time. What is found is kept beside the program.
#
# A finding is turned into a test by adding its input to tests/fuzz/corpus/TARGET under a name that tells what it
# is. What a long run learned is merged into the corpus, small inputs only, with
#   PROGRAM -set_cover_merge=1 -use_counters=0 -max_len=1000 tests/fuzz/corpus/TARGET PROGRAM.made
set -eu
export ASAN_OPTIONS="${ASAN_OPTIONS:-quarantine_size_mb=64:malloc_context_size=8}"
program=$1
target=$2
made=$program.made
log=$program.log
seconds=6
executions=0
[ "$3" = long ] && seconds=600 executions=1000000
seed=1
[ "$3" = long ] && seed=$(date +%s)
rm -rf "$made"
mkdir -p "$made"
dictionaries=tests/fuzz/$target.dict
seeds=
longest=1024
case $target in
  article) longest=2048 ;;
  rules) seeds=data/rules longest=2560 ;;
  report) seeds="data data/games" dictionaries="tests/fuzz/event_csv.dict tests/fuzz/event_json.dict" longest=2048 ;;
esac
cat $dictionaries > "$program.dict"
done_executions=0
done_seconds=0
while [ "$done_executions" -lt "$executions" ] || [ "$done_seconds" -lt "$seconds" ]; do
  begin=$(date +%s)
  "$program" -seed="$seed" -entropic=0 -max_total_time="$seconds" -max_len=$longest -timeout=25 -rss_limit_mb=2048 \
    -dict="$program.dict" -artifact_prefix="$program." -print_final_stats=1 -verbosity=1 \
    "$made" "tests/fuzz/corpus/$target" $seeds > "$log" 2>&1 || { tail -n 200 "$log"; exit 1; }
  done_seconds=$((done_seconds + $(date +%s) - begin))
  done_executions=$((done_executions + $(sed -n 's/^stat::number_of_executed_units: *//p' "$log")))
  seed=$((seed + 1))
done
echo "$target: $done_executions executions in $done_seconds s, $((done_executions / done_seconds)) a second"
