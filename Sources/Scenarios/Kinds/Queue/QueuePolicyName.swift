import Quantities
import Queueing

/// A policy as a scenario writes it.
struct NamedQueuePolicy {
  /// The policy's word in files.
  var word: String
  /// The name that the file gives it.
  var title: String?
  /// What it is called where nothing else in the study is called so: `dynamic_16`, `vacation`.
  var short: String
  var policy: QueuePolicy
  var tokenLimit: Int?
  /// Whether another policy of the study has the same short name.
  var needsFigures = false

  /// The name in results.
  var name: String {
    title ?? (needsFigures ? short + figures : short) + (tokenLimit.map { "_limit_\($0)" } ?? "")
  }

  /// The policies with names that tell them apart: where two would share one, theirs carry the figures that differ, as
  /// in `vacation_2s` and `vacation_5s`. A policy that stands alone keeps its short name, whatever its figures.
  static func distinguished(_ policies: [NamedQueuePolicy?]) -> [NamedQueuePolicy?] {
    let names = policies.compactMap { $0?.name }
    return policies.map { policy in
      guard var policy else { return nil }
      policy.needsFigures = names.count { $0 == policy.name } > 1
      return policy
    }
  }

  /// Those settings that the short name does not carry.
  private var figures: String {
    switch policy {
    case .impatient(let patience): "_" + Self.time(patience)
    case .pausing(.repeatedVacations(let law)), .pausing(.singleVacation(let law)), .pausing(.setUp(let law)):
      switch law {
      case .exponential(let mean): "_exponential_" + Self.time(mean)
      case .uniform(let low, let high): "_uniform_" + Self.time(low) + "_" + Self.time(high)
      case .erlang(let stages, let mean): "_erlang_\(stages)_" + Self.time(mean)
      case .constant(let seconds): "_" + Self.time(seconds)
      }
    case .finiteBuffer(let servers, _): servers == 1 ? "" : "_servers_\(servers)"
    case .timeout(_, let delay, _): "_" + Self.time(delay)
    case .ordered(.classes(let classes)):
      "_at_" + classes.edges.map(String.init).joined(separator: "_")
        + (classes.accuracy < 1 ? "_accuracy_\(Self.digits(100 * classes.accuracy))" : "")
    default: ""
    }
  }

  /// A time in the largest unit in which it is a whole number: `2s`, `1500ms`.
  private static func time(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1.0), ("ms", 1e-3), ("us", 1e-6)] {
      let count = seconds / size
      if count.rounded() >= 1, (count - count.rounded()).magnitude < 1e-9 * count { return digits(count) + unit }
    }
    return digits(seconds / 1e-9) + "ns"
  }

  private static func digits(_ value: Double) -> String { String(Int64(min(value, 1e18).rounded())) }
}
