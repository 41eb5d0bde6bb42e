/// What is fitted of the collectives of one network: of all that lie in one node, or of all that span several.
///
/// A call takes as long as the fastest protocol, and never less than the host needs to start it. A protocol's
/// `rankSeconds` are those of one step: to the next rank inside a node, to the next node between several.
package struct NetworkParameters: FittedParameters {
  /// Flags in every eight bytes: least latency.
  package var lowLatency = TransferProtocol(startSeconds: 1e-5, rankSeconds: 1e-6, share: 0.1)
  /// Flags in every 128 bytes.
  package var lowLatency128 = TransferProtocol(startSeconds: 2e-5, rankSeconds: 3e-6, share: 0.4)
  /// Whole chunks: greatest rate.
  package var simple = TransferProtocol(startSeconds: 4e-5, rankSeconds: 5e-6, share: 0.9)
  /// Time to fill the pipeline of chunks for one step, seconds: the square root of it times the transfer time is added.
  package var fillSeconds = 1e-6
  /// Time of the host to start a collective without a captured graph, seconds; no call is shorter.
  package var hostSeconds = 1e-5
  /// The same of a message from one rank to another, seconds.
  package var messageHostSeconds = 1e-5
  /// Start of an in-switch reduction among four ranks and more, seconds; nought where there is none.
  package var switchSeconds = 0.0
  /// Rate of an in-switch reduction over the link's rate.
  package var switchShare = 0.6
  /// All-gather against all-reduce.
  package var allGather = OperationFactors()
  /// Reduce-scatter against all-reduce.
  package var reduceScatter = OperationFactors()
  /// All-to-all against all-reduce.
  package var allToAll = OperationFactors()
  /// Send and receive against all-reduce.
  package var sendReceive = OperationFactors()
  /// How groups of so many ranks of a node differ, where links are not alike: cards that are bridged in pairs, or a mesh.
  package var groups: [Int: GroupFactors] = [:]

  /// Ranks of a node that can send out of it at once, each by a port of the link's rate; between nodes only.
  package var ports = 1.0
  /// How the latency of a ring grows with its steps between nodes: as their number to this power.
  package var hopExponent = 1.0
  /// What each further rank of the same node adds to a ring between nodes, seconds.
  package var neighbourSeconds = 0.0
  /// What each message of an all-to-all adds that leaves a node, seconds.
  package var messageSeconds = 0.0
  /// Bytes of a message that the buffers on the way hold, where it is staged in the host's memory; nought for all.
  package var bufferedBytes = 0.0
  /// Rate of what they do not hold, over the rate of what they hold.
  package var unbufferedRate = 1.0

  /// Plausible numbers.
  package init() {}

  /// The numbers of one collective.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("lowLatency.startSeconds", \.lowLatency.startSeconds, 1e-7, 1e-3, unit: "s"),
    FittedParameter("lowLatency.rankSeconds", \.lowLatency.rankSeconds, 1e-9, 1e-3, unit: "s"),
    FittedParameter("lowLatency.share", \.lowLatency.share, 0.002, 1.2),
    FittedParameter("lowLatency128.startSeconds", \.lowLatency128.startSeconds, 1e-7, 2e-3, unit: "s"),
    FittedParameter("lowLatency128.rankSeconds", \.lowLatency128.rankSeconds, 1e-9, 1e-3, unit: "s"),
    FittedParameter("lowLatency128.share", \.lowLatency128.share, 0.01, 1.3),
    FittedParameter("simple.startSeconds", \.simple.startSeconds, 1e-7, 5e-3, unit: "s"),
    FittedParameter("simple.rankSeconds", \.simple.rankSeconds, 1e-9, 2e-3, unit: "s"),
    FittedParameter("simple.share", \.simple.share, 0.02, 1.5),
    FittedParameter("fillSeconds", \.fillSeconds, 1e-9, 2e-2, unit: "s"),
    FittedParameter("hostSeconds", \.hostSeconds, 1e-6, 1e-3, unit: "s"),
  ]

  /// The numbers more of send and receive beside collectives.
  package static let fittedOfMessages: [FittedParameter<Self>] = [
    FittedParameter("messageHostSeconds", \.messageHostSeconds, 1e-6, 1e-3, unit: "s")
  ]

  /// The numbers more where the switch may reduce.
  package static let fittedInSwitch: [FittedParameter<Self>] = [
    FittedParameter("switchSeconds", \.switchSeconds, 1e-7, 1e-3, unit: "s"),
    FittedParameter("switchShare", \.switchShare, 0.02, 1.5),
  ]

  /// The numbers more of messages that are staged on their way between nodes.
  package static let fittedOfBuffers: [FittedParameter<Self>] = [
    FittedParameter("bufferedBytes", \.bufferedBytes, 1e5, 1e9, unit: "B"),
    FittedParameter("unbufferedRate", \.unbufferedRate, 0.05, 1),
  ]

  /// The numbers more where ranks share nodes in several ways.
  package static let fittedOfPlacements: [FittedParameter<Self>] = [
    FittedParameter("ports", \.ports, 1, 16), FittedParameter("hopExponent", \.hopExponent, 0.4, 2.5),
    FittedParameter("neighbourSeconds", \.neighbourSeconds, 1e-8, 1e-3, unit: "s"),
  ]

  /// The number more of an all-to-all between nodes.
  package static let fittedOfExchanges: [FittedParameter<Self>] = [
    FittedParameter("messageSeconds", \.messageSeconds, 1e-7, 3e-3, unit: "s")
  ]

  /// The numbers more of groups of so many ranks.
  package static func fitted(ofGroups ranks: Int) -> [FittedParameter<Self>] {
    [
      FittedParameter("groups.\(ranks).start", \.[group: ranks].start, 0.03, 30),
      FittedParameter("groups.\(ranks).rate", \.[group: ranks].rate, 0.01, 8),
      FittedParameter("groups.\(ranks).host", \.[group: ranks].host, 0.2, 5),
    ]
  }

  /// The numbers more of one collective beside all-reduce; none of all-reduce and broadcast.
  ///
  /// Between nodes rings of all collectives move at one rate, that of the ports.
  static func fitted(of operation: CollectiveOperation, isBetweenNodes: Bool) -> [FittedParameter<Self>] {
    let name = operation.tableName
    let start = FittedParameter<Self>("\(name).start", \.[operation].start, 0.02, 5)
    let rank = FittedParameter<Self>("\(name).rank", \.[operation].rank, 0.02, 5)
    let rate = FittedParameter<Self>("\(name).rate", \.[operation].rate, 0.3, 2.5)
    let narrowRate = FittedParameter<Self>("\(name).narrowRate", \.[operation].narrowRate, 0.2, 5)
    switch operation {
    case .allReduce, .broadcast: return []
    case .allGather, .reduceScatter: return isBetweenNodes ? [start, rank] : [start, rank, rate, narrowRate]
    case .allToAll: return isBetweenNodes ? [start, rate] : [start, rank, rate, narrowRate]
    case .sendReceive: return [start, rank, rate, narrowRate]
    }
  }

  /// Where fits start: inside a node, and between several.
  package static var starts: [Self] { [Self(), betweenNodes] }

  /// Plausible numbers between nodes.
  static var betweenNodes: Self {
    var start = Self()
    start.lowLatency = TransferProtocol(startSeconds: 1e-5, rankSeconds: 1e-5, share: 0.2)
    start.lowLatency128 = TransferProtocol(startSeconds: 3e-5, rankSeconds: 2e-5, share: 0.5)
    start.simple = TransferProtocol(startSeconds: 1e-4, rankSeconds: 5e-5, share: 0.9)
    start.fillSeconds = 1e-5
    start.ports = 3
    start.neighbourSeconds = 5e-6
    start.messageSeconds = 3e-5
    start[.sendReceive].start = 0.3
    return start
  }

  /// How an operation differs from all-reduce; a broadcast does not.
  subscript(operation: CollectiveOperation) -> OperationFactors {
    get {
      switch operation {
      case .allGather: allGather
      case .reduceScatter: reduceScatter
      case .allToAll: allToAll
      case .sendReceive: sendReceive
      case .allReduce, .broadcast: OperationFactors()
      }
    }
    set {
      switch operation {
      case .allGather: allGather = newValue
      case .reduceScatter: reduceScatter = newValue
      case .allToAll: allToAll = newValue
      case .sendReceive: sendReceive = newValue
      case .allReduce, .broadcast: break
      }
    }
  }

  /// How groups of so many ranks of a node differ.
  subscript(group ranks: Int) -> GroupFactors {
    get { groups[ranks] ?? GroupFactors() }
    set { groups[ranks] = newValue }
  }
}

/// How groups of one number of ranks differ from the others of a node.
package struct GroupFactors: Codable, Hashable, Sendable {
  /// Start of every protocol.
  package var start = 1.0
  /// Rate of every protocol.
  package var rate = 1.0
  /// The host's time to start a collective.
  package var host = 1.0

  /// No difference.
  package init() {}
}

/// The fit of one network's collectives.
package struct NetworkFit: Codable, Hashable, Sendable {
  /// The network as tables name it, such as `a100_dgx`.
  package var network: String
  /// Whether the ranks lie on several nodes.
  package var isBetweenNodes: Bool
  /// The rate that shares are of, bytes per second: the greatest that any timing of the fit reached in one direction.
  package var linkBandwidth: Double
  /// The collectives that were timed, as tables name them.
  package var operations: [String]
  /// The fitted numbers.
  package var parameters: NetworkParameters
  /// The error of the fit.
  package var quality: FitQuality

  /// A fit and its error.
  package init(
    network: String, isBetweenNodes: Bool, linkBandwidth: Double, operations: [String], parameters: NetworkParameters,
    quality: FitQuality
  ) {
    self.network = network
    self.isBetweenNodes = isBetweenNodes
    self.linkBandwidth = linkBandwidth
    self.operations = operations
    self.parameters = parameters
    self.quality = quality
  }
}

/// The fits of networks and how they were found: the form that `rehearse calibrate --networks` writes.
package struct NetworkCalibration: Codable, Hashable, Sendable {
  /// The tables and the method.
  package var source: String
  /// The day of the fit.
  package var date: String
  /// The fits, by network and place.
  package var networks: [NetworkFit]

  /// Fits with their origin.
  package init(source: String, date: String, networks: [NetworkFit]) {
    self.source = source
    self.date = date
    self.networks = networks
  }
}
