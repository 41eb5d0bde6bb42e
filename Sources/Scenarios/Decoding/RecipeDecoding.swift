import ModelArchitecture
import Quantities
import Reading
import Training

extension ScenarioDecoder {
  /// Reads how the model is trained.
  func recipe(_ keys: MappingReader, sequenceLength: Int?) -> TrainingRecipe? {
    let framework = keys.optional("framework").map(framework) ?? .some(.megatronCore)
    let kernels = keys.optional("kernels")
    let tuned = framework.flatMap { base in kernels.map { self.kernels($0, of: base) } ?? base }
    let dropout = keys.optional("dropout")?.boolean() ?? false
    let format = keys.optional("precision").map(format) ?? .some(.bf16)
    let recompute = keys.optional("recompute").map(recompute) ?? .some((.none, nil))
    let optimizer =
      keys.optional("optimizer").map { value in
        value.name(of: "optimizer", among: OptimizerSpec.all.map(\.name)).flatMap(OptimizerSpec.named)
      } ?? .some(.adamw)
    let pieces = keys.optional("miniSequences").map(miniSequences) ?? .some(MiniSequences())
    let adapters = keys.optional("adapters").map(adapters)
    let offload = keys.optional("offload").map(offload) ?? .some(Offload())
    guard var tuned, let format, let recompute, let optimizer, let pieces, let offload else { return nil }
    if case .some(.none) = adapters { return nil }
    tuned.hasDropout = dropout
    var recipe = TrainingRecipe(
      format: format, recompute: recompute.0, recomputedLayers: recompute.1, optimizer: optimizer, framework: tuned)
    recipe.miniSequences = pieces
    recipe.adapters = adapters ?? nil
    recipe.offload = offload
    return recipe
  }

  private func framework(_ value: ValueReader) -> TrainingFramework? {
    catalog.framework(value)
  }

  /// The framework with other kernels than its own.
  private func kernels(_ value: ValueReader, of base: TrainingFramework) -> TrainingFramework? {
    guard let keys = value.mapping() else { return nil }
    var framework = base
    if let kernel = keys.optional("attention") {
      let name = kernel.name(of: "attention kernel", among: AttentionKernel.allCases.map(\.rawValue))
      framework.attention = name.flatMap(AttentionKernel.init(rawValue:)) ?? framework.attention
    }
    _ = FrameworkReading.read(styles: keys, into: &framework)
    keys.finish()
    return framework
  }

  /// `full`, or `{full: 4}` for the first four layers of every chunk alone.
  private func recompute(_ value: ValueReader) -> (Recompute, Int?)? {
    guard let choice = value.choice(of: "recompute mode", among: Recompute.allCases.map(\.rawValue)),
      let mode = Recompute(rawValue: choice.name)
    else { return nil }
    guard let settings = choice.settings else { return (mode, nil) }
    return settings.integer().map { (mode, $0) }
  }

  private func miniSequences(_ value: ValueReader) -> MiniSequences? {
    guard let keys = value.mapping() else { return nil }
    var pieces = MiniSequences()
    if let found = keys.optional("feedForward")?.integer() { pieces.feedForward = found }
    if let found = keys.optional("head")?.integer() { pieces.head = found }
    keys.finish()
    return pieces
  }

  private func adapters(_ value: ValueReader) -> Adapters? {
    guard let keys = value.mapping() else { return nil }
    let rank = keys.required("rank", example: "16")?.integer()
    let base = keys.optional("base").map(format)
    var targets = Set(Adapters.Target.allCases)
    if let list = keys.optional("targets") {
      let names = list.list() ?? []
      targets = Set(
        names.compactMap { item in
          item.name(of: "block", among: Adapters.Target.allCases.map(\.rawValue)).flatMap(
            Adapters.Target.init(rawValue:))
        })
      if targets.isEmpty { list.report("`targets` needs at least one of attention, feed-forward") }
    }
    keys.finish()
    guard let rank, !targets.isEmpty else { return nil }
    if case .some(.none) = base { return nil }
    return Adapters(rank: rank, targets: targets, baseFormat: base ?? nil)
  }

  private func offload(_ value: ValueReader) -> Offload? {
    guard let keys = value.mapping() else { return nil }
    var offload = Offload()
    let parts: [(String, WritableKeyPath<Offload, Offload.Place>)] = [
      ("optimizer", \.optimizer), ("weights", \.weights), ("activations", \.activations),
    ]
    for (key, path) in parts {
      guard let place = keys.optional(key) else { continue }
      let name = place.name(of: "place", among: Offload.Place.allCases.map(\.rawValue))
      offload[keyPath: path] = name.flatMap(Offload.Place.init(rawValue:)) ?? .device
    }
    keys.finish()
    return offload
  }
}
