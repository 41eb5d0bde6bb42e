import Quantities
package import Reading

/// The keys of an engine's profile.
package enum ProfileKeys {
  typealias Number = any WritableKeyPath<EngineProfile, Double> & Sendable
  typealias Flag = any WritableKeyPath<EngineProfile, Bool> & Sendable

  static let from = EntryKeys.from(.engines)
  static let kernels = Key.text(
    "kernels", .derived("as what it is made from"), example: "vllm",
    "The engine whose kernels are priced, as calibrations name it.")
  static let greatestGraph = Key.whole(
    "greatestGraph", .derived("every batch is captured"), atLeast: 0, "Greatest batch with a captured graph.")
  static let memoryShare = Key.share(
    "memoryShare", .derived("as what it is made from"), excess: "is more than the whole memory",
    "Share of the device memory that the engine takes.")
  static let on = KeySection(
    "on", .nothing, "Figures by generation of the accelerator, where they are others than on the rest.", generations)

  /// Figures as numbers.
  static let numbers: [(key: Key<Double>, path: Number)] = [
    (time("stepSeconds", "Wait for the host in an iteration."), \.stepSeconds),
    (time("sequenceSeconds", "What each sequence adds to it."), \.sequenceSeconds),
    (
      time(
        "hiddenSequenceSeconds",
        "Host time of each sequence while the accelerator works: it shows where the work is shorter."),
      \.hiddenSequenceSeconds
    ),
    (time("promptSeconds", "What an iteration with prompts adds."), \.promptSeconds),
    (time("tokenSeconds", "What each token adds."), \.tokenSeconds),
    (time("layerLaunchSeconds", "Time to launch a layer outside a captured graph."), \.layerLaunchSeconds),
    (factor("kernelFactor", "Time of kernels in the engine over their time alone."), \.kernelFactor),
    (factor("attentionFactor", "Further factor of attention over cached keys."), \.attentionFactor),
    (factor("promptFactor", "Further factor of iterations with prompts."), \.promptFactor),
    (time("samplerSeconds", "Time of nucleus sampling."), \.samplerSeconds),
    (
      time("samplerElementSeconds", "What sampling adds for each sequence and token of the vocabulary."),
      \.samplerElementSeconds
    ),
    (time("requestSeconds", "From arrival until the scheduler sees a request."), \.requestSeconds),
    (time("requestTokenSeconds", "What each token of its prompt adds."), \.requestTokenSeconds),
    (time("intakeSeconds", "Time in which the server takes one request and no other."), \.intakeSeconds),
    (time("intakeTokenSeconds", "What each token of its prompt adds."), \.intakeTokenSeconds),
    (
      time("responseSeconds", "From the end of an iteration until the client has the token."),
      \.responseSeconds
    ),
  ]

  /// What is so or not.
  static let flags: [(key: Key<Bool>, path: Flag)] = [
    (
      Key.flag(
        "attendsTogether", .derived("as what it is made from"),
        "Whether prompts and single tokens are attended for in one call."), \.attendsTogether
    ),
    (
      Key.flag(
        "schedulesAhead", .derived("as what it is made from"),
        "Whether an iteration is scheduled while the one before runs."), \.schedulesAhead
    ),
  ]

  /// Those that may differ by generation.
  static let figures = KeyTable([kernels] + numbers.map(\.key) + flags.map(\.key) + [greatestGraph, memoryShare])

  static let generations = KeyTable(
    EngineEntry.generations.map { name in KeyPlace(name, ofGeneration, .nothing, "Figures on \(name).") })

  private static let ofGeneration = KeyKind.fact(
    KeyFact("profile-figures", "Figures of an engine's profile on a generation of accelerators.", .mapping(figures)))

  /// All of them.
  package static let table = KeyTable([from, EntryKeys.name]).joined(figures).joined(KeyTable([on, EntryKeys.source]))

  /// A profile: a name, one with figures replaced, or one that is described whole.
  package static let profile = KeyKind.fact(
    KeyFact(
      "engine-profile",
      "What an engine adds to its kernels: a profile of the catalogue by its name, `{from: name}` with figures replaced on "
        + "every generation, or one that is described whole.",
      .either([.word(KeyWords(.engines)), .mapping(table)])))

  private static func time(_ name: String, _ sentence: String) -> Key<Double> {
    .quantity(name, .time, .derived("as what it is made from, else 0 s"), sentence)
  }

  /// Factors of nought would make work free.
  private static func factor(_ name: String, _ sentence: String) -> Key<Double> {
    .quantity(name, .ratio, .derived("as what it is made from, else 1"), above: 0, sentence)
  }
}
