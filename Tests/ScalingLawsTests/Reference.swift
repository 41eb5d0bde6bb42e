import Foundation
import ScalingLaws

/// The reference tables beside the repository, found by walking up from this file.
enum Reference {
  static let folder: URL? = {
    var place = URL(filePath: #filePath).deletingLastPathComponent()
    while place.path.count > 1 {
      let candidate = place.appending(path: "shared/reference")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      place.deleteLastPathComponent()
    }
    return nil
  }()

  static var isPresent: Bool { folder != nil }

  static func table(_ name: String) throws -> ColumnTable {
    guard let folder else { throw LawError(.needsTable(name)) }
    return try ColumnTable(csv: String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ value: Double, _ expected: Double, within tolerance: Double) -> Bool {
  value == expected || abs(value - expected) <= tolerance * abs(expected)
}

/// A small seeded generator for property tests.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number whose logarithm is uniform between the logarithms of the ends.
  mutating func logUniform(_ range: ClosedRange<Double>) -> Double {
    exp(Double.random(in: log(range.lowerBound)...log(range.upperBound), using: &self))
  }
}
