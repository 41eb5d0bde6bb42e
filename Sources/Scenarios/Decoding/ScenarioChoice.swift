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
  package static let servedArrivals = choices(
    "serving",
    [
      ("poisson", "{poisson: 6/s}", "at random"),
      ("even", "{even: 6/s}", "evenly"),
      ("at-once", "at-once", "everybody at the start"),
      ("gamma", "{gamma: {rate: 6/s, variation: 2}}", "gamma gaps; a variation above 1 makes bursts"),
      ("markov", "{markov: [{rate: 2/s, mean: 60 s}, {rate: 20/s, mean: 10 s}]}", "random states, each with its rate"),
      ("diurnal", "{diurnal: {rate: 6/s, swing: 60 %, period: 24 h}}", "a rate that swings as over a day"),
      ("stages", "{stages: [{rate: 2/s, for: 10 minutes}, {rate: 8/s, for: 10 minutes}]}", "one rate after another"),
    ])

  /// When the requests of a queue come: `arrivals`.
  package static let queueArrivals = choices(
    "queue",
    [
      ("poisson", "{poisson: 0.5/s}", "at random"),
      ("constant", "{constant: 0.5/s}", "evenly"),
      ("gamma", "{gamma: {rate: 0.5/s, variation: 2}}", "gamma gaps; a variation above 1 makes bursts"),
      (
        "hyperexponential", "{hyperexponential: {rate: 0.5/s, variation: 2}}",
        "gaps of two exponential branches; the variation is above 1"
      ),
    ])

  /// How long prompts, outputs, shared prefixes and conversations of a served workload are.
  package static let servedLengths = choices(
    "serving",
    [
      ("fixed", "{fixed: 512}", "always the same"),
      ("uniform", "{uniform: [1, 1000]}", "every length between two bounds alike"),
      ("geometric", "{geometric: {mean: 180}}", "as if each token could be the last"),
      ("lognormal", "{lognormal: {mean: 700, sigma: 1.1}}", "a long tail; sigma is the deviation of the logarithm"),
    ])

  /// How long the outputs of a queue are: `tokens`.
  package static let queueLengths = choices(
    "queue",
    [
      ("fixed", "{fixed: 64}", "always the same"),
      ("uniform", "{uniform: [1, 1000]}", "every length between two bounds alike"),
      ("geometric", "{geometric: {mean: 180}}", "as if each token could be the last"),
      (
        "lognormal", "{lognormal: {mu: 7, sigma: 0.7}}",
        "a long tail; mean and deviation of the logarithm, drawn again above `redrawnAbove`"
      ),
      ("normal", "{normal: {mean: 300, deviation: 120, most: 1000}}", "a bell between 1 and the most"),
      ("empirical", "{empirical: [12, 25, 60]}", "one of these, each as likely"),
    ])

  /// The policies of a queue: entries of `compare`.
  package static let queuePolicies = choices("queue", orderedPolicies + batchPolicies + pausingPolicies)

  private typealias Words = (name: String, example: String, meaning: String)

  private static let orderedPolicies: [Words] = [
    ("fcfs", "fcfs", "one by one, in order of arrival"),
    ("servers", "{servers: {count: 4}}", "several servers, in order of arrival"),
    ("buffer", "{buffer: {servers: 1, capacity: 10}}", "who finds it full is lost"),
    ("patience", "{patience: {time: 60 s}}", "who has waited so long leaves"),
    ("ps", "ps", "all at once, each with an equal share of the server"),
    ("sjf", "sjf", "the shortest first, never interrupted"),
    ("srpt", "srpt", "what has least left first, interrupting others"),
    ("psjf", "psjf", "the shortest first, interrupting others"),
    ("las", "las", "what was served least first"),
    (
      "classes", "{classes: {edges: [250, 500, 750], accuracy: 90 %}}",
      "short classes of lengths first, by a prediction that is right so often"
    ),
  ]

  private static let batchPolicies: [Words] = [
    ("dynamic", "{dynamic: {max: 16}}", "all that wait, at most so many; no bound without `max`"),
    ("fixed", "{fixed: {size: 8}}", "always so many"),
    ("bulk", "{bulk: {min: 2, max: 8}}", "from so many on, at most so many"),
    ("elastic", "{elastic: {max: 16}}", "dynamic, and who is answered leaves the batch at once"),
    (
      "timeout", "{timeout: {max: 8, wait: 100 ms, timer: free}}",
      "full batches, or what is there after a wait since the server was free, or since the first came (head)"
    ),
  ]

  private static let pausingPolicies: [Words] = [
    ("vacation", "{vacation: {exponential: 2 s}}", "pauses until somebody waits"),
    ("single-vacation", "{single-vacation: {constant: 2 s}}", "one pause whenever nobody waits"),
    ("setup", "{setup: {constant: 2 s}}", "a set-up before the first of each busy period"),
    ("threshold", "{threshold: {count: 4}}", "starts when so many wait, ends when nobody does"),
  ]

  private static func choices(_ kind: String, _ words: [Words]) -> [ScenarioChoice] {
    words.map { ScenarioChoice(kind: kind, name: $0.name, example: $0.example, meaning: $0.meaning) }
  }
}
