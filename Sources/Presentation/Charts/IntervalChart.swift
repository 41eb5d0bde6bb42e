package import Quantities

/// One measure of several things: a point with its confidence interval, and beside it the exact value where one is
/// known.
package struct IntervalChart: Chart {
  /// One row.
  package struct Row: Sendable {
    /// What is measured.
    package let name: String
    /// The estimate; nil where there is none.
    package let value: Double?
    /// The ends of its interval.
    package let interval: ClosedRange<Double>?
    /// What theory says.
    package let exact: Double?

    /// A named estimate.
    package init(name: String, value: Double?, interval: ClosedRange<Double>? = nil, exact: Double? = nil) {
      self.name = name
      self.value = value.flatMap { $0.isFinite ? $0 : nil }
      self.interval = interval
      self.exact = exact.flatMap { $0.isFinite ? $0 : nil }
    }

    var values: [Double] { [value, exact, interval?.lowerBound, interval?.upperBound].compactMap { $0 } }
  }

  package let title: String
  package let summary: String
  let rows: [Row]
  private let scale: Scale
  private let legend: Legend
  private let left: Double

  private static let width = 460.0
  private static let step = 24.0

  /// A chart of at least one value; nil without any.
  package init?(title: String, summary: String, rows: [Row], dimension: Dimension) {
    let values = rows.flatMap(\.values)
    guard !values.isEmpty else { return nil }
    self.title = title
    self.summary = summary
    self.rows = rows
    // Bars would need a zero; points may show a small difference large.
    scale = Scale(values, dimension, fromZero: false, logarithmicFrom: 50).padded(0.06)
    let hasExact = rows.contains { $0.exact != nil }
    legend = Legend(entries: hasExact ? [("simulated, 95 % interval", "s0"), ("exact", "mk")] : [])
    left = 12 + min(170, rows.map { TextMeasure.width($0.name) }.max() ?? 0)
  }

  private var top: Double { legend.height(width: Self.width) }
  private var span: Double { Self.width - left - 84 }
  private var height: Double { Self.step * Double(rows.count) }

  package var size: (width: Double, height: Double) { (Self.width, top + height + 26) }

  package var drawing: String {
    var free = -Double.infinity
    let marks = scale.ticks(4).map { tick -> String in
      let x = across(tick)
      let text = scale.label(tick)
      let half = TextMeasure.width(text) / 2
      let line = Markup.path("M\(Markup.number(x)) \(Markup.number(top))v\(Markup.number(height))", style: "gr")
      guard x - half > free else { return line }
      free = x + half + 6
      return line + Markup.label(text, x: x, y: top + height + 17, anchor: "middle")
    }
    let points = rows.enumerated().map { point($0.offset, $0.element) }
    return legend.drawing(x: 8, y: 0, width: Self.width) + marks.joined() + points.joined()
  }

  private func across(_ value: Double) -> Double { left + scale.position(value) * span }

  private func point(_ index: Int, _ row: Row) -> String {
    let y = top + (Double(index) + 0.5) * Self.step
    let name = Markup.label(TextMeasure.fitted(row.name, width: left - 8), x: left - 8, y: y + 4, anchor: "end")
    var marks = ""
    if let interval = row.interval {
      let (from, to) = (Markup.number(across(interval.lowerBound)), Markup.number(across(interval.upperBound)))
      marks += Markup.path(
        "M\(from) \(Markup.number(y))H\(to)M\(from) \(Markup.number(y - 4))v8M\(to) \(Markup.number(y - 4))v8",
        style: "wh")
    }
    if let exact = row.exact {
      let x = across(exact)
      marks += Markup.path(
        "M\(Markup.number(x)) \(Markup.number(y - 7))l7 7l-7 7l-7 -7z", style: "mk",
        tip: "\(row.name), exact: \(scale.dimension.format(exact))")
    }
    if let value = row.value {
      marks += Markup.element(
        "circle", ["class": "s0", "cx": Markup.number(across(value)), "cy": Markup.number(y), "r": "4"],
        Markup.element("title", [:], Markup.escape("\(row.name): \(text(row))")))
    }
    let shown = row.value ?? row.exact
    return name + marks
      + Markup.label(shown.map { scale.dimension.format($0) } ?? "none", x: Self.width - 2, y: y + 4, anchor: "end")
  }

  private func text(_ row: Row) -> String {
    guard let value = row.value else { return "-" }
    let width = row.interval.map { " ± " + scale.dimension.format(($0.upperBound - $0.lowerBound) / 2, digits: 2) }
    return scale.dimension.format(value) + (width ?? "")
  }

  package var table: TextTable? {
    let hasExact = rows.contains { $0.exact != nil }
    var table = TextTable(
      ["", "value"] + (hasExact ? ["exact"] : []), alignments: [.left, .right] + (hasExact ? [.right] : []))
    for row in rows {
      table.append([row.name, text(row)] + (hasExact ? [row.exact.map { scale.dimension.format($0) } ?? "-"] : []))
    }
    return table
  }
}
