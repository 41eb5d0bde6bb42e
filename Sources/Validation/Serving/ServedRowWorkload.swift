import Quantities

/// The requests of a whole served run, by what its row says of them.
struct ServedRowWorkload {
  private let row: MeasurementRow
  private let prompt: Int
  private let output: Int
  private let way: Way

  private enum Way {
    /// Clients that wait for an answer before they send the next.
    case loop(concurrency: Int)
    /// The same prompts over and over, at one rate after another.
    case rates([Stage], prompts: Int, isStated: Bool)
  }

  private struct Stage {
    var rate: Double
    var seconds: Double
  }

  /// Reads the cells.
  init(row: MeasurementRow) throws(RowFault) {
    guard let prompt = row.integer("prompt_tokens_mean"), let output = row.integer("output_tokens_mean"),
      prompt > 0, output > 0
    else { throw RowFault(why: "the lengths of its requests are not stated") }
    (self.row, self.prompt, self.output) = (row, prompt, output)
    if row["id"]?.hasPrefix("blis") ?? false {
      way = try Self.rates(row)
      return
    }
    if row["concurrency"] == nil { throw RowFault(why: "its concurrency is not stated") }
    guard let concurrency = row.integer("concurrency"), concurrency > 0 else {
      throw RowFault(why: "its concurrency is not a whole number")
    }
    way = .loop(concurrency: concurrency)
  }

  /// Whether the client sends the same prompts again and again.
  var repeatsPrompts: Bool {
    if case .rates = way { true } else { false }
  }

  /// Sets what the run serves.
  func apply(to keys: inout ServedKeys) {
    switch way {
    case .loop(let concurrency): loop(concurrency, &keys)
    case .rates(let stages, let prompts, let isStated): repeated(stages, prompts: prompts, isStated: isStated, &keys)
    }
  }

  /// InferenceX sends ten requests for each client, of 1,024 and 8,192 tokens, and draws lengths between 80 % of those
  /// and all of them; lengths of other collections lie up to 20 % about the nominal ones.
  private func loop(_ concurrency: Int, _ keys: inout ServedKeys) {
    let isKnown = [prompt, output].allSatisfy { $0 == 1024 || $0 == 8192 }
    func length(_ tokens: Int) -> FileValue {
      ["uniform": [.integer(max(1, tokens * 4 / 5)), .integer(isKnown ? tokens : tokens * 6 / 5)]]
    }
    keys.workload = [
      "closedLoop": ["concurrency": .integer(concurrency)], "requests": .integer(10 * concurrency),
      "prompt": length(prompt), "output": length(output), "warmUp": 0,
    ]
    keys.assumptions += [
      "requests: ten for each client, as InferenceX's benchmark sends; none of them is left out",
      isKnown
        ? "lengths between 80 % of the stated ones and all of them, as InferenceX's benchmark draws"
        : "lengths up to 20 % about the stated means",
    ]
  }

  /// The client sends the same prompts over and over: each system prompt with the question of each of its users, in turn
  /// and evenly spaced. What was sent before is in the prefix cache; a later stage finds all of them there.
  private func repeated(_ stages: [Stage], prompts: Int, isStated: Bool, _ keys: inout ServedKeys) {
    // The table's word for a stage behind another.
    let warming = row.id.hasSuffix("-s1") ? prompts : 0
    let lead = warming > 0 ? [Stage(rate: 1, seconds: Double(warming)), Stage(rate: 0, seconds: 60)] : []
    let count = stages.reduce(0) { $0 + $1.rate * $1.seconds } + 1e-3
    keys.engine["prefixCache"] = true
    keys.workload = [
      "arrivals": [
        "stages": .list(
          (lead + stages).map { stage in
            [
              "rate": .quantity(stage.rate, .rate), "for": .quantity(stage.seconds, .time), "even": true,
            ]
          })
      ],
      "requests": .integer(warming + Int(count)), "prompt": ["fixed": .integer(prompt)],
      "output": ["fixed": .integer(output)],
      "sharedPrefixes": ["groups": .integer(prompts), "tokens": "whole", "order": "round-robin"],
      "warmUp": .integer(warming),
    ]
    keys.assumptions.append("the same prompts again and again, each system prompt with each of its users' questions")
    if !isStated { keys.assumptions.append("\(prompts) different prompts, as in most runs of the suite") }
    if warming > 0 { keys.assumptions.append("every prompt was sent once in the stage before, and is not counted") }
  }

  private static func rates(_ row: MeasurementRow) throws(RowFault) -> Way {
    let notes = row["distribution_notes"] ?? ""
    let stages: [Stage]
    if let rate = row.number("arrival_rate_rps"), rate > 0 {
      guard let count = row.number("num_requests") else { throw RowFault(why: "its number of requests is not stated") }
      // A moment more, lest rounding keeps the last one out.
      stages = [Stage(rate: rate, seconds: count / rate + 1e-6)]
    } else {
      stages = notes.matches(of: /([0-9.]+) rps x ([0-9.]+)s/).compactMap { match in
        Double(match.1).flatMap { rate in Double(match.2).map { Stage(rate: rate, seconds: $0) } }
      }
    }
    guard !stages.isEmpty else { throw RowFault(why: "its arrival rate is not stated") }
    let counts = notes.firstMatch(of: /([0-9]+) system prompts x ([0-9]+) user/)
    let stated = counts.flatMap { match in Int(match.1).flatMap { one in Int(match.2).map { one * $0 } } }
    return .rates(stages, prompts: max(1, stated ?? usualPrompts), isStated: stated != nil)
  }

  /// Nine system prompts with five users each.
  private static let usualPrompts = 45
}
