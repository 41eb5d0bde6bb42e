import Foundation
import TestSupport

/// Small files that set every key, each with what it needs beside it.
enum KeySamples {
  /// The files.
  static var all: [URL] { (try? files(in: "Tests/Fixtures/Keys")) ?? [] }

  /// The YAML files below a folder, in order.
  static func files(in folder: String) throws -> [URL] {
    let root = Checkout.file(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { root.appendingPathComponent($0) }
  }
}
