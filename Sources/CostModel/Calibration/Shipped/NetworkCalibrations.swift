/// Collectives of whole machines and networks.
///
/// Fitted by the search of `rehearse calibrate`, which does not read these tables; the names are the properties of the
/// parameter types, where each is explained.
extension ShippedCalibrations {
  static let networkCollectives = #"""
    {"accelerator": "networks", "source":
    "collectives that Vidur, APEX and vTrain timed, fitted on 40 % of the rows", "date": "2026-11-21", "isFitted":
    true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [], "latentPrefill": [],
    "latentProjections": [], "experts": [], "elementwise": [], "collectives": [{"library": "a100_dgx between",
    "placement": "2/1", "linkBandwidth": 25000000000.0, "operations": ["all_reduce", "send_recv"], "parameters":
    {"lowLatency": {"startSeconds": 1.329e-05, "rankSeconds": 1.633e-05, "share": 0.01237}, "lowLatency128":
    {"startSeconds": 3.545e-05, "rankSeconds": 4.185e-05, "share": 0.2351}, "simple": {"startSeconds": 0.0002295,
    "rankSeconds": 2.167e-07, "share": 0.05108}, "fillSeconds": 2.399e-07, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.8324, "rank": 0.2609, "rate": 2.254,
    "narrowRate": 0.59}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 363, "medianErrorPercent": 8.09, "p90ErrorPercent": 30.05}}, {"library": "a100_dgx between",
    "placement": "4/2", "linkBandwidth": 25000000000.0, "operations": ["all_reduce", "send_recv"], "parameters":
    {"lowLatency": {"startSeconds": 1.518e-06, "rankSeconds": 1.633e-05, "share": 0.01541}, "lowLatency128":
    {"startSeconds": 4.048e-06, "rankSeconds": 4.185e-05, "share": 0.293}, "simple": {"startSeconds": 2.621e-05,
    "rankSeconds": 2.167e-07, "share": 0.06366}, "fillSeconds": 2.399e-07, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.8324, "rank": 0.2609, "rate": 2.254,
    "narrowRate": 0.59}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 363, "medianErrorPercent": 8.09, "p90ErrorPercent": 30.05}}, {"library": "a100_dgx between",
    "placement": "8/4", "linkBandwidth": 25000000000.0, "operations": ["all_reduce", "send_recv"], "parameters":
    {"lowLatency": {"startSeconds": 4.545e-06, "rankSeconds": 1.633e-05, "share": 0.04873}, "lowLatency128":
    {"startSeconds": 1.212e-05, "rankSeconds": 4.185e-05, "share": 0.9266}, "simple": {"startSeconds": 7.848e-05,
    "rankSeconds": 2.167e-07, "share": 0.2013}, "fillSeconds": 2.399e-07, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.8324, "rank": 0.2609, "rate": 2.254,
    "narrowRate": 0.59}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 363, "medianErrorPercent": 8.09, "p90ErrorPercent": 30.05}}, {"library": "a100_dgx between",
    "placement": "16/8", "linkBandwidth": 25000000000.0, "operations": ["all_reduce", "send_recv"], "parameters":
    {"lowLatency": {"startSeconds": 3.201e-06, "rankSeconds": 1.633e-05, "share": 0.039}, "lowLatency128":
    {"startSeconds": 8.536e-06, "rankSeconds": 4.185e-05, "share": 0.7416}, "simple": {"startSeconds": 5.527e-05,
    "rankSeconds": 2.167e-07, "share": 0.1611}, "fillSeconds": 2.399e-07, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "allGather": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.8324, "rank": 0.2609, "rate": 2.254,
    "narrowRate": 0.59}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality":
    {"rows": 363, "medianErrorPercent": 8.09, "p90ErrorPercent": 30.05}}, {"library": "a100_dgx inside",
    "linkBandwidth": 300000000000.0, "operations": ["all_reduce", "send_recv"], "parameters": {"lowLatency":
    {"startSeconds": 0.0002529, "rankSeconds": 6.964e-08, "share": 1.169}, "lowLatency128": {"startSeconds":
    3.745e-05, "rankSeconds": 7.031e-07, "share": 0.4999}, "simple": {"startSeconds": 0.0003975, "rankSeconds":
    6.441e-06, "share": 0.04938}, "fillSeconds": 4.946e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.412, "rank": 0.03461, "rate": 2.146, "narrowRate":
    1.12}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 287,
    "medianErrorPercent": 9.1, "p90ErrorPercent": 37.69}}, {"library": "a100_pairwise_nvlink between",
    "linkBandwidth": 25000000000.0, "operations": ["send_recv"], "parameters": {"lowLatency": {"startSeconds":
    4.173e-06, "rankSeconds": 9.417e-06, "share": 0.1527}, "lowLatency128": {"startSeconds": 1.367e-06,
    "rankSeconds": 3.207e-05, "share": 0.02266}, "simple": {"startSeconds": 2.199e-05, "rankSeconds": 3.065e-07,
    "share": 0.04154}, "fillSeconds": 1.54e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 72,
    "medianErrorPercent": 51.07, "p90ErrorPercent": 113.2}}, {"library": "a100_pairwise_nvlink inside", "placement":
    "2/2", "linkBandwidth": 300000000000.0, "operations": ["all_reduce", "send_recv"], "parameters": {"lowLatency":
    {"startSeconds": 1.642e-05, "rankSeconds": 3.704e-05, "share": 0.7257}, "lowLatency128": {"startSeconds":
    0.0003783, "rankSeconds": 3.448e-06, "share": 0.8604}, "simple": {"startSeconds": 6.186e-07, "rankSeconds":
    4.773e-05, "share": 0.8484}, "fillSeconds": 0.0005624, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.3794, "rank": 0.06055, "rate": 2.496, "narrowRate":
    0.6409}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 220,
    "medianErrorPercent": 7.52, "p90ErrorPercent": 19.23}}, {"library": "a100_pairwise_nvlink inside", "placement":
    "4/4", "linkBandwidth": 300000000000.0, "operations": ["all_reduce", "send_recv"], "parameters": {"lowLatency":
    {"startSeconds": 1.984e-06, "rankSeconds": 3.704e-05, "share": 0.06553}, "lowLatency128": {"startSeconds":
    4.571e-05, "rankSeconds": 3.448e-06, "share": 0.07769}, "simple": {"startSeconds": 7.475e-08, "rankSeconds":
    4.773e-05, "share": 0.07661}, "fillSeconds": 0.0005624, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.3794, "rank": 0.06055, "rate": 2.496, "narrowRate":
    0.6409}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 220,
    "medianErrorPercent": 7.52, "p90ErrorPercent": 19.23}}, {"library": "a40_pairwise_nvlink between",
    "linkBandwidth": 25000000000.0, "operations": ["send_recv"], "parameters": {"lowLatency": {"startSeconds":
    3.242e-07, "rankSeconds": 5.209e-07, "share": 0.004065}, "lowLatency128": {"startSeconds": 1.637e-06,
    "rankSeconds": 6.993e-05, "share": 0.1072}, "simple": {"startSeconds": 1.014e-07, "rankSeconds": 1.705e-05,
    "share": 0.07175}, "fillSeconds": 0.0004066, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 72,
    "medianErrorPercent": 13.42, "p90ErrorPercent": 26.98}}, {"library": "a40_pairwise_nvlink inside",
    "linkBandwidth": 32000000000.0, "operations": ["send_recv"], "parameters": {"lowLatency": {"startSeconds":
    1.945e-07, "rankSeconds": 4.872e-08, "share": 0.1304}, "lowLatency128": {"startSeconds": 4.865e-05,
    "rankSeconds": 1.799e-05, "share": 0.01327}, "simple": {"startSeconds": 1.365e-05, "rankSeconds": 8.343e-09,
    "share": 0.04549}, "fillSeconds": 0.0002804, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 72,
    "medianErrorPercent": 3.52, "p90ErrorPercent": 6.84}}, {"library": "apex_h100-sxm-80gb inside", "linkBandwidth":
    450000000000.0, "operations": ["all_gather", "all_reduce", "alltoall", "reduce_scatter", "send_recv"],
    "parameters": {"lowLatency": {"startSeconds": 1.212e-05, "rankSeconds": 3.888e-07, "share": 0.1297},
    "lowLatency128": {"startSeconds": 6.856e-06, "rankSeconds": 6.41e-07, "share": 0.2021}, "simple":
    {"startSeconds": 2.087e-05, "rankSeconds": 3.752e-07, "share": 0.8462}, "fillSeconds": 4.976e-07,
    "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 1.089,
    "rank": 1.377, "rate": 0.8544, "narrowRate": 0.8294}, "allGather": {"start": 1.016, "rank": 0.9637, "rate":
    0.7306, "narrowRate": 1.367}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "sendReceive": {"start": 1.017, "rank": 0.3817, "rate": 1.091, "narrowRate": 0.8092}, "allToAll": {"start":
    1.985, "rank": 0.3235, "rate": 0.9295, "narrowRate": 3.088}}, "quality": {"rows": 174, "medianErrorPercent":
    7.94, "p90ErrorPercent": 32.12}}, {"library": "apex_h200-sxm-141gb inside", "linkBandwidth": 450000000000.0,
    "operations": ["all_gather", "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters":
    {"lowLatency": {"startSeconds": 3.233e-06, "rankSeconds": 2.968e-06, "share": 0.2869}, "lowLatency128":
    {"startSeconds": 6.351e-06, "rankSeconds": 6.058e-07, "share": 0.5989}, "simple": {"startSeconds": 2.513e-06,
    "rankSeconds": 2.278e-06, "share": 0.9926}, "fillSeconds": 3.481e-05, "switchSeconds": 0.0, "switchShare": 0.6,
    "integerRate": 1.0, "integerStart": 1.0, "allReduce": {"start": 0.9513, "rank": 1.471, "rate": 1.089,
    "narrowRate": 0.4936}, "allGather": {"start": 1.917, "rank": 0.1415, "rate": 0.4568, "narrowRate": 1.704},
    "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.7462,
    "rank": 1.929, "rate": 1.118, "narrowRate": 1.086}, "allToAll": {"start": 1.236, "rank": 1.147, "rate": 0.895,
    "narrowRate": 1.034}}, "quality": {"rows": 165, "medianErrorPercent": 8.82, "p90ErrorPercent": 23.43}},
    {"library": "apex_v100-pcie-16gb between", "placement": "2/1", "linkBandwidth": 25000000000.0, "operations":
    ["all_gather", "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency":
    {"startSeconds": 2.329e-05, "rankSeconds": 9.052e-05, "share": 0.009394}, "lowLatency128": {"startSeconds":
    2.245e-05, "rankSeconds": 8.276e-05, "share": 0.001431}, "simple": {"startSeconds": 0.0001234, "rankSeconds":
    0.0001731, "share": 0.03445}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb between", "placement": "4/1", "linkBandwidth": 25000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    0.0002696, "rankSeconds": 9.052e-05, "share": 0.01257}, "lowLatency128": {"startSeconds": 0.0002599,
    "rankSeconds": 8.276e-05, "share": 0.001916}, "simple": {"startSeconds": 0.001429, "rankSeconds": 0.0001731,
    "share": 0.04611}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb between", "placement": "4/2", "linkBandwidth": 25000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    1.749e-05, "rankSeconds": 9.052e-05, "share": 0.01119}, "lowLatency128": {"startSeconds": 1.686e-05,
    "rankSeconds": 8.276e-05, "share": 0.001705}, "simple": {"startSeconds": 9.269e-05, "rankSeconds": 0.0001731,
    "share": 0.04103}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb between", "placement": "8/2", "linkBandwidth": 25000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    0.0001218, "rankSeconds": 9.052e-05, "share": 0.009586}, "lowLatency128": {"startSeconds": 0.0001174,
    "rankSeconds": 8.276e-05, "share": 0.001461}, "simple": {"startSeconds": 0.0006456, "rankSeconds": 0.0001731,
    "share": 0.03516}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb between", "placement": "8/4", "linkBandwidth": 25000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    3.669e-05, "rankSeconds": 9.052e-05, "share": 0.01243}, "lowLatency128": {"startSeconds": 3.538e-05,
    "rankSeconds": 8.276e-05, "share": 0.001894}, "simple": {"startSeconds": 0.0001945, "rankSeconds": 0.0001731,
    "share": 0.04559}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb between", "placement": "16/4", "linkBandwidth": 25000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    7.543e-05, "rankSeconds": 9.052e-05, "share": 0.135}, "lowLatency128": {"startSeconds": 7.273e-05,
    "rankSeconds": 8.276e-05, "share": 0.02057}, "simple": {"startSeconds": 0.0003998, "rankSeconds": 0.0001731,
    "share": 0.4951}, "fillSeconds": 2.024e-09, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.02, "rank": 1.256, "rate": 0.8695, "narrowRate": 0.212},
    "allGather": {"start": 2.703, "rank": 0.6373, "rate": 0.8019, "narrowRate": 0.4018}, "reduceScatter": {"start":
    0.7934, "rank": 1.355, "rate": 1.171, "narrowRate": 1.822}, "sendReceive": {"start": 0.3827, "rank": 0.1212,
    "rate": 1.547, "narrowRate": 1.141}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 317, "medianErrorPercent": 23.84, "p90ErrorPercent": 85.87}}, {"library":
    "apex_v100-pcie-16gb inside", "placement": "2/2", "linkBandwidth": 16000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    0.0001063, "rankSeconds": 5.693e-06, "share": 0.002496}, "lowLatency128": {"startSeconds": 1.642e-05,
    "rankSeconds": 9.257e-06, "share": 0.2591}, "simple": {"startSeconds": 4.168e-06, "rankSeconds": 2.964e-06,
    "share": 0.1311}, "fillSeconds": 1.225e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 0.4729, "rank": 2.305, "rate": 1.737, "narrowRate": 0.5015},
    "allGather": {"start": 0.5018, "rank": 1.381, "rate": 0.9777, "narrowRate": 0.8007}, "reduceScatter": {"start":
    0.5432, "rank": 1.995, "rate": 1.654, "narrowRate": 0.2794}, "sendReceive": {"start": 0.4928, "rank": 1.55,
    "rate": 0.5026, "narrowRate": 1.976}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 123, "medianErrorPercent": 7.67, "p90ErrorPercent": 17.46}}, {"library":
    "apex_v100-pcie-16gb inside", "placement": "4/4", "linkBandwidth": 16000000000.0, "operations": ["all_gather",
    "all_reduce", "alltoall", "reduce_scatter", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    6.289e-05, "rankSeconds": 5.693e-06, "share": 0.003091}, "lowLatency128": {"startSeconds": 9.714e-06,
    "rankSeconds": 9.257e-06, "share": 0.3208}, "simple": {"startSeconds": 2.466e-06, "rankSeconds": 2.964e-06,
    "share": 0.1623}, "fillSeconds": 1.225e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 0.4729, "rank": 2.305, "rate": 1.737, "narrowRate": 0.5015},
    "allGather": {"start": 0.5018, "rank": 1.381, "rate": 0.9777, "narrowRate": 0.8007}, "reduceScatter": {"start":
    0.5432, "rank": 1.995, "rate": 1.654, "narrowRate": 0.2794}, "sendReceive": {"start": 0.4928, "rank": 1.55,
    "rate": 0.5026, "narrowRate": 1.976}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}},
    "quality": {"rows": 123, "medianErrorPercent": 7.67, "p90ErrorPercent": 17.46}}, {"library": "h100_dgx between",
    "linkBandwidth": 25000000000.0, "operations": ["send_recv"], "parameters": {"lowLatency": {"startSeconds":
    2.387e-06, "rankSeconds": 2.013e-05, "share": 0.02813}, "lowLatency128": {"startSeconds": 1.259e-05,
    "rankSeconds": 1.122e-05, "share": 0.8848}, "simple": {"startSeconds": 1.854e-05, "rankSeconds": 1.618e-08,
    "share": 1.434}, "fillSeconds": 1.011e-07, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 72,
    "medianErrorPercent": 6.89, "p90ErrorPercent": 15.47}}, {"library": "h100_dgx inside", "linkBandwidth":
    450000000000.0, "operations": ["all_reduce", "send_recv"], "parameters": {"lowLatency": {"startSeconds":
    3.323e-05, "rankSeconds": 9.694e-05, "share": 0.03475}, "lowLatency128": {"startSeconds": 3.303e-05,
    "rankSeconds": 4.505e-08, "share": 0.8088}, "simple": {"startSeconds": 1.33e-05, "rankSeconds": 0.000135,
    "share": 0.3372}, "fillSeconds": 2.855e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0,
    "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 0.3235, "rank": 0.02376, "rate": 2.416, "narrowRate":
    0.3906}, "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 287,
    "medianErrorPercent": 7.46, "p90ErrorPercent": 23.36}}, {"library": "h100_pairwise_nvlink inside", "placement":
    "2/2", "linkBandwidth": 450000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 4.104e-05, "rankSeconds": 2.298e-09, "share": 0.01613}, "lowLatency128": {"startSeconds":
    0.0003045, "rankSeconds": 7.937e-07, "share": 0.7271}, "simple": {"startSeconds": 2.709e-06, "rankSeconds":
    1.148e-06, "share": 0.787}, "fillSeconds": 7.242e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 141,
    "medianErrorPercent": 12.31, "p90ErrorPercent": 51.97}}, {"library": "h100_pairwise_nvlink inside", "placement":
    "4/4", "linkBandwidth": 450000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency":
    {"startSeconds": 0.0001595, "rankSeconds": 2.298e-09, "share": 0.003156}, "lowLatency128": {"startSeconds":
    0.001183, "rankSeconds": 7.937e-07, "share": 0.1423}, "simple": {"startSeconds": 1.053e-05, "rankSeconds":
    1.148e-06, "share": 0.154}, "fillSeconds": 7.242e-05, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate":
    1.0, "integerStart": 1.0, "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather":
    {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0,
    "rate": 1.0, "narrowRate": 1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0},
    "allToAll": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 141,
    "medianErrorPercent": 12.31, "p90ErrorPercent": 51.97}}, {"library": "vtrain_a100 inside", "linkBandwidth":
    300000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 8.65e-05,
    "rankSeconds": 4.668e-06, "share": 0.0419}, "lowLatency128": {"startSeconds": 5.611e-05, "rankSeconds":
    1.643e-07, "share": 0.6884}, "simple": {"startSeconds": 2.713e-05, "rankSeconds": 5.068e-08, "share": 0.8669},
    "fillSeconds": 0.000122, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 2.62,
    "p90ErrorPercent": 8.05}}, {"library": "vtrain_v100 inside", "placement": "2/2", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.00942}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.1497}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.151},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "3/3", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.01887}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.2998}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.3025},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "4/4", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.03571}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.5674}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.5724},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "5/5", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.01548}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.246}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.2481},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "6/6", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.01911}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.3037}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.3063},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "7/7", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.03636}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.5779}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.5829},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}, {"library": "vtrain_v100 inside", "placement": "8/8", "linkBandwidth":
    150000000000.0, "operations": ["all_reduce"], "parameters": {"lowLatency": {"startSeconds": 2.154e-05,
    "rankSeconds": 4.53e-06, "share": 0.0562}, "lowLatency128": {"startSeconds": 1.1e-05, "rankSeconds": 4.275e-09,
    "share": 0.893}, "simple": {"startSeconds": 8.873e-05, "rankSeconds": 1.381e-07, "share": 0.9008},
    "fillSeconds": 1.522e-08, "switchSeconds": 0.0, "switchShare": 0.6, "integerRate": 1.0, "integerStart": 1.0,
    "allReduce": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allGather": {"start": 1.0, "rank":
    1.0, "rate": 1.0, "narrowRate": 1.0}, "reduceScatter": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate":
    1.0}, "sendReceive": {"start": 1.0, "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}, "allToAll": {"start": 1.0,
    "rank": 1.0, "rate": 1.0, "narrowRate": 1.0}}, "quality": {"rows": 0, "medianErrorPercent": 0.16,
    "p90ErrorPercent": 0.55}}], "interNodeFraction": 0.92}
    """#
}
