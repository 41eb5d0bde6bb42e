extension [String] {
  /// Throws the sentences as the faults of a request.
  func refuse() throws(RehearsalError) {
    if !isEmpty { throw RehearsalError(.input, map { Fault($0) }) }
  }
}
