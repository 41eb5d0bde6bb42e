import Reading
import Serving

extension ScenarioDecoder {
  /// A batching policy: a name, or a name with its settings.
  func policy(_ value: ValueReader) -> PolicySettings? {
    guard let choice = value.choice(EngineKeys.policies),
      let declaration = PolicyCatalog.named(choice.name)
    else { return nil }
    if choice.settings == nil, let requirement = declaration.requirement {
      value.report("policy `\(choice.name)` needs \(requirement), such as `\(declaration.example)`")
      return nil
    }
    let settings =
      choice.settings == nil ? value.empty("\(value.path).\(choice.name)", declaration.keys) : choice.keys()
    guard let keys = settings else { return nil }
    defer { keys.finish() }
    return declaration.init(keys).map { PolicySettings($0) }
  }
}
