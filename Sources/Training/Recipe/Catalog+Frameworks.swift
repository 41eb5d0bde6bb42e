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
      if let found { value.takeDown(FrameworkKeys.table) { takeDown(found, $0) } }
      return found
    }
    guard let keys = value.mapping(FrameworkKeys.table) else { return nil }
    let from = keys.read(FrameworkKeys.from)
    let base = from.flatMap { named(.frameworks, $0) { framework(named: $0, within: $1) } }
    let called = name ?? keys.read(EntryKeys.name) ?? base?.name ?? "framework"
    let source = self.source(keys, base: base?.source, isNeeded: name != nil && from == nil)
    var result = base ?? TrainingFramework(named: called)
    result.name = called
    result.source = source
    let isWhole = FrameworkReading(keys: keys, isGiven: from != nil).read(into: &result)
    keys.finish()
    return isWhole && (from == nil || base != nil) ? result : nil
  }

  /// The framework of a key, or the usual one where the key is absent, what it does taken down.
  package func framework(_ keys: MappingReader, _ key: KeyPlace, usual: TrainingFramework?) -> TrainingFramework? {
    if let usual, !keys.has(key) {
      keys.value.takeDown(at: keys.path(of: key), FrameworkKeys.table) { takeDown(usual, $0) }
    }
    return keys.read(key, usual: usual, as: \.name) { framework($0) }
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

  private typealias Keys = FrameworkKeys

  /// Whether every value could be read.
  func read(into framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    if let summary = keys.read(Keys.summary) { framework.summary = summary }
    func take<Value>(_ path: WritableKeyPath<TrainingFramework, Value>, _ value: Value?) {
      if let value { framework[keyPath: path] = value } else { isWhole = false }
    }
    for (key, path) in Keys.numbers {
      let isNeeded = if case .needed = key.declaration.absence { !isGiven } else { false }
      take(path, isNeeded ? keys.read(key, from: nil, isGiven: false) : keys.read(key, usual: framework[keyPath: path]))
    }
    for (key, path) in Keys.flags { take(path, keys.read(key, usual: framework[keyPath: path])) }
    take(\.attention, keys.read(Keys.attention, usual: framework.attention))
    isWhole = part(Keys.fusion) { Self.read(styles: $0, into: &framework) } && isWhole
    if let value = keys.found(Keys.reducedBytes) {
      framework.reducedBytes = value
      isWhole = isWhole && value != nil
    }
    isWhole = bytes(keys, Keys.gradients, &framework) && isWhole
    isWhole = part(Keys.updateBytes) { bytes($0, Keys.updates, &framework) } && isWhole
    isWhole = part(Keys.experts) { Self.read(experts: $0, into: &framework) } && isWhole
    return isWhole
  }

  /// Reads the keys below a key, or takes down what is usual of them where it is absent; whether all could be read.
  private func part(_ key: KeySection, of keys: MappingReader? = nil, _ read: (MappingReader) -> Bool) -> Bool {
    let keys = keys ?? self.keys
    if keys.takesUsual(key) {
      keys.value.takeDown(at: keys.path(of: key), key.table) { _ = read($0) }
      return true
    }
    guard let part = keys.read(key) else { return false }
    defer { part.finish() }
    return read(part)
  }

  /// Bytes by format, such as `{fp16: 2 B, bf16: 4 B}`; a format that is not named keeps its own.
  private func bytes(_ keys: MappingReader, _ sections: [Keys.Bytes], _ framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    for (section, path) in sections {
      let isRead = part(section, of: keys) { formats in
        Keys.formats.allSatisfy { format, part in
          let (whole, part): (WritableKeyPath<TrainingFramework, _>, WritableKeyPath<_, Double>) = (path, part)
          let place = whole.appending(path: part)
          let bytes = formats.read(format, usual: framework[keyPath: place])
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
    var isWhole = true
    for (key, path) in FrameworkKeys.styles {
      if let style = keys.read(key, usual: framework.fusion[keyPath: path]) {
        framework.fusion[keyPath: path] = style
      } else {
        isWhole = false
      }
    }
    return isWhole
  }

  /// How routed experts are carried out.
  private static func read(experts keys: MappingReader, into framework: inout TrainingFramework) -> Bool {
    var isWhole = true
    func take<Value>(_ key: Key<Value>, _ path: WritableKeyPath<ExpertExecution, Value>) {
      if let value = keys.read(key, usual: framework.experts[keyPath: path]) {
        framework.experts[keyPath: path] = value
      } else {
        isWhole = false
      }
    }
    take(ExecutionKeys.dispatch, \.dispatch)
    take(ExecutionKeys.capture, \.capture)
    take(ExecutionKeys.overlapsExchange, \.overlapsExchange)
    take(ExecutionKeys.fusesActivation, \.fusesActivation)
    take(ExecutionKeys.issueSeconds, \.issueSeconds)
    take(ExecutionKeys.issueSecondsPerExpert, \.issueSecondsPerExpert)
    return isWhole
  }
}
