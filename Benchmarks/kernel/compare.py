#!/usr/bin/env python3
"""Times the kernel beside its peers, in turn, and prints a Markdown table.

    pip install simpy
    swift build -c release
    python3 Benchmarks/kernel/compare.py [--rounds 5] [--rehearse PATH]

Needs g++. The programs run one after the other in every round, and all count processor seconds, which other work on
the machine does not add to. It still slows a program down (caches, clock rates), so the table sets the best of all rounds
of one beside the best of the other, and shows the medians as well.
"""

import argparse
import json
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def number(command):
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measure(rehearse, hold, rounds):
    values = {}

    def note(name, value):
        values.setdefault(name, []).append(value)

    for _ in range(rounds):
        output = subprocess.run([*rehearse, "bench", "kernel", "--json"], check=True, capture_output=True, text=True)
        for result in json.loads(output.stdout)["results"]:
            note(result["name"], result["value"])
        # Best of three, as the kernel's own benchmark.
        note("simpy", max(number([sys.executable, str(HERE / "simpy_mm1.py"), "300000"]) for _ in range(3)))
        for power, pending, events in ((2, 100, 20_000_000), (4, 10_000, 10_000_000), (6, 1_000_000, 5_000_000)):
            best = max(number([str(hold), str(pending), str(events)]) for _ in range(3))
            note(f"priority_queue_1e{power}", best)
    return values


def cell(values):
    return f"{max(values) / 1e6:.3g} ({statistics.median(values) / 1e6:.3g})"


def row(values, name, label, peer=None, peer_label="", target=""):
    cells = [label, cell(values[name])]
    if peer:
        ratio = max(values[name]) / max(values[peer])
        cells += [f"{peer_label} {cell(values[peer])}", f"{ratio:.3g}x", target]
    else:
        cells += ["", "", ""]
    return "| " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rehearse", nargs="+", default=[str(HERE.parent.parent / ".build/release/rehearse")])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        hold = pathlib.Path(folder) / "hold"
        subprocess.run(
            ["g++", "-O3", "-march=native", "-std=c++17", str(HERE / "hold.cpp"), "-o", str(hold)], check=True
        )
        values = measure(options.rehearse, hold, options.rounds)
    print(f"{processor()}, {platform.system()}; millions a second, best (median) of {options.rounds} rounds.\n")
    print("| benchmark | kernel | peer | ratio of bests | target |")
    print("|---|---|---|---|---|")
    print(row(values, "kernel.mm1.customers_per_second", "M/M/1, event view", "simpy", "SimPy store", "200x"))
    print(
        row(values, "kernel.process_mm1.customers_per_second", "M/M/1, process view", "simpy", "SimPy store", "10x")
    )
    for power, target in ((2, "1.7x"), (4, "1.7x"), (6, "1.1x")):
        name = f"kernel.hold_1e{power}.events_per_second"
        label = f"hold, 10^{power} pending"
        print(row(values, name, label, f"priority_queue_1e{power}", "std::priority_queue", target))
    print(row(values, "kernel.hold_cancel_1e4.events_per_second", "hold and timeout, 10^4"))
    print(row(values, "kernel.fairshare_10k.events_per_second", "fair share, 10,000 flows"))


if __name__ == "__main__":
    main()
