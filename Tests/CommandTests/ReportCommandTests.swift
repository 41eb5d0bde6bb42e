import Foundation
import TestSupport
import Testing

@Suite struct ReportCommandTests {
  static let training = Checkout.file("Scenarios/quickstart/train-llama3-70b.yaml").path
  static let batching = Checkout.file("Scenarios/quickstart/compare-batching.yaml").path
  static let queue = Checkout.file("Scenarios/queues/bulk.yaml").path

  @Test("a report is written in every format, by name or by word, and what cannot be written is said")
  func formats() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    #expect(try Program.run(["run", "--quiet", "--store", store, Self.training]).status == 0)
    for (file, start) in [
      ("a.html", "<!doctype html>"), ("a.svg", "<svg "), ("a.csv", "run,name"), ("a.md", "# Run 1"),
    ] {
      let result = try Program.run(["report", "1", "--store", store, "-o", folder.path(file)])
      #expect(result.status == 0, "\(result.errors)")
      let starts = try String(contentsOfFile: folder.path(file), encoding: .utf8).hasPrefix(start)
      #expect(starts, "\(file)")
    }
    let named = try Program.run(["report", "1", "--store", store, "-o", folder.path("b.txt"), "--format", "md"])
    #expect(named.status == 0)
    let unknown = try Program.run(["report", "1", "--store", store, "-o", folder.path("b.txt")])
    #expect(unknown.status == 2 && unknown.errors.contains("--format"), "\(unknown.errors)")
    let nowhere = try Program.run(["report", "1", "--store", store, "-o", folder.path("no/b.html")])
    #expect(nowhere.status == 2 && nowhere.errors.contains("cannot be written"), "\(nowhere.errors)")
    #expect(try Program.run(["report", "7", "--store", store, "-o", folder.path("c.html")]).status == 2)
    #expect(try Program.run(["report", "1", "1", "--store", store, "-o", folder.path("c.html")]).status == 2)
  }

  @Test("a PNG comes from a converter of the machine, or the message names what to install")
  func pixels() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    #expect(try Program.run(["run", "--quiet", "--store", store, Self.training]).status == 0)
    let file = folder.path("a.png")
    let without = try Program.run(
      ["report", "1", "--store", store, "-o", file], environment: ["PATH": folder.url.path])
    #expect(without.status == 2 && without.errors.contains("librsvg2-bin"), "\(without.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
    guard Browser.find("rsvg-convert") != nil || Browser.find("resvg") != nil else { return }
    let result = try Program.run(["report", "1", "--store", store, "-o", file])
    #expect(result.status == 0, "\(result.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(data.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(data.count > 20_000, "an empty picture")
  }

  @Test(
    "in a browser: no errors, every chart is there and has a size, charts answer the pointer, nothing is wider than a phone",
    .enabled(if: Browser.program != nil, "no chromium, chrome or chromium-browser on this machine"))
  func browser() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let run = try Program.run(["run", "--quiet", "--store", store, Self.training, Self.batching, Self.queue])
    // One of the queue's policies is unstable, which is an answer.
    #expect(run.status == 1, "\(run.errors)")
    for (runs, least) in [(["1"], 3), (["2", "3", "4"], 7), (["5"], 3), (["1", "2", "5"], 9)] {
      let file = folder.path("r.html")
      #expect(try Program.run(["report", "--store", store, "-o", file] + runs).status == 0)
      let page = try Browser.probe(file)
      #expect(page.complaints.isEmpty)
      #expect((page.facts["charts"].flatMap { Int($0) } ?? 0) >= least, "runs \(runs): \(page.facts)")
      #expect(page.facts["sized"] == page.facts["charts"], "a chart without a size")
      #expect(page.facts["titled"] == page.facts["charts"], "a chart whose title is not on the page")
      #expect(page.facts["wide"] == "0", "wider than a phone: \(page.facts)")
      #expect(page.facts["silent"] == "0", "a line chart that does not answer the pointer")
      if runs == ["1"] {
        #expect(page.facts["zoomed"] == "true" && page.facts["whole"] == "true", "\(page.facts)")
        #expect(page.facts["piece"]?.hasPrefix("rank 0, ") == true && page.facts["piece"]?.contains("forward") == true)
      }
    }
  }

  private static let search = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    search: {keep: 8, vary: {layout.schedule: [1f1b, interleaved-1f1b], batch.micro: [1, 2, 64]}}
    """

  @Test("a stored search is reported in every format, and what cannot be reported is said")
  func searchFormats() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let file = try folder.write(Self.search, to: "small.yaml")
    #expect(try Program.run(["run", "--quiet", "--store", store, Self.queue]).status == 1)
    let early = try Program.run(["report", "--search", "1", "--store", store, "-o", folder.path("a.html")])
    #expect(early.status == 2 && early.errors.contains("there is no search 1"), "\(early.errors)")
    #expect(try Program.run(["search", file, "--quiet", "--store", store]).status == 0)
    for (file, word) in [
      ("a.html", "Pareto front"), ("a.svg", "<circle"), ("a.csv", "search,place"), ("a.md", "## What was left out"),
    ] {
      let result = try Program.run(["report", "--search", "1", "--store", store, "-o", folder.path(file)])
      #expect(result.status == 0 && result.output.contains("Search 1: small"), "\(result.errors)")
      let written = try String(contentsOfFile: folder.path(file), encoding: .utf8)
      #expect(written.contains(word), "\(file)")
    }
    // Merged into a store whose numbers are taken, the search is the same but for its number.
    let other = folder.path("other.sqlite")
    #expect(try Program.run(["search", file, "--quiet", "--by", "cost", "--store", other]).status == 0)
    let merged = try Program.run(["merge", store, "--store", other])
    #expect(merged.output.contains("1 new searches"), "\(merged.output)\(merged.errors)")
    #expect(try Program.run(["merge", store, "--store", other]).output.contains(": 0 new runs\n"))
    let pair = try [(store, 1), (other, 2)].map { file, number in
      try Program.run([
        "sql", "--format", "csv", "--store", file,
        "SELECT c.place, c.tensor, c.step_time_s, r.step_time_s AS run FROM candidate AS c "
          + "JOIN training_run AS r ON r.run_id = c.run WHERE c.search_id = \(number) ORDER BY c.place",
      ]).output
    }
    #expect(pair[0] == pair[1] && pair[0].split(separator: "\n").count > 3)
    let both = try Program.run(["report", "1", "--search", "1", "--store", store, "-o", folder.path("b.html")])
    #expect(both.status == 2 && both.errors.contains("--search"), "\(both.errors)")
    let none = try Program.run(["report", "--search", "9", "--store", store, "-o", folder.path("b.html")])
    #expect(none.status == 2 && none.errors.contains("searches 1 to 1"), "\(none.errors)")
  }

  @Test(
    "a search in a browser: no errors, every chart is there and has a size, nothing is wider than a phone",
    .enabled(if: Browser.program != nil, "no chromium, chrome or chromium-browser on this machine"))
  func searchInBrowser() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let file = try folder.write(Self.search, to: "small.yaml")
    #expect(try Program.run(["search", file, "--quiet", "--store", store]).status == 0)
    let report = folder.path("r.html")
    #expect(try Program.run(["report", "--search", "1", "--store", store, "-o", report]).status == 0)
    let page = try Browser.probe(report)
    #expect(page.complaints.isEmpty)
    #expect(page.facts["charts"] == "3", "\(page.facts)")
    #expect(page.facts["sized"] == "3" && page.facts["titled"] == "3" && page.facts["wide"] == "0", "\(page.facts)")
  }

  @Test("the browser test would see an error", .enabled(if: Browser.program != nil, "no browser on this machine"))
  func control() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("<!doctype html><title>x</title><script>nothing.at.all()</script>", to: "x.html")
    let page = try Browser.probe(file)
    #expect(!page.complaints.isEmpty)
  }
}

/// A browser without a window.
enum Browser {
  static let program = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].lazy.compactMap(find)
    .first

  static func find(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// What a page says of itself after it was pointed at and zoomed, and what the browser complained about.
  static func probe(_ file: String) throws -> (facts: [String: String], complaints: [String]) {
    let page = try String(contentsOfFile: file, encoding: .utf8)
    let probed = file + ".probe.html"
    try (page + "<script>" + script + "</script>").write(toFile: probed, atomically: true, encoding: .utf8)
    let profile = try TemporaryFolder()
    let result = try Program.run(
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--user-data-dir=\(profile.url.path)", "--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom",
        "file://" + probed,
      ], executable: program ?? URL(fileURLWithPath: "/"))
    let complaints = result.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init)
    var facts: [String: String] = [:]
    for match in result.output.matches(of: /<fact data-name="([^"]*)">([^<]*)</) {
      facts[String(match.1)] = String(match.2)
    }
    return (facts, complaints)
  }

  private static let script = """
    (() => {
    const say = (name, value) => {
      const fact = document.createElement('fact');
      fact.dataset.name = name; fact.textContent = value; document.body.append(fact);
    };
    document.querySelectorAll('details').forEach(d => { d.open = true; });
    const charts = [...document.querySelectorAll('svg.chart')];
    say('charts', document.documentElement.dataset.charts);
    say('sized', charts.filter(c => c.getBoundingClientRect().width > 200 && c.getBoundingClientRect().height > 40).length);
    say('titled', charts.filter(c => document.getElementById(c.getAttribute('aria-labelledby')).textContent).length);
    const point = (svg, x, y) => {
      const b = svg.getBoundingClientRect();
      svg.dispatchEvent(new PointerEvent('pointermove', {clientX: b.left + b.width * x, clientY: b.top + b.height * y}));
    };
    let silent = 0;
    for (const svg of document.querySelectorAll('svg.lines')) {
      point(svg, 0.6, 0.5);
      const names = svg.dataset.names.split('|');
      const told = svg.closest('figure').querySelector('.told').textContent;
      if (!names.every(n => told.includes(n)) || told.includes('NaN')) silent++;
    }
    say('silent', silent);
    const line = document.querySelector('svg.timeline');
    if (line) {
      const labels = () => line.querySelector('.zoom').getAttribute('transform');
      const before = labels(), buttons = line.closest('figure').querySelectorAll('button');
      point(line, 0.075, 0.2);
      say('piece', line.closest('figure').querySelector('.told').textContent);
      buttons[0].click(); line.dispatchEvent(new WheelEvent('wheel', {deltaY: -200}));
      say('zoomed', labels() !== before);
      buttons[2].click();
      say('whole', labels() === before);
    }
    document.body.style.width = '360px';
    say('wide', document.body.scrollWidth > 360 ? document.body.scrollWidth : 0);
    })();
    """
}
