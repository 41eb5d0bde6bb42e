import ModelArchitecture
import Quantities

/// Parameters on one accelerator before anything is shared out over replicas.
struct HeldParameters: Hashable, Sendable {
  /// What every replica holds alike.
  var common = 0.0
  /// Experts: they are dealt out over the expert group, so fewer replicas hold the same ones.
  var routed = 0.0

  /// Those of `common` that belong to embedding and head.
  var vocabulary = 0.0
  /// Factors of adapters, beside all others.
  var adapters = 0.0

  /// All that the model has.
  var total: Double { common + routed }

  mutating func add(_ other: HeldParameters) {
    common += other.common
    routed += other.routed
    vocabulary += other.vocabulary
    adapters += other.adapters
  }
}

extension TrainingPlan {
  /// Accelerators that hold the same experts.
  var expertReplicas: Int { max(1, dataParallel * layout.context * layout.tensor / layout.expert) }

  /// What of held parameters is trained: all, or adapters alone.
  func trained(_ held: HeldParameters) -> HeldParameters {
    recipe.adapters == nil ? held : HeldParameters(common: held.adapters)
  }

  /// Parameters whose optimizer states one accelerator keeps.
  func ownParameters(of held: HeldParameters) -> Double {
    let trained = trained(held)
    let sharers = partition.optimizerStates
    return trained.common / Double(sharers) + trained.routed / Double(min(sharers, expertReplicas))
  }

  /// Bytes of optimizer states that one accelerator keeps.
  func stateBytes(of held: HeldParameters) -> Double {
    let extra = optimizer.vocabularyStateBytes - optimizer.stateBytes
    let vocabulary = trained(held).vocabulary / Double(partition.optimizerStates)
    return ownParameters(of: held) * optimizer.stateBytes + vocabulary * extra
  }

  /// Bytes of the weights that one accelerator holds before they are shared out.
  func weightBytes(of held: HeldParameters) -> Double {
    let element = activationFormat.bytesPerElement
    let frozen = recipe.adapters?.baseFormat?.bytesPerElement ?? element
    return (held.total - held.vocabulary) * frozen + (held.vocabulary + held.adapters) * element
  }

  /// What an accelerator of a rank holds.
  func heldParameters(ofRank rank: Int) -> HeldParameters {
    var sum = HeldParameters()
    for chunk in shape.chunks(ofRank: rank) { sum.add(heldParameters(ofModelChunk: shape.modelChunk(chunk))) }
    let copy = tiedCopy(onRank: rank)
    sum.common += copy
    sum.vocabulary += copy
    return sum
  }

  /// What an accelerator holds of one chunk: matrices are divided over the tensor group, experts over the expert group,
  /// norms are on every member.
  func heldParameters(ofModelChunk chunk: Int) -> HeldParameters {
    let tensor = Double(layout.tensor)
    var sum = HeldParameters()
    for layer in layers(ofChunk: chunk) {
      let norms = 2 * layer.norm.parameters(hidden: model.hidden)
      let routed = layer.experts.map { Double($0.experts) * $0.expertWeights(hidden: model.hidden) } ?? 0
      sum.common += (layer.parameters(hidden: model.hidden) - norms - routed) / tensor + norms
      sum.routed += routed / Double(layout.expert)
      sum.adapters += adapterParameters(of: layer)
    }
    if chunk == 0 { sum.vocabulary += model.embeddingParameters / tensor }
    if chunk == shape.modelChunks - 1 {
      sum.vocabulary += model.headParameters / tensor
      sum.common += model.finalNormParameters
    }
    sum.common += sum.vocabulary
    return sum
  }

  /// Parameters of a layer's adapters on one accelerator.
  private func adapterParameters(of layer: TransformerLayer) -> Double {
    guard recipe.adapters != nil else { return 0 }
    return LayerProducts(plan: self, layer: layer).all.reduce(0) { sum, piece in
      piece.adapters.reduce(sum) { $0 + $1.columns * $1.inner }
    }
  }

  /// A tied head is a second copy of the embedding where the rank of the last chunk does not hold the first.
  private func tiedCopy(onRank rank: Int) -> Double {
    let held = shape.chunks(ofRank: rank)
    guard model.tiesEmbeddings, held.contains(where: shape.isLast), !held.contains(where: shape.isFirst) else {
      return 0
    }
    return Double(model.hidden * model.vocabulary) / Double(layout.tensor)
  }
}
