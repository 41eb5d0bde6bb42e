/// The frame of a chart: the area between its axes, their marks and names.
struct Plot {
  let x: Scale
  let y: Scale
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  /// The frame in a drawing of `width`, below a legend of height `top`; `height` is that of the area itself.
  init(x: Scale, y: Scale, drawingWidth: Double, top: Double, height: Double) {
    self.x = x
    self.y = y
    self.top = top + 8
    self.height = height
    let widest = y.ticks(5).map { TextMeasure.width(y.label($0)) }.max() ?? 0
    left = widest + 14
    width = drawingWidth - left - 14
  }

  /// The distance from the top of the drawing to its end below the names of the marks.
  var bottom: Double { top + height + 24 }

  /// Where a value falls along the drawing's width.
  func across(_ value: Double) -> Double { left + x.position(value) * width }
  /// Where a value falls along the drawing's height.
  func down(_ value: Double) -> Double { top + (1 - y.position(value)) * height }

  /// The axes with their marks.
  var drawing: String {
    let floor = Markup.number(top + height)
    let rows = y.ticks(5).map { tick in
      let at = down(tick)
      return Markup.path("M\(Markup.number(left)) \(Markup.number(at))h\(Markup.number(width))", style: "gr")
        + Markup.label(y.label(tick), x: left - 6, y: at + 4, anchor: "end")
    }
    var free = -Double.infinity
    let columns = x.ticks(6).map { tick -> String in
      let at = across(tick)
      let text = x.label(tick)
      let half = TextMeasure.width(text) / 2
      let place = min(max(at, left), left + width + 12 - half)
      let line = Markup.path("M\(Markup.number(at)) \(Markup.number(top))V\(floor)", style: "gr")
      // Marks whose names would touch stay without a name.
      guard place - half > free else { return line }
      free = place + half + 6
      return line + Markup.label(text, x: place, y: top + height + 16, anchor: "middle")
    }
    let frame = "M\(Markup.number(left)) \(Markup.number(top))V\(floor)h\(Markup.number(width))"
    return rows.joined() + columns.joined() + Markup.path(frame, style: "ax")
  }
}
