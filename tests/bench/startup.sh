#!/bin/bash
# startup.sh EMPTY COMMAND... : how many times as long as EMPTY the command takes.
#
# The two run in turn, so that whatever else the machine does hits both alike; of 50 pairs the median counts.
# Clock: bash's EPOCHREALTIME, in microseconds. Both times include the fork and the wait of the shell.
set -euo pipefail

pairs=50
empty=$1
shift

took() {
  local begin=${EPOCHREALTIME/[.,]/}
  "$@" > /dev/null
  echo $((${EPOCHREALTIME/[.,]/} - begin))
}

for ((i = 0; i < pairs; ++i)); do
  echo "$(took "$empty") $(took "$@")"
done | awk '{ printf "%d %d %.6f\n", $1, $2, $2 / $1 }' | sort -k 3 -n |
  awk -v middle=$((pairs / 2)) 'NR == middle { printf "empty %d us, pursuit %d us, ratio %.2f (median of %d pairs)\n", $1, $2, $3, 2 * middle }'
