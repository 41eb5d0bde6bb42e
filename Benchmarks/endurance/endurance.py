#!/usr/bin/env python3
"""What a store survives: kills at random moments, two writers, a full disk, a read-only disk, damage, a later schema.

    swift build -c release && python3 Benchmarks/endurance/endurance.py --kills 1000

Prints one Markdown row for each ordeal and ends with status 1 when a promise was broken. Ordeals that need a file
system of their own are left out, and said to be, where none may be mounted (that takes the superuser on Linux).
"""
import argparse
import collections
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/rehearse"
SCENARIO = """kind: serving
model: llama-3-8b
fleet: {accelerator: h100-sxm}
workload: {arrivals: {poisson: 6/s}, requests: 2000, prompt: {fixed: 500}, output: {geometric: {mean: 100}}}
engine: {policy: continuous}
sweep: {seed: [1, 2, 3]}
"""
# Runs without metrics, and served runs without all of their requests.
BROKEN = """SELECT (SELECT count(*) FROM run WHERE NOT EXISTS (SELECT 1 FROM metric WHERE run_id = id))
  + (SELECT count(*) FROM serving_run AS s
     WHERE s.requests_count <> (SELECT count(*) FROM request AS r WHERE r.run_id = s.run_id)) AS broken"""
faults = []


def rehearse(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)


def ask(store, sql):
    answer = rehearse("sql", "--store", store, "--format", "csv", sql)
    return answer.stdout.split("\n", 1)[1].strip() if answer.returncode == 0 else f"refused: {answer.stderr.strip()}"


def require(holds, sentence):
    if not holds:
        faults.append(sentence)


def check(store, words):
    require(ask(store, "SELECT * FROM pragma_integrity_check") == "ok", f"{words}: the file is not sound")
    require(ask(store, "SELECT count(*) FROM pragma_foreign_key_check") == "0", f"{words}: rows without their run")
    broken = ask(store, BROKEN)
    require(broken == "0", f"{words}: {broken} broken runs")


def kills(folder, count, seed):
    """Starts sweeps and kills them anywhere between their first instruction and their end, until `count` were killed."""
    store, scenario = folder / "kills.sqlite", folder / "kills.yaml"
    scenario.write_text(SCENARIO)
    chance = random.Random(seed)
    begin = time.monotonic()
    rehearse("run", "--quiet", "--store", folder / "timing.sqlite", scenario)
    whole = time.monotonic() - begin
    killed = started = 0
    while killed < count:
        process = subprocess.Popen([PROGRAM, "run", "--quiet", "--store", store, scenario], stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, whole))
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        started += 1
        if started % 100 == 0:
            check(store, f"after {killed} kills")
    last = rehearse("run", "--quiet", "--store", store, scenario)
    require(last.returncode == 0, f"after all kills a run is refused: {last.stderr}")
    check(store, "after all kills")
    runs, requests = ask(store, "SELECT (SELECT count(*) FROM run), (SELECT count(*) FROM request)").split(",")
    return f"{killed} killed of {started} started", f"{runs} whole runs with {requests} requests, 0 broken"


def writers(folder, count):
    """Two programs write to one store, which neither finds made, as fast as they can."""
    store, scenario = folder / "writers.sqlite", folder / "writers.yaml"
    scenario.write_text(SCENARIO)
    failed = 0
    for _ in range(count):
        pair = [subprocess.Popen([PROGRAM, "run", "--quiet", "--store", store, scenario]) for _ in range(2)]
        failed += sum(process.wait() != 0 for process in pair)
    require(failed == 0, f"{failed} writers failed")
    runs = ask(store, "SELECT count(*) FROM run")
    require(runs == str(6 * count), f"{runs} runs instead of {6 * count}")
    check(store, "two writers")
    return f"{2 * count} programs, two at a time", f"{runs} of {6 * count} runs stored"


class Disk:
    """A file system of its own in memory."""

    def __init__(self, folder, megabytes):
        self.path = folder / f"disk{megabytes}"
        self.path.mkdir()
        self.isMounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", self.path], capture_output=True).returncode == 0

    def __enter__(self):
        return self if self.isMounted else None

    def __exit__(self, *_):
        if self.isMounted:
            subprocess.run(["umount", self.path])


def full_disk(folder):
    with Disk(folder, 3) as disk:
        if disk is None:
            return None
        store, scenario = disk.path / "s.sqlite", folder / "full.yaml"
        scenario.write_text(SCENARIO)
        answers = [rehearse("run", "--quiet", "--store", store, scenario) for _ in range(20)]
        refused = [answer for answer in answers if answer.returncode != 0]
        require(refused, "the disk never filled")
        for answer in refused:
            require(answer.returncode == 2 and "no space left" in answer.stderr, f"full disk: {answer.stderr}")
        check(store, "full disk")
        runs = ask(store, "SELECT count(*) FROM run")
        return f"{len(answers)} sweeps on 3 MB", f"{len(refused)} refused in words, {runs} whole runs kept, 0 broken"


def read_only_disk(folder):
    with Disk(folder, 16) as disk:
        if disk is None:
            return None
        store, scenario = disk.path / "s.sqlite", folder / "read.yaml"
        scenario.write_text(SCENARIO)
        rehearse("run", "--quiet", "--store", store, scenario)
        subprocess.run(["mount", "-o", "remount,ro", disk.path], check=True)
        write = rehearse("run", "--quiet", "--store", store, scenario)
        require(write.returncode == 2 and "cannot be written" in write.stderr, f"read-only: {write.stderr}")
        read = ask(store, "SELECT count(*) FROM run")
        require(read == "3" or "copy it to one that may" in read, f"read-only: {read}")
        said = "answered" if read == "3" else "refused in words (SQLite needs a folder that may be written)"
        return "1 write, 1 read", f"write refused in words, read {said}"


def damage(folder, count, seed):
    """Overwrites a random page, or a random stretch, of a good store and lets every command at it."""
    scenario, good = folder / "damage.yaml", folder / "good.sqlite"
    scenario.write_text(SCENARIO)
    rehearse("run", "--quiet", "--store", good, scenario)
    with sqlite3.connect(good) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = good.read_bytes()
    chance = random.Random(seed)
    outcomes = collections.Counter()
    for number in range(count):
        bad = bytearray(data)
        if number % 10 == 0:
            bad = bad[: chance.randrange(len(bad))]
        else:
            length = chance.choice([1, 16, 4096])
            place = chance.randrange(0, len(bad) - length)
            bad[place : place + length] = chance.randbytes(length)
        store = folder / "bad.sqlite"
        for ending in ["", "-wal", "-shm"]:
            pathlib.Path(str(store) + ending).unlink(missing_ok=True)
        store.write_bytes(bad)
        for command in (
            ["runs"], ["show", 1], ["compare", 1, 2], ["report", 1, 2, "-o", folder / "r.html"], ["run", "--quiet", scenario],
            ["merge", good], ["sql", "SELECT sum(finished_s), max(status) FROM request"],
        ):
            answer = rehearse(*command, "--store", store)
            outcomes["answered" if answer.returncode in (0, 1) else "refused" if answer.returncode == 2 else "crashed"] += 1
            require(
                answer.returncode in (0, 1) or answer.returncode == 2 and answer.stderr.strip(),
                f"damage {number} (seed {seed}), {command}: status {answer.returncode} {answer.stderr[-300:]}")
    total = sum(outcomes.values())
    return (
        f"{count} damaged files, {total} commands",
        f"{outcomes['refused']} refused in words, {outcomes['answered']} did not meet the damage, {outcomes['crashed']} crashed")


def later_schema(folder):
    scenario, store = folder / "later.yaml", folder / "later.sqlite"
    scenario.write_text(SCENARIO)
    rehearse("run", "--quiet", "--store", store, scenario)
    database = sqlite3.connect(store)
    database.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
    database.commit()
    database.close()
    commands = [["runs"], ["show", 1], ["sql", "SELECT 1"], ["run", scenario], ["report", 1, "-o", folder / "r.html"]]
    for command in commands:
        answer = rehearse(*command, "--store", store)
        require(answer.returncode == 2 and "later version" in answer.stderr, f"later schema: {command} {answer.stderr}")
    return f"{len(commands)} commands", "all refused in words, nothing changed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--writers", type=int, default=50)
    parser.add_argument("--damages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM)
    arguments = parser.parse_args()
    globals()["PROGRAM"] = arguments.program.resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rehearsal-endurance-"))
    ordeals = {
        "SIGKILL at a random moment": lambda: kills(folder, arguments.kills, arguments.seed),
        "two writers at once": lambda: writers(folder, arguments.writers),
        "full disk": lambda: full_disk(folder),
        "read-only disk": lambda: read_only_disk(folder),
        "damaged file": lambda: damage(folder, arguments.damages, arguments.seed),
        "later schema": lambda: later_schema(folder),
    }
    print("| ordeal | how often | what came of it |\n|---|---|---|", flush=True)
    try:
        for name, ordeal in ordeals.items():
            result = ordeal()
            row = result or ("left out", "no file system may be mounted here")
            print(f"| {name} | {row[0]} | {row[1]} |", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults[:40]:
        print("BROKEN PROMISE:", fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
