import Quantities
import Queueing
import Reading

extension ScenarioDecoder {
  /// Reads `{dynamic: {max: 16}}`, `sjf`, `{fcfs: {tokenLimit: 1600}}`, …
  func queuePolicy(_ value: ValueReader) -> NamedQueuePolicy? {
    guard let choice = value.choice(QueuePolicyKeys.choice) else { return nil }
    var keys: MappingReader?
    if choice.settings != nil {
      guard let found = choice.keys() else { return nil }
      keys = found
    }
    // A name alone has the settings that it leaves out, too.
    let asked = keys ?? choice.option.table.flatMap { value.empty("\(value.path).\(choice.name)", $0) }
    let limit = asked?.found(QueuePolicyKeys.tokenLimit)
    let title = asked?.read(QueuePolicyKeys.name)
    let parts = batchPolicy(choice.name, keys) ?? serverPolicy(choice, keys, value)
    keys?.finish()
    guard let parts, limit.map({ $0 != nil }) ?? true else { return nil }
    return NamedQueuePolicy(
      word: choice.name, title: title, short: parts.name, policy: parts.policy, tokenLimit: limit ?? nil)
  }

  private typealias Named = (name: String, policy: QueuePolicy)

  /// The policies that form batches; nil for others and for faulty ones.
  private func batchPolicy(_ name: String, _ keys: MappingReader?) -> Named? {
    switch name {
    case "dynamic", "elastic":
      let most = keys?.read(QueuePolicyKeys.max)
      let label = name + (most.map { "_\($0)" } ?? "_unlimited")
      return (label, name == "dynamic" ? .dynamic(maximum: most) : .elastic(maximum: most))
    case "fixed":
      guard let keys, let size = keys.read(QueuePolicyKeys.size) else { return nil }
      return ("fixed_\(size)", .fixed(size: size))
    case "bulk":
      guard let keys else { return nil }
      let least = keys.read(QueuePolicyKeys.min)
      let most = keys.read(QueuePolicyKeys.max)
      guard let least else { return nil }
      return (
        "bulk_\(least)_\(most.map(String.init) ?? "unlimited")", .bulk(.init(minimum: least, maximum: most))
      )
    case "timeout":
      guard let keys else { return nil }
      let most = keys.read(QueuePolicyKeys.full)
      let wait = keys.read(QueuePolicyKeys.wait)
      let timer = keys.read(QueuePolicyKeys.timer) ?? .whenFree
      guard let most, let wait else { return nil }
      return ("timeout_\(most)_\(timer.rawValue)", .timeout(maximum: most, delay: wait, timer: timer))
    default: return nil
    }
  }

  /// The policies that serve requests singly; reports what is missing of any policy.
  private func serverPolicy(_ choice: Chosen, _ keys: MappingReader?, _ value: ValueReader) -> Named? {
    let name = choice.name
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
      value.report("policy `\(name)` needs its settings; for example `\(choice.option.example)`")
      return nil
    }
    switch name {
    case "servers":
      return keys.read(QueuePolicyKeys.servers).map {
        ("servers_\($0)", .firstComeFirstServed(servers: $0))
      }
    case "buffer":
      let servers = keys.read(QueuePolicyKeys.bufferServers) ?? 1
      return keys.read(QueuePolicyKeys.capacity).map {
        ("buffer_\($0)", .finiteBuffer(servers: servers, capacity: $0))
      }
    case "patience":
      return keys.read(QueuePolicyKeys.time).map {
        ("patience", .impatient(patience: $0))
      }
    case "vacation", "single-vacation", "setup": return pausePolicy(name, keys, value)
    case "threshold":
      return keys.read(QueuePolicyKeys.waiting).map {
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
    let laws: [(key: any DeclaredKey, read: (ValueReader) -> PauseLaw?)] = [
      (QueuePolicyKeys.constant, { $0.read(QueuePolicyKeys.constant).map(PauseLaw.constant) }),
      (QueuePolicyKeys.exponential, { $0.read(QueuePolicyKeys.exponential).map { .exponential(mean: $0) } }),
      (
        QueuePolicyKeys.uniform,
        { bounds in
          let times = bounds.list()?.map { $0.read(QueuePolicyKeys.bound) } ?? []
          guard times.count == 2, let low = times[0], let high = times[1], low <= high, high > 0 else {
            bounds.report("`\(bounds.path)` must be two times in order, such as [1 s, 3 s]")
            return nil
          }
          return .uniform(low, high)
        }
      ),
      (
        QueuePolicyKeys.erlang,
        { value in
          guard let keys = value.mapping(QueuePolicyKeys.erlang.table) else { return nil }
          let stages = keys.read(QueuePolicyKeys.stages)
          let mean = keys.read(QueuePolicyKeys.mean)
          keys.finish()
          guard let stages, let mean else { return nil }
          return .erlang(stages: stages, mean: mean)
        }
      ),
    ]
    let found = laws.compactMap { law in keys.optional(law.key).map { (key: law.key.name, law: law.read($0)) } }
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
    let edges = keys.read(QueuePolicyKeys.edges)?.list()?.compactMap { $0.integer() }
    let accuracy = keys.read(QueuePolicyKeys.accuracy)
    guard let edges, let accuracy else { return nil }
    do throws(QueueError) {
      return ("classes_\(edges.count + 1)", .ordered(.classes(try LengthClasses(edges: edges, accuracy: accuracy))))
    } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }
}
