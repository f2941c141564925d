"""The smaller job, as one would write it: rank the qualifiers of each event by time, and pair the first eight."""

import json
import sys


def seconds(time):
    total = 0.0
    for part in time.split(":"):
        total = total * 60 + float(part)
    return total


with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        event = json.loads(line)
        first = event["rounds"][0] if event["rounds"] else {"rides": []}
        rides = [ride for heat in first["heats"] for ride in heat["rides"]] if "heats" in first else first["rides"]
        ranked = sorted(
            (seconds(ride["time"]), ride.get("name"))
            for ride in rides
            if ride.get("time") and ride.get("status") not in ("VOID", "DNF", "DSQ", "REL") and ride.get("name")
        )
        name = lambda rank: ranked[rank - 1][1] if rank <= len(ranked) else None
        pairs = [[name(a), name(b)] for a, b in ((4, 5), (3, 6), (2, 7), (1, 8))]
        print(json.dumps({"id": event["id"], "ranking": ranked, "pairs": pairs}))
