#!/usr/bin/env python3
"""Means of dynamic, fixed and elastic batching, by a road that shares nothing with the simulator's solvers.

The chain of the number left waiting when the server becomes free is truncated, written out entry by entry and solved by
the elimination of Grassmann, Taksar and Heyman (Operations Research 33, 1985), which only adds, multiplies and divides
positive numbers and so loses no digits. Waiting follows from the area under the queue over a cycle and Little's law.
Plain Python, no packages; two or three seconds a load. Prints the `expect:` of Scenarios/papers/yang-2024-over-load.yaml:

    python3 Tools/bulk_queue_chain.py
"""

import math

# One unit of time is 0.2 ms: every batch lasts a whole number of them.
UNIT = 0.2e-3
LONGEST = 60                       # tokens of a request: uniform on 1 ... 60
PER_BATCH_REQUEST, FIXED = 10, 50  # 2 ms and 10 ms
PER_TOKEN_REQUEST, PER_TOKEN = 1, 25  # 0.2 ms and 5 ms
BATCH = 6
RATES = [1, 3, 5, 7, 9, 11, 13, 15, 16.5]
STATES = 400


def batch_times(size, elastic):
    """The law of a batch's time in units: {time: probability}."""
    if not elastic:
        law = {}
        for longest in range(1, LONGEST + 1):
            p = (longest / LONGEST) ** size - ((longest - 1) / LONGEST) ** size
            law[PER_BATCH_REQUEST * size + FIXED + (PER_TOKEN_REQUEST * size + PER_TOKEN) * longest] = p
        return law
    # Ways to draw `size` lengths of at most m with a given sum; their difference in m has m as its maximum.
    law = {}
    below = {}
    for longest in range(1, LONGEST + 1):
        ways = {0: 1}
        for _ in range(size):
            following = {}
            for total, count in ways.items():
                for length in range(1, longest + 1):
                    following[total + length] = following.get(total + length, 0) + count
            ways = following
        for total, count in ways.items():
            exactly = count - below.get(total, 0)
            if exactly:
                time = PER_BATCH_REQUEST * size + FIXED + PER_TOKEN_REQUEST * total + PER_TOKEN * longest
                law[time] = law.get(time, 0) + exactly / LONGEST**size
        below = ways
    return law


def own_time(size, elastic, law):
    """The mean seconds from a batch's start until one of its members leaves."""
    if not elastic:
        return UNIT * sum(time * p for time, p in law.items())
    lengths = range(1, LONGEST + 1)
    mean = sum(lengths) / LONGEST
    smaller_of_two = sum(((LONGEST - t + 1) / LONGEST) ** 2 for t in lengths)
    return UNIT * (
        PER_BATCH_REQUEST * size + FIXED + PER_TOKEN * mean + PER_TOKEN_REQUEST * (mean + (size - 1) * smaller_of_two))


def arrivals(law, rate, count):
    """P(k requests arrive during a batch) for k below `count`."""
    result = [0.0] * count
    for time, p in law.items():
        mean = rate * UNIT * time
        term = p * math.exp(-mean)
        for k in range(count):
            result[k] += term
            term *= mean / (k + 1)
    return result


def stationary(matrix):
    """The stationary law of a chain, by elimination without subtraction."""
    n = len(matrix)
    a = [row[:] for row in matrix]
    for k in range(n - 1, 0, -1):
        out = sum(a[k][:k])
        for i in range(k):
            if a[i][k]:
                share = a[i][k] = a[i][k] / out
                row, pivot = a[i], a[k]
                for j in range(k):
                    row[j] += share * pivot[j]
    law = [1.0] + [0.0] * (n - 1)
    for k in range(1, n):
        law[k] = sum(law[i] * a[i][k] for i in range(k))
    total = sum(law)
    return [p / total for p in law]


def means(policy, rate):
    """Mean wait and response in seconds."""
    elastic, fixed = policy == "elastic", policy == "fixed"
    laws = {size: LAWS[(size, elastic)] for size in range(1, BATCH + 1)}
    coming = {size: arrivals(law, rate, STATES) for size, law in laws.items()}
    least = BATCH if fixed else 1

    def batch(waiting):
        return min(max(waiting, least), BATCH)

    matrix = []
    for waiting in range(STATES):
        left = max(waiting, least) - batch(waiting)
        row = [0.0] * left + coming[batch(waiting)][: STATES - left]
        row[-1] += max(0.0, 1.0 - sum(row))
        matrix.append(row)
    law = stationary(matrix)
    moments = {
        size: (UNIT * sum(t * p for t, p in of.items()), UNIT**2 * sum(t * t * p for t, p in of.items()))
        for size, of in laws.items()}
    area = served = within = 0.0
    for waiting, p in enumerate(law):
        size = batch(waiting)
        left = max(waiting, least) - size
        first, second = moments[size]
        # Until enough have come, then while the batch runs.
        gathering = sum(range(waiting, least)) / rate
        area += p * (gathering + left * first + rate * second / 2)
        served += p * size
        within += p * size * own_time(size, elastic, laws[size])
    wait = area / served
    return wait, wait + within / served


LAWS = {(size, elastic): batch_times(size, elastic) for size in range(1, BATCH + 1) for elastic in (False, True)}

if __name__ == "__main__":
    for rate in RATES:
        for policy in ("dynamic", "fixed", "elastic"):
            for name, value in zip(("wait", "response"), means(policy, rate)):
                metric, at = f"{policy}_{BATCH}_{name}_mean", f"at: {{arrivals.poisson: {rate}/s}}"
                for suffix, tolerance in (("_exact_s", "1e-6"), ("_s", "2 %")):
                    print(f"  - {{metric: {metric}{suffix}, {at}, value: {value:.8g}, tolerance: {tolerance}, source: independent chain}}")
