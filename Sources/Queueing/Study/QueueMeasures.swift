/// What one would like to know of a queue in the long run; nil where a solver or a policy has no such number.
///
/// Waits end where service (of the batch) starts, responses where the request's own service ends. Latencies are
/// averages over served requests, batch sizes over batches.
public struct QueueMeasures: Sendable, Equatable {
  /// E[Wq].
  public var meanWait: Double?
  /// E[T].
  public var meanResponse: Double?
  /// P(Wq > 0).
  public var waitProbability: Double?
  /// The share of requests that are lost.
  public var lossProbability: Double?
  /// Var(Wq).
  public var waitVariance: Double?
  /// The mean number of requests in a batch.
  public var meanBatchSize: Double?
  /// The share of time in which a server is busy.
  public var utilisation: Double?
  /// The wait that 95 % of requests do not exceed.
  public var waitPercentile95: Double?
  /// The wait that 99 % of requests do not exceed.
  public var waitPercentile99: Double?
  /// The response that 99 % of requests do not exceed.
  public var responsePercentile99: Double?
  /// How far ``waitPercentile99`` may be from the truth where it was solved on a grid, and 0 where it is a closed form;
  /// nil where it was simulated or is not known.
  public var waitPercentile99Error: Double?

  /// No number known yet.
  public init() {}

  /// One of the numbers.
  public enum Name: String, Sendable, CaseIterable {
    case meanWait = "mean_wait"
    case meanResponse = "mean_response"
    case waitProbability = "p_wait"
    case lossProbability = "p_loss"
    case waitVariance = "var_wait"
    case meanBatchSize = "mean_batch_size"
    case utilisation
    case waitPercentile95 = "wait_p95"
    case waitPercentile99 = "wait_p99"
    case responsePercentile99 = "response_p99"

    /// Where the number lies in the struct.
    var path: any WritableKeyPath<QueueMeasures, Double?> & Sendable {
      switch self {
      case .meanWait: \.meanWait
      case .meanResponse: \.meanResponse
      case .waitProbability: \.waitProbability
      case .lossProbability: \.lossProbability
      case .waitVariance: \.waitVariance
      case .meanBatchSize: \.meanBatchSize
      case .utilisation: \.utilisation
      case .waitPercentile95: \.waitPercentile95
      case .waitPercentile99: \.waitPercentile99
      case .responsePercentile99: \.responsePercentile99
      }
    }
  }

  /// The number of this name.
  public subscript(_ name: Name) -> Double? {
    get { self[keyPath: name.path] }
    set { self[keyPath: name.path] = newValue }
  }
}

/// How good a solver's numbers are.
public enum Exactness: String, Sendable {
  /// A closed form.
  case exact
  /// Exact but for truncation and quadrature, both far below what a simulation can see.
  case numeric
  /// A published approximation.
  case approximate = "approx"
}

/// What a solver has to say of a queue.
public enum QueueAnswer: Sendable, Equatable {
  /// The queue settles down, to these numbers.
  case steady(QueueMeasures, Exactness)
  /// The queue grows without end: it can serve `capacity` requests per unit of time, and more come.
  case unstable(capacity: Double)
  /// No formula is known; a simulation can tell.
  case simulationOnly(reason: String)

  /// The numbers, where there are any.
  public var measures: QueueMeasures? {
    if case .steady(let measures, _) = self { measures } else { nil }
  }
}
