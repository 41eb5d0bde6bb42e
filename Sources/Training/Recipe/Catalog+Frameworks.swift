import ModelArchitecture
import Quantities
package import Reading

extension TrainingFramework {
  /// Every framework that ships, by name.
  package static var all: [TrainingFramework] { Catalog.builtIn.frameworks }

  /// The framework that ships under that name, or nil.
  package static func named(_ name: String) -> TrainingFramework? { Catalog.builtIn.framework(named: name) }

  /// A framework that surely ships, for whoever names it in code.
  package static func shipped(_ name: String) -> TrainingFramework {
    guard let framework = named(name) else { preconditionFailure("no framework \(name) ships") }
    return framework
  }

  /// Megatron-Core with Transformer Engine, which is assumed where no framework is named.
  package static let megatronCore = shipped("megatron-core")
}

extension Catalog {
  /// Every framework, by name.
  package var frameworks: [TrainingFramework] { names(of: .frameworks).compactMap { framework(named: $0) } }

  /// The framework of that name, or nil.
  package func framework(named name: String, within collector: DiagnosticCollector? = nil) -> TrainingFramework? {
    value(.frameworks, name, within: collector) { framework($0, named: name) }
  }

  /// A framework by name, `{from: name, …}` with what it does differently, or described whole.
  ///
  /// - Parameter name: the name of the entry that is read; nil where a scenario says it.
  package func framework(_ value: ValueReader, named name: String? = nil) -> TrainingFramework? {
    if value.isScalar {
      let found = named(.frameworks, value) { framework(named: $0, within: $1) }
      if let found { value.takeDown { takeDown(found, $0) } }
      return found
    }
    guard let keys = value.mapping() else { return nil }
    let from = keys.optional("from")
    let base = from.flatMap { named(.frameworks, $0) { framework(named: $0, within: $1) } }
    let called = name ?? keys.optional("name")?.string() ?? base?.name ?? "framework"
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && from == nil)
    var result = base ?? TrainingFramework(named: called)
    result.name = called
    result.source = source
    let isWhole = FrameworkReading(keys: keys, isGiven: from != nil).read(into: &result)
    keys.finish()
    return isWhole && (from == nil || base != nil) ? result : nil
  }

  /// The framework of a key, or the usual one where the key is absent, what it does taken down.
  package func framework(_ keys: MappingReader, _ key: String, usual: TrainingFramework?) -> TrainingFramework? {
    if let usual, !keys.has(key) { keys.value.takeDown(at: keys.path(of: key)) { takeDown(usual, $0) } }
    return keys.value(key, usual: usual, as: \.name) { framework($0) }
  }

  private func takeDown(_ framework: TrainingFramework, _ keys: MappingReader) {
    var framework = framework
    _ = FrameworkReading(keys: keys, isGiven: true).read(into: &framework)
  }
}

extension TrainingFramework {
  /// A framework that adds nothing to its kernels, before its file is read.
  fileprivate init(named name: String) {
    self.init(
      name: name, summary: name, attention: .fused, fusion: KernelFusion(.fused), elementwiseShare: 1,
      forwardIssueSeconds: 0, backwardIssueSeconds: 0, pipelineSyncSeconds: 0, tensorStretch: 1, replicaLinkShare: 1,
      gradientBytes: GradientBytes(fp16: 4, bf16: 4), updateOverheadBytes: 0, overlapsGradients: true,
      dividesLoss: true, overlapsTensor: false)
  }
}

/// The keys of a framework, each left as it is where it is not said.
package struct FrameworkReading {
  let keys: MappingReader
  /// Whether the framework is made from another, which gives what is not said.
  let isGiven: Bool

  private typealias Number = WritableKeyPath<TrainingFramework, Double>
  private typealias Flag = WritableKeyPath<TrainingFramework, Bool>
  private typealias Bytes = WritableKeyPath<TrainingFramework, TrainingFramework.GradientBytes>

  /// Numbers by key, with their dimension and an example where an entry must state them.
  private static var numbers: [(key: String, path: Number, dimension: Dimension, example: String?)] {
    [
      ("elementwiseShare", \.elementwiseShare, .ratio, "73 %"),
      ("forwardIssueSeconds", \.forwardIssueSeconds, .time, "0.4 ms"),
      ("backwardIssueSeconds", \.backwardIssueSeconds, .time, "0.5 ms"),
      ("pipelineSyncSeconds", \.pipelineSyncSeconds, .time, nil),
      ("tensorStretch", \.tensorStretch, .ratio, "1.1"),
      ("replicaLinkShare", \.replicaLinkShare, .ratio, "90 %"),
      ("updateOverheadBytes", \.updateOverheadBytes, .memory, "22 B"),
      ("recomputeSyncSeconds", \.recomputeSyncSeconds, .time, nil),
      ("dataStretchPerNode", \.dataStretchPerNode, .ratio, nil),
    ]
  }

  private static var flags: [(key: String, path: Flag)] {
    [
      ("overlapsGradients", \.overlapsGradients), ("dividesLoss", \.dividesLoss), ("overlapsTensor", \.overlapsTensor),
      ("narrowsAttention", \.narrowsAttention), ("reducesEachProduct", \.reducesEachProduct),
      ("keepsGatheredInputs", \.keepsGatheredInputs), ("allReducesDespiteSharding", \.allReducesDespiteSharding),
      ("hasDropout", \.hasDropout),
    ]
  }

  /// Whether every value could be read.
  func read(into framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    if let summary = keys.optional("summary")?.string() { framework.summary = summary }
    func take<Value>(_ path: WritableKeyPath<TrainingFramework, Value>, _ value: Value?) {
      if let value { framework[keyPath: path] = value } else { isWhole = false }
    }
    for (key, path, dimension, example) in Self.numbers {
      let isNeeded = example != nil && !isGiven
      take(
        path,
        isNeeded
          ? keys.required(key, example: example ?? "")?.quantity(dimension)
          : keys.quantity(key, dimension, usual: framework[keyPath: path]))
    }
    for (key, path) in Self.flags { take(path, keys.boolean(key, usual: framework[keyPath: path])) }
    take(
      \.attention,
      keys.value("attention", usual: framework.attention, as: \.rawValue) {
        $0.oneOf("attention kernel", AttentionKernel.self)
      })
    isWhole = part("fusion") { Self.read(styles: $0, into: &framework) } && isWhole
    if let value = keys.optional("reducedBytes") {
      framework.reducedBytes = value.quantity(.memory, above: 0)
      isWhole = isWhole && framework.reducedBytes != nil
    }
    isWhole =
      bytes(keys, [("gradientBytes", \.gradientBytes), ("accumulationBytes", \.accumulationBytes)], &framework)
      && isWhole
    let paths: [(String, Bytes)] = [
      ("buckets", \.updateBytes.buckets), ("held", \.updateBytes.held), ("owned", \.updateBytes.owned),
    ]
    isWhole = part("updateBytes") { bytes($0, paths, &framework) } && isWhole
    isWhole = part("experts") { Self.read(experts: $0, into: &framework) } && isWhole
    return isWhole
  }

  /// Reads the keys below a key, or takes down what is usual of them where it is absent; whether all could be read.
  private func part(_ key: String, of keys: MappingReader? = nil, _ read: (MappingReader) -> Bool) -> Bool {
    let keys = keys ?? self.keys
    if keys.takesUsual(key) {
      keys.value.takeDown(at: keys.path(of: key)) { _ = read($0) }
      return true
    }
    guard let part = keys.optional(key)?.mapping() else { return false }
    defer { part.finish() }
    return read(part)
  }

  /// Bytes by format, such as `{fp16: 2 B, bf16: 4 B}`; a format that is not named keeps its own.
  private func bytes(_ keys: MappingReader, _ paths: [(String, Bytes)], _ framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    for (key, path) in paths {
      let isRead = part(key, of: keys) { formats in
        let parts: [(String, WritableKeyPath<TrainingFramework.GradientBytes, Double>)] = [
          ("fp16", \.fp16), ("bf16", \.bf16),
        ]
        return parts.allSatisfy { format, part in
          let place = path.appending(path: part)
          let bytes = formats.quantity(format, .memory, usual: framework[keyPath: place])
          if let bytes { framework[keyPath: place] = bytes }
          return bytes != nil
        }
      }
      isWhole = isRead && isWhole
    }
    return isWhole
  }

  /// The styles of modules among the keys of a mapping.
  package static func read(styles keys: MappingReader, into framework: inout TrainingFramework) -> Bool {
    let styles: [(String, WritableKeyPath<KernelFusion, KernelFusion.Style>)] = [
      ("norm", \.norm), ("activation", \.activation), ("rotary", \.rotary), ("loss", \.loss),
    ]
    var isWhole = true
    for (key, path) in styles {
      let style = keys.value(key, usual: framework.fusion[keyPath: path], as: \.rawValue) {
        $0.oneOf("kernel style", KernelFusion.Style.self)
      }
      if let style { framework.fusion[keyPath: path] = style } else { isWhole = false }
    }
    return isWhole
  }

  /// How routed experts are carried out.
  private static func read(experts keys: MappingReader, into framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    func take<Value>(_ path: WritableKeyPath<ExpertExecution, Value>, _ read: (Value) -> Value?) {
      if let value = read(framework.experts[keyPath: path]) {
        framework.experts[keyPath: path] = value
      } else {
        isWhole = false
      }
    }
    take(\.dispatch) { usual in
      keys.value("dispatch", usual: usual, as: \.rawValue) { $0.oneOf("dispatch", ExpertExecution.Dispatch.self) }
    }
    take(\.capture) { usual in
      keys.value("capture", usual: usual, as: \.rawValue) { $0.oneOf("capture", ExpertExecution.Capture.self) }
    }
    take(\.overlapsExchange) { keys.boolean("overlapsExchange", usual: $0) }
    take(\.fusesActivation) { keys.boolean("fusesActivation", usual: $0) }
    take(\.issueSeconds) { keys.quantity("issueSeconds", .time, usual: $0) }
    take(\.issueSecondsPerExpert) { keys.quantity("issueSecondsPerExpert", .time, usual: $0) }
    return isWhole
  }
}
