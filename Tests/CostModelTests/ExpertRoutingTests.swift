import CostModel
import Hardware
import ModelArchitecture
import Quantities
import TestSupport
import Testing

@Suite struct ExpertRoutingTests {
  private func work(
    tokens: Double, experts: Double = 64, choices: Double = 6, ranks: Double = 1, routing: ExpertRouting = .random
  ) -> RoutedExperts {
    RoutedExperts(
      tokens: tokens, hidden: 4096, inner: 1536, choices: choices, experts: experts, ranks: ranks, routing: routing,
      weightFormat: .bf16, format: .bf16)
  }

  /// Draws the experts of every token without replacement.
  private func drawn(tokens: Int, experts: Int, choices: Int, using random: inout SeededGenerator) -> Int {
    var touched: Set<Int> = []
    for _ in 0..<tokens { touched.formUnion((0..<experts).shuffled(using: &random).prefix(choices)) }
    return touched.count
  }

  @Test("as many experts are touched as in draws of every token", arguments: [1, 2, 5, 17, 60])
  func touched(tokens: Int) {
    var random = SeededGenerator(seed: 3)
    let runs = 2000
    let mean =
      (0..<runs).reduce(0.0) { sum, _ in
        sum + Double(drawn(tokens: tokens, experts: 64, choices: 6, using: &random))
      } / Double(runs)
    #expect(abs(work(tokens: Double(tokens)).touched / mean - 1) < 0.01)
  }

  @Test("a single token touches its own experts and many tokens all of them")
  func ends() {
    #expect(abs(work(tokens: 1).touched - 6) < 1e-12)
    #expect(abs(work(tokens: 1e4).touched - 64) < 1e-9)
    #expect(abs(work(tokens: 1, ranks: 4).touched - 1.5) < 1e-12)
  }

  @Test("random routing reads no more weights than even routing, which leaves no expert empty")
  func lessThanEven() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16, engine: "vllm")
    for tokens in stride(from: 1.0, through: 64, by: 3) {
      let random = work(tokens: tokens)
      #expect(random.bytes <= work(tokens: tokens, routing: .even).bytes)
      #expect(model.seconds(of: random) >= random.bytes / accelerator.memoryBandwidth.value)
    }
  }

  @Test("dividing experts over ranks never costs a rank more than all of them, nor less than its share")
  func divided() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16, engine: "trtllm")
    for tokens in [1.0, 8, 64, 512, 4096] {
      let whole = model.seconds(of: work(tokens: tokens))
      for ranks in [2.0, 4, 8] {
        let part = work(tokens: tokens, ranks: ranks)
        let seconds = model.seconds(of: part)
        #expect(seconds <= whole * 1.0001)
        #expect(seconds >= max(part.bytes / accelerator.memoryBandwidth.value, part.flops / 989.5e12))
      }
    }
  }
}
