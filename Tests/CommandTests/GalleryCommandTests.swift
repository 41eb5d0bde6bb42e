import Foundation
import TestSupport
import Testing

/// The gallery of papers that ships, and how a user makes one.
@Suite struct GalleryCommandTests {
  /// With `UPDATE_DOCS=1` in the environment the page is written anew, as `make papers` does.
  @Test("the page of papers shows what comes out today, and every figure is held or beyond for a stated reason")
  func isCurrent() throws {
    let folder = try TemporaryFolder()
    let root = Checkout.file("Scenarios").deletingLastPathComponent()
    let run = try Program.run(
      ["validate", "Scenarios/papers", "--gallery", folder.url.path, "--json"], in: root)
    #expect(run.status == 0, "\(run.errors)\(run.output.suffix(2000))")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let papers = try #require(report["papers"] as? [[String: Any]])
    #expect(papers.count >= 21)
    for paper in papers {
      let id = paper["id"] as? String ?? ""
      #expect(paper["title"] is String && paper["reference"] is String, "\(id)")
      #expect((paper["files"] as? [String])?.isEmpty == false && (paper["figures"] as? Int ?? 0) > 0, "\(id)")
      let parts = ["held", "beyond", "undecided"].compactMap { paper[$0] as? Int }
      #expect(parts.reduce(0, +) == paper["figures"] as? Int, "\(id)")
      for gap in paper["gaps"] as? [[String: Any]] ?? [] { #expect(gap["why"] is String, "\(id): \(gap)") }
    }
    let made = try Self.files(folder.url)
    let results = Checkout.file("Results")
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try? FileManager.default.removeItem(at: results.appendingPathComponent("papers"))
      for (name, text) in made {
        let file = results.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
    let kept = try Self.files(results).filter { $0.key == "papers.md" || $0.key.hasPrefix("papers/") }
    #expect(Set(made.keys) == Set(kept.keys), "run `make papers`")
    for (name, text) in made where kept[name] != text {
      Issue.record("Results/\(name) is not current; run `make papers`")
    }
  }

  private static func files(_ folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    for place in ["", "papers"] {
      let inside = folder.appendingPathComponent(place)
      for name in try FileManager.default.contentsOfDirectory(atPath: inside.path) {
        let file = inside.appendingPathComponent(name)
        guard ["md", "svg"].contains(file.pathExtension) else { continue }
        files[place.isEmpty ? name : "\(place)/\(name)"] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return files
  }

  /// M/D/1 at half load waits half a service: 1 s of 2 s.
  private static func queue(_ paper: String, _ figure: String) -> String {
    """
    kind: queue
    arrivals: {poisson: 0.25/s}
    tokens: {fixed: 100}
    service: {perToken: 20 ms}
    compare: [fcfs]
    requests: 1000
    paper: \(paper)
    expect: [{metric: fcfs_wait_mean_exact_s, tolerance: 1 %, source: theory, \(figure)}]
    """
  }

  private static let described =
    "{id: Q9, title: 'A <b>|title*', reference: r, setting: s, found: f, mechanism: m}"

  @Test("a known gap ends with 0 and says why, an unknown one with 1, and so does a gap that is none")
  func gaps() throws {
    let folder = try TemporaryFolder()
    let known = try folder.write(Self.queue(Self.described, "value: 2, gap: half is missing"), to: "a.yaml")
    let run = try Program.run(["validate", known])
    #expect(run.status == 0 && run.output.contains("gap: Q9") && run.output.contains("known: half is missing"))
    #expect(run.output.contains("1 paper, 0 of 1 figures held"), "\(run.output)")
    // A run that misses what it should reach says so, whatever is known of it.
    #expect(try Program.run(["run", "--dry-run", known]).status == 1)
    let unknown = try Program.run(["validate", folder.write(Self.queue(Self.described, "value: 2"), to: "b.yaml")])
    #expect(unknown.status == 1 && unknown.output.contains("NO: Q9"), "\(unknown.output)")
    let none = try Program.run(["validate", folder.write(Self.queue(Self.described, "value: 1, gap: x"), to: "c.yaml")])
    #expect(none.status == 1 && none.output.contains("take it out"), "\(none.output)")
  }

  @Test("a page needs papers that are described, and holds no markup of theirs")
  func page() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    let bare = try folder.write(Self.queue("Q9", "value: 1"), to: "a.yaml")
    let refused = try Program.run(["validate", bare, "--gallery", out])
    #expect(refused.status == 2 && refused.errors.contains("described nowhere"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: out))
    let file = try folder.write(Self.queue(Self.described, "value: 1"), to: "b.yaml")
    #expect(try Program.run(["validate", file, bare, "--gallery", out]).status == 0)
    let page = try String(contentsOf: URL(fileURLWithPath: out + "/papers.md"), encoding: .utf8)
    #expect(page.contains("## Q9 A &lt;b>|title\\*") && page.contains("2 of 2"), "\(page)")
    let chart = try String(contentsOf: URL(fileURLWithPath: out + "/papers/Q9.svg"), encoding: .utf8)
    #expect(chart.contains("A &lt;b&gt;|title*") && !chart.contains("<b>"))
    let blocked = try folder.write("in the way", to: "file")
    #expect(try Program.run(["validate", file, "--gallery", blocked]).status == 2)
  }
}
