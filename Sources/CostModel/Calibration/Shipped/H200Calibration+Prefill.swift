/// Attention over new tokens on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Prefill = #"""
    {"accelerator": "h200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel": "vllm/flash_attn_fa3",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.195e-05, "launchHeadGrowth": 0.05126,
    "windowSeconds": 9.458e-08, "tileStartSeconds": 1.936e-06, "keyBlockSeconds": 5.268e-08, "tensorShare": 0.8635,
    "softmaxCost": 0.4821, "tailShare": 0.4614, "imbalanceShare": 0.6381, "memoryShare": 0.5245, "queryPasses":
    1.006, "startHeadGrowth": 0.3932, "keyValuePasses": 3.992, "tokenSeconds": 1.211e-09, "residentShare": 0.5446,
    "cacheSpeedup": 1.16, "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent":
    1.306, "sequenceSeconds": 8.335e-09, "throttledShare": 0.9573, "throttleSeconds": 0.000242, "wideHeadCost":
    1.397, "windowOverreach": 0.1619}, "quality": {"rows": 3201, "medianErrorPercent": 7.7, "p90ErrorPercent":
    21.56}}, {"kernel": "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.033e-05, "launchHeadGrowth": 0.04875, "windowSeconds": 4.009e-08, "tileStartSeconds":
    2.157e-06, "keyBlockSeconds": 1.371e-07, "tensorShare": 0.9734, "softmaxCost": 0.5032, "tailShare": 0.8594,
    "imbalanceShare": 0.3006, "memoryShare": 0.8003, "queryPasses": 0.4315, "startHeadGrowth": 0.1374,
    "keyValuePasses": 1.571, "tokenSeconds": 9.499e-10, "residentShare": 0.5239, "cacheSpeedup": 1.277,
    "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 1.31, "sequenceSeconds":
    3.626e-09, "throttledShare": 0.8204, "throttleSeconds": 0.006668, "wideHeadCost": 1.008, "windowOverreach":
    0.3143}, "quality": {"rows": 3201, "medianErrorPercent": 6.59, "p90ErrorPercent": 18.79}}, {"kernel":
    "sglang/fa3", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.325e-06,
    "launchHeadGrowth": -0.229, "windowSeconds": 9.457e-08, "tileStartSeconds": 2.412e-06, "keyBlockSeconds":
    1.606e-08, "tensorShare": 0.5654, "softmaxCost": 0.7568, "tailShare": 0.8724, "imbalanceShare": 0.1009,
    "memoryShare": 0.9489, "queryPasses": 0.6763, "startHeadGrowth": 0.353, "keyValuePasses": 0.6261,
    "tokenSeconds": 2.74e-10, "residentShare": 0.3135, "cacheSpeedup": 1.373, "queryTileRows": 128.0, "packsHeads":
    true, "adaptsTileRows": true, "overlapExponent": 2.5, "sequenceSeconds": 1.519e-08, "throttledShare": 0.9879,
    "throttleSeconds": 0.000194, "wideHeadCost": 0.8925, "windowOverreach": 0.6453}, "quality": {"rows": 1274,
    "medianErrorPercent": 4.72, "p90ErrorPercent": 13.41}}, {"kernel": "sglang/fa3", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.108e-06, "launchHeadGrowth": 0.03437, "windowSeconds":
    2.581e-07, "tileStartSeconds": 2.493e-06, "keyBlockSeconds": 1.351e-07, "tensorShare": 0.9563, "softmaxCost":
    0.6901, "tailShare": 0.6465, "imbalanceShare": 0.175, "memoryShare": 0.8359, "queryPasses": 0.6212,
    "startHeadGrowth": 0.09355, "keyValuePasses": 1.52, "tokenSeconds": 1.733e-10, "residentShare": 0.5059,
    "cacheSpeedup": 1.39, "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent":
    4.415, "sequenceSeconds": 1.748e-08, "throttledShare": 0.9815, "throttleSeconds": 0.002985, "wideHeadCost":
    1.27, "windowOverreach": 0.584}, "quality": {"rows": 1274, "medianErrorPercent": 5.07, "p90ErrorPercent":
    12.58}}, {"kernel": "trtllm/torch_flow", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.173e-05, "launchHeadGrowth": -0.2274, "windowSeconds": 1.383e-07, "tileStartSeconds": 3.416e-06,
    "keyBlockSeconds": 1.489e-07, "tensorShare": 0.82, "softmaxCost": 0.9318, "tailShare": 0.7534, "imbalanceShare":
    0.5023, "memoryShare": 0.7843, "queryPasses": 2.073, "startHeadGrowth": 0.2653, "keyValuePasses": 0.8297,
    "tokenSeconds": 2.087e-10, "residentShare": 0.1592, "cacheSpeedup": 1.123, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 6.716, "sequenceSeconds": 4.532e-10, "throttledShare":
    0.9548, "throttleSeconds": 9.224e-05, "wideHeadCost": 1.167, "windowOverreach": 1.969}, "quality": {"rows":
    1163, "medianErrorPercent": 3.35, "p90ErrorPercent": 10.21}}, {"kernel": "trtllm/torch_flow", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.082e-05, "launchHeadGrowth": -0.4017, "windowSeconds":
    1.493e-06, "tileStartSeconds": 2.701e-06, "keyBlockSeconds": 2.356e-07, "tensorShare": 0.941, "softmaxCost":
    0.6429, "tailShare": 0.7029, "imbalanceShare": 0.7809, "memoryShare": 0.8334, "queryPasses": 2.382,
    "startHeadGrowth": -0.1358, "keyValuePasses": 1.23, "tokenSeconds": 1.886e-13, "residentShare": 0.1738,
    "cacheSpeedup": 1.035, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    5.108, "sequenceSeconds": 5.76e-09, "throttledShare": 0.8276, "throttleSeconds": 0.003553, "wideHeadCost":
    1.236, "windowOverreach": 2.329}, "quality": {"rows": 1159, "medianErrorPercent": 4.38, "p90ErrorPercent":
    11.61}}, {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.366e-05, "launchHeadGrowth": -0.006022, "windowSeconds": 2.695e-07, "tileStartSeconds": 3.089e-06,
    "keyBlockSeconds": 1.282e-07, "tensorShare": 1.043, "softmaxCost": 0.2637, "tailShare": 0.8261,
    "imbalanceShare": 0.7202, "memoryShare": 0.8697, "queryPasses": 2.153, "startHeadGrowth": -0.1299,
    "keyValuePasses": 0.1751, "tokenSeconds": 2.176e-11, "residentShare": 0.1068, "cacheSpeedup": 1.227,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 1.694,
    "sequenceSeconds": 1.421e-09, "throttledShare": 0.9763, "throttleSeconds": 0.003406, "wideHeadCost": 0.9662,
    "windowOverreach": 2.603}, "quality": {"rows": 1158, "medianErrorPercent": 3.85, "p90ErrorPercent": 11.49}},
    {"kernel": "vllm/flash_attn_fa4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    3.977e-06, "launchHeadGrowth": -0.03502, "windowSeconds": 4.803e-08, "tileStartSeconds": 5.54e-06,
    "keyBlockSeconds": 2.238e-08, "tensorShare": 0.9856, "softmaxCost": 0.3624, "tailShare": 0.8227,
    "imbalanceShare": 0.4544, "memoryShare": 0.8924, "queryPasses": 0.4839, "startHeadGrowth": 0.09612,
    "keyValuePasses": 1.773, "tokenSeconds": 1.635e-09, "residentShare": 0.6758, "cacheSpeedup": 1.33,
    "queryTileRows": 64.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 1.596, "sequenceSeconds":
    9.753e-08, "throttledShare": 0.7012, "throttleSeconds": 0.00781, "wideHeadCost": 1.401, "windowOverreach":
    0.2759}, "quality": {"rows": 46, "medianErrorPercent": 5.84, "p90ErrorPercent": 21.9}}, {"kernel":
    "sglang/triton", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.125e-06,
    "launchHeadGrowth": 0.4255, "windowSeconds": 1.008e-06, "tileStartSeconds": 8.247e-06, "keyBlockSeconds":
    3.987e-06, "tensorShare": 0.7844, "softmaxCost": 7.703, "tailShare": 0.2661, "imbalanceShare": 0.1427,
    "memoryShare": 0.917, "queryPasses": 0.1383, "startHeadGrowth": -0.1979, "keyValuePasses": 0.3928,
    "tokenSeconds": 1.031e-12, "residentShare": 0.4638, "cacheSpeedup": 4.598, "queryTileRows": 32.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 7.742, "sequenceSeconds": 3.05e-10, "throttledShare": 0.9315,
    "throttleSeconds": 0.007608, "wideHeadCost": 3.0, "windowOverreach": 0.02406}, "quality": {"rows": 36,
    "medianErrorPercent": 19.43, "p90ErrorPercent": 46.98}}, {"kernel": "sglang/triton", "format": "fp8",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.006e-06, "launchHeadGrowth": 0.4562, "windowSeconds":
    2.389e-08, "tileStartSeconds": 1.684e-05, "keyBlockSeconds": 3.974e-06, "tensorShare": 1.047, "softmaxCost":
    7.998, "tailShare": 1.0, "imbalanceShare": 0.9522, "memoryShare": 0.6264, "queryPasses": 0.0008558,
    "startHeadGrowth": -0.2, "keyValuePasses": 0.05163, "tokenSeconds": 1.103e-13, "residentShare": 0.0539,
    "cacheSpeedup": 5.134, "queryTileRows": 32.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent":
    7.168, "sequenceSeconds": 1.485e-12, "throttledShare": 0.8882, "throttleSeconds": 0.009976, "wideHeadCost":
    2.999, "windowOverreach": 3.0}, "quality": {"rows": 36, "medianErrorPercent": 24.42, "p90ErrorPercent": 55.79}},
    {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.717e-06,
    "launchHeadGrowth": -0.4955, "windowSeconds": 1.005e-09, "tileStartSeconds": 1.205e-05, "keyBlockSeconds":
    4e-06, "tensorShare": 1.05, "softmaxCost": 7.774, "tailShare": 0.9823, "imbalanceShare": 0.6409, "memoryShare":
    0.444, "queryPasses": 0.01426, "startHeadGrowth": -0.1999, "keyValuePasses": 0.4704, "tokenSeconds": 3.223e-13,
    "residentShare": 1.586, "cacheSpeedup": 3.906, "queryTileRows": 32.0, "packsHeads": false, "adaptsTileRows":
    true, "overlapExponent": 4.681, "sequenceSeconds": 1.351e-12, "throttledShare": 1.0, "throttleSeconds":
    0.004517, "wideHeadCost": 2.287, "windowOverreach": 2.999}, "quality": {"rows": 36, "medianErrorPercent": 35.93,
    "p90ErrorPercent": 67.48}}], "decode": [], "latentDecode": [], "latentPrefill": [], "latentProjections": [],
    "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
