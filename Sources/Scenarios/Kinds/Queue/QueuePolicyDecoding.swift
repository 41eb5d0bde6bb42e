import Quantities
import Queueing
import Reading

extension ScenarioDecoder {
  /// Reads `{dynamic: {max: 16}}`, `sjf`, `{fcfs: {tokenLimit: 1600}}`, …
  func queuePolicy(_ value: ValueReader) -> NamedQueuePolicy? {
    guard let choice = value.choice(of: "queueing policy", among: ScenarioChoice.queuePolicies.map(\.name)) else {
      return nil
    }
    var keys: MappingReader?
    if let settings = choice.settings {
      guard let found = settings.mapping() else { return nil }
      keys = found
    }
    // A name alone has the settings that it leaves out, too.
    let asked = keys ?? value.empty("\(value.path).\(choice.name)")
    let limit = asked?.optional("tokenLimit").map { $0.integer(atMost: TokenLengths.greatestLength) }
    let title = asked?.optional("name")?.string()
    let parts = batchPolicy(choice.name, keys) ?? serverPolicy(choice.name, keys, value)
    keys?.finish()
    guard let parts, limit.map({ $0 != nil }) ?? true else { return nil }
    return NamedQueuePolicy(
      word: choice.name, title: title, short: parts.name, policy: parts.policy, tokenLimit: limit ?? nil)
  }

  private typealias Named = (name: String, policy: QueuePolicy)

  /// The policies that form batches; nil for others and for faulty ones.
  private func batchPolicy(_ name: String, _ keys: MappingReader?) -> Named? {
    func size(_ key: String) -> Int? { keys?.optional(key)?.integer(atMost: 65_536) }
    switch name {
    case "dynamic", "elastic":
      let most = size("max")
      let label = name + (most.map { "_\($0)" } ?? "_unlimited")
      return (label, name == "dynamic" ? .dynamic(maximum: most) : .elastic(maximum: most))
    case "fixed":
      guard let keys, let size = keys.required("size", example: "8")?.integer(atMost: 65_536) else { return nil }
      return ("fixed_\(size)", .fixed(size: size))
    case "bulk":
      guard let keys else { return nil }
      let least = keys.required("min", example: "2")?.integer(atMost: 65_536)
      let most = size("max")
      guard let least else { return nil }
      return (
        "bulk_\(least)_\(most.map(String.init) ?? "unlimited")", .bulk(.init(minimum: least, maximum: most))
      )
    case "timeout":
      guard let keys else { return nil }
      let most = keys.required("max", example: "8")?.integer(atMost: 2048)
      let wait = keys.required("wait", example: "100 ms")?.quantity(.time)
      let word =
        keys.value("timer", usual: "free", as: \.self) { $0.name(of: "timer", among: ["free", "head"]) } ?? "free"
      guard let most, let wait else { return nil }
      return TimeoutQueue.Timer(rawValue: word).map {
        ("timeout_\(most)_\(word)", .timeout(maximum: most, delay: wait, timer: $0))
      }
    default: return nil
    }
  }

  /// The policies that serve requests singly; reports what is missing of any policy.
  private func serverPolicy(_ name: String, _ keys: MappingReader?, _ value: ValueReader) -> Named? {
    switch name {
    case "fcfs": return (name, .firstComeFirstServed(servers: 1))
    case "ps": return (name, .ordered(.processorSharing))
    case "sjf": return (name, .ordered(.shortestFirst))
    case "srpt": return (name, .ordered(.shortestRemaining))
    case "psjf": return (name, .ordered(.preemptiveShortest))
    case "las": return (name, .ordered(.leastAttained))
    default: break
    }
    guard let keys else {
      value.report("policy `\(name)` needs its settings; for example `\(Self.example(of: name))`")
      return nil
    }
    switch name {
    case "servers":
      return keys.required("count", example: "4")?.integer(atMost: 100_000).map {
        ("servers_\($0)", .firstComeFirstServed(servers: $0))
      }
    case "buffer":
      let servers = keys.integer("servers", usual: 1, atMost: 100_000) ?? 1
      return keys.required("capacity", example: "10")?.integer(atMost: 100_000).map {
        ("buffer_\($0)", .finiteBuffer(servers: servers, capacity: $0))
      }
    case "patience":
      return keys.required("time", example: "60 s")?.quantity(.time, above: 0).map {
        ("patience", .impatient(patience: $0))
      }
    case "vacation", "single-vacation", "setup": return pausePolicy(name, keys, value)
    case "threshold":
      return keys.required("count", example: "4")?.integer(atMost: 100_000).map {
        ("threshold_\($0)", .pausing(.threshold($0)))
      }
    case "classes": return classPolicy(keys, value)
    default: return nil
    }
  }

  private func pausePolicy(_ name: String, _ keys: MappingReader, _ value: ValueReader) -> Named? {
    guard let law = pause(keys, value) else { return nil }
    switch name {
    case "vacation": return (name, .pausing(.repeatedVacations(law)))
    case "setup": return (name, .pausing(.setUp(law)))
    default: return ("single_vacation", .pausing(.singleVacation(law)))
    }
  }

  private func pause(_ keys: MappingReader, _ value: ValueReader) -> PauseLaw? {
    func time(_ value: ValueReader) -> Double? { value.quantity(.time, above: 0) }
    let laws: [(key: String, read: (ValueReader) -> PauseLaw?)] = [
      ("constant", { time($0).map(PauseLaw.constant) }),
      ("exponential", { time($0).map { .exponential(mean: $0) } }),
      (
        "uniform",
        { bounds in
          let times = bounds.list()?.map { $0.quantity(.time) } ?? []
          guard times.count == 2, let low = times[0], let high = times[1], low <= high, high > 0 else {
            bounds.report("`\(bounds.path)` must be two times in order, such as [1 s, 3 s]")
            return nil
          }
          return .uniform(low, high)
        }
      ),
      (
        "erlang",
        { value in
          guard let keys = value.mapping() else { return nil }
          let stages = keys.required("stages", example: "2")?.integer(atMost: 1000)
          let mean = keys.required("mean", example: "2 s").flatMap(time)
          keys.finish()
          guard let stages, let mean else { return nil }
          return .erlang(stages: stages, mean: mean)
        }
      ),
    ]
    let found = laws.compactMap { law in keys.optional(law.key).map { (key: law.key, law: law.read($0)) } }
    guard found.count == 1 else {
      let words = found.map { "`\($0.key)`" }.joined(separator: " or ")
      value.report(
        found.isEmpty
          ? "`\(value.path)` needs a law, such as `constant: 2 s` or `exponential: 2 s`"
          : "`\(value.path)` takes either \(words); leave one out")
      return nil
    }
    return found[0].law
  }

  private func classPolicy(_ keys: MappingReader, _ value: ValueReader) -> Named? {
    let edges = keys.required("edges", example: "[250, 500, 750]")?.list()?.compactMap { $0.integer() }
    let accuracy = keys.quantity("accuracy", .ratio, usual: 1)
    guard let edges, let accuracy else { return nil }
    do throws(QueueError) {
      return ("classes_\(edges.count + 1)", .ordered(.classes(try LengthClasses(edges: edges, accuracy: accuracy))))
    } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }

  private static func example(of name: String) -> String {
    ScenarioChoice.queuePolicies.first { $0.name == name }?.example ?? name
  }
}
