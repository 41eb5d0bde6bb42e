import Hardware

extension Accelerator {
  /// Time of one thread of the host that usually drives this accelerator, over that of an x86 server.
  ///
  /// A core of Grace is clocked lower. The factor is fitted on training steps of GB200 and of accelerators on x86 hosts
  /// whose experts are carried out kernel by kernel (Megatron-Bridge's tables, the rows that we were given).
  package var hostThreadFactor: Double { name.hasPrefix("gb") || name.hasPrefix("gh") ? 1.5 : 1 }
}

extension Calibration {
  /// The figures of another accelerator with its host's times as this accelerator's host would have them.
  func onHost(of accelerator: Accelerator, from other: Accelerator) -> Self {
    let factor = accelerator.hostThreadFactor / other.hostThreadFactor
    guard factor != 1 else { return self }
    var moved = self
    for place in moved.matrixMultiply.indices {
      moved.matrixMultiply[place].engines = moved.matrixMultiply[place].engines.mapValues { factors in
        var factors = factors
        factors.hostFloorSeconds *= factor
        factors.hostRaggedSeconds *= factor
        return factors
      }
    }
    return moved
  }
}
