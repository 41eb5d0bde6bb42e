import CostModel
import Hardware
import Testing

/// What sets the vendor's library for Blackwell apart from that of the generations before.
@Suite struct BlackwellLibraryTests {
  /// Seconds of a product whose operands and result stay in the cache, so that memory hides none of it.
  private func cached(_ name: String, _ rows: Int, _ columns: Int, _ inner: Int) throws -> Double {
    let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: name)))
    let cells = [
      "gpu": "any", "latency_ms": "1", "dtype": "bf16", "engine": "vllm", "kernel": "any", "m": "\(rows)",
      "n": "\(columns)", "k": "\(inner)",
    ]
    let timing = try #require(MatrixMultiplyTiming(row: { cells[$0] }))
    return try #require(timing.seconds(by: pricer))
  }

  @Test("operands come in rows of 128 bytes: a sum of 32 takes as long as one of 64", arguments: ["b200-sxm", "gb200"])
  func granule(name: String) throws {
    let whole = try cached(name, 2048, 2048, 64)
    // What is left between them is the power limit, which counts operations.
    #expect(try abs(cached(name, 2048, 2048, 32) / whole - 1) < 1e-3)
    #expect(try cached(name, 2048, 2048, 65) > 1.01 * whole)
    // The generation before takes them in half rows.
    #expect(try cached("h100-sxm", 2048, 2048, 32) < 0.99 * cached("h100-sxm", 2048, 2048, 64))
  }
}
