public import Hardware

/// How fast products run in a step that lasts, over how fast they run by themselves.
///
/// Tables of kernel timings come from short bursts. In training the same products follow each other for hours, and the
/// board's power limit holds the clock below that of a burst: not on A100, more on each generation since.
public enum SustainedRate {
  /// The share of the burst rate that lasts.
  ///
  /// - Source: one number for each generation, fitted in November 2026 on published step times: H100 on the strong
  ///   scaling of a 177B model in Megatron-LM's README of 2024, Blackwell on the Llama runs of SimuMax and of
  ///   Megatron-Bridge. They hold for steps; kernel tables are predicted without them.
  public static func share(_ accelerator: Accelerator) -> Double {
    shares.first { accelerator.name.hasPrefix($0.prefix) }?.share ?? 1
  }

  private static let shares: [(prefix: String, share: Double)] = [
    ("h100", 0.86), ("h800", 0.86), ("h200", 0.86), ("b200", 0.8), ("b300", 0.8), ("gb200", 0.9),
  ]
}
