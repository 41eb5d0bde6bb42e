import Foundation
import Hardware
import Quantities
import Serving

extension ScenarioDecoder {
  /// Reads the keys of a serving scenario.
  func serving(_ keys: MappingReader) -> ServingPlan? {
    let model = keys.required("model", example: "llama-3-8b").flatMap(model)
    let cluster = keys.required("fleet", example: "{accelerator: h100-sxm}").flatMap(fleet)
    let workload = keys.required("workload", example: "{arrivals: {poisson: 6/s}, requests: 20000, …}").flatMap(
      workload)
    let engine = keys.required("engine", example: "{policy: continuous}").flatMap(engine)
    let format = keys.optional("precision").map(format) ?? .some(.bf16)
    guard let model, let cluster, let workload, let engine, let format else { return nil }
    do {
      return try ServingPlan(model: model, cluster: cluster, engine: engine, workload: workload, format: format)
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key) }
      return nil
    }
  }

  private func fleet(_ value: ValueReader) -> Cluster? {
    guard let keys = value.mapping() else { return nil }
    let accelerator = keys.required("accelerator", example: "h100-sxm").flatMap(accelerator)
    let tensor = keys.optional("tensor").map { $0.integer(atMost: 1024) } ?? .some(1)
    let intra = keys.optional("intraNode").map(link) ?? accelerator?.intraNodeLink
    keys.finish()
    guard let accelerator, let tensor, let intra else { return nil }
    do {
      return try Cluster(
        accelerator: accelerator, count: tensor, nodeSize: max(8, tensor), intraNode: intra,
        interNode: LinkCatalog.infinibandNdr)
    } catch {
      for fault in error.faults { value.report("`fleet`: \(fault.sentence)") }
      return nil
    }
  }

  private func engine(_ value: ValueReader) -> EngineSettings? {
    guard let keys = value.mapping() else { return nil }
    let policy = keys.required("policy", example: "continuous").flatMap(policy)
    let maxBatch = keys.optional("maxBatch").map { $0.integer() } ?? .some(256)
    let budget = keys.optional("tokenBudget").map { $0.integer() } ?? .some(8192)
    let block = keys.optional("kvBlock").map { $0.integer(atMost: 4096) } ?? .some(16)
    let blocks = keys.optional("kvBlocks")?.integer()
    let overhead = keys.optional("hostOverhead").map { $0.quantity(.time) } ?? .some(0)
    keys.finish()
    guard let policy, let maxBatch, let budget, let block, let overhead else { return nil }
    return EngineSettings(
      policy: policy, maxBatch: maxBatch, tokenBudget: budget, blockTokens: block, blocks: blocks,
      hostOverhead: Seconds(overhead))
  }

  private func policy(_ value: ValueReader) -> PolicySettings? {
    guard let choice = value.choice(of: "policy", among: PolicySettings.names) else { return nil }
    let settings = choice.settings?.mapping()
    defer { settings?.finish() }
    switch choice.name {
    case "fixed": return .fixed
    case "dynamic":
      guard let settings else {
        if choice.settings == nil {
          value.report("policy `dynamic` needs a wait, such as `{dynamic: {maxWait: 50 ms}}`")
        }
        return nil
      }
      return settings.required("maxWait", example: "50 ms")?.quantity(.time).map { .dynamic(maxWait: Seconds($0)) }
    default: return .continuous
    }
  }

  private func workload(_ value: ValueReader) -> Workload? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    if let trace = keys.optional("trace") {
      let limit = keys.optional("requests")?.integer()
      return self.trace(trace, limit: limit)
    }
    let arrivals = keys.required("arrivals", example: "{poisson: 6/s}").flatMap(arrivals)
    let count = keys.required("requests", example: "20000")?.integer()
    let prompt = keys.required("prompt", example: "{lognormal: {mean: 700, sigma: 1.1}}").flatMap(length)
    let output = keys.required("output", example: "{geometric: {mean: 180}}").flatMap(length)
    guard let arrivals, let count, let prompt, let output else { return nil }
    return .generated(GeneratedWorkload(arrivals: arrivals, count: count, prompt: prompt, output: output))
  }

  private func trace(_ value: ValueReader, limit: Int?) -> Workload? {
    guard let path = value.string(), let data = contents(path, value) else { return nil }
    do {
      let requests = try TraceReader.read(data)
      return .trace(Array(requests.prefix(limit ?? requests.count)))
    } catch {
      for fault in error.faults { value.report("`\(path)` \(fault)") }
      return nil
    }
  }

  private func arrivals(_ value: ValueReader) -> (any ArrivalProcess)? {
    guard let choice = value.choice(of: "arrival process", among: ["poisson", "even"]) else { return nil }
    guard let rate = choice.settings?.quantity(.rate, above: 0) else {
      if choice.settings == nil { value.report("`\(choice.name)` needs a rate, such as `{\(choice.name): 6/s}`") }
      return nil
    }
    return choice.name == "poisson" ? PoissonArrivals(rate: rate) : EvenArrivals(rate: rate)
  }

  private func length(_ value: ValueReader) -> (any LengthDistribution)? {
    let names = ["fixed", "uniform", "geometric", "lognormal"]
    guard let choice = value.choice(of: "length distribution", among: names) else { return nil }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{fixed: 512}` or `{geometric: {mean: 180}}`")
      return nil
    }
    switch choice.name {
    case "fixed": return settings.integer(atMost: 10_000_000).map { FixedLength(tokens: $0) }
    case "uniform": return uniform(settings)
    case "geometric":
      guard let keys = settings.mapping() else { return nil }
      defer { keys.finish() }
      guard let mean = keys.required("mean", example: "180")?.quantity(.count), mean >= 1 else {
        settings.report("`\(settings.path).mean` must be at least 1")
        return nil
      }
      return GeometricLength(mean: mean)
    default:
      guard let keys = settings.mapping() else { return nil }
      defer { keys.finish() }
      let mean = keys.required("mean", example: "700")?.quantity(.count, above: 0)
      let sigma = keys.required("sigma", example: "1.1")?.quantity(.count)
      guard let mean, let sigma else { return nil }
      return LognormalLength(mean: mean, sigma: sigma)
    }
  }

  private func uniform(_ value: ValueReader) -> UniformLength? {
    guard let bounds = value.list() else { return nil }
    let ends = bounds.compactMap { $0.integer(atMost: 10_000_000) }
    guard bounds.count == 2, ends.count == 2, ends[0] <= ends[1] else {
      if ends.count == bounds.count { value.report("`\(value.path)` takes two lengths in order, such as `[1, 1000]`") }
      return nil
    }
    return UniformLength(least: ends[0], greatest: ends[1])
  }
}
