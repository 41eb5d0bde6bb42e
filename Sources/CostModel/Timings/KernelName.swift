/// Names of timed kernels: an engine and its kernel, `vllm/flash_attn_fa3`; of modules with their phase and formats,
/// `prefill vllm/module/bf16`.
enum KernelName {
  /// Whether the kernel is the engine's, in a phase where one is named.
  ///
  /// Prices ask this often: neither part is copied.
  static func isOf(engine: String, _ name: String, phase: String = "") -> Bool {
    var rest = name.utf8[...]
    for part in [phase.utf8, engine.utf8] {
      guard rest.count >= part.count, rest.prefix(part.count).elementsEqual(part) else { return false }
      rest = rest.dropFirst(part.count)
    }
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  /// The parts between slashes.
  static func parts(_ name: String) -> [Substring] { name.split(separator: "/") }

  /// The kernel behind the engine, such as `flash_attn_fa3`.
  static func kernel(_ name: String) -> Substring { name.drop { $0 != "/" }.dropFirst() }

  /// Of a module, `prefill vllm/module/bf16`: its phase with the space behind it, empty where there is one phase, and the
  /// format of its projections; nil when it is no module.
  static func module(_ name: String) -> (phase: Substring, projections: Substring)? {
    let parts = parts(name)
    guard parts.count == 3, parts[1] == "module" else { return nil }
    let phase = parts[0].lastIndex(of: " ").map { parts[0][...$0] } ?? ""
    return (phase, parts[2])
  }
}
