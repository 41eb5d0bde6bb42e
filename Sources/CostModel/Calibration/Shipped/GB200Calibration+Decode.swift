/// Attention over cached keys on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Decode = #"""
    {"accelerator": "gb200", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    9.153e-06, "unitSeconds": 1.247e-06, "stepSeconds": 5.649e-09, "unitLoadRate": 1.836, "cacheLoadRate": 1.247,
    "memoryShare": 0.8947, "memoryFillSeconds": 2.433e-06, "tensorShare": 0.4258, "splitSeconds": 5.373e-08,
    "splitDoublingSeconds": 7.653e-07, "combineRate": 0.02587, "tailShare": 0.6736, "overlapExponent": 4.825,
    "residentShare": 0.5123, "residentWidth": 0.3579, "sequenceSeconds": 9.218e-10, "launchHeadGrowth": -0.05673,
    "unitHeadGrowth": 0.3443, "windowSeconds": 9.808e-08, "windowOverread": 0.008717, "greatestGroup": 290.0,
    "singleHeadCost": 0.9863, "relayoutSeconds": 2.302e-07, "ungroupsWindows": false, "queryHeadSeconds":
    1.465e-12}, "quality": {"rows": 3466, "medianErrorPercent": 3.81, "p90ErrorPercent": 13.09}}, {"kernel":
    "vllm/flashinfer_trtllmdecode", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds":
    8.642e-06, "unitSeconds": 1.3e-06, "stepSeconds": 6.073e-09, "unitLoadRate": 2.409, "cacheLoadRate": 0.7913,
    "memoryShare": 0.9284, "memoryFillSeconds": 1.413e-06, "tensorShare": 0.4096, "splitSeconds": 1.67e-06,
    "splitDoublingSeconds": 1.002e-07, "combineRate": 0.1575, "tailShare": 0.6134, "overlapExponent": 4.606,
    "residentShare": 0.5331, "residentWidth": 0.4705, "sequenceSeconds": 1.211e-09, "launchHeadGrowth": -0.02189,
    "unitHeadGrowth": 0.5713, "windowSeconds": 1.341e-07, "windowOverread": 0.007875, "greatestGroup": 290.0,
    "singleHeadCost": 1.076, "relayoutSeconds": 6.908e-08, "ungroupsWindows": false, "queryHeadSeconds": 1.66e-10},
    "quality": {"rows": 3466, "medianErrorPercent": 5.38, "p90ErrorPercent": 13.11}}, {"kernel":
    "trtllm/torch_flow", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.05e-05,
    "unitSeconds": 8.683e-07, "stepSeconds": 8.741e-09, "unitLoadRate": 3.593, "cacheLoadRate": 0.7012,
    "memoryShare": 0.925, "memoryFillSeconds": 2.559e-08, "tensorShare": 0.4254, "splitSeconds": 2.1e-06,
    "splitDoublingSeconds": 4.969e-07, "combineRate": 1.213, "tailShare": 0.8454, "overlapExponent": 3.879,
    "residentShare": 0.8048, "residentWidth": 0.1976, "sequenceSeconds": 8.02e-10, "launchHeadGrowth": -0.05206,
    "unitHeadGrowth": 0.1945, "windowSeconds": 3.271e-07, "windowOverread": 0.01978, "greatestGroup": 33.0,
    "singleHeadCost": 1.192, "relayoutSeconds": 9.227e-08, "ungroupsWindows": false, "queryHeadSeconds": 2.802e-10},
    "quality": {"rows": 1649, "medianErrorPercent": 4.19, "p90ErrorPercent": 12.29}}, {"kernel":
    "trtllm/torch_flow", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.016e-05,
    "unitSeconds": 1.202e-06, "stepSeconds": 2.217e-08, "unitLoadRate": 2.026, "cacheLoadRate": 0.6583,
    "memoryShare": 0.9037, "memoryFillSeconds": 4.725e-07, "tensorShare": 0.2483, "splitSeconds": 1.764e-06,
    "splitDoublingSeconds": 1.581e-08, "combineRate": 0.2298, "tailShare": 0.6722, "overlapExponent": 4.92,
    "residentShare": 0.3621, "residentWidth": 0.6991, "sequenceSeconds": 1.08e-09, "launchHeadGrowth": -0.04879,
    "unitHeadGrowth": 0.5621, "windowSeconds": 3.309e-08, "windowOverread": 0.01021, "greatestGroup": 33.0,
    "singleHeadCost": 1.144, "relayoutSeconds": 4.481e-08, "ungroupsWindows": false, "queryHeadSeconds": 3.094e-10},
    "quality": {"rows": 1649, "medianErrorPercent": 3.71, "p90ErrorPercent": 11.99}}, {"kernel":
    "sglang/trtllm_mha", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 8.271e-06,
    "unitSeconds": 1.264e-06, "stepSeconds": 1.038e-08, "unitLoadRate": 2.657, "cacheLoadRate": 1.367,
    "memoryShare": 0.9554, "memoryFillSeconds": 1.104e-06, "tensorShare": 0.3831, "splitSeconds": 2.672e-07,
    "splitDoublingSeconds": 1.057e-06, "combineRate": 0.1586, "tailShare": 0.6069, "overlapExponent": 3.577,
    "residentShare": 0.7918, "residentWidth": 0.2028, "sequenceSeconds": 9.812e-11, "launchHeadGrowth": 0.01716,
    "unitHeadGrowth": 0.4997, "windowSeconds": 8.191e-08, "windowOverread": 0.1315, "greatestGroup": 290.0,
    "singleHeadCost": 1.09, "relayoutSeconds": 5.626e-09, "ungroupsWindows": false, "queryHeadSeconds": 9.053e-11},
    "quality": {"rows": 926, "medianErrorPercent": 5.22, "p90ErrorPercent": 15.76}}, {"kernel": "sglang/trtllm_mha",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.46e-05, "unitSeconds": 9.15e-07,
    "stepSeconds": 7.772e-09, "unitLoadRate": 2.118, "cacheLoadRate": 1.135, "memoryShare": 0.8667,
    "memoryFillSeconds": 7.622e-08, "tensorShare": 0.5006, "splitSeconds": 7.026e-07, "splitDoublingSeconds":
    9.379e-07, "combineRate": 0.1578, "tailShare": 0.835, "overlapExponent": 5.547, "residentShare": 0.1696,
    "residentWidth": 0.8956, "sequenceSeconds": 1.404e-09, "launchHeadGrowth": 0.05379, "unitHeadGrowth": 0.1468,
    "windowSeconds": 6.59e-09, "windowOverread": 0.03699, "greatestGroup": 290.0, "singleHeadCost": 1.167,
    "relayoutSeconds": 1.018e-08, "ungroupsWindows": false, "queryHeadSeconds": 1.876e-10}, "quality": {"rows": 926,
    "medianErrorPercent": 4.37, "p90ErrorPercent": 9.0}}, {"kernel": "sglang/flashinfer", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.018e-05, "unitSeconds": 4.166e-06, "stepSeconds":
    1.334e-07, "unitLoadRate": 1.344, "cacheLoadRate": 2.368, "memoryShare": 0.3889, "memoryFillSeconds": 8.011e-07,
    "tensorShare": 0.08832, "splitSeconds": 5.841e-07, "splitDoublingSeconds": 4.405e-07, "combineRate": 0.04354,
    "tailShare": 0.7283, "overlapExponent": 3.434, "residentShare": 0.4102, "residentWidth": 0.1533,
    "sequenceSeconds": 9.987e-11, "launchHeadGrowth": 0.2859, "unitHeadGrowth": 0.2266, "windowSeconds": 7.028e-07,
    "windowOverread": 0.07943, "greatestGroup": 33.0, "singleHeadCost": 0.4313, "relayoutSeconds": 1.926e-07,
    "ungroupsWindows": false, "queryHeadSeconds": 3.131e-11}, "quality": {"rows": 305, "medianErrorPercent": 4.06,
    "p90ErrorPercent": 13.29}}, {"kernel": "sglang/flashinfer", "format": "bf16", "cacheFormat": "bf16",
    "parameters": {"launchSeconds": 5.793e-06, "unitSeconds": 2.594e-06, "stepSeconds": 1.283e-07, "unitLoadRate":
    1.199, "cacheLoadRate": 1.579, "memoryShare": 0.8343, "memoryFillSeconds": 3.975e-06, "tensorShare": 0.5818,
    "splitSeconds": 2.96e-06, "splitDoublingSeconds": 1.867e-08, "combineRate": 2.993, "tailShare": 0.6889,
    "overlapExponent": 2.424, "residentShare": 0.1261, "residentWidth": 0.9394, "sequenceSeconds": 1.336e-09,
    "launchHeadGrowth": 0.748, "unitHeadGrowth": 0.4006, "windowSeconds": 8.493e-08, "windowOverread": 0.2019,
    "greatestGroup": 33.0, "singleHeadCost": 0.3553, "relayoutSeconds": 2.056e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 1.704e-11}, "quality": {"rows": 305, "medianErrorPercent": 4.54, "p90ErrorPercent": 15.25}},
    {"kernel": "vllm/triton_attn", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds":
    1.421e-05, "unitSeconds": 4.918e-07, "stepSeconds": 1.727e-06, "unitLoadRate": 0.716, "cacheLoadRate": 0.3258,
    "memoryShare": 0.9487, "memoryFillSeconds": 3.044e-07, "tensorShare": 0.2278, "splitSeconds": 7.383e-08,
    "splitDoublingSeconds": 8.662e-07, "combineRate": 0.02715, "tailShare": 0.7218, "overlapExponent": 3.168,
    "residentShare": 0.0582, "residentWidth": 0.1025, "sequenceSeconds": 4.102e-09, "launchHeadGrowth": -0.3962,
    "unitHeadGrowth": 0.6171, "windowSeconds": 4.117e-07, "windowOverread": 0.007329, "greatestGroup": 33.0,
    "singleHeadCost": 1.648, "relayoutSeconds": 2.848e-09, "ungroupsWindows": false, "queryHeadSeconds": 3.53e-11},
    "quality": {"rows": 153, "medianErrorPercent": 17.78, "p90ErrorPercent": 43.21}}, {"kernel": "sglang/triton",
    "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.788e-05, "unitSeconds": 3.967e-07,
    "stepSeconds": 3.785e-07, "unitLoadRate": 2.668, "cacheLoadRate": 0.7591, "memoryShare": 0.4487,
    "memoryFillSeconds": 3.545e-06, "tensorShare": 0.2212, "splitSeconds": 1.634e-05, "splitDoublingSeconds":
    4.662e-06, "combineRate": 0.1164, "tailShare": 0.1229, "overlapExponent": 7.027, "residentShare": 0.05165,
    "residentWidth": 1.023, "sequenceSeconds": 5.725e-12, "launchHeadGrowth": -0.4976, "unitHeadGrowth": 0.674,
    "windowSeconds": 2.002e-06, "windowOverread": 0.003003, "greatestGroup": 33.0, "singleHeadCost": 3.767,
    "relayoutSeconds": 1.31e-08, "ungroupsWindows": false, "queryHeadSeconds": 1.241e-09}, "quality": {"rows": 93,
    "medianErrorPercent": 17.07, "p90ErrorPercent": 32.04}}, {"kernel": "sglang/triton", "format": "bf16",
    "cacheFormat": "fp8", "parameters": {"launchSeconds": 2.149e-05, "unitSeconds": 1.026e-06, "stepSeconds":
    1.876e-09, "unitLoadRate": 3.106, "cacheLoadRate": 2.069, "memoryShare": 0.2062, "memoryFillSeconds": 9.02e-06,
    "tensorShare": 0.1372, "splitSeconds": 1.834e-05, "splitDoublingSeconds": 4.192e-06, "combineRate": 0.3377,
    "tailShare": 0.989, "overlapExponent": 3.424, "residentShare": 0.07731, "residentWidth": 0.7071,
    "sequenceSeconds": 4.758e-10, "launchHeadGrowth": -0.4944, "unitHeadGrowth": 0.04793, "windowSeconds": 2.72e-06,
    "windowOverread": 0.004627, "greatestGroup": 33.0, "singleHeadCost": 1.588, "relayoutSeconds": 1.534e-09,
    "ungroupsWindows": false, "queryHeadSeconds": 5.34e-10}, "quality": {"rows": 93, "medianErrorPercent": 10.1,
    "p90ErrorPercent": 30.87}}, {"kernel": "trtllm/torch_flow_flashinfer", "format": "bf16", "cacheFormat": "fp8",
    "parameters": {"launchSeconds": 1.207e-05, "unitSeconds": 7.74e-07, "stepSeconds": 2.619e-09, "unitLoadRate":
    2.098, "cacheLoadRate": 0.6898, "memoryShare": 0.9225, "memoryFillSeconds": 1.934e-06, "tensorShare": 0.513,
    "splitSeconds": 1.572e-06, "splitDoublingSeconds": 7.166e-08, "combineRate": 0.4609, "tailShare": 0.6518,
    "overlapExponent": 5.281, "residentShare": 0.6164, "residentWidth": 0.6815, "sequenceSeconds": 2.431e-10,
    "launchHeadGrowth": 0.01394, "unitHeadGrowth": 0.6549, "windowSeconds": 9.562e-08, "windowOverread": 0.009102,
    "greatestGroup": 289.7, "singleHeadCost": 1.295, "relayoutSeconds": 1.102e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 9.165e-10}, "quality": {"rows": 36, "medianErrorPercent": 6.43, "p90ErrorPercent": 18.02}},
    {"kernel": "trtllm/torch_flow_flashinfer", "format": "bf16", "cacheFormat": "bf16", "parameters":
    {"launchSeconds": 6.858e-06, "unitSeconds": 1.195e-06, "stepSeconds": 4.107e-08, "unitLoadRate": 2.398,
    "cacheLoadRate": 1.393, "memoryShare": 0.9513, "memoryFillSeconds": 1.188e-06, "tensorShare": 0.516,
    "splitSeconds": 2.102e-06, "splitDoublingSeconds": 2.295e-07, "combineRate": 0.0715, "tailShare": 0.5306,
    "overlapExponent": 4.271, "residentShare": 0.5271, "residentWidth": 0.5471, "sequenceSeconds": 5.188e-09,
    "launchHeadGrowth": 0.06879, "unitHeadGrowth": 0.4994, "windowSeconds": 1.571e-07, "windowOverread": 0.006721,
    "greatestGroup": 290.1, "singleHeadCost": 1.168, "relayoutSeconds": 1.833e-07, "ungroupsWindows": false,
    "queryHeadSeconds": 7.201e-11}, "quality": {"rows": 36, "medianErrorPercent": 7.62, "p90ErrorPercent": 22.19}}],
    "latentDecode": [], "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
