/// Several charts on one drawing, for papers and slides.
package enum ChartSheet {
  private static let columnWidth = 460.0
  private static let gap = 28.0
  private static let heading = 24.0

  /// The charts below each other in two columns, wide ones across both.
  ///
  /// - Parameter forPixels: whether the drawing is turned into pixels, on white whatever the reader's system prefers.
  package static func drawing(title: String, _ charts: [any Chart], forPixels: Bool) -> String {
    let columns = charts.count == 1 ? 1 : 2
    let width = Double(columns) * columnWidth + Double(columns + 1) * gap
    let placed = place(charts, columns: columns)
    let parts = zip(charts, placed.places).map { chart, place in
      let scale = place.width / chart.size.width
      return Markup.label(chart.title, x: place.x, y: place.y + 14, style: "hd")
        + "<svg x=\"\(Markup.number(place.x))\" y=\"\(Markup.number(place.y + heading))\" "
        + "width=\"\(Markup.number(place.width))\" height=\"\(Markup.number(chart.size.height * scale))\" "
        + "viewBox=\"0 0 \(Markup.number(chart.size.width)) \(Markup.number(chart.size.height))\">\(chart.drawing)</svg>"
    }
    let page = forPixels ? ".page{fill:#fff}" : ".page{fill:none}"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Markup.number(width)) \(Markup.number(placed.height))" \
      role="img" aria-label="\(Markup.escape(title))">
      <title>\(Markup.escape(title))</title>
      <desc>\(Markup.escape(charts.map { "\($0.title): \($0.summary)" }.joined(separator: " ")))</desc>
      <style>\(page)\(forPixels ? ChartStyle.lightRules : ChartStyle.rules)\(limitRule)</style>
      <rect class="page" width="100%" height="100%"/>
      \(Markup.label(title, x: gap, y: 28, style: "hd"))
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  /// The mark of a limit in a legend is a square that is not filled.
  package static let limitRule = ".limit{fill:none;stroke:#7b828c;stroke-width:1.5;stroke-dasharray:4 3}"

  private static func place(
    _ charts: [any Chart], columns: Int
  ) -> (places: [(x: Double, y: Double, width: Double)], height: Double) {
    var floors = Array(repeating: 48.0, count: columns)
    let places = charts.map { chart -> (x: Double, y: Double, width: Double) in
      if chart.isWide {
        let top = floors.max() ?? 0
        let width = Double(columns) * columnWidth + Double(columns - 1) * gap
        let height = heading + chart.size.height * width / chart.size.width
        floors = floors.map { _ in top + height + gap }
        return (gap, top, width)
      }
      let column = floors.indices.min { floors[$0] < floors[$1] } ?? 0
      defer { floors[column] += heading + chart.size.height * columnWidth / chart.size.width + gap }
      return (gap + Double(column) * (columnWidth + gap), floors[column], columnWidth)
    }
    return (places, floors.max() ?? 0)
  }
}
