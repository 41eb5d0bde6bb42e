package import Quantities

/// Parts of a whole, one horizontal bar for each row.
package struct StackedBars: Chart {
  /// One bar.
  package struct Row: Sendable {
    /// What the bar is for.
    package let name: String
    /// The length of each part, in the order of the parts.
    package let values: [Double]

    /// A named bar.
    package init(name: String, values: [Double]) {
      self.name = name
      self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
    }

    var total: Double { values.reduce(0, +) }
  }

  package let title: String
  package let summary: String
  let parts: [String]
  let rows: [Row]
  private let limit: (name: String, value: Double)?
  private let scale: Scale
  private let legend: Legend
  private let left: Double
  private let rowStep: Double

  private static let width = 460.0

  /// A chart of at least one bar; nil without any.
  ///
  /// - Parameters:
  ///   - parts: the names of the parts.
  ///   - limit: a value that the bars are held against, such as a capacity.
  package init?(
    title: String, summary: String, parts: [String], rows: [Row], dimension: Dimension,
    limit: (name: String, value: Double)? = nil
  ) {
    guard !rows.isEmpty, !parts.isEmpty else { return nil }
    self.title = title
    self.summary = summary
    self.parts = parts
    self.rows = rows
    self.limit = limit
    scale = Scale(rows.map(\.total) + (limit.map { [$0.value] } ?? []), dimension, fromZero: true)
    // What nobody has needs no name; colours stay with their parts all the same.
    let named = parts.enumerated().filter { part in rows.contains { $0.values[part.offset] > 0 } }
    legend = Legend(
      entries: named.map { ($0.element, ChartStyle.area($0.offset)) } + (limit.map { [($0.name, "limit")] } ?? []))
    left = 10 + min(150, rows.map { TextMeasure.width($0.name) }.max() ?? 0)
    // Hundreds of ranks still fit a page: their bars become thin, and only some of them are named.
    rowStep = max(4, min(24, 480 / Double(rows.count)))
  }

  private var top: Double { legend.height(width: Self.width - 10) + 4 }
  private var area: (width: Double, height: Double) { (Self.width - left - 62, rowStep * Double(rows.count)) }

  package var size: (width: Double, height: Double) { (Self.width, top + area.height + 24) }

  package var drawing: String {
    let marks = scale.ticks(4).map { tick -> String in
      let x = left + scale.position(tick) * area.width
      return Markup.path("M\(Markup.number(x)) \(Markup.number(top))v\(Markup.number(area.height))", style: "gr")
        + Markup.label(scale.label(tick), x: x, y: top + area.height + 16, anchor: "middle")
    }
    let every = max(1, Int((14 / rowStep).rounded(.up)))
    let bars = rows.enumerated().map { bar($0.offset, $0.element, isNamed: $0.offset % every == 0) }
    let bound = limit.map { limit -> String in
      let x = left + scale.position(limit.value) * area.width
      return Markup.path(
        "M\(Markup.number(x)) \(Markup.number(top - 4))v\(Markup.number(area.height + 8))", style: "cap")
    }
    return legend.drawing(x: 8, y: 0, width: Self.width - 10) + marks.joined() + bars.joined() + (bound ?? "")
  }

  private func bar(_ index: Int, _ row: Row, isNamed: Bool) -> String {
    let y = top + Double(index) * rowStep + rowStep * 0.1
    let height = rowStep * 0.8
    var start = 0.0
    var drawing = ""
    for (part, value) in row.values.enumerated() where value > 0 {
      let from = left + scale.position(start) * area.width
      let to = left + scale.position(start + value) * area.width
      let share = row.total > 0 ? ", " + Dimension.ratio.format(value / row.total, digits: 3) : ""
      drawing += Markup.path(
        "M\(Markup.number(from)) \(Markup.number(y))H\(Markup.number(to))v\(Markup.number(height))H\(Markup.number(from))z",
        style: ChartStyle.area(part), tip: "\(row.name), \(parts[part]): \(scale.dimension.format(value))\(share)")
      start += value
    }
    guard isNamed else { return drawing }
    let middle = y + height / 2 + 4
    let total = scale.dimension.format(row.total, digits: 3)
    var place = left + scale.position(start) * area.width + 4
    // The line of the limit would run through the number: then that stands behind the line.
    if let limit {
      let line = left + scale.position(limit.value) * area.width
      if line > place - 2, line < place + TextMeasure.width(total) { place = line + 4 }
    }
    return drawing + Markup.label(TextMeasure.fitted(row.name, width: left - 8), x: left - 6, y: middle, anchor: "end")
      + Markup.label(total, x: place, y: middle)
  }

  package var table: TextTable? {
    var table = TextTable([""] + parts + ["total"], alignments: [.left] + parts.map { _ in .right } + [.right])
    for row in rows {
      table.append([row.name] + (row.values + [row.total]).map { scale.dimension.format($0) })
    }
    return table
  }
}
