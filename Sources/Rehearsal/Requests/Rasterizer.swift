import Foundation

/// Turns drawings into pixels with a program of this machine: drawing letters is not this program's trade.
enum Rasterizer {
  /// Programs that read SVG from a file, in the order of preference, with their arguments for twice the usual density.
  private static let programs: [(name: String, arguments: @Sendable (_ svg: String, _ png: String) -> [String])] = [
    ("rsvg-convert", { ["--zoom", "2", "--format", "png", "--output", $1, $0] }),
    ("resvg", { ["--zoom", "2", $0, $1] }),
  ]

  /// Writes the drawing as PNG.
  ///
  /// - Throws: `RehearsalError` that names what to install when there is no such program.
  static func png(_ svg: String, path: String) throws {
    for program in programs {
      guard let executable = find(program.name) else { continue }
      let drawing = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-\(UUID().uuidString).svg")
      defer { try? FileManager.default.removeItem(at: drawing) }
      let process = Process()
      process.executableURL = executable
      process.arguments = program.arguments(drawing.path, path)
      let errors = Pipe()
      process.standardError = errors
      do {
        try Data(svg.utf8).write(to: drawing)
        try process.run()
      } catch {
        throw RehearsalError("\(path): \(program.name) cannot be run: \(error.localizedDescription)")
      }
      let complaint = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw RehearsalError("\(path): \(program.name) failed: \(String(decoding: complaint, as: UTF8.self))")
      }
      return
    }
    throw RehearsalError(
      """
      PNG needs rsvg-convert (Debian and Ubuntu: apt-get install librsvg2-bin; macOS: brew install librsvg) or resvg; \
      --format svg needs neither
      """)
  }

  private static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
