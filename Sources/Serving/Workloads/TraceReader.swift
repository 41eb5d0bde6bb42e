public import Foundation

/// Reads traces of requests. The header or the first line of the file tells the format.
///
/// Known are Azure's LLM inference traces (`TIMESTAMP,ContextTokens,GeneratedTokens`), tables with the columns
/// `arrival_s,prompt_tokens,output_tokens` and, where they are there, `session` and `prefix_hashes`, Vidur's
/// (`arrived_at,num_prefill_tokens,num_decode_tokens`), BurstGPT (`Timestamp,…,Request tokens,Response tokens`), Mooncake's
/// lines of JSON, and ShareGPT's list of conversations. Other columns are left aside. Times are shifted so that the
/// first request arrives at zero, and requests are sorted by arrival.
public enum TraceReader {
  /// The requests of a trace, in order of arrival.
  ///
  /// - Throws: `TraceError` with every line that cannot be read.
  public static func read(_ data: Data) throws(TraceError) -> [Request] { try readTrace(data).requests }

  /// The requests of a trace, in order of arrival, and what is known of their prompts.
  ///
  /// - Throws: `TraceError` with every line that cannot be read.
  public static func readTrace(_ data: Data) throws(TraceError) -> Trace {
    switch data.first(where: { $0 > 32 }) {
    case UInt8(ascii: "{"): return try assemble(MooncakeTrace.lines(data), pieceTokens: MooncakeTrace.pieceTokens)
    case UInt8(ascii: "["): return try ShareGPTTrace.trace(data)
    default:
      let (lines, pieceTokens) = try TableTrace.lines(data)
      return try assemble(lines, pieceTokens: pieceTokens)
    }
  }

  private static func assemble(_ lines: [TraceLine], pieceTokens: Int) throws(TraceError) -> Trace {
    guard !lines.isEmpty else { throw TraceError(faults: ["holds no request"]) }
    let sorted = lines.sorted { $0.arrival < $1.arrival }
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
    return Trace(requests: requests, contents: hasPieces ? contents : nil)
  }

  /// The lines of a text without their ends.
  static func lines(_ data: Data) -> [Data.SubSequence] {
    data.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  /// Reads each line, or says which cannot be read.
  static func read(
    _ lines: some Sequence<(offset: Int, element: Data.SubSequence)>, expected: String,
    _ read: (Data.SubSequence) -> TraceLine?
  ) throws(TraceError) -> [TraceLine] {
    var result: [TraceLine] = []
    var faults: [String] = []
    for (number, line) in lines {
      if let one = read(line) {
        result.append(one)
      } else {
        faults.append("line \(number + 1): expected \(expected), not `\(String(decoding: line, as: UTF8.self))`")
      }
    }
    guard faults.isEmpty else {
      let rest = faults.count - 10
      throw TraceError(faults: Array(faults.prefix(10)) + (rest > 0 ? ["and \(rest) more lines"] : []))
    }
    return result
  }
}

/// A number of tokens in a trace; none counts as one, since nothing can be served for less.
func tracedTokens(_ count: Int?) -> Int? {
  guard let count, count >= 0, count <= 1 << 30 else { return nil }
  return max(1, count)
}
