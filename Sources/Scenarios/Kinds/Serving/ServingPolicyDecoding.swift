import Reading
import Serving

extension ScenarioDecoder {
  /// A batching policy: a name, or a name with its settings.
  func policy(_ value: ValueReader) -> PolicySettings? {
    guard let choice = value.choice(of: "policy", among: PolicySettings.names),
      let declaration = PolicyCatalog.named(choice.name)
    else { return nil }
    if choice.settings == nil, let requirement = declaration.requirement {
      value.report("policy `\(choice.name)` needs \(requirement)")
      return nil
    }
    let settings = choice.settings.map { $0.mapping() } ?? value.empty("\(value.path).\(choice.name)")
    guard let keys = settings else { return nil }
    defer { keys.finish() }
    return declaration.init(keys).map { PolicySettings($0) }
  }
}
