import Foundation
import Reading
import Reports
import RunStore
import Scenarios

/// Stored runs, or a search, to be written as one page.
public struct ReportRequest: Codable, Hashable, Sendable {
  /// How it is written.
  public enum Format: String, Codable, Hashable, Sendable, CaseIterable {
    /// A page with charts that needs no network.
    case html
    /// The charts as one drawing.
    case svg
    /// The charts in pixels; needs rsvg-convert or resvg, and a file.
    case png
    /// Every number, one on each line.
    case csv
    /// Tables and words.
    case md
  }

  /// The numbers of runs; several are compared side by side.
  public var runs: [Int64]
  /// Also the runs that hold this SQL condition on the columns of `run`.
  public var condition: String?
  /// The run that stands first.
  public var baseline: Int64?
  /// The number of a search, in place of runs.
  public var search: Int64?
  /// How it is written; by the ending of the file when nil, else as HTML.
  public var format: Format?
  /// The file to write; the answer holds the page itself when nil.
  public var file: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case runs
    case condition = "where"
    case baseline, search, format, file
  }

  /// A request for runs.
  public init(
    _ runs: [Int64], where condition: String? = nil, baseline: Int64? = nil, format: Format? = nil, file: String? = nil
  ) {
    self.runs = runs
    self.condition = condition
    self.baseline = baseline
    self.format = format
    self.file = file
  }

  /// A request for a search.
  public init(search: Int64, format: Format? = nil, file: String? = nil) {
    self.init([], format: format, file: file)
    self.search = search
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    runs = try keys.value(.runs, usual: [])
    condition = try keys.optional(.condition)
    baseline = try keys.optional(.baseline)
    search = try keys.optional(.search)
    format = try keys.optional(.format)
    file = try keys.optional(.file)
  }

  /// The runs that are meant.
  fileprivate var selection: CompareRequest { CompareRequest(runs, where: condition, baseline: baseline) }
}

/// A report that was written.
public struct ReportAnswer: Answer {
  /// What the report is about.
  public let title: String
  /// How it was written.
  public let format: ReportRequest.Format
  /// How many charts it has.
  public let charts: Int
  /// The numbers of the runs that it shows.
  public let runs: [Int64]
  /// The number of the search that it shows.
  public let search: Int64?
  /// The file that was written.
  public let file: String?
  /// The page itself, where no file was written.
  public let content: String?

  /// Always: a report says neither yes nor no.
  public var isGood: Bool { true }
  /// What was written, and where; the page itself where no file was asked for.
  public var json: String {
    var value: [String: JSONValue] = [
      "format": .string(format.rawValue), "charts": .integer(Int64(charts)),
      "runs": .array(runs.map(JSONValue.integer)),
    ]
    value["file"] = file.map(JSONValue.string)
    value["content"] = content.map(JSONValue.string)
    value["search"] = search.map(JSONValue.integer)
    return JSONValue.object(value).text
  }
}

extension Session {
  /// Writes stored runs, or a search, as one page with charts. Timelines are simulated again from the stored scenarios.
  ///
  /// - Throws: when the store or a run is not there, and when the file cannot be written.
  public func report(_ request: ReportRequest, _ work: Work = Work()) async throws(RehearsalError) -> ReportAnswer {
    try await perform(work) { try answer(request, work) }
  }

  /// The answer on this thread.
  package func answer(_ request: ReportRequest, _ work: Work = Work()) throws(RehearsalError) -> ReportAnswer {
    try RehearsalError.wrapping {
      let format = try format(of: request)
      let store = try openStoreReadOnly()
      let (document, runs) = try document(request, store, withTimelines: format != .csv, work)
      if format == .svg || format == .png, document.chartCount == 0 {
        let key = named(ReportRequest.CodingKeys.format)
        throw RehearsalError("\(document.title) has no charts to draw; \(key) html, md or csv shows its numbers")
      }
      try work.check()
      let content = try written(document, as: format, to: request.file)
      return ReportAnswer(
        title: document.title, format: format, charts: document.chartCount, runs: runs, search: request.search,
        file: request.file, content: content)
    }
  }

  private func format(of request: ReportRequest) throws -> ReportRequest.Format {
    if let format = request.format { return format }
    guard let file = request.file else { return .html }
    let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
    let names = ["htm": ReportRequest.Format.html, "markdown": .md]
    guard let known = ReportRequest.Format(rawValue: ending) ?? names[ending] else {
      let key = named(ReportRequest.CodingKeys.format)
      throw RehearsalError("\(file): name the file .html, .svg, .png, .csv or .md, or say \(key)")
    }
    return known
  }

  /// Writes the file; or returns what would stand in it where none is asked for.
  private func written(_ document: ReportDocument, as format: ReportRequest.Format, to file: String?) throws -> String?
  {
    let text: String
    switch format {
    case .html: text = document.html
    case .svg: text = document.svg
    case .csv: text = document.csv
    case .md: text = document.markdown
    case .png:
      guard let file else { throw RehearsalError("pixels are no text; name a `file`, or take `svg`") }
      try Rasterizer.png(document.svgForPixels, path: place(file))
      return nil
    }
    guard let file else { return text }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: place(file)), options: .atomic)
    } catch {
      throw RehearsalError("\(file): cannot be written; check that its folder exists and its permissions")
    }
    return nil
  }

  /// What is to be written, and the runs that it is about.
  private func document(
    _ request: ReportRequest, _ store: RunStore, withTimelines: Bool, _ work: Work
  ) throws -> (ReportDocument, runs: [Int64]) {
    guard let search = request.search else {
      let runs = try chosen(request.selection, in: store, least: 1)
      var items: [ReportedRun] = []
      for run in runs {
        try work.check()
        work.report(Double(items.count) / Double(runs.count), "run \(run)")
        items.append(try reported(run, store, withTimeline: withTimelines))
      }
      return (try ReportDocument(items, samples: store.samples(of: items.map(\.run))), runs)
    }
    guard request.runs.isEmpty, request.condition == nil, request.baseline == nil else {
      let key = named(ReportRequest.CodingKeys.search)
      throw RehearsalError("\(key) draws a whole search; runs have a report of their own, without \(key)")
    }
    let found = try store.search(search)
    let best = found.candidates.lazy.compactMap(\.run).first
    let accuracy = try best.map { try store.details(of: $0).accuracy } ?? .none
    return (ReportDocument(found, accuracy: accuracy), [])
  }

  private func reported(_ id: Int64, _ store: RunStore, withTimeline: Bool) throws -> ReportedRun {
    let run = try store.run(id)
    let details = try store.details(of: id)
    guard withTimeline, let type = Studies.named(run.kind), type.drawsTimeline else {
      return ReportedRun(run: run, details: details)
    }
    do {
      let scenario = try ScenarioFile.reread(
        text: run.scenario, name: run.name, files: store.files(of: id), catalog: try catalog())
      guard let timeline = scenario.flatMap({ $0.study.timeline(seed: $0.seed) }) else {
        return ReportedRun(run: run, details: details, timelineNote: "The stored scenario is empty: no timeline.")
      }
      return ReportedRun(run: run, details: details, timeline: timeline.chart)
    } catch {
      return ReportedRun(
        run: run, details: details, timelineNote: "No timeline: the run cannot be simulated again. \(error)")
    }
  }
}
