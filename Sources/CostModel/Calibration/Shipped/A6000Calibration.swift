/// Products and memory-bound kernels on the a6000.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a6000Layers = #"""
    {"accelerator": "a6000", "source":
    "operators of whole layers that LLMServingSim timed one by one, fitted on 40 % of the rows", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 1.968e-06,
    "memoryFillSeconds": 7.157e-07, "tileStartSeconds": 7.297e-07, "innerStepSeconds": 1.775e-08,
    "tileDrainSeconds": 8.988e-07, "tensorShare": 1.023, "feedLoss": 28.2, "tailShare": 0.7317, "unitLoadRate":
    0.2464, "cacheLoadRate": 3.222, "unitStoreRate": 0.3658, "memoryShare": 0.9184, "splitSeconds": 2.65e-06,
    "splitGrowth": 0.01475, "reductionTraffic": 0.1706, "overlapExponent": 4.838, "residentShare": 0.7515,
    "residentWidth": 0.2162, "throttledShare": 0.9216, "throttleSeconds": 0.001053, "throttleSharpness": 1.724,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "v0/act_fn", "format": "bf16", "parameters":
    {"launchSeconds": 3.784e-06, "memoryShare": 1.027, "cacheSpeedup": 0.7244, "residentShare": 0.0756,
    "residentWidth": 0.1373, "rowSeconds": 3.749e-09, "overlapExponent": 2.096, "passes": 1.761}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/embedding", "format": "bf16",
    "parameters": {"launchSeconds": 4.364e-06, "memoryShare": 1.035, "cacheSpeedup": 3.137, "residentShare": 0.1243,
    "residentWidth": 0.5942, "rowSeconds": 1.239e-08, "overlapExponent": 1.055, "passes": 2.052}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/final_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.118e-05, "memoryShare": 1.028, "cacheSpeedup": 0.4298, "residentShare":
    0.4645, "residentWidth": 0.06675, "rowSeconds": 2.933e-09, "overlapExponent": 2.985, "passes": 5.229},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/final_layernorm:fused",
    "format": "bf16", "parameters": {"launchSeconds": 7.806e-06, "memoryShare": 0.5721, "cacheSpeedup": 0.4633,
    "residentShare": 0.04023, "residentWidth": 0.131, "rowSeconds": 3.866e-11, "overlapExponent": 3.909, "passes":
    0.404}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/gate", "format":
    "bf16", "parameters": {"launchSeconds": 6e-05, "memoryShare": 1.097, "cacheSpeedup": 0.332, "residentShare":
    0.01019, "residentWidth": 0.07211, "rowSeconds": 5.239e-11, "overlapExponent": 1.266, "passes": 4.948},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 1.997e-05, "memoryShare": 0.655, "cacheSpeedup": 7.761,
    "residentShare": 0.01525, "residentWidth": 2.0, "rowSeconds": 9.994e-08, "overlapExponent": 1.0, "passes": 6.0},
    "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/input_layernorm:fused",
    "format": "bf16", "parameters": {"launchSeconds": 7.452e-06, "memoryShare": 1.096, "cacheSpeedup": 3.008,
    "residentShare": 1.226, "residentWidth": 1.694, "rowSeconds": 4.715e-13, "overlapExponent": 1.254, "passes":
    1.591}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v0/post_layernorm",
    "format": "bf16", "parameters": {"launchSeconds": 2.302e-05, "memoryShare": 0.576, "cacheSpeedup": 2.392,
    "residentShare": 0.01143, "residentWidth": 0.05313, "rowSeconds": 5.368e-08, "overlapExponent": 6.001, "passes":
    5.981}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel":
    "v0/post_layernorm:fused", "format": "bf16", "parameters": {"launchSeconds": 7.77e-06, "memoryShare": 0.9027,
    "cacheSpeedup": 0.5135, "residentShare": 0.02679, "residentWidth": 0.3255, "rowSeconds": 1.485e-09,
    "overlapExponent": 5.309, "passes": 1.26}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}, {"kernel": "v0/rope", "format": "bf16", "parameters": {"launchSeconds": 3.196e-05, "memoryShare": 0.9772,
    "cacheSpeedup": 7.679, "residentShare": 0.01173, "residentWidth": 1.392, "rowSeconds": 5.135e-13,
    "overlapExponent": 1.028, "passes": 5.991}, "quality": {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent":
    0}}], "collectives": [], "interNodeFraction": 0.92}
    """#
}
