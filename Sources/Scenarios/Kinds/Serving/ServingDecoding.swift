import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Reads the keys of a serving scenario.
  func serving(_ keys: MappingReader, _ objectives: [Objective]) -> ServingPlan? {
    let model = keys.read(ServingKeys.model).flatMap(model)
    let fleet = keys.read(ServingKeys.fleet).flatMap(fleet)
    let workload = keys.read(ServingKeys.workload).flatMap(workload)
    let load = workload.map { ServedLoad($0.requests, ranks: fleet?.layout.data ?? 1) }
    let (recipe, checkpoint) = (keys.read(ServingKeys.recipe), keys.read(ServingKeys.checkpoint))
    if let model, let fleet, let load {
      follow(
        recipe, checkpoint: checkpoint, keys, model: model, accelerator: fleet.cluster.accelerator,
        expert: fleet.layout.expert, load: load)
    }
    if let model, let fleet {
      take(model.checkpoint, of: model, keys, recipe: recipe, accelerator: fleet.cluster.accelerator)
    }
    let format = keys.read(ServingKeys.precision)
    let engine = keys.read(ServingKeys.engine)
      .flatMap { self.engine($0, accelerator: fleet?.cluster.accelerator, format: format, load: load) }
    guard let model, let fleet, let workload, let engine, let format else { return nil }
    do {
      var plan = try ServingPlan(
        model: model, cluster: fleet.cluster, engine: engine, workload: workload.requests, format: format,
        layout: fleet.layout, fleet: fleet.settings, catalog: catalog)
      keys.record {
        $0.usual("engine.kvBlocks", Double(plan.cacheBlocks), .count)
        $0.usual("engine.kvFormat", plan.shard.cacheFormat.name)
        $0.usual("engine.weightFormat", plan.shard.weightFormat.name)
      }
      plan.warmUp = workload.warmUp
      plan.serviceLevel = serviceLevel(objectives)
      return plan
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key, isCombination: true) }
      return nil
    }
  }

  /// What each request must hold: the tightest bound of any statistic.
  private func serviceLevel(_ objectives: [Objective]) -> ServiceLevel {
    func bound(_ names: String...) -> Double? {
      objectives.filter { objective in names.contains { objective.metric.hasPrefix($0 + "_") } }.map(\.bound).min()
    }
    return ServiceLevel(
      timeToFirstToken: bound("ttft"), timePerOutputToken: bound("tpot"), longestGap: bound("tbt", "longest_gap"),
      endToEnd: bound("e2e"))
  }

  private struct Fleet {
    var cluster: Cluster
    var layout: ReplicaLayout
    var settings: FleetSettings
  }

  private func fleet(_ keys: MappingReader) -> Fleet? {
    let named = keys.read(FleetKeys.node)
    let machine = named.flatMap { catalog.node($0) }
    let accelerator = catalog.accelerator(
      keys, FleetKeys.accelerator, of: machine, isGiven: named != nil, self.accelerator)
    let tensor = keys.read(FleetKeys.tensor)
    let pipeline = keys.read(FleetKeys.pipeline)
    let data = keys.read(FleetKeys.data)
    let expert = keys.read(FleetKeys.expert)
    let replicas = keys.read(FleetKeys.replicas)
    let router = keys.read(FleetKeys.router)
    let interval = keys.read(FleetKeys.signalInterval)
    let intra = catalog.link(keys, FleetKeys.intraNode, usual: machine?.intraNode ?? accelerator?.intraNodeLink)
    let inter = catalog.link(
      keys, FleetKeys.interNode, usual: machine?.interNode ?? accelerator?.network)
    let node = keys.read(FleetKeys.nodeSize)
    keys.finish()
    guard let accelerator, let tensor, let pipeline, let data, let expert, let replicas, let router, let interval,
      let intra, let inter
    else { return nil }
    let layout = ReplicaLayout(tensor: tensor, pipeline: pipeline, data: data, expert: expert)
    // Boards of eight; what does not fill them stands together.
    let nodeSize =
      node ?? machine?.taken(byJobOf: max(8, layout.count)) ?? (layout.count % 8 == 0 ? 8 : max(8, layout.count))
    keys.record(FleetKeys.nodeSize, nodeSize)
    do {
      let cluster = try Cluster(
        accelerator: accelerator, count: layout.count, nodeSize: nodeSize, intraNode: intra, interNode: inter)
      return Fleet(
        cluster: cluster, layout: layout,
        settings: FleetSettings(replicas: replicas, router: router, signalInterval: interval))
    } catch {
      for fault in error.faults { keys.value.report("`fleet`: \(fault.sentence)", isCombination: true) }
      return nil
    }
  }

  /// Reads the keys of an engine.
  ///
  /// - Parameters:
  ///   - format: the format that is multiplied where a part does not say another.
  ///   - load: the requests that counts by the workload ask for; nil where they are not known.
  func engine(
    _ keys: MappingReader, accelerator: Accelerator?, format: NumberFormat?, load: ServedLoad?
  ) -> EngineSettings? {
    let policy = keys.read(EngineKeys.policy).flatMap(policy)
    let maxBatch = count(keys, EngineKeys.maxBatch, plain: EngineKeys.plainMaxBatch, load: load)
    let budget = count(keys, EngineKeys.tokenBudget, plain: EngineKeys.plainTokenBudget, load: load)
    let block = keys.read(EngineKeys.kvBlock)
    let blocks = keys.read(EngineKeys.kvBlocks)
    let interval = keys.read(EngineKeys.receiveInterval)
    let profile = profile(keys, accelerator: accelerator)
    var settings = EngineSettings(policy: policy ?? .fixed)
    memory(keys, &settings)
    if let routing = keys.read(EngineKeys.expertRouting, usual: settings.expertRouting, as: \.name, routing) {
      settings.expertRouting = routing
    }
    let parts = keys.read(EngineKeys.parts).map { self.parts($0, accelerator: accelerator, format: format) }
    keys.finish()
    guard policy != nil, let maxBatch, let budget, let block, let interval, let profile else { return nil }
    if let parts {
      guard let parts else { return nil }
      settings.parts = parts
    }
    settings.receiveInterval = interval
    (settings.maxBatch, settings.tokenBudget, settings.blockTokens) = (maxBatch, budget, block)
    (settings.blocks, settings.profile) = (blocks, profile)
    return settings
  }

  /// `random`, `even`, or `{power-law: 0.8}`.
  private func routing(_ value: ValueReader) -> ExpertRouting? {
    guard let choice = value.choice(EngineKeys.routing) else { return nil }
    switch (choice.name, choice.settings) {
    case (EngineKeys.exponent.name, let exponent?):
      return exponent.read(EngineKeys.exponent).map(ExpertRouting.powerLaw)
    case (EngineKeys.exponent.name, nil):
      value.report("a power law needs its exponent, such as `{power-law: 0.8}`")
      return nil
    case (_, let settings?):
      settings.reportUnknown("setting", settings.word ?? "", among: [])
      return nil
    case ("even", nil): return .even
    default: return .random
    }
  }

  private func profile(_ keys: MappingReader, accelerator: Accelerator?) -> EngineProfile? {
    let entry = keys.read(
      EngineKeys.profile, usual: catalog.engineEntry(named: EngineProfile.bare.name), as: \.name
    ) { catalog.engine($0) }
    let overhead = keys.found(EngineKeys.hostOverhead)
    let share = keys.found(EngineKeys.memoryShare)
    guard let entry, let accelerator else { return nil }
    var profile = entry.profile(on: accelerator)
    keys.value.takeDown(at: keys.path(of: EngineKeys.profile), ProfileKeys.table) { profile.takeDown($0) }
    keys.record(EngineKeys.hostOverhead, profile.stepSeconds)
    keys.record(EngineKeys.memoryShare, profile.memoryShare)
    if let overhead {
      guard let overhead else { return nil }
      profile.stepSeconds = overhead
      profile.source += "; seconds of a step from the scenario"
    }
    if let share {
      guard let share else { return nil }
      profile.memoryShare = share
    }
    return profile
  }

  /// Reads the keys about memory.
  private func memory(_ keys: MappingReader, _ settings: inout EngineSettings) {
    settings.prefixCache = keys.read(EngineKeys.prefixCache) ?? settings.prefixCache
    if let found = keys.read(EngineKeys.hostMemory) { settings.hostMemory = Bytes(found) }
    if let found = keys.read(EngineKeys.hostBandwidth) { settings.hostBandwidth = BytesPerSecond(found) }
    settings.samplesNucleus = keys.read(EngineKeys.nucleusSampling) ?? settings.samplesNucleus
    if let found = keys.read(EngineKeys.queueLimit) { settings.queueLimit = found }
    settings.cacheFormat = keys.read(EngineKeys.kvFormat)
    settings.weightFormat = keys.read(EngineKeys.weightFormat)
  }
}

extension ExpertRouting {
  /// The word in files.
  var name: String {
    switch self {
    case .even: "even"
    case .random: "random"
    case .powerLaw: "power-law"
    }
  }
}
