package import ModelArchitecture
import Quantities

/// A timed call of DeepSeek's latent attention: the kernel alone, or the module with its four projections.
package struct LatentAttentionTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = [
    "gpu", "engine", "scope", "phase", "mla_dtype", "kv_dtype", "gemm_dtype", "batch", "q_len", "kv_len", "heads",
    "latency_ms",
  ]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// Engine and scope, and the format of the projections.
  package let kernel: String
  /// The attention.
  package let work: LatentAttention
  let format: String
  let cacheFormat: String
  let isDecode: Bool
  /// The format of the projections; nil for the kernel alone.
  let projectionFormat: String?

  /// Reads a row.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("gpu"), let seconds = cells.milliseconds("latency_ms"),
      let engine = cells.text("engine"), let scope = cells.text("scope"), let phase = cells.text("phase"),
      let format = cells.text("mla_dtype"), let cacheFormat = cells.text("kv_dtype"),
      let formats = TableFormat.formats(named: format), let cached = TableFormat.formats(named: cacheFormat),
      let sequences = cells.count("batch"), let tokens = cells.size("q_len"), let keys = cells.size("kv_len"),
      let heads = cells.size("heads"), keys >= tokens
    else { return nil }
    let projections = scope == "module" ? cells.text("gemm_dtype") : nil
    if let projections, TableFormat.formats(named: projections) == nil { return nil }
    self.device = device
    measuredSeconds = seconds
    kernel = engine + "/" + scope + (projections.map { "/" + $0 } ?? "")
    self.format = format
    self.cacheFormat = cacheFormat
    projectionFormat = projections
    isDecode = phase == "decode"
    var batch = TokenBatch.empty
    if isDecode {
      let decodes = Double(sequences) * tokens
      batch.addDecodes(count: decodes, context: decodes * (keys - 1))
    } else {
      for _ in 0..<sequences { batch.addPrefill(tokens: tokens, past: keys - tokens) }
    }
    work = LatentAttention(heads: heads, batch: batch, format: formats.activation, cacheFormat: cached.weight)
  }

  /// Phase, kernel and formats.
  package var group: String { [isDecode ? "decode" : "prefill", kernel, format, cacheFormat].joined(separator: " ") }

  /// Sequences and keys.
  package var region: String {
    "batch " + sizeClass(work.batch.sequences) + ", keys " + sizeClass(work.batch.keyTokens / work.batch.sequences)
  }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    let calibration = pricer.calibration
    var total: Double
    if isDecode {
      guard
        let fit = Calibration.nearest(
          calibration.latentDecode, engine: kernel, format: format, cacheFormat: cacheFormat)
      else { return nil }
      let model = DecodeModel(machine: pricer.machine, peak: pricer.peak("bf16"), parameters: fit.parameters)
      total = model.seconds(work.decodeShape(repeats: true))
    } else {
      guard
        let fit = Calibration.nearest(
          calibration.latentPrefill, engine: kernel, format: format, cacheFormat: cacheFormat)
      else { return nil }
      let model = PrefillModel(
        machine: pricer.machine, peak: pricer.peak(format), cacheBytes: work.cacheFormat.bytesPerElement,
        parameters: fit.parameters)
      total = model.seconds(work.prefillShape)
    }
    if let projectionFormat {
      let key = (isDecode ? "decode " : "prefill ") + kernel
      guard
        let fit = Calibration.nearest(
          calibration.latentProjections, engine: key, format: format, cacheFormat: cacheFormat)
      else { return nil }
      total += projectionSeconds(pricer, format: projectionFormat, fit.parameters)
    }
    return total
  }

  /// The four projections of the module: down, query, key-value (always in 16 bits) and output.
  private func projectionSeconds(
    _ pricer: KernelPricer, format: String, _ fit: ProjectionParameters
  ) -> Double {
    LatentProjections(
      machine: pricer.machine, parameters: fit,
      narrow: (pricer.peak(format), TableFormat.formats(named: format)?.weight.bytesPerElement ?? 2),
      widePeak: pricer.peak("bf16"), shape: LatentShape(), hidden: 7168, heads: work.heads
    ).seconds(tokens: work.batch.tokens)
  }
}

/// What is fitted of the projections around latent attention.
package struct ProjectionParameters: FittedParameters {
  /// Each projection's launch, seconds.
  package var launchSeconds = 4e-6
  /// Rate of the tensor cores, over peak.
  package var tensorShare = 0.6
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.7
  /// Norms, rotary and quantising of one token, seconds.
  package var tokenSeconds = 2e-9

  /// Plausible numbers.
  package init() {}

  /// The numbers.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 1e-7, 3e-5, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.1, 1),
    FittedParameter("memoryShare", \.memoryShare, 0.1, 1),
    FittedParameter("tokenSeconds", \.tokenSeconds, 1e-12, 2e-6, unit: "s"),
  ]

  /// One start.
  package static var starts: [Self] { [Self()] }
}
