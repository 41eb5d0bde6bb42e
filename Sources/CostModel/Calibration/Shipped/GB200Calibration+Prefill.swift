/// Attention over new tokens on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Prefill = #"""
    {"accelerator": "gb200", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel":
    "vllm/flashinfer_trtllmprefill", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.952e-06, "launchHeadGrowth": 0.04575, "windowSeconds": 1.344e-07, "tileStartSeconds": 1.987e-06,
    "keyBlockSeconds": 5.07e-07, "tensorShare": 1.003, "softmaxCost": 0.08478, "tailShare": 0.8656,
    "imbalanceShare": 0.519, "memoryShare": 0.8748, "queryPasses": 0.8914, "startHeadGrowth": -0.07903,
    "keyValuePasses": 9.304, "tokenSeconds": 3.946e-13, "residentShare": 0.273, "cacheSpeedup": 1.044,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.025,
    "sequenceSeconds": 2.788e-08, "throttledShare": 0.967, "throttleSeconds": 0.005656, "wideHeadCost": 0.9934,
    "windowOverreach": 2.197}, "quality": {"rows": 2941, "medianErrorPercent": 7.64, "p90ErrorPercent": 21.71}},
    {"kernel": "vllm/flashinfer_trtllmprefill", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 9.33e-06, "launchHeadGrowth": 0.02739, "windowSeconds": 3.27e-07, "tileStartSeconds":
    1.667e-06, "keyBlockSeconds": 3.484e-07, "tensorShare": 1.002, "softmaxCost": 0.432, "tailShare": 0.8554,
    "imbalanceShare": 0.4681, "memoryShare": 0.7563, "queryPasses": 0.3873, "startHeadGrowth": -0.02693,
    "keyValuePasses": 4.193, "tokenSeconds": 4.356e-10, "residentShare": 1.144, "cacheSpeedup": 1.052,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 5.096,
    "sequenceSeconds": 8.758e-09, "throttledShare": 0.989, "throttleSeconds": 0.008168, "wideHeadCost": 1.218,
    "windowOverreach": 1.592}, "quality": {"rows": 2941, "medianErrorPercent": 5.84, "p90ErrorPercent": 16.46}},
    {"kernel": "trtllm/torch_flow", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.369e-05, "launchHeadGrowth": -0.05751, "windowSeconds": 4.591e-08, "tileStartSeconds": 2.333e-06,
    "keyBlockSeconds": 1.407e-08, "tensorShare": 1.012, "softmaxCost": 0.8496, "tailShare": 0.8719,
    "imbalanceShare": 0.6409, "memoryShare": 0.8922, "queryPasses": 2.908, "startHeadGrowth": 0.07312,
    "keyValuePasses": 0.0568, "tokenSeconds": 2.781e-10, "residentShare": 0.2522, "cacheSpeedup": 1.184,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 4.038,
    "sequenceSeconds": 4.336e-10, "throttledShare": 0.9732, "throttleSeconds": 0.00186, "wideHeadCost": 1.288,
    "windowOverreach": 0.721}, "quality": {"rows": 1151, "medianErrorPercent": 3.74, "p90ErrorPercent": 9.14}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.394e-05, "launchHeadGrowth": -0.05262, "windowSeconds": 2.581e-09, "tileStartSeconds": 1.595e-06,
    "keyBlockSeconds": 5.141e-09, "tensorShare": 1.013, "softmaxCost": 0.5419, "tailShare": 0.7668,
    "imbalanceShare": 0.3276, "memoryShare": 0.8031, "queryPasses": 3.824, "startHeadGrowth": -0.1308,
    "keyValuePasses": 0.438, "tokenSeconds": 1.945e-13, "residentShare": 0.09248, "cacheSpeedup": 1.092,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 4.452,
    "sequenceSeconds": 8.61e-09, "throttledShare": 0.9825, "throttleSeconds": 0.001413, "wideHeadCost": 0.8277,
    "windowOverreach": 0.5304}, "quality": {"rows": 1151, "medianErrorPercent": 5.49, "p90ErrorPercent": 14.05}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.335e-05, "launchHeadGrowth": -0.02043, "windowSeconds": 2.112e-08, "tileStartSeconds": 2.622e-06,
    "keyBlockSeconds": 5.839e-07, "tensorShare": 1.015, "softmaxCost": 0.2271, "tailShare": 0.7289,
    "imbalanceShare": 0.04629, "memoryShare": 0.8712, "queryPasses": 3.879, "startHeadGrowth": -0.1196,
    "keyValuePasses": 0.9798, "tokenSeconds": 3.912e-13, "residentShare": 0.2147, "cacheSpeedup": 1.158,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.993,
    "sequenceSeconds": 6.025e-12, "throttledShare": 0.9655, "throttleSeconds": 0.00228, "wideHeadCost": 1.236,
    "windowOverreach": 1.567}, "quality": {"rows": 1151, "medianErrorPercent": 4.57, "p90ErrorPercent": 10.84}},
    {"kernel": "sglang/trtllm_mha", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    8.53e-06, "launchHeadGrowth": 0.02602, "windowSeconds": 5.559e-07, "tileStartSeconds": 1.775e-06,
    "keyBlockSeconds": 5.301e-07, "tensorShare": 1.025, "softmaxCost": 0.2326, "tailShare": 0.9085,
    "imbalanceShare": 0.2289, "memoryShare": 0.9263, "queryPasses": 0.07736, "startHeadGrowth": -0.01826,
    "keyValuePasses": 1.901, "tokenSeconds": 1.412e-10, "residentShare": 0.06706, "cacheSpeedup": 1.431,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 5.745,
    "sequenceSeconds": 1.491e-10, "throttledShare": 0.9854, "throttleSeconds": 9.244e-05, "wideHeadCost": 1.29,
    "windowOverreach": 1.278}, "quality": {"rows": 938, "medianErrorPercent": 5.61, "p90ErrorPercent": 13.36}},
    {"kernel": "sglang/trtllm_mha", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.447e-05, "launchHeadGrowth": 0.01747, "windowSeconds": 5.647e-07, "tileStartSeconds": 2.161e-06,
    "keyBlockSeconds": 4.599e-07, "tensorShare": 0.8734, "softmaxCost": 0.3199, "tailShare": 0.8277,
    "imbalanceShare": 0.712, "memoryShare": 0.7158, "queryPasses": 2.365, "startHeadGrowth": 0.1088,
    "keyValuePasses": 1.254, "tokenSeconds": 7.849e-10, "residentShare": 0.7942, "cacheSpeedup": 1.038,
    "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 6.291,
    "sequenceSeconds": 5.493e-09, "throttledShare": 0.9728, "throttleSeconds": 0.0005887, "wideHeadCost": 1.217,
    "windowOverreach": 1.538}, "quality": {"rows": 938, "medianErrorPercent": 4.13, "p90ErrorPercent": 10.82}},
    {"kernel": "sglang/flashinfer", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    9.609e-06, "launchHeadGrowth": 0.2427, "windowSeconds": 3.282e-06, "tileStartSeconds": 4.359e-06,
    "keyBlockSeconds": 3.7e-09, "tensorShare": 0.6777, "softmaxCost": 0.4382, "tailShare": 0.8943, "imbalanceShare":
    0.6781, "memoryShare": 0.5081, "queryPasses": 0.1939, "startHeadGrowth": 1.02, "keyValuePasses": 6.093,
    "tokenSeconds": 2.072e-11, "residentShare": 0.1948, "cacheSpeedup": 3.263, "queryTileRows": 256.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 2.324, "sequenceSeconds": 8.5e-11, "throttledShare": 0.9125,
    "throttleSeconds": 0.0001481, "wideHeadCost": 0.48, "windowOverreach": 0.2016}, "quality": {"rows": 300,
    "medianErrorPercent": 4.73, "p90ErrorPercent": 14.46}}, {"kernel": "sglang/flashinfer", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.114e-05, "launchHeadGrowth": -0.305, "windowSeconds":
    2.488e-06, "tileStartSeconds": 5.437e-06, "keyBlockSeconds": 9.509e-08, "tensorShare": 0.8706, "softmaxCost":
    0.6616, "tailShare": 0.7952, "imbalanceShare": 0.5973, "memoryShare": 0.8309, "queryPasses": 0.5446,
    "startHeadGrowth": 0.1428, "keyValuePasses": 4.943, "tokenSeconds": 3.247e-11, "residentShare": 0.1704,
    "cacheSpeedup": 1.328, "queryTileRows": 256.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    2.234, "sequenceSeconds": 1.752e-08, "throttledShare": 0.9127, "throttleSeconds": 0.0002112, "wideHeadCost":
    1.452, "windowOverreach": 0.5094}, "quality": {"rows": 300, "medianErrorPercent": 4.52, "p90ErrorPercent":
    13.16}}, {"kernel": "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 1.037e-05, "launchHeadGrowth": 0.01912, "windowSeconds": 1.063e-07, "tileStartSeconds":
    4.349e-07, "keyBlockSeconds": 1.352e-06, "tensorShare": 0.8072, "softmaxCost": 0.941, "tailShare": 0.7096,
    "imbalanceShare": 0.2406, "memoryShare": 0.8891, "queryPasses": 0.3183, "startHeadGrowth": 0.5231,
    "keyValuePasses": 1.239, "tokenSeconds": 3.583e-12, "residentShare": 0.8876, "cacheSpeedup": 1.317,
    "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent": 5.626, "sequenceSeconds":
    5.249e-11, "throttledShare": 0.985, "throttleSeconds": 0.007937, "wideHeadCost": 2.763, "windowOverreach":
    0.2913}, "quality": {"rows": 231, "medianErrorPercent": 2.82, "p90ErrorPercent": 15.38}}, {"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    9.178e-06, "launchHeadGrowth": 0.03406, "windowSeconds": 5.568e-07, "tileStartSeconds": 8.202e-07,
    "keyBlockSeconds": 9.169e-07, "tensorShare": 0.728, "softmaxCost": 5.21, "tailShare": 0.6243, "imbalanceShare":
    0.5267, "memoryShare": 0.6916, "queryPasses": 1.345, "startHeadGrowth": 0.7033, "keyValuePasses": 2.482,
    "tokenSeconds": 1.476e-09, "residentShare": 0.2387, "cacheSpeedup": 1.587, "queryTileRows": 64.0, "packsHeads":
    true, "adaptsTileRows": true, "overlapExponent": 6.486, "sequenceSeconds": 4.64e-12, "throttledShare": 0.614,
    "throttleSeconds": 0.0003723, "wideHeadCost": 2.058, "windowOverreach": 0.303}, "quality": {"rows": 231,
    "medianErrorPercent": 7.06, "p90ErrorPercent": 11.4}}, {"kernel": "vllm/triton_attn", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.429e-06, "launchHeadGrowth": 0.12, "windowSeconds":
    8.255e-09, "tileStartSeconds": 1.153e-08, "keyBlockSeconds": 4.484e-08, "tensorShare": 0.06574, "softmaxCost":
    3.342, "tailShare": 0.2902, "imbalanceShare": 0.768, "memoryShare": 0.8406, "queryPasses": 0.05855,
    "startHeadGrowth": 0.7111, "keyValuePasses": 1.166, "tokenSeconds": 1.786e-09, "residentShare": 0.09791,
    "cacheSpeedup": 1.181, "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    3.313, "sequenceSeconds": 2.765e-10, "throttledShare": 0.8936, "throttleSeconds": 0.0006973, "wideHeadCost":
    2.548, "windowOverreach": 0.08915}, "quality": {"rows": 114, "medianErrorPercent": 24.25, "p90ErrorPercent":
    105.04}}, {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    2.74e-05, "launchHeadGrowth": -0.4821, "windowSeconds": 5.015e-07, "tileStartSeconds": 2.85e-08,
    "keyBlockSeconds": 1.53e-06, "tensorShare": 0.5715, "softmaxCost": 7.974, "tailShare": 0.8531, "imbalanceShare":
    0.6285, "memoryShare": 0.6933, "queryPasses": 0.7093, "startHeadGrowth": -0.1745, "keyValuePasses": 3.208,
    "tokenSeconds": 4.561e-12, "residentShare": 1.848, "cacheSpeedup": 1.177, "queryTileRows": 64.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 3.268, "sequenceSeconds": 1.989e-12, "throttledShare":
    0.9918, "throttleSeconds": 0.009247, "wideHeadCost": 2.979, "windowOverreach": 2.965}, "quality": {"rows": 57,
    "medianErrorPercent": 25.37, "p90ErrorPercent": 64.97}}, {"kernel": "sglang/triton", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.237e-05, "launchHeadGrowth": -0.289, "windowSeconds":
    1.713e-08, "tileStartSeconds": 1.024e-07, "keyBlockSeconds": 2.217e-06, "tensorShare": 0.8784, "softmaxCost":
    7.741, "tailShare": 0.948, "imbalanceShare": 0.5542, "memoryShare": 0.6437, "queryPasses": 0.1178,
    "startHeadGrowth": -0.009062, "keyValuePasses": 1.028, "tokenSeconds": 5.894e-11, "residentShare": 1.527,
    "cacheSpeedup": 1.006, "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent":
    7.567, "sequenceSeconds": 9.268e-09, "throttledShare": 0.9898, "throttleSeconds": 0.007843, "wideHeadCost":
    0.4208, "windowOverreach": 2.784}, "quality": {"rows": 57, "medianErrorPercent": 17.92, "p90ErrorPercent":
    57.36}}, {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    2.053e-05, "launchHeadGrowth": -0.4738, "windowSeconds": 3.733e-09, "tileStartSeconds": 4.1e-08,
    "keyBlockSeconds": 2.018e-06, "tensorShare": 1.037, "softmaxCost": 7.596, "tailShare": 0.9768, "imbalanceShare":
    0.05287, "memoryShare": 0.5208, "queryPasses": 0.2432, "startHeadGrowth": 0.2801, "keyValuePasses": 3.748,
    "tokenSeconds": 7.547e-10, "residentShare": 1.734, "cacheSpeedup": 1.046, "queryTileRows": 64.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 7.873, "sequenceSeconds": 2.009e-10, "throttledShare":
    0.9818, "throttleSeconds": 0.005658, "wideHeadCost": 2.973, "windowOverreach": 2.952}, "quality": {"rows": 57,
    "medianErrorPercent": 20.0, "p90ErrorPercent": 59.56}}], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
