/// One of the ways in which a communication library moves a message: quick to start, or quick to move.
package struct TransferProtocol: Codable, Hashable, Sendable {
  /// Start of a collective, seconds.
  package var startSeconds: Double
  /// What each further rank adds, seconds.
  package var rankSeconds: Double
  /// Rate over the link's rate in one direction.
  package var share: Double

  /// A protocol from its three numbers.
  package init(startSeconds: Double, rankSeconds: Double, share: Double) {
    self.startSeconds = startSeconds
    self.rankSeconds = rankSeconds
    self.share = share
  }
}

/// How one collective differs from the first one of its fit.
package struct OperationFactors: Codable, Hashable, Sendable {
  /// Start, over that of the first.
  package var start = 1.0
  /// Cost of each further rank, over that of the first.
  package var rank = 1.0
  /// Rate, over that of the first.
  package var rate = 1.0
  /// Rate of the two low-latency protocols beside `rate`.
  package var narrowRate = 1.0

  /// No difference.
  package init() {}
}

/// What is fitted of the collectives of one library inside a node.
///
/// - Source: the protocols LL, LL128 and Simple and the in-switch reduction (NVLS) of NCCL.
package struct CollectiveParameters: FittedParameters {
  /// Flags in every eight bytes: least latency.
  package var lowLatency = TransferProtocol(startSeconds: 5e-6, rankSeconds: 1e-6, share: 0.2)
  /// Flags in every 128 bytes.
  package var lowLatency128 = TransferProtocol(startSeconds: 8e-6, rankSeconds: 1.5e-6, share: 0.6)
  /// Whole chunks: greatest rate.
  package var simple = TransferProtocol(startSeconds: 15e-6, rankSeconds: 2e-6, share: 0.85)
  /// Time to fill the pipeline of chunks, seconds: the square root of it times the transfer time is added.
  package var fillSeconds = 2e-6
  /// Start of an in-switch reduction, seconds; nought where there is none.
  package var switchSeconds = 0.0
  /// Rate of an in-switch reduction over the link's rate.
  package var switchShare = 0.6
  /// All-reduce against the first collective of the fit, where another is first.
  package var allReduce = OperationFactors()
  /// All-gather against all-reduce.
  package var allGather = OperationFactors()
  /// Reduce-scatter against all-reduce.
  package var reduceScatter = OperationFactors()
  /// All-to-all against all-reduce, where a network carries both out alike.
  package var allToAll = OperationFactors()
  /// Send and receive against all-reduce.
  package var sendReceive = OperationFactors()
  /// Rate of reductions of integers, over that of 16-bit floating point.
  package var integerRate = 1.0
  /// Start of collectives of integers, over that of 16-bit floating point.
  package var integerStart = 1.0

  /// Time of the host to start the collective without a captured graph, seconds; no call is shorter.
  package var hostSeconds = 0.0
  /// Messages of this size and greater are handed to NCCL, bytes; nought where none are.
  package var ncclAboveBytes = 0.0
  /// Passes over such a message at the memory's bandwidth, to copy it beforehand.
  package var ncclExtraPasses = 0.0

  /// How fast the rate of a rank falls where ranks reach each other through the host's memory instead of a switch: as
  /// (2 / ranks) to this power; nought where there is a switch.
  package var bridgeExponent = 0.0
  /// Rate beside that power as soon as there are more than two ranks, over that of two.
  package var bridgeRate = 1.0

  /// Plausible numbers.
  package init() {}

  /// The numbers of one collective without in-switch reduction.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("lowLatency.startSeconds", \.lowLatency.startSeconds, 1e-7, 3e-4, unit: "s"),
    FittedParameter("lowLatency.rankSeconds", \.lowLatency.rankSeconds, 1e-9, 1e-4, unit: "s"),
    FittedParameter("lowLatency.share", \.lowLatency.share, 0.002, 1.2),
    FittedParameter("lowLatency128.startSeconds", \.lowLatency128.startSeconds, 1e-7, 4e-4, unit: "s"),
    FittedParameter("lowLatency128.rankSeconds", \.lowLatency128.rankSeconds, 1e-9, 1e-4, unit: "s"),
    FittedParameter("lowLatency128.share", \.lowLatency128.share, 0.01, 1.3),
    FittedParameter("simple.startSeconds", \.simple.startSeconds, 1e-7, 8e-4, unit: "s"),
    FittedParameter("simple.rankSeconds", \.simple.rankSeconds, 1e-9, 2e-4, unit: "s"),
    FittedParameter("simple.share", \.simple.share, 0.02, 1.5),
    FittedParameter("fillSeconds", \.fillSeconds, 1e-9, 1e-3, unit: "s"),
  ]

  /// The numbers more where the switch reduces.
  package static let fittedInSwitch: [FittedParameter<Self>] = [
    FittedParameter("switchSeconds", \.switchSeconds, 1e-7, 1e-3, unit: "s"),
    FittedParameter("switchShare", \.switchShare, 0.02, 1.5),
  ]

  /// The numbers more where ranks reach each other through the host.
  package static let fittedThroughHost: [FittedParameter<Self>] = [
    FittedParameter("bridgeExponent", \.bridgeExponent, 0.01, 3), FittedParameter("bridgeRate", \.bridgeRate, 0.1, 2),
  ]

  /// The numbers more of an engine's own kernel, which NCCL relieves of large messages.
  ///
  /// - Source: vLLM's `custom_all_reduce.py` and SGLang's after it, which refuse messages beyond a size of theirs.
  package static let fittedOfOwnKernels: [FittedParameter<Self>] = [
    FittedParameter("ncclAboveBytes", \.ncclAboveBytes, 1e6, 3e8, unit: "B")
  ]

  /// The numbers more where no graph was captured.
  package static let fittedWithHost: [FittedParameter<Self>] = [
    FittedParameter("hostSeconds", \.hostSeconds, 1e-6, 1e-3, unit: "s"),
    FittedParameter("ncclExtraPasses", \.ncclExtraPasses, 0, 4),
  ]

  /// The numbers more where a table times three collectives and integers.
  package static let fittedOfOperations: [FittedParameter<Self>] = [
    FittedParameter("allGather.start", \.allGather.start, 0.3, 3),
    FittedParameter("allGather.rank", \.allGather.rank, 0.02, 4),
    FittedParameter("allGather.rate", \.allGather.rate, 0.3, 2.5),
    FittedParameter("allGather.narrowRate", \.allGather.narrowRate, 0.2, 5),
    FittedParameter("reduceScatter.start", \.reduceScatter.start, 0.3, 3),
    FittedParameter("reduceScatter.rank", \.reduceScatter.rank, 0.02, 4),
    FittedParameter("reduceScatter.rate", \.reduceScatter.rate, 0.3, 2.5),
    FittedParameter("reduceScatter.narrowRate", \.reduceScatter.narrowRate, 0.2, 5),
    FittedParameter("integerRate", \.integerRate, 0.5, 1.5),
    FittedParameter("integerStart", \.integerStart, 0.7, 1.5),
  ]

  /// One start.
  package static var starts: [Self] { [Self()] }
}

extension CollectiveParameters {
  private enum CodingKeys: String, CodingKey {
    case lowLatency, lowLatency128, simple, fillSeconds, switchSeconds, switchShare, allReduce, allGather, reduceScatter
    case allToAll, sendReceive, integerRate, integerStart, hostSeconds, ncclAboveBytes, ncclExtraPasses
    case bridgeExponent, bridgeRate
  }

  /// Reads numbers; those that came after the first files are neutral where they are missing.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    lowLatency = try values.decode(TransferProtocol.self, forKey: .lowLatency)
    lowLatency128 = try values.decode(TransferProtocol.self, forKey: .lowLatency128)
    simple = try values.decode(TransferProtocol.self, forKey: .simple)
    fillSeconds = try values.decode(Double.self, forKey: .fillSeconds)
    switchSeconds = try values.decode(Double.self, forKey: .switchSeconds)
    switchShare = try values.decode(Double.self, forKey: .switchShare)
    allReduce = try values.decode(OperationFactors.self, forKey: .allReduce)
    allGather = try values.decode(OperationFactors.self, forKey: .allGather)
    reduceScatter = try values.decode(OperationFactors.self, forKey: .reduceScatter)
    allToAll = try values.decode(OperationFactors.self, forKey: .allToAll)
    sendReceive = try values.decode(OperationFactors.self, forKey: .sendReceive)
    integerRate = try values.decode(Double.self, forKey: .integerRate)
    integerStart = try values.decode(Double.self, forKey: .integerStart)
    hostSeconds = try values.decodeIfPresent(Double.self, forKey: .hostSeconds) ?? 0
    ncclAboveBytes = try values.decodeIfPresent(Double.self, forKey: .ncclAboveBytes) ?? 0
    ncclExtraPasses = try values.decodeIfPresent(Double.self, forKey: .ncclExtraPasses) ?? 0
    bridgeExponent = try values.decodeIfPresent(Double.self, forKey: .bridgeExponent) ?? 0
    bridgeRate = try values.decodeIfPresent(Double.self, forKey: .bridgeRate) ?? 1
  }

  /// Whether another library carries out a message of this size.
  func switchesToNCCL(bytes: Double) -> Bool { ncclAboveBytes > 0 && bytes >= ncclAboveBytes }

  /// These numbers on the machine of others: through its host's memory.
  func throughHost(of others: Self) -> Self {
    var moved = self
    moved.bridgeExponent = others.bridgeExponent
    moved.bridgeRate = others.bridgeRate
    return moved
  }
}

/// The fit of one library's collectives.
package struct CollectiveFit: Codable, Hashable, Sendable {
  /// The library and its mode, such as `nccl` or `vllm_custom_ar_graph`.
  package var library: String
  /// The collectives that the numbers are for, as tables name them.
  package var operations: [String]
  /// The fitted numbers.
  package var parameters: CollectiveParameters
  /// The error of the fit.
  package var quality: FitQuality
  /// Whether accelerators reach each other, and not through the host's memory alone.
  package var hasPeerAccess = true

  /// A fit and its error.
  package init(library: String, operations: [String], parameters: CollectiveParameters, quality: FitQuality) {
    self.library = library
    self.operations = operations
    self.parameters = parameters
    self.quality = quality
  }

  private enum CodingKeys: String, CodingKey {
    case library, operations, parameters, quality
    case hasPeerAccess = "peerAccess"
  }

  /// Reads a fit; one that says nothing of peer access has it.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    library = try values.decode(String.self, forKey: .library)
    operations = try values.decode([String].self, forKey: .operations)
    parameters = try values.decode(CollectiveParameters.self, forKey: .parameters)
    quality = try values.decode(FitQuality.self, forKey: .quality)
    hasPeerAccess = try values.decodeIfPresent(Bool.self, forKey: .hasPeerAccess) ?? true
  }
}
