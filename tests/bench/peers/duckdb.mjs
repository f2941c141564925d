// The smaller job, as one would write it in SQL: rank the qualifiers of each event by time, and pair the first eight.
// Needs the npm package @duckdb/node-api.
import { DuckDBInstance } from '@duckdb/node-api';

const [events, out] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`
  copy (
    with events as (
      select id, rounds[1] as round from read_json('${events}', format = 'newline_delimited', maximum_object_size = 16777216,
        columns = {id: 'varchar', rounds: 'struct(heats struct(rides struct("name" varchar, "time" varchar, status varchar)[])[],
                   rides struct("name" varchar, "time" varchar, status varchar)[])[]'})),
    rides as (select id, unnest(coalesce(flatten([heat.rides for heat in round.heats]), round.rides)) as ride from events),
    ranked as (select id, ride.name as "name",
        list_reduce([part::double for part in string_split(ride.time, ':')], (a, b) -> a * 60 + b) as seconds
      from rides where ride.time is not null and coalesce(ride.status, '') not in ('VOID', 'DNF', 'DSQ', 'REL')),
    lists as (select id, list({'name': "name", 'seconds': seconds} order by seconds) as ranking from ranked group by id)
    select id, ranking, [[ranking[pair[1]].name, ranking[pair[2]].name] for pair in [[4, 5], [3, 6], [2, 7], [1, 8]]] as pairs
    from lists) to '${out}' (format json)`);
