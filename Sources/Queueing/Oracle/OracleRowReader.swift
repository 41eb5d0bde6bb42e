/// Turns the cells of an oracle row into a setting.
struct OracleRowReader {
  private let row: TableRow

  init(_ row: TableRow) { self.row = row }

  func number(_ column: String) throws(QueueError) -> Double? {
    guard let text = row.text(column) else { return nil }
    guard let value = Double(text) else {
      throw QueueError([.unreadable(text, expected: "a number in the column \(column)")])
    }
    return value
  }

  private func required(_ column: String) throws(QueueError) -> Double {
    guard let value = try number(column) else {
      throw QueueError([.missing("the column \(column)", neededBy: "The row")])
    }
    return value
  }

  private func integer(_ column: String) throws(QueueError) -> Int? {
    guard let value = try number(column) else { return nil }
    guard let whole = Int(exactly: value) else {
      throw QueueError([.unreadable("\(value)", expected: "a whole number in the column \(column)")])
    }
    return whole
  }

  /// The greatest batch: nil for `inf`, and also for an empty cell.
  private func greatestBatch() throws(QueueError) -> Int? {
    row.text("b") == "inf" ? nil : try integer("b")
  }

  private var extra: NamedForm { NamedForm(row.text("extra") ?? "") }

  func setting(_ policy: QueuePolicy) throws(QueueError) -> QueueSetting {
    let shape = try ArrivalLaw.Shape(NamedForm(row.text("arrival_law") ?? "poisson"))
    var lengths: TokenLengths?
    if let text = row.text("length_dist") { lengths = try TokenLengths(NamedForm(text)) }
    return try QueueSetting(
      arrivals: ArrivalLaw(rate: required("arrival_rate"), shape: shape), lengths: lengths,
      tokenLimit: integer("n_max"), service: service(), policy: policy)
  }

  private func service() throws(QueueError) -> ServiceLaw {
    let kind = row.text("service_kind") ?? ""
    switch kind {
    case "token": return .affine(perRequest: try required("c0"), perToken: try required("c1"))
    case "batch":
      return .batch(
        perBatchRequest: try required("k1"), fixed: try required("k2"), perTokenRequest: try required("k3"),
        perToken: try required("k4"))
    case "inoue": return .sizeOnly(perBatchRequest: try required("alpha"), fixed: try required("tau0"))
    case "det": return .constant(try required("mean_service"))
    case "exp": return .exponential(mean: try required("mean_service"))
    default: throw QueueError([.unreadable(kind, expected: "token, batch, inoue, det or exp")])
    }
  }

  /// The policy of this name; nil where there is none.
  func policy(_ name: String) throws(QueueError) -> QueuePolicy? {
    let servers = try integer("servers") ?? 1
    switch name {
    case "mg1", "clipped", "md1": return .firstComeFirstServed(servers: 1)
    case "mmc", "mdc", "gim1", "mgc_approx", "mgc_interp", "ggc_approx":
      return .firstComeFirstServed(servers: servers)
    case "mmck", "mg1k":
      guard let capacity = try integer("K") else {
        throw QueueError([.missing("the column K", neededBy: "A finite buffer")])
      }
      return .finiteBuffer(servers: servers, capacity: capacity)
    case "impatient": return .impatient(patience: try extra.number("patience"))
    case "vacation": return .pausing(try vacation())
    case "setup": return .pausing(.setUp(try PauseLaw(extra)))
    case "npolicy": return .pausing(.threshold(try extra.integer("n")))
    case "dynamic", "fixed", "bulk_ab", "elastic": return .bulk(try batches(name))
    case "timeout": return try timeout()
    case "ps": return .ordered(.processorSharing)
    case "sjf": return .ordered(.shortestFirst)
    case "srpt": return .ordered(.shortestRemaining)
    case "psjf": return .ordered(.preemptiveShortest)
    case "fb", "las": return .ordered(.leastAttained)
    case "prio": return .ordered(.classes(try classes()))
    default: return nil
    }
  }

  private func vacation() throws(QueueError) -> PauseRule {
    let law = try PauseLaw(extra)
    return extra.has("single") || extra.word("kind") == "single" ? .singleVacation(law) : .repeatedVacations(law)
  }

  private func batches(_ name: String) throws(QueueError) -> BulkQueue.Rule {
    let most = try greatestBatch()
    let least = try integer("a") ?? (name == "fixed" ? most ?? 1 : 1)
    return BulkQueue.Rule(minimum: least, maximum: most, isElastic: name == "elastic")
  }

  private func timeout() throws(QueueError) -> QueuePolicy {
    guard let most = try greatestBatch() else {
      throw QueueError([.missing("a finite greatest batch b", neededBy: "Batching with a time-out")])
    }
    let word = extra.word("timer") ?? TimeoutQueue.Timer.whenFree.rawValue
    guard let timer = TimeoutQueue.Timer(rawValue: word) else { throw extra.unreadable("timer=free or timer=head") }
    return .timeout(maximum: most, delay: try extra.number("timeout"), timer: timer)
  }

  private func classes() throws(QueueError) -> LengthClasses {
    let accuracy = extra.has("accuracy") ? try extra.number("accuracy") : 1
    return try LengthClasses(edges: extra.integers("edges"), accuracy: accuracy)
  }

  func expected() throws(QueueError) -> QueueMeasures {
    var measures = QueueMeasures()
    for name in QueueMeasures.Name.allCases { measures[name] = try number(name.rawValue) }
    return measures
  }
}
