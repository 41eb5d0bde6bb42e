/// Products and memory-bound kernels on the tpu-v6e.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let tpuV6eLayers = #"""
    {"accelerator": "tpu-v6e", "source":
    "operators of whole layers that LLMServingSim timed one by one, fitted on 40 % of the rows", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 8.013e-07,
    "memoryFillSeconds": 1.497e-09, "tileStartSeconds": 1.001e-09, "innerStepSeconds": 3.579e-07,
    "tileDrainSeconds": 1.004e-08, "tensorShare": 1.1, "feedLoss": 0.01027, "tailShare": 0.0002862, "unitLoadRate":
    4.0, "cacheLoadRate": 4.0, "unitStoreRate": 4.0, "memoryShare": 0.9416, "splitSeconds": 1.998e-05,
    "splitGrowth": 0.002714, "reductionTraffic": 8.342, "overlapExponent": 8.0, "residentShare": 1.199,
    "residentWidth": 0.9615, "throttledShare": 1.0, "throttleSeconds": 2.533e-05, "throttleSharpness": 4.987,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "v0/embedding", "format": "bf16",
    "parameters": {"launchSeconds": 1.774e-06, "memoryShare": 1.085, "cacheSpeedup": 0.4019, "residentShare":
    0.04079, "residentWidth": 0.1027, "rowSeconds": 1.076e-08, "overlapExponent": 3.442, "passes": 1.449},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/final_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 5.654e-07, "memoryShare": 1.094, "cacheSpeedup": 7.955,
    "residentShare": 1.488, "residentWidth": 1.997, "rowSeconds": 1.01e-13, "overlapExponent": 1.224, "passes":
    0.301}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 7.599e-07, "memoryShare": 0.6327, "cacheSpeedup": 3.123,
    "residentShare": 0.2713, "residentWidth": 0.4513, "rowSeconds": 2.955e-11, "overlapExponent": 1.508, "passes":
    0.7}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/post_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 5.608e-07, "memoryShare": 1.098, "cacheSpeedup": 8.0,
    "residentShare": 1.411, "residentWidth": 0.2876, "rowSeconds": 6.917e-13, "overlapExponent": 7.903, "passes":
    0.3}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/rope", "format":
    "bf16", "parameters": {"launchSeconds": 5e-07, "memoryShare": 0.8283, "cacheSpeedup": 5.109, "residentShare":
    0.2894, "residentWidth": 1.871, "rowSeconds": 1.03e-12, "overlapExponent": 1.771, "passes": 0.3001}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}], "collectives": [], "interNodeFraction": 0.92}
    """#
}
