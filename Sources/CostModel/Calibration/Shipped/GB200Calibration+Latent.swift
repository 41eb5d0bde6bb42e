/// Latent attention on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Latent = #"""
    {"accelerator": "gb200", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode":
    [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.209e-06,
    "unitSeconds": 2.625e-06, "stepSeconds": 3.661e-08, "unitLoadRate": 2.189, "cacheLoadRate": 0.1426,
    "memoryShare": 0.7005, "memoryFillSeconds": 3.94e-08, "tensorShare": 0.9262, "splitSeconds": 2.155e-07,
    "splitDoublingSeconds": 8.699e-07, "combineRate": 0.6174, "tailShare": 0.8829, "overlapExponent": 3.728,
    "residentShare": 0.1968, "residentWidth": 0.1475, "sequenceSeconds": 1.356e-08, "launchHeadGrowth": 0.4903,
    "unitHeadGrowth": 0.2907, "windowSeconds": 6.043e-07, "windowOverread": 0.1442, "greatestGroup": 290.0,
    "singleHeadCost": 0.9323, "relayoutSeconds": 1.252e-07, "ungroupsWindows": false, "queryHeadSeconds":
    1.736e-11}, "quality": {"rows": 263, "medianErrorPercent": 6.9, "p90ErrorPercent": 24.31}}, {"kernel":
    "trtllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.875e-06,
    "unitSeconds": 2.243e-06, "stepSeconds": 3.387e-09, "unitLoadRate": 2.0, "cacheLoadRate": 0.933, "memoryShare":
    0.8344, "memoryFillSeconds": 1.207e-06, "tensorShare": 0.9439, "splitSeconds": 2.09e-07, "splitDoublingSeconds":
    1.291e-06, "combineRate": 0.2439, "tailShare": 0.563, "overlapExponent": 4.816, "residentShare": 0.07669,
    "residentWidth": 0.597, "sequenceSeconds": 9.663e-09, "launchHeadGrowth": 0.6904, "unitHeadGrowth": 0.121,
    "windowSeconds": 1.027e-06, "windowOverread": 0.1085, "greatestGroup": 290.0, "singleHeadCost": 0.6917,
    "relayoutSeconds": 1.791e-07, "ungroupsWindows": false, "queryHeadSeconds": 3.338e-10}, "quality": {"rows": 263,
    "medianErrorPercent": 6.95, "p90ErrorPercent": 24.64}}, {"kernel": "trtllm/module/bf16", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.754e-06, "unitSeconds": 1.101e-06, "stepSeconds":
    1.214e-07, "unitLoadRate": 1.901, "cacheLoadRate": 0.3025, "memoryShare": 0.673, "memoryFillSeconds": 3.902e-06,
    "tensorShare": 0.8804, "splitSeconds": 2.04e-07, "splitDoublingSeconds": 2.445e-06, "combineRate": 0.3814,
    "tailShare": 0.2547, "overlapExponent": 4.687, "residentShare": 0.3109, "residentWidth": 0.6363,
    "sequenceSeconds": 5.023e-09, "launchHeadGrowth": -0.3557, "unitHeadGrowth": 0.8862, "windowSeconds": 1.934e-08,
    "windowOverread": 0.005688, "greatestGroup": 290.0, "singleHeadCost": 0.1493, "relayoutSeconds": 1.005e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 3.502e-11}, "quality": {"rows": 446, "medianErrorPercent": 8.02,
    "p90ErrorPercent": 18.45}}, {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 1.225e-05, "unitSeconds": 7.144e-06, "stepSeconds": 5.823e-08, "unitLoadRate":
    0.4438, "cacheLoadRate": 0.1112, "memoryShare": 0.7636, "memoryFillSeconds": 9.125e-06, "tensorShare": 0.902,
    "splitSeconds": 2.182e-07, "splitDoublingSeconds": 5.558e-08, "combineRate": 0.1889, "tailShare": 0.7747,
    "overlapExponent": 5.835, "residentShare": 0.5416, "residentWidth": 0.1133, "sequenceSeconds": 8.31e-12,
    "launchHeadGrowth": -0.349, "unitHeadGrowth": 0.4973, "windowSeconds": 2.029e-08, "windowOverread": 0.003459,
    "greatestGroup": 290.0, "singleHeadCost": 1.034, "relayoutSeconds": 2.295e-08, "ungroupsWindows": false,
    "queryHeadSeconds": 2.194e-10}, "quality": {"rows": 446, "medianErrorPercent": 4.99, "p90ErrorPercent": 16.2}},
    {"kernel": "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    4.73e-06, "unitSeconds": 6.84e-08, "stepSeconds": 7.044e-09, "unitLoadRate": 0.5326, "cacheLoadRate": 0.9221,
    "memoryShare": 0.7611, "memoryFillSeconds": 3.899e-06, "tensorShare": 0.7399, "splitSeconds": 1.186e-06,
    "splitDoublingSeconds": 5.615e-09, "combineRate": 0.06567, "tailShare": 0.7038, "overlapExponent": 4.821,
    "residentShare": 0.1572, "residentWidth": 0.4274, "sequenceSeconds": 9.568e-12, "launchHeadGrowth": -0.0792,
    "unitHeadGrowth": 0.05926, "windowSeconds": 4.82e-06, "windowOverread": 0.02526, "greatestGroup": 290.0,
    "singleHeadCost": 0.2139, "relayoutSeconds": 1.198e-08, "ungroupsWindows": false, "queryHeadSeconds":
    2.411e-11}, "quality": {"rows": 446, "medianErrorPercent": 3.17, "p90ErrorPercent": 9.89}}, {"kernel":
    "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.247e-05,
    "unitSeconds": 1.234e-06, "stepSeconds": 5.002e-09, "unitLoadRate": 2.396, "cacheLoadRate": 0.3365,
    "memoryShare": 0.8034, "memoryFillSeconds": 5.926e-06, "tensorShare": 0.9216, "splitSeconds": 5.458e-08,
    "splitDoublingSeconds": 4.248e-07, "combineRate": 1.398, "tailShare": 0.848, "overlapExponent": 2.701,
    "residentShare": 0.1706, "residentWidth": 0.4044, "sequenceSeconds": 3.652e-08, "launchHeadGrowth": -0.2886,
    "unitHeadGrowth": 0.04099, "windowSeconds": 1.535e-06, "windowOverread": 0.002412, "greatestGroup": 290.0,
    "singleHeadCost": 0.1627, "relayoutSeconds": 3.867e-07, "ungroupsWindows": false, "queryHeadSeconds":
    3.609e-10}, "quality": {"rows": 446, "medianErrorPercent": 5.05, "p90ErrorPercent": 13.98}}, {"kernel":
    "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.841e-06,
    "unitSeconds": 1.084e-06, "stepSeconds": 6.036e-08, "unitLoadRate": 1.552, "cacheLoadRate": 0.1808,
    "memoryShare": 0.8467, "memoryFillSeconds": 4.375e-06, "tensorShare": 0.6935, "splitSeconds": 2.161e-06,
    "splitDoublingSeconds": 2.573e-07, "combineRate": 1.029, "tailShare": 0.8821, "overlapExponent": 6.89,
    "residentShare": 0.503, "residentWidth": 0.8627, "sequenceSeconds": 5.987e-12, "launchHeadGrowth": 0.3068,
    "unitHeadGrowth": 0.3386, "windowSeconds": 2.465e-07, "windowOverread": 0.003618, "greatestGroup": 290.0,
    "singleHeadCost": 0.8869, "relayoutSeconds": 3.274e-07, "ungroupsWindows": false, "queryHeadSeconds":
    6.924e-11}, "quality": {"rows": 446, "medianErrorPercent": 3.81, "p90ErrorPercent": 14.55}}, {"kernel":
    "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.955e-06,
    "unitSeconds": 4.886e-08, "stepSeconds": 1.958e-08, "unitLoadRate": 2.029, "cacheLoadRate": 1.985,
    "memoryShare": 0.8469, "memoryFillSeconds": 3.337e-06, "tensorShare": 0.6579, "splitSeconds": 9.849e-08,
    "splitDoublingSeconds": 8.924e-07, "combineRate": 0.3618, "tailShare": 0.6343, "overlapExponent": 7.653,
    "residentShare": 0.1529, "residentWidth": 0.273, "sequenceSeconds": 5.853e-10, "launchHeadGrowth": -0.3629,
    "unitHeadGrowth": 0.86, "windowSeconds": 1.549e-06, "windowOverread": 0.009126, "greatestGroup": 290.0,
    "singleHeadCost": 0.3631, "relayoutSeconds": 1.954e-07, "ungroupsWindows": false, "queryHeadSeconds":
    3.854e-10}, "quality": {"rows": 446, "medianErrorPercent": 3.2, "p90ErrorPercent": 9.61}}, {"kernel":
    "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.26e-06,
    "unitSeconds": 1.855e-06, "stepSeconds": 1.859e-07, "unitLoadRate": 0.4749, "cacheLoadRate": 0.1946,
    "memoryShare": 0.8241, "memoryFillSeconds": 5.242e-07, "tensorShare": 0.73, "splitSeconds": 1.761e-07,
    "splitDoublingSeconds": 7.23e-08, "combineRate": 0.1439, "tailShare": 0.8816, "overlapExponent": 4.224,
    "residentShare": 0.6, "residentWidth": 0.2664, "sequenceSeconds": 6.382e-08, "launchHeadGrowth": -0.1868,
    "unitHeadGrowth": 0.07706, "windowSeconds": 2.415e-08, "windowOverread": 0.01248, "greatestGroup": 290.0,
    "singleHeadCost": 1.127, "relayoutSeconds": 5.494e-07, "ungroupsWindows": false, "queryHeadSeconds": 4.135e-09},
    "quality": {"rows": 446, "medianErrorPercent": 6.61, "p90ErrorPercent": 14.21}}, {"kernel":
    "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.183e-06,
    "unitSeconds": 1.317e-06, "stepSeconds": 5.979e-09, "unitLoadRate": 0.5254, "cacheLoadRate": 0.4208,
    "memoryShare": 0.7483, "memoryFillSeconds": 4.616e-06, "tensorShare": 0.9105, "splitSeconds": 3.259e-08,
    "splitDoublingSeconds": 2.463e-07, "combineRate": 0.1081, "tailShare": 0.7575, "overlapExponent": 6.784,
    "residentShare": 1.093, "residentWidth": 0.05815, "sequenceSeconds": 7.357e-08, "launchHeadGrowth": 0.3042,
    "unitHeadGrowth": 1.286, "windowSeconds": 4.56e-08, "windowOverread": 0.02221, "greatestGroup": 290.0,
    "singleHeadCost": 0.5993, "relayoutSeconds": 1.568e-06, "ungroupsWindows": false, "queryHeadSeconds":
    3.799e-09}, "quality": {"rows": 446, "medianErrorPercent": 4.78, "p90ErrorPercent": 12.08}}, {"kernel":
    "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.456e-06,
    "unitSeconds": 3.406e-07, "stepSeconds": 3.188e-09, "unitLoadRate": 2.453, "cacheLoadRate": 2.401,
    "memoryShare": 0.7268, "memoryFillSeconds": 7.865e-06, "tensorShare": 0.9469, "splitSeconds": 6.243e-07,
    "splitDoublingSeconds": 6.688e-08, "combineRate": 9.519, "tailShare": 0.454, "overlapExponent": 7.809,
    "residentShare": 0.1357, "residentWidth": 0.4324, "sequenceSeconds": 3.453e-08, "launchHeadGrowth": 0.4414,
    "unitHeadGrowth": 0.8676, "windowSeconds": 5.231e-07, "windowOverread": 0.004375, "greatestGroup": 290.0,
    "singleHeadCost": 0.7187, "relayoutSeconds": 4.935e-07, "ungroupsWindows": false, "queryHeadSeconds": 8.2e-10},
    "quality": {"rows": 446, "medianErrorPercent": 5.5, "p90ErrorPercent": 13.19}}, {"kernel": "vllm/module/bf16",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 4.89e-06, "unitSeconds": 9.808e-08,
    "stepSeconds": 8.8e-08, "unitLoadRate": 1.521, "cacheLoadRate": 0.227, "memoryShare": 0.8659,
    "memoryFillSeconds": 4.154e-06, "tensorShare": 0.8652, "splitSeconds": 1.854e-08, "splitDoublingSeconds":
    5.93e-08, "combineRate": 3.764, "tailShare": 0.2881, "overlapExponent": 2.294, "residentShare": 0.3628,
    "residentWidth": 1.299, "sequenceSeconds": 9.376e-08, "launchHeadGrowth": -0.4395, "unitHeadGrowth": 0.5782,
    "windowSeconds": 5.833e-06, "windowOverread": 0.0095, "greatestGroup": 290.0, "singleHeadCost": 2.785,
    "relayoutSeconds": 1.581e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.572e-09}, "quality": {"rows": 446,
    "medianErrorPercent": 5.83, "p90ErrorPercent": 17.39}}, {"kernel": "vllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.113e-06, "unitSeconds": 4.694e-07, "stepSeconds":
    1.716e-07, "unitLoadRate": 2.016, "cacheLoadRate": 0.2148, "memoryShare": 0.8247, "memoryFillSeconds":
    1.584e-07, "tensorShare": 0.9278, "splitSeconds": 1.69e-06, "splitDoublingSeconds": 1.138e-08, "combineRate":
    1.703, "tailShare": 0.3735, "overlapExponent": 4.113, "residentShare": 0.9364, "residentWidth": 1.003,
    "sequenceSeconds": 7.325e-08, "launchHeadGrowth": -0.09349, "unitHeadGrowth": 0.4803, "windowSeconds":
    3.571e-08, "windowOverread": 0.0007007, "greatestGroup": 290.0, "singleHeadCost": 0.5741, "relayoutSeconds":
    3.361e-09, "ungroupsWindows": false, "queryHeadSeconds": 1.948e-09}, "quality": {"rows": 446,
    "medianErrorPercent": 5.26, "p90ErrorPercent": 14.64}}, {"kernel": "vllm/module/nvfp4", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 3.527e-06, "unitSeconds": 1.733e-05, "stepSeconds":
    7.847e-08, "unitLoadRate": 0.4981, "cacheLoadRate": 0.1085, "memoryShare": 0.9052, "memoryFillSeconds":
    1.239e-07, "tensorShare": 0.9383, "splitSeconds": 1.56e-06, "splitDoublingSeconds": 2.685e-08, "combineRate":
    2.182, "tailShare": 0.317, "overlapExponent": 3.707, "residentShare": 0.9558, "residentWidth": 0.3337,
    "sequenceSeconds": 2.17e-12, "launchHeadGrowth": 0.05465, "unitHeadGrowth": 0.0062, "windowSeconds": 2.667e-09,
    "windowOverread": 0.00397, "greatestGroup": 290.0, "singleHeadCost": 0.8094, "relayoutSeconds": 4.518e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 1.945e-09}, "quality": {"rows": 446, "medianErrorPercent": 7.35,
    "p90ErrorPercent": 15.97}}], "latentPrefill": [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat":
    "bf16", "parameters": {"launchSeconds": 1.157e-05, "launchHeadGrowth": 0.6471, "windowSeconds": 2.212e-07,
    "tileStartSeconds": 2.846e-06, "keyBlockSeconds": 2.304e-07, "tensorShare": 0.8874, "softmaxCost": 0.432,
    "tailShare": 0.9734, "imbalanceShare": 0.3017, "memoryShare": 0.8369, "queryPasses": 0.1641, "startHeadGrowth":
    -0.1392, "keyValuePasses": 0.285, "tokenSeconds": 5.404e-13, "residentShare": 1.558, "cacheSpeedup": 2.382,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.579,
    "sequenceSeconds": 1.534e-08, "throttledShare": 0.9955, "throttleSeconds": 0.0001269, "wideHeadCost": 1.083,
    "windowOverreach": 0.2894}, "quality": {"rows": 135, "medianErrorPercent": 7.0, "p90ErrorPercent": 22.02}},
    {"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.654e-05,
    "launchHeadGrowth": 0.1222, "windowSeconds": 5.883e-07, "tileStartSeconds": 2.768e-06, "keyBlockSeconds":
    7.295e-09, "tensorShare": 0.8795, "softmaxCost": 0.3368, "tailShare": 0.6803, "imbalanceShare": 0.692,
    "memoryShare": 0.5685, "queryPasses": 0.7147, "startHeadGrowth": 0.09562, "keyValuePasses": 1.403,
    "tokenSeconds": 1.249e-10, "residentShare": 0.5779, "cacheSpeedup": 1.123, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 1.739, "sequenceSeconds": 7.061e-09, "throttledShare": 0.9652,
    "throttleSeconds": 0.005281, "wideHeadCost": 1.266, "windowOverreach": 0.3096}, "quality": {"rows": 135,
    "medianErrorPercent": 6.96, "p90ErrorPercent": 22.93}}, {"kernel": "trtllm/module/bf16", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.595e-06, "launchHeadGrowth": -0.1136, "windowSeconds":
    2.382e-07, "tileStartSeconds": 2.991e-06, "keyBlockSeconds": 4.344e-09, "tensorShare": 0.4973, "softmaxCost":
    0.4167, "tailShare": 0.3649, "imbalanceShare": 0.08166, "memoryShare": 0.6025, "queryPasses": 0.3349,
    "startHeadGrowth": 0.4493, "keyValuePasses": 0.351, "tokenSeconds": 2.353e-09, "residentShare": 1.052,
    "cacheSpeedup": 1.289, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    2.669, "sequenceSeconds": 3.418e-08, "throttledShare": 0.9032, "throttleSeconds": 0.0001132, "wideHeadCost":
    1.631, "windowOverreach": 0.6997}, "quality": {"rows": 284, "medianErrorPercent": 5.59, "p90ErrorPercent":
    20.44}}, {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.68e-05, "launchHeadGrowth": 0.4678, "windowSeconds": 1.38e-06, "tileStartSeconds":
    2.309e-06, "keyBlockSeconds": 2.173e-09, "tensorShare": 0.9972, "softmaxCost": 1.095, "tailShare": 0.182,
    "imbalanceShare": 0.03631, "memoryShare": 0.8807, "queryPasses": 0.3773, "startHeadGrowth": 0.129,
    "keyValuePasses": 2.064, "tokenSeconds": 4.344e-09, "residentShare": 1.214, "cacheSpeedup": 2.163,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.827,
    "sequenceSeconds": 2.139e-08, "throttledShare": 0.8838, "throttleSeconds": 0.0001218, "wideHeadCost": 1.857,
    "windowOverreach": 0.01079}, "quality": {"rows": 284, "medianErrorPercent": 4.55, "p90ErrorPercent": 14.05}},
    {"kernel": "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    2.572e-06, "launchHeadGrowth": -0.293, "windowSeconds": 3.9e-08, "tileStartSeconds": 2.585e-06,
    "keyBlockSeconds": 6.612e-09, "tensorShare": 0.6367, "softmaxCost": 0.108, "tailShare": 0.6866,
    "imbalanceShare": 0.2728, "memoryShare": 0.6641, "queryPasses": 1.072, "startHeadGrowth": 0.7891,
    "keyValuePasses": 1.505, "tokenSeconds": 8.617e-09, "residentShare": 1.265, "cacheSpeedup": 1.123,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.258,
    "sequenceSeconds": 2.221e-11, "throttledShare": 0.9564, "throttleSeconds": 0.0005629, "wideHeadCost": 0.4392,
    "windowOverreach": 0.27}, "quality": {"rows": 284, "medianErrorPercent": 2.93, "p90ErrorPercent": 9.22}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.604e-05, "launchHeadGrowth": -0.361, "windowSeconds": 3.593e-06, "tileStartSeconds": 2.577e-06,
    "keyBlockSeconds": 9.707e-08, "tensorShare": 0.9796, "softmaxCost": 0.05971, "tailShare": 0.8396,
    "imbalanceShare": 0.4506, "memoryShare": 0.8406, "queryPasses": 0.12, "startHeadGrowth": 0.07978,
    "keyValuePasses": 0.8421, "tokenSeconds": 1.582e-09, "residentShare": 0.691, "cacheSpeedup": 1.249,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.607,
    "sequenceSeconds": 3.355e-08, "throttledShare": 0.9937, "throttleSeconds": 0.005656, "wideHeadCost": 0.5071,
    "windowOverreach": 0.6194}, "quality": {"rows": 284, "medianErrorPercent": 3.2, "p90ErrorPercent": 10.22}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    4.173e-05, "launchHeadGrowth": -0.2445, "windowSeconds": 1.257e-06, "tileStartSeconds": 2.305e-06,
    "keyBlockSeconds": 4.791e-08, "tensorShare": 0.7988, "softmaxCost": 0.01391, "tailShare": 0.3214,
    "imbalanceShare": 0.8085, "memoryShare": 0.762, "queryPasses": 0.06304, "startHeadGrowth": -0.1286,
    "keyValuePasses": 2.987, "tokenSeconds": 7.972e-09, "residentShare": 0.06902, "cacheSpeedup": 1.363,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.109,
    "sequenceSeconds": 7.549e-12, "throttledShare": 0.9485, "throttleSeconds": 7.471e-05, "wideHeadCost": 0.3275,
    "windowOverreach": 0.07562}, "quality": {"rows": 284, "medianErrorPercent": 2.88, "p90ErrorPercent": 9.58}},
    {"kernel": "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.009e-05, "launchHeadGrowth": 0.1267, "windowSeconds": 1.038e-07, "tileStartSeconds": 2.696e-06,
    "keyBlockSeconds": 3.911e-08, "tensorShare": 0.8257, "softmaxCost": 0.03867, "tailShare": 0.9117,
    "imbalanceShare": 0.5424, "memoryShare": 0.5701, "queryPasses": 0.3943, "startHeadGrowth": 0.4347,
    "keyValuePasses": 1.967, "tokenSeconds": 8.865e-09, "residentShare": 0.3375, "cacheSpeedup": 2.109,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.502,
    "sequenceSeconds": 1.006e-10, "throttledShare": 0.8967, "throttleSeconds": 0.0003136, "wideHeadCost": 0.464,
    "windowOverreach": 0.9177}, "quality": {"rows": 284, "medianErrorPercent": 2.86, "p90ErrorPercent": 9.56}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    5.219e-06, "launchHeadGrowth": -0.1531, "windowSeconds": 3.24e-06, "tileStartSeconds": 4.868e-07,
    "keyBlockSeconds": 1.758e-08, "tensorShare": 0.9007, "softmaxCost": 0.04406, "tailShare": 0.9886,
    "imbalanceShare": 0.2772, "memoryShare": 0.9385, "queryPasses": 0.02482, "startHeadGrowth": 0.2769,
    "keyValuePasses": 0.3223, "tokenSeconds": 4.856e-11, "residentShare": 1.413, "cacheSpeedup": 1.93,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.232,
    "sequenceSeconds": 5.129e-12, "throttledShare": 0.9771, "throttleSeconds": 0.0006399, "wideHeadCost": 1.037,
    "windowOverreach": 1.896}, "quality": {"rows": 284, "medianErrorPercent": 2.68, "p90ErrorPercent": 8.07}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    4.523e-06, "launchHeadGrowth": 0.2228, "windowSeconds": 1.766e-09, "tileStartSeconds": 7.066e-07,
    "keyBlockSeconds": 1.019e-07, "tensorShare": 1.025, "softmaxCost": 0.06248, "tailShare": 0.3446,
    "imbalanceShare": 0.2794, "memoryShare": 0.4879, "queryPasses": 5.911, "startHeadGrowth": 0.2497,
    "keyValuePasses": 2.97, "tokenSeconds": 1.723e-08, "residentShare": 0.06714, "cacheSpeedup": 4.411,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 7.269,
    "sequenceSeconds": 2.533e-08, "throttledShare": 0.9465, "throttleSeconds": 0.006184, "wideHeadCost": 1.657,
    "windowOverreach": 0.2495}, "quality": {"rows": 284, "medianErrorPercent": 2.95, "p90ErrorPercent": 7.99}},
    {"kernel": "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.215e-05, "launchHeadGrowth": -0.3952, "windowSeconds": 1.295e-06, "tileStartSeconds": 3.909e-07,
    "keyBlockSeconds": 1.849e-08, "tensorShare": 0.8207, "softmaxCost": 0.1457, "tailShare": 0.9155,
    "imbalanceShare": 0.5203, "memoryShare": 0.4233, "queryPasses": 1.664, "startHeadGrowth": -0.128,
    "keyValuePasses": 0.3403, "tokenSeconds": 1.254e-11, "residentShare": 0.3447, "cacheSpeedup": 1.979,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.231,
    "sequenceSeconds": 1.695e-09, "throttledShare": 0.8639, "throttleSeconds": 0.0008058, "wideHeadCost": 0.8651,
    "windowOverreach": 0.2881}, "quality": {"rows": 284, "medianErrorPercent": 4.83, "p90ErrorPercent": 12.57}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.694e-05, "launchHeadGrowth": -0.2793, "windowSeconds": 3.533e-07, "tileStartSeconds": 2.239e-07,
    "keyBlockSeconds": 7.147e-08, "tensorShare": 0.9364, "softmaxCost": 0.1846, "tailShare": 0.45, "imbalanceShare":
    0.05112, "memoryShare": 0.5948, "queryPasses": 0.1201, "startHeadGrowth": -0.06782, "keyValuePasses": 2.073,
    "tokenSeconds": 1.681e-13, "residentShare": 0.7125, "cacheSpeedup": 1.495, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 6.265, "sequenceSeconds": 1.485e-10, "throttledShare": 0.9127,
    "throttleSeconds": 0.004816, "wideHeadCost": 0.9073, "windowOverreach": 0.4262}, "quality": {"rows": 284,
    "medianErrorPercent": 3.11, "p90ErrorPercent": 9.56}}, {"kernel": "vllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.476e-06, "launchHeadGrowth": 0.5285, "windowSeconds":
    2.833e-06, "tileStartSeconds": 1.019e-07, "keyBlockSeconds": 1.362e-07, "tensorShare": 0.8952, "softmaxCost":
    0.03994, "tailShare": 0.4073, "imbalanceShare": 0.3819, "memoryShare": 0.514, "queryPasses": 1.443,
    "startHeadGrowth": 0.6192, "keyValuePasses": 3.253, "tokenSeconds": 2.403e-12, "residentShare": 0.4544,
    "cacheSpeedup": 1.243, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    3.024, "sequenceSeconds": 1.065e-08, "throttledShare": 0.8857, "throttleSeconds": 0.0005079, "wideHeadCost":
    0.4539, "windowOverreach": 1.18}, "quality": {"rows": 284, "medianErrorPercent": 2.76, "p90ErrorPercent":
    8.11}}, {"kernel": "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.089e-06, "launchHeadGrowth": 0.2925, "windowSeconds": 2.861e-07, "tileStartSeconds": 2.268e-08,
    "keyBlockSeconds": 2.103e-09, "tensorShare": 1.035, "softmaxCost": 0.08542, "tailShare": 0.9587,
    "imbalanceShare": 0.1121, "memoryShare": 0.9289, "queryPasses": 0.1746, "startHeadGrowth": -0.046,
    "keyValuePasses": 1.238, "tokenSeconds": 1.567e-08, "residentShare": 1.562, "cacheSpeedup": 1.153,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.482,
    "sequenceSeconds": 9.761e-09, "throttledShare": 0.9634, "throttleSeconds": 0.0008014, "wideHeadCost": 1.036,
    "windowOverreach": 0.9883}, "quality": {"rows": 284, "medianErrorPercent": 5.25, "p90ErrorPercent": 10.99}},
    {"kernel": "vllm/module/bf16", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.209e-05,
    "launchHeadGrowth": -0.2971, "windowSeconds": 7.723e-06, "tileStartSeconds": 3.113e-08, "keyBlockSeconds":
    8.308e-08, "tensorShare": 0.9722, "softmaxCost": 0.4927, "tailShare": 0.7204, "imbalanceShare": 0.1406,
    "memoryShare": 0.7315, "queryPasses": 0.1028, "startHeadGrowth": 1.271, "keyValuePasses": 0.8712,
    "tokenSeconds": 4.156e-09, "residentShare": 0.1954, "cacheSpeedup": 1.23, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 2.054, "sequenceSeconds": 2.769e-08, "throttledShare": 0.8313,
    "throttleSeconds": 0.00899, "wideHeadCost": 1.047, "windowOverreach": 1.713}, "quality": {"rows": 284,
    "medianErrorPercent": 2.91, "p90ErrorPercent": 8.74}}, {"kernel": "vllm/module/fp8_block", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.893e-05, "launchHeadGrowth": -0.04795, "windowSeconds":
    5.432e-08, "tileStartSeconds": 2.363e-07, "keyBlockSeconds": 1.377e-07, "tensorShare": 0.6764, "softmaxCost":
    0.07697, "tailShare": 0.257, "imbalanceShare": 0.2054, "memoryShare": 0.7871, "queryPasses": 1.134,
    "startHeadGrowth": 0.501, "keyValuePasses": 1.212, "tokenSeconds": 1.807e-10, "residentShare": 0.5767,
    "cacheSpeedup": 1.944, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    2.396, "sequenceSeconds": 2.645e-10, "throttledShare": 0.769, "throttleSeconds": 0.0006574, "wideHeadCost":
    1.426, "windowOverreach": 0.6924}, "quality": {"rows": 284, "medianErrorPercent": 4.04, "p90ErrorPercent":
    7.56}}, {"kernel": "vllm/module/nvfp4", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.708e-06, "launchHeadGrowth": -0.3236, "windowSeconds": 8.311e-09, "tileStartSeconds": 8.987e-08,
    "keyBlockSeconds": 1.298e-07, "tensorShare": 0.8964, "softmaxCost": 0.3449, "tailShare": 0.9552,
    "imbalanceShare": 0.99, "memoryShare": 0.8388, "queryPasses": 1.562, "startHeadGrowth": 0.6883,
    "keyValuePasses": 0.4239, "tokenSeconds": 1.233e-08, "residentShare": 1.496, "cacheSpeedup": 5.756,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.192,
    "sequenceSeconds": 6.07e-11, "throttledShare": 0.99, "throttleSeconds": 0.0003167, "wideHeadCost": 0.3139,
    "windowOverreach": 2.325}, "quality": {"rows": 284, "medianErrorPercent": 4.63, "p90ErrorPercent": 9.8}}],
    "latentProjections": [{"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 5.049e-06, "tensorShare": 0.7768, "memoryShare": 0.7519, "tokenSeconds":
    5.674e-08}, "quality": {"rows": 446, "medianErrorPercent": 8.02, "p90ErrorPercent": 18.45}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    4.741e-06, "tensorShare": 0.52, "memoryShare": 0.6378, "tokenSeconds": 2.24e-12}, "quality": {"rows": 446,
    "medianErrorPercent": 4.99, "p90ErrorPercent": 16.2}}, {"kernel": "decode trtllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.093e-05, "tensorShare": 0.7618, "memoryShare":
    0.3697, "tokenSeconds": 3.407e-08}, "quality": {"rows": 446, "medianErrorPercent": 3.17, "p90ErrorPercent":
    9.89}}, {"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 2.302e-06, "tensorShare": 0.574, "memoryShare": 0.7303, "tokenSeconds": 9.34e-11}, "quality":
    {"rows": 446, "medianErrorPercent": 5.05, "p90ErrorPercent": 13.98}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    6.42e-06, "tensorShare": 0.3583, "memoryShare": 0.6243, "tokenSeconds": 2.315e-08}, "quality": {"rows": 446,
    "medianErrorPercent": 3.81, "p90ErrorPercent": 14.55}}, {"kernel": "decode trtllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.152e-05, "tensorShare": 0.2712, "memoryShare":
    0.4064, "tokenSeconds": 1.107e-08}, "quality": {"rows": 446, "medianErrorPercent": 3.2, "p90ErrorPercent":
    9.61}}, {"kernel": "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.65e-05, "tensorShare": 0.805, "memoryShare": 0.697, "tokenSeconds": 3.191e-09}, "quality":
    {"rows": 446, "medianErrorPercent": 6.61, "p90ErrorPercent": 14.21}}, {"kernel": "decode vllm/module/fp8_block",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.26e-05, "tensorShare": 0.6081,
    "memoryShare": 0.7496, "tokenSeconds": 7.621e-12}, "quality": {"rows": 446, "medianErrorPercent": 4.78,
    "p90ErrorPercent": 12.08}}, {"kernel": "decode vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 1.909e-05, "tensorShare": 0.1031, "memoryShare": 0.3177, "tokenSeconds":
    3.264e-11}, "quality": {"rows": 446, "medianErrorPercent": 5.5, "p90ErrorPercent": 13.19}}, {"kernel":
    "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.997e-05,
    "tensorShare": 0.7362, "memoryShare": 0.7687, "tokenSeconds": 2.995e-12}, "quality": {"rows": 446,
    "medianErrorPercent": 5.83, "p90ErrorPercent": 17.39}}, {"kernel": "decode vllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.343e-05, "tensorShare": 0.733, "memoryShare":
    0.7899, "tokenSeconds": 4.4e-12}, "quality": {"rows": 446, "medianErrorPercent": 5.26, "p90ErrorPercent":
    14.64}}, {"kernel": "decode vllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 1.821e-05, "tensorShare": 0.7766, "memoryShare": 0.9596, "tokenSeconds": 3.018e-10},
    "quality": {"rows": 446, "medianErrorPercent": 7.35, "p90ErrorPercent": 15.97}}, {"kernel":
    "prefill trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    6.136e-06, "tensorShare": 0.6469, "memoryShare": 0.6404, "tokenSeconds": 2.122e-09}, "quality": {"rows": 284,
    "medianErrorPercent": 5.59, "p90ErrorPercent": 20.44}}, {"kernel": "prefill trtllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 5.412e-06, "tensorShare": 0.5148, "memoryShare":
    0.4952, "tokenSeconds": 1.567e-09}, "quality": {"rows": 284, "medianErrorPercent": 4.55, "p90ErrorPercent":
    14.05}}, {"kernel": "prefill trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.246e-05, "tensorShare": 0.557, "memoryShare": 0.3992, "tokenSeconds": 2.776e-10}, "quality":
    {"rows": 284, "medianErrorPercent": 2.93, "p90ErrorPercent": 9.22}}, {"kernel": "prefill trtllm/module/bf16",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.415e-06, "tensorShare": 0.5998,
    "memoryShare": 0.6484, "tokenSeconds": 1.627e-09}, "quality": {"rows": 284, "medianErrorPercent": 3.2,
    "p90ErrorPercent": 10.22}}, {"kernel": "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat":
    "fp8", "parameters": {"launchSeconds": 2.77e-06, "tensorShare": 0.53, "memoryShare": 0.7618, "tokenSeconds":
    1.914e-12}, "quality": {"rows": 284, "medianErrorPercent": 2.88, "p90ErrorPercent": 9.58}}, {"kernel":
    "prefill trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.275e-05, "tensorShare": 0.3603, "memoryShare": 0.875, "tokenSeconds": 1.289e-09}, "quality": {"rows": 284,
    "medianErrorPercent": 2.86, "p90ErrorPercent": 9.56}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.179e-05, "tensorShare": 0.4379, "memoryShare": 0.8633,
    "tokenSeconds": 9.836e-09}, "quality": {"rows": 284, "medianErrorPercent": 2.68, "p90ErrorPercent": 8.07}},
    {"kernel": "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 2.328e-05, "tensorShare": 0.5299, "memoryShare": 0.8385, "tokenSeconds": 1.105e-08},
    "quality": {"rows": 284, "medianErrorPercent": 2.95, "p90ErrorPercent": 7.99}}, {"kernel":
    "prefill vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.927e-05,
    "tensorShare": 0.2067, "memoryShare": 0.3472, "tokenSeconds": 1.593e-08}, "quality": {"rows": 284,
    "medianErrorPercent": 4.83, "p90ErrorPercent": 12.57}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.593e-05, "tensorShare": 0.4767, "memoryShare": 0.7505,
    "tokenSeconds": 1.165e-08}, "quality": {"rows": 284, "medianErrorPercent": 3.11, "p90ErrorPercent": 9.56}},
    {"kernel": "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 2.447e-05, "tensorShare": 0.3863, "memoryShare": 0.667, "tokenSeconds": 2.411e-08}, "quality":
    {"rows": 284, "medianErrorPercent": 2.76, "p90ErrorPercent": 8.11}}, {"kernel": "prefill vllm/module/nvfp4",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.1e-05, "tensorShare": 0.1834,
    "memoryShare": 0.388, "tokenSeconds": 7.747e-12}, "quality": {"rows": 284, "medianErrorPercent": 5.25,
    "p90ErrorPercent": 10.99}}, {"kernel": "prefill vllm/module/bf16", "format": "fp8", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 2.114e-05, "tensorShare": 0.3691, "memoryShare": 0.9283, "tokenSeconds":
    6.149e-11}, "quality": {"rows": 284, "medianErrorPercent": 2.91, "p90ErrorPercent": 8.74}}, {"kernel":
    "prefill vllm/module/fp8_block", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.295e-05, "tensorShare": 0.2681, "memoryShare": 0.9223, "tokenSeconds": 1.658e-08}, "quality": {"rows": 284,
    "medianErrorPercent": 4.04, "p90ErrorPercent": 7.56}}, {"kernel": "prefill vllm/module/nvfp4", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.375e-05, "tensorShare": 0.1483, "memoryShare": 0.4236,
    "tokenSeconds": 4.176e-11}, "quality": {"rows": 284, "medianErrorPercent": 4.63, "p90ErrorPercent": 9.8}}],
    "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
