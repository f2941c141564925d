#!/bin/sh
# slurm.sh PURSUIT: `pursuit batch` as a Slurm job array over shards of a stream gives the bytes of a single run. Starts a
# cluster of this machine alone, in a folder of its own. Needs the packages slurm-wlm and munge.
set -eu

pursuit=$(realpath "$1")
work=$(mktemp -d)
cd "$work"
PATH=$(dirname "$pursuit"):$PATH:/usr/sbin

# --- a cluster of one
end() {
  for daemon in slurmd slurmctld munged; do
    [ ! -f $daemon.pid ] || kill "$(cat $daemon.pid)" 2> /dev/null || true
  done
  sleep 1
  rm -rf "$work"
}
trap end EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
mkdir state spool
head -c 1024 /dev/urandom > munge.key
chmod 600 munge.key
munged --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munged.pid" \
  --log-file="$work/munged.log" --seed-file="$work/munge.seed"
host=$(hostname -s)
cat > slurm.conf << CONF
ClusterName=pursuit
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CryptoType=crypto/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
slurmctld
slurmd
for _ in $(seq 60); do
  [ "$(sinfo -h -o %T 2> /dev/null)" = idle ] && break
  sleep 0.5
done
[ "$(sinfo -h -o %T)" = idle ] || { tail -n 20 slurmctld.log slurmd.log; exit 1; }

# --- the array
pursuit generate --events 3000 --seed 11 --lost-results 0 > events.ndjson
pursuit batch - -j 1 -f ndjson < events.ndjson > alone 2> /dev/null || [ $? = 1 ]
cat > shard.sh << 'SHARD'
#!/bin/sh
split -n l/$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT events.ndjson | pursuit batch - -j 1 -f ndjson > out.$SLURM_ARRAY_TASK_ID
SHARD
sbatch --quiet --wait --array=1-7 --output=/dev/null shard.sh || true  # events in error end a shard with 1
seq -f out.%g 7 | xargs cat > wide
cmp alone wide
echo "the same $(wc -l < wide) lines"
