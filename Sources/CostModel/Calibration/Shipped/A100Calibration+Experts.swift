/// Routed experts on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Experts = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [{"kernel": "vllm/fused_moe", "format": "bf16",
    "parameters": {"foreignRowPasses": 2.62, "ungatedShare": 0.9368, "launchSeconds": 4.084e-05, "tokenSeconds":
    1.947e-10, "expertSeconds": 5.549e-09, "tileStartSeconds": 6.176e-08, "innerStepSeconds": 2.709e-07,
    "tensorShare": 0.5464, "feedLoss": 0.9845, "unitLoadRate": 1.198, "cacheLoadRate": 2.794, "memoryShare": 0.5653,
    "memoryFillSeconds": 7.126e-08, "tailShare": 0.4432, "overlapExponent": 2.136, "rowPasses": 0.1157, "hotness":
    0.4202, "skewScale": 1.004, "residentShare": 0.2709, "residentWidth": 0.1224, "leastTileRows": 43.6,
    "throttledShare": 0.4354, "throttleSeconds": 0.001183}, "quality": {"rows": 4760, "medianErrorPercent": 15.82,
    "p90ErrorPercent": 37.91}}, {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters":
    {"foreignRowPasses": 2.623, "ungatedShare": 0.8329, "launchSeconds": 2.132e-05, "tokenSeconds": 4.182e-09,
    "expertSeconds": 2.167e-08, "tileStartSeconds": 1.167e-07, "innerStepSeconds": 3.349e-07, "tensorShare": 0.2562,
    "feedLoss": 0.4331, "unitLoadRate": 1.231, "cacheLoadRate": 1.644, "memoryShare": 0.7693, "memoryFillSeconds":
    3.224e-08, "tailShare": 0.8813, "overlapExponent": 1.057, "rowPasses": 0.3169, "hotness": 0.3859, "skewScale":
    1.934, "residentShare": 0.1998, "residentWidth": 0.0558, "leastTileRows": 13.52, "throttledShare": 0.7239,
    "throttleSeconds": 0.002467}, "quality": {"rows": 4605, "medianErrorPercent": 19.86, "p90ErrorPercent": 52.63}},
    {"kernel": "trtllm/moe_torch_flow", "format": "bf16", "parameters": {"foreignRowPasses": 0.7956, "ungatedShare":
    0.1007, "launchSeconds": 1.377e-05, "tokenSeconds": 1.167e-09, "expertSeconds": 1.061e-07, "tileStartSeconds":
    3.338e-07, "innerStepSeconds": 5.253e-07, "tensorShare": 0.5512, "feedLoss": 1.756, "unitLoadRate": 1.924,
    "cacheLoadRate": 0.9012, "memoryShare": 0.7984, "memoryFillSeconds": 1.115e-05, "tailShare": 0.7655,
    "overlapExponent": 1.293, "rowPasses": 1.076, "hotness": 0.2345, "skewScale": 0.9433, "residentShare": 0.7065,
    "residentWidth": 0.05517, "leastTileRows": 22.87, "throttledShare": 0.8844, "throttleSeconds": 0.002326},
    "quality": {"rows": 3221, "medianErrorPercent": 7.58, "p90ErrorPercent": 26.77}}, {"kernel":
    "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 6.224, "ungatedShare": 0.02243,
    "launchSeconds": 2.954e-05, "tokenSeconds": 1.306e-09, "expertSeconds": 6.943e-09, "tileStartSeconds":
    1.501e-07, "innerStepSeconds": 1.108e-07, "tensorShare": 0.4411, "feedLoss": 1.139, "unitLoadRate": 0.496,
    "cacheLoadRate": 0.1651, "memoryShare": 0.8559, "memoryFillSeconds": 4.282e-07, "tailShare": 0.4748,
    "overlapExponent": 3.324, "rowPasses": 0.8083, "hotness": 0.3512, "skewScale": 1.178, "residentShare": 0.1945,
    "residentWidth": 0.5205, "leastTileRows": 13.4, "throttledShare": 0.8779, "throttleSeconds": 0.003666},
    "quality": {"rows": 2306, "medianErrorPercent": 20.63, "p90ErrorPercent": 60.94}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
