/// Products and memory-bound kernels on the a40.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a40Layers = #"""
    {"accelerator": "a40", "source":
    "operators of whole layers that Vidur timed one by one, fitted on 40 % of the rows", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 2.353e-06,
    "memoryFillSeconds": 2.576e-08, "tileStartSeconds": 1.993e-08, "innerStepSeconds": 6.525e-09,
    "tileDrainSeconds": 1.578e-07, "tensorShare": 0.9725, "feedLoss": 2.453, "tailShare": 0.8505, "unitLoadRate":
    3.09, "cacheLoadRate": 0.2298, "unitStoreRate": 0.08241, "memoryShare": 0.7832, "splitSeconds": 5.948e-07,
    "splitGrowth": 0.6133, "reductionTraffic": 1.544, "overlapExponent": 2.647, "residentShare": 0.9181,
    "residentWidth": 0.4811, "throttledShare": 0.8536, "throttleSeconds": 0.0001317, "throttleSharpness": 1.082,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "vidur/add", "format": "bf16", "parameters":
    {"launchSeconds": 9.938e-07, "memoryShare": 0.8253, "cacheSpeedup": 0.3204, "residentShare": 0.02384,
    "residentWidth": 0.1412, "rowSeconds": 1.137e-12, "overlapExponent": 2.529, "passes": 0.8993}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/attn_rope", "format": "bf16",
    "parameters": {"launchSeconds": 2.726e-06, "memoryShare": 0.8664, "cacheSpeedup": 4.218, "residentShare":
    0.0524, "residentWidth": 0.09214, "rowSeconds": 8.372e-12, "overlapExponent": 4.625, "passes": 1.106},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/emb", "format":
    "bf16", "parameters": {"launchSeconds": 2.975e-06, "memoryShare": 1.038, "cacheSpeedup": 1.363, "residentShare":
    0.09498, "residentWidth": 0.1963, "rowSeconds": 2.499e-12, "overlapExponent": 1.447, "passes": 2.101},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/input_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 5.076e-06, "memoryShare": 0.7918, "cacheSpeedup": 1.728,
    "residentShare": 0.1568, "residentWidth": 1.741, "rowSeconds": 2.919e-10, "overlapExponent": 1.525, "passes":
    1.336}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "vidur/mlp_act",
    "format": "bf16", "parameters": {"launchSeconds": 2.817e-06, "memoryShare": 0.787, "cacheSpeedup": 0.8983,
    "residentShare": 0.03512, "residentWidth": 0.1124, "rowSeconds": 4.133e-09, "overlapExponent": 7.191, "passes":
    1.026}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "vidur/post_attention_layernorm", "format": "bf16", "parameters": {"launchSeconds": 4.898e-06, "memoryShare":
    0.6097, "cacheSpeedup": 1.032, "residentShare": 0.08739, "residentWidth": 0.4722, "rowSeconds": 1.397e-10,
    "overlapExponent": 2.729, "passes": 1.058}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}], "collectives": [], "interNodeFraction": 0.92}
    """#
}
