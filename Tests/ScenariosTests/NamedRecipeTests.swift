import Foundation
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing
import Training

/// Recipes: published settings that hold where a file does not say them itself.
@Suite struct NamedRecipeTests {
  private func text(
    _ model: String, _ accelerator: String, _ precision: String, recipe: String?, expert: Int = 8, more: String = ""
  ) -> String {
    """
    kind: training
    model: \(model)
    cluster: {accelerator: \(accelerator), count: 64, nodeSize: 8}
    layout: {expert: \(expert), zeroStage: 1}
    batch: {global: 256, micro: 1, sequenceLength: 4096}
    precision: \(precision)
    \(recipe.map { "recipe: \($0)" } ?? "")
    \(more)
    """
  }

  private func scenario(_ text: String, _ catalog: Catalog = .builtIn) throws -> Scenario {
    try #require(try ScenarioFile.read(text: text, path: "x.yaml", catalog: catalog).first)
  }

  private func framework(_ text: String) throws -> TrainingFramework {
    guard let plan = (try scenario(text).study as? TrainingStudy)?.plan else { throw CancellationError() }
    return plan.framework
  }

  /// A published recipe: the settings of one model on one accelerator in one width.
  struct Published: Sendable, CustomTestStringConvertible {
    var model: String
    var accelerator: String
    var precision: String
    var recipe: String
    var expert = 8
    var isOnce: Bool
    var capture: ExpertExecution.Capture
    var isBeside = false
    /// Fused activation and attention in 8 bits.
    var isFused = false
    var narrowsAttention: Bool?
    var testDescription: String { "\(model) \(accelerator) \(precision) \(recipe) \(expert)" }
  }

  /// By hand from `scripts/performance/configs` of NVIDIA-NeMo/Megatron-Bridge and its pull requests 3983, 4226, 4249 and
  /// 4498.
  static let published: [Published] = [
    // 2025: Qwen3-30B captures whole steps, DeepSeek-V3 fixed shapes on GB300 alone, GPT-OSS on the larger memories.
    .init(
      model: "qwen3-30b-a3b", accelerator: "gb200", precision: "mxfp8", recipe: "25.11", isOnce: true,
      capture: .wholeStep),
    .init(
      model: "qwen3-30b-a3b", accelerator: "h100-sxm", precision: "fp8", recipe: "25.11", isOnce: true, capture: .none),
    .init(
      model: "deepseek-v3", accelerator: "gb300", precision: "bf16", recipe: "25.11", isOnce: true,
      capture: .fixedShapes),
    .init(model: "deepseek-v3", accelerator: "gb200", precision: "bf16", recipe: "25.11", isOnce: true, capture: .none),
    .init(
      model: "gpt-oss-120b", accelerator: "b200-sxm", precision: "bf16", recipe: "25.11", isOnce: false, capture: .none),
    .init(
      model: "gpt-oss-120b", accelerator: "gb300", precision: "bf16", recipe: "25.11", isOnce: false,
      capture: .fixedShapes),
    .init(
      model: "qwen3-235b-a22b", accelerator: "gb200", precision: "mxfp8", recipe: "25.11", isOnce: true,
      capture: .wholeStep),
    // Hopper runs the exchanges of large models beside kernels and captures nothing, whenever.
    .init(
      model: "deepseek-v3", accelerator: "h100-sxm", precision: "fp8", recipe: "26.06.01", isOnce: true, capture: .none,
      isBeside: true),
    .init(
      model: "qwen3-235b-a22b", accelerator: "h100-sxm", precision: "fp8", recipe: "26.06", isOnce: false,
      capture: .none, isBeside: true),
    .init(
      model: "qwen3-30b-a3b", accelerator: "h100-sxm", precision: "fp8", recipe: "26.06", isOnce: true, capture: .none),
    // 2026: attention, router and the counting of rows are captured on Blackwell.
    .init(
      model: "qwen3-30b-a3b", accelerator: "b300-sxm", precision: "mxfp8", recipe: "26.02", isOnce: true,
      capture: .fixedShapes),
    .init(
      model: "deepseek-v3", accelerator: "b200-sxm", precision: "mxfp8", recipe: "26.02", isOnce: true,
      capture: .fixedShapes),
    .init(
      model: "deepseek-v3", accelerator: "b200-sxm", precision: "mxfp8", recipe: "26.02", expert: 16, isOnce: true,
      capture: .fixedShapes, isBeside: true),
    .init(
      model: "qwen3-235b-a22b", accelerator: "b200-sxm", precision: "mxfp8", recipe: "26.02", isOnce: false,
      capture: .none),
    .init(
      model: "gpt-oss-120b", accelerator: "gb200", precision: "bf16", recipe: "26.02", isOnce: false, capture: .none),
    // June 2026: 8 bits on Blackwell are fused; DeepSeek outside racks from the next container on, and attention in 8
    // bits never on GB200.
    .init(
      model: "qwen3-235b-a22b", accelerator: "b200-sxm", precision: "mxfp8", recipe: "26.06", isOnce: true,
      capture: .wholeStep, isBeside: true, isFused: true),
    .init(
      model: "gpt-oss-120b", accelerator: "b300-sxm", precision: "mxfp8", recipe: "26.06", isOnce: true,
      capture: .fixedShapes, isBeside: true, isFused: true),
    .init(
      model: "gpt-oss-120b", accelerator: "b300-sxm", precision: "bf16", recipe: "26.06", isOnce: false,
      capture: .fixedShapes),
    .init(
      model: "deepseek-v3", accelerator: "b300-sxm", precision: "mxfp8", recipe: "26.06", isOnce: true,
      capture: .fixedShapes),
    .init(
      model: "deepseek-v3", accelerator: "b300-sxm", precision: "mxfp8", recipe: "26.06.01", isOnce: true,
      capture: .wholeStep, isBeside: true, isFused: true),
    .init(
      model: "deepseek-v3", accelerator: "gb300", precision: "mxfp8", recipe: "26.06", isOnce: true,
      capture: .wholeStep, isBeside: true, isFused: true),
    .init(
      model: "deepseek-v3", accelerator: "gb200", precision: "mxfp8", recipe: "26.06", isOnce: true,
      capture: .wholeStep, isBeside: true, isFused: true, narrowsAttention: false),
  ]

  @Test("recipes of Megatron-Bridge set what was published of them", arguments: published)
  func settings(run: Published) throws {
    let found = try framework(
      text(
        run.model, run.accelerator, run.precision, recipe: "megatron-bridge-" + run.recipe, expert: run.expert))
    #expect(found.experts.dispatch == (run.isOnce ? .oncePerRank : .everyChoice))
    #expect(found.experts.capture == run.capture)
    #expect(found.experts.overlapsExchange == run.isBeside)
    #expect(found.experts.fusesActivation == run.isFused)
    #expect(found.narrowsAttention == run.narrowsAttention ?? run.isFused)
    #expect(found.gradientBytes.bf16 == 2)
    #expect((found.fusion.rotary == .eager) == run.model.hasPrefix("gpt-oss"))
    #expect(found.name == "megatron-core")
  }

  @Test("what the file says stands before the recipe, however it is said, and the rest is announced")
  func before() throws {
    let more = "framework: {from: megatron-core, experts: {capture: none}}"
    let scenario = try scenario(
      text("qwen3-30b-a3b", "gb200", "mxfp8", recipe: "megatron-bridge-25.11", more: more))
    guard let plan = (scenario.study as? TrainingStudy)?.plan else { throw CancellationError() }
    #expect(plan.framework.experts.capture == .none && plan.framework.experts.dispatch == .oncePerRank)
    #expect(
      scenario.notes == [
        "`recipe: megatron-bridge-25.11` sets framework.experts.dispatch: once-per-rank, framework.gradientBytes.bf16: 2 B"
      ])
    let inputs = Dictionary(uniqueKeysWithValues: scenario.inputs.map { ($0.key, $0) })
    #expect(inputs["framework.experts.dispatch"]?.source == .default)
    #expect(inputs["framework.experts.capture"]?.source == .set)
    #expect(inputs["recipe"]?.value == "megatron-bridge-25.11")
    let other = try framework(
      text("qwen3-30b-a3b", "gb200", "mxfp8", recipe: "megatron-bridge-25.11", more: "framework: composer"))
    #expect(other.name == "composer" && other.experts.dispatch == .oncePerRank)
  }

  @Test("a recipe asks what things are made from, never what they are called")
  func names() throws {
    let own = try framework(text("gpt-oss-120b", "gb300", "mxfp8", recipe: "megatron-bridge-26.06"))
    let renamed = try framework(
      text(
        "{from: gpt-oss-120b, name: ours}", "{from: gb300, name: a-card}", "mxfp8", recipe: "megatron-bridge-26.06"))
    #expect(own == renamed)
    // Another model of that name follows the rules for any model with experts.
    let taken = try framework(
      text(
        "{from: qwen3-30b-a3b, name: gpt-oss-120b}", "{from: h100-sxm, name: gb300}", "mxfp8",
        recipe: "megatron-bridge-26.06"))
    #expect(taken == (try framework(text("qwen3-30b-a3b", "h100-sxm", "mxfp8", recipe: "megatron-bridge-26.06"))))
    #expect(taken != own)
  }

  @Test("a recipe without a word on a run says so and changes nothing")
  func nothing() throws {
    let dense = text("llama-3-8b", "h100-sxm", "bf16", recipe: "megatron-bridge-26.06", expert: 1)
    let scenario = try scenario(dense)
    #expect(scenario.notes == ["`recipe: megatron-bridge-26.06` sets nothing for this model on this accelerator"])
    #expect(try framework(dense) == .megatronCore)
  }

  @Test("the text of a run holds the recipe by name, and gives the same run when it is read again")
  func again() throws {
    let first = try scenario(text("qwen3-30b-a3b", "gb200", "mxfp8", recipe: "megatron-bridge-26.06"))
    #expect(first.text.contains("recipe: megatron-bridge-26.06") && !first.text.contains("once-per-rank"))
    let second = try #require(try ScenarioFile.reread(text: first.text, name: first.name, files: first.files))
    #expect(first.run().metrics == second.run().metrics)
    #expect(first.inputs == second.inputs)
  }

  private func faults(_ read: () throws -> Void) -> [String] {
    do {
      try read()
      return []
    } catch {
      return (error as? ScenarioError)?.diagnostics.map { "\($0.line):\($0.column): \($0.message)" } ?? ["\(error)"]
    }
  }

  /// A folder of a user's own with one recipe.
  private func withRecipe(_ text: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("recipes"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(to: folder.appendingPathComponent("recipes/ours.yaml"), atomically: true, encoding: .utf8)
    try body(folder.path)
  }

  @Test("every fault of a recipe of one's own is told at its place, before a scenario names it")
  func faulty() throws {
    let recipe = """
      summary: ours
      source: us
      rules:
        - when: {experts: true, model: no-such}
          set: {recompute: ful, precision: fp8, framework: {fusion: {norm: quick}}}
        - set: {layout: {expert: 2, tensr: 3}, batch: 3}
      """
    try withRecipe(recipe) { folder in
      let found = faults { _ = try Catalog.checked(adding: [folder]) }
      for place in ["4:34", "5:22", "5:38", "5:70", "6:28", "6:31", "6:42"] {
        #expect(found.contains { $0.hasPrefix(place + ": ") }, "\(place) in \(found)")
      }
      #expect(found.count == 7)
    }
  }

  @Test(
    "a recipe of one's own sets any key of a training scenario, and a fault of what it sets is told where it is named")
  func own() throws {
    let recipe = """
      from: megatron-bridge-26.06
      summary: ours
      rules:
        - when: {precision: narrow}
          unless: {architecture: [hopper]}
          set: {recompute: full, layout: {sequenceParallel: true, pipeline: 7}}
      """
    try withRecipe(recipe) { folder in
      let catalog = try Catalog.checked(adding: [folder])
      let good = text("qwen3-30b-a3b", "gb200", "mxfp8", recipe: "ours")
        .replacing("layout: {", with: "layout: {pipeline: 1, ")
      guard let plan = (try scenario(good, catalog).study as? TrainingStudy)?.plan else { throw CancellationError() }
      #expect(plan.recompute == .full && plan.layout.sequenceParallel && plan.framework.experts.fusesActivation)
      let bad = text("qwen3-30b-a3b", "gb200", "mxfp8", recipe: "ours")
      #expect(faults { _ = try scenario(bad, catalog) }.contains { $0.contains("pipeline 7") })
      let hopper = text("qwen3-30b-a3b", "h100-sxm", "mxfp8", recipe: "ours")
      guard let other = (try scenario(hopper, catalog).study as? TrainingStudy)?.plan else { throw CancellationError() }
      #expect(other.recompute == .none && !other.layout.sequenceParallel)
    }
  }

  @Test("a search prices each layout with what a recipe sets for it: a candidate's own scenario gives the same step")
  func searched() async throws {
    let vary = """
      search: {vary: {layout.expert: [8, 16], layout.tensor: 1, layout.pipeline: 16, layout.virtualStages: 1,
        layout.zeroStage: 1, batch.micro: 1, recompute: full}}
      """
    let text = text("deepseek-v3", "b200-sxm", "mxfp8", recipe: "megatron-bridge-26.02", more: vary)
      .replacing("count: 64", with: "count: 512").replacing("global: 256", with: "global: 512")
    let found = try #require(try ScenarioFile.readSearches(text: text, path: "x.yaml").first)
    let outcome = await found.search.run()
    var overlaps: [Int: Set<Bool>] = [:]
    for candidate in outcome.ranked {
      let scenario = try #require(try found.scenario(candidate.point))
      guard let plan = (scenario.study as? TrainingStudy)?.plan else { throw CancellationError() }
      overlaps[candidate.point.layout.expert, default: []].insert(plan.framework.experts.overlapsExchange)
      let step = try #require(scenario.run().metric("step_time_s"))
      #expect(candidate.result?.step.seconds == step.value, "\(candidate.point.label)")
    }
    #expect(overlaps == [8: [false], 16: [true]])
  }

  @Test("a search over layouts of which a recipe sets more than their experts is refused; over others it runs")
  func refused() throws {
    let recipe = """
      from: megatron-bridge-26.02
      summary: ours
      rules:
        - when: {expertAbove: 8}
          set: {layout: {sequenceParallel: true}}
      """
    try withRecipe(recipe) { folder in
      let catalog = try Catalog.checked(adding: [folder])
      func faults(_ vary: String) -> [String] {
        self.faults {
          _ = try ScenarioFile.readSearches(
            text: text(
              "deepseek-v3", "b200-sxm", "mxfp8", recipe: "ours", more: "search: {vary: {layout.expert: \(vary)}}"),
            path: "x.yaml", catalog: catalog)
        }
      }
      #expect(faults("[8, 16]").contains { $0.hasPrefix("7:9: ") && $0.contains("layout.expert") })
      #expect(faults("[4, 8]").isEmpty)
    }
  }
}
