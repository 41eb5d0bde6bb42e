/// The lines that a command must print, with `...` for any lines and `…` for any text within one.
struct Expectation {
  /// Any lines, also none.
  static let anyLines = "..."
  /// Any text within a line, also none.
  static let anyText: Character = "…"

  let lines: [String]

  init(lines: [String]) { self.lines = Self.trimmed(lines) }

  /// Lines without spaces at their ends, and without empty ones behind the last.
  static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines.map { line in String(line.reversed().drop { $0 == " " || $0 == "\r" }.reversed()) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Whether these lines could have been expected.
  func matches(_ got: [String]) -> Bool {
    // Places of `got` that the expected lines so far may have reached.
    var reached: Set<Int> = [0]
    for line in lines {
      if line == Self.anyLines {
        if let least = reached.min() { reached = Set(least...got.count) }
      } else {
        reached = Set(reached.filter { $0 < got.count && Self.line(line, matches: got[$0]) }.map { $0 + 1 })
      }
    }
    return reached.contains(got.count)
  }

  /// Whether a line is as expected: its parts between wildcards stand in it in order, the first at its beginning and the
  /// last at its end.
  static func line(_ expected: String, matches got: String) -> Bool {
    let parts = expected.split(separator: anyText, omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return expected == got }
    guard got.hasPrefix(first) else { return false }
    var rest = got.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  /// All lines: those that only are expected behind `-`, those that only came behind `+`.
  func difference(_ got: [String]) -> String {
    let changes = got.difference(from: lines) { Self.line($1, matches: $0) || Self.line($0, matches: $1) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var text: [String] = []
    var (old, new) = (0, 0)
    while old < lines.count || new < got.count {
      if removed.contains(old) {
        text.append("- " + lines[old])
        old += 1
      } else if inserted.contains(new) {
        text.append("+ " + got[new])
        new += 1
      } else {
        text.append("  " + got[new])
        (old, new) = (old + 1, new + 1)
      }
    }
    return text.joined(separator: "\n")
  }

  /// What should be expected instead: what came, in the place of whole blocks, or around the elisions of others. Wildcards
  /// stay where they still hold, and wall times of searches get one.
  func updated(_ got: [String]) -> [String] {
    guard let first = lines.firstIndex(of: Self.anyLines), let last = lines.lastIndex(of: Self.anyLines),
      first + lines.count - last - 1 <= got.count
    else { return got.map(kept) }
    let head = got.prefix(first).map(kept)
    let tail = got.suffix(lines.count - last - 1).map(kept)
    return head + lines[first...last] + tail
  }

  /// A line as it came, unless a line with wildcards already says it.
  private func kept(_ line: String) -> String {
    if let known = lines.first(where: { $0.contains(Self.anyText) && Self.line($0, matches: line) }) { return known }
    return line.replacing(/(simulated, ).*$/) { $0.1 + String(Self.anyText) }
  }
}
