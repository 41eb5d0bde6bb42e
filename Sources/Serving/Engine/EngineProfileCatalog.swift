public import Hardware

/// The engines that files may name.
public enum EngineProfileCatalog {
  /// The names, newest version of each engine first.
  public static let names: [String] = entries.reduce(into: ["bare"]) { names, entry in
    if !names.contains(entry.name) { names.append(entry.name) }
  }

  /// The profile of an engine on an accelerator, or nil when no engine has that name.
  ///
  /// Where a version was not measured on a generation, the figures of the nearest that was are used and said so.
  public static func profile(named name: String, on accelerator: Accelerator) -> EngineProfile? {
    if name == "bare" { return .bare }
    let known = entries.filter { $0.name == name }
    let own = generation(of: accelerator)
    let near = own.hasSuffix("blackwell") ? "blackwell" : own
    guard
      let entry = known.first(where: { $0.generation == own }) ?? known.first(where: { $0.generation == near })
        ?? known.first
    else { return nil }
    var profile = entry.profile
    if entry.generation != own { profile.source += "; carried over from \(entry.generation)" }
    return profile
  }

  /// The generation that an accelerator belongs to, its host with it where the two come as one.
  static func generation(of accelerator: Accelerator) -> String {
    let families: [(prefix: String, generation: String)] = [
      ("a100", "ampere"), ("a40", "ampere"), ("a6000", "ampere"), ("rtx-3090", "ampere"), ("v100", "ampere"),
      ("l40s", "ada"), ("l4", "ada"), ("rtx-4090", "ada"), ("rtx-pro", "workstation-blackwell"), ("b200", "blackwell"),
      ("b300", "blackwell"), ("gb", "grace-blackwell"),
    ]
    return families.first { accelerator.name.hasPrefix($0.prefix) }?.generation ?? "hopper"
  }

  /// One engine on one generation.
  struct Entry: Sendable {
    let name: String
    let generation: String
    let profile: EngineProfile

    init(name: String, generation: String, _ fill: (inout EngineProfile) -> Void) {
      self.name = name
      self.generation = generation
      let kernels = name.hasPrefix("tensorrt") ? "trtllm" : String(name.prefix { $0 != "-" })
      var profile = EngineProfile(name: name, kernels: kernels, source: EngineProfileCatalog.source)
      profile.schedulesAhead = true
      fill(&profile)
      self.profile = profile
    }
  }

  private static let source =
    "what measured whole runs take beyond their priced kernels; fitted on the given half of the reference rows, one set "
    + "for each version and generation"

  static let entries: [Entry] = [
    Entry(name: "vllm-0.15", generation: "hopper") { profile in
      profile.stepSeconds = 0.1e-3
      profile.samplerSeconds = 0.4e-3
      profile.samplerElementSeconds = 0.3e-9
      profile.requestSeconds = 7.5e-3
    },
    Entry(name: "vllm-0.15", generation: "ampere") { profile in
      profile.attendsTogether = true
      profile.stepSeconds = 0.1e-3
      profile.samplerElementSeconds = 0.45e-9
      profile.requestSeconds = 10e-3
    },
    Entry(name: "vllm-0.15", generation: "ada") { profile in
      profile.stepSeconds = 0.1e-3
      profile.samplerElementSeconds = 0.4e-9
      profile.requestSeconds = 8e-3
      profile.attendsTogether = true
    },
    Entry(name: "vllm-0.15", generation: "blackwell") { $0.requestSeconds = 30e-3 },
    Entry(name: "vllm-0.15", generation: "workstation-blackwell") { profile in
      profile.requestSeconds = 30e-3
      profile.attendsTogether = true
    },
    Entry(name: "vllm-0.6", generation: "hopper") { profile in
      profile.schedulesAhead = false
      profile.kernelFactor = 1.16
      profile.stepSeconds = 0.95e-3
      profile.sequenceSeconds = 27e-6
      profile.promptSeconds = 2.7e-3
      profile.layerLaunchSeconds = 0.13e-3
      profile.greatestGraph = 256
    },
    Entry(name: "vllm-0.2", generation: "hopper") { profile in
      profile.schedulesAhead = false
      profile.layerLaunchSeconds = 0.35e-3
      profile.greatestGraph = 0
      profile.sequenceSeconds = 0.3e-3
      profile.promptFactor = 1.4
      profile.promptSeconds = 5e-3
    },
    Entry(name: "vllm-0.2", generation: "ampere") { profile in
      profile.schedulesAhead = false
      profile.layerLaunchSeconds = 0.48e-3
      profile.greatestGraph = 0
      profile.sequenceSeconds = 0.3e-3
      profile.promptFactor = 1.1
      profile.promptSeconds = 10e-3
    },
    Entry(name: "sglang-0.5", generation: "hopper") { profile in
      profile.sequenceSeconds = 25e-6
      profile.requestSeconds = 100e-3
    },
    Entry(name: "sglang-0.5", generation: "blackwell") { profile in
      profile.sequenceSeconds = 25e-6
      profile.requestSeconds = 100e-3
    },
    Entry(name: "tensorrt-llm-1.2", generation: "hopper") { profile in
      // A kernel starts while the one before it drains.
      profile.kernelFactor = 0.93
      // The host treats the tokens of one request after the other.
      profile.hiddenSequenceSeconds = 15e-6
      profile.requestSeconds = 35e-3
    },
    Entry(name: "tensorrt-llm-1.2", generation: "grace-blackwell") { profile in
      profile.kernelFactor = 0.9
      profile.hiddenSequenceSeconds = 30e-6
      profile.requestSeconds = 35e-3
    },
    Entry(name: "tensorrt-llm-1.2", generation: "blackwell") { profile in
      // A kernel starts while the one before it drains.
      profile.kernelFactor = 0.9
      profile.hiddenSequenceSeconds = 15e-6
      profile.requestSeconds = 35e-3
    },
    Entry(name: "tensorrt-llm-0.14", generation: "hopper") { $0.kernelFactor = 1.07 },
    Entry(name: "tensorrt-llm-0.14", generation: "ampere") { $0.kernelFactor = 0.95 },
    Entry(name: "tensorrt-llm-0.14", generation: "ada") { _ in },
    // The kernels of single heads of 2023 and 2024 were faster over an 8-bit cache than those of 1.3, which were timed:
    // factors fitted on the published throughput of 0.5 to 0.9 that we were given.
    Entry(name: "tensorrt-llm-0.9", generation: "hopper") { $0.attentionFactor = 0.75 },
    Entry(name: "tensorrt-llm-0.9", generation: "ampere") { _ in },
    Entry(name: "tensorrt-llm-0.9", generation: "ada") { $0.attentionFactor = 0.8 },
    Entry(name: "tensorrt-llm-1.0", generation: "hopper") { profile in
      profile.sequenceSeconds = 30e-6
      profile.requestSeconds = 100e-3
    },
  ]
}
