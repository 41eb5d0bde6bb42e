import Foundation

/// A line chart as SVG, legible on light and dark pages: mid-grey text, no background.
struct LineChart {
  /// A point; a stretch that ends in an extrapolated point is dashed.
  struct Point {
    let x: Double, y: Double, isExtrapolated: Bool
  }
  struct Line {
    let label: String
    let points: [Point]
  }

  let title: String
  let xLabel: String
  let yLabel: String
  let lines: [Line]

  private static let colours = [
    "#3b82c4", "#d9822b", "#3a9d5d", "#c2504f", "#8c6bb1", "#8a6d5a", "#c86aa8", "#7f8a2a",
  ]
  private static let grey = "#808080"
  private static let width = 760.0
  private static let height = 460.0
  private let left = 76.0, right = 24.0, top = 48.0, bottom = 60.0

  init(title: String, xLabel: String, yLabel: String, lines: [Line]) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.lines = lines
  }

  /// The document, or nil when there are fewer than two finite points.
  func svg() -> String? {
    let drawn = lines.flatMap(\.points).filter { $0.y.isFinite }
    guard drawn.count > 1, let x = ChartAxis(drawn.map(\.x), logarithmicFrom: 10),
      let y = ChartAxis(drawn.map(\.y), logarithmicFrom: 20)?.padded(0.05)
    else { return nil }
    let parts = grid(x, y) + labels() + lines.indices.flatMap { line($0, x, y) } + legend(atLeft: rises(y))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" \
      font-family="system-ui, sans-serif" font-size="13" fill="\(Self.grey)">
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  private func place(_ x: Double) -> Double { left + x * (Self.width - left - right) }
  private func placeUp(_ y: Double) -> Double { Self.height - bottom - y * (Self.height - top - bottom) }
  private func number(_ value: Double) -> String { String(format: "%.1f", value) }

  private func grid(_ x: ChartAxis, _ y: ChartAxis) -> [String] {
    let floor = number(placeUp(0))
    let vertical = x.ticks.flatMap { tick in
      let at = number(place(x.position(tick)))
      return [
        "<path d=\"M\(at) \(number(top))V\(floor)\" stroke=\"\(Self.grey)\" stroke-opacity=\".2\"/>",
        "<text x=\"\(at)\" y=\"\(number(placeUp(0) + 18))\" text-anchor=\"middle\">\(LawNumbers.short(tick))</text>",
      ]
    }
    let horizontal = y.ticks.flatMap { tick in
      let at = number(placeUp(y.position(tick)))
      return [
        "<path d=\"M\(number(left)) \(at)H\(number(Self.width - right))\" stroke=\"\(Self.grey)\" stroke-opacity=\".2\"/>",
        "<text x=\"\(number(left - 8))\" y=\"\(at)\" dy=\".35em\" text-anchor=\"end\">\(LawNumbers.short(tick))</text>",
      ]
    }
    let frame =
      "<path d=\"M\(number(left)) \(number(top))V\(floor)H\(number(Self.width - right))\" fill=\"none\" stroke=\"\(Self.grey)\"/>"
    return vertical + horizontal + [frame]
  }

  private func labels() -> [String] {
    let middle = number((left + Self.width - right) / 2)
    let centre = number((top + Self.height - bottom) / 2)
    return [
      "<text x=\"\(number(left))\" y=\"26\" font-size=\"15\" font-weight=\"600\">\(escaped(title))</text>",
      "<text x=\"\(middle)\" y=\"\(number(Self.height - 16))\" text-anchor=\"middle\">\(escaped(xLabel))</text>",
      "<text transform=\"translate(18 \(centre)) rotate(-90)\" text-anchor=\"middle\">\(escaped(yLabel))</text>",
    ]
  }

  /// The stretches of a line: solid inside the fitted range, dashed outside, broken where a value is not finite.
  private func line(_ index: Int, _ x: ChartAxis, _ y: ChartAxis) -> [String] {
    let points = lines[index].points
    var stretches: [(isDashed: Bool, path: String)] = []
    for (before, point) in zip(points, points.dropFirst()) where before.y.isFinite && point.y.isFinite {
      let isDashed = before.isExtrapolated || point.isExtrapolated
      let start = "\(number(place(x.position(before.x)))) \(number(placeUp(y.position(before.y))))"
      let end = "L\(number(place(x.position(point.x)))) \(number(placeUp(y.position(point.y))))"
      if let last = stretches.last, last.isDashed == isDashed, last.path.hasSuffix(start) {
        stretches[stretches.count - 1].path += end
      } else {
        stretches.append((isDashed, "M\(start)\(end)"))
      }
    }
    let colour = Self.colours[index % Self.colours.count]
    return stretches.map { stretch in
      let dash = stretch.isDashed ? " stroke-dasharray=\"5 4\"" : ""
      return "<path d=\"\(stretch.path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)/>"
    }
  }

  /// Whether the lines end higher than they begin, so that the upper left corner is free.
  private func rises(_ y: ChartAxis) -> Bool {
    let climbs = lines.compactMap { line -> Double? in
      let finite = line.points.filter(\.y.isFinite)
      guard let first = finite.first, let last = finite.last else { return nil }
      return y.position(last.y) - y.position(first.y)
    }
    return climbs.reduce(0, +) > 0
  }

  private func legend(atLeft: Bool) -> [String] {
    lines.enumerated().filter { !$0.element.label.isEmpty }.flatMap { index, line in
      let y = top + 14 + Double(index) * 18
      let colour = Self.colours[index % Self.colours.count]
      return [
        "<path d=\"M\(number(atLeft ? left + 8 : Self.width - right - 22)) \(number(y))h18\" stroke=\"\(colour)\" stroke-width=\"2\"/>",
        "<text x=\"\(number(atLeft ? left + 32 : Self.width - right - 28))\" y=\"\(number(y))\" dy=\".35em\" text-anchor=\"\(atLeft ? "start" : "end")\">\(escaped(line.label))</text>",
      ]
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
