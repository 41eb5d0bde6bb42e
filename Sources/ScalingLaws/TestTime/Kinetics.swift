/// Kinetics 2025: the true cost of long thought, where attention and its memory outweigh the weights.
///
/// Weights are read once for a batch and left out; the prompt's cache is shared by the trials of a problem.
///
/// - Source: arXiv:2506.05333; cost model of the authors' repository.
public struct Kinetics: Sendable, Hashable {
  /// I: FLOPs that the accelerator does while it reads a byte.
  public var flopsPerByte = 562.5

  /// The published cost model.
  public init() {}

  /// A model as the cost sees it.
  public struct Model: Sendable, Hashable {
    /// Parameters, query heads and key-value heads.
    public var parameters: Double, queryHeads: Double, keyValueHeads: Double
    /// Size of a head times the number of layers.
    public var headSizeTimesLayers: Double

    /// A model's shape.
    public init(parameters: Double, queryHeads: Double, keyValueHeads: Double, headSizeTimesLayers: Double) {
      self.parameters = parameters
      self.queryHeads = queryHeads
      self.keyValueHeads = keyValueHeads
      self.headSizeTimesLayers = headSizeTimesLayers
    }
  }

  /// The work on one problem.
  public struct Task: Sendable, Hashable {
    /// Tokens read, tokens written in each trial, and trials.
    public var promptTokens: Double, outputTokens: Double, trials: Double

    /// A task.
    public init(promptTokens: Double, outputTokens: Double, trials: Double) {
      self.promptTokens = promptTokens
      self.outputTokens = outputTokens
      self.trials = trials
    }

    /// Cache entries read over one trial: the sum over output tokens of the context before them.
    var contextReads: Double { (promptTokens + outputTokens / 2) * outputTokens }

    /// The same when each token attends to at most `budget` entries.
    func contextReads(budget: Double) -> Double {
      let beyond = max(0, budget - promptTokens)
      return budget >= promptTokens + outputTokens
        ? contextReads : budget * outputTokens - beyond * beyond / 2
    }
  }

  /// FLOPs of all trials: [2 N L_out + 2 (2 L_in + L_out) L_out n_q h] n.
  public static func computeFLOPs(of model: Model, on task: Task) -> Double {
    computeFLOPs(of: model, on: task, reads: task.contextReads)
  }

  /// Memory traffic of all trials as the FLOPs that would take as long: 2 (2 L_in + n L_out) L_out n_kv h bytes x I.
  public func memoryFLOPs(of model: Model, on task: Task) -> Double {
    2 * (2 * task.promptTokens + task.trials * task.outputTokens) * task.outputTokens * model.keyValueHeads
      * model.headSizeTimesLayers * flopsPerByte
  }

  /// FLOPs of all trials with block-sparse attention to `budget` entries.
  public static func sparseComputeFLOPs(of model: Model, on task: Task, budget: Double) -> Double {
    computeFLOPs(of: model, on: task, reads: task.contextReads(budget: budget))
  }

  /// Memory traffic of all trials with block-sparse attention; each trial reads its own blocks.
  public func sparseMemoryFLOPs(of model: Model, on task: Task, budget: Double) -> Double {
    4 * task.contextReads(budget: budget) * task.trials * model.keyValueHeads * model.headSizeTimesLayers
      * flopsPerByte
  }

  private static func computeFLOPs(of model: Model, on task: Task, reads: Double) -> Double {
    let weights = ScalingLaws.inferenceFLOPsPerParameterToken * model.parameters * task.outputTokens
    return (weights + 4 * reads * model.queryHeads * model.headSizeTimesLayers) * task.trials
  }
}

extension Kinetics {
  static let laws: [any ScalingLaw] = [dense, sparse]

  private static let source = LawSource(arXiv: "2506.05333", "authors' repository")
  private static let inputs: [LawSymbol] = [
    .parameters(example: 8.19e9), .positive("n_q", "query heads", example: 32),
    .positive("n_kv", "key-value heads", example: 8),
    .positive("hd_total", "head size times layers", example: 4608),
    .nonNegative("L_in", "prompt tokens", .tokens, example: 1024),
    .positive("L_out", "output tokens of a trial", .tokens, example: 16384),
    .atLeastOne("trials", "trials", example: 1),
  ]
  private static let names = ["N", "n_q", "n_kv", "hd_total", "L_in", "L_out", "trials"]
  private static let intensity: [Coefficient<Kinetics>] = [Coefficient("I", \.flopsPerByte, .verified)]

  private static func model(_ x: LawArguments) -> Model {
    Model(parameters: x.N, queryHeads: x.n_q, keyValueHeads: x.n_kv, headSizeTimesLayers: x.hd_total)
  }
  private static func task(_ x: LawArguments) -> Task {
    Task(promptTokens: x.L_in, outputTokens: x.L_out, trials: x.trials)
  }

  private static func answers(
    _ required: [String],
    compute: @escaping @Sendable (Kinetics, LawArguments) -> Double,
    memory: @escaping @Sendable (Kinetics, LawArguments) -> Double
  ) -> [Answer<Kinetics>] {
    [
      Answer("compute_flops", .flop, required: required, optional: []) { compute($0, $1) },
      Answer("memory_eflops", LawUnit("eFLOP"), required: required, optional: []) { memory($0, $1) },
      Answer("total_eflops", LawUnit("eFLOP"), required: required, optional: []) {
        compute($0, $1) + memory($0, $1)
      },
    ]
  }

  private static let dense = Law(
    "kinetics.dense",
    "Kinetics: cost of thinking with dense attention",
    Kinetics(),
    source: source,
    inputs: inputs,
    coefficients: intensity,
    answers: answers(
      names,
      compute: { _, x in computeFLOPs(of: model(x), on: task(x)) },
      memory: { $0.memoryFLOPs(of: model($1), on: task($1)) }
    )
  )

  private static let sparse = Law(
    "kinetics.block_sparse",
    "Kinetics: cost of thinking with block-sparse attention",
    Kinetics(),
    source: source,
    inputs: inputs + [.positive("budget", "cache entries that a token attends to", .tokens, example: 1024)],
    coefficients: intensity,
    answers: answers(
      names + ["budget"],
      compute: { _, x in sparseComputeFLOPs(of: model(x), on: task(x), budget: x.budget) },
      memory: { $0.sparseMemoryFLOPs(of: model($1), on: task($1), budget: $1.budget) }
    )
  )
}
