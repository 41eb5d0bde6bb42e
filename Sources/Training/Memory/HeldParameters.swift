import ModelArchitecture

/// Parameters on one accelerator before anything is shared out over replicas.
struct HeldParameters: Hashable, Sendable {
  /// What every replica holds alike.
  var common = 0.0
  /// Experts: they are dealt out over the expert group, so fewer replicas hold the same ones.
  var routed = 0.0

  /// All of them.
  var total: Double { common + routed }

  mutating func add(_ other: HeldParameters) {
    common += other.common
    routed += other.routed
  }
}

extension TrainingPlan {
  /// Accelerators that hold the same experts.
  var expertReplicas: Int { max(1, dataParallel * layout.context * layout.tensor / layout.expert) }

  /// Parameters whose optimizer states one accelerator keeps.
  func ownParameters(of held: HeldParameters) -> Double {
    guard layout.zeroStage >= 1 else { return held.total }
    return held.common / Double(shardGroup) + held.routed / Double(min(shardGroup, expertReplicas))
  }

  /// What an accelerator of a rank holds.
  func heldParameters(ofRank rank: Int) -> HeldParameters {
    var sum = HeldParameters()
    for chunk in shape.chunks(ofRank: rank) { sum.add(heldParameters(ofModelChunk: shape.modelChunk(chunk))) }
    sum.common += tiedCopy(onRank: rank)
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
    }
    if chunk == 0 { sum.common += model.embeddingParameters / tensor }
    if chunk == shape.modelChunks - 1 { sum.common += model.headParameters / tensor + model.finalNormParameters }
    return sum
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
