/// Routed experts on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Experts = #"""
    {"accelerator": "h200-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16", "parameters":
    {"foreignRowPasses": 1.914, "ungatedShare": 0.1901, "launchSeconds": 1.015e-05, "tokenSeconds": 2.335e-08,
    "expertSeconds": 3.408e-10, "tileStartSeconds": 1.236e-06, "innerStepSeconds": 3.834e-07, "tensorShare": 0.9907,
    "feedLoss": 14.62, "unitLoadRate": 2.93, "cacheLoadRate": 1.634, "memoryShare": 0.8302, "memoryFillSeconds":
    1.807e-05, "tailShare": 0.8766, "overlapExponent": 1.899, "rowPasses": 0.04954, "hotness": 2.685, "skewScale":
    0.8402, "residentShare": 0.317, "residentWidth": 0.6513, "leastTileRows": 12.16, "throttledShare": 0.7244,
    "throttleSeconds": 0.003029}, "quality": {"medianErrorPercent": 8.156, "p90ErrorPercent": 23.3, "rows": 2464}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.02902,
    "ungatedShare": 0.08791, "launchSeconds": 1.183e-05, "tokenSeconds": 9.261e-09, "expertSeconds": 8.827e-09,
    "tileStartSeconds": 9.966e-06, "innerStepSeconds": 1.363e-08, "tensorShare": 0.8539, "feedLoss": 2.707,
    "unitLoadRate": 1.211, "cacheLoadRate": 0.1576, "memoryShare": 0.2043, "memoryFillSeconds": 1.86e-05,
    "tailShare": 0.98, "overlapExponent": 1.0, "rowPasses": 3.471, "hotness": 2.879, "skewScale": 0.8335,
    "residentShare": 0.3416, "residentWidth": 0.1519, "leastTileRows": 117.3, "throttledShare": 0.9988,
    "throttleSeconds": 0.009067}, "quality": {"medianErrorPercent": 8.881, "p90ErrorPercent": 31.11, "rows": 2132}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.3187, "ungatedShare": 0.01497, "launchSeconds": 1.761e-05, "tokenSeconds": 7.715e-11, "expertSeconds":
    1.963e-10, "tileStartSeconds": 3.475e-07, "innerStepSeconds": 1.607e-08, "tensorShare": 0.7445, "feedLoss":
    7.932, "unitLoadRate": 3.87, "cacheLoadRate": 2.179, "memoryShare": 0.7338, "memoryFillSeconds": 1.14e-05,
    "tailShare": 0.865, "overlapExponent": 1.725, "rowPasses": 6.196, "hotness": 2.404, "skewScale": 1.047,
    "residentShare": 0.18, "residentWidth": 0.8626, "leastTileRows": 15.08, "throttledShare": 0.9101,
    "throttleSeconds": 0.001942}, "quality": {"medianErrorPercent": 7.033, "p90ErrorPercent": 21.82, "rows": 1621}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.1006,
    "ungatedShare": 0.08679, "launchSeconds": 1.637e-05, "tokenSeconds": 3.877e-09, "expertSeconds": 2.168e-07,
    "tileStartSeconds": 2.11e-06, "innerStepSeconds": 8.135e-08, "tensorShare": 0.9193, "feedLoss": 0.8913,
    "unitLoadRate": 3.958, "cacheLoadRate": 4.306, "memoryShare": 0.8199, "memoryFillSeconds": 4.112e-06,
    "tailShare": 0.9393, "overlapExponent": 1.962, "rowPasses": 8.521, "hotness": 1.664, "skewScale": 1.071,
    "residentShare": 0.2269, "residentWidth": 0.4678, "leastTileRows": 13.71, "throttledShare": 0.8905,
    "throttleSeconds": 0.006977}, "quality": {"medianErrorPercent": 6.384, "p90ErrorPercent": 15.31, "rows": 1386}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.09602,
    "ungatedShare": 0.1534, "launchSeconds": 1.511e-05, "tokenSeconds": 2.935e-09, "expertSeconds": 9.721e-09,
    "tileStartSeconds": 1.04e-06, "innerStepSeconds": 4.651e-09, "tensorShare": 0.4766, "feedLoss": 1.461,
    "unitLoadRate": 0.4346, "cacheLoadRate": 3.129, "memoryShare": 0.868, "memoryFillSeconds": 1.062e-08,
    "tailShare": 0.8729, "overlapExponent": 3.101, "rowPasses": 1.644, "hotness": 1.581, "skewScale": 1.051,
    "residentShare": 0.4151, "residentWidth": 0.137, "leastTileRows": 23.04, "throttledShare": 0.87,
    "throttleSeconds": 0.003741}, "quality": {"medianErrorPercent": 16.17, "p90ErrorPercent": 66.92, "rows": 1256}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.07625,
    "ungatedShare": 0.1989, "launchSeconds": 1.409e-05, "tokenSeconds": 5.69e-09, "expertSeconds": 4.722e-11,
    "tileStartSeconds": 1.501e-06, "innerStepSeconds": 3.037e-07, "tensorShare": 0.9225, "feedLoss": 0.459,
    "unitLoadRate": 2.263, "cacheLoadRate": 1.284, "memoryShare": 0.9206, "memoryFillSeconds": 4.199e-06,
    "tailShare": 0.4909, "overlapExponent": 1.265, "rowPasses": 2.84, "hotness": 1.737, "skewScale": 0.9943,
    "residentShare": 0.06066, "residentWidth": 0.4542, "leastTileRows": 14.5, "throttledShare": 0.7419,
    "throttleSeconds": 0.001902}, "quality": {"medianErrorPercent": 10.63, "p90ErrorPercent": 49.6, "rows": 1135}},
    {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.306,
    "ungatedShare": 0.1896, "launchSeconds": 2.771e-05, "tokenSeconds": 4.551e-08, "expertSeconds": 3.874e-10,
    "tileStartSeconds": 1.027e-06, "innerStepSeconds": 1.288e-07, "tensorShare": 0.4042, "feedLoss": 0.5018,
    "unitLoadRate": 1.544, "cacheLoadRate": 3.48, "memoryShare": 0.8945, "memoryFillSeconds": 1.565e-05,
    "tailShare": 0.02371, "overlapExponent": 1.731, "rowPasses": 0.0889, "hotness": 0.5147, "skewScale": 0.3823,
    "residentShare": 0.1013, "residentWidth": 0.08055, "leastTileRows": 15.08, "throttledShare": 0.9564,
    "throttleSeconds": 0.009521}, "quality": {"medianErrorPercent": 5.113, "p90ErrorPercent": 15.26, "rows": 1095}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.957,
    "ungatedShare": 0.05694, "launchSeconds": 6.504e-06, "tokenSeconds": 5.641e-10, "expertSeconds": 7.338e-09,
    "tileStartSeconds": 7.21e-07, "innerStepSeconds": 2.144e-07, "tensorShare": 0.553, "feedLoss": 0.7482,
    "unitLoadRate": 1.964, "cacheLoadRate": 1.671, "memoryShare": 0.8555, "memoryFillSeconds": 1.723e-05,
    "tailShare": 0.8031, "overlapExponent": 1.304, "rowPasses": 0.3427, "hotness": 2.299, "skewScale": 0.9512,
    "residentShare": 0.0658, "residentWidth": 0.7105, "leastTileRows": 12.61, "throttledShare": 0.846,
    "throttleSeconds": 0.005165}, "quality": {"medianErrorPercent": 7.098, "p90ErrorPercent": 19.4, "rows": 1070}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.694,
    "ungatedShare": 0.1591, "launchSeconds": 4.015e-06, "tokenSeconds": 4.983e-09, "expertSeconds": 2.03e-12,
    "tileStartSeconds": 1.212e-08, "innerStepSeconds": 3.624e-07, "tensorShare": 0.3532, "feedLoss": 0.05289,
    "unitLoadRate": 2.294, "cacheLoadRate": 1.687, "memoryShare": 0.7468, "memoryFillSeconds": 1.54e-05,
    "tailShare": 0.01015, "overlapExponent": 1.052, "rowPasses": 0.1104, "hotness": 2.095, "skewScale": 1.035,
    "residentShare": 0.2911, "residentWidth": 0.2792, "leastTileRows": 21.82, "throttledShare": 0.639,
    "throttleSeconds": 0.006217}, "quality": {"medianErrorPercent": 13.93, "p90ErrorPercent": 45.07, "rows": 1004}},
    {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses":
    0.2161, "ungatedShare": 0.009011, "launchSeconds": 7.954e-06, "tokenSeconds": 7.822e-09, "expertSeconds":
    1.516e-11, "tileStartSeconds": 3.612e-07, "innerStepSeconds": 5.939e-07, "tensorShare": 0.8001, "feedLoss":
    0.4953, "unitLoadRate": 0.4612, "cacheLoadRate": 4.116, "memoryShare": 0.7154, "memoryFillSeconds": 1.293e-05,
    "tailShare": 0.03231, "overlapExponent": 1.023, "rowPasses": 2.007, "hotness": 2.353, "skewScale": 1.037,
    "residentShare": 0.04573, "residentWidth": 0.4606, "leastTileRows": 17.53, "throttledShare": 0.9749,
    "throttleSeconds": 0.008395}, "quality": {"medianErrorPercent": 11.14, "p90ErrorPercent": 29.78, "rows": 546}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 2.879,
    "ungatedShare": 0.2455, "launchSeconds": 3.469e-05, "tokenSeconds": 5.36e-10, "expertSeconds": 6.082e-10,
    "tileStartSeconds": 3.201e-08, "innerStepSeconds": 6.779e-08, "tensorShare": 0.742, "feedLoss": 30.19,
    "unitLoadRate": 0.5669, "cacheLoadRate": 2.748, "memoryShare": 0.9762, "memoryFillSeconds": 3.398e-06,
    "tailShare": 0.9134, "overlapExponent": 1.193, "rowPasses": 2.561, "hotness": 0.8118, "skewScale": 1.248,
    "residentShare": 0.1329, "residentWidth": 0.4513, "leastTileRows": 12.56, "throttledShare": 0.7219,
    "throttleSeconds": 6.452e-05}, "quality": {"medianErrorPercent": 10.47, "p90ErrorPercent": 33.08, "rows": 283}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.842,
    "ungatedShare": 0.9128, "launchSeconds": 1.868e-05, "tokenSeconds": 8.436e-11, "expertSeconds": 3.291e-11,
    "tileStartSeconds": 2.357e-08, "innerStepSeconds": 3.593e-09, "tensorShare": 0.4532, "feedLoss": 1.072,
    "unitLoadRate": 3.72, "cacheLoadRate": 0.6891, "memoryShare": 0.2053, "memoryFillSeconds": 1.975e-05,
    "tailShare": 0.05222, "overlapExponent": 1.0, "rowPasses": 0.0114, "hotness": 0.4255, "skewScale": 1.754,
    "residentShare": 0.0001946, "residentWidth": 0.2301, "leastTileRows": 12.76, "throttledShare": 0.6657,
    "throttleSeconds": 0.000689}, "quality": {"medianErrorPercent": 12.55, "p90ErrorPercent": 36.87, "rows": 263}},
    {"kernel": "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.5821,
    "ungatedShare": 0.8791, "launchSeconds": 7.478e-05, "tokenSeconds": 7.608e-12, "expertSeconds": 1.603e-12,
    "tileStartSeconds": 2.728e-06, "innerStepSeconds": 3.979e-07, "tensorShare": 0.8921, "feedLoss": 0.07235,
    "unitLoadRate": 0.1574, "cacheLoadRate": 0.177, "memoryShare": 0.2345, "memoryFillSeconds": 1.393e-05,
    "tailShare": 0.03946, "overlapExponent": 1.549, "rowPasses": 0.6152, "hotness": 1.62, "skewScale": 0.3467,
    "residentShare": 1.131, "residentWidth": 0.05523, "leastTileRows": 16.33, "throttledShare": 0.984,
    "throttleSeconds": 0.008788}, "quality": {"medianErrorPercent": 10.86, "p90ErrorPercent": 69.17, "rows": 150}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.406, "ungatedShare":
    0.1677, "launchSeconds": 3.346e-05, "tokenSeconds": 5.918e-08, "expertSeconds": 7.455e-11, "tileStartSeconds":
    9.3e-08, "innerStepSeconds": 1.956e-09, "tensorShare": 0.9781, "feedLoss": 7.958, "unitLoadRate": 3.865,
    "cacheLoadRate": 2.706, "memoryShare": 0.5732, "memoryFillSeconds": 8.543e-07, "tailShare": 0.955,
    "overlapExponent": 1.026, "rowPasses": 3.895, "hotness": 0.5025, "skewScale": 1.342, "residentShare": 0.5594,
    "residentWidth": 0.133, "leastTileRows": 14.79, "throttledShare": 0.3938, "throttleSeconds": 0.0007647},
    "quality": {"medianErrorPercent": 16.08, "p90ErrorPercent": 34.93, "rows": 149}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.0855, "ungatedShare":
    0.03248, "launchSeconds": 4.095e-05, "tokenSeconds": 5.89e-11, "expertSeconds": 2.637e-12, "tileStartSeconds":
    9.794e-07, "innerStepSeconds": 1.127e-07, "tensorShare": 1.034, "feedLoss": 0.9192, "unitLoadRate": 2.84,
    "cacheLoadRate": 1.45, "memoryShare": 0.8417, "memoryFillSeconds": 6.24e-07, "tailShare": 0.6062,
    "overlapExponent": 1.523, "rowPasses": 2.546, "hotness": 2.211, "skewScale": 1.125, "residentShare": 0.3957,
    "residentWidth": 0.5056, "leastTileRows": 14.37, "throttledShare": 0.9247, "throttleSeconds": 0.007642},
    "quality": {"medianErrorPercent": 4.788, "p90ErrorPercent": 23.2, "rows": 146}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.03586, "ungatedShare":
    0.01254, "launchSeconds": 4.444e-05, "tokenSeconds": 1.695e-08, "expertSeconds": 1.855e-11, "tileStartSeconds":
    2.104e-06, "innerStepSeconds": 1.028e-07, "tensorShare": 0.9662, "feedLoss": 0.5312, "unitLoadRate": 2.094,
    "cacheLoadRate": 0.7001, "memoryShare": 0.9512, "memoryFillSeconds": 6.261e-09, "tailShare": 0.7063,
    "overlapExponent": 2.026, "rowPasses": 1.578, "hotness": 1.086, "skewScale": 1.318, "residentShare": 0.07603,
    "residentWidth": 0.3453, "leastTileRows": 12.39, "throttledShare": 0.8066, "throttleSeconds": 0.008081},
    "quality": {"medianErrorPercent": 5.921, "p90ErrorPercent": 15.34, "rows": 114}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.549, "ungatedShare":
    0.1041, "launchSeconds": 8.071e-05, "tokenSeconds": 1.852e-10, "expertSeconds": 3.28e-11, "tileStartSeconds":
    9.295e-07, "innerStepSeconds": 1.513e-09, "tensorShare": 0.8928, "feedLoss": 7.693, "unitLoadRate": 1.328,
    "cacheLoadRate": 0.8731, "memoryShare": 0.588, "memoryFillSeconds": 7.607e-08, "tailShare": 0.8248,
    "overlapExponent": 1.09, "rowPasses": 8.2, "hotness": 2.606, "skewScale": 1.009, "residentShare": 0.2882,
    "residentWidth": 0.2349, "leastTileRows": 16.05, "throttledShare": 0.991, "throttleSeconds": 0.00966},
    "quality": {"medianErrorPercent": 13.46, "p90ErrorPercent": 21.2, "rows": 56}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
