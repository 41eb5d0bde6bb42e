import Quantities

/// A timed matrix product: y[m, n] = x[m, k] w[n, k] transposed.
package struct MatrixMultiplyTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = ["gpu", "engine", "kernel", "dtype", "m", "n", "k", "latency_ms"]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// The format as the table names it.
  package let format: String
  /// The engine, with its kernel for quantised formats.
  package let engine: String
  /// Rows of the result.
  package let rows: Double
  /// Columns of the result.
  package let columns: Double
  /// The summed dimension.
  package let inner: Double

  /// Copies of operands through which the benchmarks of these tables cycle.
  static let copies = 6.0

  /// Copies of the weight through which the benchmark of an engine cycles.
  ///
  /// TensorRT-LLM's takes as many as cover the cache, and no more than five: on L40S its rows of 24, 48 and 96 MiB stay in
  /// the 96 MiB of the cache, and those of sizes between do not. vLLM's calls a single one where blocks of weights share a
  /// scale.
  ///
  /// - Source: the collectors of these tables, NVIDIA's aiconfigurator (`outside_loop_count`), and the rows themselves.
  private func copies(cacheBytes: Double, weightBytes: Double) -> Double {
    if isOf("vllm"), ["fp8_block", "nvfp4"].contains(format) { return 1 }
    guard isOf("trtllm") else { return Self.copies }
    return min((cacheBytes / (columns * inner * weightBytes)).rounded(.up), Self.copies - 1)
  }

  private func isOf(_ name: String) -> Bool { KernelName.isOf(engine: name, engine) }

  /// Reads a row.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("gpu"), let seconds = cells.milliseconds("latency_ms"), let format = cells.text("dtype"),
      let engine = cells.text("engine"), let kernel = cells.text("kernel"), let rows = cells.size("m"),
      let columns = cells.size("n"), let inner = cells.size("k"), TableFormat.formats(named: format) != nil
    else { return nil }
    self.device = device
    measuredSeconds = seconds
    self.format = format
    // Every engine calls one vendor library in 16 bits; quantised products have kernels of their own.
    self.engine = format == "bf16" ? engine : engine + "/" + kernel
    self.rows = rows
    self.columns = columns
    self.inner = inner
  }

  /// One fit for each format; engines differ by factors.
  package var group: String { format }

  /// Rows and the size of the weight.
  package var region: String { "rows " + sizeClass(rows) + ", weight " + (columns * inner < 4e6 ? "< 4M" : ">= 4M") }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    guard let fit = pricer.calibration.matrixMultiply.first(where: { $0.format == format }) else { return nil }
    let factors = fit.engines[engine] ?? EngineFactors(tiles: tiles(on: pricer.machine))
    return seconds(by: pricer, fit.parameters, factors)
  }

  /// How the kernels of the timed engine choose their tile.
  func tiles(on machine: Machine) -> TileChoice {
    .choice(ofEngine: engine, format: format, generation: machine.generation)
  }

  /// The time that some numbers and factors predict.
  func seconds(
    by pricer: KernelPricer, _ parameters: MatrixMultiplyParameters, _ factors: EngineFactors
  ) -> Double {
    let formats = TableFormat.formats(named: format) ?? (.bf16, .bf16)
    let model = MatrixMultiplyModel(
      machine: pricer.machine, peak: pricer.peak(format),
      formats: ProductFormats(weight: formats.weight, activation: formats.activation), parameters: parameters,
      factors: factors)
    return model.seconds(
      rows: rows, columns: columns, inner: inner,
      copies: copies(cacheBytes: pricer.machine.cacheBytes, weightBytes: formats.weight.bytesPerElement),
      activationCopies: isOf("sglang") ? Self.copies : 1)
  }
}
