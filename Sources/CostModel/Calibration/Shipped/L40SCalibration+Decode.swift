/// Attention over cached keys on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sDecode = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"cacheFormat": "bf16",
    "format": "bf16", "kernel": "vllm/flash_attn_fa2", "parameters": {"cacheLoadRate": 0.1108, "combineRate":
    0.3902, "greatestGroup": 290, "launchHeadGrowth": 0.002736, "launchSeconds": 6.198e-06, "memoryFillSeconds":
    5.198e-06, "memoryShare": 0.8015, "narrow": {"launch": 0.8965, "load": 0.5914, "memory": 1, "split": 1, "unit":
    1.322}, "overlapExponent": 4.659, "queryHeadSeconds": 4.731e-11, "relayoutSeconds": 2.466e-06, "residentShare":
    0.9101, "residentWidth": 0.4806, "sequenceSeconds": 3.502e-12, "single": {"launch": 0.5424, "load": 0.7643,
    "memory": 0.9767, "split": 4.216, "unit": 1}, "singleHeadCost": 1.247, "splitDoublingSeconds": 2.683e-06,
    "splitSeconds": 9.501e-08, "stepSeconds": 1.499e-07, "tailShare": 0.9219, "tensorShare": 0.8849,
    "ungroupsWindows": true, "unitHeadGrowth": 0.009134, "unitLoadRate": 1.097, "unitSeconds": 2.99e-06,
    "windowOverread": 0.0008793, "windowSeconds": 3.639e-08}, "quality": {"medianErrorPercent": 6.898,
    "p90ErrorPercent": 19.5, "rows": 3558}}, {"cacheFormat": "fp8", "format": "bf16", "kernel":
    "vllm/flashinfer_fidecode", "parameters": {"cacheLoadRate": 3.275, "combineRate": 0.2589, "greatestGroup": 290,
    "launchHeadGrowth": 0.1517, "launchSeconds": 8.332e-06, "memoryFillSeconds": 3.888e-07, "memoryShare": 0.8012,
    "narrow": {"launch": 0.9975, "load": 1.856, "memory": 1, "split": 1, "unit": 1.005}, "overlapExponent": 5.511,
    "queryHeadSeconds": 8.509e-12, "relayoutSeconds": 1.504e-06, "residentShare": 0.5277, "residentWidth": 0.8606,
    "sequenceSeconds": 4.814e-11, "single": {"launch": 1.096, "load": 0.4409, "memory": 0.9761, "split": 0.2042,
    "unit": 1}, "singleHeadCost": 1.322, "splitDoublingSeconds": 3.909e-07, "splitSeconds": 1.247e-07,
    "stepSeconds": 4.326e-08, "tailShare": 0.4864, "tensorShare": 0.3461, "ungroupsWindows": false,
    "unitHeadGrowth": 0.1728, "unitLoadRate": 2.781, "unitSeconds": 1.729e-06, "windowOverread": 0.004196,
    "windowSeconds": 2.502e-07}, "quality": {"medianErrorPercent": 4.823, "p90ErrorPercent": 16.91, "rows": 3352}},
    {"cacheFormat": "fp8", "format": "bf16", "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 2.274,
    "combineRate": 0.07251, "greatestGroup": 33, "launchHeadGrowth": 0.2193, "launchSeconds": 5.781e-06,
    "memoryFillSeconds": 6.141e-06, "memoryShare": 0.8312, "narrow": {"launch": 1.174, "load": 0.3072, "memory": 1,
    "split": 1, "unit": 0.8902}, "overlapExponent": 6.919, "queryHeadSeconds": 1.388e-11, "relayoutSeconds":
    2.107e-07, "residentShare": 0.8033, "residentWidth": 0.06782, "rule": {"grouped": 0.007946, "leastKeys": 579.5,
    "single": 2.7}, "sequenceSeconds": 1.584e-10, "single": {"launch": 1.811, "load": 2.086, "memory": 0.8937,
    "split": 7.384, "unit": 1}, "singleHeadCost": 0.9889, "splitDoublingSeconds": 2.656e-06, "splitSeconds":
    2.86e-06, "stepSeconds": 1.9e-09, "tailShare": 0.5073, "tensorShare": 0.2023, "ungroupsWindows": false,
    "unitHeadGrowth": 0.1238, "unitLoadRate": 3.75, "unitSeconds": 3.097e-06, "windowOverread": 0.04527,
    "windowSeconds": 4.889e-07}, "quality": {"medianErrorPercent": 4.617, "p90ErrorPercent": 20.1, "rows": 1683}},
    {"cacheFormat": "bf16", "format": "bf16", "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 1.582,
    "combineRate": 0.05344, "greatestGroup": 33, "launchHeadGrowth": -0.09779, "launchSeconds": 5.59e-06,
    "memoryFillSeconds": 7.114e-07, "memoryShare": 0.7964, "narrow": {"launch": 0.901, "load": 0.7675, "memory": 1,
    "split": 1, "unit": 1.303}, "overlapExponent": 1.919, "queryHeadSeconds": 2.826e-11, "relayoutSeconds":
    1.366e-07, "residentShare": 0.8991, "residentWidth": 0.3038, "rule": {"grouped": 3.242, "leastKeys": 86.79,
    "single": 1.357}, "sequenceSeconds": 4.273e-10, "single": {"launch": 1.231, "load": 3.511, "memory": 1.082,
    "split": 2.939, "unit": 1}, "singleHeadCost": 0.2633, "splitDoublingSeconds": 3.964e-07, "splitSeconds":
    4.634e-07, "stepSeconds": 8.557e-08, "tailShare": 0.8461, "tensorShare": 0.3685, "ungroupsWindows": false,
    "unitHeadGrowth": 0.09214, "unitLoadRate": 0.1632, "unitSeconds": 1.897e-06, "windowOverread": 0.01353,
    "windowSeconds": 2.038e-07}, "quality": {"medianErrorPercent": 6.3, "p90ErrorPercent": 19.03, "rows": 1683}},
    {"cacheFormat": "bf16", "format": "bf16", "kernel": "sglang/flashinfer", "parameters": {"cacheLoadRate": 0.2431,
    "combineRate": 0.1408, "greatestGroup": 33, "launchHeadGrowth": 0.01317, "launchSeconds": 4.429e-06,
    "memoryFillSeconds": 5.263e-07, "memoryShare": 0.8402, "narrow": {"launch": 0.7064, "load": 1.587, "memory": 1,
    "split": 1, "unit": 0.4162}, "overlapExponent": 4.9, "queryHeadSeconds": 9.498e-12, "relayoutSeconds":
    8.772e-08, "residentShare": 0.9598, "residentWidth": 0.1764, "rule": {"grouped": 3.432, "leastKeys": 78.68,
    "single": 1.598}, "sequenceSeconds": 7.032e-11, "single": {"launch": 0.986, "load": 1.282, "memory": 0.989,
    "split": 0.4246, "unit": 1}, "singleHeadCost": 0.3756, "splitDoublingSeconds": 6.095e-08, "splitSeconds":
    2.766e-06, "stepSeconds": 7.433e-09, "tailShare": 0.8286, "tensorShare": 0.8875, "ungroupsWindows": false,
    "unitHeadGrowth": 0.3355, "unitLoadRate": 0.2134, "unitSeconds": 8.1e-07, "windowOverread": 0.005255,
    "windowSeconds": 8.955e-09}, "quality": {"medianErrorPercent": 3.19, "p90ErrorPercent": 18.33, "rows": 1056}},
    {"cacheFormat": "fp8", "format": "bf16", "kernel": "sglang/flashinfer", "parameters": {"cacheLoadRate": 0.2517,
    "combineRate": 0.03204, "greatestGroup": 290, "launchHeadGrowth": 0.03239, "launchSeconds": 6.695e-06,
    "memoryFillSeconds": 1.251e-06, "memoryShare": 0.8199, "narrow": {"launch": 0.6186, "load": 0.6343, "memory": 1,
    "split": 1, "unit": 1.203}, "overlapExponent": 5.641, "queryHeadSeconds": 2.064e-11, "relayoutSeconds":
    9.665e-08, "residentShare": 0.934, "residentWidth": 0.123, "sequenceSeconds": 2.617e-10, "single": {"launch":
    1.02, "load": 0.9611, "memory": 0.9435, "split": 0.3619, "unit": 1}, "singleHeadCost": 1.33,
    "splitDoublingSeconds": 4.901e-07, "splitSeconds": 4.107e-07, "stepSeconds": 3.301e-07, "tailShare": 0.7914,
    "tensorShare": 0.4845, "ungroupsWindows": false, "unitHeadGrowth": 0.6664, "unitLoadRate": 0.4741,
    "unitSeconds": 1.75e-06, "windowOverread": 0.05399, "windowSeconds": 6.325e-07}, "quality":
    {"medianErrorPercent": 3.787, "p90ErrorPercent": 15.86, "rows": 1049}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "sglang/triton", "parameters": {"cacheLoadRate": 0.09226, "combineRate": 0.02483, "greatestGroup": 33,
    "launchHeadGrowth": 0.7095, "launchSeconds": 8.705e-06, "memoryFillSeconds": 2.013e-07, "memoryShare": 0.7604,
    "narrow": {"launch": 1.336, "load": 1.623, "memory": 1, "split": 1, "unit": 0.3282}, "overlapExponent": 5.346,
    "queryHeadSeconds": 6.094e-10, "relayoutSeconds": 1.985e-07, "residentShare": 0.7142, "residentWidth": 0.5527,
    "rule": {"grouped": 0.01308, "leastKeys": 359.9, "single": 0.3324}, "sequenceSeconds": 1.104e-11, "single":
    {"launch": 1.161, "load": 0.4271, "memory": 1.121, "split": 0.3584, "unit": 1}, "singleHeadCost": 1.186,
    "splitDoublingSeconds": 5.286e-07, "splitSeconds": 8.801e-08, "stepSeconds": 3.125e-08, "tailShare": 0.2697,
    "tensorShare": 0.6788, "ungroupsWindows": false, "unitHeadGrowth": 0.01939, "unitLoadRate": 1.432,
    "unitSeconds": 8.38e-07, "windowOverread": 0.0006887, "windowSeconds": 6.192e-09}, "quality":
    {"medianErrorPercent": 3.567, "p90ErrorPercent": 10.91, "rows": 217}}, {"cacheFormat": "bf16", "format": "bf16",
    "kernel": "sglang/triton", "parameters": {"cacheLoadRate": 0.1912, "combineRate": 0.2479, "greatestGroup": 33,
    "launchHeadGrowth": 0.9612, "launchSeconds": 7.13e-06, "memoryFillSeconds": 4.198e-08, "memoryShare": 0.8222,
    "narrow": {"launch": 1.362, "load": 0.3836, "memory": 1, "split": 1, "unit": 0.8011}, "overlapExponent": 1.487,
    "queryHeadSeconds": 4.192e-10, "relayoutSeconds": 1.166e-07, "residentShare": 1.003, "residentWidth": 0.3026,
    "sequenceSeconds": 4.964e-10, "single": {"launch": 1.245, "load": 2.296, "memory": 1.572, "split": 0.8303,
    "unit": 1}, "singleHeadCost": 1.145, "splitDoublingSeconds": 4.537e-06, "splitSeconds": 1.704e-05,
    "stepSeconds": 1.878e-08, "tailShare": 0.8984, "tensorShare": 0.9197, "ungroupsWindows": false,
    "unitHeadGrowth": 0.1295, "unitLoadRate": 1.571, "unitSeconds": 6.586e-07, "windowOverread": 0.001126,
    "windowSeconds": 1.107e-07}, "quality": {"medianErrorPercent": 3.57, "p90ErrorPercent": 10.69, "rows": 217}},
    {"kernel": "vllm/triton_attn", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    7.395e-06, "unitSeconds": 5.776e-08, "stepSeconds": 9.402e-09, "unitLoadRate": 2.363, "cacheLoadRate": 0.07348,
    "memoryShare": 0.834, "memoryFillSeconds": 3.814e-07, "tensorShare": 0.7829, "splitSeconds": 1.313e-06,
    "splitDoublingSeconds": 1.099e-08, "combineRate": 0.01909, "tailShare": 0.4606, "overlapExponent": 4.658,
    "residentShare": 0.6288, "residentWidth": 0.9493, "sequenceSeconds": 3.155e-09, "launchHeadGrowth": 0.3402,
    "unitHeadGrowth": 0.3818, "windowSeconds": 1.067e-08, "windowOverread": 0.0272, "greatestGroup": 33.0,
    "singleHeadCost": 2.766, "relayoutSeconds": 1.294e-07, "ungroupsWindows": false, "queryHeadSeconds": 4.351e-12},
    "quality": {"rows": 153, "medianErrorPercent": 15.88, "p90ErrorPercent": 45.55}}], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
