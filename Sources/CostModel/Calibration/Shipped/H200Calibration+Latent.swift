/// Latent attention on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Latent = #"""
    {"accelerator": "h200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode":
    [{"kernel": "sglang/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.126e-06,
    "unitSeconds": 3.441e-06, "stepSeconds": 4.578e-07, "unitLoadRate": 1.215, "cacheLoadRate": 1.994,
    "memoryShare": 0.9232, "memoryFillSeconds": 5.996e-06, "tensorShare": 0.8666, "splitSeconds": 6.672e-06,
    "splitDoublingSeconds": 1.449e-07, "combineRate": 13.91, "tailShare": 0.9109, "overlapExponent": 2.713,
    "residentShare": 0.4529, "residentWidth": 0.5561, "sequenceSeconds": 1.957e-08, "launchHeadGrowth": -0.2527,
    "unitHeadGrowth": 0.2204, "windowSeconds": 3.278e-06, "windowOverread": 0.02262, "greatestGroup": 290.0,
    "singleHeadCost": 1.087, "relayoutSeconds": 3.854e-09, "ungroupsWindows": false, "queryHeadSeconds": 7.003e-11},
    "quality": {"rows": 263, "medianErrorPercent": 4.72, "p90ErrorPercent": 16.15}}, {"kernel": "sglang/kernel",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.725e-06, "unitSeconds": 4.422e-06,
    "stepSeconds": 2.481e-06, "unitLoadRate": 0.0215, "cacheLoadRate": 3.715, "memoryShare": 0.9501,
    "memoryFillSeconds": 1.754e-07, "tensorShare": 0.4935, "splitSeconds": 6.944e-08, "splitDoublingSeconds":
    4.362e-07, "combineRate": 0.4537, "tailShare": 0.4483, "overlapExponent": 3.217, "residentShare": 0.2478,
    "residentWidth": 0.9487, "sequenceSeconds": 6.648e-11, "launchHeadGrowth": -0.2248, "unitHeadGrowth": 0.3805,
    "windowSeconds": 9.945e-07, "windowOverread": 0.02314, "greatestGroup": 290.0, "singleHeadCost": 1.053,
    "relayoutSeconds": 1.346e-06, "ungroupsWindows": false, "queryHeadSeconds": 2.708e-10}, "quality": {"rows": 263,
    "medianErrorPercent": 5.24, "p90ErrorPercent": 17.05}}, {"kernel": "trtllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.246e-06, "unitSeconds": 4.368e-06, "stepSeconds":
    4.903e-08, "unitLoadRate": 1.596, "cacheLoadRate": 0.8346, "memoryShare": 0.9589, "memoryFillSeconds":
    7.373e-06, "tensorShare": 0.792, "splitSeconds": 3.789e-07, "splitDoublingSeconds": 5.072e-07, "combineRate":
    1.438, "tailShare": 0.2288, "overlapExponent": 1.846, "residentShare": 0.2326, "residentWidth": 0.551,
    "sequenceSeconds": 7.944e-09, "launchHeadGrowth": -0.3854, "unitHeadGrowth": 0.08835, "windowSeconds":
    5.611e-06, "windowOverread": 0.0944, "greatestGroup": 290.0, "singleHeadCost": 0.9632, "relayoutSeconds":
    2.263e-07, "ungroupsWindows": false, "queryHeadSeconds": 5.159e-10}, "quality": {"rows": 263,
    "medianErrorPercent": 3.86, "p90ErrorPercent": 15.59}}, {"kernel": "trtllm/kernel", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.068e-05, "unitSeconds": 1.536e-06, "stepSeconds":
    2.575e-07, "unitLoadRate": 0.5492, "cacheLoadRate": 2.206, "memoryShare": 0.6529, "memoryFillSeconds":
    2.674e-06, "tensorShare": 0.9246, "splitSeconds": 1.792e-06, "splitDoublingSeconds": 1.123e-07, "combineRate":
    0.724, "tailShare": 0.7254, "overlapExponent": 7.0, "residentShare": 0.2027, "residentWidth": 0.1032,
    "sequenceSeconds": 1.708e-08, "launchHeadGrowth": 0.02323, "unitHeadGrowth": 0.3317, "windowSeconds": 4.475e-08,
    "windowOverread": 0.03518, "greatestGroup": 290.0, "singleHeadCost": 1.652, "relayoutSeconds": 8.351e-07,
    "ungroupsWindows": false, "queryHeadSeconds": 1.028e-09}, "quality": {"rows": 263, "medianErrorPercent": 5.43,
    "p90ErrorPercent": 18.66}}, {"kernel": "vllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 0.0001469, "unitSeconds": 1.595e-06, "stepSeconds": 2.491e-09, "unitLoadRate": 1.107,
    "cacheLoadRate": 1.516, "memoryShare": 0.9833, "memoryFillSeconds": 1.861e-08, "tensorShare": 0.8555,
    "splitSeconds": 3.247e-07, "splitDoublingSeconds": 4.707e-07, "combineRate": 3.628, "tailShare": 0.3747,
    "overlapExponent": 3.555, "residentShare": 0.105, "residentWidth": 0.3607, "sequenceSeconds": 6.117e-11,
    "launchHeadGrowth": 0.3125, "unitHeadGrowth": 0.7197, "windowSeconds": 7.631e-09, "windowOverread": 0.07425,
    "greatestGroup": 290.0, "singleHeadCost": 0.8716, "relayoutSeconds": 7.454e-08, "ungroupsWindows": false,
    "queryHeadSeconds": 9.906e-11}, "quality": {"rows": 263, "medianErrorPercent": 8.16, "p90ErrorPercent": 33.12}},
    {"kernel": "vllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 0.0001881,
    "unitSeconds": 5.211e-06, "stepSeconds": 3.575e-09, "unitLoadRate": 0.9627, "cacheLoadRate": 3.231,
    "memoryShare": 0.3912, "memoryFillSeconds": 5.168e-07, "tensorShare": 0.9573, "splitSeconds": 2.406e-06,
    "splitDoublingSeconds": 5.794e-07, "combineRate": 11.73, "tailShare": 0.8055, "overlapExponent": 7.299,
    "residentShare": 1.054, "residentWidth": 0.6837, "sequenceSeconds": 1.092e-10, "launchHeadGrowth": -0.4726,
    "unitHeadGrowth": 0.03998, "windowSeconds": 5.337e-08, "windowOverread": 0.02298, "greatestGroup": 290.0,
    "singleHeadCost": 2.328, "relayoutSeconds": 2.168e-07, "ungroupsWindows": false, "queryHeadSeconds": 4.737e-12},
    "quality": {"rows": 263, "medianErrorPercent": 9.26, "p90ErrorPercent": 38.07}}, {"kernel":
    "trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.353e-06,
    "unitSeconds": 1.855e-06, "stepSeconds": 1.693e-07, "unitLoadRate": 1.623, "cacheLoadRate": 0.2, "memoryShare":
    0.938, "memoryFillSeconds": 6.497e-06, "tensorShare": 0.7356, "splitSeconds": 1.697e-06, "splitDoublingSeconds":
    6.362e-07, "combineRate": 1.141, "tailShare": 0.578, "overlapExponent": 5.12, "residentShare": 0.3049,
    "residentWidth": 0.3214, "sequenceSeconds": 8.331e-12, "launchHeadGrowth": -0.1177, "unitHeadGrowth": 0.5109,
    "windowSeconds": 3.612e-08, "windowOverread": 0.0138, "greatestGroup": 290.0, "singleHeadCost": 0.4031,
    "relayoutSeconds": 2.103e-07, "ungroupsWindows": false, "queryHeadSeconds": 2.383e-10}, "quality": {"rows": 446,
    "medianErrorPercent": 3.29, "p90ErrorPercent": 8.13}}, {"kernel": "trtllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.313e-05, "unitSeconds": 3.1e-07, "stepSeconds":
    2.047e-07, "unitLoadRate": 1.031, "cacheLoadRate": 0.3443, "memoryShare": 0.9425, "memoryFillSeconds":
    3.382e-06, "tensorShare": 0.7214, "splitSeconds": 5.047e-06, "splitDoublingSeconds": 1.665e-08, "combineRate":
    0.1869, "tailShare": 0.3043, "overlapExponent": 4.731, "residentShare": 0.5798, "residentWidth": 0.06882,
    "sequenceSeconds": 5.317e-08, "launchHeadGrowth": -0.1004, "unitHeadGrowth": 0.4836, "windowSeconds": 4.95e-07,
    "windowOverread": 0.00596, "greatestGroup": 290.0, "singleHeadCost": 0.4097, "relayoutSeconds": 1.848e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 3.499e-11}, "quality": {"rows": 446, "medianErrorPercent": 2.76,
    "p90ErrorPercent": 10.24}}, {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 9.564e-06, "unitSeconds": 8.804e-07, "stepSeconds": 3.061e-08, "unitLoadRate":
    0.4288, "cacheLoadRate": 1.236, "memoryShare": 0.6432, "memoryFillSeconds": 4.767e-07, "tensorShare": 0.977,
    "splitSeconds": 1.696e-08, "splitDoublingSeconds": 4.705e-08, "combineRate": 0.1894, "tailShare": 0.9279,
    "overlapExponent": 3.891, "residentShare": 0.1451, "residentWidth": 0.3863, "sequenceSeconds": 1.441e-12,
    "launchHeadGrowth": 0.6649, "unitHeadGrowth": 1.313, "windowSeconds": 2.556e-08, "windowOverread": 0.2011,
    "greatestGroup": 290.0, "singleHeadCost": 0.6027, "relayoutSeconds": 3.379e-06, "ungroupsWindows": false,
    "queryHeadSeconds": 5.307e-10}, "quality": {"rows": 446, "medianErrorPercent": 2.69, "p90ErrorPercent": 10.81}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.514e-06, "unitSeconds": 6.897e-06, "stepSeconds": 3.355e-09, "unitLoadRate": 0.2073, "cacheLoadRate": 1.594,
    "memoryShare": 0.7398, "memoryFillSeconds": 6.088e-06, "tensorShare": 0.7651, "splitSeconds": 1.261e-06,
    "splitDoublingSeconds": 6.643e-07, "combineRate": 2.901, "tailShare": 0.6462, "overlapExponent": 6.012,
    "residentShare": 0.603, "residentWidth": 0.2482, "sequenceSeconds": 3.963e-09, "launchHeadGrowth": 0.667,
    "unitHeadGrowth": 1.001, "windowSeconds": 9.845e-08, "windowOverread": 0.006256, "greatestGroup": 290.0,
    "singleHeadCost": 1.288, "relayoutSeconds": 2.031e-06, "ungroupsWindows": false, "queryHeadSeconds": 8.062e-11},
    "quality": {"rows": 446, "medianErrorPercent": 3.82, "p90ErrorPercent": 8.78}}, {"kernel": "vllm/module/bf16",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.365e-06, "unitSeconds": 3.179e-07,
    "stepSeconds": 1.652e-08, "unitLoadRate": 1.507, "cacheLoadRate": 0.453, "memoryShare": 0.9249,
    "memoryFillSeconds": 5.391e-08, "tensorShare": 0.8473, "splitSeconds": 1.019e-07, "splitDoublingSeconds":
    1.893e-06, "combineRate": 8.473, "tailShare": 0.8403, "overlapExponent": 3.144, "residentShare": 0.3538,
    "residentWidth": 1.16, "sequenceSeconds": 8.844e-08, "launchHeadGrowth": -0.05679, "unitHeadGrowth": 0.09638,
    "windowSeconds": 2.657e-06, "windowOverread": 0.01054, "greatestGroup": 290.0, "singleHeadCost": 1.431,
    "relayoutSeconds": 3.301e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.794e-09}, "quality": {"rows": 446,
    "medianErrorPercent": 3.76, "p90ErrorPercent": 11.96}}, {"kernel": "vllm/module/fp8_block", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.078e-05, "unitSeconds": 1.576e-06, "stepSeconds":
    1.238e-08, "unitLoadRate": 2.535, "cacheLoadRate": 0.1444, "memoryShare": 0.9299, "memoryFillSeconds":
    5.668e-06, "tensorShare": 0.7105, "splitSeconds": 7.392e-06, "splitDoublingSeconds": 1.031e-08, "combineRate":
    2.035, "tailShare": 0.7424, "overlapExponent": 6.967, "residentShare": 0.784, "residentWidth": 0.497,
    "sequenceSeconds": 4.643e-11, "launchHeadGrowth": 0.4495, "unitHeadGrowth": 0.8809, "windowSeconds": 3.268e-07,
    "windowOverread": 0.06707, "greatestGroup": 290.0, "singleHeadCost": 1.131, "relayoutSeconds": 5.487e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 2.577e-09}, "quality": {"rows": 446, "medianErrorPercent": 3.05,
    "p90ErrorPercent": 12.23}}, {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 1.219e-05, "unitSeconds": 2.385e-07, "stepSeconds": 5.93e-09, "unitLoadRate": 0.4118,
    "cacheLoadRate": 2.45, "memoryShare": 0.6658, "memoryFillSeconds": 4.941e-06, "tensorShare": 0.9028,
    "splitSeconds": 1.979e-06, "splitDoublingSeconds": 4.368e-08, "combineRate": 3.099, "tailShare": 0.8261,
    "overlapExponent": 4.821, "residentShare": 0.2837, "residentWidth": 0.2306, "sequenceSeconds": 8.032e-08,
    "launchHeadGrowth": -0.3367, "unitHeadGrowth": 0.5623, "windowSeconds": 6.483e-06, "windowOverread": 0.04051,
    "greatestGroup": 290.0, "singleHeadCost": 1.738, "relayoutSeconds": 8.778e-09, "ungroupsWindows": false,
    "queryHeadSeconds": 2.061e-09}, "quality": {"rows": 446, "medianErrorPercent": 5.03, "p90ErrorPercent": 15.47}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.592e-06, "unitSeconds": 1.037e-05, "stepSeconds": 7.426e-09, "unitLoadRate": 0.2441, "cacheLoadRate": 0.9931,
    "memoryShare": 0.7683, "memoryFillSeconds": 8.25e-09, "tensorShare": 0.9305, "splitSeconds": 2.262e-06,
    "splitDoublingSeconds": 2.213e-07, "combineRate": 10.98, "tailShare": 0.1188, "overlapExponent": 3.683,
    "residentShare": 0.4983, "residentWidth": 0.1226, "sequenceSeconds": 6.138e-08, "launchHeadGrowth": 0.7066,
    "unitHeadGrowth": 0.07784, "windowSeconds": 5.437e-07, "windowOverread": 0.04917, "greatestGroup": 290.0,
    "singleHeadCost": 0.216, "relayoutSeconds": 2.642e-08, "ungroupsWindows": false, "queryHeadSeconds": 6.763e-10},
    "quality": {"rows": 446, "medianErrorPercent": 4.18, "p90ErrorPercent": 12.44}}], "latentPrefill": [{"kernel":
    "sglang/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.038e-05,
    "launchHeadGrowth": 0.05303, "windowSeconds": 1.821e-09, "tileStartSeconds": 1.126e-08, "keyBlockSeconds":
    6.156e-09, "tensorShare": 0.8395, "softmaxCost": 7.556, "tailShare": 0.4966, "imbalanceShare": 0.581,
    "memoryShare": 0.7737, "queryPasses": 2.063, "startHeadGrowth": -0.06736, "keyValuePasses": 0.4524,
    "tokenSeconds": 1.685e-13, "residentShare": 0.7114, "cacheSpeedup": 1.389, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 1.791, "sequenceSeconds": 4.05e-11, "throttledShare": 0.422,
    "throttleSeconds": 0.0008137, "wideHeadCost": 1.293, "windowOverreach": 2.114}, "quality": {"rows": 135,
    "medianErrorPercent": 7.51, "p90ErrorPercent": 28.64}}, {"kernel": "sglang/kernel", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.718e-05, "launchHeadGrowth": 0.03139, "windowSeconds":
    6.177e-06, "tileStartSeconds": 1.578e-08, "keyBlockSeconds": 1.453e-08, "tensorShare": 0.7292, "softmaxCost":
    4.46, "tailShare": 0.6228, "imbalanceShare": 0.1113, "memoryShare": 0.8433, "queryPasses": 0.9843,
    "startHeadGrowth": -0.1286, "keyValuePasses": 3.615, "tokenSeconds": 3.212e-09, "residentShare": 0.6734,
    "cacheSpeedup": 1.765, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    6.415, "sequenceSeconds": 1.86e-10, "throttledShare": 0.7177, "throttleSeconds": 0.0006682, "wideHeadCost":
    2.84, "windowOverreach": 0.07411}, "quality": {"rows": 135, "medianErrorPercent": 10.09, "p90ErrorPercent":
    20.91}}, {"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.145e-05, "launchHeadGrowth": 0.3503, "windowSeconds": 3.639e-08, "tileStartSeconds": 3.402e-06,
    "keyBlockSeconds": 1.031e-07, "tensorShare": 0.9559, "softmaxCost": 0.4534, "tailShare": 0.684,
    "imbalanceShare": 0.2206, "memoryShare": 0.8399, "queryPasses": 0.06663, "startHeadGrowth": -0.1397,
    "keyValuePasses": 0.329, "tokenSeconds": 2.149e-13, "residentShare": 0.219, "cacheSpeedup": 2.125,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.181,
    "sequenceSeconds": 1.157e-08, "throttledShare": 0.9481, "throttleSeconds": 0.00666, "wideHeadCost": 2.218,
    "windowOverreach": 2.413}, "quality": {"rows": 135, "medianErrorPercent": 5.52, "p90ErrorPercent": 21.11}},
    {"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.647e-05,
    "launchHeadGrowth": 0.1744, "windowSeconds": 7.192e-08, "tileStartSeconds": 2.316e-06, "keyBlockSeconds":
    1.894e-08, "tensorShare": 0.9049, "softmaxCost": 0.8765, "tailShare": 0.8702, "imbalanceShare": 0.2886,
    "memoryShare": 0.6262, "queryPasses": 1.318, "startHeadGrowth": 0.3058, "keyValuePasses": 0.7483,
    "tokenSeconds": 9.514e-12, "residentShare": 0.4075, "cacheSpeedup": 1.458, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 2.439, "sequenceSeconds": 5.146e-08, "throttledShare": 0.9597,
    "throttleSeconds": 0.002419, "wideHeadCost": 1.07, "windowOverreach": 0.7159}, "quality": {"rows": 135,
    "medianErrorPercent": 5.32, "p90ErrorPercent": 13.91}}, {"kernel": "vllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 0.0001388, "launchHeadGrowth": -0.1011, "windowSeconds":
    4.123e-08, "tileStartSeconds": 1.899e-07, "keyBlockSeconds": 7.906e-08, "tensorShare": 0.8561, "softmaxCost":
    0.05451, "tailShare": 0.606, "imbalanceShare": 0.1674, "memoryShare": 0.4258, "queryPasses": 1.202,
    "startHeadGrowth": 0.113, "keyValuePasses": 4.051, "tokenSeconds": 1.72e-12, "residentShare": 0.1119,
    "cacheSpeedup": 2.103, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    4.293, "sequenceSeconds": 8.373e-08, "throttledShare": 0.8424, "throttleSeconds": 0.0006947, "wideHeadCost":
    0.3703, "windowOverreach": 0.3301}, "quality": {"rows": 135, "medianErrorPercent": 10.1, "p90ErrorPercent":
    30.75}}, {"kernel": "vllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    0.0002318, "launchHeadGrowth": -0.4068, "windowSeconds": 9.959e-08, "tileStartSeconds": 3.182e-08,
    "keyBlockSeconds": 1.553e-09, "tensorShare": 0.877, "softmaxCost": 0.07851, "tailShare": 0.7242,
    "imbalanceShare": 0.4921, "memoryShare": 0.8501, "queryPasses": 0.05622, "startHeadGrowth": 0.4627,
    "keyValuePasses": 7.555, "tokenSeconds": 1.382e-13, "residentShare": 0.5462, "cacheSpeedup": 1.92,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 7.328,
    "sequenceSeconds": 6.782e-08, "throttledShare": 0.9318, "throttleSeconds": 0.0006019, "wideHeadCost": 0.5372,
    "windowOverreach": 1.731}, "quality": {"rows": 123, "medianErrorPercent": 16.4, "p90ErrorPercent": 54.6}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    2.42e-05, "launchHeadGrowth": -0.1107, "windowSeconds": 1.78e-06, "tileStartSeconds": 3.874e-06,
    "keyBlockSeconds": 2.217e-07, "tensorShare": 0.7852, "softmaxCost": 0.8065, "tailShare": 0.3699,
    "imbalanceShare": 0.1171, "memoryShare": 0.7824, "queryPasses": 0.131, "startHeadGrowth": 0.7781,
    "keyValuePasses": 0.8447, "tokenSeconds": 1.942e-10, "residentShare": 0.3105, "cacheSpeedup": 1.381,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.088,
    "sequenceSeconds": 2.007e-10, "throttledShare": 0.9039, "throttleSeconds": 0.00203, "wideHeadCost": 1.66,
    "windowOverreach": 0.2869}, "quality": {"rows": 279, "medianErrorPercent": 8.27, "p90ErrorPercent": 16.59}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.496e-05, "launchHeadGrowth": -0.288, "windowSeconds": 7.168e-08, "tileStartSeconds": 2.916e-06,
    "keyBlockSeconds": 2.417e-08, "tensorShare": 0.6821, "softmaxCost": 0.8146, "tailShare": 0.2791,
    "imbalanceShare": 0.1771, "memoryShare": 0.7946, "queryPasses": 0.433, "startHeadGrowth": 0.4435,
    "keyValuePasses": 2.124, "tokenSeconds": 1.555e-10, "residentShare": 0.2055, "cacheSpeedup": 1.659,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.093,
    "sequenceSeconds": 2.8e-09, "throttledShare": 0.9039, "throttleSeconds": 0.0007624, "wideHeadCost": 1.019,
    "windowOverreach": 0.5665}, "quality": {"rows": 282, "medianErrorPercent": 5.32, "p90ErrorPercent": 14.3}},
    {"kernel": "trtllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.995e-05, "launchHeadGrowth": -0.3851, "windowSeconds": 2.122e-06, "tileStartSeconds": 3.062e-06,
    "keyBlockSeconds": 3.592e-09, "tensorShare": 0.8815, "softmaxCost": 0.4011, "tailShare": 0.5731,
    "imbalanceShare": 0.4134, "memoryShare": 0.6305, "queryPasses": 0.8707, "startHeadGrowth": -0.09638,
    "keyValuePasses": 0.7726, "tokenSeconds": 1.575e-11, "residentShare": 1.285, "cacheSpeedup": 1.268,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 6.309,
    "sequenceSeconds": 2.132e-08, "throttledShare": 0.9242, "throttleSeconds": 0.001259, "wideHeadCost": 1.336,
    "windowOverreach": 0.9219}, "quality": {"rows": 280, "medianErrorPercent": 6.36, "p90ErrorPercent": 12.77}},
    {"kernel": "trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    5.077e-06, "launchHeadGrowth": -0.2174, "windowSeconds": 1.716e-07, "tileStartSeconds": 8.843e-07,
    "keyBlockSeconds": 7.966e-09, "tensorShare": 0.7195, "softmaxCost": 0.5998, "tailShare": 0.3228,
    "imbalanceShare": 0.8189, "memoryShare": 0.5278, "queryPasses": 0.2919, "startHeadGrowth": 0.07512,
    "keyValuePasses": 0.9629, "tokenSeconds": 1.197e-08, "residentShare": 1.489, "cacheSpeedup": 1.643,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.486,
    "sequenceSeconds": 1.275e-11, "throttledShare": 0.9902, "throttleSeconds": 0.004954, "wideHeadCost": 0.3795,
    "windowOverreach": 1.187}, "quality": {"rows": 281, "medianErrorPercent": 5.45, "p90ErrorPercent": 15.98}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    7.419e-06, "launchHeadGrowth": 0.03172, "windowSeconds": 7.422e-06, "tileStartSeconds": 5.462e-08,
    "keyBlockSeconds": 1.202e-08, "tensorShare": 0.954, "softmaxCost": 0.01306, "tailShare": 0.5697,
    "imbalanceShare": 0.7504, "memoryShare": 0.4902, "queryPasses": 0.3277, "startHeadGrowth": -0.1384,
    "keyValuePasses": 0.2509, "tokenSeconds": 2.961e-12, "residentShare": 0.07185, "cacheSpeedup": 1.596,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.476,
    "sequenceSeconds": 1.615e-08, "throttledShare": 0.8646, "throttleSeconds": 0.0007765, "wideHeadCost": 0.7249,
    "windowOverreach": 0.2}, "quality": {"rows": 284, "medianErrorPercent": 3.54, "p90ErrorPercent": 8.0}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    7.496e-06, "launchHeadGrowth": -0.3603, "windowSeconds": 5.812e-07, "tileStartSeconds": 1.696e-07,
    "keyBlockSeconds": 5.542e-09, "tensorShare": 0.8251, "softmaxCost": 0.02091, "tailShare": 0.5046,
    "imbalanceShare": 0.06343, "memoryShare": 0.8119, "queryPasses": 2.868, "startHeadGrowth": 0.8438,
    "keyValuePasses": 0.08183, "tokenSeconds": 1.564e-08, "residentShare": 1.559, "cacheSpeedup": 1.497,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.944,
    "sequenceSeconds": 3.229e-08, "throttledShare": 0.9709, "throttleSeconds": 6.018e-05, "wideHeadCost": 0.377,
    "windowOverreach": 0.8065}, "quality": {"rows": 284, "medianErrorPercent": 3.3, "p90ErrorPercent": 9.22}},
    {"kernel": "vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    4.206e-06, "launchHeadGrowth": 0.07309, "windowSeconds": 2.189e-08, "tileStartSeconds": 1.769e-08,
    "keyBlockSeconds": 2.978e-09, "tensorShare": 0.9513, "softmaxCost": 0.1438, "tailShare": 0.8606,
    "imbalanceShare": 0.1321, "memoryShare": 0.6843, "queryPasses": 0.2654, "startHeadGrowth": 0.06512,
    "keyValuePasses": 0.9597, "tokenSeconds": 2.521e-12, "residentShare": 0.1899, "cacheSpeedup": 1.413,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 7.832,
    "sequenceSeconds": 3.807e-07, "throttledShare": 0.7945, "throttleSeconds": 0.005868, "wideHeadCost": 0.5239,
    "windowOverreach": 0.8629}, "quality": {"rows": 282, "medianErrorPercent": 3.12, "p90ErrorPercent": 17.03}},
    {"kernel": "vllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    3.349e-05, "launchHeadGrowth": 0.1993, "windowSeconds": 6.444e-07, "tileStartSeconds": 7.854e-08,
    "keyBlockSeconds": 2.618e-08, "tensorShare": 0.9144, "softmaxCost": 0.05803, "tailShare": 0.2793,
    "imbalanceShare": 0.1391, "memoryShare": 0.7484, "queryPasses": 1.027, "startHeadGrowth": 0.5081,
    "keyValuePasses": 1.808, "tokenSeconds": 1.033e-09, "residentShare": 0.7406, "cacheSpeedup": 1.205,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.758,
    "sequenceSeconds": 9.387e-08, "throttledShare": 0.9872, "throttleSeconds": 0.0004763, "wideHeadCost": 0.4434,
    "windowOverreach": 0.7436}, "quality": {"rows": 282, "medianErrorPercent": 2.26, "p90ErrorPercent": 16.65}}],
    "latentProjections": [{"kernel": "decode trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 5.133e-06, "tensorShare": 0.6912, "memoryShare": 0.7622, "tokenSeconds":
    4.967e-08}, "quality": {"rows": 446, "medianErrorPercent": 3.29, "p90ErrorPercent": 8.13}}, {"kernel":
    "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    4.202e-06, "tensorShare": 0.3917, "memoryShare": 0.9914, "tokenSeconds": 1.519e-11}, "quality": {"rows": 446,
    "medianErrorPercent": 2.76, "p90ErrorPercent": 10.24}}, {"kernel": "decode trtllm/module/bf16", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.569e-06, "tensorShare": 0.7391, "memoryShare":
    0.8141, "tokenSeconds": 4.767e-08}, "quality": {"rows": 446, "medianErrorPercent": 2.69, "p90ErrorPercent":
    10.81}}, {"kernel": "decode trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 7.222e-06, "tensorShare": 0.3883, "memoryShare": 0.7034, "tokenSeconds": 7.126e-12},
    "quality": {"rows": 446, "medianErrorPercent": 3.82, "p90ErrorPercent": 8.78}}, {"kernel":
    "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.825e-05,
    "tensorShare": 0.9273, "memoryShare": 0.78, "tokenSeconds": 7.515e-10}, "quality": {"rows": 446,
    "medianErrorPercent": 3.76, "p90ErrorPercent": 11.96}}, {"kernel": "decode vllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.736e-05, "tensorShare": 0.6152, "memoryShare":
    0.7289, "tokenSeconds": 1.045e-07}, "quality": {"rows": 446, "medianErrorPercent": 3.05, "p90ErrorPercent":
    12.23}}, {"kernel": "decode vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 2.04e-05, "tensorShare": 0.8785, "memoryShare": 0.9511, "tokenSeconds": 4.618e-08}, "quality":
    {"rows": 446, "medianErrorPercent": 5.03, "p90ErrorPercent": 15.47}}, {"kernel": "decode vllm/module/fp8_block",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.22e-05, "tensorShare": 0.3854,
    "memoryShare": 0.856, "tokenSeconds": 1.094e-10}, "quality": {"rows": 446, "medianErrorPercent": 4.18,
    "p90ErrorPercent": 12.44}}, {"kernel": "prefill trtllm/module/bf16", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 2.732e-06, "tensorShare": 0.674, "memoryShare": 0.8367, "tokenSeconds":
    3.251e-09}, "quality": {"rows": 279, "medianErrorPercent": 8.27, "p90ErrorPercent": 16.59}}, {"kernel":
    "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    5.911e-06, "tensorShare": 0.4954, "memoryShare": 0.6728, "tokenSeconds": 2.173e-08}, "quality": {"rows": 282,
    "medianErrorPercent": 5.32, "p90ErrorPercent": 14.3}}, {"kernel": "prefill trtllm/module/bf16", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.433e-06, "tensorShare": 0.6654, "memoryShare":
    0.8229, "tokenSeconds": 1.62e-10}, "quality": {"rows": 280, "medianErrorPercent": 6.36, "p90ErrorPercent":
    12.77}}, {"kernel": "prefill trtllm/module/fp8_block", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 9.987e-06, "tensorShare": 0.416, "memoryShare": 0.8336, "tokenSeconds": 3.526e-09}, "quality":
    {"rows": 281, "medianErrorPercent": 5.45, "p90ErrorPercent": 15.98}}, {"kernel": "prefill vllm/module/bf16",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 2.187e-05, "tensorShare": 0.6286,
    "memoryShare": 0.8335, "tokenSeconds": 9.819e-09}, "quality": {"rows": 284, "medianErrorPercent": 3.54,
    "p90ErrorPercent": 8.0}}, {"kernel": "prefill vllm/module/fp8_block", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 2.019e-05, "tensorShare": 0.4174, "memoryShare": 0.5214, "tokenSeconds":
    1.702e-08}, "quality": {"rows": 284, "medianErrorPercent": 3.3, "p90ErrorPercent": 9.22}}, {"kernel":
    "prefill vllm/module/bf16", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.454e-05,
    "tensorShare": 0.5997, "memoryShare": 0.9226, "tokenSeconds": 8.446e-09}, "quality": {"rows": 282,
    "medianErrorPercent": 3.12, "p90ErrorPercent": 17.03}}, {"kernel": "prefill vllm/module/fp8_block", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.462e-05, "tensorShare": 0.4567, "memoryShare":
    0.6078, "tokenSeconds": 3.412e-08}, "quality": {"rows": 282, "medianErrorPercent": 2.26, "p90ErrorPercent":
    16.65}}], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
