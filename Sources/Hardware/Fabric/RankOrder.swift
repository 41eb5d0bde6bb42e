/// A direction in which the ranks of a layout are counted.
public enum RankAxis: String, Hashable, Sendable, CaseIterable {
  /// Ranks that share every matrix.
  case tensor
  /// Ranks that share every sequence.
  case context
  /// Replicas that work on different data.
  case data
  /// Groups of layers that work one after the other.
  case pipeline
}

/// The order in which the axes of a layout are laid on accelerators, the axis first whose neighbours are neighbouring
/// accelerators: what is near in it is joined by fast links.
public struct RankOrder: Hashable, Sendable, CustomStringConvertible {
  // Four axes in eight bits, two each, so that a layout stays a plain value.
  private let code: UInt8

  /// An order of axes; nil unless each of them is named once.
  public init?(_ axes: [RankAxis]) {
    guard axes.count == RankAxis.allCases.count, Set(axes).count == axes.count else { return nil }
    var code: UInt8 = 0
    for (place, axis) in axes.enumerated() { code |= axis.number << UInt8(2 * place) }
    self.code = code
  }

  private init(code: UInt8) { self.code = code }

  /// Tensor groups side by side, then context groups, then replicas, and the stages of a pipeline farthest apart: the
  /// order of Megatron-LM and most frameworks, in which what moves most bytes stays nearest.
  ///
  /// - Source: Narayanan et al. 2021, arXiv:2104.04473, section 4.1; Megatron-LM's `parallel_state.py`.
  public static let usual = RankOrder(code: 0b11_10_01_00)

  /// The axes, that of neighbouring accelerators first.
  public var axes: [RankAxis] { RankAxis.allCases.indices.map { self[$0] } }

  /// The order as files write it: `[tensor, context, data, pipeline]`.
  public var description: String { "[" + axes.map(\.rawValue).joined(separator: ", ") + "]" }

  /// The axis at a place.
  public subscript(place: Int) -> RankAxis { RankAxis(number: code >> UInt8(2 * place) & 3) }
}

extension RankAxis {
  fileprivate var number: UInt8 {
    switch self {
    case .tensor: 0
    case .context: 1
    case .data: 2
    case .pipeline: 3
    }
  }

  fileprivate init(number: UInt8) {
    self =
      switch number {
      case 0: .tensor
      case 1: .context
      case 2: .data
      default: .pipeline
      }
  }
}
