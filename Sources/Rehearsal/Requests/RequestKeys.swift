import Foundation
import Quantities

/// The keys of a request that is read: those that it does not have are refused, with the one that was probably meant.
struct RequestKeys<Key: CodingKey & CaseIterable> {
  private let container: KeyedDecodingContainer<Key>

  /// - Throws: `RehearsalError` with every unknown key.
  init(_ decoder: any Decoder, _ type: Key.Type) throws {
    container = try decoder.container(keyedBy: type)
    let known = Key.allCases.map(\.stringValue)
    let given = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    let unknown = given.filter { !known.contains($0) }.sorted()
    guard unknown.isEmpty else {
      let place = RequestText.path(decoder.codingPath)
      throw RehearsalError(
        .input,
        unknown.map { name in
          let refusal = Suggestion.refusal(of: "key", name, among: known)
          return Fault(place.isEmpty ? refusal : "`\(place)`: \(refusal)")
        })
    }
  }

  /// The value of a key that must be there.
  func required<Value: Decodable>(_ key: Key) throws -> Value { try container.decode(Value.self, forKey: key) }

  /// The value of a key, or nil.
  func optional<Value: Decodable>(_ key: Key) throws -> Value? {
    try container.decodeIfPresent(Value.self, forKey: key)
  }

  /// The value of a key, or the usual one.
  func value<Value: Decodable>(_ key: Key, usual: Value) throws -> Value { try optional(key) ?? usual }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// Requests as JSON.
enum RequestText {
  /// Reads a request.
  ///
  /// - Throws: `RehearsalError` with the place of the first fault of the text, or with the keys that cannot be used.
  static func read<Request: Decodable>(_ type: Request.Type, from text: String) throws(RehearsalError) -> Request {
    let standard: [UInt8]
    do { standard = try JSONText(Array(text.utf8)).standard } catch {
      throw RehearsalError(
        .input,
        [Fault("the request is not JSON: \(error.cause)", file: "request", line: error.line, column: error.column)])
    }
    do { return try JSONDecoder().decode(type, from: Data(standard)) } catch let error as DecodingError {
      throw RehearsalError(describe(error))
    } catch { throw RehearsalError(of: error) }
  }

  /// A place in a request, as a programmer writes it: `scenarios[0].text`.
  static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + PlainText.shown(key.stringValue, limit: 60)
      }
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "the request has no `\(path(context.codingPath + [key]))`; give it"
    case .typeMismatch(let type, let context): wrong(context, "it should be \(word(type))")
    case .valueNotFound(let type, let context): wrong(context, "it is null; it should be \(word(type))")
    case .dataCorrupted(let context):
      // The text was read as JSON before: what is left are numbers that no key can take.
      context.codingPath.isEmpty
        ? "the request holds a number that is too large; give a smaller one" : wrong(context, context.debugDescription)
    @unknown default: "the request cannot be read"
    }
  }

  private static func wrong(_ context: DecodingError.Context, _ what: String) -> String {
    let place = path(context.codingPath)
    return (place.isEmpty ? "the request" : "`\(place)`") + " cannot be used; \(what)"
  }

  private static func word(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is Int.Type, is Int64.Type, is UInt64.Type: "a whole number"
    case is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
