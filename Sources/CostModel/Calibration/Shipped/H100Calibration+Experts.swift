/// Routed experts on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Experts = #"""
    {"accelerator": "h100-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16",
    "parameters": {"foreignRowPasses": 1.514, "ungatedShare": 0.2448, "launchSeconds": 2.132e-05, "tokenSeconds":
    2.496e-08, "expertSeconds": 7.06e-10, "tileStartSeconds": 8.756e-07, "innerStepSeconds": 3.353e-07,
    "tensorShare": 0.7527, "feedLoss": 0.2952, "unitLoadRate": 1.102, "cacheLoadRate": 2.224, "memoryShare": 0.8123,
    "memoryFillSeconds": 4.743e-06, "tailShare": 0.2518, "overlapExponent": 1.666, "rowPasses": 0.1255, "hotness":
    0.1923, "skewScale": 0.9383, "residentShare": 0.5703, "residentWidth": 0.3146, "leastTileRows": 17.87,
    "throttledShare": 0.668, "throttleSeconds": 0.00283}, "quality": {"rows": 2420, "medianErrorPercent": 9.66,
    "p90ErrorPercent": 26.34}}, {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters":
    {"foreignRowPasses": 0.145, "ungatedShare": 0.1999, "launchSeconds": 1.929e-05, "tokenSeconds": 3.805e-10,
    "expertSeconds": 4.717e-09, "tileStartSeconds": 9.82e-06, "innerStepSeconds": 2.511e-07, "tensorShare": 0.7745,
    "feedLoss": 56.17, "unitLoadRate": 2.515, "cacheLoadRate": 0.1759, "memoryShare": 0.2246, "memoryFillSeconds":
    2.682e-09, "tailShare": 0.7301, "overlapExponent": 1.028, "rowPasses": 1.899, "hotness": 0.01444, "skewScale":
    0.981, "residentShare": 0.02313, "residentWidth": 0.3459, "leastTileRows": 49.05, "throttledShare": 0.4829,
    "throttleSeconds": 0.001606}, "quality": {"rows": 2209, "medianErrorPercent": 11.49, "p90ErrorPercent": 32.98}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.2899, "ungatedShare": 0.6444, "launchSeconds": 6.58e-06, "tokenSeconds": 1.833e-09, "expertSeconds":
    1.289e-07, "tileStartSeconds": 4.291e-06, "innerStepSeconds": 2.292e-08, "tensorShare": 0.4852, "feedLoss":
    2.33, "unitLoadRate": 2.809, "cacheLoadRate": 2.404, "memoryShare": 0.8158, "memoryFillSeconds": 1.742e-05,
    "tailShare": 0.773, "overlapExponent": 2.198, "rowPasses": 2.385, "hotness": 0.05904, "skewScale": 1.035,
    "residentShare": 0.1125, "residentWidth": 0.9483, "leastTileRows": 76.05, "throttledShare": 0.9201,
    "throttleSeconds": 0.004946}, "quality": {"rows": 1603, "medianErrorPercent": 9.63, "p90ErrorPercent": 26.03}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.3821,
    "ungatedShare": 0.07503, "launchSeconds": 1.204e-05, "tokenSeconds": 1.51e-09, "expertSeconds": 2.035e-07,
    "tileStartSeconds": 1.832e-06, "innerStepSeconds": 2.826e-08, "tensorShare": 0.8103, "feedLoss": 4.907,
    "unitLoadRate": 0.8734, "cacheLoadRate": 2.379, "memoryShare": 0.8779, "memoryFillSeconds": 9.678e-06,
    "tailShare": 0.8291, "overlapExponent": 1.999, "rowPasses": 6.168, "hotness": 0.1304, "skewScale": 1.017,
    "residentShare": 0.1731, "residentWidth": 0.7245, "leastTileRows": 14.51, "throttledShare": 0.8779,
    "throttleSeconds": 0.0007478}, "quality": {"rows": 1389, "medianErrorPercent": 7.8, "p90ErrorPercent": 21.08}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.01077,
    "ungatedShare": 0.4463, "launchSeconds": 5.429e-06, "tokenSeconds": 7.673e-09, "expertSeconds": 1.583e-09,
    "tileStartSeconds": 4.355e-08, "innerStepSeconds": 5.941e-07, "tensorShare": 0.9471, "feedLoss": 0.9245,
    "unitLoadRate": 1.793, "cacheLoadRate": 2.616, "memoryShare": 0.9145, "memoryFillSeconds": 1.291e-06,
    "tailShare": 0.5996, "overlapExponent": 1.011, "rowPasses": 2.814, "hotness": 0.2386, "skewScale": 1.236,
    "residentShare": 0.4468, "residentWidth": 0.4047, "leastTileRows": 52.4, "throttledShare": 0.7397,
    "throttleSeconds": 0.004299}, "quality": {"rows": 1260, "medianErrorPercent": 13.49, "p90ErrorPercent": 64.15}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.1373,
    "ungatedShare": 0.1764, "launchSeconds": 2.224e-05, "tokenSeconds": 7.917e-09, "expertSeconds": 1.758e-09,
    "tileStartSeconds": 1.532e-06, "innerStepSeconds": 2.455e-07, "tensorShare": 0.7907, "feedLoss": 2.322,
    "unitLoadRate": 0.7818, "cacheLoadRate": 2.439, "memoryShare": 0.8951, "memoryFillSeconds": 3.741e-06,
    "tailShare": 0.6099, "overlapExponent": 1.753, "rowPasses": 1.869, "hotness": 0.2677, "skewScale": 1.022,
    "residentShare": 0.133, "residentWidth": 0.3943, "leastTileRows": 18.27, "throttledShare": 0.896,
    "throttleSeconds": 0.0005168}, "quality": {"rows": 1137, "medianErrorPercent": 10.68, "p90ErrorPercent": 51.1}},
    {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.1318,
    "ungatedShare": 0.08739, "launchSeconds": 4.071e-05, "tokenSeconds": 5.061e-08, "expertSeconds": 3.203e-10,
    "tileStartSeconds": 1.135e-06, "innerStepSeconds": 1.179e-07, "tensorShare": 0.5268, "feedLoss": 4.37,
    "unitLoadRate": 1.537, "cacheLoadRate": 1.056, "memoryShare": 0.8887, "memoryFillSeconds": 5.306e-07,
    "tailShare": 0.6972, "overlapExponent": 2.057, "rowPasses": 1.077, "hotness": 0.4474, "skewScale": 0.472,
    "residentShare": 0.6298, "residentWidth": 0.2943, "leastTileRows": 16.48, "throttledShare": 0.5977,
    "throttleSeconds": 0.0007142}, "quality": {"rows": 1084, "medianErrorPercent": 5.66, "p90ErrorPercent": 15.07}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.672,
    "ungatedShare": 0.06201, "launchSeconds": 1.924e-05, "tokenSeconds": 1.845e-09, "expertSeconds": 2.927e-09,
    "tileStartSeconds": 4.313e-07, "innerStepSeconds": 1.895e-07, "tensorShare": 0.4882, "feedLoss": 0.06936,
    "unitLoadRate": 3.029, "cacheLoadRate": 2.083, "memoryShare": 0.8592, "memoryFillSeconds": 1.886e-06,
    "tailShare": 0.3213, "overlapExponent": 1.109, "rowPasses": 0.1437, "hotness": 0.3508, "skewScale": 0.9424,
    "residentShare": 0.1901, "residentWidth": 0.3454, "leastTileRows": 13.3, "throttledShare": 0.8166,
    "throttleSeconds": 0.0001553}, "quality": {"rows": 1070, "medianErrorPercent": 7.98, "p90ErrorPercent": 23.26}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.778,
    "ungatedShare": 0.1595, "launchSeconds": 1.528e-05, "tokenSeconds": 4.694e-10, "expertSeconds": 3.03e-10,
    "tileStartSeconds": 1.323e-08, "innerStepSeconds": 3.982e-07, "tensorShare": 0.3046, "feedLoss": 1.252,
    "unitLoadRate": 1.124, "cacheLoadRate": 2.612, "memoryShare": 0.8335, "memoryFillSeconds": 4.026e-07,
    "tailShare": 0.6597, "overlapExponent": 1.053, "rowPasses": 0.02272, "hotness": 0.1213, "skewScale": 0.9455,
    "residentShare": 0.1798, "residentWidth": 0.4077, "leastTileRows": 24.24, "throttledShare": 0.8787,
    "throttleSeconds": 0.0003449}, "quality": {"rows": 1004, "medianErrorPercent": 14.85, "p90ErrorPercent":
    46.11}}, {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters":
    {"foreignRowPasses": 0.4839, "ungatedShare": 0.0157, "launchSeconds": 2.616e-05, "tokenSeconds": 1.71e-08,
    "expertSeconds": 4.303e-09, "tileStartSeconds": 1.079e-09, "innerStepSeconds": 5.687e-07, "tensorShare": 0.8661,
    "feedLoss": 0.04059, "unitLoadRate": 0.4767, "cacheLoadRate": 1.647, "memoryShare": 0.8863, "memoryFillSeconds":
    5.35e-07, "tailShare": 0.5325, "overlapExponent": 1.025, "rowPasses": 0.563, "hotness": 0.1214, "skewScale":
    0.9478, "residentShare": 0.07405, "residentWidth": 0.4712, "leastTileRows": 16.59, "throttledShare": 0.9961,
    "throttleSeconds": 0.0006662}, "quality": {"rows": 546, "medianErrorPercent": 14.56, "p90ErrorPercent": 31.44}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 2.778,
    "ungatedShare": 0.2128, "launchSeconds": 2.667e-05, "tokenSeconds": 1.907e-11, "expertSeconds": 7.909e-11,
    "tileStartSeconds": 1.212e-08, "innerStepSeconds": 3.279e-08, "tensorShare": 0.5494, "feedLoss": 29.18,
    "unitLoadRate": 0.6092, "cacheLoadRate": 0.5292, "memoryShare": 0.7832, "memoryFillSeconds": 1.559e-05,
    "tailShare": 0.4908, "overlapExponent": 3.149, "rowPasses": 0.98, "hotness": 0.3877, "skewScale": 0.4315,
    "residentShare": 0.1469, "residentWidth": 0.5146, "leastTileRows": 19.92, "throttledShare": 0.9608,
    "throttleSeconds": 0.0002708}, "quality": {"rows": 283, "medianErrorPercent": 11.56, "p90ErrorPercent": 30.09}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.472,
    "ungatedShare": 0.7888, "launchSeconds": 8.461e-06, "tokenSeconds": 1.411e-11, "expertSeconds": 6.841e-10,
    "tileStartSeconds": 5.147e-09, "innerStepSeconds": 3.134e-07, "tensorShare": 0.3416, "feedLoss": 0.2263,
    "unitLoadRate": 2.075, "cacheLoadRate": 1.079, "memoryShare": 0.2167, "memoryFillSeconds": 1.975e-05,
    "tailShare": 0.7354, "overlapExponent": 1.022, "rowPasses": 0.08409, "hotness": 0.4462, "skewScale": 1.146,
    "residentShare": 0.0283, "residentWidth": 0.1323, "leastTileRows": 16.22, "throttledShare": 0.9366,
    "throttleSeconds": 0.003616}, "quality": {"rows": 263, "medianErrorPercent": 16.0, "p90ErrorPercent": 35.94}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 2.22, "ungatedShare":
    0.471, "launchSeconds": 1.564e-05, "tokenSeconds": 5.081e-10, "expertSeconds": 5.8e-09, "tileStartSeconds":
    9.186e-08, "innerStepSeconds": 7.316e-08, "tensorShare": 0.7618, "feedLoss": 16.05, "unitLoadRate": 0.9317,
    "cacheLoadRate": 2.964, "memoryShare": 0.7219, "memoryFillSeconds": 1.176e-05, "tailShare": 0.8471,
    "overlapExponent": 1.413, "rowPasses": 2.114, "hotness": 0.177, "skewScale": 0.6226, "residentShare": 0.4651,
    "residentWidth": 0.1363, "leastTileRows": 18.73, "throttledShare": 0.6402, "throttleSeconds": 0.0004095},
    "quality": {"rows": 149, "medianErrorPercent": 18.22, "p90ErrorPercent": 33.24}}, {"kernel":
    "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.7386, "ungatedShare":
    0.09028, "launchSeconds": 1.813e-05, "tokenSeconds": 1.299e-09, "expertSeconds": 7.904e-08, "tileStartSeconds":
    6.097e-07, "innerStepSeconds": 4.735e-08, "tensorShare": 0.9604, "feedLoss": 0.04319, "unitLoadRate": 0.2013,
    "cacheLoadRate": 0.6147, "memoryShare": 0.2205, "memoryFillSeconds": 6.041e-09, "tailShare": 0.3167,
    "overlapExponent": 1.012, "rowPasses": 2.505, "hotness": 0.04927, "skewScale": 1.041, "residentShare": 0.2177,
    "residentWidth": 0.372, "leastTileRows": 52.66, "throttledShare": 0.9733, "throttleSeconds": 0.000339},
    "quality": {"rows": 146, "medianErrorPercent": 10.76, "p90ErrorPercent": 31.0}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.2285, "ungatedShare":
    0.03925, "launchSeconds": 3.783e-05, "tokenSeconds": 6.163e-10, "expertSeconds": 8.567e-09, "tileStartSeconds":
    2.858e-07, "innerStepSeconds": 7.456e-08, "tensorShare": 0.9616, "feedLoss": 0.07473, "unitLoadRate": 2.822,
    "cacheLoadRate": 2.037, "memoryShare": 0.9242, "memoryFillSeconds": 4.875e-06, "tailShare": 0.7606,
    "overlapExponent": 1.175, "rowPasses": 1.345, "hotness": 0.01582, "skewScale": 1.494, "residentShare": 0.4846,
    "residentWidth": 0.501, "leastTileRows": 15.65, "throttledShare": 0.914, "throttleSeconds": 0.006077},
    "quality": {"rows": 142, "medianErrorPercent": 9.96, "p90ErrorPercent": 26.18}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.2437, "ungatedShare":
    0.1916, "launchSeconds": 3.44e-05, "tokenSeconds": 9.699e-09, "expertSeconds": 8.476e-10, "tileStartSeconds":
    1.746e-06, "innerStepSeconds": 1.33e-07, "tensorShare": 0.9942, "feedLoss": 0.2574, "unitLoadRate": 2.877,
    "cacheLoadRate": 0.6334, "memoryShare": 0.9865, "memoryFillSeconds": 1.281e-05, "tailShare": 0.3381,
    "overlapExponent": 2.057, "rowPasses": 1.542, "hotness": 0.1737, "skewScale": 0.6809, "residentShare": 0.427,
    "residentWidth": 0.08426, "leastTileRows": 12.24, "throttledShare": 0.9221, "throttleSeconds": 0.004063},
    "quality": {"rows": 114, "medianErrorPercent": 10.95, "p90ErrorPercent": 35.81}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.5942, "ungatedShare":
    0.009154, "launchSeconds": 3.401e-05, "tokenSeconds": 5.415e-08, "expertSeconds": 3.834e-09, "tileStartSeconds":
    1.121e-09, "innerStepSeconds": 5.727e-07, "tensorShare": 0.7934, "feedLoss": 0.08664, "unitLoadRate": 0.3849,
    "cacheLoadRate": 1.898, "memoryShare": 0.815, "memoryFillSeconds": 1.03e-06, "tailShare": 0.7546,
    "overlapExponent": 1.013, "rowPasses": 0.876, "hotness": 0.07778, "skewScale": 1.068, "residentShare": 0.07123,
    "residentWidth": 0.6055, "leastTileRows": 19.45, "throttledShare": 0.9951, "throttleSeconds": 0.0004217},
    "quality": {"rows": 53, "medianErrorPercent": 8.46, "p90ErrorPercent": 26.34}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
