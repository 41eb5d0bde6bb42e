/// Products and memory-bound kernels on the rtx-4090.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let rtx4090Layers = #"""
    {"accelerator": "rtx-4090", "source":
    "operators of whole layers that LLMServingSim timed one by one, fitted on 40 % of the rows", "date":
    "2026-11-21", "isFitted": true, "matrixMultiply": [{"format": "bf16", "parameters": {"launchSeconds": 1.209e-06,
    "memoryFillSeconds": 2.711e-06, "tileStartSeconds": 2.315e-09, "innerStepSeconds": 3.601e-07,
    "tileDrainSeconds": 2.623e-08, "tensorShare": 1.087, "feedLoss": 1.891, "tailShare": 0.8132, "unitLoadRate":
    0.3776, "cacheLoadRate": 1.126, "unitStoreRate": 0.03481, "memoryShare": 0.9177, "splitSeconds": 2.372e-06,
    "splitGrowth": 0.1091, "reductionTraffic": 0.1507, "overlapExponent": 3.332, "residentShare": 0.6702,
    "residentWidth": 0.4889, "throttledShare": 0.9884, "throttleSeconds": 3.226e-05, "throttleSharpness": 4.06,
    "quantizeRowSeconds": 0, "quantizePasses": 0}, "engines": {}, "quality": {"rows": 0, "medianErrorPercent": 0,
    "p90ErrorPercent": 0}}], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [{"kernel": "v1/act_fn", "format": "bf16", "parameters":
    {"launchSeconds": 3.11e-06, "memoryShare": 0.9661, "cacheSpeedup": 1.646, "residentShare": 0.1463,
    "residentWidth": 1.327, "rowSeconds": 2.221e-11, "overlapExponent": 2.737, "passes": 0.8781}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/embedding", "format": "bf16",
    "parameters": {"launchSeconds": 3.446e-06, "memoryShare": 0.7817, "cacheSpeedup": 4.548, "residentShare": 1.135,
    "residentWidth": 1.081, "rowSeconds": 3.05e-13, "overlapExponent": 1.138, "passes": 0.8105}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/final_layernorm", "format": "bf16",
    "parameters": {"launchSeconds": 2.219e-06, "memoryShare": 1.028, "cacheSpeedup": 5.666, "residentShare": 1.371,
    "residentWidth": 1.398, "rowSeconds": 1.555e-13, "overlapExponent": 1.035, "passes": 2.192}, "quality": {"rows":
    0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/layernorm", "format": "bf16", "parameters":
    {"launchSeconds": 2.01e-06, "memoryShare": 0.8791, "cacheSpeedup": 2.99, "residentShare": 1.255,
    "residentWidth": 0.3013, "rowSeconds": 7.981e-10, "overlapExponent": 1.752, "passes": 1.136}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/rotary_emb", "format": "bf16",
    "parameters": {"launchSeconds": 2.356e-06, "memoryShare": 0.7744, "cacheSpeedup": 2.144, "residentShare":
    0.2458, "residentWidth": 0.6642, "rowSeconds": 2.127e-11, "overlapExponent": 1.65, "passes": 0.6855}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}, {"kernel": "v1/sampler", "format": "bf16",
    "parameters": {"launchSeconds": 2.872e-05, "memoryShare": 0.8111, "cacheSpeedup": 3.281, "residentShare":
    0.0781, "residentWidth": 0.131, "rowSeconds": 1.091e-08, "overlapExponent": 3.208, "passes": 0.3244}, "quality":
    {"rows": 0, "medianErrorPercent": 0, "p90ErrorPercent": 0}}], "collectives": [], "interNodeFraction": 0.92}
    """#
}
