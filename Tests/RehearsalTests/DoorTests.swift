import Foundation
import Rehearsal
import TestSupport
import Testing

/// The door for other languages: JSON in, JSON out, and faults with their places.
@Suite struct DoorTests {
  /// The faults of what a door answered.
  private static func faults(_ text: String) throws -> [[String: Any]] {
    let error = try #require(try Samples.object(text)["error"] as? [String: Any], "\(text)")
    #expect(error["kind"] as? String == "input")
    return try #require(error["faults"] as? [[String: Any]])
  }

  @Test("a function, a key or a value that there is not is refused with what was probably meant")
  func refused() async throws {
    let session = Session()
    for (function, request, words) in [
      ("rnu", "{}", ["unknown function `rnu`", "did you mean `run`?"]),
      ("run", #"{"scenarios": [], "thread": 2}"#, ["unknown key `thread`", "did you mean `threads`?"]),
      ("run", #"{"scenarios": [{"txet": "a"}]}"#, ["`scenarios[0]`", "did you mean `text`?"]),
      ("run", #"{"scenarios": [{}]}"#, ["`scenarios[0]` names nothing to read"]),
      ("run", #"{"scenarios": [], "threads": "two"}"#, ["`threads`", "a whole number"]),
      ("run", #"{"scenarios": [], "threads": 1e40}"#, ["a number that is too large"]),
      ("run", #"{"scenarios": [], "threads": 0}"#, ["`threads` is 0"]),
      ("run", "{}", ["the request has no `scenarios`"]),
      ("run", "[]", ["the request"]),
      ("run", #"{"scenarios": [{"path": "-"}]}"#, ["`-` is not read here"]),
      ("capacity", #"{"scenario": {"path": "a"}, "find": "lode"}"#, ["`find`", "lode"]),
      ("capacity", #"{"scenario": {"path": "a"}, "most_requests": 3}"#, ["`most_requests` is 3"]),
      ("search", #"{"scenario": {"text": ""}, "by": "luck"}"#, ["unknown figure `luck`"]),
      ("calibrate", #"{"tables": []}"#, ["`accelerator`", "`networks`"]),
      ("catalogue", #"{"topic": "accelerater"}"#, ["did you mean `accelerators`?"]),
      ("sensitivity", #"{"scenario": {"text": ""}, "change": 2}"#, ["`change` is 2.0"]),
      ("runs", #"{"kind": "trainin"}"#, ["did you mean `training`?"]), ("runs", #"{"limit": 0}"#, ["`limit` is 0"]),
      ("query", #"{"sql": "SELECT 1", "limit_s": 0}"#, ["`limit_s` is 0.0"]),
      ("init", #"{"template": "trian"}"#, ["did you mean `train`?"]),
      ("law", #"{"question": "chinchila.besiroglu"}"#, ["chinchilla.besiroglu"]),
      ("law", #"{"question": "kaplan.L_ND", "ask": "solve"}"#, ["`unknown`", "`equals`"]),
      ("law", #"{"question": "kaplan.L_ND", "ask": "plot", "inputs": ["N=1e9"]}"#, ["vary at least one input"]),
      ("fit", #"{"table": {"text": "a,b\n1,2\n", "name": "r.csv"}, "law": "gadre"}"#, ["r.csv"]),
      ("fit", #"{"table": {"text": ""}, "law": "gadre", "starts": 0}"#, ["`starts` must be 1 to 100000"]),
      ("write_scenarios", #"{"tables": [{"text": "a,b\n1,2\n", "name": "r.csv"}]}"#, ["r.csv", "are no runs"]),
      ("laws", #"{"law": "nobody"}"#, ["nobody"]),
    ] {
      let faults = try Self.faults(await session.call(function, request))
      let message = faults.compactMap { $0["message"] as? String }.joined(separator: "\n")
      for word in words { #expect(message.contains(word), "\(function) \(request): \(message)") }
    }
  }

  @Test("a text that is not JSON is refused at its line and column")
  func notJSON() async throws {
    let fault = try #require(try Self.faults(await Session().call("check", "{\n  \"scenarios\": [,]\n}")).first)
    #expect(fault["line"] as? Int == 2 && fault["column"] as? Int == 17, "\(fault)")
  }

  @Test("all faults of a scenario come at once, each with file, line, column, message and remedy")
  func faults() async throws {
    let text = "kind: training\nmodel: lama-3-8b\ncluster: {acelerator: h100-sxm, count: 8}\n"
    let request = try Samples.json(RunRequest([Source(text: text, name: "mine.yaml")]))
    let faults = try Self.faults(await Session().call("run", request))
    #expect(faults.count >= 3)
    #expect(faults.allSatisfy { $0["file"] as? String == "mine.yaml" && $0["line"] is Int && $0["column"] is Int })
    let model = try #require(faults.first { ($0["message"] as? String)?.contains("lama-3-8b") == true })
    #expect(model["line"] as? Int == 2 && model["column"] as? Int == 8)
    #expect((model["remedy"] as? String)?.contains("llama-3-8b") == true)
  }

  @Test("the door has its functions, and its page names every one and every key")
  func functions() throws {
    let names = [
      "check", "run", "search", "capacity", "compare", "query", "report", "catalogue", "validate", "calibrate",
      "sensitivity", "runs", "show", "rerun", "merge", "trace", "init", "write_scenarios", "laws", "law", "fit",
      "model",
    ]
    #expect(Session.functions == names)
    let page = try String(contentsOf: Checkout.file("docs/library.md"), encoding: .utf8)
    let keys =
      CheckRequest.CodingKeys.allCases.map(\.rawValue) + RunRequest.CodingKeys.allCases.map(\.rawValue)
      + SearchRequest.CodingKeys.allCases.map(\.rawValue) + CapacityRequest.CodingKeys.allCases.map(\.rawValue)
      + CompareRequest.CodingKeys.allCases.map(\.rawValue) + QueryRequest.CodingKeys.allCases.map(\.rawValue)
      + ReportRequest.CodingKeys.allCases.map(\.rawValue) + CatalogueRequest.CodingKeys.allCases.map(\.rawValue)
      + ValidateRequest.CodingKeys.allCases.map(\.rawValue) + CalibrateRequest.CodingKeys.allCases.map(\.rawValue)
      + SensitivityRequest.CodingKeys.allCases.map(\.rawValue) + RunsRequest.CodingKeys.allCases.map(\.rawValue)
      + ShowRequest.CodingKeys.allCases.map(\.rawValue) + MergeRequest.CodingKeys.allCases.map(\.rawValue)
      + ModelRequest.CodingKeys.allCases.map(\.rawValue) + TraceRequest.CodingKeys.allCases.map(\.rawValue)
      + InitRequest.CodingKeys.allCases.map(\.rawValue) + WriteScenariosRequest.CodingKeys.allCases.map(\.rawValue)
      + LawsRequest.CodingKeys.allCases.map(\.rawValue) + LawRequest.CodingKeys.allCases.map(\.rawValue)
      + FitRequest.CodingKeys.allCases.map(\.rawValue)
      + Source.CodingKeys.allCases.map(\.rawValue)
    for name in names + keys { #expect(page.contains("`\(name)`"), "\(name)") }
  }

  @Test("requests go to JSON and back")
  func roundTrips() throws {
    func same<Request: Codable & Equatable>(_ request: Request) throws {
      #expect(try JSONDecoder().decode(Request.self, from: JSONEncoder().encode(request)) == request)
    }
    let source = Source(text: "kind: queue", name: "a.yaml", files: ["b.csv": "1,2"])
    try same(CheckRequest([source], strict: true))
    try same(RunRequest([source, Source(path: "c.yaml")], threads: 3, dryRun: true))
    try same(SearchRequest(source, by: "cost", threads: 2, dryRun: true))
    try same(CapacityRequest(source, find: .replicas, replications: 7, confidence: 90, mostRequests: 99, dryRun: true))
    try same(CompareRequest([1, 2], where: "id > 3", baseline: 2))
    try same(QueryRequest("SELECT 1", parameters: ["a": "b"], limitSeconds: 3))
    try same(ReportRequest([1], where: "id > 3", baseline: 2, format: .md, file: "a.md"))
    try same(ReportRequest(search: 4))
    try same(SensitivityRequest(source, change: 0.2, search: true))
    try same(RunsRequest(kind: "queue", limit: 3))
    try same(ShowRequest(3))
    try same(MergeRequest(["a.sqlite"]))
    try same(CatalogueRequest(topic: "links", entry: "nvlink-4"))
    try same(ValidateRequest([source], leaveOwnOut: true, markdown: true))
    try same(TraceRequest(3, file: "a.json"))
    try same(InitRequest("train", file: "a.yaml", force: true))
    try same(WriteScenariosRequest([source], folder: "a"))
    try same(LawsRequest(text: "chin", law: "kaplan"))
    try same(LawRequest("kaplan.L_ND", ["N=1e9"], ask: .plot, file: "a.svg"))
    try same(LawRequest("kaplan.L_ND", ["N=1e9"], solving: "D", equals: 2.5))
    try same(FitRequest(source, law: .gadre, loss: "l", where: ["a=b"], starts: 3, resamples: 4, seed: 5))
    try same(CalibrateRequest([source], accelerator: "h100-sxm", generations: 3, sample: 5, seed: 8, tailWeight: 0.5))
  }

  @Test("whatever a broken request says, the answer is an answer or an error, and the program lives", arguments: 1...40)
  func broken(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let session = Session(store: .memory)
    let requests: [(String, String)] = [
      ("check", try Samples.json(CheckRequest([Source(text: Samples.training, name: "a.yaml", files: ["b": "c"])]))),
      ("run", try Samples.json(RunRequest([Source(text: Samples.training)], threads: 2, dryRun: true))),
      ("search", try Samples.json(SearchRequest(Source(text: "kind: trainin"), by: "cost", threads: 1))),
      ("capacity", try Samples.json(CapacityRequest(Source(text: "kind: srving"), find: .load))),
      ("compare", try Samples.json(CompareRequest([1, 2], where: "id = 1", baseline: 1))),
      ("sensitivity", try Samples.json(SensitivityRequest(Source(text: Samples.training), change: 0.2))),
      ("runs", try Samples.json(RunsRequest(kind: "queue", limit: 3))), ("show", try Samples.json(ShowRequest(1))),
      ("rerun", try Samples.json(ShowRequest(1))), ("merge", try Samples.json(MergeRequest(["none.sqlite"]))),
      ("query", try Samples.json(QueryRequest("SELECT :a AS a", parameters: ["a": "1"]))),
      ("report", try Samples.json(ReportRequest([1, 2], format: .md))),
      ("catalogue", try Samples.json(CatalogueRequest(topic: "links", entry: "nvlink-4"))),
      ("model", try Samples.json(ModelRequest([Source(text: Samples.config)]))),
      ("trace", try Samples.json(TraceRequest(1))), ("init", try Samples.json(InitRequest("train"))),
      ("laws", try Samples.json(LawsRequest(text: "chin"))),
      ("law", try Samples.json(LawRequest("chinchilla.besiroglu", ["N=1B,8B", "D=1e9:1e12:4"], ask: .table))),
      ("law", try Samples.json(LawRequest("kaplan.L_ND", ["N=1e9"], solving: "D", equals: 2.5))),
      (
        "write_scenarios",
        try Samples.json(WriteScenariosRequest([Source(text: Samples.products(2), name: "t.csv")]))
      ),
      ("validate", try Samples.json(ValidateRequest([Source(text: Samples.products(2), name: "t.csv")]))),
      (
        "calibrate",
        try Samples.json(CalibrateRequest([Source(text: "a,b\n1,2\n", name: "t.csv")], accelerator: "h100-sxm"))
      ),
    ]
    let strange = [
      "null", "-1", "1e308", "1e999", "[]", "{}", "\"\"", "true", "18446744073709551616", "\"\\u0000\"", "[[[[",
    ]
    for (function, request) in requests {
      for _ in 0..<6 {
        var bytes = Array(request.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<5, using: &random) {
          case 0: bytes.remove(at: place)
          case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 2: bytes.insert(contentsOf: strange.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
          case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &random)))
          default:
            // Another value behind a key.
            guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) else { continue }
            let end = bytes[colon...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? bytes.count
            bytes.replaceSubrange(colon + 1..<end, with: strange.randomElement(using: &random)?.utf8 ?? "".utf8)
          }
          if bytes.isEmpty { bytes = [0x7B] }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let object = try Samples.object(await session.call(function, text))
        #expect((object["answer"] == nil) != (object["error"] == nil), "seed \(seed): \(function) \(text)")
      }
    }
  }
}
