package import Foundation
import Quantities

/// Why a text is not a calibration.
package struct CalibrationFileError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, with the place in the file where it is known.
  package let description: String
}

extension Calibration {
  /// Reads a calibration as `rehearse calibrate` writes it.
  ///
  /// - Throws: `CalibrationFileError` when the text is not JSON or lacks a number.
  package init(json: Data) throws(CalibrationFileError) { self = try decoded(json) }

  /// The text of a calibration file, keys in order.
  package func json() throws -> Data { try encoded(self) }
}

extension NetworkCalibration {
  /// Reads a file of networks.
  ///
  /// - Throws: `CalibrationFileError` when the text is not JSON or lacks a number.
  package init(json: Data) throws(CalibrationFileError) { self = try decoded(json) }

  /// The text of a file of networks, keys in order.
  package func json() throws -> Data { try encoded(self) }
}

/// Decodes a file with a sentence for what is wrong: the place, the cause and the remedy.
private func decoded<Value: Decodable>(_ json: Data) throws(CalibrationFileError) -> Value {
  func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? "." + $0.stringValue }.joined()
    return path.isEmpty ? "" : "`\(path.drop { $0 == "." })`: "
  }
  // What is wrong is looked for only in a file that has something wrong.
  if let value = try? JSONDecoder().decode(Value.self, from: json) { return value }
  let remedy = "; a calibration is what `rehearse calibrate --out` writes"
  let text: JSONText
  do throws(JSONTextError) { text = try JSONText(json) } catch {
    throw CalibrationFileError(description: "the text " + error.description + remedy)
  }
  do {
    return try JSONDecoder().decode(Value.self, from: Data(text.standard))
  } catch let DecodingError.keyNotFound(key, context) {
    throw CalibrationFileError(description: "\(place(context))the key `\(key.stringValue)` is missing" + remedy)
  } catch let DecodingError.typeMismatch(type, context) {
    throw CalibrationFileError(description: "\(place(context))\(wanted(type)) is expected here" + remedy)
  } catch let DecodingError.valueNotFound(type, context) {
    throw CalibrationFileError(description: "\(place(context))\(wanted(type)) is expected here, not null" + remedy)
  } catch let DecodingError.dataCorrupted(context) {
    throw CalibrationFileError(description: "\(place(context))the value is unknown" + remedy)
  } catch {
    throw CalibrationFileError(description: "the text is no calibration" + remedy)
  }
}

/// What should have stood there, in words.
private func wanted(_ type: Any.Type) -> String {
  switch type {
  case is Double.Type, is Int.Type: "a number"
  case is String.Type: "a text"
  case is Bool.Type: "true or false"
  case is [Any].Type: "a list"
  default: "a mapping"
  }
}

private func encoded(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  return try encoder.encode(value)
}
