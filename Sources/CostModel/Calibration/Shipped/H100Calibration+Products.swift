/// Products, layers and collectives on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Products = #"""
    {"accelerator": "h100-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds":
    2.428e-06, "memoryFillSeconds": 4.899e-07, "tileStartSeconds": 2.731e-07, "innerStepSeconds": 1.084e-07,
    "tileDrainSeconds": 1.249e-06, "tensorShare": 0.9137, "feedLoss": 0.4796, "tailShare": 0.2893, "unitLoadRate":
    1.361, "cacheLoadRate": 2.526, "unitStoreRate": 0.7536, "memoryShare": 0.8687, "splitSeconds": 2.04e-06,
    "splitGrowth": 0.08681, "reductionTraffic": 4.558, "overlapExponent": 3.806, "residentShare": 0.3876,
    "residentWidth": 0.3367, "throttledShare": 0.8697, "throttleSeconds": 0.0003663, "throttleSharpness": 1.428,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {"vllm": {"time": 1.0, "launch": 1.0, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "sglang": {"time": 1.065, "launch": 1.032, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "trtllm": {"time": 1.026, "launch": 1.002, "split": 1.0,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 5076, "medianErrorPercent": 4.44,
    "p90ErrorPercent": 13.29}}, {"format": "fp8_block", "parameters": {"launchSeconds": 4.73e-06,
    "memoryFillSeconds": 1.656e-08, "tileStartSeconds": 2.585e-07, "innerStepSeconds": 5.817e-08,
    "tileDrainSeconds": 6.55e-08, "tensorShare": 0.7756, "feedLoss": 1.706, "tailShare": 0.9031, "unitLoadRate":
    2.702, "cacheLoadRate": 3.921, "unitStoreRate": 0.3387, "memoryShare": 0.9637, "splitSeconds": 7.981e-06,
    "splitGrowth": 0.1627, "reductionTraffic": 0.06807, "overlapExponent": 2.102, "residentShare": 0.7087,
    "residentWidth": 0.7473, "throttledShare": 0.865, "throttleSeconds": 0.001959, "throttleSharpness": 1.391,
    "quantizeRowSeconds": 5.173e-10, "quantizePasses": 2.404}, "engines": {"vllm/DeepGemmBlockFP8": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 9.624e-05, "dispatchesByRows": false},
    "sglang/deepgemm_gemm_nt_f8f8bf16": {"time": 1.11, "launch": 0.9649, "split": 0.6399, "hostFloorSeconds": 0.0,
    "dispatchesByRows": false}, "trtllm/torch_flow": {"time": 1.223, "launch": 0.9523, "split": 1.542,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}, "vllm/FlashInferBlockFP8": {"time": 1.205, "launch": 0.553,
    "split": 0.6302, "hostFloorSeconds": 6.285e-05, "dispatchesByRows": false}, "vllm/CutlassBlockFP8": {"time":
    1.547, "launch": 0.9421, "split": 1.0, "hostFloorSeconds": 0.0001819, "dispatchesByRows": true}}, "quality":
    {"rows": 4618, "medianErrorPercent": 6.3, "p90ErrorPercent": 20.79}}, {"format": "fp8", "parameters":
    {"launchSeconds": 4.863e-06, "memoryFillSeconds": 1.09e-06, "tileStartSeconds": 9.038e-07, "innerStepSeconds":
    1.944e-08, "tileDrainSeconds": 2.391e-07, "tensorShare": 0.8056, "feedLoss": 0.9815, "tailShare": 0.8671,
    "unitLoadRate": 1.188, "cacheLoadRate": 0.8381, "unitStoreRate": 0.2254, "memoryShare": 0.8731, "splitSeconds":
    1.253e-06, "splitGrowth": 0.2734, "reductionTraffic": 0.05401, "overlapExponent": 2.412, "residentShare": 0.479,
    "residentWidth": 0.3379, "throttledShare": 0.472, "throttleSeconds": 0.001073, "throttleSharpness": 0.9604,
    "quantizeRowSeconds": 9.551e-10, "quantizePasses": 2.176}, "engines": {"vllm/CutlassFP8ScaledMM": {"time": 1.0,
    "launch": 1.0, "split": 1.0, "hostFloorSeconds": 0.0, "dispatchesByRows": true},
    "sglang/sgl_kernel_fp8_scaled_mm": {"time": 0.8766, "launch": 0.853, "split": 1.0, "hostFloorSeconds": 0.0,
    "dispatchesByRows": true}, "trtllm/torch_flow": {"time": 0.8493, "launch": 2.357, "split": 1.576,
    "hostFloorSeconds": 0.0, "dispatchesByRows": false}}, "quality": {"rows": 4997, "medianErrorPercent": 7.24,
    "p90ErrorPercent": 24.22}}, {"format": "bf16 vidur", "parameters": {"launchSeconds": 4.271e-06,
    "memoryFillSeconds": 1.569e-07, "tileStartSeconds": 8.054e-08, "innerStepSeconds": 8.744e-08,
    "tileDrainSeconds": 5.772e-07, "tensorShare": 0.9916, "feedLoss": 21.42, "tailShare": 0.6911, "unitLoadRate":
    2.842, "cacheLoadRate": 0.7187, "unitStoreRate": 0.7972, "memoryShare": 0.9438, "splitSeconds": 8.374e-07,
    "splitGrowth": 0.1174, "reductionTraffic": 1.415, "overlapExponent": 2.184, "residentShare": 0.6138,
    "residentWidth": 0.7347, "throttledShare": 0.9165, "throttleSeconds": 0.0001677, "throttleSharpness": 3.071,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}, {"format": "bf16 v0", "parameters": {"launchSeconds": 2.027e-06, "memoryFillSeconds":
    5.019e-07, "tileStartSeconds": 9.754e-08, "innerStepSeconds": 1.519e-07, "tileDrainSeconds": 1.182e-06,
    "tensorShare": 0.8533, "feedLoss": 0.3952, "tailShare": 0.5255, "unitLoadRate": 1.725, "cacheLoadRate": 1.057,
    "unitStoreRate": 0.4764, "memoryShare": 0.9073, "splitSeconds": 3.06e-06, "splitGrowth": 0.05643,
    "reductionTraffic": 0.2734, "overlapExponent": 3.299, "residentShare": 0.9657, "residentWidth": 0.2838,
    "throttledShare": 0.8584, "throttleSeconds": 0.001749, "throttleSharpness": 1.097, "quantizeRowSeconds": 0,
    "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}],
    "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [{"kernel": "vidur/add", "format": "bf16", "parameters": {"launchSeconds": 1.849e-06,
    "memoryShare": 0.6427, "cacheSpeedup": 1.222, "residentShare": 0.02264, "residentWidth": 1.719, "rowSeconds":
    1.661e-10, "overlapExponent": 1.537, "passes": 0.6473}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}, {"kernel": "vidur/attn_rope", "format": "bf16", "parameters": {"launchSeconds":
    2.389e-06, "memoryShare": 0.8737, "cacheSpeedup": 0.9978, "residentShare": 0.5369, "residentWidth": 0.195,
    "rowSeconds": 3.035e-10, "overlapExponent": 1.328, "passes": 1.849}, "quality": {"rows": 0,
    "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/emb", "format": "bf16", "parameters":
    {"launchSeconds": 2.984e-06, "memoryShare": 1.018, "cacheSpeedup": 1.002, "residentShare": 0.01171,
    "residentWidth": 0.7458, "rowSeconds": 1.086e-12, "overlapExponent": 1.266, "passes": 5.57}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/input_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 4.889e-06, "memoryShare": 1.07, "cacheSpeedup": 0.7954, "residentShare": 0.1305,
    "residentWidth": 0.2168, "rowSeconds": 3.096e-10, "overlapExponent": 3.913, "passes": 2.678}, "quality":
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
    ["all_reduce", "all_gather", "reduce_scatter"], "parameters": {"lowLatency": {"startSeconds": 4.723e-06,
    "rankSeconds": 1.964e-06, "share": 0.3521}, "lowLatency128": {"startSeconds": 2.372e-05, "rankSeconds":
    6.588e-06, "share": 0.6894}, "simple": {"startSeconds": 1.495e-05, "rankSeconds": 1.483e-07, "share": 0.8204},
    "fillSeconds": 5.418e-06, "switchSeconds": 9.229e-05, "switchShare": 0.7026, "integerRate": 0.9765,
    "integerStart": 1.033, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.057, "rank": 0.4364, "rate": 0.9176, "narrowRate": 0.7906}, "reduceScatter": {"start": 0.6103,
    "rank": 0.779, "rate": 0.8957, "narrowRate": 0.5515}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 6.09, "p90ErrorPercent": 16.17}}, {"library": "nccl", "operations":
    ["alltoall"], "parameters": {"lowLatency": {"startSeconds": 3.91e-06, "rankSeconds": 2.219e-06, "share":
    0.01215}, "lowLatency128": {"startSeconds": 6.785e-06, "rankSeconds": 1.161e-07, "share": 0.05342}, "simple":
    {"startSeconds": 1.088e-05, "rankSeconds": 5.756e-08, "share": 0.6668}, "fillSeconds": 2.22e-06,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 0.9233, "integerStart": 1.053, "allReduce": {"start":
    1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 5.85, "p90ErrorPercent": 15.85}},
    {"library": "vllm_custom_ar/eager", "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds":
    1.818e-05, "rankSeconds": 7.9e-07, "share": 0.6371}, "lowLatency128": {"startSeconds": 3.474e-05, "rankSeconds":
    2.764e-06, "share": 0.1836}, "simple": {"startSeconds": 6.846e-05, "rankSeconds": 1.281e-06, "share": 1.151},
    "fillSeconds": 0.0002837, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 8.0,
    "p90ErrorPercent": 26.97}}, {"library": "vllm_custom_ar/graph", "operations": ["all_reduce"], "parameters":
    {"lowLatency": {"startSeconds": 4.25e-06, "rankSeconds": 1.17e-07, "share": 0.1823}, "lowLatency128":
    {"startSeconds": 3.543e-06, "rankSeconds": 7.359e-07, "share": 0.5227}, "simple": {"startSeconds": 2.445e-05,
    "rankSeconds": 3.542e-09, "share": 0.9792}, "fillSeconds": 7.146e-06, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 0, "medianErrorPercent": 8.62, "p90ErrorPercent": 21.54}}, {"library": "sglang_custom_ar/eager",
    "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.974e-05, "rankSeconds": 3.287e-07,
    "share": 0.668}, "lowLatency128": {"startSeconds": 7.078e-06, "rankSeconds": 8.512e-05, "share": 0.2946},
    "simple": {"startSeconds": 3.286e-06, "rankSeconds": 3.735e-05, "share": 0.5007}, "fillSeconds": 2.493e-05,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 6.72, "p90ErrorPercent": 27.78}},
    {"library": "sglang_custom_ar/graph", "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 2.051e-06, "rankSeconds": 5.059e-07, "share": 0.07305}, "lowLatency128": {"startSeconds":
    1.033e-06, "rankSeconds": 1.632e-06, "share": 0.7094}, "simple": {"startSeconds": 1.916e-06, "rankSeconds":
    1.82e-07, "share": 0.8931}, "fillSeconds": 1.224e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0,
    "medianErrorPercent": 9.37, "p90ErrorPercent": 25.0}}, {"library": "trtllm_custom_ar/graph", "operations":
    ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.469e-06, "rankSeconds": 1.409e-07, "share":
    0.2224}, "lowLatency128": {"startSeconds": 2.893e-07, "rankSeconds": 2.708e-06, "share": 0.4997}, "simple":
    {"startSeconds": 0.0002008, "rankSeconds": 3.545e-07, "share": 1.055}, "fillSeconds": 2.852e-05,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0,
    "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0, "rank": 1.0, "rate":
    1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 11.74, "p90ErrorPercent": 37.09}}],
    "interNodeFraction": 0.92}
    """#
}
