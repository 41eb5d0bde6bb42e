public import Foundation

/// Runs the built program as its users do.
public struct Program: Sendable {
  /// What a run of the program came to.
  public struct Result: Sendable {
    /// The exit status, or minus the signal that ended it.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  /// The `rehearse` beside the test bundle.
  public static let rehearse: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("rehearse")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return Checkout.file(".build/release/rehearse")
  }()

  /// Runs `rehearse` to its end.
  ///
  /// - Parameters:
  ///   - environment: variables that replace those of this process.
  ///   - executable: another program to run.
  ///   - input: what stands in its standard input; that of this process when nil.
  ///   - output: where its output goes; returned when nil.
  ///   - patience: seconds after which it is asked to end, with the status 143 when it does.
  public static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], executable: URL = rehearse,
    input: String? = nil, output path: String? = nil, patience: Double? = nil
  ) throws -> Result {
    // Complaints go to a file: a program that fills one pipe while the other is read would wait for ever.
    let complaints = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-\(UUID().uuidString).txt")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    let output = Pipe()
    let question = Pipe()
    let process = try start(
      arguments, in: folder, environment, executable,
      output: path == nil ? output : try FileHandle(forWritingTo: URL(fileURLWithPath: path ?? "")),
      errors: try FileHandle(forWritingTo: complaints), input: input == nil ? nil : question)
    if let input {
      question.fileHandleForWriting.write(Data(input.utf8))
      try question.fileHandleForWriting.close()
    }
    let alarm = DispatchWorkItem { process.terminate() }
    if let patience { DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: alarm) }
    let outputData = path == nil ? output.fileHandleForReading.readDataToEndOfFile() : Data()
    process.waitUntilExit()
    alarm.cancel()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(
      status: status, output: String(decoding: outputData, as: UTF8.self),
      errors: try String(contentsOf: complaints, encoding: .utf8))
  }

  /// Starts `rehearse`, sends it a signal after a delay, and returns how it ended.
  public static func run(_ arguments: [String], signal number: Int32, after seconds: Double) throws -> Result {
    let complaints = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-\(UUID().uuidString).txt")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    let process = try start(
      arguments, in: nil, [:], rehearse, output: FileHandle.nullDevice, errors: try FileHandle(forWritingTo: complaints)
    )
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(status: status, output: "", errors: try String(contentsOf: complaints, encoding: .utf8))
  }

  /// Starts `rehearse` and kills it after a delay; a run that ends before is left alone.
  public static func runAndKill(_ arguments: [String], after seconds: Double) throws {
    let process = try start(
      arguments, in: nil, [:], rehearse, output: FileHandle.nullDevice, errors: FileHandle.nullDevice)
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func start(
    _ arguments: [String], in folder: URL?, _ environment: [String: String], _ executable: URL, output: Any,
    errors: FileHandle, input: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    if let input { process.standardInput = input }
    process.standardError = errors
    try process.run()
    return process
  }
}

/// A folder of its own for a test, gone when the value is.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a text file and returns its path.
  public func write(_ text: String, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
