/// Texts as programs of other people save them, made plain: UTF-8 without a byte-order mark.
public enum PlainText {
  /// The bytes as UTF-8 without a byte-order mark; UTF-16 with a mark is turned into UTF-8, anything else stays as it is.
  ///
  /// Spreadsheets put a mark before a table, and some save UTF-16.
  public static func utf8<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> [UInt8]? {
    let start = Array(bytes.prefix(3))
    if start == [0xEF, 0xBB, 0xBF] { return Array(bytes.dropFirst(3)) }
    let isLittle = start.starts(with: [0xFF, 0xFE])
    guard isLittle || start.starts(with: [0xFE, 0xFF]) else { return nil }
    let payload = Array(bytes.dropFirst(2))
    let units = stride(from: 0, to: payload.count - 1, by: 2).map { place in
      let (low, high) = isLittle ? (payload[place], payload[place + 1]) : (payload[place + 1], payload[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The line, from 1, of the first byte that is not UTF-8; nil when all are.
  public static func lineOfFirstFault(_ bytes: some Sequence<UInt8>) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): if scalar.first == UInt8(ascii: "\n") { line += 1 }
      case .emptyInput: return nil
      case .error: return line
      }
    }
  }

  /// A text that may be shown in one message: control characters escaped, and the middle of a long one left out.
  public static func shown(_ text: String, limit: Int = 800) -> String {
    var plain = text
    if text.unicodeScalars.contains(where: isControl) {
      plain = text.unicodeScalars.reduce(into: "") { result, scalar in
        if isControl(scalar) {
          result += scalar == "\t" ? "\\t" : "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    // Bytes are counted first: counting the characters of a long text takes long.
    guard plain.utf8.count > limit, plain.count > limit else { return plain }
    return plain.prefix(limit * 2 / 3) + " … " + plain.suffix(limit / 4)
  }

  /// A text in one line: as `shown`, with ends of lines escaped too.
  ///
  /// For names and other words of a user that stand in answers.
  public static func line(_ text: String, limit: Int = 800) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\n" || isControl($0) }) || text.utf8.count > limit else {
      return text
    }
    let plain = text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\n" { result += "\\n" } else { result.unicodeScalars.append(scalar) }
    }
    return shown(plain, limit: limit)
  }

  /// Whether a character would move the cursor, colour the text of a terminal, end a line unseen, or turn the order of what
  /// stands behind it; ends of lines may stand in messages.
  ///
  /// - Source: Unicode Standard Annex 9, table 1, for the last.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return scalar.value < 0x20 && scalar != "\n" }
    switch scalar.value {
    case 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return true
    default: return false
    }
  }
}
