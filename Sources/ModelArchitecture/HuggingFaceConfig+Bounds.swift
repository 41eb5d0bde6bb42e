import Foundation
import Quantities

extension HuggingFaceConfig {
  /// What each number may be. The bounds are some hundred times the greatest model that was published, and small enough
  /// that no product or list of them is too large for a machine.
  private static let bounds:
    [(key: String, path: any (KeyPath<HuggingFaceConfig, Int?> & Sendable), range: ClosedRange<Int>)] = [
      ("hidden_size", \.hidden_size, 1...1_048_576), ("intermediate_size", \.intermediate_size, 0...16_777_216),
      ("num_hidden_layers", \.num_hidden_layers, 1...10_000),
      ("num_attention_heads", \.num_attention_heads, 1...65_536),
      ("num_key_value_heads", \.num_key_value_heads, 1...65_536), ("head_dim", \.head_dim, 1...65_536),
      ("vocab_size", \.vocab_size, 1...100_000_000), ("ffn_dim", \.ffn_dim, 1...16_777_216),
      ("max_position_embeddings", \.max_position_embeddings, 0...1_000_000_000),
      ("num_experts", \.num_experts, 0...65_536), ("num_local_experts", \.num_local_experts, 0...65_536),
      ("n_routed_experts", \.n_routed_experts, 0...65_536),
      ("num_experts_per_tok", \.num_experts_per_tok, 0...65_536),
      ("moe_intermediate_size", \.moe_intermediate_size, 1...16_777_216),
      ("n_shared_experts", \.n_shared_experts, 0...65_536),
      ("first_k_dense_replace", \.first_k_dense_replace, 0...10_000), ("q_lora_rank", \.q_lora_rank, 0...1_048_576),
      ("kv_lora_rank", \.kv_lora_rank, 1...1_048_576), ("qk_nope_head_dim", \.qk_nope_head_dim, 0...65_536),
      ("qk_rope_head_dim", \.qk_rope_head_dim, 0...65_536), ("v_head_dim", \.v_head_dim, 1...65_536),
      ("sliding_window", \.sliding_window, 0...1_000_000_000),
    ]

  /// A sentence for each number out of its bounds.
  func outOfBounds(_ text: JSONText) -> [String] {
    Self.bounds.compactMap { key, path, range in
      guard let value = self[keyPath: path], !range.contains(value) else { return nil }
      return Self.place(key, text)
        + "`\(key)` is \(value); it must lie between \(range.lowerBound) and \(range.upperBound)"
    }
  }

  /// A sentence for each number that is no whole number, or none that a machine holds.
  static func notWhole(_ text: JSONText) -> [String] {
    guard let keys = try? JSONSerialization.jsonObject(with: Data(text.standard)) as? [String: Any] else { return [] }
    return bounds.compactMap { key, _, range in
      guard let number = keys[key] as? NSNumber, Int(exactly: number.doubleValue) == nil else { return nil }
      return place(key, text) + "`\(key)` must be a whole number between \(range.lowerBound) and \(range.upperBound)"
    }
  }

  /// Where a key stands, as the beginning of a sentence.
  static func place(_ key: String, _ text: JSONText) -> String { text.lines[key].map { "line \($0): " } ?? "" }
}
