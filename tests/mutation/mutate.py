#!/usr/bin/env python3
"""mutate.py [--count 200] [--seed 1] [--jobs 2] [--build build/mutation] [--skip LABEL] [--again]

How many small changes to src/seeding and src/bracket the tests catch. Needs python3 and what builds the tests; ccache,
where there is one, spares all copies but the first their build.

Of all possible changes (mutants.py) COUNT are drawn by SEED: the same everywhere, and as long as a line stays as it
is, whatever happens to other lines. Each is made alone in a copy of the source, built, and tried by the tests of one
label after the other, the fastest first, until one fails, crashes or runs into the time limit. What does not compile
is not counted.

reviewed.txt lists changes that nobody can tell from the outside (`equivalent`), and survivors that are accepted, each
with a reason. The table goes to BUILD/table.txt. Fails where a survivor is not reviewed, or fewer than 95 in 100 of
those that are not equivalent are caught. --skip leaves out the tests of a label, such as the slow `property`. --again
tries only what survived in the table of the last run.
"""

import argparse
import collections
import concurrent.futures
import contextlib
import dataclasses
import hashlib
import os
import pathlib
import queue
import re
import resource
import shutil
import subprocess
import sys
import time

from mutants import mutants

TOP = pathlib.Path(__file__).resolve().parents[2]
REVIEWED = pathlib.Path(__file__).with_name("reviewed.txt")
FOLDERS = ["src/seeding", "src/bracket"]
COPIED = ["CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "src", "include", "tests", "data"]
LEFT_OUT = {"spreadsheet", "layering", "bench", "fault", "fuzz"}  # labels that do not check results
LEAST = 95
# The property tests get fewer tries: an event that tells a change apart is mostly found early.
ENVIRONMENT = {**os.environ, "RC_PARAMS": "seed=1 max_success=30"}


def drawn(seed):
    """All mutants in the order they are drawn in."""
    files = sorted(path for folder in FOLDERS for path in (TOP / folder).glob("*.[ch]pp"))
    found = []
    for path in files:
        found += mutants(str(path.relative_to(TOP)), path.read_text())
    return sorted(found, key=lambda m: hashlib.sha256(repr((seed, m.key)).encode()).digest())


@dataclasses.dataclass(frozen=True)
class Review:
    kind: str
    reason: str


def reviewed():
    """Each entry: a line with the file (and `, 2nd` of the same change), `- old`, `+ new`, and `kind: reason`."""
    reviews = {}
    for entry in re.split(r"\n\s*\n", REVIEWED.read_text() if REVIEWED.exists() else ""):
        lines = [line for line in entry.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        where = re.fullmatch(r"(\S+?)(?:, (\d+)\w\w)?", lines[0])
        kind, reason = " ".join(line.strip() for line in lines[3:]).split(": ", 1)
        assert kind in ("equivalent", "accepted"), entry
        key = (where[1], lines[1].removeprefix("- "), lines[2].removeprefix("+ "), int(where[2] or 1))
        reviews[key] = Review(kind, reason)
    return reviews


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))  # an endless loop may also grow
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, timeout, directory):
    """True, False, or None behind the time limit."""
    process = subprocess.Popen(command, cwd=directory, env=ENVIRONMENT, preexec_fn=limits, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return None


class Copy:
    """A copy of the source with its build. The library is shared, so that a change builds one file and links once."""

    def __init__(self, root):
        self.root = root
        self.build = root / "build"
        root.mkdir(parents=True, exist_ok=True)
        for name in COPIED:
            subprocess.run(["cp", "-rpT", "--update", TOP / name, root / name], check=True)
        for path in root.glob("*/**/*"):
            original = TOP / path.relative_to(root)
            if path.is_dir() or self.build in path.parents:
                continue
            if not original.exists():
                path.unlink()
            elif path.read_bytes() != original.read_bytes():  # a change of a run that was stopped
                shutil.copy(original, path)

    def make(self):
        (self.build / "src/libpursuit.so").unlink(missing_ok=True)  # may be linked with the last change
        launcher = [f"-DCMAKE_CXX_COMPILER_LAUNCHER={shutil.which('ccache')}"] if shutil.which("ccache") else []
        subprocess.run(["cmake", "-S", self.root, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=None",
                        "-DCMAKE_CXX_FLAGS=-O0 -w -D_GLIBCXX_ASSERTIONS", "-DBUILD_SHARED_LIBS=ON",
                        "-DCMAKE_LINK_DEPENDS_NO_SHARED=ON",
                        "-DCMAKE_EXE_LINKER_FLAGS=-Wl,--copy-dt-needed-entries",  # tests call the library's libraries
                        "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON", "-DPURSUIT_ORACLE_EVENTS=2000", *launcher],
                       check=True, stdout=subprocess.DEVNULL)
        built = subprocess.run(["ninja", "-C", self.build], stdout=subprocess.PIPE, text=True,
                               env={**os.environ, "CCACHE_BASEDIR": str(self.root), "CCACHE_NOHASHDIR": "1"})
        if built.returncode != 0:
            sys.exit(built.stdout)

    def compiles(self):
        log = subprocess.run(["ninja", "-C", self.build], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env={**os.environ, "CCACHE_DISABLE": "1"})
        return log.returncode == 0

    def stages(self, skipped):
        """The tests by label but those skipped, the fastest first, each with its time."""
        listed = subprocess.run(["ctest", "--print-labels"], cwd=self.build, stdout=subprocess.PIPE, text=True).stdout
        timed = []
        for label in set(re.findall(r"^  (\w+)$", listed, re.MULTILINE)) - LEFT_OUT - skipped:
            begin = time.monotonic()
            if not run(self.command(label), 1800, self.root):
                sys.exit(f"the tests {label} fail without a change")
            timed.append((time.monotonic() - begin, label))
            print(f"{label}: {timed[-1][0]:.1f} s", flush=True)
        return sorted(timed)

    def command(self, label):
        if label in ("unit", "property"):
            return [self.build / "tests" / f"{label}_tests", "--abort"]
        return ["ctest", "--test-dir", self.build, "-L", f"^{label}$", "--stop-on-failure"]

    def attempt(self, mutant, stages):
        """What the change comes to: no build, the label that caught it, or survived."""
        with self.changed(mutant):
            if not self.compiles():
                return "no build"
            for seconds, label in stages:
                passed = run(self.command(label), 10 + 6 * seconds, self.root)
                if not passed:
                    return label if passed is False else f"{label} (time limit)"
            return "survived"

    def check(self, stages):
        """Without a change the tests pass, as they did before."""
        (self.build / "src/libpursuit.so").unlink()
        if not self.compiles() or not run(self.command(stages[0][1]), 1800, self.root):
            sys.exit(f"{self.root} is spoilt: without a change {stages[0][1]} fails")

    @contextlib.contextmanager
    def changed(self, mutant):
        """Makes the change and takes it back, its object file too, so that the next change compiles nothing else."""
        path = self.root / mutant.file
        folder = path.parent.name
        made = self.build / f"src/CMakeFiles/pursuit_{folder}.dir/{folder}/{path.name}.o"
        original, stamp = path.read_text(), path.stat().st_mtime_ns
        compiled = made.read_bytes() if made.exists() else None  # none of a header
        path.write_text(original[: mutant.begin] + mutant.text + original[mutant.end :])
        try:
            yield
        finally:
            path.write_text(original)
            if compiled is None:
                self.compiles()
            else:
                os.utime(path, ns=(stamp, stamp))
                built = made.stat().st_mtime_ns  # as ninja knows it
                made.write_bytes(compiled)
                os.utime(made, ns=(built, built))


def nth(key):
    return key[0] if key[3] == 1 else f"{key[0]}, {key[3]}{ {2: 'nd', 3: 'rd'}.get(key[3], 'th') }"


def attempts(wanted, count, copies, stages, reviews):
    """Mutants with what they came to, in the order they were drawn in: COUNT of those that compile."""
    free = queue.Queue()
    for copy in copies:
        free.put(copy)
    slow = 60  # seconds; a change that is reviewed is tried by the faster tests alone

    def one(mutant):
        copy = free.get()
        try:
            mine = [stage for stage in stages if stage[0] < slow or mutant.key not in reviews]
            result = copy.attempt(mutant, mine)
        finally:
            free.put(copy)
        print(f"{mutant.file}:{mutant.line}: {result}\n  - {mutant.old}\n  + {mutant.new}", flush=True)
        return mutant, result

    results = []
    with concurrent.futures.ThreadPoolExecutor(len(copies)) as pool:
        waiting = collections.deque()
        for mutant in wanted:
            waiting.append(pool.submit(one, mutant))
            if len(waiting) > len(copies):
                results.append(waiting.popleft().result())
            if sum(result != "no build" for _, result in results) + len(waiting) >= count:
                while waiting:
                    results.append(waiting.popleft().result())
                if sum(result != "no build" for _, result in results) >= count:
                    break
        results += [future.result() for future in waiting]
    return [row for row in results if row[1] != "no build"][:count]


def write_table(path, results, reviews):
    lines = []
    for mutant, result in results:
        review = reviews.get(mutant.key)
        verdict = result if result != "survived" or not review else f"survived, {review.kind}: {review.reason}"
        lines.append(f"{nth(mutant.key)}\n- {mutant.old}\n+ {mutant.new}\nline {mutant.line}: {verdict}\n")
    path.write_text("\n".join(lines))


def summarize(results, reviews):
    """Prints the counts; True where they are good enough."""
    survivors = [mutant for mutant, result in results if result == "survived"]
    kinds = [reviews[mutant.key].kind for mutant in survivors if mutant.key in reviews]
    new = [mutant for mutant in survivors if mutant.key not in reviews]
    wrong = [mutant for mutant, result in results if result != "survived" and mutant.key in reviews]
    for label, number in collections.Counter(result for _, result in results).most_common():
        print(f"{number:5}  {label}")
    for mutant in new:
        print(f"\nnew survivor, line {mutant.line}:\n{nth(mutant.key)}\n- {mutant.old}\n+ {mutant.new}")
    for mutant in wrong:
        print(f"\nreviewed, but caught; take it out of {REVIEWED.name}:\n{nth(mutant.key)}\n- {mutant.old}\n+ {mutant.new}")
    tried = len(results) - kinds.count("equivalent")
    caught = len(results) - len(survivors)
    share = 100 * caught / max(tried, 1)
    print(f"\n{len(results)} changes, {kinds.count('equivalent')} equivalent; {caught} of {tried} others caught: {share:.1f} %; "
          f"{kinds.count('accepted')} survivors accepted, {len(new)} new")
    return share >= LEAST and not new and not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/mutation")
    parser.add_argument("--skip", action="append", default=[])
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    reviews = reviewed()
    wanted = drawn(options.seed)
    print(f"{len(wanted)} possible changes", flush=True)
    table = options.build / "table.txt"
    if options.again:
        entries = re.findall(r"^(src\S+?)(?:, (\d+)\w\w)?\n- (.*)\n\+ (.*)\nline \d+: survived", table.read_text(), re.MULTILINE)
        keys = {(file, old, new, int(nth or 1)) for file, nth, old, new in entries}
        wanted = [mutant for mutant in wanted if mutant.key in keys]
        table = options.build / "again.txt"
    copies = [Copy(options.build.resolve() / str(i + 1)) for i in range(options.jobs)]
    for copy in copies:
        copy.make()
    stages = copies[0].stages(set(options.skip))
    results = attempts(wanted, options.count, copies, stages, reviews)
    for copy in copies:
        copy.check(stages)
    write_table(table, results, reviews)
    sys.exit(0 if summarize(results, reviews) else 1)


if __name__ == "__main__":
    main()
