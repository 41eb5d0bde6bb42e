import Foundation

/// Traces as comma-separated tables.
enum TableTrace {
  /// The requests of a table, and the tokens of the pieces by which it names beginnings of prompts.
  static func lines(_ data: Data) throws(TraceError) -> ([TraceLine], pieceTokens: Int) {
    let lines = CSVLines.records(data)
    guard let header = lines.first.map({ columns(of: $0.text) }) else { throw TraceError(faults: ["is empty"]) }
    let format = try TraceColumns(header: header)
    let rows = try TraceReader.read(lines.dropFirst()) { (line) throws(TraceLineFault) in
      try format.line(columns(of: line), text: line)
    }
    // Tables do not say how long a piece is: the most pieces of any prompt and its length do.
    let longest = rows.max { $0.pieces.count < $1.pieces.count }
    let ratio = longest.map { Double($0.prompt) / Double(max(1, $0.pieces.count)) } ?? 1
    return (rows, [16, 32, 64, 128, 256, 512].first { Double($0) >= 0.97 * ratio } ?? 512)
  }

  private static func columns(of line: Data.SubSequence) -> [Substring] {
    CSVLines.cells(of: line)
  }
}

/// Where the columns of a format are.
private struct TraceColumns {
  private let time: Int
  private let prompt: Int
  private let output: Int
  private let session: Int?
  private let pieces: Int?
  private let isTimestamp: Bool

  /// The names under which formats know arrival, prompt and output.
  private static let formats: [(time: String, prompt: String, output: String)] = [
    ("TIMESTAMP", "ContextTokens", "GeneratedTokens"), ("arrival_s", "prompt_tokens", "output_tokens"),
    ("arrived_at", "num_prefill_tokens", "num_decode_tokens"), ("Timestamp", "Request tokens", "Response tokens"),
  ]

  init(header: [Substring]) throws(TraceError) {
    let names = header.map { $0.trimmingCharacters(in: .whitespaces) }
    func place(_ name: String) -> Int? { names.firstIndex(of: name) }
    for format in Self.formats {
      guard let time = place(format.time), let prompt = place(format.prompt), let output = place(format.output) else {
        continue
      }
      (self.time, self.prompt, self.output) = (time, prompt, output)
      isTimestamp = format.time == "TIMESTAMP"
      session = place("session") ?? place("Session ID")
      pieces = place("prefix_hashes")
      return
    }
    let isForeign = header.count == 1 && header[0].contains { $0 == ";" || $0 == "\t" }
    throw TraceError(faults: [
      (isForeign
        ? "line 1: columns are not separated by commas; save the table as CSV with commas. Expected "
        : "line 1: unknown header; expected ") + " TIMESTAMP,ContextTokens,GeneratedTokens or "
        + "arrival_s,prompt_tokens,output_tokens or arrived_at,num_prefill_tokens,num_decode_tokens or "
        + "Timestamp,Request tokens,Response tokens"
    ])
  }

  var example: String {
    isTimestamp ? "a line such as `2023-11-16 18:15:46.6805900,374,44`" : "a line such as `4.3146,396,109`"
  }

  func line(_ cells: [Substring], text: Data.SubSequence) throws(TraceLineFault) -> TraceLine {
    guard cells.count > max(time, prompt, output), let prompt = TraceBounds.prompt(whole(cells[prompt])),
      let output = TraceBounds.tokens(whole(cells[output])),
      let arrival = isTimestamp ? TraceTime.seconds(cells[time]) : seconds(cells[time]), arrival.isFinite
    else { throw .unlike(example, text) }
    var line = TraceLine(
      arrival: isTimestamp ? arrival : try TraceBounds.arrival(arrival, as: cells[time]), prompt: prompt, output: output
    )
    if let session, session < cells.count, !cells[session].isEmpty { line.session = hash(cells[session]) }
    if let pieces, pieces < cells.count { line.pieces = cells[pieces].split(separator: " ").map(hash) }
    return line
  }

  /// A whole number; tables that went through a spreadsheet or a data frame say `374.0`.
  private func whole(_ text: Substring) -> Int? {
    if let number = Int(text) { return number }
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    return Int(trimmed) ?? Double(trimmed).flatMap { Int(exactly: $0) }
  }

  /// A table of lengths alone has empty arrivals: everybody comes at the start.
  private func seconds(_ text: Substring) -> Double? {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty ? 0 : Double(trimmed)
  }

  /// A name as a number, by FNV-1a; two bits are left free.
  private func hash(_ text: Substring) -> UInt64 {
    if let number = UInt64(text), number < 1 << 60 { return number }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash >> 2
  }
}

/// Reads `2023-11-16 18:15:46.6805900`.
enum TraceTime {
  /// Seconds since 1970-01-01, or nil when the text is not a date with a time.
  static func seconds(_ text: Substring) -> Double? {
    let halves = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    let time = halves[1].prefix { $0.isNumber || $0 == ":" || $0 == "." }.split(separator: ":")
    guard date.count == 3, time.count == 3, let hour = Int(time[0]), let minute = Int(time[1]),
      let second = Double(time[2]), (1...9999).contains(date[0]), (1...12).contains(date[1]),
      (1...31).contains(date[2]), (0..<24).contains(hour), (0..<60).contains(minute), second >= 0, second < 62
    else { return nil }
    let days = daysSince1970(year: date[0], month: date[1], day: date[2])
    return Double(days * 86_400 + hour * 3600 + minute * 60) + second
  }

  /// Days of the proleptic Gregorian calendar.
  ///
  /// - Source: Howard Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
