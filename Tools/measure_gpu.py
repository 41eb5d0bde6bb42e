#!/usr/bin/env python3
"""Times the kernels of your own GPU in the tables that `rehearse calibrate` and `rehearse validate` read.

    python3 Tools/measure_gpu.py --gpu my-gpu --out timings            # one GPU: gemm.csv, attention.csv, elementwise.csv
    torchrun --nproc-per-node 8 Tools/measure_gpu.py --gpu my-gpu --out timings   # also collectives.csv
    rehearse calibrate timings/gemm.csv timings/attention.csv --accelerator h100-sxm --out mine.json

Kernels run inside a CUDA graph where the GPU has one, replayed after a warm-up; the mean of the replays counts, so that
no host time is in the figures. Weights of products cycle through six copies, as serving engines' layers do in a cache.
On a machine without a GPU `--device cpu --quick` writes the same tables with the processor's times.
"""

import argparse
import csv
import itertools
import math
import os
import pathlib
import sys
import time

GEMM_COLUMNS = ["gpu", "engine", "version", "kernel", "dtype", "m", "n", "k", "latency_ms"]
ATTENTION_COLUMNS = [
    "gpu", "engine", "version", "kernel", "attn_dtype", "kv_dtype", "batch", "q_len", "kv_len", "heads", "kv_heads",
    "head_dim", "window", "latency_ms",
]
ELEMENTWISE_COLUMNS = ["gpu", "engine", "version", "kernel", "dtype", "tokens", "width", "bytes", "latency_ms"]
COLLECTIVE_COLUMNS = ["gpu", "lib", "version", "mode", "op", "dtype", "num_gpus", "bytes", "latency_ms"]
WEIGHT_COPIES = 6


def gemm_shapes(quick):
    """Rows, columns and depth: powers of two, odd rows, and the products of common models."""
    if quick:
        return [(1, 256, 256), (17, 256, 512), (128, 512, 256)]
    rows = [1, 2, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 257, 512, 1024, 1536, 2048, 4096, 8192, 16384]
    pairs = [(1024, 1024), (2048, 2048), (4096, 4096), (6144, 4096), (28672, 4096), (4096, 14336), (8192, 8192),
             (10240, 8192), (57344, 8192), (8192, 28672), (512, 8192), (8192, 512), (1536, 7168), (128256, 4096)]
    return [(m, n, k) for n, k in pairs for m in rows if m * n <= 2**30]


def prefill_shapes(quick):
    """Sequences, tokens, prefix, query heads, key-value heads, head width."""
    if quick:
        return [(1, 64, 0, 4, 2, 64)]
    heads = [(32, 8, 128), (8, 1, 128), (32, 32, 128), (64, 8, 64)]
    lengths = [16, 128, 512, 1024, 2048, 4096, 8192, 16384, 32768]
    shapes = [(b, s, 0, *h) for h in heads for s in lengths for b in (1, 2, 8, 32) if b * s <= 65536]
    return shapes + [(1, s, p, *h) for h in heads for s in (512, 2048) for p in (2048, 8192)]


def decode_shapes(quick):
    """Sequences, context, query heads, key-value heads, head width."""
    if quick:
        return [(2, 128, 4, 2, 64)]
    heads = [(32, 8, 128), (8, 1, 128), (32, 32, 128), (64, 8, 64)]
    return [(b, c, *h) for h in heads for b in (1, 2, 4, 8, 16, 32, 64, 128, 256)
            for c in (128, 512, 1024, 2048, 4096, 8192, 16384, 32768, 131072)
            if b * c * h[1] * h[2] * 4 <= 2**34]


def elementwise_shapes(quick):
    """Tokens and width."""
    if quick:
        return [(64, 256)]
    return list(itertools.product([1, 16, 64, 256, 1024, 4096, 16384, 65536], [2048, 4096, 8192]))


def collective_sizes(quick):
    """Bytes of the greater buffer."""
    return [2**e for e in (range(12, 15) if quick else range(9, 33))]


class Clock:
    """Times a call: replays of a CUDA graph, or plain repetitions on the processor."""

    def __init__(self, torch, device, quick):
        self.torch, self.device, self.quick = torch, device, quick

    def seconds(self, call, use_graph=True):
        torch = self.torch
        if self.device == "cpu":
            call()
            start = time.perf_counter()
            for _ in range(3):
                call()
            return (time.perf_counter() - start) / 3
        for _ in range(3):
            call()
        torch.cuda.synchronize()
        replay = call
        calls = 1
        if use_graph:
            graph = torch.cuda.CUDAGraph()
            calls = WEIGHT_COPIES
            with torch.cuda.graph(graph):
                for _ in range(calls):
                    call()
            replay = graph.replay
        once = self.elapsed(replay, 2)
        # Long enough that the clock's grain and the first replay vanish.
        repeats = min(max(int((0.005 if self.quick else 0.05) / max(once, 1e-6)), 3), 300)
        return self.elapsed(replay, repeats) / calls

    def elapsed(self, replay, repeats):
        torch = self.torch
        begin, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        begin.record()
        for _ in range(repeats):
            replay()
        end.record()
        end.synchronize()
        return begin.elapsed_time(end) * 1e-3 / repeats


class Table:
    """A table that is written row by row, so that an interrupted run keeps what it has."""

    def __init__(self, path, columns):
        self.file = open(path, "w", newline="")
        self.writer = csv.writer(self.file, lineterminator="\n")
        self.writer.writerow(columns)
        self.width = len(columns)

    def add(self, *cells, seconds):
        if not (math.isfinite(seconds) and seconds > 0):
            return
        row = [*cells, f"{seconds * 1e3:.5g}"]
        assert len(row) == self.width, "a row has as many cells as the table has columns"
        self.writer.writerow(row)
        self.file.flush()


def cycled(values):
    """Hands out the values in turn, again and again."""
    turns = itertools.cycle(values)
    return lambda: next(turns)


def measure_gemm(torch, clock, device, table, label, quick):
    for m, n, k in gemm_shapes(quick):
        try:
            x = torch.randn(m, k, device=device, dtype=torch.bfloat16)
            copies = [torch.randn(n, k, device=device, dtype=torch.bfloat16) for _ in range(WEIGHT_COPIES)]
        except torch.cuda.OutOfMemoryError:
            continue
        weight = cycled(copies)
        seconds = clock.seconds(lambda: torch.nn.functional.linear(x, weight()))
        table.add(*label, "torch_linear", "bf16", m, n, k, seconds=seconds)
        del x, copies


def measure_attention(torch, clock, device, table, label, quick):
    attend = torch.nn.functional.scaled_dot_product_attention

    def tensors(batch, queries, keys, heads, kv_heads, width):
        make = lambda h, t: torch.randn(batch, h, t, width, device=device, dtype=torch.bfloat16)
        return make(heads, queries), make(kv_heads, keys), make(kv_heads, keys)

    def row(batch, queries, keys, heads, kv_heads, width, causal):
        try:
            q, k, v = tensors(batch, queries, keys, heads, kv_heads, width)
        except torch.cuda.OutOfMemoryError:
            return
        mask = None
        if causal and keys > queries:
            # The prompt's chunk sees its prefix and, of itself, what came before: aligned to the last key.
            mask = torch.nn.attention.bias.causal_lower_right(queries, keys)
        call = lambda: attend(q, k, v, attn_mask=mask, is_causal=causal and mask is None, enable_gqa=heads != kv_heads)
        try:
            seconds = clock.seconds(call)
        except RuntimeError as error:
            print(f"skipped attention {batch}x{queries}x{keys}: {error}", file=sys.stderr)
            return
        table.add(*label, "torch_sdpa", "bf16", "bf16", batch, queries, keys, heads, kv_heads, width, 0, seconds=seconds)

    for batch, tokens, past, heads, kv_heads, width in prefill_shapes(quick):
        row(batch, tokens, tokens + past, heads, kv_heads, width, causal=True)
    for batch, context, heads, kv_heads, width in decode_shapes(quick):
        row(batch, 1, context, heads, kv_heads, width, causal=False)


def measure_elementwise(torch, clock, device, table, label, quick):
    for tokens, width in elementwise_shapes(quick):
        x = torch.randn(tokens, width, device=device, dtype=torch.bfloat16)
        y = torch.randn_like(x)
        gain = torch.ones(width, device=device, dtype=torch.bfloat16)
        kernels = {
            "residual": (3, lambda: torch.add(x, y)),
            "activation": (2, lambda: torch.nn.functional.silu(x)),
            "norm": (2, lambda: torch.nn.functional.layer_norm(x, (width,), gain)),
        }
        for name, (passes, call) in kernels.items():
            table.add(*label, name, "bf16", tokens, width, passes * tokens * width * 2, seconds=clock.seconds(call))


def measure_collectives(torch, clock, device, table, gpu, quick):
    dist = torch.distributed
    ranks, rank = dist.get_world_size(), dist.get_rank()
    version = ".".join(map(str, torch.cuda.nccl.version())) if device != "cpu" else torch.__version__
    for size in collective_sizes(quick):
        whole = torch.zeros(max(size // 2, ranks) // ranks * ranks, device=device, dtype=torch.bfloat16)
        part = torch.zeros(whole.numel() // ranks, device=device, dtype=torch.bfloat16)
        other = torch.zeros_like(whole)
        calls = {
            "all_reduce": lambda: dist.all_reduce(whole),
            "all_gather": lambda: dist.all_gather_into_tensor(whole, part),
            "reduce_scatter": lambda: dist.reduce_scatter_tensor(part, whole),
            "alltoall": lambda: dist.all_to_all_single(other, whole),
        }
        for name, call in calls.items():
            dist.barrier()
            try:
                seconds = clock.seconds(call, use_graph=False)
            except RuntimeError as error:
                if rank == 0:
                    print(f"skipped {name}: {error}", file=sys.stderr)
                continue
            if table is not None:
                table.add(gpu, "nccl-tests", version, "bench", name, "bf16", ranks, whole.numel() * 2, seconds=seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gpu", required=True, help="the accelerator's name in the tables, such as h100-sxm")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="the folder for the tables")
    parser.add_argument("--device", choices=["cuda", "cpu"], default="cuda")
    parser.add_argument("--quick", action="store_true", help="a few small shapes, to see that it works")
    options = parser.parse_args()
    import torch

    if options.device == "cuda" and not torch.cuda.is_available():
        sys.exit("there is no GPU that PyTorch can use; --device cpu writes the same tables with the processor's times")
    torch.manual_seed(1)
    options.out.mkdir(parents=True, exist_ok=True)
    ranks, device = int(os.environ.get("WORLD_SIZE", "1")), options.device
    if device == "cuda":
        torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")))
    is_first = int(os.environ.get("RANK", "0")) == 0
    clock = Clock(torch, device, options.quick)
    label = [options.gpu, "torch", torch.__version__]
    if is_first:
        families = [("gemm.csv", GEMM_COLUMNS, measure_gemm), ("attention.csv", ATTENTION_COLUMNS, measure_attention),
                    ("elementwise.csv", ELEMENTWISE_COLUMNS, measure_elementwise)]
        with torch.inference_mode():
            for name, columns, measure in families:
                measure(torch, clock, device, Table(options.out / name, columns), label, options.quick)
    if ranks > 1:
        torch.distributed.init_process_group("nccl" if device == "cuda" else "gloo")
        table = Table(options.out / "collectives.csv", COLLECTIVE_COLUMNS) if is_first else None
        measure_collectives(torch, clock, device, table, options.gpu, options.quick)
        torch.distributed.destroy_process_group()


if __name__ == "__main__":
    main()
