#!/bin/sh
# batch.sh PURSUIT
#
# What a batch leaves behind when it is killed, interrupted, or loses its folder or disk, and whether its output is the
# same for any number of threads. Prints a line for each; fails where something is not as it should be.
set -u

[ $# -eq 1 ] || { echo 'usage: batch.sh PURSUIT' >&2; exit 2; }
pursuit=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 1
export LC_ALL=C

failed=0
# check WHAT COMMAND...
check() {
  what=$1
  shift
  if "$@"; then echo "ok: $what"; else
    echo "FAILED: $what"
    failed=1
  fi
}

"$pursuit" generate --events 4000 --seed 3 --lost-results 0 --missing-names 0 > events.ndjson
"$pursuit" batch events.ndjson -o whole -f csv 2> /dev/null

# --- the same bytes for any number of threads
for format in ndjson csv text; do
  for jobs in 1 2 7; do "$pursuit" batch - -f $format -j $jobs < events.ndjson > out.$jobs 2> /dev/null; done
  check "$format: the same for 1, 2 and 7 threads" sh -c 'cmp -s out.1 out.2 && cmp -s out.1 out.7'
done
check 'ndjson: as many lines as went in' [ "$(wc -l < events.ndjson)" = "$("$pursuit" batch - -f ndjson < events.ndjson 2> /dev/null | wc -l)" ]

# --- one line in a thousand is broken
awk 'NR % 1000 == 500 { print substr($0, 1, 100); next } { print }' events.ndjson > broken.ndjson
"$pursuit" batch - -f ndjson < broken.ndjson > out 2> err
check 'broken lines: exit 3' [ $? = 3 ]
check 'broken lines: a record in the place of each' [ "$(grep -n '"result":null' out | cut -d: -f1 | tr '\n' ' ')" = '500 1500 2500 3500 ' ]
check 'broken lines: each with its line' [ "$(grep -c '"line":\(500\|1500\|2500\|3500\),' out)" = 4 ]

# --- killed at a random moment
sum() { (cd "$1" && find . -type f ! -name '.*' | sort | xargs cat | cksum); }
whole=0
for i in $(seq 100); do
  "$pursuit" batch events.ndjson -o killed -f csv > /dev/null 2>&1 &
  sleep "0.0$((i % 10))$((i * 7 % 10))"
  kill -9 $! 2> /dev/null
  wait $! 2> /dev/null
done
for file in killed/*; do cmp -s "$file" "whole/${file#killed/}" || whole=1; done
check "killed a hundred times: only whole files ($(find killed -type f ! -name '.*' | wc -l))" [ $whole = 0 ]
"$pursuit" batch events.ndjson -o killed -f csv 2> /dev/null
check 'the run after it: nothing is left over' [ -z "$(find killed -name '.*' -type f)" ]
check 'the run after it: all is there' [ "$(sum killed)" = "$(sum whole)" ]

# --- a site, whose pages get their links when all are written
head -n 300 events.ndjson > few.ndjson
for i in $(seq 30); do
  "$pursuit" batch few.ndjson -o site -f html > /dev/null 2>&1 &
  sleep "0.$((i % 3))$((i * 7 % 10))"
  kill -9 $! 2> /dev/null
  wait $! 2> /dev/null
done
whole=0
for file in site/*.html; do [ "$(tail -n 1 "$file")" = '</html>' ] || whole=1; done
check 'a site killed thirty times: only whole pages' [ $whole = 0 ]
"$pursuit" batch few.ndjson -o site -f html 2> /dev/null
check 'a site after it: every page, and an index' [ "$(find site -type f | wc -l)" = 301 ]
check 'a site after it: every page leads to the index' [ "$(grep -l 'href="index.html"' site/*.html | wc -l)" = 300 ]

# --- two runs into one folder
"$pursuit" batch events.ndjson -o both -f csv 2> /dev/null &
"$pursuit" batch events.ndjson -o both -f csv 2> /dev/null
wait
check 'two runs into one folder' [ "$(sum both)" = "$(sum whole)" ]
check 'two runs into one folder: nothing is left over' [ -z "$(find both -name '.*' -type f)" ]

# --- interrupted
for signal in INT TERM; do
  mkfifo pipe
  env --default-signal=INT "$pursuit" batch - -f ndjson -j 2 < pipe > out 2> err &  # sh ignores it for what is behind
  run=$!
  exec 3> pipe
  cat events.ndjson >&3
  sleep 0.3
  kill -$signal $run
  wait $run
  status=$?
  exec 3>&-
  rm pipe
  check "SIG$signal: exit 130" [ $status = 130 ]
  check "SIG$signal: whole lines" sh -c 'tail -n 1 out | grep -q "}$" && [ -z "$(tail -c 1 out | tr -d "\n")" ]'
  check "SIG$signal: says how far it came" grep -q 'interrupted after' err
done

# --- a reader that has enough
"$pursuit" batch - -f ndjson < events.ndjson 2> err | head -n 1 > out
check 'closed pipe: quiet' [ ! -s err ]

# --- a folder that vanishes, a disk that is full, a folder that is a file
(while [ ! -e gone ]; do :; done; while [ -e gone ]; do rm -rf gone 2> /dev/null; done) &
"$pursuit" batch events.ndjson events.ndjson events.ndjson events.ndjson -o gone -f csv > out 2> err
status=$?
wait
check 'folder that vanishes: exit 4, and said' sh -c "[ $status = 4 ] && grep -q 'gone: error: cannot be written' err"
"$pursuit" batch events.ndjson -f ndjson > /dev/full 2> err
check 'disk full: exit 4, and said' sh -c "[ $? = 4 ] && grep -q 'standard output: error' err"
cat > small.sh << 'EOF'
# A disk of 300 kB, which this process alone sees.
mount -t tmpfs -o size=300k tmpfs small || exit
"$1" batch events.ndjson -o small -f csv 2> err
status=$?
ls small | wc -l > count
for file in small/*; do cmp -s "$file" "whole/${file#small/}" || echo "$file" >> not_whole; done
find small -name '.*' -type f >> not_whole
exit $status
EOF
mkdir small
: > not_whole
unshare -rm sh small.sh "$pursuit" 2> /dev/null
status=$?
if [ ! -f count ]; then
  echo 'skipped: a disk that fills, for none can be mounted here'
else
  check 'disk that fills: exit 4, and said' sh -c "[ $status = 4 ] && grep -q 'error: cannot be written: No space' err"
  check "disk that fills: only whole files ($(cat count)), and nothing else" [ ! -s not_whole ]
fi
"$pursuit" batch events.ndjson -o events.ndjson 2> err
check 'a file where the folder should be: exit 4, and said' sh -c "[ $? = 4 ] && grep -q 'events.ndjson: error' err"
check 'a file where the folder should be: it stays' [ "$(wc -l < events.ndjson)" = 4000 ]

# --- a line without an end
head -c 20000000 /dev/zero | tr '\0' 'x' > long.ndjson
{ head -n 2 events.ndjson; cat long.ndjson; echo; tail -n 1 events.ndjson; } | "$pursuit" batch - -f ndjson > out 2> err
check 'a line that is too long: exit 4' [ $? = 4 ]
check 'a line that is too long: a record in its place' [ "$(grep -n '"result":null' out | cut -d: -f1)" = 3 ]
check 'a line that is too long: the others go on' [ "$(wc -l < out)" = 4 ]

# --- memory, whatever the length of the stream
peak() {
  exec 4<&0  # what is behind reads nothing
  "$pursuit" batch - -f csv -j 2 > /dev/null 2>&1 <&4 &
  most=0
  while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' /proc/$!/status 2> /dev/null) && [ -n "$now" ]; do
    most=$now
    sleep 0.01
  done
  wait $!
  echo $((most / 1024))
}
short=$(cat events.ndjson | peak)
long=$(cat events.ndjson events.ndjson events.ndjson events.ndjson events.ndjson | peak)
echo "memory: $short MB for one stream, $long MB for five times as much"
check 'memory: below 100 MB' [ "$long" -lt 100 ]
check 'memory: not with the length' [ "$long" -lt $((short + short / 4 + 4)) ]

exit $failed
