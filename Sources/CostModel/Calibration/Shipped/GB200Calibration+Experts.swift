/// Routed experts on the gb200: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let gb200Experts = #"""
    {"accelerator": "gb200", "source":
    "NVIDIA's aiconfigurator timings; fitted on three rows in five, errors on the others", "date": "2026-11-21",
    "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [{"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.2977, "ungatedShare": 0.1669, "launchSeconds": 7.188e-06, "tokenSeconds":
    4.038e-09, "expertSeconds": 2.192e-12, "tileStartSeconds": 8.8e-07, "innerStepSeconds": 3.231e-09,
    "tensorShare": 0.9794, "feedLoss": 32.44, "unitLoadRate": 3.371, "cacheLoadRate": 0.9474, "memoryShare": 0.9709,
    "memoryFillSeconds": 1.138e-05, "tailShare": 0.0858, "overlapExponent": 1.646, "rowPasses": 1.085, "hotness":
    2.015, "skewScale": 0.9015, "residentShare": 0.02296, "residentWidth": 0.3612, "leastTileRows": 15.39,
    "throttledShare": 0.5412, "throttleSeconds": 0.003579}, "quality": {"medianErrorPercent": 9.118,
    "p90ErrorPercent": 28.44, "rows": 2163}}, {"kernel": "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block",
    "parameters": {"foreignRowPasses": 1.021, "ungatedShare": 0.6802, "launchSeconds": 1.462e-05, "tokenSeconds":
    2.32e-08, "expertSeconds": 1.187e-10, "tileStartSeconds": 9.996e-08, "innerStepSeconds": 1.409e-07,
    "tensorShare": 0.2765, "feedLoss": 3.413, "unitLoadRate": 1.58, "cacheLoadRate": 2.723, "memoryShare": 0.9303,
    "memoryFillSeconds": 7.332e-06, "tailShare": 0.9458, "overlapExponent": 1.053, "rowPasses": 0.1484, "hotness":
    1.965, "skewScale": 1.038, "residentShare": 0.2796, "residentWidth": 0.06305, "leastTileRows": 14.55,
    "throttledShare": 0.4444, "throttleSeconds": 0.00235}, "quality": {"medianErrorPercent": 10.25,
    "p90ErrorPercent": 27.45, "rows": 2089}}, {"kernel": "trtllm/moe_torch_flow", "format": "w4a8_mxfp4",
    "parameters": {"foreignRowPasses": 0.7367, "ungatedShare": 0.1835, "launchSeconds": 1.338e-05, "tokenSeconds":
    3.193e-09, "expertSeconds": 1.587e-11, "tileStartSeconds": 7.847e-09, "innerStepSeconds": 1.685e-09,
    "tensorShare": 0.9653, "feedLoss": 1.735, "unitLoadRate": 3.896, "cacheLoadRate": 4.956, "memoryShare": 0.5695,
    "memoryFillSeconds": 1.744e-05, "tailShare": 0.3918, "overlapExponent": 1.333, "rowPasses": 1.612, "hotness":
    0.05298, "skewScale": 1.522, "residentShare": 0.1965, "residentWidth": 0.1258, "leastTileRows": 15.25,
    "throttledShare": 0.7755, "throttleSeconds": 0.0001262}, "quality": {"medianErrorPercent": 22.61,
    "p90ErrorPercent": 52.68, "rows": 1582}}, {"kernel": "vllm/flashinfer_trtllm_trtllmbf16", "format": "bf16",
    "parameters": {"foreignRowPasses": 0.1733, "ungatedShare": 0.1438, "launchSeconds": 1.34e-05, "tokenSeconds":
    3.636e-09, "expertSeconds": 9.644e-10, "tileStartSeconds": 2.198e-07, "innerStepSeconds": 1.894e-08,
    "tensorShare": 0.5074, "feedLoss": 4.831, "unitLoadRate": 1.583, "cacheLoadRate": 2.825, "memoryShare": 0.8746,
    "memoryFillSeconds": 3.491e-07, "tailShare": 0.8806, "overlapExponent": 1.729, "rowPasses": 0.6088, "hotness":
    1.892, "skewScale": 0.9341, "residentShare": 0.07675, "residentWidth": 0.1837, "leastTileRows": 22.91,
    "throttledShare": 0.7594, "throttleSeconds": 0.001386}, "quality": {"medianErrorPercent": 9.101,
    "p90ErrorPercent": 24.88, "rows": 1485}}, {"kernel": "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8",
    "parameters": {"foreignRowPasses": 0.3104, "ungatedShare": 0.0808, "launchSeconds": 1.197e-05, "tokenSeconds":
    3.747e-09, "expertSeconds": 3.631e-10, "tileStartSeconds": 7.054e-07, "innerStepSeconds": 5.301e-08,
    "tensorShare": 0.5364, "feedLoss": 0.8724, "unitLoadRate": 1.256, "cacheLoadRate": 0.9923, "memoryShare":
    0.8555, "memoryFillSeconds": 4.512e-06, "tailShare": 0.8139, "overlapExponent": 2.22, "rowPasses": 0.6602,
    "hotness": 1.821, "skewScale": 0.8386, "residentShare": 0.1411, "residentWidth": 0.4935, "leastTileRows": 18.5,
    "throttledShare": 0.8496, "throttleSeconds": 0.00808}, "quality": {"medianErrorPercent": 7.268,
    "p90ErrorPercent": 19.08, "rows": 1381}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "fp8_block",
    "parameters": {"foreignRowPasses": 0.8266, "ungatedShare": 0.046, "launchSeconds": 1.345e-05, "tokenSeconds":
    8.898e-09, "expertSeconds": 3.089e-10, "tileStartSeconds": 6.947e-07, "innerStepSeconds": 9.763e-08,
    "tensorShare": 0.2686, "feedLoss": 1.851, "unitLoadRate": 1.027, "cacheLoadRate": 1.483, "memoryShare": 0.9418,
    "memoryFillSeconds": 6.001e-06, "tailShare": 0.9226, "overlapExponent": 1.269, "rowPasses": 0.2201, "hotness":
    1.627, "skewScale": 1.113, "residentShare": 0.05025, "residentWidth": 0.0815, "leastTileRows": 13.53,
    "throttledShare": 0.4977, "throttleSeconds": 0.0008962}, "quality": {"medianErrorPercent": 10.96,
    "p90ErrorPercent": 28.01, "rows": 722}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "nvfp4",
    "parameters": {"foreignRowPasses": 0.3911, "ungatedShare": 0.07056, "launchSeconds": 1.013e-05, "tokenSeconds":
    5.255e-09, "expertSeconds": 2.715e-10, "tileStartSeconds": 8.892e-07, "innerStepSeconds": 1.013e-08,
    "tensorShare": 0.9573, "feedLoss": 11.49, "unitLoadRate": 4.568, "cacheLoadRate": 1.426, "memoryShare": 0.9791,
    "memoryFillSeconds": 9.692e-06, "tailShare": 0.1787, "overlapExponent": 1.754, "rowPasses": 1.082, "hotness":
    1.151, "skewScale": 0.4338, "residentShare": 0.02562, "residentWidth": 0.1306, "leastTileRows": 13.04,
    "throttledShare": 0.6659, "throttleSeconds": 0.002524}, "quality": {"medianErrorPercent": 9.887,
    "p90ErrorPercent": 30.15, "rows": 553}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "bf16",
    "parameters": {"foreignRowPasses": 0.4119, "ungatedShare": 0.0248, "launchSeconds": 1.016e-05, "tokenSeconds":
    3.515e-10, "expertSeconds": 1.326e-10, "tileStartSeconds": 2.043e-06, "innerStepSeconds": 3.835e-08,
    "tensorShare": 0.7832, "feedLoss": 13.52, "unitLoadRate": 2.047, "cacheLoadRate": 3.313, "memoryShare": 0.8667,
    "memoryFillSeconds": 5.118e-06, "tailShare": 0.3167, "overlapExponent": 2.669, "rowPasses": 0.3582, "hotness":
    1.895, "skewScale": 1.075, "residentShare": 0.08558, "residentWidth": 0.3907, "leastTileRows": 14.42,
    "throttledShare": 0.8324, "throttleSeconds": 0.002277}, "quality": {"medianErrorPercent": 8.116,
    "p90ErrorPercent": 19.01, "rows": 451}}, {"kernel": "vllm/gptossmxfp4moe_flashinfer_tr", "format":
    "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.8216, "ungatedShare": 0.01264, "launchSeconds": 1.475e-05,
    "tokenSeconds": 3.858e-09, "expertSeconds": 1.404e-09, "tileStartSeconds": 1.406e-06, "innerStepSeconds":
    1.061e-08, "tensorShare": 0.4277, "feedLoss": 0.4803, "unitLoadRate": 0.8617, "cacheLoadRate": 1.535,
    "memoryShare": 0.7091, "memoryFillSeconds": 9.237e-09, "tailShare": 0.5222, "overlapExponent": 1.289,
    "rowPasses": 3.552, "hotness": 1.96, "skewScale": 1.015, "residentShare": 0.0419, "residentWidth": 0.1778,
    "leastTileRows": 15.75, "throttledShare": 0.848, "throttleSeconds": 0.0008507}, "quality":
    {"medianErrorPercent": 7.637, "p90ErrorPercent": 18.72, "rows": 429}}, {"kernel": "sglang/fused_moe_triton",
    "format": "bf16", "parameters": {"foreignRowPasses": 4.943, "ungatedShare": 0.3381, "launchSeconds": 4.093e-06,
    "tokenSeconds": 2.8e-10, "expertSeconds": 2.266e-09, "tileStartSeconds": 1.792e-07, "innerStepSeconds":
    5.609e-07, "tensorShare": 0.2401, "feedLoss": 0.5147, "unitLoadRate": 2.439, "cacheLoadRate": 4.967,
    "memoryShare": 0.7417, "memoryFillSeconds": 3.619e-06, "tailShare": 0.009097, "overlapExponent": 1.022,
    "rowPasses": 0.3723, "hotness": 2.748, "skewScale": 0.9003, "residentShare": 0.1705, "residentWidth": 0.332,
    "leastTileRows": 19.48, "throttledShare": 0.9055, "throttleSeconds": 0.001486}, "quality":
    {"medianErrorPercent": 16.91, "p90ErrorPercent": 45.32, "rows": 296}}, {"kernel":
    "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.2755, "ungatedShare":
    0.1116, "launchSeconds": 2.648e-05, "tokenSeconds": 1.002e-07, "expertSeconds": 1.081e-10, "tileStartSeconds":
    5.061e-08, "innerStepSeconds": 1.87e-07, "tensorShare": 0.1615, "feedLoss": 0.5933, "unitLoadRate": 0.2501,
    "cacheLoadRate": 2.34, "memoryShare": 0.805, "memoryFillSeconds": 2.451e-06, "tailShare": 0.9447,
    "overlapExponent": 3.279, "rowPasses": 3.477, "hotness": 2.196, "skewScale": 1.09, "residentShare": 0.05066,
    "residentWidth": 0.8086, "leastTileRows": 12.09, "throttledShare": 0.9941, "throttleSeconds": 0.003437},
    "quality": {"medianErrorPercent": 12.06, "p90ErrorPercent": 30.8, "rows": 226}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.786,
    "ungatedShare": 0.5186, "launchSeconds": 1.272e-05, "tokenSeconds": 8.17e-10, "expertSeconds": 2.115e-10,
    "tileStartSeconds": 2.083e-06, "innerStepSeconds": 1.393e-07, "tensorShare": 0.4324, "feedLoss": 0.01336,
    "unitLoadRate": 1.078, "cacheLoadRate": 4.018, "memoryShare": 0.964, "memoryFillSeconds": 7.114e-08,
    "tailShare": 0.2693, "overlapExponent": 1.144, "rowPasses": 1.502, "hotness": 1.38, "skewScale": 1.014,
    "residentShare": 0.03255, "residentWidth": 0.1995, "leastTileRows": 12.57, "throttledShare": 0.6253,
    "throttleSeconds": 0.005018}, "quality": {"medianErrorPercent": 6.615, "p90ErrorPercent": 17.92, "rows": 182}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.5675,
    "ungatedShare": 0.08266, "launchSeconds": 7.393e-06, "tokenSeconds": 4.513e-09, "expertSeconds": 8.314e-12,
    "tileStartSeconds": 1.806e-06, "innerStepSeconds": 2.188e-08, "tensorShare": 1.007, "feedLoss": 1.41,
    "unitLoadRate": 1.655, "cacheLoadRate": 3.552, "memoryShare": 0.939, "memoryFillSeconds": 1.261e-05,
    "tailShare": 0.1118, "overlapExponent": 1.655, "rowPasses": 0.835, "hotness": 0.2292, "skewScale": 1.684,
    "residentShare": 0.08084, "residentWidth": 0.07432, "leastTileRows": 12.79, "throttledShare": 0.5539,
    "throttleSeconds": 0.003979}, "quality": {"medianErrorPercent": 9.318, "p90ErrorPercent": 28.23, "rows": 182}},
    {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters": {"foreignRowPasses": 2.767,
    "ungatedShare": 0.2609, "launchSeconds": 3.44e-05, "tokenSeconds": 1.431e-10, "expertSeconds": 9.69e-09,
    "tileStartSeconds": 1.257e-08, "innerStepSeconds": 9.447e-08, "tensorShare": 0.1537, "feedLoss": 0.65,
    "unitLoadRate": 1.622, "cacheLoadRate": 1.401, "memoryShare": 0.6222, "memoryFillSeconds": 9.039e-07,
    "tailShare": 0.6142, "overlapExponent": 1.32, "rowPasses": 0.5931, "hotness": 1.733, "skewScale": 0.8145,
    "residentShare": 0.02216, "residentWidth": 0.428, "leastTileRows": 13.48, "throttledShare": 0.5977,
    "throttleSeconds": 0.0008373}, "quality": {"medianErrorPercent": 10.27, "p90ErrorPercent": 25.38, "rows": 142}},
    {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16", "parameters": {"foreignRowPasses": 0.3838,
    "ungatedShare": 0.1113, "launchSeconds": 1.653e-05, "tokenSeconds": 1.48e-11, "expertSeconds": 6.82e-12,
    "tileStartSeconds": 1.17e-06, "innerStepSeconds": 3.666e-07, "tensorShare": 0.9748, "feedLoss": 0.4196,
    "unitLoadRate": 3.417, "cacheLoadRate": 3.23, "memoryShare": 0.7711, "memoryFillSeconds": 8.203e-08,
    "tailShare": 0.5454, "overlapExponent": 1.097, "rowPasses": 3.654, "hotness": 2.724, "skewScale": 1.181,
    "residentShare": 0.1273, "residentWidth": 0.3383, "leastTileRows": 31.3, "throttledShare": 0.9514,
    "throttleSeconds": 0.00344}, "quality": {"medianErrorPercent": 6.857, "p90ErrorPercent": 19.25, "rows": 140}},
    {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses":
    0.4328, "ungatedShare": 0.3245, "launchSeconds": 2.163e-05, "tokenSeconds": 1.785e-08, "expertSeconds":
    1.984e-10, "tileStartSeconds": 1.316e-06, "innerStepSeconds": 1.753e-08, "tensorShare": 0.9665, "feedLoss":
    4.797, "unitLoadRate": 3.249, "cacheLoadRate": 1.166, "memoryShare": 0.789, "memoryFillSeconds": 1.032e-05,
    "tailShare": 0.7825, "overlapExponent": 5.014, "rowPasses": 2.849, "hotness": 2.02, "skewScale": 0.5981,
    "residentShare": 0.3789, "residentWidth": 0.2859, "leastTileRows": 14.98, "throttledShare": 0.8497,
    "throttleSeconds": 0.001964}, "quality": {"medianErrorPercent": 12.59, "p90ErrorPercent": 35.01, "rows": 79}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.4372,
    "ungatedShare": 0.1509, "launchSeconds": 2.568e-05, "tokenSeconds": 1.275e-10, "expertSeconds": 1.332e-11,
    "tileStartSeconds": 4.694e-07, "innerStepSeconds": 1.435e-09, "tensorShare": 1.014, "feedLoss": 68.15,
    "unitLoadRate": 2.9, "cacheLoadRate": 3.118, "memoryShare": 0.832, "memoryFillSeconds": 3.096e-06, "tailShare":
    0.8044, "overlapExponent": 1.076, "rowPasses": 0.2796, "hotness": 1.83, "skewScale": 1.089, "residentShare":
    0.5176, "residentWidth": 0.3732, "leastTileRows": 12.38, "throttledShare": 0.7767, "throttleSeconds": 0.004216},
    "quality": {"medianErrorPercent": 16.83, "p90ErrorPercent": 23.18, "rows": 78}}, {"kernel":
    "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.4195, "ungatedShare":
    0.06693, "launchSeconds": 1.719e-05, "tokenSeconds": 6.709e-10, "expertSeconds": 6.756e-08, "tileStartSeconds":
    2.352e-06, "innerStepSeconds": 1.022e-07, "tensorShare": 0.8553, "feedLoss": 3.019, "unitLoadRate": 1.724,
    "cacheLoadRate": 0.7979, "memoryShare": 0.7629, "memoryFillSeconds": 1.642e-05, "tailShare": 0.5795,
    "overlapExponent": 2.266, "rowPasses": 3.414, "hotness": 2.037, "skewScale": 0.6717, "residentShare": 0.1571,
    "residentWidth": 0.1115, "leastTileRows": 22.75, "throttledShare": 0.8534, "throttleSeconds": 0.003449},
    "quality": {"medianErrorPercent": 2.719, "p90ErrorPercent": 8.508, "rows": 73}}, {"kernel":
    "vllm/ct_w4a4nvfp4moe_flashinfer_c", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.1754,
    "ungatedShare": 0.411, "launchSeconds": 3.932e-05, "tokenSeconds": 9.481e-09, "expertSeconds": 3.872e-08,
    "tileStartSeconds": 1.865e-06, "innerStepSeconds": 3.261e-08, "tensorShare": 0.4614, "feedLoss": 4.909,
    "unitLoadRate": 1.479, "cacheLoadRate": 2.777, "memoryShare": 0.5431, "memoryFillSeconds": 2.635e-06,
    "tailShare": 0.8709, "overlapExponent": 1.262, "rowPasses": 3.085, "hotness": 2.24, "skewScale": 0.4113,
    "residentShare": 0.1707, "residentWidth": 0.3115, "leastTileRows": 13.64, "throttledShare": 0.8599,
    "throttleSeconds": 0.006754}, "quality": {"medianErrorPercent": 11.61, "p90ErrorPercent": 21.46, "rows": 69}}],
    "elementwise": [], "collectives": [], "interNodeFraction": 0.92}
    """#
}
