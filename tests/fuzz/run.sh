#!/bin/sh
# run.sh PROGRAM TARGET short|long
#
# Fuzzes a target from its corpus, which is run as a whole first: every input that ever failed is in it, so it
# stays a test. short: the same seed each time, some seconds. long: at least ten minutes and a million executions,
# another seed each time. What is found is kept beside the program.
#
# A finding is turned into a test by adding its input to tests/fuzz/corpus/TARGET under a name that tells what it
# is. After a long run, what it learned is merged into the corpus with
#   PROGRAM -merge=1 -max_len=1024 tests/fuzz/corpus/TARGET PROGRAM.made
set -eu
program=$1
target=$2
made=$program.made
log=$program.log
seconds=8
executions=0
[ "$3" = long ] && seconds=600 executions=1000000
seed=1
[ "$3" = long ] && seed=$(date +%s)
rm -rf "$made"
mkdir -p "$made"
words=$program.dict
if [ "$target" = report ]; then
  cat tests/fuzz/event_*.dict > "$words"
else
  cat "tests/fuzz/$target.dict" > "$words"
fi
done_executions=0
done_seconds=0
while [ "$done_executions" -lt "$executions" ] || [ "$done_seconds" -lt "$seconds" ]; do
  begin=$(date +%s)
  "$program" -seed="$seed" -entropic=0 -max_total_time="$seconds" -max_len=4096 -timeout=25 -rss_limit_mb=2048 \
    -dict="$words" -artifact_prefix="$program." -print_final_stats=1 -verbosity=1 \
    "$made" "tests/fuzz/corpus/$target" > "$log" 2>&1 || { tail -n 200 "$log"; exit 1; }
  done_seconds=$((done_seconds + $(date +%s) - begin))
  done_executions=$((done_executions + $(sed -n 's/^stat::number_of_executed_units: *//p' "$log")))
  seed=$((seed + 1))
done
echo "$target: $done_executions executions in $done_seconds s, $((done_executions / done_seconds)) a second"
