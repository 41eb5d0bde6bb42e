import Foundation
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

/// Sets of keys that change together.
@Suite struct NamedVariantTests {
  private static let base = ScenarioErrorTests.training + "\n"

  @Test("each set of keys is the run that a file with those keys would be, and is called by its name")
  func sets() throws {
    let text = Self.base + "variants: {narrow: {}, wide: {layout.tensor: 4, batch.micro: 2}}\n"
    let runs = try ScenarioFile.read(text: text, path: "x.yaml")
    #expect(runs.map(\.name) == ["x narrow", "x wide"])
    #expect(runs.map(\.point) == [["variant": "narrow"], ["variant": "wide"]])
    let wide = Self.base.replacingOccurrences(of: "tensor: 2", with: "tensor: 4")
      .replacingOccurrences(of: "micro: 1", with: "micro: 2")
    for (run, text) in zip(runs, [Self.base, wide]) {
      let alone = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
      #expect(alone.run().metrics == run.run().metrics)
    }
  }

  @Test("sets are taken with every combination of swept values, and figures name them by `variant`")
  func swept() throws {
    let text =
      Self.base + """
        variants: {narrow: {layout.tensor: 1}, wide: {layout.tensor: 4}}
        sweep: {batch.micro: [1, 2]}
        expect:
          - {metric: step_time_s, at: {variant: wide}, over: {variant: narrow}, atLeast: 0, source: here}
          - {metric: mfu_ratio, at: {variant: wide, batch.micro: 2}, atLeast: 0, source: here}
        """
    let runs = try ScenarioFile.read(text: text, path: "x.yaml")
    #expect(runs.map(\.name) == ["narrow", "wide"].flatMap { name in [1, 2].map { "x \(name) batch.micro=\($0)" } })
    #expect(runs.map(\.expectations.count) == [0, 0, 0, 1])
    let seconds = try runs.map { try #require($0.run().metric("step_time_s")?.value) }
    let ratios = try ExpectationTests.verdicts(text).filter { $0.over != nil }
    #expect(ratios.map(\.observed) == [seconds[2] / seconds[0], seconds[3] / seconds[1]])
  }

  @Test(
    "what is no set of keys is a fault at its place",
    arguments: [
      ("variants: {}", "6: `variants` must map names"),
      ("variants: {a: 3}", "6: `variants.a` must map keys"),
      ("variants: {a: {model.x: 3}}", "6: `model.x` cannot be set"),
      ("variants: {a: {layout.tensr: 3}}", "unknown key `tensr`"),
      ("variants: {a: {expect: []}}", "6: `expect` is said once for all runs"),
      ("variants: {a: {layout.tensor: 4}, b: {layout.tensor: 4}}", "6: `b` sets what `a` sets"),
      (
        "variants: {a: {layout.tensor: 4}}\nsweep: {layout.tensor: [1, 2]}",
        "7: `layout.tensor` is swept and set by `variants`"
      ),
    ])
  func faulty(lines: String, message: String) {
    let faults = ExpectationTests.faults(Self.base + lines + "\n")
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }
}
