import Quantities
import Reading

/// The keys of a model, each taken from the one that it is made from where it is not said.
struct ModelReading {
  let keys: MappingReader
  let base: ModelShape?
  let isGiven: Bool

  private typealias Keys = ModelKeys

  func shape() -> ModelShape? {
    var shape = base ?? ModelShape()
    var isWhole = true
    func size(_ key: Key<Int>, _ path: WritableKeyPath<ModelShape, Int>) {
      let found: Int?
      if case .needed = key.declaration.absence, !isGiven {
        found = keys.read(key, from: nil, isGiven: false)
      } else {
        found = keys.read(key, usual: shape[keyPath: path])
      }
      if let found { shape[keyPath: path] = found } else { isWhole = false }
    }
    func maybe(_ key: Key<Int>, _ path: WritableKeyPath<ModelShape, Int?>) {
      let usual = shape[keyPath: path]
      guard usual != nil || keys.has(key) else {
        _ = keys.optional(key)
        return
      }
      if let found = keys.read(key, usual: usual) { shape[keyPath: path] = found } else { isWhole = false }
    }
    if let family = keys.read(Keys.family, usual: shape.family) { shape.family = family }
    size(Keys.layers, \.layers)
    size(Keys.predictionLayers, \.predictionLayers)
    size(Keys.hidden, \.hidden)
    size(Keys.ffn, \.ffn)
    size(Keys.heads, \.heads)
    maybe(Keys.keyValueHeads, \.keyValueHeads)
    maybe(Keys.headDimension, \.headDimension)
    size(Keys.vocabulary, \.vocabulary)
    size(Keys.learnedPositions, \.learnedPositions)
    if let bias = keys.read(Keys.attentionBias, usual: shape.attentionBias) { shape.attentionBias = bias }
    if let bias = keys.read(Keys.feedForwardBias, usual: shape.feedForwardBias) { shape.feedForwardBias = bias }
    if let known = base?.latent, keys.takesUsual(Keys.latent) {
      keys.value.takeDown(at: keys.path(of: Keys.latent), LatentKeys.table) { _ = latent($0, usual: known) }
    } else if let latent = keys.optional(Keys.latent) {
      shape.latent = latent.mapping(LatentKeys.table).map { self.latent($0, usual: LatentShape()) }
    }
    if base?.experts != nil, keys.takesUsual(Keys.experts) {
      keys.value.takeDown(at: keys.path(of: Keys.experts), ExpertKeys.table) { _ = read($0, at: nil, into: &shape) }
    } else if let experts = keys.optional(Keys.experts) {
      isWhole = experts.mapping(ExpertKeys.table).map { read($0, at: experts, into: &shape) } == true && isWhole
    }
    maybe(Keys.window, \.window)
    size(Keys.windowPeriod, \.windowPeriod)
    if let across = keys.read(Keys.normsAcrossHeads, usual: shape.normsAcrossHeads) { shape.normsAcrossHeads = across }
    maybe(Keys.context, \.context)
    return isWhole ? shape : nil
  }

  /// Widths of latent attention; those of DeepSeek-V3 where they are not said.
  private func latent(_ keys: MappingReader, usual: LatentShape) -> LatentShape {
    func size(_ key: Key<Int>, _ usual: Int) -> Int { keys.read(key, usual: usual) ?? usual }
    let shape = LatentShape(
      queryRank: size(LatentKeys.queryRank, usual.queryRank),
      keyValueRank: size(LatentKeys.keyValueRank, usual.keyValueRank),
      keyDimension: size(LatentKeys.keyDimension, usual.keyDimension),
      rotaryDimension: size(LatentKeys.rotaryDimension, usual.rotaryDimension),
      valueDimension: size(LatentKeys.valueDimension, usual.valueDimension))
    keys.finish()
    return shape
  }

  /// Routed experts; whether all of it could be read.
  private func read(_ keys: MappingReader, at place: ValueReader?, into shape: inout ModelShape) -> Bool {
    let known = base?.experts
    func size(_ key: Key<Int>, _ usual: Int?) -> Int? {
      usual.map { keys.read(key, usual: $0) ?? $0 } ?? keys.read(key, from: nil, isGiven: false)
    }
    let count = size(ExpertKeys.count, known?.experts)
    let choices = size(ExpertKeys.choices, known?.choices)
    let width = size(ExpertKeys.width, known?.width)
    let shared = keys.read(ExpertKeys.sharedWidth, usual: shape.sharedWidth)
    let dense = keys.read(ExpertKeys.denseLayers, usual: shape.denseLayers)
    let period = keys.read(ExpertKeys.period, usual: shape.routedPeriod)
    keys.finish()
    if let shared { shape.sharedWidth = shared }
    if let dense { shape.denseLayers = dense }
    if let period { shape.routedPeriod = period }
    guard let count, let choices, let width else { return false }
    guard choices <= count else {
      place?.report("`\(keys.value.path)`: \(choices) choices among \(count) experts; choose at most all")
      return false
    }
    shape.experts = MixtureOfExperts(experts: count, choices: choices, width: width)
    return true
  }
}
