/// Routed experts on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sExperts = #"""
    {"accelerator": "l40s", "source": "kernel timings that NVIDIA collected with aiconfigurator; mean |log ratio| + 0.3
    p90, errors on the 60 % of rows kept from a first fit, then fitted on all", "date": "2026-11-21", "isFitted": true,
    "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "experts": [{"kernel":
    "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.817, "ungatedShare": 0.1043,
    "launchSeconds": 1.621e-05, "tokenSeconds": 1.259e-11, "expertSeconds": 1.433e-09, "tileStartSeconds": 1.008e-07,
    "innerStepSeconds": 2.672e-07, "tensorShare": 0.6107, "feedLoss": 4.426, "unitLoadRate": 1.36, "cacheLoadRate":
    0.1462, "memoryShare": 0.7732, "memoryFillSeconds": 7.044e-06, "tailShare": 0.7097, "overlapExponent": 5.453,
    "rowPasses": 0.1502, "hotness": 0.1137, "skewScale": 0.523, "residentShare": 0.8278, "residentWidth": 0.4601,
    "leastTileRows": 26.29, "throttledShare": 0.9254, "throttleSeconds": 0.003158}, "quality": {"rows": 2676,
    "medianErrorPercent": 6.71, "p90ErrorPercent": 30.27}}, {"kernel": "vllm/triton_tri", "format": "bf16",
    "parameters": {"foreignRowPasses": 1.662, "ungatedShare": 0.07706, "launchSeconds": 1.062e-05, "tokenSeconds":
    1.437e-08, "expertSeconds": 1.18e-10, "tileStartSeconds": 6.127e-07, "innerStepSeconds": 2.575e-07, "tensorShare":
    0.8834, "feedLoss": 0.05164, "unitLoadRate": 0.545, "cacheLoadRate": 0.2859, "memoryShare": 0.7962,
    "memoryFillSeconds": 1.055e-05, "tailShare": 0.2188, "overlapExponent": 1.43, "rowPasses": 0.05055, "hotness":
    0.02154, "skewScale": 0.6082, "residentShare": 0.9779, "residentWidth": 0.06462, "leastTileRows": 21.76,
    "throttledShare": 0.7965, "throttleSeconds": 0.002093}, "quality": {"rows": 2442, "medianErrorPercent": 7.5,
    "p90ErrorPercent": 28.48}}, {"kernel": "vllm/modelopt_fp8_triton_tri", "format": "fp8", "parameters":
    {"foreignRowPasses": 1.682, "ungatedShare": 0.5296, "launchSeconds": 2.055e-05, "tokenSeconds": 2.502e-08,
    "expertSeconds": 5.152e-10, "tileStartSeconds": 2.323e-07, "innerStepSeconds": 1.426e-07, "tensorShare": 0.9041,
    "feedLoss": 7.996, "unitLoadRate": 3.927, "cacheLoadRate": 1.031, "memoryShare": 0.7816, "memoryFillSeconds":
    2.549e-07, "tailShare": 0.8, "overlapExponent": 1.304, "rowPasses": 0.09526, "hotness": 0.3225, "skewScale": 0.4352,
    "residentShare": 0.7865, "residentWidth": 0.1142, "leastTileRows": 13.76, "throttledShare": 0.9761,
    "throttleSeconds": 0.007155}, "quality": {"rows": 2279, "medianErrorPercent": 8.94, "p90ErrorPercent": 35.0}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.09137,
    "ungatedShare": 0.01661, "launchSeconds": 9.925e-06, "tokenSeconds": 4.177e-10, "expertSeconds": 2.801e-08,
    "tileStartSeconds": 4.926e-07, "innerStepSeconds": 3.076e-07, "tensorShare": 0.5084, "feedLoss": 5.586,
    "unitLoadRate": 0.5767, "cacheLoadRate": 1.49, "memoryShare": 0.7293, "memoryFillSeconds": 4.512e-06, "tailShare":
    0.6101, "overlapExponent": 1.609, "rowPasses": 1.567, "hotness": 0.02086, "skewScale": 0.9574, "residentShare":
    0.7836, "residentWidth": 0.1314, "leastTileRows": 13.85, "throttledShare": 0.9335, "throttleSeconds": 0.0006207},
    "quality": {"rows": 1999, "medianErrorPercent": 9.82, "p90ErrorPercent": 30.95}}, {"kernel":
    "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.413, "ungatedShare": 0.1567,
    "launchSeconds": 9.094e-06, "tokenSeconds": 1.452e-09, "expertSeconds": 4.723e-11, "tileStartSeconds": 6.704e-09,
    "innerStepSeconds": 9.723e-08, "tensorShare": 0.3584, "feedLoss": 0.03425, "unitLoadRate": 1.778, "cacheLoadRate":
    0.9541, "memoryShare": 0.6004, "memoryFillSeconds": 4.106e-07, "tailShare": 0.5442, "overlapExponent": 1.615,
    "rowPasses": 0.2022, "hotness": 0.04618, "skewScale": 0.6018, "residentShare": 0.4438, "residentWidth": 1.02,
    "leastTileRows": 12.5, "throttledShare": 0.8937, "throttleSeconds": 0.0001998}, "quality": {"rows": 1946,
    "medianErrorPercent": 14.85, "p90ErrorPercent": 45.41}}, {"kernel": "trtllm/moe_torch_flow_cutlass", "format":
    "fp8", "parameters": {"foreignRowPasses": 0.09098, "ungatedShare": 0.151, "launchSeconds": 1.295e-05,
    "tokenSeconds": 8.553e-09, "expertSeconds": 5.628e-08, "tileStartSeconds": 4.7e-08, "innerStepSeconds": 1.316e-07,
    "tensorShare": 0.4456, "feedLoss": 6.64, "unitLoadRate": 0.7226, "cacheLoadRate": 3.284, "memoryShare": 0.7068,
    "memoryFillSeconds": 5.306e-08, "tailShare": 0.57, "overlapExponent": 2.086, "rowPasses": 1.359, "hotness": 0.1293,
    "skewScale": 0.9047, "residentShare": 0.7835, "residentWidth": 0.2711, "leastTileRows": 25.48, "throttledShare":
    0.9459, "throttleSeconds": 0.0001217}, "quality": {"rows": 1807, "medianErrorPercent": 9.57, "p90ErrorPercent":
    28.14}}, {"kernel": "vllm/gptossmxfp4moe_marlin", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.822,
    "ungatedShare": 0.0596, "launchSeconds": 1.356e-05, "tokenSeconds": 9.163e-11, "expertSeconds": 7.564e-10,
    "tileStartSeconds": 2.823e-09, "innerStepSeconds": 3.485e-07, "tensorShare": 0.8667, "feedLoss": 6.43,
    "unitLoadRate": 2.261, "cacheLoadRate": 0.139, "memoryShare": 0.7416, "memoryFillSeconds": 3.139e-08, "tailShare":
    0.6936, "overlapExponent": 3.607, "rowPasses": 0.5171, "hotness": 0.1921, "skewScale": 0.5819, "residentShare":
    0.605, "residentWidth": 0.2203, "leastTileRows": 13.77, "throttledShare": 0.8738, "throttleSeconds": 0.0005442},
    "quality": {"rows": 538, "medianErrorPercent": 7.19, "p90ErrorPercent": 22.41}}, {"kernel":
    "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.167, "ungatedShare":
    0.04849, "launchSeconds": 5.857e-06, "tokenSeconds": 2.306e-09, "expertSeconds": 5.966e-08, "tileStartSeconds":
    8.117e-08, "innerStepSeconds": 1.142e-07, "tensorShare": 0.5141, "feedLoss": 0.2155, "unitLoadRate": 0.1882,
    "cacheLoadRate": 2.607, "memoryShare": 0.2004, "memoryFillSeconds": 9.1e-09, "tailShare": 0.2077, "overlapExponent":
    1.027, "rowPasses": 0.4495, "hotness": 0.01541, "skewScale": 1.922, "residentShare": 0.1307, "residentWidth":
    0.07047, "leastTileRows": 36.73, "throttledShare": 0.9639, "throttleSeconds": 0.0002441}, "quality": {"rows": 463,
    "medianErrorPercent": 16.34, "p90ErrorPercent": 40.66}}, {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format":
    "int4_wo", "parameters": {"foreignRowPasses": 1.589, "ungatedShare": 0.2574, "launchSeconds": 1.934e-05,
    "tokenSeconds": 2.149e-10, "expertSeconds": 6.259e-10, "tileStartSeconds": 1.592e-09, "innerStepSeconds": 4.05e-08,
    "tensorShare": 0.8734, "feedLoss": 0.8119, "unitLoadRate": 1.067, "cacheLoadRate": 2.842, "memoryShare": 0.8364,
    "memoryFillSeconds": 2.807e-06, "tailShare": 0.6633, "overlapExponent": 1.745, "rowPasses": 0.09556, "hotness":
    0.07108, "skewScale": 0.3469, "residentShare": 0.5872, "residentWidth": 0.7426, "leastTileRows": 18.94,
    "throttledShare": 0.8725, "throttleSeconds": 0.008681}, "quality": {"rows": 277, "medianErrorPercent": 5.13,
    "p90ErrorPercent": 13.32}}, {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses":
    1.373, "ungatedShare": 0.3662, "launchSeconds": 4.25e-06, "tokenSeconds": 1.749e-11, "expertSeconds": 8.783e-10,
    "tileStartSeconds": 2.028e-08, "innerStepSeconds": 1.12e-07, "tensorShare": 0.3923, "feedLoss": 0.638,
    "unitLoadRate": 0.1834, "cacheLoadRate": 4.266, "memoryShare": 0.8294, "memoryFillSeconds": 1.937e-06, "tailShare":
    0.5049, "overlapExponent": 1.503, "rowPasses": 0.3418, "hotness": 0.2108, "skewScale": 0.6265, "residentShare":
    0.515, "residentWidth": 0.5289, "leastTileRows": 19.28, "throttledShare": 0.8587, "throttleSeconds": 0.00416},
    "quality": {"rows": 253, "medianErrorPercent": 5.52, "p90ErrorPercent": 22.15}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.05274, "ungatedShare":
    0.2424, "launchSeconds": 4.308e-06, "tokenSeconds": 4.951e-09, "expertSeconds": 2.368e-09, "tileStartSeconds":
    4.208e-07, "innerStepSeconds": 4.767e-07, "tensorShare": 0.8981, "feedLoss": 3.378, "unitLoadRate": 2.771,
    "cacheLoadRate": 1.587, "memoryShare": 0.8491, "memoryFillSeconds": 2.715e-06, "tailShare": 0.1453,
    "overlapExponent": 1.245, "rowPasses": 1.374, "hotness": 0.06542, "skewScale": 1.098, "residentShare": 0.2535,
    "residentWidth": 1.674, "leastTileRows": 56.35, "throttledShare": 0.9526, "throttleSeconds": 0.001368}, "quality":
    {"rows": 196, "medianErrorPercent": 10.44, "p90ErrorPercent": 35.44}}, {"kernel": "trtllm/moe_torch_flow_nongated",
    "format": "fp8", "parameters": {"foreignRowPasses": 0.1015, "ungatedShare": 0.05765, "launchSeconds": 4.026e-05,
    "tokenSeconds": 9.281e-11, "expertSeconds": 2.758e-10, "tileStartSeconds": 1.923e-07, "innerStepSeconds": 4.192e-09,
    "tensorShare": 0.8156, "feedLoss": 2.154, "unitLoadRate": 1.042, "cacheLoadRate": 2.119, "memoryShare": 0.7524,
    "memoryFillSeconds": 4.91e-06, "tailShare": 0.5454, "overlapExponent": 2.011, "rowPasses": 1.273, "hotness":
    0.09136, "skewScale": 1.019, "residentShare": 0.9567, "residentWidth": 0.374, "leastTileRows": 12.9,
    "throttledShare": 0.8515, "throttleSeconds": 0.001525}, "quality": {"rows": 152, "medianErrorPercent": 5.75,
    "p90ErrorPercent": 19.12}}], "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
