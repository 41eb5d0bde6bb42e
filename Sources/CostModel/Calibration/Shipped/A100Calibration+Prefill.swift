/// Attention over new tokens on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Prefill = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"kernel": "sglang/flash_attention",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.201e-05, "launchHeadGrowth": 0.2243,
    "windowSeconds": 5.246e-06, "tileStartSeconds": 1.967e-06, "keyBlockSeconds": 9.505e-07, "tensorShare": 0.9258,
    "softmaxCost": 0.1053, "tailShare": 0.7737, "imbalanceShare": 0.9089, "memoryShare": 0.8896, "queryPasses":
    0.05702, "startHeadGrowth": -0.01033, "keyValuePasses": 2.197, "tokenSeconds": 1.654e-13, "residentShare":
    0.4398, "cacheSpeedup": 2.044, "queryTileRows": 128.0, "packsHeads": true, "adaptsTileRows": true,
    "overlapExponent": 4.652, "sequenceSeconds": 3.155e-08, "throttledShare": 0.941, "throttleSeconds": 0.006923,
    "wideHeadCost": 2.141, "windowOverreach": 1.987}, "quality": {"rows": 4253, "medianErrorPercent": 2.39,
    "p90ErrorPercent": 12.16}}, {"kernel": "vllm/flash_attn", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 9.236e-06, "launchHeadGrowth": -0.4856, "windowSeconds": 3.719e-06, "tileStartSeconds":
    1.418e-06, "keyBlockSeconds": 2.635e-08, "tensorShare": 0.9199, "softmaxCost": 2.392, "tailShare": 0.7908,
    "imbalanceShare": 0.8, "memoryShare": 0.9867, "queryPasses": 0.02655, "startHeadGrowth": 0.1954,
    "keyValuePasses": 1.792, "tokenSeconds": 1.915e-09, "residentShare": 0.1933, "cacheSpeedup": 1.949,
    "queryTileRows": 64.0, "packsHeads": false, "adaptsTileRows": false, "overlapExponent": 1.956,
    "sequenceSeconds": 4.357e-08, "throttledShare": 0.9859, "throttleSeconds": 0.0004669, "wideHeadCost": 1.218,
    "windowOverreach": 0.3264}, "quality": {"rows": 3793, "medianErrorPercent": 4.17, "p90ErrorPercent": 17.6}},
    {"kernel": "trtllm/torch_flow", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.143e-05, "launchHeadGrowth": -0.3482, "windowSeconds": 5.659e-07, "tileStartSeconds": 2.058e-06,
    "keyBlockSeconds": 6.95e-08, "tensorShare": 0.6509, "softmaxCost": 1.679, "tailShare": 0.6613, "imbalanceShare":
    0.739, "memoryShare": 0.8184, "queryPasses": 1.454, "startHeadGrowth": 0.235, "keyValuePasses": 1.401,
    "tokenSeconds": 4.579e-12, "residentShare": 0.7018, "cacheSpeedup": 1.215, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 4.605, "sequenceSeconds": 1.751e-08, "throttledShare": 0.9662,
    "throttleSeconds": 0.001483, "wideHeadCost": 0.9015, "windowOverreach": 0.3165}, "quality": {"rows": 3744,
    "medianErrorPercent": 1.88, "p90ErrorPercent": 8.93}}], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
