import Foundation
import ModelArchitecture
import Quantities
import Reading
import TestSupport
import Testing

@Suite struct ModelCatalogTests {
  /// Published sizes in billions of parameters.
  @Test(
    "parameters agree with the published size to 0.6 %",
    arguments: [
      ("llama-2-7b", 6.74), ("llama-2-13b", 13.02), ("llama-2-70b", 68.98), ("llama-3-8b", 8.03),
      ("llama-3-70b", 70.55), ("llama-3-405b", 405.85), ("gpt-3-175b", 174.6), ("mt-nlg-530b", 529.6),
      ("gpt-1t", 1008.0), ("mistral-7b", 7.24), ("mixtral-8x7b", 46.7), ("mixtral-8x22b", 140.6),
      ("qwen3-30b-a3b", 30.5), ("qwen3-235b-a22b", 235.1), ("gpt-oss-120b", 116.8), ("deepseek-v2", 235.7),
      ("deepseek-v3", 671.0), ("gpt-oss-20b", 20.9),
    ])
  func parameters(name: String, billions: Double) throws {
    let model = try #require(ModelCatalog.model(named: name))
    #expect(abs(model.parameters / 1e9 / billions - 1) < 0.006)
  }

  @Test("every row of the catalogue is a model")
  func complete() {
    #expect(ModelCatalog.all.map(\.model.name) == Catalog.builtIn.names(of: .models))
  }

  @Test(
    "a token of a mixture multiplies the published number of parameters, to 5 %",
    arguments: [("mixtral-8x7b", 12.9), ("qwen3-235b-a22b", 22), ("deepseek-v2", 21), ("deepseek-v3", 37)])
  func active(name: String, billions: Double) throws {
    let model = try #require(ModelCatalog.model(named: name))
    var batch = TokenBatch.training(sequences: 1, length: 1)
    batch.pairs = 0
    // The published figures count the embedding with the head.
    let active = model.forwardFLOPs(batch) / 2 + model.embeddingParameters
    #expect(abs(active / 1e9 / billions - 1) < 0.05)
  }

  @Test(
    "published configs of mixtures are read to the models of the catalogue",
    .enabled(if: Reference.folder != nil, "the folder of reference data is not here"),
    arguments: [
      ("deepseek-ai--DeepSeek-V3", "deepseek-v3"), ("Qwen--Qwen3-235B-A22B", "qwen3-235b-a22b"),
      ("Qwen--Qwen3-30B-A3B", "qwen3-30b-a3b"), ("mistralai--Mixtral-8x7B-v0.1", "mixtral-8x7b"),
      ("openai--gpt-oss-20b", "gpt-oss-20b"), ("openai--gpt-oss-120b", "gpt-oss-120b"),
      ("MiniMaxAI--MiniMax-M2.5", "minimax-m2.5"), ("moonshotai--Kimi-K2-Instruct", "kimi-k2"),
    ])
  func mixtures(file: String, name: String) throws {
    let folder = try #require(Reference.folder).appending(path: "model_configs")
    let data = try Data(contentsOf: folder.appending(path: "\(file).json"))
    let model = try TransformerModel(huggingFaceConfig: data, name: name)
    let known = try #require(ModelCatalog.model(named: name))
    #expect(abs(model.parameters / known.parameters - 1) < 1e-3)
    #expect(model.layers.map(\.attention) == known.layers.map(\.attention))
    #expect(model.layers.map(\.experts) == known.layers.map(\.experts))
  }

  @Test("the config files of the scenarios describe the models of the catalogue", arguments: ["8b", "70b", "405b"])
  func configs(size: String) throws {
    let name = "llama-3-\(size)"
    let data = try Data(contentsOf: Checkout.file("Scenarios/models/\(name).json"))
    var read = try TransformerModel(huggingFaceConfig: data, name: name)
    // A file is made from no entry of the catalogue, whatever it is called.
    #expect(read.entries.isEmpty)
    read.entries = [name]
    #expect(read == ModelCatalog.model(named: name))
  }
}

@Suite struct FLOPTests {
  /// 24 B s L h^2 (1 + s/6h + V/12Lh), the forward part of Narayanan et al. 2021, eq. 3, without the causal mask.
  @Test("a multi-head GPT's forward pass has the operations of the closed form", arguments: [512, 2048, 8192])
  func gpt(length: Int) throws {
    let model = try #require(ModelCatalog.model(named: "gpt-3-175b"))
    let (s, h, layers, v) = (Double(length), 12_288.0, 96.0, 51_200.0)
    let closed = 24 * s * layers * h * h * (1 + s / (6 * h) + v / (12 * layers * h))
    var batch = TokenBatch.training(sequences: 1, length: length)
    batch.pairs = s * s
    #expect(abs(model.forwardFLOPs(batch) / closed - 1) < 1e-12)
  }

  @Test(
    "the operators of a layer carry the operations that the layer counts, for any tensor size", arguments: [1, 2, 4, 8])
  func operators(tensor: Int) throws {
    let model = try #require(ModelCatalog.model(named: "llama-3-70b"))
    let layer = try #require(model.layers.first)
    let batch = TokenBatch.training(sequences: 2, length: 4096)
    let shard = TensorShard(tensor: tensor, format: .bf16)
    let flops = layer.forwardOperators(batch, hidden: model.hidden, shard: shard).reduce(0) { $0 + $1.flops }
    #expect(abs(flops * Double(tensor) / layer.forwardFLOPs(batch, hidden: model.hidden) - 1) < 1e-12)
  }

  @Test("a prompt in chunks sees as many pairs as the prompt in one piece")
  func chunks() {
    var whole = TokenBatch.empty
    whole.addPrefill(tokens: 1000, past: 0)
    var pieces = TokenBatch.empty
    for (tokens, past) in [(300.0, 0.0), (500, 300), (200, 800)] { pieces.addPrefill(tokens: tokens, past: past) }
    #expect(pieces.pairs == whole.pairs)
    #expect(pieces.tokens == whole.tokens)
  }

  @Test("a decode step is a prefill of one token behind its context")
  func decode() {
    var steps = TokenBatch.empty
    steps.addDecodes(count: 2, context: 700)
    var prompts = TokenBatch.empty
    prompts.addPrefill(tokens: 1, past: 300)
    prompts.addPrefill(tokens: 1, past: 400)
    // Their sums agree; only which kernel serves them differs.
    #expect(steps.decodeSequences == 2 && steps.decodeKeyTokens == steps.keyTokens)
    prompts.decodeSequences = 2
    prompts.decodeKeyTokens = steps.decodeKeyTokens
    #expect(steps == prompts)
  }
}

@Suite struct HuggingFaceConfigTests {
  @Test("what is missing is named, all at once")
  func missing() {
    let text = #"{"model_type": "llama", "hidden_size": 64, "num_experts": 8}"#
    #expect {
      try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "x")
    } throws: { error in
      let faults = (error as? HuggingFaceConfigError)?.faults ?? []
      return faults.count == 5 && faults.contains("`vocab_size` is missing")
    }
  }

  @Test(
    "a text that is no model is refused in words",
    arguments: [
      "", "[]", "{", #"{"model_type": "llama", "hidden_size": "big"}"#, #"{"model_type": "mamba"}"#,
      #"{"model_type": "llama", "hidden_size": 64, "num_attention_heads": 0, "num_hidden_layers": 2, "vocab_size": 9, "intermediate_size": 8}"#,
      #"{"model_type": "llama", "hidden_size": 64, "num_attention_heads": 6, "num_key_value_heads": 4, "num_hidden_layers": 2, "vocab_size": 9, "intermediate_size": 8}"#,
    ])
  func refused(text: String) {
    #expect(throws: HuggingFaceConfigError.self) {
      try TransformerModel(huggingFaceConfig: Data(text.utf8), name: "x")
    }
  }

  @Test(
    "every published config is read or refused in words, and Llama 3.1 70B has its size",
    .enabled(if: Reference.isPresent))
  func published() throws {
    let folder = try #require(Reference.file("model_configs"))
    var read: [String: TransformerModel] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let data = try Data(contentsOf: file)
      do throws(HuggingFaceConfigError) {
        read[file.lastPathComponent] = try TransformerModel(huggingFaceConfig: data, name: "x")
      } catch {
        #expect(!error.faults.isEmpty)
      }
    }
    #expect(read.count >= 10)
    let llama = try #require(read["meta-llama--Meta-Llama-3.1-70B.json"])
    #expect(abs(llama.parameters / 70.55e9 - 1) < 0.001)
  }
}
