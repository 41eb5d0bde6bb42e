/// Products, layers and collectives on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Products = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "NVIDIA's aiconfigurator timings; products fitted on three rows in five, other families on all", "date":
    "2026-11-22", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 2.998e-06,
    "memoryFillSeconds": 8.382e-07, "tileStartSeconds": 3.209e-07, "innerStepSeconds": 4.04e-07, "tileDrainSeconds":
    3.529e-06, "tensorShare": 0.886, "feedLoss": 0.6646, "tailShare": 0.653, "unitLoadRate": 0.4869,
    "cacheLoadRate": 1.866, "unitStoreRate": 0.5724, "memoryShare": 0.7277, "splitSeconds": 1.986e-06,
    "splitGrowth": 0.1484, "reductionTraffic": 1.505, "overlapExponent": 5.557, "residentShare": 0.4162,
    "residentWidth": 0.2355, "throttledShare": 0.9159, "throttleSeconds": 0.002995, "throttleSharpness": 0.9086,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"sglang": {"greatTileStore": 1, "hostFloorSeconds":
    0, "hostRaggedSeconds": 0, "launch": 1.0, "memory": 1.0, "quantize": 1, "quantizeRow": 1, "residence": 1.0,
    "singleRowSeconds": 0, "split": 1.0, "store": 1, "throttled": 1.0, "tiles": "ampereLibrary", "time": 1.0},
    "trtllm": {"greatTileStore": 1, "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.987, "memory":
    0.9974, "quantize": 1, "quantizeRow": 1, "residence": 0.6851, "singleRowSeconds": 0, "split": 0.8368, "store":
    1, "throttled": 0.9225, "tiles": "ampereLibrary", "time": 0.9417}, "vllm": {"greatTileStore": 1,
    "hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 0.9595, "memory": 0.9472, "quantize": 1, "quantizeRow":
    1, "residence": 1.22, "singleRowSeconds": 0, "split": 0.982, "store": 1, "throttled": 1.155, "tiles":
    "ampereLibrary", "time": 0.9451}}, "quality": {"rows": 12841, "medianErrorPercent": 4.96, "p90ErrorPercent":
    15.33}}, {"format": "int4_wo", "parameters": {"launchSeconds": 8.869e-06, "memoryFillSeconds": 3.729e-06,
    "tileStartSeconds": 5.84e-07, "innerStepSeconds": 3.035e-07, "tileDrainSeconds": 6.016e-07, "tensorShare":
    1.084, "feedLoss": 38.33, "tailShare": 0.141, "unitLoadRate": 1.934, "cacheLoadRate": 0.219, "unitStoreRate":
    0.412, "memoryShare": 0.8121, "splitSeconds": 3.778e-06, "splitGrowth": 2.55, "reductionTraffic": 0.3853,
    "overlapExponent": 6.728, "residentShare": 0.2901, "residentWidth": 0.1154, "throttledShare": 0.9587,
    "throttleSeconds": 0.002379, "throttleSharpness": 2.292, "quantizeRowSeconds": 0, "quantizePasses": 0},
    "engines": {"trtllm/trt_woq": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1, "memory": 1,
    "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}}, "quality":
    {"medianErrorPercent": 6.784, "p90ErrorPercent": 22.99, "rows": 662}}, {"format": "int8_sq", "parameters":
    {"launchSeconds": 1.002e-05, "memoryFillSeconds": 4.501e-08, "tileStartSeconds": 3.114e-09, "innerStepSeconds":
    1.487e-07, "tileDrainSeconds": 4.335e-06, "tensorShare": 1.003, "feedLoss": 22.25, "tailShare": 0.7584,
    "unitLoadRate": 3.808, "cacheLoadRate": 0.3566, "unitStoreRate": 3.975, "memoryShare": 0.9959, "splitSeconds":
    1.903e-05, "splitGrowth": 0.009817, "reductionTraffic": 8.125, "overlapExponent": 2.446, "residentShare":
    0.2042, "residentWidth": 0.05462, "throttledShare": 0.9832, "throttleSeconds": 0.004679, "throttleSharpness":
    1.263, "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"trtllm/trt_sq": {"hostFloorSeconds": 0,
    "hostRaggedSeconds": 0, "launch": 1, "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1,
    "tiles": "cheapest", "time": 1}}, "quality": {"medianErrorPercent": 6.717, "p90ErrorPercent": 22.47, "rows":
    662}}, {"format": "int8_wo", "parameters": {"launchSeconds": 9.895e-06, "memoryFillSeconds": 2.56e-09,
    "tileStartSeconds": 4.412e-09, "innerStepSeconds": 1.505e-07, "tileDrainSeconds": 2.358e-06, "tensorShare":
    0.8673, "feedLoss": 0.1131, "tailShare": 0.9839, "unitLoadRate": 0.3488, "cacheLoadRate": 0.2352,
    "unitStoreRate": 1.123, "memoryShare": 0.9534, "splitSeconds": 7.257e-06, "splitGrowth": 0.8515,
    "reductionTraffic": 0.06167, "overlapExponent": 6.939, "residentShare": 1.129, "residentWidth": 0.05137,
    "throttledShare": 0.9861, "throttleSeconds": 0.0004178, "throttleSharpness": 2.248, "quantizeRowSeconds": 0,
    "quantizePasses": 0}, "engines": {"trtllm/trt_woq": {"hostFloorSeconds": 0, "hostRaggedSeconds": 0, "launch": 1,
    "memory": 1, "quantize": 1, "singleRowSeconds": 0, "split": 1, "store": 1, "tiles": "cheapest", "time": 1}},
    "quality": {"medianErrorPercent": 5.425, "p90ErrorPercent": 17.36, "rows": 662}}, {"format": "bf16 vidur",
    "parameters": {"launchSeconds": 3.441e-06, "memoryFillSeconds": 1.515e-06, "tileStartSeconds": 1.858e-09,
    "innerStepSeconds": 1.355e-07, "tileDrainSeconds": 1.439e-07, "tensorShare": 0.8555, "feedLoss": 10.05,
    "tailShare": 0.2924, "unitLoadRate": 2.107, "cacheLoadRate": 0.4857, "unitStoreRate": 0.2524, "memoryShare":
    0.8158, "splitSeconds": 2.767e-07, "splitGrowth": 0.1349, "reductionTraffic": 2.262, "overlapExponent": 3.306,
    "residentShare": 0.4656, "residentWidth": 0.6092, "throttledShare": 0.954, "throttleSeconds": 0.000848,
    "throttleSharpness": 1.583, "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0,
    "medianErrorPercent": 0, "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [{"kernel": "vidur/add", "format":
    "bf16", "parameters": {"launchSeconds": 1.998e-06, "memoryShare": 0.6643, "cacheSpeedup": 0.5365,
    "residentShare": 0.04886, "residentWidth": 0.1186, "rowSeconds": 5.239e-11, "overlapExponent": 2.12, "passes":
    0.7119}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/attn_rope",
    "format": "bf16", "parameters": {"launchSeconds": 3.283e-06, "memoryShare": 0.868, "cacheSpeedup": 1.056,
    "residentShare": 0.4437, "residentWidth": 0.2225, "rowSeconds": 2.146e-09, "overlapExponent": 1.428, "passes":
    1.994}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/emb",
    "format": "bf16", "parameters": {"launchSeconds": 3.838e-06, "memoryShare": 0.645, "cacheSpeedup": 1.094,
    "residentShare": 0.2994, "residentWidth": 0.1977, "rowSeconds": 6.528e-11, "overlapExponent": 1.283, "passes":
    4.32}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "vidur/input_layernorm", "format": "bf16", "parameters": {"launchSeconds": 5.596e-06, "memoryShare": 0.7848,
    "cacheSpeedup": 0.9755, "residentShare": 0.03349, "residentWidth": 0.3175, "rowSeconds": 1.148e-11,
    "overlapExponent": 3.267, "passes": 2.122}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "vidur/mlp_act", "format": "bf16", "parameters": {"launchSeconds": 4.097e-06, "memoryShare":
    0.9051, "cacheSpeedup": 0.7123, "residentShare": 0.08827, "residentWidth": 0.1265, "rowSeconds": 1.775e-10,
    "overlapExponent": 3.137, "passes": 1.922}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "vidur/post_attention_layernorm", "format": "bf16", "parameters": {"launchSeconds": 5.564e-06,
    "memoryShare": 0.9846, "cacheSpeedup": 1.983, "residentShare": 0.05344, "residentWidth": 0.8429, "rowSeconds":
    1.674e-13, "overlapExponent": 1.268, "passes": 2.866}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "collectives": [{"library": "nccl", "operations": ["all_gather", "all_reduce",
    "reduce_scatter"], "parameters": {"allGather": {"narrowRate": 0.631, "rank": 0.567, "rate": 0.8855, "start":
    0.972}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "fillSeconds": 2.453e-05, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0,
    "integerRate": 0.9562, "integerStart": 1.025, "lowLatency": {"rankSeconds": 5.277e-06, "share": 0.3012,
    "startSeconds": 2.902e-05}, "lowLatency128": {"rankSeconds": 2.352e-05, "share": 0.4535, "startSeconds":
    6.5e-06}, "reduceScatter": {"narrowRate": 0.8127, "rank": 0.431, "rate": 0.9549, "start": 1.027}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.804e-06, "share": 0.7491,
    "startSeconds": 8.235e-06}, "switchSeconds": 0.0001463, "switchShare": 0.3935}, "quality":
    {"medianErrorPercent": 6.417, "p90ErrorPercent": 17.64, "rows": 292}}, {"library": "nccl", "operations":
    ["alltoall"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "fillSeconds": 1.041e-05, "handedOnBytes": 0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate":
    1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.84e-07, "share": 0.1692, "startSeconds": 1.172e-05},
    "lowLatency128": {"rankSeconds": 5.935e-07, "share": 0.7088, "startSeconds": 0.0001074}, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "simple": {"rankSeconds": 1.759e-08, "share": 0.6858, "startSeconds": 1.559e-05}, "switchSeconds":
    0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 4.149, "p90ErrorPercent": 17.74, "rows": 94}},
    {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 5.561e-07, "handedOnBytes":
    4290000.0, "handedOnPasses": 2.222, "hostSeconds": 4.153e-05, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 9.453e-08, "share": 0.1814, "startSeconds": 5.835e-05}, "lowLatency128": {"rankSeconds":
    5.107e-08, "share": 0.6662, "startSeconds": 2.05e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    6.581e-06, "share": 0.3055, "startSeconds": 9.946e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 1.108, "p90ErrorPercent": 3.669, "rows": 51}}, {"library": "sglang_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 1.621e-07, "handedOnBytes": 4502000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.415e-07, "share": 0.1316,
    "startSeconds": 4.791e-06}, "lowLatency128": {"rankSeconds": 3.372e-06, "share": 0.6922, "startSeconds":
    2.376e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.148e-07, "share": 0.7001, "startSeconds":
    9.008e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 4.627, "p90ErrorPercent":
    26.95, "rows": 51}}, {"library": "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds":
    0.0002409, "handedOnBytes": 1514000.0, "handedOnPasses": 0, "hostSeconds": 0, "integerRate": 1, "integerStart":
    1, "lowLatency": {"rankSeconds": 7.961e-07, "share": 0.3977, "startSeconds": 3.15e-06}, "lowLatency128":
    {"rankSeconds": 2.964e-05, "share": 0.8832, "startSeconds": 2.169e-06}, "reduceScatter": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple":
    {"rankSeconds": 9.184e-08, "share": 0.6015, "startSeconds": 2.898e-06}, "switchSeconds": 0, "switchShare": 0.6},
    "quality": {"medianErrorPercent": 5.482, "p90ErrorPercent": 20.2, "rows": 51}}, {"library":
    "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "fillSeconds": 0.0001935, "handedOnBytes": 6016000.0,
    "handedOnPasses": 2.145, "hostSeconds": 4.469e-05, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 6.589e-05, "share": 1.078, "startSeconds": 2.763e-07}, "lowLatency128": {"rankSeconds":
    1.396e-07, "share": 0.8245, "startSeconds": 2.759e-05}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    1.875e-05, "share": 0.589, "startSeconds": 0.0001314}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 1.69, "p90ErrorPercent": 4.406, "rows": 51}}, {"library": "vllm_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "fillSeconds": 1.914e-07, "handedOnBytes": 7386000.0, "handedOnPasses": 0,
    "hostSeconds": 0, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.393e-07, "share": 0.1347,
    "startSeconds": 4.702e-06}, "lowLatency128": {"rankSeconds": 3.481e-08, "share": 0.6677, "startSeconds":
    9.963e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 3.375e-06, "share": 0.7625, "startSeconds":
    1.657e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 4.877, "p90ErrorPercent":
    27.03, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
