import Foundation
import ScalingLaws
import Scenarios

/// A table of runs to which a scaling law is to be fitted.
public struct FitRequest: Codable, Hashable, Sendable {
  /// The laws that can be fitted.
  public enum Form: String, Codable, Hashable, Sendable, CaseIterable {
    case chinchilla, parscale, gadre, steplaw, isoflop
  }

  /// The table: CSV with a header.
  public var table: Source
  /// The law.
  public var law: Form
  /// The column that holds the loss.
  public var loss: String
  /// Only rows with these values, as `column=value`.
  public var condition: [String]
  /// Starts of the search, 1 to 100,000.
  public var starts: Int
  /// Resamples for standard errors, up to 100,000; none when 0.
  public var resamples: Int
  /// The seed of starts and resamples.
  public var seed: UInt64

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case table, law, loss
    case condition = "where"
    case starts, resamples, seed
  }

  /// A request.
  public init(
    _ table: Source, law: Form, loss: String = "loss", where condition: [String] = [], starts: Int = 500,
    resamples: Int = 0, seed: UInt64 = 1
  ) {
    self.table = table
    self.law = law
    self.loss = loss
    self.condition = condition
    self.starts = starts
    self.resamples = resamples
    self.seed = seed
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    table = try keys.required(.table)
    law = try keys.required(.law)
    let usual = FitRequest(table, law: law)
    loss = try keys.value(.loss, usual: usual.loss)
    condition = try keys.value(.condition, usual: usual.condition)
    starts = try keys.value(.starts, usual: usual.starts)
    resamples = try keys.value(.resamples, usual: usual.resamples)
    seed = try keys.value(.seed, usual: usual.seed)
  }

  /// What is wrong with the numbers of the request, under the names by which the asker knows its keys.
  fileprivate func faults(_ name: (CodingKeys) -> String) -> [String] {
    guard (1...100_000).contains(starts), (0...100_000).contains(resamples) else {
      return ["\(name(.starts)) must be 1 to 100000 and \(name(.resamples)) 0 to 100000"]
    }
    return []
  }
}

/// A law as it was fitted.
public struct FitAnswer: Answer {
  /// Coefficients with their spread, and how good the fit is.
  package let record: FitRecord

  /// Always: a fit says neither yes nor no.
  public var isGood: Bool { true }
  /// The coefficients with their spread, and how good the fit is.
  public var json: String { LawNumbers.json(record) }
}

extension Session {
  /// Fits a scaling law to a table of runs.
  ///
  /// - Throws: for a table that cannot be read or has not what the law needs, and for a cancelled work.
  public func fit(_ request: FitRequest, _ work: Work = Work()) async throws(RehearsalError) -> FitAnswer {
    try request.faults(named).refuse()
    return try await perform(work) {
      let file = request.table.shown(in: self, usual: "runs.csv")
      do {
        let record = try await Self.fitted(request, try columns(of: request)) { work.report($0) }
        try work.check()
        return FitAnswer(record: record)
      } catch let error as LawError { throw RehearsalError("\(file): \(error)") }
    }
  }

  private static func fitted(
    _ request: FitRequest, _ table: ColumnTable, _ progress: @escaping FitProgress
  ) async throws -> FitRecord {
    var configuration = FitConfiguration(starts: request.starts, resamples: request.resamples, seed: request.seed)
    switch request.law {
    case .chinchilla:
      let runs = try LossObservation.observations(in: table, lossColumn: request.loss)
      return FitRecord("chinchilla", try await Chinchilla.fit(runs, configuration: configuration, progress: progress))
    case .parscale:
      let runs = try ParallelScaling.Observation.observations(in: table)
      return FitRecord(
        "parscale", try await ParallelScaling.fit(runs, configuration: configuration, progress: progress))
    case .gadre:
      configuration.penalty = .squares
      let runs = try LossObservation.observations(in: table, lossColumn: request.loss)
      return FitRecord("gadre", try await OverTraining.fit(runs, configuration: configuration, progress: progress))
    case .steplaw: return try FitRecord(try HyperparameterSweep(table))
    case .isoflop:
      let runs = try LossObservation.observations(in: table, lossColumn: request.loss)
      return FitRecord(try IsoFLOPScaling.fit(runs), rows: runs.count)
    }
  }

  private func columns(of request: FitRequest) throws -> ColumnTable {
    var table = try ColumnTable(csv: String(decoding: try bytes(of: request.table), as: UTF8.self))
    for filter in request.condition {
      let sides = filter.split(separator: "=").map(String.init)
      guard sides.count == 2, table.columns.contains(sides[0]) else {
        throw RehearsalError(
          "\(named(FitRequest.CodingKeys.condition)) \(filter): must be column=value with one of "
            + table.columns.joined(separator: ", "))
      }
      table = table.filtered { $0(sides[0]) == sides[1] }
    }
    return table
  }
}
