import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  static let quickstart = Checkout.file("Scenarios/quickstart")

  private func file(_ name: String) -> String { Self.quickstart.appendingPathComponent(name).path }

  @Test("run, runs, show, compare and sql answer about one store, for people and as JSON")
  func session() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    for _ in 0..<2 {
      let run = try Program.run(["run", "--store", store, file("train-llama3-70b.yaml")])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("mfu_ratio"))
    }
    for command in [["runs"], ["show", "1"], ["compare", "1", "2"], ["sql", "SELECT * FROM training_run"]] {
      let plain = try Program.run(command + ["--store", store])
      #expect(plain.status == 0 && !plain.output.isEmpty, "\(command) \(plain.errors)")
      let json = try Program.run(command + ["--store", store, "--json"])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
      let quiet = try Program.run(command + ["--store", store, "--quiet"])
      #expect(quiet.status == 0 && quiet.output.isEmpty)
    }
    #expect(try Program.run(["compare", "1", "2", "--store", store]).output.contains("all inputs are the same"))
  }

  @Test("a queue run prints theory beside simulated, lands in queue_run, and its unstable policy is an answer: no")
  func queue() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let run = try Program.run(["run", "--store", store, Checkout.file("Scenarios/queues/bulk.yaml").path])
    #expect(run.status == 1, "\(run.errors)")
    for word in [
      "wait theory", "must wait", "p99 wait", " SE", "exact chain", "unstable: serves", "soonest of these",
      "best dynamic size", "dynamic_2 is unstable",
    ] {
      #expect(run.output.contains(word), "\(word)")
    }
    let rows = try Program.run([
      "sql", "--store", store, "SELECT count(*), sum(capacity_per_second IS NOT NULL) FROM queue_run",
    ])
    #expect(rows.output.contains("9") && rows.output.contains("1"))
  }

  @Test("a stored run is traced again: every pass of every micro-batch, from wherever the store is read")
  func trace() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    #expect(try Program.run(["run", "--store", store, file("train-llama3-70b.yaml")]).status == 0)
    let result = try Program.run(["trace", "1", "--store", store, "-o", "t.json"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let data = try Data(contentsOf: folder.url.appendingPathComponent("t.json"))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let events = try #require(object?["traceEvents"] as? [[String: Any]])
    // 32 micro-batches through 20 chunks, forward and backward.
    #expect(events.filter { $0["name"] as? String == "forward" }.count == 32 * 20)
    #expect(events.filter { $0["name"] as? String == "backward" }.count == 32 * 20)
    #expect(try Program.run(["trace", "9", "--store", store, "-o", "t.json"], in: folder.url).status == 2)
  }

  @Test("one seed gives one answer: two runs print the same metrics")
  func deterministic() throws {
    let outputs = try (0..<2).map { _ -> String in
      let json = try Program.run(["run", "--dry-run", "--json", file("serve-llama3-8b.yaml")]).output
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let metrics = try #require(object?["metrics"])
      return String(decoding: try JSONSerialization.data(withJSONObject: metrics, options: .sortedKeys), as: UTF8.self)
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("a layout that does not fit ends with status 1, bad input with status 2 and nothing stored")
  func statuses() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let good = try String(contentsOfFile: file("train-llama3-70b.yaml"), encoding: .utf8)
      .replacingOccurrences(of: "../models/llama-3-70b.json", with: "llama-3-70b")
    let small = try folder.write(good.replacingOccurrences(of: "tensor: 8", with: "tensor: 1"), to: "small.yaml")
    #expect(try Program.run(["run", "--dry-run", small]).status == 1)
    let typo = try folder.write(good.replacingOccurrences(of: "recompute", with: "recomput"), to: "typo.yaml")
    let result = try Program.run(["run", "--store", store, typo])
    #expect(result.status == 2)
    let line = try #require(good.split(separator: "\n").firstIndex { $0.hasPrefix("recompute") }) + 1
    #expect(result.errors == "\(typo):\(line):1: unknown key `recomput`; did you mean `recompute`?\n")
    #expect(result.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: store))
    #expect(try Program.run(["run", "--store", store, folder.path("none.yaml")]).status == 2)
    #expect(try Program.run(["check", typo]).status == 2)
    #expect(try Program.run(["frobnicate"]).status == 2)
    #expect(try Program.run(["show", "1", "--store", store]).status == 2)
    #expect(try Program.run(["--help"]).status == 0)
  }

  @Test(
    "help of every command fits a screen and shows an example",
    arguments: [
      "run", "check", "runs", "show", "compare", "trace", "sql", "validate", "catalog", "bench", "report", "merge",
      "rerun", "schema",
      "init",
    ])
  func help(command: String) throws {
    let result = try Program.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("Example: rehearse \(command)"))
    #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
  }

  @Test("a store where nothing may be written is refused in words")
  func readOnlyFolder() throws {
    // The superuser may write anywhere, but nobody may make a file in /proc.
    let result = try Program.run(["run", "--store", "/proc/none/s.sqlite", file("train-llama3-70b.yaml")])
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot be written") || result.errors.contains("no such store"), "\(result.errors)")
  }

  @Test("a full disk is a message, and the store keeps its whole runs", .enabled(if: FullDisk.isPossible))
  func fullDisk() throws {
    let disk = try FullDisk(megabytes: 1)
    let store = disk.path + "/s.sqlite"
    var statuses: [Int32] = []
    for _ in 0..<8 {
      let result = try Program.run(["run", "--store", store, file("serve-llama3-8b.yaml")])
      statuses.append(result.status)
      if result.status == 2 { #expect(result.errors.contains("no space left"), "\(result.errors)") }
    }
    #expect(statuses.contains(0) && statuses.contains(2))
    #expect(statuses.allSatisfy { $0 == 0 || $0 == 2 })
    let whole = try Program.run(["sql", "--store", store, "--json", StoreCheck.brokenRuns])
    #expect(whole.output.contains("\"broken\" : 0"), "\(whole.output) \(whole.errors)")
  }
}

/// What a store must hold whatever happened to its writers.
enum StoreCheck {
  /// Counts serving runs whose requests are not all there, and runs without metrics.
  static let brokenRuns = """
    SELECT (SELECT count(*) FROM run WHERE NOT EXISTS (SELECT 1 FROM metric WHERE run_id = id))
      + (SELECT count(*) FROM serving_run AS s
         WHERE s.requests_count <> (SELECT count(*) FROM request AS r WHERE r.run_id = s.run_id)) AS broken
    """
}

/// A small file system of its own in memory; only the superuser can make one.
final class FullDisk {
  let path: String
  private let folder: TemporaryFolder

  static var isPossible: Bool { getuid() == 0 && (try? FullDisk(megabytes: 1)) != nil }

  init(megabytes: Int) throws {
    folder = try TemporaryFolder()
    path = folder.url.path
    let mount = Process()
    mount.executableURL = URL(fileURLWithPath: "/bin/mount")
    mount.arguments = ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]
    mount.standardError = FileHandle.nullDevice
    try mount.run()
    mount.waitUntilExit()
    guard mount.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }

  deinit {
    let unmount = Process()
    unmount.executableURL = URL(fileURLWithPath: "/bin/umount")
    unmount.arguments = [path]
    try? unmount.run()
    unmount.waitUntilExit()
  }
}
