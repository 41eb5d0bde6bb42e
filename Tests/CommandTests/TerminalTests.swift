import Foundation
import TestSupport
import Testing

@Suite struct TerminalTests {
  /// Eight runs, each of which takes a good part of a tenth of a second.
  static let sweep = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 40000, prompt: {fixed: 500}, output: {geometric: {mean: 180}}}
    engine: {policy: continuous}
    sweep: {seed: [1, 2, 3, 4, 5, 6, 7, 8]}
    """
  static let training = Checkout.file("Scenarios/quickstart/train-llama3-70b.yaml").path

  @Test("Ctrl-C ends with 130 and keeps whole runs, as many as it says; a request to end likewise with 143")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.sweep, to: "sweep.yaml")
    var cutShort = 0
    for (round, (number, status)) in [(SIGINT, Int32(130)), (SIGTERM, 143), (SIGINT, 130)].enumerated() {
      let store = folder.path("\(round).sqlite")
      let result = try Program.run(
        ["run", "--store", store, scenario], signal: number, after: 0.25 + 0.25 * Double(round))
      // A machine that is done by then has nothing to interrupt.
      guard result.status != 0 else { continue }
      cutShort += 1
      #expect(result.status == status, "\(result.errors)")
      let said = try #require(result.errors.firstMatch(of: /interrupted: (\d+) of 8 runs are whole and stored/)?.1)
      let kept = try Program.run([
        "sql", "--store", store, "--format", "csv",
        "SELECT count(*) AS runs, count(*) * 40000 = (SELECT count(*) FROM request) FROM run",
      ])
      #expect(kept.output.split(separator: "\n").last == "\(said),1", "\(kept.output)\(kept.errors)")
    }
    #expect(cutShort > 0)
  }

  @Test("work that stores nothing ends at Ctrl-C with 130 and one sentence: nothing is kept")
  func interruptedWork() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<60).map { row -> String in
      let (size, tokens) = (1e8 * Double(1 + row % 6), 1e9 * Double(1 + row / 6))
      return "\(size),\(tokens),\(1.7 + 400 / pow(size, 0.34) + 410 / pow(tokens, 0.28) + 0.01 * Double(row % 3))"
    }
    let table = try folder.write("N,D,loss\n" + rows.joined(separator: "\n") + "\n", to: "runs.csv")
    let search = try folder.write(
      """
      kind: training
      model: llama-3-70b
      cluster: {accelerator: h100-sxm, count: 2048}
      batch: {global: 2048, micro: 1, sequenceLength: 8192}
      search: {keep: 8}
      """, to: "search.yaml")
    for arguments in [
      ["laws", "fit", table, "--law", "chinchilla", "--resamples", "100000"], ["bench", "queue"],
      ["sensitivity", search, "--search"], ["search", search, "--dry-run"],
    ] {
      let result = try Program.run(arguments, signal: SIGINT, after: 0.6)
      let line = result.errors.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(result.status == 130, "\(arguments): \(result.errors)")
      #expect(line.hasPrefix("interrupted: ") && line.contains("nothing"), "\(arguments): \(line)")
      #expect(!line.contains("\n"), "\(arguments): \(line)")
    }
  }

  @Test("in a pipe there are no colours, no progress and no limit of width")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.sweep, to: "sweep.yaml")
    let result = try Program.run(["run", "--store", folder.path("s.sqlite"), scenario])
    #expect(result.errors.isEmpty)
    let isPlain = !result.output.contains("\u{1B}") && !result.output.contains("…")
    #expect(isPlain)
  }

  @Test(
    "on a terminal there are a progress bar with the time left, colours unless NO_COLOR, and tables of its width",
    .enabled(if: Browser.find("script") != nil, "no `script` on this machine to make a terminal"))
  func terminal() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.sweep, to: "sweep.yaml")
    let store = folder.path("s.sqlite")
    let run = try onTerminal("run --store \(store) \(scenario)")
    let hasBar = run.contains("█") && run.contains("of 8") && run.contains(" left")
    #expect(hasBar, "\(run.suffix(400))")
    let lines = try onTerminal("compare 1 2 3 --store \(store)").split(whereSeparator: \.isNewline)
    let coloured = lines.contains { $0.contains("\u{1B}[1mmetric") }
    #expect(coloured)
    for line in lines.map({ $0.replacing(/\u{1B}\[\d+m/, with: "") }) where !line.contains("workload") {
      #expect(line.count <= 100, "\(line)")
    }
    let plain = try onTerminal("compare 1 2 --store \(store)", environment: ["NO_COLOR": "1"])
    let isPlain = !plain.contains("\u{1B}[")
    #expect(isPlain)
    let quiet = try onTerminal("run --quiet --store \(store) \(scenario)")
    #expect(quiet.isEmpty)
  }

  /// What the program writes on a terminal of 100 columns.
  private func onTerminal(_ command: String, environment: [String: String] = [:]) throws -> String {
    let script = try #require(Browser.find("script"))
    let words = "stty cols 100; \(Program.rehearse.path) \(command)"
    #if canImport(Darwin)
      let arguments = ["-q", "/dev/null", "/bin/sh", "-c", words]
    #else
      let arguments = ["-qec", words, "/dev/null"]
    #endif
    return try Program.run(
      arguments, environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 }, executable: script
    )
    .output
  }
}
