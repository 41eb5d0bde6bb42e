/// Products, layers and collectives on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Products = #"""
    {"accelerator": "b200-sxm", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "nvfp4", "parameters": {"launchSeconds":
    6.588e-06, "memoryFillSeconds": 7.938e-07, "tileStartSeconds": 1.989e-07, "innerStepSeconds": 4.442e-08,
    "tileDrainSeconds": 4.742e-07, "tensorShare": 1.09, "feedLoss": 0.04061, "tailShare": 0.9319, "unitLoadRate":
    1.765, "cacheLoadRate": 0.7079, "unitStoreRate": 0.5056, "memoryShare": 0.9963, "splitSeconds": 1.206e-05,
    "splitGrowth": 0.9075, "reductionTraffic": 1.293, "overlapExponent": 1.183, "residentShare": 0.2478,
    "residentWidth": 0.8498, "throttledShare": 0.6005, "throttleSeconds": 0.002267, "throttleSharpness": 0.9587,
    "quantizeRowSeconds": 4.378e-10, "quantizePasses": 1.025}, "engines": {"sglang/flashinfer_cutedsl_nvfp4":
    {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.668, "memory": 1.356,
    "quantize": 1.561, "quantizeRow": 0.8139, "singleRowSeconds": 0, "split": 8.263, "store": 0.5517, "throttled":
    1.372, "tiles": "cheapest", "time": 0.9168}, "trtllm/torch_flow": {"greatTileStore": 1, "hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.158, "memory": 0.9774, "quantize": 2.007, "quantizeRow": 0.1738,
    "singleRowSeconds": 0, "split": 3.733, "store": 2.578, "throttled": 1.456, "tiles": "cheapest", "time": 1.324},
    "vllm/FlashInferCuteDslNvFp4": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1,
    "memory": 1, "quantize": 1, "quantizeRow": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "throttled": 1,
    "tiles": "cheapest", "time": 1}}, "quality": {"medianErrorPercent": 6.926, "p90ErrorPercent": 19.98, "rows":
    7577}}, {"format": "bf16", "parameters": {"launchSeconds": 1.928e-06, "memoryFillSeconds": 1.245e-06,
    "tileStartSeconds": 1.291e-07, "innerStepSeconds": 8.732e-08, "tileDrainSeconds": 1.96e-07, "tensorShare":
    0.9795, "feedLoss": 0.1862, "tailShare": 0.8495, "unitLoadRate": 1.872, "cacheLoadRate": 1.173, "unitStoreRate":
    0.4852, "memoryShare": 0.8643, "splitSeconds": 2.355e-06, "splitGrowth": 0.07288, "reductionTraffic": 3.352,
    "overlapExponent": 4.045, "residentShare": 0.2038, "residentWidth": 0.7233, "throttledShare": 0.8509,
    "throttleSeconds": 4.016e-05, "throttleSharpness": 1.931, "quantizeRowSeconds": 0, "quantizePasses": 0},
    "engines": {"sglang": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.015,
    "memory": 1.038, "quantize": 1, "quantizeRow": 1, "residence": 1, "singleRowSeconds": 0, "split": 1.103,
    "store": 1, "throttled": 0.9853, "tiles": "blackwellLibrary", "time": 1.042}, "trtllm": {"greatTileStore": 1,
    "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.006, "memory": 0.92, "quantize": 1, "quantizeRow": 1,
    "residence": 1, "singleRowSeconds": 0, "split": 0.9496, "store": 1, "throttled": 0.8639, "tiles":
    "blackwellLibrary", "time": 0.9749}, "vllm": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds":
    0, "launch": 1.0, "memory": 1.0, "quantize": 1, "quantizeRow": 1, "residence": 1, "singleRowSeconds": 0,
    "split": 1.0, "store": 1, "throttled": 1.0, "tiles": "blackwellLibrary", "time": 1.0}}, "quality": {"rows":
    8386, "medianErrorPercent": 5.53, "p90ErrorPercent": 16.65}}, {"format": "fp8", "parameters": {"launchSeconds":
    4.85e-06, "memoryFillSeconds": 1.668e-09, "tileStartSeconds": 9.001e-07, "innerStepSeconds": 4.831e-08,
    "tileDrainSeconds": 1.401e-08, "tensorShare": 1.053, "feedLoss": 19.65, "tailShare": 0.7138, "unitLoadRate":
    2.092, "cacheLoadRate": 1.304, "unitStoreRate": 1.364, "memoryShare": 0.6866, "splitSeconds": 1.569e-06,
    "splitGrowth": 0.03314, "reductionTraffic": 4.223, "overlapExponent": 3.677, "residentShare": 1.022,
    "residentWidth": 0.1194, "throttledShare": 0.7076, "throttleSeconds": 0.001495, "throttleSharpness": 0.7904,
    "quantizeRowSeconds": 5.151e-09, "quantizePasses": 3.965}, "engines": {"sglang/sgl_kernel_fp8_scaled_mm":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.925, "memory": 0.9989, "quantize": 0.152,
    "singleRowSeconds": 0, "split": 1, "store": 1.104, "tiles": "sglangScaled", "time": 1.187}, "trtllm/torch_flow":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 2.636, "memory": 1.063, "quantize": 0.3504,
    "singleRowSeconds": 0, "split": 2.794, "store": 1.455, "tiles": "cheapest", "time": 1.146},
    "vllm/CutlassFP8ScaledMM": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize":
    1, "singleRowSeconds": 1.229e-05, "split": 1, "store": 1, "tiles": "vllmScaled", "time": 1}}, "quality":
    {"medianErrorPercent": 6.795, "p90ErrorPercent": 22.56, "rows": 8386}}, {"format": "fp8_block", "parameters":
    {"launchSeconds": 1.014e-05, "memoryFillSeconds": 3.113e-06, "tileStartSeconds": 2.514e-07, "innerStepSeconds":
    6.877e-08, "tileDrainSeconds": 1.601e-06, "tensorShare": 1.056, "feedLoss": 60.22, "tailShare": 0.9534,
    "unitLoadRate": 3.321, "cacheLoadRate": 1.959, "unitStoreRate": 2.041, "memoryShare": 0.7173, "splitSeconds":
    1.903e-05, "splitGrowth": 0.01196, "reductionTraffic": 4.021, "overlapExponent": 1.686, "residentShare": 0.5602,
    "residentWidth": 0.3008, "throttledShare": 0.9252, "throttleSeconds": 0.004331, "throttleSharpness": 3.21,
    "quantizeRowSeconds": 6.792e-10, "quantizePasses": 2.106}, "engines": {"sglang/deepgemm_gemm_nt_f8f8bf16":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.421, "memory": 0.7541, "quantize": 0.6534,
    "singleRowSeconds": 0, "split": 6.203, "store": 0.5302, "tiles": "cheapest", "time": 0.7396}, "trtllm/deepgemm":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.5558, "memory": 1.36, "quantize": 0.6792,
    "singleRowSeconds": 0, "split": 9.744, "store": 0.3074, "tiles": "cheapest", "time": 0.6918},
    "vllm/CutlassBlockFP8": {"hostFloorSeconds": 0.0001673, "hostRaggedSeconds": 0, "launch": 0.5087, "memory": 1,
    "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "byRows", "time": 1.279},
    "vllm/DeepGemmBlockFP8": {"hostFloorSeconds": 0.0001813, "hostRaggedSeconds": 5.887e-05, "launch": 1, "memory":
    1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}}, "quality":
    {"medianErrorPercent": 3.946, "p90ErrorPercent": 15.44, "rows": 7577}}], "prefill": [], "decode": [],
    "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [],
    "collectives": [{"library": "nccl", "operations": ["all_gather", "all_reduce", "reduce_scatter"], "parameters":
    {"allGather": {"narrowRate": 0.6408, "rank": 0.5259, "rate": 0.9895, "start": 0.9639}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "fillSeconds": 1.363e-05, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate":
    0.9395, "integerStart": 0.9937, "lowLatency": {"rankSeconds": 3.752e-06, "share": 0.6967, "startSeconds":
    3.066e-05}, "lowLatency128": {"rankSeconds": 2.064e-05, "share": 0.6198, "startSeconds": 3.705e-06},
    "reduceScatter": {"narrowRate": 0.4923, "rank": 0.5172, "rate": 0.9786, "start": 0.9796}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.501e-06, "share": 0.7104,
    "startSeconds": 7.639e-06}, "switchSeconds": 0.0002807, "switchShare": 0.4321}, "quality":
    {"medianErrorPercent": 5.429, "p90ErrorPercent": 17.81, "rows": 584}}, {"library": "nccl", "operations":
    ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "fillSeconds": 9.405e-06, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate":
    1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.709e-07, "share": 0.03538, "startSeconds": 9.803e-06},
    "lowLatency128": {"rankSeconds": 6.283e-07, "share": 0.1918, "startSeconds": 1.813e-05}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 3.204e-08, "share": 0.6305, "startSeconds": 1.235e-05}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.871, "p90ErrorPercent": 16.03, "rows": 188}},
    {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 0, "bridgeRate": 1,
    "fillSeconds": 3.357e-06, "handedOnBytes": 1098000.0, "handedOnPasses": 3.936, "hostSeconds": 2.902e-05,
    "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 4.632e-06, "share": 0.9743, "startSeconds":
    4.089e-07}, "lowLatency128": {"rankSeconds": 1.248e-07, "share": 1.16, "startSeconds": 1.188e-07},
    "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 3.742e-07, "share": 1.491, "startSeconds": 0.0006839},
    "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 8.15, "p90ErrorPercent": 54.74,
    "rows": 51}}, {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 2.158e-05,
    "handedOnBytes": 18120000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1,
    "lowLatency": {"rankSeconds": 4.051e-06, "share": 0.629, "startSeconds": 7.787e-07}, "lowLatency128":
    {"rankSeconds": 1.508e-05, "share": 0.5926, "startSeconds": 4.01e-05}, "reduceScatter": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 1.419e-07, "share": 1.116, "startSeconds": 3.489e-06}, "switchSeconds": 0, "switchShare": 0.6},
    "quality": {"medianErrorPercent": 3.891, "p90ErrorPercent": 11.59, "rows": 51}}, {"library":
    "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 1.652e-09, "handedOnBytes": 6275000.0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds":
    3.148e-08, "share": 0.02235, "startSeconds": 4.702e-06}, "lowLatency128": {"rankSeconds": 4.26e-06, "share":
    0.6367, "startSeconds": 3.283e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.114e-07,
    "share": 0.2911, "startSeconds": 4.375e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 8.475, "p90ErrorPercent": 12.95, "rows": 51}}, {"library": "vllm_custom_ar/eager",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 9.492e-05, "handedOnBytes": 10680000.0, "handedOnPasses": 1.124,
    "hostSeconds": 2.145e-05, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 2.548e-08, "share":
    0.07575, "startSeconds": 3.547e-06}, "lowLatency128": {"rankSeconds": 1.179e-08, "share": 1.091, "startSeconds":
    3.301e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 7.87e-05, "share": 1.331, "startSeconds":
    0.0006933}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 7.009, "p90ErrorPercent":
    17.73, "rows": 51}}, {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    4.49e-08, "handedOnBytes": 114400000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart":
    1, "lowLatency": {"rankSeconds": 1.91e-07, "share": 0.1558, "startSeconds": 6.381e-06}, "lowLatency128":
    {"rankSeconds": 1.916e-05, "share": 0.3426, "startSeconds": 4.265e-06}, "reduceScatter": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 3.512e-09, "share": 0.6457, "startSeconds": 1.751e-05}, "switchSeconds": 0, "switchShare": 0.6},
    "quality": {"medianErrorPercent": 3.763, "p90ErrorPercent": 30.26, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
