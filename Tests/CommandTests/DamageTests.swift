import Foundation
import TestSupport
import Testing

/// What `Benchmarks/endurance/endurance.py` does hundreds of times, a few times with every test run.
@Suite struct DamageTests {
  static let scenario = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 1000, prompt: {fixed: 500}, output: {geometric: {mean: 20}}}
    engine: {policy: continuous}
    sweep: {seed: [1, 2]}
    """

  @Test("whatever is done to a file, every command answers or refuses in words, and none crashes", arguments: 1...6)
  func damage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.scenario, to: "s.yaml")
    let good = folder.path("good.sqlite")
    #expect(try Program.run(["run", "--quiet", "--store", good, scenario]).status == 0)
    var data = try Data(contentsOf: URL(fileURLWithPath: good))
    if seed % 3 == 0 {
      data = data.prefix(Int.random(in: 0..<data.count, using: &random))
    } else {
      // One page, anywhere; of the first seed the header itself.
      let page = seed == 1 ? 0 : Int.random(in: 0..<data.count / 4096, using: &random)
      for place in page * 4096..<min(data.count, (page + 1) * 4096) {
        data[place] = .random(in: 0...255, using: &random)
      }
    }
    let bad = folder.path("bad.sqlite")
    try data.write(to: URL(fileURLWithPath: bad))
    for command in [
      ["runs"], ["show", "1"], ["compare", "1", "2"], ["report", "1", "2", "-o", folder.path("r.html")],
      ["run", "--quiet", scenario], ["merge", good], ["sql", "SELECT sum(finished_s), max(status) FROM request"],
    ] {
      let result = try Program.run(command + ["--store", bad])
      #expect([0, 2].contains(result.status), "\(command): \(result.status) \(result.errors)")
      if result.status == 2 { #expect(!result.errors.isEmpty) }
      if seed == 1 { #expect(result.errors.contains("not a readable store"), "\(command): \(result.errors)") }
    }
  }

  @Test(
    "every command refuses a store of a later version and leaves it alone",
    .enabled(if: Browser.find("sqlite3") != nil || Browser.find("python3") != nil, "nothing here writes SQLite"))
  func later() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.scenario, to: "s.yaml")
    let store = folder.path("s.sqlite")
    #expect(try Program.run(["run", "--quiet", "--store", store, scenario]).status == 0)
    let sqlite = try #require(Browser.find("sqlite3") ?? Browser.find("python3"))
    let change = "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')"
    let arguments =
      sqlite.lastPathComponent == "sqlite3"
      ? [store, change]
      : [
        "-c", "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()", store,
        change,
      ]
    #expect(try Program.run(arguments, executable: sqlite).status == 0)
    for command in [["runs"], ["show", "1"], ["sql", "SELECT 1"], ["run", scenario], ["compare", "1", "2"]] {
      let result = try Program.run(command + ["--store", store])
      #expect(result.status == 2 && result.errors.contains("later version"), "\(command): \(result.errors)")
    }
  }

  @Test("a disk that may only be read refuses writing in words", .enabled(if: FullDisk.isPossible))
  func readOnlyDisk() throws {
    let disk = try FullDisk(megabytes: 8)
    let store = disk.path + "/s.sqlite"
    let folder = try TemporaryFolder()
    let scenario = try folder.write(Self.scenario, to: "s.yaml")
    #expect(try Program.run(["run", "--quiet", "--store", store, scenario]).status == 0)
    let mount = URL(fileURLWithPath: "/bin/mount")
    #expect(try Program.run(["-o", "remount,ro", disk.path], executable: mount).status == 0)
    let write = try Program.run(["run", "--store", store, scenario])
    #expect(write.status == 2 && write.errors.contains("cannot be written"), "\(write.errors)")
    let read = try Program.run(["runs", "--store", store])
    #expect(read.status == 0 || read.errors.contains("copy it to one that may"), "\(read.errors)")
  }
}
