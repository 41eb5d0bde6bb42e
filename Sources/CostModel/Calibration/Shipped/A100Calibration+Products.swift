/// Products, layers and collectives on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Products = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    3.248e-06, "memoryFillSeconds": 9.994e-07, "tileStartSeconds": 1.627e-07, "innerStepSeconds": 2.417e-08,
    "tileDrainSeconds": 7.064e-07, "tensorShare": 0.8522, "feedLoss": 0.5292, "tailShare": 0.7755, "unitLoadRate":
    0.4559, "cacheLoadRate": 1.953, "unitStoreRate": 0.1832, "memoryShare": 0.7571, "splitSeconds": 2.187e-06,
    "splitGrowth": 0.02611, "reductionTraffic": 2.075, "overlapExponent": 3.808, "residentShare": 0.3872,
    "residentWidth": 0.3847, "throttledShare": 0.9416, "throttleSeconds": 0.001914, "throttleSharpness": 1.138,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"sglang": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "vllm": {"time": 0.9792, "launch": 0.883, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 0.9354, "launch": 0.9878, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 7704, "medianErrorPercent": 6.01,
    "p90ErrorPercent": 17.84}}, {"format": "int4_wo", "parameters": {"launchSeconds": 8.683e-06,
    "memoryFillSeconds": 3.681e-06, "tileStartSeconds": 8.604e-07, "innerStepSeconds": 3.14e-07, "tileDrainSeconds":
    6.828e-08, "tensorShare": 1.081, "feedLoss": 40.24, "tailShare": 0.06131, "unitLoadRate": 1.849,
    "cacheLoadRate": 0.5602, "unitStoreRate": 0.4296, "memoryShare": 0.8908, "splitSeconds": 3.382e-06,
    "splitGrowth": 2.472, "reductionTraffic": 1.063, "overlapExponent": 6.441, "residentShare": 0.5965,
    "residentWidth": 0.2192, "throttledShare": 0.967, "throttleSeconds": 0.003064, "throttleSharpness": 1.336,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"trtllm/trt_woq": {"time": 1.0, "launch": 1.0,
    "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 387,
    "medianErrorPercent": 8.93, "p90ErrorPercent": 24.65}}, {"format": "int8_sq", "parameters": {"launchSeconds":
    9.98e-06, "memoryFillSeconds": 9.436e-09, "tileStartSeconds": 5.472e-08, "innerStepSeconds": 1.372e-07,
    "tileDrainSeconds": 4.164e-06, "tensorShare": 0.9818, "feedLoss": 17.02, "tailShare": 0.7686, "unitLoadRate":
    3.84, "cacheLoadRate": 0.3949, "unitStoreRate": 3.987, "memoryShare": 0.9919, "splitSeconds": 1.978e-05,
    "splitGrowth": 0.01447, "reductionTraffic": 5.207, "overlapExponent": 2.089, "residentShare": 0.2076,
    "residentWidth": 0.05409, "throttledShare": 0.9585, "throttleSeconds": 0.004041, "throttleSharpness": 1.016,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"trtllm/trt_sq": {"time": 1.0, "launch": 1.0,
    "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 404,
    "medianErrorPercent": 7.26, "p90ErrorPercent": 24.66}}, {"format": "int8_wo", "parameters": {"launchSeconds":
    9.747e-06, "memoryFillSeconds": 1.749e-09, "tileStartSeconds": 8.451e-09, "innerStepSeconds": 3.547e-09,
    "tileDrainSeconds": 2.533e-06, "tensorShare": 0.874, "feedLoss": 0.8119, "tailShare": 0.9942, "unitLoadRate":
    0.3287, "cacheLoadRate": 2.238, "unitStoreRate": 1.119, "memoryShare": 0.9841, "splitSeconds": 7.432e-06,
    "splitGrowth": 0.967, "reductionTraffic": 0.09698, "overlapExponent": 5.948, "residentShare": 1.159,
    "residentWidth": 0.06339, "throttledShare": 0.9612, "throttleSeconds": 0.000337, "throttleSharpness": 1.055,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"trtllm/trt_woq": {"time": 1.0, "launch": 1.0,
    "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 397,
    "medianErrorPercent": 5.26, "p90ErrorPercent": 20.45}}, {"format": "bf16 vidur", "parameters": {"launchSeconds":
    3.441e-06, "memoryFillSeconds": 1.515e-06, "tileStartSeconds": 1.858e-09, "innerStepSeconds": 1.355e-07,
    "tileDrainSeconds": 1.439e-07, "tensorShare": 0.8555, "feedLoss": 10.05, "tailShare": 0.2924, "unitLoadRate":
    2.107, "cacheLoadRate": 0.4857, "unitStoreRate": 0.2524, "memoryShare": 0.8158, "splitSeconds": 2.767e-07,
    "splitGrowth": 0.1349, "reductionTraffic": 2.262, "overlapExponent": 3.306, "residentShare": 0.4656,
    "residentWidth": 0.6092, "throttledShare": 0.954, "throttleSeconds": 0.000848, "throttleSharpness": 1.583,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "vidur/add", "format": "bf16", "parameters":
    {"launchSeconds": 1.998e-06, "memoryShare": 0.6643, "cacheSpeedup": 0.5365, "residentShare": 0.04886,
    "residentWidth": 0.1186, "rowSeconds": 5.239e-11, "overlapExponent": 2.12, "passes": 0.7119}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/attn_rope", "format": "bf16",
    "parameters": {"launchSeconds": 3.283e-06, "memoryShare": 0.868, "cacheSpeedup": 1.056, "residentShare": 0.4437,
    "residentWidth": 0.2225, "rowSeconds": 2.146e-09, "overlapExponent": 1.428, "passes": 1.994}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/emb", "format": "bf16",
    "parameters": {"launchSeconds": 3.838e-06, "memoryShare": 0.645, "cacheSpeedup": 1.094, "residentShare": 0.2994,
    "residentWidth": 0.1977, "rowSeconds": 6.528e-11, "overlapExponent": 1.283, "passes": 4.32}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/input_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 5.596e-06, "memoryShare": 0.7848, "cacheSpeedup": 0.9755, "residentShare":
    0.03349, "residentWidth": 0.3175, "rowSeconds": 1.148e-11, "overlapExponent": 3.267, "passes": 2.122},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/mlp_act", "format":
    "bf16", "parameters": {"launchSeconds": 4.097e-06, "memoryShare": 0.9051, "cacheSpeedup": 0.7123,
    "residentShare": 0.08827, "residentWidth": 0.1265, "rowSeconds": 1.775e-10, "overlapExponent": 3.137, "passes":
    1.922}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "vidur/post_attention_layernorm", "format": "bf16", "parameters": {"launchSeconds": 5.564e-06, "memoryShare":
    0.9846, "cacheSpeedup": 1.983, "residentShare": 0.05344, "residentWidth": 0.8429, "rowSeconds": 1.674e-13,
    "overlapExponent": 1.268, "passes": 2.866}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}], "collectives": [{"library": "nccl", "operations": ["all_reduce", "all_gather", "reduce_scatter"],
    "parameters": {"lowLatency": {"startSeconds": 2.125e-05, "rankSeconds": 2.835e-06, "share": 0.2851},
    "lowLatency128": {"startSeconds": 2.697e-05, "rankSeconds": 5.248e-07, "share": 0.1873}, "simple":
    {"startSeconds": 9.841e-06, "rankSeconds": 1.37e-06, "share": 0.7061}, "fillSeconds": 2.015e-05,
    "switchSeconds": 0.0002019, "switchShare": 0.4078, "integerRate": 0.9859, "integerStart": 1.103, "allReduce":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 0.8022, "rank": 0.7461,
    "rate": 0.9613, "narrowRate": 0.5114}, "reduceScatter": {"start": 0.8285, "rank": 0.5236, "rate": 0.9829,
    "narrowRate": 0.2999}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 8.06,
    "p90ErrorPercent": 16.36}}, {"library": "nccl", "operations": ["alltoall"], "parameters": {"lowLatency":
    {"startSeconds": 1.033e-05, "rankSeconds": 5.324e-07, "share": 0.03394}, "lowLatency128": {"startSeconds":
    1.792e-05, "rankSeconds": 5.878e-09, "share": 0.488}, "simple": {"startSeconds": 3.273e-05, "rankSeconds":
    1.26e-07, "share": 0.6269}, "fillSeconds": 2.109e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    0.9347, "integerStart": 1.066, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 7.4, "p90ErrorPercent": 28.75}}, {"library": "vllm_custom_ar/eager",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 0.0001514, "rankSeconds": 1.069e-06,
    "share": 0.1283}, "lowLatency128": {"startSeconds": 4.339e-05, "rankSeconds": 1.37e-07, "share": 1.283},
    "simple": {"startSeconds": 5.233e-05, "rankSeconds": 3.965e-06, "share": 0.922}, "fillSeconds": 0.0004058,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 22.69, "p90ErrorPercent": 55.53}},
    {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    6.964e-05, "rankSeconds": 5.549e-08, "share": 0.7457}, "lowLatency128": {"startSeconds": 3.531e-06,
    "rankSeconds": 1.71e-06, "share": 0.6328}, "simple": {"startSeconds": 4.949e-06, "rankSeconds": 5.884e-08,
    "share": 0.2682}, "fillSeconds": 3.451e-06, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 9.5, "p90ErrorPercent": 24.7}}, {"library": "sglang_custom_ar/eager", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 9.235e-05, "rankSeconds": 2.414e-06, "share":
    0.5244}, "lowLatency128": {"startSeconds": 3.375e-05, "rankSeconds": 1.152e-06, "share": 0.6326}, "simple":
    {"startSeconds": 0.0002168, "rankSeconds": 0.0001646, "share": 0.4454}, "fillSeconds": 0.0004054,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 11.57, "p90ErrorPercent": 25.94}},
    {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 4.762e-06, "rankSeconds": 2.282e-07, "share": 0.2736}, "lowLatency128": {"startSeconds":
    2.309e-06, "rankSeconds": 2.715e-06, "share": 0.5655}, "simple": {"startSeconds": 1.411e-05, "rankSeconds":
    1.626e-06, "share": 0.7877}, "fillSeconds": 1.069e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 7.17, "p90ErrorPercent": 26.34}}, {"library": "trtllm_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 9.799e-07, "rankSeconds": 3.216e-06, "share":
    0.3895}, "lowLatency128": {"startSeconds": 5.198e-06, "rankSeconds": 1.071e-07, "share": 0.1797}, "simple":
    {"startSeconds": 2.224e-05, "rankSeconds": 2.138e-06, "share": 0.803}, "fillSeconds": 2.71e-05, "switchSeconds":
    0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}}, "quality": {"rows": 0, "medianErrorPercent": 9.97, "p90ErrorPercent": 28.48}}], "interNodeFraction":
    0.92}
    """#
}
