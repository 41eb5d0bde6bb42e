/// Products, layers and collectives on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Products = #"""
    {"accelerator": "h200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    2.269e-06, "memoryFillSeconds": 1.102e-06, "tileStartSeconds": 3.376e-07, "innerStepSeconds": 5.079e-08,
    "tileDrainSeconds": 5.486e-07, "tensorShare": 0.9322, "feedLoss": 0.5381, "tailShare": 0.1577, "unitLoadRate":
    1.232, "cacheLoadRate": 2.989, "unitStoreRate": 0.4048, "memoryShare": 0.8667, "splitSeconds": 2.275e-06,
    "splitGrowth": 0.0612, "reductionTraffic": 0.09223, "overlapExponent": 3.644, "residentShare": 0.5125,
    "residentWidth": 0.3359, "throttledShare": 0.8547, "throttleSeconds": 0.000172, "throttleSharpness": 0.9527,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"vllm": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang": {"time": 1.069, "launch": 1.018, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 0.9981, "launch": 1.062, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 4996, "medianErrorPercent": 4.73,
    "p90ErrorPercent": 13.59}}, {"format": "fp8_block", "parameters": {"launchSeconds": 2.109e-06,
    "memoryFillSeconds": 1e-06, "tileStartSeconds": 1.179e-08, "innerStepSeconds": 7.058e-08, "tileDrainSeconds":
    4.986e-08, "tensorShare": 0.919, "feedLoss": 17.87, "tailShare": 0.7909, "unitLoadRate": 1.977, "cacheLoadRate":
    2.238, "unitStoreRate": 0.2112, "memoryShare": 0.7491, "splitSeconds": 5.915e-06, "splitGrowth": 0.07925,
    "reductionTraffic": 0.1375, "overlapExponent": 2.024, "residentShare": 0.4802, "residentWidth": 0.3827,
    "throttledShare": 0.7686, "throttleSeconds": 0.000944, "throttleSharpness": 1.713, "quantizeRowSeconds":
    1.529e-10, "quantizePasses": 3.201}, "engines": {"vllm/DeepGemmBlockFP8": {"time": 1.0, "launch": 1.0, "split":
    1.0, "hostFloorSeconds": 9.03e-05, "dispatchesByRows": false}, "sglang/deepgemm_gemm_nt_f8f8bf16": {"time":
    0.975, "launch": 1.864, "split": 0.7954, "hostFloorSeconds": 0.0, "dispatchesByRows": false},
    "trtllm/torch_flow": {"time": 1.053, "launch": 2.179, "split": 0.4215, "hostFloorSeconds": 0.0,
    "dispatchesByRows": false}, "vllm/FlashInferBlockFP8": {"time": 1.073, "launch": 2.141, "split": 0.31,
    "hostFloorSeconds": 5.965e-05, "dispatchesByRows": false}, "vllm/CutlassBlockFP8": {"time": 1.01, "launch":
    3.123, "split": 1.0, "hostFloorSeconds": 0.0001777, "dispatchesByRows": true}}, "quality": {"rows": 4581,
    "medianErrorPercent": 6.5, "p90ErrorPercent": 21.66}}, {"format": "fp8", "parameters": {"launchSeconds":
    4.942e-06, "memoryFillSeconds": 9.526e-07, "tileStartSeconds": 5.955e-07, "innerStepSeconds": 1.966e-08,
    "tileDrainSeconds": 1.394e-06, "tensorShare": 0.7908, "feedLoss": 1.669, "tailShare": 0.826, "unitLoadRate":
    0.9884, "cacheLoadRate": 0.8148, "unitStoreRate": 0.3382, "memoryShare": 0.7688, "splitSeconds": 1.397e-06,
    "splitGrowth": 0.07952, "reductionTraffic": 0.1028, "overlapExponent": 2.35, "residentShare": 0.5767,
    "residentWidth": 0.2911, "throttledShare": 0.9229, "throttleSeconds": 0.001435, "throttleSharpness": 0.9475,
    "quantizeRowSeconds": 7.899e-10, "quantizePasses": 2.962}, "engines": {"vllm/CutlassFP8ScaledMM": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": true},
    "sglang/sgl_kernel_fp8_scaled_mm": {"time": 0.8024, "launch": 0.9559, "split": 1.0, "hostFloorSeconds": 0.0,
    "dispatchesByRows": true}, "trtllm/torch_flow": {"time": 0.7815, "launch": 2.346, "split": 1.935,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5089, "medianErrorPercent": 7.8,
    "p90ErrorPercent": 23.26}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [{"library": "nccl", "operations":
    ["all_reduce", "all_gather", "reduce_scatter"], "parameters": {"lowLatency": {"startSeconds": 2.306e-06,
    "rankSeconds": 4.526e-06, "share": 0.2335}, "lowLatency128": {"startSeconds": 9.883e-06, "rankSeconds":
    2.925e-06, "share": 0.5632}, "simple": {"startSeconds": 5.684e-06, "rankSeconds": 1.436e-06, "share": 0.7754},
    "fillSeconds": 8.239e-06, "switchSeconds": 0.0001961, "switchShare": 1.08, "integerRate": 1.046, "integerStart":
    1.004, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 2.015,
    "rank": 0.2334, "rate": 0.3644, "narrowRate": 3.179}, "reduceScatter": {"start": 1.471, "rank": 0.2914, "rate":
    0.9277, "narrowRate": 0.8362}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 7.15, "p90ErrorPercent": 16.4}}, {"library": "nccl", "operations": ["alltoall"],
    "parameters": {"lowLatency": {"startSeconds": 5.588e-06, "rankSeconds": 5.306e-07, "share": 0.01401},
    "lowLatency128": {"startSeconds": 1.124e-05, "rankSeconds": 8.513e-08, "share": 0.5222}, "simple":
    {"startSeconds": 1.044e-05, "rankSeconds": 4.168e-07, "share": 0.7683}, "fillSeconds": 6.784e-06,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 0.8401, "integerStart": 1.009, "allReduce": {"start":
    1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.22, "p90ErrorPercent": 22.33}},
    {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    2.11e-05, "rankSeconds": 7.141e-07, "share": 0.1503}, "lowLatency128": {"startSeconds": 1.805e-05,
    "rankSeconds": 8.526e-07, "share": 0.6642}, "simple": {"startSeconds": 2.086e-05, "rankSeconds": 1.165e-08,
    "share": 0.7815}, "fillSeconds": 3.067e-06, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 10.28, "p90ErrorPercent": 26.73}}, {"library": "vllm_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 4.409e-06, "rankSeconds": 5.533e-08, "share":
    0.4674}, "lowLatency128": {"startSeconds": 7.949e-06, "rankSeconds": 3.925e-08, "share": 0.7366}, "simple":
    {"startSeconds": 3.189e-05, "rankSeconds": 4.7e-05, "share": 0.4669}, "fillSeconds": 8.175e-07, "switchSeconds":
    0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}}, "quality": {"rows": 0, "medianErrorPercent": 7.78, "p90ErrorPercent": 27.78}}, {"library":
    "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 1.977e-05,
    "rankSeconds": 5.061e-05, "share": 0.6408}, "lowLatency128": {"startSeconds": 2.871e-05, "rankSeconds":
    6.407e-09, "share": 0.6614}, "simple": {"startSeconds": 0.0004263, "rankSeconds": 3.267e-09, "share": 1.033},
    "fillSeconds": 2.976e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.77,
    "p90ErrorPercent": 26.85}}, {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"lowLatency": {"startSeconds": 5.458e-06, "rankSeconds": 1.241e-08, "share": 0.4395}, "lowLatency128":
    {"startSeconds": 1.727e-06, "rankSeconds": 7.11e-07, "share": 0.6451}, "simple": {"startSeconds": 2.674e-06,
    "rankSeconds": 5.703e-08, "share": 1.148}, "fillSeconds": 4.001e-05, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 8.46, "p90ErrorPercent": 25.16}}, {"library": "trtllm_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.617e-06, "rankSeconds": 1.342e-07,
    "share": 0.3552}, "lowLatency128": {"startSeconds": 1.291e-07, "rankSeconds": 2.633e-06, "share": 0.5991},
    "simple": {"startSeconds": 3.651e-05, "rankSeconds": 1.418e-07, "share": 1.311}, "fillSeconds": 9.474e-05,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 4.81, "p90ErrorPercent": 22.92}}],
    "interNodeFraction": 0.92}
    """#
}
