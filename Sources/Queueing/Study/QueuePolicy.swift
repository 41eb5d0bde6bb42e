/// How a queue is served.
public enum QueuePolicy: Sendable, Equatable {
  /// One line before equal servers, in order of arrival.
  case firstComeFirstServed(servers: Int)
  /// The same, but no more than `capacity` in the system, those in service included; others are lost.
  case finiteBuffer(servers: Int, capacity: Int)
  /// One server; a request leaves when its wait reaches the patience.
  case impatient(patience: Double)
  /// One server that pauses.
  case pausing(PauseRule)
  /// Batches: dynamic, fixed, general, elastic.
  case bulk(BulkQueue.Rule)
  /// Dynamic batches that wait for company, but no longer than a timer says.
  case timeout(maximum: Int, delay: Double, timer: TimeoutQueue.Timer)
  /// One server that works in another order than that of arrival.
  case ordered(SizeBasedOrder)

  /// Dynamic batching: all that wait, at most `maximum`; nil for no limit.
  public static func dynamic(maximum: Int?) -> QueuePolicy { .bulk(.init(maximum: maximum)) }
  /// Fixed batching: always `size` at once.
  public static func fixed(size: Int) -> QueuePolicy { .bulk(.init(minimum: size, maximum: size)) }
  /// Elastic batching: dynamic, with members that leave when their own tokens end.
  public static func elastic(maximum: Int?) -> QueuePolicy { .bulk(.init(maximum: maximum, isElastic: true)) }

  /// Whether several requests are served at once by one server.
  public var formsBatches: Bool {
    switch self {
    case .bulk, .timeout: true
    default: false
    }
  }

  /// How many servers work.
  public var servers: Int {
    switch self {
    case .firstComeFirstServed(let servers), .finiteBuffer(let servers, _): servers
    default: 1
    }
  }

  /// Whether requests can be lost, so that every load is stable.
  public var losesRequests: Bool {
    switch self {
    case .finiteBuffer, .impatient: true
    default: false
    }
  }
}

extension QueuePolicy: CustomStringConvertible {
  /// A short name: `dynamic max 16`.
  public var description: String {
    switch self {
    case .firstComeFirstServed(let servers): servers == 1 ? "first come first served" : "\(servers) servers"
    case .finiteBuffer(let servers, let capacity):
      (servers == 1 ? "one server" : "\(servers) servers") + ", room for \(capacity)"
    case .impatient(let patience): "patience \(patience)"
    case .pausing(.repeatedVacations): "repeated vacations"
    case .pausing(.singleVacation): "single vacations"
    case .pausing(.setUp): "set-up"
    case .pausing(.threshold(let count)): "start at \(count)"
    case .bulk(let rule): Self.name(of: rule)
    case .timeout(let maximum, let delay, let timer):
      "dynamic max \(maximum), wait at most \(delay) (\(timer.rawValue))"
    case .ordered(let order): Self.name(of: order)
    }
  }

  private static func name(of rule: BulkQueue.Rule) -> String {
    let most = rule.maximum.map { "max \($0)" } ?? "no limit"
    if rule.isElastic { return "elastic \(most)" + (rule.minimum > 1 ? ", min \(rule.minimum)" : "") }
    if rule.minimum == 1 { return "dynamic \(most)" }
    return rule.minimum == rule.maximum ? "fixed \(rule.minimum)" : "bulk min \(rule.minimum) \(most)"
  }

  private static func name(of order: SizeBasedOrder) -> String {
    switch order {
    case .processorSharing: "processor sharing"
    case .shortestFirst: "shortest first"
    case .shortestRemaining: "shortest remaining first"
    case .preemptiveShortest: "preemptive shortest first"
    case .leastAttained: "least attained first"
    case .classes(let classes): "\(classes.count) length classes"
    }
  }
}
