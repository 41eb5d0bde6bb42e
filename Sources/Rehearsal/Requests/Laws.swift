package import ScalingLaws

/// The scaling laws to be listed, or one of them in full.
public struct LawsRequest: Codable, Hashable, Sendable {
  /// Only laws whose name or title holds this text.
  public var text: String?
  /// One law in full, by its name.
  public var law: String?

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case text, law
  }

  /// A request.
  public init(text: String? = nil, law: String? = nil) {
    self.text = text
    self.law = law
  }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws {
    let keys = try RequestKeys(decoder, CodingKeys.self)
    text = try keys.optional(.text)
    law = try keys.optional(.law)
  }
}

/// Scaling laws as the catalogue has them.
public struct LawsAnswer: Answer {
  /// The laws.
  package let laws: [any ScalingLaw]
  /// Whether one was asked for in full.
  package let isFull: Bool

  /// Always: a list says neither yes nor no.
  public var isGood: Bool { true }
  /// The laws with what they answer; or symbols, coefficients, ranges and source of the one that was asked for.
  public var json: String {
    if isFull, let law = laws.first { return LawNumbers.json(LawRecord(law)) }
    return LawNumbers.json(laws.map(LawEntryRecord.init))
  }
}

extension Session {
  /// Lists the scaling laws, or shows one in full.
  ///
  /// - Throws: for a law that nobody knows.
  public func laws(_ request: LawsRequest, _ work: Work = Work()) async throws(RehearsalError) -> LawsAnswer {
    try await perform(work) { try answer(request) }
  }

  /// The answer on this thread.
  package func answer(_ request: LawsRequest) throws(RehearsalError) -> LawsAnswer {
    try RehearsalError.wrapping {
      if let name = request.law {
        return LawsAnswer(laws: [try ScalingLawCatalog.standard.law(named: name)], isFull: true)
      }
      let laws = ScalingLawCatalog.standard.laws.filter { law in
        guard let text = request.text?.lowercased() else { return true }
        return law.id.lowercased().contains(text) || law.title.lowercased().contains(text)
      }
      return LawsAnswer(laws: laws, isFull: false)
    }
  }
}
