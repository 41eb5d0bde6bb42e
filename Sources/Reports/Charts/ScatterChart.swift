package import Quantities

/// Choices by two measures, both the better the smaller, with the front that no other choice beats in both.
package struct ScatterChart: Chart {
  /// One choice.
  package struct Point: Sendable {
    /// What the choice is called.
    package let name: String
    /// Its first measure.
    package let x: Double
    /// Its second measure.
    package let y: Double

    /// A named choice.
    package init(name: String, x: Double, y: Double) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  package let title: String
  package let summary: String
  /// The choices that no other beats in both measures, in increasing order of the first.
  package let front: [Point]
  private let points: [Point]
  private let frame: Plot
  private let names: (x: String, y: String)

  private static let width = 460.0

  /// A chart of at least one choice; nil without any.
  package init?(
    title: String, summary: String, x: (name: String, dimension: Dimension), y: (name: String, dimension: Dimension),
    points: [Point]
  ) {
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard !points.isEmpty else { return nil }
    self.title = title
    self.summary = summary
    self.points = points
    front = Self.front(points)
    names = (x.name, y.name)
    frame = Plot(
      x: Scale(points.map(\.x), x.dimension, fromZero: false, logarithmicFrom: 20).padded(0.05),
      y: Scale(points.map(\.y), y.dimension, fromZero: false, logarithmicFrom: 20).padded(0.05),
      drawingWidth: Self.width, top: 20, height: 240)
  }

  /// The choices that no other beats in both measures.
  ///
  /// - Complexity: O(n log n).
  static func front(_ points: [Point]) -> [Point] {
    var best = Double.infinity
    return points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }.filter { point in
      guard point.y < best else { return false }
      best = point.y
      return true
    }
  }

  package var size: (width: Double, height: Double) { (Self.width, frame.bottom + 18) }

  package var drawing: String {
    let inFront = Set(front.map(\.name))
    let dots = points.map { point -> String in
      let isBest = inFront.contains(point.name)
      return Markup.element(
        "circle",
        [
          "class": isBest ? "s5" : "s7 dim", "cx": Markup.number(frame.across(point.x)),
          "cy": Markup.number(frame.down(point.y)), "r": isBest ? "5" : "3",
        ], Markup.element("title", [:], Markup.escape(sentence(point))))
    }
    let line = front.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + "\(Markup.number(frame.across(point.x))) \(Markup.number(frame.down(point.y)))"
    }
    return Markup.label("\(names.y), the lower the better", x: 2, y: 12) + frame.drawing
      + Markup.path(line.joined(), style: "l5") + dots.joined()
      + Markup.label(
        "\(names.x), the lower the better", x: Self.width - 4, y: frame.bottom + 10, anchor: "end")
  }

  private func sentence(_ point: Point) -> String {
    "\(point.name): \(frame.x.dimension.format(point.x)), \(frame.y.dimension.format(point.y))"
  }

  package var table: TextTable? {
    var table = TextTable(["best", names.x, names.y], alignments: [.left, .right, .right])
    for point in front {
      table.append([point.name, frame.x.dimension.format(point.x), frame.y.dimension.format(point.y)])
    }
    return table
  }
}
