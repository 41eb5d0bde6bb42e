import Foundation
import Hardware
import Quantities
import Reading
import Training
import Yams

/// What the `search:` of a scenario says.
struct SearchSettings {
  var space: SearchSpace
  var objective = SearchObjective.time
  var keep = 20
}

extension ScenarioDecoder {
  /// Most combinations of a search: some twenty thousand a second are timed.
  private static let greatestSearch = 1_000_000_000

  /// The search of a training scenario, or nil after its faults were reported.
  func search(_ node: Yams.Node) -> SearchScenario? {
    let faultsBefore = collector.diagnostics.count
    collector.beginScenario()
    let root = ValueReader(node: node, path: "", collector: collector)
    guard let keys = root.mapping(ScenarioKeys.head) else { return nil }
    let kind = keys.required(ScenarioKeys.kind)
    guard kind?.read(ScenarioKeys.kind) == TrainingStudy.kind else {
      if let kind { kind.report("layouts are searched for `kind: training` alone") }
      return nil
    }
    keys.extend(by: TrainingStudy.keys)
    let name = keys.read(ScenarioKeys.name) ?? defaultName
    // The scenario of each candidate holds them.
    let others: [any DeclaredKey] = [
      ScenarioKeys.seed, ScenarioKeys.tags, ScenarioKeys.objectives, ScenarioKeys.expect,
    ]
    for key in others { _ = keys.optional(key) }
    guard let said = trainingInputs(keys) else {
      keys.finish()
      return nil
    }
    let inputs = said.withWhatFits(catalog)
    let settings =
      keys.optional(TrainingKeys.search).map { searchSettings($0, inputs) } ?? SearchSettings(space: inputs.space)
    let recipes = settings.map { recipesByExpert($0, said, keys) } ?? [:]
    keys.finish()
    guard let settings, collector.diagnostics.count == faultsBefore else { return nil }
    var search = LayoutSearch(
      model: inputs.model, cluster: inputs.cluster, sequenceLength: inputs.batch.sequenceLength,
      recipe: inputs.recipe, space: settings.space,
      objective: settings.objective,
      limit: settings.keep)
    search.host = inputs.host
    search.catalog = catalog
    search.recipesByExpert = recipes
    return SearchScenario(
      name: name, text: text(of: node), search: search, own: inputs.point,
      files: collector.files.given)
  }

  /// How the model is trained for each number of ranks that share experts, where the recipe that the file follows sets other
  /// things for some of them than for others; what it sets of the layout itself must be the same for all.
  func recipesByExpert(
    _ settings: SearchSettings, _ inputs: TrainingInputs, _ keys: MappingReader
  ) -> [Int: TrainingRecipe] {
    guard let followed = inputs.followed, !followed.isSame(for: settings.space.expert) else { return [:] }
    var recipes: [Int: TrainingRecipe] = [:]
    var layouts: Set<ParallelLayout> = [inputs.layout]
    for expert in Set(settings.space.expert).sorted() {
      let size = Node(String(expert), .init(.int))
      // The file was read already: what stands in the way of another number of ranks is a fault of that number alone.
      let other = ScenarioDecoder(
        collector: DiagnosticCollector(file: collector.file, given: collector.files.given), catalog: catalog,
        directory: directory,
        defaultName: defaultName)
      guard
        let node = Sweep.substitute(size, at: [TrainingKeys.layout.name, LayoutKeys.expert.name], in: keys.value.node),
        let mapping = ValueReader(node: node, path: "", collector: other.collector).mapping(TrainingStudy.keys),
        var read = other.trainingInputs(mapping)
      else { continue }
      recipes[expert] = read.recipe
      read.layout.expert = inputs.layout.expert
      layouts.insert(read.layout)
    }
    if layouts.count > 1 {
      keys.report(
        "`\(followed.recipe.name)` sets keys of `layout` that are not the same for all values of layout.expert; search them "
          + "one by one, with `search: {vary: {layout.expert: [8]}}`", at: "recipe")
    }
    return recipes
  }

  /// Reads `search: {by: time, keep: 20, vary: {layout.tensor: [1, 2]}}`.
  func searchSettings(_ value: ValueReader, _ inputs: TrainingInputs) -> SearchSettings? {
    guard let keys = value.mapping(SearchSettingKeys.table) else { return nil }
    if inputs.layout.accelerators != nil {
      value.report("a search is for accelerators of one kind; leave out `layout.accelerators`")
    }
    var settings = SearchSettings(space: inputs.space)
    if let objective = keys.read(SearchSettingKeys.by) { settings.objective = objective }
    if let keep = keys.read(SearchSettingKeys.keep) { settings.keep = keep }
    if let vary = keys.read(SearchSettingKeys.vary) {
      SearchKeys(keys: vary, inputs: inputs).read(into: &settings.space)
      vary.finish()
    }
    if settings.space.combinations > Self.greatestSearch {
      value.report("`search` has more than \(Self.greatestSearch) combinations; name fewer values in `vary`")
    }
    keys.finish()
    return settings
  }
}

extension TrainingInputs {
  /// The layouts that are searched when the file says nothing else.
  fileprivate var space: SearchSpace {
    var space = SearchSpace(model: model, cluster: cluster, layout: layout, batch: batch)
    // Recipes may set other keys for other numbers of ranks that share experts.
    if followed != nil { space.expert = [layout.expert] }
    return space
  }

  /// The file's own layout as a combination.
  fileprivate var point: SearchPoint {
    SearchPoint(
      count: cluster.count, globalBatch: batch.global, micro: batch.micro, recompute: recipe.recompute, layout: layout)
  }
}

/// Reads which values each key may take: a list, one value, `all`, or `fixed` for the file's own.
private struct SearchKeys {
  let keys: MappingReader
  let inputs: TrainingInputs

  func read(into space: inout SearchSpace) {
    let point = inputs.point
    let usual = space
    sizes(VaryKeys.count, &space.counts, own: point.count, all: nil)
    sizes(VaryKeys.global, &space.globalBatches, own: point.globalBatch, all: nil)
    sizes(VaryKeys.micro, &space.micro, own: point.micro, all: usual.micro)
    sizes(VaryKeys.tensor, &space.tensor, own: point.layout.tensor, all: usual.tensor)
    sizes(
      VaryKeys.context, &space.context, own: point.layout.context,
      all: SearchSpace.contextSizes(cluster: inputs.cluster, batch: inputs.batch))
    sizes(
      VaryKeys.expert, &space.expert, own: point.layout.expert,
      all: SearchSpace.expertSizes(model: inputs.model, cluster: inputs.cluster))
    sizes(VaryKeys.pipeline, &space.pipeline, own: point.layout.pipeline, all: usual.pipeline)
    sizes(VaryKeys.virtualStages, &space.virtualStages, own: point.layout.virtualStages, all: usual.virtualStages)
    sizes(VaryKeys.zeroStage, &space.zeroStage, own: point.layout.zeroStage, all: [0, 1, 2, 3], within: 0...3)
    flags(VaryKeys.sequenceParallel, &space.sequenceParallel, own: point.layout.sequenceParallel)
    flags(VaryKeys.overlapGradients, &space.overlapGradients, own: point.layout.overlapGradients)
    flags(VaryKeys.overlapParameters, &space.overlapParameters, own: point.layout.overlapParameters)
    words(
      VaryKeys.schedule, &space.schedule, own: point.layout.schedule, of: "schedule", PipelineSchedules.names,
      all: PipelineSchedules.names
    ) {
      $0
    }
    words(
      VaryKeys.recompute, &space.recompute, own: point.recompute, of: "recompute mode",
      Recompute.allCases.map(\.rawValue), all: Recompute.allCases
    ) { Recompute(rawValue: $0) }
    words(
      VaryKeys.stages, &space.stages, own: point.layout.stages, of: "way to deal layers", StageLayers.named.map(\.name),
      all: StageLayers.named
    ) { word in StageLayers.named.first { $0.name == word } }
    for count in space.counts { checkCluster(count) }
  }

  private func checkCluster(_ count: Int) {
    let cluster = inputs.cluster
    do {
      _ = try Cluster(
        accelerator: cluster.accelerator, count: count, nodeSize: cluster.nodeSize, intraNode: cluster.intraNode,
        interNode: cluster.interNode, domains: cluster.domains, network: cluster.network)
    } catch {
      keys.optional(VaryKeys.count)?.report("`cluster.count`: \(error.description)")
    }
  }

  private func sizes(
    _ key: KeyPlace, _ values: inout [Int], own: Int, all: [Int]?, within bounds: ClosedRange<Int> = 1...1_000_000_000
  ) {
    read(key, &values, own: own, all: all) { $0.integer(atLeast: bounds.lowerBound, atMost: bounds.upperBound) }
  }

  private func flags(_ key: KeyPlace, _ values: inout [Bool], own: Bool) {
    read(key, &values, own: own, all: [true, false]) { $0.boolean() }
  }

  private func words<Value: Hashable>(
    _ key: KeyPlace, _ values: inout [Value], own: Value, of what: String, _ names: [String], all: [Value],
    _ make: (String) -> Value?
  ) {
    read(key, &values, own: own, all: all) { value in
      value.name(of: what, among: names + (value.path.hasSuffix("]") ? [] : ["all", "fixed"])).flatMap(make)
    }
  }

  /// Replaces the values of a key by what stands in the file; without the key they stay.
  ///
  /// - Parameter all: what `all` means; nil of a key that may be anything.
  private func read<Value: Hashable>(
    _ key: KeyPlace, _ values: inout [Value], own: Value, all: [Value]?, _ value: (ValueReader) -> Value?
  ) {
    guard let reader = keys.optional(key) else { return }
    switch reader.node.scalar?.string {
    case "all":
      _ = reader.string()
      if let all {
        values = all
      } else {
        reader.report("`\(reader.path)` has no end; name its values, such as `[\(own)]`")
      }
    case "fixed":
      _ = reader.string()
      values = [own]
    default:
      let elements = reader.node.sequence == nil ? [reader] : reader.list() ?? []
      var seen: Set<Value> = []
      let found = elements.compactMap(value).filter { seen.insert($0).inserted }
      if elements.isEmpty { reader.report("`\(reader.path)` must name at least one value, `all` or `fixed`") }
      if !found.isEmpty { values = found }
    }
  }
}
