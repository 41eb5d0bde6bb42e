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
    "arrivals", ArrivalKeys.arrivals, .needed(example: "{poisson: 6/s}", unless: "`trace` or `closedLoop`"),
    "When requests come; either this or `closedLoop`.")
  static let closedLoop = KeyPlace(
    "closedLoop", .mapping(LoopKeys.table), .nothing,
    "Clients that wait for an answer, think, and send the next request; they begin in the midst of their thoughts.")
  static let requests = Key.whole(
    "requests", .needed("20000", unless: "`trace`"), atMost: greatestCount,
    "How many requests, every turn of a conversation counted.")
  static let prompt = KeyPlace(
    "prompt", LengthKeys.length, .needed(example: "{lognormal: {mean: 700, sigma: 1.1}}", unless: "`trace`"),
    "How long prompts are.")
  static let output = KeyPlace(
    "output", LengthKeys.length, .needed(example: "{geometric: {mean: 180}}", unless: "`trace`"),
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
    "turns", LengthKeys.length, .needed(example: "{geometric: {mean: 4}}"), "How many turns one has.")
  static let table = KeyTable([turns, ThinkKeys.think])
}

/// The keys of beginnings that prompts share.
enum PrefixKeys {
  static let groups = Key.whole("groups", .needed("9"), atMost: 10_000_000, "How many different ones.")
  static let whole = "whole"
  static let tokens = KeyPlace(
    "tokens", .either([LengthKeys.length, .word(KeyWords("length") { [whole] })]), .needed(example: "{fixed: 100}"),
    "How long they are; `whole`: the same prompts come again and again.")
  static let order = Key.word(
    "order", of: "order", .usual(SharedPrefixes.Order.random), "Which of them a request has.")
  static let table = KeyTable([groups, tokens, order])
}

/// When requests of a served workload come.
enum ArrivalKeys {
  static let rate = Key.quantity("rate", .rate, .needed("6/s"), above: 0, "Requests a second on average.")
  /// Of a part of the time, in which nobody need come.
  static let partRate = Key.quantity("rate", .rate, .needed("6/s"), "Requests a second.")
  static let poisson = Key.quantity("poisson", .rate, .nothing, above: 0, "at random")
  static let even = Key.quantity("even", .rate, .nothing, above: 0, "evenly")
  static let swing = Key.quantity(
    "swing", .ratio, .needed("60 %"), sensible: 0...1, "How far the rate swings, as a share of it.")
  static let period = Key.quantity("period", .time, .needed("24 h"), above: 0, "The time of one swing.")
  static let mean = Key.quantity("mean", .time, .needed("30 s"), above: 0, "How long the state lasts on average.")
  static let duration = Key.quantity("for", .time, .needed("10 minutes"), above: 0, "How long the stage lasts.")
  static let isEven = Key.flag("even", .usual(false), "Whether requests come evenly, of all stages.")

  static let gamma = KeySection(
    "gamma", .nothing, "gamma gaps; a variation above 1 makes bursts",
    KeyTable([rate]).joined(VariationKeys.table))
  static let state = KeyTable([partRate, mean])
  static let stage = KeyTable([partRate, duration, isEven])
  static let diurnal = KeySection(
    "diurnal", .nothing, "a rate that swings as over a day", KeyTable([rate, swing, period]))

  static let choice = KeyChoice("arrival process") {
    [
      KeyOption(poisson, "{poisson: 6/s}"),
      KeyOption(even, "{even: 6/s}"),
      KeyOption("at-once", nil, "everybody at the start"),
      KeyOption(gamma, "{gamma: {rate: 6/s, variation: 2}}"),
      KeyOption(
        "markov", "{markov: [{rate: 2/s, mean: 60 s}, {rate: 20/s, mean: 10 s}]}", "random states, each with its rate",
        .list(.mapping(state), count: KeyKind.atLeastOne), standsAlone: false),
      KeyOption(diurnal, "{diurnal: {rate: 6/s, swing: 60 %, period: 24 h}}"),
      KeyOption(
        "stages", "{stages: [{rate: 2/s, for: 10 minutes}, {rate: 8/s, for: 10 minutes}]}", "one rate after another",
        .list(.mapping(stage), count: KeyKind.atLeastOne), standsAlone: false),
    ]
  }
  static let arrivals = KeyKind.choice(choice)
}

/// How long prompts, outputs, shared prefixes and conversations of a served workload are.
enum LengthKeys {
  /// Greatest length in tokens, and greatest mean.
  static let greatest = 10_000_000
  /// Greatest spread of the logarithm of lengths: at 20 the median and the mean lie 87 powers of ten apart.
  static let greatestSigma = 20.0

  static let fixed = Key.whole("fixed", .nothing, atMost: greatest, "always the same")
  static let bound = Key.whole("bound", .nothing, atMost: greatest, "A bound of lengths.")
  static let geometricMean = Key.quantity(
    "mean", .count, .needed("180"), sensible: 1...Double(greatest), "Tokens on average.")
  static let mean = Key.quantity(
    "mean", .count, .needed("700"), above: 0, sensible: 0...Double(greatest), "Tokens on average.")
  static let sigma = Key.quantity(
    "sigma", .count, .needed("1.1"), sensible: 0...greatestSigma, "The deviation of the logarithm.")
  static let geometric = KeySection(
    "geometric", .nothing, "as if each token could be the last", KeyTable([geometricMean]))
  static let lognormal = KeySection(
    "lognormal", .nothing, "a long tail; sigma is the deviation of the logarithm", KeyTable([mean, sigma]))

  static let choice = KeyChoice("length distribution") {
    [
      KeyOption(fixed, "{fixed: 512}"),
      KeyOption(
        "uniform", "{uniform: [1, 1000]}", "every length between two bounds alike",
        .list(bound.declaration.kind, count: 2...2), standsAlone: false),
      KeyOption(geometric, "{geometric: {mean: 180}}"),
      KeyOption(lognormal, "{lognormal: {mean: 700, sigma: 1.1}}"),
    ]
  }
  static let length = KeyKind.fact(KeyFact("length", "How many tokens, or turns.", .choice(choice)))
}
