import ScalingLaws
import Testing

@Suite("Catalogue")
struct CatalogueTests {
  static let laws = ScalingLawCatalog.standard.laws

  /// The example of every symbol, and 0.5 for each coefficient that only the user can know.
  static func examples(_ law: any ScalingLaw, _ names: [String]) -> LawInputs {
    var inputs = LawInputs()
    for symbol in law.symbols where names.contains(symbol.name) { inputs[symbol.name] = symbol.example }
    for coefficient in law.coefficients where coefficient.value == nil {
      inputs[coefficient.name] = .number(0.5)
    }
    return inputs
  }

  @Test("every law answers each of its quantities at its own example inputs", arguments: laws.map(\.id))
  func examples(id: String) throws {
    let law = try ScalingLawCatalog.standard.law(named: id)
    let isFormOnly = law.coefficients.contains { $0.value == nil }
    for quantity in law.quantities {
      let inputs = Self.examples(law, quantity.required + quantity.optional)
      let answer = try law.evaluate(quantity.name, inputs)
      #expect(answer.law == id && answer.quantity == quantity.name && answer.unit == quantity.unit)
      #expect(isFormOnly || answer.value.isFinite, "\(id).\(quantity.name) = \(answer.value)")
      for name in quantity.required {
        #expect(
          law.symbols.contains { $0.name == name },
          "\(id).\(quantity.name) needs the undeclared \(name)"
        )
      }
    }
  }

  @Test(
    "every law names its source, and its symbols and coefficients do not collide",
    arguments: laws.map(\.id)
  )
  func declaration(id: String) throws {
    let law = try ScalingLawCatalog.standard.law(named: id)
    let names = law.symbols.map(\.name) + law.coefficients.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!law.title.isEmpty && law.source.arXiv.count == 10)
    for symbol in law.symbols { #expect(symbol.domain.contains(symbol.example), "\(id): \(symbol.name)") }
  }

  @Test("extreme but legal inputs and coefficients never stop the program", arguments: 0..<40)
  func extremes(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let extremes = [1e-300, 1e-9, 0.3, 1, 2, 3, 7, 16, 1e4, 1e9, 1e13, 1e24, 1e300]
    for law in Self.laws {
      for quantity in law.quantities {
        var inputs = Self.examples(law, quantity.required + quantity.optional)
        for symbol in law.symbols where inputs[symbol.name] != nil {
          if case .number = symbol.example, let value = extremes.randomElement(using: &random) {
            inputs[symbol.name] = .number(value)
          }
        }
        if let coefficient = law.coefficients.randomElement(using: &random) {
          inputs[coefficient.name] = .number([-1, 0, 1e-300, 2, 1e300].randomElement(using: &random) ?? 0)
        }
        // An answer or a typed refusal: what must not happen is a trap.
        do { _ = try law.evaluate(quantity.name, inputs) } catch { #expect(!error.problems.isEmpty) }
      }
    }
  }

  @Test("a misspelt law, quantity or input is refused with the nearest known name")
  func nearestNames() throws {
    let catalog = ScalingLawCatalog.standard
    #expect(throws: LawError(.unknownLaw("chinchila.besiroglu", nearest: "chinchilla.besiroglu"))) {
      try catalog.law(named: "chinchila.besiroglu")
    }
    let law = try catalog.law(named: "steplaw")
    #expect(
      throws: LawError(
        .unknownQuantity("lr_op", law: "steplaw", nearest: "lr_opt", known: ["lr_opt", "B_opt"])
      )
    ) {
      try law.evaluate("lr_op", ["N": 1e9, "D": 1e10])
    }
    do {
      _ = try law.evaluate("lr_opt", ["n": 1e9, "D": -1])
      Issue.record("accepted")
    } catch {
      // Three problems in one error: the unknown n, the negative D, the missing N.
      #expect(error.problems.count == 3)
      #expect(error.description.contains("did you mean 'N'?"))
      #expect(error.description.contains("D=-1: must be a number above 0"))
      #expect(error.description.contains("steplaw.lr_opt needs N=…"))
    }
  }

  @Test("a law known in form only asks for its coefficients by name")
  func formOnly() throws {
    let law = try ScalingLawCatalog.standard.law(named: "rectified_ft")
    do {
      _ = try law.evaluate("loss", ["D": 1e5, "B": 800])
      Issue.record("accepted")
    } catch {
      #expect(error.problems.count == 3)
      #expect(error.description.contains("only the form is published"))
    }
    #expect(law.coefficients.allSatisfy { $0.value == nil && $0.confirmation == .formOnly })
  }

  @Test("use outside the fitted range, recalled coefficients and unused inputs are reported with the answer")
  func warnings() throws {
    let catalog = ScalingLawCatalog.standard
    let far = try catalog.evaluate("chinchilla.besiroglu", ["N": 4e11, "D": 1.5e13])
    #expect(far.warnings.contains(.outsideFittedRange("N", value: 4e11, range: 5.7e7...1.6e10)))
    let inside = try catalog.evaluate("chinchilla.besiroglu", ["N": 1e9, "D": 2e10])
    #expect(inside.warnings.isEmpty)
    let ratio = try catalog.evaluate("chinchilla.besiroglu", ["N": 1e8, "D": 1e11])
    #expect(ratio.warnings == [.outsideFittedRange("D/N", value: 1000, range: 0.46...341)])
    let recalled = try catalog.evaluate("kaplan.L_NS", ["N": 1e8, "S_min": 1e4])
    #expect(recalled.warnings == [.unconfirmed(["N_c", "alpha_N"])])
    let unused = try catalog.evaluate("steplaw.B_opt", ["N": 1e9, "D": 1e10])
    #expect(unused.warnings == [.unused(["N"])])
    let unreachable = try catalog.evaluate("chinchilla.besiroglu.C_for_loss", ["L": 1.8])
    #expect(unreachable.value == .infinity && unreachable.warnings.contains(.unreachable))
  }

  @Test("a coefficient can be overridden, and another published set chosen")
  func overrides() throws {
    let catalog = ScalingLawCatalog.standard
    let shifted = try catalog.evaluate("chinchilla.besiroglu", ["N": 1e9, "D": 2e10, "E": 1.0])
    let plain = try catalog.evaluate("chinchilla.besiroglu", ["N": 1e9, "D": 2e10])
    #expect(abs(plain.value - shifted.value - 0.8172) < 1e-12)
    var inputs: LawInputs = ["c": 8192]
    inputs["coeffs"] = .word("7b")
    #expect(agree(try catalog.evaluate("context_length", inputs).value, 1.63437946, within: 1e-3))
    inputs["coeffs"] = .word("8b")
    #expect(throws: LawError.self) { try catalog.evaluate("context_length", inputs) }
  }

  @Test("a question is a law, or a law and a quantity; the longest law name wins")
  func resolution() throws {
    let catalog = ScalingLawCatalog.standard
    #expect(try catalog.resolve("kaplan.L_ND").quantity == "loss")
    #expect(try catalog.resolve("deepseek.M").law.id == "deepseek.M")
    #expect(try catalog.resolve("deepseek.M_opt").quantity == "M_opt")
    #expect(try catalog.resolve("monkeys.pass_at_k.pass@k").quantity == "pass@k")
  }

  @Test("a law of one's own joins the catalogue under its id")
  func ownLaw() throws {
    let own = Chinchilla.law(
      "mine",
      "fitted here",
      Chinchilla(E: 1, A: 10, B: 10, alpha: 0.5, beta: 0.5),
      source: LawSource(arXiv: "own data"),
      .reproduced
    )
    let answer = try ScalingLawCatalog.standard.adding(own).evaluate("mine", ["N": 1e4, "D": 1e4])
    #expect(agree(answer.value, 1.2, within: 1e-12))
  }
}
