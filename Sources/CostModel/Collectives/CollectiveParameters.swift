/// One of the ways in which a communication library moves a message: quick to start, or quick to move.
public struct TransferProtocol: Codable, Hashable, Sendable {
  /// Start of a collective, seconds.
  public var startSeconds: Double
  /// What each further rank adds, seconds.
  public var rankSeconds: Double
  /// Rate over the link's rate in one direction.
  public var share: Double

  /// A protocol from its three numbers.
  public init(startSeconds: Double, rankSeconds: Double, share: Double) {
    self.startSeconds = startSeconds
    self.rankSeconds = rankSeconds
    self.share = share
  }
}

/// How one collective differs from the first one of its fit.
public struct OperationFactors: Codable, Hashable, Sendable {
  /// Start, over that of the first.
  public var start = 1.0
  /// Cost of each further rank, over that of the first.
  public var rank = 1.0
  /// Rate, over that of the first.
  public var rate = 1.0
  /// Rate of the two low-latency protocols beside `rate`.
  public var narrowRate = 1.0

  /// No difference.
  public init() {}
}

/// What is fitted of the collectives of one library inside a node.
///
/// - Source: the protocols LL, LL128 and Simple and the in-switch reduction (NVLS) of NCCL.
public struct CollectiveParameters: FittedParameters {
  /// Flags in every eight bytes: least latency.
  public var lowLatency = TransferProtocol(startSeconds: 5e-6, rankSeconds: 1e-6, share: 0.2)
  /// Flags in every 128 bytes.
  public var lowLatency128 = TransferProtocol(startSeconds: 8e-6, rankSeconds: 1.5e-6, share: 0.6)
  /// Whole chunks: greatest rate.
  public var simple = TransferProtocol(startSeconds: 15e-6, rankSeconds: 2e-6, share: 0.85)
  /// Time to fill the pipeline of chunks, seconds: the square root of it times the transfer time is added.
  public var fillSeconds = 2e-6
  /// Start of an in-switch reduction, seconds; nought where there is none.
  public var switchSeconds = 0.0
  /// Rate of an in-switch reduction over the link's rate.
  public var switchShare = 0.6
  /// All-reduce against the first collective of the fit, where another is first.
  public var allReduce = OperationFactors()
  /// All-gather against all-reduce.
  public var allGather = OperationFactors()
  /// Reduce-scatter against all-reduce.
  public var reduceScatter = OperationFactors()
  /// All-to-all against all-reduce, where a network carries both out alike.
  public var allToAll = OperationFactors()
  /// Send and receive against all-reduce.
  public var sendReceive = OperationFactors()
  /// Rate of reductions of integers, over that of 16-bit floating point.
  public var integerRate = 1.0
  /// Start of collectives of integers, over that of 16-bit floating point.
  public var integerStart = 1.0

  /// Time of the host to start the collective without a captured graph, seconds; no call is shorter.
  public var hostSeconds = 0.0
  /// Messages of this size and greater are handed to NCCL, bytes; nought where none are.
  public var handedOnBytes = 0.0
  /// Passes over such a message at the memory's bandwidth, to copy it beforehand.
  public var handedOnPasses = 0.0

  /// How fast the rate of a rank falls where ranks reach each other through the host's memory instead of a switch: as
  /// (2 / ranks) to this power; nought where there is a switch.
  public var bridgeExponent = 0.0
  /// Rate beside that power as soon as there are more than two ranks, over that of two.
  public var bridgeRate = 1.0

  /// Plausible numbers.
  public init() {}

  /// The numbers of one collective without in-switch reduction.
  public static let fitted: [FittedParameter<Self>] = [
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
  public static let fittedInSwitch: [FittedParameter<Self>] = [
    FittedParameter("switchSeconds", \.switchSeconds, 1e-7, 1e-3, unit: "s"),
    FittedParameter("switchShare", \.switchShare, 0.02, 1.5),
  ]

  /// The numbers more where ranks reach each other through the host.
  public static let fittedThroughHost: [FittedParameter<Self>] = [
    FittedParameter("bridgeExponent", \.bridgeExponent, 0.01, 3), FittedParameter("bridgeRate", \.bridgeRate, 0.1, 2),
  ]

  /// The numbers more of an engine's own kernel, which NCCL relieves of great messages.
  ///
  /// - Source: vLLM's `custom_all_reduce.py` and SGLang's after it, which refuse messages beyond a size of theirs.
  public static let fittedOfOwnKernels: [FittedParameter<Self>] = [
    FittedParameter("handedOnBytes", \.handedOnBytes, 1e6, 3e8, unit: "B")
  ]

  /// The numbers more where no graph was captured.
  public static let fittedWithHost: [FittedParameter<Self>] = [
    FittedParameter("hostSeconds", \.hostSeconds, 1e-6, 1e-3, unit: "s"),
    FittedParameter("handedOnPasses", \.handedOnPasses, 0, 4),
  ]

  /// The numbers more where a table times three collectives and integers.
  public static let fittedOfOperations: [FittedParameter<Self>] = [
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
  public static var starts: [Self] { [Self()] }
}

extension CollectiveParameters {
  private enum CodingKeys: String, CodingKey {
    case lowLatency, lowLatency128, simple, fillSeconds, switchSeconds, switchShare, allReduce, allGather, reduceScatter
    case allToAll, sendReceive, integerRate, integerStart, hostSeconds, handedOnBytes, handedOnPasses
    case bridgeExponent, bridgeRate
  }

  /// Reads numbers; those that came after the first files are neutral where they are missing.
  public init(from decoder: any Decoder) throws {
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
    handedOnBytes = try values.decodeIfPresent(Double.self, forKey: .handedOnBytes) ?? 0
    handedOnPasses = try values.decodeIfPresent(Double.self, forKey: .handedOnPasses) ?? 0
    bridgeExponent = try values.decodeIfPresent(Double.self, forKey: .bridgeExponent) ?? 0
    bridgeRate = try values.decodeIfPresent(Double.self, forKey: .bridgeRate) ?? 1
  }

  /// Whether another library carries out a message of this size.
  func handsOn(bytes: Double) -> Bool { handedOnBytes > 0 && bytes >= handedOnBytes }

  /// These numbers on the machine of others: through its host's memory.
  func throughHost(of others: Self) -> Self {
    var moved = self
    moved.bridgeExponent = others.bridgeExponent
    moved.bridgeRate = others.bridgeRate
    return moved
  }
}

/// The fit of one library's collectives.
public struct CollectiveFit: Codable, Hashable, Sendable {
  /// The library and its mode, such as `nccl` or `vllm_custom_ar_graph`.
  public var library: String
  /// The collectives that the numbers are for, as tables name them.
  public var operations: [String]
  /// The fitted numbers.
  public var parameters: CollectiveParameters
  /// The error of the fit.
  public var quality: FitQuality
  /// Whether accelerators reach each other, and not through the host's memory alone.
  public var hasPeerAccess = true

  /// A fit and its error.
  public init(library: String, operations: [String], parameters: CollectiveParameters, quality: FitQuality) {
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
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    library = try values.decode(String.self, forKey: .library)
    operations = try values.decode([String].self, forKey: .operations)
    parameters = try values.decode(CollectiveParameters.self, forKey: .parameters)
    quality = try values.decode(FitQuality.self, forKey: .quality)
    hasPeerAccess = try values.decodeIfPresent(Bool.self, forKey: .hasPeerAccess) ?? true
  }
}
