/// Routed experts on the h100-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let h100Experts = #"""
    {"accelerator": "h100-sxm", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/triton_tri", "format": "bf16", "parameters":
    {"foreignRowPasses": 1.453, "ungatedShare": 0.1566, "launchSeconds": 9.34e-06, "tokenSeconds": 3.134e-08,
    "expertSeconds": 7.813e-11, "tileStartSeconds": 9.504e-07, "innerStepSeconds": 3.264e-07, "tensorShare": 1.032,
    "feedLoss": 3.289, "unitLoadRate": 4.132, "cacheLoadRate": 4.068, "memoryShare": 0.8385, "memoryFillSeconds":
    1.47e-05, "tailShare": 0.1565, "overlapExponent": 1.384, "rowPasses": 0.01363, "hotness": 2.572, "skewScale":
    0.844, "residentShare": 0.1614, "residentWidth": 0.1038, "leastTileRows": 17.71, "throttledShare": 0.4823,
    "throttleSeconds": 0.003938}, "quality": {"medianErrorPercent": 7.588, "p90ErrorPercent": 23.81, "rows": 2420}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.175,
    "ungatedShare": 0.001797, "launchSeconds": 9.313e-06, "tokenSeconds": 2.191e-10, "expertSeconds": 1.263e-12,
    "tileStartSeconds": 9.568e-06, "innerStepSeconds": 3.383e-08, "tensorShare": 0.1753, "feedLoss": 1.233,
    "unitLoadRate": 1.153, "cacheLoadRate": 4.698, "memoryShare": 0.2141, "memoryFillSeconds": 3.424e-06,
    "tailShare": 0.8538, "overlapExponent": 1.263, "rowPasses": 1.549, "hotness": 2.805, "skewScale": 0.8378,
    "residentShare": 0.01218, "residentWidth": 0.6396, "leastTileRows": 81.42, "throttledShare": 0.9788,
    "throttleSeconds": 0.005762}, "quality": {"medianErrorPercent": 9.269, "p90ErrorPercent": 27.24, "rows": 2209}},
    {"kernel": "vllm/fp8moe_flashinfer_cutlass_fi", "format": "fp8_block", "parameters": {"foreignRowPasses":
    0.2031, "ungatedShare": 0.27, "launchSeconds": 1.939e-05, "tokenSeconds": 3.093e-09, "expertSeconds": 2.334e-11,
    "tileStartSeconds": 1.497e-07, "innerStepSeconds": 2.063e-08, "tensorShare": 0.5355, "feedLoss": 2.5,
    "unitLoadRate": 1.04, "cacheLoadRate": 1.44, "memoryShare": 0.807, "memoryFillSeconds": 7.957e-06, "tailShare":
    0.9558, "overlapExponent": 1.817, "rowPasses": 4.075, "hotness": 2.721, "skewScale": 1.014, "residentShare":
    0.2087, "residentWidth": 0.6974, "leastTileRows": 39.51, "throttledShare": 0.8308, "throttleSeconds":
    0.0009755}, "quality": {"medianErrorPercent": 7.235, "p90ErrorPercent": 24.91, "rows": 1603}}, {"kernel":
    "trtllm/moe_torch_flow_cutlass", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.09788,
    "ungatedShare": 0.0624, "launchSeconds": 1.422e-05, "tokenSeconds": 4.337e-09, "expertSeconds": 1.958e-07,
    "tileStartSeconds": 1.928e-06, "innerStepSeconds": 9.194e-08, "tensorShare": 0.9143, "feedLoss": 12.3,
    "unitLoadRate": 1.265, "cacheLoadRate": 2.496, "memoryShare": 0.8623, "memoryFillSeconds": 5.347e-06,
    "tailShare": 0.7415, "overlapExponent": 2.107, "rowPasses": 6.412, "hotness": 2.513, "skewScale": 1.036,
    "residentShare": 0.1969, "residentWidth": 0.2943, "leastTileRows": 14.17, "throttledShare": 0.7728,
    "throttleSeconds": 0.005477}, "quality": {"medianErrorPercent": 5.663, "p90ErrorPercent": 15.66, "rows": 1389}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "bf16", "parameters": {"foreignRowPasses": 0.03829,
    "ungatedShare": 0.1043, "launchSeconds": 1.329e-05, "tokenSeconds": 8.009e-09, "expertSeconds": 4.079e-09,
    "tileStartSeconds": 8.635e-07, "innerStepSeconds": 3.663e-08, "tensorShare": 0.5875, "feedLoss": 20.98,
    "unitLoadRate": 0.4154, "cacheLoadRate": 1.397, "memoryShare": 0.9728, "memoryFillSeconds": 2.705e-06,
    "tailShare": 0.7761, "overlapExponent": 1.937, "rowPasses": 1.566, "hotness": 1.961, "skewScale": 1.096,
    "residentShare": 0.1097, "residentWidth": 0.8461, "leastTileRows": 14.88, "throttledShare": 0.9228,
    "throttleSeconds": 0.003438}, "quality": {"medianErrorPercent": 13.12, "p90ErrorPercent": 67.96, "rows": 1260}},
    {"kernel": "trtllm/moe_torch_flow_cutlass", "format": "fp8", "parameters": {"foreignRowPasses": 0.07006,
    "ungatedShare": 0.04653, "launchSeconds": 1.505e-05, "tokenSeconds": 7.949e-09, "expertSeconds": 7.577e-09,
    "tileStartSeconds": 1.309e-06, "innerStepSeconds": 3.508e-07, "tensorShare": 1.033, "feedLoss": 5.514,
    "unitLoadRate": 1.383, "cacheLoadRate": 3.124, "memoryShare": 0.9606, "memoryFillSeconds": 8.853e-08,
    "tailShare": 0.6755, "overlapExponent": 1.179, "rowPasses": 2.098, "hotness": 2.415, "skewScale": 0.9678,
    "residentShare": 0.2065, "residentWidth": 0.2992, "leastTileRows": 14.5, "throttledShare": 0.983,
    "throttleSeconds": 0.0004449}, "quality": {"medianErrorPercent": 10.2, "p90ErrorPercent": 54.89, "rows": 1137}},
    {"kernel": "vllm/fp8moe_triton_tri", "format": "fp8_block", "parameters": {"foreignRowPasses": 0.8602,
    "ungatedShare": 0.292, "launchSeconds": 2.646e-05, "tokenSeconds": 5.064e-08, "expertSeconds": 2.152e-11,
    "tileStartSeconds": 1.253e-06, "innerStepSeconds": 2.325e-07, "tensorShare": 0.4466, "feedLoss": 0.5224,
    "unitLoadRate": 2.011, "cacheLoadRate": 1.147, "memoryShare": 0.9305, "memoryFillSeconds": 9.415e-06,
    "tailShare": 0.3007, "overlapExponent": 1.603, "rowPasses": 0.08547, "hotness": 0.3736, "skewScale": 0.5357,
    "residentShare": 0.483, "residentWidth": 0.5277, "leastTileRows": 34.79, "throttledShare": 0.5398,
    "throttleSeconds": 0.00522}, "quality": {"medianErrorPercent": 4.746, "p90ErrorPercent": 13.86, "rows": 1084}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.646,
    "ungatedShare": 0.1363, "launchSeconds": 1.201e-05, "tokenSeconds": 1.126e-11, "expertSeconds": 5.343e-11,
    "tileStartSeconds": 7.996e-07, "innerStepSeconds": 1.97e-07, "tensorShare": 0.4417, "feedLoss": 0.06006,
    "unitLoadRate": 1.112, "cacheLoadRate": 3.277, "memoryShare": 0.8314, "memoryFillSeconds": 1.521e-05,
    "tailShare": 0.2941, "overlapExponent": 1.735, "rowPasses": 0.03448, "hotness": 2.686, "skewScale": 0.9347,
    "residentShare": 0.3251, "residentWidth": 0.08964, "leastTileRows": 13.0, "throttledShare": 0.9023,
    "throttleSeconds": 0.006893}, "quality": {"medianErrorPercent": 5.847, "p90ErrorPercent": 16.26, "rows": 1070}},
    {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters": {"foreignRowPasses": 1.611,
    "ungatedShare": 0.4547, "launchSeconds": 9.668e-06, "tokenSeconds": 8.336e-10, "expertSeconds": 3.45e-11,
    "tileStartSeconds": 2.604e-08, "innerStepSeconds": 3.725e-07, "tensorShare": 0.322, "feedLoss": 0.02465,
    "unitLoadRate": 2.271, "cacheLoadRate": 3.75, "memoryShare": 0.7924, "memoryFillSeconds": 9.622e-06,
    "tailShare": 0.329, "overlapExponent": 1.146, "rowPasses": 0.1236, "hotness": 2.608, "skewScale": 1.053,
    "residentShare": 0.1565, "residentWidth": 0.4226, "leastTileRows": 24.27, "throttledShare": 0.4311,
    "throttleSeconds": 0.006916}, "quality": {"medianErrorPercent": 11.57, "p90ErrorPercent": 42.54, "rows": 1004}},
    {"kernel": "vllm/gptossmxfp4moe_triton_oaitri", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses":
    0.06509, "ungatedShare": 0.005678, "launchSeconds": 1.332e-05, "tokenSeconds": 1.886e-08, "expertSeconds":
    2.03e-10, "tileStartSeconds": 6.607e-07, "innerStepSeconds": 5.956e-07, "tensorShare": 0.7624, "feedLoss":
    10.35, "unitLoadRate": 1.521, "cacheLoadRate": 0.7359, "memoryShare": 0.8004, "memoryFillSeconds": 6.19e-06,
    "tailShare": 0.4672, "overlapExponent": 1.022, "rowPasses": 0.03893, "hotness": 2.406, "skewScale": 0.971,
    "residentShare": 0.1776, "residentWidth": 0.2456, "leastTileRows": 20.26, "throttledShare": 0.7748,
    "throttleSeconds": 0.004797}, "quality": {"medianErrorPercent": 10.6, "p90ErrorPercent": 28.9, "rows": 546}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 2.094,
    "ungatedShare": 0.2091, "launchSeconds": 2.683e-05, "tokenSeconds": 4.011e-09, "expertSeconds": 6.405e-10,
    "tileStartSeconds": 6.954e-09, "innerStepSeconds": 6.009e-08, "tensorShare": 0.6737, "feedLoss": 31.72,
    "unitLoadRate": 0.7486, "cacheLoadRate": 2.571, "memoryShare": 0.9947, "memoryFillSeconds": 9.079e-06,
    "tailShare": 0.9587, "overlapExponent": 1.658, "rowPasses": 2.422, "hotness": 2.649, "skewScale": 0.9237,
    "residentShare": 0.1211, "residentWidth": 0.9701, "leastTileRows": 14.15, "throttledShare": 0.6898,
    "throttleSeconds": 0.002004}, "quality": {"medianErrorPercent": 9.695, "p90ErrorPercent": 25.37, "rows": 283}},
    {"kernel": "sglang/fused_moe_triton", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 2.285,
    "ungatedShare": 0.05189, "launchSeconds": 2.539e-05, "tokenSeconds": 1.315e-10, "expertSeconds": 2.396e-12,
    "tileStartSeconds": 1.081e-06, "innerStepSeconds": 1.217e-07, "tensorShare": 1.029, "feedLoss": 116.1,
    "unitLoadRate": 2.862, "cacheLoadRate": 1.805, "memoryShare": 0.2931, "memoryFillSeconds": 1.533e-09,
    "tailShare": 0.1519, "overlapExponent": 1.006, "rowPasses": 0.08122, "hotness": 1.14, "skewScale": 1.074,
    "residentShare": 0.03613, "residentWidth": 0.1392, "leastTileRows": 14.09, "throttledShare": 0.7058,
    "throttleSeconds": 0.0001258}, "quality": {"medianErrorPercent": 13.82, "p90ErrorPercent": 36.91, "rows": 263}},
    {"kernel": "sglang/marlin_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 1.919, "ungatedShare":
    0.2885, "launchSeconds": 2.826e-05, "tokenSeconds": 2.943e-11, "expertSeconds": 1.359e-11, "tileStartSeconds":
    6.537e-07, "innerStepSeconds": 5.813e-08, "tensorShare": 0.5803, "feedLoss": 0.2401, "unitLoadRate": 4.745,
    "cacheLoadRate": 1.975, "memoryShare": 0.7593, "memoryFillSeconds": 1.833e-08, "tailShare": 0.9539,
    "overlapExponent": 1.031, "rowPasses": 0.9464, "hotness": 0.6817, "skewScale": 1.319, "residentShare": 0.06867,
    "residentWidth": 0.8094, "leastTileRows": 13.94, "throttledShare": 0.4477, "throttleSeconds": 0.001449},
    "quality": {"medianErrorPercent": 12.12, "p90ErrorPercent": 35.6, "rows": 149}}, {"kernel":
    "sglang/flashinfer_cutlass_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.3835, "ungatedShare":
    0.565, "launchSeconds": 3.681e-05, "tokenSeconds": 3.371e-12, "expertSeconds": 1.495e-08, "tileStartSeconds":
    9.891e-06, "innerStepSeconds": 4.991e-07, "tensorShare": 0.2257, "feedLoss": 1.416, "unitLoadRate": 4.731,
    "cacheLoadRate": 0.487, "memoryShare": 0.2634, "memoryFillSeconds": 1.184e-09, "tailShare": 0.7248,
    "overlapExponent": 1.473, "rowPasses": 0.4756, "hotness": 2.296, "skewScale": 0.996, "residentShare": 0.02312,
    "residentWidth": 1.075, "leastTileRows": 72.8, "throttledShare": 0.3035, "throttleSeconds": 0.001307},
    "quality": {"medianErrorPercent": 8.449, "p90ErrorPercent": 34.4, "rows": 146}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "bf16", "parameters": {"foreignRowPasses": 0.3054, "ungatedShare":
    0.01932, "launchSeconds": 2.804e-05, "tokenSeconds": 6.055e-11, "expertSeconds": 1.684e-11, "tileStartSeconds":
    6.635e-07, "innerStepSeconds": 1.699e-07, "tensorShare": 0.9891, "feedLoss": 13.25, "unitLoadRate": 3.722,
    "cacheLoadRate": 2.507, "memoryShare": 0.9714, "memoryFillSeconds": 9.453e-06, "tailShare": 0.12,
    "overlapExponent": 1.152, "rowPasses": 2.094, "hotness": 2.142, "skewScale": 0.4306, "residentShare": 0.404,
    "residentWidth": 0.7541, "leastTileRows": 12.15, "throttledShare": 0.8763, "throttleSeconds": 0.003982},
    "quality": {"medianErrorPercent": 8.153, "p90ErrorPercent": 56.62, "rows": 142}}, {"kernel":
    "trtllm/moe_torch_flow_nongated", "format": "fp8", "parameters": {"foreignRowPasses": 0.03178, "ungatedShare":
    0.01822, "launchSeconds": 4.266e-05, "tokenSeconds": 1.908e-08, "expertSeconds": 2.193e-10, "tileStartSeconds":
    1.932e-06, "innerStepSeconds": 1.023e-08, "tensorShare": 0.9249, "feedLoss": 0.5641, "unitLoadRate": 0.6757,
    "cacheLoadRate": 3.48, "memoryShare": 0.8815, "memoryFillSeconds": 5.284e-06, "tailShare": 0.5241,
    "overlapExponent": 3.16, "rowPasses": 1.468, "hotness": 1.126, "skewScale": 1.14, "residentShare": 0.03276,
    "residentWidth": 0.697, "leastTileRows": 13.31, "throttledShare": 0.9415, "throttleSeconds": 0.002347},
    "quality": {"medianErrorPercent": 5.084, "p90ErrorPercent": 12.4, "rows": 114}}, {"kernel":
    "trtllm/moe_torch_flow", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.1471, "ungatedShare":
    0.3736, "launchSeconds": 7.952e-05, "tokenSeconds": 5.795e-08, "expertSeconds": 6.447e-11, "tileStartSeconds":
    4.444e-06, "innerStepSeconds": 1.463e-08, "tensorShare": 0.5548, "feedLoss": 0.1553, "unitLoadRate": 1.15,
    "cacheLoadRate": 2.47, "memoryShare": 0.7186, "memoryFillSeconds": 1.866e-06, "tailShare": 0.2953,
    "overlapExponent": 2.064, "rowPasses": 0.03572, "hotness": 1.793, "skewScale": 1.089, "residentShare": 0.6203,
    "residentWidth": 0.9862, "leastTileRows": 15.46, "throttledShare": 0.6987, "throttleSeconds": 0.006892},
    "quality": {"medianErrorPercent": 10.64, "p90ErrorPercent": 31.75, "rows": 53}}], "elementwise": [],
    "collectives": [], "interNodeFraction": 0.92}
    """#
}
