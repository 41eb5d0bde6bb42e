/// Products, layers and collectives on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sProducts = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    1.881e-06, "memoryFillSeconds": 1.813e-06, "tileStartSeconds": 8.255e-08, "innerStepSeconds": 2.12e-08,
    "tileDrainSeconds": 8.34e-07, "tensorShare": 0.7046, "feedLoss": 4.17, "tailShare": 0.9754, "unitLoadRate":
    0.2591, "cacheLoadRate": 1.095, "unitStoreRate": 0.1521, "memoryShare": 0.7911, "splitSeconds": 1.659e-06,
    "splitGrowth": 0.07943, "reductionTraffic": 0.3358, "overlapExponent": 3.757, "residentShare": 0.4869,
    "residentWidth": 0.835, "throttledShare": 0.8018, "throttleSeconds": 0.001418, "throttleSharpness": 1.544,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"vllm": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 1.012, "launch": 1.073, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang": {"time": 1.053, "launch": 1.147, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 4798, "medianErrorPercent": 8.5,
    "p90ErrorPercent": 27.5}}, {"format": "fp8_block", "parameters": {"launchSeconds": 5.927e-06,
    "memoryFillSeconds": 2.282e-07, "tileStartSeconds": 1.777e-09, "innerStepSeconds": 1.661e-07,
    "tileDrainSeconds": 2.523e-06, "tensorShare": 0.5593, "feedLoss": 3.414, "tailShare": 0.9704, "unitLoadRate":
    3.431, "cacheLoadRate": 2.313, "unitStoreRate": 3.8, "memoryShare": 0.8905, "splitSeconds": 9.773e-06,
    "splitGrowth": 0.004251, "reductionTraffic": 0.9901, "overlapExponent": 3.141, "residentShare": 1.19,
    "residentWidth": 0.05816, "throttledShare": 0.5517, "throttleSeconds": 2.341e-05, "throttleSharpness": 0.7206,
    "quantizeRowSeconds": 3.047e-10, "quantizePasses": 0.8323}, "engines": {"vllm/TritonBlockFP8": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0003428, "dispatchesByRows": false}, "trtllm/torch_flow":
    {"time": 1.155, "launch": 0.5949, "split": 14.13, "hostFloorSeconds": 0.0, "dispatchesByRows": false}},
    "quality": {"rows": 3611, "medianErrorPercent": 5.7, "p90ErrorPercent": 18.86}}, {"format": "fp8", "parameters":
    {"launchSeconds": 4.712e-06, "memoryFillSeconds": 3.425e-08, "tileStartSeconds": 7.359e-07, "innerStepSeconds":
    4.017e-08, "tileDrainSeconds": 8.613e-07, "tensorShare": 1.013, "feedLoss": 0.3051, "tailShare": 0.9022,
    "unitLoadRate": 0.356, "cacheLoadRate": 0.5813, "unitStoreRate": 0.05021, "memoryShare": 0.8802, "splitSeconds":
    2.184e-06, "splitGrowth": 0.01116, "reductionTraffic": 1.011, "overlapExponent": 1.244, "residentShare": 0.3831,
    "residentWidth": 0.8856, "throttledShare": 0.5506, "throttleSeconds": 4.954e-05, "throttleSharpness": 1.102,
    "quantizeRowSeconds": 5.371e-11, "quantizePasses": 1.139}, "engines": {"vllm/CutlassFP8ScaledMM": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": true}, "trtllm/torch_flow": {"time":
    0.751, "launch": 2.437, "split": 0.7567, "hostFloorSeconds": 0.0, "dispatchesByRows": false},
    "sglang/sgl_kernel_fp8_scaled_mm": {"time": 0.7756, "launch": 0.6384, "split": 1.0, "hostFloorSeconds": 0.0,
    "dispatchesByRows": true}}, "quality": {"rows": 4886, "medianErrorPercent": 13.75, "p90ErrorPercent": 48.36}}],
    "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [{"library": "nccl", "operations": ["all_reduce", "all_gather",
    "reduce_scatter"], "parameters": {"lowLatency": {"startSeconds": 8.877e-06, "rankSeconds": 6.259e-07, "share":
    0.02944}, "lowLatency128": {"startSeconds": 9.496e-07, "rankSeconds": 5.2e-06, "share": 0.1197}, "simple":
    {"startSeconds": 2.807e-06, "rankSeconds": 0.0001895, "share": 0.7444}, "fillSeconds": 3.648e-09,
    "switchSeconds": 0.0002009, "switchShare": 0.06929, "integerRate": 0.6228, "integerStart": 0.7538, "allReduce":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 0.4038, "rank": 2.131,
    "rate": 0.4184, "narrowRate": 2.165}, "reduceScatter": {"start": 0.4429, "rank": 1.994, "rate": 0.6088,
    "narrowRate": 2.196}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent":
    54.33, "p90ErrorPercent": 144.12}}, {"library": "nccl", "operations": ["alltoall"], "parameters": {"lowLatency":
    {"startSeconds": 6.457e-06, "rankSeconds": 8.407e-07, "share": 0.03607}, "lowLatency128": {"startSeconds":
    1.007e-07, "rankSeconds": 1.403e-05, "share": 0.184}, "simple": {"startSeconds": 1.047e-07, "rankSeconds":
    3.355e-05, "share": 0.09523}, "fillSeconds": 0.0004033, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    0.6911, "integerStart": 0.8011, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 54.77, "p90ErrorPercent": 115.91}}, {"library": "vllm_custom_ar/eager",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 4.977e-05, "rankSeconds": 9.984e-07,
    "share": 0.1762}, "lowLatency128": {"startSeconds": 3.251e-06, "rankSeconds": 4.761e-05, "share": 0.2244},
    "simple": {"startSeconds": 4.891e-07, "rankSeconds": 0.0001352, "share": 0.5664}, "fillSeconds": 1.244e-07,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 36.05, "p90ErrorPercent": 87.46}},
    {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    1.636e-06, "rankSeconds": 3.177e-06, "share": 0.1189}, "lowLatency128": {"startSeconds": 0.0002242,
    "rankSeconds": 7.384e-06, "share": 0.01277}, "simple": {"startSeconds": 2.523e-05, "rankSeconds": 0.0001982,
    "share": 0.1926}, "fillSeconds": 1.983e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 26.3, "p90ErrorPercent": 303.66}}, {"library": "sglang_custom_ar/eager", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 7.936e-05, "rankSeconds": 1.559e-06, "share":
    0.01585}, "lowLatency128": {"startSeconds": 0.0003469, "rankSeconds": 3.409e-05, "share": 0.01733}, "simple":
    {"startSeconds": 4.629e-07, "rankSeconds": 3.487e-05, "share": 0.183}, "fillSeconds": 2.281e-08,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 37.23, "p90ErrorPercent": 212.31}},
    {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 0.000145, "rankSeconds": 5.505e-05, "share": 0.0377}, "lowLatency128": {"startSeconds":
    1.41e-07, "rankSeconds": 3.561e-06, "share": 0.1108}, "simple": {"startSeconds": 1.182e-07, "rankSeconds":
    2.764e-05, "share": 0.1878}, "fillSeconds": 4.139e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 39.35, "p90ErrorPercent": 216.48}}, {"library": "trtllm_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.449e-07, "rankSeconds": 4.084e-05, "share":
    0.00405}, "lowLatency128": {"startSeconds": 6.693e-07, "rankSeconds": 3.5e-06, "share": 0.1561}, "simple":
    {"startSeconds": 1.523e-05, "rankSeconds": 3.246e-05, "share": 0.03918}, "fillSeconds": 2.6e-06,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 54.69, "p90ErrorPercent": 302.43}}],
    "interNodeFraction": 0.92}
    """#
}
