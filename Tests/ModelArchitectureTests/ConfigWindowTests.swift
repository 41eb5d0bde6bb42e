import Foundation
import ModelArchitecture
import TestSupport
import Testing

/// What `sliding_window` means in each family, and what caches then hold.
@Suite struct ConfigWindowTests {
  private static func config(_ type: String, _ more: String, layers: Int = 6) -> String {
    """
    {"model_type": "\(type)", "hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": \(layers),
     "num_attention_heads": 8, "num_key_value_heads": 2, "head_dim": 32, "vocab_size": 1000\(more)}
    """
  }

  private func windows(_ type: String, _ more: String, layers: Int = 6) throws -> [Int?] {
    try TransformerModel(huggingFaceConfig: Data(Self.config(type, more, layers: layers).utf8), name: "m")
      .layers.map { $0.attention.window }
  }

  @Test("all layers of Mistral and Phi-3; none with `null`")
  func all() throws {
    #expect(try windows("mistral", ", \"sliding_window\": 128") == Array(repeating: 128, count: 6))
    #expect(try windows("phi3", ", \"sliding_window\": 2047") == Array(repeating: 2047, count: 6))
    #expect(try windows("mistral", ", \"sliding_window\": null") == Array(repeating: nil, count: 6))
  }

  @Test("Qwen2 and Qwen3 only when they are told to, and from a layer on")
  func asked() throws {
    for type in ["qwen2", "qwen3"] {
      let stated = ", \"sliding_window\": 64, \"max_window_layers\": 4"
      #expect(try windows(type, stated) == Array(repeating: nil, count: 6))
      #expect(try windows(type, stated + ", \"use_sliding_window\": false") == Array(repeating: nil, count: 6))
      #expect(try windows(type, stated + ", \"use_sliding_window\": true") == [nil, nil, nil, nil, 64, 64])
    }
  }

  @Test("all but the last of each so many layers of Gemma, GPT-OSS and Cohere")
  func periods() throws {
    #expect(try windows("gemma2", ", \"sliding_window\": 64") == [64, nil, 64, nil, 64, nil])
    #expect(try windows("gemma3_text", ", \"sliding_window\": 64") == [64, 64, 64, 64, 64, nil])
    #expect(
      try windows("gemma3_text", ", \"sliding_window\": 64, \"sliding_window_pattern\": 3")
        == [64, 64, nil, 64, 64, nil])
    #expect(try windows("cohere2", ", \"sliding_window\": 64") == [64, 64, 64, nil, 64, 64])
    #expect(
      try windows("exaone4", ", \"sliding_window\": 64, \"sliding_window_pattern\": \"LLLG\"")
        == [64, 64, 64, nil, 64, 64])
  }

  @Test("`layer_types` says it for every family, and Llama's own files have no window")
  func listed() throws {
    let types =
      ", \"sliding_window\": 64, \"layer_types\": [\"full_attention\", \"sliding_attention\", \"full_attention\", "
      + "\"sliding_attention\", \"sliding_attention\", \"full_attention\"]"
    for type in ["mistral", "qwen3", "gemma3_text", "llama"] {
      #expect(try windows(type, types) == [nil, 64, nil, 64, 64, nil])
    }
    let read = try HuggingFaceConfig(Data(Self.config("llama", ", \"sliding_window\": 64").utf8), name: "m")
    #expect(try #require(read.model).layers.allSatisfy { $0.attention.window == nil })
    #expect(read.notes.contains { $0.contains("`sliding_window`") })
  }

  @Test("a layer that is listed as something without a price refuses the model by its name")
  func unpriced() throws {
    let types = ", \"layer_types\": [\"linear_attention\", \"full_attention\"]"
    let read = try HuggingFaceConfig(Data(Self.config("qwen3", types, layers: 2).utf8), name: "m")
    #expect(read.missing.count == 1)
    #expect(read.missing.first?.contains("linear attention") == true)
    #expect(throws: HuggingFaceConfigError.self) {
      try TransformerModel(huggingFaceConfig: Data(Self.config("qwen3", types, layers: 2).utf8), name: "m")
    }
  }

  @Test("caches hold what a token by token count holds, for lengths below and above the window")
  func cache() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      let window = Int.random(in: 1...300, using: &random)
      let period = Int.random(in: 1...6, using: &random)
      let text = Self.config(
        "gemma3_text", ", \"sliding_window\": \(window), \"sliding_window_pattern\": \(period)")
      let model = try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "m")
      let summary = ModelSummary(model)
      let length = Int.random(in: 0...700, using: &random)
      // Each token puts a key and a value of two heads of 32 in two bytes; layers with a window drop the oldest.
      var held = 0
      for layer in 0..<6 {
        var kept: [Int] = []
        for token in 0..<length {
          kept.append(token)
          if (layer + 1) % period != 0, kept.count > window { kept.removeFirst() }
        }
        held += kept.count * 2 * 2 * 32 * 2
      }
      #expect(summary.cacheBytes(tokens: length, of: model) == Double(held))
      if length >= window {
        #expect(summary.cacheBytesPerToken * Double(length) + summary.windowBytes == Double(held))
      }
    }
  }
}
