/// Routed experts on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Experts = #"""
    {"accelerator": "b200-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.4176, "ungatedShare": 0.3676, "launchSeconds": 1.138e-05, "tokenSeconds":
    3.451e-09, "expertSeconds": 2.386e-12, "tileStartSeconds": 9.562e-07, "innerStepSeconds": 3.261e-08,
    "tensorShare": 0.6814, "feedLoss": 0.03823, "unitLoadRate": 1.891, "cacheLoadRate": 0.8478, "memoryShare":
    0.9853, "memoryFillSeconds": 7.322e-06, "tailShare": 0.1902, "overlapExponent": 1.768, "rowPasses": 0.9232,
    "hotness": 1.586, "skewScale": 0.8695, "residentShare": 0.05916, "residentWidth": 0.08234, "leastTileRows":
    13.83, "throttledShare": 0.9673, "throttleSeconds": 0.001352}, "quality": {"medianErrorPercent": 9.793,
    "p90ErrorPercent": 29.45, "rows": 2153}}, {"kernel": "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block",
    "parameters": {"foreignRowPasses": 0.9424, "ungatedShare": 0.4923, "launchSeconds": 2.31e-05, "tokenSeconds":
    2.537e-08, "expertSeconds": 1.248e-09, "tileStartSeconds": 1.736e-07, "innerStepSeconds": 1.344e-07,
    "tensorShare": 0.2376, "feedLoss": 0.2488, "unitLoadRate": 1.547, "cacheLoadRate": 2.314, "memoryShare": 0.8884,
    "memoryFillSeconds": 1.154e-06, "tailShare": 0.8626, "overlapExponent": 1.164, "rowPasses": 0.1723, "hotness":
    1.552, "skewScale": 1.047, "residentShare": 0.05383, "residentWidth": 0.6118, "leastTileRows": 12.95,
    "throttledShare": 0.949, "throttleSeconds": 0.0001241}, "quality": {"medianErrorPercent": 10.16,
    "p90ErrorPercent": 25.21, "rows": 2087}}, {"kernel": "vllm/flashinfer_trtllm_trtllmbf16", "format": "bf16",
    "parameters": {"foreignRowPasses": 0.2392, "ungatedShare": 0.1692, "launchSeconds": 9.901e-06, "tokenSeconds":
    3.094e-09, "expertSeconds": 2.692e-10, "tileStartSeconds": 6.214e-07, "innerStepSeconds": 4.543e-08,
    "tensorShare": 0.8572, "feedLoss": 52.53, "unitLoadRate": 2.489, "cacheLoadRate": 1.892, "memoryShare": 0.8275,
    "memoryFillSeconds": 7.385e-06, "tailShare": 0.8795, "overlapExponent": 2.6, "rowPasses": 0.3906, "hotness":
    1.41, "skewScale": 0.9345, "residentShare": 0.07539, "residentWidth": 0.1572, "leastTileRows": 19.03,
    "throttledShare": 0.9481, "throttleSeconds": 0.001445}, "quality": {"medianErrorPercent": 9.725,
    "p90ErrorPercent": 24.79, "rows": 1497}}, {"kernel": "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8",
    "parameters": {"foreignRowPasses": 0.3039, "ungatedShare": 0.07624, "launchSeconds": 9.319e-06, "tokenSeconds":
    4.622e-09, "expertSeconds": 2.672e-10, "tileStartSeconds": 7.703e-07, "innerStepSeconds": 1.438e-08,
    "tensorShare": 0.6594, "feedLoss": 11.51, "unitLoadRate": 1.084, "cacheLoadRate": 2.942, "memoryShare": 0.9474,
    "memoryFillSeconds": 8.194e-06, "tailShare": 0.9255, "overlapExponent": 1.909, "rowPasses": 0.6298, "hotness":
    1.586, "skewScale": 0.8395, "residentShare": 0.1808, "residentWidth": 0.7253, "leastTileRows": 17.47,
    "throttledShare": 0.9072, "throttleSeconds": 0.0009055}, "quality": {"medianErrorPercent": 7.882,
    "p90ErrorPercent": 21.44, "rows": 1381}}, {"kernel": "trtllm/moe_torch_flow", "format": "w4a8_mxfp4",
    "parameters": {"foreignRowPasses": 0.6428, "ungatedShare": 0.04835, "launchSeconds": 2.055e-05, "tokenSeconds":
    1.722e-09, "expertSeconds": 2.07e-12, "tileStartSeconds": 4.685e-09, "innerStepSeconds": 3.106e-09,
    "tensorShare": 1.014, "feedLoss": 0.01448, "unitLoadRate": 2.444, "cacheLoadRate": 4.405, "memoryShare": 0.5193,
    "memoryFillSeconds": 1.015e-05, "tailShare": 0.07007, "overlapExponent": 1.466, "rowPasses": 1.967, "hotness":
    1.016, "skewScale": 0.3642, "residentShare": 0.2852, "residentWidth": 0.05214, "leastTileRows": 12.06,
    "throttledShare": 0.926, "throttleSeconds": 0.0003426}, "quality": {"medianErrorPercent": 24.18,
    "p90ErrorPercent": 50.86, "rows": 1263}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "fp8_block",
    "parameters": {"foreignRowPasses": 0.9624, "ungatedShare": 0.04909, "launchSeconds": 1.13e-05, "tokenSeconds":
    7.866e-09, "expertSeconds": 2.205e-10, "tileStartSeconds": 7.889e-07, "innerStepSeconds": 1.192e-07,
    "tensorShare": 0.4094, "feedLoss": 38.02, "unitLoadRate": 1.755, "cacheLoadRate": 1.79, "memoryShare": 0.9167,
    "memoryFillSeconds": 1.11e-05, "tailShare": 0.7952, "overlapExponent": 1.536, "rowPasses": 0.2279, "hotness":
    1.686, "skewScale": 1.008, "residentShare": 0.1753, "residentWidth": 0.166, "leastTileRows": 16.9,
    "throttledShare": 0.8296, "throttleSeconds": 0.00273}, "quality": {"medianErrorPercent": 10.98,
    "p90ErrorPercent": 28.05, "rows": 722}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.3968, "ungatedShare": 0.09138, "launchSeconds": 1.554e-05, "tokenSeconds":
    4.293e-09, "expertSeconds": 4.957e-11, "tileStartSeconds": 8.605e-07, "innerStepSeconds": 2.432e-08,
    "tensorShare": 0.8813, "feedLoss": 0.8088, "unitLoadRate": 1.443, "cacheLoadRate": 3.579, "memoryShare": 0.8738,
    "memoryFillSeconds": 5.736e-06, "tailShare": 0.8391, "overlapExponent": 2.493, "rowPasses": 1.199, "hotness":
    0.7082, "skewScale": 0.6518, "residentShare": 0.07754, "residentWidth": 0.1154, "leastTileRows": 14.95,
    "throttledShare": 0.9212, "throttleSeconds": 0.003915}, "quality": {"medianErrorPercent": 11.36,
    "p90ErrorPercent": 33.11, "rows": 553}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "bf16",
    "parameters": {"foreignRowPasses": 0.5026, "ungatedShare": 0.06128, "launchSeconds": 7.758e-06, "tokenSeconds":
    1.012e-10, "expertSeconds": 2.773e-11, "tileStartSeconds": 2.351e-06, "innerStepSeconds": 3.668e-08,
    "tensorShare": 0.8576, "feedLoss": 21.26, "unitLoadRate": 1.723, "cacheLoadRate": 2.795, "memoryShare": 0.9459,
    "memoryFillSeconds": 7.105e-06, "tailShare": 0.3479, "overlapExponent": 2.242, "rowPasses": 0.3176, "hotness":
    2.581, "skewScale": 0.6406, "residentShare": 0.158, "residentWidth": 0.243, "leastTileRows": 18.15,
    "throttledShare": 0.9702, "throttleSeconds": 0.000614}, "quality": {"medianErrorPercent": 7.685,
    "p90ErrorPercent": 21.81, "rows": 451}}, {"kernel": "vllm/gptossmxfp4moe_flashinfer_tr", "format":
    "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.2337, "ungatedShare": 0.05171, "launchSeconds": 1.375e-05,
    "tokenSeconds": 1.53e-08, "expertSeconds": 1.171e-09, "tileStartSeconds": 1.796e-06, "innerStepSeconds":
    1.462e-08, "tensorShare": 0.4096, "feedLoss": 0.2307, "unitLoadRate": 0.6385, "cacheLoadRate": 1.05,
    "memoryShare": 0.8718, "memoryFillSeconds": 3.642e-07, "tailShare": 0.8074, "overlapExponent": 1.526,
    "rowPasses": 2.502, "hotness": 2.219, "skewScale": 1.001, "residentShare": 0.06157, "residentWidth": 0.1877,
    "leastTileRows": 16.76, "throttledShare": 0.8365, "throttleSeconds": 0.004067}, "quality":
    {"medianErrorPercent": 7.686, "p90ErrorPercent": 21.21, "rows": 429}}, {"kernel": "sglang/fused_moe_triton",
    "format": "bf16", "parameters": {"foreignRowPasses": 5.453, "ungatedShare": 0.3167, "launchSeconds": 4.249e-06,
    "tokenSeconds": 3.56e-12, "expertSeconds": 8.017e-10, "tileStartSeconds": 1.631e-08, "innerStepSeconds":
    5.937e-07, "tensorShare": 0.2332, "feedLoss": 0.01912, "unitLoadRate": 3.325, "cacheLoadRate": 2.509,
    "memoryShare": 0.8335, "memoryFillSeconds": 2.175e-06, "tailShare": 0.7055, "overlapExponent": 1.011,
    "rowPasses": 0.461, "hotness": 2.581, "skewScale": 0.849, "residentShare": 0.4111, "residentWidth": 0.07691,
    "leastTileRows": 18.84, "throttledShare": 0.8463, "throttleSeconds": 5.785e-05}, "quality":
    {"medianErrorPercent": 17.12, "p90ErrorPercent": 47.52, "rows": 296}}, {"kernel":
    "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.2967, "ungatedShare":
    0.225, "launchSeconds": 3.066e-05, "tokenSeconds": 1.201e-07, "expertSeconds": 2.618e-11, "tileStartSeconds":
    1.126e-08, "innerStepSeconds": 2.102e-07, "tensorShare": 0.3283, "feedLoss": 43.92, "unitLoadRate": 0.3426,
    "cacheLoadRate": 0.783, "memoryShare": 0.9572, "memoryFillSeconds": 2.636e-07, "tailShare": 0.8932,
    "overlapExponent": 2.964, "rowPasses": 3.894, "hotness": 2.112, "skewScale": 1.072, "residentShare": 0.08801,
    "residentWidth": 0.767, "leastTileRows": 12.37, "throttledShare": 0.8442, "throttleSeconds": 0.003631},
    "quality": {"medianErrorPercent": 9.972, "p90ErrorPercent": 31.87, "rows": 226}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.922,
    "ungatedShare": 0.1997, "launchSeconds": 1.301e-05, "tokenSeconds": 2.35e-09, "expertSeconds": 1.533e-10,
    "tileStartSeconds": 2.187e-06, "innerStepSeconds": 8.755e-08, "tensorShare": 0.3663, "feedLoss": 0.6113,
    "unitLoadRate": 0.7025, "cacheLoadRate": 2.948, "memoryShare": 0.915, "memoryFillSeconds": 1.165e-08,
    "tailShare": 0.5742, "overlapExponent": 1.691, "rowPasses": 0.4604, "hotness": 1.742, "skewScale": 0.5893,
    "residentShare": 0.01474, "residentWidth": 0.1939, "leastTileRows": 19.72, "throttledShare": 0.6506,
    "throttleSeconds": 0.00023}, "quality": {"medianErrorPercent": 7.645, "p90ErrorPercent": 19.64, "rows": 182}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.4506,
    "ungatedShare": 0.2305, "launchSeconds": 1.46e-05, "tokenSeconds": 5.394e-09, "expertSeconds": 2.671e-09,
    "tileStartSeconds": 1.717e-06, "innerStepSeconds": 2.395e-08, "tensorShare": 0.9543, "feedLoss": 0.2554,
    "unitLoadRate": 1.16, "cacheLoadRate": 2.497, "memoryShare": 0.9271, "memoryFillSeconds": 4.549e-06,
    "tailShare": 0.3527, "overlapExponent": 2.028, "rowPasses": 0.9906, "hotness": 0.9928, "skewScale": 0.7591,
    "residentShare": 0.08445, "residentWidth": 0.1292, "leastTileRows": 16.88, "throttledShare": 0.9275,
    "throttleSeconds": 0.0002871}, "quality": {"medianErrorPercent": 9.271, "p90ErrorPercent": 28.76, "rows": 182}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 2.952,
    "ungatedShare": 0.1154, "launchSeconds": 3.427e-05, "tokenSeconds": 1.617e-09, "expertSeconds": 5.39e-09,
    "tileStartSeconds": 3.644e-07, "innerStepSeconds": 2.016e-08, "tensorShare": 0.1941, "feedLoss": 1.301,
    "unitLoadRate": 3.27, "cacheLoadRate": 0.8072, "memoryShare": 0.8354, "memoryFillSeconds": 5.959e-09,
    "tailShare": 0.8519, "overlapExponent": 1.127, "rowPasses": 0.11, "hotness": 1.923, "skewScale": 0.8235,
    "residentShare": 0.0339, "residentWidth": 0.1551, "leastTileRows": 38.32, "throttledShare": 0.9439,
    "throttleSeconds": 0.0001532}, "quality": {"medianErrorPercent": 12.09, "p90ErrorPercent": 24.23, "rows": 142}},
    {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16", "parameters": {"foreignRowPasses": 0.4115,
    "ungatedShare": 0.009163, "launchSeconds": 2.196e-05, "tokenSeconds": 5.191e-10, "expertSeconds": 1.1e-07,
    "tileStartSeconds": 4.665e-07, "innerStepSeconds": 2.909e-07, "tensorShare": 0.942, "feedLoss": 0.144,
    "unitLoadRate": 3.956, "cacheLoadRate": 3.669, "memoryShare": 0.7535, "memoryFillSeconds": 3.412e-07,
    "tailShare": 0.07461, "overlapExponent": 1.167, "rowPasses": 3.889, "hotness": 2.017, "skewScale": 1.152,
    "residentShare": 0.305, "residentWidth": 0.06185, "leastTileRows": 39.12, "throttledShare": 0.895,
    "throttleSeconds": 0.0008807}, "quality": {"medianErrorPercent": 8.004, "p90ErrorPercent": 17.79, "rows": 140}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.2744,
    "ungatedShare": 0.02395, "launchSeconds": 1.772e-05, "tokenSeconds": 2.915e-09, "expertSeconds": 2.825e-10,
    "tileStartSeconds": 1.69e-07, "innerStepSeconds": 5.538e-08, "tensorShare": 0.9884, "feedLoss": 73.87,
    "unitLoadRate": 2.995, "cacheLoadRate": 2.963, "memoryShare": 0.6191, "memoryFillSeconds": 1.55e-05,
    "tailShare": 0.9913, "overlapExponent": 1.461, "rowPasses": 0.1468, "hotness": 1.497, "skewScale": 1.143,
    "residentShare": 0.5676, "residentWidth": 0.3113, "leastTileRows": 19.44, "throttledShare": 0.725,
    "throttleSeconds": 0.003407}, "quality": {"medianErrorPercent": 13.19, "p90ErrorPercent": 24.36, "rows": 78}},
    {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses":
    0.5361, "ungatedShare": 0.2803, "launchSeconds": 1.641e-05, "tokenSeconds": 1.603e-09, "expertSeconds":
    1.479e-10, "tileStartSeconds": 1.233e-06, "innerStepSeconds": 2.837e-09, "tensorShare": 0.8118, "feedLoss":
    30.13, "unitLoadRate": 3.53, "cacheLoadRate": 1.139, "memoryShare": 0.8476, "memoryFillSeconds": 1.458e-05,
    "tailShare": 0.8171, "overlapExponent": 2.496, "rowPasses": 0.7299, "hotness": 2.16, "skewScale": 0.6967,
    "residentShare": 0.2418, "residentWidth": 0.3181, "leastTileRows": 13.26, "throttledShare": 0.9435,
    "throttleSeconds": 0.002194}, "quality": {"medianErrorPercent": 12.61, "p90ErrorPercent": 29.08, "rows": 78}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.5152,
    "ungatedShare": 0.06442, "launchSeconds": 2.795e-05, "tokenSeconds": 3.787e-10, "expertSeconds": 4.706e-08,
    "tileStartSeconds": 2.227e-06, "innerStepSeconds": 3.872e-08, "tensorShare": 0.9423, "feedLoss": 3.955,
    "unitLoadRate": 2.822, "cacheLoadRate": 1.458, "memoryShare": 0.7086, "memoryFillSeconds": 5.473e-06,
    "tailShare": 0.7901, "overlapExponent": 2.693, "rowPasses": 3.341, "hotness": 1.476, "skewScale": 0.8338,
    "residentShare": 0.03674, "residentWidth": 0.2614, "leastTileRows": 19.22, "throttledShare": 0.5571,
    "throttleSeconds": 0.00123}, "quality": {"medianErrorPercent": 2.322, "p90ErrorPercent": 12.41, "rows": 73}},
    {"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_c", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.2432,
    "ungatedShare": 0.07517, "launchSeconds": 3.908e-05, "tokenSeconds": 8.092e-09, "expertSeconds": 7.199e-09,
    "tileStartSeconds": 2.729e-06, "innerStepSeconds": 4.865e-08, "tensorShare": 0.5709, "feedLoss": 23.36,
    "unitLoadRate": 1.258, "cacheLoadRate": 0.7538, "memoryShare": 0.5347, "memoryFillSeconds": 6.33e-06,
    "tailShare": 0.8882, "overlapExponent": 1.934, "rowPasses": 3.299, "hotness": 2.141, "skewScale": 0.4371,
    "residentShare": 0.2543, "residentWidth": 0.1887, "leastTileRows": 12.97, "throttledShare": 0.9772,
    "throttleSeconds": 0.001283}, "quality": {"medianErrorPercent": 9.216, "p90ErrorPercent": 20.98, "rows": 69}}],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
