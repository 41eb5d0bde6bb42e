import ScalingLaws

extension LineChart {
  /// Answers over ranges as lines: dashed where they lie outside the range that the law was fitted on.
  init(_ sweep: LawSweep, _ series: [LawSweep.Series]) {
    let varied = sweep.axes[0].name
    let symbol = sweep.law.symbols.first { $0.name == varied }
    let unit = series.first?.points.first?.answer.unit
    self.init(
      title: sweep.law.title,
      xLabel: symbol.map { "\($0.meaning) \(varied) (\($0.unit))" } ?? varied,
      yLabel: unit.map { $0 == .none ? sweep.quantity : "\(sweep.quantity) (\($0))" } ?? sweep.quantity,
      lines: series.map { series in
        Line(
          label: series.label,
          points: series.points.map { x, answer in
            Point(x: x, y: answer.value, isExtrapolated: answer.warnings.contains(where: \.isOutsideRange))
          })
      })
  }
}

extension LawWarning {
  /// Whether the warning says that an input lies outside the fitted range.
  fileprivate var isOutsideRange: Bool { if case .outsideFittedRange = self { true } else { false } }
}
