import ModelArchitecture
package import Quantities

/// Low-rank matrices beside frozen ones: for a product of `inner` by `columns`, factors of `inner` by `rank` and `rank` by
/// `columns` are trained.
///
/// - Source: Hu et al. 2021, arXiv:2106.09685 (LoRA); Dettmers et al. 2023, arXiv:2305.14314 (QLoRA).
package struct Adapters: Hashable, Sendable {
  /// The blocks whose products have adapters.
  package enum Target: String, Hashable, Sendable, CaseIterable {
    /// Queries, keys, values and the output of attention.
    case attention
    /// The feed-forward block.
    case feedForward = "feed-forward"
  }

  /// The rank of the factors.
  package var rank: Int
  /// Where they stand.
  package var targets: Set<Target>
  /// How the frozen weights are stored; nil stores them as they are multiplied.
  package var baseFormat: NumberFormat?

  /// Adapters of a rank of at least one.
  package init(rank: Int, targets: Set<Target> = Set(Target.allCases), baseFormat: NumberFormat? = nil) {
    precondition(rank >= 1, "adapters have a rank")
    self.rank = rank
    self.targets = targets
    self.baseFormat = baseFormat
  }

  /// The two products that stand beside one of the model's.
  func products(beside product: MatrixMultiply) -> [MatrixMultiply] {
    let middle = Double(rank)
    return [
      MatrixMultiply(
        rows: product.rows, columns: middle, inner: product.inner, weightFormat: product.format,
        format: product.format),
      MatrixMultiply(
        rows: product.rows, columns: product.columns, inner: middle, weightFormat: product.format,
        format: product.format),
    ]
  }
}
