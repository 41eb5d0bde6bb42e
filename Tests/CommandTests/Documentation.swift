import Foundation
import TestSupport

/// A page of Markdown whose `console` blocks are run and compared with what they show.
///
/// - `$ rehearse …` is run by the shell, in one folder for the whole page, so that its runs share a store. The lines below,
///   up to the next `$` or the end of the block, are what it must print, on either output. Where there are none, its output
///   is not looked at, but it must end with status 0 or 1.
/// - A line `...` stands for any lines, also none; `…` inside a line for any text, such as a wall time. Spaces at the end of
///   lines and empty lines at the end do not count. A command goes on after a `\` at the end of its line, and in open quotes.
/// - A block right under `<!-- file: NAME -->` is a file that the reader writes: it is written before what follows is run.
/// - Other programs are not run, those of `skipped` silently; a line with `# not run` never is.
struct Documentation {
  /// A command of the page, or a file that it has its reader write.
  enum Step: Equatable {
    case command(String, line: Int, expected: Range<Int>)
    case file(name: String, text: String, line: Int)
    case unknown(String, line: Int)
  }

  /// A step that did not go as the page says.
  struct Finding {
    /// The line of the command in the page, from 1.
    var line: Int
    /// What is wrong, with all lines that were expected and that came.
    var message: String
    /// The lines that the page should have had, by their place; nil where only its author knows.
    var remedy: (range: Range<Int>, lines: [String])?
  }

  /// Programs that readers are told to call, and that these tests do not.
  static let skipped = ["make", "sqlite3", "pipx", "pip", "git", "cd", "swift", "podman", "docker"]

  /// How the page is called in messages.
  let name: String
  private(set) var lines: [String]

  init(name: String, text: String) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The page as it is now.
  var text: String { lines.joined(separator: "\n") }

  /// Runs every step in order in `folder`, and says what did not go as the page says.
  func check(in folder: TemporaryFolder) throws -> [Finding] {
    let programs = folder.url.appendingPathComponent(".programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appendingPathComponent("rehearse"), withDestinationURL: Program.rehearse)
    let paths = programs.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    return try steps.compactMap { step in
      switch step {
      case .unknown(let command, let line):
        return Finding(line: line, message: "`\(command)` is neither rehearse nor skipped; mark it `# not run`")
      case .file(let name, let text, let line):
        guard !name.hasPrefix("/"), !name.contains("..") else {
          return Finding(line: line, message: "the file `\(name)` must lie in the reader's folder")
        }
        let place = folder.url.appendingPathComponent(name).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        _ = try folder.write(text, to: name)
        return nil
      case .command(let command, let line, let expected):
        let result = try Program.run(
          ["-c", "exec 2>&1\n\(command)\n"], in: folder.url, environment: ["PATH": paths],
          executable: URL(fileURLWithPath: "/bin/sh"))
        return finding(command, line, expected, result)
      }
    }
  }

  private func finding(_ command: String, _ line: Int, _ expected: Range<Int>, _ result: Program.Result) -> Finding? {
    let got = Expectation.trimmed(
      result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    let wanted = Expectation(lines: lines[expected].map { Self.outdented($0, indent(of: expected)) })
    if wanted.lines.isEmpty {
      guard result.status != 0, result.status != 1 else { return nil }
      return Finding(line: line, message: "`\(command)` ended with status \(result.status):\n\(result.output)")
    }
    if wanted.matches(got) { return nil }
    let margin = String(repeating: " ", count: indent(of: expected))
    return Finding(
      line: line,
      message: "`\(command)` ended with status \(result.status); - is expected, + came:\n\(wanted.difference(got))",
      remedy: (expected, wanted.updated(got).map { $0.isEmpty ? $0 : margin + $0 }))
  }

  /// Puts what came in the place of what was expected.
  mutating func update(_ findings: [Finding]) {
    for remedy in findings.compactMap(\.remedy).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      lines.replaceSubrange(remedy.range, with: remedy.lines)
    }
  }
}

// MARK: - Reading

extension Documentation {
  /// What the page has its reader do, in order.
  var steps: [Step] {
    var steps: [Step] = []
    var place = 0
    while place < lines.count {
      defer { place += 1 }
      let trimmed = lines[place].trimmingCharacters(in: .whitespaces)
      guard trimmed.hasPrefix("```") else { continue }
      let first = place + 1
      place = first
      while place < lines.count, lines[place].trimmingCharacters(in: .whitespaces) != "```" { place += 1 }
      let block = first..<min(place, lines.count)
      if let name = fileName(above: first - 1) {
        let margin = indent(at: first - 1)
        let text = lines[block].map { Self.outdented($0, margin) + "\n" }.joined()
        steps.append(.file(name: name, text: text, line: first))
      } else if trimmed == "```console" {
        steps += commands(block)
      }
    }
    return steps
  }

  private func commands(_ block: Range<Int>) -> [Step] {
    var steps: [Step] = []
    var place = block.lowerBound
    let margin = indent(at: block.lowerBound - 1)
    func isPrompt(_ place: Int) -> Bool { Self.outdented(lines[place], margin).hasPrefix("$ ") }
    while place < block.upperBound {
      guard isPrompt(place) else {
        place += 1
        continue
      }
      let start = place
      var command = String(Self.outdented(lines[place], margin).dropFirst(2))
      place += 1
      while place < block.upperBound, Self.isOpen(command) {
        command += "\n" + Self.outdented(lines[place], margin)
        place += 1
      }
      let output = place
      while place < block.upperBound, !isPrompt(place) { place += 1 }
      let program = command.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      if command.contains("# not run") || Self.skipped.contains(program) { continue }
      steps.append(
        program == "rehearse"
          ? .command(command, line: start + 1, expected: output..<place) : .unknown(command, line: start + 1))
    }
    return steps
  }

  /// Whether the command goes on in the next line.
  private static func isOpen(_ command: String) -> Bool {
    if command.hasSuffix("\\") { return true }
    var quote: Character?
    for character in command where character == "\"" || character == "'" {
      if quote == nil { quote = character } else if quote == character { quote = nil }
    }
    return quote != nil
  }

  private func fileName(above fence: Int) -> String? {
    guard fence > 0, let match = lines[fence - 1].firstMatch(of: /<!-- file: (\S+) -->/) else { return nil }
    return String(match.1)
  }

  private func indent(at place: Int) -> Int { lines[place].prefix { $0 == " " }.count }

  /// The margin of the block that some lines belong to: that of its fence, which stands above.
  private func indent(of range: Range<Int>) -> Int {
    var place = range.lowerBound - 1
    while place > 0, !lines[place].trimmingCharacters(in: .whitespaces).hasPrefix("```console") { place -= 1 }
    return place < 0 ? 0 : indent(at: place)
  }

  private static func outdented(_ line: String, _ margin: Int) -> String {
    String(line.dropFirst(min(margin, line.prefix { $0 == " " }.count)))
  }
}
