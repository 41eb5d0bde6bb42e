package import Quantities

/// Choices by two measures, both the better the smaller, with the front that no other choice beats in both.
package struct ScatterChart: Chart {
  /// How a choice stands out.
  package enum Mark: Sendable, Equatable {
    /// It does not.
    case none
    /// When no other choice beats it in both measures.
    case front
    /// Always, with this short text beside it where there is room.
    case label(String)
  }

  /// One choice.
  package struct Point: Sendable {
    /// What the choice is called.
    package let name: String
    /// Its first measure.
    package let x: Double
    /// Its second measure.
    package let y: Double
    /// How it stands out.
    package let mark: Mark

    /// A named choice.
    package init(name: String, x: Double, y: Double, mark: Mark = .front) {
      self.name = name
      self.x = x
      self.y = y
      self.mark = mark
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

  /// The choices that stand out, in increasing order of the first measure.
  private var marked: [Point] {
    let inFront = Set(front.map(\.name))
    return points.filter { point in
      switch point.mark {
      case .none: false
      case .front: inFront.contains(point.name)
      case .label: true
      }
    }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  package var drawing: String {
    let marked = marked
    let standOut = Set(marked.map(\.name))
    // Large dots lie above small ones.
    let dots =
      points.filter { !standOut.contains($0.name) }.map { dot($0, style: "s7 dim", radius: "3") }
      + marked.map { dot($0, style: "s5", radius: "5") }
    let line = front.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + "\(Markup.number(frame.across(point.x))) \(Markup.number(frame.down(point.y)))"
    }
    return Markup.label("\(names.y), the lower the better", x: 2, y: 12) + frame.drawing
      + Markup.path(line.joined(), style: "l5") + dots.joined() + labels(marked)
      + Markup.label(
        "\(names.x), the lower the better", x: Self.width - 4, y: frame.bottom + 10, anchor: "end")
  }

  private func dot(_ point: Point, style: String, radius: String) -> String {
    Markup.element(
      "circle",
      [
        "class": style, "cx": Markup.number(frame.across(point.x)), "cy": Markup.number(frame.down(point.y)),
        "r": radius,
      ], Markup.element("title", [:], Markup.escape(sentence(point))))
  }

  /// The labels of choices, each at the first side of its dot where it touches neither a large dot nor another label;
  /// one without such a side goes without, and is found by pointing at its dot or in the table.
  private func labels(_ marked: [Point]) -> String {
    var taken = marked.map { point -> Box in
      Box(x: frame.across(point.x) - 5, y: frame.down(point.y) - 5, width: 10, height: 10)
    }
    let area = Box(x: frame.left, y: frame.top, width: frame.width + 12, height: frame.height)
    return marked.map { point -> String in
      guard case .label(let text) = point.mark else { return "" }
      let (x, y) = (frame.across(point.x), frame.down(point.y))
      let width = TextMeasure.width(text)
      let sides = [(6.0, -16.0), (6, 4), (-6 - width, -16), (-6 - width, 4), (-width / 2, -19), (-width / 2, 6)]
      let boxes = sides.map { Box(x: x + $0.0, y: y + $0.1, width: width, height: 12) }
      guard let free = boxes.first(where: { box in box.lies(in: area) && !taken.contains { $0.touches(box) } }) else {
        return ""
      }
      taken.append(free)
      return Markup.label(text, x: free.x, y: free.y + 10)
    }.joined()
  }

  /// A part of the drawing that something takes up.
  private struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func touches(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    func lies(in other: Box) -> Bool {
      x >= other.x && y >= other.y && x + width <= other.x + other.width && y + height <= other.y + other.height
    }
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
