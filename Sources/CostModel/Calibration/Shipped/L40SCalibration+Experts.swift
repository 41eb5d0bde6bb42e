/// Routed experts on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sExperts = #"""
    {"accelerator": "l40s", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters":
    {"foreignRowPasses": 1.5, "ungatedShare": 0.02912, "launchSeconds": 1.729e-05, "tokenSeconds": 5.677e-08,
    "expertSeconds": 1.37e-11, "tileStartSeconds": 9.732e-09, "innerStepSeconds": 2.567e-07, "tensorShare": 0.6179,
    "feedLoss": 0.1178, "unitLoadRate": 2.908, "cacheLoadRate": 2.952, "memoryShare": 0.7468, "memoryFillSeconds":
    1.063e-06, "tailShare": 0.4928, "overlapExponent": 2.038, "rowPasses": 0.08263, "hotness": 2.786, "skewScale":
    0.7536, "residentShare": 0.7662, "residentWidth": 0.1798, "leastTileRows": 19.99, "throttledShare": 0.9634,
    "throttleSeconds": 0.000543}, "quality": {"medianErrorPercent": 5.83, "p90ErrorPercent": 26.16, "rows": 2676}},
    {"kernel": "vllm/triton_tri", "format": "bf16", "parameters": {"foreignRowPasses": 1.664, "ungatedShare":
    0.1546, "launchSeconds": 1.776e-05, "tokenSeconds": 2.37e-10, "expertSeconds": 4.301e-10, "tileStartSeconds":
    3.126e-06, "innerStepSeconds": 1.123e-07, "tensorShare": 0.9717, "feedLoss": 0.1145, "unitLoadRate": 1.88,
    "cacheLoadRate": 0.1555, "memoryShare": 0.7412, "memoryFillSeconds": 3.379e-09, "tailShare": 0.6671,
    "overlapExponent": 3.301, "rowPasses": 0.0722, "hotness": 2.494, "skewScale": 0.7565, "residentShare": 0.7161,
    "residentWidth": 0.314, "leastTileRows": 14.69, "throttledShare": 0.7138, "throttleSeconds": 0.0001764},
    "quality": {"medianErrorPercent": 6.98, "p90ErrorPercent": 25.82, "rows": 2442}}, {"kernel":
    "vllm/modelopt_fp8_triton_tri", "format": "fp8", "parameters": {"foreignRowPasses": 1.274, "ungatedShare":
    0.1381, "launchSeconds": 1.588e-05, "tokenSeconds": 4.979e-08, "expertSeconds": 1.247e-09, "tileStartSeconds":
    2.765e-07, "innerStepSeconds": 2.109e-07, "tensorShare": 0.8231, "feedLoss": 6.849, "unitLoadRate": 3.41,
    "cacheLoadRate": 0.6665, "memoryShare": 0.7608, "memoryFillSeconds": 8.958e-09, "tailShare": 0.6927,
    "overlapExponent": 1.809, "rowPasses": 0.04572, "hotness": 1.19, "skewScale": 1.911, "residentShare": 0.7678,
    "residentWidth": 0.2856, "leastTileRows": 41.3, "throttledShare": 0.7186, "throttleSeconds": 0.0004399},
    "quality": {"medianErrorPercent": 7.39, "p90ErrorPercent": 33.45, "rows": 2279}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.05705, "ungatedShare":
    0.5491, "launchSeconds": 1.212e-05, "tokenSeconds": 1.233e-10, "expertSeconds": 5.865e-08, "tileStartSeconds":
    1.329e-07, "innerStepSeconds": 4.815e-08, "tensorShare": 0.5973, "feedLoss": 9.923, "unitLoadRate": 1.125,
    "cacheLoadRate": 0.5294, "memoryShare": 0.7557, "memoryFillSeconds": 1.556e-06, "tailShare": 0.7955,
    "overlapExponent": 1.724, "rowPasses": 1.754, "hotness": 2.524, "skewScale": 0.9761, "residentShare": 0.7902,
    "residentWidth": 0.2413, "leastTileRows": 16.14, "throttledShare": 0.8706, "throttleSeconds": 0.001734},
    "quality": {"medianErrorPercent": 7.547, "p90ErrorPercent": 26.46, "rows": 1999}}, {"kernel":
    "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.344, "ungatedShare": 0.1028,
    "launchSeconds": 9.33e-06, "tokenSeconds": 8.182e-12, "expertSeconds": 9.054e-10, "tileStartSeconds": 1.061e-09,
    "innerStepSeconds": 1.345e-08, "tensorShare": 0.6789, "feedLoss": 10.84, "unitLoadRate": 4.177, "cacheLoadRate":
    3.812, "memoryShare": 0.5873, "memoryFillSeconds": 4.904e-06, "tailShare": 0.9417, "overlapExponent": 1.891,
    "rowPasses": 0.04442, "hotness": 2.822, "skewScale": 0.7678, "residentShare": 0.5333, "residentWidth": 0.8829,
    "leastTileRows": 17.17, "throttledShare": 0.4337, "throttleSeconds": 9.728e-05}, "quality":
    {"medianErrorPercent": 13.8, "p90ErrorPercent": 40.62, "rows": 1946}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.08669, "ungatedShare":
    0.136, "launchSeconds": 1.701e-05, "tokenSeconds": 7.609e-09, "expertSeconds": 4.464e-08, "tileStartSeconds":
    9.724e-08, "innerStepSeconds": 2.199e-08, "tensorShare": 0.506, "feedLoss": 3.267, "unitLoadRate": 0.3577,
    "cacheLoadRate": 0.2938, "memoryShare": 0.7605, "memoryFillSeconds": 3.141e-07, "tailShare": 0.9185,
    "overlapExponent": 1.554, "rowPasses": 1.402, "hotness": 1.894, "skewScale": 0.9418, "residentShare": 0.8029,
    "residentWidth": 0.07606, "leastTileRows": 24.75, "throttledShare": 0.9265, "throttleSeconds": 0.0006364},
    "quality": {"medianErrorPercent": 6.941, "p90ErrorPercent": 28.1, "rows": 1807}}, {"kernel":
    "vllm/gptossmxfp4moe_marlin", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.55, "ungatedShare":
    0.1767, "launchSeconds": 9.519e-06, "tokenSeconds": 1.388e-09, "expertSeconds": 6.402e-09, "tileStartSeconds":
    1.681e-07, "innerStepSeconds": 3.879e-07, "tensorShare": 0.7843, "feedLoss": 3.193, "unitLoadRate": 2.779,
    "cacheLoadRate": 0.2796, "memoryShare": 0.7601, "memoryFillSeconds": 2.602e-06, "tailShare": 0.7881,
    "overlapExponent": 2.178, "rowPasses": 0.5278, "hotness": 0.3536, "skewScale": 1.832, "residentShare": 0.5385,
    "residentWidth": 0.1455, "leastTileRows": 38.53, "throttledShare": 0.6728, "throttleSeconds": 0.006429},
    "quality": {"medianErrorPercent": 6.703, "p90ErrorPercent": 19.37, "rows": 538}}, {"kernel":
    "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.693, "ungatedShare":
    0.8445, "launchSeconds": 5.412e-06, "tokenSeconds": 1.495e-12, "expertSeconds": 5.694e-12, "tileStartSeconds":
    1.508e-07, "innerStepSeconds": 4.138e-07, "tensorShare": 0.6001, "feedLoss": 0.0127, "unitLoadRate": 2.57,
    "cacheLoadRate": 0.0926, "memoryShare": 0.2006, "memoryFillSeconds": 1.424e-09, "tailShare": 0.8729,
    "overlapExponent": 1.027, "rowPasses": 0.04584, "hotness": 2.38, "skewScale": 0.3234, "residentShare": 0.1298,
    "residentWidth": 0.09108, "leastTileRows": 12.02, "throttledShare": 0.7078, "throttleSeconds": 0.008118},
    "quality": {"medianErrorPercent": 17.7, "p90ErrorPercent": 53.08, "rows": 463}}, {"kernel":
    "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.355, "ungatedShare":
    0.3294, "launchSeconds": 9.273e-06, "tokenSeconds": 4.047e-08, "expertSeconds": 3.323e-12, "tileStartSeconds":
    3.531e-08, "innerStepSeconds": 2.797e-08, "tensorShare": 0.8549, "feedLoss": 10.14, "unitLoadRate": 1.881,
    "cacheLoadRate": 2.106, "memoryShare": 0.7888, "memoryFillSeconds": 6.359e-07, "tailShare": 0.7595,
    "overlapExponent": 3.417, "rowPasses": 0.0413, "hotness": 2.028, "skewScale": 0.4568, "residentShare": 0.4724,
    "residentWidth": 0.7568, "leastTileRows": 12.8, "throttledShare": 0.9891, "throttleSeconds": 0.000377},
    "quality": {"medianErrorPercent": 3.888, "p90ErrorPercent": 9.569, "rows": 277}}, {"kernel":
    "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.052, "ungatedShare": 0.2082,
    "launchSeconds": 8.27e-06, "tokenSeconds": 1.016e-07, "expertSeconds": 1.255e-08, "tileStartSeconds": 2.908e-08,
    "innerStepSeconds": 1.74e-07, "tensorShare": 0.7805, "feedLoss": 10.79, "unitLoadRate": 0.9977, "cacheLoadRate":
    2.139, "memoryShare": 0.8295, "memoryFillSeconds": 7.128e-06, "tailShare": 0.4041, "overlapExponent": 1.902,
    "rowPasses": 0.1449, "hotness": 2.711, "skewScale": 0.5372, "residentShare": 0.7483, "residentWidth": 0.3663,
    "leastTileRows": 13.01, "throttledShare": 0.3815, "throttleSeconds": 0.0002247}, "quality":
    {"medianErrorPercent": 4.606, "p90ErrorPercent": 17.59, "rows": 253}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.0454, "ungatedShare":
    0.04511, "launchSeconds": 6.603e-06, "tokenSeconds": 1.321e-10, "expertSeconds": 1.579e-07, "tileStartSeconds":
    2.28e-06, "innerStepSeconds": 3.596e-07, "tensorShare": 0.8995, "feedLoss": 4.889, "unitLoadRate": 1.162,
    "cacheLoadRate": 1.476, "memoryShare": 0.7685, "memoryFillSeconds": 4.997e-06, "tailShare": 0.4167,
    "overlapExponent": 2.515, "rowPasses": 1.728, "hotness": 0.9278, "skewScale": 1.453, "residentShare": 0.6092,
    "residentWidth": 0.9682, "leastTileRows": 13.25, "throttledShare": 0.9488, "throttleSeconds": 0.0004435},
    "quality": {"medianErrorPercent": 5.442, "p90ErrorPercent": 28.49, "rows": 196}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.1176, "ungatedShare":
    0.2809, "launchSeconds": 3.5e-05, "tokenSeconds": 4.591e-11, "expertSeconds": 2.827e-08, "tileStartSeconds":
    7.489e-08, "innerStepSeconds": 1.443e-07, "tensorShare": 0.838, "feedLoss": 5.868, "unitLoadRate": 1.234,
    "cacheLoadRate": 0.3688, "memoryShare": 0.9147, "memoryFillSeconds": 3.458e-07, "tailShare": 0.5755,
    "overlapExponent": 2.764, "rowPasses": 1.653, "hotness": 2.391, "skewScale": 0.3579, "residentShare": 1.022,
    "residentWidth": 0.09171, "leastTileRows": 14.1, "throttledShare": 0.9196, "throttleSeconds": 0.001776},
    "quality": {"medianErrorPercent": 5.559, "p90ErrorPercent": 16.96, "rows": 152}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
