import Foundation
import Quantities
import Scenarios
import TestSupport
import Testing
import Validation

/// A row of a table is a scenario file, and what `validate` predicts of it is what running that file gives.
@Suite struct TrainingRowTests {
  /// Rows of each kind that the adapter reads words of, of no published table.
  static let table = """
    id,source,model,layers,hidden,ffn,heads,kv_heads,vocab,seq,moe_experts,moe_topk,gpu,gpu_mem_gb,num_gpus,gpus_per_node,\
    interconnect,precision,tp,pp,vpp,cp,ep,zero_stage,sp,micro_batch,global_batch,schedule,recompute,flash_attn,\
    step_time_s,tokens_per_s_per_gpu,memory_gb,status,notes,framework,fused_norm
    old,x-2021,gpt2-xl,8,1024,4096,16,,,1024,,,A100-SXM,80,16,8,8x200Gb,fp16,2,2,,,,,no,1,32,1f1b,full,none,\
    0.5,,20,ok,peaks in GiB,Megatron-LM,
    dealt,x,llama-small,11,2048,5632,16,,128000,2048,,,A100-SXM,40,16,8,,bf16,1,4,,,,1,no,1,32,1f1b,none,v2,\
    1,,,ok,,megatron-like (Aleph Alpha),yes
    chunks,x,llama-small,12,2048,5632,16,8,32000,2048,,,H100-SXM,80,8,8,,fp8-cs,1,2,,,,1,no,1,32,interleaved-1f1b,,,\
    ,9000,30,ok,torch max_memory_allocated,,
    routed,megatron-bridge,qwen3-30b-a3b,48,2048,768,32,4,151936,4096,128,8,GB200,,8,4,NVL72 NVLink5,mxfp8,1,1,,1,8,1,no,4,\
    512,,,,6,,,ok,NeMo container 26.04.01,Megatron-Core,
    full,x,llama-small,32,8192,28672,64,8,128256,8192,,,H100-SXM,80,8,8,,bf16,1,1,,,,0,no,1,8,,none,,\
    ,,,oom,,Megatron-Core,
    broken,x,llama-small,32,8192,28672,64,8,128256,8192,,,H100-SXM,80,8,8,,bf16,3,1,,,,0,no,1,8,,none,,\
    1,,,ok,,Megatron-Core,
    odd,x,llama-small,32,8192,28672,64,8,128256,8192,,,H100-SXM,80,8,8,,bf16,8,1,,,,0,no,1,8,v-half,none,,\
    1,,,ok,,Megatron-Core,
    bare,x,llama-small,32,4096,14336,32,8,128256,8192,,,H100-SXM,80,8,8,,bf16,,,,,,0,no,1,8,,none,,\
    1,,,ok,,Megatron-Core,
    alone,x,llama-small,8,2048,5632,16,8,32000,2048,,,H100-SXM,80,1,8,,bf16,,,,,,0,no,1,8,,none,,\
    1,,,ok,,Megatron-Core,
    """

  /// The written files of a table by row, read from the disk and run; every column of every figure against the table's
  /// prediction.
  private func compare(_ table: MeasurementTable, rows: Set<String>? = nil) async throws -> Int {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try #require(ValidationSchemas.scenarios(of: table, source: "t.csv") { _ in nil })
    let schema = try #require(ValidationSchemas.schema(for: table))
    let predictions = await schema.predict(table) { _ in nil }
    #expect(written.skipped.map(\.id) == predictions.skipped.map(\.id))
    #expect(written.files.count == predictions.verdicts.count)
    var compared = 0
    for (name, content) in written.files {
      let id = name.replacing(".yaml", with: "")
      if let rows, !rows.contains(id) { continue }
      let path = folder.appendingPathComponent(name)
      try content.write(to: path)
      let scenario = try #require(try ScenarioFile.read(path: path.path).first)
      let outcome = scenario.run()
      let verdict = try #require(predictions.verdicts.first { $0.id == id }, "\(id)")
      #expect(outcome.metric("memory_used_ratio")?.value == verdict.predictedRatio, "\(id)")
      let cases = predictions.cases.filter { $0.id == id }
      #expect(cases.count == scenario.expectations.count, "\(id)")
      for (figure, expectation) in zip(cases, scenario.expectations) {
        let value = try #require(outcome.metric(expectation.metric)?.value)
        // The one number that stands between the units of a table and those of a metric.
        let published = try #require(expectation.value)
        let unit = published / figure.measured
        let isBytes = expectation.metric.hasSuffix("_bytes")
        let units = isBytes ? [1e9, 0x1p30] : [1]
        let nearest = try #require(units.min { abs($0 - unit) < abs($1 - unit) })
        #expect(value / nearest == figure.predicted, "\(id) \(expectation.metric)")
        #expect(figure.measured == published / nearest, "\(id) \(expectation.metric)")
      }
      compared += 1
    }
    return compared
  }

  @Test("the written file of a row, read from the disk and run, gives the table's prediction to the bit")
  func ownTable() async throws {
    let table = try MeasurementTable(csv: Data(Self.table.utf8))
    #expect(try await compare(table) == 6)
  }

  @Test(
    "the same holds of rows of every published table of runs",
    .enabled(if: Reference.isPresent, "the folder of reference measurements is absent"),
    arguments: [
      "aleph_alpha", "bigscience", "llm_foundry", "megatron_bridge", "megatron_ci", "megatron_papers", "mlperf", "more",
      "nemo", "papers_other", "simumax", "torchtitan", "vtrain", "zero_bubble",
    ])
  func published(name: String) async throws {
    let file = try #require(Reference.file("training_\(name).csv"))
    let whole = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Twelve rows, spread over the table: the header, and every so many lines behind it.
    let lines = whole.split(whereSeparator: \.isNewline)
    let step = max(1, (lines.count - 1) / 12)
    let sample = [lines[0]] + stride(from: 1, to: lines.count, by: step).map { lines[$0] }
    let table = try MeasurementTable(csv: Data(sample.joined(separator: "\n").utf8))
    _ = try await compare(table)
  }

  private func text(_ id: String) throws -> String {
    let table = try MeasurementTable(csv: Data(Self.table.utf8))
    let written = try #require(ValidationSchemas.scenarios(of: table, source: "t.csv") { _ in nil })
    return String(decoding: try #require(written.files.first { $0.name == id + ".yaml" }).content, as: UTF8.self)
  }

  @Test(
    "what a row leaves open is said in its file, by the rule that filled it in",
    arguments: [
      ("old", ["padded as Megatron-LM does", "no ZeRO stage", "dropout", "the GPT family"]),
      ("dealt", ["parameters are as even as can be", "the network that clusters of a100-sxm-40gb"]),
      (
        "chunks", ["two chunks on each pipeline rank", "nothing is computed twice", "kernels, host times and overlaps"]
      ),
      ("routed", ["NeMo container 26.04.01: megatron-bridge-26.02", "nothing is computed twice"]),
    ])
  func assumptions(id: String, words: [String]) throws {
    let lines = try text(id).split(separator: "\n").filter { $0.hasPrefix("# Assumed: ") }
    #expect(lines.count == words.count, "\(lines)")
    for word in words { #expect(lines.contains { $0.contains(word) }, "\(word)") }
  }

  @Test("no part of a model's word says its family: a word that tables use does, or a column")
  func families() throws {
    func family(_ word: String, column: String? = nil) throws -> Bool {
      var text = Self.table.replacing(",gpt2-xl,", with: ",\(word),")
      if let column {
        var lines = text.split(separator: "\n").map(String.init)
        for place in lines.indices { lines[place] += place == 0 ? ",family" : "," + column }
        text = lines.joined(separator: "\n")
      }
      let table = try MeasurementTable(csv: Data(text.utf8))
      let written = try #require(ValidationSchemas.scenarios(of: table, source: "t.csv") { _ in nil })
      let file = try #require(written.files.first { $0.name == "old.yaml" })
      return String(decoding: file.content, as: UTF8.self).contains("family: gpt")
    }
    #expect(try family("gpt2-xl") && family("opt-175b") && family("bloom-176b"))
    // Whole words of a name that no table has had yet say it too; parts of words do not.
    #expect(try family("gpt-300b") && family("gpt4-16x") && family("my-opt-13b"))
    #expect(try !family("adopted-7b") && !family("optimus-7b") && !family("prompt-7b"))
    #expect(try family("my-own", column: "gpt") && !family("gpt2-xl", column: "llama"))
  }

  @Test("what a row states stands in its file by the keys that users write")
  func keys() throws {
    func holds(_ id: String, _ parts: String...) throws {
      let text = try text(id)
      for part in parts { #expect(text.contains(part), "\(part) in\n\(text)") }
    }
    try holds(
      "old", "framework: {from: megatron-lm, attention: plain}", "recipe: gpt-2020", "family: gpt",
      "learnedPositions: 1024",
      "vocabulary: 50304", "interNode: {from: infiniband-hdr, bandwidth: 25 GB/s}", "metric: memory_peak_bytes")
    try holds(
      "dealt", "stages: balanced-parameters", "accelerator: a100-sxm-40gb",
      "framework: {from: aleph-alpha, attention: flash-2, fusion: {norm: fused}}")
    try holds(
      "chunks", "virtualStages: 2", "precision: fp8", "metric: memory_allocated_bytes",
      "metric: tokens_per_second_per_gpu")
    try holds("routed", "recipe: megatron-bridge-26.02", "nodeSize: {rack: 72}", "from: qwen3-30b-a3b")
    try holds("full", "# Measured: it did not fit into memory.")
  }

  @Test("rows that are no runs, or whose layout does not divide, are left out and say why")
  func skipped() throws {
    let table = try MeasurementTable(csv: Data(Self.table.utf8))
    let written = try #require(ValidationSchemas.scenarios(of: table, source: "t.csv") { _ in nil })
    #expect(written.skipped.map(\.id) == ["broken", "odd", "bare"])
    #expect(written.skipped[0].why.contains("do not divide over tensor 3"))
    #expect(written.skipped[1].why == "schedule v-half")
    // One accelerator leaves no choice; of eight, nobody knows what they shared.
    #expect(written.skipped[2].why == "the row states no layout")
  }
}
