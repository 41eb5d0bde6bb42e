import Quantities

/// How values stand to the bands in which they should lie, each as a share of a value of its own: what came out over what
/// was published.
///
/// Names are sentences, and so stand above their marks.
package struct BandChart: Chart {
  /// One row.
  package struct Row: Sendable {
    /// What is compared.
    package let name: String
    /// The value, 1 being what was published.
    package let value: Double
    /// The ends of its interval; nil where chance has no part.
    package let interval: ClosedRange<Double>?
    /// The ends of the band in which it should lie; nil where there is no such end.
    package let low: Double?
    package let high: Double?
    /// Whether it counts as within.
    package let isWithin: Bool
    /// The value as a person reads it.
    package let text: String

    /// A value beside its band.
    package init(
      name: String, value: Double, interval: ClosedRange<Double>? = nil, low: Double?, high: Double?, isWithin: Bool,
      text: String
    ) {
      self.name = name
      self.value = value
      self.interval = interval
      self.low = low
      self.high = high
      self.isWithin = isWithin
      self.text = text
    }

    var values: [Double] { [value, low, high, interval?.lowerBound, interval?.upperBound].compactMap(\.self) }
  }

  package let title: String
  package let summary: String
  let rows: [Row]
  private let scale: Scale
  private let legend: Legend

  private static let width = 720.0
  private static let step = 34.0
  private static let left = 12.0
  private static let right = 96.0

  /// A chart of the rows whose values are finite; nil without any.
  package init?(title: String, summary: String, rows: [Row]) {
    let rows = rows.filter { $0.values.allSatisfy { $0.isFinite } }
    guard !rows.isEmpty else { return nil }
    self.title = title
    self.summary = summary
    self.rows = rows
    scale = Scale(rows.flatMap(\.values) + [0.9, 1.1], .count, fromZero: false, logarithmicFrom: 5).padded(0.04)
    legend = Legend(entries: [("published, with tolerance", "s4"), ("within", "s2"), ("beyond", "s5")])
  }

  private var top: Double { legend.height(width: Self.width) + 2 }
  private var height: Double { Self.step * Double(rows.count) }

  package var size: (width: Double, height: Double) { (Self.width, top + height + 38) }
  package var isWide: Bool { true }

  package var drawing: String {
    let floor = top + height
    let marks = scale.ticks(6).map { tick -> String in
      let x = across(tick)
      return Markup.path("M\(Markup.number(x)) \(Markup.number(top))V\(Markup.number(floor))", style: "gr")
        + Markup.label(scale.label(tick), x: x, y: floor + 15, anchor: "middle")
    }
    let one = Markup.number(across(1))
    let axis = Markup.path("M\(one) \(Markup.number(top))V\(Markup.number(floor))", style: "cap")
    let caption =
      scale.isLogarithmic ? Markup.label("a logarithmic axis", x: Self.left, y: floor + 32, style: "sm") : ""
    return legend.drawing(x: Self.left, y: 0, width: Self.width) + marks.joined() + axis
      + rows.enumerated().map { mark($0.offset, $0.element) }.joined() + caption
  }

  private func across(_ value: Double) -> Double {
    Self.left + scale.position(value) * (Self.width - Self.left - Self.right)
  }

  private func mark(_ index: Int, _ row: Row) -> String {
    let y = top + Double(index) * Self.step
    let middle = y + 24
    let style = row.isWithin ? "s2" : "s5"
    let (from, to) = (across(row.low ?? scale.low), across(row.high ?? scale.high))
    let band =
      "M\(Markup.number(from)) \(Markup.number(middle - 4))H\(Markup.number(max(to, from + 1)))v8H\(Markup.number(from))z"
    var marks = "<g class=\"dim\">" + Markup.path(band, style: "s4") + "</g>"
    if let interval = row.interval {
      let (least, most) = (Markup.number(across(interval.lowerBound)), Markup.number(across(interval.upperBound)))
      marks += Markup.path("M\(least) \(Markup.number(middle))H\(most)", style: "wh")
    }
    marks += Markup.element(
      "circle",
      ["class": style, "cx": Markup.number(across(row.value)), "cy": Markup.number(middle), "r": "4.5"],
      Markup.element("title", [:], Markup.escape("\(row.name): \(row.text)")))
    return Markup.label(TextMeasure.fitted(row.name, width: Self.width - Self.left - 8), x: Self.left, y: y + 12)
      + marks
      + Markup.label(row.text, x: Self.width - 4, y: middle + 4, anchor: "end")
  }

  package var table: TextTable? {
    var table = TextTable(["figure", "came out", "over published"], alignments: [.left, .right, .right])
    for row in rows { table.append([row.name, row.text, Dimension.decimal(row.value, digits: 3)]) }
    return table
  }
}
