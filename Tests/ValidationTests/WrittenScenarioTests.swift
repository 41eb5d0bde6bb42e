import Foundation
import Quantities
import Queueing
import Scenarios
import TestSupport
import Testing
import Validation

/// A table's rows as files on a disk, and what running them comes to.
struct WrittenTable {
  /// A written row.
  struct Row {
    var id: String
    var outcome: any StudyOutcome
    var expectations: [Scenarios.Expectation]
  }

  var rows: [Row] = []
  var predictions: Predictions
  var skipped: [SkippedRow]

  /// Writes the rows into a folder, reads the files from there and runs them; predicts the rows of the table, too.
  init(_ table: MeasurementTable, companions: [String: MeasurementTable] = [:], predicts: Bool = true) async throws {
    let schema = try #require(ValidationSchemas.schema(for: table))
    let written = try #require(
      ValidationSchemas.scenarios(of: table, source: "table.csv") { companions[$0] }, "\(schema.name)")
    skipped = written.skipped
    predictions = predicts ? await schema.predict(table) { companions[$0] } : Predictions()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rows-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in written.files { try file.content.write(to: folder.appendingPathComponent(file.name)) }
    for file in written.files where file.name.hasSuffix(".yaml") {
      let first = String(decoding: file.content, as: UTF8.self).prefix { $0 != "\n" }
      let id = first.components(separatedBy: ", row ")[1].dropLast()
      let scenario = try #require(
        try ScenarioFile.read(path: folder.appendingPathComponent(file.name).path).first, "\(file.name)")
      rows.append(Row(id: String(id), outcome: scenario.run(), expectations: scenario.expectations))
    }
  }

  /// Expects of every figure that the file's run is the table's prediction, to the last bit.
  func expectSameBits(_ isCompared: (ValidationCase) -> Bool = { _ in true }) {
    var compared = 0
    for row in rows {
      let cases = predictions.cases.filter { $0.id == row.id && isCompared($0) }
      let found = row.expectations.compactMap { expectation in
        row.outcome.metric(expectation.metric).map { (expectation.metric, $0.value) }
      }.filter { $0.1.isFinite }
      #expect(found.count == cases.count, "\(row.id): \(found) \(cases)")
      for ((metric, value), predicted) in zip(found, cases) {
        let scale = predicted.metric.hasSuffix("_ms") ? 1e3 : 1
        #expect(value * scale == predicted.predicted, "\(row.id) \(metric) \(predicted.metric)")
        compared += 1
      }
    }
    #expect(rows.isEmpty || compared >= rows.count)
  }
}

/// Small tables of our own, in the columns of published ones.
@Suite struct WrittenScenarioTests {
  private func table(_ text: String) throws -> MeasurementTable { try MeasurementTable(csv: Data(text.utf8)) }

  private static let runs = """
    id,source,gpu,num_gpus,tp,pp,model,engine,engine_version,arrival_rate_rps,concurrency,num_requests,\
    prompt_tokens_mean,output_tokens_mean,serving_mode,parallel_detail,precision,gpu_mem_util,distribution_notes,\
    max_num_seqs,max_batched_tokens,ttft_mean_ms,ttft_p99_ms,itl_mean_ms,tpot_mean_ms,e2e_mean_ms,e2e_p99_ms
    blis-1-s0,own,H100-SXM-80GB,1,1,1,Qwen/Qwen3-14B,vllm,0.15.1,8,,80,547,24,agg,TP1,bf16,0.9,\
    2 system prompts x 3 user,128,2048,40,60,13,,320,390
    blis-1-s1,own,H100-SXM-80GB,1,1,1,Qwen/Qwen3-14B,vllm,0.15.1,12,,80,547,24,agg,TP1,bf16,0.9,\
    2 system prompts x 3 user,128,2048,40,60,13,,320,390
    blis-1-all,own,H100-SXM-80GB,1,1,1,Qwen/Qwen3-14B,vllm,0.15.1,,,,547,24,agg,TP1,bf16,0.9,\
    8 rps x 5s then 20 rps x 5s,128,2048,40,60,13,,320,390
    loop-a,own,H100-SXM-80GB,2,2,1,openai/gpt-oss-120b,vllm,nightly,,4,,1024,1024,agg,TP2 moeTP2 moeEP1,fp4,,,,,90,,,6,,
    loop-b,own,B200-SXM,4,4,1,deepseek-ai/DeepSeek-R1,sglang,0.5.9,,2,,500,20,agg,\
    TP4 attnDP1 moeTP1 moeEP4 gemm=nvfp4,fp4,,,,,90,,,6,,
    heads,own,H100-SXM-80GB,3,3,1,openai/gpt-oss-120b,vllm,0.15.1,,4,,1024,1024,agg,TP3 moeTP3 moeEP1,fp4,,,,,90,,,6,,
    split,own,H100-SXM-80GB,2,2,1,openai/gpt-oss-120b,vllm,0.15.1,,4,,1024,1024,disagg,TP2,fp4,,,,,90,,,6,,

    """

  @Test("whole served runs: the file of each row gives the table's prediction to the bit")
  func wholeRuns() async throws {
    let written = try await WrittenTable(table(Self.runs))
    #expect(written.rows.map(\.id) == ["blis-1-s0", "blis-1-s1", "blis-1-all", "loop-a", "loop-b"])
    // A row whose plan cannot be carried out is left out for the same reason in both.
    let reasons = ["`fleet.tensor`: 64 attention heads do not divide over tensor 3", "disaggregated serving"]
    #expect(written.skipped.map(\.why) == reasons && written.predictions.skipped.map(\.why) == reasons)
    written.expectSameBits()
    // Those that only fill the cache are served and not counted.
    let stage = try #require(written.rows.first { $0.id == "blis-1-s1" })
    #expect(stage.outcome.metric("requests_count")?.value == 86)
    #expect(stage.outcome.metric("warm_up_requests_count")?.value == 6)
  }

  @Test("a row that does not state something says in its file what was assumed")
  func assumptions() throws {
    let written = try #require(
      ValidationSchemas.scenarios(of: table(Self.runs), source: "table.csv") { _ in nil })
    func text(_ name: String) throws -> String {
      String(decoding: try #require(written.files.first { $0.name == name }).content, as: UTF8.self)
    }
    let loop = try text("loop-a.yaml")
    #expect(loop.contains("# Assumed: profile vllm-0.15 for version nightly of vllm"))
    // What scripts and checkpoints say that were published stands in recipes, and not in the file.
    #expect(loop.contains("recipe: inferencex\ncheckpoint: nvfp4\n") && !loop.contains("precision"))
    #expect(!loop.contains("maxBatch") && !loop.contains("parts") && !loop.contains("policy"))
    #expect(try text("blis-1-s0.yaml").contains("recipe: vllm-sampling\ncheckpoint: bf16\n"))
    #expect(try !text("blis-1-s0.yaml").contains("# Assumed: maxBatch: "))
    let short = try text("loop-b.yaml")
    #expect(short.contains("recipe: served-defaults\ncheckpoint: nvfp4\n"))
    #expect(short.contains("# Assumed: maxBatch: ") && short.contains("# Assumed: tokenBudget: "))
    #expect(short.contains("maxBatch: {sum: [clients], least: 256, most: 8192}, tokenBudget: {perRank: 8192}"))
  }

  @Test("a batch sweep: fixed lengths, and lengths of a trace that is written beside the file")
  func sweep() async throws {
    let sweep = try table(
      """
      exp,model,gpu,n,max_num_seqs,max_batched_tokens,replicas,chunked_prefill,mps,dataset,mean_in,mean_out,kv_blocks,\
      block,out_tok_s,itl_mean_ms
      a,opt-1.3b,H100-64GB,40,16,512,1,1,0,fixed,100,20,4000,16,2000,5
      b,opt-1.3b,H100-64GB,40,16,512,1,0,0,sharegpt,100,20,4000,16,2000,5
      c,opt-1.3b,H100-64GB,40,16,512,2,1,1,fixed,100,20,4000,16,2000,5

      """)
    let chats = try table("prompt_tokens,output_tokens\n10,30\n100,8\n50,50\n2000,9\n")
    let written = try await WrittenTable(sweep, companions: ["serving_trace_lengths_sharegpt.csv": chats])
    #expect(written.rows.count == 2 && written.skipped.map(\.id) == ["line 4"])
    written.expectSameBits()
    let alone = try await WrittenTable(sweep, predicts: false)
    #expect(alone.rows.count == 1 && alone.skipped.contains { $0.why.contains("is not beside the table") })
  }

  @Test("a replay is one scenario for each run, with its trace beside it")
  func replay() async throws {
    let replay = try table(
      """
      run,req,arrival_s,queued_s,prompt_tokens,output_tokens,sched_delay_ms,ttft_ms,e2e_ms,tpot_ms
      x/8b,0,0.0469,0.25,230,11,0.02,60,300,20
      x/8b,1,0.3479,0.386902,1034,7,0.01,70,200,20
      y,0,0,0,10,5,0.01,70,200,20
      x/8b,2,0.3479,0.4,34,1,0.01,70,200,

      """)
    let runs = try table(
      """
      run,hw,model,engine,version,tp,max_num_seqs,max_num_batched_tokens,kv_blocks,block_size
      x/8b,RTX4090,Llama-3.1-8B,vllm,0.19.0,1,256,2048,2588,16

      """)
    let written = try await WrittenTable(replay, companions: ["serving_vllm_runs.csv": runs])
    #expect(written.rows.map(\.id) == ["x/8b"] && written.skipped.count == 1)
    #expect(written.rows[0].outcome.metric("requests_count")?.value == 3)
    written.expectSameBits()
  }

  @Test("offline throughput and single batches")
  func offline() async throws {
    let offline = try table(
      """
      source,version,model,arch,gpu,precision,tp,pp,ep,batch,isl,osl,out_tok_s_total,ttft_ms,scheduling
      own,0.9,LLaMA 7B,llama2-7b,A100-SXM-40G,FP16(INT8KV),1,1,0,4,64,8,300,,static batch
      own,1.0,Qwen3-30B-A3B,qwen3-30b,B200,FP4,1,1,2,,8000,100,300,,inflight-batching max-load
      own,0.6,LLaMA 7B,llama2-7b,H100,FP8,1,1,0,1,64,,,12,bs1 first-token

      """)
    let written = try await WrittenTable(offline)
    #expect(written.rows.count == 3, "\(written.skipped)")
    written.expectSameBits()
    let phases = try table(
      """
      model,hardware,tp,prompt_tokens,batch,output_tokens,prefill_ms,tbt_ms
      llama2-70b,h100-80gb,8,512,2,5,100,30
      llama2-70b,h100-80gb-pcap,8,512,2,5,100,30

      """)
    let batches = try await WrittenTable(phases)
    #expect(batches.rows.count == 1 && batches.skipped.count == 1)
    batches.expectSameBits()
  }

  /// Queues that are simulated in a moment, one of each kind of key.
  private static let queues = """
    case_id,policy,arrival_rate,arrival_law,service_kind,c0,c1,k1,k2,k3,k4,alpha,tau0,mean_service,length_dist,n_max,a,b,\
    servers,K,extra,mean_wait,tolerance
    Q1,mg1,0.7,poisson,token,0.1,0.02,,,,,,,,const(n=50),,,,,,,1.8413043,1e-6
    Q2,dynamic,4,poisson,batch,,,0.002,0.01,0.0002,0.005,,,,geometric(p=0.02),200,1,4,,,,0.3085704,1e-6
    Q3,vacation,0.2,poisson,exp,,,,,,,,,1,,,,,,,erlang(k=2;mean=1),1,1e-6
    Q4,mgc_approx,0.2,poisson,exp,,,,,,,,,1,,,,,2,,,1,1e-6
    Q5,gim1,0.5,gamma(cv2=4),exp,,,,,,,,,1,,,,,1,,,1,1e-6
    Q6,timeout,0.3,poisson,inoue,,,,,,,0.2,1,,,,,4,,,t(timeout=0.5;timer=head),1,1e-6

    """

  @Test("a queue with known answers: the file has the queue of the row, its measures as `expect` and its tolerance")
  func queues() async throws {
    let rows = try table(Self.queues)
    let written = try #require(ValidationSchemas.scenarios(of: rows, source: "table.csv") { _ in nil })
    #expect(written.skipped.map(\.id) == ["Q4"])
    for file in written.files {
      let text = String(decoding: file.content, as: UTF8.self)
      let scenario = try #require(try ScenarioFile.read(text: text, path: file.name).first)
      guard let comparison = (scenario.study as? QueueingStudy)?.comparison else {
        Issue.record("\(file.name) is no queue")
        continue
      }
      #expect(comparison.simulation.replications == 40 && comparison.entries.count == 1)
      #expect(scenario.expectations.map(\.metric) == ["queue_wait_mean_theory_s", "queue_wait_mean_s"])
      #expect(scenario.expectations.map(\.tolerance) == [1e-6, 0.2])
    }
  }

  @Test("a queue's file gives the table's prediction to the bit")
  func queueBits() async throws {
    let header = Self.queues.split(separator: "\n")[0]
    let row = Self.queues.split(separator: "\n")[1]
    let written = try await WrittenTable(table("\(header)\n\(row)\n"))
    written.expectSameBits()
    let simulated = try #require(written.predictions.cases.first { $0.metric == "simulated_mean_wait" })
    #expect(written.rows[0].outcome.metric("queue_wait_mean_s")?.value == simulated.predicted)
  }
}

/// Samples of the published tables.
@Suite(.enabled(if: Reference.isPresent, "the folder of reference measurements is absent"))
struct PublishedScenarioTests {
  private func published(_ name: String) throws -> MeasurementTable {
    try MeasurementTable(csv: try Data(contentsOf: try #require(Reference.file(name))))
  }

  /// Every so many rows of a table, beginning with one.
  private func sample(_ table: MeasurementTable, each step: Int, from first: Int) throws -> MeasurementTable {
    let rows = [table.columns] + stride(from: first, to: table.rows.count, by: step).map { table.rows[$0] }
    let text = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }.joined()
    return try MeasurementTable(csv: Data(text.utf8))
  }

  @Test(
    "the file of a published row gives the table's prediction to the bit",
    arguments: [
      ("serving_e2e_real.csv", 130, 8, 8), ("serving_e2e_offline_tables.csv", 70, 3, 6),
      ("serving_e2e_splitwise_phases.csv", 12, 1, 6), ("serving_e2e_vllm_h100_64gb.csv", 60, 11, 2),
      ("serving_vllm_requests.csv", 1, 0, 2), ("serving_e2e_mlperf.csv", 50, 0, 0),
    ])
  func served(name: String, step: Int, first: Int, least: Int) async throws {
    let companions = try ["serving_vllm_runs.csv", "serving_trace_lengths_sharegpt.csv"].reduce(into: [:]) {
      $0[$1] = try published($1)
    }
    let written = try await WrittenTable(
      sample(try published(name), each: step, from: first), companions: companions)
    #expect(written.rows.count >= least, "\(written.rows.map(\.id))")
    written.expectSameBits()
  }

  @Test("queues with published answers: the run's theory is the table's prediction to the bit")
  func queues() async throws {
    let table = try sample(try published("queueing_oracle.csv"), each: 34, from: 4)
    let written = try await WrittenTable(table)
    #expect(written.rows.count >= 2)
    written.expectSameBits()
  }
}
