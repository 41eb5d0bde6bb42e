public import Foundation

/// The folder of reference measurements that may lie beside the project.
public enum Reference {
  /// The folder, or nil when this checkout has none beside it.
  public static let folder: URL? = {
    var place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while place.path != "/" {
      let candidate = place.appendingPathComponent("shared/reference")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      place = place.deletingLastPathComponent()
    }
    return nil
  }()

  /// Whether tests that need the folder can run.
  public static var isPresent: Bool { folder != nil }

  /// A file of the folder, or nil.
  public static func file(_ name: String) -> URL? { folder?.appendingPathComponent(name) }
}

/// The project's own folder.
public enum Checkout {
  /// The root of the checkout that the tests were built from.
  public static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the project.
  public static func file(_ name: String) -> URL { root.appendingPathComponent(name) }
}
