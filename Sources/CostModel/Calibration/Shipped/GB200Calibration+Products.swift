/// Products, layers and collectives on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Products = #"""
    {"accelerator": "gb200", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "nvfp4", "parameters": {"launchSeconds":
    7.071e-06, "memoryFillSeconds": 6.781e-07, "tileStartSeconds": 1.241e-07, "innerStepSeconds": 4.259e-08,
    "tileDrainSeconds": 6.28e-08, "tensorShare": 1.09, "feedLoss": 2.038, "tailShare": 0.6863, "unitLoadRate":
    1.759, "cacheLoadRate": 0.7205, "unitStoreRate": 0.2833, "memoryShare": 0.8939, "splitSeconds": 1.817e-05,
    "splitGrowth": 0.2486, "reductionTraffic": 0.1025, "overlapExponent": 1.637, "residentShare": 0.2215,
    "residentWidth": 0.6876, "throttledShare": 0.8053, "throttleSeconds": 0.0002659, "throttleSharpness": 1.347,
    "quantizeRowSeconds": 3.183e-10, "quantizePasses": 1.069}, "engines": {"sglang/flashinfer_cutedsl_nvfp4":
    {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.5571, "memory": 1.15,
    "quantize": 1.254, "quantizeRow": 2.025, "singleRowSeconds": 0, "split": 9.795, "store": 0.9767, "throttled":
    0.9829, "tiles": "cheapest", "time": 1.042}, "trtllm/torch_flow": {"greatTileStore": 1, "hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.019, "memory": 0.9684, "quantize": 1.691, "quantizeRow": 0.564,
    "singleRowSeconds": 0, "split": 6.943, "store": 2.506, "throttled": 1.352, "tiles": "cheapest", "time": 1.484},
    "vllm/FlashInferCuteDslNvFp4": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1,
    "memory": 1, "quantize": 1, "quantizeRow": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "throttled": 1,
    "tiles": "cheapest", "time": 1}}, "quality": {"medianErrorPercent": 7.156, "p90ErrorPercent": 19.85, "rows":
    7577}}, {"format": "bf16", "parameters": {"launchSeconds": 1.947e-06, "memoryFillSeconds": 1.273e-06,
    "tileStartSeconds": 1.416e-07, "innerStepSeconds": 8.47e-08, "tileDrainSeconds": 9.3e-07, "tensorShare": 1.005,
    "feedLoss": 4.359, "tailShare": 0.678, "unitLoadRate": 2.079, "cacheLoadRate": 1.128, "unitStoreRate": 2.192,
    "memoryShare": 0.8239, "splitSeconds": 1.275e-06, "splitGrowth": 0.4327, "reductionTraffic": 5.149,
    "overlapExponent": 5.197, "residentShare": 0.3721, "residentWidth": 0.3415, "throttledShare": 0.4936,
    "throttleSeconds": 0.0007562, "throttleSharpness": 2.755, "quantizeRowSeconds": 0, "quantizePasses": 0},
    "engines": {"sglang": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.9927,
    "memory": 1.058, "quantize": 1, "quantizeRow": 1, "residence": 1, "singleRowSeconds": 0, "split": 0.9918,
    "store": 1, "throttled": 1.464, "tiles": "blackwellLibrary", "time": 1.034}, "trtllm": {"greatTileStore": 1,
    "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.9645, "memory": 1.002, "quantize": 1, "quantizeRow":
    1, "residence": 1, "singleRowSeconds": 0, "split": 0.9362, "store": 1, "throttled": 1.594, "tiles":
    "blackwellLibrary", "time": 1.042}, "vllm": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0,
    "launch": 1.0, "memory": 1.0, "quantize": 1, "quantizeRow": 1, "residence": 1, "singleRowSeconds": 0, "split":
    1.0, "store": 1, "throttled": 1.0, "tiles": "blackwellLibrary", "time": 1.0}}, "quality": {"rows": 8386,
    "medianErrorPercent": 5.74, "p90ErrorPercent": 17.66}}, {"format": "fp8", "parameters": {"launchSeconds":
    5.777e-06, "memoryFillSeconds": 1.212e-08, "tileStartSeconds": 2.162e-09, "innerStepSeconds": 3.753e-08,
    "tileDrainSeconds": 5.242e-07, "tensorShare": 0.9831, "feedLoss": 7.002, "tailShare": 0.9763, "unitLoadRate":
    2.495, "cacheLoadRate": 3.036, "unitStoreRate": 1.587, "memoryShare": 0.9717, "splitSeconds": 2.094e-06,
    "splitGrowth": 0.07437, "reductionTraffic": 0.1383, "overlapExponent": 1.24, "residentShare": 0.3861,
    "residentWidth": 0.7253, "throttledShare": 0.6874, "throttleSeconds": 0.0005941, "throttleSharpness": 1.047,
    "quantizeRowSeconds": 5.468e-09, "quantizePasses": 3.834}, "engines": {"sglang/sgl_kernel_fp8_scaled_mm":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.8957, "memory": 1.01, "quantize": 0.2309,
    "singleRowSeconds": 0, "split": 1, "store": 0.4336, "tiles": "sglangScaled", "time": 1.153},
    "trtllm/torch_flow": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 2.279, "memory": 1.024,
    "quantize": 0.319, "singleRowSeconds": 0, "split": 1.729, "store": 3.314, "tiles": "cheapest", "time": 1.277},
    "vllm/CutlassFP8ScaledMM": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize":
    1, "singleRowSeconds": 1.494e-05, "split": 1, "store": 1, "tiles": "vllmScaled", "time": 1}}, "quality":
    {"medianErrorPercent": 5.258, "p90ErrorPercent": 17.89, "rows": 8386}}, {"format": "fp8_block", "parameters":
    {"launchSeconds": 1.106e-05, "memoryFillSeconds": 1.578e-09, "tileStartSeconds": 2.597e-08, "innerStepSeconds":
    4.817e-08, "tileDrainSeconds": 1.525e-07, "tensorShare": 0.9446, "feedLoss": 0.2582, "tailShare": 0.9998,
    "unitLoadRate": 1.499, "cacheLoadRate": 0.8534, "unitStoreRate": 0.1449, "memoryShare": 0.8823, "splitSeconds":
    8.918e-06, "splitGrowth": 0.001955, "reductionTraffic": 0.4275, "overlapExponent": 1.163, "residentShare":
    0.4631, "residentWidth": 0.8038, "throttledShare": 0.8527, "throttleSeconds": 0.0004079, "throttleSharpness":
    2.997, "quantizeRowSeconds": 2.78e-11, "quantizePasses": 2.329}, "engines": {"sglang/deepgemm_gemm_nt_f8f8bf16":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.32, "memory": 1.182, "quantize": 0.5593,
    "singleRowSeconds": 0, "split": 3.864, "store": 1.456, "tiles": "cheapest", "time": 0.9005}, "trtllm/deepgemm":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.504, "memory": 1.131, "quantize": 0.6618,
    "singleRowSeconds": 0, "split": 9.68, "store": 1.5, "tiles": "cheapest", "time": 0.8654},
    "vllm/CutlassBlockFP8": {"hostFloorSeconds": 0.0002977, "hostRaggedSeconds": 0, "launch": 0.7119, "memory": 1,
    "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "byRows", "time": 0.7068},
    "vllm/DeepGemmBlockFP8": {"hostFloorSeconds": 0.0003098, "hostRaggedSeconds": 0.0001291, "launch": 1, "memory":
    1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}}, "quality":
    {"medianErrorPercent": 5.52, "p90ErrorPercent": 17.66, "rows": 7577}}], "prefill": [], "decode": [],
    "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [],
    "collectives": [{"library": "nccl", "operations": ["all_gather", "all_reduce", "reduce_scatter"], "parameters":
    {"allGather": {"narrowRate": 0.7619, "rank": 0.3739, "rate": 0.9034, "start": 1.043}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "fillSeconds": 2.63e-07, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate":
    0.9597, "integerStart": 0.998, "lowLatency": {"rankSeconds": 2.548e-06, "share": 0.3009, "startSeconds":
    8.496e-06}, "lowLatency128": {"rankSeconds": 6.974e-09, "share": 1.182, "startSeconds": 0.0002374},
    "reduceScatter": {"narrowRate": 0.8068, "rank": 0.3991, "rate": 0.9134, "start": 1.045}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.171e-05, "share": 0.6468,
    "startSeconds": 1.512e-05}, "switchSeconds": 6.786e-05, "switchShare": 0.7758}, "quality":
    {"medianErrorPercent": 4.964, "p90ErrorPercent": 15.76, "rows": 384}}, {"library": "nccl", "operations":
    ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "fillSeconds": 5.611e-06, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate":
    1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.92e-07, "share": 0.009091, "startSeconds": 9.606e-06},
    "lowLatency128": {"rankSeconds": 1.725e-08, "share": 0.4509, "startSeconds": 1.623e-05}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 7.3e-08, "share": 0.6251, "startSeconds": 1.477e-05}, "switchSeconds": 0,
    "switchShare": 0.6}, "quality": {"medianErrorPercent": 4.375, "p90ErrorPercent": 27.18, "rows": 116}},
    {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 0.0009993, "handedOnBytes":
    1159000.0, "handedOnPasses": 4.0, "hostSeconds": 7.201e-05, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 1.325e-05, "share": 0.1235, "startSeconds": 1.016e-07}, "lowLatency128": {"rankSeconds":
    9.81e-05, "share": 1.3, "startSeconds": 1e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    0.0002, "share": 0.1159, "startSeconds": 0.0008}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 1.868, "p90ErrorPercent": 8.573, "rows": 32}}, {"library": "sglang_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 2.106e-07, "handedOnBytes": 51210000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 2.271e-06, "share": 0.336,
    "startSeconds": 1.362e-05}, "lowLatency128": {"rankSeconds": 2.459e-06, "share": 0.6895, "startSeconds":
    2.46e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.969e-07, "share": 0.3676, "startSeconds":
    3.598e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 2.695, "p90ErrorPercent":
    7.882, "rows": 32}}, {"library": "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    1.764e-07, "handedOnBytes": 7937000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart":
    1, "lowLatency": {"rankSeconds": 1.75e-07, "share": 0.1558, "startSeconds": 4.137e-06}, "lowLatency128":
    {"rankSeconds": 8.217e-06, "share": 0.4329, "startSeconds": 1.038e-05}, "reduceScatter": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 6.871e-07, "share": 0.7128, "startSeconds": 3.26e-06}, "switchSeconds": 0, "switchShare": 0.6},
    "quality": {"medianErrorPercent": 8.299, "p90ErrorPercent": 38.55, "rows": 32}}, {"library":
    "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 7.379e-08, "handedOnBytes": 18820000.0,
    "handedOnPasses": 4.0, "hostSeconds": 4.439e-05, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 1.193e-05, "share": 0.003777, "startSeconds": 0.0002916}, "lowLatency128": {"rankSeconds":
    1.474e-09, "share": 0.3193, "startSeconds": 8.827e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    1.502e-06, "share": 0.4253, "startSeconds": 0.0002508}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 2.325, "p90ErrorPercent": 11.77, "rows": 32}}, {"library": "vllm_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 0.0002578, "handedOnBytes": 63210000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 2.728e-09, "share": 0.2405,
    "startSeconds": 5.287e-06}, "lowLatency128": {"rankSeconds": 1.094e-09, "share": 1.297, "startSeconds":
    6.842e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.394e-05, "share": 1.117, "startSeconds":
    0.0007978}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 2.806, "p90ErrorPercent":
    29.16, "rows": 32}}], "interNodeFraction": 0.92}
    """#
}
