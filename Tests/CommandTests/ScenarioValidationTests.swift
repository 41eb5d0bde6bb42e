import Foundation
import TestSupport
import Testing

@Suite struct ScenarioValidationTests {
  /// M/D/1 at half load waits as long as it serves, halved: 1 s of 2 s.
  private static func queue(expecting value: String) -> String {
    """
    kind: queue
    arrivals: {poisson: 0.25/s}
    tokens: {fixed: 100}
    service: {perToken: 20 ms}
    compare: [fcfs]
    replications: 4
    requests: 2000
    expect: [{metric: fcfs_wait_mean_exact_s, value: \(value), tolerance: 0.01 %, source: Pollaczek and Khinchine}]
    """
  }

  @Test("scenarios that expect figures are validated by file and by folder, and a figure that is missed ends with 1")
  func scenarios() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(Self.queue(expecting: "1"), to: "a.yaml")
    _ = try folder.write(
      Self.queue(expecting: "1").split(separator: "\n").dropLast().joined(separator: "\n"), to: "b.yaml")
    let one = try Program.run(["validate", good])
    #expect(one.status == 0 && one.output.contains("1 of 1 figures held"), "\(one.output)\(one.errors)")
    let all = try Program.run(["validate", folder.url.path, "--json"])
    #expect(all.status == 0, "\(all.errors)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "scenario" && object["rows"] as? Int == 1)
    #expect((object["skipped"] as? [[String: Any]])?.first?["id"] as? String == "b")
    let wrong = try folder.write(Self.queue(expecting: "1.01"), to: "c.yaml")
    #expect(try Program.run(["validate", wrong]).status == 1)
    #expect(try Program.run(["validate", folder.url.path, "--quiet"]).status == 1)
    let unknown = try folder.write(
      Self.queue(expecting: "1").replacingOccurrences(of: "fcfs_wait_mean_exact_s", with: "no_such_s"), to: "d.yaml")
    // A figure that no run answers with is a fault of the file, not a prediction that is off.
    #expect(try Program.run(["validate", unknown]).status == 2)
    let empty = try TemporaryFolder()
    let nothing = try Program.run(["validate", empty.url.path])
    #expect(nothing.status == 2 && nothing.errors.contains("without scenarios"), "\(nothing.errors)")
    let faulty = try folder.write("kind: queue\narivals: 1\n", to: "e.yaml")
    #expect(try Program.run(["validate", faulty]).status == 2)
  }

  @Test(
    "ratios of a sweep are judged by `run`, kept by its store, and counted by `validate`", arguments: [true, false])
  func ratios(holds: Bool) throws {
    let folder = try TemporaryFolder()
    // Half the load waits a third as long: M/D/1 at loads 1/4 and 1/2.
    let file = try folder.write(
      """
      kind: queue
      tokens: {fixed: 100}
      service: {perToken: 20 ms}
      compare: [fcfs]
      replications: 4
      requests: 2000
      variants: {half: {arrivals.poisson: 0.125/s}, whole: {arrivals.poisson: 0.25/s}}
      arrivals: {poisson: 0.25/s}
      expect:
        - metric: fcfs_wait_mean_exact_s
          at: {variant: half}
          over: {variant: whole}
          value: \(holds ? "0.3333333" : "0.4")
          tolerance: 0.01 %
          source: Pollaczek and Khinchine
      """, to: "a.yaml")
    let store = folder.path("runs.sqlite")
    let run = try Program.run(["run", file, "--store", store, "--json"])
    #expect(run.status == (holds ? 0 : 1), "\(run.output)\(run.errors)")
    let runs = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let verdicts = try #require(runs.first?["verdicts"] as? [[String: Any]])
    #expect(verdicts.count == 1 && verdicts[0]["verdict"] as? String == (holds ? "held" : "beyond"))
    #expect(verdicts[0]["over"] as? String == "variant=whole")
    #expect((runs.last?["verdicts"] as? [Any])?.isEmpty == true && runs.first?["holds"] as? Bool == holds)
    let shown = try Program.run(["show", "1", "--store", store, "--json"])
    #expect(shown.output.contains("times that at variant=whole"), "\(shown.output)\(shown.errors)")
    let validated = try Program.run(["validate", file])
    #expect(validated.status == (holds ? 0 : 1))
    #expect(
      validated.output.contains((holds ? "yes" : "NO") + ": a half: fcfs_wait_mean_exact_s at variant=half is 0.333"))
  }
}
