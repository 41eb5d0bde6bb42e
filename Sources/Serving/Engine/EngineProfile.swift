/// What an engine adds to the time of its kernels: the work of its host, by version and generation of accelerator.
package struct EngineProfile: Hashable, Sendable {
  /// The name in files, such as `vllm-0.15`.
  package var name: String
  /// The engine whose kernels are priced, as calibrations name it; nil for those that were timed most.
  package var kernels: String?
  /// Seconds of an iteration in which the accelerator waits for the host.
  package var stepSeconds = 0.0
  /// Further such seconds for each sequence in the iteration.
  package var sequenceSeconds = 0.0
  /// Seconds of the host for each sequence of an iteration while the accelerator works, which waits only for what takes
  /// longer than its kernels.
  package var hiddenSequenceSeconds = 0.0
  /// Further such seconds of an iteration with prompts.
  package var promptSeconds = 0.0
  /// Further such seconds for each token in the iteration.
  package var tokenSeconds = 0.0
  /// Seconds for each layer to launch the kernels of an iteration that runs outside a captured graph; the host launches
  /// while the accelerator works, and each waits for the other now and then.
  package var layerLaunchSeconds = 0.0
  /// The greatest batch of single tokens for which a graph was captured.
  package var greatestGraph = Int.max
  /// Time of the kernels in the engine over their time alone.
  package var kernelFactor = 1.0
  /// Further factor of attention over cached keys.
  package var attentionFactor = 1.0
  /// Whether prompts and single tokens of an iteration are attended for in one call.
  package var attendsTogether = false
  /// Further factor of iterations with prompts.
  package var promptFactor = 1.0
  /// Seconds of sampling from the most likely tokens, where the model's defaults ask for it: the engine sorts the whole
  /// vocabulary.
  package var samplerSeconds = 0.0
  /// Further such seconds for each sequence and token of the vocabulary.
  package var samplerElementSeconds = 0.0
  /// Whether an iteration is scheduled while the one before it runs: a request that arrives meanwhile joins one later.
  package var schedulesAhead = false
  /// Seconds from a request's arrival until the scheduler sees it.
  package var requestSeconds = 0.0
  /// Further such seconds for each token of its prompt.
  package var requestTokenSeconds = 0.0
  /// Seconds in which the server takes one request in and can take no other, counted in `requestSeconds` no more.
  package var intakeSeconds = 0.0
  /// Further such seconds for each token of its prompt.
  package var intakeTokenSeconds = 0.0
  /// Seconds from the end of an iteration until a token reaches the client.
  package var responseSeconds = 0.0
  /// Share of the device memory that the engine takes.
  package var memoryShare = 0.9
  /// How the numbers were found.
  package var source: String

  /// A profile that adds nothing.
  package init(name: String, kernels: String? = nil, source: String) {
    self.name = name
    self.kernels = kernels
    self.source = source
  }

  /// Kernels alone: an engine without a host.
  package static let bare = EngineProfile(name: "bare", source: "no overhead")
}

extension EngineProfile {
  /// Whether another profile has the same figures, whatever either is called.
  package func isLike(_ other: EngineProfile) -> Bool { plain == other.plain }

  private var plain: EngineProfile {
    var plain = self
    (plain.name, plain.source) = ("", "")
    return plain
  }
}
