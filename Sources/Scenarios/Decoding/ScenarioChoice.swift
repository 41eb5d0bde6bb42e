import Reading
import Serving

/// A word by which scenarios choose, with its settings in an example that the reader takes.
package struct ScenarioChoice: Sendable, Hashable {
  /// The kind of scenario that knows it.
  package let kind: String
  /// The word.
  package let name: String
  /// The word with its settings, as YAML.
  package let example: String
  /// What it means.
  package let meaning: String
}

extension ScenarioChoice {
  /// When the requests of a served workload come: `workload.arrivals`.
  package static let servedArrivals = all("serving", ArrivalProcesses.choice)
  /// When the requests of a queue come: `arrivals`.
  package static let queueArrivals = all("queue", ArrivalProcesses.renewals)
  /// How long prompts, outputs, shared prefixes and conversations of a served workload are.
  package static let servedLengths = all("serving", LengthLaws.choice)
  /// How long the outputs of a queue are: `tokens`.
  package static let queueLengths = all("queue", LengthLaws.choice)
  /// The policies of a queue: entries of `compare`.
  package static let queuePolicies = all("queue", QueuePolicyKeys.choice)

  private static func all(_ kind: String, _ choice: KeyChoice) -> [ScenarioChoice] {
    choice.options.map {
      ScenarioChoice(kind: kind, name: $0.word, example: $0.example, meaning: $0.meaning)
    }
  }
}
