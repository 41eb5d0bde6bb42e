import Reports
import RunStore

/// Stores whose runs and searches are copied into the session's.
public struct MergeRequest: Codable, Hashable, Sendable {
  /// The files of the stores.
  public var stores: [String]

  /// The keys of its JSON.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case stores
  }

  /// A request.
  public init(_ stores: [String]) { self.stores = stores }

  /// Reads a request; unknown keys are refused.
  public init(from decoder: any Decoder) throws { stores = try RequestKeys(decoder, CodingKeys.self).required(.stores) }
}

/// What was copied.
public struct MergeAnswer: Answer {
  /// Each store with the new runs and searches that came from it.
  package let copied: [(store: String, runs: Int, searches: Int)]

  /// Always: a copy says neither yes nor no.
  public var isGood: Bool { true }
  /// The new runs by store.
  public var json: String {
    let pairs = copied.map { ($0.store, JSONValue.integer(Int64($0.runs))) }
    return JSONValue.object(Dictionary(pairs, uniquingKeysWith: { $1 })).text
  }
}

extension Session {
  /// Copies the runs and searches of other stores, such as of a sweep that was made on several machines. What is here already
  /// is left out.
  ///
  /// - Throws: when a store is not there; and for a cancelled work, with the number of stores that are merged whole.
  public func merge(_ request: MergeRequest, _ work: Work = Work()) async throws(RehearsalError) -> MergeAnswer {
    try await perform(work) {
      guard let store = try openStore() else {
        throw RehearsalError("the session has no store to merge into; give it one")
      }
      var copied: [(store: String, runs: Int, searches: Int)] = []
      for path in request.stores {
        try work.check()
        let place = Double(copied.count)
        let other = try RunStore.openReadOnly(path: self.place(path))
        func merge() throws -> (runs: Int, searches: Int) {
          try store.merge(other) { work.report((place + $0) / Double(request.stores.count), path) }
        }
        let counts: (runs: Int, searches: Int)
        if isCommand {
          // A store is merged in one transaction: a program that ends in its midst leaves it out.
          counts = try merge()
          work.keep()
        } else {
          counts = try work.keeping(merge)
        }
        copied.append((path, counts.runs, counts.searches))
      }
      return MergeAnswer(copied: copied)
    }
  }
}
