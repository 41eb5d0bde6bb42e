import Presentation
import Quantities
import Scenarios
package import Validation

/// The gallery of papers as a Markdown page with a chart for each paper.
package struct GalleryPage: Sendable {
  private let gallery: Gallery
  /// The folder of the charts, beside the page.
  private static let charts = "papers"
  /// Most figures of one paper that are listed: of more, the farthest off.
  private static let most = 24

  /// The page of some papers.
  package init(_ gallery: Gallery) { self.gallery = gallery }

  /// The files of the page by their names: `papers.md`, and a drawing for each paper with figures that are numbers.
  package var files: [(name: String, text: String)] {
    let drawings = gallery.papers.compactMap { paper in
      chart(paper).map { (name: drawing(paper), text: ChartSheet.drawing(title: name(paper), [$0], forPixels: false)) }
    }
    return [(name: "papers.md", text: markdown)] + drawings
  }

  private func drawing(_ paper: Gallery.Entry) -> String { "\(Self.charts)/\(paper.id).svg" }

  private var markdown: String {
    let head = """
      # Papers

      What publications found about training clusters and serving queues, and what comes out of the same settings here. \
      No result is typed into what produces it: a scenario holds a paper's setting, and `expect` its figures. Made by \
      `make papers`; `rehearse validate Scenarios/papers` prints the same.

      \(GalleryTables.sentence(gallery)). "Worst" is how far the farthest figure lies from the published one, or from the \
      bound that it misses.

      | paper | setting | figures held | beyond | undecided | worst |
      |---|---|---:|---:|---:|---:|
      """
    let rows = gallery.papers.map { paper in
      let title = "[\(Self.cell(name(paper)))](#\(Self.anchor(name(paper))))"
      return "| \(title) | \(Self.cell(paper.about?.setting ?? "")) | \(paper.held) of \(paper.figures.count) "
        + "| \(GalleryTables.count(paper.beyond)) | \(GalleryTables.count(paper.undecided)) "
        + "| \(GalleryTables.worst(paper)) |"
    }
    return ([head] + rows).joined(separator: "\n") + "\n" + gallery.papers.map(section).joined()
  }

  private func name(_ paper: Gallery.Entry) -> String { "\(paper.id) \(paper.about?.title ?? "")" }

  private func section(_ paper: Gallery.Entry) -> String {
    var parts = ["\n## \(Self.plain(name(paper)))"]
    if let about = paper.about {
      parts.append("\(Self.plain(about.reference)). \(Self.plain(about.setting)).")
      parts.append("**What it found.** \(Self.plain(about.found))")
      parts.append("**What brings it out here.** \(Self.plain(about.mechanism))")
      if let missing = about.missing { parts.append("**What is not reproduced.** \(Self.plain(missing))") }
    }
    let shown = listed(paper)
    var table = ["| figure | published | came out | off | | source |", "|---|---|---|---:|---|---|"]
    table += shown.map(row)
    parts.append(table.joined(separator: "\n"))
    if shown.count < paper.figures.count {
      let others = paper.figures.count - shown.count
      parts.append("And \(others) figures that lie nearer to what was published, all of them held.")
    }
    let gaps = reasons(paper)
    if !gaps.isEmpty { parts.append(gaps.map { "- \($0)" }.joined(separator: "\n")) }
    if let chart = chart(paper) {
      parts.append("![\(Self.plain(chart.summary))](\(drawing(paper)))")
    }
    parts.append("From " + paper.files.map { "`\($0)`" }.joined(separator: ", ") + ".")
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The figures that the page shows: all, or those that are missed and the farthest off.
  private func listed(_ paper: Gallery.Entry) -> [JudgedFigure] {
    guard paper.figures.count > Self.most else { return paper.figures }
    func isPlain(_ figure: JudgedFigure) -> Bool { figure.verdict.holds && figure.verdict.state == .held }
    let order = paper.figures.indices.sorted { left, right in
      let (a, b) = (paper.figures[left], paper.figures[right])
      if isPlain(a) != isPlain(b) { return isPlain(b) }
      return (b.verdict.deviation?.magnitude ?? 0, left) < (a.verdict.deviation?.magnitude ?? 0, right)
    }
    let kept = Set(order.prefix(max(Self.most, paper.figures.count { !isPlain($0) })))
    return paper.figures.indices.filter(kept.contains).map { paper.figures[$0] }
  }

  private func row(_ figure: JudgedFigure) -> String {
    let verdict = figure.verdict
    let off = verdict.deviation.map { Dimension.ratio.format($0, digits: 2) } ?? ""
    var state = verdict.state.rawValue
    if verdict.origin?.isRecalled == true { state += ", from memory" }
    return "| \(Self.cell(verdict.subject ?? verdict.metric)) | \(Self.cell(verdict.published ?? "")) "
      + "| \(Self.cell(verdict.found ?? "nothing")) | \(off) | \(state) "
      + "| \(Self.cell(verdict.origin?.source ?? "")) |"
  }

  /// Why figures are missed, each reason once.
  private func reasons(_ paper: Gallery.Entry) -> [String] {
    var seen: Set<String> = []
    return paper.figures.compactMap { figure -> String? in
      guard !figure.verdict.holds else { return nil }
      let what = Self.plain(figure.verdict.subject ?? figure.verdict.metric)
      guard let gap = figure.verdict.origin?.gap else { return "\(what): missed, and nobody has said why." }
      return seen.insert(gap).inserted ? "\(what): \(Self.plain(gap))" : nil
    }
  }

  /// What came out over what was published, for the figures that are numbers.
  private func chart(_ paper: Gallery.Entry) -> BandChart? {
    let rows = listed(paper).compactMap { figure -> BandChart.Row? in
      let verdict = figure.verdict
      guard let observed = verdict.observed, observed > 0, let unit = Self.unit(verdict), unit > 0 else { return nil }
      var interval: ClosedRange<Double>?
      if let low = verdict.observedLow, let high = verdict.observedHigh, low <= high, low.isFinite, high.isFinite {
        interval = (max(0, low) / unit)...(high / unit)
      }
      return BandChart.Row(
        name: verdict.subject ?? verdict.metric, value: observed / unit, interval: interval,
        low: verdict.wantedLow.map { max(0, $0) / unit }, high: verdict.wantedHigh.map { $0 / unit },
        isWithin: verdict.holds, text: verdict.found ?? "")
    }
    let within = rows.count { $0.isWithin }
    return BandChart(
      title: "What came out over what was published",
      summary: "\(within) of \(rows.count) figures that are numbers lie within what was published",
      rows: rows)
  }

  /// What counts as 1 on the chart: the published value, the only bound, or the middle of two.
  private static func unit(_ verdict: Verdict) -> Double? {
    if let wanted = verdict.wanted, verdict.wantedLow != nil || verdict.wantedHigh != nil { return wanted }
    guard let low = verdict.wantedLow, let high = verdict.wantedHigh else { return nil }
    return (low + high) / 2
  }

  /// A text in one line, without what Markdown would take for its own.
  private static func plain(_ text: String) -> String {
    PlainText.line(text, limit: 2000).replacing("<", with: "&lt;").replacing("*", with: "\\*")
      .replacing("[", with: "\\[")
  }

  private static func cell(_ text: String) -> String { plain(text).replacing("|", with: "\\|") }

  /// The name by which pages of repositories know a heading.
  private static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { letter -> Character? in
        if letter == " " { return "-" }
        return letter.isLetter || letter.isNumber || letter == "-" || letter == "_" ? letter : nil
      })
  }
}
