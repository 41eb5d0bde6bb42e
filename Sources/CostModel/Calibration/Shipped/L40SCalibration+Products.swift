/// Products, layers and collectives on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sProducts = #"""
    {"accelerator": "l40s", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "fp8", "parameters": {"launchSeconds": 2.043e-06,
    "memoryFillSeconds": 2.011e-07, "tileStartSeconds": 8.397e-07, "innerStepSeconds": 1.178e-08,
    "tileDrainSeconds": 3.315e-08, "tensorShare": 1.065, "feedLoss": 0.1407, "tailShare": 0.99, "unitLoadRate":
    0.4367, "cacheLoadRate": 2.999, "unitStoreRate": 0.01639, "memoryShare": 0.7059, "splitSeconds": 6.669e-07,
    "splitGrowth": 0.00322, "reductionTraffic": 0.6698, "overlapExponent": 3.917, "residentShare": 0.4243,
    "residentWidth": 0.9676, "throttledShare": 0.5919, "throttleSeconds": 3.54e-05, "throttleSharpness": 1.187,
    "quantizeRowSeconds": 1.118e-11, "quantizePasses": 0.8493}, "engines": {"sglang/sgl_kernel_fp8_scaled_mm":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.382, "memory": 1.011, "quantize": 1.98,
    "singleRowSeconds": 0, "split": 1, "store": 6.359, "tiles": "sglangScaled", "time": 1.016}, "trtllm/torch_flow":
    {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 5.484, "memory": 1.291, "quantize": 0.8084,
    "singleRowSeconds": 0, "split": 4.368, "store": 8.952, "tiles": "cheapest", "time": 1.132},
    "vllm/CutlassFP8ScaledMM": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize":
    1, "singleRowSeconds": 4.802e-07, "split": 1, "store": 1, "tiles": "vllmScaled", "time": 1}}, "quality":
    {"medianErrorPercent": 8.316, "p90ErrorPercent": 27.6, "rows": 8143}}, {"format": "bf16", "parameters":
    {"launchSeconds": 1.819e-06, "memoryFillSeconds": 1.29e-06, "tileStartSeconds": 1.933e-07, "innerStepSeconds":
    3.781e-08, "tileDrainSeconds": 9.977e-07, "tensorShare": 0.7115, "feedLoss": 1.815, "tailShare": 0.9343,
    "unitLoadRate": 0.2571, "cacheLoadRate": 1.458, "unitStoreRate": 0.1882, "memoryShare": 0.7662, "splitSeconds":
    1.794e-06, "splitGrowth": 0.0409, "reductionTraffic": 0.7914, "overlapExponent": 4.515, "residentShare": 0.4161,
    "residentWidth": 0.8385, "throttledShare": 0.771, "throttleSeconds": 0.001466, "throttleSharpness": 1.51,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"sglang": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.05, "memory": 1.105, "quantize": 1, "singleRowSeconds": 0, "split": 0.9418,
    "store": 1, "tiles": "cheapest", "time": 1.119}, "trtllm": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0,
    "launch": 1.002, "memory": 1.154, "quantize": 1, "singleRowSeconds": 0, "split": 1.044, "store": 1, "tiles":
    "cheapest", "time": 1.061}, "vllm": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1,
    "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}}, "quality":
    {"medianErrorPercent": 9.014, "p90ErrorPercent": 27.39, "rows": 8140}}, {"format": "fp8_block", "parameters":
    {"launchSeconds": 6.135e-06, "memoryFillSeconds": 3.38e-07, "tileStartSeconds": 2.703e-09, "innerStepSeconds":
    1.536e-07, "tileDrainSeconds": 3.82e-06, "tensorShare": 0.5624, "feedLoss": 4.488, "tailShare": 0.9452,
    "unitLoadRate": 3.131, "cacheLoadRate": 2.634, "unitStoreRate": 3.79, "memoryShare": 0.7402, "splitSeconds":
    7.523e-06, "splitGrowth": 0.003302, "reductionTraffic": 2.104, "overlapExponent": 2.517, "residentShare": 1.194,
    "residentWidth": 0.05871, "throttledShare": 0.615, "throttleSeconds": 2.624e-05, "throttleSharpness": 0.7349,
    "quantizeRowSeconds": 1.242e-11, "quantizePasses": 1.418}, "engines": {"trtllm/torch_flow": {"hostFloorSeconds":
    0, "hostRaggedSeconds": 0, "launch": 0.5883, "memory": 1.283, "quantize": 0.3872, "singleRowSeconds": 0,
    "split": 16.98, "store": 0.9727, "tiles": "cheapest", "time": 1.244}, "vllm/TritonBlockFP8":
    {"hostFloorSeconds": 0.0003406, "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize": 1,
    "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}}, "quality":
    {"medianErrorPercent": 4.928, "p90ErrorPercent": 17.12, "rows": 5965}}], "prefill": [], "decode": [],
    "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [],
    "collectives": [{"library": "nccl", "operations": ["all_reduce", "all_gather", "reduce_scatter"], "parameters":
    {"lowLatency": {"startSeconds": 8.877e-06, "rankSeconds": 6.259e-07, "share": 0.02944}, "lowLatency128":
    {"startSeconds": 9.496e-07, "rankSeconds": 5.2e-06, "share": 0.1197}, "simple": {"startSeconds": 2.807e-06,
    "rankSeconds": 0.0001895, "share": 0.7444}, "fillSeconds": 3.648e-09, "switchSeconds": 0.0002009, "switchShare":
    0.06929, "integerRate": 0.6228, "integerStart": 0.7538, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allGather": {"start": 0.4038, "rank": 2.131, "rate": 0.4184, "narrowRate": 2.165},
    "reduceScatter": {"start": 0.4429, "rank": 1.994, "rate": 0.6088, "narrowRate": 2.196}, "sendReceive": {"start":
    1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 54.33, "p90ErrorPercent": 144.12}},
    {"library": "nccl", "operations": ["alltoall"], "parameters": {"lowLatency": {"startSeconds": 6.457e-06,
    "rankSeconds": 8.407e-07, "share": 0.03607}, "lowLatency128": {"startSeconds": 1.007e-07, "rankSeconds":
    1.403e-05, "share": 0.184}, "simple": {"startSeconds": 1.047e-07, "rankSeconds": 3.355e-05, "share": 0.09523},
    "fillSeconds": 0.0004033, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 0.6911, "integerStart":
    0.8011, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent":
    54.77, "p90ErrorPercent": 115.91}}, {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"],
    "parameters": {"lowLatency": {"startSeconds": 4.977e-05, "rankSeconds": 9.984e-07, "share": 0.1762},
    "lowLatency128": {"startSeconds": 3.251e-06, "rankSeconds": 4.761e-05, "share": 0.2244}, "simple":
    {"startSeconds": 4.891e-07, "rankSeconds": 0.0001352, "share": 0.5664}, "fillSeconds": 1.244e-07,
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
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 54.69, "p90ErrorPercent": 302.43}},
    {"library": "nccl without peer access", "operations": ["all_gather", "all_reduce", "reduce_scatter"],
    "parameters": {"allGather": {"narrowRate": 0.4653, "rank": 0.4522, "rate": 0.9198, "start": 1.164}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "bridgeExponent": 1.959, "fillSeconds": 4.477e-06, "handedOnBytes": 0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 0.9483, "integerStart": 0.7827, "lowLatency": {"rankSeconds": 1.047e-05,
    "share": 0.01366, "startSeconds": 1.812e-05}, "lowLatency128": {"rankSeconds": 2.566e-08, "share": 0.1697,
    "startSeconds": 2.113e-05}, "reduceScatter": {"narrowRate": 1.432, "rank": 0.456, "rate": 1.009, "start":
    1.191}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.046e-06,
    "share": 0.6621, "startSeconds": 4.256e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 8.739, "p90ErrorPercent": 26.64, "rows": 292}}, {"library": "nccl without peer access",
    "operations": ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "bridgeExponent": 2.09, "fillSeconds": 5.665e-06, "handedOnBytes": 0, "handedOnPasses":
    0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 3.347e-07, "share":
    0.1051, "startSeconds": 6.076e-05}, "lowLatency128": {"rankSeconds": 5.426e-06, "share": 0.05447,
    "startSeconds": 1.509e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 8.629e-09, "share": 0.727,
    "startSeconds": 7.862e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 12.96,
    "p90ErrorPercent": 58.14, "rows": 94}}, {"library": "sglang_custom_ar/eager without peer access", "operations":
    ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "bridgeExponent": 1.447, "fillSeconds": 0.0004228, "handedOnBytes": 1008000.0, "handedOnPasses":
    2.323, "hostSeconds": 4.076e-05, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 7.978e-09,
    "share": 1.135, "startSeconds": 8.954e-05}, "lowLatency128": {"rankSeconds": 2.765e-05, "share": 1.178,
    "startSeconds": 4.436e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 0.0001892, "share": 0.3701,
    "startSeconds": 0.0002307}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 11.65,
    "p90ErrorPercent": 41.06, "rows": 51}}, {"library": "sglang_custom_ar/graph without peer access", "operations":
    ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "bridgeExponent": 1.723, "fillSeconds": 0.0001344, "handedOnBytes": 1657000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 3.294e-06, "share": 0.5948,
    "startSeconds": 1.996e-06}, "lowLatency128": {"rankSeconds": 1.97e-05, "share": 0.1555, "startSeconds":
    1.203e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 7.416e-05, "share": 0.9785, "startSeconds":
    3.588e-07}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 14.94, "p90ErrorPercent":
    36.19, "rows": 51}}, {"library": "trtllm_custom_ar/graph without peer access", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 1.806, "fillSeconds": 2.526e-06, "handedOnBytes": 1723000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 2.652e-06, "share":
    0.02807, "startSeconds": 0.00013}, "lowLatency128": {"rankSeconds": 2.471e-06, "share": 0.3197, "startSeconds":
    4.403e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.43e-05, "share": 0.975, "startSeconds":
    3.435e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 6.712, "p90ErrorPercent":
    32.66, "rows": 51}}, {"library": "vllm_custom_ar/eager without peer access", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 1.727, "fillSeconds": 1.456e-05, "handedOnBytes": 117200000.0, "handedOnPasses": 1.891,
    "hostSeconds": 6.153e-05, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 3.428e-08, "share":
    0.1903, "startSeconds": 1.431e-06}, "lowLatency128": {"rankSeconds": 9.131e-08, "share": 0.567, "startSeconds":
    1.161e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 0.0001293, "share": 0.7348, "startSeconds":
    0.0005966}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 10.86, "p90ErrorPercent":
    43.61, "rows": 51}}, {"library": "vllm_custom_ar/graph without peer access", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 1.792, "fillSeconds": 0.0002027, "handedOnBytes": 268400000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 4.933e-05, "share":
    0.09776, "startSeconds": 0.0002511}, "lowLatency128": {"rankSeconds": 3.304e-06, "share": 0.5832,
    "startSeconds": 1.874e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 0.0001079, "share": 0.7871,
    "startSeconds": 3.418e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 11.88,
    "p90ErrorPercent": 54.42, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
