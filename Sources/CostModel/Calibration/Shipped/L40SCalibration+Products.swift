/// Products, layers and collectives on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sProducts = #"""
    {"accelerator": "l40s", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "fp8", "parameters": {"launchSeconds": 3.531e-06,
    "memoryFillSeconds": 3.671e-07, "tileStartSeconds": 1.024e-06, "innerStepSeconds": 6.086e-09,
    "tileDrainSeconds": 5.498e-08, "tensorShare": 1.08, "feedLoss": 0.7526, "tailShare": 0.9805, "unitLoadRate":
    0.4311, "cacheLoadRate": 3.33, "unitStoreRate": 0.01903, "memoryShare": 0.7127, "splitSeconds": 4.721e-06,
    "splitGrowth": 0.0001642, "reductionTraffic": 0.4466, "overlapExponent": 3.528, "residentShare": 0.5542,
    "residentWidth": 0.9215, "throttledShare": 0.6364, "throttleSeconds": 4.463e-05, "throttleSharpness": 1.071,
    "quantizeRowSeconds": 1.22e-09, "quantizePasses": 0.8284}, "engines": {"sglang/sgl_kernel_fp8_scaled_mm":
    {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.7947, "memory": 0.9888,
    "quantize": 1.849, "quantizeRow": 0.2333, "singleRowSeconds": 0, "split": 1, "store": 7.014, "throttled":
    0.7707, "tiles": "sglangScaled", "time": 0.9984}, "trtllm/torch_flow": {"greatTileStore": 1, "hostFloorSeconds":
    0, "hostRaggedSeconds": 0, "launch": 3.135, "memory": 1.309, "quantize": 0.6023, "quantizeRow": 0.1863,
    "singleRowSeconds": 0, "split": 0.5985, "store": 13.27, "throttled": 0.9776, "tiles": "cheapest", "time":
    1.287}, "vllm/CutlassFP8ScaledMM": {"greatTileStore": 1.919, "hostFloorSeconds": 0, "hostRaggedSeconds": 0,
    "launch": 1, "memory": 1, "quantize": 1, "quantizeRow": 1, "singleRowSeconds": 1.206e-07, "split": 1, "store":
    1, "throttled": 1, "tiles": "vllmScaled", "time": 1}}, "quality": {"medianErrorPercent": 7.52,
    "p90ErrorPercent": 24.14, "rows": 8143}}, {"engines": {"sglang": {"greatTileStore": 1, "hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1.157, "memory": 0.984, "quantize": 1, "quantizeRow": 1, "residence": 1.248,
    "singleRowSeconds": 0, "split": 1.03, "store": 1, "throttled": 0.8755, "tiles": "ampereLibrary", "time": 1.037},
    "trtllm": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1.037, "memory":
    0.9962, "quantize": 1, "quantizeRow": 1, "residence": 1.238, "singleRowSeconds": 0, "split": 1.054, "store": 1,
    "throttled": 0.9243, "tiles": "ampereLibrary", "time": 1.011}, "vllm": {"greatTileStore": 1, "hostFloorSeconds":
    0, "hostRaggedSeconds": 0, "launch": 1.0, "memory": 1.0, "quantize": 1, "quantizeRow": 1, "residence": 1.0,
    "singleRowSeconds": 0, "split": 1.0, "store": 1, "throttled": 1.0, "tiles": "ampereLibrary", "time": 1.0}},
    "format": "bf16", "parameters": {"cacheLoadRate": 1.625, "feedLoss": 0.66, "innerStepSeconds": 2.701e-07,
    "launchSeconds": 1.88e-06, "memoryFillSeconds": 1.037e-09, "memoryShare": 0.7858, "overlapExponent": 5.953,
    "quantizePasses": 0, "quantizeRowSeconds": 0, "reductionTraffic": 0.1634, "residentShare": 0.7979,
    "residentWidth": 0.1777, "splitGrowth": 0.1737, "splitSeconds": 1.131e-06, "tailShare": 0.5389, "tensorShare":
    0.8461, "throttleSeconds": 0.000173, "throttleSharpness": 0.7531, "throttledShare": 0.7102, "tileDrainSeconds":
    3.541e-06, "tileStartSeconds": 1.307e-07, "unitLoadRate": 0.2033, "unitStoreRate": 2.308}, "quality": {"rows":
    8140, "medianErrorPercent": 6.93, "p90ErrorPercent": 19.53}}, {"format": "fp8_block", "parameters":
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
    "parameters": {"allGather": {"narrowRate": 1.003, "rank": 0.6683, "rate": 0.8435, "start": 0.8053}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "bridgeExponent": 2.008, "bridgeRate": 1.139, "fillSeconds": 1.051e-06, "handedOnBytes": 0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 0.9817, "integerStart": 1.011, "lowLatency":
    {"rankSeconds": 1.932e-07, "share": 0.06844, "startSeconds": 6.036e-05}, "lowLatency128": {"rankSeconds":
    1.826e-06, "share": 0.4317, "startSeconds": 5.522e-06}, "reduceScatter": {"narrowRate": 0.8449, "rank": 0.4539,
    "rate": 0.9769, "start": 1.017}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 1.403e-05, "share": 0.6481, "startSeconds": 3.882e-06}, "switchSeconds": 0, "switchShare": 0.6},
    "quality": {"medianErrorPercent": 7.772, "p90ErrorPercent": 20.59, "rows": 292}}, {"library":
    "nccl without peer access", "operations": ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 1.924, "bridgeRate": 0.7838,
    "fillSeconds": 7.515e-05, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1,
    "integerStart": 1, "lowLatency": {"rankSeconds": 1.801e-07, "share": 0.4045, "startSeconds": 8.83e-06},
    "lowLatency128": {"rankSeconds": 9.213e-07, "share": 0.7044, "startSeconds": 1.884e-05}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 4.006e-07, "share": 0.06846, "startSeconds": 2.415e-06}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 8.294, "p90ErrorPercent": 42.71, "rows": 94}},
    {"library": "sglang_custom_ar/eager without peer access", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent":
    1.059, "bridgeRate": 0.3884, "fillSeconds": 2.217e-07, "handedOnBytes": 1518000.0, "handedOnPasses": 3.521,
    "hostSeconds": 2.163e-06, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 4.045e-05, "share":
    1.125, "startSeconds": 4.437e-07}, "lowLatency128": {"rankSeconds": 9.8e-05, "share": 0.01977, "startSeconds":
    1.346e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.244e-06, "share": 0.928, "startSeconds":
    7.583e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.868, "p90ErrorPercent":
    24.93, "rows": 51}}, {"library": "sglang_custom_ar/graph without peer access", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 1.082, "bridgeRate": 0.4037, "fillSeconds": 1.765e-06, "handedOnBytes": 1880000.0,
    "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds":
    9.338e-06, "share": 0.0357, "startSeconds": 4.279e-07}, "lowLatency128": {"rankSeconds": 4.139e-06, "share":
    0.6407, "startSeconds": 1.158e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.586e-06,
    "share": 0.3666, "startSeconds": 5.823e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 7.623, "p90ErrorPercent": 37.25, "rows": 51}}, {"library":
    "trtllm_custom_ar/graph without peer access", "operations": ["all_reduce"], "parameters": {"allGather":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 1.586,
    "bridgeRate": 0.794, "fillSeconds": 0.0007567, "handedOnBytes": 3028000.0, "handedOnPasses": 0, "hostSeconds":
    0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 4.772e-06, "share": 0.02443,
    "startSeconds": 1.74e-05}, "lowLatency128": {"rankSeconds": 2.428e-06, "share": 0.4761, "startSeconds":
    4.572e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 0.0001287, "share": 0.3336, "startSeconds":
    0.0002414}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 7.927, "p90ErrorPercent":
    35.23, "rows": 51}}, {"library": "vllm_custom_ar/eager without peer access", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 0.9864, "bridgeRate": 0.3714, "fillSeconds": 5.081e-05, "handedOnBytes": 1164000.0,
    "handedOnPasses": 3.685, "hostSeconds": 7.125e-05, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 1.562e-06, "share": 0.7525, "startSeconds": 3.092e-06}, "lowLatency128": {"rankSeconds":
    1.333e-07, "share": 0.6931, "startSeconds": 6.137e-07}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    6.868e-07, "share": 0.6173, "startSeconds": 0.0003214}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 11.82, "p90ErrorPercent": 66.27, "rows": 51}}, {"library":
    "vllm_custom_ar/graph without peer access", "operations": ["all_reduce"], "parameters": {"allGather":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 0.9658,
    "bridgeRate": 0.3617, "fillSeconds": 2.987e-06, "handedOnBytes": 1475000.0, "handedOnPasses": 0, "hostSeconds":
    0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.225e-06, "share": 0.005895,
    "startSeconds": 2.369e-05}, "lowLatency128": {"rankSeconds": 3.013e-06, "share": 0.6483, "startSeconds":
    2.173e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 7.642e-06, "share": 0.7846, "startSeconds":
    9.521e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 5.125, "p90ErrorPercent":
    29.1, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
