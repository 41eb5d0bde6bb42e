import ModelArchitecture
import Quantities
import Reading
import Training

extension ScenarioDecoder {
  /// Reads how the model is trained, and whether what is computed again is left to be chosen.
  func recipe(
    _ keys: MappingReader, sequenceLength: Int?
  ) -> (recipe: TrainingRecipe, leavesRecompute: Bool)? {
    let framework = catalog.framework(keys, TrainingKeys.framework, usual: assumedFramework)
    let kernels = keys.section(TrainingKeys.kernels)
    let tuned = framework.flatMap { base in kernels.map { self.kernels($0, of: base) } }
    let dropout = keys.read(TrainingKeys.dropout, usual: framework?.hasDropout ?? false) ?? false
    let format = keys.read(TrainingKeys.precision)
    let recompute = keys.read(
      TrainingKeys.recompute, usual: Fitted<RecomputedLayers>.auto, as: { _ in Fitted<Recompute>.word }, recompute)
    let optimizer = keys.read(TrainingKeys.optimizer)
    let pieces = keys.section(TrainingKeys.miniSequences).map(miniSequences)
    let adapters = keys.optional(TrainingKeys.adapters).map(adapters)
    let offload = keys.section(TrainingKeys.offload).map(offload)
    guard var tuned, let format, let recompute, let optimizer, let pieces, let offload else { return nil }
    if case .some(.none) = adapters { return nil }
    tuned.hasDropout = dropout
    var recipe = TrainingRecipe(
      format: format, recompute: recompute.value?.mode ?? .none, recomputedLayers: recompute.value?.first,
      optimizer: optimizer, framework: tuned)
    recipe.miniSequences = pieces
    recipe.adapters = adapters ?? nil
    recipe.offload = offload
    return (recipe, recompute.isOpen)
  }

  /// What is assumed where no framework is named: the catalogue's entry of that name, which may be a user's own.
  private var assumedFramework: TrainingFramework? { catalog.framework(named: TrainingFramework.megatronCore.name) }

  /// The framework with other kernels than its own.
  private func kernels(_ keys: MappingReader, of base: TrainingFramework) -> TrainingFramework {
    var framework = base
    framework.attention = keys.read(FrameworkKeys.attention, usual: base.attention) ?? base.attention
    // What cannot be read was reported, and no plan is made of it.
    _ = FrameworkReading.read(styles: keys, into: &framework)
    keys.finish()
    return framework
  }

  /// What is computed again, and in how many first layers of every chunk alone.
  private typealias RecomputedLayers = (mode: Recompute, first: Int?)

  /// `auto`, `full`, or `{full: 4}` for the first four layers of every chunk alone.
  private func recompute(_ value: ValueReader) -> Fitted<RecomputedLayers>? {
    guard let choice = value.choice(RecomputeKeys.choice) else { return nil }
    guard let mode = Recompute(rawValue: choice.name) else { return .auto }
    guard let settings = choice.settings else { return .said((mode, nil)) }
    return settings.read(RecomputeKeys.layers).map { .said((mode, $0)) }
  }

  private func miniSequences(_ keys: MappingReader) -> MiniSequences {
    var pieces = MiniSequences()
    if let found = keys.read(PieceKeys.feedForward) { pieces.feedForward = found }
    if let found = keys.read(PieceKeys.head) { pieces.head = found }
    keys.finish()
    return pieces
  }

  private func adapters(_ value: ValueReader) -> Adapters? {
    guard let keys = value.mapping(AdapterKeys.table) else { return nil }
    let rank = keys.read(AdapterKeys.rank)
    let base = keys.found(AdapterKeys.base)
    var targets = Set(Adapters.Target.allCases)
    if let list = keys.read(AdapterKeys.targets) {
      let names = list.list() ?? []
      targets = Set(names.compactMap { $0.oneOf("block", Adapters.Target.self) })
      if targets.isEmpty { list.report("`targets` needs at least one of attention, feed-forward") }
    } else {
      let all = Adapters.Target.allCases.map(\.rawValue).joined(separator: ", ")
      keys.record { $0.usual(keys.path(of: AdapterKeys.targets), "[\(all)]") }
    }
    keys.finish()
    guard let rank, !targets.isEmpty else { return nil }
    if case .some(.none) = base { return nil }
    return Adapters(rank: rank, targets: targets, baseFormat: base ?? nil)
  }

  private func offload(_ keys: MappingReader) -> Offload {
    var offload = Offload()
    offload.optimizer = keys.read(OffloadKeys.optimizer) ?? .device
    offload.weights = keys.read(OffloadKeys.weights) ?? .device
    offload.activations = keys.read(OffloadKeys.activations) ?? .device
    keys.finish()
    return offload
  }
}
