/// Attention over cached keys on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Decode = #"""
    {"accelerator": "h200-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [{"cacheFormat": "fp8", "format": "bf16",
    "kernel": "vllm/flash_attn_fa3", "parameters": {"cacheLoadRate": 0.2889, "combineRate": 8.023, "greatestGroup":
    290, "launchHeadGrowth": 0.1438, "launchSeconds": 9.414e-06, "memoryFillSeconds": 5.375e-08, "memoryShare":
    0.7658, "overlapExponent": 5.728, "queryHeadSeconds": 1.641e-11, "relayoutSeconds": 4.443e-07, "residentShare":
    0.0826, "residentWidth": 0.4931, "sequenceSeconds": 1.305e-08, "singleHeadCost": 1.019, "splitDoublingSeconds":
    5.214e-07, "splitSeconds": 3.234e-07, "stepSeconds": 1.054e-07, "tailShare": 0.5051, "tensorShare": 0.3089,
    "ungroupsWindows": false, "unitHeadGrowth": 0.5987, "unitLoadRate": 0.2194, "unitSeconds": 3.028e-06,
    "windowOverread": 0.01235, "windowSeconds": 1.495e-06}, "quality": {"medianErrorPercent": 6.376,
    "p90ErrorPercent": 17.34, "rows": 3517}}, {"cacheFormat": "bf16", "format": "bf16", "kernel":
    "vllm/flash_attn_fa3", "parameters": {"cacheLoadRate": 0.299, "combineRate": 3.078, "greatestGroup": 290,
    "launchHeadGrowth": 0.02824, "launchSeconds": 8.255e-06, "memoryFillSeconds": 5.683e-06, "memoryShare": 0.9506,
    "overlapExponent": 2.137, "queryHeadSeconds": 3.021e-11, "relayoutSeconds": 3.384e-07, "residentShare": 0.751,
    "residentWidth": 0.6352, "sequenceSeconds": 1.142e-08, "singleHeadCost": 1.083, "splitDoublingSeconds":
    5.997e-07, "splitSeconds": 5.997e-08, "stepSeconds": 1.374e-07, "tailShare": 0.634, "tensorShare": 0.4024,
    "ungroupsWindows": false, "unitHeadGrowth": 0.3797, "unitLoadRate": 3.046, "unitSeconds": 2.992e-06,
    "windowOverread": 0.009112, "windowSeconds": 7.584e-07}, "quality": {"medianErrorPercent": 5.048,
    "p90ErrorPercent": 14.53, "rows": 3517}}, {"cacheFormat": "bf16", "format": "bf16", "kernel":
    "trtllm/torch_flow", "parameters": {"cacheLoadRate": 0.4087, "combineRate": 0.02688, "greatestGroup": 33,
    "launchHeadGrowth": 0.1686, "launchSeconds": 5.035e-06, "memoryFillSeconds": 9.079e-06, "memoryShare": 0.7799,
    "narrow": {"launch": 1.161, "load": 0.4575, "memory": 1, "split": 1, "unit": 0.8674}, "overlapExponent": 3.91,
    "queryHeadSeconds": 5.807e-10, "relayoutSeconds": 5.48e-07, "residentShare": 0.169, "residentWidth": 1.128,
    "rule": {"grouped": 1.949, "leastKeys": 316.5, "single": 0.8199}, "sequenceSeconds": 4.914e-09, "single":
    {"launch": 1.416, "load": 0.4435, "memory": 1.537, "split": 2.644, "unit": 1}, "singleHeadCost": 0.3092,
    "splitDoublingSeconds": 3.236e-07, "splitSeconds": 3.598e-07, "stepSeconds": 4.69e-09, "tailShare": 0.4254,
    "tensorShare": 0.1165, "ungroupsWindows": false, "unitHeadGrowth": 0.09157, "unitLoadRate": 2.621,
    "unitSeconds": 3.749e-06, "windowOverread": 0.06294, "windowSeconds": 2.854e-07}, "quality":
    {"medianErrorPercent": 7.806, "p90ErrorPercent": 24.32, "rows": 1690}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 0.2139, "combineRate": 0.03488, "greatestGroup":
    33, "launchHeadGrowth": -0.004517, "launchSeconds": 4.824e-06, "memoryFillSeconds": 6.761e-06, "memoryShare":
    0.9041, "narrow": {"launch": 1.612, "load": 1.659, "memory": 1, "split": 1, "unit": 0.5547}, "overlapExponent":
    4.415, "queryHeadSeconds": 2.95e-10, "relayoutSeconds": 2.984e-08, "residentShare": 0.8783, "residentWidth":
    0.7314, "rule": {"grouped": 3.906, "leastKeys": 107.4, "single": 0.5638}, "sequenceSeconds": 1.888e-10,
    "single": {"launch": 1.601, "load": 0.4502, "memory": 0.7523, "split": 1.491, "unit": 1}, "singleHeadCost":
    1.367, "splitDoublingSeconds": 8.675e-07, "splitSeconds": 7.593e-08, "stepSeconds": 5.459e-08, "tailShare":
    0.7642, "tensorShare": 0.2348, "ungroupsWindows": false, "unitHeadGrowth": 0.09338, "unitLoadRate": 0.5776,
    "unitSeconds": 8.848e-07, "windowOverread": 0.003263, "windowSeconds": 9.144e-08}, "quality":
    {"medianErrorPercent": 6.6, "p90ErrorPercent": 18.89, "rows": 1688}}, {"cacheFormat": "bf16", "format": "bf16",
    "kernel": "sglang/fa3", "parameters": {"cacheLoadRate": 0.3502, "combineRate": 0.6024, "greatestGroup": 290,
    "launchHeadGrowth": 0.1039, "launchSeconds": 6.645e-06, "memoryFillSeconds": 6.313e-06, "memoryShare": 0.9384,
    "overlapExponent": 2.536, "queryHeadSeconds": 6.795e-12, "relayoutSeconds": 7.286e-08, "residentShare": 0.8378,
    "residentWidth": 0.9445, "sequenceSeconds": 1.026e-08, "singleHeadCost": 1.02, "splitDoublingSeconds":
    6.775e-07, "splitSeconds": 3.939e-08, "stepSeconds": 2.196e-07, "tailShare": 0.4869, "tensorShare": 0.8517,
    "ungroupsWindows": false, "unitHeadGrowth": 0.3693, "unitLoadRate": 1.963, "unitSeconds": 2.597e-06,
    "windowOverread": 0.006388, "windowSeconds": 1.261e-06}, "quality": {"medianErrorPercent": 4.111,
    "p90ErrorPercent": 12.45, "rows": 1242}}, {"cacheFormat": "fp8", "format": "bf16", "kernel": "sglang/fa3",
    "parameters": {"cacheLoadRate": 0.4158, "combineRate": 5.094, "greatestGroup": 290, "launchHeadGrowth": 0.1146,
    "launchSeconds": 9.948e-06, "memoryFillSeconds": 4.249e-06, "memoryShare": 0.958, "overlapExponent": 1.161,
    "queryHeadSeconds": 2.033e-12, "relayoutSeconds": 8.414e-08, "residentShare": 0.9762, "residentWidth": 0.4057,
    "sequenceSeconds": 1.24e-08, "singleHeadCost": 0.9537, "splitDoublingSeconds": 6.763e-07, "splitSeconds":
    1.936e-07, "stepSeconds": 3.087e-07, "tailShare": 0.449, "tensorShare": 0.5697, "ungroupsWindows": false,
    "unitHeadGrowth": 0.4293, "unitLoadRate": 3.674, "unitSeconds": 2.549e-06, "windowOverread": 0.01245,
    "windowSeconds": 1.841e-08}, "quality": {"medianErrorPercent": 3.25, "p90ErrorPercent": 11.82, "rows": 1242}},
    {"cacheFormat": "bf16", "format": "bf16", "kernel": "vllm/flash_attn_fa4", "parameters": {"cacheLoadRate":
    0.3153, "combineRate": 0.3614, "greatestGroup": 33, "launchHeadGrowth": -0.5, "launchSeconds": 1.029e-06,
    "memoryFillSeconds": 9.902e-06, "memoryShare": 0.9746, "overlapExponent": 1.0, "queryHeadSeconds": 4.984e-08,
    "relayoutSeconds": 5.816e-06, "residentShare": 1.199, "residentWidth": 0.05036, "sequenceSeconds": 2.999e-07,
    "singleHeadCost": 3.998, "splitDoublingSeconds": 2.476e-08, "splitSeconds": 1.04e-06, "stepSeconds": 5.491e-08,
    "tailShare": 0.9173, "tensorShare": 0.5094, "ungroupsWindows": false, "unitHeadGrowth": 0.0001373,
    "unitLoadRate": 3.963, "unitSeconds": 1.531e-05, "windowOverread": 0.317, "windowSeconds": 6.746e-09},
    "quality": {"medianErrorPercent": 57.28, "p90ErrorPercent": 176.1, "rows": 59}}, {"cacheFormat": "bf16",
    "format": "bf16", "kernel": "sglang/triton", "parameters": {"cacheLoadRate": 0.9437, "combineRate": 0.01032,
    "greatestGroup": 33, "launchHeadGrowth": 0.8492, "launchSeconds": 1.862e-06, "memoryFillSeconds": 8.166e-06,
    "memoryShare": 0.8404, "overlapExponent": 1.393, "queryHeadSeconds": 1.734e-12, "relayoutSeconds": 5.397e-08,
    "residentShare": 0.3829, "residentWidth": 1.078, "sequenceSeconds": 3.64e-11, "singleHeadCost": 3.608,
    "splitDoublingSeconds": 9.538e-07, "splitSeconds": 5.872e-08, "stepSeconds": 7.978e-08, "tailShare": 0.6848,
    "tensorShare": 0.09438, "ungroupsWindows": false, "unitHeadGrowth": 0.02324, "unitLoadRate": 1.241,
    "unitSeconds": 1.028e-06, "windowOverread": 0.0006211, "windowSeconds": 1.859e-06}, "quality":
    {"medianErrorPercent": 31.6, "p90ErrorPercent": 52.17, "rows": 34}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "sglang/triton", "parameters": {"cacheLoadRate": 1.481, "combineRate": 0.01048, "greatestGroup": 33,
    "launchHeadGrowth": 0.06158, "launchSeconds": 7.137e-06, "memoryFillSeconds": 2.617e-06, "memoryShare": 0.7052,
    "overlapExponent": 2.745, "queryHeadSeconds": 1.508e-09, "relayoutSeconds": 2.436e-08, "residentShare": 0.3439,
    "residentWidth": 0.1866, "sequenceSeconds": 6.647e-10, "singleHeadCost": 2.52, "splitDoublingSeconds":
    3.357e-07, "splitSeconds": 9.832e-08, "stepSeconds": 1.038e-08, "tailShare": 0.826, "tensorShare": 0.9275,
    "ungroupsWindows": false, "unitHeadGrowth": 0.7391, "unitLoadRate": 0.09683, "unitSeconds": 2.662e-07,
    "windowOverread": 0.0006831, "windowSeconds": 2.821e-07}, "quality": {"medianErrorPercent": 14.85,
    "p90ErrorPercent": 37.56, "rows": 34}}], "latentDecode": [], "latentPrefill": [], "latentProjections": [],
    "experts": [], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
