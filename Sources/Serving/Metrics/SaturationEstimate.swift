import CostModel
import ModelArchitecture

/// How many requests in a second one replica could serve of a kind that it met, were there always somebody waiting: the
/// load at which a queue begins to grow.
///
/// A full batch in its steady state: as many requests as the policy and the cache allow, each decoding one token in every
/// iteration, and beside them the prompts of those that take the places of who leaves. An estimate, since it knows the
/// requests by their means and neither preemptions nor the order in which they come.
struct SaturationEstimate {
  /// Requests in a second.
  let requestsPerSecond: Double

  /// - Parameters:
  ///   - records: requests that finished, at least one.
  ///   - cost: the prices of the plan's iterations, as far as they are known.
  init(_ plan: ServingPlan, _ records: [RequestRecord], cost: IterationCost) {
    var cost = cost
    let count = Double(records.count)
    let steps = records.reduce(0.0) { $0 + Double($1.request.outputTokens - 1) } / count
    let fresh = records.reduce(0.0) { $0 + Double($1.request.promptTokens - $1.cachedTokens) } / count
    if plan.engine.policy.declaration.pads || plan.engine.policy == .elastic {
      requestsPerSecond = Self.grouped(plan, records, cost: cost)
      return
    }
    // Who decodes longer is met more often: means over decode steps, not over requests.
    let weight = max(1, records.reduce(0.0) { $0 + Double($1.request.outputTokens) })
    let context =
      records.reduce(0.0) { sum, record in
        let output = Double(record.request.outputTokens)
        return sum + output * (Double(record.request.promptTokens) + output / 2)
      } / weight
    let held = plan.engine.policy.declaration.heldTokens(context: context, steps: steps)
    let room = Double(plan.cacheBlocks * plan.engine.blockTokens) / max(1, held)
    let budget = Double(plan.engine.tokenBudget)
    let arrivals = steps > 0 ? 1 / steps : 0
    var batch = max(1, min(Double(plan.engine.maxBatch), room))
    if plan.engine.policy.declaration.sharesBudget, steps > 0 {
      batch = max(1, min(batch, budget / (1 + fresh * arrivals)))
    }
    guard steps > 0 else {
      // One token each: iterations of prompts alone.
      let prompts = max(1, (budget / max(1, fresh)).rounded(.down))
      requestsPerSecond = prompts / cost.seconds(of: Self.prompts(prompts, tokens: fresh))
      return
    }
    var decodes = TokenBatch.empty
    decodes.addDecodes(count: batch.rounded(), context: (batch.rounded() * context).rounded())
    let joins = decodes.decodeSequences * arrivals
    let seconds: Double
    if plan.engine.policy.declaration.runsPromptsAlone {
      let group = max(1, (budget / max(1, fresh)).rounded(.down))
      seconds = cost.seconds(of: decodes) + joins / group * cost.seconds(of: Self.prompts(group, tokens: fresh))
    } else {
      // Prompts come in whole tokens, so several iterations are priced together.
      let prefill = Self.prompts(1, tokens: max(1, joins * fresh))
      var mixed = decodes
      mixed.add(prefill)
      seconds = cost.seconds(of: mixed)
    }
    requestsPerSecond = joins / seconds
  }

  private static func prompts(_ count: Double, tokens: Double) -> TokenBatch {
    var batch = TokenBatch.empty
    for _ in 0..<Int(count) { batch.addPrefill(tokens: max(1, tokens.rounded()), past: 0) }
    return batch
  }

  /// Batches of neighbours that start together and are left when all have ended.
  private static func grouped(_ plan: ServingPlan, _ records: [RequestRecord], cost: IterationCost) -> Double {
    var cost = cost
    var seconds = 0.0
    var served = 0
    let most = max(1, plan.engine.maxBatch)
    // Some dozen batches say what a thousand would.
    for start in stride(from: 0, to: records.count, by: max(most, records.count / 24)) {
      var group = records[start..<min(start + most, records.count)].map(\.request)
      guard group.count == most || records.count < most else { continue }
      let longest = (prompt: group.map(\.promptTokens).max() ?? 1, output: group.map(\.outputTokens).max() ?? 1)
      let blocks = (longest.prompt + longest.output + plan.engine.blockTokens - 1) / plan.engine.blockTokens
      group = Array(group.prefix(max(1, plan.cacheBlocks / max(1, blocks))))
      served += group.count
      let pads = plan.engine.policy.declaration.pads
      var prompts = TokenBatch.empty
      for request in group {
        prompts.addPrefill(tokens: Double(pads ? longest.prompt : request.promptTokens), past: 0)
      }
      seconds += cost.seconds(of: prompts)
      // Padded batches decode as they are to their end; others shrink as their members end.
      let outputs = pads ? [longest.output] : Set(group.map(\.outputTokens)).sorted()
      var done = 1
      for output in outputs where output > done {
        let left = pads ? group : group.filter { $0.outputTokens > done }
        let context = left.reduce(0) { $0 + (pads ? longest.prompt : $1.promptTokens) + (done + output) / 2 }
        var decodes = TokenBatch.empty
        decodes.addDecodes(count: Double(left.count), context: Double(context))
        seconds += Double(output - done) * cost.seconds(of: decodes)
        done = output
      }
    }
    return Double(served) / seconds
  }
}
