import Quantities
import Queueing

/// A queue as the keys of a scenario.
struct QueueRowKeys {
  /// The name of the row's policy in results.
  static let policy = "queue"

  /// The keys.
  let keys: FileKeys

  /// The keys of a setting; a `RowFault` says for what there is no key.
  ///
  /// - Parameters:
  ///   - arrivals: the law of the arrivals as the table writes it, such as `gamma(cv2=4)`; at random when nil.
  ///   - lengths: the law of the lengths as the table writes it, such as `uniform(lo=1;hi=60)`.
  init(_ setting: QueueSetting, arrivals: String?, lengths: String?) throws(RowFault) {
    var keys: FileKeys = [
      "kind": "queue", "arrivals": try Self.arrivals(setting.arrivals.rate, NamedForm(arrivals ?? "poisson")),
    ]
    if let lengths { keys["tokens"] = try Self.tokens(NamedForm(lengths)) }
    if let limit = setting.tokenLimit { keys["tokenLimit"] = .integer(limit) }
    keys["service"] = Self.service(setting.service)
    keys["compare"] = [.keys(Self.policy(setting.policy))]
    self.keys = keys
  }

  private static func arrivals(_ rate: Double, _ form: NamedForm) throws(RowFault) -> FileValue {
    let rate = FileValue.quantity(rate, .rate)
    func varying(_ word: String, _ squared: Double) -> FileValue {
      [word: ["rate": rate, "squaredVariation": .number(squared)]]
    }
    do throws(QueueError) {
      switch form.name {
      case "poisson", "exp": return ["poisson": rate]
      case "det", "const": return ["even": rate]
      case "gamma": return varying("gamma", try form.number("cv2"))
      case "erlang": return varying("gamma", 1 / (try form.number("k")))
      case "hyperexp", "h2": return varying("hyperexponential", try form.number("cv2"))
      default: throw QueueError([.unreadable(form.name, expected: "the name of a law of arrivals")])
      }
    } catch {
      throw RowFault(why: error.description)
    }
  }

  private static func tokens(_ form: NamedForm) throws(RowFault) -> FileValue {
    do throws(QueueError) {
      switch form.name {
      case "const": return ["fixed": .integer(try form.integer("n"))]
      case "uniform": return ["uniform": [.integer(try form.integer("lo")), .integer(try form.integer("hi"))]]
      case "geometric": return ["geometric": ["mean": .number(1 / (try form.number("p")))]]
      case "lognormal":
        return ["lognormal": ["mu": .number(try form.number("mu")), "sigma": .number(try form.number("sigma"))]]
      case "trunclognormal":
        return [
          "lognormal": [
            "mu": .number(try form.number("mu")), "sigma": .number(try form.number("sigma")),
            "redrawnAbove": .integer(try form.integer("hi")),
          ]
        ]
      case "gauss":
        return [
          "normal": [
            "mean": .number(try form.number("mu")), "deviation": .number(try form.number("sigma")),
            "most": .integer(try form.integer("hi")),
          ]
        ]
      case "empirical": return ["empirical": .list(try form.integers("v").map(FileValue.integer))]
      default: throw QueueError([.unreadable(form.name, expected: "the name of a law of lengths")])
      }
    } catch {
      throw RowFault(why: error.description)
    }
  }

  private static func service(_ law: ServiceLaw) -> FileValue {
    func time(_ seconds: Double) -> FileValue { .quantity(seconds, .time) }
    return switch law {
    case .affine(let request, let token): ["perRequest": time(request), "perToken": time(token)]
    case .batch(let request, let fixed, let tokenRequest, let token):
      [
        "perBatchRequest": time(request), "fixed": time(fixed), "perTokenRequest": time(tokenRequest),
        "perToken": time(token),
      ]
    case .sizeOnly(let request, let fixed): ["perBatchRequest": time(request), "fixed": time(fixed)]
    case .constant(let seconds): ["constant": time(seconds)]
    case .exponential(let mean): ["exponential": time(mean)]
    }
  }

  private static func policy(_ policy: QueuePolicy) -> FileKeys {
    var (word, settings) = words(policy)
    settings["name"] = .text(Self.policy)
    var keys: FileKeys = [:]
    keys[word] = .keys(settings)
    return keys
  }

  private static func words(_ policy: QueuePolicy) -> (String, FileKeys) {
    switch policy {
    case .firstComeFirstServed(servers: 1): return ("fcfs", [:])
    case .firstComeFirstServed(let servers): return ("servers", ["count": .integer(servers)])
    case .finiteBuffer(let servers, let capacity):
      return ("buffer", ["servers": .integer(servers), "capacity": .integer(capacity)])
    case .impatient(let patience): return ("patience", ["time": .quantity(patience, .time)])
    case .pausing(let rule): return words(rule)
    case .bulk(let rule): return words(rule)
    case .timeout(let most, let delay, let timer):
      return (
        "timeout", ["max": .integer(most), "wait": .quantity(delay, .time), "timer": .text(timer.rawValue)]
      )
    case .ordered(.processorSharing): return ("ps", [:])
    case .ordered(.shortestFirst): return ("sjf", [:])
    case .ordered(.shortestRemaining): return ("srpt", [:])
    case .ordered(.preemptiveShortest): return ("psjf", [:])
    case .ordered(.leastAttained): return ("las", [:])
    case .ordered(.classes(let classes)):
      return (
        "classes", ["edges": .list(classes.edges.map(FileValue.integer)), "accuracy": .number(classes.accuracy)]
      )
    }
  }

  private static func words(_ rule: BulkQueue.Rule) -> (String, FileKeys) {
    var most: FileKeys = [:]
    if let maximum = rule.maximum { most["max"] = .integer(maximum) }
    if rule.isElastic { return ("elastic", most) }
    if rule.minimum == 1 { return ("dynamic", most) }
    if rule.maximum == rule.minimum { return ("fixed", ["size": .integer(rule.minimum)]) }
    var both: FileKeys = ["min": .integer(rule.minimum)]
    both["max"] = most["max"]
    return ("bulk", both)
  }

  private static func words(_ rule: PauseRule) -> (String, FileKeys) {
    switch rule {
    case .repeatedVacations(let law): return ("vacation", keys(law))
    case .singleVacation(let law): return ("single-vacation", keys(law))
    case .setUp(let law): return ("setup", keys(law))
    case .threshold(let count): return ("threshold", ["count": .integer(count)])
    }
  }

  private static func keys(_ law: PauseLaw) -> FileKeys {
    switch law {
    case .constant(let seconds): ["constant": .quantity(seconds, .time)]
    case .exponential(let mean): ["exponential": .quantity(mean, .time)]
    case .uniform(let low, let high): ["uniform": [.quantity(low, .time), .quantity(high, .time)]]
    case .erlang(let stages, let mean): ["erlang": ["stages": .integer(stages), "mean": .quantity(mean, .time)]]
    }
  }
}
