import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving
import Yams

extension ScenarioDecoder {
  /// Fills in the formats in which a model's file says that its weights are stored, where the scenario says none of its own,
  /// and says so.
  ///
  /// What the accelerator does not multiply is multiplied in 16 bits: engines widen such weights on the way.
  func take(
    _ checkpoint: CheckpointFormat?, of model: TransformerModel, _ keys: MappingReader, recipe: ValueReader?,
    accelerator: Accelerator
  ) {
    guard let checkpoint, keys.has(ServingKeys.engine) else { return }
    let engine = keys.own(ServingKeys.engine)?.mapping
    let isSaid =
      recipe != nil || keys.has(ServingKeys.precision)
      || [EngineKeys.weightFormat.name, EngineKeys.parts.name].contains { engine?[$0] != nil }
    let stored = "`\(model.name)` is stored in \(checkpoint.summary)"
    guard !isSaid else {
      collector.note(stored + "; this file's own formats are taken")
      return
    }
    let put = keys.fill(settings(checkpoint, of: model, accelerator: accelerator), at: keys.value.node.mark)
    collector.note(stored + ", which sets " + put.map { "\($0.path): \($0.text)" }.joined(separator: ", "))
  }

  /// A checkpoint's formats as the keys of a scenario.
  private func settings(
    _ checkpoint: CheckpointFormat, of model: TransformerModel, accelerator: Accelerator
  ) -> GivenKeys {
    let multiplied = checkpoint.activation.flatMap { accelerator.peakRate($0) == nil ? nil : $0 }
    func formats(_ part: CheckpointFormat.Part) -> OperandFormats {
      checkpoint.parts.contains(part)
        ? OperandFormats(weight: checkpoint.weight, activation: multiplied ?? .bf16) : OperandFormats(weight: .bf16)
    }
    let rest = formats(.feedForward)
    var engine = GivenKeys()
    engine[EngineKeys.weightFormat.name] = .text(rest.weight.name)
    engine[EngineKeys.kvFormat.name] = .text((checkpoint.cache ?? .bf16).name)
    var parts = GivenKeys()
    func put(_ key: any DeclaredKey, _ formats: OperandFormats) {
      guard formats != rest else { return }
      var operands = GivenKeys()
      operands[OperandKeys.weight.name] = .text(formats.weight.name)
      operands[OperandKeys.activation.name] = .text(formats.activation.name)
      parts[key.name] = .keys(operands)
    }
    put(PartKeys.attention, formats(.attention))
    if model.layerKinds.contains(where: { $0.experts != nil }) { put(PartKeys.experts, formats(.experts)) }
    if !parts.isEmpty { engine[EngineKeys.parts.name] = .keys(parts) }
    var keys = GivenKeys()
    keys[ServingKeys.precision.name] = .text(rest.activation.name)
    keys[ServingKeys.engine.name] = .keys(engine)
    return keys
  }
}
