/// Routed experts on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Experts = #"""
    {"accelerator": "a100-sxm-80gb", "source": "kernel timings that NVIDIA collected with aiconfigurator; mean |log
    ratio| + 0.3 p90, errors on the 60 % of rows kept from a first fit, then fitted on all", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "experts": [{"kernel": "vllm/fused_moe", "format": "bf16", "parameters": {"foreignRowPasses": 2.489, "ungatedShare":
    0.9177, "launchSeconds": 5.217e-05, "tokenSeconds": 6.091e-10, "expertSeconds": 3.007e-10, "tileStartSeconds":
    9.933e-09, "innerStepSeconds": 1.731e-09, "tensorShare": 0.7609, "feedLoss": 0.6488, "unitLoadRate": 0.9154,
    "cacheLoadRate": 0.6158, "memoryShare": 0.6178, "memoryFillSeconds": 8.102e-06, "tailShare": 0.6497,
    "overlapExponent": 1.498, "rowPasses": 0.13, "hotness": 0.3699, "skewScale": 1.026, "residentShare": 0.1511,
    "residentWidth": 1.182, "leastTileRows": 13.96, "throttledShare": 0.3125, "throttleSeconds": 0.002188}, "quality":
    {"rows": 4760, "medianErrorPercent": 15.82, "p90ErrorPercent": 37.91}}, {"kernel": "sglang/fused_moe_triton",
    "format": "bf16", "parameters": {"foreignRowPasses": 2.944, "ungatedShare": 0.8307, "launchSeconds": 1.102e-05,
    "tokenSeconds": 1.185e-10, "expertSeconds": 3.055e-11, "tileStartSeconds": 1.395e-09, "innerStepSeconds": 5.271e-07,
    "tensorShare": 0.2181, "feedLoss": 0.2065, "unitLoadRate": 2.691, "cacheLoadRate": 1.525, "memoryShare": 0.7287,
    "memoryFillSeconds": 6.786e-06, "tailShare": 0.332, "overlapExponent": 1.153, "rowPasses": 0.1867, "hotness": 0.438,
    "skewScale": 1.784, "residentShare": 0.2324, "residentWidth": 0.2045, "leastTileRows": 19.48, "throttledShare":
    0.976, "throttleSeconds": 0.005711}, "quality": {"rows": 4605, "medianErrorPercent": 19.86, "p90ErrorPercent":
    52.63}}, {"kernel": "trtllm/moe_torch_flow", "format": "bf16", "parameters": {"foreignRowPasses": 0.758,
    "ungatedShare": 0.1053, "launchSeconds": 2.352e-05, "tokenSeconds": 2.828e-10, "expertSeconds": 3.436e-08,
    "tileStartSeconds": 1.065e-06, "innerStepSeconds": 1.532e-07, "tensorShare": 0.5392, "feedLoss": 1.328,
    "unitLoadRate": 0.3811, "cacheLoadRate": 0.4376, "memoryShare": 0.8976, "memoryFillSeconds": 1.671e-06, "tailShare":
    0.7597, "overlapExponent": 1.702, "rowPasses": 0.5324, "hotness": 0.0939, "skewScale": 0.9543, "residentShare":
    0.1483, "residentWidth": 0.9653, "leastTileRows": 16.74, "throttledShare": 0.8852, "throttleSeconds": 0.001378},
    "quality": {"rows": 3221, "medianErrorPercent": 7.58, "p90ErrorPercent": 26.77}}, {"kernel": "sglang/marlin_moe",
    "format": "int4_wo", "parameters": {"foreignRowPasses": 6.158, "ungatedShare": 0.1334, "launchSeconds": 3.259e-05,
    "tokenSeconds": 1.576e-08, "expertSeconds": 2.489e-10, "tileStartSeconds": 5.491e-08, "innerStepSeconds": 1.522e-07,
    "tensorShare": 0.585, "feedLoss": 2.861, "unitLoadRate": 1.281, "cacheLoadRate": 4.563, "memoryShare": 0.7117,
    "memoryFillSeconds": 7.942e-07, "tailShare": 0.9108, "overlapExponent": 1.611, "rowPasses": 1.18, "hotness": 0.3078,
    "skewScale": 1.179, "residentShare": 0.4006, "residentWidth": 0.3806, "leastTileRows": 17.17, "throttledShare":
    0.4954, "throttleSeconds": 0.0001504}, "quality": {"rows": 2306, "medianErrorPercent": 20.63, "p90ErrorPercent":
    60.94}}], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
