/// How the kernel for some heads differs from the kernel of grouped heads of 128 elements and more, where an engine has
/// several.
///
/// - Source: the choice of kernels in TensorRT-LLM, whose XQA kernel serves grouped heads and whose masked attention serves
///   the others.
package struct HeadFactors: Codable, Hashable, Sendable {
  /// Launch, over that of grouped heads.
  package var launch = 1.0
  /// One sequence and key-value head with nothing to read, over that of grouped heads.
  package var unit = 1.0
  /// Rate at which a unit loads keys and values, over that of grouped heads.
  package var load = 1.0
  /// Memory bandwidth reached, over that of grouped heads.
  package var memory = 1.0
  /// Cost of dividing a sequence, over that of grouped heads.
  package var split = 1.0

  /// No difference.
  package init() {}
}

/// How far a kernel divides sequences over the units, where it stops at a rule before dividing ceases to pay.
package struct PartRule: Codable, Hashable, Sendable {
  /// How often the parts of grouped heads fill the units at most; next to nought where they are never divided.
  package var grouped = 1.0
  /// How often those of single heads do.
  package var single = 1.0
  /// The keys that a part costs at least.
  package var leastKeys = 128.0

  /// Parts that fill the units once.
  package init() {}

  /// The most parts of each sequence.
  func greatestParts(units: Double, of available: Double, isSingle: Bool) -> Double {
    max(1, available * (isSingle ? single : grouped) / max(units, 1))
  }
}
