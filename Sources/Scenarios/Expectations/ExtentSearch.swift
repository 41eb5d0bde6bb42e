/// Finds the greatest or the least whole value of a key that is good, by doubling and bisection.
///
/// What is good is taken to be one stretch: all values up to the greatest good one, or all from the least good one on. Values
/// that the file's rules refuse belong to neither side and are stepped over: of up to 256 neighbours each is tried, of more
/// those that have a divisor in common with the known good and bad ones, since rules are of what divides what.
package struct ExtentSearch: Sendable {
  /// What a value came to.
  package enum Answer: Hashable, Sendable {
    /// It is good; whether chance had no part in that, or too small a one to turn it.
    case good(isSure: Bool)
    /// It is not.
    case bad(isSure: Bool)
    /// The file's rules refuse it, for a reason.
    case refused(String)
  }

  /// Which good value is sought.
  package let extreme: Extreme
  /// The value of the file, where the search begins.
  package let start: Int
  /// Nothing greater is tried.
  package let ceiling: Int
  /// Values that are judged, at most.
  package var limit = 400
  /// Values that are read and refused, at most.
  package var refusals = 20_000

  /// A search.
  package init(_ extreme: Extreme, from start: Int, ceiling: Int) {
    self.extreme = extreme
    self.start = min(start, ceiling)
    self.ceiling = ceiling
  }

  /// So many neighbours are tried one by one.
  static let neighbours = 256

  /// The extent by what `probe` says of each value; none is asked for twice.
  package func find(_ probe: (Int) async throws -> Answer) async throws -> Extent {
    var walk = ExtentWalk(search: self)
    let plain = try await walk.boundary(probe) { Self.isGood($0) == (extreme == .largest) }
    // The same with every value that chance may turn counted as bad, and as good: without chance nothing more is asked for.
    let strict = try await walk.boundary(probe) { Self.isGood($0, counting: false) == (extreme == .largest) }
    let loose = try await walk.boundary(probe) { Self.isGood($0, counting: true) == (extreme == .largest) }
    return extent(plain, strict: strict, loose: loose, walk)
  }

  private static func isGood(_ answer: Answer, counting doubtful: Bool? = nil) -> Bool {
    switch answer {
    case .good(let isSure): isSure ? true : doubtful ?? true
    case .bad(let isSure): isSure ? false : doubtful ?? false
    case .refused: false
    }
  }

  private func extent(
    _ plain: ExtentWalk.Boundary, strict: ExtentWalk.Boundary, loose: ExtentWalk.Boundary, _ walk: ExtentWalk
  ) -> Extent {
    let value = extreme == .largest ? plain.below : plain.above
    func end(_ boundary: ExtentWalk.Boundary) -> Extent.End {
      if walk.isSpent, !boundary.isClosed { return .spent }
      if let above = boundary.above { return .between(boundary.below, above) }
      // Between half of the ceiling and it the rules may refuse what is left.
      if let below = boundary.below, below > ceiling / 2 { return .ceiling }
      return .refused(walk.refusal(from: boundary.below ?? start) ?? "")
    }
    /// The least and the greatest that the answer may be by one way of counting.
    func range(_ boundary: ExtentWalk.Boundary) -> (low: Double, high: Double) {
      let above = boundary.above.map(Double.init) ?? .infinity
      let below = boundary.below.map(Double.init) ?? 0
      switch extreme {
      case .largest:
        switch end(boundary) {
        case .between, .refused: return (below, below)
        case .ceiling: return (below, .infinity)
        case .spent: return (below, above - 1)
        }
      case .smallest:
        return boundary.isClosed ? (above, above) : (below + 1, above)
      }
    }
    let ranges = [plain, strict, loose].map(range)
    return Extent(
      value: value, low: ranges.map(\.low).min() ?? 0, high: ranges.map(\.high).max() ?? .infinity, end: end(plain),
      asked: walk.judged,
      isDoubtful: walk.isSpent || [strict, loose].contains { (extreme == .largest ? $0.below : $0.above) != value })
  }
}

/// What a search for a good value came to.
package struct Extent: Hashable, Sendable {
  /// Why the search ended where it did.
  package enum End: Hashable, Sendable {
    /// Between two neighbours of which the file's rules refuse all values: the greatest below, if any, and the least above.
    case between(Int?, Int)
    /// Up to the ceiling every value is on one side.
    case ceiling
    /// The file's rules refuse everything that is greater, for a reason.
    case refused(String)
    /// As many values as are allowed were tried.
    case spent
  }

  /// The extent; nil where no value is good.
  package let value: Int?
  /// The least and the greatest that it may be, where chance, the ceiling or the limit leave that open.
  package let low: Double
  package let high: Double
  /// Why the search ended there.
  package let end: End
  /// How many values were judged.
  package let asked: Int
  /// Whether chance or the limit leave open which it is.
  package let isDoubtful: Bool
}

/// The values that were tried, and where two sides meet.
struct ExtentWalk {
  /// The greatest value on the lower side and the least on the upper one; nil where none is known.
  struct Boundary {
    var below: Int?
    var above: Int?
    /// Whether no value between them is left.
    var isClosed = false
  }

  let search: ExtentSearch
  private var answers: [Int: ExtentSearch.Answer] = [:]
  private var reasons: [Int: String] = [:]
  /// Values that were judged, and not refused.
  private(set) var judged = 0
  /// Whether no more may be tried.
  private(set) var isSpent = false
  /// What admissible values have had between them.
  private var step: Int?

  init(search: ExtentSearch) { self.search = search }

  typealias Probe = (Int) async throws -> ExtentSearch.Answer

  /// Why the next value above was refused; nil where none was.
  func refusal(from value: Int) -> String? {
    reasons.filter { $0.key >= value }.min { $0.key < $1.key }?.value
  }

  /// The answer to a value that may be tried; nil where the rules refuse it, or no more may be tried.
  private mutating func ask(_ value: Int, _ probe: Probe) async throws -> ExtentSearch.Answer? {
    if let known = answers[value] { return known }
    guard reasons[value] == nil, !isSpent else { return nil }
    guard judged < search.limit, reasons.count < search.refusals else {
      isSpent = true
      return nil
    }
    try Task.checkCancellation()
    let answer = try await probe(value)
    if case .refused(let why) = answer {
      reasons[value] = why
      return nil
    }
    judged += 1
    answers[value] = answer
    return answer
  }

  /// Where values that belong below and those that belong above meet.
  mutating func boundary(_ probe: Probe, _ isBelow: (ExtentSearch.Answer) -> Bool) async throws -> Boundary {
    _ = try await ask(search.start, probe)
    var found = Boundary()
    found.above = answers.filter { !isBelow($0.value) }.keys.min()
    found.below = answers.filter { isBelow($0.value) && $0.key < found.above ?? .max }.keys.max()
    guard found.below != nil || found.above != nil else { return found }
    // The least value that is refused with all above it, as far as is known.
    var lid: Int?
    while found.above == nil, let below = found.below, below < search.ceiling {
      guard let next = try await greater(than: below, probe), let answer = answers[next] else {
        lid = min(max(2 * below, below + 1), search.ceiling + 1)
        break
      }
      if isBelow(answer) { found.below = next } else { found.above = next }
    }
    while !isSpent, let top = found.above ?? lid {
      let bottom = found.below ?? -1
      guard top - bottom > 1 else { break }
      let middle = bottom + (top - bottom) / 2
      if let next = try await admissible(found, below: top, near: middle, probe), let answer = answers[next] {
        if isBelow(answer) { found.below = next } else { found.above = next }
      } else if found.above == nil, top - bottom - 1 > ExtentSearch.neighbours {
        lid = middle
      } else {
        break
      }
    }
    found.isClosed = !isSpent
    return found
  }

  /// An admissible value above another, about twice as great; nil where none is found.
  private mutating func greater(than value: Int, _ probe: Probe) async throws -> Int? {
    let twice = min(max(2 * value, value + 1), search.ceiling)
    if try await ask(twice, probe) != nil { return twice }
    let own = Boundary(below: value)
    if let next = try await admissible(own, below: twice, near: value + (twice - value) / 2, probe) { return next }
    for factor in [3, 4, 6, 8] where value > 0 && factor * value <= search.ceiling {
      if try await ask(factor * value, probe) != nil { return factor * value }
    }
    // Those below twice the value are looked through once it is known that nothing above is good.
    let last = min(value + ExtentSearch.neighbours, search.ceiling)
    for next in stride(from: twice + 1, through: last, by: 1) {
      if try await ask(next, probe) != nil { return next }
    }
    return nil
  }

  /// An admissible value between two sides, near one value.
  private mutating func admissible(
    _ sides: Boundary, below top: Int, near middle: Int, _ probe: Probe
  ) async throws -> Int? {
    let bottom = sides.below ?? -1
    guard top - bottom > 1 else { return nil }
    guard top - bottom - 1 > ExtentSearch.neighbours else {
      for value in (bottom + 1..<top).sorted(by: { ($0 - middle).magnitude < ($1 - middle).magnitude }) {
        if try await ask(value, probe) != nil { return value }
      }
      return nil
    }
    let base = sides.below ?? 0
    let common = Self.divisors(Self.commonDivisor(sides.below ?? 0, sides.above ?? 0))
    for divisor in (step.map { [$0] } ?? []) + common {
      let steps = max(1, Int((Double(middle - base) / Double(divisor)).rounded()))
      let value = base + steps * divisor
      guard value > bottom, value < top, try await ask(value, probe) != nil else { continue }
      step = divisor
      return value
    }
    let near =
      max(bottom + 1, middle - ExtentSearch.neighbours / 8)...min(top - 1, middle + ExtentSearch.neighbours / 8)
    for value in near { if try await ask(value, probe) != nil { return value } }
    return nil
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonDivisor(b, a % b) }

  /// The divisors in order.
  private static func divisors(_ number: Int) -> [Int] {
    guard number > 0 else { return [1] }
    let small = (1...max(1, Int(Double(number).squareRoot()))).filter { number % $0 == 0 }
    return Set(small + small.map { number / $0 }).sorted()
  }
}
