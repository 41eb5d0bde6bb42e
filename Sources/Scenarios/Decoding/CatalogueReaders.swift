import CostModel
import Foundation
import Hardware
import ModelArchitecture
import Quantities
import Reading
import Yams

extension ScenarioDecoder {
  /// An accelerator by name, `{from: name, …}` with figures replaced, or described; a calibration of its own may be a file.
  func accelerator(_ value: ValueReader) -> Accelerator? {
    guard var result = catalog.accelerator(value) else { return nil }
    if let place = (value.isScalar ? nil : value.mapping(AcceleratorKeys.table)?.known(AcceleratorKeys.calibration)),
      let path = result.kernels.calibration
    {
      guard let name = calibration(place, path) else { return nil }
      result.kernels.calibration = name
    }
    announce(result)
    return result
  }

  /// The name under which a calibration's figures can be asked for, after its file was read.
  private func calibration(_ value: ValueReader, _ path: String) -> String? {
    guard InputFile.isJSON(path) else {
      if catalog.calibrationNames.contains(path) { return path }
      value.reportUnknown("calibration", path, among: catalog.calibrationNames)
      return nil
    }
    guard let data = contents(path, value, use: "calibration") else { return nil }
    do throws(CalibrationFileError) {
      // By its content: a file may change while the program runs, and stored runs have their own.
      return catalog.keep(try Calibration(json: data), as: path + " " + SHA256.hexadecimal(data))
    } catch {
      value.report("`\(path)`: \(error.description)")
      return nil
    }
  }

  /// Says in what an accelerator differs from what it was made from: it is priced with the difference.
  private func announce(_ accelerator: Accelerator) {
    // A user's own may stand before the one that it was made from.
    let shipped = Catalog.builtIn.accelerator(named: accelerator.origin)
    guard let origin = shipped ?? catalog.accelerator(named: accelerator.origin) else { return }
    let differences = accelerator.differences(from: origin)
    guard !differences.isEmpty else { return }
    collector.note("`\(accelerator.name)` is \(origin.name) with \(differences.joined(separator: ", "))")
  }

  /// A link by name, `{from: name, …}` with figures replaced, or described.
  func link(_ value: ValueReader) -> Link? { catalog.link(value) }

  /// A model by name, the path of a Hugging Face `config.json`, or `{from: name, …}` with sizes replaced.
  func model(_ value: ValueReader) -> TransformerModel? {
    if value.isMapping { return catalog.model(value)?.model }
    guard let text = value.string() else { return nil }
    // Names on Hugging Face are looked through for what is no file.
    if !InputFile.isJSON(text), let known = catalog.model(named: text) {
      value.takeDown(ModelKeys.table) { catalog.takeDownModel(named: text, $0) }
      return known
    }
    guard InputFile.isJSON(text) else {
      if let folder = folder(text) {
        value.report(folder)
      } else {
        value.reportUnknown("model", text, among: catalog.modelNames)
      }
      return nil
    }
    guard let data = contents(text, value, use: "model") else { return nil }
    let name = URL(fileURLWithPath: text).deletingPathExtension().lastPathComponent
    do {
      let config = try HuggingFaceConfig(data, name: name)
      for sentence in config.missing { value.report("`\(text)`: \(sentence)") }
      guard let model = config.model, config.missing.isEmpty else { return nil }
      for note in config.notes { collector.note("`\(text)`: \(note)") }
      return model
    } catch {
      for fault in error.faults { value.report("`\(text)`: \(fault)") }
      return nil
    }
  }

  /// What to write in place of a folder that was given as a model; nil when it is none.
  private func folder(_ path: String) -> String? {
    guard collector.files.given?.readsOthers ?? true else { return nil }
    let url = InputFile.url(path, relativeTo: directory)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
      return nil
    }
    let config = path.hasSuffix("/") ? path + "config.json" : path + "/config.json"
    let isThere = FileManager.default.fileExists(atPath: url.appendingPathComponent("config.json").path)
    return "`\(path)` is a folder; "
      + (isThere ? "give the configuration in it: `\(config)`" : "a model is a name or the path of a config.json")
  }

  /// The bytes of a file that the scenario names, relative to the scenario's folder.
  ///
  /// - Parameter use: what the file is, in a word.
  func contents(_ path: String, _ value: ValueReader, use: String) -> Data? {
    do throws(InputFile.Fault) {
      return try collector.files.bytes(path, relativeTo: directory, key: value.path, use: use)
    } catch {
      value.report(
        error.isMissing
          ? "there is no file `\(path)` beside the scenario; paths start at the scenario's folder"
          : "`\(path)`: \(error.sentence)")
      return nil
    }
  }
}
