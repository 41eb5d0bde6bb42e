import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import TestSupport
import Testing

@Suite struct LawsCommandTests {
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try Program.run(arguments + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("a law answers with the value that its paper's formula gives")
  func eval() throws {
    // ((6.4e13/N)^(0.076/0.103) + 1.8e13/D)^0.103 at N = 1.5e9, D = 2.3e10.
    let answer = try json(["laws", "eval", "kaplan.L_ND", "N=1.5e9", "D=2.3e10"])
    #expect(abs((answer["value"] as? Double ?? .nan) / 2.310064102 - 1) < 1e-9)
    #expect(answer["unit"] as? String == "nats/token")
  }

  @Test(
    "unknown laws, quantities and inputs end with status 2 and a message",
    arguments: [
      ["laws", "eval", "chinchila.besiroglu", "N=1", "D=1"],
      ["laws", "eval", "chinchilla.besiroglu.lss", "N=1", "D=1"],
      ["laws", "eval", "chinchilla.besiroglu", "N=many", "D=1"], ["laws", "show", "nothing"],
      ["laws", "fit", "/nowhere.csv", "--law", "chinchilla"],
    ])
  func refused(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty && result.output.isEmpty)
  }

  @Test("list, show and table print for people")
  func people() throws {
    #expect(try Program.run(["laws", "list"]).output.contains("chinchilla.besiroglu"))
    #expect(try Program.run(["laws", "show", "chinchilla.besiroglu"]).output.contains("2404.10102"))
    #expect(try Program.run(["laws", "table", "chinchilla.besiroglu", "N=1B,8B", "D=1e10:1e12"]).status == 0)
  }

  @Test("a plot is an SVG with a curve for each size")
  func plot() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("loss.svg")
    let result = try Program.run(["laws", "plot", "chinchilla.besiroglu", "N=1B,8B,70B", "D=1e9:1e13", "-o", file])
    #expect(result.status == 0, "\(result.errors)")
    #expect(XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: file))).parse())
  }

  @Test("a model's life costs its training and its serving, and the cheapest of its loss costs no more")
  func lifetime() throws {
    let folder = try TemporaryFolder()
    let training = try folder.write(
      """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 256}
      layout: {tensor: 2, zeroStage: 1}
      batch: {global: 1024, micro: 1, sequenceLength: 4096}
      horizon: {loss: 2.05}
      """, to: "t.yaml")
    let serving = Checkout.file("Scenarios/quickstart/serve-llama3-8b.yaml").path
    let bills = try json([
      "laws", "lifetime", "--training", training, "--serving", serving, "--output-tokens", "5T tokens",
    ])
    func cost(_ bill: String, _ key: String) -> Double { (bills[bill] as? [String: Any])?[key] as? Double ?? .nan }
    let parts = cost("planned", "training_cost_usd") + cost("planned", "serving_cost_usd")
    #expect(abs(parts / cost("planned", "cost_usd") - 1) < 1e-12)
    #expect(cost("cheapest of its loss", "cost_usd") <= cost("planned", "cost_usd"))
  }
}

@Suite struct ValidateCommandTests {
  @Test("every scaling-law row is within its tolerance", .enabled(if: Reference.isPresent))
  func scalingLaws() throws {
    let file = try #require(Reference.file("scaling_laws.csv")).path
    let result = try Program.run(["validate", file, "--json"])
    #expect(result.status == 0, "\(result.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["schema"] as? String == "scaling_laws")
    #expect(report["rows"] as? Int == 229)
    #expect((report["skipped"] as? [Any])?.isEmpty == true)
    #expect((report["max_abs_rel_error"] as? Double ?? 1) < 1e-6)
  }

  @Test("a wrong expectation is a no, an unknown table bad input")
  func statuses() throws {
    let folder = try TemporaryFolder()
    let header = "law_id,quantity,inputs,expected_output,units,verified,source\n"
    let wrong = try folder.write(header + "kaplan.L_ND,loss,N=1.5e9;D=2.3e10,2.4,nats/token,yes,x\n", to: "w.csv")
    #expect(try Program.run(["validate", wrong]).status == 1)
    let unknown = try folder.write(header + "no.law,loss,N=1,2.4,,,\n", to: "u.csv")
    let report = try Program.run(["validate", unknown, "--json"])
    #expect(report.status == 0 && report.output.contains("no.law"))
    let table = try folder.write("a,b\n1,2\n", to: "t.csv")
    #expect(try Program.run(["validate", table]).status == 2)
    let ragged = try folder.write("a,b\n1\n", to: "r.csv")
    let refusal = try Program.run(["validate", ragged])
    #expect(refusal.status == 2 && refusal.errors.contains("line 2"))
  }

  @Test("training rows are predicted from their inputs or skipped with a reason", .enabled(if: Reference.isPresent))
  func training() throws {
    let file = try #require(Reference.file("training_megatron_ci.csv")).path
    let result = try Program.run(["validate", file, "--json"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["schema"] as? String == "training")
    #expect((report["rows"] as? Int ?? 0) + ((report["skipped"] as? [Any])?.count ?? 0) == 6)
  }
}
