"""M/M/1 at load 0.75 in SimPy, as a source, a store and a server; prints customers per second of processor time.

    pip install simpy && python3 simpy_mm1.py 500000
"""

import random
import sys
import time

import simpy


def source(env, store, customers, exponential):
    for _ in range(customers):
        yield env.timeout(exponential(1.0))
        yield store.put(env.now)


def server(env, store, customers, exponential, totals):
    for _ in range(customers):
        arrived = yield store.get()
        yield env.timeout(exponential(1.0 / 0.75))
        totals[0] += env.now - arrived


def main():
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    exponential = random.Random(1).expovariate
    env = simpy.Environment()
    store = simpy.Store(env)
    totals = [0.0]
    env.process(source(env, store, customers, exponential))
    env.process(server(env, store, customers, exponential, totals))
    start = time.process_time()
    env.run()
    seconds = time.process_time() - start
    # The exact mean response is 3; far from it, the model is wrong and its speed means nothing.
    mean = totals[0] / customers
    if not 2.5 < mean < 3.5:
        sys.exit(f"mean response {mean}, expected 3")
    print(f"{customers / seconds:.1f}")


if __name__ == "__main__":
    main()
