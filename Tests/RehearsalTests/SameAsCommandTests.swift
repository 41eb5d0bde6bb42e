import Foundation
import Rehearsal
import TestSupport
import Testing

/// Each function gives to the last bit what the command prints with `--json`.
@Suite struct SameAsCommandTests {
  /// A folder with inputs, and two stores: one of the command, one of the facade.
  private struct Desk {
    let folder: TemporaryFolder
    let session: Session

    init() throws {
      folder = try TemporaryFolder()
      session = Session(store: .file(folder.path("facade.sqlite")))
      for (name, text) in [
        ("training.yaml", Samples.training), ("sweep.yaml", Samples.sweep), ("search.yaml", Samples.search),
        ("serving.yaml", Samples.serving), ("queue.yaml", Samples.queue), ("expecting.yaml", Samples.expecting),
        ("bad.yaml", "kind: trainin\nmodel: 3\n"), ("networks.csv", Samples.timings),
        ("products.csv", Samples.products(3)), ("config.json", Samples.config),
        ("linear.json", Samples.config.replacing("\"swans\": 3", with: "\"layer_types\": [\"linear_attention\"]")),
      ] {
        _ = try folder.write(text, to: name)
      }
    }

    func source(_ name: String) -> Source { Source(path: folder.path(name)) }

    /// Asks both, and compares.
    func same(
      _ function: String, _ request: some Encodable, _ arguments: [String], hasStore: Bool = true,
      at location: SourceLocation = #_sourceLocation
    ) async throws {
      let store = hasStore ? ["--store", folder.path("command.sqlite")] : []
      let printed = try Program.run(arguments + store + ["--json"])
      let called = await session.call(function, try Samples.json(request))
      let answer = try Samples.answer(called)
      #expect(Self.masked(answer) + "\n" == Self.masked(printed.output), sourceLocation: location)
      let isGood = try Samples.object(called)["good"] as? Bool
      #expect(isGood == (printed.status == 0), "\(printed.errors)", sourceLocation: location)
      #expect(!answer.isEmpty, sourceLocation: location)
    }

    /// When a run was made and how long it took is another each time.
    private static func masked(_ text: String) -> String {
      text.replacing(#/"(wall_s|started)" : [^,\n]*/#) { "\"\($0.1)\"" }
    }
  }

  @Test("check: good files and the faults of bad ones")
  func check() async throws {
    let desk = try Desk()
    let (good, bad) = (desk.folder.path("training.yaml"), desk.folder.path("bad.yaml"))
    try await desk.same("check", CheckRequest([desk.source("training.yaml")]), ["check", good], hasStore: false)
    try await desk.same(
      "check", CheckRequest([desk.source("training.yaml"), desk.source("bad.yaml")]), ["check", good, bad],
      hasStore: false)
    try await desk.same(
      "check", CheckRequest([desk.source("sweep.yaml")], strict: true),
      ["check", "--strict", desk.folder.path("sweep.yaml")], hasStore: false)
  }

  @Test("run, compare, query and report: runs that are stored, and what is asked of them")
  func runs() async throws {
    let desk = try Desk()
    func path(_ name: String) -> String { desk.folder.path(name) }
    try await desk.same("run", RunRequest([desk.source("sweep.yaml")]), ["run", path("sweep.yaml")])
    try await desk.same(
      "run", RunRequest([desk.source("training.yaml"), desk.source("queue.yaml"), desk.source("serving.yaml")]),
      ["run", path("training.yaml"), path("queue.yaml"), path("serving.yaml")])
    try await desk.same(
      "run", RunRequest([desk.source("serving.yaml")], threads: 1, dryRun: true),
      ["run", path("serving.yaml"), "--threads", "1", "--dry-run"])
    try await desk.same("compare", CompareRequest([1, 2, 3]), ["compare", "1", "2", "3"])
    try await desk.same(
      "compare", CompareRequest([], where: "kind = 'training'", baseline: 2),
      ["compare", "--where", "kind = 'training'", "--baseline", "2"])
    let sql = "SELECT run_id, name, step_time_s, mfu_ratio FROM training_run WHERE run_id <= :last"
    try await desk.same(
      "query", QueryRequest(sql, parameters: ["last": "3"]), ["sql", sql, "--param", "last=3"])
    try await desk.same(
      "query", QueryRequest("SELECT 1 AS a; SELECT 2.5 AS b"), ["sql", "SELECT 1 AS a; SELECT 2.5 AS b"])
    try await desk.same("query", QueryRequest(".tables"), ["sql", ".tables"])
    for name in ["report.html", "report.csv", "report.md", "report.svg"] {
      let file = path(name)
      let kept = path("command-" + name)
      // Both write to the one path that their answers name.
      try await desk.same("report", ReportRequest([1, 2], file: file), ["report", "1", "2", "-o", file])
      try FileManager.default.moveItem(atPath: file, toPath: kept)
      let answer = try await desk.session.report(
        ReportRequest([1, 2], format: .init(rawValue: String(name.dropFirst(7)))))
      let written = try await desk.session.report(ReportRequest([1, 2], file: file))
      #expect(answer.content == (try String(contentsOfFile: file, encoding: .utf8)))
      #expect(written.content == nil && written.charts == answer.charts)
    }
  }

  @Test("search and capacity: what is found, and its numbers in the store")
  func searches() async throws {
    let desk = try Desk()
    func path(_ name: String) -> String { desk.folder.path(name) }
    try await desk.same("search", SearchRequest(desk.source("search.yaml")), ["search", path("search.yaml")])
    try await desk.same(
      "search", SearchRequest(desk.source("search.yaml"), by: "cost", threads: 1, dryRun: true),
      ["search", path("search.yaml"), "--by", "cost", "--threads", "1", "--dry-run"])
    try await desk.same(
      "report", ReportRequest(search: 1, file: path("s.html")), ["report", "--search", "1", "-o", path("s.html")])
    try await desk.same(
      "capacity", CapacityRequest(desk.source("serving.yaml"), mostRequests: 20_000),
      ["capacity", path("serving.yaml"), "--most-requests", "20000"])
    try await desk.same(
      "capacity",
      CapacityRequest(
        desk.source("serving.yaml"), find: .replicas, replications: 3, confidence: 90, mostRequests: 20_000,
        dryRun: true),
      [
        "capacity", path("serving.yaml"), "--find", "replicas", "--replications", "3", "--confidence", "90",
        "--most-requests", "20000", "--dry-run",
      ])
  }

  @Test("model: what is read, from a file and from the catalogue, and what is refused")
  func models() async throws {
    let desk = try Desk()
    let names = [desk.folder.path("config.json"), "llama-3-8b", desk.folder.path("linear.json")]
    try await desk.same(
      "model", ModelRequest(names.map { Source(path: $0) }), ["model"] + names, hasStore: false)
    let answer = try await desk.session.model(ModelRequest([Source(text: Samples.config)]))
    #expect(answer.isGood && answer.json.contains("swans"))
  }

  @Test("trace, init, laws and the scenarios of a table: what is written, and what is answered")
  func written() async throws {
    let desk = try Desk()
    func path(_ name: String) -> String { desk.folder.path(name) }
    try await desk.same("run", RunRequest([desk.source("training.yaml")]), ["run", path("training.yaml")])
    // Both write to the one path that their answers name.
    try await desk.same("trace", TraceRequest(1, file: path("t.json")), ["trace", "1", "-o", path("t.json")])
    let trace = try await desk.session.trace(TraceRequest(1))
    #expect(trace.trace == (try String(contentsOfFile: path("t.json"), encoding: .utf8)) && trace.file == nil)
    let queue = await desk.session.call("run", try Samples.json(RunRequest([desk.source("queue.yaml")])))
    #expect(queue.contains("answer"))
    let error = try await #require(throws: RehearsalError.self) { try await desk.session.trace(TraceRequest(2)) }
    #expect(error.description.contains("run 2 is a queue run, and those have no timeline"))

    for word in ["train", "serve", "queue"] {
      let file = path("mine-\(word).yaml")
      try await desk.same(
        "init", InitRequest(word, file: file, force: true), ["init", word, "--output", file, "--force"],
        hasStore: false)
      let text = try await desk.session.start(InitRequest(word)).text
      #expect(text == (try String(contentsOfFile: file, encoding: .utf8)))
      let kept = try await #require(throws: RehearsalError.self) {
        try await desk.session.start(InitRequest(word, file: file))
      }
      #expect(kept.description.contains("exists already and is left as it is"))
    }

    try await desk.same("laws", LawsRequest(text: "chin"), ["laws", "list", "chin"], hasStore: false)
    try await desk.same("laws", LawsRequest(law: "kaplan.L_ND"), ["laws", "show", "kaplan.L_ND"], hasStore: false)
    let inputs = ["N=8B", "D=15T"]
    try await desk.same(
      "law", LawRequest("chinchilla.besiroglu", inputs), ["laws", "eval", "chinchilla.besiroglu"] + inputs,
      hasStore: false)
    try await desk.same(
      "law", LawRequest("muennighoff.loss", ["N=7B", "U=100B"], solving: "D", equals: 2.3),
      ["laws", "solve", "muennighoff.loss", "D", "--equals", "2.3", "N=7B", "U=100B"], hasStore: false)
    let ranges = ["N=1B,8B", "D=1e9:1e13:5"]
    try await desk.same(
      "law", LawRequest("chinchilla.besiroglu", ranges, ask: .table),
      ["laws", "table", "chinchilla.besiroglu"] + ranges, hasStore: false)
    try await desk.same(
      "law", LawRequest("chinchilla.besiroglu", ranges, ask: .plot, file: path("l.svg")),
      ["laws", "plot", "chinchilla.besiroglu"] + ranges + ["-o", path("l.svg")], hasStore: false)
    let runs =
      "N,D,loss\n"
      + (1...12).map {
        "\($0)e8,\($0 * $0)e9,\(1.7 + 400 / pow(Double($0) * 1e8, 0.34) + 400 / pow(Double($0 * $0) * 1e9, 0.28))\n"
      }
      .joined()
    let table = try desk.folder.write(runs, to: "runs.csv")
    try await desk.same(
      "fit", FitRequest(Source(path: table), law: .chinchilla, starts: 8),
      ["laws", "fit", table, "--law", "chinchilla", "--starts", "8"], hasStore: false)
  }

  @Test("catalogue, validate and calibrate: facts, measurements and fits")
  func facts() async throws {
    let desk = try Desk()
    func path(_ name: String) -> String { desk.folder.path(name) }
    try await desk.same("catalogue", CatalogueRequest(), ["catalog"], hasStore: false)
    try await desk.same("catalogue", CatalogueRequest(topic: "links"), ["catalog", "links"], hasStore: false)
    try await desk.same(
      "catalogue", CatalogueRequest(topic: "accelerator", entry: "h100-sxm"), ["catalog", "accelerator", "h100-sxm"],
      hasStore: false)
    try await desk.same(
      "validate", ValidateRequest([desk.source("products.csv"), desk.source("expecting.yaml")]),
      ["validate", path("products.csv"), path("expecting.yaml")], hasStore: false)
    try await desk.same(
      "validate", ValidateRequest([desk.source("products.csv")], leaveOwnOut: true),
      ["validate", path("products.csv"), "--leave-own-out"], hasStore: false)
    try await desk.same(
      "calibrate", CalibrateRequest([desk.source("networks.csv")], networks: true, generations: 20),
      ["calibrate", path("networks.csv"), "--networks", "--generations", "20"], hasStore: false)
    let many = try desk.folder.write(Samples.products(80), to: "many.csv")
    try await desk.same(
      "calibrate", CalibrateRequest([Source(path: many)], accelerator: "a100-sxm-80gb", generations: 4, seed: 7),
      ["calibrate", many, "--accelerator", "a100-sxm-80gb", "--generations", "4", "--seed", "7"], hasStore: false)
  }

  @Test("sensitivity, runs, show, rerun and merge: what to buy, and what is stored")
  func stored() async throws {
    let desk = try Desk()
    func path(_ name: String) -> String { desk.folder.path(name) }
    try await desk.same(
      "sensitivity", SensitivityRequest(desk.source("training.yaml")), ["sensitivity", path("training.yaml")],
      hasStore: false)
    try await desk.same(
      "sensitivity", SensitivityRequest(desk.source("search.yaml"), change: 0.2, search: true),
      ["sensitivity", path("search.yaml"), "--change", "20 %", "--search"], hasStore: false)
    try await desk.same(
      "run", RunRequest([desk.source("sweep.yaml"), desk.source("queue.yaml")]),
      ["run", path("sweep.yaml"), path("queue.yaml")])
    try await desk.same(
      "runs", RunsRequest(kind: "training", limit: 2), ["runs", "--kind", "training", "--limit", "2"])
    try await desk.same("show", ShowRequest(2), ["show", "2"])
    try await desk.same("rerun", ShowRequest(2), ["rerun", "2"])
    // Of two stores with the same runs either takes over the other's, whose times are others.
    let other = Session(store: .file(path("other.sqlite")))
    _ = try await other.run(RunRequest([desk.source("serving.yaml")]))
    for _ in 0..<2 {
      try await desk.same("merge", MergeRequest([path("other.sqlite")]), ["merge", path("other.sqlite")])
    }
  }

  @Test("what the command refuses is refused in the same words, but for the names of options")
  func refusals() async throws {
    let desk = try Desk()
    let store = ["--store", desk.folder.path("none.sqlite")]
    for (function, request, arguments) in [
      ("run", try Samples.json(RunRequest([desk.source("bad.yaml")])), ["run", desk.folder.path("bad.yaml")]),
      (
        "search", try Samples.json(SearchRequest(desk.source("queue.yaml"))),
        ["search", desk.folder.path("queue.yaml")]
      ),
      (
        "capacity", try Samples.json(CapacityRequest(desk.source("queue.yaml"))),
        ["capacity", desk.folder.path("queue.yaml")]
      ),
      ("catalogue", #"{"topic": "links", "entry": "nvlink-5"}"#, ["catalog", "links", "nvlink-5x"]),
    ] {
      let printed = try Program.run(arguments + (function == "catalogue" ? [] : store))
      #expect(printed.status == 2)
      let error = await desk.session.call(function, request.replacing("nvlink-5", with: "nvlink-5x"))
      let faults = try #require((try Samples.object(error)["error"] as? [String: Any])?["faults"] as? [[String: Any]])
      let lines = faults.map { fault in
        let place = ["file", "line", "column"].compactMap { fault[$0] }.filter { !($0 is NSNull) }.map { "\($0)" }
        return (place + [" \(fault["message"] ?? "")"]).joined(separator: ":").drop { $0 == " " }
      }
      #expect(lines.joined(separator: "\n") + "\n" == printed.errors)
    }
  }
}
