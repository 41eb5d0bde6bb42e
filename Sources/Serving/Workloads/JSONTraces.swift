import Foundation
import Quantities

/// Mooncake's traces: one object a line with the time in milliseconds, lengths, and hashes of pieces of 512 tokens.
enum MooncakeTrace {
  static let pieceTokens = 512

  private struct Entry: Decodable {
    var timestamp: Double
    var input_length: Int
    var output_length: Int
    var hash_ids: [UInt64]?
  }

  static func lines(_ data: Data) throws(TraceError) -> [TraceLine] {
    let decoder = JSONDecoder()
    let example =
      "a line such as `{\"timestamp\": 0, \"input_length\": 6758, \"output_length\": 500, \"hash_ids\": [0]}`"
    return try TraceReader.read(TraceReader.lines(data)) { (line) throws(TraceLineFault) in
      guard let entry = try? decoder.decode(Entry.self, from: line), entry.timestamp.isFinite,
        let prompt = TraceBounds.prompt(entry.input_length), let output = TraceBounds.tokens(entry.output_length)
      else { throw .unlike(example, line) }
      let arrival = try TraceBounds.arrival(entry.timestamp / 1000, as: "\(entry.timestamp) ms")
      return TraceLine(arrival: arrival, prompt: prompt, output: output, pieces: entry.hash_ids ?? [])
    }
  }
}

/// ShareGPT's conversations: a list of turns by person and model, as text.
///
/// Lengths are counted as four characters to a token. Everybody comes at the start; later turns follow their answers.
enum ShareGPTTrace {
  private struct Conversation: Decodable {
    struct Turn: Decodable {
      var from: String
      var value: String
    }
    var conversations: [Turn]
  }

  /// English text in the tokenisers of current models.
  ///
  /// - Source: OpenAI, "What are tokens and how to count them": about four characters.
  private static let charactersPerToken = 4

  static func trace(_ data: Data) throws(TraceError) -> Trace {
    guard let all = try? JSONDecoder().decode([Conversation].self, from: data) else {
      // A text that is no JSON at all is said to be none, with the place.
      do throws(JSONTextError) { _ = try JSONText(data) } catch { throw TraceError(faults: [error.description]) }
      throw TraceError(faults: [
        "is not a list such as `[{\"conversations\": [{\"from\": \"human\", \"value\": \"…\"}, {\"from\": \"gpt\", …}]}]`"
      ])
    }
    var requests: [Request] = []
    for (session, conversation) in all.enumerated() {
      var context = 0
      var question: Int?
      var isFirst = true
      for turn in conversation.conversations {
        let tokens = max(1, turn.value.count / charactersPerToken)
        if turn.from == "human" || turn.from == "user" {
          question = (question ?? 0) + tokens
        } else if let asked = question {
          requests.append(
            Request(
              arrival: 0, promptTokens: context + asked, outputTokens: tokens, session: session,
              followsPrevious: !isFirst))
          context += asked + tokens
          question = nil
          isFirst = false
        }
      }
    }
    guard !requests.isEmpty else { throw TraceError(faults: ["holds no question with an answer"]) }
    return Trace(requests: requests)
  }
}
