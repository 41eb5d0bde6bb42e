/// Attention over cached keys on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Decode = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flash_attn", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.619e-06,
    "unitSeconds": 3.691e-06, "stepSeconds": 1.258e-07, "unitLoadRate": 0.6085, "cacheLoadRate": 0.3651,
    "memoryShare": 0.7855, "memoryFillSeconds": 5.077e-06, "tensorShare": 0.5114, "splitSeconds": 5.458e-07,
    "splitDoublingSeconds": 2.22e-06, "combineRate": 1.264, "tailShare": 0.7525, "overlapExponent": 2.791,
    "residentShare": 0.132, "residentWidth": 0.4896, "sequenceSeconds": 2.957e-10, "launchHeadGrowth": -0.08446,
    "unitHeadGrowth": 0.5924, "windowSeconds": 1.07e-06, "windowOverread": 0.008091, "greatestGroup": 290.0,
    "singleHeadCost": 0.8082, "relayoutSeconds": 5.814e-06, "ungroupsWindows": false, "queryHeadSeconds":
    5.114e-11}, "quality": {"rows": 3973, "medianErrorPercent": 4.88, "p90ErrorPercent": 14.86}}, {"kernel":
    "sglang/flash_attention", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.067e-05,
    "unitSeconds": 2.863e-06, "stepSeconds": 4.346e-07, "unitLoadRate": 0.284, "cacheLoadRate": 0.4785,
    "memoryShare": 0.5808, "memoryFillSeconds": 3.678e-06, "tensorShare": 0.8145, "splitSeconds": 8.004e-06,
    "splitDoublingSeconds": 1.602e-07, "combineRate": 0.06786, "tailShare": 0.8736, "overlapExponent": 3.893,
    "residentShare": 0.4122, "residentWidth": 0.5702, "sequenceSeconds": 3.343e-09, "launchHeadGrowth": 0.2049,
    "unitHeadGrowth": 0.1595, "windowSeconds": 6.632e-09, "windowOverread": 0.03491, "greatestGroup": 290.0,
    "singleHeadCost": 1.099, "relayoutSeconds": 1.235e-07, "ungroupsWindows": false, "queryHeadSeconds": 3.168e-12},
    "quality": {"rows": 3745, "medianErrorPercent": 5.66, "p90ErrorPercent": 24.44}}], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
