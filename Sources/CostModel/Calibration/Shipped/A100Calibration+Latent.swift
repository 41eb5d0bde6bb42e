/// Latent attention on the a100-sxm-80gb: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let a100Latent = #"""
    {"accelerator": "a100-sxm-80gb", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode":
    [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "bf16", "parameters": {"launchSeconds": 1.121e-06,
    "unitSeconds": 9.171e-06, "stepSeconds": 1.888e-06, "unitLoadRate": 0.05281, "cacheLoadRate": 3.508,
    "memoryShare": 0.9123, "memoryFillSeconds": 2.488e-08, "tensorShare": 0.9714, "splitSeconds": 1.185e-08,
    "splitDoublingSeconds": 4.976e-06, "combineRate": 0.01, "tailShare": 0.6962, "overlapExponent": 5.824,
    "residentShare": 0.08482, "residentWidth": 1.445, "sequenceSeconds": 3.376e-12, "launchHeadGrowth": 0.973,
    "unitHeadGrowth": 0.2681, "windowSeconds": 5.756e-06, "windowOverread": 0.0007563, "greatestGroup": 290.0,
    "singleHeadCost": 1.118, "relayoutSeconds": 5.079e-06, "ungroupsWindows": false, "queryHeadSeconds": 1.005e-12},
    "quality": {"rows": 263, "medianErrorPercent": 35.68, "p90ErrorPercent": 87.72}}, {"kernel": "trtllm/kernel",
    "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.125e-06, "unitSeconds": 7.373e-06,
    "stepSeconds": 6.249e-07, "unitLoadRate": 0.02003, "cacheLoadRate": 3.303, "memoryShare": 0.7634,
    "memoryFillSeconds": 3.398e-08, "tensorShare": 0.8756, "splitSeconds": 1.128e-05, "splitDoublingSeconds":
    4.783e-06, "combineRate": 0.01017, "tailShare": 0.9322, "overlapExponent": 1.029, "residentShare": 0.6805,
    "residentWidth": 1.119, "sequenceSeconds": 2.084e-10, "launchHeadGrowth": -0.4885, "unitHeadGrowth": 0.002005,
    "windowSeconds": 3.736e-09, "windowOverread": 1.507e-06, "greatestGroup": 290.0, "singleHeadCost": 0.9829,
    "relayoutSeconds": 6.311e-09, "ungroupsWindows": false, "queryHeadSeconds": 1.082e-11}, "quality": {"rows": 263,
    "medianErrorPercent": 63.53, "p90ErrorPercent": 116.36}}, {"kernel": "vllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 0.0003247, "unitSeconds": 1.169e-08, "stepSeconds":
    3.986e-06, "unitLoadRate": 2.253, "cacheLoadRate": 2.949, "memoryShare": 0.9914, "memoryFillSeconds": 1.01e-09,
    "tensorShare": 0.1211, "splitSeconds": 1.293e-08, "splitDoublingSeconds": 4.867e-06, "combineRate": 18.39,
    "tailShare": 0.1079, "overlapExponent": 3.422, "residentShare": 1.126, "residentWidth": 0.05749,
    "sequenceSeconds": 9.671e-12, "launchHeadGrowth": 0.09821, "unitHeadGrowth": 0.1026, "windowSeconds": 3.634e-07,
    "windowOverread": 0.2906, "greatestGroup": 290.0, "singleHeadCost": 3.581, "relayoutSeconds": 5.86e-06,
    "ungroupsWindows": false, "queryHeadSeconds": 1.529e-12}, "quality": {"rows": 240, "medianErrorPercent": 14.79,
    "p90ErrorPercent": 65.14}}], "latentPrefill": [{"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat":
    "bf16", "parameters": {"launchSeconds": 1.047e-05, "launchHeadGrowth": -0.2103, "windowSeconds": 6.076e-08,
    "tileStartSeconds": 2.735e-06, "keyBlockSeconds": 1.101e-06, "tensorShare": 0.9331, "softmaxCost": 0.2316,
    "tailShare": 0.7362, "imbalanceShare": 0.6788, "memoryShare": 0.9658, "queryPasses": 0.1536, "startHeadGrowth":
    0.1457, "keyValuePasses": 0.4061, "tokenSeconds": 1.152e-10, "residentShare": 0.8065, "cacheSpeedup": 1.057,
    "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent": 5.593,
    "sequenceSeconds": 9.512e-08, "throttledShare": 0.8777, "throttleSeconds": 0.0001062, "wideHeadCost": 1.978,
    "windowOverreach": 0.2562}, "quality": {"rows": 97, "medianErrorPercent": 7.06, "p90ErrorPercent": 19.28}},
    {"kernel": "trtllm/kernel", "format": "bf16", "cacheFormat": "fp8", "parameters": {"launchSeconds": 1.284e-05,
    "launchHeadGrowth": -0.3033, "windowSeconds": 2.075e-07, "tileStartSeconds": 2.855e-06, "keyBlockSeconds":
    8.584e-07, "tensorShare": 0.7958, "softmaxCost": 0.7471, "tailShare": 0.4882, "imbalanceShare": 0.6429,
    "memoryShare": 0.9424, "queryPasses": 0.1028, "startHeadGrowth": 0.6803, "keyValuePasses": 0.4849,
    "tokenSeconds": 1.636e-09, "residentShare": 0.8961, "cacheSpeedup": 3.196, "queryTileRows": 128.0, "packsHeads":
    false, "adaptsTileRows": true, "overlapExponent": 4.813, "sequenceSeconds": 2.345e-08, "throttledShare": 0.7478,
    "throttleSeconds": 0.0001953, "wideHeadCost": 0.7301, "windowOverreach": 0.2946}, "quality": {"rows": 97,
    "medianErrorPercent": 4.79, "p90ErrorPercent": 20.26}}, {"kernel": "vllm/kernel", "format": "bf16",
    "cacheFormat": "bf16", "parameters": {"launchSeconds": 0.0002695, "launchHeadGrowth": -0.02212, "windowSeconds":
    3.257e-07, "tileStartSeconds": 7.917e-07, "keyBlockSeconds": 7.103e-07, "tensorShare": 0.824, "softmaxCost":
    1.089, "tailShare": 0.74, "imbalanceShare": 0.3025, "memoryShare": 0.3884, "queryPasses": 0.4146,
    "startHeadGrowth": -0.071, "keyValuePasses": 2.594, "tokenSeconds": 9.368e-12, "residentShare": 1.913,
    "cacheSpeedup": 5.218, "queryTileRows": 128.0, "packsHeads": false, "adaptsTileRows": true, "overlapExponent":
    1.036, "sequenceSeconds": 2.966e-09, "throttledShare": 0.7291, "throttleSeconds": 0.0008904, "wideHeadCost":
    0.5117, "windowOverreach": 0.3383}, "quality": {"rows": 135, "medianErrorPercent": 6.86, "p90ErrorPercent":
    32.14}}], "latentProjections": [], "experts": [], "elementwise": [], "collectives": [], "interNodeFraction":
    0.92}
    """#
}
