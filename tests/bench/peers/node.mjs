// The smaller job, as one would write it: rank the qualifiers of each event by time, and pair the first eight.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const seconds = (time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const out = [];
for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  const event = JSON.parse(line);
  const round = event.rounds[0] ?? { rides: [] };
  const rides = round.heats ? round.heats.flatMap((heat) => heat.rides) : round.rides;
  const ranked = rides
    .filter((ride) => ride.time && !['VOID', 'DNF', 'DSQ', 'REL'].includes(ride.status))
    .map((ride) => ({ name: ride.name, seconds: seconds(ride.time) }))
    .sort((a, b) => a.seconds - b.seconds);
  const pairs = [[4, 5], [3, 6], [2, 7], [1, 8]].map(([a, b]) => [ranked[a - 1]?.name, ranked[b - 1]?.name]);
  out.push(JSON.stringify({ id: event.id, ranking: ranked, pairs }));
  if (out.length === 1000) process.stdout.write(out.splice(0).join('\n') + '\n');
}
if (out.length) process.stdout.write(out.join('\n') + '\n');
