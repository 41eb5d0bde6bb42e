/// Products, layers and collectives on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Products = #"""
    {"accelerator": "b200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    1.648e-06, "memoryFillSeconds": 1.307e-06, "tileStartSeconds": 4.401e-07, "innerStepSeconds": 1.033e-07,
    "tileDrainSeconds": 9.827e-08, "tensorShare": 0.8765, "feedLoss": 2.112, "tailShare": 0.8592, "unitLoadRate":
    1.612, "cacheLoadRate": 1.885, "unitStoreRate": 0.5186, "memoryShare": 0.8911, "splitSeconds": 2.287e-06,
    "splitGrowth": 0.07515, "reductionTraffic": 0.4797, "overlapExponent": 3.271, "residentShare": 0.2984,
    "residentWidth": 0.5745, "throttledShare": 0.8472, "throttleSeconds": 0.0001074, "throttleSharpness": 2.912,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"vllm": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang": {"time": 1.083, "launch": 0.9782, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 1.042, "launch": 0.9325, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5102, "medianErrorPercent": 6.17,
    "p90ErrorPercent": 18.33}}, {"format": "fp8_block", "parameters": {"launchSeconds": 1.015e-05,
    "memoryFillSeconds": 3.57e-06, "tileStartSeconds": 2.316e-07, "innerStepSeconds": 6.84e-08, "tileDrainSeconds":
    1.974e-06, "tensorShare": 0.974, "feedLoss": 54.92, "tailShare": 0.9785, "unitLoadRate": 2.971, "cacheLoadRate":
    1.452, "unitStoreRate": 0.781, "memoryShare": 0.7171, "splitSeconds": 1.69e-05, "splitGrowth": 0.01893,
    "reductionTraffic": 1.506, "overlapExponent": 2.334, "residentShare": 0.4844, "residentWidth": 0.6262,
    "throttledShare": 0.8958, "throttleSeconds": 0.004856, "throttleSharpness": 2.58, "quantizeRowSeconds":
    1.093e-11, "quantizePasses": 1.128}, "engines": {"vllm/DeepGemmBlockFP8": {"time": 1.0, "launch": 1.0, "split":
    1.0, "hostFloorSeconds": 0.0002066, "dispatchesByRows": false}, "sglang/deepgemm_gemm_nt_f8f8bf16": {"time":
    0.8105, "launch": 1.548, "split": 2.747, "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm/deepgemm":
    {"time": 0.7123, "launch": 0.5801, "split": 5.486, "hostFloorSeconds": 0.0, "dispatchesByRows": false},
    "vllm/CutlassBlockFP8": {"time": 1.2, "launch": 0.555, "split": 1.0, "hostFloorSeconds": 0.0001696,
    "dispatchesByRows": true}}, "quality": {"rows": 4597, "medianErrorPercent": 11.55, "p90ErrorPercent": 21.57}},
    {"format": "fp8", "parameters": {"launchSeconds": 5.24e-06, "memoryFillSeconds": 2.364e-09, "tileStartSeconds":
    8.985e-07, "innerStepSeconds": 5.382e-08, "tileDrainSeconds": 6.139e-08, "tensorShare": 1.072, "feedLoss":
    14.82, "tailShare": 0.6108, "unitLoadRate": 2.247, "cacheLoadRate": 1.78, "unitStoreRate": 0.1815,
    "memoryShare": 0.7153, "splitSeconds": 4.065e-06, "splitGrowth": 0.0418, "reductionTraffic": 1.113,
    "overlapExponent": 2.5, "residentShare": 1.075, "residentWidth": 0.08145, "throttledShare": 0.6851,
    "throttleSeconds": 0.0003632, "throttleSharpness": 1.076, "quantizeRowSeconds": 6.182e-10, "quantizePasses":
    3.987}, "engines": {"vllm/CutlassFP8ScaledMM": {"time": 1.0, "launch": 1.0, "split": 1.0, "hostFloorSeconds":
    0.0, "dispatchesByRows": true}, "sglang/sgl_kernel_fp8_scaled_mm": {"time": 0.7904, "launch": 0.9396, "split":
    1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": true}, "trtllm/torch_flow": {"time": 0.7496, "launch": 2.528,
    "split": 1.226, "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5074,
    "medianErrorPercent": 9.09, "p90ErrorPercent": 33.62}}, {"format": "nvfp4", "parameters": {"launchSeconds":
    6.678e-06, "memoryFillSeconds": 5.531e-07, "tileStartSeconds": 2.036e-09, "innerStepSeconds": 4.316e-08,
    "tileDrainSeconds": 7.884e-08, "tensorShare": 0.6176, "feedLoss": 2.814, "tailShare": 0.977, "unitLoadRate":
    2.871, "cacheLoadRate": 0.9411, "unitStoreRate": 0.4586, "memoryShare": 0.912, "splitSeconds": 1.727e-05,
    "splitGrowth": 0.1937, "reductionTraffic": 0.9918, "overlapExponent": 2.518, "residentShare": 0.2516,
    "residentWidth": 0.8441, "throttledShare": 0.693, "throttleSeconds": 0.0002713, "throttleSharpness": 1.535,
    "quantizeRowSeconds": 3.773e-10, "quantizePasses": 1.256}, "engines": {"vllm/FlashInferCuteDslNvFp4": {"time":
    1.0, "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": false},
    "sglang/flashinfer_cutedsl_nvfp4": {"time": 1.13, "launch": 0.6868, "split": 4.242, "hostFloorSeconds": 0.0,
    "dispatchesByRows": false}, "trtllm/torch_flow": {"time": 1.361, "launch": 1.186, "split": 6.247,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 4474, "medianErrorPercent": 7.78,
    "p90ErrorPercent": 23.61}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [{"library": "nccl", "operations":
    ["all_reduce", "all_gather", "reduce_scatter"], "parameters": {"lowLatency": {"startSeconds": 7.864e-06,
    "rankSeconds": 2.774e-06, "share": 0.3002}, "lowLatency128": {"startSeconds": 2.759e-05, "rankSeconds":
    1.064e-06, "share": 0.6377}, "simple": {"startSeconds": 1.407e-05, "rankSeconds": 5.911e-06, "share": 0.6446},
    "fillSeconds": 1.619e-05, "switchSeconds": 0.0002573, "switchShare": 0.696, "integerRate": 0.8237,
    "integerStart": 0.9195, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.088, "rank": 0.4885, "rate": 1.093, "narrowRate": 0.8804}, "reduceScatter": {"start": 1.086, "rank":
    0.4519, "rate": 1.3, "narrowRate": 0.6394}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 6.79, "p90ErrorPercent": 18.27}}, {"library": "nccl", "operations":
    ["alltoall"], "parameters": {"lowLatency": {"startSeconds": 9.711e-06, "rankSeconds": 1.849e-07, "share":
    0.02091}, "lowLatency128": {"startSeconds": 1.65e-05, "rankSeconds": 2.739e-08, "share": 0.4937}, "simple":
    {"startSeconds": 4.343e-05, "rankSeconds": 2.303e-06, "share": 0.4685}, "fillSeconds": 1.14e-08,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 0.8663, "integerStart": 0.9592, "allReduce": {"start":
    1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.39, "p90ErrorPercent": 28.04}},
    {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    2.606e-05, "rankSeconds": 1.128e-07, "share": 0.04847}, "lowLatency128": {"startSeconds": 0.0001189,
    "rankSeconds": 3.451e-05, "share": 0.2453}, "simple": {"startSeconds": 1.974e-05, "rankSeconds": 1.911e-07,
    "share": 0.7009}, "fillSeconds": 1.71e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 12.34, "p90ErrorPercent": 29.05}}, {"library": "vllm_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 1.018e-05, "rankSeconds": 2.149e-06, "share":
    0.249}, "lowLatency128": {"startSeconds": 2.593e-05, "rankSeconds": 3.386e-07, "share": 0.621}, "simple":
    {"startSeconds": 6.364e-06, "rankSeconds": 1.301e-07, "share": 0.743}, "fillSeconds": 8.531e-06,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 8.71, "p90ErrorPercent": 26.13}},
    {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 2.827e-05, "rankSeconds": 2.817e-05, "share": 0.07894}, "lowLatency128": {"startSeconds":
    1.642e-05, "rankSeconds": 1.235e-05, "share": 0.5002}, "simple": {"startSeconds": 4.268e-05, "rankSeconds":
    5.171e-08, "share": 0.5396}, "fillSeconds": 2.278e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 31.94, "p90ErrorPercent": 49.6}}, {"library": "sglang_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 3.954e-06, "rankSeconds": 3.404e-06, "share":
    0.0636}, "lowLatency128": {"startSeconds": 2.979e-06, "rankSeconds": 7.547e-07, "share": 0.3832}, "simple":
    {"startSeconds": 4.038e-06, "rankSeconds": 1.346e-08, "share": 0.6975}, "fillSeconds": 1.361e-05,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 6.6, "p90ErrorPercent": 34.21}},
    {"library": "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 8.108e-07, "rankSeconds": 3.994e-06, "share": 0.5822}, "lowLatency128": {"startSeconds":
    4.809e-06, "rankSeconds": 6.166e-08, "share": 0.1802}, "simple": {"startSeconds": 1.123e-05, "rankSeconds":
    9.504e-07, "share": 0.7397}, "fillSeconds": 9.94e-06, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 8.27, "p90ErrorPercent": 16.83}}], "interNodeFraction": 0.92}
    """#
}
