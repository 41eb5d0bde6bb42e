package import Hardware
package import Quantities

/// How fast products run in a step that lasts, over how fast they run by themselves.
///
/// Tables of kernel timings come from short bursts. In training the same products follow each other for hours, and the
/// board's power limit holds the clock below that of a burst: hardly on A100, more on each generation since.
package enum SustainedRate {
  /// The share of the burst rate that lasts in products of a format.
  ///
  /// - Source: two numbers for each generation, for 16 bits and for fewer, fitted in November 2026 on published step times:
  ///   A100 in 16 bits between Aleph Alpha's sweep, which asks for .97, and layers timed by themselves, which ask for 1;
  ///   H100 on the strong scaling of a 177B model in Megatron-LM's README of 2024 and on Megatron-Bridge's dense runs in 8
  ///   bits, Blackwell on the Llama runs of SimuMax (16 bits) and of Megatron-Bridge (8 and 4 bits), GB200 in 16 bits on
  ///   mixtures of Megatron-Bridge. They hold for steps; kernel tables are predicted without them.
  package static func share(_ accelerator: Accelerator, format: NumberFormat) -> Double {
    format.bytesPerElement < 2 ? accelerator.sustainedShare.narrow : accelerator.sustainedShare.wide
  }
}
