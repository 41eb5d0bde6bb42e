/// Routed experts on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Experts = #"""
    {"accelerator": "h200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16",
    "parameters": {"foreignRowPasses": 2.008, "ungatedShare": 0.08302, "launchSeconds": 1.384e-05, "tokenSeconds":
    2.78e-08, "expertSeconds": 3.534e-11, "tileStartSeconds": 5.176e-07, "innerStepSeconds": 3.092e-07,
    "tensorShare": 0.9071, "feedLoss": 0.1403, "unitLoadRate": 2.456, "cacheLoadRate": 1.333, "memoryShare": 0.8718,
    "memoryFillSeconds": 1.091e-05, "tailShare": 0.134, "overlapExponent": 1.335, "rowPasses": 0.1441, "hotness":
    0.109, "skewScale": 0.898, "residentShare": 0.2987, "residentWidth": 0.1928, "leastTileRows": 15.1,
    "throttledShare": 0.9302, "throttleSeconds": 0.006873}, "quality": {"rows": 2464, "medianErrorPercent": 9.24,
    "p90ErrorPercent": 26.65}}, {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters":
    {"foreignRowPasses": 0.1642, "ungatedShare": 0.9439, "launchSeconds": 3.44e-06, "tokenSeconds": 8.98e-09,
    "expertSeconds": 1.623e-08, "tileStartSeconds": 9.616e-06, "innerStepSeconds": 5.934e-08, "tensorShare": 0.4439,
    "feedLoss": 0.1719, "unitLoadRate": 0.1815, "cacheLoadRate": 1.25, "memoryShare": 0.2046, "memoryFillSeconds":
    1.661e-06, "tailShare": 0.6904, "overlapExponent": 1.007, "rowPasses": 0.8027, "hotness": 0.0177, "skewScale":
    0.6638, "residentShare": 0.1555, "residentWidth": 0.2727, "leastTileRows": 17.37, "throttledShare": 0.9919,
    "throttleSeconds": 0.001434}, "quality": {"rows": 2132, "medianErrorPercent": 12.63, "p90ErrorPercent": 33.25}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.3247, "ungatedShare": 0.3627, "launchSeconds": 1.786e-05, "tokenSeconds": 2.239e-09, "expertSeconds":
    1.934e-07, "tileStartSeconds": 7.69e-07, "innerStepSeconds": 3.339e-08, "tensorShare": 0.681, "feedLoss": 2.996,
    "unitLoadRate": 0.9684, "cacheLoadRate": 2.988, "memoryShare": 0.8827, "memoryFillSeconds": 6.04e-06,
    "tailShare": 0.8071, "overlapExponent": 1.223, "rowPasses": 6.505, "hotness": 0.07714, "skewScale": 1.031,
    "residentShare": 0.1816, "residentWidth": 0.4851, "leastTileRows": 20.42, "throttledShare": 0.9105,
    "throttleSeconds": 0.0001963}, "quality": {"rows": 1621, "medianErrorPercent": 9.61, "p90ErrorPercent": 25.5}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.2358,
    "ungatedShare": 0.4729, "launchSeconds": 1.511e-05, "tokenSeconds": 3.205e-09, "expertSeconds": 2.718e-07,
    "tileStartSeconds": 1.129e-06, "innerStepSeconds": 6.537e-09, "tensorShare": 0.8102, "feedLoss": 0.03017,
    "unitLoadRate": 0.8333, "cacheLoadRate": 3.055, "memoryShare": 0.855, "memoryFillSeconds": 5.481e-06,
    "tailShare": 0.3998, "overlapExponent": 2.048, "rowPasses": 9.344, "hotness": 0.2813, "skewScale": 1.184,
    "residentShare": 0.4609, "residentWidth": 0.4581, "leastTileRows": 18.4, "throttledShare": 0.8759,
    "throttleSeconds": 0.002106}, "quality": {"rows": 1386, "medianErrorPercent": 8.59, "p90ErrorPercent": 18.6}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.1185,
    "ungatedShare": 0.2236, "launchSeconds": 5.79e-06, "tokenSeconds": 1.879e-09, "expertSeconds": 1.409e-10,
    "tileStartSeconds": 9.701e-07, "innerStepSeconds": 5.883e-07, "tensorShare": 0.6651, "feedLoss": 8.7,
    "unitLoadRate": 2.153, "cacheLoadRate": 3.242, "memoryShare": 0.9061, "memoryFillSeconds": 1.094e-06,
    "tailShare": 0.4703, "overlapExponent": 1.281, "rowPasses": 5.013, "hotness": 0.7208, "skewScale": 1.052,
    "residentShare": 0.5722, "residentWidth": 0.2912, "leastTileRows": 15.49, "throttledShare": 0.803,
    "throttleSeconds": 0.0001269}, "quality": {"rows": 1256, "medianErrorPercent": 13.87, "p90ErrorPercent":
    68.97}}, {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.2838,
    "ungatedShare": 0.141, "launchSeconds": 1.864e-05, "tokenSeconds": 9.171e-09, "expertSeconds": 5.763e-09,
    "tileStartSeconds": 1.275e-06, "innerStepSeconds": 2.635e-07, "tensorShare": 0.8771, "feedLoss": 0.2323,
    "unitLoadRate": 1.321, "cacheLoadRate": 1.668, "memoryShare": 0.9269, "memoryFillSeconds": 7.88e-07,
    "tailShare": 0.8236, "overlapExponent": 1.315, "rowPasses": 2.12, "hotness": 0.329, "skewScale": 0.9603,
    "residentShare": 0.09134, "residentWidth": 0.4194, "leastTileRows": 32.29, "throttledShare": 0.8749,
    "throttleSeconds": 0.001685}, "quality": {"rows": 1135, "medianErrorPercent": 10.62, "p90ErrorPercent": 51.09}},
    {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.06307,
    "ungatedShare": 0.7504, "launchSeconds": 3.365e-05, "tokenSeconds": 4.455e-08, "expertSeconds": 1.165e-09,
    "tileStartSeconds": 6.551e-07, "innerStepSeconds": 1.642e-07, "tensorShare": 0.4303, "feedLoss": 1.096,
    "unitLoadRate": 1.143, "cacheLoadRate": 2.453, "memoryShare": 0.9201, "memoryFillSeconds": 2.785e-06,
    "tailShare": 0.8774, "overlapExponent": 1.492, "rowPasses": 1.644, "hotness": 0.4295, "skewScale": 0.5287,
    "residentShare": 0.4536, "residentWidth": 0.1224, "leastTileRows": 14.65, "throttledShare": 0.9707,
    "throttleSeconds": 0.002133}, "quality": {"rows": 1095, "medianErrorPercent": 6.17, "p90ErrorPercent": 17.49}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 2.01,
    "ungatedShare": 0.06919, "launchSeconds": 2.278e-05, "tokenSeconds": 1.939e-10, "expertSeconds": 1.256e-08,
    "tileStartSeconds": 1.042e-07, "innerStepSeconds": 1.821e-07, "tensorShare": 0.5513, "feedLoss": 6.359,
    "unitLoadRate": 1.574, "cacheLoadRate": 2.203, "memoryShare": 0.7774, "memoryFillSeconds": 5.296e-06,
    "tailShare": 0.5514, "overlapExponent": 1.601, "rowPasses": 0.4872, "hotness": 0.2817, "skewScale": 0.939,
    "residentShare": 0.4702, "residentWidth": 0.07748, "leastTileRows": 19.44, "throttledShare": 0.7124,
    "throttleSeconds": 0.0002241}, "quality": {"rows": 1070, "medianErrorPercent": 8.98, "p90ErrorPercent": 24.78}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 2.001,
    "ungatedShare": 0.1493, "launchSeconds": 2.258e-05, "tokenSeconds": 8.731e-10, "expertSeconds": 1.716e-09,
    "tileStartSeconds": 1.268e-08, "innerStepSeconds": 3.061e-07, "tensorShare": 0.3758, "feedLoss": 2.607,
    "unitLoadRate": 0.5279, "cacheLoadRate": 0.8234, "memoryShare": 0.7864, "memoryFillSeconds": 3.336e-08,
    "tailShare": 0.3755, "overlapExponent": 1.304, "rowPasses": 0.2088, "hotness": 0.1869, "skewScale": 0.9957,
    "residentShare": 0.4941, "residentWidth": 0.06159, "leastTileRows": 13.71, "throttledShare": 0.7236,
    "throttleSeconds": 0.0009602}, "quality": {"rows": 1004, "medianErrorPercent": 15.95, "p90ErrorPercent":
    46.66}}, {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters":
    {"foreignRowPasses": 0.1765, "ungatedShare": 0.09985, "launchSeconds": 2.578e-05, "tokenSeconds": 1.079e-08,
    "expertSeconds": 2.274e-09, "tileStartSeconds": 6.678e-08, "innerStepSeconds": 5.72e-07, "tensorShare": 0.9731,
    "feedLoss": 27.48, "unitLoadRate": 0.4117, "cacheLoadRate": 1.229, "memoryShare": 0.8296, "memoryFillSeconds":
    4.401e-08, "tailShare": 0.8932, "overlapExponent": 1.068, "rowPasses": 0.8891, "hotness": 0.2421, "skewScale":
    1.043, "residentShare": 0.1815, "residentWidth": 0.2129, "leastTileRows": 13.55, "throttledShare": 0.9526,
    "throttleSeconds": 0.006484}, "quality": {"rows": 546, "medianErrorPercent": 14.71, "p90ErrorPercent": 33.77}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 3.807,
    "ungatedShare": 0.1534, "launchSeconds": 3.184e-05, "tokenSeconds": 1.948e-11, "expertSeconds": 3.418e-10,
    "tileStartSeconds": 8.315e-08, "innerStepSeconds": 2.386e-08, "tensorShare": 0.4891, "feedLoss": 0.1638,
    "unitLoadRate": 0.2658, "cacheLoadRate": 2.505, "memoryShare": 0.7587, "memoryFillSeconds": 1.652e-08,
    "tailShare": 0.7338, "overlapExponent": 2.81, "rowPasses": 1.338, "hotness": 0.3168, "skewScale": 0.7051,
    "residentShare": 0.07494, "residentWidth": 0.2624, "leastTileRows": 18.43, "throttledShare": 0.7235,
    "throttleSeconds": 0.001455}, "quality": {"rows": 283, "medianErrorPercent": 11.82, "p90ErrorPercent": 36.43}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.592,
    "ungatedShare": 0.00926, "launchSeconds": 1.98e-05, "tokenSeconds": 1.012e-09, "expertSeconds": 9.271e-09,
    "tileStartSeconds": 3.686e-07, "innerStepSeconds": 2.147e-07, "tensorShare": 0.7886, "feedLoss": 98.65,
    "unitLoadRate": 0.5023, "cacheLoadRate": 0.5314, "memoryShare": 0.2905, "memoryFillSeconds": 1.248e-05,
    "tailShare": 0.6902, "overlapExponent": 1.213, "rowPasses": 0.3783, "hotness": 0.7132, "skewScale": 1.04,
    "residentShare": 0.04253, "residentWidth": 0.1634, "leastTileRows": 15.65, "throttledShare": 0.9316,
    "throttleSeconds": 8.096e-05}, "quality": {"rows": 263, "medianErrorPercent": 18.29, "p90ErrorPercent": 57.83}},
    {"kernel": "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.9192,
    "ungatedShare": 0.08245, "launchSeconds": 1.116e-05, "tokenSeconds": 3.772e-11, "expertSeconds": 8.63e-08,
    "tileStartSeconds": 2.87e-06, "innerStepSeconds": 4.788e-07, "tensorShare": 0.8739, "feedLoss": 39.61,
    "unitLoadRate": 0.1526, "cacheLoadRate": 0.3305, "memoryShare": 0.221, "memoryFillSeconds": 1.307e-05,
    "tailShare": 0.9427, "overlapExponent": 1.038, "rowPasses": 1.903, "hotness": 0.06549, "skewScale": 0.6577,
    "residentShare": 0.2121, "residentWidth": 0.1008, "leastTileRows": 14.6, "throttledShare": 0.5041,
    "throttleSeconds": 0.00123}, "quality": {"rows": 150, "medianErrorPercent": 11.72, "p90ErrorPercent": 48.57}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.6192, "ungatedShare":
    0.1622, "launchSeconds": 1.517e-05, "tokenSeconds": 1.105e-07, "expertSeconds": 2.021e-10, "tileStartSeconds":
    5.757e-07, "innerStepSeconds": 4.884e-08, "tensorShare": 0.7643, "feedLoss": 8.186, "unitLoadRate": 1.057,
    "cacheLoadRate": 2.148, "memoryShare": 0.6087, "memoryFillSeconds": 1.146e-05, "tailShare": 0.657,
    "overlapExponent": 1.212, "rowPasses": 3.861, "hotness": 0.2266, "skewScale": 0.953, "residentShare": 0.1512,
    "residentWidth": 0.3073, "leastTileRows": 16.23, "throttledShare": 0.5225, "throttleSeconds": 0.0002457},
    "quality": {"rows": 149, "medianErrorPercent": 20.13, "p90ErrorPercent": 36.89}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.2285, "ungatedShare":
    0.04226, "launchSeconds": 4.152e-05, "tokenSeconds": 4.937e-12, "expertSeconds": 1.809e-09, "tileStartSeconds":
    1.373e-06, "innerStepSeconds": 9.733e-08, "tensorShare": 0.986, "feedLoss": 0.7878, "unitLoadRate": 2.843,
    "cacheLoadRate": 1.408, "memoryShare": 0.9253, "memoryFillSeconds": 1.835e-07, "tailShare": 0.7842,
    "overlapExponent": 1.277, "rowPasses": 1.539, "hotness": 0.2307, "skewScale": 1.24, "residentShare": 0.3271,
    "residentWidth": 0.6683, "leastTileRows": 26.28, "throttledShare": 0.9746, "throttleSeconds": 0.000424},
    "quality": {"rows": 146, "medianErrorPercent": 10.72, "p90ErrorPercent": 28.46}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.02785, "ungatedShare":
    0.04202, "launchSeconds": 4.547e-05, "tokenSeconds": 2.657e-08, "expertSeconds": 9.007e-11, "tileStartSeconds":
    2.171e-06, "innerStepSeconds": 8.614e-08, "tensorShare": 0.9988, "feedLoss": 1.193, "unitLoadRate": 3.194,
    "cacheLoadRate": 0.6325, "memoryShare": 0.8977, "memoryFillSeconds": 2.429e-06, "tailShare": 0.7961,
    "overlapExponent": 2.198, "rowPasses": 1.171, "hotness": 0.1432, "skewScale": 1.04, "residentShare": 0.3802,
    "residentWidth": 0.23, "leastTileRows": 14.07, "throttledShare": 0.8465, "throttleSeconds": 0.000458},
    "quality": {"rows": 114, "medianErrorPercent": 13.42, "p90ErrorPercent": 54.74}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.104, "ungatedShare":
    0.1668, "launchSeconds": 3.398e-05, "tokenSeconds": 7.9e-08, "expertSeconds": 1.241e-09, "tileStartSeconds":
    2.063e-07, "innerStepSeconds": 5.707e-07, "tensorShare": 0.8199, "feedLoss": 33.8, "unitLoadRate": 0.5076,
    "cacheLoadRate": 1.836, "memoryShare": 0.8541, "memoryFillSeconds": 6.705e-09, "tailShare": 0.9215,
    "overlapExponent": 1.034, "rowPasses": 0.3381, "hotness": 0.33, "skewScale": 1.054, "residentShare": 0.1792,
    "residentWidth": 0.2325, "leastTileRows": 13.56, "throttledShare": 0.9519, "throttleSeconds": 0.003994},
    "quality": {"rows": 56, "medianErrorPercent": 10.61, "p90ErrorPercent": 33.29}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
