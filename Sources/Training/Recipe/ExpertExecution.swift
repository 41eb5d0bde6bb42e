/// How a framework carries the routed experts out: how tokens reach them, which kernels stand around their products, and
/// what runs beside what.
///
/// - Source: NVIDIA 2026, arXiv:2603.07685 (Scalable training of mixture-of-experts models with Megatron Core), on the dispatchers, fusions, CUDA graphs and overlap of Megatron-Core.
package struct ExpertExecution: Hashable, Sendable {
  /// How tokens are sent to the ranks of their experts and back.
  package var dispatch = Dispatch.everyChoice
  /// Whether the exchanges of one micro-batch run beside the kernels of another.
  package var overlapsExchange = false
  /// Whether the activation and the narrowing of its operands are done inside the grouped products.
  package var fusesActivation = false
  /// Host time to issue the kernels around a layer's experts, forward and backward, seconds.
  package var issueSeconds = 0.0
  /// What each expert of a rank adds to it: its products and the narrowing of their operands start one by one, seconds.
  package var issueSecondsPerExpert = 0.0
  /// Which kernels of a layer with experts the host starts one by one.
  package var capture = Capture.none

  /// Plain all-to-alls of every choice, kernels one after the other, and a host that is never waited for.
  package init() {}

  /// How tokens are sent.
  package enum Dispatch: String, Hashable, Sendable, CaseIterable {
    /// One row for each choice of each token, sorted before and behind an all-to-all.
    case everyChoice = "every-choice"
    /// One row for each rank that has a chosen expert, and over the network one for each node, as DeepEP and HybridEP do.
    case oncePerRank = "once-per-rank"
  }

  /// What of a layer CUDA graphs hold, so that the host starts it as one.
  package enum Capture: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// What has the same shape in every step: attention, router and the counting of rows, but not the experts.
    case fixedShapes = "fixed-shapes"
    /// The whole step, with room for the most rows that an expert may get.
    case wholeStep = "whole-step"
  }

  /// Share of the host's time around the experts that stays outside where fixed shapes are captured; fitted with
  /// the host times of `megatron-core`.
  private static let uncapturedShare = 0.5

  /// Host seconds of a pass over a layer with so many experts on its rank.
  ///
  /// - Parameters:
  ///   - others: seconds for the other kernels of the layer.
  ///   - share: share of the pass in what the kernels around the experts take.
  func hostSeconds(others: Double, share: Double, localExperts: Double) -> Double {
    let each = localExperts * issueSecondsPerExpert
    return switch capture {
    case .none: others + share * (issueSeconds + each)
    case .fixedShapes: share * (Self.uncapturedShare * issueSeconds + each)
    case .wholeStep: 0
    }
  }
}
