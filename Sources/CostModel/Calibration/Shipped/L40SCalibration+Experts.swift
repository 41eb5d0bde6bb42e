/// Routed experts on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sExperts = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [{"kernel": "vllm/fp8moe_triton_tri", "format":
    "fp8_block", "parameters": {"foreignRowPasses": 1.698, "ungatedShare": 0.1165, "launchSeconds": 1.71e-05,
    "tokenSeconds": 1.167e-08, "expertSeconds": 4.574e-10, "tileStartSeconds": 1.81e-08, "innerStepSeconds":
    2.464e-07, "tensorShare": 0.5601, "feedLoss": 1.627, "unitLoadRate": 0.6504, "cacheLoadRate": 1.75,
    "memoryShare": 0.7574, "memoryFillSeconds": 2.48e-06, "tailShare": 0.545, "overlapExponent": 2.655, "rowPasses":
    0.09356, "hotness": 0.1181, "skewScale": 0.7063, "residentShare": 0.773, "residentWidth": 0.4126,
    "leastTileRows": 20.17, "throttledShare": 0.9211, "throttleSeconds": 0.0001907}, "quality": {"rows": 2676,
    "medianErrorPercent": 6.71, "p90ErrorPercent": 30.27}}, {"kernel": "vllm/triton_tri", "format": "bf16",
    "parameters": {"foreignRowPasses": 1.739, "ungatedShare": 0.1587, "launchSeconds": 2.013e-05, "tokenSeconds":
    1.211e-08, "expertSeconds": 1.043e-08, "tileStartSeconds": 3.514e-07, "innerStepSeconds": 1.313e-07,
    "tensorShare": 0.9083, "feedLoss": 1.215, "unitLoadRate": 0.701, "cacheLoadRate": 0.1811, "memoryShare": 0.8075,
    "memoryFillSeconds": 3.864e-06, "tailShare": 0.4674, "overlapExponent": 1.733, "rowPasses": 0.06786, "hotness":
    0.1046, "skewScale": 0.5188, "residentShare": 0.8403, "residentWidth": 0.2264, "leastTileRows": 12.36,
    "throttledShare": 0.8539, "throttleSeconds": 0.0001015}, "quality": {"rows": 2442, "medianErrorPercent": 7.5,
    "p90ErrorPercent": 28.48}}, {"kernel": "vllm/modelopt_fp8_triton_tri", "format": "fp8", "parameters":
    {"foreignRowPasses": 1.73, "ungatedShare": 0.4165, "launchSeconds": 1.703e-05, "tokenSeconds": 3.015e-08,
    "expertSeconds": 5.195e-10, "tileStartSeconds": 6.318e-09, "innerStepSeconds": 1.428e-07, "tensorShare": 0.9349,
    "feedLoss": 0.09012, "unitLoadRate": 1.73, "cacheLoadRate": 0.7045, "memoryShare": 0.7707, "memoryFillSeconds":
    4.356e-06, "tailShare": 0.7071, "overlapExponent": 1.24, "rowPasses": 0.08003, "hotness": 0.07664, "skewScale":
    0.77, "residentShare": 0.8377, "residentWidth": 0.08815, "leastTileRows": 27.37, "throttledShare": 0.9482,
    "throttleSeconds": 0.001658}, "quality": {"rows": 2279, "medianErrorPercent": 8.94, "p90ErrorPercent": 35.0}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.09433,
    "ungatedShare": 0.1789, "launchSeconds": 1.032e-05, "tokenSeconds": 2.72e-09, "expertSeconds": 5.432e-08,
    "tileStartSeconds": 7.772e-07, "innerStepSeconds": 2.292e-07, "tensorShare": 0.7224, "feedLoss": 12.19,
    "unitLoadRate": 0.8952, "cacheLoadRate": 1.27, "memoryShare": 0.7725, "memoryFillSeconds": 5.163e-06,
    "tailShare": 0.6511, "overlapExponent": 1.498, "rowPasses": 1.926, "hotness": 0.03151, "skewScale": 0.8528,
    "residentShare": 0.7793, "residentWidth": 0.3002, "leastTileRows": 14.62, "throttledShare": 0.7376,
    "throttleSeconds": 0.0005075}, "quality": {"rows": 1999, "medianErrorPercent": 9.82, "p90ErrorPercent": 30.95}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.42, "ungatedShare":
    0.1091, "launchSeconds": 8.303e-06, "tokenSeconds": 3.56e-10, "expertSeconds": 6.602e-10, "tileStartSeconds":
    5.928e-08, "innerStepSeconds": 3.673e-08, "tensorShare": 0.3434, "feedLoss": 0.2586, "unitLoadRate": 1.038,
    "cacheLoadRate": 0.3258, "memoryShare": 0.5781, "memoryFillSeconds": 4.468e-06, "tailShare": 0.3367,
    "overlapExponent": 1.409, "rowPasses": 0.1534, "hotness": 0.05296, "skewScale": 0.6063, "residentShare": 0.438,
    "residentWidth": 1.18, "leastTileRows": 13.29, "throttledShare": 0.8799, "throttleSeconds": 0.0006134},
    "quality": {"rows": 1946, "medianErrorPercent": 14.85, "p90ErrorPercent": 45.41}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.06294, "ungatedShare":
    0.0535, "launchSeconds": 1.635e-05, "tokenSeconds": 2.285e-08, "expertSeconds": 4.508e-08, "tileStartSeconds":
    3.804e-07, "innerStepSeconds": 4.57e-08, "tensorShare": 0.4867, "feedLoss": 0.3206, "unitLoadRate": 4.388,
    "cacheLoadRate": 4.791, "memoryShare": 0.7401, "memoryFillSeconds": 1.847e-08, "tailShare": 0.2071,
    "overlapExponent": 1.752, "rowPasses": 1.299, "hotness": 0.1111, "skewScale": 0.9339, "residentShare": 0.8008,
    "residentWidth": 0.2305, "leastTileRows": 26.0, "throttledShare": 0.8934, "throttleSeconds": 0.0001588},
    "quality": {"rows": 1807, "medianErrorPercent": 9.57, "p90ErrorPercent": 28.14}}, {"kernel":
    "vllm/gptossmxfp4moe_marlin", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.77, "ungatedShare":
    0.06242, "launchSeconds": 9.44e-06, "tokenSeconds": 6.639e-10, "expertSeconds": 3.218e-08, "tileStartSeconds":
    1.868e-08, "innerStepSeconds": 4.041e-07, "tensorShare": 1.0, "feedLoss": 0.2047, "unitLoadRate": 4.059,
    "cacheLoadRate": 1.154, "memoryShare": 0.6773, "memoryFillSeconds": 2.758e-07, "tailShare": 0.6972,
    "overlapExponent": 2.132, "rowPasses": 0.7711, "hotness": 0.2536, "skewScale": 0.9414, "residentShare": 0.4809,
    "residentWidth": 0.2478, "leastTileRows": 14.09, "throttledShare": 0.76, "throttleSeconds": 0.0005803},
    "quality": {"rows": 538, "medianErrorPercent": 7.19, "p90ErrorPercent": 22.41}}, {"kernel":
    "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.315, "ungatedShare":
    0.2531, "launchSeconds": 3.954e-06, "tokenSeconds": 6.2e-10, "expertSeconds": 4.149e-08, "tileStartSeconds":
    3.155e-07, "innerStepSeconds": 3.184e-07, "tensorShare": 0.5582, "feedLoss": 4.099, "unitLoadRate": 0.9883,
    "cacheLoadRate": 0.2581, "memoryShare": 0.2005, "memoryFillSeconds": 1.121e-07, "tailShare": 0.1153,
    "overlapExponent": 1.048, "rowPasses": 0.1367, "hotness": 0.1247, "skewScale": 1.95, "residentShare": 0.1142,
    "residentWidth": 0.1168, "leastTileRows": 30.42, "throttledShare": 0.6689, "throttleSeconds": 0.0002694},
    "quality": {"rows": 463, "medianErrorPercent": 16.34, "p90ErrorPercent": 40.66}}, {"kernel":
    "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.581, "ungatedShare":
    0.009714, "launchSeconds": 6.561e-06, "tokenSeconds": 4.587e-10, "expertSeconds": 5.39e-10, "tileStartSeconds":
    9.083e-09, "innerStepSeconds": 6.281e-08, "tensorShare": 0.9387, "feedLoss": 15.42, "unitLoadRate": 0.2391,
    "cacheLoadRate": 0.8729, "memoryShare": 0.8002, "memoryFillSeconds": 2.07e-09, "tailShare": 0.02527,
    "overlapExponent": 3.382, "rowPasses": 0.1178, "hotness": 0.09031, "skewScale": 0.3215, "residentShare":
    0.06332, "residentWidth": 1.526, "leastTileRows": 14.48, "throttledShare": 0.9439, "throttleSeconds":
    0.0007947}, "quality": {"rows": 277, "medianErrorPercent": 5.13, "p90ErrorPercent": 13.32}}, {"kernel":
    "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.209, "ungatedShare": 0.08435,
    "launchSeconds": 6.556e-06, "tokenSeconds": 4.593e-08, "expertSeconds": 2.433e-09, "tileStartSeconds":
    1.389e-09, "innerStepSeconds": 4.261e-09, "tensorShare": 0.4531, "feedLoss": 2.069, "unitLoadRate": 0.3724,
    "cacheLoadRate": 1.382, "memoryShare": 0.7816, "memoryFillSeconds": 1.354e-07, "tailShare": 0.5075,
    "overlapExponent": 2.97, "rowPasses": 0.3601, "hotness": 0.04744, "skewScale": 0.4669, "residentShare": 0.2175,
    "residentWidth": 1.158, "leastTileRows": 12.95, "throttledShare": 0.5798, "throttleSeconds": 7.08e-05},
    "quality": {"rows": 253, "medianErrorPercent": 5.52, "p90ErrorPercent": 22.15}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.0907, "ungatedShare":
    0.2289, "launchSeconds": 6.742e-06, "tokenSeconds": 6.115e-11, "expertSeconds": 6.84e-08, "tileStartSeconds":
    1.545e-06, "innerStepSeconds": 3.807e-07, "tensorShare": 0.9133, "feedLoss": 2.054, "unitLoadRate": 1.248,
    "cacheLoadRate": 1.752, "memoryShare": 0.7945, "memoryFillSeconds": 6.521e-07, "tailShare": 0.3356,
    "overlapExponent": 1.641, "rowPasses": 1.159, "hotness": 0.1071, "skewScale": 1.121, "residentShare": 0.164,
    "residentWidth": 1.742, "leastTileRows": 18.14, "throttledShare": 0.9656, "throttleSeconds": 0.0009717},
    "quality": {"rows": 196, "medianErrorPercent": 10.44, "p90ErrorPercent": 35.44}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.122, "ungatedShare":
    0.05985, "launchSeconds": 3.667e-05, "tokenSeconds": 3.723e-09, "expertSeconds": 2.721e-08, "tileStartSeconds":
    2.405e-07, "innerStepSeconds": 8.754e-08, "tensorShare": 0.9179, "feedLoss": 2.053, "unitLoadRate": 0.4922,
    "cacheLoadRate": 0.6002, "memoryShare": 0.742, "memoryFillSeconds": 1.439e-06, "tailShare": 0.4795,
    "overlapExponent": 1.787, "rowPasses": 1.029, "hotness": 0.1379, "skewScale": 1.195, "residentShare": 0.9398,
    "residentWidth": 0.3463, "leastTileRows": 22.35, "throttledShare": 0.9473, "throttleSeconds": 0.000363},
    "quality": {"rows": 152, "medianErrorPercent": 5.75, "p90ErrorPercent": 19.12}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
