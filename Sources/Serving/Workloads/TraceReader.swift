package import Foundation
import Quantities

/// Reads traces of requests. The header or the first line of the file tells the format.
///
/// Known are Azure's LLM inference traces (`TIMESTAMP,ContextTokens,GeneratedTokens`), tables with the columns
/// `arrival_s,prompt_tokens,output_tokens` and, where they are there, `session` and `prefix_hashes`, Vidur's
/// (`arrived_at,num_prefill_tokens,num_decode_tokens`), BurstGPT (`Timestamp,…,Request tokens,Response tokens`), Mooncake's
/// lines of JSON, and ShareGPT's list of conversations. Other columns are left aside. Times are shifted so that the
/// first request arrives at zero, and requests are sorted by arrival. Requests without a token of an answer failed when
/// they were recorded; they are left out and counted.
package enum TraceReader {
  /// The requests of a trace, in order of arrival.
  ///
  /// - Throws: `TraceError` with every line that cannot be read.
  package static func read(_ data: Data) throws(TraceError) -> [Request] { try readTrace(data).requests }

  /// The requests of a trace, in order of arrival, and what is known of their prompts.
  ///
  /// - Throws: `TraceError` with every line that cannot be read.
  package static func readTrace(_ data: Data) throws(TraceError) -> Trace {
    let data = PlainText.utf8(data).map { Data($0) } ?? data
    switch data.first(where: { $0 > 32 }) {
    case UInt8(ascii: "{"): return try assemble(MooncakeTrace.lines(data), pieceTokens: MooncakeTrace.pieceTokens)
    case UInt8(ascii: "["): return try ShareGPTTrace.trace(data)
    default:
      let (lines, pieceTokens) = try TableTrace.lines(data)
      return try assemble(lines, pieceTokens: pieceTokens)
    }
  }

  private static func assemble(_ lines: [TraceLine], pieceTokens: Int) throws(TraceError) -> Trace {
    let answered = lines.filter { $0.output > 0 }
    guard !answered.isEmpty else {
      throw TraceError(faults: [
        lines.isEmpty
          ? "holds no request" : "holds no request that was answered: all \(lines.count) have no output token"
      ])
    }
    let sorted = answered.sorted { $0.arrival < $1.arrival }
    let start = sorted[0].arrival
    var sessions: [UInt64: Int] = [:]
    var contents = PromptContents(pieceTokens: pieceTokens)
    var hasPieces = false
    let requests = sorted.map { line in
      let session = line.session.map { name in
        let known = sessions[name] ?? sessions.count
        sessions[name] = known
        return known
      }
      contents.append(line.pieces)
      hasPieces = hasPieces || !line.pieces.isEmpty
      return Request(
        arrival: line.arrival - start, promptTokens: line.prompt, outputTokens: line.output, session: session ?? -1)
    }
    return Trace(
      requests: requests, contents: hasPieces ? contents : nil, failedCount: lines.count - answered.count)
  }

  /// A line of a text without its end, and its number from 1.
  typealias NumberedLine = (number: Int, text: Data.SubSequence)

  /// The lines of a text that are not empty.
  static func lines(_ data: Data) -> [NumberedLine] {
    let feed = UInt8(ascii: "\n")
    let carriage = UInt8(ascii: "\r")
    // Old spreadsheets end lines by a carriage return alone.
    let end = data.contains(feed) ? feed : carriage
    return data.split(separator: end, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let text = line.last == carriage ? line.dropLast() : line
      return text.isEmpty ? nil : (index + 1, text)
    }
  }

  /// Reads each line, or says which cannot be read and why.
  static func read(
    _ lines: some Sequence<NumberedLine>, _ read: (Data.SubSequence) throws(TraceLineFault) -> TraceLine
  ) throws(TraceError) -> [TraceLine] {
    var result: [TraceLine] = []
    var faults: [String] = []
    for (number, line) in lines {
      do throws(TraceLineFault) {
        result.append(try read(line))
      } catch {
        faults.append("line \(number): \(error.cause)")
      }
    }
    guard faults.isEmpty else {
      let rest = faults.count - 10
      throw TraceError(faults: Array(faults.prefix(10)) + (rest > 0 ? ["and \(rest) more lines"] : []))
    }
    return result
  }
}

/// What the numbers of a trace may be.
enum TraceBounds {
  /// Most tokens of one prompt or answer: above all contexts, below what sums of them hold.
  static let greatestTokens = 100_000_000
  /// Latest arrival, in seconds: some thirty thousand years, so that dates since 1970 fit.
  static let latestArrival = 1e12

  /// Tokens of a prompt, at least one: nothing can be served for less.
  static func prompt(_ count: Int?) -> Int? { tokens(count).map { max(1, $0) } }

  /// A number of tokens.
  static func tokens(_ count: Int?) -> Int? {
    count.flatMap { (0...greatestTokens).contains($0) ? $0 : nil }
  }

  /// An arrival after the start.
  static func arrival(_ seconds: Double, as text: some StringProtocol) throws(TraceLineFault) -> Double {
    guard seconds >= 0 else {
      throw TraceLineFault(cause: "arrives at `\(text)`, before the start; times are not negative")
    }
    guard seconds <= latestArrival else {
      throw TraceLineFault(cause: "arrives at `\(text)`; times lie below \(latestArrival) s")
    }
    return seconds
  }
}
