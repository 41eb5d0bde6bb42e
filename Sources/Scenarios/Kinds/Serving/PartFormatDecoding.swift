import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Parts of a checkpoint in number formats of their own: `{experts: {weight: mxfp4, activation: bf16}}`.
  ///
  /// - Parameter format: the format that is multiplied where a part does not say another.
  func parts(_ value: ValueReader, accelerator: Accelerator?, format: NumberFormat?) -> PartFormats? {
    guard let keys = value.mapping(PartKeys.table) else { return nil }
    defer { keys.finish() }
    let attention = keys.read(PartKeys.attention).map { operands($0, accelerator: accelerator, usual: format) }
    let experts = keys.read(PartKeys.experts).map { operands($0, accelerator: accelerator, usual: format) }
    guard attention != .some(.none), experts != .some(.none) else { return nil }
    return PartFormats(attention: attention ?? nil, experts: experts ?? nil)
  }

  private func operands(_ value: ValueReader, accelerator: Accelerator?, usual: NumberFormat?) -> OperandFormats? {
    guard let keys = value.mapping(OperandKeys.table) else { return nil }
    defer { keys.finish() }
    let weight = keys.read(OperandKeys.weight)
    let place = keys.known(OperandKeys.activation)
    guard let activation = keys.read(OperandKeys.activation, usual: usual), let weight else { return nil }
    if let accelerator, accelerator.peakRate(activation) == nil {
      let known = accelerator.peakRates.keys.map(\.name).sorted().joined(separator: ", ")
      (place ?? value).report("\(accelerator.name) does not multiply \(activation.name); it multiplies \(known)")
      return nil
    }
    return OperandFormats(weight: weight, activation: activation)
  }
}
