import Presentation
import Quantities
package import Queueing

extension QueueReport {
  /// Which policy answers soonest, of those compared and of all batch sizes; nil where there is nothing to choose from.
  ///
  /// Nothing is recommended that loses requests beyond the study's limit, and policies with different numbers of
  /// servers or token limits are told apart.
  package static func advice(_ comparison: QueueComparison, _ result: QueueComparison.Result) -> String? {
    let advice = comparison.advice(result)
    let lines = choices(advice) + leftOut(advice) + sizes(comparison, result, advice)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func choices(_ advice: PolicyAdvice) -> [String] {
    let alone = advice.choices.count == 1
    return advice.choices.compactMap { choice in
      guard let response = choice.best.response else { return nil }
      let answer = "\(choice.best.name), response \(Dimension.time.format(response, digits: 4))"
      if choice.compared > 1 { return "soonest\(alone ? " of these" : terms(choice.best, advice)): \(answer)" }
      // One that is left when those that lose requests are gone was not chosen, but stands alone.
      if alone { return advice.leftOut.isEmpty ? nil : "the only one that loses no more than it may: \(answer)" }
      return "only one\(terms(choice.best, advice)): \(answer)"
    }
  }

  /// What tells a choice from the others: ` with 4 servers, answers cut at 1600 tokens`.
  private static func terms(_ candidate: PolicyAdvice.Candidate, _ advice: PolicyAdvice) -> String {
    let (servers, limits) = advice.differences
    var terms: [String] = []
    if servers { terms.append("with \(candidate.servers) server" + (candidate.servers == 1 ? "" : "s")) }
    if limits { terms.append(candidate.tokenLimit.map { "with answers cut at \($0) tokens" } ?? "with whole answers") }
    return terms.isEmpty ? "" : " " + terms.joined(separator: ", ")
  }

  private static func leftOut(_ advice: PolicyAdvice) -> [String] {
    guard !advice.leftOut.isEmpty else { return [] }
    let names = advice.leftOut.map { "\($0.name) \(Dimension.ratio.format($0.loss, digits: 3))" }.joined(
      separator: ", ")
    guard let limit = advice.lossLimit else {
      return ["left out, as they lose requests: \(names); a `lossLimit` in the file says how much may be lost"]
    }
    return ["left out, as they lose more than \(Dimension.ratio.format(limit, digits: 3)) of the requests: \(names)"]
  }

  /// The best sizes of batches, on one server and for the token limit of the first policy with batches.
  private static func sizes(
    _ comparison: QueueComparison, _ result: QueueComparison.Result, _ advice: PolicyAdvice
  ) -> [String] {
    let setting = comparison.entries.first { $0.setting.policy.formsBatches }?.setting
    let others = Set(comparison.entries.map(\.setting.policy.servers)).count > 1 ? ", one server" : ""
    let limits = Set(comparison.entries.map(\.setting.tokenLimit)).count > 1
    let cut = limits ? setting?.tokenLimit.map { ", answers cut at \($0) tokens" } ?? ", whole answers" : ""
    return result.batching.compactMap { choice in
      guard let response = choice.measures.meanResponse else { return nil }
      let size = choice.measures.meanBatchSize.map { ", \(Dimension.decimal($0, digits: 3)) in a batch" } ?? ""
      return "best \(choice.family.rawValue) size: \(choice.size), response "
        + "\(Dimension.time.format(response, digits: 4))\(size)\(others)\(cut)"
    }
  }
}
