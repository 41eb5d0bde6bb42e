/// Routed experts on the b200-sxm: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let b200Experts = #"""
    {"accelerator": "b200-sxm", "source": "kernel timings that NVIDIA collected with aiconfigurator; mean |log ratio| +
    0.3 p90, errors on the 60 % of rows kept from a first fit, then fitted on all", "date": "2026-11-21", "isFitted":
    true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [], "experts":
    [{"kernel": "vllm/ct_w4a4nvfp4moe_flashinfer_t", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.5729,
    "ungatedShare": 0.06286, "launchSeconds": 1.844e-05, "tokenSeconds": 5.264e-10, "expertSeconds": 4.205e-11,
    "tileStartSeconds": 7.986e-07, "innerStepSeconds": 2.475e-08, "tensorShare": 0.8626, "feedLoss": 35.58,
    "unitLoadRate": 2.32, "cacheLoadRate": 3.683, "memoryShare": 0.8686, "memoryFillSeconds": 1.526e-06, "tailShare":
    0.8968, "overlapExponent": 2.798, "rowPasses": 1.008, "hotness": 0.1814, "skewScale": 0.4852, "residentShare":
    0.3759, "residentWidth": 0.2872, "leastTileRows": 13.2, "throttledShare": 0.7555, "throttleSeconds": 0.0005197},
    "quality": {"rows": 2153, "medianErrorPercent": 10.42, "p90ErrorPercent": 31.91}}, {"kernel":
    "vllm/fp8moe_flashinfer_trtllm_trt", "format": "fp8_block", "parameters": {"foreignRowPasses": 1.762,
    "ungatedShare": 0.03662, "launchSeconds": 1.01e-05, "tokenSeconds": 2.223e-08, "expertSeconds": 5.361e-11,
    "tileStartSeconds": 4.21e-08, "innerStepSeconds": 1.89e-07, "tensorShare": 0.2974, "feedLoss": 8.497,
    "unitLoadRate": 1.364, "cacheLoadRate": 1.895, "memoryShare": 0.8503, "memoryFillSeconds": 1.372e-05, "tailShare":
    0.801, "overlapExponent": 1.403, "rowPasses": 0.2845, "hotness": 0.2458, "skewScale": 0.8277, "residentShare":
    0.4812, "residentWidth": 0.1455, "leastTileRows": 18.32, "throttledShare": 0.9712, "throttleSeconds": 0.001123},
    "quality": {"rows": 2087, "medianErrorPercent": 11.41, "p90ErrorPercent": 30.05}}, {"kernel":
    "vllm/flashinfer_trtllm_trtllmbf16", "format": "bf16", "parameters": {"foreignRowPasses": 0.329, "ungatedShare":
    0.1643, "launchSeconds": 1.477e-05, "tokenSeconds": 1.769e-11, "expertSeconds": 7.382e-10, "tileStartSeconds":
    2.32e-07, "innerStepSeconds": 1.1e-07, "tensorShare": 0.4247, "feedLoss": 1.237, "unitLoadRate": 1.312,
    "cacheLoadRate": 1.853, "memoryShare": 0.8375, "memoryFillSeconds": 1.299e-06, "tailShare": 0.5849,
    "overlapExponent": 2.014, "rowPasses": 0.7269, "hotness": 0.4124, "skewScale": 1.006, "residentShare": 0.2573,
    "residentWidth": 0.543, "leastTileRows": 13.69, "throttledShare": 0.8105, "throttleSeconds": 0.001358}, "quality":
    {"rows": 1497, "medianErrorPercent": 10.85, "p90ErrorPercent": 27.55}}, {"kernel":
    "vllm/modelopt_fp8_flashinfer_trtl", "format": "fp8", "parameters": {"foreignRowPasses": 0.3475, "ungatedShare":
    0.02632, "launchSeconds": 1.047e-05, "tokenSeconds": 4.261e-09, "expertSeconds": 2.998e-10, "tileStartSeconds":
    6.089e-07, "innerStepSeconds": 2.439e-08, "tensorShare": 0.5298, "feedLoss": 6.064, "unitLoadRate": 1.57,
    "cacheLoadRate": 2.806, "memoryShare": 0.8442, "memoryFillSeconds": 7.587e-06, "tailShare": 0.4327,
    "overlapExponent": 1.723, "rowPasses": 0.163, "hotness": 0.2436, "skewScale": 0.8775, "residentShare": 0.1373,
    "residentWidth": 0.6216, "leastTileRows": 12.68, "throttledShare": 0.8772, "throttleSeconds": 0.001562}, "quality":
    {"rows": 1381, "medianErrorPercent": 9.18, "p90ErrorPercent": 22.03}}, {"kernel": "trtllm/moe_torch_flow", "format":
    "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.7611, "ungatedShare": 0.1715, "launchSeconds": 3.243e-05,
    "tokenSeconds": 3.751e-12, "expertSeconds": 9.594e-12, "tileStartSeconds": 2.717e-09, "innerStepSeconds": 2.294e-09,
    "tensorShare": 1.004, "feedLoss": 0.05298, "unitLoadRate": 2.557, "cacheLoadRate": 2.784, "memoryShare": 0.6851,
    "memoryFillSeconds": 6.028e-07, "tailShare": 0.4281, "overlapExponent": 1.015, "rowPasses": 1.487, "hotness":
    0.1918, "skewScale": 0.318, "residentShare": 0.2248, "residentWidth": 0.1287, "leastTileRows": 18.3,
    "throttledShare": 0.3806, "throttleSeconds": 0.0005103}, "quality": {"rows": 1263, "medianErrorPercent": 24.03,
    "p90ErrorPercent": 51.3}}, {"kernel": "sglang/flashinfer_trtllm_moe", "format": "fp8_block", "parameters":
    {"foreignRowPasses": 1.044, "ungatedShare": 0.0344, "launchSeconds": 2.098e-05, "tokenSeconds": 4.918e-09,
    "expertSeconds": 8.604e-11, "tileStartSeconds": 9.342e-07, "innerStepSeconds": 5.117e-08, "tensorShare": 0.2797,
    "feedLoss": 13.02, "unitLoadRate": 1.075, "cacheLoadRate": 3.56, "memoryShare": 0.8354, "memoryFillSeconds":
    2.975e-06, "tailShare": 0.7192, "overlapExponent": 1.454, "rowPasses": 0.824, "hotness": 0.6964, "skewScale": 1.112,
    "residentShare": 0.1406, "residentWidth": 0.1758, "leastTileRows": 18.52, "throttledShare": 0.9355,
    "throttleSeconds": 0.0005683}, "quality": {"rows": 722, "medianErrorPercent": 11.18, "p90ErrorPercent": 30.72}},
    {"kernel": "sglang/flashinfer_trtllm_moe", "format": "nvfp4", "parameters": {"foreignRowPasses": 0.3529,
    "ungatedShare": 0.04443, "launchSeconds": 8.524e-06, "tokenSeconds": 6.714e-09, "expertSeconds": 7.188e-10,
    "tileStartSeconds": 1.092e-06, "innerStepSeconds": 5.539e-08, "tensorShare": 0.7228, "feedLoss": 0.3206,
    "unitLoadRate": 3.244, "cacheLoadRate": 1.846, "memoryShare": 0.7636, "memoryFillSeconds": 1.079e-05, "tailShare":
    0.9345, "overlapExponent": 2.606, "rowPasses": 0.7723, "hotness": 0.3324, "skewScale": 1.265, "residentShare":
    0.09895, "residentWidth": 0.06895, "leastTileRows": 19.36, "throttledShare": 0.9539, "throttleSeconds": 0.003789},
    "quality": {"rows": 553, "medianErrorPercent": 13.18, "p90ErrorPercent": 29.86}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "bf16", "parameters": {"foreignRowPasses": 0.447, "ungatedShare": 0.1297,
    "launchSeconds": 1.197e-05, "tokenSeconds": 1.289e-10, "expertSeconds": 2.678e-09, "tileStartSeconds": 1.856e-06,
    "innerStepSeconds": 1.852e-08, "tensorShare": 0.7521, "feedLoss": 1.081, "unitLoadRate": 2.046, "cacheLoadRate":
    1.543, "memoryShare": 0.8505, "memoryFillSeconds": 4.292e-06, "tailShare": 0.7399, "overlapExponent": 2.099,
    "rowPasses": 0.5278, "hotness": 0.388, "skewScale": 1.038, "residentShare": 0.1352, "residentWidth": 0.384,
    "leastTileRows": 14.36, "throttledShare": 0.798, "throttleSeconds": 0.0002399}, "quality": {"rows": 451,
    "medianErrorPercent": 9.57, "p90ErrorPercent": 23.07}}, {"kernel": "vllm/gptossmxfp4moe_flashinfer_tr", "format":
    "w4a16_mxfp4", "parameters": {"foreignRowPasses": 1.033, "ungatedShare": 0.1027, "launchSeconds": 1.521e-05,
    "tokenSeconds": 4.236e-09, "expertSeconds": 1.718e-09, "tileStartSeconds": 1.619e-06, "innerStepSeconds": 5.277e-08,
    "tensorShare": 0.3899, "feedLoss": 0.876, "unitLoadRate": 0.6323, "cacheLoadRate": 2.182, "memoryShare": 0.4955,
    "memoryFillSeconds": 1.309e-07, "tailShare": 0.6391, "overlapExponent": 2.092, "rowPasses": 3.462, "hotness":
    0.5706, "skewScale": 1.043, "residentShare": 0.2101, "residentWidth": 0.1681, "leastTileRows": 22.4,
    "throttledShare": 0.8703, "throttleSeconds": 0.0005872}, "quality": {"rows": 429, "medianErrorPercent": 8.97,
    "p90ErrorPercent": 23.04}}, {"kernel": "sglang/fused_moe_triton", "format": "bf16", "parameters":
    {"foreignRowPasses": 5.709, "ungatedShare": 0.64, "launchSeconds": 5.543e-06, "tokenSeconds": 5.785e-11,
    "expertSeconds": 3.01e-09, "tileStartSeconds": 4.245e-08, "innerStepSeconds": 5.655e-07, "tensorShare": 0.1962,
    "feedLoss": 0.373, "unitLoadRate": 3.106, "cacheLoadRate": 1.568, "memoryShare": 0.8884, "memoryFillSeconds":
    4.067e-06, "tailShare": 0.8851, "overlapExponent": 1.103, "rowPasses": 2.277, "hotness": 0.7039, "skewScale":
    0.8683, "residentShare": 0.3625, "residentWidth": 0.2581, "leastTileRows": 29.56, "throttledShare": 0.8147,
    "throttleSeconds": 0.0007953}, "quality": {"rows": 296, "medianErrorPercent": 19.68, "p90ErrorPercent": 38.87}},
    {"kernel": "vllm/ct_wna16marlinmoe_marlin", "format": "int4_wo", "parameters": {"foreignRowPasses": 0.4602,
    "ungatedShare": 0.07774, "launchSeconds": 3.554e-05, "tokenSeconds": 1.889e-07, "expertSeconds": 4.578e-09,
    "tileStartSeconds": 2.029e-08, "innerStepSeconds": 1.877e-07, "tensorShare": 0.3232, "feedLoss": 1.467,
    "unitLoadRate": 0.2237, "cacheLoadRate": 0.2923, "memoryShare": 0.9199, "memoryFillSeconds": 3.498e-08, "tailShare":
    0.7875, "overlapExponent": 3.826, "rowPasses": 0.4448, "hotness": 0.3688, "skewScale": 1.067, "residentShare":
    0.2204, "residentWidth": 0.3429, "leastTileRows": 18.39, "throttledShare": 0.9537, "throttleSeconds": 0.001902},
    "quality": {"rows": 226, "medianErrorPercent": 13.09, "p90ErrorPercent": 38.83}}, {"kernel":
    "sglang/flashinfer_trtllm_moe", "format": "w4a16_mxfp4", "parameters": {"foreignRowPasses": 0.241, "ungatedShare":
    0.6588, "launchSeconds": 1.223e-05, "tokenSeconds": 1.058e-08, "expertSeconds": 2.837e-09, "tileStartSeconds":
    1.378e-06, "innerStepSeconds": 3.553e-09, "tensorShare": 0.3664, "feedLoss": 8.94, "unitLoadRate": 0.9701,
    "cacheLoadRate": 2.223, "memoryShare": 0.7685, "memoryFillSeconds": 9.127e-09, "tailShare": 0.9314,
    "overlapExponent": 1.913, "rowPasses": 3.767, "hotness": 0.4603, "skewScale": 1.014, "residentShare": 0.3895,
    "residentWidth": 0.1081, "leastTileRows": 33.89, "throttledShare": 0.5932, "throttleSeconds": 0.000581}, "quality":
    {"rows": 182, "medianErrorPercent": 8.96, "p90ErrorPercent": 22.03}}, {"kernel": "sglang/flashinfer_trtllm_moe",
    "format": "w4a8_mxfp4", "parameters": {"foreignRowPasses": 0.3497, "ungatedShare": 0.08042, "launchSeconds":
    1.546e-05, "tokenSeconds": 6.5e-09, "expertSeconds": 2.739e-09, "tileStartSeconds": 1.576e-06, "innerStepSeconds":
    6.68e-08, "tensorShare": 0.9017, "feedLoss": 3.366, "unitLoadRate": 1.276, "cacheLoadRate": 1.38, "memoryShare":
    0.8636, "memoryFillSeconds": 1.161e-06, "tailShare": 0.6235, "overlapExponent": 1.583, "rowPasses": 0.8233,
    "hotness": 0.4507, "skewScale": 0.8381, "residentShare": 0.217, "residentWidth": 0.2955, "leastTileRows": 21.86,
    "throttledShare": 0.9725, "throttleSeconds": 0.001902}, "quality": {"rows": 182, "medianErrorPercent": 7.74,
    "p90ErrorPercent": 21.95}}, {"kernel": "sglang/fused_moe_triton", "format": "fp8_block", "parameters":
    {"foreignRowPasses": 2.863, "ungatedShare": 0.07429, "launchSeconds": 1.929e-05, "tokenSeconds": 5.326e-09,
    "expertSeconds": 1.57e-10, "tileStartSeconds": 6.809e-08, "innerStepSeconds": 1.533e-07, "tensorShare": 0.1684,
    "feedLoss": 4.163, "unitLoadRate": 0.8245, "cacheLoadRate": 1.357, "memoryShare": 0.8824, "memoryFillSeconds":
    1.585e-05, "tailShare": 0.6926, "overlapExponent": 1.229, "rowPasses": 0.2348, "hotness": 0.1146, "skewScale":
    0.4704, "residentShare": 0.2606, "residentWidth": 0.1447, "leastTileRows": 35.34, "throttledShare": 0.9708,
    "throttleSeconds": 0.001178}, "quality": {"rows": 142, "medianErrorPercent": 9.94, "p90ErrorPercent": 31.71}},
    {"kernel": "vllm/flashinfer_cutlass_fi", "format": "bf16", "parameters": {"foreignRowPasses": 0.262, "ungatedShare":
    0.09917, "launchSeconds": 2.611e-05, "tokenSeconds": 4.298e-12, "expertSeconds": 1.93e-09, "tileStartSeconds":
    3.07e-06, "innerStepSeconds": 3.035e-07, "tensorShare": 0.6075, "feedLoss": 0.08902, "unitLoadRate": 2.476,
    "cacheLoadRate": 2.181, "memoryShare": 0.8424, "memoryFillSeconds": 2.465e-06, "tailShare": 0.5834,
    "overlapExponent": 1.597, "rowPasses": 1.143, "hotness": 0.2434, "skewScale": 1.137, "residentShare": 0.3473,
    "residentWidth": 0.3432, "leastTileRows": 13.07, "throttledShare": 0.8565, "throttleSeconds": 0.005577}, "quality":
    {"rows": 140, "medianErrorPercent": 7.91, "p90ErrorPercent": 23.7}}, {"kernel": "sglang/flashinfer_trtllm_moe",
    "format": "int4_wo", "parameters": {"foreignRowPasses": 0.004292, "ungatedShare": 0.0643, "launchSeconds":
    1.745e-05, "tokenSeconds": 9.067e-09, "expertSeconds": 1.73e-09, "tileStartSeconds": 1.462e-07, "innerStepSeconds":
    1.141e-07, "tensorShare": 0.4298, "feedLoss": 5.179, "unitLoadRate": 0.3721, "cacheLoadRate": 2.153, "memoryShare":
    0.9452, "memoryFillSeconds": 6.745e-07, "tailShare": 0.5646, "overlapExponent": 2.128, "rowPasses": 0.9506,
    "hotness": 0.7706, "skewScale": 0.4, "residentShare": 0.08193, "residentWidth": 0.07295, "leastTileRows": 35.53,
    "throttledShare": 0.9613, "throttleSeconds": 0.003286}, "quality": {"rows": 78, "medianErrorPercent": 13.93,
    "p90ErrorPercent": 36.36}}, {"kernel": "vllm/mxfp4moe_flashinfer_trtllm_m", "format": "w4a8_mxfp4", "parameters":
    {"foreignRowPasses": 0.6762, "ungatedShare": 0.04825, "launchSeconds": 3.467e-05, "tokenSeconds": 2.063e-12,
    "expertSeconds": 8.329e-11, "tileStartSeconds": 6.154e-09, "innerStepSeconds": 3.389e-09, "tensorShare": 1.018,
    "feedLoss": 0.04117, "unitLoadRate": 3.395, "cacheLoadRate": 3.742, "memoryShare": 0.9655, "memoryFillSeconds":
    1.141e-07, "tailShare": 0.6801, "overlapExponent": 1.011, "rowPasses": 4.069, "hotness": 0.1239, "skewScale":
    0.3177, "residentShare": 0.1854, "residentWidth": 0.8052, "leastTileRows": 13.7, "throttledShare": 0.4853,
    "throttleSeconds": 0.004949}, "quality": {"rows": 78, "medianErrorPercent": 14.03, "p90ErrorPercent": 45.04}},
    {"kernel": "vllm/modelopt_fp8_flashinfer_cutl", "format": "fp8", "parameters": {"foreignRowPasses": 0.3815,
    "ungatedShare": 0.0323, "launchSeconds": 2.302e-05, "tokenSeconds": 2.484e-09, "expertSeconds": 7.389e-10,
    "tileStartSeconds": 2.729e-06, "innerStepSeconds": 1.165e-08, "tensorShare": 0.3251, "feedLoss": 10.11,
    "unitLoadRate": 2.018, "cacheLoadRate": 2.943, "memoryShare": 0.7973, "memoryFillSeconds": 1.113e-05, "tailShare":
    0.4529, "overlapExponent": 2.028, "rowPasses": 0.245, "hotness": 0.3448, "skewScale": 0.8404, "residentShare":
    0.1825, "residentWidth": 0.2719, "leastTileRows": 13.52, "throttledShare": 0.9714, "throttleSeconds": 0.002278},
    "quality": {"rows": 73, "medianErrorPercent": 7.16, "p90ErrorPercent": 18.98}}, {"kernel":
    "vllm/ct_w4a4nvfp4moe_flashinfer_c", "format": "nvfp4", "parameters": {"foreignRowPasses": 1.028, "ungatedShare":
    0.02586, "launchSeconds": 4.484e-05, "tokenSeconds": 2.661e-09, "expertSeconds": 1.022e-11, "tileStartSeconds":
    3.099e-06, "innerStepSeconds": 1.582e-08, "tensorShare": 0.9789, "feedLoss": 96.49, "unitLoadRate": 1.939,
    "cacheLoadRate": 2.331, "memoryShare": 0.646, "memoryFillSeconds": 4.179e-06, "tailShare": 0.9705,
    "overlapExponent": 1.505, "rowPasses": 1.283, "hotness": 0.1183, "skewScale": 0.3609, "residentShare": 0.312,
    "residentWidth": 0.4078, "leastTileRows": 15.49, "throttledShare": 0.4061, "throttleSeconds": 0.0001547}, "quality":
    {"rows": 69, "medianErrorPercent": 10.13, "p90ErrorPercent": 17.46}}], "elementwise": [], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
