import Presentation
import Quantities
import Rehearsal
import Scenarios
import Serving
import SimulationKernel

/// What a capacity search found, for people.
extension FoundCapacity {
  /// Bounds that tell something: that everybody is served goes without saying where everybody is.
  private var shown: [CapacityBound] {
    search.bounds.filter { bound in
      !bound.isLowerBound || bound.bound < 1
        || finding.probes.contains { $0.values.contains { $0.bound == bound && $0.answer != .held } }
    }
  }

  var text: String {
    var table = TextTable(
      ["load", findsClients ? "clients" : "rate", "replicas", "requests"] + shown.map(\.metric) + ["held"],
      alignments: [.right, .right, .right, .right] + shown.map { _ in .right } + [.left])
    for probe in finding.probes {
      let values = shown.map { bound in probe.values.first { $0.bound == bound }.map(Self.text) ?? "-" }
      table.append(
        [
          Dimension.decimal(probe.load, digits: 4), rate(probe), "\(probe.replicas)", "\(probe.requests)",
        ] + values + [Self.word(probe)])
    }
    let errors = accuracy.sentences(shown.map(\.metric))
    return ([table.rendered(width: Console.width), sentence] + errors.map { PlainText.line($0) })
      .joined(separator: "\n")
  }

  private var findsClients: Bool { search.findsClients }

  private func rate(_ probe: CapacityProbe) -> String {
    findsClients ? "\(Int(probe.rate))" : Dimension.decimal(probe.rate, digits: 4) + "/s"
  }

  private static func word(_ probe: CapacityProbe) -> String {
    switch probe.answer {
    case .held: "yes"
    case .missed: "no"
    case .undecided: probe.values.contains(where: \.isRising) ? "undecided: still rising" : "undecided"
    }
  }

  private static func text(_ value: CapacityProbe.Value) -> String {
    let dimension = value.bound.isLowerBound ? Dimension.ratio : .time
    guard value.interval.mean.isFinite else { return "not all served" }
    guard value.interval.halfWidth.isFinite else { return dimension.format(value.interval.mean) + " ± ?" }
    guard value.interval.halfWidth > 0 else { return dimension.format(value.interval.mean) }
    return "\(dimension.format(value.interval.mean)) ± \(dimension.format(value.interval.halfWidth, digits: 2))"
  }

  private var sentence: String {
    let sure = "with \(Dimension.decimal(confidence, digits: 3)) % confidence"
    func size(_ probe: CapacityProbe) -> String {
      findsLoad
        ? rate(probe) + (findsClients ? " clients" : "") : "\(probe.replicas) replica\(probe.replicas > 1 ? "s" : "")"
    }
    let name = PlainText.line(name, limit: 200)
    var sentence: String
    if let best = finding.best {
      sentence = "\(name) holds its objectives \(findsLoad ? "up to" : "with") \(size(best)), \(sure)"
    } else {
      sentence =
        "\(name) holds its objectives at no \(findsLoad ? "load" : "number of replicas") that was tried, \(sure)"
    }
    if let first = finding.undecided.first, let last = finding.undecided.last {
      let places = finding.undecided.count == 1 ? size(first) : "\(size(first)) to \(size(last))"
      sentence += "; undecided at \(places): --most-requests above \(search.mostRequests) may tell"
    }
    if findsLoad, let missed = finding.missed, !finding.undecided.isEmpty || finding.best == nil {
      sentence += "; missed from \(size(missed)) on"
    }
    return sentence
  }
}
