# The smaller job, as one would write it: rank the qualifiers of each event by time, and pair the first eight.
def seconds: split(":") | map(tonumber) | reduce .[] as $part (0; . * 60 + $part);
{
  id,
  ranking: [(.rounds[0] // { rides: [] }) | (.heats // [.])[].rides[]
    | select(.time and ((.status // "") | IN("VOID", "DNF", "DSQ", "REL") | not))
    | {name, seconds: (.time | seconds)}] | sort_by(.seconds)
} | . + {pairs: [[4, 5], [3, 6], [2, 7], [1, 8]] | map(. as $pair | $pair)}
| .ranking as $ranking | .pairs |= map(map($ranking[. - 1].name))
