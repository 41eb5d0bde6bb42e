import Foundation
import TestSupport
import Testing

@Suite struct StoreCommandTests {
  static let training = Checkout.file("Scenarios/quickstart/train-llama3-70b.yaml").path
  static let serving = Checkout.file("Scenarios/quickstart/serve-llama3-8b.yaml").path

  private func store(_ scenarios: [String], in folder: TemporaryFolder, name: String = "s.sqlite") throws -> String {
    let store = folder.path(name)
    let run = try Program.run(["run", "--quiet", "--store", store] + scenarios)
    #expect(run.status == 0, "\(run.errors)")
    return store
  }

  @Test("a question is answered as table, CSV, JSON or Markdown, with its parameters bound")
  func formats() throws {
    let folder = try TemporaryFolder()
    let store = try store([Self.training], in: folder)
    func ask(_ format: String) throws -> String {
      try Program.run([
        "sql", "--store", store, "--format", format, "--param", "least=8", "--param", "text=a,b",
        "SELECT tensor, :text AS word FROM layout WHERE tensor >= :least",
      ]).output
    }
    #expect(try ask("csv") == "tensor,word\n8,\"a,b\"\n")
    #expect(try ask("markdown") == "| tensor | word |\n|---:|---|\n| 8 | a,b |\n")
    #expect(try ask("table") == "tensor  word\n------  ----\n     8  a,b\n")
    #expect(try ask("json").contains("\"tensor\" : 8"))
    #expect(try Program.run(["sql", "--store", store, ".schema"]).output.contains("CREATE VIEW serving_run"))
  }

  @Test("a wrong question is marked at its place, a long one is stopped")
  func wrong() throws {
    let folder = try TemporaryFolder()
    let store = try store([Self.training], in: folder)
    let typo = try Program.run(["sql", "--store", store, "SELECT *\nFORM run"])
    #expect(typo.status == 2)
    #expect(typo.errors == "2:1: near \"FORM\": syntax error\n  FORM run\n  ^^^^\n")
    let column = try Program.run(["sql", "--store", store, "SELECT id, colour FROM run"])
    #expect(column.errors == "1:12: no such column: colour\n  SELECT id, colour FROM run\n             ^^^^^^\n")
    let endless = try Program.run([
      "sql", "--store", store, "--timeout", "200 ms",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
    ])
    #expect(endless.status == 2 && endless.errors.contains("stopped after 0.2 s"))
  }

  @Test("merging copies runs whole and only once")
  func merge() throws {
    let folder = try TemporaryFolder()
    let here = try store([Self.training], in: folder)
    let there = try store([Self.serving, Self.training], in: folder, name: "t.sqlite")
    #expect(try Program.run(["merge", "--store", here, there]).output == "\(there): 2 new runs\n")
    #expect(try Program.run(["merge", "--store", here, there]).output == "\(there): 0 new runs\n")
    let broken = try Program.run(["sql", "--store", here, "--json", StoreCheck.brokenRuns])
    #expect(broken.output.contains("\"broken\" : 0"))
    func metrics(_ store: String, _ run: Int) throws -> String {
      try Program.run([
        "sql", "--store", store, "--format", "csv", "--param", "run=\(run)",
        "SELECT name, value, ci_low FROM metric WHERE run_id = :run ORDER BY name",
      ]).output
    }
    #expect(try metrics(here, 2) == metrics(there, 1))
    #expect(try Program.run(["merge", "--store", here, folder.path("none.sqlite")]).status == 2)
  }

  @Test("a stored run simulated again has the same bits")
  func rerun() throws {
    let folder = try TemporaryFolder()
    let store = try store([Self.training, Self.serving], in: folder)
    for run in ["1", "2"] {
      let again = try Program.run(["rerun", run, "--store", store])
      #expect(again.status == 0 && again.output.contains("same bits"), "\(again.output)\(again.errors)")
    }
  }

  @Test("the list of runs as CSV has a line for each run")
  func csv() throws {
    let folder = try TemporaryFolder()
    let store = try store([Self.training, Self.training], in: folder)
    let lines = try Program.run(["runs", "--csv", "--store", store]).output.split(separator: "\n")
    #expect(lines.first == "run,kind,name,started,wall_s,tags")
    #expect(lines.count == 3)
  }

  @Test("runs are compared with a baseline, chosen by number or condition, each difference judged")
  func compare() throws {
    let folder = try TemporaryFolder()
    let store = try store([Checkout.file("Scenarios/quickstart/compare-batching.yaml").path], in: folder)
    let all = try Program.run(["compare", "--store", store, "--baseline", "3", "--where", "kind = 'serving'", "--json"])
    #expect(all.status == 0, "\(all.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any]
    #expect(object?["runs"] as? [Int] == [3, 1, 2])
    let metrics = try #require(object?["metrics"] as? [String: [String: [Any]]])
    let mean = try #require(metrics["ttft_mean_s"])
    #expect(mean["significant"]?[1] as? Bool == true && mean["methods"]?[1] as? String == "paired")
    #expect(mean["significant"]?[0] is NSNull)
    let interval = try #require(mean["intervals"]?[1] as? [Double])
    let difference = try #require(mean["differences"]?[1] as? Double)
    #expect(interval[0] < difference && difference < interval[1])
    let plain = try Program.run(["compare", "1", "3", "--store", store])
    let isJudged = plain.output.contains("yes, paired") && plain.output.contains("one by one")
    #expect(isJudged, "\(plain.output)")
    #expect(try Program.run(["compare", "1", "--store", store]).errors.contains("at least two"))
    #expect(try Program.run(["compare", "--where", "id = 9", "--store", store]).status == 2)
    let wrong = try Program.run(["compare", "--where", "id == ", "--store", store])
    #expect(wrong.status == 2 && wrong.errors.contains("--where"), "\(wrong.errors)")
    #expect(try Program.run(["compare", "1", "1", "--store", store]).status == 2)
  }

  @Test("a sweep leaves the same store whether its runs are simulated one by one or side by side")
  func threads() throws {
    let folder = try TemporaryFolder()
    let sweep = try folder.write(
      """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 64}
      batch: {global: 64, sequenceLength: 4096}
      sweep: {layout.tensor: [1, 2, 3, 4, 8], layout.pipeline: [1, 2, 4], layout.zeroStage: [0, 1, 3]}
      """, to: "sweep.yaml")
    func rows(_ threads: Int) throws -> [String] {
      let store = folder.path("\(threads).sqlite")
      let run = try Program.run(["run", "--quiet", "--store", store, "--threads", "\(threads)", sweep])
      #expect(run.status <= 1 && run.errors.contains("impossible and left out"), "\(run.errors)")
      return try [
        "SELECT id, kind, name, scenario, seed, version, host, tags FROM run", "SELECT * FROM metric",
        "SELECT * FROM stage",
        "SELECT * FROM memory_part", "SELECT * FROM layout", "SELECT * FROM input",
      ].map { try Program.run(["sql", "--store", store, "--format", "csv", $0]).output }
    }
    let one = try rows(1)
    #expect(one.allSatisfy { $0.split(separator: "\n").count > 10 })
    #expect(try rows(5) == one)
  }
}
