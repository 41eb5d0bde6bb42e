import Presentation
import Quantities
import Training

/// What every pipeline rank did in a step, drawn to scale. The page's script zooms and names what the pointer is on.
struct TimelineChart: Chart {
  let title: String
  let summary: String
  let isWide = true
  private let seconds: Double
  private let ranks: [Rank]
  /// Pipeline ranks of the step, drawn or not.
  private let stages: Int
  /// Whether kernels of two models run side by side, in two lanes.
  private let pairs: OpposedModels
  /// Names of kinds of work, in the order of their colours.
  private let kinds: [String]

  private struct Rank {
    let number: Int
    let spans: [StepSpan]
  }

  /// More pieces of work than this are not drawn: every n-th rank stands for its neighbours instead.
  private static let mostSpans = 60_000
  private static let width = 960.0
  private static let left = 64.0
  private static let rowHeight = 28.0
  /// The drawing is made in thousandths of the step and stretched to its place, so that zooming is one number.
  private static let unit = 1000.0

  /// The timeline of a step that was simulated with its spans; nil when there are none.
  init?(_ step: StepOutcome) {
    guard !step.spans.isEmpty, step.seconds > 0 else { return nil }
    seconds = step.seconds
    stages = step.ranks.count
    pairs = OpposedModels(step)
    title = "Timeline of one step"
    let every = (step.spans.count + Self.mostSpans - 1) / Self.mostSpans
    let spans = Dictionary(grouping: step.spans.filter { $0.rank % every == 0 }, by: \.rank)
    ranks = spans.keys.sorted().map { rank in
      Rank(number: rank, spans: (spans[rank] ?? []).sorted { $0.start < $1.start })
    }
    var names: [String] = []
    for span in step.spans where !names.contains(span.name) { names.append(span.name) }
    let order = ["forward", "backward", "optimizer", "weightGradient", "send", "reduce", "gather", "inputGradient"]
    kinds = order.filter(names.contains) + names.filter { !order.contains($0) }.sorted()
    let left = every > 1 ? " Every \(every)th rank is shown." : ""
    summary =
      "\(step.spans.count) pieces of work on \(step.ranks.count) pipeline ranks in \(Dimension.time.format(seconds)). "
      + (pairs.areTwo ? "Two models flow against each other: the first above the second. " : "")
      + "Wheel or +/- zooms, drag or arrow keys move.\(left)"
  }

  private static func style(_ kind: String) -> String {
    switch kind {
    case "forward": "s0"
    case "backward", "inputGradient": "s1"
    case "optimizer": "s2"
    case "weightGradient": "s3"
    case "send": "s4"
    case "reduce": "s5"
    case "gather": "s6"
    default: "s7"
    }
  }

  private var legend: Legend {
    Legend(entries: kinds.map { (Self.words($0), Self.style($0)) })
  }

  private static func words(_ kind: String) -> String {
    switch kind {
    case "inputGradient": "gradient of inputs"
    case "weightGradient": "gradient of weights"
    default: kind
    }
  }

  private var top: Double { legend.height(width: Self.width) + 4 }
  private var areaWidth: Double { Self.width - Self.left - 8 }
  private var areaHeight: Double { Self.rowHeight * Double(ranks.count) }

  var size: (width: Double, height: Double) { (Self.width, top + areaHeight + 24) }

  var role: (name: String, data: KeyValuePairs<String, String>) {
    (
      "timeline",
      [
        "seconds": "\(seconds)",
        "box": [Self.left, top, areaWidth, areaHeight].map { Markup.number($0) }.joined(separator: " "),
        "row": Markup.number(Self.rowHeight), "kinds": kinds.map(Self.words).joined(separator: "|"),
        "ranks": ranks.map { "\($0.number)" }.joined(separator: "|"),
      ]
    )
  }

  var drawing: String {
    let names = ranks.enumerated().map { index, rank in
      Markup.label(
        "rank \(rank.number)", x: Self.left - 8, y: top + (Double(index) + 0.5) * Self.rowHeight + 4, anchor: "end")
    }
    let rows = ranks.enumerated().map { index, rank in
      Markup.element(
        "g", ["class": "row", "transform": "translate(0 \(Markup.number(top + Double(index) * Self.rowHeight)))"],
        paths(rank))
    }
    let scale = Scale([0, seconds], .time, fromZero: true)
    let marks = scale.ticks(8).map { tick in
      let x = Self.left + scale.position(tick) * areaWidth
      return Markup.path("M\(Markup.number(x)) \(Markup.number(top))v\(Markup.number(areaHeight))", style: "gr")
        + Markup.label(scale.label(tick), x: x, y: top + areaHeight + 16, anchor: "middle")
    }
    let box =
      "x=\"\(Markup.number(Self.left))\" y=\"\(Markup.number(top))\" width=\"\(Markup.number(areaWidth))\" "
      + "height=\"\(Markup.number(areaHeight))\""
    let stretch = Markup.number(areaWidth / Self.unit, places: 3)
    return legend.drawing(x: Self.left, y: 0, width: areaWidth) + names.joined()
      + "<svg \(box) viewBox=\"0 \(Markup.number(top)) \(Markup.number(areaWidth)) \(Markup.number(areaHeight))\">"
      + Markup.element("g", ["class": "zoom", "transform": "scale(\(stretch) 1)"], rows.joined())
      + "</svg>" + Markup.element("g", ["class": "marks"], marks.joined())
  }

  /// The work of a rank: kernels above, messages in two thin lanes below. One path for each kind and chunk parity keeps
  /// thousands of pieces small.
  private func paths(_ rank: Rank) -> String {
    var paths: [String: String] = [:]
    for span in rank.spans where span.end > span.start {
      // Neighbouring virtual stages of a rank differ in strength, so that one sees them take turns.
      let isFaint = !pairs.areTwo && (span.chunk ?? 0) / stages % 2 == 1
      let style = Self.style(span.name) + (isFaint ? " dim" : "")
      let (y, height) = lane(span)
      let from = Markup.number(span.start / seconds * Self.unit, places: 3)
      let length = Markup.number((span.end - span.start) / seconds * Self.unit, places: 3)
      paths[style, default: ""] += "M\(from) \(y)h\(length)v\(height)h-\(length)z"
    }
    return paths.keys.sorted().map { Markup.path(paths[$0] ?? "", style: $0) }.joined()
  }

  private func lane(_ span: StepSpan) -> (y: Int, height: Int) {
    // Whatever is neither kernels nor messages between stages is collectives over the replicas.
    guard span.stream == .compute else { return span.stream == .pipeline ? (19, 3) : (23, 3) }
    guard pairs.areTwo else { return (2, 16) }
    return pairs.isOfSecond(span) ? (10, 8) : (2, 8)
  }

  /// The numbers that the page's script names pieces by: for each rank start and length in microseconds, kind,
  /// micro-batch and chunk (or -1), and of two models which.
  var pageData: String? {
    let places = Dictionary(kinds.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    let rows = ranks.map { rank in
      rank.spans.map { span in
        "[\(Markup.number(span.start * 1e6)),\(Markup.number((span.end - span.start) * 1e6)),"
          + "\(places[span.name] ?? 0),\(span.microBatch ?? -1),\(span.chunk ?? -1)"
          + (pairs.areTwo ? ",\(pairs.isOfSecond(span) ? 1 : 0)]" : "]")
      }.joined(separator: ",")
    }
    return "[" + rows.map { "[\($0)]" }.joined(separator: ",\n") + "]"
  }

  var table: TextTable? { nil }
}
