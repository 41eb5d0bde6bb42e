import Foundation
import Quantities
import RunStore
import Scenarios
import TestSupport
import Testing

/// Questions in SQL: several in one text, parameters, the functions that SQLite lacks, and what is refused.
@Suite struct QueryTests {
  private func store() throws -> (RunStore, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    try RunStoreTests.save(RunStoreTests.training, in: store)
    return (try RunStore.openReadOnly(path: store.path), folder)
  }

  private func fault(_ body: () throws -> QueryResult) -> String {
    do { return "answered: \(try body().rows)" } catch { return "\(error)" }
  }

  @Test("median and percentiles are those of the sorted numbers, nulls left out", arguments: 1...60)
  func aggregates(seed: UInt64) throws {
    let (store, folder) = try store()
    defer { withExtendedLifetime(folder) {} }
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Double(Int.random(in: -50...50, using: &random)) / 4
    }
    let rows = (numbers.map { "(\($0))" } + ["(NULL)"]).shuffled(using: &random).joined(separator: ", ")
    let percent = Double(Int.random(in: 0...1000, using: &random)) / 10
    let answer = try store.query(
      """
      WITH v(x) AS (VALUES \(rows))
      SELECT median(x), p50(x), p90(x), p95(x), p99(x), percentile(x, \(percent)) FROM v
      """
    ).rows[0]
    // By definition, not by place: the least number that enough of them do not exceed.
    func quantile(_ percent: Double) -> Double {
      numbers.filter { one in Double(numbers.count { $0 <= one }) >= percent / 100 * Double(numbers.count) - 1e-9 }
        .min()
        ?? .nan
    }
    let below = numbers.sorted().prefix((numbers.count + 1) / 2).last ?? .nan
    let above = numbers.sorted().dropFirst(numbers.count / 2).first ?? .nan
    let expected = [(below + above) / 2] + [50, 90, 95, 99, percent].map(quantile)
    #expect(answer == expected.map { .real($0) }, "seed \(seed)")
  }

  @Test("a percentile of a run's requests is the run's own metric")
  func agreesWithMetrics() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    // A trace counts whole: nothing is left out as warm-up.
    let rows = (0..<200).map { "\(Double($0) * 0.02),\(100 + $0 * 7 % 900),\(5 + $0 * 13 % 50)" }
    _ = try folder.write("arrival_s,prompt_tokens,output_tokens\n" + rows.joined(separator: "\n"), to: "t.csv")
    let text = RunStoreTests.serving.split(separator: "\n")
      .map { $0.hasPrefix("workload") ? "workload: {trace: \(folder.path("t.csv"))}" : String($0) }
    let (_, outcome, _) = try RunStoreTests.save(text.joined(separator: "\n"), in: store)
    let answer = try store.query(
      "SELECT p50(finished_s - arrival_s), p95(finished_s - arrival_s), p99(first_token_s - arrival_s) FROM request"
    ).rows[0]
    let metrics = ["e2e_p50_s", "e2e_p95_s", "ttft_p99_s"].map { outcome.metric($0)?.value ?? .nan }
    for (found, expected) in zip(answer, metrics) {
      guard case .real(let value) = found else {
        Issue.record("no number: \(found)")
        continue
      }
      #expect(abs(value - expected) < 1e-9)
    }
  }

  @Test("no rows have no median; a percentage out of range and texts are refused in words")
  func aggregateEdges() throws {
    let (store, folder) = try store()
    defer { withExtendedLifetime(folder) {} }
    #expect(try store.query("SELECT median(value), p99(value) FROM metric WHERE 0").rows == [[.null, .null]])
    #expect(fault { try store.query("SELECT percentile(value, 101) FROM metric") }.contains("from 0 to 100"))
    #expect(fault { try store.query("SELECT percentile(value, id) FROM metric, run") }.contains("percentage") == false)
    #expect(fault { try store.query("SELECT median(name) FROM metric") }.contains("median takes numbers"))
  }

  @Test(
    "parameters without a value, values without a parameter and what would write are refused in words",
    arguments: [
      ("SELECT :x", [:], "`:x` has no value; give --param x=…"),
      ("SELECT :run", ["rn": "3"], "`:run` has no value; give --param run=…; given are rn"),
      ("SELECT 1 WHERE :run > 0", ["run": "3", "rum": "3"], "no `:rum`; did you mean `run`?"),
      ("SELECT 1", ["x": "3"], "no `:x`; it has no parameters"), ("SELECT ?", [:], "`?` has no name"),
      ("SELECT ?1", [:], "`?` has no name"), ("SELECT @a, $b", ["a": "1"], "`:b` has no value"),
      ("ATTACH 'other.sqlite' AS o", [:], "ATTACH and DETACH are refused"),
      ("-- a\n/* b */ attach 'other.sqlite' AS o", [:], "ATTACH and DETACH are refused"),
      ("BEGIN", [:], "transactions are refused"), ("DELETE FROM run", [:], "would change it"),
      ("VACUUM INTO 'x'", [:], "would change it"), ("", [:], "no statement was given"), (";", [:], "no statement"),
      ("SELECT id FROM run WHERE name = \"serve\"", [:], "a text stands in single quotes: 'serve'"),
      ("SELECT id FROM run WHERE nme = 'serve'", [:], "no such column: nme\n"),
    ] as [(String, [String: String], String)])
  func refused(sql: String, parameters: [String: String], part: String) throws {
    let (store, folder) = try store()
    defer { withExtendedLifetime(folder) {} }
    let found = fault { try store.query(sql, parameters: parameters) }
    #expect(found.contains(part), "\(found)")
    for word in ["allStatements", "execute(sql:)", "StatementArguments"] { #expect(!found.contains(word)) }
  }

  @Test("bytes come as bytes, and parameters as the numbers that they read as")
  func values() throws {
    let (store, folder) = try store()
    defer { withExtendedLifetime(folder) {} }
    let rows = try store.query("SELECT x'00ff', :a, :b, @c", parameters: ["a": "3", "b": "0.5", "c": "three"]).rows
    #expect(rows == [[.blob([0, 255]), .integer(3), .real(0.5), .text("three")]])
    #expect(QueryResult.hexadecimal([0, 255, 16]) == "00ff10")
  }

  @Test("a text is cut where statements end, not at semicolons in texts and comments; places are kept")
  func script() {
    let text = """
      -- first; a comment
      .tables
      SELECT 1; SELECT ';' -- two; of them
        , 2;
      .schema run
      /* ; */ SELECT 3
      """
    let items = SQLScript.items(of: text)
    let statements = items.compactMap { if case .statement(let sql) = $0 { sql } else { nil } }
    #expect(
      statements.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == [
        "SELECT 1;", "SELECT ';' -- two; of them\n  , 2;", "/* ; */ SELECT 3",
      ])
    #expect(items.contains(.command(["tables"], line: 2)) && items.contains(.command(["schema", "run"], line: 5)))
    // The second statement begins at line 3, column 11 of the text.
    #expect(statements.count > 1 && statements[1].hasPrefix("\n\n" + String(repeating: " ", count: 9) + " SELECT"))
    for empty in ["", ";", " ; -- nothing\n;", "/* a */"] { #expect(SQLScript.items(of: empty).isEmpty, "\(empty)") }
  }

  @Test("whatever a text holds, its pieces together are the text", arguments: 1...200)
  func pieces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["SELECT 1", ";", "\n", "'", "''", "\"", "--", "/*", "*/", " ", ".x", "a;b", "[", "]"]
    let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      .joined()
    let kept = SQLScript.items(of: text).map { item in
      switch item {
      case .statement(let sql): sql
      case .command(let words, _): "." + words.joined()
      }
    }
    func letters(_ text: String) -> [Character] { text.filter { $0.isLetter || $0.isNumber }.sorted() }
    // Comments that stand alone may fall away; nothing may come to stand twice or from elsewhere.
    let (found, given) = (letters(kept.joined()), letters(text))
    var rest = given[...]
    for letter in found {
      guard let place = rest.firstIndex(of: letter) else {
        Issue.record("seed \(seed): \(text.debugDescription) gave \(kept)")
        return
      }
      rest.remove(at: place)
    }
  }
}
