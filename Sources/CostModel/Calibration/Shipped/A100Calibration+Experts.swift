/// Routed experts on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Experts = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/fused_moe", "format": "bf16", "parameters":
    {"foreignRowPasses": 2.083, "ungatedShare": 0.9505, "launchSeconds": 5.189e-05, "tokenSeconds": 1.575e-08,
    "expertSeconds": 1.26e-09, "tileStartSeconds": 1.179e-08, "innerStepSeconds": 6.735e-08, "tensorShare": 0.6607,
    "feedLoss": 0.7679, "unitLoadRate": 0.9539, "cacheLoadRate": 1.394, "memoryShare": 0.6143, "memoryFillSeconds":
    8.926e-08, "tailShare": 0.7, "overlapExponent": 1.797, "rowPasses": 0.2313, "hotness": 2.56, "skewScale": 1.022,
    "residentShare": 0.2748, "residentWidth": 0.08469, "leastTileRows": 31.76, "throttledShare": 0.3754,
    "throttleSeconds": 0.002345}, "quality": {"medianErrorPercent": 11.53, "p90ErrorPercent": 30.85, "rows": 4760}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.374,
    "ungatedShare": 0.9735, "launchSeconds": 2.361e-05, "tokenSeconds": 1.231e-10, "expertSeconds": 1.882e-08,
    "tileStartSeconds": 9.104e-07, "innerStepSeconds": 1.874e-07, "tensorShare": 0.6552, "feedLoss": 0.08341,
    "unitLoadRate": 1.169, "cacheLoadRate": 4.178, "memoryShare": 0.8396, "memoryFillSeconds": 4.885e-09,
    "tailShare": 0.9368, "overlapExponent": 1.03, "rowPasses": 0.05374, "hotness": 2.102, "skewScale": 1.099,
    "residentShare": 0.1784, "residentWidth": 0.06709, "leastTileRows": 14.99, "throttledShare": 0.3784,
    "throttleSeconds": 0.002401}, "quality": {"medianErrorPercent": 9.485, "p90ErrorPercent": 28.2, "rows": 4605}},
    {"kernel": "trtllm/moe_torch_flow", "format": "bf16", "parameters": {"foreignRowPasses": 0.6182, "ungatedShare":
    0.978, "launchSeconds": 1.929e-05, "tokenSeconds": 1.779e-11, "expertSeconds": 7.774e-10, "tileStartSeconds":
    1.436e-06, "innerStepSeconds": 5.256e-07, "tensorShare": 0.5864, "feedLoss": 7.055, "unitLoadRate": 1.589,
    "cacheLoadRate": 0.6055, "memoryShare": 0.8524, "memoryFillSeconds": 1.503e-06, "tailShare": 0.5273,
    "overlapExponent": 1.477, "rowPasses": 0.8978, "hotness": 1.043, "skewScale": 0.9731, "residentShare": 0.1848,
    "residentWidth": 0.1007, "leastTileRows": 31.56, "throttledShare": 0.7952, "throttleSeconds": 0.002717},
    "quality": {"medianErrorPercent": 6.656, "p90ErrorPercent": 21.97, "rows": 3221}}, {"kernel":
    "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.4486, "ungatedShare": 0.106,
    "launchSeconds": 3.581e-05, "tokenSeconds": 7.075e-08, "expertSeconds": 9.235e-10, "tileStartSeconds":
    1.083e-07, "innerStepSeconds": 1.112e-07, "tensorShare": 0.6511, "feedLoss": 4.002, "unitLoadRate": 0.6661,
    "cacheLoadRate": 0.234, "memoryShare": 0.9853, "memoryFillSeconds": 2.739e-08, "tailShare": 0.8903,
    "overlapExponent": 5.701, "rowPasses": 1.328, "hotness": 2.101, "skewScale": 1.073, "residentShare": 0.2936,
    "residentWidth": 0.5255, "leastTileRows": 21.03, "throttledShare": 0.8122, "throttleSeconds": 0.0005705},
    "quality": {"medianErrorPercent": 6.397, "p90ErrorPercent": 17.21, "rows": 2306}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
