import RealModule

/// Runs over a grid of learning rates and batches for several sizes and data: the measure of laws such as ``StepLaw``.
public struct HyperparameterSweep: Sendable {
  /// One run.
  public struct Run: Sendable, Hashable {
    /// Learning rate, batch and final loss.
    public let learningRate: Double, batch: Batch<SequenceOf2048>, loss: Double
  }

  /// The runs of one size and amount of data.
  public struct Cell: Sendable {
    /// The size that a law takes, and the data.
    public let parameters: Double, tokens: Double
    /// The runs in the order of the table.
    public let runs: [Run]
    /// The run of least loss.
    public let best: Run

    /// How much worse, relatively, the run nearest to a proposal in (ln rate, ln batch) is than the best one.
    public func gapOfNearest(learningRate: Double, batch: Batch<SequenceOf2048>) -> Double {
      nearest(learningRate: learningRate, batch: batch).loss / best.loss - 1
    }

    /// The run nearest to a proposal in (ln rate, ln batch).
    public func nearest(learningRate: Double, batch: Batch<SequenceOf2048>) -> Run {
      func distance(_ run: Run) -> Double {
        let rate = Double.log(run.learningRate / learningRate)
        let size = Double.log(run.batch / batch)
        return rate * rate + size * size
      }
      return runs.min { distance($0) < distance($1) } ?? best
    }
  }

  /// The cells in the order of the table.
  public let cells: [Cell]

  /// Reads a table with columns `N`, `D`, `lr`, `bs_seq` and `smooth_loss`; runs of equal text in N, D and, for
  /// mixtures of experts, `Na` make a cell.
  public init(_ table: ColumnTable) throws(LawError) {
    let sizes = try table.positiveNumbers("N")
    let tokens = try table.positiveNumbers("D")
    let rates = try table.positiveNumbers("lr")
    let batches = try table.positiveNumbers("bs_seq")
    let losses = try table.positiveNumbers("smooth_loss")
    let active = table.columns.contains("Na") ? try table.positiveNumbers("Na") : sizes
    var order: [[Double]] = []
    var members: [[Double]: [Int]] = [:]
    for row in sizes.indices {
      let key = [sizes[row], active[row], tokens[row]]
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(row)
    }
    cells = order.compactMap { key in
      let runs = (members[key] ?? []).map {
        Run(learningRate: rates[$0], batch: Batch(batches[$0]), loss: losses[$0])
      }
      return runs.min { $0.loss < $1.loss }.map {
        Cell(parameters: key[0], tokens: key[2], runs: runs, best: $0)
      }
    }
  }

  /// The mean over cells of the relative gap at the run nearest to what `law` proposes.
  public func meanGap(of law: StepLaw) -> Double {
    let gaps = cells.map { gap(of: law, in: $0) }
    return gaps.reduce(0, +) / Double(max(gaps.count, 1))
  }

  /// The relative gap in one cell.
  public func gap(of law: StepLaw, in cell: Cell) -> Double {
    cell.gapOfNearest(
      learningRate: law.learningRate(parameters: cell.parameters, tokens: cell.tokens),
      batch: law.batch(tokens: cell.tokens).converted(to: SequenceOf2048.self)
    )
  }

  /// Step Law refitted by least squares in logarithms to the runs within `closeness` of their cell's best.
  public func refitted(closeness: Double = 0.0025) throws(LawError) -> StepLaw {
    let good = cells.flatMap { cell in
      cell.runs.filter { $0.loss <= cell.best.loss * (1 + closeness) }.map { (cell, $0) }
    }
    let sizes = good.map { $0.0.parameters }
    let tokens = good.map { $0.0.tokens }
    let rate = try PowerProduct.fit(good.map { $0.1.learningRate }, to: [sizes, tokens])
    let batch = try PowerProduct.fit(good.map { $0.1.batch.inTokens.count }, to: [tokens])
    var law = StepLaw()
    law.rateScale = rate.factor
    (law.rateParameterExponent, law.rateTokenExponent) = (rate.exponents[0], rate.exponents[1])
    (law.batchScale, law.batchExponent) = (batch.factor, batch.exponents[0])
    return law
  }
}
