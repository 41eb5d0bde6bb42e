/// Attention on the tpu-v6e: prompts and single tokens.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let tpuV6eAttention = #"""
    {"accelerator": "tpu-v6e", "source": "attention calls that LLMServingSim timed, three in five fitted", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [{"cacheFormat": "bf16", "format": "bf16",
    "kernel": "pytorch/attention", "parameters": {"adaptsTileRows": false, "cacheSpeedup": 2.8, "imbalanceShare":
    0.2845, "keyBlockSeconds": 3.612e-07, "keyValuePasses": 0.6109, "launchHeadGrowth": -0.3526, "launchSeconds":
    1.042e-05, "memoryShare": 0.7107, "overlapExponent": 1.737, "packsHeads": true, "queryPasses": 0.6487,
    "queryTileRows": 128, "residentShare": 0.3678, "sequenceSeconds": 1.11e-07, "softmaxCost": 0.2241,
    "startHeadGrowth": 0.7192, "tailShare": 0.6434, "tensorShare": 0.3319, "throttleSeconds": 0.004051,
    "throttledShare": 0.7605, "tileStartSeconds": 3.229e-07, "tokenSeconds": 7.12e-12, "wideHeadCost": 0.558,
    "windowOverreach": 1.014, "windowSeconds": 2.946e-06}, "quality": {"medianErrorPercent": 4.036,
    "p90ErrorPercent": 9.174, "rows": 587}}], "decode": [{"cacheFormat": "bf16", "format": "bf16", "kernel":
    "pytorch/attention", "parameters": {"cacheLoadRate": 1.497, "combineRate": 5.964, "greatestGroup": 290,
    "launchHeadGrowth": 0.07141, "launchSeconds": 5.829e-06, "memoryFillSeconds": 6.337e-06, "memoryShare": 0.9347,
    "overlapExponent": 4.866, "queryHeadSeconds": 7.009e-12, "relayoutSeconds": 1.633e-08, "residentShare": 0.8365,
    "residentWidth": 0.7095, "sequenceSeconds": 1.036e-08, "singleHeadCost": 0.2364, "splitDoublingSeconds":
    3.817e-07, "splitSeconds": 7.866e-08, "stepSeconds": 1.488e-07, "tailShare": 0.9768, "tensorShare": 0.3549,
    "ungroupsWindows": false, "unitHeadGrowth": 0.1848, "unitLoadRate": 2.36, "unitSeconds": 1.088e-06,
    "windowOverread": 0.008259, "windowSeconds": 3.353e-08}, "quality": {"medianErrorPercent": 1.701,
    "p90ErrorPercent": 6.119, "rows": 2397}}], "mixed": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
