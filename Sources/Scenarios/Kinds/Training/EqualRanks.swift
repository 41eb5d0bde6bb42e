/// Neighbouring pipeline ranks that do the same stand for one another: 64 equal rows say no more than one.
enum EqualRanks {
  /// The places of neighbours that are equal, in order.
  static func folded<Rank>(_ ranks: [Rank], by areEqual: (Rank, Rank) -> Bool) -> [Range<Int>] {
    var folded: [Range<Int>] = []
    for place in ranks.indices {
      if let last = folded.last, areEqual(ranks[last.lowerBound], ranks[place]) {
        folded[folded.count - 1] = last.lowerBound..<place + 1
      } else {
        folded.append(place..<place + 1)
      }
    }
    return folded
  }

  /// What they are called: `3`, or `3 to 12`.
  static func name(_ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last, first != last else { return "\(numbers.first ?? 0)" }
    return "\(first) to \(last)"
  }

  /// Whether numbers are equal as a reader sees them: to a millionth of the greatest.
  static func areAlike(_ one: [Double], _ other: [Double]) -> Bool {
    let most = (one + other).reduce(0) { max($0, $1.magnitude) }
    return one.count == other.count && zip(one, other).allSatisfy { ($0 - $1).magnitude <= 1e-6 * most }
  }
}
