/// Attention over new tokens on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Prefill = #"""
    {"accelerator": "h100-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel": "vllm/flash_attn_fa3",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.113e-05, "launchHeadGrowth": -0.05435,
    "windowSeconds": 3.584e-07, "tileStartSeconds": 2.685e-06, "keyBlockSeconds": 1.872e-07, "tensorShare": 0.9256,
    "softmaxCost": 0.2869, "tailShare": 0.5128, "imbalanceShare": 0.334, "memoryShare": 0.7704, "queryPasses":
    1.293, "startHeadGrowth": 0.8491, "keyValuePasses": 4.237, "tokenSeconds": 1.368e-09, "residentShare": 0.3783,
    "cacheSpeedup": 1.154, "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent":
    3.928, "sequenceSeconds": 1.364e-08, "throttledShare": 0.9649, "throttleSeconds": 0.004973, "wideHeadCost":
    1.532, "windowOverreach": 0.1908}, "quality": {"rows": 3201, "medianErrorPercent": 7.62, "p90ErrorPercent":
    22.84}}, {"kernel": "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 1.019e-05, "launchHeadGrowth": 0.02789, "windowSeconds": 1.446e-09, "tileStartSeconds":
    2.255e-06, "keyBlockSeconds": 2.852e-07, "tensorShare": 0.9679, "softmaxCost": 0.339, "tailShare": 0.5282,
    "imbalanceShare": 0.2304, "memoryShare": 0.8774, "queryPasses": 0.3318, "startHeadGrowth": 0.1721,
    "keyValuePasses": 1.822, "tokenSeconds": 7.367e-10, "residentShare": 0.06657, "cacheSpeedup": 1.423,
    "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent": 1.697,
    "sequenceSeconds": 1.296e-08, "throttledShare": 0.977, "throttleSeconds": 0.003571, "wideHeadCost": 1.08,
    "windowOverreach": 0.2819}, "quality": {"rows": 3201, "medianErrorPercent": 5.84, "p90ErrorPercent": 18.53}},
    {"kernel": "sglang/fa3", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.934e-06,
    "launchHeadGrowth": 0.01659, "windowSeconds": 1.598e-06, "tileStartSeconds": 1.92e-06, "keyBlockSeconds":
    3.085e-07, "tensorShare": 0.6013, "softmaxCost": 0.2246, "tailShare": 0.8371, "imbalanceShare": 0.2821,
    "memoryShare": 0.9374, "queryPasses": 0.6685, "startHeadGrowth": 0.1844, "keyValuePasses": 0.4596,
    "tokenSeconds": 3.903e-10, "residentShare": 0.6164, "cacheSpeedup": 1.611, "queryTileRows": 128.0, "packsHeads":
    true, "adaptsTileRows": false, "overlapExponent": 2.968, "sequenceSeconds": 1.19e-08, "throttledShare": 0.8636,
    "throttleSeconds": 0.001387, "wideHeadCost": 0.8868, "windowOverreach": 0.6491}, "quality": {"rows": 1274,
    "medianErrorPercent": 4.85, "p90ErrorPercent": 12.86}}, {"kernel": "sglang/fa3", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.52e-06, "launchHeadGrowth": 0.03195, "windowSeconds":
    1.209e-06, "tileStartSeconds": 2.418e-06, "keyBlockSeconds": 2.968e-07, "tensorShare": 0.8999, "softmaxCost":
    0.2594, "tailShare": 0.8147, "imbalanceShare": 0.1955, "memoryShare": 0.8686, "queryPasses": 0.4041,
    "startHeadGrowth": 0.03637, "keyValuePasses": 1.131, "tokenSeconds": 2.872e-11, "residentShare": 0.4675,
    "cacheSpeedup": 1.487, "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": true, "overlapExponent":
    2.902, "sequenceSeconds": 1.878e-08, "throttledShare": 0.951, "throttleSeconds": 0.006462, "wideHeadCost":
    1.107, "windowOverreach": 0.6744}, "quality": {"rows": 1274, "medianErrorPercent": 4.65, "p90ErrorPercent":
    12.06}}, {"kernel": "trtllm/torch_flow", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.214e-05, "launchHeadGrowth": -0.06743, "windowSeconds": 8.9e-07, "tileStartSeconds": 3.309e-06,
    "keyBlockSeconds": 1.673e-07, "tensorShare": 0.7378, "softmaxCost": 0.8045, "tailShare": 0.6956,
    "imbalanceShare": 0.6606, "memoryShare": 0.8915, "queryPasses": 1.444, "startHeadGrowth": 0.06524,
    "keyValuePasses": 0.6291, "tokenSeconds": 1.781e-11, "residentShare": 0.619, "cacheSpeedup": 1.071,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 3.037,
    "sequenceSeconds": 2.11e-10, "throttledShare": 0.9648, "throttleSeconds": 0.002302, "wideHeadCost": 1.133,
    "windowOverreach": 1.827}, "quality": {"rows": 1163, "medianErrorPercent": 3.12, "p90ErrorPercent": 11.49}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.105e-05, "launchHeadGrowth": -0.3121, "windowSeconds": 1.368e-07, "tileStartSeconds": 2.547e-06,
    "keyBlockSeconds": 5.475e-07, "tensorShare": 0.9611, "softmaxCost": 0.2591, "tailShare": 0.809,
    "imbalanceShare": 0.5055, "memoryShare": 0.9466, "queryPasses": 1.423, "startHeadGrowth": -0.1265,
    "keyValuePasses": 0.792, "tokenSeconds": 1.699e-10, "residentShare": 0.1649, "cacheSpeedup": 1.085,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.831,
    "sequenceSeconds": 2.652e-09, "throttledShare": 0.9429, "throttleSeconds": 0.0008467, "wideHeadCost": 1.298,
    "windowOverreach": 2.201}, "quality": {"rows": 1160, "medianErrorPercent": 3.98, "p90ErrorPercent": 11.09}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.379e-05, "launchHeadGrowth": -0.1106, "windowSeconds": 3.781e-08, "tileStartSeconds": 4.19e-06,
    "keyBlockSeconds": 3.038e-09, "tensorShare": 1.033, "softmaxCost": 0.3636, "tailShare": 0.7637,
    "imbalanceShare": 0.9071, "memoryShare": 0.8511, "queryPasses": 0.06181, "startHeadGrowth": 0.3674,
    "keyValuePasses": 0.8759, "tokenSeconds": 3.263e-11, "residentShare": 0.2361, "cacheSpeedup": 1.593,
    "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 2.589, "sequenceSeconds":
    1.924e-10, "throttledShare": 0.9677, "throttleSeconds": 0.0002697, "wideHeadCost": 1.023, "windowOverreach":
    1.243}, "quality": {"rows": 1158, "medianErrorPercent": 4.57, "p90ErrorPercent": 11.72}}, {"kernel":
    "vllm/flash_attn_fa4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.256e-06,
    "launchHeadGrowth": -0.07588, "windowSeconds": 1.412e-09, "tileStartSeconds": 3.229e-06, "keyBlockSeconds":
    1.151e-06, "tensorShare": 0.8261, "softmaxCost": 0.1679, "tailShare": 0.6133, "imbalanceShare": 0.254,
    "memoryShare": 0.8866, "queryPasses": 0.1448, "startHeadGrowth": 0.4691, "keyValuePasses": 1.975,
    "tokenSeconds": 2.994e-09, "residentShare": 0.2013, "cacheSpeedup": 1.22, "queryTileRows": 64.0, "packsHeads":
    true, "adaptsTileRows": false, "overlapExponent": 4.171, "sequenceSeconds": 7.815e-08, "throttledShare": 0.9889,
    "throttleSeconds": 0.001493, "wideHeadCost": 1.178, "windowOverreach": 0.2219}, "quality": {"rows": 46,
    "medianErrorPercent": 6.06, "p90ErrorPercent": 42.1}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 4.274e-06, "launchHeadGrowth": -0.1428, "windowSeconds":
    1.363e-09, "tileStartSeconds": 1.018e-05, "keyBlockSeconds": 3.875e-06, "tensorShare": 0.533, "softmaxCost":
    0.8758, "tailShare": 0.2733, "imbalanceShare": 0.3475, "memoryShare": 0.9646, "queryPasses": 0.05564,
    "startHeadGrowth": -0.1355, "keyValuePasses": 4.279, "tokenSeconds": 8.959e-12, "residentShare": 0.05214,
    "cacheSpeedup": 2.648, "queryTileRows": 32.0, "packsHeads": true, "adaptsTileRows": false, "overlapExponent":
    2.561, "sequenceSeconds": 9.991e-08, "throttledShare": 0.9946, "throttleSeconds": 0.00569, "wideHeadCost":
    2.688, "windowOverreach": 0.28}, "quality": {"rows": 36, "medianErrorPercent": 22.89, "p90ErrorPercent":
    59.12}}, {"kernel": "sglang/triton", "format": "fp8", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.237e-06, "launchHeadGrowth": 0.1337, "windowSeconds": 5.135e-07, "tileStartSeconds": 1.438e-05,
    "keyBlockSeconds": 3.976e-06, "tensorShare": 0.5641, "softmaxCost": 7.812, "tailShare": 0.05624,
    "imbalanceShare": 0.7846, "memoryShare": 0.9866, "queryPasses": 0.0008047, "startHeadGrowth": -0.2,
    "keyValuePasses": 0.1378, "tokenSeconds": 3.393e-13, "residentShare": 0.1933, "cacheSpeedup": 2.833,
    "queryTileRows": 32.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 1.704, "sequenceSeconds":
    1.713e-12, "throttledShare": 0.9739, "throttleSeconds": 5.172e-05, "wideHeadCost": 2.925, "windowOverreach":
    2.996}, "quality": {"rows": 36, "medianErrorPercent": 55.6, "p90ErrorPercent": 163.08}}, {"kernel":
    "sglang/triton", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.052e-06,
    "launchHeadGrowth": 0.6619, "windowSeconds": 1.906e-07, "tileStartSeconds": 1.284e-05, "keyBlockSeconds":
    3.996e-06, "tensorShare": 1.038, "softmaxCost": 7.92, "tailShare": 0.009355, "imbalanceShare": 0.003736,
    "memoryShare": 0.9998, "queryPasses": 0.3273, "startHeadGrowth": -0.1993, "keyValuePasses": 0.005298,
    "tokenSeconds": 6.515e-13, "residentShare": 1.305, "cacheSpeedup": 1.472, "queryTileRows": 32.0, "packsHeads":
    false, "adaptsTileRows": false, "overlapExponent": 3.194, "sequenceSeconds": 3.326e-12, "throttledShare":
    0.3086, "throttleSeconds": 0.009167, "wideHeadCost": 2.225, "windowOverreach": 2.99}, "quality": {"rows": 36,
    "medianErrorPercent": 29.75, "p90ErrorPercent": 87.99}}], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
