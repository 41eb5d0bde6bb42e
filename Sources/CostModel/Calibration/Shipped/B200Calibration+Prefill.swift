/// Attention over new tokens on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Prefill = #"""
    {"accelerator": "b200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel":
    "vllm/flashinfer_trtllmprefill", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.085e-06, "launchHeadGrowth": -0.01884, "windowSeconds": 3.437e-07, "tileStartSeconds": 1.451e-06,
    "keyBlockSeconds": 1.289e-08, "tensorShare": 1.017, "softmaxCost": 0.6504, "tailShare": 0.4646,
    "imbalanceShare": 0.4892, "memoryShare": 0.7815, "queryPasses": 0.5796, "startHeadGrowth": -0.02021,
    "keyValuePasses": 8.912, "tokenSeconds": 4.281e-12, "residentShare": 0.1416, "cacheSpeedup": 1.017,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 1.386,
    "sequenceSeconds": 4.877e-08, "throttledShare": 0.9712, "throttleSeconds": 0.003511, "wideHeadCost": 1.034,
    "windowOverreach": 1.869}, "quality": {"rows": 2938, "medianErrorPercent": 8.39, "p90ErrorPercent": 24.14}},
    {"kernel": "vllm/flashinfer_trtllmprefill", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 8.062e-06, "launchHeadGrowth": -0.006553, "windowSeconds": 7.527e-09, "tileStartSeconds":
    3.022e-06, "keyBlockSeconds": 1.069e-08, "tensorShare": 1.029, "softmaxCost": 0.7704, "tailShare": 0.5925,
    "imbalanceShare": 0.4523, "memoryShare": 0.9161, "queryPasses": 0.3556, "startHeadGrowth": 0.06832,
    "keyValuePasses": 4.264, "tokenSeconds": 3.871e-10, "residentShare": 0.1772, "cacheSpeedup": 1.032,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 3.323,
    "sequenceSeconds": 7.134e-09, "throttledShare": 0.9962, "throttleSeconds": 0.0001954, "wideHeadCost": 1.111,
    "windowOverreach": 0.8419}, "quality": {"rows": 2938, "medianErrorPercent": 5.97, "p90ErrorPercent": 15.27}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.287e-05, "launchHeadGrowth": -0.00129, "windowSeconds": 3.431e-09, "tileStartSeconds": 2.73e-06,
    "keyBlockSeconds": 8.52e-08, "tensorShare": 1.036, "softmaxCost": 0.5066, "tailShare": 0.8466, "imbalanceShare":
    0.1952, "memoryShare": 0.7846, "queryPasses": 3.78, "startHeadGrowth": -0.07705, "keyValuePasses": 0.2025,
    "tokenSeconds": 1.118e-10, "residentShare": 0.119, "cacheSpeedup": 1.177, "queryTileRows": 256.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 3.988, "sequenceSeconds": 4.341e-09, "throttledShare": 0.9797,
    "throttleSeconds": 0.003569, "wideHeadCost": 0.8989, "windowOverreach": 1.734}, "quality": {"rows": 1151,
    "medianErrorPercent": 6.48, "p90ErrorPercent": 15.09}}, {"kernel": "trtllm/torch_flow", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.31e-05, "launchHeadGrowth": -0.01559, "windowSeconds":
    3.244e-07, "tileStartSeconds": 2.612e-06, "keyBlockSeconds": 1.106e-08, "tensorShare": 0.9634, "softmaxCost":
    0.7323, "tailShare": 0.8773, "imbalanceShare": 0.5627, "memoryShare": 0.811, "queryPasses": 3.546,
    "startHeadGrowth": 0.009871, "keyValuePasses": 1.5, "tokenSeconds": 5.131e-12, "residentShare": 0.1472,
    "cacheSpeedup": 1.167, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent":
    3.759, "sequenceSeconds": 2.178e-11, "throttledShare": 0.9902, "throttleSeconds": 0.0004478, "wideHeadCost":
    1.165, "windowOverreach": 1.505}, "quality": {"rows": 1151, "medianErrorPercent": 4.87, "p90ErrorPercent":
    10.35}}, {"kernel": "trtllm/torch_flow", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.266e-05, "launchHeadGrowth": -0.05863, "windowSeconds": 1.888e-07, "tileStartSeconds": 2.835e-06,
    "keyBlockSeconds": 1.693e-08, "tensorShare": 1.007, "softmaxCost": 0.963, "tailShare": 0.6786, "imbalanceShare":
    0.5365, "memoryShare": 0.8789, "queryPasses": 3.134, "startHeadGrowth": 0.1037, "keyValuePasses": 0.9547,
    "tokenSeconds": 1.436e-12, "residentShare": 0.3194, "cacheSpeedup": 1.087, "queryTileRows": 256.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 4.889, "sequenceSeconds": 1.021e-08, "throttledShare": 0.9708,
    "throttleSeconds": 0.002929, "wideHeadCost": 1.241, "windowOverreach": 0.5608}, "quality": {"rows": 1150,
    "medianErrorPercent": 4.02, "p90ErrorPercent": 11.26}}, {"kernel": "sglang/trtllm_mha", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 7.641e-06, "launchHeadGrowth": -0.01893, "windowSeconds":
    1.538e-07, "tileStartSeconds": 2.6e-06, "keyBlockSeconds": 7.384e-07, "tensorShare": 0.9758, "softmaxCost":
    0.04933, "tailShare": 0.832, "imbalanceShare": 0.3306, "memoryShare": 0.9177, "queryPasses": 0.1372,
    "startHeadGrowth": 0.215, "keyValuePasses": 1.483, "tokenSeconds": 1.051e-12, "residentShare": 0.8662,
    "cacheSpeedup": 1.078, "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    3.625, "sequenceSeconds": 1.636e-08, "throttledShare": 0.9758, "throttleSeconds": 0.001404, "wideHeadCost":
    1.071, "windowOverreach": 0.8083}, "quality": {"rows": 938, "medianErrorPercent": 5.74, "p90ErrorPercent":
    14.61}}, {"kernel": "sglang/trtllm_mha", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.48e-05, "launchHeadGrowth": -0.07037, "windowSeconds": 9.975e-07, "tileStartSeconds": 1.746e-06,
    "keyBlockSeconds": 7.891e-08, "tensorShare": 0.8409, "softmaxCost": 0.8129, "tailShare": 0.8595,
    "imbalanceShare": 0.5821, "memoryShare": 0.6935, "queryPasses": 1.794, "startHeadGrowth": 0.7122,
    "keyValuePasses": 0.6882, "tokenSeconds": 8.85e-10, "residentShare": 0.2343, "cacheSpeedup": 1.163,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 1.894,
    "sequenceSeconds": 1.562e-08, "throttledShare": 0.982, "throttleSeconds": 0.005895, "wideHeadCost": 1.206,
    "windowOverreach": 1.173}, "quality": {"rows": 937, "medianErrorPercent": 4.27, "p90ErrorPercent": 12.09}},
    {"kernel": "sglang/flashinfer", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    8.228e-06, "launchHeadGrowth": -0.3598, "windowSeconds": 1.423e-09, "tileStartSeconds": 5.975e-06,
    "keyBlockSeconds": 2.07e-08, "tensorShare": 0.7585, "softmaxCost": 0.4792, "tailShare": 0.9126,
    "imbalanceShare": 0.8299, "memoryShare": 0.9074, "queryPasses": 0.4026, "startHeadGrowth": 0.2318,
    "keyValuePasses": 4.927, "tokenSeconds": 5.923e-12, "residentShare": 0.3254, "cacheSpeedup": 2.132,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.081,
    "sequenceSeconds": 5.991e-12, "throttledShare": 0.8753, "throttleSeconds": 0.001943, "wideHeadCost": 0.7192,
    "windowOverreach": 0.07942}, "quality": {"rows": 300, "medianErrorPercent": 3.17, "p90ErrorPercent": 10.86}},
    {"kernel": "sglang/flashinfer", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.021e-05, "launchHeadGrowth": -0.2869, "windowSeconds": 3.415e-06, "tileStartSeconds": 6.18e-06,
    "keyBlockSeconds": 1.89e-08, "tensorShare": 0.6073, "softmaxCost": 0.1917, "tailShare": 0.9121,
    "imbalanceShare": 0.7896, "memoryShare": 0.9788, "queryPasses": 0.171, "startHeadGrowth": 0.3544,
    "keyValuePasses": 7.821, "tokenSeconds": 1.364e-11, "residentShare": 0.3045, "cacheSpeedup": 1.113,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 4.779,
    "sequenceSeconds": 1.172e-09, "throttledShare": 0.9379, "throttleSeconds": 0.008228, "wideHeadCost": 2.482,
    "windowOverreach": 0.6811}, "quality": {"rows": 300, "medianErrorPercent": 4.06, "p90ErrorPercent": 12.66}},
    {"kernel": "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 9.134e-06, "launchHeadGrowth": 0.06268, "windowSeconds": 3.506e-07, "tileStartSeconds":
    3.682e-07, "keyBlockSeconds": 4.209e-07, "tensorShare": 0.5136, "softmaxCost": 3.308, "tailShare": 0.9396,
    "imbalanceShare": 0.2566, "memoryShare": 0.2126, "queryPasses": 0.906, "startHeadGrowth": 0.4109,
    "keyValuePasses": 0.8965, "tokenSeconds": 2.829e-12, "residentShare": 0.5316, "cacheSpeedup": 1.06,
    "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 5.128, "sequenceSeconds":
    3.704e-10, "throttledShare": 0.9813, "throttleSeconds": 0.0003206, "wideHeadCost": 0.9261, "windowOverreach":
    0.3644}, "quality": {"rows": 233, "medianErrorPercent": 8.6, "p90ErrorPercent": 14.25}}, {"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    8.207e-06, "launchHeadGrowth": 0.03037, "windowSeconds": 2.38e-07, "tileStartSeconds": 9.903e-07,
    "keyBlockSeconds": 3.873e-08, "tensorShare": 0.7454, "softmaxCost": 1.049, "tailShare": 0.2898,
    "imbalanceShare": 0.3114, "memoryShare": 0.3217, "queryPasses": 3.336, "startHeadGrowth": 0.4611,
    "keyValuePasses": 0.3277, "tokenSeconds": 1.053e-12, "residentShare": 0.2816, "cacheSpeedup": 1.526,
    "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 3.054,
    "sequenceSeconds": 3.903e-09, "throttledShare": 0.9276, "throttleSeconds": 0.002495, "wideHeadCost": 1.103,
    "windowOverreach": 0.1857}, "quality": {"rows": 233, "medianErrorPercent": 4.98, "p90ErrorPercent": 10.75}},
    {"kernel": "vllm/triton_attn", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.205e-06, "launchHeadGrowth": -0.4892, "windowSeconds": 2.789e-06, "tileStartSeconds": 1.507e-08,
    "keyBlockSeconds": 4.557e-09, "tensorShare": 0.06883, "softmaxCost": 0.1392, "tailShare": 0.3854,
    "imbalanceShare": 0.9865, "memoryShare": 0.8247, "queryPasses": 0.6134, "startHeadGrowth": 0.8617,
    "keyValuePasses": 0.123, "tokenSeconds": 1.604e-09, "residentShare": 0.1062, "cacheSpeedup": 1.165,
    "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.186, "sequenceSeconds":
    3.869e-10, "throttledShare": 0.7302, "throttleSeconds": 0.005385, "wideHeadCost": 2.821, "windowOverreach":
    0.1482}, "quality": {"rows": 113, "medianErrorPercent": 15.65, "p90ErrorPercent": 48.58}}, {"kernel":
    "sglang/triton", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.241e-05,
    "launchHeadGrowth": -0.2807, "windowSeconds": 2.599e-07, "tileStartSeconds": 3.625e-06, "keyBlockSeconds":
    1.244e-08, "tensorShare": 1.014, "softmaxCost": 7.903, "tailShare": 0.9784, "imbalanceShare": 0.9202,
    "memoryShare": 0.5022, "queryPasses": 1.694, "startHeadGrowth": -0.1969, "keyValuePasses": 4.7, "tokenSeconds":
    1.241e-09, "residentShare": 0.8928, "cacheSpeedup": 1.071, "queryTileRows": 256.0, "packsHeads": false,
    "adaptsTileRows": true, "overlapExponent": 3.367, "sequenceSeconds": 4.813e-09, "throttledShare": 0.9968,
    "throttleSeconds": 0.0006138, "wideHeadCost": 2.79, "windowOverreach": 2.956}, "quality": {"rows": 57,
    "medianErrorPercent": 17.41, "p90ErrorPercent": 68.02}}, {"kernel": "sglang/triton", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 7.145e-06, "launchHeadGrowth": -0.4486, "windowSeconds":
    4.574e-08, "tileStartSeconds": 3.558e-06, "keyBlockSeconds": 1.175e-08, "tensorShare": 0.9538, "softmaxCost":
    7.79, "tailShare": 0.9041, "imbalanceShare": 0.5458, "memoryShare": 0.4965, "queryPasses": 0.3035,
    "startHeadGrowth": -0.1489, "keyValuePasses": 7.09, "tokenSeconds": 8.641e-10, "residentShare": 1.3,
    "cacheSpeedup": 1.01, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    5.536, "sequenceSeconds": 8.557e-11, "throttledShare": 0.9971, "throttleSeconds": 0.0007237, "wideHeadCost":
    2.823, "windowOverreach": 2.941}, "quality": {"rows": 57, "medianErrorPercent": 21.35, "p90ErrorPercent":
    49.13}}, {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.411e-05, "launchHeadGrowth": -0.4538, "windowSeconds": 3.831e-06, "tileStartSeconds": 4.196e-07,
    "keyBlockSeconds": 2.552e-06, "tensorShare": 1.032, "softmaxCost": 7.442, "tailShare": 0.9232, "imbalanceShare":
    0.2864, "memoryShare": 0.9808, "queryPasses": 0.434, "startHeadGrowth": 0.2373, "keyValuePasses": 2.592,
    "tokenSeconds": 1.028e-09, "residentShare": 1.676, "cacheSpeedup": 2.749, "queryTileRows": 256.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 1.148, "sequenceSeconds": 1.043e-10, "throttledShare": 0.9995,
    "throttleSeconds": 0.0008475, "wideHeadCost": 2.436, "windowOverreach": 2.938}, "quality": {"rows": 57,
    "medianErrorPercent": 14.8, "p90ErrorPercent": 53.69}}], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
