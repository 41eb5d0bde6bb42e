/// Attention over new tokens on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sPrefill = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel": "vllm/flash_attn_fa2",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 4.774e-06, "launchHeadGrowth": -0.245,
    "windowSeconds": 7.96e-08, "tileStartSeconds": 2.668e-06, "keyBlockSeconds": 2.521e-07, "tensorShare": 0.9062,
    "softmaxCost": 2.169, "tailShare": 0.5308, "imbalanceShare": 0.8046, "memoryShare": 0.8938, "queryPasses":
    0.0613, "startHeadGrowth": -0.1028, "keyValuePasses": 2.266, "tokenSeconds": 1.726e-10, "residentShare": 0.9433,
    "cacheSpeedup": 4.408, "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent":
    4.034, "sequenceSeconds": 1.727e-08, "throttledShare": 0.6741, "throttleSeconds": 0.002185, "wideHeadCost":
    1.379, "windowOverreach": 0.3305}, "quality": {"rows": 3213, "medianErrorPercent": 6.08, "p90ErrorPercent":
    17.06}}, {"kernel": "vllm/flashinfer_fiprefill", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 9.216e-06, "launchHeadGrowth": 0.3525, "windowSeconds": 4.068e-08, "tileStartSeconds":
    1.136e-07, "keyBlockSeconds": 3.815e-07, "tensorShare": 0.529, "softmaxCost": 0.6064, "tailShare": 0.4286,
    "imbalanceShare": 0.8607, "memoryShare": 0.9529, "queryPasses": 0.09972, "startHeadGrowth": 0.09968,
    "keyValuePasses": 1.444, "tokenSeconds": 2.929e-10, "residentShare": 0.7607, "cacheSpeedup": 2.741,
    "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 4.205,
    "sequenceSeconds": 1.557e-10, "throttledShare": 0.9011, "throttleSeconds": 0.001419, "wideHeadCost": 1.415,
    "windowOverreach": 0.3039}, "quality": {"rows": 2887, "medianErrorPercent": 6.54, "p90ErrorPercent": 24.32}},
    {"kernel": "trtllm/torch_flow", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.263e-06, "launchHeadGrowth": -0.1534, "windowSeconds": 8.29e-07, "tileStartSeconds": 8.179e-07,
    "keyBlockSeconds": 1.102e-07, "tensorShare": 0.9502, "softmaxCost": 6.438, "tailShare": 0.02921,
    "imbalanceShare": 0.7064, "memoryShare": 0.9487, "queryPasses": 0.9375, "startHeadGrowth": 0.04243,
    "keyValuePasses": 2.197, "tokenSeconds": 3.984e-13, "residentShare": 0.8916, "cacheSpeedup": 4.766,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.98, "sequenceSeconds":
    2.798e-09, "throttledShare": 0.9715, "throttleSeconds": 0.0001934, "wideHeadCost": 2.946, "windowOverreach":
    1.95}, "quality": {"rows": 1165, "medianErrorPercent": 12.57, "p90ErrorPercent": 42.89}}, {"kernel":
    "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.593e-06,
    "launchHeadGrowth": -0.02306, "windowSeconds": 5.319e-08, "tileStartSeconds": 9.597e-07, "keyBlockSeconds":
    6.431e-08, "tensorShare": 0.5159, "softmaxCost": 0.4185, "tailShare": 0.603, "imbalanceShare": 0.778,
    "memoryShare": 0.8208, "queryPasses": 1.451, "startHeadGrowth": 0.4681, "keyValuePasses": 2.383, "tokenSeconds":
    4.608e-12, "residentShare": 0.9241, "cacheSpeedup": 5.571, "queryTileRows": 128.0, "packsHeads": false,
    "adaptsTileRows": true, "overlapExponent": 5.267, "sequenceSeconds": 1.567e-09, "throttledShare": 0.7464,
    "throttleSeconds": 0.00232, "wideHeadCost": 0.9054, "windowOverreach": 0.7002}, "quality": {"rows": 1160,
    "medianErrorPercent": 4.91, "p90ErrorPercent": 14.67}}, {"kernel": "trtllm/torch_flow", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.799e-06, "launchHeadGrowth": 0.04679, "windowSeconds":
    3.522e-08, "tileStartSeconds": 6.925e-07, "keyBlockSeconds": 1.492e-07, "tensorShare": 0.4561, "softmaxCost":
    0.05623, "tailShare": 0.6226, "imbalanceShare": 0.9099, "memoryShare": 0.9255, "queryPasses": 1.088,
    "startHeadGrowth": 0.05531, "keyValuePasses": 2.786, "tokenSeconds": 6.748e-12, "residentShare": 0.8942,
    "cacheSpeedup": 4.6, "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    2.177, "sequenceSeconds": 7.85e-10, "throttledShare": 0.9372, "throttleSeconds": 0.002545, "wideHeadCost":
    0.903, "windowOverreach": 0.3723}, "quality": {"rows": 1160, "medianErrorPercent": 4.37, "p90ErrorPercent":
    13.09}}, {"kernel": "sglang/flashinfer", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    7.115e-06, "launchHeadGrowth": 0.06758, "windowSeconds": 8.726e-08, "tileStartSeconds": 2.432e-07,
    "keyBlockSeconds": 2.036e-06, "tensorShare": 0.9945, "softmaxCost": 0.03742, "tailShare": 0.2193,
    "imbalanceShare": 0.7832, "memoryShare": 0.8195, "queryPasses": 0.02391, "startHeadGrowth": 0.8539,
    "keyValuePasses": 2.374, "tokenSeconds": 1.36e-13, "residentShare": 0.8132, "cacheSpeedup": 5.627,
    "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent": 7.699, "sequenceSeconds":
    6.451e-11, "throttledShare": 0.8722, "throttleSeconds": 0.007252, "wideHeadCost": 1.733, "windowOverreach":
    0.1686}, "quality": {"rows": 1076, "medianErrorPercent": 6.06, "p90ErrorPercent": 19.62}}, {"kernel":
    "sglang/flashinfer", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 4.835e-06,
    "launchHeadGrowth": -0.1381, "windowSeconds": 8.459e-07, "tileStartSeconds": 2.811e-07, "keyBlockSeconds":
    1.943e-06, "tensorShare": 1.008, "softmaxCost": 0.07344, "tailShare": 0.1708, "imbalanceShare": 0.7643,
    "memoryShare": 0.7887, "queryPasses": 0.013, "startHeadGrowth": 0.9117, "keyValuePasses": 1.434, "tokenSeconds":
    4.094e-13, "residentShare": 0.8678, "cacheSpeedup": 5.753, "queryTileRows": 128.0, "packsHeads": true,
    "adaptsTileRows": true, "overlapExponent": 6.381, "sequenceSeconds": 1.717e-10, "throttledShare": 0.8953,
    "throttleSeconds": 5.059e-05, "wideHeadCost": 1.7, "windowOverreach": 0.2921}, "quality": {"rows": 1076,
    "medianErrorPercent": 6.79, "p90ErrorPercent": 29.33}}, {"kernel": "vllm/flashinfer_fidecode", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.749e-06, "launchHeadGrowth": -0.01687, "windowSeconds":
    3.429e-07, "tileStartSeconds": 2.171e-06, "keyBlockSeconds": 2.69e-07, "tensorShare": 0.6087, "softmaxCost":
    0.2513, "tailShare": 0.3564, "imbalanceShare": 0.1155, "memoryShare": 0.6514, "queryPasses": 1.344,
    "startHeadGrowth": 0.2809, "keyValuePasses": 1.659, "tokenSeconds": 5.412e-12, "residentShare": 0.4618,
    "cacheSpeedup": 1.686, "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent":
    5.781, "sequenceSeconds": 2.94e-10, "throttledShare": 0.8936, "throttleSeconds": 0.0035, "wideHeadCost": 2.259,
    "windowOverreach": 0.6369}, "quality": {"rows": 224, "medianErrorPercent": 6.75, "p90ErrorPercent": 12.43}},
    {"kernel": "sglang/triton", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.828e-06,
    "launchHeadGrowth": 0.5351, "windowSeconds": 7.671e-06, "tileStartSeconds": 4.327e-07, "keyBlockSeconds":
    2.804e-07, "tensorShare": 0.6131, "softmaxCost": 5.012, "tailShare": 0.2155, "imbalanceShare": 0.9306,
    "memoryShare": 0.9085, "queryPasses": 0.0251, "startHeadGrowth": 0.06702, "keyValuePasses": 0.3464,
    "tokenSeconds": 1.221e-12, "residentShare": 1.772, "cacheSpeedup": 4.937, "queryTileRows": 64.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 6.816, "sequenceSeconds": 2.259e-11, "throttledShare":
    0.9648, "throttleSeconds": 0.0001403, "wideHeadCost": 2.659, "windowOverreach": 2.59}, "quality": {"rows": 177,
    "medianErrorPercent": 12.84, "p90ErrorPercent": 33.63}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.478e-06, "launchHeadGrowth": 0.5762, "windowSeconds":
    5.918e-06, "tileStartSeconds": 6.065e-07, "keyBlockSeconds": 3.914e-07, "tensorShare": 0.8133, "softmaxCost":
    3.893, "tailShare": 0.8115, "imbalanceShare": 0.8706, "memoryShare": 0.7956, "queryPasses": 0.2084,
    "startHeadGrowth": 0.5273, "keyValuePasses": 0.7025, "tokenSeconds": 5.892e-13, "residentShare": 1.53,
    "cacheSpeedup": 4.736, "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent":
    7.204, "sequenceSeconds": 1.439e-08, "throttledShare": 0.636, "throttleSeconds": 0.005986, "wideHeadCost": 2.71,
    "windowOverreach": 2.784}, "quality": {"rows": 177, "medianErrorPercent": 10.45, "p90ErrorPercent": 32.06}},
    {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.541e-06,
    "launchHeadGrowth": 0.4438, "windowSeconds": 9.628e-06, "tileStartSeconds": 7.491e-07, "keyBlockSeconds":
    5.035e-08, "tensorShare": 0.7812, "softmaxCost": 5.39, "tailShare": 0.481, "imbalanceShare": 0.8848,
    "memoryShare": 0.6581, "queryPasses": 0.02293, "startHeadGrowth": 0.6127, "keyValuePasses": 2.462,
    "tokenSeconds": 3.625e-12, "residentShare": 0.9302, "cacheSpeedup": 4.72, "queryTileRows": 64.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 7.07, "sequenceSeconds": 1.374e-08, "throttledShare": 0.6136,
    "throttleSeconds": 0.003958, "wideHeadCost": 2.652, "windowOverreach": 2.824}, "quality": {"rows": 177,
    "medianErrorPercent": 11.25, "p90ErrorPercent": 32.11}}, {"kernel": "vllm/triton_attn", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 4.573e-06, "launchHeadGrowth": 0.7292, "windowSeconds":
    1.061e-08, "tileStartSeconds": 6.574e-08, "keyBlockSeconds": 2.032e-06, "tensorShare": 0.8453, "softmaxCost":
    0.08145, "tailShare": 0.5908, "imbalanceShare": 0.749, "memoryShare": 0.9669, "queryPasses": 0.0246,
    "startHeadGrowth": 1.447, "keyValuePasses": 1.848, "tokenSeconds": 7.845e-10, "residentShare": 0.9283,
    "cacheSpeedup": 2.026, "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent":
    6.717, "sequenceSeconds": 7.67e-10, "throttledShare": 0.3726, "throttleSeconds": 0.0001459, "wideHeadCost":
    2.807, "windowOverreach": 0.4155}, "quality": {"rows": 113, "medianErrorPercent": 11.34, "p90ErrorPercent":
    32.93}}], "decode": [], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
