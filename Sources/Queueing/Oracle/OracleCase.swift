/// One row of a table of queues with known answers: the setting, and the numbers to be met.
///
/// Rows are read from their inputs alone; the answers are kept beside them for comparison.
public struct OracleCase: Sendable {
  /// The row's name.
  public let id: String
  /// The queue.
  public package(set) var setting: QueueSetting
  /// The approximation that the row asks for; nil where the row is of an exact or numeric answer.
  public let approximation: PoolApproximation?
  /// The numbers that the row states.
  public let expected: QueueMeasures
  /// How far another solver may be from them, relatively.
  public let tolerance: Double
  /// For an approximation, how far the row's author found it from a simulation: approximation / simulation - 1.
  public let approximationError: Double?
  /// The relative standard error of the mean wait over a million simulated requests; nil where it is not stated.
  public let simulationError: Double?

  /// Why a row cannot be used.
  public struct Unusable: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong with its cells.
    public let reason: QueueError

    /// A row is unusable for this reason.
    init(_ reason: QueueError) { self.reason = reason }

    /// The sentence for a person.
    public var description: String { reason.description }
  }

  /// Reads a row.
  public init(_ row: TableRow) throws(Unusable) {
    let policy = row.text("policy") ?? ""
    let reader = OracleRowReader(row)
    do throws(QueueError) {
      guard let queuePolicy = try reader.policy(policy) else {
        throw QueueError([.unreadable(policy, expected: "the name of a policy")])
      }
      id = row.text("case_id") ?? ""
      setting = try reader.setting(queuePolicy)
      approximation = PoolApproximation(rawValue: policy)
      expected = try reader.expected()
      tolerance = try reader.number("tolerance") ?? 1e-6
      approximationError = try reader.number("approx_rel_err")
      simulationError = try reader.number("sim_relse_1e6")
    } catch {
      throw Unusable(error)
    }
  }

  /// What our solver says.
  public func solve() throws(QueueError) -> QueueAnswer {
    guard let approximation, case .firstComeFirstServed(let servers) = setting.policy else {
      return try setting.solve()
    }
    return try setting.pool(servers).solve(approximation)
  }

  /// The relative difference of our solver's number from the row's; nil where either has none.
  public func relativeError(of answer: QueueAnswer, _ name: QueueMeasures.Name) -> Double? {
    guard let stated = expected[name], let ours = answer.measures?[name] else { return nil }
    return stated == 0 ? ours.magnitude : (ours / stated - 1).magnitude
  }

  /// The tolerance for one number: percentiles are stated to fewer digits than means.
  public func tolerance(for name: QueueMeasures.Name) -> Double {
    name == .waitPercentile95 || name == .waitPercentile99 ? max(tolerance, 1e-4) : tolerance
  }
}
