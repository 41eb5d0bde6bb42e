/// Collectives of whole machines and networks.
///
/// Fitted by `rehearse calibrate --networks`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let networkCollectives = #"""
    {"source":
    "collectives that Vidur, APEX and vTrain timed (serving_comm_vidur_apex.csv, training_nccl_vtrain.csv), fitted on three in five rows; the best of several seeds",
    "date": "2026-11-22", "networks": [{"isBetweenNodes": true, "linkBandwidth": 22420000000.0, "network":
    "a100_dgx", "operations": ["all_reduce", "send_recv"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0,
    "fillSeconds": 0.0001283, "groups": {}, "hopExponent": 1.355, "hostSeconds": 2.318e-06, "lowLatency":
    {"rankSeconds": 1.727e-08, "share": 0.08576, "startSeconds": 2.73e-05}, "lowLatency128": {"rankSeconds":
    8.592e-05, "share": 0.2692, "startSeconds": 6.161e-06}, "messageHostSeconds": 2.4e-05, "messageSeconds": 3e-05,
    "neighbourSeconds": 7.227e-06, "ports": 3.563, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start":
    1}, "sendReceive": {"narrowRate": 0.9448, "rank": 0.3458, "rate": 1.357, "start": 0.05255}, "simple":
    {"rankSeconds": 1.939e-06, "share": 0.294, "startSeconds": 0.0007187}, "switchSeconds": 0, "switchShare": 0.6,
    "unbufferedRate": 1}, "quality": {"medianErrorPercent": 9.196, "p90ErrorPercent": 46.84, "rows": 363}},
    {"isBetweenNodes": false, "linkBandwidth": 273400000000.0, "network": "a100_dgx", "operations": ["all_reduce",
    "send_recv"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0, "fillSeconds": 1.193e-08, "groups":
    {"4": {"host": 0.3479, "rate": 0.5741, "start": 0.4263}, "8": {"host": 0.651, "rate": 0.7572, "start": 0.8481}},
    "hopExponent": 1, "hostSeconds": 4.6e-05, "lowLatency": {"rankSeconds": 1.802e-06, "share": 0.01637,
    "startSeconds": 4.827e-07}, "lowLatency128": {"rankSeconds": 2.134e-07, "share": 0.6161, "startSeconds":
    4.415e-05}, "messageHostSeconds": 9.948e-06, "messageSeconds": 0, "neighbourSeconds": 0, "ports": 1,
    "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1.765,
    "rank": 4.875, "rate": 1.076, "start": 0.3301}, "simple": {"rankSeconds": 1.231e-08, "share": 1.323,
    "startSeconds": 0.0002297}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality":
    {"medianErrorPercent": 6.761, "p90ErrorPercent": 34.76, "rows": 287}}, {"isBetweenNodes": true, "linkBandwidth":
    8214000000.0, "network": "a100_pairwise_nvlink", "operations": ["send_recv"], "parameters": {"allGather":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "bufferedBytes": 3049000.0, "fillSeconds": 0.01991, "groups": {}, "hopExponent": 1, "hostSeconds":
    1.2e-05, "lowLatency": {"rankSeconds": 1.917e-06, "share": 0.1081, "startSeconds": 1.823e-06}, "lowLatency128":
    {"rankSeconds": 9.132e-06, "share": 1.012, "startSeconds": 2.349e-05}, "messageHostSeconds": 1.202e-05,
    "messageSeconds": 3e-05, "neighbourSeconds": 5e-06, "ports": 3, "reduceScatter": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 0.3}, "simple":
    {"rankSeconds": 0.001107, "share": 0.02, "startSeconds": 1.193e-07}, "switchSeconds": 0, "switchShare": 0.6,
    "unbufferedRate": 0.2426}, "quality": {"medianErrorPercent": 16.04, "p90ErrorPercent": 31.57, "rows": 72}},
    {"isBetweenNodes": false, "linkBandwidth": 341800000000.0, "network": "a100_pairwise_nvlink", "operations":
    ["all_reduce", "send_recv"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0, "fillSeconds": 1.78e-08,
    "groups": {"4": {"host": 0.2111, "rate": 0.0583, "start": 12.53}}, "hopExponent": 1, "hostSeconds": 6.06e-05,
    "lowLatency": {"rankSeconds": 1.808e-07, "share": 0.005149, "startSeconds": 9.936e-05}, "lowLatency128":
    {"rankSeconds": 2.721e-05, "share": 0.5626, "startSeconds": 4.435e-06}, "messageHostSeconds": 1e-05,
    "messageSeconds": 0, "neighbourSeconds": 0, "ports": 1, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "sendReceive": {"narrowRate": 0.7674, "rank": 0.2781, "rate": 2.483, "start": 0.03937}, "simple":
    {"rankSeconds": 5.713e-05, "share": 0.3664, "startSeconds": 8.85e-07}, "switchSeconds": 5.903e-05,
    "switchShare": 0.05736, "unbufferedRate": 1}, "quality": {"medianErrorPercent": 2.263, "p90ErrorPercent": 13.44,
    "rows": 220}}, {"isBetweenNodes": true, "linkBandwidth": 3455000000.0, "network": "a40_pairwise_nvlink",
    "operations": ["send_recv"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 11180000.0, "fillSeconds":
    3.172e-05, "groups": {}, "hopExponent": 1, "hostSeconds": 2.1e-05, "lowLatency": {"rankSeconds": 1.798e-07,
    "share": 0.1482, "startSeconds": 5.607e-05}, "lowLatency128": {"rankSeconds": 2.626e-08, "share": 0.01413,
    "startSeconds": 0.001942}, "messageHostSeconds": 1e-06, "messageSeconds": 3e-05, "neighbourSeconds": 5e-06,
    "ports": 3, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 0.3}, "simple": {"rankSeconds": 1.212e-05, "share": 0.9498, "startSeconds":
    6.601e-05}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 0.6592}, "quality": {"medianErrorPercent":
    8.191, "p90ErrorPercent": 22.6, "rows": 72}}, {"isBetweenNodes": false, "linkBandwidth": 4754000000.0,
    "network": "a40_pairwise_nvlink", "operations": ["send_recv"], "parameters": {"allGather": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1},
    "bufferedBytes": 0, "fillSeconds": 1e-09, "groups": {}, "hopExponent": 1, "hostSeconds": 4e-06, "lowLatency":
    {"rankSeconds": 1e-09, "share": 0.8819, "startSeconds": 1.386e-06}, "lowLatency128": {"rankSeconds": 0.001,
    "share": 0.827, "startSeconds": 1e-07}, "messageHostSeconds": 4e-06, "messageSeconds": 0, "neighbourSeconds": 0,
    "ports": 1, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1e-09, "share": 0.8422, "startSeconds": 1e-07},
    "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality": {"medianErrorPercent": 3.403,
    "p90ErrorPercent": 6.318, "rows": 72}}, {"isBetweenNodes": false, "linkBandwidth": 413900000000.0, "network":
    "apex_h100-sxm-80gb", "operations": ["all_reduce", "all_gather", "reduce_scatter", "alltoall", "send_recv"],
    "parameters": {"allGather": {"narrowRate": 0.5526, "rank": 0.6552, "rate": 0.9387, "start": 0.8643}, "allToAll":
    {"narrowRate": 1.895, "rank": 0.4441, "rate": 0.8995, "start": 1.424}, "bufferedBytes": 0, "fillSeconds":
    5.166e-08, "groups": {}, "hopExponent": 1, "hostSeconds": 1.709e-06, "lowLatency": {"rankSeconds": 3.91e-06,
    "share": 0.02147, "startSeconds": 4.889e-06}, "lowLatency128": {"rankSeconds": 1.172e-06, "share": 0.3697,
    "startSeconds": 7.614e-06}, "messageHostSeconds": 5.025e-06, "messageSeconds": 0, "neighbourSeconds": 0,
    "ports": 1, "reduceScatter": {"narrowRate": 0.6311, "rank": 0.6638, "rate": 0.8124, "start": 0.855},
    "sendReceive": {"narrowRate": 3.794, "rank": 0.06759, "rate": 0.6275, "start": 1.256}, "simple": {"rankSeconds":
    1.105e-07, "share": 0.8699, "startSeconds": 2.658e-05}, "switchSeconds": 0, "switchShare": 0.6,
    "unbufferedRate": 1}, "quality": {"medianErrorPercent": 5.128, "p90ErrorPercent": 30.12, "rows": 174}},
    {"isBetweenNodes": false, "linkBandwidth": 352300000000.0, "network": "apex_h200-sxm-141gb", "operations":
    ["all_reduce", "all_gather", "reduce_scatter", "alltoall", "send_recv"], "parameters": {"allGather":
    {"narrowRate": 0.7704, "rank": 0.578, "rate": 0.9197, "start": 1.129}, "allToAll": {"narrowRate": 1.203, "rank":
    0.677, "rate": 0.9999, "start": 1.432}, "bufferedBytes": 0, "fillSeconds": 1.402e-06, "groups": {"4": {"host":
    1.758, "rate": 1.284, "start": 0.7913}, "8": {"host": 3.508, "rate": 1.322, "start": 0.3556}}, "hopExponent": 1,
    "hostSeconds": 3.113e-06, "lowLatency": {"rankSeconds": 1.044e-05, "share": 0.1703, "startSeconds": 2.731e-06},
    "lowLatency128": {"rankSeconds": 2.353e-06, "share": 0.3674, "startSeconds": 3.622e-06}, "messageHostSeconds":
    5.114e-06, "messageSeconds": 0, "neighbourSeconds": 0, "ports": 1, "reduceScatter": {"narrowRate": 0.8392,
    "rank": 0.4094, "rate": 0.9976, "start": 1.43}, "sendReceive": {"narrowRate": 1.177, "rank": 0.6647, "rate":
    1.404, "start": 1.214}, "simple": {"rankSeconds": 1.623e-06, "share": 0.8122, "startSeconds": 1.127e-05},
    "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality": {"medianErrorPercent": 6.55,
    "p90ErrorPercent": 15.37, "rows": 165}}, {"isBetweenNodes": true, "linkBandwidth": 1547000000.0, "network":
    "apex_v100-pcie-16gb", "operations": ["all_reduce", "all_gather", "reduce_scatter", "alltoall", "send_recv"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 0.694, "rate": 1, "start": 0.4855}, "allToAll":
    {"narrowRate": 1, "rank": 1, "rate": 0.8912, "start": 0.4909}, "bufferedBytes": 0, "fillSeconds": 2.582e-06,
    "groups": {}, "hopExponent": 2.329, "hostSeconds": 2.276e-06, "lowLatency": {"rankSeconds": 4.418e-05, "share":
    0.08549, "startSeconds": 0.0002339}, "lowLatency128": {"rankSeconds": 0.0001226, "share": 0.4044,
    "startSeconds": 0.0003937}, "messageHostSeconds": 1.621e-06, "messageSeconds": 3.179e-05, "neighbourSeconds":
    1.553e-05, "ports": 1.153, "reduceScatter": {"narrowRate": 1, "rank": 0.5327, "rate": 1, "start": 0.5154},
    "sendReceive": {"narrowRate": 1.954, "rank": 0.3662, "rate": 0.955, "start": 0.0414}, "simple": {"rankSeconds":
    0.0003435, "share": 0.6352, "startSeconds": 0.001302}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate":
    1}, "quality": {"medianErrorPercent": 8.897, "p90ErrorPercent": 40.19, "rows": 317}}, {"isBetweenNodes": false,
    "linkBandwidth": 4647000000.0, "network": "apex_v100-pcie-16gb", "operations": ["all_reduce", "all_gather",
    "reduce_scatter", "alltoall", "send_recv"], "parameters": {"allGather": {"narrowRate": 2.79, "rank": 0.8241,
    "rate": 0.8071, "start": 1.342}, "allToAll": {"narrowRate": 2.018, "rank": 0.5921, "rate": 0.9715, "start":
    1.992}, "bufferedBytes": 0, "fillSeconds": 9.981e-08, "groups": {"4": {"host": 2.67, "rate": 1.264, "start":
    0.6999}}, "hopExponent": 1, "hostSeconds": 7.057e-06, "lowLatency": {"rankSeconds": 5.773e-06, "share": 0.142,
    "startSeconds": 4.115e-06}, "lowLatency128": {"rankSeconds": 1.107e-06, "share": 0.3092, "startSeconds":
    2.782e-05}, "messageHostSeconds": 2.377e-06, "messageSeconds": 0, "neighbourSeconds": 0, "ports": 1,
    "reduceScatter": {"narrowRate": 2.883, "rank": 0.6496, "rate": 0.7721, "start": 1.475}, "sendReceive":
    {"narrowRate": 1.149, "rank": 1.291, "rate": 1.164, "start": 0.5156}, "simple": {"rankSeconds": 2.083e-05,
    "share": 0.8182, "startSeconds": 3.238e-06}, "switchSeconds": 2.533e-05, "switchShare": 0.5029,
    "unbufferedRate": 1}, "quality": {"medianErrorPercent": 4.286, "p90ErrorPercent": 17.77, "rows": 123}},
    {"isBetweenNodes": true, "linkBandwidth": 35870000000.0, "network": "h100_dgx", "operations": ["send_recv"],
    "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1,
    "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 5026000.0, "fillSeconds": 3.113e-09, "groups": {},
    "hopExponent": 1, "hostSeconds": 1.7e-05, "lowLatency": {"rankSeconds": 0.000755, "share": 0.008095,
    "startSeconds": 1e-07}, "lowLatency128": {"rankSeconds": 6.056e-06, "share": 0.7783, "startSeconds": 3.923e-05},
    "messageHostSeconds": 1e-06, "messageSeconds": 3e-05, "neighbourSeconds": 5e-06, "ports": 3, "reduceScatter":
    {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 0.3}, "simple": {"rankSeconds": 1.216e-05, "share": 1.265, "startSeconds": 8.948e-05}, "switchSeconds":
    0, "switchShare": 0.6, "unbufferedRate": 0.7705}, "quality": {"medianErrorPercent": 3.478, "p90ErrorPercent":
    13.64, "rows": 72}}, {"isBetweenNodes": false, "linkBandwidth": 364700000000.0, "network": "h100_dgx",
    "operations": ["all_reduce", "send_recv"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1,
    "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0, "fillSeconds":
    3.525e-06, "groups": {"4": {"host": 0.8893, "rate": 1.451, "start": 3.426}, "8": {"host": 0.7745, "rate": 1.452,
    "start": 1.167}}, "hopExponent": 1, "hostSeconds": 4.2e-05, "lowLatency": {"rankSeconds": 3.128e-05, "share":
    0.03053, "startSeconds": 4.182e-05}, "lowLatency128": {"rankSeconds": 7.349e-06, "share": 0.6746,
    "startSeconds": 1.373e-06}, "messageHostSeconds": 3.487e-06, "messageSeconds": 0, "neighbourSeconds": 0,
    "ports": 1, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1.648, "rank": 0.451, "rate": 0.8965, "start": 3.311}, "simple": {"rankSeconds": 4.044e-07, "share": 0.896,
    "startSeconds": 1.299e-05}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality":
    {"medianErrorPercent": 3.534, "p90ErrorPercent": 28.17, "rows": 287}}, {"isBetweenNodes": false,
    "linkBandwidth": 188100000000.0, "network": "h100_pairwise_nvlink", "operations": ["all_reduce"], "parameters":
    {"allGather": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "bufferedBytes": 0, "fillSeconds": 1.789e-08, "groups": {"4": {"host": 1.125, "rate":
    0.2546, "start": 3.334}}, "hopExponent": 1, "hostSeconds": 2.49e-05, "lowLatency": {"rankSeconds": 2.744e-06,
    "share": 0.09297, "startSeconds": 3.183e-05}, "lowLatency128": {"rankSeconds": 1.84e-07, "share": 0.402,
    "startSeconds": 5.667e-07}, "messageHostSeconds": 7e-06, "messageSeconds": 0, "neighbourSeconds": 0, "ports": 1,
    "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate": 1, "rank":
    1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.066e-05, "share": 1.048, "startSeconds": 5.213e-06},
    "switchSeconds": 0.0003673, "switchShare": 0.09144, "unbufferedRate": 1}, "quality": {"medianErrorPercent":
    2.007, "p90ErrorPercent": 46.47, "rows": 141}}, {"isBetweenNodes": false, "linkBandwidth": 229300000000.0,
    "network": "vtrain_a100", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0,
    "fillSeconds": 7.786e-07, "groups": {"3": {"host": 0.3938, "rate": 1.106, "start": 2.248}, "4": {"host": 1.118,
    "rate": 1.152, "start": 1.095}, "5": {"host": 1.895, "rate": 1.176, "start": 0.6534}, "6": {"host": 0.3772,
    "rate": 1.187, "start": 0.1563}, "7": {"host": 0.7273, "rate": 1.216, "start": 1.467}, "8": {"host": 0.3054,
    "rate": 1.232, "start": 2.147}}, "hopExponent": 1, "hostSeconds": 0.0001389, "lowLatency": {"rankSeconds":
    2.47e-07, "share": 0.6519, "startSeconds": 3.175e-06}, "lowLatency128": {"rankSeconds": 1.088e-07, "share":
    0.7068, "startSeconds": 3.971e-06}, "messageHostSeconds": 4.51e-05, "messageSeconds": 0, "neighbourSeconds": 0,
    "ports": 1, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 1.624e-05, "share": 0.859, "startSeconds":
    3.056e-05}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality": {"medianErrorPercent":
    0.4788, "p90ErrorPercent": 2.479, "rows": 7168}}, {"isBetweenNodes": false, "linkBandwidth": 134500000000.0,
    "network": "vtrain_v100", "operations": ["all_reduce"], "parameters": {"allGather": {"narrowRate": 1, "rank": 1,
    "rate": 1, "start": 1}, "allToAll": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "bufferedBytes": 0,
    "fillSeconds": 0.0003873, "groups": {"3": {"host": 2.818, "rate": 2.001, "start": 2.615}, "4": {"host": 3.428,
    "rate": 3.784, "start": 3.831}, "5": {"host": 4.474, "rate": 1.643, "start": 0.6449}, "6": {"host": 0.2238,
    "rate": 2.029, "start": 5.576}, "7": {"host": 0.3112, "rate": 3.867, "start": 11.02}, "8": {"host": 0.3046,
    "rate": 5.981, "start": 11.57}}, "hopExponent": 1, "hostSeconds": 2.555e-06, "lowLatency": {"rankSeconds":
    1.074e-05, "share": 0.02081, "startSeconds": 5.179e-06}, "lowLatency128": {"rankSeconds": 9.492e-09, "share":
    0.1676, "startSeconds": 3.875e-06}, "messageHostSeconds": 6.578e-05, "messageSeconds": 0, "neighbourSeconds": 0,
    "ports": 1, "reduceScatter": {"narrowRate": 1, "rank": 1, "rate": 1, "start": 1}, "sendReceive": {"narrowRate":
    1, "rank": 1, "rate": 1, "start": 1}, "simple": {"rankSeconds": 7.288e-07, "share": 0.07412, "startSeconds":
    5.853e-05}, "switchSeconds": 0, "switchShare": 0.6, "unbufferedRate": 1}, "quality": {"medianErrorPercent":
    0.09257, "p90ErrorPercent": 0.6098, "rows": 7168}}]}
    """#
}
