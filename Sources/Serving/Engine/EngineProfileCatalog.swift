public import Hardware

/// The engines that files may name.
public enum EngineProfileCatalog {
  /// The names, newest version of each engine first.
  public static let names: [String] = ["bare"] + entries.map(\.name)

  /// The profile of an engine on an accelerator, or nil when no engine has that name.
  ///
  /// Where a version was not measured on a generation, the figures of the nearest that was are used and said so.
  public static func profile(named name: String, on accelerator: Accelerator) -> EngineProfile? {
    if name == "bare" { return .bare }
    let known = entries.filter { $0.name == name }
    let own = generation(of: accelerator)
    guard let entry = known.first(where: { $0.generation == own }) ?? known.first else { return nil }
    var profile = entry.profile
    if entry.generation != own { profile.source += "; carried over from \(entry.generation)" }
    return profile
  }

  /// The generation that an accelerator belongs to.
  static func generation(of accelerator: Accelerator) -> String {
    let families: [(prefix: String, generation: String)] = [
      ("a100", "ampere"), ("a40", "ampere"), ("a6000", "ampere"), ("rtx-3090", "ampere"), ("v100", "ampere"),
      ("l40s", "ada"), ("l4", "ada"), ("rtx-4090", "ada"), ("rtx-pro", "blackwell"), ("b200", "blackwell"),
      ("b300", "blackwell"), ("gb", "blackwell"),
    ]
    return families.first { accelerator.name.hasPrefix($0.prefix) }?.generation ?? "hopper"
  }

  struct Entry: Sendable {
    var name: String
    var generation: String
    var profile: EngineProfile
  }

  static let entries: [Entry] = [
    entry("vllm-0.15", "hopper", kernels: "vllm"), entry("vllm-0.15", "ampere", kernels: "vllm"),
    entry("vllm-0.15", "ada", kernels: "vllm"),
    entry("vllm-0.6", "hopper", kernels: "vllm"),
    entry("sglang-0.5", "hopper", kernels: "sglang"), entry("tensorrt-llm-1.0", "hopper", kernels: "trtllm"),
  ]

  private static func entry(_ name: String, _ generation: String, kernels: String) -> Entry {
    var profile = EngineProfile(name: name, kernels: kernels, source: "none")
    profile.schedulesAhead = name != "vllm-0.6"
    return Entry(name: name, generation: generation, profile: profile)
  }
}
