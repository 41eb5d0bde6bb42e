/// Products and memory-bound kernels on the rtx-3090.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let rtx3090Layers = #"""
    {"accelerator": "rtx-3090", "source":
    "operators of whole layers that LLMServingSim timed one by one, fitted on 40 % of the rows", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 1.388e-06,
    "memoryFillSeconds": 6.651e-07, "tileStartSeconds": 2.492e-07, "innerStepSeconds": 7.283e-09,
    "tileDrainSeconds": 4.33e-06, "tensorShare": 1.019, "feedLoss": 3.337, "tailShare": 0.3163, "unitLoadRate":
    0.7837, "cacheLoadRate": 3.946, "unitStoreRate": 3.341, "memoryShare": 0.9312, "splitSeconds": 4.863e-06,
    "splitGrowth": 0.05434, "reductionTraffic": 1.521, "overlapExponent": 1.502, "residentShare": 0.7092,
    "residentWidth": 0.6163, "throttledShare": 0.9941, "throttleSeconds": 8.514e-05, "throttleSharpness": 0.7795,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "v0/act_fn", "format": "bf16", "parameters":
    {"launchSeconds": 4.327e-06, "memoryShare": 1.026, "cacheSpeedup": 7.363, "residentShare": 0.018,
    "residentWidth": 0.07404, "rowSeconds": 3.841e-12, "overlapExponent": 1.682, "passes": 1.873}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/embedding", "format": "bf16",
    "parameters": {"launchSeconds": 5.115e-06, "memoryShare": 0.9579, "cacheSpeedup": 0.9126, "residentShare":
    0.05297, "residentWidth": 0.1041, "rowSeconds": 1.817e-12, "overlapExponent": 1.504, "passes": 2.3}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/final_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.33e-05, "memoryShare": 1.086, "cacheSpeedup": 1.199, "residentShare": 1.442,
    "residentWidth": 1.668, "rowSeconds": 9.958e-08, "overlapExponent": 2.055, "passes": 5.912}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/final_layernorm:fused", "format": "bf16",
    "parameters": {"launchSeconds": 8.34e-06, "memoryShare": 0.8029, "cacheSpeedup": 7.883, "residentShare":
    0.04852, "residentWidth": 0.2016, "rowSeconds": 1.363e-09, "overlapExponent": 7.019, "passes": 0.6455},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/gate", "format": "bf16",
    "parameters": {"launchSeconds": 6e-05, "memoryShare": 1.099, "cacheSpeedup": 0.3254, "residentShare": 0.01,
    "residentWidth": 0.621, "rowSeconds": 1.483e-12, "overlapExponent": 1.0, "passes": 3.285}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.306e-05, "memoryShare": 0.5556, "cacheSpeedup": 2.692, "residentShare":
    0.03458, "residentWidth": 1.97, "rowSeconds": 6.356e-12, "overlapExponent": 1.041, "passes": 5.979}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm:fused", "format":
    "bf16", "parameters": {"launchSeconds": 7.854e-06, "memoryShare": 0.7864, "cacheSpeedup": 1.966,
    "residentShare": 0.01298, "residentWidth": 0.07856, "rowSeconds": 1.285e-08, "overlapExponent": 2.579, "passes":
    1.105}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/post_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 2.396e-05, "memoryShare": 0.5981, "cacheSpeedup": 6.405,
    "residentShare": 0.01388, "residentWidth": 1.418, "rowSeconds": 3.679e-08, "overlapExponent": 1.01, "passes":
    5.842}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "v0/post_layernorm:fused", "format": "bf16", "parameters": {"launchSeconds": 8.174e-06, "memoryShare": 1.066,
    "cacheSpeedup": 4.043, "residentShare": 0.01939, "residentWidth": 0.3956, "rowSeconds": 3.469e-09,
    "overlapExponent": 3.559, "passes": 1.527}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "v0/rope", "format": "bf16", "parameters": {"launchSeconds": 3.39e-05, "memoryShare": 0.9291,
    "cacheSpeedup": 1.767, "residentShare": 0.01046, "residentWidth": 2.0, "rowSeconds": 1.001e-13,
    "overlapExponent": 1.0, "passes": 6.0}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
