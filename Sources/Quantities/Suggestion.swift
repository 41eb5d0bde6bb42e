/// The name that a person probably meant.
public enum Suggestion {
  /// The candidate nearest to `name` by edit distance, or nil when none is near enough to be worth offering.
  ///
  /// - Complexity: O(candidates x length squared).
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    // Nothing that long is a slip of the finger, and the distance takes time by the product of lengths.
    guard name.utf8.count <= 200 else { return nil }
    let wanted = Array(name.lowercased())
    let limit = max(2, wanted.count / 3)
    var best: (distance: Int, same: Int, name: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let distance = editDistance(wanted, letters)
      guard distance <= limit, distance <= (best?.distance ?? .max) else { continue }
      // Of equally near ones the one that goes the same way for longer: slips are rarer at the beginning of a word.
      let same = zip(wanted, letters).prefix { $0 == $1 }.count
      guard distance < (best?.distance ?? .max) || same > (best?.same ?? 0) else { continue }
      best = (distance, same, candidate)
    }
    return best?.name ?? beginning(with: wanted, among: candidates)
  }

  /// The shortest candidate that goes on where the name ends: `mfu_ratio` for `mfu`.
  private static func beginning(with name: [Character], among candidates: some Sequence<String>) -> String? {
    guard name.count > 1 else { return nil }
    let longer = candidates.filter { candidate in
      let letters = Array(candidate.lowercased())
      return letters.starts(with: name) && letters.count > name.count && "_-. ".contains(letters[name.count])
    }
    return longer.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// The sentence that refuses a name: with the one that was probably meant, or with all that are known.
  public static func refusal(of what: String, _ name: String, among names: some Collection<String>) -> String {
    let offer =
      nearest(to: name, among: names).map { "did you mean `\($0)`?" } ?? "known are \(names.joined(separator: ", "))"
    return "unknown \(what) `\(PlainText.shown(name, limit: 80))`; \(offer)"
  }

  /// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
