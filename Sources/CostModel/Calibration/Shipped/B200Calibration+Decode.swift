/// Attention over cached keys on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Decode = #"""
    {"accelerator": "b200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    8.283e-06, "unitSeconds": 1.221e-06, "stepSeconds": 6.675e-09, "unitLoadRate": 2.409, "cacheLoadRate": 1.697,
    "memoryShare": 0.969, "memoryFillSeconds": 3.072e-06, "tensorShare": 0.4344, "splitSeconds": 3.034e-08,
    "splitDoublingSeconds": 4.289e-07, "combineRate": 0.07729, "tailShare": 0.862, "overlapExponent": 3.829,
    "residentShare": 0.1304, "residentWidth": 0.939, "sequenceSeconds": 5.099e-10, "launchHeadGrowth": -0.02396,
    "unitHeadGrowth": 0.2141, "windowSeconds": 2.086e-08, "windowOverread": 0.0209, "greatestGroup": 290.0,
    "singleHeadCost": 1.075, "relayoutSeconds": 2.134e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.262e-10},
    "quality": {"rows": 3480, "medianErrorPercent": 5.76, "p90ErrorPercent": 13.18}}, {"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    7.809e-06, "unitSeconds": 1.425e-06, "stepSeconds": 4.155e-09, "unitLoadRate": 2.821, "cacheLoadRate": 0.7049,
    "memoryShare": 0.9025, "memoryFillSeconds": 7.552e-07, "tensorShare": 0.3596, "splitSeconds": 1.475e-06,
    "splitDoublingSeconds": 9.448e-08, "combineRate": 0.02643, "tailShare": 0.6207, "overlapExponent": 4.769,
    "residentShare": 0.5131, "residentWidth": 0.2108, "sequenceSeconds": 6.59e-11, "launchHeadGrowth": -0.01194,
    "unitHeadGrowth": 0.4812, "windowSeconds": 5.76e-08, "windowOverread": 0.007034, "greatestGroup": 290.0,
    "singleHeadCost": 1.193, "relayoutSeconds": 2.742e-07, "ungroupsWindows": false, "queryHeadSeconds": 2.049e-10},
    "quality": {"rows": 3480, "medianErrorPercent": 4.7, "p90ErrorPercent": 12.28}}, {"kernel": "trtllm/torch_flow",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.735e-06, "unitSeconds": 9.699e-07,
    "stepSeconds": 1.295e-08, "unitLoadRate": 2.949, "cacheLoadRate": 0.5482, "memoryShare": 0.9203,
    "memoryFillSeconds": 2.483e-06, "tensorShare": 0.492, "splitSeconds": 2.283e-06, "splitDoublingSeconds":
    5.038e-08, "combineRate": 2.568, "tailShare": 0.8344, "overlapExponent": 6.073, "residentShare": 0.6082,
    "residentWidth": 0.1128, "sequenceSeconds": 4.814e-11, "launchHeadGrowth": -0.08619, "unitHeadGrowth": 0.4167,
    "windowSeconds": 3.051e-08, "windowOverread": 0.0744, "greatestGroup": 33.0, "singleHeadCost": 1.195,
    "relayoutSeconds": 5.674e-08, "ungroupsWindows": false, "queryHeadSeconds": 3.538e-10}, "quality": {"rows":
    1649, "medianErrorPercent": 3.39, "p90ErrorPercent": 12.58}}, {"kernel": "trtllm/torch_flow", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 9.629e-06, "unitSeconds": 1.195e-06, "stepSeconds":
    2.049e-08, "unitLoadRate": 3.281, "cacheLoadRate": 1.64, "memoryShare": 0.9453, "memoryFillSeconds": 1.409e-06,
    "tensorShare": 0.6158, "splitSeconds": 4.399e-07, "splitDoublingSeconds": 9.89e-07, "combineRate": 0.3064,
    "tailShare": 0.2837, "overlapExponent": 3.386, "residentShare": 0.25, "residentWidth": 0.8025,
    "sequenceSeconds": 1.529e-09, "launchHeadGrowth": 0.05257, "unitHeadGrowth": 0.1891, "windowSeconds": 8.499e-07,
    "windowOverread": 0.02753, "greatestGroup": 33.0, "singleHeadCost": 1.224, "relayoutSeconds": 6.577e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 3.309e-10}, "quality": {"rows": 1649, "medianErrorPercent": 3.51,
    "p90ErrorPercent": 15.27}}, {"kernel": "sglang/trtllm_mha", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 1.511e-05, "unitSeconds": 1.035e-06, "stepSeconds": 2.66e-09, "unitLoadRate":
    2.646, "cacheLoadRate": 2.925, "memoryShare": 0.9053, "memoryFillSeconds": 1.705e-06, "tensorShare": 0.726,
    "splitSeconds": 1.143e-06, "splitDoublingSeconds": 1.061e-06, "combineRate": 0.3325, "tailShare": 0.8327,
    "overlapExponent": 5.204, "residentShare": 0.31, "residentWidth": 0.6537, "sequenceSeconds": 1.739e-10,
    "launchHeadGrowth": 0.005652, "unitHeadGrowth": 0.254, "windowSeconds": 2.035e-07, "windowOverread": 0.07086,
    "greatestGroup": 290.0, "singleHeadCost": 1.121, "relayoutSeconds": 1.615e-07, "ungroupsWindows": true,
    "queryHeadSeconds": 2.288e-10}, "quality": {"rows": 934, "medianErrorPercent": 3.83, "p90ErrorPercent": 12.41}},
    {"kernel": "sglang/trtllm_mha", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    7.684e-06, "unitSeconds": 1.392e-06, "stepSeconds": 2.342e-09, "unitLoadRate": 2.512, "cacheLoadRate": 1.574,
    "memoryShare": 0.9295, "memoryFillSeconds": 1.113e-06, "tensorShare": 0.3794, "splitSeconds": 3.927e-07,
    "splitDoublingSeconds": 6.932e-07, "combineRate": 0.1867, "tailShare": 0.4775, "overlapExponent": 5.77,
    "residentShare": 0.4681, "residentWidth": 0.4608, "sequenceSeconds": 2.035e-11, "launchHeadGrowth": 0.04477,
    "unitHeadGrowth": 0.4501, "windowSeconds": 2.234e-07, "windowOverread": 0.01592, "greatestGroup": 290.0,
    "singleHeadCost": 1.099, "relayoutSeconds": 1.534e-08, "ungroupsWindows": false, "queryHeadSeconds": 5.234e-11},
    "quality": {"rows": 933, "medianErrorPercent": 5.22, "p90ErrorPercent": 16.72}}, {"kernel": "sglang/flashinfer",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.585e-06, "unitSeconds": 4.674e-06,
    "stepSeconds": 1.565e-07, "unitLoadRate": 0.3057, "cacheLoadRate": 1.279, "memoryShare": 0.4816,
    "memoryFillSeconds": 4.195e-06, "tensorShare": 0.3087, "splitSeconds": 3.146e-06, "splitDoublingSeconds":
    1.048e-07, "combineRate": 0.2623, "tailShare": 0.5195, "overlapExponent": 2.765, "residentShare": 0.6945,
    "residentWidth": 0.385, "sequenceSeconds": 2.615e-11, "launchHeadGrowth": -0.2573, "unitHeadGrowth": 0.2382,
    "windowSeconds": 9.555e-07, "windowOverread": 0.03171, "greatestGroup": 33.0, "singleHeadCost": 1.927,
    "relayoutSeconds": 3.634e-08, "ungroupsWindows": false, "queryHeadSeconds": 1.127e-10}, "quality": {"rows": 304,
    "medianErrorPercent": 5.36, "p90ErrorPercent": 13.87}}, {"kernel": "sglang/flashinfer", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 5.397e-06, "unitSeconds": 2.699e-06, "stepSeconds":
    1.169e-08, "unitLoadRate": 1.465, "cacheLoadRate": 1.977, "memoryShare": 0.7927, "memoryFillSeconds": 4.162e-06,
    "tensorShare": 0.06468, "splitSeconds": 2.437e-06, "splitDoublingSeconds": 1.686e-07, "combineRate": 5.2,
    "tailShare": 0.592, "overlapExponent": 5.044, "residentShare": 0.2258, "residentWidth": 0.8015,
    "sequenceSeconds": 3.191e-11, "launchHeadGrowth": 0.3019, "unitHeadGrowth": 0.0918, "windowSeconds": 4.746e-07,
    "windowOverread": 0.03279, "greatestGroup": 33.0, "singleHeadCost": 0.6909, "relayoutSeconds": 1.181e-07,
    "ungroupsWindows": false, "queryHeadSeconds": 4.334e-11}, "quality": {"rows": 304, "medianErrorPercent": 3.97,
    "p90ErrorPercent": 15.07}}, {"kernel": "vllm/triton_attn", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 1.24e-05, "unitSeconds": 1.036e-07, "stepSeconds": 1.693e-06, "unitLoadRate": 1.605,
    "cacheLoadRate": 0.247, "memoryShare": 0.4783, "memoryFillSeconds": 1.02e-06, "tensorShare": 0.5552,
    "splitSeconds": 6.218e-07, "splitDoublingSeconds": 9.688e-07, "combineRate": 0.01542, "tailShare": 0.5882,
    "overlapExponent": 2.035, "residentShare": 0.1296, "residentWidth": 0.549, "sequenceSeconds": 1.13e-08,
    "launchHeadGrowth": -0.3374, "unitHeadGrowth": 0.4205, "windowSeconds": 9.808e-07, "windowOverread": 0.005443,
    "greatestGroup": 33.0, "singleHeadCost": 0.892, "relayoutSeconds": 1.615e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 3.399e-11}, "quality": {"rows": 150, "medianErrorPercent": 13.59, "p90ErrorPercent":
    39.87}}, {"kernel": "sglang/triton", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    1.83e-05, "unitSeconds": 2.607e-08, "stepSeconds": 6.677e-08, "unitLoadRate": 0.8496, "cacheLoadRate": 1.775,
    "memoryShare": 0.4396, "memoryFillSeconds": 4.282e-09, "tensorShare": 0.8474, "splitSeconds": 1.973e-05,
    "splitDoublingSeconds": 4.794e-06, "combineRate": 0.1647, "tailShare": 0.9933, "overlapExponent": 6.852,
    "residentShare": 0.1655, "residentWidth": 1.08, "sequenceSeconds": 9.5e-09, "launchHeadGrowth": -0.4938,
    "unitHeadGrowth": 0.01968, "windowSeconds": 1.577e-06, "windowOverread": 0.0006232, "greatestGroup": 33.0,
    "singleHeadCost": 0.1442, "relayoutSeconds": 3.481e-09, "ungroupsWindows": true, "queryHeadSeconds": 1.27e-09},
    "quality": {"rows": 90, "medianErrorPercent": 32.56, "p90ErrorPercent": 84.75}}, {"kernel": "sglang/triton",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.364e-05, "unitSeconds": 1.669e-08,
    "stepSeconds": 2.323e-07, "unitLoadRate": 3.6, "cacheLoadRate": 0.3341, "memoryShare": 0.2295,
    "memoryFillSeconds": 7.336e-08, "tensorShare": 0.2898, "splitSeconds": 1.943e-05, "splitDoublingSeconds":
    4.771e-06, "combineRate": 0.01578, "tailShare": 0.8369, "overlapExponent": 5.718, "residentShare": 0.06309,
    "residentWidth": 0.05502, "sequenceSeconds": 3.442e-09, "launchHeadGrowth": -0.4994, "unitHeadGrowth": 0.01348,
    "windowSeconds": 1.219e-09, "windowOverread": 0.0005541, "greatestGroup": 33.0, "singleHeadCost": 0.1036,
    "relayoutSeconds": 3.118e-09, "ungroupsWindows": true, "queryHeadSeconds": 9.581e-10}, "quality": {"rows": 90,
    "medianErrorPercent": 13.09, "p90ErrorPercent": 33.61}}, {"kernel": "trtllm/torch_flow_flashinfer", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.086e-05, "unitSeconds": 1.177e-06,
    "stepSeconds": 6.761e-09, "unitLoadRate": 2.171, "cacheLoadRate": 0.8666, "memoryShare": 0.8734,
    "memoryFillSeconds": 4.527e-07, "tensorShare": 0.628, "splitSeconds": 3.194e-07, "splitDoublingSeconds":
    8.779e-08, "combineRate": 0.01687, "tailShare": 0.6697, "overlapExponent": 4.419, "residentShare": 0.3196,
    "residentWidth": 0.4953, "sequenceSeconds": 1.931e-11, "launchHeadGrowth": 0.02173, "unitHeadGrowth": 0.6307,
    "windowSeconds": 4.292e-07, "windowOverread": 0.007427, "greatestGroup": 286.6, "singleHeadCost": 0.9714,
    "relayoutSeconds": 3.205e-07, "ungroupsWindows": false, "queryHeadSeconds": 3.061e-10}, "quality": {"rows": 36,
    "medianErrorPercent": 9.92, "p90ErrorPercent": 24.6}}, {"kernel": "trtllm/torch_flow_flashinfer", "format":
    "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 5.969e-06, "unitSeconds": 1.601e-06,
    "stepSeconds": 1.307e-08, "unitLoadRate": 2.913, "cacheLoadRate": 0.9154, "memoryShare": 0.9353,
    "memoryFillSeconds": 3.135e-07, "tensorShare": 0.5904, "splitSeconds": 1.091e-06, "splitDoublingSeconds":
    4.629e-08, "combineRate": 0.01516, "tailShare": 0.5829, "overlapExponent": 4.256, "residentShare": 0.4355,
    "residentWidth": 0.2762, "sequenceSeconds": 1.532e-10, "launchHeadGrowth": 0.07614, "unitHeadGrowth": 0.3845,
    "windowSeconds": 7.296e-08, "windowOverread": 0.006807, "greatestGroup": 293.0, "singleHeadCost": 1.252,
    "relayoutSeconds": 9.54e-08, "ungroupsWindows": false, "queryHeadSeconds": 5.306e-10}, "quality": {"rows": 36,
    "medianErrorPercent": 5.91, "p90ErrorPercent": 32.22}}], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
