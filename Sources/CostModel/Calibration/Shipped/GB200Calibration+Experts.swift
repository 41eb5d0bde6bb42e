/// Routed experts on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Experts = #"""
    {"accelerator": "gb200", "source": "kernel timings that NVIDIA collected with aiconfigurator; mean |log ratio| + 0.3
    p90, errors on the 60 % of rows kept from a first fit, then fitted on all", "date": "2026-11-21", "isFitted": true,
    "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "experts": [{"kernel":
    "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.4347, "ungatedShare":
    0.06197, "launchSeconds": 1.722e-05, "tokenSeconds": 1.074e-09, "expertSeconds": 1.598e-11, "tileStartSeconds":
    5.999e-07, "innerStepSeconds": 1.328e-08, "tensorShare": 0.5975, "feedLoss": 16.75, "unitLoadRate": 3.577,
    "cacheLoadRate": 2.974, "memoryShare": 0.8346, "memoryFillSeconds": 2.737e-06, "tailShare": 0.8328,
    "overlapExponent": 2.28, "rowPasses": 0.9569, "hotness": 0.2699, "skewScale": 0.7015, "residentShare": 0.2741,
    "residentWidth": 0.6514, "leastTileRows": 13.44, "throttledShare": 0.8734, "throttleSeconds": 0.0008967}, "quality":
    {"rows": 2163, "medianErrorPercent": 11.06, "p90ErrorPercent": 29.74}}, {"kernel":
    "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.074,
    "ungatedShare": 0.08459, "launchSeconds": 2.506e-05, "tokenSeconds": 1.963e-08, "expertSeconds": 1.685e-10,
    "tileStartSeconds": 1.132e-08, "innerStepSeconds": 3.907e-08, "tensorShare": 0.2403, "feedLoss": 1.045,
    "unitLoadRate": 0.7325, "cacheLoadRate": 1.205, "memoryShare": 0.9128, "memoryFillSeconds": 3.839e-06, "tailShare":
    0.8434, "overlapExponent": 1.64, "rowPasses": 0.4527, "hotness": 0.3099, "skewScale": 1.127, "residentShare":
    0.3078, "residentWidth": 0.1703, "leastTileRows": 15.57, "throttledShare": 0.9574, "throttleSeconds": 9.502e-05},
    "quality": {"rows": 2089, "medianErrorPercent": 11.35, "p90ErrorPercent": 29.94}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.4573, "ungatedShare": 0.08963,
    "launchSeconds": 2.521e-05, "tokenSeconds": 1.304e-08, "expertSeconds": 1.392e-11, "tileStartSeconds": 1.325e-07,
    "innerStepSeconds": 7.589e-09, "tensorShare": 0.6776, "feedLoss": 0.1579, "unitLoadRate": 3.342, "cacheLoadRate":
    1.006, "memoryShare": 0.6391, "memoryFillSeconds": 4.524e-06, "tailShare": 0.3019, "overlapExponent": 1.914,
    "rowPasses": 0.8163, "hotness": 0.3104, "skewScale": 0.5273, "residentShare": 0.2159, "residentWidth": 0.1115,
    "leastTileRows": 12.92, "throttledShare": 0.7428, "throttleSeconds": 0.003902}, "quality": {"rows": 1582,
    "medianErrorPercent": 23.39, "p90ErrorPercent": 50.38}}, {"kernel": "vllm/flashinfer_trtllm_trtllmbf16", "format":
    "bf16", "parameters": {"foreignRowPasses": 0.2476, "ungatedShare": 0.1133, "launchSeconds": 1.635e-05,
    "tokenSeconds": 4.811e-10, "expertSeconds": 4.55e-10, "tileStartSeconds": 1.083e-08, "innerStepSeconds": 2.162e-08,
    "tensorShare": 0.5655, "feedLoss": 16.43, "unitLoadRate": 3.541, "cacheLoadRate": 0.9426, "memoryShare": 0.874,
    "memoryFillSeconds": 7.6e-07, "tailShare": 0.7778, "overlapExponent": 2.013, "rowPasses": 0.709, "hotness": 0.4086,
    "skewScale": 0.9994, "residentShare": 0.4213, "residentWidth": 0.1066, "leastTileRows": 18.07, "throttledShare":
    0.8511, "throttleSeconds": 0.0001162}, "quality": {"rows": 1485, "medianErrorPercent": 10.21, "p90ErrorPercent":
    26.97}}, {"kernel": "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8", "parameters": {"foreignRowPasses": 0.3387,
    "ungatedShare": 0.06206, "launchSeconds": 1.516e-05, "tokenSeconds": 3.399e-09, "expertSeconds": 4.65e-10,
    "tileStartSeconds": 1.028e-07, "innerStepSeconds": 4.208e-08, "tensorShare": 0.5209, "feedLoss": 0.608,
    "unitLoadRate": 1.686, "cacheLoadRate": 0.961, "memoryShare": 0.8518, "memoryFillSeconds": 4.372e-06, "tailShare":
    0.6599, "overlapExponent": 1.907, "rowPasses": 0.9853, "hotness": 0.3755, "skewScale": 0.9722, "residentShare":
    0.1675, "residentWidth": 0.5467, "leastTileRows": 18.77, "throttledShare": 0.8853, "throttleSeconds": 0.001302},
    "quality": {"rows": 1381, "medianErrorPercent": 9.48, "p90ErrorPercent": 24.49}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.213, "ungatedShare":
    0.07395, "launchSeconds": 1.618e-05, "tokenSeconds": 5.599e-09, "expertSeconds": 4.794e-09, "tileStartSeconds":
    3.93e-07, "innerStepSeconds": 2.045e-08, "tensorShare": 0.9139, "feedLoss": 27.26, "unitLoadRate": 0.5283,
    "cacheLoadRate": 0.7019, "memoryShare": 0.9146, "memoryFillSeconds": 1.212e-08, "tailShare": 0.5668,
    "overlapExponent": 1.748, "rowPasses": 1.223, "hotness": 0.4367, "skewScale": 1.075, "residentShare": 0.2397,
    "residentWidth": 0.2467, "leastTileRows": 15.69, "throttledShare": 0.9518, "throttleSeconds": 0.0004772}, "quality":
    {"rows": 722, "medianErrorPercent": 12.55, "p90ErrorPercent": 29.76}}, {"kernel": "sglang/flashinfer_trtllm_moe",
    "format": "nvfp4", "parameters": {"foreignRowPasses": 0.3921, "ungatedShare": 0.0559, "launchSeconds": 1.349e-05,
    "tokenSeconds": 5.941e-09, "expertSeconds": 3.096e-09, "tileStartSeconds": 8.668e-07, "innerStepSeconds": 2.134e-08,
    "tensorShare": 0.9662, "feedLoss": 0.07554, "unitLoadRate": 1.56, "cacheLoadRate": 4.119, "memoryShare": 0.8781,
    "memoryFillSeconds": 6.405e-06, "tailShare": 0.6409, "overlapExponent": 2.6, "rowPasses": 0.8473, "hotness": 0.2839,
    "skewScale": 0.5652, "residentShare": 0.07298, "residentWidth": 0.1003, "leastTileRows": 22.81, "throttledShare":
    0.8621, "throttleSeconds": 0.0001316}, "quality": {"rows": 553, "medianErrorPercent": 10.12, "p90ErrorPercent":
    34.28}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.4822,
    "ungatedShare": 0.1691, "launchSeconds": 4.171e-06, "tokenSeconds": 6.925e-10, "expertSeconds": 4.044e-11,
    "tileStartSeconds": 2.16e-06, "innerStepSeconds": 4.081e-08, "tensorShare": 0.6783, "feedLoss": 3.368,
    "unitLoadRate": 1.617, "cacheLoadRate": 3.416, "memoryShare": 0.9543, "memoryFillSeconds": 1.269e-05, "tailShare":
    0.8734, "overlapExponent": 2.499, "rowPasses": 0.4865, "hotness": 0.26, "skewScale": 0.447, "residentShare": 0.1058,
    "residentWidth": 0.2649, "leastTileRows": 21.88, "throttledShare": 0.9898, "throttleSeconds": 0.008264}, "quality":
    {"rows": 451, "medianErrorPercent": 7.65, "p90ErrorPercent": 24.14}}, {"kernel":
    "vllm/gptossmxfp4moe_flashinfer_tr", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.2091,
    "ungatedShare": 0.1893, "launchSeconds": 1.346e-05, "tokenSeconds": 1.844e-08, "expertSeconds": 3.762e-09,
    "tileStartSeconds": 1.349e-06, "innerStepSeconds": 6.486e-08, "tensorShare": 0.7379, "feedLoss": 38.43,
    "unitLoadRate": 0.8872, "cacheLoadRate": 0.4616, "memoryShare": 0.6315, "memoryFillSeconds": 2.701e-06, "tailShare":
    0.765, "overlapExponent": 1.965, "rowPasses": 2.678, "hotness": 0.5128, "skewScale": 1.001, "residentShare":
    0.07112, "residentWidth": 0.3415, "leastTileRows": 15.3, "throttledShare": 0.9543, "throttleSeconds": 0.00074},
    "quality": {"rows": 429, "medianErrorPercent": 8.34, "p90ErrorPercent": 22.14}}, {"kernel":
    "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 4.449, "ungatedShare": 0.008691,
    "launchSeconds": 1.743e-05, "tokenSeconds": 4.012e-12, "expertSeconds": 2.606e-09, "tileStartSeconds": 4.247e-09,
    "innerStepSeconds": 5.368e-07, "tensorShare": 0.1588, "feedLoss": 0.02574, "unitLoadRate": 2.439, "cacheLoadRate":
    3.817, "memoryShare": 0.9599, "memoryFillSeconds": 4.776e-09, "tailShare": 0.7192, "overlapExponent": 1.014,
    "rowPasses": 1.716, "hotness": 0.9085, "skewScale": 0.8024, "residentShare": 0.1252, "residentWidth": 0.531,
    "leastTileRows": 25.41, "throttledShare": 0.9257, "throttleSeconds": 0.0003467}, "quality": {"rows": 296,
    "medianErrorPercent": 18.43, "p90ErrorPercent": 41.32}}, {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format":
    "int4_wo", "parameters": {"foreignRowPasses": 1.582, "ungatedShare": 0.3734, "launchSeconds": 3.12e-05,
    "tokenSeconds": 1.501e-07, "expertSeconds": 2.064e-09, "tileStartSeconds": 9.168e-09, "innerStepSeconds": 4.112e-08,
    "tensorShare": 0.2308, "feedLoss": 20.54, "unitLoadRate": 1.084, "cacheLoadRate": 1.61, "memoryShare": 0.9323,
    "memoryFillSeconds": 3.961e-07, "tailShare": 0.5397, "overlapExponent": 1.335, "rowPasses": 1.012, "hotness":
    0.2156, "skewScale": 0.8123, "residentShare": 0.4653, "residentWidth": 0.803, "leastTileRows": 15.25,
    "throttledShare": 0.7724, "throttleSeconds": 0.0005065}, "quality": {"rows": 226, "medianErrorPercent": 16.72,
    "p90ErrorPercent": 40.05}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters":
    {"foreignRowPasses": 1.318, "ungatedShare": 0.1648, "launchSeconds": 1.256e-05, "tokenSeconds": 2.512e-09,
    "expertSeconds": 2.799e-11, "tileStartSeconds": 1.577e-06, "innerStepSeconds": 9.442e-08, "tensorShare": 0.6049,
    "feedLoss": 30.99, "unitLoadRate": 0.6226, "cacheLoadRate": 0.6701, "memoryShare": 0.9019, "memoryFillSeconds":
    9.191e-08, "tailShare": 0.8074, "overlapExponent": 5.088, "rowPasses": 3.1, "hotness": 0.07073, "skewScale": 1.008,
    "residentShare": 0.3605, "residentWidth": 0.2302, "leastTileRows": 28.28, "throttledShare": 0.9726,
    "throttleSeconds": 0.0006489}, "quality": {"rows": 182, "medianErrorPercent": 7.32, "p90ErrorPercent": 18.81}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.5038,
    "ungatedShare": 0.1142, "launchSeconds": 1.683e-05, "tokenSeconds": 4.606e-09, "expertSeconds": 4.05e-10,
    "tileStartSeconds": 1.239e-06, "innerStepSeconds": 5.906e-08, "tensorShare": 0.8128, "feedLoss": 0.02056,
    "unitLoadRate": 2.282, "cacheLoadRate": 1.941, "memoryShare": 0.9521, "memoryFillSeconds": 3.64e-08, "tailShare":
    0.5023, "overlapExponent": 1.119, "rowPasses": 1.481, "hotness": 0.5651, "skewScale": 0.4363, "residentShare":
    0.08952, "residentWidth": 0.2171, "leastTileRows": 14.62, "throttledShare": 0.8331, "throttleSeconds": 0.0002775},
    "quality": {"rows": 182, "medianErrorPercent": 9.32, "p90ErrorPercent": 27.22}}, {"kernel":
    "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.228, "ungatedShare": 0.4125,
    "launchSeconds": 3.556e-05, "tokenSeconds": 3.013e-08, "expertSeconds": 1.732e-08, "tileStartSeconds": 1.068e-07,
    "innerStepSeconds": 5.56e-09, "tensorShare": 0.1756, "feedLoss": 0.06138, "unitLoadRate": 4.131, "cacheLoadRate":
    4.505, "memoryShare": 0.5704, "memoryFillSeconds": 4.142e-06, "tailShare": 0.6142, "overlapExponent": 2.278,
    "rowPasses": 1.234, "hotness": 0.06054, "skewScale": 0.8728, "residentShare": 0.1786, "residentWidth": 0.2581,
    "leastTileRows": 20.81, "throttledShare": 0.963, "throttleSeconds": 0.0008766}, "quality": {"rows": 142,
    "medianErrorPercent": 10.44, "p90ErrorPercent": 26.15}}, {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16",
    "parameters": {"foreignRowPasses": 0.2154, "ungatedShare": 0.09988, "launchSeconds": 4.343e-05, "tokenSeconds":
    1.172e-09, "expertSeconds": 9.415e-10, "tileStartSeconds": 5.947e-09, "innerStepSeconds": 1.104e-08, "tensorShare":
    0.3564, "feedLoss": 2.256, "unitLoadRate": 4.293, "cacheLoadRate": 1.227, "memoryShare": 0.7477,
    "memoryFillSeconds": 4.284e-06, "tailShare": 0.6885, "overlapExponent": 2.193, "rowPasses": 3.076, "hotness":
    0.2348, "skewScale": 0.7214, "residentShare": 0.7202, "residentWidth": 0.1342, "leastTileRows": 31.07,
    "throttledShare": 0.8536, "throttleSeconds": 0.0001461}, "quality": {"rows": 140, "medianErrorPercent": 11.94,
    "p90ErrorPercent": 31.47}}, {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters":
    {"foreignRowPasses": 0.2097, "ungatedShare": 0.2889, "launchSeconds": 2.388e-05, "tokenSeconds": 2.389e-08,
    "expertSeconds": 6.048e-12, "tileStartSeconds": 9.889e-07, "innerStepSeconds": 5.69e-09, "tensorShare": 0.5849,
    "feedLoss": 0.02374, "unitLoadRate": 2.618, "cacheLoadRate": 2.161, "memoryShare": 0.8755, "memoryFillSeconds":
    1.102e-05, "tailShare": 0.2412, "overlapExponent": 3.158, "rowPasses": 4.511, "hotness": 0.4005, "skewScale":
    0.4892, "residentShare": 0.2779, "residentWidth": 0.0813, "leastTileRows": 18.05, "throttledShare": 0.6415,
    "throttleSeconds": 0.003682}, "quality": {"rows": 79, "medianErrorPercent": 13.4, "p90ErrorPercent": 33.43}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.3832,
    "ungatedShare": 0.4553, "launchSeconds": 2.797e-05, "tokenSeconds": 9.364e-10, "expertSeconds": 5.051e-09,
    "tileStartSeconds": 3.762e-07, "innerStepSeconds": 4.548e-08, "tensorShare": 0.3632, "feedLoss": 1.289,
    "unitLoadRate": 0.4911, "cacheLoadRate": 1.692, "memoryShare": 0.883, "memoryFillSeconds": 1.68e-06, "tailShare":
    0.3158, "overlapExponent": 1.154, "rowPasses": 0.2596, "hotness": 0.2407, "skewScale": 0.5162, "residentShare":
    0.474, "residentWidth": 0.3591, "leastTileRows": 13.76, "throttledShare": 0.743, "throttleSeconds": 0.002008},
    "quality": {"rows": 78, "medianErrorPercent": 14.21, "p90ErrorPercent": 22.3}}, {"kernel":
    "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.4163, "ungatedShare":
    0.1107, "launchSeconds": 3.104e-05, "tokenSeconds": 1.107e-09, "expertSeconds": 1.067e-10, "tileStartSeconds":
    2.507e-06, "innerStepSeconds": 3.98e-08, "tensorShare": 0.3102, "feedLoss": 0.04492, "unitLoadRate": 1.143,
    "cacheLoadRate": 1.13, "memoryShare": 0.8923, "memoryFillSeconds": 5.988e-06, "tailShare": 0.4255,
    "overlapExponent": 2.352, "rowPasses": 0.8684, "hotness": 0.3422, "skewScale": 0.8791, "residentShare": 0.2949,
    "residentWidth": 0.3935, "leastTileRows": 21.11, "throttledShare": 0.8888, "throttleSeconds": 0.001209}, "quality":
    {"rows": 73, "medianErrorPercent": 7.14, "p90ErrorPercent": 18.74}}, {"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_c",
    "format": "nvfp4", "parameters": {"foreignRowPasses": 0.1071, "ungatedShare": 0.05062, "launchSeconds": 4.194e-05,
    "tokenSeconds": 1.998e-08, "expertSeconds": 1.61e-11, "tileStartSeconds": 3.23e-06, "innerStepSeconds": 1.025e-08,
    "tensorShare": 0.509, "feedLoss": 17.86, "unitLoadRate": 2.877, "cacheLoadRate": 1.561, "memoryShare": 0.4687,
    "memoryFillSeconds": 7.105e-06, "tailShare": 0.8659, "overlapExponent": 2.215, "rowPasses": 2.002, "hotness":
    0.4228, "skewScale": 0.5665, "residentShare": 0.152, "residentWidth": 0.3745, "leastTileRows": 14.98,
    "throttledShare": 0.9415, "throttleSeconds": 0.001297}, "quality": {"rows": 69, "medianErrorPercent": 9.15,
    "p90ErrorPercent": 19.16}}], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
