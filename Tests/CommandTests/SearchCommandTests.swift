import Foundation
import TestSupport
import Testing

@Suite struct SearchCommandTests {
  private static let small = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    search: {keep: 3, vary: {layout.schedule: [1f1b, interleaved-1f1b], batch.micro: [1, 2]}}
    """

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("search prints a ranked table and JSON, and its candidates are runs that can be asked and run again")
  func search() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let file = try folder.write(Self.small, to: "small.yaml")
    let plain = try Program.run(["search", file, "--store", store])
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.errors.isEmpty, "a pipe shows no progress")
    for word in ["left out:", "best by time", "undominated", "as it stands the file runs"] {
      #expect(plain.output.contains(word), "\(word)")
    }
    let result = try Program.run(["search", file, "--store", store, "--json", "--threads", "1"])
    let object = try json(result.output)
    let ranked = try #require(object["ranked"] as? [[String: Any]])
    let times = ranked.compactMap { $0["step_time_s"] as? Double }
    #expect(ranked.count >= 3 && times == times.sorted() && times.count == ranked.count)
    let rows = try Program.run([
      "sql", "--json", "--store", store,
      "SELECT c.step_time_s AS found, r.step_time_s AS run FROM candidate AS c "
        + "JOIN training_run AS r ON r.run_id = c.run WHERE c.search_id = 2 ORDER BY c.place",
    ])
    let stored = try #require(try JSONSerialization.jsonObject(with: Data(rows.output.utf8)) as? [[String: Double]])
    #expect(stored.compactMap { $0["found"] } == times && stored.compactMap { $0["run"] } == times)
    let first = try #require(ranked.first?["run"] as? Int)
    #expect(try Program.run(["rerun", "\(first)", "--store", store]).status == 0)
    #expect(try Program.run(["trace", "\(first)", "--store", store, "-o", folder.path("t.json")]).status == 0)
  }

  @Test("a model that fits nowhere ends with status 1 and says what would make it fit")
  func nothingFits() throws {
    let folder = try TemporaryFolder()
    let text = Self.small.replacingOccurrences(of: "h100-sxm", with: "{from: h100-sxm, memory: 8 GiB}")
    let file = try folder.write(text, to: "small.yaml")
    let plain = try Program.run(["search", file, "--dry-run"])
    #expect(plain.status == 1)
    #expect(plain.output.contains("nothing fits") && plain.output.contains("the leanest layout needs"))
    let object = try json(try Program.run(["search", file, "--dry-run", "--json"]).output)
    #expect(object["fits"] as? Bool == false)
    #expect((object["remedies"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("bad input ends with status 2", arguments: [["--by", "price"], ["--threads", "0"], ["--top", "-1"]])
  func badInput(options: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.small, to: "small.yaml")
    #expect(try Program.run(["search", file, "--dry-run"] + options).status == 2)
    #expect(try Program.run(["search", folder.path("none.yaml"), "--dry-run"]).status == 2)
  }

  @Test("sensitivity prints an elasticity for each figure, with and without a search")
  func sensitivity() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.small, to: "small.yaml")
    for options in [[], ["--search"]] {
      let plain = try Program.run(["sensitivity", file, "--change", "5 %"] + options)
      #expect(plain.output.contains("peak_rate") && plain.output.contains("elasticity"), "\(plain.errors)")
      let object = try json(try Program.run(["sensitivity", file, "--json"] + options).output)
      let figures = try #require(object["figures"] as? [[String: Any]])
      #expect(figures.count == 7)
      let peak = figures.first { $0["figure"] as? String == "peak_rate" }
      #expect((peak?["elasticity"] as? Double ?? 0) < -0.3)
    }
    #expect(try Program.run(["sensitivity", file, "--change", "0"]).status == 2)
    let queue = Checkout.file("Scenarios/queues/bulk.yaml").path
    #expect(try Program.run(["sensitivity", queue]).status == 2)
  }
}
