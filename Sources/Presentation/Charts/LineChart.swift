package import Quantities

/// Values over a quantity: lines or steps, one colour and one dash for each series.
package struct LineChart: Chart {
  /// One line.
  package struct Series: Sendable {
    /// What the legend says.
    package let name: String
    /// Points in increasing order of x.
    package let points: [(x: Double, y: Double)]

    /// A named line.
    package init(name: String, points: [(x: Double, y: Double)]) {
      self.name = name
      self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
    }
  }

  package let title: String
  package let summary: String
  let series: [Series]
  private let frame: Plot
  private let legend: Legend
  private let isStepped: Bool
  private let isTabled: Bool

  private static let width = 460.0

  /// A chart of at least one point; nil without any.
  ///
  /// - Parameters:
  ///   - x: what the horizontal axis measures; logarithmic where values span more than a factor of 50.
  ///   - y: what the vertical axis measures; it starts at zero.
  ///   - top: the least value that the vertical axis must reach, such as 1 for shares.
  ///   - isStepped: whether a value holds until the next one.
  ///   - isTabled: whether the points are few enough to be read as a table.
  package init?(
    title: String, summary: String, x: Dimension, y: Dimension, series: [Series], top: Double? = nil,
    isStepped: Bool = false, isTabled: Bool = true
  ) {
    let points = series.flatMap(\.points)
    guard !points.isEmpty else { return nil }
    self.title = title
    self.summary = summary
    self.series = series
    self.isStepped = isStepped
    self.isTabled = isTabled
    legend = Legend(
      entries: series.count < 2 ? [] : series.enumerated().map { ($0.element.name, ChartStyle.line($0.offset)) })
    frame = Plot(
      x: Scale(points.map(\.x), x, fromZero: isStepped, logarithmicFrom: isStepped ? .infinity : 50),
      y: Scale(points.map(\.y) + (top.map { [$0] } ?? []), y, fromZero: true), drawingWidth: Self.width,
      top: legend.height(width: Self.width), height: 210)
  }

  package var size: (width: Double, height: Double) { (Self.width, frame.bottom) }

  /// The page's script turns a pointer's place back into values: it is told the ends of both axes.
  package var role: (name: String, data: KeyValuePairs<String, String>) {
    (
      "lines",
      [
        "x": ends(frame.x), "y": ends(frame.y),
        "box": [frame.left, frame.top, frame.width, frame.height].map { Markup.number($0) }.joined(separator: " "),
        "names": series.map(\.name).joined(separator: "|"),
      ]
    )
  }

  private func ends(_ scale: Scale) -> String {
    "\(scale.low) \(scale.high) \(scale.isLogarithmic ? "log" : "linear") \(scale.dimension.rawValue)"
  }

  package var drawing: String {
    let lines = series.enumerated().map { index, line in
      Markup.path(path(line.points), style: "line " + ChartStyle.line(index))
    }
    return legend.drawing(x: frame.left, y: 0, width: Self.width - frame.left) + frame.drawing + lines.joined()
  }

  private func path(_ points: [(x: Double, y: Double)]) -> String {
    var path = ""
    for (index, point) in points.enumerated() {
      let x = Markup.number(frame.across(point.x))
      let y = Markup.number(frame.down(point.y))
      if index == 0 { path += "M\(x) \(y)" } else { path += isStepped ? "H\(x)V\(y)" : "L\(x) \(y)" }
    }
    return path
  }

  package var table: TextTable? {
    guard isTabled else { return nil }
    var table = TextTable(["series", "x", "y"], alignments: [.left, .right, .right])
    for line in series {
      for point in line.points {
        table.append([line.name, frame.x.dimension.format(point.x), frame.y.dimension.format(point.y)])
      }
    }
    return table
  }
}
