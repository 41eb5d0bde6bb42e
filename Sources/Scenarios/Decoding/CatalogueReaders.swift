import Yams
import Foundation
import Hardware
import ModelArchitecture
import Quantities

extension ScenarioDecoder {
  /// An accelerator by name, or `{from: name, …}` with figures replaced.
  func accelerator(_ value: ValueReader) -> Accelerator? {
    let names = AcceleratorCatalog.all.map(\.name)
    if value.node.scalar != nil {
      return value.name(of: "accelerator", among: names).flatMap(AcceleratorCatalog.accelerator(named:))
    }
    guard let keys = value.mapping() else { return nil }
    let base = keys.required("from", example: "h100-sxm")?.name(of: "accelerator", among: names)
    guard var result = base.flatMap(AcceleratorCatalog.accelerator(named:)) else { return nil }
    if let name = keys.optional("name")?.string() { result.name = name }
    if let bytes = keys.optional("memory")?.quantity(.memory, above: 0) { result.memory = Bytes(bytes) }
    if let rate = keys.optional("memoryBandwidth")?.quantity(.bandwidth, above: 0) {
      result.memoryBandwidth = BytesPerSecond(rate)
    }
    if let power = keys.optional("boardPower")?.quantity(.power, above: 0) { result.boardPower = Watts(power) }
    if let price = keys.optional("price")?.quantity(.moneyRate) { result.price = DollarsPerHour(price) }
    if let rates = keys.optional("peakRates")?.mapping() {
      for format in NumberFormatCatalog.all {
        guard let rate = rates.optional(format.name)?.quantity(.operationRate, above: 0) else { continue }
        result.peakRates[format] = FLOPsPerSecond(rate)
      }
      rates.finish()
    }
    keys.finish()
    return result
  }

  /// A link by name, or `{from: name, …}` with figures replaced.
  func link(_ value: ValueReader) -> Link? {
    let names = LinkCatalog.all.map(\.name)
    if value.node.scalar != nil { return value.name(of: "link", among: names).flatMap(LinkCatalog.link(named:)) }
    guard let keys = value.mapping() else { return nil }
    let base = keys.required("from", example: "nvlink-4")?.name(of: "link", among: names)
    guard var result = base.flatMap(LinkCatalog.link(named:)) else { return nil }
    if let name = keys.optional("name")?.string() { result.name = name }
    if let rate = keys.optional("bandwidth")?.quantity(.bandwidth, above: 0) { result.bandwidth = BytesPerSecond(rate) }
    if let latency = keys.optional("latency")?.quantity(.time) { result.latency = Seconds(latency) }
    keys.finish()
    return result
  }

  /// A number format by name.
  func format(_ value: ValueReader) -> NumberFormat? {
    value.name(of: "number format", among: NumberFormatCatalog.all.map(\.name))
      .flatMap(NumberFormatCatalog.format(named:))
  }

  /// A model by name, or the path of a Hugging Face `config.json`.
  func model(_ value: ValueReader) -> TransformerModel? {
    guard let text = value.string() else { return nil }
    if let known = ModelCatalog.model(named: text) { return known }
    guard text.hasSuffix(".json") else {
      if let folder = folder(text) {
        value.report(folder)
      } else {
        value.reportUnknown("model", text, among: ModelCatalog.all.map(\.model.name))
      }
      return nil
    }
    guard let data = contents(text, value, use: "model") else { return nil }
    let name = URL(fileURLWithPath: text).deletingPathExtension().lastPathComponent
    do {
      return try TransformerModel(huggingFaceConfig: data, name: name)
    } catch {
      for fault in error.faults { value.report("`\(text)`: \(fault)") }
      return nil
    }
  }

  /// What to write in place of a folder that was given as a model; nil when it is none.
  private func folder(_ path: String) -> String? {
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
