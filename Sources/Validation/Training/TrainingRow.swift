import Hardware
import Quantities
import Reading
import Training

/// One row of a table of runs as a scenario: columns become keys, and what the row leaves open is said with its rule.
struct TrainingRow {
  let row: MeasurementRow
  /// What the row does not state and was assumed.
  private(set) var assumptions: [String] = []

  init(_ row: MeasurementRow) { self.row = row }

  /// The keys of the scenario.
  mutating func keys() throws(RowFault) -> FileKeys {
    if row["layers"] == nil { throw RowFault(why: "the shape of the model is not recorded") }
    let schedule = try scheduleName()
    var keys: FileKeys = ["kind": "training"]
    keys["model"] = .keys(try model())
    keys["cluster"] = .keys(try cluster())
    let framework = framework()
    keys["layout"] = .keys(try layout(schedule: schedule, framework: framework))
    keys["batch"] = [
      "global": .integer(try need("global_batch")),
      "micro": .integer(stated("micro_batch", else: 1, "one sequence at a time, as the row states no micro-batch")),
      "sequenceLength": .integer(try need("seq")),
    ]
    keys["precision"] = .text(try precision())
    let recompute = Recompute(rawValue: row["recompute"] ?? "")
    if recompute == nil { assume("nothing is computed twice, as the row does not say what is") }
    keys["recompute"] = .text((recompute ?? .none).rawValue)
    keys["framework"] = framework.value
    if let recipe = recipe() { keys["recipe"] = .text(recipe) }
    if hasAdapters { keys["adapters"] = [:] }
    return keys
  }

  mutating func assume(_ text: String) { if !assumptions.contains(text) { assumptions.append(text) } }

  func need(_ column: String) throws(RowFault) -> Int {
    guard let value = row.integer(column), value > 0 else { throw RowFault(why: "`\(column)` is missing") }
    return value
  }

  /// The whole number of a column, or what is assumed where the row leaves it open.
  mutating func stated(_ column: String, else usual: Int, _ rule: String) -> Int {
    if let value = row.integer(column) { return value }
    assume(rule)
    return usual
  }

  private func precision() throws(RowFault) -> String {
    let name = row["precision"] ?? "bf16"
    let known = ["fp8-cs": "fp8", "fp8-mx": "mxfp8", "fp8(alt granularity)": "mxfp8"]
    guard let format = NumberFormatCatalog.format(named: known[name] ?? name) else {
      throw RowFault(why: "precision \(name)")
    }
    return format.name
  }
}

// MARK: - Cluster

extension TrainingRow {
  private mutating func cluster() throws(RowFault) -> FileKeys {
    let count = try need("num_gpus")
    let gpu = row["gpu"] ?? ""
    guard let accelerator = AcceleratorAliases.accelerator(gpu, memoryGigabytes: row.number("gpu_mem_gb")) else {
      throw RowFault(why: "accelerator \(gpu) is not in the catalogue")
    }
    var keys = FileKeys()
    keys["accelerator"] = .text(accelerator.name)
    if let gigabytes = row.number("gpu_mem_gb"), (gigabytes - accelerator.memory.value / 0x1p30).magnitude > 8 {
      keys["accelerator"] = ["from": .text(accelerator.name), "memory": .quantity(gigabytes * 0x1p30, .memory)]
    }
    keys["count"] = .integer(count)
    // In a rack of 72, the fast domain is the rack; tables name the tray.
    let links = row["interconnect"] ?? ""
    // A tray of four has no switch of its own: where one is named, the four are a part of a rack.
    let isTray = row.integer("gpus_per_node") == 4 && links.contains("NVSWITCH")
    let nodeSize: Int
    if links.contains("NVL72") || isTray {
      if isTray { assume("racks of 72, as the row names the switch of a rack beside trays of 4") }
      nodeSize = min(count, 64)
      keys["nodeSize"] = ["rack": 72]
    } else {
      nodeSize = stated("gpus_per_node", else: 8, "nodes of 8, as the row does not say how large they are")
      keys["nodeSize"] = .integer(nodeSize)
    }
    keys["interNode"] = network(of: accelerator, count: count, nodeSize: nodeSize)
    return keys
  }

  /// The network port of one accelerator: the ports that the row states for a node, shared out, or what the nodes of
  /// that accelerator are sold with.
  private mutating func network(of accelerator: Accelerator, count: Int, nodeSize: Int) -> FileValue {
    let name = accelerator.network.name
    let stated = row["interconnect"] ?? ""
    if let match = stated.firstMatch(of: /(\d+)x(\d+)Gb/), let ports = Double(match.1), let gigabits = Double(match.2) {
      let bandwidth = ports * gigabits * 1e9 / 8 / Double(nodeSize)
      return ["from": .text(name), "bandwidth": .quantity(bandwidth, .bandwidth)]
    }
    if count > nodeSize {
      assume("between nodes, the network that clusters of \(accelerator.name) are usually built with")
    }
    return .text(name)
  }
}

// MARK: - Layout

extension TrainingRow {
  private mutating func layout(schedule: String, framework: RowFramework) throws(RowFault) -> FileKeys {
    let count = row.integer("num_gpus")
    guard row["tp"] != nil || row["pp"] != nil || count == 1 || row.integer("dp") == count else {
      throw RowFault(why: "the row states no layout")
    }
    let pipeline = row.integer("pp") ?? 1
    let virtual = virtualStages(pipeline)
    var keys: FileKeys = ["tensor": .integer(row.integer("tp") ?? 1), "pipeline": .integer(pipeline)]
    if virtual > 1 { keys["virtualStages"] = .integer(virtual) }
    if pipeline * virtual > 1 { keys["stages"] = .text(stages(pipeline).name) }
    keys["context"] = .integer(row.integer("cp") ?? 1)
    keys["expert"] = .integer(row.integer("ep") ?? 1)
    keys["schedule"] = .text(schedule == "1f1b" && virtual > 1 ? "interleaved-1f1b" : schedule)
    keys["zeroStage"] = .integer(
      stated("zero_stage", else: 0, "replicas share no states out, as the row states no ZeRO stage"))
    keys["sequenceParallel"] = .flag(row["sp"] == "yes")
    let overlaps = framework.overlapsGradients
    keys["overlapGradients"] = .flag(overlaps)
    keys["overlapParameters"] = .flag(overlaps)
    return keys
  }

  private mutating func virtualStages(_ pipeline: Int) -> Int {
    if let stated = row.integer("vpp") { return stated }
    guard row["schedule"] == "interleaved-1f1b" else { return 1 }
    assume(
      "two chunks on each pipeline rank, the least where the row says that stages are interleaved and not how often")
    return 2
  }

  /// How layers are dealt to stages. Aleph Alpha's framework can deal them by their parameters; that the study let it do so
  /// is assumed: it is what fits.
  private mutating func stages(_ pipeline: Int) -> StageLayers {
    guard isAlephAlpha, pipeline > 1 else { return .balanced }
    assume("stages whose parameters are as even as can be, which Aleph Alpha's framework can deal: it is what fits")
    return .balancedParameters
  }

  /// The names under which tables know schedules. Tables say `interleaved` where several chunks are meant.
  private static let schedules = [
    "gpipe": "gpipe", "1f1b": "1f1b", "interleaved-1f1b": "interleaved-1f1b", "zb-1p": "zb-h1", "zb-2p": "zb-h2",
    "zb-v": "zb-v",
  ]

  private func scheduleName() throws(RowFault) -> String {
    guard let stated = row["schedule"] else { return "1f1b" }
    guard let schedule = Self.schedules[stated] else { throw RowFault(why: "schedule \(stated)") }
    return schedule
  }
}
