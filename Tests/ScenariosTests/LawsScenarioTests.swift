import Quantities
import Reading
import ScalingLaws
import Scenarios
import TestSupport
import Testing

@Suite struct LawsScenarioTests {
  static let loss = """
    kind: laws
    law: chinchilla.besiroglu
    inputs: {N: 8B, D: 300B}
    """

  private static func faults(_ text: String) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  /// Inputs as YAML.
  private static func yaml(_ inputs: LawInputs) -> String {
    let parts = inputs.names.compactMap { name -> String? in
      switch inputs[name] {
      case .number(let value): "\(name): \(value)"
      case .list(let values): "\(name): [\(values.map { "\($0)" }.joined(separator: ", "))]"
      case .word(let word): "\(name): \(word)"
      case nil: nil
      }
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  @Test("every question to every law has in a scenario the bits of the law's own answer")
  func everyLaw() throws {
    var asked = 0
    for law in ScalingLawCatalog.standard.laws {
      let symbols = Dictionary(law.symbols.map { ($0.name, $0.example) }, uniquingKeysWith: { first, _ in first })
      for quantity in law.quantities {
        var inputs = LawInputs()
        for name in quantity.required { inputs[name] = symbols[name] }
        for coefficient in law.coefficients where coefficient.value == nil { inputs[coefficient.name] = .number(0.5) }
        guard let answer = try? law.evaluate(quantity.name, inputs) else { continue }
        let text = "kind: laws\nlaw: \(law.id)\nquantity: \(quantity.name)\ninputs: \(Self.yaml(inputs))"
        let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
        let outcome = scenario.run()
        #expect(outcome.metric("answer")?.value.bitPattern == answer.value.bitPattern, "\(text)")
        #expect(outcome.notes == answer.warnings.map(\.description))
        asked += 1
      }
    }
    #expect(asked > 150)
  }

  @Test("a sought input gives the quantity the value that was asked for")
  func solved() throws {
    let text = "kind: laws\nlaw: chinchilla.besiroglu\nsolve: D\nequals: 2.1\ninputs: {N: 70B}"
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let tokens = try #require(scenario.run().metric("answer")?.value)
    let back = try ScalingLawCatalog.standard.law(named: "chinchilla.besiroglu").evaluate(
      "loss", ["N": 70e9, "D": tokens])
    #expect(abs(back.value - 2.1) < 1e-9)
  }

  @Test("faults of a question stand at their place and say what the law takes")
  func faults() {
    let wrong = [
      ("law: chinchila.besiroglu\ninputs: {N: 1}", "2:6", "did you mean 'chinchilla.besiroglu'"),
      ("law: kaplan.L_N\nquantity: los\ninputs: {N: 1}", "3:11", "did you mean `loss`"),
      ("law: kaplan.L_N\ninputs: {N: -3}", "3:9", "must be a number above 0"),
      ("law: kaplan.L_N\ninputs: {M: 3}", "3:9", "no input 'M'"),
      ("law: kaplan.L_N\ninputs: {N: {}}", "3:13", "inputs.N"),
      ("law: kaplan.L_N\nsolve: N\ninputs: {}", "3:8", "or neither"),
      ("law: kaplan.L_N\nsolve: Q\nequals: 2\ninputs: {}", "3:8", "unknown input `Q`"),
    ]
    for (text, place, words) in wrong {
      let found = Self.faults("kind: laws\n" + text)
      #expect(found.contains { $0.hasPrefix("x.yaml:\(place): ") && $0.contains(words) }, "\(found)")
    }
  }
}
