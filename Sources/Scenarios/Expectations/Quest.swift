import Quantities

/// A published figure that takes a search: the greatest or least value of a key with which a run does what it should.
package struct Quest: Hashable, Sendable {
  /// What is sought.
  package enum Aim: Hashable, Sendable {
    /// The greatest or least whole value of a key, by dots from the root, with which the run fits and holds its objectives;
    /// nothing greater than the ceiling is tried.
    case extent(Extreme, key: String, ceiling: Int)
    /// The highest load, or the fewest replicas, that hold the objectives, by so many replications of each probe.
    case capacity(CapacityKind, replications: Int)
  }

  /// What is sought.
  package let aim: Aim
  /// Between which values it lies.
  package let band: FigureBand
  /// Which runs it is about.
  package let at: SweptPoint
  /// What it is divided by; nil where it stands for itself.
  package let over: SweptPoint?
  /// Where it was published, and what its file says of that.
  package let origin: FigureOrigin
  /// Where it stands in the file: `FILE:LINE:COLUMN`.
  package let place: String

  /// What is sought, in words: `largest batch.sequenceLength`. Verdicts have it in the place of a metric.
  package var name: String {
    switch aim {
    case .extent(let extreme, let key, _): "\(extreme.rawValue) \(key)"
    case .capacity(let kind, _): "capacity \(kind.rawValue)"
    }
  }
}

/// Which capacity is meant.
package enum CapacityKind: String, CaseIterable, Hashable, Sendable {
  /// The highest load that holds the objectives: arrivals in a second, or clients of a closed loop.
  case rate
  /// The fewest replicas that hold them under the stated load.
  case replicas
}

/// What a search came to.
struct Sought: Sendable {
  /// The answer with what is certain of it; nil where nothing does what it should.
  var figure: Figure?
  /// How the answer is printed.
  var dimension: Dimension
  /// Why there is no answer, or where the search ended, in words.
  var words: String?
  /// Whether more samples, or a longer search, may bring an answer where there is none.
  var isOpen = false
  /// What makes the answer surer.
  var remedy: String

  /// The answer in words; how it ended behind it.
  var text: String {
    let value = figure.map { dimension.format($0.value, digits: dimension == .count ? 10 : 4) } ?? "nothing"
    return words.map { "\(value), \($0)" } ?? value
  }
}
