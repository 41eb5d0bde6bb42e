import Foundation
import Reading
import Serving

/// A file beside a row's scenario.
struct RowFile: Sendable {
  /// The file.
  let named: NamedFile

  /// A trace of requests by their arrivals and lengths, such that each reads back the same.
  ///
  /// - Parameter name: its name beside the scenario.
  init(trace requests: [Request], named name: String) {
    let lines = requests.map { "\($0.arrival),\($0.promptTokens),\($0.outputTokens)\n" }
    let text = "arrival_s,prompt_tokens,output_tokens\n" + lines.joined()
    named = NamedFile(path: name, role: "trace", data: Data(text.utf8))
  }
}
