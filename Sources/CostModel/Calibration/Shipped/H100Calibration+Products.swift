/// Products, layers and collectives on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Products = #"""
    {"accelerator": "h100-sxm", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 2.304e-06,
    "memoryFillSeconds": 4.2e-07, "tileStartSeconds": 3.408e-07, "innerStepSeconds": 1.238e-07, "tileDrainSeconds":
    1.624e-06, "tensorShare": 0.9232, "feedLoss": 0.6302, "tailShare": 0.1251, "unitLoadRate": 1.177,
    "cacheLoadRate": 2.911, "unitStoreRate": 1.229, "memoryShare": 0.8712, "splitSeconds": 2.282e-06, "splitGrowth":
    0.0531, "reductionTraffic": 6.204, "overlapExponent": 4.112, "residentShare": 0.4627, "residentWidth": 0.289,
    "throttledShare": 0.8745, "throttleSeconds": 0.0003069, "throttleSharpness": 1.316, "quantizeRowSeconds": 0,
    "quantizePasses": 0}, "engines": {"sglang": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.027,
    "memory": 1.025, "quantize": 1, "singleRowSeconds": 0, "split": 0.9928, "store": 1, "throttled": 0.9557,
    "tiles": "cheapest", "time": 1.07}, "trtllm": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.002,
    "memory": 0.9968, "quantize": 1, "singleRowSeconds": 0, "split": 0.8924, "store": 1, "throttled": 1.016,
    "tiles": "cheapest", "time": 1.036}, "vllm": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1,
    "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "throttled": 1, "tiles": "cheapest",
    "time": 1}}, "quality": {"medianErrorPercent": 4.075, "p90ErrorPercent": 11.93, "rows": 8386}}, {"format":
    "fp8", "parameters": {"launchSeconds": 4.294e-06, "memoryFillSeconds": 1.498e-06, "tileStartSeconds": 9.56e-07,
    "innerStepSeconds": 4.777e-08, "tileDrainSeconds": 3.384e-08, "tensorShare": 0.8398, "feedLoss": 2.53,
    "tailShare": 0.8655, "unitLoadRate": 1.209, "cacheLoadRate": 0.5966, "unitStoreRate": 0.8526, "memoryShare":
    0.8312, "splitSeconds": 7.156e-07, "splitGrowth": 0.1519, "reductionTraffic": 0.0767, "overlapExponent": 4.222,
    "residentShare": 0.5092, "residentWidth": 0.3873, "throttledShare": 0.7576, "throttleSeconds": 0.002897,
    "throttleSharpness": 0.8101, "quantizeRowSeconds": 5.742e-09, "quantizePasses": 2.05}, "engines":
    {"sglang/sgl_kernel_fp8_scaled_mm": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.9637, "memory":
    0.9721, "quantize": 0.3531, "singleRowSeconds": 0, "split": 1, "store": 1.613, "tiles": "sglangScaled", "time":
    1.026}, "trtllm/torch_flow": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 2.632, "memory": 1.05,
    "quantize": 0.5478, "singleRowSeconds": 0, "split": 3.459, "store": 1.55, "tiles": "cheapest", "time": 1.046},
    "vllm/CutlassFP8ScaledMM": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize":
    1, "singleRowSeconds": 1.875e-06, "split": 1, "store": 1, "tiles": "vllmScaled", "time": 1}}, "quality":
    {"medianErrorPercent": 6.679, "p90ErrorPercent": 20.36, "rows": 8386}}, {"format": "fp8_block", "parameters":
    {"launchSeconds": 3.971e-06, "memoryFillSeconds": 1.153e-06, "tileStartSeconds": 4.02e-07, "innerStepSeconds":
    5.859e-08, "tileDrainSeconds": 3.559e-08, "tensorShare": 0.7805, "feedLoss": 3.524, "tailShare": 0.8941,
    "unitLoadRate": 1.903, "cacheLoadRate": 3.922, "unitStoreRate": 0.306, "memoryShare": 0.9656, "splitSeconds":
    1.59e-05, "splitGrowth": 0.63, "reductionTraffic": 0.06677, "overlapExponent": 1.857, "residentShare": 0.5594,
    "residentWidth": 0.2636, "throttledShare": 0.9521, "throttleSeconds": 0.004454, "throttleSharpness": 0.9762,
    "quantizeRowSeconds": 2.593e-10, "quantizePasses": 2.794}, "engines": {"sglang/deepgemm_gemm_nt_f8f8bf16":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.9363, "memory": 1.118, "quantize": 0.4361,
    "singleRowSeconds": 0, "split": 0.8623, "store": 1.018, "tiles": "cheapest", "time": 1.079},
    "trtllm/torch_flow": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.039, "memory": 1.096,
    "quantize": 0.649, "singleRowSeconds": 0, "split": 0.7452, "store": 1.211, "tiles": "cheapest", "time": 1.268},
    "vllm/CutlassBlockFP8": {"hostFloorSeconds": 0.0001827, "hostRaggedSeconds": 0, "launch": 0.5639, "memory": 1,
    "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "byRows", "time": 1.16},
    "vllm/DeepGemmBlockFP8": {"hostFloorSeconds": 8.833e-05, "hostRaggedSeconds": 8.615e-06, "launch": 1, "memory":
    1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1},
    "vllm/FlashInferBlockFP8": {"hostFloorSeconds": 6.025e-05, "hostRaggedSeconds": 0, "launch": 0.5257, "memory":
    1, "quantize": 1, "singleRowSeconds": 0, "split": 0.6302, "store": 1, "tiles": "cheapest", "time": 1.189}},
    "quality": {"medianErrorPercent": 5.432, "p90ErrorPercent": 17.15, "rows": 7577}}, {"format": "bf16 vidur",
    "parameters": {"launchSeconds": 4.271e-06, "memoryFillSeconds": 1.569e-07, "tileStartSeconds": 8.054e-08,
    "innerStepSeconds": 8.744e-08, "tileDrainSeconds": 5.772e-07, "tensorShare": 0.9916, "feedLoss": 21.42,
    "tailShare": 0.6911, "unitLoadRate": 2.842, "cacheLoadRate": 0.7187, "unitStoreRate": 0.7972, "memoryShare":
    0.9438, "splitSeconds": 8.374e-07, "splitGrowth": 0.1174, "reductionTraffic": 1.415, "overlapExponent": 2.184,
    "residentShare": 0.6138, "residentWidth": 0.7347, "throttledShare": 0.9165, "throttleSeconds": 0.0001677,
    "throttleSharpness": 3.071, "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0,
    "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"format": "bf16 v0", "parameters": {"launchSeconds":
    2.027e-06, "memoryFillSeconds": 5.019e-07, "tileStartSeconds": 9.754e-08, "innerStepSeconds": 1.519e-07,
    "tileDrainSeconds": 1.182e-06, "tensorShare": 0.8533, "feedLoss": 0.3952, "tailShare": 0.5255, "unitLoadRate":
    1.725, "cacheLoadRate": 1.057, "unitStoreRate": 0.4764, "memoryShare": 0.9073, "splitSeconds": 3.06e-06,
    "splitGrowth": 0.05643, "reductionTraffic": 0.2734, "overlapExponent": 3.299, "residentShare": 0.9657,
    "residentWidth": 0.2838, "throttledShare": 0.8584, "throttleSeconds": 0.001749, "throttleSharpness": 1.097,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "vidur/add", "format": "bf16", "parameters":
    {"launchSeconds": 1.849e-06, "memoryShare": 0.6427, "cacheSpeedup": 1.222, "residentShare": 0.02264,
    "residentWidth": 1.719, "rowSeconds": 1.661e-10, "overlapExponent": 1.537, "passes": 0.6473}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/attn_rope", "format": "bf16",
    "parameters": {"launchSeconds": 2.389e-06, "memoryShare": 0.8737, "cacheSpeedup": 0.9978, "residentShare":
    0.5369, "residentWidth": 0.195, "rowSeconds": 3.035e-10, "overlapExponent": 1.328, "passes": 1.849}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/emb", "format": "bf16",
    "parameters": {"launchSeconds": 2.984e-06, "memoryShare": 1.018, "cacheSpeedup": 1.002, "residentShare":
    0.01171, "residentWidth": 0.7458, "rowSeconds": 1.086e-12, "overlapExponent": 1.266, "passes": 5.57}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/input_layernorm", "format":
    "bf16", "parameters": {"launchSeconds": 4.889e-06, "memoryShare": 1.07, "cacheSpeedup": 0.7954, "residentShare":
    0.1305, "residentWidth": 0.2168, "rowSeconds": 3.096e-10, "overlapExponent": 3.913, "passes": 2.678}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/mlp_act", "format": "bf16",
    "parameters": {"launchSeconds": 2.506e-06, "memoryShare": 0.8928, "cacheSpeedup": 5.064, "residentShare":
    0.01657, "residentWidth": 0.09962, "rowSeconds": 7.269e-13, "overlapExponent": 1.195, "passes": 1.548},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "vidur/post_attention_layernorm", "format": "bf16", "parameters": {"launchSeconds": 4.862e-06, "memoryShare":
    0.7831, "cacheSpeedup": 1.325, "residentShare": 0.5419, "residentWidth": 0.4284, "rowSeconds": 3.101e-13,
    "overlapExponent": 1.842, "passes": 2.421}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "v0/act_fn", "format": "bf16", "parameters": {"launchSeconds": 4.237e-06, "memoryShare": 1.085,
    "cacheSpeedup": 1.241, "residentShare": 0.9361, "residentWidth": 1.368, "rowSeconds": 5.559e-09,
    "overlapExponent": 1.028, "passes": 1.982}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "v0/embedding", "format": "bf16", "parameters": {"launchSeconds": 5.654e-06, "memoryShare":
    0.9155, "cacheSpeedup": 2.163, "residentShare": 0.03617, "residentWidth": 0.1141, "rowSeconds": 7.417e-09,
    "overlapExponent": 1.126, "passes": 4.491}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "v0/final_layernorm", "format": "bf16", "parameters": {"launchSeconds": 2.455e-05,
    "memoryShare": 0.7023, "cacheSpeedup": 2.604, "residentShare": 0.0523, "residentWidth": 1.324, "rowSeconds":
    1.119e-13, "overlapExponent": 1.157, "passes": 5.155}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}, {"kernel": "v0/gate", "format": "bf16", "parameters": {"launchSeconds": 4.529e-05,
    "memoryShare": 0.2831, "cacheSpeedup": 3.927, "residentShare": 1.206, "residentWidth": 1.647, "rowSeconds":
    1.746e-13, "overlapExponent": 1.017, "passes": 5.134}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm", "format": "bf16", "parameters": {"launchSeconds":
    2.25e-05, "memoryShare": 0.2207, "cacheSpeedup": 3.221, "residentShare": 0.1195, "residentWidth": 0.8703,
    "rowSeconds": 3.772e-08, "overlapExponent": 1.03, "passes": 2.899}, "quality": {"rows": 0, "medianErrorPercent":
    0, "p90ErrorPercent": 0}}, {"kernel": "v0/post_layernorm", "format": "bf16", "parameters": {"launchSeconds":
    2.141e-05, "memoryShare": 0.0613, "cacheSpeedup": 7.389, "residentShare": 1.206, "residentWidth": 1.741,
    "rowSeconds": 1.628e-13, "overlapExponent": 1.016, "passes": 4.207}, "quality": {"rows": 0,
    "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/rope", "format": "bf16", "parameters":
    {"launchSeconds": 3.136e-05, "memoryShare": 0.3651, "cacheSpeedup": 1.677, "residentShare": 0.0108,
    "residentWidth": 1.85, "rowSeconds": 2.645e-10, "overlapExponent": 1.022, "passes": 5.467}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}], "collectives": [{"library": "nccl", "operations":
    ["all_gather", "all_reduce", "reduce_scatter"], "parameters": {"allGather": {"narrowRate": 0.8069, "rank":
    0.5673, "rate": 0.9178, "start": 0.903}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 2.508e-06, "handedOnBytes": 0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 0.9977, "integerStart": 1.032, "lowLatency":
    {"rankSeconds": 9.817e-07, "share": 0.298, "startSeconds": 1.431e-05}, "lowLatency128": {"rankSeconds":
    1.665e-06, "share": 0.349, "startSeconds": 5.26e-06}, "reduceScatter": {"narrowRate": 0.6997, "rank": 0.4884,
    "rate": 1.013, "start": 0.9636}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 7.295e-08, "share": 0.7254, "startSeconds": 1.552e-05}, "switchSeconds": 5.487e-05,
    "switchShare": 0.6539}, "quality": {"medianErrorPercent": 5.627, "p90ErrorPercent": 13.74, "rows": 584}},
    {"library": "nccl", "operations": ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate":
    1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 8.474e-09, "handedOnBytes": 0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 7.862e-08, "share":
    0.03772, "startSeconds": 6.732e-06}, "lowLatency128": {"rankSeconds": 1.309e-08, "share": 0.526, "startSeconds":
    1.282e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 4.592e-07, "share": 0.6875, "startSeconds":
    2.588e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.932, "p90ErrorPercent":
    22.4, "rows": 188}}, {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    0.0003849, "handedOnBytes": 15820000.0, "handedOnPasses": 2.273, "hostSeconds": 3.096e-05, "integerRate": 1,
    "integerStart": 1, "lowLatency": {"rankSeconds": 4.153e-07, "share": 0.5716, "startSeconds": 4.692e-05},
    "lowLatency128": {"rankSeconds": 7.532e-07, "share": 1.288, "startSeconds": 2.721e-05}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 0.0001119, "share": 0.1252, "startSeconds": 6.236e-05}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 3.723, "p90ErrorPercent": 6.876, "rows": 51}},
    {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 1.283e-06, "handedOnBytes":
    6662000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 1.532e-07, "share": 0.1657, "startSeconds": 2.258e-06}, "lowLatency128": {"rankSeconds":
    1.655e-06, "share": 0.7395, "startSeconds": 1.219e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    3.911e-07, "share": 0.7039, "startSeconds": 1.978e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 2.495, "p90ErrorPercent": 19.54, "rows": 51}}, {"library": "trtllm_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 1.051e-09, "handedOnBytes": 8994000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.29e-07, "share": 0.2574,
    "startSeconds": 2.514e-06}, "lowLatency128": {"rankSeconds": 6.115e-05, "share": 0.7996, "startSeconds":
    0.0003794}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.692e-06, "share": 0.6264, "startSeconds":
    1.063e-07}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 2.981, "p90ErrorPercent":
    22.32, "rows": 51}}, {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    5.346e-06, "handedOnBytes": 1095000.0, "handedOnPasses": 2.486, "hostSeconds": 2.034e-05, "integerRate": 1,
    "integerStart": 1, "lowLatency": {"rankSeconds": 5.508e-05, "share": 1.136, "startSeconds": 1.863e-07},
    "lowLatency128": {"rankSeconds": 3.002e-06, "share": 0.7658, "startSeconds": 2.256e-06}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 1.488e-09, "share": 1.28, "startSeconds": 3.956e-05}, "switchSeconds": 0,
    "switchShare": 0.6}, "quality": {"medianErrorPercent": 2.354, "p90ErrorPercent": 8.99, "rows": 51}}, {"library":
    "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 4.113e-06, "handedOnBytes": 5440000.0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds":
    2.299e-08, "share": 0.1388, "startSeconds": 4.513e-06}, "lowLatency128": {"rankSeconds": 7.174e-07, "share":
    0.567, "startSeconds": 3.496e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.504e-07,
    "share": 0.9635, "startSeconds": 4.831e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 3.329, "p90ErrorPercent": 15.27, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
