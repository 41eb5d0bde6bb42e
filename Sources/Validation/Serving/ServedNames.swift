import Hardware
import ModelArchitecture
import Reading

/// A model of a table of served runs.
struct ServedModel {
  /// What a file calls it.
  var name: String
  /// Its entry of the catalogue.
  var model: TransformerModel
}

/// An engine of a table of served runs.
struct ServedEngine {
  /// The profile that stands for it.
  var profile: String
  /// By which rule the profile stands for another version; nil where it was measured on this one.
  var assumption: String?
}

/// What tables of served runs call models, accelerators and engines, and what scenarios call them.
enum ServedNames {
  /// The model of a table's name, such as `meta-llama/Llama-3.1-8B-Instruct`; the fault says why it is not modelled.
  static func model(_ name: String) throws(RowFault) -> ServedModel {
    let plain = name.lowercased()
    for known in [name, plain, entries[plain]].compactMap({ $0 }) {
      if let model = Catalog.builtIn.model(named: known) { return ServedModel(name: known, model: model) }
    }
    let reason = unmodelled.first { plain.contains($0.part) }?.why ?? "its shape is not in the catalogue"
    throw RowFault(why: "\(name): \(reason)")
  }

  /// Names of tables that are no names of the catalogue: short ones, and checkpoints in narrow formats that are named
  /// after them.
  private static let entries = [
    "llama2-7b": "llama-2-7b", "llama2-70b": "llama-2-70b", "llama3-8b": "llama-3-8b", "llama3-70b": "llama-3-70b",
    "qwen3-30b": "qwen3-30b-a3b", "qwen3-235b": "qwen3-235b-a22b", "llama4-scout": "llama-4-scout",
    "llama4-maverick": "llama-4-maverick", "nvidia/llama-3.1-8b-instruct-fp8": "llama-3.1-8b",
    "redhatai/llama-4-scout-17b-16e-instruct-fp8-dynamic": "llama-4-scout", "nvidia/qwen3-32b-nvfp4": "qwen3-32b",
    "nvidia/deepseek-v3.1-nvfp4": "deepseek-v3",
  ]

  /// What is missing for some families; for the reason of a row that is left out alone.
  private static let unmodelled: [(part: String, why: String)] = [
    ("qwen3.5", "most of its layers have linear attention, of which no decode timings are given"),
    ("glm-5", "its sparse attention picks keys by an indexer, of which no timings are given"),
    ("deepseek-v3.2", "its sparse attention picks keys by an indexer, of which no timings are given"),
    ("nemotron", "most of its layers are state-space layers, of which no decode timings are given"),
  ]

  /// What recipes call the published weights of a table's precision.
  static func checkpoint(_ precision: String) throws(RowFault) -> String {
    guard let word = checkpoints[precision.lowercased()] else { throw RowFault(why: "products in \(precision)") }
    return word
  }

  private static let checkpoints = [
    "": "bf16", "nan": "bf16", "bf16": "bf16", "fp16": "bf16", "bf16/fp16": "bf16", "fp8": "fp8", "fp8_static": "fp8",
    "fp8_block": "fp8-block", "fp8-dynamic": "fp8-dynamic", "fp4": "nvfp4", "nvfp4": "nvfp4", "mxfp4": "mxfp4",
    "int4": "int4", "int4_wo": "int4",
  ]

  /// An accelerator of the catalogue.
  static func accelerator(_ name: String) throws(RowFault) -> Accelerator {
    guard let accelerator = AcceleratorAliases.accelerator(name) else {
      throw RowFault(why: "accelerator \(name) is not in the catalogue")
    }
    return accelerator
  }

  /// The profile of an engine by the first two numbers of its version.
  static func engine(_ engine: String, version: String) throws(RowFault) -> ServedEngine {
    guard let known = profiles[engine] else { throw RowFault(why: "engine \(engine) \(version) has no profile") }
    let series = version.split(separator: ".").prefix(2).joined(separator: ".")
    let profile = known.series[series] ?? known.newest
    guard Catalog.builtIn.names(of: .engines).contains(profile) else {
      throw RowFault(why: "engine \(engine) \(version) has no profile")
    }
    if known.measured[series] == profile { return ServedEngine(profile: profile) }
    let said = version.isEmpty ? "a version that is not stated" : "version \(version)"
    return ServedEngine(
      profile: profile, assumption: "profile \(profile) for \(said) of \(engine): the nearest measured")
  }

  private struct Profiles {
    /// Profiles by the versions that they were measured on.
    var measured: [String: String]
    /// Further versions.
    var others: [String: String] = [:]
    /// For every version that is not listed.
    var newest: String

    var series: [String: String] { measured.merging(others) { first, _ in first } }
  }

  private static let profiles = [
    "vllm": Profiles(
      measured: ["0.2": "vllm-0.2", "0.6": "vllm-0.6", "0.15": "vllm-0.15"], others: ["0.5": "vllm-0.6"],
      newest: "vllm-0.15"),
    "sglang": Profiles(measured: ["0.5": "sglang-0.5"], newest: "sglang-0.5"),
    "trtllm": Profiles(
      measured: [
        "0.9": "tensorrt-llm-0.9", "0.14": "tensorrt-llm-0.14", "1.0": "tensorrt-llm-1.0", "1.2": "tensorrt-llm-1.2",
      ],
      others: ["0.8": "tensorrt-llm-1.0"], newest: "tensorrt-llm-1.2"),
  ]
}
