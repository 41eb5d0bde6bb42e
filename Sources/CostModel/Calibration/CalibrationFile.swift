public import Foundation

/// Why a text is not a calibration.
public struct CalibrationFileError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, with the place in the file where it is known.
  public let description: String
}

extension Calibration {
  /// Reads a calibration as `rehearse calibrate` writes it.
  ///
  /// - Throws: `CalibrationFileError` when the text is not JSON or lacks a number.
  public init(json: Data) throws(CalibrationFileError) {
    do {
      self = try JSONDecoder().decode(Calibration.self, from: json)
    } catch let DecodingError.keyNotFound(key, context) {
      throw CalibrationFileError(description: "`\(key.stringValue)` is missing\(Self.place(context))")
    } catch let DecodingError.typeMismatch(_, context) {
      throw CalibrationFileError(description: "\(context.debugDescription)\(Self.place(context))")
    } catch {
      throw CalibrationFileError(description: "not a calibration: \(error)")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? "" : " at " + path.joined(separator: ".")
  }

  /// The text of a calibration file, keys in order.
  public func json() throws -> Data { try encoded(self) }
}

extension NetworkCalibration {
  /// The text of a file of networks, keys in order.
  public func json() throws -> Data { try encoded(self) }
}

private func encoded(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  return try encoder.encode(value)
}
