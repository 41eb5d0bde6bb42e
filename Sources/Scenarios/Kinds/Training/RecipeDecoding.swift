import ModelArchitecture
import Quantities
import Reading
import Training

extension ScenarioDecoder {
  /// Reads how the model is trained.
  func recipe(_ keys: MappingReader, sequenceLength: Int?) -> TrainingRecipe? {
    let framework = catalog.framework(keys, "framework", usual: assumedFramework)
    let kernels = keys.section("kernels")
    let tuned = framework.flatMap { base in kernels.map { self.kernels($0, of: base) } }
    let dropout = keys.boolean("dropout", usual: framework?.hasDropout ?? false) ?? false
    let format = keys.value("precision", usual: .bf16, as: \.name, format)
    let recompute = keys.value("recompute", usual: (.none, nil), as: \.0.rawValue, recompute)
    let optimizer = keys.value("optimizer", usual: .adamw, as: \.name) { value in
      value.name(of: "optimizer", among: OptimizerSpec.all.map(\.name)).flatMap(OptimizerSpec.named)
    }
    let pieces = keys.section("miniSequences").map(miniSequences)
    let adapters = keys.optional("adapters").map(adapters)
    let offload = keys.section("offload").map(offload)
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

  /// What is assumed where no framework is named: the catalogue's entry of that name, which may be a user's own.
  private var assumedFramework: TrainingFramework? { catalog.framework(named: TrainingFramework.megatronCore.name) }

  /// The framework with other kernels than its own.
  private func kernels(_ keys: MappingReader, of base: TrainingFramework) -> TrainingFramework {
    var framework = base
    framework.attention =
      keys.value("attention", usual: base.attention, as: \.rawValue) {
        $0.oneOf("attention kernel", AttentionKernel.self)
      } ?? base.attention
    // What cannot be read was reported, and no plan is made of it.
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

  private func miniSequences(_ keys: MappingReader) -> MiniSequences {
    var pieces = MiniSequences()
    if let found = keys.integer("feedForward", usual: pieces.feedForward) { pieces.feedForward = found }
    if let found = keys.integer("head", usual: pieces.head) { pieces.head = found }
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
    } else {
      let all = Adapters.Target.allCases.map(\.rawValue).joined(separator: ", ")
      keys.record { $0.usual(keys.path(of: "targets"), "[\(all)]") }
    }
    keys.finish()
    guard let rank, !targets.isEmpty else { return nil }
    if case .some(.none) = base { return nil }
    return Adapters(rank: rank, targets: targets, baseFormat: base ?? nil)
  }

  private func offload(_ keys: MappingReader) -> Offload {
    var offload = Offload()
    let parts: [(String, WritableKeyPath<Offload, Offload.Place>)] = [
      ("optimizer", \.optimizer), ("weights", \.weights), ("activations", \.activations),
    ]
    for (key, path) in parts {
      let place = keys.value(key, usual: offload[keyPath: path], as: \.rawValue) { place in
        place.name(of: "place", among: Offload.Place.allCases.map(\.rawValue)).flatMap(Offload.Place.init(rawValue:))
      }
      offload[keyPath: path] = place ?? .device
    }
    keys.finish()
    return offload
  }
}
