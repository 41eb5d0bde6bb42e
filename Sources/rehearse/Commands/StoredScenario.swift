import Reading
import RunStore
import Scenarios

/// The scenario of a stored run, to simulate it again: with the files and the entries of the catalogue that the store
/// holds of it.
enum StoredScenario {
  /// The run and its scenario.
  static func read(_ id: Int64, in store: RunStore, _ catalogs: CatalogOptions) throws -> (
    run: StoredRun, scenario: Scenario
  ) {
    let run: StoredRun
    let files: [NamedFile]
    do {
      run = try store.run(id)
      files = try store.files(of: id)
    } catch {
      throw Failure.badInput(error)
    }
    let catalog = try catalogs.load()
    let scenario: Scenario?
    do {
      scenario = try ScenarioFile.reread(text: run.scenario, name: run.name, files: files, catalog: catalog)
    } catch {
      throw Failure.badInput("run \(id) cannot be simulated again:\n\(error)")
    }
    guard let scenario else { throw Failure.badInput("run \(id) holds no scenario") }
    return (run, scenario)
  }
}
