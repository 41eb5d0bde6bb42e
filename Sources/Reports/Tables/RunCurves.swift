import Quantities
package import RunStore

/// The curves of a stored run, one line each, for a terminal.
package enum RunCurves {
  /// What is drawn, its curve, and its range in words; empty where the run has no series.
  package static func table(_ run: StoredRun, _ details: RunDetails) -> TextTable {
    var table = TextTable(["", "curve", "range"])
    for row in serving(run, details) + training(details) { table.append(row) }
    return table
  }

  private static func serving(_ run: StoredRun, _ details: RunDetails) -> [[String]] {
    guard !details.samples.isEmpty else { return [] }
    let blocks = run.metric("kv_blocks_count")?.value ?? .nan
    let series: [(String, Dimension, [Double])] = [
      ("queue over time", .count, details.samples.map { Double($0.waiting) }),
      ("batch over time", .count, details.samples.map { Double($0.running) }),
      ("KV cache over time", .ratio, details.samples.map { Double($0.usedBlocks) / blocks }),
    ]
    let latency = details.requests.map { $0.firstToken - $0.arrival }.filter { $0.isFinite }
    return series.map(curve) + histogram("time to first token", latency)
  }

  /// One block for each rank: who waits, and who is full.
  private static func training(_ details: RunDetails) -> [[String]] {
    let idle = details.stages.map { stage in
      (stage.parts.first { $0.name == "bubble" }?.value ?? 0) / max(1e-300, stage.parts.reduce(0) { $0 + $1.value })
    }
    let memory = details.memory.map { $0.parts.reduce(0) { $0 + $1.value } }
    let series: [(String, Dimension, [Double])] = [
      ("idle share by rank", .ratio, idle), ("memory by rank", .memory, memory),
    ]
    return series.filter { $0.2.count > 1 }.map(curve)
  }

  private static func curve(_ name: String, _ dimension: Dimension, _ values: [Double]) -> [String] {
    guard let least = values.min(), let most = values.max() else { return [name, "", ""] }
    let range = dimension.format(least, digits: 3) + " to " + dimension.format(most, digits: 3)
    return [name, Sparkline.text(values), range]
  }

  /// How many values fall into equal stretches between the least and the 99th percentile.
  private static func histogram(_ name: String, _ values: [Double]) -> [[String]] {
    let sorted = values.sorted()
    guard let least = sorted.first, sorted.count > 10 else { return [] }
    let most = sorted[sorted.count * 99 / 100]
    guard most > least else { return [] }
    var counts = Array(repeating: 0.0, count: 32)
    for value in sorted where value <= most {
      counts[min(31, Int((value - least) / (most - least) * 32))] += 1
    }
    let range = Dimension.time.format(least, digits: 3) + " to p99 " + Dimension.time.format(most, digits: 3)
    return [[name, Sparkline.text(counts), range]]
  }
}
