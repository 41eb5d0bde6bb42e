/// Latent attention on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Latent = #"""
    {"accelerator": "h100-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode":
    [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.511e-06,
    "unitSeconds": 5.219e-06, "stepSeconds": 9.637e-07, "unitLoadRate": 0.5923, "cacheLoadRate": 0.2861,
    "memoryShare": 0.9285, "memoryFillSeconds": 8.013e-06, "tensorShare": 0.9907, "splitSeconds": 2.07e-07,
    "splitDoublingSeconds": 5.453e-08, "combineRate": 0.2562, "tailShare": 0.5881, "overlapExponent": 6.311,
    "residentShare": 0.6982, "residentWidth": 0.1309, "sequenceSeconds": 1.126e-09, "launchHeadGrowth": 0.3805,
    "unitHeadGrowth": 0.4684, "windowSeconds": 3.552e-07, "windowOverread": 0.01099, "greatestGroup": 290.0,
    "singleHeadCost": 1.078, "relayoutSeconds": 2.259e-09, "ungroupsWindows": false, "queryHeadSeconds": 6.734e-10},
    "quality": {"rows": 263, "medianErrorPercent": 2.44, "p90ErrorPercent": 14.53}}, {"kernel": "trtllm/kernel",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.089e-05, "unitSeconds": 1.801e-06,
    "stepSeconds": 7.282e-08, "unitLoadRate": 0.4338, "cacheLoadRate": 0.2063, "memoryShare": 0.8877,
    "memoryFillSeconds": 3.233e-06, "tensorShare": 0.8242, "splitSeconds": 2.613e-06, "splitDoublingSeconds":
    1.322e-08, "combineRate": 0.9102, "tailShare": 0.526, "overlapExponent": 5.43, "residentShare": 0.1282,
    "residentWidth": 0.5159, "sequenceSeconds": 1.48e-08, "launchHeadGrowth": -0.006121, "unitHeadGrowth": 1.109,
    "windowSeconds": 9.209e-07, "windowOverread": 0.01764, "greatestGroup": 290.0, "singleHeadCost": 0.2244,
    "relayoutSeconds": 1.469e-06, "ungroupsWindows": false, "queryHeadSeconds": 1.142e-09}, "quality": {"rows": 263,
    "medianErrorPercent": 6.23, "p90ErrorPercent": 18.84}}, {"kernel": "vllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 0.0001474, "unitSeconds": 4.723e-06, "stepSeconds":
    1.449e-07, "unitLoadRate": 1.451, "cacheLoadRate": 0.2918, "memoryShare": 0.9903, "memoryFillSeconds":
    9.564e-09, "tensorShare": 0.9526, "splitSeconds": 4.785e-06, "splitDoublingSeconds": 4.337e-07, "combineRate":
    0.8005, "tailShare": 0.1644, "overlapExponent": 4.017, "residentShare": 0.4447, "residentWidth": 0.1946,
    "sequenceSeconds": 2.932e-11, "launchHeadGrowth": 0.3298, "unitHeadGrowth": 0.9958, "windowSeconds": 1.05e-06,
    "windowOverread": 0.05702, "greatestGroup": 290.0, "singleHeadCost": 1.372, "relayoutSeconds": 8.646e-07,
    "ungroupsWindows": false, "queryHeadSeconds": 5.489e-11}, "quality": {"rows": 263, "medianErrorPercent": 8.31,
    "p90ErrorPercent": 35.59}}, {"kernel": "vllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 0.0001912, "unitSeconds": 1.56e-07, "stepSeconds": 4.966e-07, "unitLoadRate": 0.2516,
    "cacheLoadRate": 1.778, "memoryShare": 0.9108, "memoryFillSeconds": 2.852e-06, "tensorShare": 0.9691,
    "splitSeconds": 1.355e-08, "splitDoublingSeconds": 1.289e-08, "combineRate": 1.984, "tailShare": 0.6719,
    "overlapExponent": 2.105, "residentShare": 0.2791, "residentWidth": 0.6908, "sequenceSeconds": 2.932e-11,
    "launchHeadGrowth": -0.09632, "unitHeadGrowth": 0.8913, "windowSeconds": 2.276e-09, "windowOverread": 0.02139,
    "greatestGroup": 290.0, "singleHeadCost": 3.751, "relayoutSeconds": 5.016e-08, "ungroupsWindows": false,
    "queryHeadSeconds": 1.52e-09}, "quality": {"rows": 263, "medianErrorPercent": 10.4, "p90ErrorPercent": 30.08}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    4.91e-06, "unitSeconds": 2.978e-06, "stepSeconds": 1.475e-07, "unitLoadRate": 2.261, "cacheLoadRate": 1.18,
    "memoryShare": 0.9475, "memoryFillSeconds": 9.218e-06, "tensorShare": 0.9505, "splitSeconds": 5.838e-07,
    "splitDoublingSeconds": 8.826e-08, "combineRate": 0.2136, "tailShare": 0.7194, "overlapExponent": 5.484,
    "residentShare": 0.176, "residentWidth": 0.4427, "sequenceSeconds": 7.144e-09, "launchHeadGrowth": 0.3115,
    "unitHeadGrowth": 0.1508, "windowSeconds": 1.73e-08, "windowOverread": 0.05156, "greatestGroup": 290.0,
    "singleHeadCost": 0.8673, "relayoutSeconds": 4.307e-07, "ungroupsWindows": false, "queryHeadSeconds":
    3.894e-11}, "quality": {"rows": 446, "medianErrorPercent": 1.96, "p90ErrorPercent": 7.26}}, {"kernel":
    "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.05e-06,
    "unitSeconds": 7.11e-07, "stepSeconds": 2.973e-07, "unitLoadRate": 0.3811, "cacheLoadRate": 1.707,
    "memoryShare": 0.9282, "memoryFillSeconds": 4.049e-09, "tensorShare": 0.8161, "splitSeconds": 7.518e-06,
    "splitDoublingSeconds": 6.65e-09, "combineRate": 1.991, "tailShare": 0.8308, "overlapExponent": 6.49,
    "residentShare": 0.3299, "residentWidth": 0.1604, "sequenceSeconds": 4.196e-08, "launchHeadGrowth": -0.2188,
    "unitHeadGrowth": 0.4255, "windowSeconds": 1.015e-07, "windowOverread": 0.07134, "greatestGroup": 290.0,
    "singleHeadCost": 1.925, "relayoutSeconds": 1.978e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.189e-09},
    "quality": {"rows": 446, "medianErrorPercent": 3.28, "p90ErrorPercent": 9.57}}, {"kernel": "trtllm/module/bf16",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.811e-06, "unitSeconds": 4.157e-07,
    "stepSeconds": 1.135e-08, "unitLoadRate": 1.964, "cacheLoadRate": 0.07565, "memoryShare": 0.8971,
    "memoryFillSeconds": 4.044e-06, "tensorShare": 0.9402, "splitSeconds": 1.239e-06, "splitDoublingSeconds":
    4.527e-08, "combineRate": 0.2741, "tailShare": 0.5211, "overlapExponent": 3.818, "residentShare": 0.1545,
    "residentWidth": 0.2987, "sequenceSeconds": 2.317e-11, "launchHeadGrowth": -0.198, "unitHeadGrowth": 0.8648,
    "windowSeconds": 7.942e-08, "windowOverread": 0.01144, "greatestGroup": 290.0, "singleHeadCost": 1.744,
    "relayoutSeconds": 1.538e-06, "ungroupsWindows": false, "queryHeadSeconds": 2.664e-10}, "quality": {"rows": 446,
    "medianErrorPercent": 3.0, "p90ErrorPercent": 9.02}}, {"kernel": "trtllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.608e-05, "unitSeconds": 5.151e-06, "stepSeconds":
    4.255e-08, "unitLoadRate": 0.2342, "cacheLoadRate": 0.9491, "memoryShare": 0.9658, "memoryFillSeconds":
    2.223e-06, "tensorShare": 0.8827, "splitSeconds": 7.606e-07, "splitDoublingSeconds": 4.535e-07, "combineRate":
    0.299, "tailShare": 0.8886, "overlapExponent": 4.93, "residentShare": 0.18, "residentWidth": 0.2381,
    "sequenceSeconds": 2.745e-08, "launchHeadGrowth": 0.5829, "unitHeadGrowth": 0.5059, "windowSeconds": 5.296e-07,
    "windowOverread": 0.07098, "greatestGroup": 290.0, "singleHeadCost": 1.095, "relayoutSeconds": 7.825e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 1.248e-09}, "quality": {"rows": 446, "medianErrorPercent": 3.77,
    "p90ErrorPercent": 8.46}}, {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 2.385e-06, "unitSeconds": 2.459e-08, "stepSeconds": 1.72e-08, "unitLoadRate": 0.8722,
    "cacheLoadRate": 0.1509, "memoryShare": 0.9583, "memoryFillSeconds": 6.116e-06, "tensorShare": 0.8474,
    "splitSeconds": 8.832e-07, "splitDoublingSeconds": 1.183e-07, "combineRate": 0.5127, "tailShare": 0.7328,
    "overlapExponent": 1.667, "residentShare": 0.7459, "residentWidth": 0.8388, "sequenceSeconds": 7.793e-08,
    "launchHeadGrowth": -0.3933, "unitHeadGrowth": 0.6639, "windowSeconds": 2.7e-06, "windowOverread": 0.3329,
    "greatestGroup": 290.0, "singleHeadCost": 3.394, "relayoutSeconds": 3.551e-06, "ungroupsWindows": false,
    "queryHeadSeconds": 6.319e-12}, "quality": {"rows": 438, "medianErrorPercent": 3.61, "p90ErrorPercent": 12.02}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    2.965e-06, "unitSeconds": 3.064e-07, "stepSeconds": 7.575e-08, "unitLoadRate": 2.42, "cacheLoadRate": 0.1436,
    "memoryShare": 0.9015, "memoryFillSeconds": 5.54e-06, "tensorShare": 0.8318, "splitSeconds": 1.376e-06,
    "splitDoublingSeconds": 9.607e-07, "combineRate": 0.1771, "tailShare": 0.5101, "overlapExponent": 5.075,
    "residentShare": 0.7643, "residentWidth": 0.6606, "sequenceSeconds": 1.01e-07, "launchHeadGrowth": 0.5293,
    "unitHeadGrowth": 0.2846, "windowSeconds": 3.46e-06, "windowOverread": 0.007572, "greatestGroup": 290.0,
    "singleHeadCost": 0.953, "relayoutSeconds": 7.911e-08, "ungroupsWindows": false, "queryHeadSeconds": 3.448e-11},
    "quality": {"rows": 438, "medianErrorPercent": 3.44, "p90ErrorPercent": 10.45}}, {"kernel": "vllm/module/bf16",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.16e-05, "unitSeconds": 2.21e-06,
    "stepSeconds": 1.916e-07, "unitLoadRate": 0.5812, "cacheLoadRate": 0.1061, "memoryShare": 0.8455,
    "memoryFillSeconds": 1.106e-06, "tensorShare": 0.9512, "splitSeconds": 1.051e-06, "splitDoublingSeconds":
    1.259e-07, "combineRate": 0.7234, "tailShare": 0.3859, "overlapExponent": 6.171, "residentShare": 0.9743,
    "residentWidth": 0.6959, "sequenceSeconds": 8.525e-08, "launchHeadGrowth": 0.4275, "unitHeadGrowth": 0.4216,
    "windowSeconds": 1.557e-06, "windowOverread": 0.007034, "greatestGroup": 290.0, "singleHeadCost": 0.4902,
    "relayoutSeconds": 6.715e-08, "ungroupsWindows": false, "queryHeadSeconds": 1.802e-11}, "quality": {"rows": 446,
    "medianErrorPercent": 4.64, "p90ErrorPercent": 14.72}}, {"kernel": "vllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.473e-06, "unitSeconds": 5.834e-07, "stepSeconds":
    7.471e-08, "unitLoadRate": 0.2718, "cacheLoadRate": 2.493, "memoryShare": 0.9093, "memoryFillSeconds":
    1.092e-06, "tensorShare": 0.9133, "splitSeconds": 2.463e-07, "splitDoublingSeconds": 5.569e-08, "combineRate":
    0.218, "tailShare": 0.7178, "overlapExponent": 5.564, "residentShare": 0.1995, "residentWidth": 0.1426,
    "sequenceSeconds": 8.437e-08, "launchHeadGrowth": -0.3707, "unitHeadGrowth": 0.8158, "windowSeconds": 3.042e-07,
    "windowOverread": 0.002997, "greatestGroup": 290.0, "singleHeadCost": 0.6398, "relayoutSeconds": 1.919e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 1.782e-09}, "quality": {"rows": 446, "medianErrorPercent": 4.18,
    "p90ErrorPercent": 10.81}}], "latentPrefill": [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat":
    "bf16", "parameters": {"launchSeconds": 1.47e-05, "launchHeadGrowth": -0.4255, "windowSeconds": 8.723e-09,
    "tileStartSeconds": 3.487e-06, "keyBlockSeconds": 8.417e-08, "tensorShare": 0.977, "softmaxCost": 0.04028,
    "tailShare": 0.8128, "imbalanceShare": 0.358, "memoryShare": 0.9896, "queryPasses": 0.134, "startHeadGrowth":
    0.002055, "keyValuePasses": 0.2306, "tokenSeconds": 1.816e-11, "residentShare": 0.8618, "cacheSpeedup": 1.046,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.316,
    "sequenceSeconds": 1.509e-08, "throttledShare": 0.868, "throttleSeconds": 0.006096, "wideHeadCost": 2.78,
    "windowOverreach": 0.6922}, "quality": {"rows": 135, "medianErrorPercent": 5.41, "p90ErrorPercent": 16.71}},
    {"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.479e-05,
    "launchHeadGrowth": 0.3823, "windowSeconds": 8.645e-06, "tileStartSeconds": 2.367e-06, "keyBlockSeconds":
    2.828e-07, "tensorShare": 0.9792, "softmaxCost": 0.4193, "tailShare": 0.5339, "imbalanceShare": 0.8979,
    "memoryShare": 0.9593, "queryPasses": 1.951, "startHeadGrowth": 0.2127, "keyValuePasses": 1.181, "tokenSeconds":
    8.546e-12, "residentShare": 0.1018, "cacheSpeedup": 1.069, "queryTileRows": 128.0, "packsHeads": false,
    "adaptsTileRows": true, "overlapExponent": 5.735, "sequenceSeconds": 4.545e-08, "throttledShare": 0.9877,
    "throttleSeconds": 0.003893, "wideHeadCost": 0.8029, "windowOverreach": 0.3176}, "quality": {"rows": 135,
    "medianErrorPercent": 3.69, "p90ErrorPercent": 17.14}}, {"kernel": "vllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 0.000141, "launchHeadGrowth": 0.1622, "windowSeconds":
    2.5e-09, "tileStartSeconds": 2.929e-08, "keyBlockSeconds": 4.325e-09, "tensorShare": 1.026, "softmaxCost":
    0.6662, "tailShare": 0.3356, "imbalanceShare": 0.0345, "memoryShare": 0.5279, "queryPasses": 0.26,
    "startHeadGrowth": -0.03049, "keyValuePasses": 4.084, "tokenSeconds": 7.362e-12, "residentShare": 1.34,
    "cacheSpeedup": 2.082, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    3.112, "sequenceSeconds": 4.057e-08, "throttledShare": 0.9761, "throttleSeconds": 0.00076, "wideHeadCost":
    0.5734, "windowOverreach": 0.08185}, "quality": {"rows": 135, "medianErrorPercent": 9.46, "p90ErrorPercent":
    30.47}}, {"kernel": "vllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    0.0001914, "launchHeadGrowth": -0.4904, "windowSeconds": 1.095e-09, "tileStartSeconds": 4.932e-06,
    "keyBlockSeconds": 1.075e-09, "tensorShare": 0.8528, "softmaxCost": 0.04682, "tailShare": 0.7617,
    "imbalanceShare": 0.06004, "memoryShare": 0.8901, "queryPasses": 3.837, "startHeadGrowth": 1.105,
    "keyValuePasses": 0.4573, "tokenSeconds": 4.75e-10, "residentShare": 1.898, "cacheSpeedup": 4.735,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.238,
    "sequenceSeconds": 4.083e-12, "throttledShare": 0.9616, "throttleSeconds": 7.075e-05, "wideHeadCost": 0.734,
    "windowOverreach": 0.005697}, "quality": {"rows": 123, "medianErrorPercent": 12.97, "p90ErrorPercent": 60.47}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.381e-05, "launchHeadGrowth": -0.4341, "windowSeconds": 3.001e-06, "tileStartSeconds": 3.766e-06,
    "keyBlockSeconds": 8.78e-09, "tensorShare": 0.9547, "softmaxCost": 0.5731, "tailShare": 0.8718,
    "imbalanceShare": 0.1412, "memoryShare": 0.8859, "queryPasses": 2.293, "startHeadGrowth": 0.1129,
    "keyValuePasses": 0.2377, "tokenSeconds": 7.896e-09, "residentShare": 0.5387, "cacheSpeedup": 1.244,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.481,
    "sequenceSeconds": 4.03e-10, "throttledShare": 0.9296, "throttleSeconds": 0.0009425, "wideHeadCost": 2.483,
    "windowOverreach": 1.668}, "quality": {"rows": 281, "medianErrorPercent": 2.89, "p90ErrorPercent": 7.21}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    3.2e-05, "launchHeadGrowth": 0.3927, "windowSeconds": 4.799e-07, "tileStartSeconds": 2.943e-06,
    "keyBlockSeconds": 1.223e-07, "tensorShare": 0.5557, "softmaxCost": 0.09171, "tailShare": 0.3226,
    "imbalanceShare": 0.5388, "memoryShare": 0.695, "queryPasses": 0.7411, "startHeadGrowth": 0.6142,
    "keyValuePasses": 0.8478, "tokenSeconds": 1.168e-08, "residentShare": 0.3372, "cacheSpeedup": 1.524,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.726,
    "sequenceSeconds": 3.591e-11, "throttledShare": 0.961, "throttleSeconds": 0.004105, "wideHeadCost": 0.3997,
    "windowOverreach": 0.9863}, "quality": {"rows": 279, "medianErrorPercent": 2.2, "p90ErrorPercent": 5.98}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.05e-05, "launchHeadGrowth": -0.3687, "windowSeconds": 8.634e-07, "tileStartSeconds": 2.789e-06,
    "keyBlockSeconds": 5.036e-08, "tensorShare": 0.7168, "softmaxCost": 0.05448, "tailShare": 0.7005,
    "imbalanceShare": 0.5844, "memoryShare": 0.7625, "queryPasses": 0.6354, "startHeadGrowth": -0.03329,
    "keyValuePasses": 0.807, "tokenSeconds": 1.367e-09, "residentShare": 1.602, "cacheSpeedup": 1.362,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.625,
    "sequenceSeconds": 1.645e-08, "throttledShare": 0.9775, "throttleSeconds": 0.0003465, "wideHeadCost": 0.5086,
    "windowOverreach": 0.4122}, "quality": {"rows": 280, "medianErrorPercent": 1.94, "p90ErrorPercent": 6.53}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.103e-05, "launchHeadGrowth": -0.4492, "windowSeconds": 7.195e-09, "tileStartSeconds": 2.315e-06,
    "keyBlockSeconds": 2.752e-08, "tensorShare": 0.8153, "softmaxCost": 0.3877, "tailShare": 0.6388,
    "imbalanceShare": 0.2713, "memoryShare": 0.947, "queryPasses": 0.5649, "startHeadGrowth": 0.3146,
    "keyValuePasses": 0.4452, "tokenSeconds": 4.312e-09, "residentShare": 0.3715, "cacheSpeedup": 1.398,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.744,
    "sequenceSeconds": 1.015e-10, "throttledShare": 0.9282, "throttleSeconds": 0.000154, "wideHeadCost": 0.6854,
    "windowOverreach": 1.071}, "quality": {"rows": 280, "medianErrorPercent": 2.4, "p90ErrorPercent": 7.46}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    5.348e-06, "launchHeadGrowth": -0.05191, "windowSeconds": 3.226e-09, "tileStartSeconds": 6.301e-08,
    "keyBlockSeconds": 9.238e-08, "tensorShare": 1.029, "softmaxCost": 0.1029, "tailShare": 0.5585,
    "imbalanceShare": 0.01764, "memoryShare": 0.3451, "queryPasses": 0.3958, "startHeadGrowth": 0.2448,
    "keyValuePasses": 0.2748, "tokenSeconds": 1.483e-08, "residentShare": 0.4251, "cacheSpeedup": 1.317,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.869,
    "sequenceSeconds": 1.089e-11, "throttledShare": 0.9879, "throttleSeconds": 5.959e-05, "wideHeadCost": 1.438,
    "windowOverreach": 0.08613}, "quality": {"rows": 284, "medianErrorPercent": 3.56, "p90ErrorPercent": 8.83}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    5.117e-06, "launchHeadGrowth": -0.1253, "windowSeconds": 7.251e-09, "tileStartSeconds": 1.003e-07,
    "keyBlockSeconds": 1.729e-07, "tensorShare": 0.9935, "softmaxCost": 0.03981, "tailShare": 0.04742,
    "imbalanceShare": 0.06706, "memoryShare": 0.2336, "queryPasses": 1.192, "startHeadGrowth": -0.07909,
    "keyValuePasses": 0.06131, "tokenSeconds": 1.231e-08, "residentShare": 0.4712, "cacheSpeedup": 2.616,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.447,
    "sequenceSeconds": 4.847e-10, "throttledShare": 0.9115, "throttleSeconds": 0.004198, "wideHeadCost": 1.309,
    "windowOverreach": 1.548}, "quality": {"rows": 284, "medianErrorPercent": 2.65, "p90ErrorPercent": 8.87}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.096e-06, "launchHeadGrowth": 0.3253, "windowSeconds": 1.808e-08, "tileStartSeconds": 1.824e-07,
    "keyBlockSeconds": 5.597e-08, "tensorShare": 0.9906, "softmaxCost": 0.01239, "tailShare": 0.3194,
    "imbalanceShare": 0.08844, "memoryShare": 0.7725, "queryPasses": 0.9915, "startHeadGrowth": 0.3863,
    "keyValuePasses": 0.04694, "tokenSeconds": 1.351e-08, "residentShare": 0.9794, "cacheSpeedup": 1.526,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 7.545,
    "sequenceSeconds": 1.192e-07, "throttledShare": 0.8834, "throttleSeconds": 0.002665, "wideHeadCost": 0.3704,
    "windowOverreach": 0.198}, "quality": {"rows": 282, "medianErrorPercent": 3.9, "p90ErrorPercent": 14.68}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.592e-05, "launchHeadGrowth": 0.9342, "windowSeconds": 3.089e-08, "tileStartSeconds": 2.104e-08,
    "keyBlockSeconds": 5.84e-09, "tensorShare": 1.048, "softmaxCost": 0.05241, "tailShare": 0.3409,
    "imbalanceShare": 0.1694, "memoryShare": 0.6891, "queryPasses": 0.6718, "startHeadGrowth": 0.821,
    "keyValuePasses": 7.938, "tokenSeconds": 1.084e-08, "residentShare": 0.2535, "cacheSpeedup": 1.345,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.896,
    "sequenceSeconds": 2.226e-07, "throttledShare": 0.9074, "throttleSeconds": 0.0007655, "wideHeadCost": 0.3927,
    "windowOverreach": 0.2917}, "quality": {"rows": 282, "medianErrorPercent": 3.77, "p90ErrorPercent": 13.19}}],
    "latentProjections": [{"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 6.169e-06, "tensorShare": 0.61, "memoryShare": 0.8362, "tokenSeconds":
    1.936e-08}, "quality": {"rows": 446, "medianErrorPercent": 1.96, "p90ErrorPercent": 7.26}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    7.336e-06, "tensorShare": 0.512, "memoryShare": 0.784, "tokenSeconds": 1.582e-08}, "quality": {"rows": 446,
    "medianErrorPercent": 3.28, "p90ErrorPercent": 9.57}}, {"kernel": "decode trtllm/module/bf16", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.263e-06, "tensorShare": 0.5974, "memoryShare": 0.8057,
    "tokenSeconds": 4.869e-08}, "quality": {"rows": 446, "medianErrorPercent": 3.0, "p90ErrorPercent": 9.02}},
    {"kernel": "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 4.254e-06, "tensorShare": 0.4598, "memoryShare": 0.8272, "tokenSeconds": 2.641e-10},
    "quality": {"rows": 446, "medianErrorPercent": 3.77, "p90ErrorPercent": 8.46}}, {"kernel":
    "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.73e-05,
    "tensorShare": 0.5413, "memoryShare": 0.7008, "tokenSeconds": 1.579e-08}, "quality": {"rows": 438,
    "medianErrorPercent": 3.61, "p90ErrorPercent": 12.02}}, {"kernel": "decode vllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.942e-05, "tensorShare": 0.3263, "memoryShare":
    0.7781, "tokenSeconds": 4.696e-11}, "quality": {"rows": 438, "medianErrorPercent": 3.44, "p90ErrorPercent":
    10.45}}, {"kernel": "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 1.873e-05, "tensorShare": 0.5013, "memoryShare": 0.8765, "tokenSeconds": 5.976e-10},
    "quality": {"rows": 446, "medianErrorPercent": 4.64, "p90ErrorPercent": 14.72}}, {"kernel":
    "decode vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.466e-05, "tensorShare": 0.438, "memoryShare": 0.86, "tokenSeconds": 1.308e-12}, "quality": {"rows": 446,
    "medianErrorPercent": 4.18, "p90ErrorPercent": 10.81}}, {"kernel": "prefill trtllm/module/bf16", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 6.382e-06, "tensorShare": 0.827, "memoryShare":
    0.8863, "tokenSeconds": 4.891e-12}, "quality": {"rows": 281, "medianErrorPercent": 2.89, "p90ErrorPercent":
    7.21}}, {"kernel": "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 3.343e-07, "tensorShare": 0.5524, "memoryShare": 0.7276, "tokenSeconds": 1.304e-08},
    "quality": {"rows": 279, "medianErrorPercent": 2.2, "p90ErrorPercent": 5.98}}, {"kernel":
    "prefill trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.593e-06,
    "tensorShare": 0.7501, "memoryShare": 0.9379, "tokenSeconds": 2.947e-09}, "quality": {"rows": 280,
    "medianErrorPercent": 1.94, "p90ErrorPercent": 6.53}}, {"kernel": "prefill trtllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.809e-06, "tensorShare": 0.4719, "memoryShare":
    0.7781, "tokenSeconds": 1.868e-08}, "quality": {"rows": 280, "medianErrorPercent": 2.4, "p90ErrorPercent":
    7.46}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 2.38e-05, "tensorShare": 0.6642, "memoryShare": 0.9604, "tokenSeconds": 2.739e-09}, "quality":
    {"rows": 284, "medianErrorPercent": 3.56, "p90ErrorPercent": 8.83}}, {"kernel": "prefill vllm/module/fp8_block",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.098e-05, "tensorShare": 0.6543,
    "memoryShare": 0.6119, "tokenSeconds": 3.672e-08}, "quality": {"rows": 284, "medianErrorPercent": 2.65,
    "p90ErrorPercent": 8.87}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 2.555e-05, "tensorShare": 0.573, "memoryShare": 0.9492, "tokenSeconds":
    4.843e-11}, "quality": {"rows": 282, "medianErrorPercent": 3.9, "p90ErrorPercent": 14.68}}, {"kernel":
    "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.809e-05, "tensorShare": 0.5998, "memoryShare": 0.7847, "tokenSeconds": 3.828e-08}, "quality": {"rows": 282,
    "medianErrorPercent": 3.77, "p90ErrorPercent": 13.19}}], "experts": [], "elementwise": [], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
