#!/bin/sh
# faults.sh PURSUIT
#
# Makes every fault that a file, a disk or whoever started the program can have, and prints a table: the fault, what
# was done, the exit status, and the first line of what the program said. Fails where the status is another one than
# it should be, where a message does not name the file or does not say what to do, where a file is neither as it was
# nor whole, and where anything is left behind. Run it from the top of the source, as root or not; what cannot be done
# here is skipped, and the table says why.
set -u

[ $# -eq 1 ] || { echo 'usage: faults.sh PURSUIT' >&2; exit 2; }
source=$(pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
mkdir "$work/bin" "$work/room"
# Whoever it is run as can reach the copy.
cp "$1" "$work/bin/pursuit"
chmod 777 "$work/room"
cd "$work/room" || exit 1
PATH=$work/bin:$PATH
export PATH work
export LC_ALL=C
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0:allocator_may_return_null=0"

failed=0
short() { printf %s "$1" | sed -E 's/(aaaa)a+(aaaa)/\1...\2/g'; }
row() { printf '%-32s | %-74s | %4s | %s\n' "$1" "$(short "$2")" "$3" "$(short "$4")"; }
skipped() { row "$1" "skipped: $2" '' ''; }

# The file that is written in most rows, as it was and as it will be.
echo 'as it was' > ../old
cp "$source/data/qualifiers.csv" event.csv
cp "$source/data/qualifiers.json" event.json
pursuit seed event.csv -f csv > ../new || exit 1
chmod 644 event.csv event.json

# fault NAME STATUS SAYS COMMAND [old|new]: what out.csv is afterwards.
fault() {
  cp ../old out.csv
  before=$(ls -A)
  sh -c "$4" > ../stdout 2> ../stderr < /dev/null
  status=$?
  wrong=
  [ $status -eq "$2" ] || wrong="$wrong; the exit status is not $2"
  [ -z "$3" ] || grep -qF -e "$3" ../stderr || wrong="$wrong; it does not say \"$3\""
  [ "$2" -lt 3 ] || [ "$2" -gt 4 ] || grep -q '^  hint: ' ../stderr || wrong="$wrong; it does not say what to do"
  [ "$(wc -c < ../stderr)" -lt 4000 ] || wrong="$wrong; it says too much"
  [ "$(wc -l < ../stderr)" -gt 0 ] || [ "$2" -eq 0 ] || [ "$2" -gt 100 ] || wrong="$wrong; it says nothing"
  cmp -s out.csv "../${5:-old}" || wrong="$wrong; out.csv is not the ${5:-old} one"
  left=$(ls -A)
  [ "$left" = "$before" ] || wrong="$wrong; not the files that were there: $left"
  row "$1" "$4" $status "$(head -n 1 ../stderr | cut -c 1-400)"
  [ -z "$wrong" ] || { failed=1; echo "FAILED$wrong"; cat ../stderr; }
  find . -name '.pursuit-*' -delete
  rm -f out.csv
}

row fault 'what was done' exit 'what it said'

# --- Reading

fault 'no such file' 4 'gone.csv: error' 'pursuit seed gone.csv'
ln -s gone.csv link.csv
fault 'link to no file' 4 'link.csv: error' 'pursuit seed link.csv'
fault 'folder' 4 'room: error' 'pursuit seed ../room'
fault 'name too long' 4 'aaa: error' "pursuit seed $(printf '%0300d' 0 | tr 0 a)"
fault 'error while reading' 4 '/proc/self/mem: error' 'pursuit seed /proc/self/mem'
fault 'closed standard input' 4 '<stdin>: error' 'pursuit seed - <&-'
: > empty.csv
fault 'empty file' 3 'empty.csv:1:1' 'pursuit seed empty.csv -o out.csv'
fault 'empty stream' 3 '<stdin>:1:1' 'pursuit seed < /dev/null'
mkfifo pipe
fault 'FIFO' 0 '' 'cat event.csv > pipe & pursuit seed pipe -o out.csv' new
fault 'deleted once open' 0 '' 'cp event.csv e.csv; { rm e.csv; pursuit seed - -o out.csv; } < e.csv' new

user=
if [ "$(id -u)" -eq 0 ]; then
  user='setpriv --reuid=65534 --regid=65534 --clear-groups'
  $user pursuit --version > /dev/null 2>&1 || user=none
fi
export user
if [ "$user" = none ]; then
  for name in 'unreadable file' 'folder that is closed' 'read-only target' 'read-only folder'; do
    skipped "$name" 'root may read and write everything, and setpriv does not work here'
  done
else
  cp event.csv secret.csv
  chmod 000 secret.csv
  fault 'unreadable file' 4 'secret.csv: error' '$user pursuit seed secret.csv -o out.csv'
  mkdir -m 700 closed
  cp event.csv closed
  chmod 000 closed
  fault 'folder that is closed' 4 'closed/event.csv: error' '$user pursuit seed closed/event.csv'
  fault 'read-only target' 4 'out.csv: error' 'chmod 444 out.csv; $user pursuit seed event.csv -o out.csv'
  mkdir shut
  fault 'read-only folder' 4 'shut/new.csv: error' 'chmod 555 shut; $user pursuit seed event.csv -o shut/new.csv'
  chmod 700 closed
fi

# Long enough to be caught at it; no event, so that a try that was too fast is over at once.
i=0
status=0
while [ $i -lt 50 ] && [ $status -ne 4 ]; do
  i=$((i + 1))
  { echo '<html>'; head -c 20000000 /dev/zero; } > grows
  sh -c 'while :; do echo more; done >> grows' &
  writer=$!
  pursuit seed grows -o out.csv > /dev/null 2> ../grows
  status=$?
  kill $writer
  wait $writer 2> /dev/null
done
rm -f grows
export status
fault 'grows while it is read' 4 'grows: error: cannot be read: it changes' \
  'cat ../grows >&2; exit $status  # pursuit seed grows'

# --- What is read

printf 'heat,name,nation,time\n1,Ann,AUS,4:15.031\n1,Bea,BEL,4:16.031\n2,Cid,C' > cut.csv
fault 'stream that ends within a line' 3 '<stdin>:4:1' 'cat cut.csv | pursuit seed -o out.csv'
fault '' 3 '<stdin>:' 'head -c 1000 event.json | pursuit seed -o out.csv'
fault '' 1 '<stdin>:' 'printf "name,time\nAnn,4:15.031\nBea,4:16.031\nCid,4:16" | pursuit seed'
printf '[ { "name": "A\000nn" } ]' > nul.json
fault 'NUL byte' 3 'nul.json:1:' 'pursuit seed nul.json -o out.csv'
printf '[ { "name": "A\\u0000nn" } ]' > nul2.json
fault '' 3 'nul2.json:1:' 'pursuit seed nul2.json -o out.csv'
printf 'name,time\nA\000nn,4:15.0\n' > nul.csv
fault '' 3 'nul.csv:2:2' 'pursuit seed nul.csv -o out.csv'
printf '[ { "name": "A\377nn" } ]' > latin.json
fault 'invalid UTF-8' 3 'latin.json:1:' 'pursuit seed latin.json -o out.csv'
printf 'name,time\nZo\303\253,4:15.0\nA\377nn,4:15.0\n' > latin.csv
fault '' 3 'latin.csv:3:2' 'pursuit seed latin.csv -o out.csv'
million=$(printf '%01000000d' 0 | tr 0 7)
echo "[ { \"name\": \"Ann\", \"time\": $million } ]" > digits.json
fault 'number of a million digits' 3 'digits.json:1:' 'pursuit seed digits.json -o out.csv'
echo "[ { \"name\": \"Ann\", \"time\": \"$million\" } ]" > digits2.json
fault '' 3 'digits2.json:1:' 'pursuit seed digits2.json -o out.csv'
printf 'name,time,rank\nAnn,%s,1\n' "$million" > digits.csv
fault '' 3 'digits.csv:2:5' 'pursuit seed digits.csv -o out.csv'
printf 'name,time,rank\nAnn,4:15.0,%s\n' "$million" > digits2.csv
fault '' 3 'digits2.csv:2:12' 'pursuit seed digits2.csv -o out.csv'
echo "[ { \"name\": \"Ann\", \"time\": \"4:15.0\", \"rank\": 1$(printf '%0300d' 0) } ]" > digits3.json
fault '' 3 'digits3.json:1:' 'pursuit seed digits3.json -o out.csv'
brackets=$(printf '%0100000d' 0 | tr 0 '[')
echo "$brackets" > deep.json
fault '100,000 brackets' 3 'deep.json:1:' 'pursuit seed deep.json -o out.csv'
echo "[ { \"name\": \"Ann\", \"x_a\": $brackets } ]" > deep2.json
fault '' 3 'deep2.json:1:' 'pursuit seed deep2.json -o out.csv'
printf '# x_a: %s\nname,time\nAnn,4:15.0\n' "$brackets" > deep.csv
fault '' 3 'deep.csv:1:' 'pursuit seed deep.csv -o out.csv'
fault '' 3 'deep.json:1:' 'pursuit rules ./deep.json'
echo '[ { "name": "Ann", "time": "4:15.0", "name": "Bea" } ]' > twice.json
fault 'duplicate keys' 3 'twice.json:1:38' 'pursuit seed twice.json -o out.csv'
printf 'name,time,name\nAnn,4:15.0,Bea\n' > twice.csv
fault '' 3 'twice.csv:1:11' 'pursuit seed twice.csv -o out.csv'
sed 's/"draw": \[{ "from": { "round": "qualifying" }/"draw": [{ "from": { "round": "match" }/' \
  "$source/data/rules/match-round-8.json" > self.json
fault 'rules that refer to themselves' 3 'self.json:' 'pursuit rules ./self.json'
fault '' 3 'self.json:' 'pursuit seed event.csv --rules ./self.json -o out.csv'
fault 'rules that are not there' 4 'none.json: error' 'pursuit seed event.csv --rules ./none.json -o out.csv'

# --- Writing

fault 'disk full: a device' 4 '/dev/full: error' 'pursuit seed event.csv -f csv -o /dev/full'
fault 'disk full: standard output' 4 'standard output: error' 'pursuit seed event.csv > /dev/full'
fault 'closed standard output' 4 'standard output: error' 'pursuit seed event.csv >&-'
fault 'all streams closed' 0 '' 'pursuit seed event.csv -o out.csv <&- >&- 2>&-' new
fault 'folder' 4 'room: error' 'pursuit seed event.csv -f csv -o ../room'
fault 'no such folder' 4 'gone/new.csv: error' 'pursuit seed event.csv -o gone/new.csv'
fault 'a file for a folder' 4 'event.csv/new.csv: error' 'pursuit seed event.csv -o event.csv/new.csv'
fault 'name too long' 4 'a.csv: error' "pursuit seed event.csv -o $(printf '%0300d' 0 | tr 0 a).csv"
fault 'name just short enough' 0 '' "n=$(printf '%0251d' 0 | tr 0 a).csv; pursuit seed event.csv -o \$n && mv \$n out.csv" new
fault 'output is the input' 0 '' 'cp event.csv out.csv; pursuit seed out.csv -o out.csv' new
fault 'output is a link' 0 '' 'ln -s out.csv to.csv; pursuit seed event.csv -o to.csv && test -h to.csv && rm to.csv' new
fault 'output is a link to no file' 4 'link.csv: error' 'pursuit seed event.csv -o link.csv; s=$?; test -h link.csv; exit $s'
fault 'output has permissions' 0 '' 'chmod 604 out.csv; pursuit seed event.csv -o out.csv; test $(stat -c %a out.csv) = 604' new
fault 'new file has the usual ones' 0 '' 'rm out.csv; umask 027; pursuit seed event.csv -o out.csv; test $(stat -c %a out.csv) = 640' new
if [ "$(id -u)" -eq 0 ] && chown 65534 ../new 2> /dev/null; then
  fault 'output has another owner' 0 '' 'chown 65534 out.csv; pursuit seed event.csv -o out.csv; test $(stat -c %u out.csv) = 65534' new
else
  skipped 'output has another owner' 'only root gives files away'
fi
fault 'limit on the size of files' 4 'out.csv: error' 'ulimit -f 1; pursuit seed event.csv -o out.csv'

# A long sheet, for what takes time: few riders with much to say.
note=$(printf '%020000d' 0 | tr 0 n)
{
  echo 'heat,name,nation,time,note'
  i=0
  while [ $i -lt 100 ]; do
    i=$((i + 1))
    echo "$i,Rider $i,AUS,4:$((10 + i % 50)).$((100 + i)),$note"
  done
} > long.csv
fault 'closed pipe' 0 '' '{ pursuit convert long.csv; echo $? > ../pipe; } | head -c 1; exit $(cat ../pipe)'
fault 'closed FIFO' 0 '' 'head -c 1 pipe > ../one & pursuit convert long.csv -f json -o pipe'

mounts=
for try in 'unshare -m' 'unshare -rm'; do
  $try mount -t tmpfs none . 2> /dev/null && mounts=$try && break
done
if [ -z "$mounts" ]; then
  for name in 'disk full' 'no room for one more file' 'read-only disk'; do
    skipped "$name" 'nothing may be mounted here'
  done
else
  export mounts
  mkdir disk
  # What is on the disk is looked at outside.
  cat > ../on-disk <<'EOF'
mount -t tmpfs -o "$1" none disk || exit 99
cp out.csv disk/out.csv
[ -z "$2" ] || mount -o "$2" none disk || exit 99
pursuit convert long.csv -f csv -o disk/out.csv
status=$?
cp disk/out.csv out.csv
find disk -type f ! -name out.csv -exec cp {} . \;
exit $status
EOF
  fault 'disk full' 4 'disk/out.csv: error' '$mounts sh ../on-disk size=1m ""'
  fault 'no room for one more file' 4 'disk/out.csv: error' '$mounts sh ../on-disk nr_inodes=2 ""'
  fault 'read-only disk' 4 'disk/out.csv: error' '$mounts sh ../on-disk size=9m remount,ro'
fi

if ! strace -o /dev/null true 2> /dev/null; then
  for name in 'error on close' 'error on write' 'error on sync' 'error on rename' 'interrupted' 'ended' 'hung up'; do
    skipped "$name" 'strace is not there, or may not trace'
  done
else
  inject='strace -qq -o ../trace -e signal=none -e inject'
  export inject
  strace -o ../trace -e trace=close,fsync pursuit seed event.csv -o closes.csv
  close=$(awk '/^close/ { ++n } /^fsync/ { print n + 1; exit }' ../trace)
  export close
  fault 'error on close' 4 'out.csv: error' '$inject=close:error=EIO:when=$close pursuit seed event.csv -o out.csv'
  fault 'error on write' 4 'out.csv: error' '$inject=write:error=EDQUOT:when=1 pursuit seed event.csv -o out.csv'
  fault 'error on sync' 4 'out.csv: error' '$inject=fsync:error=EIO pursuit seed event.csv -o out.csv'
  fault 'error on rename' 4 'out.csv: error' '$inject=rename:error=EPERM pursuit seed event.csv -o out.csv'
  fault 'write that is interrupted' 0 '' '$inject=write:error=EINTR:when=1 pursuit seed event.csv -o out.csv' new
  # The tracer ends as the traced does.
  fault 'interrupted while writing' 130 '' '$inject=fsync:signal=INT pursuit seed event.csv -o out.csv'
  fault 'ended while writing' 143 '' '$inject=fsync:signal=TERM pursuit seed event.csv -o out.csv'
  fault 'hung up while writing' 129 '' '$inject=fsync:signal=HUP pursuit seed event.csv -o out.csv'
  fault 'hung up, under nohup' 0 '' 'trap "" HUP; $inject=fsync:signal=HUP pursuit seed event.csv -o out.csv' new
fi

# At whatever moment: the old file, or the whole new one.
pursuit convert long.csv -f csv > ../long
cat > ../interrupt <<'EOF'
for ms in 05 10 15 20 25 30 35 40 45 50 60 70 80 90; do
  timeout -s INT 0.0$ms pursuit convert long.csv -f csv -o out.csv
  cmp -s out.csv ../old || cmp -s out.csv ../long || { echo "half a file after $ms ms"; exit 1; }
done 2> ../messages >&2
cp ../old out.csv
EOF
fault 'interrupted at any moment' 0 '' 'sh ../interrupt  # timeout -s INT 0.0NN pursuit convert long.csv -o out.csv'

# --- Memory

if ! (ulimit -v 4000000 && pursuit --version) > /dev/null 2>&1; then
  skipped 'out of memory' 'this build needs more memory than may be forbidden'
else
  least=8000
  until (ulimit -v $least && pursuit --version) > /dev/null 2>&1; do least=$((least + 500)); done
  export least
  cat > ../memory <<'EOF'
# Every limit is one of three: too little to start, too little for the input, enough.
kb=$least
until [ $status = 0 ]; do
  (ulimit -v $kb; pursuit convert long.json -f csv -o out.csv) 2> ../says
  status=$?
  [ $status -ne 0 ] && cp ../says ../last
  [ $status = 0 ] || cmp -s out.csv ../old || exit 97
  [ $status = 0 ] || [ $status = 4 ] || { cat ../says >&2; echo "exit $status with $kb kB" >&2; exit 99; }
  [ $kb -lt 1000000 ] || exit 98
  kb=$((kb + 500))
done
cat ../last >&2
exit 4
EOF
  pursuit convert long.csv > long.json
  cp ../long ../new
  fault 'out of memory' 4 'pursuit: error: there is not enough memory' \
    'status=4; . ../memory  # ulimit -v ...; pursuit convert long.json -o out.csv' new
fi

[ $failed -eq 0 ] && echo 'All faults were met.'
exit $failed
