package import CostModel
package import Hardware
package import ModelArchitecture
package import Quantities
package import Reading

/// How a replica is cut over its accelerators.
package struct ReplicaLayout: Hashable, Sendable {
  /// Accelerators that share every matrix.
  package var tensor: Int
  /// Stages that the layers are divided over.
  package var pipeline: Int
  /// Ranks within a replica that take every step together, each with its own requests: copies of everything but routed
  /// experts, which all of them share.
  package var data: Int
  /// Ranks that have different routed experts; those left of the tensor and data ranks cut each expert among them.
  package var expert: Int

  /// A layout; one of everything unless said.
  package init(tensor: Int = 1, pipeline: Int = 1, data: Int = 1, expert: Int = 1) {
    self.tensor = tensor
    self.pipeline = pipeline
    self.data = data
    self.expert = expert
  }

  /// Accelerators of a replica.
  package var count: Int { tensor * pipeline * data }
  /// Ranks that share the matrices of each routed expert.
  package var expertTensor: Int { max(1, tensor * data / max(1, expert)) }
}

/// Replicas and how requests find them.
package struct FleetSettings: Hashable, Sendable {
  /// Replicas.
  package var replicas: Int
  /// How requests are sent to them.
  package var router: RouterSettings
  /// Seconds between the looks that the router takes at the replicas' load; none: it always knows.
  package var signalInterval: Double

  /// A fleet; one replica unless said.
  package init(replicas: Int = 1, router: RouterSettings = RouterSettings(RoundRobin.self), signalInterval: Double = 0)
  {
    self.replicas = replicas
    self.router = router
    self.signalInterval = signalInterval
  }
}

extension ServingPlan {
  /// That requests are longer than the model's context, which an engine refuses unless it is told to stretch it; nil when
  /// none is, or nobody says how long the context is.
  package func contextNote(_ records: [RequestRecord]) -> String? {
    guard let most = model.contextLength else { return nil }
    let lengths = records.lazy.map { $0.request.promptTokens + $0.request.outputTokens }.filter { $0 > most }
    guard let longest = lengths.max() else { return nil }
    return
      "\(lengths.count) of \(records.count) requests are longer than the context of \(model.name), up to \(longest) "
      + "of \(most) tokens: engines refuse them unless the context is stretched; here they are served"
  }
}

/// A served workload that can be carried out.
package struct ServingPlan: Sendable {
  /// The model that is served.
  package let model: TransformerModel
  /// The accelerators of one replica.
  package let cluster: Cluster
  /// How a replica is cut over them.
  package let layout: ReplicaLayout
  /// The replicas.
  package internal(set) var fleet: FleetSettings
  /// The engine.
  package let engine: EngineSettings
  /// The requests.
  package internal(set) var workload: Workload
  /// What a request must hold to count as good.
  package var serviceLevel = ServiceLevel()
  /// First requests that latencies leave out, whose answers are no part of what is asked; nil leaves the start from an
  /// empty system to a rule.
  package var warmUp: Int?
  /// How the model is stored and multiplied.
  package let shard: TensorShard
  /// Seconds of operators.
  package let operators: OperatorCostModel
  /// Seconds of collectives.
  package let collectives: CollectiveCostModel
  /// Seconds of the engine's own collectives for small messages; nil where it has none that was timed.
  let ownCollectives: CollectiveCostModel?
  /// Blocks of each replica's cache.
  package private(set) var cacheBlocks = 0
  /// Blocks of the host's memory of each replica.
  package private(set) var hostBlocks = 0

  /// Whether copies between a replica and its host can meet on the bus: prefixes travel beside iterations.
  var sharesHostBuses: Bool { hostBlocks > 0 && engine.prefixCache }

  /// Accelerators that share every matrix.
  package var tensor: Int { layout.tensor }
  /// The accelerator in every slot.
  package var accelerator: Accelerator { cluster.accelerator }
  /// Accelerators of all replicas.
  package var acceleratorCount: Int { cluster.count * fleet.replicas }

  /// Checks a served workload.
  ///
  /// - Parameters:
  ///   - layout: how a replica is cut over the cluster; by tensor alone when nil.
  /// - Throws: `ServingPlanError` with every fault found, each named by the key that is at fault.
  package init(
    model: TransformerModel, cluster: Cluster, engine: EngineSettings, workload: Workload,
    format: NumberFormat = .bf16, layout: ReplicaLayout? = nil, fleet: FleetSettings = FleetSettings(),
    catalog: Catalog = .builtIn
  ) throws(ServingPlanError) {
    let layout = layout ?? ReplicaLayout(tensor: cluster.count)
    var faults = Self.faults(model, engine: engine, layout: layout, fleet: fleet)
    let calibration = catalog.calibration(for: cluster.accelerator)
    var operators: OperatorCostModel?
    do {
      operators = try OperatorCostModel(
        accelerator: cluster.accelerator, calibration: calibration, format: format, engine: engine.profile.kernels)
    } catch {
      faults.append(.precision(error.description))
    }
    guard faults.isEmpty, let operators else { throw ServingPlanError(faults: faults) }
    precondition(layout.count == cluster.count, "a layout uses every accelerator of its replica")
    self.model = model
    self.cluster = cluster
    self.layout = layout
    self.fleet = fleet
    self.engine = engine
    self.workload = workload
    self.shard = TensorShard(
      tensor: layout.tensor, format: format, weightFormat: engine.weightFormat, cacheFormat: engine.cacheFormat)
    self.operators = operators
    self.collectives = CollectiveCostModel(cluster: cluster, calibration: calibration)
    self.ownCollectives = calibration.collectives.oneShotSums(ofEngine: engine.profile.kernels)
      .map { CollectiveCostModel(cluster: cluster, calibration: calibration, library: $0.library) }
    let room = KVCapacity(plan: self)
    cacheBlocks = engine.blocks ?? room.blocks
    hostBlocks = room.hostBlocks
    if cacheBlocks < 1 {
      throw ServingPlanError(faults: [
        .noRoom(weights: Bytes(room.weightBytes), memory: cluster.accelerator.memory, tensor: layout.tensor)
      ])
    }
  }

  private static func faults(
    _ model: TransformerModel, engine: EngineSettings, layout: ReplicaLayout, fleet: FleetSettings
  ) -> [ServingPlanError.Fault] {
    var faults: [ServingPlanError.Fault] = []
    for (key, value) in [
      ("engine.maxBatch", engine.maxBatch), ("engine.tokenBudget", engine.tokenBudget),
      ("engine.kvBlock", engine.blockTokens), ("engine.kvBlocks", engine.blocks ?? 1),
      ("fleet.tensor", layout.tensor), ("fleet.pipeline", layout.pipeline), ("fleet.data", layout.data),
      ("fleet.expert", layout.expert), ("fleet.replicas", fleet.replicas),
    ] where value < 1 {
      faults.append(.notPositive(key: key, value: value))
    }
    guard faults.isEmpty else { return faults }
    for layer in model.layerKinds where layer.attention.heads % layout.tensor != 0 {
      faults.append(.heads(layer.attention.heads, tensor: layout.tensor))
    }
    let experts = model.layerKinds.compactMap { $0.experts?.experts }.min()
    if layout.expert > 1, layout.tensor * layout.data % layout.expert != 0 || layout.expert > experts ?? 1 {
      faults.append(.experts(layout.expert, ranks: layout.tensor * layout.data, experts: experts ?? 0))
    }
    if model.layers.count < layout.pipeline {
      faults.append(.stages(layers: model.layers.count, pipeline: layout.pipeline))
    }
    if engine.policy.declaration.sharesBudget, engine.tokenBudget < engine.maxBatch {
      faults.append(.budget(engine.tokenBudget, maxBatch: engine.maxBatch))
    }
    if engine.policy.swaps, engine.hostMemory.value <= 0 { faults.append(.noHostMemory(policy: engine.policy.name)) }
    return faults
  }
}
