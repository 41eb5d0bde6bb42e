import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Reads the keys of a serving scenario.
  func serving(_ keys: MappingReader, _ objectives: [Objective]) -> ServingPlan? {
    let model = keys.required("model", example: "llama-3-8b").flatMap(model)
    let fleet = keys.required("fleet", example: "{accelerator: h100-sxm}").flatMap(fleet)
    let workload = keys.required("workload", example: "{arrivals: {poisson: 6/s}, requests: 20000, …}").flatMap(
      workload)
    let load = workload.map { ServedLoad($0.requests, ranks: fleet?.layout.data ?? 1) }
    let (recipe, checkpoint) = (keys.optional("recipe"), keys.optional("checkpoint"))
    if let model, let fleet, let load {
      follow(
        recipe, checkpoint: checkpoint, keys, model: model, accelerator: fleet.cluster.accelerator,
        expert: fleet.layout.expert, load: load)
    }
    let format = keys.value("precision", usual: .bf16, as: \.name, format)
    let engine = keys.required("engine", example: "{policy: chunked-prefill}")
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

  private func fleet(_ value: ValueReader) -> Fleet? {
    guard let keys = value.mapping() else { return nil }
    let accelerator = keys.required("accelerator", example: "h100-sxm").flatMap(accelerator)
    let sizes = ["tensor", "pipeline", "data", "expert"].map { key in
      keys.integer(key, usual: 1, atMost: 1024)
    }
    let replicas = keys.integer("replicas", usual: 1, atMost: 10_000)
    let router = keys.value("router", usual: RouterSettings(LeastLoaded.self), as: \.name) { value in
      value.name(of: "router", among: RequestRouters.names).flatMap(RouterSettings.init(named:))
    }
    let interval =
      keys.optional("signalInterval").map(signalInterval) ?? keys.quantity("signalInterval", .time, usual: 0)
    let intra = catalog.link(keys, "intraNode", usual: accelerator?.intraNodeLink)
    let inter = catalog.link(keys, "interNode", usual: accelerator?.network)
    let node = keys.optional("nodeSize")?.integer(atMost: 1_000_000)
    keys.finish()
    guard let accelerator, let tensor = sizes[0], let pipeline = sizes[1], let data = sizes[2],
      let expert = sizes[3], let replicas, let router, let interval, let intra, let inter
    else { return nil }
    let layout = ReplicaLayout(tensor: tensor, pipeline: pipeline, data: data, expert: expert)
    // Boards of eight; what does not fill them stands together.
    let nodeSize = node ?? (layout.count % 8 == 0 ? 8 : max(8, layout.count))
    keys.record { $0.usual(keys.path(of: "nodeSize"), String(nodeSize), number: Double(nodeSize), .count) }
    do {
      let cluster = try Cluster(
        accelerator: accelerator, count: layout.count, nodeSize: nodeSize, intraNode: intra, interNode: inter)
      return Fleet(
        cluster: cluster, layout: layout,
        settings: FleetSettings(replicas: replicas, router: router, signalInterval: interval))
    } catch {
      for fault in error.faults { value.report("`fleet`: \(fault.sentence)", isCombination: true) }
      return nil
    }
  }

  /// How often a router looks; each look is an event, so that looks without end would be a run without end.
  private func signalInterval(_ value: ValueReader) -> Double? {
    guard let seconds = value.quantity(.time) else { return nil }
    guard seconds == 0 || seconds >= 1e-4 else {
      value.report("`\(value.path)` must be at least 100 us, or 0 s for a router that always knows")
      return nil
    }
    return seconds
  }

  /// Reads the keys of an engine.
  ///
  /// - Parameters:
  ///   - format: the format that is multiplied where a part does not say another.
  ///   - load: the requests that counts by the workload ask for; nil where they are not known.
  func engine(
    _ value: ValueReader, accelerator: Accelerator?, format: NumberFormat?, load: ServedLoad?
  ) -> EngineSettings? {
    guard let keys = value.mapping() else { return nil }
    let policy = keys.required("policy", example: "chunked-prefill").flatMap(policy)
    let maxBatch = count(keys, "maxBatch", usual: 256, load: load)
    let budget = count(keys, "tokenBudget", usual: 8192, load: load)
    let block = keys.integer("kvBlock", usual: 16, atMost: 4096)
    let blocks = keys.optional("kvBlocks")?.integer()
    let interval = keys.integer("receiveInterval", usual: 1)
    let profile = profile(keys, accelerator: accelerator)
    var settings = EngineSettings(policy: policy ?? .fixed)
    memory(keys, &settings)
    if let routing = keys.value("expertRouting", usual: settings.expertRouting, as: \.name, routing) {
      settings.expertRouting = routing
    }
    let parts = keys.optional("parts").map { self.parts($0, accelerator: accelerator, format: format) }
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
    guard let choice = value.choice(of: "way to pick experts", among: ["random", "even", "power-law"]) else {
      return nil
    }
    switch (choice.name, choice.settings) {
    case ("power-law", let exponent?):
      return exponent.quantity(.count, within: 0...10).map(ExpertRouting.powerLaw)
    case ("power-law", nil):
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
    let entry = keys.value(
      "profile", usual: catalog.engineEntry(named: EngineProfile.bare.name), as: \.name
    ) { catalog.engine($0) }
    let overhead = keys.optional("hostOverhead").map { $0.quantity(.time) }
    let share = keys.optional("memoryShare").map { value in
      value.quantity(.ratio, above: 0).flatMap { share -> Double? in
        if share > 1 { value.report("`\(value.path)` is more than the whole memory") }
        return share > 1 ? nil : share
      }
    }
    guard let entry, let accelerator else { return nil }
    var profile = entry.profile(on: accelerator)
    keys.value.takeDown(at: keys.path(of: "profile")) { profile.takeDown($0) }
    keys.record {
      $0.usual(keys.path(of: "hostOverhead"), profile.stepSeconds, .time)
      $0.usual(keys.path(of: "memoryShare"), profile.memoryShare, .ratio)
    }
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
    settings.prefixCache = keys.boolean("prefixCache", usual: settings.prefixCache) ?? settings.prefixCache
    if let found = keys.quantity("hostMemory", .memory, usual: settings.hostMemory.value) {
      settings.hostMemory = Bytes(found)
    }
    if let found = keys.quantity("hostBandwidth", .bandwidth, usual: settings.hostBandwidth.value, above: 0) {
      settings.hostBandwidth = BytesPerSecond(found)
    }
    settings.samplesNucleus = keys.boolean("nucleusSampling", usual: settings.samplesNucleus) ?? settings.samplesNucleus
    if let found = keys.optional("queueLimit")?.integer() { settings.queueLimit = found }
    settings.cacheFormat = keys.optional("kvFormat").flatMap(format)
    settings.weightFormat = keys.optional("weightFormat").flatMap(format)
  }
}

extension ExpertRouting {
  /// The word in files.
  fileprivate var name: String {
    switch self {
    case .even: "even"
    case .random: "random"
    case .powerLaw: "power-law"
    }
  }
}
