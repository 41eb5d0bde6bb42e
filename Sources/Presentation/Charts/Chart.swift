// A small library of charts: values in, SVG out. Charts carry no colours of their own but classes, so that one style
// sheet serves light, dark and print; every chart has a title, a sentence for those who cannot see it, and a table of
// the numbers that it draws.

/// A picture of numbers.
package protocol Chart: Sendable {
  /// What is shown, in a few words.
  var title: String { get }
  /// The sentence that a reader without the picture needs.
  var summary: String { get }
  /// Width and height in the units of the drawing; a unit is about a pixel on a phone.
  var size: (width: Double, height: Double) { get }
  /// Whether the chart wants the whole width of a page.
  var isWide: Bool { get }
  /// The class of its root, by which the page's script knows it, and what it must know to read it.
  var role: (name: String, data: KeyValuePairs<String, String>) { get }
  /// The drawing, without its root.
  var drawing: String { get }
  /// JSON for the page's script, with which the chart can be zoomed; nil where it stands still.
  var pageData: String? { get }
  /// The numbers that are drawn; nil where there are too many to read.
  var table: TextTable? { get }
}

extension Chart {
  package var isWide: Bool { false }
  package var pageData: String? { nil }
  package var role: (name: String, data: KeyValuePairs<String, String>) { ("still", [:]) }

  /// The chart as part of a page whose element `identifier`-t holds its title and `identifier`-d its sentence.
  package func inline(_ identifier: String) -> String {
    let data = role.data.map { " data-\($0.key)=\"\(Markup.escape($0.value))\"" }.joined()
    return
      "<svg class=\"chart \(role.name)\" viewBox=\"0 0 \(Markup.number(size.width)) \(Markup.number(size.height))\" "
      + "role=\"img\" aria-labelledby=\"\(identifier)-t\" aria-describedby=\"\(identifier)-d\"\(data)>\(drawing)</svg>"
  }
}

/// The names and colours of the parts of a chart, in the order in which they are drawn.
package struct Legend {
  /// One entry: the text and the class of its colour.
  package let entries: [(text: String, style: String)]

  /// A legend of these parts.
  package init(entries: [(text: String, style: String)]) { self.entries = entries }

  private static let step = 16.0

  /// The height that the legend takes in a drawing of `width`.
  package func height(width: Double) -> Double {
    Double(placed(width: width).map(\.row).max().map { $0 + 1 } ?? 0) * Self.step + 4
  }

  /// The legend with its upper left corner at `x`, `y`; lines are short strokes, other parts squares.
  package func drawing(x: Double, y: Double, width: Double) -> String {
    zip(entries, placed(width: width)).map { entry, place in
      let left = x + place.x
      let top = y + Double(place.row) * Self.step
      let isLine = entry.style.hasPrefix("l")
      let mark =
        isLine
        ? "M\(Markup.number(left)) \(Markup.number(top + 7))h14"
        : "M\(Markup.number(left + 2)) \(Markup.number(top + 2))h10v10h-10z"
      return Markup.path(mark, style: entry.style) + Markup.label(entry.text, x: left + 18, y: top + 11)
    }.joined()
  }

  private func placed(width: Double) -> [(x: Double, row: Int)] {
    var x = 0.0
    var row = 0
    return entries.map { entry in
      let needed = 30 + TextMeasure.width(entry.text)
      if x > 0, x + needed > width {
        x = 0
        row += 1
      }
      defer { x += needed }
      return (x, row)
    }
  }
}

/// How much room texts take: no font can be asked where charts are made, so the average of common fonts must do.
package enum TextMeasure {
  /// The width of a text in 12-unit letters.
  package static func width(_ text: String) -> Double { 6.6 * Double(text.count) }

  /// A text of at most `width`, with an ellipsis where it was cut.
  package static func fitted(_ text: String, width limit: Double) -> String {
    let count = max(2, Int(limit / 6.6))
    return text.count <= count ? text : String(text.prefix(count - 1)) + "…"
  }
}
