import Quantities
package import Yams

/// Turns the text of a scenario into its tree: aliases and merges replaced by what they stand for.
package enum ScenarioText {
  /// The tree, or nil after its faults were reported.
  ///
  /// - Parameters:
  ///   - whenEmpty: what to say of a file without content.
  ///   - resolver: how plain words are told from numbers and dates, which takes most of the time; `.basic` for texts that
  ///     are only read and never written again.
  package static func compose(
    _ text: String, _ collector: DiagnosticCollector, whenEmpty: @autoclosure () -> String,
    resolver: Resolver = .default
  ) -> Node? {
    do {
      // A mark that a Windows editor put there is no part of the text.
      let plain = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
      guard let node = try Yams.compose(yaml: plain, resolver) else {
        collector.report(whenEmpty(), line: 1, column: 1)
        return nil
      }
      return Merges(collector: collector).resolved(node)
    } catch let error as YamlError {
      let (message, line, column) = describe(error)
      collector.report(message, line: line, column: column)
    } catch {
      collector.report("the text is not YAML", line: 1, column: 1)
    }
    return nil
  }

  private static func describe(_ error: YamlError) -> (String, Int, Int) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return ("the text is not YAML: " + words(problem, context?.text ?? "", context?.mark), mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      return ("\(names) stands twice in one mapping; leave one out", context.mark.line, context.mark.column)
    case .reader(_, let offset, let value, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column =
        (before.lastIndex { $0.isNewline }.map { before.distance(from: $0, to: before.endIndex) } ?? before.count + 1)
      let code = value >= 0 ? " U+" + String(value, radix: 16, uppercase: true) : ""
      return ("the text is not YAML: the character\(code) may not stand in it; remove it", line, max(1, column))
    default: return ("the text is not YAML", 1, 1)
    }
  }

  /// What the parser found, in words that tell what to do.
  private static func words(_ problem: String, _ context: String, _ start: Mark?) -> String {
    let begun = start.map { " that begins at \($0.line):\($0.column)" } ?? ""
    let known: [(part: String, words: String)] = [
      ("nesting level", "lists and mappings lie too deep in one another; a scenario needs no more than ten levels"),
      ("expected ',' or '}'", "the mapping\(begun) is not closed; a comma or a closing `}` is missing"),
      ("expected ',' or ']'", "the list\(begun) is not closed; a comma or a closing `]` is missing"),
      ("expected node content", "a value is missing; a bracket may be open\(begun.isEmpty ? "" : ", the one\(begun)")"),
      ("found undefined alias", "the alias stands for nothing; define it above with `&`"),
      ("another document", "a second document begins; give each its own file, without `---` between"),
      ("expected '-' indicator", "the list\(begun) goes on with something that is no `- …`; check the indent"),
      ("expected key", "the mapping\(begun) goes on with something that is no `key: value`; check the indent"),
      ("could not find expected ':'", "a `:` behind a key is missing; keys and values are written `key: value`"),
      ("mapping values are not allowed", "a second `:` in one line; put the value in quotes"),
      ("unexpected end of stream", "the quoted text\(begun) is not closed; its last quote is missing"),
      (
        "cannot start any token",
        "a tab or another character cannot begin a value; indent with spaces, or put it in quotes"
      ),
      ("unknown escape character", "the text in double quotes has an unknown escape; use single quotes"),
      ("block sequence entries", "a list cannot begin here; put it on a line of its own"),
      ("undefined tag handle", "the tag is unknown; leave out what begins with `!`"),
      ("tab character", "a tab cannot indent; use spaces"),
    ]
    return known.first { problem.contains($0.part) || context.contains($0.part) }?.words
      ?? "\(problem); check quotes, brackets and indent"
  }
}

/// Replaces `<<: *base` by the keys of what it names; a key beside it wins.
///
/// - Source: yaml.org/type/merge.html
private final class Merges {
  private let collector: DiagnosticCollector
  /// Values met so far: aliases within aliases may stand for more than any machine holds.
  private var count = 0
  private var isTooMuch = false

  private static let greatestCount = 1_000_000
  private static let greatestDepth = 64

  init(collector: DiagnosticCollector) { self.collector = collector }

  func resolved(_ node: Node) -> Node? {
    let result = resolved(node, depth: 0)
    guard isTooMuch else { return result }
    // Taking a very deep tree apart would need a stack as deep: it is left until the program ends.
    _ = Unmanaged.passRetained(Kept(node: node))
    return nil
  }

  private final class Kept {
    let node: Node
    init(node: Node) { self.node = node }
  }

  private func resolved(_ node: Node, depth: Int) -> Node {
    count += 1
    guard !isTooMuch else { return node }
    guard depth <= Self.greatestDepth, count <= Self.greatestCount else {
      isTooMuch = true
      let what =
        depth > Self.greatestDepth
        ? "lists and mappings lie more than \(Self.greatestDepth) deep in one another"
        : "the aliases stand for more than \(Self.greatestCount) values"
      collector.report(what + "; write the file with fewer", line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
      return node
    }
    switch node {
    case .sequence(let sequence):
      return .sequence(
        Node.Sequence(
          sequence.map { resolved($0, depth: depth + 1) }, sequence.tag, sequence.style, sequence.mark))
    case .mapping(let mapping): return .mapping(merged(mapping, depth: depth))
    case .scalar, .alias: return node
    }
  }

  private func merged(_ mapping: Node.Mapping, depth: Int) -> Node.Mapping {
    var own: [(Node, Node)] = []
    var inherited: [(Node, Node)] = []
    for (key, value) in mapping {
      let below = resolved(value, depth: depth + 1)
      guard isMerge(key) else {
        own.append((key, below))
        continue
      }
      for base in bases(below, key) {
        for pair in base where !inherited.contains(where: { $0.0 == pair.key }) {
          inherited.append((pair.key, pair.value))
        }
      }
    }
    let kept = inherited.filter { pair in !own.contains { $0.0 == pair.0 } }
    return Node.Mapping(own + kept, mapping.tag, mapping.style, mapping.mark)
  }

  private func isMerge(_ key: Node) -> Bool { key.scalar.map { $0.string == "<<" && $0.style == .plain } ?? false }

  /// The mappings that a merge names, the strongest first.
  private func bases(_ value: Node, _ key: Node) -> [Node.Mapping] {
    let bases = value.sequence.map { $0.map(\.mapping) } ?? [value.mapping]
    if bases.contains(where: { $0 == nil }) {
      collector.report(
        "`<<` takes in a mapping or a list of them, such as `<<: *base`", line: key.mark?.line ?? 1,
        column: key.mark?.column ?? 1)
    }
    return bases.compactMap(\.self)
  }
}
