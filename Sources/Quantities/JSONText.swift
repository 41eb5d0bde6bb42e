/// Why a text is not JSON, with its place.
public struct JSONTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line from 1.
  public let line: Int
  /// Column from 1, in bytes.
  public let column: Int
  /// What is wrong and what would be right.
  public let cause: String

  /// The place and the cause.
  public var description: String { "is not JSON: line \(line), column \(column): \(cause)" }
}

/// JSON as people have it: checked, with the place of its first fault, and with what Python writes beside the standard.
///
/// Python's `json` writes `NaN`, `Infinity` and `-Infinity` for numbers that are none, and files on model hubs hold them.
/// They are read as `null`: a key that needs a number then counts as missing.
public struct JSONText: Sendable {
  /// The text as the standard has it.
  public let standard: [UInt8]
  /// The lines of the keys of the outermost object, from 1.
  public let lines: [String: Int]

  /// Deepest nesting of lists and objects: configurations and traces have some five levels.
  private static let greatestDepth = 200

  /// Checks a text, UTF-8 with or without a byte-order mark.
  ///
  /// - Throws: `JSONTextError` with the first fault.
  /// - Complexity: O(bytes).
  public init(_ text: some RandomAccessCollection<UInt8>) throws(JSONTextError) {
    var scanner = Scanner(bytes: PlainText.utf8(text) ?? Array(text))
    try scanner.document()
    var standard: [UInt8] = []
    var done = 0
    for range in scanner.notNumbers {
      standard += scanner.bytes[done..<range.lowerBound]
      standard += Array("null".utf8)
      done = range.upperBound
    }
    self.standard = standard + scanner.bytes[done...]
    lines = scanner.lines
  }

  /// Walks over the text without calling itself, so that depth cannot exhaust the stack.
  private struct Scanner {
    let bytes: [UInt8]
    var lines: [String: Int] = [:]
    /// Where numbers stand that are none.
    var notNumbers: [Range<Int>] = []
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func document() throws(JSONTextError) {
      // What is open, as the byte that closes it.
      var open: [UInt8] = []
      skipSpace()
      if next == nil { throw fault("the text is empty") }
      while true {
        if try value(&open) { continue }
        // A value has ended; what is open says what may follow.
        while true {
          skipSpace()
          guard let closing = open.last else {
            if next != nil { throw fault("something stands behind the end; remove it") }
            return
          }
          if next == closing {
            index += 1
            open.removeLast()
            continue
          }
          guard next == UInt8(ascii: ",") else {
            throw fault(next == nil ? "the text ends before `\(name(closing))`" : "expected `,` or `\(name(closing))`")
          }
          index += 1
          skipSpace()
          if next == closing { throw fault("a comma stands before `\(name(closing))`; remove the comma") }
          break
        }
        if open.last == UInt8(ascii: "}") { try key(isOutermost: open.count == 1) }
      }
    }

    /// Reads a scalar and answers false, or opens a list or object and answers true when it holds something.
    private mutating func value(_ open: inout [UInt8]) throws(JSONTextError) -> Bool {
      skipSpace()
      switch next {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let closing = next == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
        index += 1
        if open.count >= JSONText.greatestDepth {
          throw fault("lists and objects lie more than \(JSONText.greatestDepth) deep in one another")
        }
        skipSpace()
        if next == closing {
          index += 1
          return false
        }
        open.append(closing)
        if closing == UInt8(ascii: "}") { try key(isOutermost: open.count == 1) }
        return true
      case UInt8(ascii: "\""): _ = try string()
      case .some: try word()
      case nil: throw fault("the text ends where a value is expected")
      }
      return false
    }

    private mutating func key(isOutermost: Bool) throws(JSONTextError) {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("expected a key in double quotes") }
      let place = line
      let range = try string()
      if isOutermost { lines[String(decoding: bytes[range], as: UTF8.self)] = place }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault("expected `:` behind the key") }
      index += 1
    }

    /// The bytes between the quotes.
    private mutating func string() throws(JSONTextError) -> Range<Int> {
      let quote = index
      index += 1
      let start = index
      while let byte = next {
        switch byte {
        case UInt8(ascii: "\""):
          index += 1
          return start..<index - 1
        case UInt8(ascii: "\\"): try escape()
        case 0..<0x20: throw fault("a text holds an end of line or a tab; write `\\n` or `\\t`, or close its quote")
        default: index += 1
        }
      }
      index = quote
      throw fault("the text in quotes is not closed")
    }

    /// A backslash and what it stands before.
    private mutating func escape() throws(JSONTextError) {
      let escaped = index + 1 < bytes.count ? bytes[index + 1] : 0
      guard escaped == UInt8(ascii: "u") else {
        guard "\"\\/bfnrt".utf8.contains(escaped) else {
          throw fault("a backslash stands before something else than `n`, `t`, `u0041`, …; write `\\\\` for itself")
        }
        index += 2
        return
      }
      let digits = bytes[(index + 2)...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else {
        throw fault("`\\u` needs four hexadecimal digits behind it")
      }
      index += 6
    }

    /// A number, a literal, or what Python writes for a number that is none.
    private mutating func word() throws(JSONTextError) {
      let start = index
      while let byte = next, Self.isWord(byte) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      switch word {
      case "true", "false", "null": return
      case "NaN", "Infinity", "-Infinity": notNumbers.append(start..<index)
      default:
        guard Self.isNumber(bytes[start..<index]) else {
          index = start
          let shown = word.isEmpty ? String(decoding: bytes[start..<min(start + 1, bytes.count)], as: UTF8.self) : word
          throw fault("`\(PlainText.shown(shown, limit: 40))` is no value; a text stands in double quotes")
        }
      }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }

    /// A number as the standard has it: no leading zeros, digits on both sides of the point.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
      var rest = text
      func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
      func digits() -> Int {
        let count = rest.prefix(while: isDigit).count
        rest = rest.dropFirst(count)
        return count
      }
      if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      let startsWithZero = rest.first == UInt8(ascii: "0")
      let whole = digits()
      guard whole > 0, !startsWithZero || whole == 1 else { return false }
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        guard digits() > 0 else { return false }
      }
      if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        guard digits() > 0 else { return false }
      }
      return rest.isEmpty
    }

    private mutating func skipSpace() {
      while let byte = next {
        switch byte {
        case UInt8(ascii: "\n"):
          index += 1
          line += 1
          lineStart = index
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
        default: return
        }
      }
    }

    private func fault(_ cause: String) -> JSONTextError {
      JSONTextError(line: line, column: min(index, bytes.count) - lineStart + 1, cause: cause)
    }

    private func name(_ closing: UInt8) -> String { String(UnicodeScalar(closing)) }
  }
}
