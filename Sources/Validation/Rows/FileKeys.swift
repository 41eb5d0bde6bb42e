import Quantities
import Reading

/// A value of a file that is written: a word or quantity, a list, or keys with values in their order.
indirect enum FileValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  case text(String)
  case list([FileValue])
  case keys(FileKeys)

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .text(String(value)) }
  init(booleanLiteral value: Bool) { self = .text(String(value)) }
  init(arrayLiteral elements: FileValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, FileValue)...) {
    var keys = FileKeys()
    for (key, value) in elements { keys[key] = value }
    self = .keys(keys)
  }

  /// A whole number.
  static func integer(_ value: Int) -> FileValue { .text(String(value)) }
  /// A count or a share, such that it reads back the same.
  static func number(_ value: Double) -> FileValue { .text(Dimension.count.exactText(value)) }
  /// A quantity with its unit, such that it reads back the same.
  static func quantity(_ value: Double, _ dimension: Dimension) -> FileValue { .text(dimension.exactText(value)) }
  /// True or false.
  static func flag(_ value: Bool) -> FileValue { .text(String(value)) }

  /// In one line.
  fileprivate var flow: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.flow).joined(separator: ", ") + "]"
    case .keys(let keys): "{" + keys.pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  /// In quotes where plain words would be read as something else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || " ./-+%_".contains($0) }
      && text.first?.isWhitespace == false && text.last?.isWhitespace == false && !text.hasPrefix("-")
    return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// Keys with values, in their order.
struct FileKeys: Sendable, ExpressibleByDictionaryLiteral {
  fileprivate(set) var pairs: [(key: String, value: FileValue)] = []

  init() {}
  init(dictionaryLiteral elements: (String, FileValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Whether there is none.
  var isEmpty: Bool { pairs.isEmpty }

  /// The value of a key; a new key stands last, nil takes one away.
  subscript(_ key: String) -> FileValue? {
    get { pairs.first { $0.key == key }?.value }
    set {
      guard let newValue else { return pairs.removeAll { $0.key == key } }
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        pairs[place].value = newValue
      } else {
        pairs.append((key, newValue))
      }
    }
  }

  /// The text of the file: each key in a line, what is below it behind it; lists of mappings with an element in each line.
  var yaml: String {
    pairs.map { key, value in
      if case .list(let values) = value, values.contains(where: { if case .keys = $0 { true } else { false } }) {
        return "\(key):\n" + values.map { "  - \($0.flow)\n" }.joined()
      }
      return "\(key): \(value.flow)\n"
    }.joined()
  }
}
