import Quantities

extension Session {
  /// One function by its name, from JSON to JSON.
  private struct Function: Sendable {
    let name: String
    let call: @Sendable (Session, _ request: String, Work) async throws(RehearsalError) -> any Answer

    init<Request: Decodable & Sendable>(
      _ name: String,
      _ function: @escaping @Sendable (Session, Request, Work) async throws(RehearsalError) -> any Answer
    ) {
      self.name = name
      call = { (session, text, work) async throws(RehearsalError) in
        try await function(session, try RequestText.read(Request.self, from: text), work)
      }
    }
  }

  /// Every function that `call` knows: a line each.
  private static let all: [Function] = [
    Function("check") { (session, request: CheckRequest, work) async throws(RehearsalError) in
      try await session.check(request, work)
    },
    Function("run") { (session, request: RunRequest, work) async throws(RehearsalError) in
      try await session.run(request, work)
    },
    Function("search") { (session, request: SearchRequest, work) async throws(RehearsalError) in
      try await session.search(request, work)
    },
    Function("capacity") { (session, request: CapacityRequest, work) async throws(RehearsalError) in
      try await session.capacity(request, work)
    },
    Function("compare") { (session, request: CompareRequest, work) async throws(RehearsalError) in
      try await session.compare(request, work)
    },
    Function("query") { (session, request: QueryRequest, work) async throws(RehearsalError) in
      try await session.query(request, work)
    },
    Function("report") { (session, request: ReportRequest, work) async throws(RehearsalError) in
      try await session.report(request, work)
    },
    Function("catalogue") { (session, request: CatalogueRequest, work) async throws(RehearsalError) in
      try await session.catalogue(request, work)
    },
    Function("validate") { (session, request: ValidateRequest, work) async throws(RehearsalError) in
      try await session.validate(request, work)
    },
    Function("calibrate") { (session, request: CalibrateRequest, work) async throws(RehearsalError) in
      try await session.calibrate(request, work)
    },
    Function("sensitivity") { (session, request: SensitivityRequest, work) async throws(RehearsalError) in
      try await session.sensitivity(request, work)
    },
    Function("runs") { (session, request: RunsRequest, work) async throws(RehearsalError) in
      try await session.runs(request, work)
    },
    Function("show") { (session, request: ShowRequest, work) async throws(RehearsalError) in
      try await session.show(request, work)
    },
    Function("rerun") { (session, request: ShowRequest, work) async throws(RehearsalError) in
      try await session.rerun(request, work)
    },
    Function("merge") { (session, request: MergeRequest, work) async throws(RehearsalError) in
      try await session.merge(request, work)
    },
    Function("trace") { (session, request: TraceRequest, work) async throws(RehearsalError) in
      try await session.trace(request, work)
    },
    Function("init") { (session, request: InitRequest, work) async throws(RehearsalError) in
      try await session.start(request, work)
    },
    Function("write_scenarios") { (session, request: WriteScenariosRequest, work) async throws(RehearsalError) in
      try await session.writeScenarios(request, work)
    },
    Function("laws") { (session, request: LawsRequest, work) async throws(RehearsalError) in
      try await session.laws(request, work)
    },
    Function("law") { (session, request: LawRequest, work) async throws(RehearsalError) in
      try await session.law(request, work)
    },
    Function("fit") { (session, request: FitRequest, work) async throws(RehearsalError) in
      try await session.fit(request, work)
    },
    Function("model") { (session, request: ModelRequest, work) async throws(RehearsalError) in
      try await session.model(request, work)
    },
  ]

  /// The names of the functions that `call` knows.
  public static let functions = all.map(\.name)

  /// Calls a function by its name, from JSON to JSON: the one door for other languages.
  ///
  /// ```swift
  /// await session.call("run", #"{"scenarios": [{"path": "train.yaml"}], "dry_run": true}"#)
  /// ```
  ///
  /// - Parameters:
  ///   - function: one of `functions`.
  ///   - request: the request of that function as JSON, with the keys of its `CodingKeys`; unknown ones are refused.
  ///   - work: how far it is, and a way to end it.
  /// - Returns: `{"answer": …, "good": true}` with what the command prints under `--json`, and whether the answer is yes; or
  ///   `{"error": {"kind": "input", "faults": […], "kept": 0}}`. Nothing that is asked for makes it trap.
  public func call(_ function: String, _ request: String, _ work: Work = Work()) async -> String {
    do throws(RehearsalError) {
      guard let known = Self.all.first(where: { $0.name == function }) else {
        throw RehearsalError(Suggestion.refusal(of: "function", function, among: Self.functions))
      }
      let answer = try await known.call(self, request, work)
      return "{\"answer\": \(answer.json), \"good\": \(answer.isGood)}"
    } catch {
      return "{\"error\": \(error.json)}"
    }
  }
}
