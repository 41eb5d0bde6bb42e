import Foundation
package import ScalingLaws

/// A question to a scaling law.
public struct LawRequest: Codable, Hashable, Sendable {
  /// What is asked.
  public enum Quest: String, Codable, Hashable, Sendable, CaseIterable {
    /// One answer.
    case eval
    /// The input that gives the quantity a value.
    case solve
    /// Answers over ranges of inputs.
    case table
    /// The same as lines in a drawing.
    case plot
  }

  /// A law, or a law and a quantity: `chinchilla.besiroglu.loss`.
  public var question: String
  /// Inputs as `name=value`; of a table or a drawing also `name=from:to:points` and `name=a,b,c`.
  public var inputs: [String]
  /// What is asked.
  public var ask: Quest
  /// The input to find, where one is sought.
  public var unknown: String?
  /// The value that the quantity shall have, where an input is sought.
  public var equals: Double?
  /// The SVG file to write of a drawing; the answer holds the drawing itself when nil.
  public var file: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case question, inputs, ask, unknown, equals, file
  }

  /// A request.
  public init(_ question: String, _ inputs: [String], ask: Quest = .eval, file: String? = nil) {
    self.question = question
    self.inputs = inputs
    self.ask = ask
    self.file = file
  }

  /// A request for the input that gives a quantity a value.
  public init(_ question: String, _ inputs: [String], solving unknown: String, equals: Double) {
    self.init(question, inputs, ask: .solve)
    self.unknown = unknown
    self.equals = equals
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    question = try keys.required(.question)
    inputs = try keys.value(.inputs, usual: [])
    ask = try keys.value(.ask, usual: .eval)
    unknown = try keys.optional(.unknown)
    equals = try keys.optional(.equals)
    file = try keys.optional(.file)
  }
}

/// What a law answers to a question.
public struct LawQuestionAnswer: Answer {
  /// The answer in its form.
  package enum Form: Sendable {
    /// One answer.
    case one(LawAnswer)
    /// Answers over ranges.
    case table(LawSweep, [LawSweep.Series])
    /// A drawing: the file that was written, or the drawing itself.
    case plot(file: String?, content: String?, lines: Int, points: Int)
  }

  /// The answer.
  package let form: Form

  /// Always: what a law says is neither yes nor no.
  public var isGood: Bool { true }
  /// The answer with its unit and warnings; or the series; or what was drawn.
  public var json: String {
    switch form {
    case .one(let answer): LawNumbers.json(AnswerRecord(answer))
    case .table(let sweep, let series): LawNumbers.json(SweepRecord(sweep, series))
    case .plot(let file, let content, let lines, let points):
      LawNumbers.json(PlotRecord(output: file, content: content, lines: lines, points: points))
    }
  }

  private struct PlotRecord: Encodable {
    let output: String?
    let content: String?
    let lines: Int
    let points: Int
  }
}

extension Session {
  /// Asks a scaling law one question.
  ///
  /// - Throws: for a law or input that is not known, inputs beyond a law's domain, and a file that cannot be written.
  public func law(_ request: LawRequest, _ work: Work = Work()) async throws(RehearsalError) -> LawQuestionAnswer {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: LawRequest) throws(RehearsalError) -> LawQuestionAnswer {
    try RehearsalError.wrapping {
      switch request.ask {
      case .eval:
        let inputs = try LawInputs(arguments: request.inputs)
        return LawQuestionAnswer(form: .one(try ScalingLawCatalog.standard.evaluate(request.question, inputs)))
      case .solve: return LawQuestionAnswer(form: .one(try solved(request)))
      case .table:
        let sweep = try LawSweep(question: request.question, inputs: request.inputs, points: 9)
        return LawQuestionAnswer(form: .table(sweep, try sweep.series()))
      case .plot: return LawQuestionAnswer(form: try plotted(request))
      }
    }
  }

  private func solved(_ request: LawRequest) throws -> LawAnswer {
    guard let unknown = request.unknown, let equals = request.equals else {
      throw RehearsalError(
        "to solve a law, say which input is sought, as `unknown`, and which value the quantity has, as `equals`")
    }
    let (law, quantity) = try ScalingLawCatalog.standard.resolve(request.question)
    return try law.solve(for: unknown, where: quantity, equals: equals, try LawInputs(arguments: request.inputs))
  }

  private func plotted(_ request: LawRequest) throws -> LawQuestionAnswer.Form {
    let sweep = try LawSweep(question: request.question, inputs: request.inputs, points: 81)
    let series = try sweep.series()
    guard series.count <= 8 else {
      throw RehearsalError("\(series.count) lines are more than a chart can tell apart; vary fewer inputs (8 lines)")
    }
    guard let svg = LineChart(sweep, series).svg() else {
      throw RehearsalError("the answers hold fewer than two finite values: there is nothing to draw")
    }
    let points = series.map(\.points.count).reduce(0, +)
    guard let file = request.file else {
      return .plot(file: nil, content: svg, lines: series.count, points: points)
    }
    do { try Data(svg.utf8).write(to: URL(fileURLWithPath: place(file)), options: .atomic) } catch {
      throw RehearsalError("\(file): cannot be written; check that its folder exists and its permissions")
    }
    return .plot(file: file, content: nil, lines: series.count, points: points)
  }
}
