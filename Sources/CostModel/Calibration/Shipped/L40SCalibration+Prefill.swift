/// Attention over new tokens on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sPrefill = #"""
    {"accelerator": "l40s", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five or on all, errors on rows left out", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"cacheFormat": "bf16", "format": "bf16",
    "kernel": "vllm/flash_attn_fa2", "parameters": {"adaptsTileRows": false, "cacheSpeedup": 5.101,
    "imbalanceShare": 0.9347, "keyBlockSeconds": 1.759e-07, "keyValuePasses": 2.158, "launchHeadGrowth": -0.137,
    "launchSeconds": 5.029e-06, "memoryShare": 0.8958, "overlapExponent": 4.947, "packsHeads": false, "queryPasses":
    0.03727, "queryTileRows": 64, "residentShare": 0.8731, "sequenceSeconds": 3.808e-10, "softmaxCost": 2.458,
    "startHeadGrowth": -0.1629, "tailShare": 0.4667, "tensorShare": 0.9051, "throttleSeconds": 0.004241,
    "throttledShare": 0.6418, "tileStartSeconds": 2.71e-06, "tokenSeconds": 3.968e-10, "wideHeadCost": 1.334,
    "windowOverreach": 0.2124, "windowSeconds": 5.049e-08}, "quality": {"medianErrorPercent": 5.472,
    "p90ErrorPercent": 15.96, "rows": 3213}}, {"cacheFormat": "fp8", "format": "bf16", "kernel":
    "vllm/flashinfer_fiprefill", "parameters": {"adaptsTileRows": false, "cacheSpeedup": 3.013, "imbalanceShare":
    0.8983, "keyBlockSeconds": 1.538e-07, "keyValuePasses": 1.664, "launchHeadGrowth": 0.4491, "launchSeconds":
    9.311e-06, "memoryShare": 0.9581, "overlapExponent": 4.772, "packsHeads": true, "queryPasses": 0.06482,
    "queryTileRows": 128, "residentShare": 0.7133, "sequenceSeconds": 1.945e-09, "softmaxCost": 0.355,
    "startHeadGrowth": -0.01636, "tailShare": 0.4775, "tensorShare": 0.4996, "throttleSeconds": 0.003079,
    "throttledShare": 0.8952, "tileStartSeconds": 7.479e-08, "tokenSeconds": 3.762e-10, "wideHeadCost": 1.292,
    "windowOverreach": 0.2611, "windowSeconds": 8.185e-08}, "quality": {"medianErrorPercent": 6.026,
    "p90ErrorPercent": 24.65, "rows": 2887}}, {"cacheFormat": "fp8", "format": "fp8", "kernel": "trtllm/torch_flow",
    "parameters": {"adaptsTileRows": true, "cacheSpeedup": 5.522, "imbalanceShare": 0.4664, "keyBlockSeconds":
    2.035e-07, "keyValuePasses": 1.541, "launchHeadGrowth": -0.4129, "launchSeconds": 8.618e-06, "memoryShare":
    0.9316, "narrowHeadCost": 2.711, "overlapExponent": 1.146, "packsHeads": false, "queryPasses": 0.2457,
    "queryTileRows": 128, "residentShare": 0.7842, "sequenceSeconds": 1.01e-11, "softmaxCost": 1.018,
    "startHeadGrowth": 0.04729, "tailShare": 0.1387, "tensorShare": 0.4834, "throttleSeconds": 0.007784,
    "throttledShare": 0.9191, "tileStartSeconds": 5.981e-07, "tokenSeconds": 8.078e-11, "wideHeadCost": 3.679,
    "windowOverreach": 0.5057, "windowSeconds": 1.09e-06}, "quality": {"medianErrorPercent": 4.933,
    "p90ErrorPercent": 22.64, "rows": 1165}}, {"cacheFormat": "fp8", "format": "bf16", "kernel":
    "trtllm/torch_flow", "parameters": {"adaptsTileRows": true, "cacheSpeedup": 4.969, "imbalanceShare": 0.8833,
    "keyBlockSeconds": 1.19e-08, "keyValuePasses": 2.342, "launchHeadGrowth": -0.04832, "launchSeconds": 8.814e-06,
    "memoryShare": 0.717, "overlapExponent": 4.758, "packsHeads": false, "queryPasses": 1.155, "queryTileRows": 64,
    "residentShare": 0.9355, "sequenceSeconds": 6.135e-10, "softmaxCost": 0.2346, "startHeadGrowth": 0.6625,
    "tailShare": 0.4056, "tensorShare": 0.4405, "throttleSeconds": 0.008551, "throttledShare": 0.8954,
    "tileStartSeconds": 9.569e-07, "tokenSeconds": 2.319e-12, "wideHeadCost": 0.9048, "windowOverreach": 0.8332,
    "windowSeconds": 2.406e-07}, "quality": {"medianErrorPercent": 3.306, "p90ErrorPercent": 11.7, "rows": 1160}},
    {"cacheFormat": "bf16", "format": "bf16", "kernel": "trtllm/torch_flow", "parameters": {"adaptsTileRows": true,
    "cacheSpeedup": 5.719, "imbalanceShare": 0.4607, "keyBlockSeconds": 3.095e-09, "keyValuePasses": 2.703,
    "launchHeadGrowth": 0.02678, "launchSeconds": 8.686e-06, "memoryShare": 0.8815, "narrowHeadCost": 1.001,
    "overlapExponent": 2.42, "packsHeads": false, "queryPasses": 1.141, "queryTileRows": 64, "residentShare":
    0.8484, "sequenceSeconds": 3.062e-09, "softmaxCost": 0.02547, "startHeadGrowth": 0.2577, "tailShare": 0.606,
    "tensorShare": 0.4292, "throttleSeconds": 0.006662, "throttledShare": 0.9056, "tileStartSeconds": 8.481e-07,
    "tokenSeconds": 7.145e-12, "wideHeadCost": 0.9019, "windowOverreach": 0.406, "windowSeconds": 1.164e-08},
    "quality": {"medianErrorPercent": 3.959, "p90ErrorPercent": 12.96, "rows": 1160}}, {"kernel":
    "sglang/flashinfer", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.115e-06,
    "launchHeadGrowth": 0.06758, "windowSeconds": 8.726e-08, "tileStartSeconds": 2.432e-07, "keyBlockSeconds":
    2.036e-06, "tensorShare": 0.9945, "softmaxCost": 0.03742, "tailShare": 0.2193, "imbalanceShare": 0.7832,
    "memoryShare": 0.8195, "queryPasses": 0.02391, "startHeadGrowth": 0.8539, "keyValuePasses": 2.374,
    "tokenSeconds": 1.36e-13, "residentShare": 0.8132, "cacheSpeedup": 5.627, "queryTileRows": 128.0, "packsHeads":
    true, "adaptsTileRows": true, "overlapExponent": 7.699, "sequenceSeconds": 6.451e-11, "throttledShare": 0.8722,
    "throttleSeconds": 0.007252, "wideHeadCost": 1.733, "windowOverreach": 0.1686}, "quality": {"rows": 1076,
    "medianErrorPercent": 6.06, "p90ErrorPercent": 19.62}}, {"cacheFormat": "bf16", "format": "bf16", "kernel":
    "sglang/flashinfer", "parameters": {"adaptsTileRows": false, "cacheSpeedup": 5.925, "imbalanceShare": 0.6601,
    "keyBlockSeconds": 8.557e-07, "keyValuePasses": 1.507, "launchHeadGrowth": 0.1115, "launchSeconds": 5.311e-06,
    "memoryShare": 0.8092, "overlapExponent": 6.7, "packsHeads": true, "queryPasses": 0.0158, "queryTileRows": 64,
    "residentShare": 0.8975, "sequenceSeconds": 8.31e-11, "softmaxCost": 0.0352, "startHeadGrowth": 0.4849,
    "tailShare": 0.4262, "tensorShare": 0.8332, "throttleSeconds": 0.004176, "throttledShare": 0.9523,
    "tileStartSeconds": 1.296e-08, "tokenSeconds": 1.145e-12, "wideHeadCost": 1.617, "windowOverreach": 0.6917,
    "windowSeconds": 6.171e-07}, "quality": {"medianErrorPercent": 6.126, "p90ErrorPercent": 20.9, "rows": 1076}},
    {"kernel": "vllm/flashinfer_fidecode", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    8.749e-06, "launchHeadGrowth": -0.01687, "windowSeconds": 3.429e-07, "tileStartSeconds": 2.171e-06,
    "keyBlockSeconds": 2.69e-07, "tensorShare": 0.6087, "softmaxCost": 0.2513, "tailShare": 0.3564,
    "imbalanceShare": 0.1155, "memoryShare": 0.6514, "queryPasses": 1.344, "startHeadGrowth": 0.2809,
    "keyValuePasses": 1.659, "tokenSeconds": 5.412e-12, "residentShare": 0.4618, "cacheSpeedup": 1.686,
    "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent": 5.781, "sequenceSeconds":
    2.94e-10, "throttledShare": 0.8936, "throttleSeconds": 0.0035, "wideHeadCost": 2.259, "windowOverreach":
    0.6369}, "quality": {"rows": 224, "medianErrorPercent": 6.75, "p90ErrorPercent": 12.43}}, {"cacheFormat": "fp8",
    "format": "fp8", "kernel": "sglang/triton", "parameters": {"adaptsTileRows": false, "cacheSpeedup": 5.717,
    "imbalanceShare": 0.9585, "keyBlockSeconds": 4.978e-08, "keyValuePasses": 0.3586, "launchHeadGrowth": 0.7823,
    "launchSeconds": 8.284e-06, "memoryShare": 0.9059, "overlapExponent": 4.735, "packsHeads": false, "queryPasses":
    0.08782, "queryTileRows": 64, "residentShare": 1.581, "sequenceSeconds": 2.467e-08, "softmaxCost": 6.509,
    "startHeadGrowth": 0.06667, "tailShare": 0.2851, "tensorShare": 0.8143, "throttleSeconds": 8.943e-05,
    "throttledShare": 0.6982, "tileStartSeconds": 2.914e-07, "tokenSeconds": 4.503e-12, "wideHeadCost": 2.526,
    "windowOverreach": 2.325, "windowSeconds": 5.974e-06}, "quality": {"medianErrorPercent": 9.437,
    "p90ErrorPercent": 25.95, "rows": 177}}, {"cacheFormat": "bf16", "format": "bf16", "kernel": "sglang/triton",
    "parameters": {"adaptsTileRows": false, "cacheSpeedup": 5.54, "imbalanceShare": 0.6468, "keyBlockSeconds":
    9.554e-08, "keyValuePasses": 3.671, "launchHeadGrowth": 0.5979, "launchSeconds": 8.619e-06, "memoryShare":
    0.9761, "overlapExponent": 6.146, "packsHeads": false, "queryPasses": 0.01938, "queryTileRows": 64,
    "residentShare": 0.8281, "sequenceSeconds": 2.728e-08, "softmaxCost": 4.969, "startHeadGrowth": 0.7623,
    "tailShare": 0.3863, "tensorShare": 0.7007, "throttleSeconds": 0.002169, "throttledShare": 0.7346,
    "tileStartSeconds": 1.284e-08, "tokenSeconds": 2.485e-13, "wideHeadCost": 2.223, "windowOverreach": 2.74,
    "windowSeconds": 5.665e-06}, "quality": {"medianErrorPercent": 8.886, "p90ErrorPercent": 32.32, "rows": 177}},
    {"cacheFormat": "fp8", "format": "bf16", "kernel": "sglang/triton", "parameters": {"adaptsTileRows": false,
    "cacheSpeedup": 4.63, "imbalanceShare": 0.9598, "keyBlockSeconds": 2.073e-08, "keyValuePasses": 3.433,
    "launchHeadGrowth": 0.4887, "launchSeconds": 1.058e-05, "memoryShare": 0.7916, "overlapExponent": 6.099,
    "packsHeads": false, "queryPasses": 0.04638, "queryTileRows": 64, "residentShare": 0.8827, "sequenceSeconds":
    2.838e-08, "softmaxCost": 5.105, "startHeadGrowth": -0.03085, "tailShare": 0.4434, "tensorShare": 0.7332,
    "throttleSeconds": 0.0003612, "throttledShare": 0.7242, "tileStartSeconds": 2.347e-07, "tokenSeconds":
    1.662e-11, "wideHeadCost": 2.338, "windowOverreach": 2.952, "windowSeconds": 7.592e-06}, "quality":
    {"medianErrorPercent": 7.781, "p90ErrorPercent": 24.29, "rows": 177}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "vllm/triton_attn", "parameters": {"adaptsTileRows": true, "cacheSpeedup": 1.835, "imbalanceShare":
    0.06727, "keyBlockSeconds": 3.421e-08, "keyValuePasses": 3.119, "launchHeadGrowth": -0.4726, "launchSeconds":
    7.325e-06, "memoryShare": 0.9776, "narrowHeadCost": 0.7734, "overlapExponent": 7.094, "packsHeads": false,
    "queryPasses": 0.009215, "queryTileRows": 64, "residentShare": 1.02, "sequenceSeconds": 4.33e-12, "softmaxCost":
    0.8568, "startHeadGrowth": 1.054, "tailShare": 0.9324, "tensorShare": 0.7102, "throttleSeconds": 6.028e-05,
    "throttledShare": 0.3412, "tileStartSeconds": 1.376e-08, "tokenSeconds": 2.268e-12, "wideHeadCost": 2.969,
    "windowOverreach": 0.0237, "windowSeconds": 1.739e-06}, "quality": {"medianErrorPercent": 6.245,
    "p90ErrorPercent": 29.75, "rows": 113}}], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
