/// Attention on the rtx-pro-6000: prompts, single tokens, and both in one call.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let rtxPro6000Attention = #"""
    {"accelerator": "rtx-pro-6000", "source":
    "attention calls of vLLM 0.19 timed by LLMServingSim, three in five fitted", "date": "2026-11-21", "isFitted":
    true, "matrixMultiply": [], "prefill": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2",
    "parameters": {"adaptsTileRows": false, "cacheSpeedup": 3.957, "imbalanceShare": 0.9497, "keyBlockSeconds":
    7.987e-07, "keyValuePasses": 2.192, "launchHeadGrowth": -0.3146, "launchSeconds": 4.754e-06, "memoryShare":
    0.8897, "overlapExponent": 6.25, "packsHeads": false, "queryPasses": 0.03778, "queryTileRows": 64,
    "residentShare": 1.429, "sequenceSeconds": 6.043e-08, "softmaxCost": 1.465, "startHeadGrowth": 0.1608,
    "tailShare": 0.8563, "tensorShare": 0.9729, "throttleSeconds": 0.005709, "throttledShare": 0.7918,
    "tileStartSeconds": 1.825e-06, "tokenSeconds": 7.77e-11, "wideHeadCost": 2.19, "windowOverreach": 0.1369,
    "windowSeconds": 3.864e-08}, "quality": {"medianErrorPercent": 3.103, "p90ErrorPercent": 7.358, "rows": 1020}}],
    "decode": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2", "parameters":
    {"cacheLoadRate": 0.04277, "combineRate": 0.03353, "greatestGroup": 290, "launchHeadGrowth": -0.3153,
    "launchSeconds": 8.147e-06, "memoryFillSeconds": 5.489e-06, "memoryShare": 0.8249, "overlapExponent": 3.186,
    "queryHeadSeconds": 4.341e-10, "relayoutSeconds": 4.231e-06, "residentShare": 1.049, "residentWidth": 1.215,
    "sequenceSeconds": 2.033e-12, "singleHeadCost": 0.661, "splitDoublingSeconds": 3.645e-06, "splitSeconds":
    6.121e-08, "stepSeconds": 6.362e-09, "tailShare": 0.9048, "tensorShare": 0.9178, "ungroupsWindows": true,
    "unitHeadGrowth": 0.06942, "unitLoadRate": 3.392, "unitSeconds": 3.108e-07, "windowOverread": 0.0004422,
    "windowSeconds": 1.441e-06}, "quality": {"medianErrorPercent": 4.003, "p90ErrorPercent": 11.07, "rows": 684}}],
    "mixed": [{"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn2", "parameters": {"blockSeconds":
    1.233e-06, "emptyBlockSeconds": 3.515e-07, "memoryShare": 0.6849, "overlapExponent": 4.426, "residentShare":
    0.7944, "tailShare": 0.5679, "tensorShare": 0.5554}, "quality": {"medianErrorPercent": 4.362, "p90ErrorPercent":
    14.98, "rows": 22014}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
