/// Attention over cached keys on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Decode = #"""
    {"accelerator": "h200-sxm", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 9.778e-06,
    "unitSeconds": 2.92e-06, "stepSeconds": 8.211e-08, "unitLoadRate": 0.2192, "cacheLoadRate": 0.5846,
    "memoryShare": 0.7308, "memoryFillSeconds": 1.413e-07, "tensorShare": 0.3597, "splitSeconds": 5.649e-07,
    "splitDoublingSeconds": 4.732e-07, "combineRate": 4.528, "tailShare": 0.4294, "overlapExponent": 5.114,
    "residentShare": 0.1015, "residentWidth": 0.541, "sequenceSeconds": 1.353e-08, "launchHeadGrowth": 0.1645,
    "unitHeadGrowth": 0.5495, "windowSeconds": 6.003e-07, "windowOverread": 0.02328, "greatestGroup": 290.0,
    "singleHeadCost": 0.9907, "relayoutSeconds": 3.82e-07, "ungroupsWindows": false, "queryHeadSeconds": 2.702e-11},
    "quality": {"rows": 3517, "medianErrorPercent": 6.97, "p90ErrorPercent": 17.43}}, {"kernel":
    "vllm/flash_attn_fa3", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.419e-06,
    "unitSeconds": 2.886e-06, "stepSeconds": 1.259e-07, "unitLoadRate": 2.697, "cacheLoadRate": 0.3143,
    "memoryShare": 0.9169, "memoryFillSeconds": 4.624e-06, "tensorShare": 0.4584, "splitSeconds": 3.773e-07,
    "splitDoublingSeconds": 5.981e-07, "combineRate": 1.916, "tailShare": 0.4311, "overlapExponent": 2.18,
    "residentShare": 0.8191, "residentWidth": 0.6155, "sequenceSeconds": 1.359e-08, "launchHeadGrowth": 0.1262,
    "unitHeadGrowth": 0.2644, "windowSeconds": 4.118e-07, "windowOverread": 0.01483, "greatestGroup": 290.0,
    "singleHeadCost": 1.053, "relayoutSeconds": 2.871e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.343e-11},
    "quality": {"rows": 3517, "medianErrorPercent": 5.23, "p90ErrorPercent": 16.3}}, {"kernel": "trtllm/torch_flow",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 6.057e-06, "unitSeconds": 3.215e-06,
    "stepSeconds": 7.913e-08, "unitLoadRate": 0.5645, "cacheLoadRate": 1.987, "memoryShare": 0.7789,
    "memoryFillSeconds": 8.103e-06, "tensorShare": 0.1438, "splitSeconds": 3.355e-06, "splitDoublingSeconds":
    1.281e-07, "combineRate": 0.9869, "tailShare": 0.8701, "overlapExponent": 4.707, "residentShare": 0.1856,
    "residentWidth": 0.4458, "sequenceSeconds": 3.512e-09, "launchHeadGrowth": 0.1073, "unitHeadGrowth": 0.1825,
    "windowSeconds": 9.38e-07, "windowOverread": 0.06277, "greatestGroup": 33.0, "singleHeadCost": 0.3634,
    "relayoutSeconds": 2.244e-08, "ungroupsWindows": true, "queryHeadSeconds": 8.494e-10}, "quality": {"rows": 1690,
    "medianErrorPercent": 11.0, "p90ErrorPercent": 23.35}}, {"kernel": "trtllm/torch_flow", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 5.825e-06, "unitSeconds": 6.779e-07, "stepSeconds":
    2.62e-07, "unitLoadRate": 2.309, "cacheLoadRate": 0.2283, "memoryShare": 0.7434, "memoryFillSeconds": 1.242e-06,
    "tensorShare": 0.3845, "splitSeconds": 5.705e-07, "splitDoublingSeconds": 7.863e-07, "combineRate": 1.999,
    "tailShare": 0.9426, "overlapExponent": 4.827, "residentShare": 0.323, "residentWidth": 0.1926,
    "sequenceSeconds": 5.281e-11, "launchHeadGrowth": -0.2578, "unitHeadGrowth": 0.3909, "windowSeconds": 4.066e-08,
    "windowOverread": 0.04306, "greatestGroup": 33.0, "singleHeadCost": 2.092, "relayoutSeconds": 8.327e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 2.883e-10}, "quality": {"rows": 1688, "medianErrorPercent": 13.33,
    "p90ErrorPercent": 30.51}}, {"kernel": "sglang/fa3", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 6.636e-06, "unitSeconds": 2.484e-06, "stepSeconds": 2.962e-08, "unitLoadRate": 0.5986,
    "cacheLoadRate": 2.108, "memoryShare": 0.8955, "memoryFillSeconds": 4.345e-06, "tensorShare": 0.4612,
    "splitSeconds": 1.876e-06, "splitDoublingSeconds": 1.984e-07, "combineRate": 0.33, "tailShare": 0.4087,
    "overlapExponent": 4.23, "residentShare": 0.6378, "residentWidth": 0.5839, "sequenceSeconds": 1.249e-08,
    "launchHeadGrowth": -0.006942, "unitHeadGrowth": 0.3599, "windowSeconds": 2.343e-07, "windowOverread": 0.01943,
    "greatestGroup": 290.0, "singleHeadCost": 1.048, "relayoutSeconds": 1.013e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 1.718e-11}, "quality": {"rows": 1242, "medianErrorPercent": 4.28, "p90ErrorPercent":
    12.66}}, {"kernel": "sglang/fa3", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.007e-05, "unitSeconds": 2.413e-06, "stepSeconds": 3.586e-07, "unitLoadRate": 0.5233, "cacheLoadRate": 1.174,
    "memoryShare": 0.7677, "memoryFillSeconds": 3.635e-06, "tensorShare": 0.2859, "splitSeconds": 1.743e-07,
    "splitDoublingSeconds": 6.367e-07, "combineRate": 5.028, "tailShare": 0.7654, "overlapExponent": 2.134,
    "residentShare": 0.1844, "residentWidth": 0.9358, "sequenceSeconds": 1.009e-08, "launchHeadGrowth": 0.07132,
    "unitHeadGrowth": 0.58, "windowSeconds": 1.747e-08, "windowOverread": 0.02769, "greatestGroup": 290.0,
    "singleHeadCost": 0.9837, "relayoutSeconds": 2.407e-07, "ungroupsWindows": true, "queryHeadSeconds": 1.142e-10},
    "quality": {"rows": 1242, "medianErrorPercent": 3.48, "p90ErrorPercent": 11.29}}, {"kernel":
    "vllm/flash_attn_fa4", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.304e-06,
    "unitSeconds": 3.599e-06, "stepSeconds": 7.216e-09, "unitLoadRate": 0.9746, "cacheLoadRate": 0.4027,
    "memoryShare": 0.631, "memoryFillSeconds": 6.957e-06, "tensorShare": 0.062, "splitSeconds": 4.663e-08,
    "splitDoublingSeconds": 1.173e-09, "combineRate": 1.596, "tailShare": 0.9747, "overlapExponent": 3.306,
    "residentShare": 0.5663, "residentWidth": 0.2016, "sequenceSeconds": 2.995e-07, "launchHeadGrowth": 0.3788,
    "unitHeadGrowth": 1.413, "windowSeconds": 7.544e-06, "windowOverread": 0.0008815, "greatestGroup": 299.9,
    "singleHeadCost": 2.983, "relayoutSeconds": 3.958e-07, "ungroupsWindows": true, "queryHeadSeconds": 4.622e-08},
    "quality": {"rows": 59, "medianErrorPercent": 55.73, "p90ErrorPercent": 88.85}}, {"kernel": "sglang/triton",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 3.921e-06, "unitSeconds": 1.139e-06,
    "stepSeconds": 1.976e-07, "unitLoadRate": 1.815, "cacheLoadRate": 0.561, "memoryShare": 0.6316,
    "memoryFillSeconds": 8.185e-06, "tensorShare": 0.3753, "splitSeconds": 7.646e-08, "splitDoublingSeconds":
    4.513e-06, "combineRate": 0.7012, "tailShare": 0.6883, "overlapExponent": 1.168, "residentShare": 0.8448,
    "residentWidth": 0.2211, "sequenceSeconds": 1.181e-08, "launchHeadGrowth": 0.2569, "unitHeadGrowth": 0.3676,
    "windowSeconds": 2.873e-08, "windowOverread": 0.002563, "greatestGroup": 290.5, "singleHeadCost": 1.461,
    "relayoutSeconds": 2.199e-08, "ungroupsWindows": false, "queryHeadSeconds": 7.247e-12}, "quality": {"rows": 34,
    "medianErrorPercent": 27.9, "p90ErrorPercent": 62.3}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.313e-06, "unitSeconds": 1.12e-06, "stepSeconds":
    2.166e-08, "unitLoadRate": 1.834, "cacheLoadRate": 0.4189, "memoryShare": 0.9629, "memoryFillSeconds":
    3.318e-06, "tensorShare": 0.04151, "splitSeconds": 6.12e-07, "splitDoublingSeconds": 9.517e-07, "combineRate":
    2.962, "tailShare": 0.07791, "overlapExponent": 1.743, "residentShare": 0.2457, "residentWidth": 0.641,
    "sequenceSeconds": 5.004e-09, "launchHeadGrowth": 0.2557, "unitHeadGrowth": 0.1261, "windowSeconds": 5.747e-08,
    "windowOverread": 0.006109, "greatestGroup": 293.8, "singleHeadCost": 0.4702, "relayoutSeconds": 3.405e-08,
    "ungroupsWindows": false, "queryHeadSeconds": 4.029e-12}, "quality": {"rows": 34, "medianErrorPercent": 18.56,
    "p90ErrorPercent": 44.37}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
