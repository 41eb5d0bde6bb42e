import ModelArchitecture
package import Quantities

/// How one part of a model is stored and multiplied.
package struct OperandFormats: Hashable, Sendable {
  /// How weights are stored.
  package var weight: NumberFormat
  /// How activations meet them, and the format that is multiplied.
  package var activation: NumberFormat

  /// Weights and activations; activations as the weights unless said.
  package init(weight: NumberFormat, activation: NumberFormat? = nil) {
    self.weight = weight
    self.activation = activation ?? weight
  }
}

/// The parts of a model that checkpoints often store in another format than the rest.
package struct PartFormats: Hashable, Sendable {
  /// The projections around attention; nil for the format of the rest.
  package var attention: OperandFormats?
  /// The routed experts; nil for the format of the rest.
  package var experts: OperandFormats?

  /// Parts; all as the rest unless said.
  package init(attention: OperandFormats? = nil, experts: OperandFormats? = nil) {
    self.attention = attention
    self.experts = experts
  }
}

extension ServingPlan {
  /// How the projections around attention are cut and stored.
  var attentionShard: TensorShard { shard.storing(engine.parts.attention) }

  /// How routed experts are stored and multiplied.
  var expertFormats: OperandFormats {
    engine.parts.experts ?? OperandFormats(weight: shard.weightFormat, activation: shard.format)
  }
}

extension TensorShard {
  fileprivate func storing(_ formats: OperandFormats?) -> TensorShard {
    guard let formats else { return self }
    return TensorShard(
      tensor: tensor, sequenceParallel: sequenceParallel, format: formats.activation, weightFormat: formats.weight,
      cacheFormat: cacheFormat)
  }
}
