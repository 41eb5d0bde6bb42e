/// Routed experts on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Experts = #"""
    {"accelerator": "b200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "experts": [{"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.5135, "ungatedShare": 0.07752, "launchSeconds": 1.689e-05, "tokenSeconds":
    1.511e-09, "expertSeconds": 4.096e-11, "tileStartSeconds": 5.122e-07, "innerStepSeconds": 8.631e-09,
    "tensorShare": 0.5984, "feedLoss": 0.08589, "unitLoadRate": 0.9884, "cacheLoadRate": 1.843, "memoryShare":
    0.9328, "memoryFillSeconds": 1.992e-07, "tailShare": 0.4492, "overlapExponent": 1.895, "rowPasses": 1.189,
    "hotness": 0.2209, "skewScale": 0.8455, "residentShare": 0.2017, "residentWidth": 0.1485, "leastTileRows":
    12.48, "throttledShare": 0.9587, "throttleSeconds": 0.0005518}, "quality": {"rows": 2153, "medianErrorPercent":
    10.42, "p90ErrorPercent": 31.91}}, {"kernel": "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block",
    "parameters": {"foreignRowPasses": 1.301, "ungatedShare": 0.3247, "launchSeconds": 2.614e-05, "tokenSeconds":
    1.603e-08, "expertSeconds": 2.984e-10, "tileStartSeconds": 1.104e-07, "innerStepSeconds": 1.364e-07,
    "tensorShare": 0.2232, "feedLoss": 1.655, "unitLoadRate": 1.172, "cacheLoadRate": 1.865, "memoryShare": 0.8582,
    "memoryFillSeconds": 2.06e-07, "tailShare": 0.5924, "overlapExponent": 1.323, "rowPasses": 0.4096, "hotness":
    0.3897, "skewScale": 1.095, "residentShare": 0.1518, "residentWidth": 0.2604, "leastTileRows": 18.33,
    "throttledShare": 0.836, "throttleSeconds": 0.0001613}, "quality": {"rows": 2087, "medianErrorPercent": 11.41,
    "p90ErrorPercent": 30.05}}, {"kernel": "vllm/flashinfer_trtllm_trtllmbf16", "format": "bf16", "parameters":
    {"foreignRowPasses": 0.1264, "ungatedShare": 0.1489, "launchSeconds": 1.282e-05, "tokenSeconds": 4.499e-09,
    "expertSeconds": 8.936e-12, "tileStartSeconds": 2.038e-08, "innerStepSeconds": 5.267e-08, "tensorShare": 0.5197,
    "feedLoss": 6.741, "unitLoadRate": 1.386, "cacheLoadRate": 1.48, "memoryShare": 0.8169, "memoryFillSeconds":
    3.024e-06, "tailShare": 0.8792, "overlapExponent": 2.091, "rowPasses": 0.8745, "hotness": 0.3045, "skewScale":
    1.013, "residentShare": 0.3122, "residentWidth": 0.06467, "leastTileRows": 12.77, "throttledShare": 0.6447,
    "throttleSeconds": 0.0006722}, "quality": {"rows": 1497, "medianErrorPercent": 10.85, "p90ErrorPercent":
    27.55}}, {"kernel": "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8", "parameters": {"foreignRowPasses":
    0.3375, "ungatedShare": 0.1234, "launchSeconds": 1.409e-05, "tokenSeconds": 4.355e-09, "expertSeconds":
    5.159e-11, "tileStartSeconds": 6.663e-07, "innerStepSeconds": 3.662e-08, "tensorShare": 0.5567, "feedLoss":
    0.3967, "unitLoadRate": 1.037, "cacheLoadRate": 3.746, "memoryShare": 0.8262, "memoryFillSeconds": 6.145e-07,
    "tailShare": 0.7832, "overlapExponent": 2.155, "rowPasses": 0.5161, "hotness": 0.3597, "skewScale": 0.9119,
    "residentShare": 0.1391, "residentWidth": 0.204, "leastTileRows": 16.24, "throttledShare": 0.9093,
    "throttleSeconds": 0.0004171}, "quality": {"rows": 1381, "medianErrorPercent": 9.18, "p90ErrorPercent": 22.03}},
    {"kernel": "trtllm/moe_torch_flow", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.8225,
    "ungatedShare": 0.05136, "launchSeconds": 2.471e-05, "tokenSeconds": 4.845e-10, "expertSeconds": 2.939e-10,
    "tileStartSeconds": 7.016e-08, "innerStepSeconds": 1.168e-09, "tensorShare": 0.9431, "feedLoss": 0.614,
    "unitLoadRate": 4.575, "cacheLoadRate": 1.899, "memoryShare": 0.4807, "memoryFillSeconds": 2.892e-06,
    "tailShare": 0.9297, "overlapExponent": 7.775, "rowPasses": 0.9527, "hotness": 0.2696, "skewScale": 0.4987,
    "residentShare": 0.1489, "residentWidth": 0.1597, "leastTileRows": 17.68, "throttledShare": 0.6233,
    "throttleSeconds": 0.0002437}, "quality": {"rows": 1263, "medianErrorPercent": 24.03, "p90ErrorPercent": 51.3}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.046,
    "ungatedShare": 0.0992, "launchSeconds": 1.422e-05, "tokenSeconds": 6.318e-09, "expertSeconds": 1.452e-09,
    "tileStartSeconds": 1.034e-06, "innerStepSeconds": 2.647e-08, "tensorShare": 0.5583, "feedLoss": 83.57,
    "unitLoadRate": 0.9828, "cacheLoadRate": 0.5472, "memoryShare": 0.7851, "memoryFillSeconds": 1.07e-05,
    "tailShare": 0.6963, "overlapExponent": 2.555, "rowPasses": 0.4341, "hotness": 0.4532, "skewScale": 1.095,
    "residentShare": 0.04348, "residentWidth": 0.2775, "leastTileRows": 12.54, "throttledShare": 0.9514,
    "throttleSeconds": 0.0001129}, "quality": {"rows": 722, "medianErrorPercent": 11.18, "p90ErrorPercent": 30.72}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.3706,
    "ungatedShare": 0.1288, "launchSeconds": 1.405e-05, "tokenSeconds": 4.711e-09, "expertSeconds": 6.25e-11,
    "tileStartSeconds": 1.01e-06, "innerStepSeconds": 1.005e-08, "tensorShare": 1.006, "feedLoss": 8.633,
    "unitLoadRate": 1.567, "cacheLoadRate": 1.415, "memoryShare": 0.8695, "memoryFillSeconds": 6e-06, "tailShare":
    0.4886, "overlapExponent": 2.049, "rowPasses": 0.8528, "hotness": 0.518, "skewScale": 0.8911, "residentShare":
    0.07331, "residentWidth": 0.1326, "leastTileRows": 12.97, "throttledShare": 0.8232, "throttleSeconds":
    0.0003115}, "quality": {"rows": 553, "medianErrorPercent": 13.18, "p90ErrorPercent": 29.86}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.4943, "ungatedShare":
    0.1254, "launchSeconds": 9.77e-06, "tokenSeconds": 4.817e-10, "expertSeconds": 4.045e-10, "tileStartSeconds":
    1.741e-06, "innerStepSeconds": 5.613e-08, "tensorShare": 0.9314, "feedLoss": 7.154, "unitLoadRate": 1.605,
    "cacheLoadRate": 3.05, "memoryShare": 0.9677, "memoryFillSeconds": 3.793e-06, "tailShare": 0.7729,
    "overlapExponent": 1.81, "rowPasses": 0.5718, "hotness": 0.2061, "skewScale": 1.028, "residentShare": 0.1717,
    "residentWidth": 0.2872, "leastTileRows": 14.14, "throttledShare": 0.904, "throttleSeconds": 0.0003348},
    "quality": {"rows": 451, "medianErrorPercent": 9.57, "p90ErrorPercent": 23.07}}, {"kernel":
    "vllm/gptossmxfp4moe_flashinfer_tr", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.4795,
    "ungatedShare": 0.08827, "launchSeconds": 1.426e-05, "tokenSeconds": 1.048e-08, "expertSeconds": 9.359e-09,
    "tileStartSeconds": 1.648e-06, "innerStepSeconds": 1.059e-07, "tensorShare": 0.4633, "feedLoss": 15.2,
    "unitLoadRate": 1.047, "cacheLoadRate": 1.56, "memoryShare": 0.7355, "memoryFillSeconds": 8.789e-07,
    "tailShare": 0.27, "overlapExponent": 1.365, "rowPasses": 3.251, "hotness": 0.6084, "skewScale": 1.047,
    "residentShare": 0.08036, "residentWidth": 0.2226, "leastTileRows": 16.49, "throttledShare": 0.9534,
    "throttleSeconds": 0.002371}, "quality": {"rows": 429, "medianErrorPercent": 8.97, "p90ErrorPercent": 23.04}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 5.267,
    "ungatedShare": 0.4457, "launchSeconds": 5.171e-06, "tokenSeconds": 8.88e-10, "expertSeconds": 1.904e-09,
    "tileStartSeconds": 3.644e-08, "innerStepSeconds": 5.87e-07, "tensorShare": 0.826, "feedLoss": 110.9,
    "unitLoadRate": 3.346, "cacheLoadRate": 4.051, "memoryShare": 0.9848, "memoryFillSeconds": 1.046e-08,
    "tailShare": 0.9205, "overlapExponent": 1.002, "rowPasses": 4.989, "hotness": 0.9289, "skewScale": 0.9059,
    "residentShare": 0.1078, "residentWidth": 0.3836, "leastTileRows": 14.79, "throttledShare": 0.9889,
    "throttleSeconds": 0.0001732}, "quality": {"rows": 296, "medianErrorPercent": 19.68, "p90ErrorPercent": 38.87}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.1812,
    "ungatedShare": 0.5587, "launchSeconds": 3.282e-05, "tokenSeconds": 1.682e-07, "expertSeconds": 1.986e-09,
    "tileStartSeconds": 2.566e-09, "innerStepSeconds": 1.001e-07, "tensorShare": 0.3251, "feedLoss": 0.1636,
    "unitLoadRate": 0.2389, "cacheLoadRate": 0.8726, "memoryShare": 0.9674, "memoryFillSeconds": 6.622e-06,
    "tailShare": 0.8418, "overlapExponent": 3.947, "rowPasses": 1.223, "hotness": 0.2498, "skewScale": 1.021,
    "residentShare": 0.05617, "residentWidth": 0.08772, "leastTileRows": 15.11, "throttledShare": 0.5615,
    "throttleSeconds": 6.562e-05}, "quality": {"rows": 226, "medianErrorPercent": 13.09, "p90ErrorPercent": 38.83}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.4835,
    "ungatedShare": 0.1733, "launchSeconds": 1.37e-05, "tokenSeconds": 8.122e-09, "expertSeconds": 5.86e-09,
    "tileStartSeconds": 1.628e-06, "innerStepSeconds": 1.375e-07, "tensorShare": 0.3704, "feedLoss": 5.282,
    "unitLoadRate": 0.6699, "cacheLoadRate": 0.5717, "memoryShare": 0.6974, "memoryFillSeconds": 1.298e-07,
    "tailShare": 0.7976, "overlapExponent": 2.036, "rowPasses": 3.385, "hotness": 0.3134, "skewScale": 1.004,
    "residentShare": 0.2351, "residentWidth": 0.482, "leastTileRows": 17.05, "throttledShare": 0.9056,
    "throttleSeconds": 0.0008515}, "quality": {"rows": 182, "medianErrorPercent": 8.96, "p90ErrorPercent": 22.03}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.2437,
    "ungatedShare": 0.08166, "launchSeconds": 1.608e-05, "tokenSeconds": 6.166e-09, "expertSeconds": 1.404e-09,
    "tileStartSeconds": 1.625e-06, "innerStepSeconds": 4.613e-09, "tensorShare": 0.8301, "feedLoss": 0.6245,
    "unitLoadRate": 1.077, "cacheLoadRate": 0.8085, "memoryShare": 0.8581, "memoryFillSeconds": 3.468e-07,
    "tailShare": 0.4083, "overlapExponent": 1.893, "rowPasses": 0.9981, "hotness": 0.2684, "skewScale": 0.9281,
    "residentShare": 0.2165, "residentWidth": 0.09892, "leastTileRows": 20.1, "throttledShare": 0.9053,
    "throttleSeconds": 0.002398}, "quality": {"rows": 182, "medianErrorPercent": 7.74, "p90ErrorPercent": 21.95}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 3.036,
    "ungatedShare": 0.1096, "launchSeconds": 3.844e-05, "tokenSeconds": 4.899e-09, "expertSeconds": 3.26e-08,
    "tileStartSeconds": 5.241e-08, "innerStepSeconds": 3.765e-08, "tensorShare": 0.2174, "feedLoss": 7.143,
    "unitLoadRate": 1.452, "cacheLoadRate": 1.167, "memoryShare": 0.5914, "memoryFillSeconds": 8.543e-08,
    "tailShare": 0.85, "overlapExponent": 2.486, "rowPasses": 1.082, "hotness": 0.1495, "skewScale": 0.8464,
    "residentShare": 0.1865, "residentWidth": 0.2419, "leastTileRows": 14.39, "throttledShare": 0.9258,
    "throttleSeconds": 0.004077}, "quality": {"rows": 142, "medianErrorPercent": 9.94, "p90ErrorPercent": 31.71}},
    {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16", "parameters": {"foreignRowPasses": 0.3123,
    "ungatedShare": 0.2648, "launchSeconds": 2.126e-05, "tokenSeconds": 1.176e-09, "expertSeconds": 3.019e-09,
    "tileStartSeconds": 2.333e-06, "innerStepSeconds": 3.087e-07, "tensorShare": 0.6329, "feedLoss": 4.053,
    "unitLoadRate": 2.701, "cacheLoadRate": 1.631, "memoryShare": 0.7481, "memoryFillSeconds": 8.603e-06,
    "tailShare": 0.3977, "overlapExponent": 1.572, "rowPasses": 1.705, "hotness": 0.297, "skewScale": 1.102,
    "residentShare": 0.1452, "residentWidth": 0.3936, "leastTileRows": 14.28, "throttledShare": 0.9483,
    "throttleSeconds": 0.004511}, "quality": {"rows": 140, "medianErrorPercent": 7.91, "p90ErrorPercent": 23.7}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.2424,
    "ungatedShare": 0.04061, "launchSeconds": 2.957e-05, "tokenSeconds": 6.212e-09, "expertSeconds": 2.37e-09,
    "tileStartSeconds": 1.544e-07, "innerStepSeconds": 6.837e-08, "tensorShare": 0.3958, "feedLoss": 0.09216,
    "unitLoadRate": 0.7888, "cacheLoadRate": 0.6711, "memoryShare": 0.4883, "memoryFillSeconds": 8.645e-06,
    "tailShare": 0.9233, "overlapExponent": 1.516, "rowPasses": 0.355, "hotness": 0.168, "skewScale": 1.095,
    "residentShare": 0.1782, "residentWidth": 0.3876, "leastTileRows": 17.48, "throttledShare": 0.9111,
    "throttleSeconds": 0.0007784}, "quality": {"rows": 78, "medianErrorPercent": 13.93, "p90ErrorPercent": 36.36}},
    {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses":
    0.6262, "ungatedShare": 0.0571, "launchSeconds": 2.169e-05, "tokenSeconds": 3.861e-10, "expertSeconds":
    2.262e-09, "tileStartSeconds": 1.07e-06, "innerStepSeconds": 1.998e-08, "tensorShare": 0.964, "feedLoss": 13.13,
    "unitLoadRate": 1.207, "cacheLoadRate": 2.72, "memoryShare": 0.8951, "memoryFillSeconds": 8.672e-06,
    "tailShare": 0.1783, "overlapExponent": 3.003, "rowPasses": 3.964, "hotness": 0.3998, "skewScale": 0.5267,
    "residentShare": 0.2764, "residentWidth": 0.4696, "leastTileRows": 13.98, "throttledShare": 0.7705,
    "throttleSeconds": 0.004091}, "quality": {"rows": 78, "medianErrorPercent": 14.03, "p90ErrorPercent": 45.04}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.4097,
    "ungatedShare": 0.1853, "launchSeconds": 3.034e-05, "tokenSeconds": 7.681e-10, "expertSeconds": 3.718e-08,
    "tileStartSeconds": 1.944e-06, "innerStepSeconds": 9.559e-08, "tensorShare": 0.6327, "feedLoss": 9.22,
    "unitLoadRate": 1.312, "cacheLoadRate": 1.343, "memoryShare": 0.7278, "memoryFillSeconds": 1.442e-06,
    "tailShare": 0.5927, "overlapExponent": 2.647, "rowPasses": 3.066, "hotness": 0.2096, "skewScale": 0.8223,
    "residentShare": 0.1239, "residentWidth": 0.1269, "leastTileRows": 28.58, "throttledShare": 0.858,
    "throttleSeconds": 0.002425}, "quality": {"rows": 73, "medianErrorPercent": 7.16, "p90ErrorPercent": 18.98}},
    {"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_c", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.7202,
    "ungatedShare": 0.05048, "launchSeconds": 4.286e-05, "tokenSeconds": 1.121e-09, "expertSeconds": 2.06e-08,
    "tileStartSeconds": 2.543e-06, "innerStepSeconds": 4.095e-08, "tensorShare": 0.5745, "feedLoss": 30.52,
    "unitLoadRate": 1.198, "cacheLoadRate": 0.8584, "memoryShare": 0.6472, "memoryFillSeconds": 1.164e-08,
    "tailShare": 0.8414, "overlapExponent": 1.201, "rowPasses": 1.357, "hotness": 0.181, "skewScale": 0.9228,
    "residentShare": 0.2606, "residentWidth": 0.1472, "leastTileRows": 15.55, "throttledShare": 0.785,
    "throttleSeconds": 0.0008375}, "quality": {"rows": 69, "medianErrorPercent": 10.13, "p90ErrorPercent": 17.46}}],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
