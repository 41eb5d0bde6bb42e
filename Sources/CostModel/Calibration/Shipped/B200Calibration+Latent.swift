/// Latent attention on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Latent = #"""
    {"accelerator": "b200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode":
    [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.306e-06,
    "unitSeconds": 1.585e-06, "stepSeconds": 6.066e-08, "unitLoadRate": 0.5086, "cacheLoadRate": 0.3176,
    "memoryShare": 0.7723, "memoryFillSeconds": 4.081e-06, "tensorShare": 0.8285, "splitSeconds": 2.144e-07,
    "splitDoublingSeconds": 4.38e-07, "combineRate": 0.3679, "tailShare": 0.8835, "overlapExponent": 5.592,
    "residentShare": 0.1217, "residentWidth": 0.1157, "sequenceSeconds": 2.013e-08, "launchHeadGrowth": -0.3549,
    "unitHeadGrowth": 0.1551, "windowSeconds": 4.125e-09, "windowOverread": 0.0288, "greatestGroup": 290.0,
    "singleHeadCost": 0.5703, "relayoutSeconds": 1.772e-07, "ungroupsWindows": false, "queryHeadSeconds": 6.01e-12},
    "quality": {"rows": 263, "medianErrorPercent": 6.78, "p90ErrorPercent": 29.37}}, {"kernel": "trtllm/kernel",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.997e-06, "unitSeconds": 1.61e-06,
    "stepSeconds": 1.89e-09, "unitLoadRate": 1.563, "cacheLoadRate": 0.1503, "memoryShare": 0.858,
    "memoryFillSeconds": 2.067e-07, "tensorShare": 0.9176, "splitSeconds": 1.015e-07, "splitDoublingSeconds":
    1.051e-06, "combineRate": 0.1358, "tailShare": 0.8574, "overlapExponent": 5.313, "residentShare": 0.1353,
    "residentWidth": 0.1191, "sequenceSeconds": 1.194e-08, "launchHeadGrowth": -0.1126, "unitHeadGrowth": 0.3621,
    "windowSeconds": 2.658e-06, "windowOverread": 0.01784, "greatestGroup": 290.0, "singleHeadCost": 1.254,
    "relayoutSeconds": 2.495e-06, "ungroupsWindows": false, "queryHeadSeconds": 4.632e-10}, "quality": {"rows": 263,
    "medianErrorPercent": 7.84, "p90ErrorPercent": 34.06}}, {"kernel": "trtllm/module/bf16", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.835e-05, "unitSeconds": 8.06e-08, "stepSeconds":
    2.984e-07, "unitLoadRate": 2.529, "cacheLoadRate": 0.1737, "memoryShare": 0.7549, "memoryFillSeconds":
    8.444e-06, "tensorShare": 0.8604, "splitSeconds": 2.245e-06, "splitDoublingSeconds": 6.027e-08, "combineRate":
    3.69, "tailShare": 0.7302, "overlapExponent": 5.994, "residentShare": 0.3848, "residentWidth": 1.08,
    "sequenceSeconds": 4.624e-08, "launchHeadGrowth": -0.3061, "unitHeadGrowth": 0.2716, "windowSeconds": 1.213e-07,
    "windowOverread": 0.05322, "greatestGroup": 290.0, "singleHeadCost": 2.085, "relayoutSeconds": 4.144e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 6.643e-11}, "quality": {"rows": 446, "medianErrorPercent": 4.66,
    "p90ErrorPercent": 14.2}}, {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 1.281e-05, "unitSeconds": 9.533e-07, "stepSeconds": 1.723e-07, "unitLoadRate":
    0.4029, "cacheLoadRate": 0.2932, "memoryShare": 0.8926, "memoryFillSeconds": 4.482e-06, "tensorShare": 0.8509,
    "splitSeconds": 2.711e-06, "splitDoublingSeconds": 4.738e-07, "combineRate": 0.371, "tailShare": 0.952,
    "overlapExponent": 4.42, "residentShare": 0.1443, "residentWidth": 0.3255, "sequenceSeconds": 4.677e-08,
    "launchHeadGrowth": 0.4786, "unitHeadGrowth": 0.2285, "windowSeconds": 3.845e-06, "windowOverread": 0.03144,
    "greatestGroup": 290.0, "singleHeadCost": 0.9854, "relayoutSeconds": 4.281e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 5.759e-12}, "quality": {"rows": 446, "medianErrorPercent": 4.3, "p90ErrorPercent": 13.39}},
    {"kernel": "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.812e-06, "unitSeconds": 9.713e-07, "stepSeconds": 9.074e-08, "unitLoadRate": 1.296, "cacheLoadRate": 0.5788,
    "memoryShare": 0.7419, "memoryFillSeconds": 7.119e-06, "tensorShare": 0.9451, "splitSeconds": 2.364e-06,
    "splitDoublingSeconds": 1.49e-06, "combineRate": 0.08931, "tailShare": 0.3974, "overlapExponent": 3.381,
    "residentShare": 0.1955, "residentWidth": 1.002, "sequenceSeconds": 2.214e-08, "launchHeadGrowth": -0.1697,
    "unitHeadGrowth": 1.187, "windowSeconds": 1.847e-06, "windowOverread": 0.01347, "greatestGroup": 290.0,
    "singleHeadCost": 0.6414, "relayoutSeconds": 1.51e-07, "ungroupsWindows": false, "queryHeadSeconds": 6.4e-11},
    "quality": {"rows": 446, "medianErrorPercent": 2.62, "p90ErrorPercent": 13.18}}, {"kernel":
    "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.947e-06,
    "unitSeconds": 3.696e-07, "stepSeconds": 1.462e-08, "unitLoadRate": 1.066, "cacheLoadRate": 0.2013,
    "memoryShare": 0.8003, "memoryFillSeconds": 1.215e-07, "tensorShare": 0.985, "splitSeconds": 1.632e-06,
    "splitDoublingSeconds": 8.112e-08, "combineRate": 2.009, "tailShare": 0.4452, "overlapExponent": 7.579,
    "residentShare": 0.5618, "residentWidth": 0.5252, "sequenceSeconds": 2.841e-08, "launchHeadGrowth": 0.01214,
    "unitHeadGrowth": 0.09457, "windowSeconds": 2.314e-07, "windowOverread": 0.06877, "greatestGroup": 290.0,
    "singleHeadCost": 0.4975, "relayoutSeconds": 7.117e-07, "ungroupsWindows": false, "queryHeadSeconds":
    5.681e-10}, "quality": {"rows": 446, "medianErrorPercent": 5.97, "p90ErrorPercent": 12.99}}, {"kernel":
    "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.976e-06,
    "unitSeconds": 6.574e-06, "stepSeconds": 7.552e-08, "unitLoadRate": 2.866, "cacheLoadRate": 0.1758,
    "memoryShare": 0.8347, "memoryFillSeconds": 5.088e-06, "tensorShare": 0.9593, "splitSeconds": 2.598e-06,
    "splitDoublingSeconds": 4.221e-09, "combineRate": 1.703, "tailShare": 0.3108, "overlapExponent": 2.121,
    "residentShare": 0.5879, "residentWidth": 0.2117, "sequenceSeconds": 7.929e-10, "launchHeadGrowth": -0.1518,
    "unitHeadGrowth": 0.2636, "windowSeconds": 4.133e-07, "windowOverread": 0.03729, "greatestGroup": 290.0,
    "singleHeadCost": 0.9938, "relayoutSeconds": 4.285e-07, "ungroupsWindows": false, "queryHeadSeconds":
    6.937e-10}, "quality": {"rows": 446, "medianErrorPercent": 3.98, "p90ErrorPercent": 10.94}}, {"kernel":
    "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.312e-05,
    "unitSeconds": 2.283e-06, "stepSeconds": 2.935e-08, "unitLoadRate": 1.317, "cacheLoadRate": 0.4434,
    "memoryShare": 0.8591, "memoryFillSeconds": 6.898e-06, "tensorShare": 0.8309, "splitSeconds": 6.4e-06,
    "splitDoublingSeconds": 4.734e-07, "combineRate": 0.1443, "tailShare": 0.79, "overlapExponent": 3.588,
    "residentShare": 0.4377, "residentWidth": 0.2277, "sequenceSeconds": 1.633e-08, "launchHeadGrowth": -0.36,
    "unitHeadGrowth": 0.1647, "windowSeconds": 3.309e-06, "windowOverread": 0.0303, "greatestGroup": 290.0,
    "singleHeadCost": 0.5545, "relayoutSeconds": 3.534e-08, "ungroupsWindows": false, "queryHeadSeconds":
    1.042e-09}, "quality": {"rows": 446, "medianErrorPercent": 3.72, "p90ErrorPercent": 15.24}}, {"kernel":
    "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 5.817e-06,
    "unitSeconds": 1.582e-06, "stepSeconds": 2.761e-07, "unitLoadRate": 0.7677, "cacheLoadRate": 0.5627,
    "memoryShare": 0.7731, "memoryFillSeconds": 6.997e-06, "tensorShare": 0.9608, "splitSeconds": 6.04e-06,
    "splitDoublingSeconds": 3.98e-08, "combineRate": 0.832, "tailShare": 0.3518, "overlapExponent": 5.065,
    "residentShare": 0.1772, "residentWidth": 0.3946, "sequenceSeconds": 6.32e-10, "launchHeadGrowth": -0.1557,
    "unitHeadGrowth": 0.3147, "windowSeconds": 1.847e-07, "windowOverread": 0.01697, "greatestGroup": 290.0,
    "singleHeadCost": 0.5246, "relayoutSeconds": 3.726e-07, "ungroupsWindows": false, "queryHeadSeconds":
    3.003e-09}, "quality": {"rows": 446, "medianErrorPercent": 5.76, "p90ErrorPercent": 14.64}}, {"kernel":
    "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 6.257e-06,
    "unitSeconds": 2.222e-06, "stepSeconds": 6.713e-08, "unitLoadRate": 2.966, "cacheLoadRate": 0.8539,
    "memoryShare": 0.736, "memoryFillSeconds": 7.359e-06, "tensorShare": 0.6792, "splitSeconds": 2.517e-06,
    "splitDoublingSeconds": 1.477e-06, "combineRate": 1.083, "tailShare": 0.511, "overlapExponent": 5.785,
    "residentShare": 0.133, "residentWidth": 0.1676, "sequenceSeconds": 1.43e-08, "launchHeadGrowth": 0.02757,
    "unitHeadGrowth": 0.5196, "windowSeconds": 8.182e-07, "windowOverread": 0.4108, "greatestGroup": 290.0,
    "singleHeadCost": 1.376, "relayoutSeconds": 6.537e-08, "ungroupsWindows": false, "queryHeadSeconds": 4.091e-09},
    "quality": {"rows": 446, "medianErrorPercent": 4.85, "p90ErrorPercent": 13.93}}, {"kernel": "vllm/module/nvfp4",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.197e-06, "unitSeconds": 1.683e-06,
    "stepSeconds": 2.827e-07, "unitLoadRate": 0.8934, "cacheLoadRate": 0.181, "memoryShare": 0.7574,
    "memoryFillSeconds": 1.637e-07, "tensorShare": 0.8184, "splitSeconds": 1.989e-06, "splitDoublingSeconds":
    1.015e-06, "combineRate": 0.2363, "tailShare": 0.7514, "overlapExponent": 4.128, "residentShare": 0.2132,
    "residentWidth": 0.4063, "sequenceSeconds": 6.529e-10, "launchHeadGrowth": -0.2811, "unitHeadGrowth": 0.4437,
    "windowSeconds": 3.309e-07, "windowOverread": 0.1433, "greatestGroup": 290.0, "singleHeadCost": 1.393,
    "relayoutSeconds": 2.189e-08, "ungroupsWindows": false, "queryHeadSeconds": 3.256e-09}, "quality": {"rows": 446,
    "medianErrorPercent": 4.94, "p90ErrorPercent": 14.93}}, {"kernel": "vllm/module/bf16", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.216e-05, "unitSeconds": 3.979e-08, "stepSeconds":
    1.204e-08, "unitLoadRate": 0.9491, "cacheLoadRate": 0.2107, "memoryShare": 0.8365, "memoryFillSeconds":
    7.081e-06, "tensorShare": 0.9354, "splitSeconds": 1.185e-06, "splitDoublingSeconds": 2.365e-07, "combineRate":
    2.683, "tailShare": 0.8853, "overlapExponent": 5.722, "residentShare": 0.5406, "residentWidth": 0.08821,
    "sequenceSeconds": 5.547e-12, "launchHeadGrowth": 0.07435, "unitHeadGrowth": 1.021, "windowSeconds": 6.554e-07,
    "windowOverread": 0.08496, "greatestGroup": 290.0, "singleHeadCost": 1.127, "relayoutSeconds": 2.448e-06,
    "ungroupsWindows": false, "queryHeadSeconds": 7.419e-10}, "quality": {"rows": 446, "medianErrorPercent": 5.97,
    "p90ErrorPercent": 13.69}}, {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 3.962e-05, "unitSeconds": 1.189e-07, "stepSeconds": 1.123e-07, "unitLoadRate":
    0.991, "cacheLoadRate": 0.6758, "memoryShare": 0.864, "memoryFillSeconds": 6.773e-08, "tensorShare": 0.7832,
    "splitSeconds": 8.105e-07, "splitDoublingSeconds": 7.035e-07, "combineRate": 0.1061, "tailShare": 0.5298,
    "overlapExponent": 7.018, "residentShare": 0.2515, "residentWidth": 0.3913, "sequenceSeconds": 5.689e-10,
    "launchHeadGrowth": -0.2701, "unitHeadGrowth": 0.04812, "windowSeconds": 1.809e-06, "windowOverread": 0.008816,
    "greatestGroup": 290.0, "singleHeadCost": 0.1765, "relayoutSeconds": 6.472e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 2.548e-09}, "quality": {"rows": 446, "medianErrorPercent": 4.53, "p90ErrorPercent": 16.49}},
    {"kernel": "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    4.479e-06, "unitSeconds": 2.694e-06, "stepSeconds": 1.336e-09, "unitLoadRate": 1.647, "cacheLoadRate": 0.6496,
    "memoryShare": 0.8518, "memoryFillSeconds": 5.512e-06, "tensorShare": 0.7386, "splitSeconds": 1.006e-06,
    "splitDoublingSeconds": 1.722e-06, "combineRate": 0.6194, "tailShare": 0.9175, "overlapExponent": 2.976,
    "residentShare": 0.2996, "residentWidth": 0.2155, "sequenceSeconds": 3.203e-11, "launchHeadGrowth": -0.149,
    "unitHeadGrowth": 0.06915, "windowSeconds": 2.264e-08, "windowOverread": 0.0604, "greatestGroup": 290.0,
    "singleHeadCost": 1.379, "relayoutSeconds": 1.275e-07, "ungroupsWindows": false, "queryHeadSeconds": 4.049e-09},
    "quality": {"rows": 446, "medianErrorPercent": 2.93, "p90ErrorPercent": 10.33}}], "latentPrefill": [{"kernel":
    "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.331e-05,
    "launchHeadGrowth": -0.2439, "windowSeconds": 1.899e-07, "tileStartSeconds": 2.629e-06, "keyBlockSeconds":
    1.185e-07, "tensorShare": 0.7429, "softmaxCost": 0.4225, "tailShare": 0.6546, "imbalanceShare": 0.3341,
    "memoryShare": 0.8768, "queryPasses": 0.2192, "startHeadGrowth": 0.6307, "keyValuePasses": 0.5518,
    "tokenSeconds": 5.384e-13, "residentShare": 0.541, "cacheSpeedup": 1.467, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 3.064, "sequenceSeconds": 1.486e-08, "throttledShare": 0.9322,
    "throttleSeconds": 0.001336, "wideHeadCost": 0.8929, "windowOverreach": 0.1774}, "quality": {"rows": 135,
    "medianErrorPercent": 7.22, "p90ErrorPercent": 17.15}}, {"kernel": "trtllm/kernel", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.796e-05, "launchHeadGrowth": -0.165, "windowSeconds":
    8.354e-08, "tileStartSeconds": 3.188e-06, "keyBlockSeconds": 2.696e-08, "tensorShare": 0.846, "softmaxCost":
    0.07778, "tailShare": 0.6546, "imbalanceShare": 0.4399, "memoryShare": 0.6362, "queryPasses": 0.8076,
    "startHeadGrowth": -0.05489, "keyValuePasses": 1.669, "tokenSeconds": 6.351e-11, "residentShare": 0.3079,
    "cacheSpeedup": 1.466, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    1.884, "sequenceSeconds": 9.648e-10, "throttledShare": 0.9133, "throttleSeconds": 0.003577, "wideHeadCost":
    1.456, "windowOverreach": 0.6529}, "quality": {"rows": 135, "medianErrorPercent": 6.03, "p90ErrorPercent":
    15.4}}, {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.685e-05, "launchHeadGrowth": 0.3913, "windowSeconds": 2.383e-06, "tileStartSeconds":
    3.002e-06, "keyBlockSeconds": 1.08e-07, "tensorShare": 0.8681, "softmaxCost": 0.4033, "tailShare": 0.48,
    "imbalanceShare": 0.4043, "memoryShare": 0.7498, "queryPasses": 0.4598, "startHeadGrowth": 0.2485,
    "keyValuePasses": 0.4866, "tokenSeconds": 3.419e-10, "residentShare": 1.319, "cacheSpeedup": 1.349,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.283,
    "sequenceSeconds": 2.05e-08, "throttledShare": 0.9507, "throttleSeconds": 0.0003563, "wideHeadCost": 1.093,
    "windowOverreach": 0.4593}, "quality": {"rows": 284, "medianErrorPercent": 3.52, "p90ErrorPercent": 9.75}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.911e-06, "launchHeadGrowth": 0.3979, "windowSeconds": 1.796e-07, "tileStartSeconds": 2.716e-06,
    "keyBlockSeconds": 9.567e-08, "tensorShare": 0.6191, "softmaxCost": 0.0852, "tailShare": 0.2335,
    "imbalanceShare": 0.2317, "memoryShare": 0.7665, "queryPasses": 2.868, "startHeadGrowth": 0.8892,
    "keyValuePasses": 1.442, "tokenSeconds": 8.666e-09, "residentShare": 1.051, "cacheSpeedup": 1.226,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.47, "sequenceSeconds":
    2.246e-09, "throttledShare": 0.8561, "throttleSeconds": 0.003438, "wideHeadCost": 0.4724, "windowOverreach":
    0.2973}, "quality": {"rows": 284, "medianErrorPercent": 2.87, "p90ErrorPercent": 7.94}}, {"kernel":
    "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.19e-06,
    "launchHeadGrowth": 0.2683, "windowSeconds": 2.6e-08, "tileStartSeconds": 3.313e-06, "keyBlockSeconds": 3.7e-08,
    "tensorShare": 0.6674, "softmaxCost": 0.07783, "tailShare": 0.8869, "imbalanceShare": 0.5156, "memoryShare":
    0.8363, "queryPasses": 0.7413, "startHeadGrowth": -0.01554, "keyValuePasses": 0.4037, "tokenSeconds": 4.495e-09,
    "residentShare": 0.6488, "cacheSpeedup": 1.134, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows":
    true, "overlapExponent": 5.439, "sequenceSeconds": 6.063e-10, "throttledShare": 0.9179, "throttleSeconds":
    0.001454, "wideHeadCost": 0.4775, "windowOverreach": 0.7971}, "quality": {"rows": 284, "medianErrorPercent":
    3.21, "p90ErrorPercent": 7.3}}, {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 1.178e-05, "launchHeadGrowth": -0.259, "windowSeconds": 2.183e-08,
    "tileStartSeconds": 3.12e-06, "keyBlockSeconds": 1.14e-08, "tensorShare": 0.8506, "softmaxCost": 0.07607,
    "tailShare": 0.8301, "imbalanceShare": 0.4906, "memoryShare": 0.6698, "queryPasses": 0.5803, "startHeadGrowth":
    0.3282, "keyValuePasses": 0.5194, "tokenSeconds": 1.871e-11, "residentShare": 0.2545, "cacheSpeedup": 1.178,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.121,
    "sequenceSeconds": 6.882e-09, "throttledShare": 0.9711, "throttleSeconds": 0.0002567, "wideHeadCost": 0.4931,
    "windowOverreach": 0.1685}, "quality": {"rows": 284, "medianErrorPercent": 4.13, "p90ErrorPercent": 9.04}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.861e-05, "launchHeadGrowth": 0.2942, "windowSeconds": 3.097e-08, "tileStartSeconds": 3.558e-06,
    "keyBlockSeconds": 5.006e-08, "tensorShare": 0.9551, "softmaxCost": 0.058, "tailShare": 0.5913,
    "imbalanceShare": 0.3468, "memoryShare": 0.8552, "queryPasses": 0.215, "startHeadGrowth": -0.04231,
    "keyValuePasses": 1.205, "tokenSeconds": 2.47e-09, "residentShare": 0.3826, "cacheSpeedup": 2.774,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.223,
    "sequenceSeconds": 7.88e-12, "throttledShare": 0.9057, "throttleSeconds": 0.0008085, "wideHeadCost": 0.455,
    "windowOverreach": 0.6102}, "quality": {"rows": 284, "medianErrorPercent": 2.7, "p90ErrorPercent": 7.45}},
    {"kernel": "trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.473e-06, "launchHeadGrowth": -0.4073, "windowSeconds": 6.703e-09, "tileStartSeconds": 2.973e-06,
    "keyBlockSeconds": 9.806e-08, "tensorShare": 1.027, "softmaxCost": 0.07077, "tailShare": 0.2097,
    "imbalanceShare": 0.3795, "memoryShare": 0.5757, "queryPasses": 1.752, "startHeadGrowth": 0.3131,
    "keyValuePasses": 0.4056, "tokenSeconds": 8.866e-09, "residentShare": 0.5223, "cacheSpeedup": 1.824,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.53, "sequenceSeconds":
    3.107e-10, "throttledShare": 0.9213, "throttleSeconds": 0.0009851, "wideHeadCost": 1.311, "windowOverreach":
    2.232}, "quality": {"rows": 284, "medianErrorPercent": 3.1, "p90ErrorPercent": 7.85}}, {"kernel":
    "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.044e-05,
    "launchHeadGrowth": -0.3992, "windowSeconds": 6.183e-09, "tileStartSeconds": 4.618e-07, "keyBlockSeconds":
    2.923e-09, "tensorShare": 0.9909, "softmaxCost": 0.09042, "tailShare": 0.1134, "imbalanceShare": 0.6069,
    "memoryShare": 0.5405, "queryPasses": 0.1797, "startHeadGrowth": 0.072, "keyValuePasses": 3.356, "tokenSeconds":
    2.104e-09, "residentShare": 0.1496, "cacheSpeedup": 1.147, "queryTileRows": 128.0, "packsHeads": false,
    "adaptsTileRows": true, "overlapExponent": 5.65, "sequenceSeconds": 5.499e-08, "throttledShare": 0.8734,
    "throttleSeconds": 0.002577, "wideHeadCost": 1.125, "windowOverreach": 1.025}, "quality": {"rows": 284,
    "medianErrorPercent": 3.64, "p90ErrorPercent": 11.56}}, {"kernel": "vllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 6.891e-06, "launchHeadGrowth": 0.5397, "windowSeconds":
    5.692e-06, "tileStartSeconds": 3.609e-07, "keyBlockSeconds": 1.135e-07, "tensorShare": 0.9759, "softmaxCost":
    0.02017, "tailShare": 0.4335, "imbalanceShare": 0.03643, "memoryShare": 0.8995, "queryPasses": 0.04187,
    "startHeadGrowth": 0.4876, "keyValuePasses": 0.4983, "tokenSeconds": 1.005e-08, "residentShare": 0.05313,
    "cacheSpeedup": 2.616, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    4.372, "sequenceSeconds": 3.632e-09, "throttledShare": 0.841, "throttleSeconds": 0.0002405, "wideHeadCost":
    0.4032, "windowOverreach": 1.069}, "quality": {"rows": 284, "medianErrorPercent": 3.83, "p90ErrorPercent":
    10.27}}, {"kernel": "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 7.056e-06, "launchHeadGrowth": 0.5339, "windowSeconds": 2.483e-06, "tileStartSeconds":
    5.181e-07, "keyBlockSeconds": 2.454e-08, "tensorShare": 1.008, "softmaxCost": 0.1744, "tailShare": 0.3285,
    "imbalanceShare": 0.5969, "memoryShare": 0.8149, "queryPasses": 1.228, "startHeadGrowth": -0.01613,
    "keyValuePasses": 4.904, "tokenSeconds": 9.595e-09, "residentShare": 0.1082, "cacheSpeedup": 3.576,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.489,
    "sequenceSeconds": 1.107e-09, "throttledShare": 0.918, "throttleSeconds": 0.001267, "wideHeadCost": 0.7974,
    "windowOverreach": 0.8305}, "quality": {"rows": 284, "medianErrorPercent": 3.58, "p90ErrorPercent": 11.66}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.516e-05, "launchHeadGrowth": -0.3778, "windowSeconds": 5.218e-08, "tileStartSeconds": 6.005e-07,
    "keyBlockSeconds": 2.979e-09, "tensorShare": 0.9833, "softmaxCost": 0.09964, "tailShare": 0.5875,
    "imbalanceShare": 0.7941, "memoryShare": 0.7349, "queryPasses": 1.013, "startHeadGrowth": -0.1343,
    "keyValuePasses": 1.67, "tokenSeconds": 4.767e-10, "residentShare": 1.025, "cacheSpeedup": 1.092,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.034,
    "sequenceSeconds": 2.093e-09, "throttledShare": 0.9406, "throttleSeconds": 0.00194, "wideHeadCost": 0.9799,
    "windowOverreach": 0.3946}, "quality": {"rows": 284, "medianErrorPercent": 3.62, "p90ErrorPercent": 12.59}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.009e-05, "launchHeadGrowth": -0.1031, "windowSeconds": 1.453e-06, "tileStartSeconds": 4.928e-07,
    "keyBlockSeconds": 3.754e-08, "tensorShare": 0.9656, "softmaxCost": 0.0626, "tailShare": 0.3761,
    "imbalanceShare": 0.08289, "memoryShare": 0.4424, "queryPasses": 0.5416, "startHeadGrowth": 0.1737,
    "keyValuePasses": 2.657, "tokenSeconds": 1.093e-08, "residentShare": 0.103, "cacheSpeedup": 1.688,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.073,
    "sequenceSeconds": 6.561e-09, "throttledShare": 0.9, "throttleSeconds": 0.0002374, "wideHeadCost": 1.058,
    "windowOverreach": 0.7762}, "quality": {"rows": 284, "medianErrorPercent": 3.72, "p90ErrorPercent": 11.59}},
    {"kernel": "vllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    6.972e-06, "launchHeadGrowth": 0.1442, "windowSeconds": 1.349e-06, "tileStartSeconds": 4.301e-07,
    "keyBlockSeconds": 2.459e-09, "tensorShare": 0.8252, "softmaxCost": 0.01969, "tailShare": 0.7247,
    "imbalanceShare": 0.4308, "memoryShare": 0.7106, "queryPasses": 1.378, "startHeadGrowth": 0.0635,
    "keyValuePasses": 2.246, "tokenSeconds": 5.59e-09, "residentShare": 1.223, "cacheSpeedup": 2.02,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.659,
    "sequenceSeconds": 3.718e-09, "throttledShare": 0.8743, "throttleSeconds": 0.0001042, "wideHeadCost": 0.3768,
    "windowOverreach": 1.047}, "quality": {"rows": 284, "medianErrorPercent": 3.7, "p90ErrorPercent": 10.14}},
    {"kernel": "vllm/module/bf16", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.506e-06,
    "launchHeadGrowth": 0.4507, "windowSeconds": 1.219e-06, "tileStartSeconds": 1.322e-07, "keyBlockSeconds":
    6.076e-09, "tensorShare": 0.6725, "softmaxCost": 0.05771, "tailShare": 0.3744, "imbalanceShare": 0.1027,
    "memoryShare": 0.9639, "queryPasses": 3.43, "startHeadGrowth": 0.5089, "keyValuePasses": 3.869, "tokenSeconds":
    2.114e-13, "residentShare": 0.5297, "cacheSpeedup": 1.097, "queryTileRows": 128.0, "packsHeads": false,
    "adaptsTileRows": true, "overlapExponent": 1.399, "sequenceSeconds": 1.513e-08, "throttledShare": 0.9944,
    "throttleSeconds": 8.796e-05, "wideHeadCost": 2.172, "windowOverreach": 0.3602}, "quality": {"rows": 284,
    "medianErrorPercent": 3.31, "p90ErrorPercent": 9.16}}, {"kernel": "vllm/module/fp8_block", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.315e-05, "launchHeadGrowth": -0.2619, "windowSeconds":
    8.896e-09, "tileStartSeconds": 3.376e-06, "keyBlockSeconds": 4.159e-08, "tensorShare": 0.6474, "softmaxCost":
    0.4539, "tailShare": 0.3422, "imbalanceShare": 0.2905, "memoryShare": 0.5834, "queryPasses": 0.1317,
    "startHeadGrowth": 0.2153, "keyValuePasses": 2.892, "tokenSeconds": 6.367e-09, "residentShare": 0.2172,
    "cacheSpeedup": 1.301, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    4.156, "sequenceSeconds": 2.897e-11, "throttledShare": 0.8695, "throttleSeconds": 0.0004159, "wideHeadCost":
    0.4444, "windowOverreach": 0.6209}, "quality": {"rows": 284, "medianErrorPercent": 3.21, "p90ErrorPercent":
    10.33}}, {"kernel": "vllm/module/nvfp4", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    3.606e-05, "launchHeadGrowth": -0.4404, "windowSeconds": 7.538e-07, "tileStartSeconds": 3.147e-07,
    "keyBlockSeconds": 2.21e-07, "tensorShare": 0.5262, "softmaxCost": 0.02379, "tailShare": 0.6855,
    "imbalanceShare": 0.3402, "memoryShare": 0.726, "queryPasses": 0.8268, "startHeadGrowth": 0.02778,
    "keyValuePasses": 3.16, "tokenSeconds": 3.201e-11, "residentShare": 0.05912, "cacheSpeedup": 1.454,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.633,
    "sequenceSeconds": 5.618e-09, "throttledShare": 0.7748, "throttleSeconds": 0.0006118, "wideHeadCost": 0.4172,
    "windowOverreach": 1.197}, "quality": {"rows": 284, "medianErrorPercent": 4.44, "p90ErrorPercent": 10.35}}],
    "latentProjections": [{"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 1.074e-06, "tensorShare": 0.6516, "memoryShare": 0.6439, "tokenSeconds":
    5.377e-09}, "quality": {"rows": 446, "medianErrorPercent": 4.66, "p90ErrorPercent": 14.2}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    5.74e-06, "tensorShare": 0.5891, "memoryShare": 0.5425, "tokenSeconds": 5.037e-10}, "quality": {"rows": 446,
    "medianErrorPercent": 4.3, "p90ErrorPercent": 13.39}}, {"kernel": "decode trtllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.186e-05, "tensorShare": 0.8472, "memoryShare":
    0.4165, "tokenSeconds": 1.3e-08}, "quality": {"rows": 446, "medianErrorPercent": 2.62, "p90ErrorPercent":
    13.18}}, {"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 3.85e-06, "tensorShare": 0.6349, "memoryShare": 0.6651, "tokenSeconds": 6.898e-11}, "quality":
    {"rows": 446, "medianErrorPercent": 5.97, "p90ErrorPercent": 12.99}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    5.698e-06, "tensorShare": 0.7637, "memoryShare": 0.6776, "tokenSeconds": 1.304e-11}, "quality": {"rows": 446,
    "medianErrorPercent": 3.98, "p90ErrorPercent": 10.94}}, {"kernel": "decode trtllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.391e-06, "tensorShare": 0.8951, "memoryShare":
    0.6883, "tokenSeconds": 1.006e-10}, "quality": {"rows": 446, "medianErrorPercent": 3.72, "p90ErrorPercent":
    15.24}}, {"kernel": "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 4.5e-06, "tensorShare": 0.5154, "memoryShare": 0.6963, "tokenSeconds": 4.321e-08}, "quality":
    {"rows": 446, "medianErrorPercent": 5.76, "p90ErrorPercent": 14.64}}, {"kernel": "decode vllm/module/fp8_block",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.559e-06, "tensorShare": 0.4397,
    "memoryShare": 0.8242, "tokenSeconds": 5.659e-09}, "quality": {"rows": 446, "medianErrorPercent": 4.85,
    "p90ErrorPercent": 13.93}}, {"kernel": "decode vllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 6.425e-06, "tensorShare": 0.4926, "memoryShare": 0.5291, "tokenSeconds":
    2.688e-08}, "quality": {"rows": 446, "medianErrorPercent": 4.94, "p90ErrorPercent": 14.93}}, {"kernel":
    "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 3.417e-06,
    "tensorShare": 0.2763, "memoryShare": 0.5932, "tokenSeconds": 2.095e-12}, "quality": {"rows": 446,
    "medianErrorPercent": 5.97, "p90ErrorPercent": 13.69}}, {"kernel": "decode vllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.438e-07, "tensorShare": 0.1896, "memoryShare":
    0.6949, "tokenSeconds": 6.128e-12}, "quality": {"rows": 446, "medianErrorPercent": 4.53, "p90ErrorPercent":
    16.49}}, {"kernel": "decode vllm/module/nvfp4", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 7.345e-06, "tensorShare": 0.5816, "memoryShare": 0.546, "tokenSeconds": 3.593e-11}, "quality":
    {"rows": 446, "medianErrorPercent": 2.93, "p90ErrorPercent": 10.33}}, {"kernel": "prefill trtllm/module/bf16",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.657e-06, "tensorShare": 0.695,
    "memoryShare": 0.7201, "tokenSeconds": 2.851e-09}, "quality": {"rows": 284, "medianErrorPercent": 3.52,
    "p90ErrorPercent": 9.75}}, {"kernel": "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat":
    "bf16", "parameters": {"launchSeconds": 9.544e-06, "tensorShare": 0.702, "memoryShare": 0.5761, "tokenSeconds":
    1.104e-09}, "quality": {"rows": 284, "medianErrorPercent": 2.87, "p90ErrorPercent": 7.94}}, {"kernel":
    "prefill trtllm/module/nvfp4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.318e-05, "tensorShare": 0.4548, "memoryShare": 0.4109, "tokenSeconds": 2.769e-09}, "quality": {"rows": 284,
    "medianErrorPercent": 3.21, "p90ErrorPercent": 7.3}}, {"kernel": "prefill trtllm/module/bf16", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.133e-06, "tensorShare": 0.6104, "memoryShare": 0.8379,
    "tokenSeconds": 1.862e-09}, "quality": {"rows": 284, "medianErrorPercent": 4.13, "p90ErrorPercent": 9.04}},
    {"kernel": "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 4.54e-06, "tensorShare": 0.4958, "memoryShare": 0.7805, "tokenSeconds": 5.145e-09}, "quality":
    {"rows": 284, "medianErrorPercent": 2.7, "p90ErrorPercent": 7.45}}, {"kernel": "prefill trtllm/module/nvfp4",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.362e-05, "tensorShare": 0.3865,
    "memoryShare": 0.6352, "tokenSeconds": 8.63e-11}, "quality": {"rows": 284, "medianErrorPercent": 3.1,
    "p90ErrorPercent": 7.85}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 4.434e-06, "tensorShare": 0.8168, "memoryShare": 0.8103, "tokenSeconds":
    1.261e-11}, "quality": {"rows": 284, "medianErrorPercent": 3.64, "p90ErrorPercent": 11.56}}, {"kernel":
    "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    9.645e-06, "tensorShare": 0.5357, "memoryShare": 0.5703, "tokenSeconds": 2.474e-10}, "quality": {"rows": 284,
    "medianErrorPercent": 3.83, "p90ErrorPercent": 10.27}}, {"kernel": "prefill vllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.146e-06, "tensorShare": 0.6069, "memoryShare":
    0.6047, "tokenSeconds": 1.981e-12}, "quality": {"rows": 284, "medianErrorPercent": 3.58, "p90ErrorPercent":
    11.66}}, {"kernel": "prefill vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 5.444e-06, "tensorShare": 0.7325, "memoryShare": 0.7376, "tokenSeconds": 5.363e-12},
    "quality": {"rows": 284, "medianErrorPercent": 3.62, "p90ErrorPercent": 12.59}}, {"kernel":
    "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    6.741e-06, "tensorShare": 0.6814, "memoryShare": 0.5857, "tokenSeconds": 2.869e-10}, "quality": {"rows": 284,
    "medianErrorPercent": 3.72, "p90ErrorPercent": 11.59}}, {"kernel": "prefill vllm/module/nvfp4", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.251e-06, "tensorShare": 0.3795, "memoryShare":
    0.4855, "tokenSeconds": 5.061e-11}, "quality": {"rows": 284, "medianErrorPercent": 3.7, "p90ErrorPercent":
    10.14}}, {"kernel": "prefill vllm/module/bf16", "format": "fp8", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 9.055e-06, "tensorShare": 0.6904, "memoryShare": 0.862, "tokenSeconds": 5.676e-12}, "quality":
    {"rows": 284, "medianErrorPercent": 3.31, "p90ErrorPercent": 9.16}}, {"kernel": "prefill vllm/module/fp8_block",
    "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.407e-06, "tensorShare": 0.4781,
    "memoryShare": 0.7689, "tokenSeconds": 3.023e-09}, "quality": {"rows": 284, "medianErrorPercent": 3.21,
    "p90ErrorPercent": 10.33}}, {"kernel": "prefill vllm/module/nvfp4", "format": "fp8", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 2.21e-06, "tensorShare": 0.2809, "memoryShare": 0.6687, "tokenSeconds":
    4.827e-09}, "quality": {"rows": 284, "medianErrorPercent": 4.44, "p90ErrorPercent": 10.35}}], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
