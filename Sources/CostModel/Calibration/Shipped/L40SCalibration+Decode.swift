/// Attention over cached keys on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sDecode = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flash_attn_fa2", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 4.929e-06,
    "unitSeconds": 3.544e-06, "stepSeconds": 1.089e-07, "unitLoadRate": 1.449, "cacheLoadRate": 0.132,
    "memoryShare": 0.8092, "memoryFillSeconds": 3.598e-06, "tensorShare": 0.63, "splitSeconds": 6.183e-07,
    "splitDoublingSeconds": 2.46e-06, "combineRate": 0.8835, "tailShare": 0.8722, "overlapExponent": 2.836,
    "residentShare": 0.701, "residentWidth": 0.5626, "sequenceSeconds": 5.58e-12, "launchHeadGrowth": -0.05014,
    "unitHeadGrowth": 0.04247, "windowSeconds": 6.797e-08, "windowOverread": 0.001304, "greatestGroup": 290.0,
    "singleHeadCost": 0.9931, "relayoutSeconds": 3.41e-06, "ungroupsWindows": true, "queryHeadSeconds": 1.631e-11},
    "quality": {"rows": 3558, "medianErrorPercent": 8.81, "p90ErrorPercent": 25.61}}, {"kernel":
    "vllm/flashinfer_fidecode", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 8.667e-06,
    "unitSeconds": 1.835e-06, "stepSeconds": 8.337e-09, "unitLoadRate": 1.48, "cacheLoadRate": 0.4879,
    "memoryShare": 0.8034, "memoryFillSeconds": 3.915e-06, "tensorShare": 0.289, "splitSeconds": 1.924e-07,
    "splitDoublingSeconds": 1.497e-07, "combineRate": 0.04551, "tailShare": 0.4732, "overlapExponent": 2.606,
    "residentShare": 0.8994, "residentWidth": 0.4294, "sequenceSeconds": 2.076e-11, "launchHeadGrowth": 0.05856,
    "unitHeadGrowth": 0.06651, "windowSeconds": 4.845e-07, "windowOverread": 0.003891, "greatestGroup": 290.0,
    "singleHeadCost": 1.081, "relayoutSeconds": 5.326e-09, "ungroupsWindows": false, "queryHeadSeconds": 1.42e-11},
    "quality": {"rows": 3352, "medianErrorPercent": 5.28, "p90ErrorPercent": 17.31}}, {"kernel":
    "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.797e-06,
    "unitSeconds": 2.481e-06, "stepSeconds": 5.453e-08, "unitLoadRate": 1.282, "cacheLoadRate": 1.763,
    "memoryShare": 0.8336, "memoryFillSeconds": 6.107e-07, "tensorShare": 0.1528, "splitSeconds": 1.852e-05,
    "splitDoublingSeconds": 4.843e-06, "combineRate": 0.01319, "tailShare": 0.9733, "overlapExponent": 2.806,
    "residentShare": 0.1936, "residentWidth": 1.147, "sequenceSeconds": 2.314e-12, "launchHeadGrowth": 0.1427,
    "unitHeadGrowth": 0.03105, "windowSeconds": 1.543e-09, "windowOverread": 0.001986, "greatestGroup": 33.0,
    "singleHeadCost": 1.436, "relayoutSeconds": 7.746e-09, "ungroupsWindows": false, "queryHeadSeconds": 4.277e-12},
    "quality": {"rows": 1683, "medianErrorPercent": 8.32, "p90ErrorPercent": 49.32}}, {"kernel":
    "trtllm/torch_flow", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 6.018e-06,
    "unitSeconds": 2.129e-06, "stepSeconds": 3.279e-07, "unitLoadRate": 0.2721, "cacheLoadRate": 0.6748,
    "memoryShare": 0.788, "memoryFillSeconds": 1.606e-06, "tensorShare": 0.6483, "splitSeconds": 1.091e-07,
    "splitDoublingSeconds": 7.577e-07, "combineRate": 0.2774, "tailShare": 0.7191, "overlapExponent": 5.725,
    "residentShare": 0.5631, "residentWidth": 0.7742, "sequenceSeconds": 3.865e-10, "launchHeadGrowth": -0.06274,
    "unitHeadGrowth": 0.1496, "windowSeconds": 5.867e-07, "windowOverread": 0.04463, "greatestGroup": 33.0,
    "singleHeadCost": 0.1905, "relayoutSeconds": 4.913e-08, "ungroupsWindows": true, "queryHeadSeconds": 9.664e-12},
    "quality": {"rows": 1683, "medianErrorPercent": 7.77, "p90ErrorPercent": 22.21}}, {"kernel":
    "sglang/flashinfer", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 4.385e-06,
    "unitSeconds": 9.167e-07, "stepSeconds": 1.101e-08, "unitLoadRate": 0.2647, "cacheLoadRate": 0.4567,
    "memoryShare": 0.8659, "memoryFillSeconds": 6.653e-07, "tensorShare": 0.7844, "splitSeconds": 2.763e-06,
    "splitDoublingSeconds": 4.044e-08, "combineRate": 0.07383, "tailShare": 0.7532, "overlapExponent": 1.631,
    "residentShare": 0.9753, "residentWidth": 0.1928, "sequenceSeconds": 1.892e-10, "launchHeadGrowth": -0.1212,
    "unitHeadGrowth": 1.267, "windowSeconds": 7.797e-08, "windowOverread": 0.01607, "greatestGroup": 290.0,
    "singleHeadCost": 0.2854, "relayoutSeconds": 3.321e-08, "ungroupsWindows": false, "queryHeadSeconds":
    3.511e-12}, "quality": {"rows": 1056, "medianErrorPercent": 3.36, "p90ErrorPercent": 23.9}}, {"kernel":
    "sglang/flashinfer", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 6.627e-06,
    "unitSeconds": 1.748e-06, "stepSeconds": 1.781e-07, "unitLoadRate": 0.9151, "cacheLoadRate": 1.022,
    "memoryShare": 0.8206, "memoryFillSeconds": 3.982e-06, "tensorShare": 0.3864, "splitSeconds": 1.775e-06,
    "splitDoublingSeconds": 2.893e-07, "combineRate": 0.09755, "tailShare": 0.5896, "overlapExponent": 2.596,
    "residentShare": 0.8055, "residentWidth": 0.4804, "sequenceSeconds": 8.342e-10, "launchHeadGrowth": -0.02316,
    "unitHeadGrowth": 0.5746, "windowSeconds": 3.147e-07, "windowOverread": 0.05689, "greatestGroup": 290.0,
    "singleHeadCost": 1.312, "relayoutSeconds": 1.73e-07, "ungroupsWindows": false, "queryHeadSeconds": 1.503e-11},
    "quality": {"rows": 1049, "medianErrorPercent": 4.09, "p90ErrorPercent": 16.42}}, {"kernel": "sglang/triton",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.016e-05, "unitSeconds": 7.269e-08,
    "stepSeconds": 4.157e-08, "unitLoadRate": 0.3804, "cacheLoadRate": 0.1149, "memoryShare": 0.8346,
    "memoryFillSeconds": 6.998e-08, "tensorShare": 0.7852, "splitSeconds": 1.892e-05, "splitDoublingSeconds":
    4.278e-06, "combineRate": 0.7825, "tailShare": 0.8973, "overlapExponent": 1.303, "residentShare": 0.7653,
    "residentWidth": 0.6202, "sequenceSeconds": 1.147e-10, "launchHeadGrowth": 0.5283, "unitHeadGrowth": 0.56,
    "windowSeconds": 5.47e-08, "windowOverread": 0.001315, "greatestGroup": 33.0, "singleHeadCost": 0.5654,
    "relayoutSeconds": 4.12e-08, "ungroupsWindows": false, "queryHeadSeconds": 7.652e-10}, "quality": {"rows": 217,
    "medianErrorPercent": 4.72, "p90ErrorPercent": 22.8}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.393e-06, "unitSeconds": 2.585e-08, "stepSeconds":
    5.852e-09, "unitLoadRate": 2.819, "cacheLoadRate": 0.1532, "memoryShare": 0.8347, "memoryFillSeconds":
    1.499e-09, "tensorShare": 0.5172, "splitSeconds": 1.76e-05, "splitDoublingSeconds": 4.973e-06, "combineRate":
    18.53, "tailShare": 0.2349, "overlapExponent": 3.651, "residentShare": 1.024, "residentWidth": 0.1714,
    "sequenceSeconds": 9.783e-11, "launchHeadGrowth": 0.7002, "unitHeadGrowth": 0.5413, "windowSeconds": 2.18e-09,
    "windowOverread": 0.0008863, "greatestGroup": 33.0, "singleHeadCost": 0.5808, "relayoutSeconds": 1.852e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 8.557e-10}, "quality": {"rows": 217, "medianErrorPercent": 3.95,
    "p90ErrorPercent": 19.8}}, {"kernel": "vllm/triton_attn", "format": "bf16", "cacheFormat": "fp8", "parameters":
    {"launchSeconds": 7.395e-06, "unitSeconds": 5.776e-08, "stepSeconds": 9.402e-09, "unitLoadRate": 2.363,
    "cacheLoadRate": 0.07348, "memoryShare": 0.834, "memoryFillSeconds": 3.814e-07, "tensorShare": 0.7829,
    "splitSeconds": 1.313e-06, "splitDoublingSeconds": 1.099e-08, "combineRate": 0.01909, "tailShare": 0.4606,
    "overlapExponent": 4.658, "residentShare": 0.6288, "residentWidth": 0.9493, "sequenceSeconds": 3.155e-09,
    "launchHeadGrowth": 0.3402, "unitHeadGrowth": 0.3818, "windowSeconds": 1.067e-08, "windowOverread": 0.0272,
    "greatestGroup": 33.0, "singleHeadCost": 2.766, "relayoutSeconds": 1.294e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 4.351e-12}, "quality": {"rows": 153, "medianErrorPercent": 15.88, "p90ErrorPercent":
    45.55}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
