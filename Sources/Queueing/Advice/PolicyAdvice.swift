/// Which of the compared policies answers soonest, without losing customers that nobody agreed to lose.
///
/// Policies that lose requests make waits short for those who stay, and more servers or shorter answers make them short
/// at a cost; so a policy that loses more than the limit is left out, and only policies with as many servers and the
/// same token limit are compared.
public struct PolicyAdvice: Sendable, Equatable {
  /// One policy and what came out.
  public struct Candidate: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// How many servers it has.
    public let servers: Int
    /// Where it cuts answers off.
    public let tokenLimit: Int?
    /// The share of requests that it loses.
    public let loss: Double
    /// Whether it can lose requests at all, however few.
    public let losesRequests: Bool
    /// The mean response; nil where the queue is unstable or nothing is known.
    public let response: Double?
    /// Whether it grows without end.
    public let isUnstable: Bool

    /// A policy with its numbers.
    public init(
      name: String, servers: Int = 1, tokenLimit: Int? = nil, loss: Double = 0, losesRequests: Bool = false,
      response: Double?, isUnstable: Bool = false
    ) {
      self.name = name
      self.servers = servers
      self.tokenLimit = tokenLimit
      self.loss = loss
      self.losesRequests = losesRequests
      self.response = response
      self.isUnstable = isUnstable
    }

    init(_ entry: QueueComparison.Entry, _ study: QueueStudy.Result) {
      let loss = study[.lossProbability]?.best ?? 0
      let isUnstable = if case .unstable = study.answer { true } else { false }
      self.init(
        name: entry.name, servers: entry.setting.policy.servers, tokenLimit: entry.setting.tokenLimit, loss: loss,
        losesRequests: entry.setting.policy.losesRequests || loss > 0, response: study[.meanResponse]?.best,
        isUnstable: isUnstable)
    }
  }

  /// The soonest of those that can be compared.
  public struct Choice: Sendable, Equatable {
    /// The best.
    public let best: Candidate
    /// How many were compared, itself included.
    public let compared: Int
  }

  /// How one policy came out.
  public enum Standing: String, Sendable {
    /// It answers soonest of those with as many servers and the same token limit.
    case soonest
    /// Another answers sooner.
    case slower
    /// It loses more than may be lost.
    case loses
    /// It grows without end.
    case unstable
    /// It has no answer.
    case unknown
  }

  /// The share of requests that may be lost; nil where none may.
  public let lossLimit: Double?
  /// The soonest for each number of servers and token limit, in the order of the study.
  public let choices: [Choice]
  /// Those that lose more than may be lost.
  public let leftOut: [Candidate]
  /// Of each candidate, in their order.
  public let standings: [Standing]

  /// The advice on these candidates.
  public init(_ candidates: [Candidate], lossLimit: Double?) {
    self.lossLimit = lossLimit
    func losesTooMuch(_ candidate: Candidate) -> Bool {
      lossLimit.map { candidate.loss > $0 } ?? candidate.losesRequests
    }
    leftOut = candidates.filter { $0.response != nil && losesTooMuch($0) }
    var choices: [Choice] = []
    for candidate in candidates {
      guard let response = candidate.response, !losesTooMuch(candidate) else { continue }
      let place = choices.firstIndex {
        $0.best.servers == candidate.servers && $0.best.tokenLimit == candidate.tokenLimit
      }
      guard let place else {
        choices.append(Choice(best: candidate, compared: 1))
        continue
      }
      let known = choices[place]
      let isSooner = response < (known.best.response ?? .infinity)
      choices[place] = Choice(best: isSooner ? candidate : known.best, compared: known.compared + 1)
    }
    self.choices = choices
    standings = candidates.map { candidate in
      if candidate.isUnstable { return .unstable }
      if candidate.response == nil { return .unknown }
      if losesTooMuch(candidate) { return .loses }
      return choices.contains { $0.best.name == candidate.name } ? .soonest : .slower
    }
  }

  /// Whether numbers of servers differ among the choices, and whether token limits do.
  public var differences: (servers: Bool, tokenLimits: Bool) {
    (Set(choices.map(\.best.servers)).count > 1, Set(choices.map(\.best.tokenLimit)).count > 1)
  }
}
