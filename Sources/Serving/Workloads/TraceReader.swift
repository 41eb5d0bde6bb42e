public import Foundation

/// Why a text is not a trace.
public struct TraceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Every fault found, each with its line; at most ten, then a count of the others.
  public let faults: [String]

  /// One line for each fault.
  public var description: String { faults.joined(separator: "\n") }
}

/// Reads traces of requests. The header of the file tells the format.
///
/// Known are the Azure LLM inference traces (`TIMESTAMP,ContextTokens,GeneratedTokens`) and tables with the columns
/// `arrival_s,prompt_tokens,output_tokens`. Other columns are left aside. Times are shifted so that the first request
/// arrives at zero, and requests are sorted by arrival.
public enum TraceReader {
  /// The requests of a trace, in order of arrival.
  ///
  /// - Throws: `TraceError` with every line that cannot be read.
  public static func read(_ data: Data) throws(TraceError) -> [Request] {
    let lines = data.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    guard let header = lines.first.map({ columns(of: $0) }) else { throw TraceError(faults: ["is empty"]) }
    let format = try TraceColumns(header: header)
    var requests: [Request] = []
    requests.reserveCapacity(lines.count)
    var faults: [String] = []
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = columns(of: line)
      if let request = format.request(cells) {
        requests.append(request)
      } else {
        faults.append("line \(number + 1): expected \(format.example), not `\(String(decoding: line, as: UTF8.self))`")
      }
    }
    guard faults.isEmpty else {
      let rest = faults.count - 10
      throw TraceError(faults: Array(faults.prefix(10)) + (rest > 0 ? ["and \(rest) more lines"] : []))
    }
    guard !requests.isEmpty else { throw TraceError(faults: ["holds no request"]) }
    requests.sort { $0.arrival < $1.arrival }
    let start = requests[0].arrival
    return requests.map {
      Request(arrival: $0.arrival - start, promptTokens: $0.promptTokens, outputTokens: $0.outputTokens)
    }
  }

  private static func columns(of line: Data.SubSequence) -> [Substring] {
    String(decoding: line, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
  }
}

/// Where the columns of a format are.
private struct TraceColumns {
  let time: Int
  let prompt: Int
  let output: Int
  let isTimestamp: Bool

  init(header: [Substring]) throws(TraceError) {
    let names = header.map { $0.trimmingCharacters(in: .whitespaces) }
    func place(_ name: String) -> Int? { names.firstIndex(of: name) }
    if let time = place("TIMESTAMP"), let prompt = place("ContextTokens"), let output = place("GeneratedTokens") {
      (self.time, self.prompt, self.output, isTimestamp) = (time, prompt, output, true)
    } else if let time = place("arrival_s"), let prompt = place("prompt_tokens"), let output = place("output_tokens") {
      (self.time, self.prompt, self.output, isTimestamp) = (time, prompt, output, false)
    } else {
      throw TraceError(faults: [
        "line 1: unknown header; expected TIMESTAMP,ContextTokens,GeneratedTokens or "
          + "arrival_s,prompt_tokens,output_tokens"
      ])
    }
  }

  var example: String {
    isTimestamp ? "a line such as `2023-11-16 18:15:46.6805900,374,44`" : "a line such as `4.3146,396,109`"
  }

  /// The request of a line; lengths of zero count as one token, since nothing can be served for less.
  func request(_ cells: [Substring]) -> Request? {
    guard cells.count > max(time, prompt, output), let promptTokens = Int(cells[prompt]),
      let outputTokens = Int(cells[output]), promptTokens >= 0, outputTokens >= 0,
      promptTokens <= 1 << 30, outputTokens <= 1 << 30,
      let arrival = isTimestamp ? Timestamp.seconds(cells[time]) : Double(cells[time]), arrival.isFinite
    else { return nil }
    return Request(arrival: arrival, promptTokens: max(1, promptTokens), outputTokens: max(1, outputTokens))
  }
}

/// Reads `2023-11-16 18:15:46.6805900`.
private enum Timestamp {
  /// Seconds since 1970-01-01, or nil when the text is not a date with a time.
  static func seconds(_ text: Substring) -> Double? {
    let halves = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    let time = halves[1].prefix { $0.isNumber || $0 == ":" || $0 == "." }.split(separator: ":")
    guard date.count == 3, time.count == 3, let hour = Int(time[0]), let minute = Int(time[1]),
      let second = Double(time[2]), (1...12).contains(date[1]), (1...31).contains(date[2])
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
