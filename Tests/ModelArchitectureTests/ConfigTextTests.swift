import Foundation
import ModelArchitecture
import Testing

/// Configurations as text: what Python writes, and numbers that cannot be.
@Suite struct ConfigTextTests {
  private static let config = """
    {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192,
     "num_hidden_layers": 16, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
     "tie_word_embeddings": true}
    """

  private func faults(_ text: String) -> [String] {
    do throws(HuggingFaceConfigError) {
      _ = try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "m")
      return []
    } catch { return error.faults }
  }

  @Test("infinities and a byte-order mark, as Python and editors write them, change nothing")
  func python() throws {
    let plain = try TransformerModel(huggingFaceConfig: Data(Self.config.utf8), name: "m")
    for extra in ["\"time_step_limit\": [0.0, Infinity], ", "\"x\": NaN, ", "\"y\": {\"z\": -Infinity}, "] {
      let text = "\u{FEFF}{" + extra + Self.config.dropFirst()
      #expect(try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "m") == plain)
    }
  }

  @Test(
    "a number out of its bounds is named with its line",
    arguments: [
      ("\"num_hidden_layers\": 16", "\"num_hidden_layers\": 1000000000", "line 2: `num_hidden_layers` is 1000000000"),
      ("\"hidden_size\": 2048", "\"hidden_size\": 9223372036854775807", "line 1: `hidden_size` is 9223372036854775807"),
      ("\"hidden_size\": 2048", "\"hidden_size\": 1e30", "`hidden_size` must be a whole number"),
      ("\"hidden_size\": 2048", "\"hidden_size\": 0.5", "`hidden_size` must be a whole number"),
      ("\"hidden_size\": 2048", "\"hidden_size\": \"2048\"", "line 1: `hidden_size` must be a whole number"),
      ("\"num_attention_heads\": 32", "\"num_attention_heads\": 0", "line 2: `num_attention_heads` is 0"),
      ("\"num_key_value_heads\": 8", "\"num_key_value_heads\": -8", "line 2: `num_key_value_heads` is -8"),
      (
        "\"tie_word_embeddings\": true", "\"tie_word_embeddings\": 3",
        "line 3: `tie_word_embeddings` must be true or false"
      ),
      ("128256,", "128256,,", "is not JSON: line 2, column 101: expected a key"),
      ("{\"model", "[\"model", "is not JSON"),
    ])
  func bounds(find: String, replace: String, part: String) {
    let found = faults(Self.config.replacingOccurrences(of: find, with: replace))
    #expect(found.contains { $0.contains(part) }, "\(found)")
  }
}
