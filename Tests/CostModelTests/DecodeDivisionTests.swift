import CostModel
import Foundation
import Hardware
import ModelArchitecture
import Quantities
import Testing

/// How attention of single tokens is divided over units, and what sets the kernels of some heads apart.
@Suite struct DecodeDivisionTests {
  /// Seconds of a batch on an H100 whose only decode kernel has these numbers.
  private func seconds(
    _ parameters: DecodeParameters, sequences: Double = 1, context: Double = 1024, heads: Double = 32,
    keyValue: Double = 8, dimension: Double = 128
  ) throws -> Double {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    let quality = FitQuality(rows: 0, medianErrorPercent: 0, p90ErrorPercent: 0)
    calibration.decode = [KernelFit(kernel: "any/kernel", format: "bf16", parameters: parameters, quality: quality)]
    let operators = try OperatorCostModel(accelerator: accelerator, calibration: calibration, format: .bf16)
    let pricer = AttentionPricer(
      operators,
      of: AttentionWork(
        heads: heads, keyValueHeads: keyValue, headDimension: dimension, batch: .empty, format: .bf16,
        cacheFormat: .bf16))
    return pricer.decodeSeconds(sequences: sequences, keys: sequences * context)
  }

  private func ruled(grouped: Double, single: Double = 1) -> DecodeParameters {
    var parameters = DecodeParameters()
    var rule = PartRule()
    rule.grouped = grouped
    rule.single = single
    parameters.rule = rule
    return parameters
  }

  @Test("a kernel that never divides walks all keys of a sequence on one unit")
  func undivided() throws {
    let never = ruled(grouped: 0.001)
    let times = try [8192.0, 16_384, 32_768].map { try seconds(never, context: $0) }
    #expect(abs((times[2] - times[1]) / (times[1] - times[0]) - 2) < 0.01)
    // Eight units of 132 work: dividing would be several times as fast.
    #expect(times[2] > 4 * (try seconds(DecodeParameters(), context: 32_768)))
    // Single heads have a rule of their own.
    let single = try seconds(never, context: 32_768, heads: 8)
    #expect(single < times[2] / 4)
  }

  @Test("a kernel that fills the units once at most divides no more as soon as there is work for all of them")
  func filled() throws {
    for (sequences, divides) in [(4.0, true), (8, true), (17, false), (64, false)] {
      let once = try seconds(ruled(grouped: 1), sequences: sequences, context: 8192)
      let never = try seconds(ruled(grouped: 0.001), sequences: sequences, context: 8192)
      #expect((once < never) == divides, "\(sequences)")
      if !divides { #expect(once == never) }
    }
  }

  @Test("factors change the kernel of their heads alone")
  func factors() throws {
    let plain = DecodeParameters()
    var single = plain
    single.single = HeadFactors()
    single.single?.launch = 2
    var narrow = plain
    narrow.narrow = HeadFactors()
    narrow.narrow?.launch = 2
    // Query heads, key-value heads, elements of a head.
    for (heads, keyValue, dimension) in [(8.0, 8.0, 128.0), (32, 8, 128), (32, 8, 64), (8, 8, 64)] {
      func more(_ changed: DecodeParameters) throws -> Double {
        try seconds(changed, heads: heads, keyValue: keyValue, dimension: dimension)
          - seconds(plain, heads: heads, keyValue: keyValue, dimension: dimension)
      }
      let isSingle = heads == keyValue
      let isNarrow = !isSingle && dimension < 128
      #expect(abs(try more(single) - (isSingle ? plain.launchSeconds : 0)) < 1e-12)
      #expect(abs(try more(narrow) - (isNarrow ? plain.launchSeconds : 0)) < 1e-12)
    }
  }

  @Test("files of before know neither factors nor rules")
  func older() throws {
    let encoded = try JSONEncoder().encode(DecodeParameters())
    let text = String(decoding: encoded, as: UTF8.self)
    #expect(!text.contains("rule") && !text.contains("narrow"))
    #expect(try JSONDecoder().decode(DecodeParameters.self, from: encoded) == DecodeParameters())
    let ruled = ruled(grouped: 0.5)
    #expect(try JSONDecoder().decode(DecodeParameters.self, from: JSONEncoder().encode(ruled)) == ruled)
  }
}
