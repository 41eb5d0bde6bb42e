import Foundation

/// A value of a configuration, as its JSON has it.
enum ConfigValue: Decodable, Hashable {
  case null
  case flag(Bool)
  case whole(Int)
  /// A number that is not whole; one that no machine holds is not a number here.
  case number(Double)
  case text(String)
  case list([ConfigValue])
  case object([String: ConfigValue])

  init(from decoder: any Decoder) throws {
    if let keys = try? decoder.container(keyedBy: AnyKey.self) {
      let pairs = keys.allKeys.map { ($0.stringValue, (try? keys.decode(Self.self, forKey: $0)) ?? .number(.nan)) }
      self = .object(Dictionary(pairs, uniquingKeysWith: { $1 }))
      return
    }
    if var items = try? decoder.unkeyedContainer() {
      var list: [ConfigValue] = []
      while !items.isAtEnd { list.append(try items.decode(Self.self)) }
      self = .list(list)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = Int(exactly: number).map(Self.whole) ?? .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      // A number beyond every format.
      self = .number(.nan)
    }
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var whole: Int? { if case .whole(let value) = self { value } else { nil } }
  var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var list: [ConfigValue]? { if case .list(let value) = self { value } else { nil } }
  var object: [String: ConfigValue]? { if case .object(let value) = self { value } else { nil } }

  /// The value as a number, whole or not.
  var number: Double? {
    switch self {
    case .whole(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// Whether it says nothing, zero, false or none of anything.
  var isNone: Bool {
    switch self {
    case .null, .flag(false), .whole(0): true
    case .number(let value): value == 0
    case .text(let value): value.isEmpty
    case .list(let values): values.isEmpty
    case .object(let values): values.isEmpty
    default: false
    }
  }
}
