/// Attention on the rtx-4090: prompts, single tokens, and both in one call.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let rtx4090Attention = #"""
    {"accelerator": "rtx-4090", "source":
    "attention calls of vLLM 0.19 timed by LLMServingSim, three in five fitted", "date": "2026-11-21", "isFitted":
    true, "matrixMultiply": [], "prefill": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2",
    "parameters": {"adaptsTileRows": false, "cacheSpeedup": 4.682, "imbalanceShare": 0.7742, "keyBlockSeconds":
    2.204e-08, "keyValuePasses": 0.4897, "launchHeadGrowth": -0.2324, "launchSeconds": 3.012e-06, "memoryShare":
    0.6747, "overlapExponent": 5.033, "packsHeads": false, "queryPasses": 0.187, "queryTileRows": 64,
    "residentShare": 0.9187, "sequenceSeconds": 7.571e-09, "softmaxCost": 3.051, "startHeadGrowth": 0.411,
    "tailShare": 0.4273, "tensorShare": 0.9828, "throttleSeconds": 0.00339, "throttledShare": 0.9417,
    "tileStartSeconds": 4.998e-06, "tokenSeconds": 4.474e-11, "wideHeadCost": 2.467, "windowOverreach": 1.093,
    "windowSeconds": 3.076e-09}, "quality": {"medianErrorPercent": 4.904, "p90ErrorPercent": 10.04, "rows": 68}}],
    "decode": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2", "parameters":
    {"cacheLoadRate": 0.03357, "combineRate": 1.397, "greatestGroup": 290, "launchHeadGrowth": -0.2748,
    "launchSeconds": 5.228e-06, "memoryFillSeconds": 6.945e-07, "memoryShare": 0.8991, "overlapExponent": 4.552,
    "queryHeadSeconds": 2.984e-11, "relayoutSeconds": 4.745e-06, "residentShare": 0.8103, "residentWidth": 0.2151,
    "sequenceSeconds": 8.061e-12, "singleHeadCost": 1.645, "splitDoublingSeconds": 6.504e-07, "splitSeconds":
    7.527e-08, "stepSeconds": 2.634e-07, "tailShare": 0.8499, "tensorShare": 0.7676, "ungroupsWindows": true,
    "unitHeadGrowth": 0.07868, "unitLoadRate": 2.373, "unitSeconds": 4.052e-06, "windowOverread": 0.001341,
    "windowSeconds": 5.032e-08}, "quality": {"medianErrorPercent": 6.77, "p90ErrorPercent": 10.78, "rows": 70}}],
    "mixed": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2", "parameters": {"blockSeconds":
    1.665e-06, "emptyBlockSeconds": 3.458e-07, "memoryShare": 0.9624, "overlapExponent": 6.79, "residentShare":
    0.6465, "tailShare": 0.2068, "tensorShare": 0.7621}, "quality": {"medianErrorPercent": 4.16, "p90ErrorPercent":
    15.56, "rows": 1622}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
