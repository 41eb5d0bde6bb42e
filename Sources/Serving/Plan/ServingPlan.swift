public import CostModel
public import Hardware
public import ModelArchitecture
public import Quantities

/// The engine of a replica.
public struct EngineSettings: Sendable {
  /// Who joins a batch, and when.
  public var policy: PolicySettings
  /// Most requests in a batch.
  public var maxBatch: Int
  /// Most prompt tokens in one iteration.
  public var tokenBudget: Int
  /// Tokens in a block of the cache.
  public var blockTokens: Int
  /// Blocks in the cache; nil sizes the cache from the memory that is left.
  public var blocks: Int?
  /// Seconds that the host adds to every iteration.
  public var hostOverhead: Seconds

  /// An engine by its settings.
  public init(
    policy: PolicySettings, maxBatch: Int = 256, tokenBudget: Int = 8192, blockTokens: Int = 16, blocks: Int? = nil,
    hostOverhead: Seconds = .zero
  ) {
    self.policy = policy
    self.maxBatch = maxBatch
    self.tokenBudget = tokenBudget
    self.blockTokens = blockTokens
    self.blocks = blocks
    self.hostOverhead = hostOverhead
  }
}

/// A batching policy with its own settings.
public enum PolicySettings: Hashable, Sendable {
  /// Wait for a full batch, run it until its longest member ends.
  case fixed
  /// Start when the batch is full or its oldest member has waited so long; run it until its longest member ends.
  case dynamic(maxWait: Seconds)
  /// Requests join and leave at every iteration.
  case continuous

  /// The names that files may use.
  public static let names = ["fixed", "dynamic", "continuous"]

  /// The name in files.
  public var name: String {
    switch self {
    case .fixed: "fixed"
    case .dynamic: "dynamic"
    case .continuous: "continuous"
    }
  }
}

/// A served workload that can be carried out.
public struct ServingPlan: Sendable {
  /// The model that is served.
  public let model: TransformerModel
  /// The accelerators of one replica.
  public let cluster: Cluster
  /// Accelerators that share every matrix.
  public let tensor: Int
  /// The engine.
  public let engine: EngineSettings
  /// The requests.
  public let workload: Workload
  /// How the model is stored and multiplied.
  public let shard: TensorShard
  /// Seconds of operators.
  public let operators: OperatorCostModel
  /// Seconds of collectives.
  public let collectives: CollectiveCostModel
  /// Blocks of the cache.
  public private(set) var cacheBlocks = 0

  /// The accelerator in every slot.
  public var accelerator: Accelerator { cluster.accelerator }

  /// Checks a served workload.
  ///
  /// - Throws: `ServingPlanError` with every fault found, each named by the key that is at fault.
  public init(
    model: TransformerModel, cluster: Cluster, engine: EngineSettings, workload: Workload,
    format: NumberFormat = .bf16
  ) throws(ServingPlanError) {
    var faults: [ServingPlanError.Fault] = []
    let tensor = cluster.count
    for (key, value) in [
      ("engine.maxBatch", engine.maxBatch), ("engine.tokenBudget", engine.tokenBudget),
      ("engine.kvBlock", engine.blockTokens), ("engine.kvBlocks", engine.blocks ?? 1),
    ] where value < 1 {
      faults.append(.notPositive(key: key, value: value))
    }
    for layer in Set(model.layers) where layer.attention.heads % tensor != 0 {
      faults.append(.heads(layer.attention.heads, tensor: tensor))
    }
    var operators: OperatorCostModel?
    do {
      operators = try OperatorCostModel(accelerator: cluster.accelerator, format: format)
    } catch {
      faults.append(.precision(error.description))
    }
    guard faults.isEmpty, let operators else { throw ServingPlanError(faults: faults) }
    self.model = model
    self.cluster = cluster
    self.tensor = tensor
    self.engine = engine
    self.workload = workload
    self.shard = TensorShard(tensor: tensor, format: format)
    self.operators = operators
    self.collectives = CollectiveCostModel(cluster: cluster)
    let room = KVCapacity(plan: self)
    cacheBlocks = engine.blocks ?? room.blocks
    if cacheBlocks < 1 {
      throw ServingPlanError(faults: [
        .noRoom(weights: Bytes(room.weightBytes), memory: cluster.accelerator.memory, tensor: tensor)
      ])
    }
  }
}

/// Why a served workload cannot be carried out.
public struct ServingPlanError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  public enum Fault: Equatable, Sendable {
    /// A size that must be at least one is not; the key names it.
    case notPositive(key: String, value: Int)
    /// Heads do not divide over the tensor group.
    case heads(Int, tensor: Int)
    /// The accelerator cannot multiply the format.
    case precision(String)
    /// The weights leave no memory for a single block of keys and values.
    case noRoom(weights: Bytes, memory: Bytes, tensor: Int)
  }

  /// Every reason found.
  public let faults: [Fault]

  /// An error of at least one reason.
  public init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  public var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension ServingPlanError.Fault {
  /// The key of a scenario that the fault belongs to, by dots from the root.
  public var key: String {
    switch self {
    case .notPositive(let key, _): key
    case .heads, .noRoom: "fleet.tensor"
    case .precision: "precision"
    }
  }

  /// What is wrong and what would be right.
  public var sentence: String {
    switch self {
    case .notPositive(let key, let value): "\(key) is \(value); it must be at least 1"
    case .heads(let heads, let tensor): "\(heads) attention heads do not divide over tensor \(tensor)"
    case .precision(let text): text
    case .noRoom(let weights, let memory, let tensor):
      "weights of \(weights) per accelerator leave no room for keys and values in \(memory); use more than "
        + "tensor \(tensor)"
    }
  }
}
