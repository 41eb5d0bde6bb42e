/// What an optimizer keeps and moves for each parameter, in mixed precision with 32-bit gradients.
public struct OptimizerSpec: Hashable, Sendable {
  /// The name in files.
  public let name: String
  /// Bytes of master weights and moments for each parameter.
  public let stateBytes: Double
  /// Bytes read and written by an update for each parameter.
  public let updateBytes: Double

  /// An optimizer by its traffic.
  public init(name: String, stateBytes: Double, updateBytes: Double) {
    self.name = name
    self.stateBytes = stateBytes
    self.updateBytes = updateBytes
  }

  /// AdamW: a master weight and two moments of four bytes; reads them and the gradient, writes them and the weight.
  public static let adamw = OptimizerSpec(name: "adamw", stateBytes: 12, updateBytes: 16 + 12 + 2)
  /// Gradient descent with momentum: a master weight and one moment.
  public static let sgd = OptimizerSpec(name: "sgd", stateBytes: 8, updateBytes: 12 + 8 + 2)

  /// Every known optimizer.
  public static let all: [OptimizerSpec] = [.adamw, .sgd]

  /// The optimizer of that name, or nil.
  public static func named(_ name: String) -> OptimizerSpec? { all.first { $0.name == name } }
}
