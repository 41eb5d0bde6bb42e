import Quantities
import Queueing
import Reading

/// The policies of a queue, with their settings.
enum QueuePolicyKeys {
  // MARK: Settings of every policy

  static let name = Key.text("name", .derived("by the policy and its settings"), "What it is called in results.")
  static let tokenLimit = Key.whole(
    "tokenLimit", .derived("that of the file"), atMost: TokenLengths.greatestLength,
    "Outputs are cut at this many tokens under this policy.")

  // MARK: Batches

  static let max = Key.whole("max", .derived("no bound"), atMost: 65_536, "The largest batch.")
  static let size = Key.whole("size", .needed("8"), atMost: 65_536, "Requests of each batch.")
  static let min = Key.whole("min", .needed("2"), atMost: 65_536, "The smallest batch.")
  static let full = Key.whole("max", .needed("8"), atMost: 2048, "A full batch.")
  static let wait = Key.quantity(
    "wait", .time, .needed("100 ms"), "How long a batch that is not full is waited for.")
  static let timer = Key<TimeoutQueue.Timer>.word(
    "timer", of: "timer", .usual(.whenFree), "Since when: since the server is free, or since the first came (head).")

  // MARK: Single requests

  static let servers = Key.whole("count", .needed("4"), atMost: 100_000, "Servers.")
  static let bufferServers = Key.whole("servers", .usual(1), atMost: 100_000, "Servers.")
  static let capacity = Key.whole(
    "capacity", .needed("10"), atMost: 100_000, "Requests that have room, those in service among them.")
  static let time = Key.quantity("time", .time, .needed("60 s"), above: 0, "The longest wait.")
  static let edges = KeyPlace(
    "edges", .list(.whole(1...1_000_000_000), count: KeyKind.atLeastOne), .needed(example: "[250, 500, 750]"),
    "The longest output of each class but the last, rising.")
  static let accuracy = Key.quantity(
    "accuracy", .ratio, .usual(1), sensible: 0...1, "How often a request is put where it belongs.")

  // MARK: Pauses

  static let constant = Key.quantity("constant", .time, .nothing, above: 0, "Always this time.")
  static let exponential = Key.quantity("exponential", .time, .nothing, above: 0, "Exponential with this mean.")
  static let bound = Key.quantity("bound", .time, .nothing, "A bound of times.")
  static let uniform = KeyPlace(
    "uniform", .list(bound.declaration.kind, count: 2...2), .nothing, "Uniform between two times: `[1 s, 3 s]`.")
  static let stages = Key.whole("stages", .needed("2"), atMost: 1000, "Exponential times.")
  static let mean = Key.quantity("mean", .time, .needed("2 s"), above: 0, "The mean of their sum.")
  static let erlang = KeySection(
    "erlang", .nothing, "The sum of exponential times.", KeyTable([stages, mean]))
  static let waiting = Key.whole("count", .needed("4"), atMost: 100_000, "Requests that must wait.")

  private static let common = KeyTable([tokenLimit, name])
  private static let pause = KeyTable(
    [constant, exponential, uniform, erlang], oneOf: [constant, exponential, uniform, erlang])

  /// All of them.
  static let choice = KeyChoice("queueing policy") { options }

  private static let options = [
    plain("fcfs", "one by one, in order of arrival"),
    option("servers", "{servers: {count: 4}}", "several servers, in order of arrival", [servers]),
    option("buffer", "{buffer: {servers: 1, capacity: 10}}", "who finds it full is lost", [capacity, bufferServers]),
    option("patience", "{patience: {time: 60 s}}", "who has waited so long leaves", [time]),
    plain("ps", "all at once, each with an equal share of the server"),
    plain("sjf", "the shortest first, never interrupted"),
    plain("srpt", "what has least left first, interrupting others"),
    plain("psjf", "the shortest first, interrupting others"),
    plain("las", "what was served least first"),
    option(
      "classes", "{classes: {edges: [250, 500, 750], accuracy: 90 %}}",
      "short classes of lengths first, by a prediction that is right so often", [edges, accuracy]),
    option(
      "dynamic", "{dynamic: {max: 16}}", "all that wait, at most so many; no bound without `max`", [max],
      standsAlone: true),
    option("fixed", "{fixed: {size: 8}}", "always so many", [size]),
    option("bulk", "{bulk: {min: 2, max: 8}}", "from so many on, at most so many", [min, max]),
    option(
      "elastic", "{elastic: {max: 16}}", "dynamic, and who is answered leaves the batch at once", [max],
      standsAlone: true),
    option(
      "timeout", "{timeout: {max: 8, wait: 100 ms, timer: free}}",
      "full batches, or what is there after a wait since the server was free, or since the first came (head)",
      [full, wait, timer]),
    pausing("vacation", "{vacation: {exponential: 2 s}}", "pauses until somebody waits"),
    pausing("single-vacation", "{single-vacation: {constant: 2 s}}", "one pause whenever nobody waits"),
    pausing("setup", "{setup: {constant: 2 s}}", "a set-up before the first of each busy period"),
    option(
      "threshold", "{threshold: {count: 4}}", "starts when so many wait, ends when nobody does", [waiting]),
  ]

  private static func plain(_ word: String, _ meaning: String) -> KeyOption {
    KeyOption(word, nil, meaning, .mapping(common), standsAlone: true)
  }

  private static func option(
    _ word: String, _ example: String, _ meaning: String, _ keys: [any DeclaredKey], standsAlone: Bool = false
  ) -> KeyOption {
    KeyOption(word, example, meaning, .mapping(KeyTable(keys).joined(common)), standsAlone: standsAlone)
  }

  private static func pausing(_ word: String, _ example: String, _ meaning: String) -> KeyOption {
    KeyOption(word, example, meaning, .mapping(pause.joined(common)), standsAlone: false)
  }
}
