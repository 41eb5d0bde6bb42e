import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Testing

/// Attention of prompts and single tokens in one call.
@Suite struct MixedAttentionTests {
  private func pricer(_ accelerator: String, heads: Double = 32, keyValue: Double = 8) throws -> AttentionPricer {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: accelerator))
    let operators = try OperatorCostModel(accelerator: accelerator, format: .bf16, engine: "vllm")
    return AttentionPricer(
      operators,
      of: AttentionWork(
        heads: heads, keyValueHeads: keyValue, headDimension: 128, batch: .empty, format: .bf16, cacheFormat: .bf16))
  }

  private func batch(chunk: Double, past: Double = 0, decodes: Double, context: Double) -> TokenBatch {
    var batch = TokenBatch.empty
    if chunk > 0 { batch.addPrefill(tokens: chunk, past: past) }
    if decodes > 0 { batch.addDecodes(count: decodes, context: decodes * context) }
    return batch
  }

  @Test("a batch of one kind of token takes what its own kernel takes", arguments: ["rtx-pro-6000", "h100-sxm"])
  func oneKind(accelerator: String) throws {
    let pricer = try pricer(accelerator)
    let prompt = batch(chunk: 512, past: 1024, decodes: 0, context: 0)
    #expect(
      pricer.mixedSeconds(prompt)
        == pricer.prefillSeconds(sequences: 1, tokens: 512, keys: prompt.keyTokens, pairs: prompt.pairs))
    let tokens = batch(chunk: 0, decodes: 40, context: 900)
    #expect(pricer.mixedSeconds(tokens) == pricer.decodeSeconds(sequences: 40, keys: tokens.decodeKeyTokens))
  }

  @Test("where the kernel for both was not timed, one call follows the other")
  func separate() throws {
    let pricer = try pricer("h100-sxm")
    let both = batch(chunk: 512, decodes: 40, context: 900)
    let prompt = batch(chunk: 512, decodes: 0, context: 0)
    let tokens = batch(chunk: 0, decodes: 40, context: 900)
    let apart = pricer.mixedSeconds(prompt) + pricer.mixedSeconds(tokens) - pricer.sharedLaunchSeconds
    #expect(abs(pricer.mixedSeconds(both) / apart - 1) < 1e-12)
  }

  @Test(
    "a call grows with prompts, sequences and keys, and is never shorter than the prompts alone or the reading of the keys",
    arguments: ["rtx-pro-6000", "rtx-4090", "l40s", "a100-sxm-80gb"])
  func monotone(accelerator: String) throws {
    let pricer = try pricer(accelerator)
    let bandwidth = try #require(AcceleratorCatalog.accelerator(named: accelerator)).memoryBandwidth.value
    var earlier: [Double: Double] = [:]
    for chunk in [16.0, 256, 2048] {
      for decodes in [1.0, 16, 128] {
        var before = 0.0
        for context in [128.0, 1024, 8192] {
          let both = pricer.mixedSeconds(batch(chunk: chunk, decodes: decodes, context: context))
          #expect(both >= pricer.mixedSeconds(batch(chunk: chunk, decodes: 0, context: 0)))
          #expect(both >= decodes * context * 8 * 2 * 128 * 2 / bandwidth)
          #expect(both > before, "\(chunk) \(decodes) \(context)")
          #expect(both >= earlier[decodes * 1e6 + context] ?? 0)
          earlier[decodes * 1e6 + context] = both
          before = both
        }
      }
    }
  }

  /// Sixteen heads of one token on 188 units run side by side and each walks its keys alone, so a token costs the same
  /// whether one sequence runs or eleven: a kernel of its own would divide the keys over the idle units.
  @Test("single tokens of a mixed call walk their keys alone")
  func alone() throws {
    let pricer = try pricer("rtx-pro-6000", heads: 16, keyValue: 4)
    let one = pricer.mixedSeconds(batch(chunk: 16, decodes: 1, context: 16_384))
    let some = pricer.mixedSeconds(batch(chunk: 16, decodes: 10, context: 16_384))
    #expect(some / one < 1.1)
    #expect(one > 4 * pricer.mixedSeconds(batch(chunk: 0, decodes: 1, context: 16_384)))
  }

  /// Timings that a model with known numbers would have given.
  @Test("a fit to a table finds the numbers that made it")
  func recovers() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "rtx-pro-6000"))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    calibration.mixed[0].parameters.tensorShare = 0.3
    calibration.mixed[0].parameters.emptyBlockSeconds = 2e-6
    let truth = KernelPricer(accelerator: accelerator, calibration: calibration)
    var random = RandomSizes(seed: 5)
    let timings = (0..<200).compactMap { _ -> MixedAttentionTiming? in
      var cells = [
        "hw": "rtx-pro-6000", "profiler": "v1", "latency_us": "1", "heads": "32", "kv_heads": "8", "head_dim": "128",
        "prefill_chunk": "\(random.size(16, 2048))", "kv_prefill": "\(random.size(1, 4096))",
        "n_decode": "\(random.size(1, 256))", "kv_decode": "\(random.size(16, 8192))",
      ]
      guard let bare = MixedAttentionTiming(row: { [cells] in cells[$0] }), let seconds = bare.seconds(by: truth) else {
        return nil
      }
      cells["latency_us"] = "\(seconds * 1e6)"
      return MixedAttentionTiming(row: { [cells] in cells[$0] })
    }
    #expect(timings.count == 200)
    let fit = try #require(Calibrator(accelerator: accelerator, generations: 60).mixedAttention(timings).first)
    #expect(fit.quality.medianErrorPercent < 1, "\(fit.quality)")
    #expect(abs(fit.parameters.tensorShare / 0.3 - 1) < 0.05, "\(fit.parameters)")
    #expect(abs(fit.parameters.emptyBlockSeconds / 2e-6 - 1) < 0.1, "\(fit.parameters)")
  }
}
