import Hardware
import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Reads the keys of a serving scenario.
  func serving(_ keys: MappingReader) -> ServingPlan? {
    let model = keys.required("model", example: "llama-3-8b").flatMap(model)
    let fleet = keys.required("fleet", example: "{accelerator: h100-sxm}").flatMap(fleet)
    let workload = keys.required("workload", example: "{arrivals: {poisson: 6/s}, requests: 20000, …}").flatMap(
      workload)
    let engine = keys.required("engine", example: "{policy: chunked-prefill}")
      .flatMap { self.engine($0, accelerator: fleet?.cluster.accelerator) }
    let format = keys.optional("precision").map(format) ?? .some(.bf16)
    guard let model, let fleet, let workload, let engine, let format else { return nil }
    do {
      var plan = try ServingPlan(
        model: model, cluster: fleet.cluster, engine: engine, workload: workload, format: format,
        layout: fleet.layout, fleet: fleet.settings, catalog: catalog)
      plan.serviceLevel = serviceLevel(keys.optional("objectives").map(Objectives.read) ?? [])
      return plan
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key) }
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
      keys.optional(key).map { $0.integer(atMost: 1024) } ?? .some(1)
    }
    let replicas = keys.optional("replicas").map { $0.integer(atMost: 10_000) } ?? .some(1)
    let router =
      keys.optional("router").map { value in
        value.name(of: "router", among: RouterSettings.names).flatMap(RouterSettings.init(rawValue:))
      } ?? .some(.leastLoaded)
    let interval = keys.optional("signalInterval").map(signalInterval) ?? .some(0)
    let intra = keys.optional("intraNode").map(link) ?? accelerator?.intraNodeLink
    let inter = keys.optional("interNode").map(link) ?? catalog.link(named: "infiniband-ndr")
    keys.finish()
    guard let accelerator, let tensor = sizes[0], let pipeline = sizes[1], let data = sizes[2],
      let expert = sizes[3], let replicas, let router, let interval, let intra, let inter
    else { return nil }
    let layout = ReplicaLayout(tensor: tensor, pipeline: pipeline, data: data, expert: expert)
    do {
      let cluster = try Cluster(
        accelerator: accelerator, count: layout.count,
        nodeSize: layout.count % 8 == 0 ? 8 : max(8, layout.count), intraNode: intra, interNode: inter)
      return Fleet(
        cluster: cluster, layout: layout,
        settings: FleetSettings(replicas: replicas, router: router, signalInterval: interval))
    } catch {
      for fault in error.faults { value.report("`fleet`: \(fault.sentence)") }
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

  private func engine(_ value: ValueReader, accelerator: Accelerator?) -> EngineSettings? {
    guard let keys = value.mapping() else { return nil }
    let policy = keys.required("policy", example: "chunked-prefill").flatMap(policy)
    let maxBatch = keys.optional("maxBatch").map { $0.integer() } ?? .some(256)
    let budget = keys.optional("tokenBudget").map { $0.integer() } ?? .some(8192)
    let block = keys.optional("kvBlock").map { $0.integer(atMost: 4096) } ?? .some(16)
    let blocks = keys.optional("kvBlocks")?.integer()
    let profile = profile(keys, accelerator: accelerator)
    let memory = memory(keys)
    keys.finish()
    guard let policy, let maxBatch, let budget, let block, let profile else { return nil }
    var settings = EngineSettings(
      policy: policy, maxBatch: maxBatch, tokenBudget: budget, blockTokens: block, blocks: blocks, profile: profile)
    memory(&settings)
    return settings
  }

  private func profile(_ keys: MappingReader, accelerator: Accelerator?) -> EngineProfile? {
    let entry =
      keys.optional("profile").map { catalog.engine($0) } ?? catalog.engineEntry(named: EngineProfile.bare.name)
    let overhead = keys.optional("hostOverhead").map { $0.quantity(.time) }
    let share = keys.optional("memoryShare").map { value in
      value.quantity(.ratio, above: 0).flatMap { share -> Double? in
        if share > 1 { value.report("`\(value.path)` is more than the whole memory") }
        return share > 1 ? nil : share
      }
    }
    guard let entry, let accelerator else { return nil }
    var profile = entry.profile(on: accelerator)
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

  /// The keys about memory, as a change of settings.
  private func memory(_ keys: MappingReader) -> (inout EngineSettings) -> Void {
    let prefixCache = keys.optional("prefixCache")?.boolean()
    let hostMemory = keys.optional("hostMemory")?.quantity(.memory)
    let hostBandwidth = keys.optional("hostBandwidth")?.quantity(.bandwidth, above: 0)
    let samples = keys.optional("nucleusSampling")?.boolean()
    let queueLimit = keys.optional("queueLimit")?.integer()
    let cacheFormat = keys.optional("kvFormat").flatMap(format)
    let weightFormat = keys.optional("weightFormat").flatMap(format)
    return { settings in
      if let prefixCache { settings.prefixCache = prefixCache }
      if let hostMemory { settings.hostMemory = Bytes(hostMemory) }
      if let hostBandwidth { settings.hostBandwidth = BytesPerSecond(hostBandwidth) }
      if let samples { settings.samplesNucleus = samples }
      if let queueLimit { settings.queueLimit = queueLimit }
      settings.cacheFormat = cacheFormat
      settings.weightFormat = weightFormat
    }
  }
}
