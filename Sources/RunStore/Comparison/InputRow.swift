import Quantities
package import Reading

extension RunComparison {
  /// An input that is not the same in all runs.
  package struct InputRow: Sendable {
    /// The key, by dots from the root.
    package let key: String
    /// The value in each run, nil where the run has none.
    package let values: [String?]

    /// An input with its values.
    package init(key: String, values: [String?]) {
      self.key = key
      self.values = values
    }
  }
}

extension RunComparison.InputRow {
  /// The inputs in which runs differ, by what their rows say: `0.35 s` is `350 ms`, and a key that is left out is what was
  /// taken in its place.
  ///
  /// What no run says follows from what they say, so that it is told only where what it was taken from is the same in all:
  /// figures of one entry of the catalogue that have changed, or a default that has.
  static func differing(_ runs: [StoredRun]) -> [Self] {
    differing(
      runs.map { run in
        run.inputs + [
          ScenarioInput(
            key: "seed", value: String(run.seed), number: Double(run.seed), unit: Dimension.count.unit, source: .set)
        ]
      })
  }

  /// The same of runs that are known by their inputs alone.
  package static func differing(_ inputs: [[ScenarioInput]]) -> [Self] {
    let tables = inputs.map { Dictionary($0.map { ($0.key, $0) }, uniquingKeysWith: { $1 }) }
    func differs(_ key: String) -> Bool { Set(tables.map { Content($0[key]) }).count > 1 }
    func isSaid(_ key: String) -> Bool { tables.contains { $0[key]?.source == .set } }
    let differing = Set(tables.flatMap(\.keys)).filter(differs)
    let isSameFile = !differing.contains(where: isSaid)
    return differing.filter { key in
      if isSaid(key) || isSameFile { return true }
      let owner = owners(of: key).first { owner in tables.allSatisfy { $0[owner]?.value != nil } }
      return owner.map { !differing.contains($0) } ?? false
    }
    .sorted().map { key in Self(key: key, values: tables.map { $0[key]?.value }) }
  }

  /// The keys that a key stands below, the nearest first.
  private static func owners(of key: String) -> [String] {
    key.indices.reversed().filter { key[$0] == "." || key[$0] == "[" }.map { String(key[..<$0]) }
  }

  /// What two rows must share to be the same input.
  private enum Content: Hashable {
    case number(Double, unit: String?)
    case text(String?)

    init(_ input: ScenarioInput?) {
      if let number = input?.number { self = .number(number, unit: input?.unit) } else { self = .text(input?.value) }
    }
  }
}
