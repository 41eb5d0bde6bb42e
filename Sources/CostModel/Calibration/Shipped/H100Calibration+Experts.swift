/// Routed experts on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Experts = #"""
    {"accelerator": "h100-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16", "parameters":
    {"foreignRowPasses": 1.417, "ungatedShare": 0.1867, "launchSeconds": 8.353e-06, "tokenSeconds": 3.135e-08,
    "expertSeconds": 1.831e-10, "tileStartSeconds": 8.849e-07, "innerStepSeconds": 3.17e-07, "tensorShare": 1.013,
    "feedLoss": 1.003, "unitLoadRate": 3.692, "cacheLoadRate": 4.376, "memoryShare": 0.8457, "memoryFillSeconds":
    1.424e-05, "tailShare": 0.1816, "overlapExponent": 1.291, "rowPasses": 0.01193, "hotness": 2.838, "skewScale":
    0.8433, "residentShare": 0.131, "residentWidth": 0.1262, "leastTileRows": 16.16, "throttledShare": 0.4463,
    "throttleSeconds": 0.005333}, "quality": {"medianErrorPercent": 7.595, "p90ErrorPercent": 24.28, "rows": 2420}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.1788,
    "ungatedShare": 0.0008886, "launchSeconds": 1.191e-05, "tokenSeconds": 2.659e-11, "expertSeconds": 1.262e-12,
    "tileStartSeconds": 9.821e-06, "innerStepSeconds": 7.793e-08, "tensorShare": 0.1727, "feedLoss": 0.213,
    "unitLoadRate": 0.6557, "cacheLoadRate": 4.773, "memoryShare": 0.2055, "memoryFillSeconds": 5.034e-06,
    "tailShare": 0.9164, "overlapExponent": 1.361, "rowPasses": 1.801, "hotness": 2.792, "skewScale": 0.8367,
    "residentShare": 0.02054, "residentWidth": 0.8685, "leastTileRows": 83.2, "throttledShare": 0.9805,
    "throttleSeconds": 0.00516}, "quality": {"medianErrorPercent": 9.027, "p90ErrorPercent": 27.57, "rows": 2209}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.221,
    "ungatedShare": 0.2093, "launchSeconds": 1.407e-05, "tokenSeconds": 2.577e-09, "expertSeconds": 1.459e-07,
    "tileStartSeconds": 7.407e-08, "innerStepSeconds": 2.952e-09, "tensorShare": 0.521, "feedLoss": 0.04593,
    "unitLoadRate": 4.092, "cacheLoadRate": 2.528, "memoryShare": 0.8, "memoryFillSeconds": 1.472e-05, "tailShare":
    0.6658, "overlapExponent": 1.963, "rowPasses": 4.298, "hotness": 2.531, "skewScale": 1.015, "residentShare":
    0.4516, "residentWidth": 0.1617, "leastTileRows": 17.03, "throttledShare": 0.8035, "throttleSeconds":
    0.0001127}, "quality": {"medianErrorPercent": 7.117, "p90ErrorPercent": 27.18, "rows": 1603}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.09639,
    "ungatedShare": 0.4043, "launchSeconds": 1.787e-05, "tokenSeconds": 5.093e-09, "expertSeconds": 2.283e-07,
    "tileStartSeconds": 9.144e-07, "innerStepSeconds": 3.069e-08, "tensorShare": 0.9039, "feedLoss": 2.119,
    "unitLoadRate": 0.8967, "cacheLoadRate": 1.621, "memoryShare": 0.9493, "memoryFillSeconds": 9.272e-08,
    "tailShare": 0.6324, "overlapExponent": 1.483, "rowPasses": 6.514, "hotness": 2.556, "skewScale": 1.038,
    "residentShare": 0.2342, "residentWidth": 0.6614, "leastTileRows": 13.82, "throttledShare": 0.8606,
    "throttleSeconds": 0.0004315}, "quality": {"medianErrorPercent": 5.826, "p90ErrorPercent": 15.68, "rows":
    1389}}, {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.1026,
    "ungatedShare": 0.0783, "launchSeconds": 1.706e-05, "tokenSeconds": 3.233e-09, "expertSeconds": 9.389e-10,
    "tileStartSeconds": 1.427e-06, "innerStepSeconds": 2.429e-07, "tensorShare": 0.9628, "feedLoss": 2.012,
    "unitLoadRate": 0.7511, "cacheLoadRate": 1.636, "memoryShare": 0.9738, "memoryFillSeconds": 1.829e-07,
    "tailShare": 0.9152, "overlapExponent": 1.537, "rowPasses": 2.346, "hotness": 1.903, "skewScale": 0.9672,
    "residentShare": 0.304, "residentWidth": 0.3804, "leastTileRows": 14.4, "throttledShare": 0.9831,
    "throttleSeconds": 0.0007793}, "quality": {"medianErrorPercent": 7.815, "p90ErrorPercent": 65.98, "rows":
    1260}}, {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.03373,
    "ungatedShare": 0.03885, "launchSeconds": 1.435e-05, "tokenSeconds": 1.081e-08, "expertSeconds": 7.679e-09,
    "tileStartSeconds": 1.365e-06, "innerStepSeconds": 3.651e-07, "tensorShare": 0.9041, "feedLoss": 0.2665,
    "unitLoadRate": 2.82, "cacheLoadRate": 1.095, "memoryShare": 0.9291, "memoryFillSeconds": 3.056e-08,
    "tailShare": 0.8523, "overlapExponent": 1.248, "rowPasses": 2.001, "hotness": 1.482, "skewScale": 0.9777,
    "residentShare": 0.061, "residentWidth": 1.033, "leastTileRows": 12.48, "throttledShare": 0.7295,
    "throttleSeconds": 0.002768}, "quality": {"medianErrorPercent": 9.411, "p90ErrorPercent": 54.49, "rows": 1137}},
    {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.9975,
    "ungatedShare": 0.1769, "launchSeconds": 2.177e-05, "tokenSeconds": 5.984e-08, "expertSeconds": 8.637e-11,
    "tileStartSeconds": 1.823e-06, "innerStepSeconds": 1.679e-07, "tensorShare": 1.041, "feedLoss": 23.97,
    "unitLoadRate": 4.671, "cacheLoadRate": 3.563, "memoryShare": 0.8772, "memoryFillSeconds": 1.88e-05,
    "tailShare": 0.1731, "overlapExponent": 2.338, "rowPasses": 0.03588, "hotness": 2.223, "skewScale": 0.5348,
    "residentShare": 0.1559, "residentWidth": 0.0651, "leastTileRows": 41.94, "throttledShare": 0.4136,
    "throttleSeconds": 0.0001661}, "quality": {"medianErrorPercent": 4.609, "p90ErrorPercent": 14.46, "rows":
    1084}}, {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.59,
    "ungatedShare": 0.2449, "launchSeconds": 9.053e-06, "tokenSeconds": 1.298e-09, "expertSeconds": 1.347e-11,
    "tileStartSeconds": 4.315e-07, "innerStepSeconds": 2.057e-07, "tensorShare": 0.4571, "feedLoss": 0.08302,
    "unitLoadRate": 4.826, "cacheLoadRate": 2.904, "memoryShare": 0.8282, "memoryFillSeconds": 1.771e-05,
    "tailShare": 0.2061, "overlapExponent": 1.744, "rowPasses": 0.3389, "hotness": 2.974, "skewScale": 0.9202,
    "residentShare": 0.3383, "residentWidth": 0.05838, "leastTileRows": 12.18, "throttledShare": 0.3787,
    "throttleSeconds": 0.008143}, "quality": {"medianErrorPercent": 5.731, "p90ErrorPercent": 16.37, "rows": 1070}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.617,
    "ungatedShare": 0.07356, "launchSeconds": 8.519e-06, "tokenSeconds": 3.909e-10, "expertSeconds": 4.737e-10,
    "tileStartSeconds": 4.625e-07, "innerStepSeconds": 4.172e-07, "tensorShare": 0.4056, "feedLoss": 2.421,
    "unitLoadRate": 1.873, "cacheLoadRate": 0.807, "memoryShare": 0.7964, "memoryFillSeconds": 4.991e-06,
    "tailShare": 0.9713, "overlapExponent": 1.159, "rowPasses": 0.06303, "hotness": 1.897, "skewScale": 1.05,
    "residentShare": 0.06381, "residentWidth": 0.1674, "leastTileRows": 12.22, "throttledShare": 0.5983,
    "throttleSeconds": 0.008366}, "quality": {"medianErrorPercent": 11.65, "p90ErrorPercent": 41.44, "rows": 1004}},
    {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses":
    0.0427, "ungatedShare": 0.007877, "launchSeconds": 3.491e-06, "tokenSeconds": 2.564e-08, "expertSeconds":
    1.412e-11, "tileStartSeconds": 6.815e-07, "innerStepSeconds": 5.873e-07, "tensorShare": 1.045, "feedLoss":
    26.99, "unitLoadRate": 4.79, "cacheLoadRate": 4.394, "memoryShare": 0.9136, "memoryFillSeconds": 1.69e-05,
    "tailShare": 0.6068, "overlapExponent": 1.007, "rowPasses": 0.002414, "hotness": 2.874, "skewScale": 0.9769,
    "residentShare": 0.4346, "residentWidth": 0.05375, "leastTileRows": 14.63, "throttledShare": 0.6589,
    "throttleSeconds": 0.00568}, "quality": {"medianErrorPercent": 10.5, "p90ErrorPercent": 28.73, "rows": 546}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.2898,
    "ungatedShare": 0.05677, "launchSeconds": 1.684e-05, "tokenSeconds": 1.804e-07, "expertSeconds": 2.767e-10,
    "tileStartSeconds": 3.551e-07, "innerStepSeconds": 8.114e-08, "tensorShare": 1.041, "feedLoss": 61.7,
    "unitLoadRate": 1.054, "cacheLoadRate": 3.904, "memoryShare": 0.9837, "memoryFillSeconds": 1.983e-05,
    "tailShare": 0.311, "overlapExponent": 1.822, "rowPasses": 1.239, "hotness": 2.877, "skewScale": 0.9907,
    "residentShare": 0.003311, "residentWidth": 0.06315, "leastTileRows": 13.07, "throttledShare": 0.3286,
    "throttleSeconds": 0.005147}, "quality": {"medianErrorPercent": 8.339, "p90ErrorPercent": 25.73, "rows": 283}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.569,
    "ungatedShare": 0.06692, "launchSeconds": 5.011e-06, "tokenSeconds": 2.165e-11, "expertSeconds": 5.776e-10,
    "tileStartSeconds": 1.081e-06, "innerStepSeconds": 5.077e-07, "tensorShare": 1.017, "feedLoss": 117.0,
    "unitLoadRate": 4.487, "cacheLoadRate": 0.3792, "memoryShare": 0.2266, "memoryFillSeconds": 1.756e-05,
    "tailShare": 0.447, "overlapExponent": 1.477, "rowPasses": 0.001443, "hotness": 2.751, "skewScale": 1.021,
    "residentShare": 0.04049, "residentWidth": 0.07434, "leastTileRows": 24.86, "throttledShare": 0.4316,
    "throttleSeconds": 0.009368}, "quality": {"medianErrorPercent": 14.64, "p90ErrorPercent": 34.39, "rows": 263}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.833, "ungatedShare":
    0.06212, "launchSeconds": 2.307e-05, "tokenSeconds": 1.286e-11, "expertSeconds": 4.665e-10, "tileStartSeconds":
    3.056e-07, "innerStepSeconds": 6.591e-08, "tensorShare": 0.6095, "feedLoss": 4.714, "unitLoadRate": 2.263,
    "cacheLoadRate": 1.555, "memoryShare": 0.774, "memoryFillSeconds": 7.999e-06, "tailShare": 0.9015,
    "overlapExponent": 1.049, "rowPasses": 2.666, "hotness": 0.6089, "skewScale": 1.317, "residentShare": 0.5645,
    "residentWidth": 0.111, "leastTileRows": 14.48, "throttledShare": 0.9394, "throttleSeconds": 0.003102},
    "quality": {"medianErrorPercent": 12.95, "p90ErrorPercent": 32.01, "rows": 149}}, {"kernel":
    "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.4582, "ungatedShare":
    0.4748, "launchSeconds": 2.011e-05, "tokenSeconds": 8.887e-11, "expertSeconds": 2.162e-07, "tileStartSeconds":
    6.314e-07, "innerStepSeconds": 1.511e-08, "tensorShare": 0.1593, "feedLoss": 0.7813, "unitLoadRate": 3.199,
    "cacheLoadRate": 1.844, "memoryShare": 0.2142, "memoryFillSeconds": 5.117e-06, "tailShare": 0.7096,
    "overlapExponent": 1.526, "rowPasses": 2.346, "hotness": 2.806, "skewScale": 0.8161, "residentShare": 0.04215,
    "residentWidth": 0.7815, "leastTileRows": 35.24, "throttledShare": 0.4898, "throttleSeconds": 9.982e-05},
    "quality": {"medianErrorPercent": 10.29, "p90ErrorPercent": 30.16, "rows": 146}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.09164, "ungatedShare":
    0.004426, "launchSeconds": 1.86e-05, "tokenSeconds": 2.068e-10, "expertSeconds": 1.624e-08, "tileStartSeconds":
    5.812e-07, "innerStepSeconds": 1.131e-08, "tensorShare": 0.9532, "feedLoss": 0.3006, "unitLoadRate": 1.93,
    "cacheLoadRate": 2.777, "memoryShare": 0.9353, "memoryFillSeconds": 1.91e-05, "tailShare": 0.7122,
    "overlapExponent": 1.129, "rowPasses": 2.203, "hotness": 1.123, "skewScale": 1.312, "residentShare": 0.1528,
    "residentWidth": 0.9837, "leastTileRows": 12.9, "throttledShare": 0.9701, "throttleSeconds": 0.008278},
    "quality": {"medianErrorPercent": 9.085, "p90ErrorPercent": 29.59, "rows": 142}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.04142, "ungatedShare":
    0.07847, "launchSeconds": 4.114e-05, "tokenSeconds": 1.603e-08, "expertSeconds": 1.136e-09, "tileStartSeconds":
    2.282e-06, "innerStepSeconds": 9.07e-08, "tensorShare": 0.9497, "feedLoss": 1.095, "unitLoadRate": 4.016,
    "cacheLoadRate": 4.026, "memoryShare": 0.9041, "memoryFillSeconds": 1.784e-06, "tailShare": 0.6987,
    "overlapExponent": 2.098, "rowPasses": 1.411, "hotness": 2.645, "skewScale": 0.9253, "residentShare": 0.02666,
    "residentWidth": 0.07477, "leastTileRows": 17.03, "throttledShare": 0.7172, "throttleSeconds": 0.006833},
    "quality": {"medianErrorPercent": 5.701, "p90ErrorPercent": 17.04, "rows": 114}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.08132, "ungatedShare":
    0.01264, "launchSeconds": 7.479e-05, "tokenSeconds": 6.199e-08, "expertSeconds": 1.742e-12, "tileStartSeconds":
    7.186e-06, "innerStepSeconds": 3.212e-08, "tensorShare": 0.6843, "feedLoss": 0.02401, "unitLoadRate": 3.894,
    "cacheLoadRate": 3.296, "memoryShare": 0.8718, "memoryFillSeconds": 1.433e-07, "tailShare": 0.5912,
    "overlapExponent": 3.276, "rowPasses": 0.02694, "hotness": 2.968, "skewScale": 1.056, "residentShare": 0.003938,
    "residentWidth": 1.823, "leastTileRows": 12.54, "throttledShare": 0.953, "throttleSeconds": 0.009899},
    "quality": {"medianErrorPercent": 9.853, "p90ErrorPercent": 29.44, "rows": 53}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
