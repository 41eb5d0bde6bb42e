import Foundation
import TestSupport
import Testing

/// Names are words of a user, or of whoever sent the file: they are shown, and never obeyed.
@Suite struct NameTests {
  private static let name =
    "evil\u{1B}[31mred\nline,\"q\"|<b>x</b>\u{202E}back\u{9B}2J" + String(repeating: "long", count: 300)

  /// A scenario whose name says all of that.
  private static func scenario(_ more: String = "") throws -> String {
    let escaped = name.unicodeScalars.map { scalar in
      scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "\""
        ? String(scalar)
        : "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
    }.joined()
    return """
      kind: training
      name: "\(escaped)"
      model: llama-3-8b
      cluster: {accelerator: {from: h100-sxm, name: "chip\\u001B[2Jx", memory: 90 GiB}, count: 8}
      layout: {tensor: 8}
      batch: {global: 16, sequenceLength: 4096}
      \(more)
      """
  }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\r"
        || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test("no command prints a name raw, and no page or table is broken by one")
  func raw() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try Self.scenario(), to: "evil.yaml")
    let sweep = try folder.write(try Self.scenario("sweep: {batch.global: [16, 32, 48, 64, 80]}"), to: "sweep.yaml")
    let store = ["--store", folder.path("a.sqlite")]
    for arguments in [
      ["run", file], ["run", sweep], ["runs"], ["runs", "--format", "csv"], ["show", "1"], ["compare", "1", "2"],
      ["report", "1", "-o", folder.path("a.html")], ["report", "1", "2", "-o", folder.path("b.html")],
      ["report", "1", "-o", folder.path("a.md")], ["report", "1", "-o", folder.path("a.csv")],
      ["trace", "1", "-o", folder.path("t.json")], ["sql", "SELECT name FROM run LIMIT 1"],
    ] {
      let result = try Program.run(arguments + store, in: folder.url)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(Self.isPlain(result.output) && Self.isPlain(result.errors), "\(arguments)")
    }
    for file in ["a.html", "b.html", "a.md", "a.csv", "t.json"] {
      let text = try String(contentsOfFile: folder.path(file), encoding: .utf8)
      #expect(Self.isPlain(text), "\(file)")
      // A Markdown page ends with the scenario as it was written, as code.
      let outside =
        file.hasSuffix("md") ? text.prefix(upTo: text.range(of: "```")?.lowerBound ?? text.endIndex) : text[...]
      if file.hasSuffix("html") || file.hasSuffix("md") { #expect(!outside.contains("<b>x</b>"), "\(file)") }
    }
    let markdown = try String(contentsOfFile: folder.path("a.md"), encoding: .utf8)
    #expect(markdown.split(separator: "\n").first?.contains("\\nline") == true)
    let list = try Program.run(["runs"] + store).output.split(separator: "\n")
    // A head, a rule, and a line for each of six runs.
    #expect(list.count == 8)
  }

  @Test("an empty name is a fault, with its place")
  func empty() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try Self.scenario().replacing(/name: "evil.*/, with: "name: \"  \""), to: "e.yaml")
    let result = try Program.run(["check", file])
    #expect(result.status == 2 && result.errors.contains("e.yaml:2:7: `name` is empty"), "\(result.errors)")
  }

  @Test("more than four runs are printed as rows, each once, what fails before them")
  func rows() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 8}
      layout: {tensor: 8}
      batch: {global: 16, sequenceLength: 4096}
      objectives: {step_time_s: 4 s}
      sweep: {batch.global: [16, 32, 48, 64, 80, 96]}
      """, to: "s.yaml")
    let result = try Program.run(["run", "--dry-run", file])
    let lines = result.output.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.hasPrefix("run  global  holds") })
    let rows = lines[(head + 2)...].prefix(6).map { $0.split(separator: " ").prefix(2).map(String.init) }
    #expect(rows == (1...6).map { ["\($0)", "\(16 * $0)"] })
    let failures = lines.filter { $0.contains("NO: ") }
    #expect(!failures.isEmpty && lines[..<head].filter { $0.contains("NO: ") } == failures)
    #expect(failures.count == lines[(head + 2)...].prefix(6).count { $0.contains(" NO ") })
    #expect(result.status == 1)
  }

  @Test("equal ranks are one row")
  func ranks() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      kind: training
      model: llama-3-70b
      cluster: {accelerator: h100-sxm, count: 128}
      layout: {tensor: 8, pipeline: 16, schedule: gpipe, zeroStage: 1}
      batch: {global: 64, sequenceLength: 4096}
      """, to: "s.yaml")
    let output = try Program.run(["run", "--dry-run", file]).output
    #expect(output.contains("1 to 14"))
    let rows = output.split(separator: "\n").filter { $0.contains(/^ *\d+( to \d+)?  .*GiB/) }
    #expect(rows.count == 3)
  }

  @Test("a scenario file is traced without a store; one of many runs says what to do")
  func trace() throws {
    let folder = try TemporaryFolder()
    let served = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      workload: {arrivals: {poisson: 6/s}, requests: 20, prompt: {fixed: 100}, output: {fixed: 20}}
      engine: {policy: continuous}

      """
    let file = try folder.write(served, to: "s.yaml")
    let result = try Program.run(["trace", file, "-o", "t.json"], in: folder.url)
    #expect(result.status == 0 && result.output.contains("iterations on 1 replica;"), "\(result.errors)")
    #expect(
      try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent("t.json")))
        is [String: Any])
    let many = try folder.write(served + "sweep: {seed: [1, 2]}\n", to: "m.yaml")
    let refused = try Program.run(["trace", many, "-o", "t.json"], in: folder.url)
    #expect(refused.status == 2 && refused.errors.contains("describes 2 runs"))
  }
}
