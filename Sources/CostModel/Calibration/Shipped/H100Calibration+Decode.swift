/// Attention over cached keys on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Decode = #"""
    {"accelerator": "h100-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.028e-05,
    "unitSeconds": 2.88e-06, "stepSeconds": 6.617e-08, "unitLoadRate": 0.2076, "cacheLoadRate": 0.8179,
    "memoryShare": 0.8953, "memoryFillSeconds": 1.052e-06, "tensorShare": 0.4355, "splitSeconds": 1.225e-06,
    "splitDoublingSeconds": 8.393e-08, "combineRate": 0.1247, "tailShare": 0.8518, "overlapExponent": 4.956,
    "residentShare": 0.6961, "residentWidth": 0.3899, "sequenceSeconds": 1.217e-08, "launchHeadGrowth": 0.1591,
    "unitHeadGrowth": 0.5102, "windowSeconds": 9.952e-08, "windowOverread": 0.01869, "greatestGroup": 290.0,
    "singleHeadCost": 1.026, "relayoutSeconds": 2.598e-07, "ungroupsWindows": false, "queryHeadSeconds": 6.571e-11},
    "quality": {"rows": 3517, "medianErrorPercent": 7.01, "p90ErrorPercent": 20.22}}, {"kernel":
    "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.878e-06,
    "unitSeconds": 2.627e-06, "stepSeconds": 9.165e-08, "unitLoadRate": 0.4012, "cacheLoadRate": 1.814,
    "memoryShare": 0.8965, "memoryFillSeconds": 3.451e-06, "tensorShare": 0.3189, "splitSeconds": 6.378e-07,
    "splitDoublingSeconds": 2.931e-07, "combineRate": 1.508, "tailShare": 0.9602, "overlapExponent": 5.189,
    "residentShare": 0.5366, "residentWidth": 0.7684, "sequenceSeconds": 1.321e-08, "launchHeadGrowth": 0.1182,
    "unitHeadGrowth": 0.2031, "windowSeconds": 4.293e-07, "windowOverread": 0.009117, "greatestGroup": 290.0,
    "singleHeadCost": 1.048, "relayoutSeconds": 2.544e-08, "ungroupsWindows": false, "queryHeadSeconds": 7.252e-12},
    "quality": {"rows": 3517, "medianErrorPercent": 5.0, "p90ErrorPercent": 16.22}}, {"cacheFormat": "bf16",
    "format": "bf16", "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 0.5072, "combineRate": 0.2011,
    "greatestGroup": 33, "launchHeadGrowth": 0.05005, "launchSeconds": 5.002e-06, "memoryFillSeconds": 8.953e-06,
    "memoryShare": 0.8757, "narrow": {"launch": 1.021, "load": 1.131, "memory": 1, "split": 1, "unit": 0.9675},
    "overlapExponent": 4.226, "queryHeadSeconds": 6.248e-10, "relayoutSeconds": 3.526e-07, "residentShare": 0.3763,
    "residentWidth": 0.5037, "rule": {"grouped": 3.119, "leastKeys": 212.3, "single": 0.6213}, "sequenceSeconds":
    1.591e-11, "single": {"launch": 1.492, "load": 0.6973, "memory": 1.079, "split": 1.398, "unit": 1},
    "singleHeadCost": 0.275, "splitDoublingSeconds": 3.924e-07, "splitSeconds": 2.272e-06, "stepSeconds": 5.383e-08,
    "tailShare": 0.4887, "tensorShare": 0.1236, "ungroupsWindows": false, "unitHeadGrowth": 0.2369, "unitLoadRate":
    2.043, "unitSeconds": 3.947e-06, "windowOverread": 0.05461, "windowSeconds": 6.578e-08}, "quality":
    {"medianErrorPercent": 6.553, "p90ErrorPercent": 21.08, "rows": 1690}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 1.127, "combineRate": 0.06032, "greatestGroup":
    33, "launchHeadGrowth": 0.07808, "launchSeconds": 4.864e-06, "memoryFillSeconds": 5.986e-06, "memoryShare":
    0.9205, "narrow": {"launch": 1.713, "load": 1.689, "memory": 1, "split": 1, "unit": 0.4796}, "overlapExponent":
    4.248, "queryHeadSeconds": 3.025e-10, "relayoutSeconds": 2.228e-08, "residentShare": 0.2021, "residentWidth":
    1.109, "rule": {"grouped": 4.356, "leastKeys": 413.0, "single": 3.049}, "sequenceSeconds": 3.246e-10, "single":
    {"launch": 1.66, "load": 0.3265, "memory": 0.8084, "split": 2.911, "unit": 1}, "singleHeadCost": 1.306,
    "splitDoublingSeconds": 9.985e-07, "splitSeconds": 8.223e-08, "stepSeconds": 2.507e-08, "tailShare": 0.4205,
    "tensorShare": 0.2386, "ungroupsWindows": false, "unitHeadGrowth": 0.1251, "unitLoadRate": 0.811, "unitSeconds":
    9.318e-07, "windowOverread": 0.01035, "windowSeconds": 3.974e-08}, "quality": {"medianErrorPercent": 6.528,
    "p90ErrorPercent": 21.19, "rows": 1688}}, {"kernel": "sglang/fa3", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 6.753e-06, "unitSeconds": 2.452e-06, "stepSeconds": 2.271e-07, "unitLoadRate":
    2.073, "cacheLoadRate": 0.9863, "memoryShare": 0.9077, "memoryFillSeconds": 5.029e-06, "tensorShare": 0.2771,
    "splitSeconds": 5.122e-07, "splitDoublingSeconds": 5.913e-07, "combineRate": 1.639, "tailShare": 0.8869,
    "overlapExponent": 5.397, "residentShare": 0.6514, "residentWidth": 0.3762, "sequenceSeconds": 1.065e-08,
    "launchHeadGrowth": 0.01554, "unitHeadGrowth": 0.3972, "windowSeconds": 8.172e-07, "windowOverread": 0.02909,
    "greatestGroup": 290.0, "singleHeadCost": 1.026, "relayoutSeconds": 1.232e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 2.995e-11}, "quality": {"rows": 1242, "medianErrorPercent": 4.51, "p90ErrorPercent":
    11.68}}, {"kernel": "sglang/fa3", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.023e-05, "unitSeconds": 2.471e-06, "stepSeconds": 1.549e-07, "unitLoadRate": 1.051, "cacheLoadRate": 0.2768,
    "memoryShare": 0.7295, "memoryFillSeconds": 1.606e-06, "tensorShare": 0.3063, "splitSeconds": 1.418e-06,
    "splitDoublingSeconds": 3.398e-07, "combineRate": 0.9926, "tailShare": 0.8437, "overlapExponent": 1.717,
    "residentShare": 0.4301, "residentWidth": 0.7782, "sequenceSeconds": 1.317e-08, "launchHeadGrowth": 0.1192,
    "unitHeadGrowth": 0.3584, "windowSeconds": 4.463e-07, "windowOverread": 0.006406, "greatestGroup": 290.0,
    "singleHeadCost": 0.9629, "relayoutSeconds": 1.422e-07, "ungroupsWindows": false, "queryHeadSeconds": 6.11e-12},
    "quality": {"rows": 1242, "medianErrorPercent": 3.56, "p90ErrorPercent": 14.51}}, {"kernel":
    "vllm/flash_attn_fa4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.26e-06,
    "unitSeconds": 1.898e-05, "stepSeconds": 1.777e-07, "unitLoadRate": 0.6269, "cacheLoadRate": 3.177,
    "memoryShare": 0.9399, "memoryFillSeconds": 7.8e-06, "tensorShare": 0.09122, "splitSeconds": 2.317e-07,
    "splitDoublingSeconds": 2.773e-08, "combineRate": 4.191, "tailShare": 0.9801, "overlapExponent": 5.892,
    "residentShare": 0.1704, "residentWidth": 0.6044, "sequenceSeconds": 2.919e-07, "launchHeadGrowth": -0.4464,
    "unitHeadGrowth": 0.782, "windowSeconds": 6.798e-09, "windowOverread": 0.0419, "greatestGroup": 279.4,
    "singleHeadCost": 1.037, "relayoutSeconds": 2.529e-08, "ungroupsWindows": false, "queryHeadSeconds": 3.133e-12},
    "quality": {"rows": 59, "medianErrorPercent": 69.74, "p90ErrorPercent": 89.35}}, {"kernel": "sglang/triton",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.504e-06, "unitSeconds": 1.428e-06,
    "stepSeconds": 6.122e-07, "unitLoadRate": 0.244, "cacheLoadRate": 2.8, "memoryShare": 0.6243,
    "memoryFillSeconds": 3.946e-06, "tensorShare": 0.3294, "splitSeconds": 2.416e-07, "splitDoublingSeconds":
    1.48e-06, "combineRate": 2.001, "tailShare": 0.9001, "overlapExponent": 6.731, "residentShare": 0.4623,
    "residentWidth": 0.5108, "sequenceSeconds": 3.423e-09, "launchHeadGrowth": 0.2441, "unitHeadGrowth": 0.09705,
    "windowSeconds": 2.73e-07, "windowOverread": 0.002579, "greatestGroup": 292.6, "singleHeadCost": 2.121,
    "relayoutSeconds": 1.896e-07, "ungroupsWindows": false, "queryHeadSeconds": 3.444e-12}, "quality": {"rows": 34,
    "medianErrorPercent": 23.42, "p90ErrorPercent": 66.0}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 4.864e-06, "unitSeconds": 7.754e-07, "stepSeconds":
    5.593e-08, "unitLoadRate": 0.07517, "cacheLoadRate": 1.353, "memoryShare": 0.7928, "memoryFillSeconds":
    4.543e-06, "tensorShare": 0.1738, "splitSeconds": 1.015e-06, "splitDoublingSeconds": 8.678e-07, "combineRate":
    1.893, "tailShare": 0.9845, "overlapExponent": 6.64, "residentShare": 0.71, "residentWidth": 0.7826,
    "sequenceSeconds": 1.335e-09, "launchHeadGrowth": 0.3286, "unitHeadGrowth": 0.2179, "windowSeconds": 6.742e-08,
    "windowOverread": 0.003698, "greatestGroup": 279.6, "singleHeadCost": 0.8608, "relayoutSeconds": 2.428e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 7.33e-11}, "quality": {"rows": 34, "medianErrorPercent": 48.49,
    "p90ErrorPercent": 275.85}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
