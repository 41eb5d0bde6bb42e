/// In what order one server works when sizes may matter.
public enum SizeBasedOrder: Sendable, Equatable {
  /// All present share the server equally.
  case processorSharing
  /// Shortest job first; a job that has begun is finished.
  case shortestFirst
  /// Shortest remaining time first, preemptive.
  case shortestRemaining
  /// Shortest original size first, preemptive.
  case preemptiveShortest
  /// Least attained service first: sizes need not be known (foreground-background, MLFQ).
  case leastAttained
  /// Classes of lengths in order, first come first served inside, without preemption.
  case classes(LengthClasses)
}

extension SingleServerQueue {
  /// The queue under another order, with first come first served among equals. The wait is the response less the
  /// service time.
  ///
  /// - Complexity: O(sizes), O(sizes · classes) for classes.
  /// - Source: Schrage, Miller, "The queue M/G/1 with the shortest remaining processing time discipline", Oper. Res.
  ///   14, 1966; Cobham, "Priority assignment in waiting line problems", Oper. Res. 2, 1954; Wierman, "Scheduling for
  ///   today's computer systems", 2007.
  public func solve(order: SizeBasedOrder, lengths: TokenLengths) throws(QueueError) -> QueueAnswer {
    guard isStable else { return .unstable(capacity: 1 / service.mean) }
    var measures = withoutPercentiles
    let response: Double
    switch order {
    case .processorSharing:
      response = service.mean / (1 - load)
      measures.waitProbability = nil
    case .shortestFirst:
      response =
        service.mean
        + meanOverSizes { queue, size in
          queue.halfSecondMoment / ((1 - size.loadBelow) * (1 - size.loadUpTo))
        }
    case .shortestRemaining, .preemptiveShortest, .leastAttained:
      response = meanOverSizes { queue, size in queue.preemptiveResponse(order, size) }
      measures.waitProbability = nil
    case .classes(let classes):
      response = try service.mean + classes.meanWait(in: self, lengths)
    }
    measures.meanResponse = response
    measures.meanWait = max(0, response - service.mean)
    return .steady(measures, .exact)
  }

  /// lambda E[S^2] / 2: the work in progress that an arrival finds, on average.
  var halfSecondMoment: Double { 0.5 * arrivalRate * service.secondMoment }

  /// One size, and the load of smaller ones.
  struct SizeView {
    var size: Double
    /// Load of sizes below, and of sizes up to this one.
    var loadBelow: Double
    var loadUpTo: Double
    /// lambda E[S^2; S <= size] / 2.
    var secondUpTo: Double
    /// The probability of a larger size.
    var larger: Double
    /// Integral of 1 / (1 - load of sizes up to u) for u from 0 to the size.
    var stretched: Double
  }

  private func preemptiveResponse(_ order: SizeBasedOrder, _ view: SizeView) -> Double {
    let x = view.size
    let both = (1 - view.loadBelow) * (1 - view.loadUpTo)
    let rest = 0.5 * arrivalRate * x * x * view.larger
    switch order {
    case .shortestRemaining: return (view.secondUpTo + rest) / both + view.stretched
    case .preemptiveShortest: return view.secondUpTo / both + x / (1 - view.loadBelow)
    default:
      // Every job counts with at most x of its size.
      let load = view.loadUpTo + arrivalRate * x * view.larger
      return (view.secondUpTo + rest) / ((1 - load) * (1 - load)) + x / (1 - load)
    }
  }

  /// The mean over sizes of what `value` says of each.
  private func meanOverSizes(_ value: (SingleServerQueue, SizeView) -> Double) -> Double {
    guard case .atoms(let times, let probabilities) = service.shape else { return .nan }
    var view = SizeView(size: 0, loadBelow: 0, loadUpTo: 0, secondUpTo: 0, larger: 1, stretched: 0)
    var mean = 0.0
    for (size, probability) in zip(times, probabilities) {
      view.stretched += (size - view.size) / (1 - view.loadUpTo)
      view.size = size
      view.loadBelow = view.loadUpTo
      view.loadUpTo += arrivalRate * probability * size
      view.secondUpTo += 0.5 * arrivalRate * probability * size * size
      view.larger = max(0, view.larger - probability)
      mean += probability * value(self, view)
    }
    return mean
  }
}
