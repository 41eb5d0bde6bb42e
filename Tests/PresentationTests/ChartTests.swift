import Foundation
import Quantities
import Presentation
import TestSupport
import Testing

@Suite struct ChartTests {
  /// The numbers of every path with this class, in order.
  private func paths(_ style: String, in drawing: String) -> [[Double]] {
    drawing.matches(of: /<path class="([^"]*)" d="([^"]*)"/).filter {
      $0.1.split(separator: " ").contains(Substring(style))
    }
    .map { match in match.2.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap { Double($0) } }
  }

  @Test("the parts of a bar are as long as their values, to a tenth of a unit")
  func bars() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let rows = (0..<Int.random(in: 1...40, using: &random)).map { rank in
        StackedBars.Row(name: "rank \(rank)", values: (0..<3).map { _ in Double.random(in: 0...1e9, using: &random) })
      }
      let chart = try #require(
        StackedBars(title: "t", summary: "s", parts: ["a", "b", "c"], rows: rows, dimension: .memory))
      // M from y H to v height H from: from and to are the first and third number.
      let lengths = (0..<3).map { part in
        paths("s\(part)", in: chart.drawing).suffix(rows.count).map { $0[2] - $0[0] }
      }
      let scale = lengths[0][0] / rows[0].values[0]
      for (index, row) in rows.enumerated() {
        for part in 0..<3 { #expect(abs(lengths[part][index] - row.values[part] * scale) < 0.25 + 0.2) }
      }
    }
  }

  @Test("a line passes through its points: places on the page turned back into values", arguments: [false, true])
  func line(isWide: Bool) throws {
    var random = SeededGenerator(seed: 9)
    var x = 1.0
    let points = (0..<60).map { _ -> (x: Double, y: Double) in
      x *= isWide ? 1.3 : 1.01
      return (x, Double.random(in: 0...7, using: &random))
    }
    let series = [LineChart.Series(name: "one", points: points)]
    let chart = try #require(
      LineChart(title: "t", summary: "s", x: .time, y: .count, series: series))
    let data = Dictionary(chart.role.data.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    let box = try #require(data["box"]).split(separator: " ").compactMap { Double($0) }
    let axis = try #require(data["x"]).split(separator: " ")
    #expect(axis[2] == (isWide ? "log" : "linear"))
    let low = try #require(Double(axis[0]))
    let high = try #require(Double(axis[1]))
    let drawn = try #require(paths("line", in: chart.drawing).first)
    #expect(drawn.count == 2 * points.count)
    for (index, point) in points.enumerated() {
      let share = (drawn[2 * index] - box[0]) / box[2]
      let back = isWide ? low * pow(high / low, share) : low + (high - low) * share
      #expect(abs(back / point.x - 1) < 0.003)
    }
  }

  @Test("the front of a scatter chart is what comparing every pair leaves")
  func front() throws {
    var random = SeededGenerator(seed: 11)
    for count in [1, 2, 3, 10, 200] {
      let points = (0..<count).map { number in
        // Few distinct values, so that ties occur.
        ScatterChart.Point(
          name: "\(number)", x: Double(Int.random(in: 1...30, using: &random)),
          y: Double(Int.random(in: 1...30, using: &random)))
      }
      let chart = try #require(
        ScatterChart(title: "t", summary: "s", x: ("time", .time), y: ("cost", .money), points: points))
      let unbeaten = points.filter { point in
        !points.contains { ($0.x < point.x && $0.y <= point.y) || ($0.x <= point.x && $0.y < point.y) }
      }
      #expect(Set(chart.front.map { [$0.x, $0.y] }) == Set(unbeaten.map { [$0.x, $0.y] }))
      #expect(Set(chart.front.map { [$0.x, $0.y] }).count == chart.front.count, "a place stands twice")
    }
  }

  @Test("labels of marked choices touch neither each other nor a marked dot, and stay inside the chart")
  func labels() throws {
    var random = SeededGenerator(seed: 12)
    for count in [1, 5, 40] {
      let points = (0..<count).map { number in
        ScatterChart.Point(
          name: "\(number)", x: Double.random(in: 1...30, using: &random), y: Double.random(in: 1...30, using: &random),
          mark: number % 3 == 1 ? .none : .label("\(number)"))
      }
      let chart = try #require(
        ScatterChart(title: "t", summary: "s", x: ("time", .time), y: ("cost", .money), points: points))
      let drawing = chart.drawing
      let dots = drawing.matches(of: /<circle class="s5" cx="([0-9.]+)" cy="([0-9.]+)"/).compactMap { match in
        Double(match.1).flatMap { x in Double(match.2).map { (x: x - 5, y: $0 - 5, width: 10.0) } }
      }
      #expect(dots.count == points.filter { $0.mark != .none }.count)
      let labels = drawing.matches(of: /<text class="lb" x="([0-9.]+)" y="([0-9.]+)" text-anchor="start">([0-9]+)</)
      // A label is 12 units high and 6.6 wide for each letter; its y is that of its foot.
      let boxes = labels.compactMap { match in
        Double(match.1).flatMap { x in
          Double(match.2).map { (x: x, y: $0 - 10, width: 6.6 * Double(match.3.count)) }
        }
      }
      #expect(boxes.count == labels.count && !boxes.isEmpty && boxes.count <= dots.count)
      for (index, box) in boxes.enumerated() {
        #expect(box.x >= 0 && box.x + box.width <= chart.size.width && box.y >= 0 && box.y + 12 <= chart.size.height)
        for other in boxes[(index + 1)...] + dots {
          // Coordinates are rounded to a tenth.
          let isApart =
            box.x + box.width <= other.x + 0.2 || other.x + other.width <= box.x + 0.2
            || abs(box.y - other.y) >= 9.8
          #expect(isApart, "\(box) touches \(other)")
        }
      }
    }
  }

  @Test("a chart of nothing is no chart, and values that are no numbers are left out")
  func nothing() throws {
    #expect(StackedBars(title: "t", summary: "s", parts: ["a"], rows: [], dimension: .time) == nil)
    #expect(LineChart(title: "t", summary: "s", x: .time, y: .count, series: []) == nil)
    #expect(IntervalChart(title: "t", summary: "s", rows: [.init(name: "a", value: .nan)], dimension: .time) == nil)
    let series = [LineChart.Series(name: "a", points: [(1, 2), (.nan, 3), (2, .infinity), (3, 4)])]
    let chart = try #require(LineChart(title: "t", summary: "s", x: .time, y: .count, series: series))
    #expect(paths("line", in: chart.drawing).first?.count == 4)
    #expect(!chart.drawing.contains("nan") && !chart.drawing.contains("inf"))
  }

  @Test("one value, equal values, tiny and huge ones still make an axis with marks", arguments: [0, 3e-9, 1, 7e21])
  func degenerate(value: Double) throws {
    let rows = [IntervalChart.Row(name: "a", value: value), .init(name: "b", value: value)]
    let chart = try #require(IntervalChart(title: "t", summary: "s", rows: rows, dimension: .count))
    #expect(chart.drawing.contains("class=\"gr\""))
    #expect(!chart.drawing.contains("nan"))
  }
}
