/// Routed experts on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Experts = #"""
    {"accelerator": "h200-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16", "parameters":
    {"foreignRowPasses": 1.963, "ungatedShare": 0.1618, "launchSeconds": 9.537e-06, "tokenSeconds": 2.131e-08,
    "expertSeconds": 1.49e-10, "tileStartSeconds": 1.021e-06, "innerStepSeconds": 3.839e-07, "tensorShare": 0.989,
    "feedLoss": 15.17, "unitLoadRate": 3.048, "cacheLoadRate": 1.859, "memoryShare": 0.8256, "memoryFillSeconds":
    1.889e-05, "tailShare": 0.9028, "overlapExponent": 1.843, "rowPasses": 0.01898, "hotness": 2.656, "skewScale":
    0.8363, "residentShare": 0.3134, "residentWidth": 0.7045, "leastTileRows": 12.17, "throttledShare": 0.73,
    "throttleSeconds": 0.003894}, "quality": {"medianErrorPercent": 8.062, "p90ErrorPercent": 23.57, "rows": 2464}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.01698,
    "ungatedShare": 0.09393, "launchSeconds": 1.271e-05, "tokenSeconds": 9.55e-09, "expertSeconds": 8.246e-09,
    "tileStartSeconds": 9.901e-06, "innerStepSeconds": 3.933e-09, "tensorShare": 1.001, "feedLoss": 2.564,
    "unitLoadRate": 1.489, "cacheLoadRate": 0.1577, "memoryShare": 0.204, "memoryFillSeconds": 1.904e-05,
    "tailShare": 0.9922, "overlapExponent": 1.0, "rowPasses": 3.45, "hotness": 2.885, "skewScale": 0.8435,
    "residentShare": 0.3465, "residentWidth": 0.1286, "leastTileRows": 116.4, "throttledShare": 0.9993,
    "throttleSeconds": 0.008903}, "quality": {"medianErrorPercent": 9.007, "p90ErrorPercent": 30.18, "rows": 2132}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.3175, "ungatedShare": 0.2105, "launchSeconds": 2.666e-05, "tokenSeconds": 3.351e-12, "expertSeconds":
    1.118e-11, "tileStartSeconds": 1.234e-07, "innerStepSeconds": 6.068e-08, "tensorShare": 0.7226, "feedLoss":
    4.44, "unitLoadRate": 3.479, "cacheLoadRate": 1.63, "memoryShare": 0.7642, "memoryFillSeconds": 9.598e-09,
    "tailShare": 0.6459, "overlapExponent": 1.477, "rowPasses": 6.164, "hotness": 2.639, "skewScale": 1.038,
    "residentShare": 0.3172, "residentWidth": 0.4975, "leastTileRows": 28.72, "throttledShare": 0.9505,
    "throttleSeconds": 0.0001205}, "quality": {"medianErrorPercent": 7.22, "p90ErrorPercent": 21.8, "rows": 1621}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.2538,
    "ungatedShare": 0.3171, "launchSeconds": 8.392e-06, "tokenSeconds": 2.243e-12, "expertSeconds": 2.191e-07,
    "tileStartSeconds": 2.108e-06, "innerStepSeconds": 9.192e-08, "tensorShare": 0.8949, "feedLoss": 5.313,
    "unitLoadRate": 2.663, "cacheLoadRate": 0.706, "memoryShare": 0.8947, "memoryFillSeconds": 1.394e-05,
    "tailShare": 0.9923, "overlapExponent": 1.863, "rowPasses": 8.691, "hotness": 1.567, "skewScale": 1.067,
    "residentShare": 0.01209, "residentWidth": 0.8839, "leastTileRows": 13.27, "throttledShare": 0.9648,
    "throttleSeconds": 0.007271}, "quality": {"medianErrorPercent": 6.652, "p90ErrorPercent": 15.01, "rows": 1386}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.1018,
    "ungatedShare": 0.08111, "launchSeconds": 1.516e-05, "tokenSeconds": 3.018e-09, "expertSeconds": 5.729e-10,
    "tileStartSeconds": 1.638e-06, "innerStepSeconds": 9.874e-08, "tensorShare": 0.9708, "feedLoss": 0.2001,
    "unitLoadRate": 0.8635, "cacheLoadRate": 3.228, "memoryShare": 0.9664, "memoryFillSeconds": 5.131e-06,
    "tailShare": 0.9109, "overlapExponent": 1.714, "rowPasses": 2.762, "hotness": 2.175, "skewScale": 0.9702,
    "residentShare": 0.226, "residentWidth": 0.2633, "leastTileRows": 16.47, "throttledShare": 0.8478,
    "throttleSeconds": 0.003296}, "quality": {"medianErrorPercent": 8.102, "p90ErrorPercent": 68.5, "rows": 1256}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.07484,
    "ungatedShare": 0.0192, "launchSeconds": 1.994e-05, "tokenSeconds": 6.314e-09, "expertSeconds": 3.275e-11,
    "tileStartSeconds": 1.873e-06, "innerStepSeconds": 1.842e-08, "tensorShare": 1.04, "feedLoss": 0.6392,
    "unitLoadRate": 0.7809, "cacheLoadRate": 4.631, "memoryShare": 0.9013, "memoryFillSeconds": 6.659e-06,
    "tailShare": 0.7629, "overlapExponent": 2.33, "rowPasses": 2.708, "hotness": 2.328, "skewScale": 0.9465,
    "residentShare": 0.1034, "residentWidth": 0.0905, "leastTileRows": 19.55, "throttledShare": 0.9297,
    "throttleSeconds": 0.0007859}, "quality": {"medianErrorPercent": 7.435, "p90ErrorPercent": 54.82, "rows":
    1135}}, {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.758,
    "ungatedShare": 0.401, "launchSeconds": 1.98e-05, "tokenSeconds": 5.17e-08, "expertSeconds": 1.146e-11,
    "tileStartSeconds": 8.76e-07, "innerStepSeconds": 2.673e-07, "tensorShare": 0.8176, "feedLoss": 39.42,
    "unitLoadRate": 4.396, "cacheLoadRate": 2.55, "memoryShare": 0.8823, "memoryFillSeconds": 1.843e-05,
    "tailShare": 0.9826, "overlapExponent": 2.067, "rowPasses": 0.01576, "hotness": 2.506, "skewScale": 0.4529,
    "residentShare": 0.4944, "residentWidth": 0.6277, "leastTileRows": 12.18, "throttledShare": 0.4341,
    "throttleSeconds": 0.002105}, "quality": {"medianErrorPercent": 5.292, "p90ErrorPercent": 14.66, "rows": 1095}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.982,
    "ungatedShare": 0.2415, "launchSeconds": 9.329e-06, "tokenSeconds": 9.671e-11, "expertSeconds": 2.674e-09,
    "tileStartSeconds": 1.193e-06, "innerStepSeconds": 2.477e-07, "tensorShare": 0.9256, "feedLoss": 56.76,
    "unitLoadRate": 1.858, "cacheLoadRate": 1.853, "memoryShare": 0.8751, "memoryFillSeconds": 1.826e-05,
    "tailShare": 0.9499, "overlapExponent": 2.027, "rowPasses": 0.03936, "hotness": 2.933, "skewScale": 0.8597,
    "residentShare": 0.3563, "residentWidth": 0.4422, "leastTileRows": 12.48, "throttledShare": 0.6021,
    "throttleSeconds": 0.006648}, "quality": {"medianErrorPercent": 5.963, "p90ErrorPercent": 19.2, "rows": 1070}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.832,
    "ungatedShare": 0.3826, "launchSeconds": 4.25e-06, "tokenSeconds": 4.041e-09, "expertSeconds": 1.857e-10,
    "tileStartSeconds": 3.844e-09, "innerStepSeconds": 5.189e-07, "tensorShare": 1.031, "feedLoss": 100.4,
    "unitLoadRate": 4.39, "cacheLoadRate": 0.7255, "memoryShare": 0.7442, "memoryFillSeconds": 1.584e-05,
    "tailShare": 0.8953, "overlapExponent": 1.56, "rowPasses": 0.02157, "hotness": 2.326, "skewScale": 1.015,
    "residentShare": 0.1078, "residentWidth": 0.5898, "leastTileRows": 12.62, "throttledShare": 0.9078,
    "throttleSeconds": 0.001295}, "quality": {"medianErrorPercent": 14.83, "p90ErrorPercent": 43.61, "rows": 1004}},
    {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses":
    0.1388, "ungatedShare": 0.06505, "launchSeconds": 3.385e-06, "tokenSeconds": 8.514e-09, "expertSeconds":
    2.186e-09, "tileStartSeconds": 6.173e-07, "innerStepSeconds": 5.987e-07, "tensorShare": 1.003, "feedLoss":
    24.01, "unitLoadRate": 2.885, "cacheLoadRate": 2.759, "memoryShare": 0.6525, "memoryFillSeconds": 1.821e-05,
    "tailShare": 0.959, "overlapExponent": 1.037, "rowPasses": 1.426, "hotness": 2.037, "skewScale": 1.072,
    "residentShare": 0.3984, "residentWidth": 0.09718, "leastTileRows": 12.46, "throttledShare": 0.8329,
    "throttleSeconds": 0.004857}, "quality": {"medianErrorPercent": 10.56, "p90ErrorPercent": 30.21, "rows": 546}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.7043,
    "ungatedShare": 0.5536, "launchSeconds": 3.678e-05, "tokenSeconds": 1.523e-07, "expertSeconds": 1.049e-10,
    "tileStartSeconds": 5.345e-08, "innerStepSeconds": 9.038e-08, "tensorShare": 0.787, "feedLoss": 4.006,
    "unitLoadRate": 0.3761, "cacheLoadRate": 1.212, "memoryShare": 0.9661, "memoryFillSeconds": 1.857e-07,
    "tailShare": 0.7745, "overlapExponent": 1.184, "rowPasses": 1.959, "hotness": 0.9395, "skewScale": 1.279,
    "residentShare": 0.4774, "residentWidth": 0.119, "leastTileRows": 16.03, "throttledShare": 0.5097,
    "throttleSeconds": 0.0003314}, "quality": {"medianErrorPercent": 11.17, "p90ErrorPercent": 31.91, "rows": 283}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 3.278,
    "ungatedShare": 0.004328, "launchSeconds": 9.917e-06, "tokenSeconds": 1.959e-10, "expertSeconds": 4.748e-09,
    "tileStartSeconds": 3.998e-08, "innerStepSeconds": 4.268e-07, "tensorShare": 1.037, "feedLoss": 74.29,
    "unitLoadRate": 0.8185, "cacheLoadRate": 0.2937, "memoryShare": 0.2092, "memoryFillSeconds": 1.977e-05,
    "tailShare": 0.4388, "overlapExponent": 1.349, "rowPasses": 0.01002, "hotness": 2.738, "skewScale": 0.9935,
    "residentShare": 0.005915, "residentWidth": 0.1809, "leastTileRows": 12.0, "throttledShare": 0.436,
    "throttleSeconds": 0.0004839}, "quality": {"medianErrorPercent": 14.29, "p90ErrorPercent": 33.99, "rows": 263}},
    {"kernel": "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.393,
    "ungatedShare": 0.2132, "launchSeconds": 5.897e-05, "tokenSeconds": 2.923e-11, "expertSeconds": 1.29e-07,
    "tileStartSeconds": 2.146e-06, "innerStepSeconds": 2.057e-08, "tensorShare": 0.3732, "feedLoss": 89.47,
    "unitLoadRate": 0.3688, "cacheLoadRate": 3.083, "memoryShare": 0.2493, "memoryFillSeconds": 1.756e-05,
    "tailShare": 0.8701, "overlapExponent": 1.036, "rowPasses": 0.1412, "hotness": 1.49, "skewScale": 0.8513,
    "residentShare": 0.1334, "residentWidth": 1.274, "leastTileRows": 70.48, "throttledShare": 0.7586,
    "throttleSeconds": 0.0001685}, "quality": {"medianErrorPercent": 11.3, "p90ErrorPercent": 74.94, "rows": 150}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 2.119, "ungatedShare":
    0.4638, "launchSeconds": 1.626e-05, "tokenSeconds": 1.828e-08, "expertSeconds": 1.012e-11, "tileStartSeconds":
    4.406e-07, "innerStepSeconds": 1.296e-08, "tensorShare": 0.6174, "feedLoss": 8.072, "unitLoadRate": 4.066,
    "cacheLoadRate": 1.493, "memoryShare": 0.5372, "memoryFillSeconds": 1.876e-05, "tailShare": 0.9095,
    "overlapExponent": 1.476, "rowPasses": 2.132, "hotness": 2.651, "skewScale": 0.9987, "residentShare": 0.7459,
    "residentWidth": 0.2254, "leastTileRows": 12.2, "throttledShare": 0.5514, "throttleSeconds": 0.001151},
    "quality": {"medianErrorPercent": 16.53, "p90ErrorPercent": 34.14, "rows": 149}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.06066, "ungatedShare":
    0.03282, "launchSeconds": 4.298e-05, "tokenSeconds": 6.055e-11, "expertSeconds": 5.973e-11, "tileStartSeconds":
    8.243e-07, "innerStepSeconds": 2.499e-08, "tensorShare": 0.9918, "feedLoss": 1.848, "unitLoadRate": 2.308,
    "cacheLoadRate": 1.395, "memoryShare": 0.8609, "memoryFillSeconds": 4.856e-09, "tailShare": 0.7016,
    "overlapExponent": 1.458, "rowPasses": 2.553, "hotness": 2.04, "skewScale": 1.11, "residentShare": 0.206,
    "residentWidth": 0.9539, "leastTileRows": 14.12, "throttledShare": 0.9598, "throttleSeconds": 0.005608},
    "quality": {"medianErrorPercent": 5.132, "p90ErrorPercent": 21.96, "rows": 146}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.03219, "ungatedShare":
    0.04086, "launchSeconds": 4.56e-05, "tokenSeconds": 1.515e-08, "expertSeconds": 4.663e-12, "tileStartSeconds":
    2.102e-06, "innerStepSeconds": 1.163e-08, "tensorShare": 0.9716, "feedLoss": 4.318, "unitLoadRate": 3.254,
    "cacheLoadRate": 2.754, "memoryShare": 0.8903, "memoryFillSeconds": 3.59e-08, "tailShare": 0.918,
    "overlapExponent": 2.389, "rowPasses": 1.776, "hotness": 0.6521, "skewScale": 1.559, "residentShare": 0.3005,
    "residentWidth": 0.07705, "leastTileRows": 14.74, "throttledShare": 0.8895, "throttleSeconds": 0.002152},
    "quality": {"medianErrorPercent": 6.245, "p90ErrorPercent": 18.72, "rows": 114}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.475, "ungatedShare":
    0.9261, "launchSeconds": 7.455e-05, "tokenSeconds": 1.772e-09, "expertSeconds": 1.234e-08, "tileStartSeconds":
    3.24e-06, "innerStepSeconds": 1.508e-09, "tensorShare": 0.941, "feedLoss": 5.775, "unitLoadRate": 1.424,
    "cacheLoadRate": 4.666, "memoryShare": 0.7514, "memoryFillSeconds": 2.948e-06, "tailShare": 0.8348,
    "overlapExponent": 1.124, "rowPasses": 8.207, "hotness": 2.132, "skewScale": 1.021, "residentShare": 0.4458,
    "residentWidth": 0.07643, "leastTileRows": 16.22, "throttledShare": 0.9166, "throttleSeconds": 0.004902},
    "quality": {"medianErrorPercent": 10.27, "p90ErrorPercent": 19.13, "rows": 56}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
