import Foundation
import TestSupport
import Testing

/// The README and the pages of `docs` show what the program prints. With `UPDATE_DOCS=1` in the environment these tests
/// write what it prints into the pages instead.
@Suite struct ReadmeTests {
  /// Every page that has blocks to run.
  static let pages: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Checkout.file("docs").path)) ?? []
    return ["README.md"] + names.sorted().filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
  }()

  /// A folder as a reader has it after a clone: the scenarios that ship, and a place for the store.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Checkout.file("Scenarios"), to: folder.url.appendingPathComponent("Scenarios"))
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("Results"), withIntermediateDirectories: false)
    return folder
  }

  @Test("what a page shows is what the program prints", arguments: pages)
  func page(name: String) throws {
    let file = Checkout.file(name)
    var page = Documentation(name: name, text: try String(contentsOf: file, encoding: .utf8))
    var findings = try page.check(in: try Self.folder())
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1", findings.contains(where: { $0.remedy != nil }) {
      page.update(findings)
      try page.text.write(to: file, atomically: true, encoding: .utf8)
      findings = try page.check(in: try Self.folder())
    }
    for finding in findings { Issue.record("\(name):\(finding.line): \(finding.message)") }
  }

  /// A page with a file to write, a store that later blocks read, elisions, a wildcard and commands that are not run. M/D/1
  /// at half load waits as long as half a service: 1 s of 2 s.
  static let good = """
    # A page

    <!-- file: mine.yaml -->
    ```yaml
    kind: queue
    arrivals: {poisson: 0.25/s}
    service: {constant: 2 s}
    compare: [fcfs]
    replications: 4
    requests: 2000
    ```

    1. In a list:
       ```console
       $ rehearse check mine.yaml   # a comment
       queue  mine  good
       $ make demo
       built
       $ rehearse nonsense          # not run
       ```

    ```console
    $ rehearse run mine.yaml
    run 1  mine
    ...
    fcfs    …1 s…
    ...
    $ rehearse check Scenarios/quickstart/*.yaml --quiet
    $ rehearse sql "SELECT run_id, round(wait_exact_s, 3) AS wait_s
        FROM queue_run" --format csv
    run_id,wait_s
    1,1.0
    $ rehearse check none.yaml
    none.yaml:1:1: there is no such file; …
    ```

    ```sh
    $ rehearse frobnicate
    ```

    """

  private func findings(_ text: String) throws -> [Documentation.Finding] {
    try Documentation(name: "page.md", text: text).check(in: try Self.folder())
  }

  @Test("a page that tells the truth has no findings, and all its commands were run")
  func truth() throws {
    let found = try findings(Self.good)
    #expect(found.isEmpty, "\(found.map(\.message))")
    let steps = Documentation(name: "page.md", text: Self.good).steps
    #expect(steps.map(Self.line) == [4, 15, 23, 28, 29, 33])
    #expect(Documentation.skipped.contains("make"))
  }

  private static func line(_ step: Documentation.Step) -> Int {
    switch step {
    case .command(_, let line, _), .file(_, _, let line), .unknown(_, let line): line
    }
  }

  @Test("each kind of untruth is found at its line, with what was expected and what came")
  func untruths() throws {
    for (from, to, line, words) in [
      ("queue  mine  good", "queue  mine  bad", 15, ["- queue  mine  bad", "+ queue  mine  good"]),
      ("1,1.0", "1,1.1", 29, ["- 1,1.1", "+ 1,1.0", "  run_id,wait_s"]),
      ("1,1.0", "1,1.0\n2,1.0", 29, ["- 2,1.0"]),
      ("fcfs    …1 s…", "fcfs    …777 s…", 23, ["- fcfs    …777 s…"]),
      ("run 1  mine", "run 2  mine", 23, ["- run 2  mine", "+ run 1  mine"]),
      ("quickstart/*.yaml", "quicksort/*.yaml", 28, ["status 2"]),
      ("make demo", "frobnicate", 17, ["neither rehearse nor skipped"]),
      ("file: mine.yaml", "file: ../mine.yaml", 4, ["reader's folder"]),
    ] {
      let found = try findings(Self.good.replacing(from, with: to))
      let first = try #require(found.first, "\(to)")
      #expect(first.line == line, "\(to)")
      for word in words { #expect(first.message.contains(word), "\(to)\n\(first.message)") }
    }
  }

  @Test("an update makes a page true and touches nothing else; elisions and wildcards stay where they stood")
  func update() throws {
    var text = Self.good
    for (from, to) in [
      ("   queue  mine  good", "   queue  mine  bad"), ("run 1  mine\n", "run 8  mine\n"), ("1,1.0", "1,1.1\n2,1.1"),
    ] { text = text.replacing(from, with: to) }
    var page = Documentation(name: "page.md", text: text)
    let found = try page.check(in: try Self.folder())
    #expect(found.count == 3)
    page.update(found)
    #expect(page.text == Self.good)
    // What lies between elisions is the author's: it is left, and still found.
    let inside = Self.good.replacing("fcfs    …1 s…", with: "fcfs    …777 s…")
    page = Documentation(name: "page.md", text: inside)
    page.update(try page.check(in: try Self.folder()))
    #expect(page.text == inside)
  }

  @Test("wall times of searches become wildcards, which match any text in their line and nothing beyond it")
  func wildcards() {
    let old = Expectation(lines: ["search 1", "  715 timed, 26 simulated, 717 ms", "", "x  "])
    let got = ["search 2", "  743 timed, 26 simulated, 1.2 s", "", "y"]
    #expect(!old.matches(got))
    #expect(old.updated(got) == ["search 2", "  743 timed, 26 simulated, …", "", "y"])
    #expect(Expectation(lines: old.updated(got)).matches(got))
    #expect(!Expectation(lines: old.updated(got)).matches(["search 2", "  744 timed, 26 simulated, 1.2 s", "", "y"]))
    #expect(Expectation.line("a…b…c", matches: "a 1 b 2 c") && !Expectation.line("a…b…c", matches: "a 1 c 2 b"))
    #expect(!Expectation.line("ab…ba", matches: "aba") && Expectation.line("…", matches: "x"))
    #expect(Expectation(lines: ["...", "b", "..."]).matches(["b"]))
    #expect(!Expectation(lines: ["...", "b", "..."]).matches(["a", "c"]))
    #expect(Expectation(lines: ["a", "..."]).matches(["a"]) && !Expectation(lines: ["a"]).matches(["a", "b"]))
  }
}
