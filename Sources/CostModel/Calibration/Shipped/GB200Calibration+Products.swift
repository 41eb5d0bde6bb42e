/// Products, layers and collectives on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Products = #"""
    {"accelerator": "gb200", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    1.787e-06, "memoryFillSeconds": 1.335e-07, "tileStartSeconds": 3.811e-07, "innerStepSeconds": 1.027e-07,
    "tileDrainSeconds": 4.972e-07, "tensorShare": 0.8512, "feedLoss": 0.8084, "tailShare": 0.6973, "unitLoadRate":
    1.682, "cacheLoadRate": 1.921, "unitStoreRate": 1.077, "memoryShare": 0.8734, "splitSeconds": 2.106e-06,
    "splitGrowth": 0.1049, "reductionTraffic": 0.6, "overlapExponent": 2.143, "residentShare": 0.4924,
    "residentWidth": 0.3077, "throttledShare": 0.6909, "throttleSeconds": 0.0003686, "throttleSharpness": 1.479,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"vllm": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang": {"time": 1.042, "launch": 0.9678, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 1.014, "launch": 0.93, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5025, "medianErrorPercent": 6.13,
    "p90ErrorPercent": 19.97}}, {"format": "fp8_block", "parameters": {"launchSeconds": 1.098e-05,
    "memoryFillSeconds": 1.479e-09, "tileStartSeconds": 1e-07, "innerStepSeconds": 5.419e-08, "tileDrainSeconds":
    6.871e-07, "tensorShare": 0.836, "feedLoss": 0.4812, "tailShare": 0.9995, "unitLoadRate": 1.381,
    "cacheLoadRate": 1.116, "unitStoreRate": 0.4119, "memoryShare": 0.9216, "splitSeconds": 1.402e-05,
    "splitGrowth": 0.000948, "reductionTraffic": 0.5255, "overlapExponent": 1.252, "residentShare": 0.7497,
    "residentWidth": 0.8628, "throttledShare": 0.7299, "throttleSeconds": 0.0004524, "throttleSharpness": 2.096,
    "quantizeRowSeconds": 3.161e-10, "quantizePasses": 1.575}, "engines": {"vllm/DeepGemmBlockFP8": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0003941, "dispatchesByRows": false},
    "sglang/deepgemm_gemm_nt_f8f8bf16": {"time": 0.8698, "launch": 1.364, "split": 3.982, "hostFloorSeconds": 0.0,
    "dispatchesByRows": false}, "trtllm/deepgemm": {"time": 0.8641, "launch": 0.5112, "split": 3.198,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "vllm/CutlassBlockFP8": {"time": 0.6773, "launch": 0.8559,
    "split": 1.0, "hostFloorSeconds": 0.0002952, "dispatchesByRows": true}}, "quality": {"rows": 4580,
    "medianErrorPercent": 12.18, "p90ErrorPercent": 26.99}}, {"format": "fp8", "parameters": {"launchSeconds":
    6.123e-06, "memoryFillSeconds": 9.575e-09, "tileStartSeconds": 3.632e-09, "innerStepSeconds": 4.695e-08,
    "tileDrainSeconds": 2.179e-06, "tensorShare": 1.071, "feedLoss": 4.275, "tailShare": 0.9294, "unitLoadRate":
    3.332, "cacheLoadRate": 2.894, "unitStoreRate": 0.8867, "memoryShare": 0.9462, "splitSeconds": 1.757e-06,
    "splitGrowth": 0.07326, "reductionTraffic": 0.4337, "overlapExponent": 1.408, "residentShare": 0.4416,
    "residentWidth": 0.4006, "throttledShare": 0.5872, "throttleSeconds": 0.0002493, "throttleSharpness": 0.9791,
    "quantizeRowSeconds": 5.904e-10, "quantizePasses": 4.43}, "engines": {"vllm/CutlassFP8ScaledMM": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": true},
    "sglang/sgl_kernel_fp8_scaled_mm": {"time": 0.7863, "launch": 0.869, "split": 1.0, "hostFloorSeconds": 0.0,
    "dispatchesByRows": true}, "trtllm/torch_flow": {"time": 0.8144, "launch": 2.22, "split": 3.624,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5002, "medianErrorPercent": 7.6,
    "p90ErrorPercent": 28.46}}, {"format": "nvfp4", "parameters": {"launchSeconds": 6.776e-06, "memoryFillSeconds":
    2.25e-07, "tileStartSeconds": 2.298e-07, "innerStepSeconds": 4.183e-08, "tileDrainSeconds": 3.783e-07,
    "tensorShare": 1.091, "feedLoss": 1.616, "tailShare": 0.8529, "unitLoadRate": 1.952, "cacheLoadRate": 0.6952,
    "unitStoreRate": 0.5043, "memoryShare": 0.959, "splitSeconds": 1.668e-05, "splitGrowth": 0.08719,
    "reductionTraffic": 0.2261, "overlapExponent": 2.103, "residentShare": 0.3876, "residentWidth": 0.366,
    "throttledShare": 0.8375, "throttleSeconds": 0.00047, "throttleSharpness": 3.159, "quantizeRowSeconds":
    4.617e-10, "quantizePasses": 1.147}, "engines": {"vllm/FlashInferCuteDslNvFp4": {"time": 1.0, "launch": 1.0,
    "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang/flashinfer_cutedsl_nvfp4": {"time":
    1.169, "launch": 0.5765, "split": 3.73, "hostFloorSeconds": 0.0, "dispatchesByRows": false},
    "trtllm/torch_flow": {"time": 1.441, "launch": 1.065, "split": 2.609, "hostFloorSeconds": 0.0,
    "dispatchesByRows": false}}, "quality": {"rows": 4510, "medianErrorPercent": 7.65, "p90ErrorPercent": 23.25}}],
    "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [{"library": "nccl", "operations": ["all_reduce", "all_gather",
    "reduce_scatter"], "parameters": {"lowLatency": {"startSeconds": 9.105e-06, "rankSeconds": 2.069e-06, "share":
    0.2497}, "lowLatency128": {"startSeconds": 3.401e-05, "rankSeconds": 2.239e-08, "share": 0.6611}, "simple":
    {"startSeconds": 2.078e-05, "rankSeconds": 1.484e-06, "share": 0.5702}, "fillSeconds": 7.389e-08,
    "switchSeconds": 4.101e-05, "switchShare": 0.6577, "integerRate": 0.9257, "integerStart": 1.002, "allReduce":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 0.9521, "rank": 0.5683,
    "rate": 0.6097, "narrowRate": 1.444}, "reduceScatter": {"start": 0.9216, "rank": 0.5754, "rate": 0.7421,
    "narrowRate": 1.257}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.18,
    "p90ErrorPercent": 14.63}}, {"library": "nccl", "operations": ["alltoall"], "parameters": {"lowLatency":
    {"startSeconds": 1.024e-05, "rankSeconds": 1.703e-07, "share": 0.01818}, "lowLatency128": {"startSeconds":
    1.652e-05, "rankSeconds": 1.073e-07, "share": 0.4429}, "simple": {"startSeconds": 1.897e-05, "rankSeconds":
    1.248e-06, "share": 0.6064}, "fillSeconds": 1.932e-06, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.055, "integerStart": 0.991, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 3.16, "p90ErrorPercent": 23.05}}, {"library": "vllm_custom_ar/eager",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 0.0002812, "rankSeconds": 3.956e-07,
    "share": 0.7852}, "lowLatency128": {"startSeconds": 5.785e-05, "rankSeconds": 1.425e-05, "share": 0.3526},
    "simple": {"startSeconds": 4.36e-05, "rankSeconds": 5.092e-09, "share": 0.3185}, "fillSeconds": 1.391e-09,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 12.04, "p90ErrorPercent": 64.45}},
    {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    5.026e-06, "rankSeconds": 4e-08, "share": 0.1948}, "lowLatency128": {"startSeconds": 1.036e-05, "rankSeconds":
    3.366e-08, "share": 0.2192}, "simple": {"startSeconds": 0.0003787, "rankSeconds": 7.436e-07, "share": 0.0223},
    "fillSeconds": 0.0006422, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.24,
    "p90ErrorPercent": 131.54}}, {"library": "sglang_custom_ar/eager", "operations": ["all_reduce"], "parameters":
    {"lowLatency": {"startSeconds": 2.074e-05, "rankSeconds": 5.837e-05, "share": 0.06043}, "lowLatency128":
    {"startSeconds": 6.319e-05, "rankSeconds": 2.313e-06, "share": 0.7027}, "simple": {"startSeconds": 7.645e-05,
    "rankSeconds": 4.118e-05, "share": 0.559}, "fillSeconds": 3.126e-06, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 7.56, "p90ErrorPercent": 19.93}}, {"library": "sglang_custom_ar/graph",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 8.571e-06, "rankSeconds": 1.831e-08,
    "share": 0.5564}, "lowLatency128": {"startSeconds": 2.219e-05, "rankSeconds": 5.2e-08, "share": 0.6195},
    "simple": {"startSeconds": 3.692e-06, "rankSeconds": 1.276e-07, "share": 0.4246}, "fillSeconds": 8.21e-07,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.22, "p90ErrorPercent": 29.24}},
    {"library": "trtllm_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 4.451e-06, "rankSeconds": 3.023e-08, "share": 0.3473}, "lowLatency128": {"startSeconds":
    1.682e-06, "rankSeconds": 2.469e-06, "share": 0.6269}, "simple": {"startSeconds": 1.009e-05, "rankSeconds":
    2.112e-07, "share": 0.1442}, "fillSeconds": 5.931e-06, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 7.05, "p90ErrorPercent": 23.19}}], "interNodeFraction": 0.92}
    """#
}
