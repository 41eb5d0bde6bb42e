import Foundation
import Queueing
import TestSupport

/// The rows of the oracle table that lies beside the checkout.
enum OracleTable {
  static let rows: [TableRow] = {
    guard let file = Reference.file("queueing_oracle.csv"), let text = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return TableRow.table(text)
  }()
}
