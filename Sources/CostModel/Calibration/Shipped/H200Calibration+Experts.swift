/// Routed experts on the h200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h200Experts = #"""
    {"accelerator": "h200-sxm", "source": "kernel timings that NVIDIA collected with aiconfigurator; mean |log ratio| +
    0.3 p90, errors on the 60 % of rows kept from a first fit, then fitted on all", "date": "2026-11-21", "isFitted":
    true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "experts":
    [{"kernel": "vllm/triton_tri", "format": "bf16", "parameters": {"foreignRowPasses": 1.797, "ungatedShare": 0.4244,
    "launchSeconds": 1.151e-05, "tokenSeconds": 2.851e-08, "expertSeconds": 6.269e-10, "tileStartSeconds": 6.013e-07,
    "innerStepSeconds": 3.124e-07, "tensorShare": 1.001, "feedLoss": 12.08, "unitLoadRate": 0.7611, "cacheLoadRate":
    3.283, "memoryShare": 0.9442, "memoryFillSeconds": 1.692e-05, "tailShare": 0.8008, "overlapExponent": 1.885,
    "rowPasses": 0.2581, "hotness": 0.07161, "skewScale": 0.5663, "residentShare": 0.2261, "residentWidth": 0.2837,
    "leastTileRows": 22.06, "throttledShare": 0.8679, "throttleSeconds": 0.0008753}, "quality": {"rows": 2464,
    "medianErrorPercent": 9.24, "p90ErrorPercent": 26.65}}, {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format":
    "fp8", "parameters": {"foreignRowPasses": 1.221, "ungatedShare": 0.08797, "launchSeconds": 6.649e-06,
    "tokenSeconds": 1.064e-12, "expertSeconds": 3.265e-09, "tileStartSeconds": 1e-05, "innerStepSeconds": 5.78e-07,
    "tensorShare": 0.2927, "feedLoss": 0.6413, "unitLoadRate": 4.385, "cacheLoadRate": 0.6411, "memoryShare": 0.2067,
    "memoryFillSeconds": 1.325e-09, "tailShare": 0.9984, "overlapExponent": 1.016, "rowPasses": 1.477, "hotness": 0.139,
    "skewScale": 0.3152, "residentShare": 0.4412, "residentWidth": 0.1141, "leastTileRows": 127.0, "throttledShare":
    0.9999, "throttleSeconds": 0.0004555}, "quality": {"rows": 2132, "medianErrorPercent": 12.63, "p90ErrorPercent":
    33.25}}, {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.2772, "ungatedShare": 0.1277, "launchSeconds": 1.013e-05, "tokenSeconds": 4.556e-09, "expertSeconds": 1.653e-07,
    "tileStartSeconds": 1.608e-06, "innerStepSeconds": 1.223e-07, "tensorShare": 0.6184, "feedLoss": 0.3839,
    "unitLoadRate": 0.6844, "cacheLoadRate": 2.99, "memoryShare": 0.7857, "memoryFillSeconds": 1.684e-05, "tailShare":
    0.9005, "overlapExponent": 2.322, "rowPasses": 6.111, "hotness": 0.04433, "skewScale": 1.043, "residentShare":
    0.179, "residentWidth": 0.5447, "leastTileRows": 22.73, "throttledShare": 0.7399, "throttleSeconds": 0.001218},
    "quality": {"rows": 1621, "medianErrorPercent": 9.61, "p90ErrorPercent": 25.5}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.4693, "ungatedShare":
    0.3379, "launchSeconds": 1.291e-05, "tokenSeconds": 3.606e-09, "expertSeconds": 2.296e-07, "tileStartSeconds":
    1.618e-06, "innerStepSeconds": 5.175e-08, "tensorShare": 0.8105, "feedLoss": 0.5684, "unitLoadRate": 0.7647,
    "cacheLoadRate": 2.611, "memoryShare": 0.8681, "memoryFillSeconds": 9.275e-06, "tailShare": 0.6831,
    "overlapExponent": 2.465, "rowPasses": 7.423, "hotness": 0.07033, "skewScale": 0.9673, "residentShare": 0.2988,
    "residentWidth": 0.714, "leastTileRows": 15.75, "throttledShare": 0.7595, "throttleSeconds": 0.002631}, "quality":
    {"rows": 1386, "medianErrorPercent": 8.59, "p90ErrorPercent": 18.6}}, {"kernel": "trtllm/moe_torch_flow_cutlass",
    "format": "bf16", "parameters": {"foreignRowPasses": 0.2459, "ungatedShare": 0.1065, "launchSeconds": 1.076e-05,
    "tokenSeconds": 1.31e-08, "expertSeconds": 3.396e-08, "tileStartSeconds": 1.261e-06, "innerStepSeconds": 4.045e-07,
    "tensorShare": 0.6876, "feedLoss": 7.533, "unitLoadRate": 0.6224, "cacheLoadRate": 0.8054, "memoryShare": 0.969,
    "memoryFillSeconds": 2.617e-07, "tailShare": 0.5088, "overlapExponent": 1.862, "rowPasses": 2.08, "hotness": 0.3083,
    "skewScale": 0.9643, "residentShare": 0.1486, "residentWidth": 0.8826, "leastTileRows": 13.75, "throttledShare":
    0.9424, "throttleSeconds": 0.00199}, "quality": {"rows": 1256, "medianErrorPercent": 13.87, "p90ErrorPercent":
    68.97}}, {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.1269,
    "ungatedShare": 0.1253, "launchSeconds": 1.577e-05, "tokenSeconds": 7.484e-09, "expertSeconds": 4.548e-08,
    "tileStartSeconds": 1.604e-06, "innerStepSeconds": 2.772e-07, "tensorShare": 0.922, "feedLoss": 0.3272,
    "unitLoadRate": 3.135, "cacheLoadRate": 1.179, "memoryShare": 0.9251, "memoryFillSeconds": 2.431e-07, "tailShare":
    0.6175, "overlapExponent": 1.228, "rowPasses": 2.17, "hotness": 0.2688, "skewScale": 1.164, "residentShare": 0.3777,
    "residentWidth": 0.1894, "leastTileRows": 21.81, "throttledShare": 0.9106, "throttleSeconds": 0.001634}, "quality":
    {"rows": 1135, "medianErrorPercent": 10.62, "p90ErrorPercent": 51.09}}, {"kernel": "vllm/fp8moe_triton_tri",
    "format": "fp8_block", "parameters": {"foreignRowPasses": 0.1172, "ungatedShare": 0.1527, "launchSeconds":
    3.227e-05, "tokenSeconds": 4.44e-08, "expertSeconds": 1.722e-09, "tileStartSeconds": 7.143e-07, "innerStepSeconds":
    2.934e-08, "tensorShare": 0.7384, "feedLoss": 43.78, "unitLoadRate": 1.209, "cacheLoadRate": 1.673, "memoryShare":
    0.9278, "memoryFillSeconds": 1.375e-05, "tailShare": 0.701, "overlapExponent": 2.217, "rowPasses": 2.018, "hotness":
    0.521, "skewScale": 0.4459, "residentShare": 0.2241, "residentWidth": 0.788, "leastTileRows": 12.19,
    "throttledShare": 0.9466, "throttleSeconds": 0.0007387}, "quality": {"rows": 1095, "medianErrorPercent": 6.17,
    "p90ErrorPercent": 17.49}}, {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters":
    {"foreignRowPasses": 2.084, "ungatedShare": 0.06618, "launchSeconds": 1.289e-05, "tokenSeconds": 1.561e-10,
    "expertSeconds": 1.412e-09, "tileStartSeconds": 6.832e-07, "innerStepSeconds": 2.82e-07, "tensorShare": 0.5747,
    "feedLoss": 0.3719, "unitLoadRate": 1.378, "cacheLoadRate": 2.395, "memoryShare": 0.7865, "memoryFillSeconds":
    1.026e-05, "tailShare": 0.5325, "overlapExponent": 1.556, "rowPasses": 0.5374, "hotness": 0.2746, "skewScale":
    0.9138, "residentShare": 0.2954, "residentWidth": 0.513, "leastTileRows": 15.74, "throttledShare": 0.714,
    "throttleSeconds": 0.0002789}, "quality": {"rows": 1070, "medianErrorPercent": 8.98, "p90ErrorPercent": 24.78}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.942, "ungatedShare":
    0.05803, "launchSeconds": 1.51e-05, "tokenSeconds": 1.645e-09, "expertSeconds": 3.875e-09, "tileStartSeconds":
    7.897e-08, "innerStepSeconds": 1.854e-08, "tensorShare": 0.3353, "feedLoss": 1.673, "unitLoadRate": 0.5771,
    "cacheLoadRate": 1.53, "memoryShare": 0.7025, "memoryFillSeconds": 1.22e-05, "tailShare": 0.9744, "overlapExponent":
    1.605, "rowPasses": 0.2623, "hotness": 0.1784, "skewScale": 0.9719, "residentShare": 0.1575, "residentWidth": 0.263,
    "leastTileRows": 17.2, "throttledShare": 0.8789, "throttleSeconds": 0.002363}, "quality": {"rows": 1004,
    "medianErrorPercent": 15.95, "p90ErrorPercent": 46.66}}, {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format":
    "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.506, "ungatedShare": 0.03312, "launchSeconds": 1.862e-05,
    "tokenSeconds": 2.267e-09, "expertSeconds": 1.99e-11, "tileStartSeconds": 1.1e-08, "innerStepSeconds": 5.818e-07,
    "tensorShare": 0.9045, "feedLoss": 2.392, "unitLoadRate": 1.855, "cacheLoadRate": 0.5193, "memoryShare": 0.5259,
    "memoryFillSeconds": 2.339e-08, "tailShare": 0.4001, "overlapExponent": 1.086, "rowPasses": 0.6494, "hotness":
    0.05094, "skewScale": 0.6563, "residentShare": 0.1672, "residentWidth": 0.2937, "leastTileRows": 18.47,
    "throttledShare": 0.9593, "throttleSeconds": 0.0004617}, "quality": {"rows": 546, "medianErrorPercent": 14.71,
    "p90ErrorPercent": 33.77}}, {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters":
    {"foreignRowPasses": 3.145, "ungatedShare": 0.4785, "launchSeconds": 3.128e-05, "tokenSeconds": 5.935e-08,
    "expertSeconds": 3.989e-09, "tileStartSeconds": 1.386e-08, "innerStepSeconds": 8.857e-08, "tensorShare": 0.647,
    "feedLoss": 33.54, "unitLoadRate": 0.3416, "cacheLoadRate": 1.548, "memoryShare": 0.8571, "memoryFillSeconds":
    1.961e-09, "tailShare": 0.9566, "overlapExponent": 1.647, "rowPasses": 0.7076, "hotness": 0.362, "skewScale":
    0.9937, "residentShare": 0.2244, "residentWidth": 0.4982, "leastTileRows": 15.62, "throttledShare": 0.8263,
    "throttleSeconds": 0.0002972}, "quality": {"rows": 283, "medianErrorPercent": 11.82, "p90ErrorPercent": 36.43}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.27,
    "ungatedShare": 0.2237, "launchSeconds": 1.325e-05, "tokenSeconds": 2.616e-08, "expertSeconds": 1.497e-10,
    "tileStartSeconds": 5.331e-08, "innerStepSeconds": 8.258e-08, "tensorShare": 0.8242, "feedLoss": 112.9,
    "unitLoadRate": 0.244, "cacheLoadRate": 0.5066, "memoryShare": 0.3301, "memoryFillSeconds": 8.984e-06, "tailShare":
    0.4315, "overlapExponent": 1.356, "rowPasses": 0.3199, "hotness": 0.437, "skewScale": 1.275, "residentShare":
    0.04885, "residentWidth": 0.2267, "leastTileRows": 54.03, "throttledShare": 0.8255, "throttleSeconds": 0.0004615},
    "quality": {"rows": 263, "medianErrorPercent": 18.29, "p90ErrorPercent": 57.83}}, {"kernel":
    "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.1797, "ungatedShare":
    0.2727, "launchSeconds": 1.085e-05, "tokenSeconds": 7.965e-09, "expertSeconds": 6.766e-08, "tileStartSeconds":
    2.755e-06, "innerStepSeconds": 3.538e-07, "tensorShare": 0.999, "feedLoss": 0.07803, "unitLoadRate": 0.09838,
    "cacheLoadRate": 3.718, "memoryShare": 0.6863, "memoryFillSeconds": 1.905e-05, "tailShare": 0.9444,
    "overlapExponent": 1.073, "rowPasses": 0.06544, "hotness": 0.1965, "skewScale": 0.3391, "residentShare": 0.3974,
    "residentWidth": 0.4255, "leastTileRows": 75.12, "throttledShare": 0.9238, "throttleSeconds": 0.0002389}, "quality":
    {"rows": 150, "medianErrorPercent": 11.72, "p90ErrorPercent": 48.57}}, {"kernel": "sglang/marlin_moe", "format":
    "int4_wo", "parameters": {"foreignRowPasses": 2.559, "ungatedShare": 0.6724, "launchSeconds": 3.433e-05,
    "tokenSeconds": 1.162e-10, "expertSeconds": 1.22e-10, "tileStartSeconds": 6.474e-07, "innerStepSeconds": 2.29e-08,
    "tensorShare": 0.894, "feedLoss": 0.5363, "unitLoadRate": 1.784, "cacheLoadRate": 3.204, "memoryShare": 0.6373,
    "memoryFillSeconds": 7.722e-09, "tailShare": 0.8732, "overlapExponent": 1.037, "rowPasses": 0.8322, "hotness":
    0.102, "skewScale": 1.297, "residentShare": 0.3685, "residentWidth": 0.4654, "leastTileRows": 17.99,
    "throttledShare": 0.9576, "throttleSeconds": 0.001644}, "quality": {"rows": 149, "medianErrorPercent": 20.13,
    "p90ErrorPercent": 36.89}}, {"kernel": "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters":
    {"foreignRowPasses": 0.1219, "ungatedShare": 0.03056, "launchSeconds": 3.422e-05, "tokenSeconds": 3.994e-12,
    "expertSeconds": 2.616e-09, "tileStartSeconds": 7.178e-07, "innerStepSeconds": 3.884e-09, "tensorShare": 0.8935,
    "feedLoss": 2.958, "unitLoadRate": 1.071, "cacheLoadRate": 2.696, "memoryShare": 0.9455, "memoryFillSeconds":
    1.245e-05, "tailShare": 0.4091, "overlapExponent": 1.808, "rowPasses": 2.78, "hotness": 0.1554, "skewScale": 1.837,
    "residentShare": 0.4751, "residentWidth": 0.09955, "leastTileRows": 14.14, "throttledShare": 0.9045,
    "throttleSeconds": 0.001295}, "quality": {"rows": 146, "medianErrorPercent": 10.72, "p90ErrorPercent": 28.46}},
    {"kernel": "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.3181,
    "ungatedShare": 0.06598, "launchSeconds": 3.555e-05, "tokenSeconds": 1.029e-12, "expertSeconds": 1.217e-08,
    "tileStartSeconds": 3.431e-06, "innerStepSeconds": 5.442e-07, "tensorShare": 0.9525, "feedLoss": 0.04165,
    "unitLoadRate": 4.789, "cacheLoadRate": 4.806, "memoryShare": 0.8445, "memoryFillSeconds": 2.633e-09, "tailShare":
    0.009185, "overlapExponent": 7.905, "rowPasses": 1.732, "hotness": 0.5512, "skewScale": 0.3005, "residentShare":
    0.09103, "residentWidth": 0.1083, "leastTileRows": 13.68, "throttledShare": 1.0, "throttleSeconds": 5.061e-05},
    "quality": {"rows": 114, "medianErrorPercent": 13.42, "p90ErrorPercent": 54.74}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.675, "ungatedShare": 0.02778,
    "launchSeconds": 3.366e-05, "tokenSeconds": 2.689e-08, "expertSeconds": 2.342e-11, "tileStartSeconds": 3.374e-08,
    "innerStepSeconds": 5.818e-07, "tensorShare": 0.6862, "feedLoss": 0.4276, "unitLoadRate": 1.332, "cacheLoadRate":
    0.3318, "memoryShare": 0.7016, "memoryFillSeconds": 2.758e-08, "tailShare": 0.6534, "overlapExponent": 1.038,
    "rowPasses": 0.7986, "hotness": 0.04916, "skewScale": 0.747, "residentShare": 0.2574, "residentWidth": 0.2885,
    "leastTileRows": 16.24, "throttledShare": 0.9775, "throttleSeconds": 0.0008113}, "quality": {"rows": 56,
    "medianErrorPercent": 10.61, "p90ErrorPercent": 33.29}}], "elementwise": [], "collectives": [], "interNodeFraction":
    0.92}
    """#
}
