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
    "elementwise": [], "collectives": [{"library": "nccl", "operations": ["all_gather", "all_reduce",
    "reduce_scatter"], "parameters": {"allGather": {"narrowRate": 0.9374, "rank": 0.5757, "rate": 0.9345, "start":
    0.8224}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "bridgeExponent": 1.921, "fillSeconds": 3.742e-08, "integerRate": 0.9953,
    "integerStart": 1.063, "lowLatency": {"rankSeconds": 2.962e-06, "share": 0.02057, "startSeconds": 1.618e-05},
    "lowLatency128": {"rankSeconds": 1.958e-06, "share": 0.4414, "startSeconds": 5.365e-06}, "reduceScatter":
    {"narrowRate": 0.811, "rank": 0.1721, "rate": 0.9914, "start": 1.164}, "sendReceive": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 4.99e-06, "share": 0.6433, "startSeconds": 1.784e-05},
    "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 6.949, "p90ErrorPercent": 27.7,
    "rows": 292}}, {"library": "nccl", "operations": ["alltoall"], "parameters": {"allGather": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 2.1, "fillSeconds": 4.937e-07,
    "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.003e-07, "share": 0.4535, "startSeconds":
    9.115e-06}, "lowLatency128": {"rankSeconds": 6.619e-06, "share": 0.6966, "startSeconds": 1.325e-05},
    "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.245e-06, "share": 0.06733, "startSeconds": 5.385e-06},
    "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 10.89, "p90ErrorPercent": 52.31,
    "rows": 94}}, {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"allGather":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 1.682,
    "fillSeconds": 3.463e-08, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 5.261e-05, "share":
    0.5935, "startSeconds": 1.452e-05}, "lowLatency128": {"rankSeconds": 3.013e-05, "share": 0.5529, "startSeconds":
    1.396e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.09e-06, "share": 0.5486, "startSeconds":
    7.027e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 18.59, "p90ErrorPercent":
    41.29, "rows": 51}}, {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 1.73,
    "fillSeconds": 3.025e-09, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 3.175e-06, "share":
    0.06613, "startSeconds": 2.424e-05}, "lowLatency128": {"rankSeconds": 3.292e-06, "share": 0.587, "startSeconds":
    1.996e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 4.821e-05, "share": 0.0775, "startSeconds":
    1.149e-05}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 14.56, "p90ErrorPercent":
    35.77, "rows": 51}}, {"library": "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent": 1.74,
    "fillSeconds": 5.839e-09, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.484e-07, "share":
    0.01399, "startSeconds": 1.472e-05}, "lowLatency128": {"rankSeconds": 2.267e-05, "share": 0.634, "startSeconds":
    2.57e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 2.471e-06, "share": 0.3023, "startSeconds":
    4.371e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 17.15, "p90ErrorPercent":
    31.98, "rows": 51}}, {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bridgeExponent":
    1.622, "fillSeconds": 6.7e-07, "integerRate": 1, "integerStart": 1, "lowLatency": {"rankSeconds": 1.562e-06,
    "share": 0.5777, "startSeconds": 5.157e-05}, "lowLatency128": {"rankSeconds": 5.585e-05, "share": 0.4909,
    "startSeconds": 6.313e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 9.268e-09, "share": 0.5623,
    "startSeconds": 0.0001292}, "switchSeconds": 0, "switchShare": 0.6}, "quality": {"medianErrorPercent": 22.98,
    "p90ErrorPercent": 40.04, "rows": 51}}, {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allReduce": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bridgeExponent": 1.67, "fillSeconds": 1.629e-06, "integerRate": 1, "integerStart": 1, "lowLatency":
    {"rankSeconds": 6.872e-06, "share": 0.08034, "startSeconds": 2.882e-06}, "lowLatency128": {"rankSeconds":
    3.852e-06, "share": 0.5871, "startSeconds": 1.321e-06}, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds":
    2.357e-06, "share": 0.1714, "startSeconds": 6.305e-06}, "switchSeconds": 0, "switchShare": 0.6}, "quality":
    {"medianErrorPercent": 18.53, "p90ErrorPercent": 37.36, "rows": 51}}], "interNodeFraction": 0.92}
    """#
}
