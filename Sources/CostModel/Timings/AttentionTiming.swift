import Quantities

/// A timed attention call of one layer: equal sequences, new tokens over whatever was cached.
package struct AttentionTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = [
    "gpu", "engine", "kernel", "attn_dtype", "kv_dtype", "batch", "q_len", "kv_len", "heads", "kv_heads", "head_dim",
    "window", "latency_ms",
  ]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// Engine and kernel.
  package let kernel: String
  /// The multiplied format.
  package let format: String
  /// The cached format.
  package let cacheFormat: String
  /// Sequences.
  package let sequences: Double
  /// New tokens of each.
  package let queryTokens: Double
  /// Keys of each at its last token.
  package let keyTokens: Double
  /// Sliding window; nil when every key is seen.
  package let window: Double?
  let heads: AttentionHeads
  /// Whether the table times single tokens over a cache.
  package let isDecode: Bool

  /// Reads a row.
  ///
  /// A table of decode kernels and one of prefill kernels look alike; a row of one new token over more than one key is
  /// decode.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("gpu"), let seconds = cells.milliseconds("latency_ms"),
      let engine = cells.text("engine"), let kernel = cells.text("kernel"), let format = cells.text("attn_dtype"),
      let cacheFormat = cells.text("kv_dtype"), let sequences = cells.size("batch"),
      let queryTokens = cells.size("q_len"), let keyTokens = cells.size("kv_len"), let query = cells.size("heads"),
      let keyValue = cells.size("kv_heads"), let dimension = cells.size("head_dim"),
      let window = cells.number("window"), window >= 0, keyTokens >= queryTokens, query >= keyValue
    else { return nil }
    self.device = device
    measuredSeconds = seconds
    self.kernel = engine + "/" + kernel
    self.format = format
    self.cacheFormat = cacheFormat
    self.sequences = sequences
    self.queryTokens = queryTokens
    self.keyTokens = keyTokens
    self.window = window > 0 ? window : nil
    heads = AttentionHeads(query: query, keyValue: keyValue, dimension: dimension)
    isDecode = queryTokens == 1 && keyTokens > 1
  }

  /// Phase, kernel and formats.
  package var group: String { [isDecode ? "decode" : "prefill", kernel, format, cacheFormat].joined(separator: " ") }

  /// Sequences and keys.
  package var region: String { "batch " + sizeClass(sequences) + ", keys " + sizeClass(keyTokens) }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    let calibration = pricer.calibration
    if isDecode {
      let fit = Calibration.nearest(calibration.decode, engine: kernel, format: format, cacheFormat: cacheFormat)
      return fit.map { decodeSeconds(pricer, $0.parameters) }
    }
    let fit = Calibration.nearest(calibration.prefill, engine: kernel, format: format, cacheFormat: cacheFormat)
    return fit.map { prefillSeconds(pricer, $0.parameters) }
  }

  func decodeSeconds(_ pricer: KernelPricer, _ parameters: DecodeParameters) -> Double {
    // The padded query block is multiplied in 16 bits whatever the cache holds.
    let peak = pricer.peak("bf16")
    let bytes = TableFormat.formats(named: cacheFormat)?.weight.bytesPerElement ?? 2
    let shape = DecodeShape(
      sequences: sequences, context: keyTokens, window: window, heads: heads,
      bytesPerToken: 2 * heads.dimension * bytes, flopsPerPair: 4 * heads.dimension, repeats: true)
    return pricer.atLeast(
      DecodeModel(machine: pricer.machine, peak: peak, parameters: parameters).seconds(shape),
      flops: 4 * heads.dimension * heads.query * sequences * min(keyTokens, window ?? .infinity), peak: peak)
  }

  func prefillSeconds(_ pricer: KernelPricer, _ parameters: PrefillParameters) -> Double {
    let peak = pricer.peak(format)
    let bytes = TableFormat.formats(named: cacheFormat)?.weight.bytesPerElement ?? 2
    let shape = PrefillShape(
      sequences: sequences, tokens: queryTokens, past: keyTokens - queryTokens, meanKeys: pairs / queryTokens,
      window: window, heads: heads)
    let model = PrefillModel(machine: pricer.machine, peak: peak, cacheBytes: bytes, parameters: parameters)
    return pricer.atLeast(
      model.seconds(shape), flops: 4 * heads.dimension * heads.query * sequences * pairs, peak: peak)
  }

  /// Query-key pairs of one sequence: query i sees min(past + i, window) keys.
  private var pairs: Double {
    let past = keyTokens - queryTokens
    let limit = window ?? .infinity
    let growing = min(max(limit - past, 0), queryTokens)
    let full = queryTokens - growing
    return growing * past + growing * (growing + 1) / 2 + (full > 0 ? full * limit : 0)
  }
}
