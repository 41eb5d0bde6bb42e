import Foundation
import Serving
import TestSupport
import Testing

/// Traces as people have them: through a spreadsheet, with failed requests, with numbers that cannot be.
@Suite struct TraceInputTests {
  private static let plain = "arrival_s,prompt_tokens,output_tokens\n0,374,44\n4.25,396,109\n"

  private func faults(_ text: String) -> [String] {
    do throws(TraceError) {
      _ = try TraceReader.readTrace(Data(text.utf8))
      return []
    } catch { return error.faults }
  }

  @Test(
    "a trace that went through a spreadsheet is the same trace",
    arguments: [
      "\u{FEFF}" + plain, plain.replacingOccurrences(of: "\n", with: "\r\n"),
      plain.replacingOccurrences(of: "\n", with: "\r"), plain.replacingOccurrences(of: "\n", with: "\n\n"),
      "\"arrival_s\",\"prompt_tokens\",\"output_tokens\"\n\"0\",\"374\",\"44\"\n\"4.25\",\"396\",\"109\"\n",
      "name,arrival_s,prompt_tokens,output_tokens\n\"a, \"\"b\"\"\nc\",0,374,44\nd,4.25,396,109\n",
      "arrival_s,prompt_tokens,output_tokens\n0.0,374.0,44.0\n4.25, 396 ,109\n",
    ])
  func spreadsheets(text: String) throws {
    #expect(try TraceReader.read(Data(text.utf8)) == TraceReader.read(Data(Self.plain.utf8)))
  }

  @Test("UTF-16 with a mark is read too")
  func wide() throws {
    let wide: [UInt8] =
      [0xFF, 0xFE] + Array(Self.plain.utf16).flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TraceReader.read(Data(wide)) == TraceReader.read(Data(Self.plain.utf8)))
  }

  @Test("requests without an answer failed: they are left out, counted, and move no other request", arguments: 1...20)
  func failed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<50).map { row in
      (Double(row) * 0.5, Int.random(in: 1...900, using: &random), Int.random(in: 0...3, using: &random))
    }
    let text = rows.map { "\($0.0),\($0.1),\($0.2)" }
    let trace = try TraceReader.readTrace(
      Data((["arrival_s,prompt_tokens,output_tokens"] + text).joined(separator: "\n").utf8))
    let answered = rows.filter { $0.2 > 0 }
    #expect(trace.failedCount == rows.count - answered.count, "seed \(seed)")
    #expect(trace.requests.map(\.promptTokens) == answered.map(\.1))
    #expect(trace.requests.map(\.arrival) == answered.map { $0.0 - (answered.first?.0 ?? 0) })
  }

  @Test(
    "a fault is named by its line and cause",
    arguments: [
      ("arrival_s,prompt_tokens,output_tokens\n0,1,2\n\n-3,4,4\n", "line 4: arrives at `-3`, before the start"),
      ("arrival_s,prompt_tokens,output_tokens\n1e300,4,4\n", "line 2: arrives at `1e300`"),
      ("arrival_s,prompt_tokens,output_tokens\n0,4,0\n1,4,0\n", "no request that was answered: all 2"),
      ("arrival_s,prompt_tokens,output_tokens\n0,99999999999999999999,4\n", "line 2: expected"),
      ("arrival_s,prompt_tokens,output_tokens\n0,4,1000000000\n", "line 2: expected"),
      ("arrival_s;prompt_tokens;output_tokens\n0;4;4\n", "not separated by commas"),
      ("TIMESTAMP,ContextTokens,GeneratedTokens\n9223372036854775807-01-01 00:00:00,1,2\n", "line 2: expected"),
      ("TIMESTAMP,ContextTokens,GeneratedTokens\n2024-01-01 9223372036854775807:00:00,1,2\n", "line 2: expected"),
      ("{\"timestamp\": -5, \"input_length\": 1, \"output_length\": 1}\n", "line 1: arrives at `-5.0 ms`"),
      ("[{\"conversations\": [}]", "is not JSON: line 1, column 21"),
    ])
  func refused(text: String, part: String) {
    #expect(faults(text).contains { $0.contains(part) }, "\(faults(text))")
  }

  @Test("no damage to a trace is a crash", arguments: 1...300)
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = [
      Self.plain, "TIMESTAMP,ContextTokens,GeneratedTokens\n2024-02-29 23:59:59.25,374,44\n",
      "{\"timestamp\": 1000, \"input_length\": 374, \"output_length\": 44, \"hash_ids\": [0, 7]}\n",
      "[{\"conversations\": [{\"from\": \"human\", \"value\": \"12\"}, {\"from\": \"gpt\", \"value\": \"1\"}]}]",
      "session,arrival_s,prompt_tokens,output_tokens,prefix_hashes\nx,0,4,4,1 2 3\n",
    ]
    var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
    let pieces = ["9999999999", "-", "\"", ",", "\n", "e308", ".", "nan", "[", "}"]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) { bytes.remove(at: place) }
      bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: min(place, bytes.count))
    }
    // Read or refused, with every arrival and length in bounds: a trap would end the tests.
    guard let trace = try? TraceReader.readTrace(Data(bytes)) else { return }
    #expect(
      trace.requests.allSatisfy { $0.arrival >= 0 && $0.arrival.isFinite && $0.promptTokens >= 1 }, "seed \(seed)")
  }
}
