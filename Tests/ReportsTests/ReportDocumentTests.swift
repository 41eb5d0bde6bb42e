import Foundation
import GRDB
import Presentation
import Quantities
import Reports
import RunStore
import Scenarios
import TestSupport
import Testing
import Training

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportDocumentTests {
  static let training = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 32}
    layout: {tensor: 2, pipeline: 4}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    """
  static let serving = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 300, prompt: {fixed: 100}, output: {geometric: {mean: 20}}}
    engine: {policy: continuous}
    objectives: {ttft: {p99: 1 ms}}
    """
  static let queue = """
    kind: queue
    arrivals: {poisson: 0.2/s}
    tokens: {uniform: [1, 1000]}
    service: {perBatchRequest: 30 ms, fixed: 20 ms, perTokenRequest: 0.45 ms, perToken: 22 ms}
    compare: [{dynamic: {max: 8}}, {fixed: {size: 8}}, {dynamic: {max: 1}}]
    replications: 4
    requests: 2000
    """

  /// Runs scenarios, stores them, and reads them back as a report does.
  private static func reported(_ texts: [String], name: String = "x") throws -> [ReportedRun] {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    return try texts.map { text in
      let scenario = try #require(try ScenarioFile.read(text: text, path: name + ".yaml").first)
      let provenance = RunProvenance(version: "test", started: Date(), wallSeconds: 1, host: "here")
      let id = try store.save(scenario, scenario.run(), provenance)
      return ReportedRun(
        run: try store.run(id), details: try store.details(of: id),
        timeline: scenario.study.timeline(seed: scenario.seed)?.chart)
    }
  }

  /// Counts the elements of an XML text; nil when it is not well-formed.
  private final class Counter: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { counts[name, default: 0] += 1 }

    static func count(_ text: String) -> [String: Int]? {
      let counter = Counter()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = counter
      return parser.parse() ? counter.counts : nil
    }
  }

  @Test(
    "the page of a run has its charts, its scenario, and nothing from elsewhere", arguments: [training, serving, queue])
  func page(text: String) throws {
    let document = try ReportDocument(try Self.reported([text]))
    #expect(document.chartCount >= 3)
    let page = document.html
    #expect(page.matches(of: #/<svg class="chart /#).count == document.chartCount)
    #expect(page.matches(of: /<h3 id="c\d+-\d+-t">/).count == document.chartCount, "a chart without a title")
    let foreign = ["http:", "https:", "url(", "@import", "src=", "NaN", " nan"].filter { page.contains($0) }
    #expect(foreign.isEmpty)
    let missing = ["prefers-color-scheme:dark", "@media print", "viewport"].filter { !page.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test("the drawing is well-formed, titled, and holds every chart", arguments: [training, serving, queue])
  func drawing(text: String) throws {
    let document = try ReportDocument(try Self.reported([text]))
    for svg in [document.svg, document.svgForPixels] {
      let counts = try #require(Counter.count(svg), "not well-formed")
      // One root, one for each chart, and one more inside a timeline.
      let inner = text == Self.training ? 1 : 0
      #expect(counts["svg"] == 1 + document.chartCount + inner)
      #expect((counts["title"] ?? 0) >= 1 && counts["desc"] == 1)
    }
    #expect(!document.svgForPixels.contains("@media"))
  }

  @Test("several runs are compared: what differs, a column of each headline that differs, one line for each run")
  func comparison() throws {
    let slower = Self.serving.replacingOccurrences(of: "6/s", with: "12/s")
    let document = try ReportDocument(try Self.reported([Self.serving, slower]))
    let text = document.markdown
    let row = text.contains("| workload.arrivals.poisson | 6/s | 12/s |")
    #expect(row)
    let charts = ["| TTFT p99 |", "### Time to first token"].filter { !text.contains($0) }
    #expect(charts.isEmpty)
    let names = document.html.matches(of: /data-names="run 1\|run 2"/).count
    #expect(names == 7, "four latencies and three series, each with a line for each run")
    let same = try ReportDocument(try Self.reported([Self.training, Self.training])).markdown
    let isSame = same.contains("All inputs are the same.")
    #expect(isSame)
  }

  @Test(
    "texts of a run cannot break out of the page",
    arguments: ["</script><b>", "a\" onload=\"x", "&amp;'<!--", "\u{1}\u{7}"])
  func escaping(name: String) throws {
    let runs = try Self.reported([Self.queue])
    let hostile = StoredRun(
      id: 1, kind: "queue", name: name, scenario: "kind: queue # " + name, seed: 1, version: name, started: name,
      wallSeconds: 1, host: name, tags: [name], metrics: runs[0].run.metrics)
    let document = try ReportDocument([ReportedRun(run: hostile, details: runs[0].details)])
    let stands = document.html.contains(name)
    #expect(!stands)
    #expect(Counter.count(document.svg) != nil)
    #expect(document.html.matches(of: /<script/).count == 1)
  }

  @Test("the CSV holds every metric with all its digits")
  func csv() throws {
    let runs = try Self.reported([Self.serving])
    let lines = try ReportDocument(runs).csv.split(separator: "\n").map(String.init)
    #expect(lines.count == runs[0].run.metrics.count + 1)
    for (line, metric) in zip(lines.dropFirst(), runs[0].run.metrics) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[3] == metric.name && Double(cells[4]) == metric.value)
    }
  }

  @Test("the timeline names as many pieces as the step has, and every rank")
  func timeline() throws {
    let runs = try Self.reported([Self.training])
    let scenario = try #require(try ScenarioFile.read(text: Self.training, path: "x.yaml").first)
    let plan = try #require((scenario.study as? TrainingStudy)?.plan)
    let step = TrainingSimulation.run(plan, recordsSpans: true).step
    let page = try ReportDocument(runs).html
    let data = try #require(page.firstMatch(of: /<script type="application\/json">([^<]*)</)?.1)
    let rows = try JSONDecoder().decode([[[Double]]].self, from: Data(data.utf8))
    #expect(rows.count == step.ranks.count)
    #expect(rows.joined().count == step.spans.count)
    let end = rows.joined().map { $0[0] + $0[1] }.max() ?? 0
    #expect(abs(end * 1e-6 - (step.spans.map(\.end).max() ?? 0)) < 1e-6)
  }
}

extension ReportDocumentTests {
  /// The tables of searches as they are made, for stores of versions that do not have them.
  private static let searchTables = """
    CREATE TABLE IF NOT EXISTS search (id INTEGER PRIMARY KEY, name TEXT NOT NULL, scenario TEXT NOT NULL,
      scenario_hash TEXT NOT NULL, objective TEXT NOT NULL, combinations INTEGER NOT NULL, evaluated INTEGER NOT NULL,
      version TEXT NOT NULL, started TEXT NOT NULL, wall_s REAL NOT NULL, host TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS candidate (search_id INTEGER NOT NULL, place INTEGER NOT NULL, run INTEGER,
      gpus INTEGER NOT NULL, tensor INTEGER NOT NULL, pipeline INTEGER NOT NULL, data INTEGER NOT NULL,
      virtual_stages INTEGER NOT NULL, schedule TEXT NOT NULL, zero_stage INTEGER NOT NULL,
      sequence_parallel INTEGER NOT NULL, global_batch INTEGER NOT NULL, micro_batch INTEGER NOT NULL,
      recompute TEXT NOT NULL, overlap_gradients INTEGER NOT NULL, overlap_parameters INTEGER NOT NULL,
      estimated_step_time_s REAL NOT NULL, step_time_s REAL, cost_per_step_usd REAL NOT NULL,
      tokens_per_usd REAL NOT NULL, memory_peak_bytes REAL NOT NULL, undominated INTEGER NOT NULL,
      PRIMARY KEY (search_id, place)) STRICT, WITHOUT ROWID;
    INSERT INTO search VALUES (7, 's', '', '', 'time', 4, 4, 'test', '', 1, 'here');
    """

  @Test("a run that a search found shows the search: every layout, and those that no other beats")
  func search() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let scenario = try #require(try ScenarioFile.read(text: Self.training, path: "x.yaml").first)
    let provenance = RunProvenance(version: "test", started: Date(), wallSeconds: 1, host: "here")
    let id = try store.save(scenario, scenario.run(), provenance)
    // Step seconds, dollars, bytes: the third is beaten in time and cost, the fourth was not simulated.
    let layouts: [(Int64?, Double?, Double, Double)] = [
      (id, 1, 5, 9e9), (nil, 2, 4, 8e9), (nil, 3, 6, 7e9), (nil, nil, 3, 9e9),
    ]
    try DatabaseQueue(path: store.path).write { database in
      try database.execute(sql: Self.searchTables)
      for (place, (run, step, cost, memory)) in layouts.enumerated() {
        try database.execute(
          sql:
            """
            INSERT INTO candidate VALUES (7, ?, ?, 8, 2, 2, 2, 1, '1f1b', 1, 0, 64, 1, 'none', 1, 0, 4, ?, ?, 1, ?, 1,
              1, 1, 'equal')
            """,
          arguments: [place + 1, run, step, cost, memory])
      }
    }
    let details = try RunStore.openReadOnly(path: store.path).details(of: id)
    #expect(details.candidates.map(\.stepSeconds) == [1, 2, 3, 4])
    let document = try ReportDocument([ReportedRun(run: try store.run(id), details: details)]).markdown
    let part = try #require(document.range(of: "### Step time and cost of a step"))
    let chart = document[part.upperBound...].prefix { $0 != "#" }
    #expect(chart.matches(of: /\| \d: gpus 8, tensor 2/).count == 3)
    let isBeaten = !chart.contains("| 3: gpus")
    #expect(isBeaten)
  }
}
