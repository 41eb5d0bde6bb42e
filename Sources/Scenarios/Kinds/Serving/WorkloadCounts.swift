import Reading
import Serving
import Yams

/// What limits of an engine can be counted by: the requests that it serves, and its ranks.
struct ServedLoad {
  /// Tokens of the longest prompt; nil where there is none.
  var prompt: Int?
  /// Tokens of the longest output; nil where there is none.
  var output: Int?
  /// Clients that wait for answers; nil where requests come whatever happens.
  var clients: Int?
  /// Ranks of a replica that each have requests of their own.
  var ranks: Int

  /// What is known of a workload.
  init(_ workload: Workload, ranks: Int) {
    self.ranks = ranks
    clients = workload.loop?.concurrency
    switch workload {
    case .generated(let drawn): (prompt, output) = (drawn.prompt.greatest, drawn.output.greatest)
    case .recorded(let requests, _, _):
      prompt = requests.lazy.map(\.promptTokens).max()
      output = requests.lazy.map(\.outputTokens).max()
    case .retimed: break
    }
  }

  /// The words in files.
  static let words = ["prompt", "output", "clients"]

  func number(_ word: String) -> Int? {
    switch word {
    case "prompt": prompt
    case "output": output
    default: clients
    }
  }
}

extension ScenarioDecoder {
  /// A limit as a number, for each rank that has requests of its own, or by the workload as launch scripts have it:
  /// `8192`, `{perRank: 8192}`, `{sum: [clients, prompt, 64], multipleOf: 64, least: 8192, most: 65536}`.
  ///
  /// - Parameter load: what it is counted by; nil where only faults are looked for.
  func count(_ keys: MappingReader, _ key: KeyPlace, plain: Key<Int>, load: ServedLoad?) -> Int? {
    guard keys.own(key)?.mapping != nil, let value = keys.optional(key), let parts = value.mapping(LimitKeys.table)
    else { return keys.read(plain) }
    defer { parts.finish() }
    guard let each = parts.read(LimitKeys.perRank) else { return sum(parts, at: value, load) }
    let (number, overflows) = (sum(each, load) ?? 0).multipliedReportingOverflow(by: load?.ranks ?? 1)
    guard !overflows, number <= LimitKeys.greatest else {
      value.report("`\(value.path)` is more than \(LimitKeys.greatest)")
      return nil
    }
    return number > 0 ? number : nil
  }

  private func sum(_ value: ValueReader, _ load: ServedLoad?) -> Int? {
    guard value.isMapping else { return value.integer() }
    guard let parts = value.mapping(LimitKeys.sums) else { return nil }
    defer { parts.finish() }
    return sum(parts, at: value, load)
  }

  private func sum(_ keys: MappingReader, at value: ValueReader, _ load: ServedLoad?) -> Int? {
    let terms = keys.read(LimitKeys.sum)?.list()?.map { term($0, load) }
    let multiple = keys.read(LimitKeys.multipleOf)
    let least = keys.read(LimitKeys.least)
    let most = keys.read(LimitKeys.most)
    guard let terms, !terms.contains(nil), let multiple, let least, let most else { return nil }
    if terms.isEmpty || least > most {
      value.report(
        terms.isEmpty ? "`\(value.path).sum` names nothing" : "`\(value.path)`: `least` is more than `most`")
      return nil
    }
    let sum = terms.compactMap(\.self).reduce(0, +)
    return min(most, max(least, (sum + multiple - 1) / multiple * multiple))
  }

  private func term(_ value: ValueReader, _ load: ServedLoad?) -> Int? {
    guard let word = value.word, Int(word) == nil else { return value.integer(atLeast: 0) }
    guard let name = value.name(of: "count", among: ServedLoad.words) else { return nil }
    guard let load else { return 0 }
    if let number = load.number(name) { return number }
    value.report(
      name == "clients"
        ? "`clients` are those of `workload.closedLoop`, which the workload does not have; give a number"
        : "`\(name)` is the longest \(name), and the workload's lengths have no end; give a number")
    return nil
  }
}
