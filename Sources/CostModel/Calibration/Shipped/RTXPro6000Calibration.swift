/// Products and memory-bound kernels on the rtx-pro-6000.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let rtxPro6000Layers = #"""
    {"accelerator": "rtx-pro-6000", "source":
    "operators of whole layers that LLMServingSim timed one by one, fitted on 40 % of the rows", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 9.142e-07,
    "memoryFillSeconds": 1.356e-06, "tileStartSeconds": 7.566e-08, "innerStepSeconds": 4.93e-08, "tileDrainSeconds":
    3.35e-07, "tensorShare": 0.8803, "feedLoss": 0.8395, "tailShare": 0.4378, "unitLoadRate": 2.672,
    "cacheLoadRate": 0.1901, "unitStoreRate": 0.02614, "memoryShare": 0.7864, "splitSeconds": 1.99e-07,
    "splitGrowth": 0.1158, "reductionTraffic": 0.6985, "overlapExponent": 3.999, "residentShare": 0.8298,
    "residentWidth": 0.1602, "throttledShare": 0.9927, "throttleSeconds": 0.0031, "throttleSharpness": 1.09,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "v1/act_fn", "format": "bf16", "parameters":
    {"launchSeconds": 2.265e-06, "memoryShare": 0.5365, "cacheSpeedup": 3.303, "residentShare": 0.384,
    "residentWidth": 0.8708, "rowSeconds": 2.091e-10, "overlapExponent": 1.298, "passes": 0.5547}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/embedding", "format": "bf16",
    "parameters": {"launchSeconds": 3.15e-06, "memoryShare": 1.029, "cacheSpeedup": 7.577, "residentShare": 0.5068,
    "residentWidth": 1.141, "rowSeconds": 7.783e-10, "overlapExponent": 1.005, "passes": 2.183}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/final_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.308e-06, "memoryShare": 0.6974, "cacheSpeedup": 1.193, "residentShare":
    0.9804, "residentWidth": 1.663, "rowSeconds": 4.117e-09, "overlapExponent": 1.087, "passes": 0.3724}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.462e-06, "memoryShare": 0.9805, "cacheSpeedup": 2.452, "residentShare":
    0.2103, "residentWidth": 0.7951, "rowSeconds": 4.212e-11, "overlapExponent": 1.133, "passes": 0.6365},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/qk_norm", "format":
    "bf16", "parameters": {"launchSeconds": 2.005e-06, "memoryShare": 0.8774, "cacheSpeedup": 1.204,
    "residentShare": 1.442, "residentWidth": 0.1569, "rowSeconds": 5.585e-09, "overlapExponent": 1.003, "passes":
    1.427}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/rotary_emb",
    "format": "bf16", "parameters": {"launchSeconds": 2.247e-06, "memoryShare": 0.7748, "cacheSpeedup": 1.155,
    "residentShare": 0.04452, "residentWidth": 1.518, "rowSeconds": 2.19e-09, "overlapExponent": 1.038, "passes":
    0.3719}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/sampler",
    "format": "bf16", "parameters": {"launchSeconds": 1.088e-05, "memoryShare": 0.9077, "cacheSpeedup": 1.238,
    "residentShare": 0.01001, "residentWidth": 0.05416, "rowSeconds": 3.46e-08, "overlapExponent": 1.938, "passes":
    0.4308}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
