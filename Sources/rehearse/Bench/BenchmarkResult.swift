/// One measured number. The name is stable; programs compare results by it.
struct BenchmarkResult: Codable, Sendable, Equatable {
  let name: String
  let value: Double
  let unit: String
}
