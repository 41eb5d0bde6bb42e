/// Routed experts on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Experts = #"""
    {"accelerator": "gb200", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "experts": [{"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.488, "ungatedShare": 0.07473, "launchSeconds": 9.766e-06, "tokenSeconds":
    2.112e-09, "expertSeconds": 1.156e-09, "tileStartSeconds": 7.059e-07, "innerStepSeconds": 2.855e-08,
    "tensorShare": 0.7351, "feedLoss": 37.18, "unitLoadRate": 2.494, "cacheLoadRate": 3.835, "memoryShare": 0.9273,
    "memoryFillSeconds": 1.044e-05, "tailShare": 0.1403, "overlapExponent": 1.831, "rowPasses": 0.916, "hotness":
    0.1483, "skewScale": 0.7375, "residentShare": 0.04516, "residentWidth": 0.3688, "leastTileRows": 16.51,
    "throttledShare": 0.6925, "throttleSeconds": 0.0007659}, "quality": {"rows": 2163, "medianErrorPercent": 11.06,
    "p90ErrorPercent": 29.74}}, {"kernel": "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block", "parameters":
    {"foreignRowPasses": 1.243, "ungatedShare": 0.1802, "launchSeconds": 2.657e-05, "tokenSeconds": 1.468e-08,
    "expertSeconds": 1.823e-09, "tileStartSeconds": 9.093e-09, "innerStepSeconds": 1.224e-07, "tensorShare": 0.2136,
    "feedLoss": 0.0829, "unitLoadRate": 0.7315, "cacheLoadRate": 1.024, "memoryShare": 0.9023, "memoryFillSeconds":
    1.617e-06, "tailShare": 0.7721, "overlapExponent": 1.693, "rowPasses": 0.4506, "hotness": 0.3215, "skewScale":
    1.042, "residentShare": 0.1751, "residentWidth": 0.1084, "leastTileRows": 16.29, "throttledShare": 0.7467,
    "throttleSeconds": 0.000933}, "quality": {"rows": 2089, "medianErrorPercent": 11.35, "p90ErrorPercent": 29.94}},
    {"kernel": "trtllm/moe_torch_flow", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.8092,
    "ungatedShare": 0.1288, "launchSeconds": 2.958e-05, "tokenSeconds": 1.073e-09, "expertSeconds": 7.026e-12,
    "tileStartSeconds": 2.903e-09, "innerStepSeconds": 2.685e-09, "tensorShare": 0.8189, "feedLoss": 0.0287,
    "unitLoadRate": 4.529, "cacheLoadRate": 1.233, "memoryShare": 0.7359, "memoryFillSeconds": 1.024e-06,
    "tailShare": 0.2931, "overlapExponent": 1.014, "rowPasses": 0.718, "hotness": 0.7265, "skewScale": 0.4451,
    "residentShare": 0.2152, "residentWidth": 0.06457, "leastTileRows": 16.43, "throttledShare": 0.9576,
    "throttleSeconds": 0.0001582}, "quality": {"rows": 1582, "medianErrorPercent": 23.39, "p90ErrorPercent":
    50.38}}, {"kernel": "vllm/flashinfer_trtllm_trtllmbf16", "format": "bf16", "parameters": {"foreignRowPasses":
    0.3662, "ungatedShare": 0.05069, "launchSeconds": 1.035e-05, "tokenSeconds": 2.802e-10, "expertSeconds":
    1.858e-10, "tileStartSeconds": 1.022e-06, "innerStepSeconds": 4.601e-08, "tensorShare": 0.4814, "feedLoss":
    1.863, "unitLoadRate": 2.969, "cacheLoadRate": 0.8868, "memoryShare": 0.9312, "memoryFillSeconds": 7.081e-06,
    "tailShare": 0.8408, "overlapExponent": 1.965, "rowPasses": 0.1058, "hotness": 0.2965, "skewScale": 0.9109,
    "residentShare": 0.1979, "residentWidth": 0.0813, "leastTileRows": 13.74, "throttledShare": 0.9681,
    "throttleSeconds": 0.0004138}, "quality": {"rows": 1485, "medianErrorPercent": 10.21, "p90ErrorPercent":
    26.97}}, {"kernel": "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8", "parameters": {"foreignRowPasses":
    0.3255, "ungatedShare": 0.06188, "launchSeconds": 1.02e-05, "tokenSeconds": 3.954e-09, "expertSeconds":
    2.057e-09, "tileStartSeconds": 1.274e-06, "innerStepSeconds": 4.472e-08, "tensorShare": 0.8172, "feedLoss":
    2.706, "unitLoadRate": 3.545, "cacheLoadRate": 0.8007, "memoryShare": 0.7975, "memoryFillSeconds": 8.806e-06,
    "tailShare": 0.6758, "overlapExponent": 3.874, "rowPasses": 0.68, "hotness": 0.27, "skewScale": 0.8324,
    "residentShare": 0.08195, "residentWidth": 0.472, "leastTileRows": 13.39, "throttledShare": 0.934,
    "throttleSeconds": 0.0005166}, "quality": {"rows": 1381, "medianErrorPercent": 9.48, "p90ErrorPercent": 24.49}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.9999,
    "ungatedShare": 0.07676, "launchSeconds": 1.625e-05, "tokenSeconds": 6.034e-09, "expertSeconds": 3.345e-10,
    "tileStartSeconds": 7.223e-07, "innerStepSeconds": 1.056e-07, "tensorShare": 0.7219, "feedLoss": 41.67,
    "unitLoadRate": 0.4869, "cacheLoadRate": 1.14, "memoryShare": 0.8881, "memoryFillSeconds": 5.729e-08,
    "tailShare": 0.8662, "overlapExponent": 2.373, "rowPasses": 1.216, "hotness": 0.5045, "skewScale": 1.145,
    "residentShare": 0.3305, "residentWidth": 0.3049, "leastTileRows": 17.29, "throttledShare": 0.887,
    "throttleSeconds": 0.00288}, "quality": {"rows": 722, "medianErrorPercent": 12.55, "p90ErrorPercent": 29.76}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.4067,
    "ungatedShare": 0.05431, "launchSeconds": 4.401e-06, "tokenSeconds": 4.492e-09, "expertSeconds": 1.917e-11,
    "tileStartSeconds": 9.557e-07, "innerStepSeconds": 2.66e-08, "tensorShare": 0.9858, "feedLoss": 0.03029,
    "unitLoadRate": 2.611, "cacheLoadRate": 1.369, "memoryShare": 0.9141, "memoryFillSeconds": 1.493e-05,
    "tailShare": 0.859, "overlapExponent": 1.805, "rowPasses": 1.041, "hotness": 0.6515, "skewScale": 0.3629,
    "residentShare": 0.02194, "residentWidth": 0.1749, "leastTileRows": 13.65, "throttledShare": 0.981,
    "throttleSeconds": 0.0001277}, "quality": {"rows": 553, "medianErrorPercent": 10.12, "p90ErrorPercent": 34.28}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.512,
    "ungatedShare": 0.06232, "launchSeconds": 1.109e-05, "tokenSeconds": 6.26e-11, "expertSeconds": 6.848e-10,
    "tileStartSeconds": 1.663e-06, "innerStepSeconds": 3.227e-08, "tensorShare": 0.8314, "feedLoss": 7.421,
    "unitLoadRate": 1.736, "cacheLoadRate": 2.534, "memoryShare": 0.8993, "memoryFillSeconds": 2.41e-07,
    "tailShare": 0.4122, "overlapExponent": 1.766, "rowPasses": 0.4904, "hotness": 0.2718, "skewScale": 1.088,
    "residentShare": 0.2638, "residentWidth": 0.1673, "leastTileRows": 14.71, "throttledShare": 0.8755,
    "throttleSeconds": 0.0008626}, "quality": {"rows": 451, "medianErrorPercent": 7.65, "p90ErrorPercent": 24.14}},
    {"kernel": "vllm/gptossmxfp4moe_flashinfer_tr", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses":
    0.5417, "ungatedShare": 0.06251, "launchSeconds": 1.187e-05, "tokenSeconds": 7.023e-09, "expertSeconds":
    6.034e-09, "tileStartSeconds": 1.789e-06, "innerStepSeconds": 7.475e-08, "tensorShare": 0.5412, "feedLoss":
    32.46, "unitLoadRate": 0.7851, "cacheLoadRate": 2.487, "memoryShare": 0.6564, "memoryFillSeconds": 4.426e-06,
    "tailShare": 0.8685, "overlapExponent": 2.454, "rowPasses": 2.516, "hotness": 0.6089, "skewScale": 1.032,
    "residentShare": 0.2584, "residentWidth": 0.3633, "leastTileRows": 20.43, "throttledShare": 0.8906,
    "throttleSeconds": 0.000842}, "quality": {"rows": 429, "medianErrorPercent": 8.34, "p90ErrorPercent": 22.14}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 4.353,
    "ungatedShare": 0.04225, "launchSeconds": 2.331e-05, "tokenSeconds": 9.741e-10, "expertSeconds": 1.166e-10,
    "tileStartSeconds": 6.121e-09, "innerStepSeconds": 5.546e-07, "tensorShare": 0.3312, "feedLoss": 22.69,
    "unitLoadRate": 0.5021, "cacheLoadRate": 2.198, "memoryShare": 0.8744, "memoryFillSeconds": 2.569e-09,
    "tailShare": 0.6902, "overlapExponent": 1.691, "rowPasses": 0.08532, "hotness": 0.5539, "skewScale": 0.847,
    "residentShare": 0.179, "residentWidth": 0.2028, "leastTileRows": 58.51, "throttledShare": 0.8111,
    "throttleSeconds": 0.003037}, "quality": {"rows": 296, "medianErrorPercent": 18.43, "p90ErrorPercent": 41.32}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 4.351,
    "ungatedShare": 0.08827, "launchSeconds": 3.421e-05, "tokenSeconds": 3.444e-09, "expertSeconds": 1.825e-09,
    "tileStartSeconds": 8.521e-09, "innerStepSeconds": 6.317e-08, "tensorShare": 0.3094, "feedLoss": 0.5249,
    "unitLoadRate": 0.2571, "cacheLoadRate": 0.286, "memoryShare": 0.8255, "memoryFillSeconds": 1.59e-07,
    "tailShare": 0.6628, "overlapExponent": 4.161, "rowPasses": 3.112, "hotness": 0.2421, "skewScale": 1.018,
    "residentShare": 0.48, "residentWidth": 1.657, "leastTileRows": 15.59, "throttledShare": 0.8639,
    "throttleSeconds": 0.0008856}, "quality": {"rows": 226, "medianErrorPercent": 16.72, "p90ErrorPercent": 40.05}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.2273,
    "ungatedShare": 0.1962, "launchSeconds": 1.187e-05, "tokenSeconds": 1.143e-08, "expertSeconds": 6.905e-09,
    "tileStartSeconds": 1.453e-06, "innerStepSeconds": 7.628e-08, "tensorShare": 0.8643, "feedLoss": 4.068,
    "unitLoadRate": 0.5008, "cacheLoadRate": 2.407, "memoryShare": 0.9193, "memoryFillSeconds": 5.31e-07,
    "tailShare": 0.7152, "overlapExponent": 3.985, "rowPasses": 2.693, "hotness": 0.255, "skewScale": 1.058,
    "residentShare": 0.295, "residentWidth": 0.1159, "leastTileRows": 24.08, "throttledShare": 0.9117,
    "throttleSeconds": 0.0005281}, "quality": {"rows": 182, "medianErrorPercent": 7.32, "p90ErrorPercent": 18.81}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.7773,
    "ungatedShare": 0.02516, "launchSeconds": 1.318e-05, "tokenSeconds": 2.981e-09, "expertSeconds": 8.923e-11,
    "tileStartSeconds": 1.89e-06, "innerStepSeconds": 7.868e-08, "tensorShare": 0.9108, "feedLoss": 0.2834,
    "unitLoadRate": 1.332, "cacheLoadRate": 1.647, "memoryShare": 0.8961, "memoryFillSeconds": 5.169e-06,
    "tailShare": 0.8761, "overlapExponent": 2.243, "rowPasses": 1.311, "hotness": 0.5153, "skewScale": 0.4516,
    "residentShare": 0.1035, "residentWidth": 0.08554, "leastTileRows": 16.26, "throttledShare": 0.7454,
    "throttleSeconds": 0.0001325}, "quality": {"rows": 182, "medianErrorPercent": 9.32, "p90ErrorPercent": 27.22}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 3.016,
    "ungatedShare": 0.3185, "launchSeconds": 3.711e-05, "tokenSeconds": 2.155e-10, "expertSeconds": 7.936e-09,
    "tileStartSeconds": 2.16e-07, "innerStepSeconds": 7.067e-08, "tensorShare": 0.1836, "feedLoss": 0.04265,
    "unitLoadRate": 2.746, "cacheLoadRate": 2.936, "memoryShare": 0.5403, "memoryFillSeconds": 2.454e-08,
    "tailShare": 0.1416, "overlapExponent": 3.467, "rowPasses": 1.384, "hotness": 0.2012, "skewScale": 0.8593,
    "residentShare": 0.06159, "residentWidth": 0.07486, "leastTileRows": 27.76, "throttledShare": 0.5869,
    "throttleSeconds": 0.005291}, "quality": {"rows": 142, "medianErrorPercent": 10.44, "p90ErrorPercent": 26.15}},
    {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16", "parameters": {"foreignRowPasses": 0.3546,
    "ungatedShare": 0.1315, "launchSeconds": 1.386e-05, "tokenSeconds": 6.289e-11, "expertSeconds": 2.211e-10,
    "tileStartSeconds": 1.027e-06, "innerStepSeconds": 3.451e-07, "tensorShare": 0.9511, "feedLoss": 5.683,
    "unitLoadRate": 3.192, "cacheLoadRate": 2.836, "memoryShare": 0.7778, "memoryFillSeconds": 7.938e-06,
    "tailShare": 0.8464, "overlapExponent": 1.16, "rowPasses": 3.659, "hotness": 0.2759, "skewScale": 1.214,
    "residentShare": 0.2733, "residentWidth": 0.2028, "leastTileRows": 55.05, "throttledShare": 0.8886,
    "throttleSeconds": 0.00144}, "quality": {"rows": 140, "medianErrorPercent": 11.94, "p90ErrorPercent": 31.47}},
    {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses":
    0.591, "ungatedShare": 0.09322, "launchSeconds": 1.99e-05, "tokenSeconds": 1.392e-09, "expertSeconds":
    5.634e-10, "tileStartSeconds": 1.231e-06, "innerStepSeconds": 1.171e-08, "tensorShare": 0.7354, "feedLoss":
    0.177, "unitLoadRate": 2.236, "cacheLoadRate": 0.7719, "memoryShare": 0.8225, "memoryFillSeconds": 1.094e-05,
    "tailShare": 0.6746, "overlapExponent": 3.106, "rowPasses": 3.355, "hotness": 0.1022, "skewScale": 0.7944,
    "residentShare": 0.3562, "residentWidth": 0.2334, "leastTileRows": 16.59, "throttledShare": 0.8921,
    "throttleSeconds": 0.000514}, "quality": {"rows": 79, "medianErrorPercent": 13.4, "p90ErrorPercent": 33.43}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.1555,
    "ungatedShare": 0.04714, "launchSeconds": 2.733e-05, "tokenSeconds": 1.144e-08, "expertSeconds": 4.082e-09,
    "tileStartSeconds": 2e-07, "innerStepSeconds": 7.452e-08, "tensorShare": 0.7911, "feedLoss": 1.655,
    "unitLoadRate": 0.6255, "cacheLoadRate": 1.252, "memoryShare": 0.6506, "memoryFillSeconds": 1.062e-06,
    "tailShare": 0.5874, "overlapExponent": 1.106, "rowPasses": 0.7188, "hotness": 0.3016, "skewScale": 1.037,
    "residentShare": 0.1686, "residentWidth": 0.1587, "leastTileRows": 19.71, "throttledShare": 0.8705,
    "throttleSeconds": 0.0003198}, "quality": {"rows": 78, "medianErrorPercent": 14.21, "p90ErrorPercent": 22.3}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.01721,
    "ungatedShare": 0.3917, "launchSeconds": 3.008e-05, "tokenSeconds": 5.769e-09, "expertSeconds": 2.901e-08,
    "tileStartSeconds": 1.954e-06, "innerStepSeconds": 9.918e-08, "tensorShare": 0.5533, "feedLoss": 4.531,
    "unitLoadRate": 1.176, "cacheLoadRate": 1.735, "memoryShare": 0.865, "memoryFillSeconds": 1.828e-06,
    "tailShare": 0.705, "overlapExponent": 1.93, "rowPasses": 2.847, "hotness": 0.1348, "skewScale": 0.5332,
    "residentShare": 0.1185, "residentWidth": 0.2258, "leastTileRows": 13.96, "throttledShare": 0.881,
    "throttleSeconds": 0.0003284}, "quality": {"rows": 73, "medianErrorPercent": 7.14, "p90ErrorPercent": 18.74}},
    {"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_c", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.03284,
    "ungatedShare": 0.274, "launchSeconds": 4.249e-05, "tokenSeconds": 2.52e-08, "expertSeconds": 3.405e-09,
    "tileStartSeconds": 2.511e-06, "innerStepSeconds": 2.416e-08, "tensorShare": 0.4271, "feedLoss": 0.0317,
    "unitLoadRate": 1.252, "cacheLoadRate": 0.6837, "memoryShare": 0.5342, "memoryFillSeconds": 1.432e-06,
    "tailShare": 0.8244, "overlapExponent": 1.417, "rowPasses": 1.888, "hotness": 0.1679, "skewScale": 0.5767,
    "residentShare": 0.2812, "residentWidth": 0.2245, "leastTileRows": 19.8, "throttledShare": 0.8738,
    "throttleSeconds": 0.0005012}, "quality": {"rows": 69, "medianErrorPercent": 9.15, "p90ErrorPercent": 19.16}}],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
