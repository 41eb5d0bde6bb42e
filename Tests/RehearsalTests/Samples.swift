import Foundation
import Rehearsal
import TestSupport
import Testing

/// Inputs of the facade's tests.
enum Samples {
  static let training = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 8}
    layout: {tensor: 4}
    batch: {global: 8, micro: 1, sequenceLength: 2048}
    precision: bf16
    """
  static let sweep = training + "\nsweep: {layout.tensor: [2, 4, 8, 3], batch.global: [8, 16]}\n"
  static let search = training + "\nsearch: {keep: 3, vary: {layout.tensor: [2, 4, 8], layout.schedule: 1f1b}}\n"
  static let serving = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 10/s}, requests: 200, prompt: {fixed: 1000}, output: {fixed: 50}}
    engine: {policy: chunked-prefill, maxBatch: 64, tokenBudget: 2048}
    objectives: {ttft: {p99: 500 ms}, longestGap: {mean: 1 s}}
    """
  static let queue = """
    kind: queue
    arrivals: {poisson: 0.25/s}
    service: {constant: 2 s}
    compare: [fcfs]
    replications: 4
    requests: 2000
    """
  static let expecting =
    training + "\nexpect: [{metric: step_time_s, value: 3, tolerance: 1000 %, source: \"a test\"}]\n"

  /// A small model as Hugging Face has it.
  static let config = """
    {"model_type": "qwen3_moe", "hidden_size": 512, "intermediate_size": 1024, "moe_intermediate_size": 128,
     "num_hidden_layers": 4, "num_attention_heads": 8, "num_key_value_heads": 2, "head_dim": 64, "num_experts": 16,
     "num_experts_per_tok": 2, "decoder_sparse_step": 2, "vocab_size": 1000, "swans": 3}
    """

  /// A table of a network of ten microseconds and a tenth of a gigabyte a second.
  static let timings =
    "topology,op,num_workers,devices_per_node,bytes,median_ms\n"
    + (0..<40).map { "two,send_recv,2,1,\(1000 << ($0 % 16)),\(0.01 + Double(1000 << ($0 % 16)) / 1e5)\n" }.joined()

  /// Products of matrices on an A100, as a table of measurements.
  static func products(_ count: Int) -> String {
    "gpu,engine,version,kernel,dtype,m,n,k,latency_ms\n"
      + (1...count).map { "a100_sxm,vllm,1,vllm,bf16,\(16 * $0),4096,4096,\(0.01 * Double($0))\n" }.joined()
  }

  /// What a door answered.
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  /// The answer in what `call` gave, as it was written.
  static func answer(_ text: String) throws -> String {
    let opening = "{\"answer\": "
    let closing = try #require(text.range(of: ", \"good\": ", options: .backwards), "\(text.prefix(400))")
    try #require(text.hasPrefix(opening), "\(text.prefix(400))")
    return String(text[..<closing.lowerBound].dropFirst(opening.count))
  }

  /// A request as JSON.
  static func json(_ request: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
  }

  /// A number that a question about a store has for an answer.
  static func count(_ sql: String, in session: Session) async throws -> Int {
    let answer = try await session.query(QueryRequest("SELECT (\(sql)) AS n"))
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.json.utf8)) as? [[String: Any]])
    return try #require(rows.first?["n"] as? Int)
  }
}
