extension DiLoCo {
  static let laws: [any ScalingLaw] = [joint, perAlgorithm, rate, batchLaw, time]

  private static let source = LawSource(arXiv: "2503.09799", "table 10")
  private static let n = LawSymbol.parameters(in: 3.5e7...1e10)
  private static let replicas = LawSymbol.atLeastOne("M", "replicas", in: 1...8, example: 2)

  private static let joint = Law(
    "diloco.joint",
    "DiLoCo: loss at 20 tokens per parameter",
    DiLoCo(),
    source: source,
    inputs: [n, replicas],
    coefficients: [
      Coefficient("A", \.scale, .verified), Coefficient("alpha", \.parameterExponent, .verified),
      Coefficient("beta", \.replicaExponent, .verified),
    ],
    answers: [
      Answer("loss", of: "N", "M") { $0.loss(parameters: $1.N, replicas: $1.M) },
      Answer("replica_penalty", .times, of: "M") { $0.replicaPenalty($1.M) },
    ]
  )

  private static let perAlgorithm = Law(
    "diloco.per_M",
    "DiLoCo: loss at 20 tokens per parameter, fitted for each M",
    PerAlgorithm.all[0],
    source: LawSource(arXiv: "2503.09799", "recalled"),
    inputs: [n, .word("M", "dp for data parallel, or replicas", PerAlgorithm.all.map(\.name))],
    coefficients: [Coefficient("A", \.scale, .memory), Coefficient("alpha", \.exponent, .memory)],
    answers: [
      Answer("loss", of: "N", "M") { _, x in
        let chosen = PerAlgorithm.all.first { $0.name == x.word("M") } ?? PerAlgorithm.all[0]
        return chosen.loss(parameters: x.N)
      }
    ]
  )

  private static let rate = Law(
    "diloco.inner_lr",
    "DiLoCo: inner learning rate",
    DiLoCo(),
    source: source,
    inputs: [n, replicas],
    coefficients: [
      Coefficient("scale", \.rateScale, .memory), Coefficient("N_exponent", \.rateParameterExponent, .memory),
      Coefficient("M_exponent", \.rateReplicaExponent, .memory),
    ],
    answers: [
      Answer("lr_opt", .none, of: "N", "M") { $0.learningRate(parameters: $1.N, replicas: $1.M) }
    ]
  )

  private static let batchLaw = Law(
    "diloco.batch",
    "DiLoCo: global batch",
    DiLoCo(),
    source: source,
    inputs: [n, replicas],
    coefficients: [
      Coefficient("scale", \.batchScale, .memory),
      Coefficient("N_exponent", \.batchParameterExponent, .memory),
      Coefficient("M_exponent", \.batchReplicaExponent, .memory),
    ],
    answers: [
      Answer("B_opt", of: "N", "M") { $0.batch(parameters: $1.N, replicas: $1.M) },
      Answer("B_opt_tokens", .tokens, of: "N", "M") {
        $0.batch(parameters: $1.N, replicas: $1.M).inTokens.count
      },
    ]
  )

  private struct TimeForm: Sendable {
    func run(_ x: LawArguments) -> DiLoCoTime {
      DiLoCoTime(
        parameters: x.N,
        tokens: x.D,
        steps: x.steps,
        chips: x.R,
        flopsPerSecond: x.Q,
        bitsPerParameter: x.bits
      )
    }
  }

  private static let time = Law(
    "diloco.time",
    "DiLoCo: idealised wall-clock",
    TimeForm(),
    source: LawSource(arXiv: "2503.09799", "appendix, recalled"),
    inputs: [
      n, .tokens(), replicas, .steps("steps"), .atLeastOne("R", "chips", example: 64),
      .positive("Q", "FLOP/s that a chip sustains", LawUnit("FLOP/s"), example: 4e14),
      .positive("bits", "bits sent per parameter", .bits, example: 16),
      .positive("W0", "rate inside a replica", LawUnit("bit/s"), example: 4e11),
      .positive("W1", "rate between replicas", LawUnit("bit/s"), example: 1e11),
      .nonNegative("latency", "latency of a sync", .seconds, example: 1e-4),
      .atLeastOne("H", "steps between outer syncs", .steps, example: 30),
    ],
    answers: [
      Answer(
        "diloco_seconds",
        .seconds,
        of: "N",
        "D",
        "M",
        "steps",
        "R",
        "Q",
        "bits",
        "W0",
        "W1",
        "latency",
        "H"
      ) {
        $0.run($1).seconds(
          replicas: $1.M,
          interval: $1.H,
          inside: .init(bitsPerSecond: $1.W0, latencySeconds: $1.latency),
          between: .init(bitsPerSecond: $1.W1, latencySeconds: $1.latency)
        )
      },
      Answer("data_parallel_seconds", .seconds, of: "N", "D", "steps", "R", "Q", "bits", "W0", "latency") {
        $0.run($1).dataParallelSeconds(over: .init(bitsPerSecond: $1.W0, latencySeconds: $1.latency))
      },
    ]
  )
}
