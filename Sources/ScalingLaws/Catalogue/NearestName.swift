/// Finds the known name that a misspelt one probably meant.
enum NearestName {
  /// The name of `known` with the fewest edits from `name`, if that is at most half its letters. A name cut short
  /// counts as one edit.
  static func of(_ name: String, among known: [String]) -> String? {
    let lowered = Array(name.lowercased())
    let ranked = known.map { candidate in
      let letters = Array(candidate.lowercased())
      let asPrefix = 1 + edits(lowered, Array(letters.prefix(lowered.count)))
      return (name: candidate, edits: min(edits(lowered, letters), asPrefix))
    }
    guard let best = ranked.min(by: { $0.edits < $1.edits }) else { return nil }
    return best.edits <= max(1, name.count / 2) ? best.name : nil
  }

  /// The least number of insertions, deletions and replacements between two words.
  private static func edits(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, target) in other.enumerated() {
        let replaced = diagonal + (letter == target ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count]
  }
}
