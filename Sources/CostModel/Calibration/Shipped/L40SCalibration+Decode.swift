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
    "vllm/flashinfer_fidecode", "parameters": {"cacheLoadRate": 0.1139, "combineRate": 0.06285, "greatestGroup": 33,
    "launchHeadGrowth": 0.08547, "launchSeconds": 8.283e-06, "memoryFillSeconds": 1.527e-06, "memoryShare": 0.8121,
    "narrow": {"launch": 1.015, "load": 1.981, "memory": 1, "split": 1, "unit": 0.9289}, "overlapExponent": 5.252,
    "queryHeadSeconds": 1.402e-10, "relayoutSeconds": 1.073e-06, "residentShare": 0.9112, "residentWidth": 0.2705,
    "rule": {"grouped": 0.9584, "leastKeys": 86.18, "single": 1.04}, "sequenceSeconds": 9.09e-12, "single":
    {"launch": 1.076, "load": 1.012, "memory": 0.8955, "split": 0.3326, "unit": 1}, "singleHeadCost": 1.203,
    "splitDoublingSeconds": 2.541e-07, "splitSeconds": 2.803e-07, "stepSeconds": 1.3e-08, "tailShare": 0.3774,
    "tensorShare": 0.4931, "ungroupsWindows": false, "unitHeadGrowth": 0.1209, "unitLoadRate": 0.3451,
    "unitSeconds": 1.95e-06, "windowOverread": 0.003335, "windowSeconds": 7.888e-08}, "quality":
    {"medianErrorPercent": 5.287, "p90ErrorPercent": 16.4, "rows": 3352}}, {"cacheFormat": "fp8", "format": "bf16",
    "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 2.274, "combineRate": 0.07251, "greatestGroup":
    33, "launchHeadGrowth": 0.2193, "launchSeconds": 5.781e-06, "memoryFillSeconds": 6.141e-06, "memoryShare":
    0.8312, "narrow": {"launch": 1.174, "load": 0.3072, "memory": 1, "split": 1, "unit": 0.8902}, "overlapExponent":
    6.919, "queryHeadSeconds": 1.388e-11, "relayoutSeconds": 2.107e-07, "residentShare": 0.8033, "residentWidth":
    0.06782, "rule": {"grouped": 0.007946, "leastKeys": 579.5, "single": 2.7}, "sequenceSeconds": 1.584e-10,
    "single": {"launch": 1.811, "load": 2.086, "memory": 0.8937, "split": 7.384, "unit": 1}, "singleHeadCost":
    0.9889, "splitDoublingSeconds": 2.656e-06, "splitSeconds": 2.86e-06, "stepSeconds": 1.9e-09, "tailShare":
    0.5073, "tensorShare": 0.2023, "ungroupsWindows": false, "unitHeadGrowth": 0.1238, "unitLoadRate": 3.75,
    "unitSeconds": 3.097e-06, "windowOverread": 0.04527, "windowSeconds": 4.889e-07}, "quality":
    {"medianErrorPercent": 4.617, "p90ErrorPercent": 20.1, "rows": 1683}}, {"cacheFormat": "bf16", "format": "bf16",
    "kernel": "trtllm/torch_flow", "parameters": {"cacheLoadRate": 0.3133, "combineRate": 0.05957, "greatestGroup":
    33, "launchHeadGrowth": -0.1287, "launchSeconds": 5.759e-06, "memoryFillSeconds": 6.081e-07, "memoryShare":
    0.7806, "narrow": {"launch": 0.8341, "load": 0.6682, "memory": 1, "split": 1, "unit": 1.211}, "overlapExponent":
    2.786, "queryHeadSeconds": 1.412e-10, "relayoutSeconds": 1.784e-07, "residentShare": 0.8047, "residentWidth":
    0.5936, "rule": {"grouped": 2.813, "leastKeys": 226.8, "single": 0.5109}, "sequenceSeconds": 2.312e-09,
    "single": {"launch": 1.161, "load": 2.915, "memory": 1.104, "split": 1.784, "unit": 1}, "singleHeadCost":
    0.2328, "splitDoublingSeconds": 4.137e-07, "splitSeconds": 6.536e-07, "stepSeconds": 1.955e-07, "tailShare":
    0.2764, "tensorShare": 0.6405, "ungroupsWindows": false, "unitHeadGrowth": 0.1819, "unitLoadRate": 0.3034,
    "unitSeconds": 2.024e-06, "windowOverread": 0.02562, "windowSeconds": 2.876e-07}, "quality":
    {"medianErrorPercent": 5.664, "p90ErrorPercent": 20.86, "rows": 1683}}, {"cacheFormat": "bf16", "format":
    "bf16", "kernel": "sglang/flashinfer", "parameters": {"cacheLoadRate": 0.5553, "combineRate": 0.06553,
    "greatestGroup": 33, "launchHeadGrowth": 0.01845, "launchSeconds": 4.463e-06, "memoryFillSeconds": 1.094e-06,
    "memoryShare": 0.8791, "narrow": {"launch": 1.341, "load": 0.3657, "memory": 1, "split": 1, "unit": 1.276},
    "overlapExponent": 1.406, "queryHeadSeconds": 5.002e-12, "relayoutSeconds": 5.365e-08, "residentShare": 0.8973,
    "residentWidth": 0.3585, "rule": {"grouped": 2.531, "leastKeys": 141.3, "single": 1.943}, "sequenceSeconds":
    7.867e-10, "single": {"launch": 0.9836, "load": 0.62, "memory": 0.9883, "split": 0.719, "unit": 1},
    "singleHeadCost": 0.2597, "splitDoublingSeconds": 1.683e-08, "splitSeconds": 2.184e-06, "stepSeconds":
    1.184e-07, "tailShare": 0.5648, "tensorShare": 0.4032, "ungroupsWindows": false, "unitHeadGrowth": 0.6145,
    "unitLoadRate": 1.599, "unitSeconds": 9.574e-07, "windowOverread": 0.006173, "windowSeconds": 4.743e-07},
    "quality": {"medianErrorPercent": 2.491, "p90ErrorPercent": 16.81, "rows": 1056}}, {"cacheFormat": "fp8",
    "format": "bf16", "kernel": "sglang/flashinfer", "parameters": {"cacheLoadRate": 0.1295, "combineRate": 0.3226,
    "greatestGroup": 33, "launchHeadGrowth": -0.005671, "launchSeconds": 6.787e-06, "memoryFillSeconds": 2.27e-06,
    "memoryShare": 0.8141, "narrow": {"launch": 1.72, "load": 1.768, "memory": 1, "split": 1, "unit": 1.465},
    "overlapExponent": 4.142, "queryHeadSeconds": 5.265e-11, "relayoutSeconds": 5.701e-09, "residentShare": 0.7681,
    "residentWidth": 0.4848, "rule": {"grouped": 2.843, "leastKeys": 171.1, "single": 1.402}, "sequenceSeconds":
    4.422e-10, "single": {"launch": 1.017, "load": 1.097, "memory": 0.9484, "split": 0.2621, "unit": 1},
    "singleHeadCost": 1.293, "splitDoublingSeconds": 3.307e-07, "splitSeconds": 9.686e-07, "stepSeconds": 4.896e-08,
    "tailShare": 0.6248, "tensorShare": 0.4489, "ungroupsWindows": false, "unitHeadGrowth": 0.5811, "unitLoadRate":
    0.8377, "unitSeconds": 1.824e-06, "windowOverread": 0.01829, "windowSeconds": 5.677e-08}, "quality":
    {"medianErrorPercent": 3.19, "p90ErrorPercent": 10.63, "rows": 1049}}, {"kernel": "sglang/triton", "format":
    "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.016e-05, "unitSeconds": 7.269e-08,
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
