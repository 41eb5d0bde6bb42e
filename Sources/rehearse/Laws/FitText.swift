import Rehearsal

extension FitRecord {
  /// Prints the coefficients with their spread, and how good the fit is.
  func show() {
    let header = ["COEFFICIENT", "VALUE", "STANDARD ERROR", "95 % INTERVAL"]
    let lines = coefficients.map { coefficient in
      [
        coefficient.name, LawNumbers.text(coefficient.value),
        coefficient.standardError.map(LawNumbers.text) ?? "-",
        coefficient.low.flatMap { low in
          coefficient.high.map { "\(LawNumbers.text(low)) to \(LawNumbers.text($0))" }
        } ?? "-",
      ]
    }
    Console.print(LawsOutput.columns([header] + lines))
    Console.print("\n\(law), \(rows) rows: \(objectiveName) \(LawNumbers.text(objective))")
    if starts > 1 { Console.print("\(startsNearBest) of \(starts) starts ended within 1 % of the best") }
  }
}
