import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// Rates of attention kernels in training, forward and backward together.
package struct TrainingAttentionSchema: ValidationSchema {
  /// `attention-training`.
  package let name = "attention-training"
  /// The columns of the table.
  package let columns = ["id", "gpu", "kernel", "pass", "causal", "head_dim", "hidden", "seq", "batch", "tflops"]

  /// The schema has no parameters.
  package init() {}

  /// The kernels under the names that the table gives them.
  private static let kernels: [String: AttentionKernel] = [
    "flash-v1": .flash1, "flash-v2": .flash2, "flash-triton": .flashTriton, "xformers": .xformers, "pytorch": .plain,
  ]

  /// Prices every row whose kernel is known.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    return table.predictions { (row) throws(RowFault) in
      guard let kernel = Self.kernels[row["kernel"] ?? ""] else {
        throw RowFault(why: "kernel \(row["kernel"] ?? "") is not modelled")
      }
      guard
        let gpu = row["gpu"], let accelerator = AcceleratorCatalog.accelerator(alias: gpu),
        let dimension = row.number("head_dim"), dimension >= 1, let hidden = row.number("hidden"),
        let length = row.integer("seq"), let sequences = row.integer("batch"),
        let rate = row.number("tflops"), rate > 0,
        let model = try? OperatorCostModel(accelerator: accelerator, format: .bf16)
      else {
        throw RowFault(why: "a cell is missing, or the run failed")
      }
      var batch = TokenBatch.training(sequences: sequences, length: length)
      let square = Double(sequences) * Double(length) * Double(length)
      let isCausal = row["causal"] == "yes"
      if !isCausal { batch.pairs = square }
      let heads = hidden / dimension
      var work = AttentionWork(
        heads: heads, keyValueHeads: heads, headDimension: dimension, batch: batch, format: .bf16, cacheFormat: .bf16,
        kernel: kernel == .plain && isCausal ? .eager : model.trainingKernel(kernel))
      let forward = model.seconds(of: work)
      work.isBackward = true
      let total = forward + model.seconds(of: work)
      // The authors' convention: the backward pass counts 2.5 forward passes, a causal mask halves both.
      let flops = 3.5 * 4 * square * hidden * (isCausal ? 0.5 : 1)
      return [
        ValidationCase(id: row.id, metric: "achieved_tflops", measured: rate, predicted: flops / total * 1e-12)
      ]
    }
  }
}
