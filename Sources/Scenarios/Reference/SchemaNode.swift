/// A JSON value whose keys keep their order, so that a generated file reads as its tables do.
indirect enum SchemaNode {
  case object([(key: String, value: SchemaNode)])
  case array([SchemaNode])
  case text(String)
  case number(String)
  case flag(Bool)

  /// Texts in a list.
  static func texts(_ texts: [String]) -> SchemaNode { .array(texts.map(SchemaNode.text)) }

  /// A whole number.
  static func whole(_ number: Int) -> SchemaNode { .number(String(number)) }

  /// The text, with two spaces for each level; what is short stands in one line.
  func printed(_ indent: String = "") -> String {
    let line = inline
    if line.count + indent.count <= 100 { return line }
    let inner = indent + "  "
    switch self {
    case .object(let pairs):
      let lines = pairs.map { inner + Self.quoted($0.key) + ": " + $0.value.printed(inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    case .array(let values):
      return "[\n" + values.map { inner + $0.printed(inner) }.joined(separator: ",\n") + "\n" + indent + "]"
    case .text, .number, .flag: return line
    }
  }

  private var inline: String {
    switch self {
    case .object(let pairs):
      "{" + pairs.map { Self.quoted($0.key) + ": " + $0.value.inline }.joined(separator: ", ") + "}"
    case .array(let values): "[" + values.map(\.inline).joined(separator: ", ") + "]"
    case .text(let text): Self.quoted(text)
    case .number(let text): text
    case .flag(let isSo): isSo ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
