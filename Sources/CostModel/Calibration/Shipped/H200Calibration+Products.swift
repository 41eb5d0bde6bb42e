/// Products, layers and collectives on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Products = #"""
    {"accelerator": "h200-sxm", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 2.362e-06,
    "memoryFillSeconds": 8.491e-07, "tileStartSeconds": 2.657e-07, "innerStepSeconds": 2.103e-08,
    "tileDrainSeconds": 9.487e-07, "tensorShare": 0.9158, "feedLoss": 0.2385, "tailShare": 0.04198, "unitLoadRate":
    1.139, "cacheLoadRate": 3.196, "unitStoreRate": 0.5085, "memoryShare": 0.8521, "splitSeconds": 2.217e-06,
    "splitGrowth": 0.07094, "reductionTraffic": 0.06194, "overlapExponent": 4.294, "residentShare": 0.5141,
    "residentWidth": 0.2231, "throttledShare": 0.7747, "throttleSeconds": 0.0008482, "throttleSharpness": 0.8682,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"sglang": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.006, "memory": 1.056, "quantize": 1, "singleRowSeconds": 0, "split": 1.012,
    "store": 1, "throttled": 0.9762, "tiles": "cheapest", "time": 1.076}, "trtllm": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.012, "memory": 1.006, "quantize": 1, "singleRowSeconds": 0, "split": 0.9628,
    "store": 1, "throttled": 0.9799, "tiles": "cheapest", "time": 1.014}, "vllm": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1,
    "throttled": 1, "tiles": "cheapest", "time": 1}}, "quality": {"medianErrorPercent": 4.426, "p90ErrorPercent":
    12.21, "rows": 8386}}, {"format": "fp8", "parameters": {"launchSeconds": 4.317e-06, "memoryFillSeconds":
    1.676e-06, "tileStartSeconds": 8.833e-07, "innerStepSeconds": 1.265e-08, "tileDrainSeconds": 2.411e-07,
    "tensorShare": 0.7971, "feedLoss": 0.1131, "tailShare": 0.9111, "unitLoadRate": 1.154, "cacheLoadRate": 1.691,
    "unitStoreRate": 1.252, "memoryShare": 0.8143, "splitSeconds": 2.229e-07, "splitGrowth": 0.2171,
    "reductionTraffic": 0.06253, "overlapExponent": 2.286, "residentShare": 0.7245, "residentWidth": 0.308,
    "throttledShare": 0.7303, "throttleSeconds": 0.00195, "throttleSharpness": 0.8321, "quantizeRowSeconds":
    5.841e-09, "quantizePasses": 2.764}, "engines": {"sglang/sgl_kernel_fp8_scaled_mm": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 0.8929, "memory": 1.026, "quantize": 0.292, "singleRowSeconds": 0, "split": 1,
    "store": 1.551, "tiles": "sglangScaled", "time": 1.056}, "trtllm/torch_flow": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 2.568, "memory": 1.273, "quantize": 0.4106, "singleRowSeconds": 0, "split":
    11.65, "store": 5.6, "tiles": "cheapest", "time": 1.088}, "vllm/CutlassFP8ScaledMM": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize": 1, "singleRowSeconds": 1.24e-06, "split": 1,
    "store": 1, "tiles": "vllmScaled", "time": 1}}, "quality": {"medianErrorPercent": 7.104, "p90ErrorPercent":
    21.37, "rows": 8386}}, {"format": "fp8_block", "parameters": {"launchSeconds": 2.641e-06, "memoryFillSeconds":
    5.615e-07, "tileStartSeconds": 3.468e-09, "innerStepSeconds": 3.179e-08, "tileDrainSeconds": 2.773e-08,
    "tensorShare": 0.9724, "feedLoss": 24.91, "tailShare": 0.7115, "unitLoadRate": 0.7345, "cacheLoadRate": 3.269,
    "unitStoreRate": 0.1713, "memoryShare": 0.8337, "splitSeconds": 1.147e-05, "splitGrowth": 0.07499,
    "reductionTraffic": 0.2008, "overlapExponent": 1.85, "residentShare": 0.5021, "residentWidth": 0.3843,
    "throttledShare": 0.8091, "throttleSeconds": 0.0005736, "throttleSharpness": 2.297, "quantizeRowSeconds":
    1.506e-09, "quantizePasses": 3.603}, "engines": {"sglang/deepgemm_gemm_nt_f8f8bf16": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.517, "memory": 0.8932, "quantize": 0.3197, "singleRowSeconds": 0, "split":
    4.483, "store": 3.003, "tiles": "cheapest", "time": 1.036}, "trtllm/torch_flow": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.688, "memory": 1.162, "quantize": 0.7983, "singleRowSeconds": 0, "split":
    0.2811, "store": 2.513, "tiles": "cheapest", "time": 1.159}, "vllm/CutlassBlockFP8": {"hostFloorSeconds":
    0.0001791, "hostRaggedSeconds": 0, "launch": 2.809, "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split":
    1, "store": 1, "tiles": "byRows", "time": 0.9431}, "vllm/DeepGemmBlockFP8": {"hostFloorSeconds": 8.382e-05,
    "hostRaggedSeconds": 1.18e-05, "launch": 1, "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 1,
    "store": 1, "tiles": "cheapest", "time": 1}, "vllm/FlashInferBlockFP8": {"hostFloorSeconds": 5.897e-05,
    "hostRaggedSeconds": 0, "launch": 2.941, "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 0.31,
    "store": 1, "tiles": "cheapest", "time": 1.042}}, "quality": {"medianErrorPercent": 4.39, "p90ErrorPercent":
    18.82, "rows": 7577}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [{"library": "nccl", "operations":
    ["all_gather", "all_reduce", "reduce_scatter"], "parameters": {"allGather": {"narrowRate": 0.8235, "rank":
    0.6552, "rate": 0.8328, "start": 0.843}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 1.313e-06, "handedOnBytes": 0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 0.9369, "integerStart": 1.053, "lowLatency":
    {"rankSeconds": 1.224e-06, "share": 0.4939, "startSeconds": 8.843e-06}, "lowLatency128": {"rankSeconds":
    1.72e-06, "share": 0.3093, "startSeconds": 5.085e-06}, "reduceScatter": {"narrowRate": 0.7862, "rank": 0.5796,
    "rate": 0.9263, "start": 0.8352}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 1.324e-07, "share": 0.8101, "startSeconds": 1.905e-05}, "switchSeconds": 0.0003814,
    "switchShare": 0.8366}, "quality": {"medianErrorPercent": 7.105, "p90ErrorPercent": 15.17, "rows": 584}},
    {"library": "nccl", "operations": ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate":
    1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 8.574e-08, "handedOnBytes": 0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 3.273e-07, "share": 0.0501,
    "startSeconds": 6.417e-06}, "lowLatency128": {"rankSeconds": 8.861e-08, "share": 0.5435, "startSeconds":
    1.223e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 3.038e-07, "share": 0.7312, "startSeconds":
    2.995e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.737, "p90ErrorPercent":
    19.79, "rows": 188}}, {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    0.0007411, "handedOnBytes": 1615000.0, "handedOnPasses": 2.172, "hostSeconds": 3.006e-05, "integerRate": 1,
    "integerStart": 1, "lowLatency": {"rankSeconds": 2.948e-09, "share": 0.01918, "startSeconds": 1.942e-06},
    "lowLatency128": {"rankSeconds": 1.527e-07, "share": 0.1003, "startSeconds": 1.153e-07}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 8.757e-05, "share": 0.1488, "startSeconds": 3.459e-07}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 3.555, "p90ErrorPercent": 21.89, "rows": 51}},
    {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 1.616e-05, "handedOnBytes":
    22090000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 1.761e-07, "share": 0.1497, "startSeconds": 2.068e-06}, "lowLatency128": {"rankSeconds":
    7.562e-07, "share": 0.6672, "startSeconds": 1.893e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    1.653e-07, "share": 0.952, "startSeconds": 2.071e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 4.504, "p90ErrorPercent": 11.9, "rows": 51}}, {"library": "trtllm_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 1.108e-09, "handedOnBytes": 5024000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 5.001e-08, "share": 0.1541,
    "startSeconds": 2.725e-06}, "lowLatency128": {"rankSeconds": 2.269e-06, "share": 0.2987, "startSeconds":
    2.922e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.482e-06, "share": 0.6095, "startSeconds":
    1.344e-07}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.634, "p90ErrorPercent":
    35.88, "rows": 51}}, {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    2.384e-06, "handedOnBytes": 1168000.0, "handedOnPasses": 3.187, "hostSeconds": 2.074e-05, "integerRate": 1,
    "integerStart": 1, "lowLatency": {"rankSeconds": 5.653e-05, "share": 1.036, "startSeconds": 0.0001209},
    "lowLatency128": {"rankSeconds": 6.089e-09, "share": 0.8293, "startSeconds": 1.671e-05}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 4.451e-07, "share": 0.9203, "startSeconds": 6.695e-05}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 2.168, "p90ErrorPercent": 25.23, "rows": 51}},
    {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 6.956e-06, "handedOnBytes": 112200000.0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds":
    6.45e-08, "share": 0.2118, "startSeconds": 5.153e-06}, "lowLatency128": {"rankSeconds": 6.372e-07, "share":
    0.5744, "startSeconds": 3.693e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 6.599e-08,
    "share": 0.992, "startSeconds": 4.176e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 8.106, "p90ErrorPercent": 17.49, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
