/// What an optimizer keeps and moves for each parameter, in mixed precision with a master weight of four bytes and
/// gradients of four bytes.
package struct OptimizerSpec: Hashable, Sendable {
  /// The name in files.
  package let name: String
  /// Bytes of master weights and moments for each parameter.
  package let stateBytes: Double
  /// The same for embedding and head, which some optimizers leave to AdamW.
  package let vocabularyStateBytes: Double
  /// Bytes read and written by an update for each parameter.
  package let updateBytes: Double
  /// Newton-Schulz iterations that make the update of every matrix orthogonal; 0 for optimizers that work by element.
  package let orthogonalizations: Int

  /// An optimizer by its traffic.
  package init(
    name: String, stateBytes: Double, updateBytes: Double, vocabularyStateBytes: Double? = nil,
    orthogonalizations: Int = 0
  ) {
    self.name = name
    self.stateBytes = stateBytes
    self.vocabularyStateBytes = vocabularyStateBytes ?? stateBytes
    self.updateBytes = updateBytes
    self.orthogonalizations = orthogonalizations
  }

  /// An optimizer that reads the gradient, the master weight and moments of so many bytes, and writes the latter two
  /// and the weight in 16 bits.
  private init(_ name: String, momentBytes: Double, extraTraffic: Double = 0) {
    self.init(
      name: name, stateBytes: 4 + momentBytes, updateBytes: 4 + 2 * (4 + momentBytes) + 2 + extraTraffic)
  }

  /// AdamW: two moments of four bytes.
  package static let adamw = OptimizerSpec("adamw", momentBytes: 8)
  /// AdamW with moments in eight bits, a scale of four bytes for each block of 256 (Dettmers et al. 2021,
  /// arXiv:2110.02861, and the blocks of its library).
  package static let adam8bit = OptimizerSpec("adamw-8bit", momentBytes: 2 * (1 + 4.0 / 256))
  /// AdamW with moments in four bits, a scale of four bytes for each block of 128 of the first; the scales of the second
  /// by row and column vanish beside it (Li et al. 2023, arXiv:2309.01507).
  package static let adam4bit = OptimizerSpec("adamw-4bit", momentBytes: 0.5 + 4.0 / 128 + 0.5)
  /// MicroAdam: the last ten gradients, one element in a hundred of each as index and value in two bytes each, and the
  /// error in four bits; the moments are built anew from them (Modoranu et al. 2024, arXiv:2405.15593).
  package static let microAdam = OptimizerSpec("microadam", momentBytes: 10 * 0.01 * 4 + 0.5)
  /// Muon: one moment for matrices, whose update five Newton-Schulz iterations make orthogonal; embedding and head stay
  /// with AdamW (Jordan 2024; Liu et al. 2025, arXiv:2502.16982).
  package static let muon = OptimizerSpec(
    name: "muon", stateBytes: 8, updateBytes: 12 + 8 + 2, vocabularyStateBytes: 12, orthogonalizations: 5)
  /// Adafactor: the second moment as sums over rows and columns, which take another pass over the gradient, and no first
  /// (Shazeer and Stern 2018, arXiv:1804.04235).
  package static let adafactor = OptimizerSpec("adafactor", momentBytes: 0, extraTraffic: 4)
  /// Gradient descent with momentum: one moment.
  package static let sgd = OptimizerSpec("sgd", momentBytes: 4)

  /// Every known optimizer.
  package static let all: [OptimizerSpec] = [.adamw, .adam8bit, .adam4bit, .microAdam, .muon, .adafactor, .sgd]

  /// The optimizer of that name, or nil.
  package static func named(_ name: String) -> OptimizerSpec? { all.first { $0.name == name } }
}
