import Quantities
import Reading
import Serving

/// The keys of a workload.
enum WorkloadKeys {
  /// Most requests of a run, and clients of a closed loop: each takes some hundred bytes of memory.
  static let greatestCount = 20_000_000

  static let trace = Key.text(
    "trace", .nothing, example: "trace.csv",
    "The path of recorded requests: Azure, Mooncake, BurstGPT, Vidur, ShareGPT, or a table with arrival_s, prompt_tokens, "
      + "output_tokens; with `arrivals` or `closedLoop` its lengths at other times. Requests that failed when they were "
      + "recorded are left out and counted.")
  static let arrivals = KeyPlace(
    "arrivals", .choice(ArrivalProcesses.choice), .needed(example: "{poisson: 6/s}", unless: "`trace` or `closedLoop`"),
    "When requests come; either this or `closedLoop`.")
  static let closedLoop = KeyPlace(
    "closedLoop", .mapping(LoopKeys.table), .nothing,
    "Clients that wait for an answer, think, and send the next request; they begin in the midst of their thoughts.")
  static let requests = Key.whole(
    "requests", .needed("20000", unless: "`trace`"), atMost: greatestCount,
    "How many requests, every turn of a conversation counted.")
  static let prompt = KeyPlace(
    "prompt", LengthLaws.length, .needed(example: "{lognormal: {mean: 700, sigma: 1.1}}", unless: "`trace`"),
    "How long prompts are.")
  static let output = KeyPlace(
    "output", LengthLaws.length, .needed(example: "{geometric: {mean: 180}}", unless: "`trace`"),
    "How long outputs are.")
  static let conversations = KeyPlace(
    "conversations", .mapping(ConversationKeys.table), .nothing, "Turns that hold everything before them.")
  static let sharedPrefixes = KeyPlace(
    "sharedPrefixes", .mapping(PrefixKeys.table), .nothing, "Beginnings that prompts share.")
  static let clients = Key.whole(
    "clients", .usual(1), atMost: 100_000, "Who sends: the k-th client with a weight of 1/k.")
  static let priority = Key.quantity("priority", .ratio, .nothing, "The share of a priority.")
  static let priorityShares = KeyPlace(
    "priorityShares", .list(priority.declaration.kind, count: KeyKind.anyCount), .derived("all alike"),
    "Shares of the priorities 0, 1, …, of which the first goes first.")
  static let warmUp = Key.whole(
    "warmUp", .derived("none of a trace, by MSER-5 of what is drawn"), atLeast: 0, atMost: greatestCount,
    "How many of the first requests latencies leave out.")
  static let table = KeyTable([
    trace, arrivals, closedLoop, requests, prompt, output, conversations, sharedPrefixes, clients, priorityShares,
    warmUp,
  ])
}

/// The keys of clients that wait for answers.
enum LoopKeys {
  static let concurrency = Key.whole(
    "concurrency", .needed("64"), atMost: WorkloadKeys.greatestCount, "Clients.")
  static let table = KeyTable([concurrency, ThinkKeys.think])
}

/// The keys of how long a client thinks.
enum ThinkKeys {
  static let fixed = Key.quantity("fixed", .time, .nothing, "always the same")
  static let exponential = Key.quantity("exponential", .time, .nothing, "exponential with this mean")
  static let choice = KeyChoice("think time") {
    [KeyOption(fixed, "{fixed: 5 s}"), KeyOption(exponential, "{exponential: 5 s}")]
  }
  static let think = KeyPlace(
    "think", .choice(choice), .derived("`{fixed: 0 s}`"), "How long a client thinks before it sends again.")
}

/// The keys of conversations.
enum ConversationKeys {
  static let turns = KeyPlace(
    "turns", LengthLaws.length, .needed(example: "{geometric: {mean: 4}}"), "How many turns one has.")
  static let table = KeyTable([turns, ThinkKeys.think])
}

/// The keys of beginnings that prompts share.
enum PrefixKeys {
  static let groups = Key.whole("groups", .needed("9"), atMost: 10_000_000, "How many different ones.")
  static let whole = "whole"
  static let tokens = KeyPlace(
    "tokens", .either([LengthLaws.length, .word(KeyWords("length") { [whole] })]), .needed(example: "{fixed: 100}"),
    "How long they are; `whole`: the same prompts come again and again.")
  static let order = Key.word(
    "order", of: "order", .usual(SharedPrefixes.Order.random), "Which of them a request has.")
  static let table = KeyTable([groups, tokens, order])
}
