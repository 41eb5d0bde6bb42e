import Foundation
package import Reading
import Yams

extension Scenario {
  /// The greatest or least value of a key with which the run does what it should.
  ///
  /// - Parameters:
  ///   - threads: how many parts of a run are simulated side by side; it changes no bit of any.
  ///   - progress: told each value that is tried.
  /// - Throws: where the task is cancelled.
  func extent(
    _ extreme: Extreme, of key: String, ceiling: Int, threads: Int, progress: (Int) -> Void = { _ in }
  ) async throws -> Extent {
    let own = inputs.first { $0.key == key }?.number ?? 1
    return try await ExtentSearch(extreme, from: Int(own), ceiling: ceiling).find { value in
      progress(value)
      let changed: Scenario
      do throws(ScenarioError) {
        changed = try self.with(key, value)
      } catch { return .refused(error.diagnostics.first?.message ?? "") }
      return await changed.answer(threads: threads)
    }
  }

  /// This scenario with another value of a key, and nothing expected of it.
  ///
  /// - Throws: what the rules of its file have against the value.
  package func with(_ key: String, _ value: Int) throws(ScenarioError) -> Scenario {
    let collector = DiagnosticCollector(file: name, stored: files)
    func refusal(_ message: String) -> ScenarioError {
      ScenarioError(diagnostics: [Diagnostic(file: name, line: 1, column: 1, message: message)])
    }
    guard case .mapping(var root)? = ScenarioText.compose(text, collector, whenEmpty: "the scenario is empty") else {
      throw collector.error ?? refusal("the scenario is no mapping")
    }
    root[ScenarioKeys.expect.name] = nil
    let path = key.split(separator: ".").map(String.init)
    guard let node = Sweep.substitute(Node(String(value)), at: path, in: .mapping(root)) else {
      throw refusal("`\(key)` cannot be set: a part of it is not a mapping")
    }
    let decoder = ScenarioDecoder(
      collector: collector, catalog: catalog.adding(files), directory: InputFile.url(".", relativeTo: nil),
      defaultName: name, point: point)
    guard let scenario = decoder.scenario(node) else {
      throw collector.error ?? refusal("`\(key)` cannot be \(value)")
    }
    return scenario
  }

  /// Whether the run fits, holds its objectives, and holds to what its kind asks of any run. What memory alone decides is not
  /// simulated.
  private func answer(threads: Int) async -> ExtentSearch.Answer {
    let fits = study.fitsMemory
    if fits == false || fits == true && objectives.isEmpty {
      return fits == true ? .good(isSure: true) : .bad(isSure: true)
    }
    let outcome = await run(threads: threads)
    guard outcome.fits else { return .bad(isSure: true) }
    let all =
      objectives.map { standing($0, outcome) } + outcome.verdicts(self).map { (holds: $0.holds, state: $0.state) }
    return all.allSatisfy(\.holds)
      ? .good(isSure: all.allSatisfy { $0.state == .held }) : .bad(isSure: all.contains { $0.state == .beyond })
  }
}
