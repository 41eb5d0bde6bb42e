/// The feed-forward blocks of each layer: dense, or a mixture of experts.
extension ConfigAssembly {
  /// The blocks of a layer with the parameters that they do not count.
  struct ReadBlocks {
    var feedForward: FeedForward
    var experts: MixtureOfExperts?
    var vectors = 0
  }

  /// The blocks of every layer; nil where keys are missing.
  mutating func blocks(hidden: Int, layers: Int) -> [ReadBlocks]? {
    let before = reader.faults.count
    let hasBias = property(family.feedForwardBias)
    let experts = reader.size(ConfigKeys.experts) ?? 0
    let choices = experts > 1 ? reader.need(ConfigKeys.choices) : 0
    let stated = reader.size(ConfigKeys.ffn)
    let separate = reader.size(ConfigKeys.denseFFN)
    let expertWidth = experts > 1 ? reader.size(ConfigKeys.expertWidth) : nil
    if experts < 2 { knowRouting() }
    // A width of four times the residual stream is what such blocks have where a file says none.
    let width = stated ?? separate ?? expertWidth ?? (family.isGated ? reader.need(ConfigKeys.ffn) : 4 * hidden)
    guard reader.faults.count == before else { return nil }
    let dense = ReadBlocks(
      feedForward: FeedForward(width: separate ?? width, isGated: family.isGated, hasBias: hasBias))
    guard experts > 1 else { return Array(repeating: dense, count: layers) }
    let mixture = MixtureOfExperts(
      experts: experts, choices: choices, width: expertWidth ?? width, isGated: family.isGated)
    let shared = sharedWidth(expert: mixture.width)
    guard let isRouted = routedLayers(layers), reader.faults.count == before else { return nil }
    var routed = ReadBlocks(
      feedForward: FeedForward(
        width: family.routing.keepsDenseBlock ? width : shared, isGated: family.isGated, hasBias: false),
      experts: mixture)
    routed.vectors = routedVectors(mixture, shared: shared, hidden: hidden)
    return isRouted.map { $0 ? routed : dense }
  }

  /// Keys of mixtures in the file of a model that is none.
  private mutating func knowRouting() {
    for key in [ConfigKeys.choices, ConfigKeys.expertWidth, ConfigKeys.sharedExperts, ConfigKeys.sharedWidth] {
      reader.know(key.names)
    }
    reader.know(["moe_layer_freq", "mlp_only_layers", "decoder_sparse_step"])
  }

  /// Width of what every token goes through beside the experts.
  private mutating func sharedWidth(expert: Int) -> Int {
    let width = reader.size(ConfigKeys.sharedWidth) ?? 0
    let count = reader.size(ConfigKeys.sharedExperts)
    if width > 0 { return min(width * max(1, count ?? 1), 1 << 40) }
    return (count ?? (family.routing.hasSharedExpert ? 1 : 0)) * expert
  }

  private mutating func routedVectors(_ mixture: MixtureOfExperts, shared: Int, hidden: Int) -> Int {
    let routing = family.routing
    var count = property(routing.routerBias) ? mixture.experts : 0
    if property(routing.expertBias) {
      count += mixture.experts * (mixture.upProjections * mixture.width + hidden)
    }
    if routing.gatesSharedExpert, shared > 0 { count += hidden }
    return count + routing.moreVectors * hidden
  }

  /// Which layers are routed, by every key that families say it with; a layer is routed where none of them says no.
  private mutating func routedLayers(_ layers: Int) -> [Bool]? {
    var routed = [Bool](repeating: true, count: layers)
    if let types = reader.list("mlp_layer_types", layers: layers) {
      for (index, type) in types.enumerated() where type.text == "dense" { routed[index] = false }
    }
    if let first = reader.size(ConfigKeys.denseLayers) {
      for index in 0..<min(first, layers) { routed[index] = false }
    }
    if let step = reader.size(ConfigKeys.sparseStep), step != 1 {
      for index in 0..<layers where step == 0 || (index + 1) % step != 0 { routed[index] = false }
    }
    let from = reader.size(ConfigKeys.routedFrom) ?? 0
    let to = reader.size(ConfigKeys.routedTo) ?? -1
    let interval = reader.size(ConfigKeys.routedInterval) ?? 1
    for index in 0..<layers where index < from || (to >= 0 && index > to) || (index + 1) % interval != 0 {
      routed[index] = false
    }
    switch reader.value("moe_layer_freq") {
    case nil: break
    case .list?:
      guard let list = reader.list("moe_layer_freq", layers: layers) else { return nil }
      for (index, value) in list.enumerated() where value.isNone { routed[index] = false }
    case .whole(let step)? where (1...10_000).contains(step):
      for index in 0..<layers where index % step != 0 { routed[index] = false }
    default:
      reader.report("moe_layer_freq", "must be a whole number from 1, or a list of one value for each layer")
      return nil
    }
    return exceptions(routed)
  }

  /// Layers that are named one by one: those without experts, or those with.
  private mutating func exceptions(_ routed: [Bool]) -> [Bool]? {
    var routed = routed
    for (name, isRouted) in [("mlp_only_layers", false), ("moe_layers", true)] {
      guard let value = reader.value(name), !value.isNone else { continue }
      let named = value.list?.compactMap(\.whole)
      guard let named, named.count == value.list?.count, named.allSatisfy(routed.indices.contains) else {
        reader.report(name, "must be a list of layers, counted from 0")
        return nil
      }
      if isRouted { routed = Array(repeating: false, count: routed.count) }
      for index in named { routed[index] = isRouted }
    }
    return routed
  }
}
