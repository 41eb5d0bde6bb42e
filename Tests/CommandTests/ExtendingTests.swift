import CostModel
import Foundation
import Hardware
import Quantities
import Reading
import ScalingLaws
import Scenarios
import Serving
import TestSupport
import Testing
import Training
import Validation

/// Counts the places that a new member of an open place touches, as EXTENDING.md says.
@Suite struct ExtendingTests {
  /// The files of Sources, with their texts.
  private static func sources() throws -> [(path: String, text: String)] {
    let root = Checkout.file("Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [(String, String)] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      found.append((String(file.path.dropFirst(root.path.count + 1)), try String(contentsOf: file, encoding: .utf8)))
    }
    return found
  }

  private static func mentions(_ word: String, in text: String) throws -> Bool {
    text.contains(try Regex("[^A-Za-z](?:\(word))[^A-Za-z]"))
  }

  @Test("a batching policy is named in its own file and in one line of the registry")
  func policies() throws {
    let sources = try Self.sources()
    for declaration in PolicyCatalog.declarations {
      let type = "\(declaration)"
      let files = try sources.filter { try Self.mentions(type, in: $0.text) }
      #expect(files.count == 2, "\(type): \(files.map(\.path))")
      #expect(files.contains { $0.path == "Serving/Policies/PolicySettings.swift" })
      let registry = try #require(files.first { $0.path.hasSuffix("PolicySettings.swift") })
      #expect(registry.text.components(separatedBy: type).count == 2, "\(type)")
    }
  }

  /// The lines of code, without comments, by the files that hold them.
  private static func code() throws -> [(path: String, text: String)] {
    try sources().map { source in
      let lines = source.text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      return (source.path, lines.joined(separator: "\n"))
    }
  }

  /// The files that name a member of an open place, in code.
  private static func places(_ word: String) throws -> Set<String> {
    Set(try code().filter { try mentions(word, in: $0.text) }.map(\.path))
  }

  /// Checks that a type is named in its own file and in its registry, there in one line, and nowhere else but where it is
  /// a default, timed, or a part of another.
  private static func expectTwoPlaces(
    _ type: String, registry: String, usedIn others: Set<String> = [], at location: SourceLocation = #_sourceLocation
  ) throws {
    let code = try code()
    let named = try code.filter { try mentions(type, in: $0.text) }
    let declared = try Regex("(?:struct|enum) \(type)\\b")
    let own = named.filter { $0.text.contains(declared) }.map(\.path)
    #expect(own.count == 1, "\(type): \(own)", sourceLocation: location)
    let rest = Set(named.map(\.path)).subtracting(own).subtracting(others)
    #expect(rest == [registry], "\(type): \(rest.sorted())", sourceLocation: location)
    let lines = try named.first { $0.path == registry }?.text.split(separator: "\n").filter { line in
      try mentions(type, in: " \(line) ")
    }
    #expect(lines?.count == 1, "\(type): \(lines ?? [])", sourceLocation: location)
  }

  /// The files beside its own that name a type, but for those in which code picks it as a default or a part of another.
  private static func places(_ type: String, usedIn others: Set<String> = []) throws -> [String] {
    try sources().filter { source in
      let code = source.text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      guard try mentions(type, in: code.joined(separator: "\n")) else { return false }
      return !source.text.contains("struct \(type)") && !others.contains(source.path)
    }.map(\.path)
  }

  @Test("a pipeline schedule is named in its own file and in one line of the registry")
  func schedules() throws {
    // The fill of memory estimates and the order of others are made of some.
    let uses: Set<String> = [
      "Training/Search/GroupPricing.swift", "Training/Schedules/ModularPipeline.swift",
      "Training/Schedules/AsynchronousPipeline.swift",
    ]
    for schedule in PipelineSchedules.all {
      let type = "\(type(of: schedule))"
      #expect(try Self.places(type, usedIn: uses) == ["Training/Schedules/PipelineSchedule.swift"], "\(type)")
    }
  }

  @Test("a router is named in its own file and in one line of the registry")
  func routers() throws {
    // One is the default of files, one that of code, one is timed.
    let uses: Set<String> = [
      "Scenarios/Kinds/Serving/ServingKeys.swift", "Serving/Plan/ServingPlan.swift",
      "rehearse/Bench/ServingBenchmarks.swift",
    ]
    for router in RequestRouters.all {
      #expect(try Self.places("\(router)", usedIn: uses) == ["Serving/Fleet/RequestRouter.swift"], "\(router)")
    }
  }

  @Test("a kind of scenario is named in its folder and in one line of the registry; the newest is the proof")
  func kinds() throws {
    let files = try Self.sources().filter { try Self.mentions("LawsStudy|LawsOutcome", in: $0.text) }.map(\.path)
    #expect(files.filter { !$0.hasPrefix("Scenarios/Kinds/Laws/") } == ["Scenarios/Study/Studies.swift"])
    // Store, reports and documents know no kind.
    let kinds = Studies.all.map { "\($0)" }
    for (path, text) in try Self.sources()
    where ["RunStore/", "Reports/", "Presentation/"].contains(where: path.hasPrefix) {
      let named = try kinds.filter { try Self.mentions($0, in: text) }
      #expect(named.isEmpty, "\(path): \(named)")
    }
  }

  @Test("an arrival process is named in its own file and in one line of the registry, whichever kinds take it")
  func arrivals() throws {
    for process in ArrivalProcesses.all {
      // One stands where clients wait for answers and nobody asks, and is timed.
      try Self.expectTwoPlaces(
        "\(process)", registry: "Serving/Workloads/Arrivals/ArrivalProcess.swift",
        usedIn: ["Scenarios/Kinds/Serving/ServingWorkloadDecoding.swift", "rehearse/Bench/ServingBenchmarks.swift"])
      // Its words stand in its file alone, but those that mean something else elsewhere: no reader knows them.
      for word in process.options.map(\.word) where !["even", "constant", "stages"].contains(word) {
        let files = try Self.code().filter { $0.path.hasPrefix("Scenarios/Kinds") && $0.text.contains("\"\(word)\"") }
        #expect(files.isEmpty, "\(word): \(files.map(\.path))")
      }
    }
  }

  @Test("a law of lengths is named in its own file and in one line of the registry")
  func lengths() throws {
    for law in LengthLaws.all {
      try Self.expectTwoPlaces(
        "\(law)", registry: "Serving/Workloads/Lengths/LengthDistribution.swift",
        usedIn: ["rehearse/Bench/ServingBenchmarks.swift"])
    }
  }

  @Test("a collective algorithm is named in its own file and in one line of the registry")
  func collectives() throws {
    for algorithm in CollectiveAlgorithms.all {
      // The ring is a level of another.
      try Self.expectTwoPlaces(
        "\(type(of: algorithm))", registry: "CostModel/Collectives/CollectiveAlgorithm.swift",
        usedIn: type(of: algorithm) == RingCollective.self ? ["CostModel/Collectives/TwoLevelCollective.swift"] : [])
    }
  }

  @Test("a topology is named in its own file and in one line of the registry")
  func topologies() throws {
    for design in NetworkDesigns.all {
      try Self.expectTwoPlaces("\(design)", registry: "Hardware/Topologies/NetworkDesign.swift")
      // Nothing asks for one by its word but its file.
      let files = try Self.code().filter { $0.text.contains("\"\(design.shape)\"") }.map(\.path)
      #expect(files.allSatisfy { $0.hasPrefix("Hardware/") }, "\(design.shape): \(files)")
    }
  }

  @Test("a table of measurements is named in its own file and in one line of the registry")
  func tables() throws {
    for schema in ValidationSchemas.all where !"\(type(of: schema))".contains("<") {
      let type = "\(type(of: schema))"
      let places = try Self.places(type)
      let own = try Self.code().filter { $0.text.contains("struct \(type)") }.map(\.path)
      #expect(own.count == 1 && places.subtracting(own) == ["Validation/ValidationSchema.swift"], "\(type): \(places)")
    }
  }

  @Test("a command is named in its own file and in the list of commands")
  func commands() throws {
    let root = try #require(try Self.code().first { $0.path == "rehearse/Rehearse.swift" })
    let names = root.text.matches(of: #/([A-Za-z]+Command)\.self/#).map { String($0.1) }
    #expect(names.count >= 20 && Set(names).count == names.count)
    for name in names { try Self.expectTwoPlaces(name, registry: "rehearse/Rehearse.swift") }
  }

  @Test("the laws of a file are named in one line of the catalogue, and nothing else lists them")
  func laws() throws {
    let families = "ScalingLaws/Catalogue/ScalingLawCatalog+Families.swift"
    let code = try Self.code()
    let list = try #require(code.first { $0.path == families })
    let names = list.text.matches(of: #/([A-Z][A-Za-z]+)\.(laws|modalities)/#).map { String($0.0) }
    #expect(names.count > 40 && Set(names).count == names.count)
    for name in names {
      let files = code.filter {
        $0.text.contains(name + " ") || $0.text.hasSuffix(name) || $0.text.contains(name + "\n")
      }
      #expect(files.map(\.path) == [families], "\(name)")
    }
    // A law is known by its name alone: only what forecasts by default, and the judge, know some.
    for law in ScalingLawCatalog.standard.laws {
      let files = code.filter { $0.text.contains("\"\(law.id)\"") && !$0.path.hasPrefix("ScalingLaws/") }.map(\.path)
      #expect(
        Set(files).isSubset(of: [
          "Training/Plan/TrainingHorizon.swift", "Rehearsal/Laws/FitRecord.swift",
          "Scenarios/Kinds/Training/TrainingKeys.swift", "Scenarios/Kinds/Laws/LawsKeys.swift",
          // The word of a family of models.
          "ModelArchitecture/HuggingFace/ModelFamilies.swift", "Validation/Training/TableModel.swift",
        ]),
        "\(law.id): \(files)")
    }
  }

  @Test("an optimizer is a value and a line of its table: nothing knows one but as a default")
  func optimizers() throws {
    let table = "Training/Recipe/OptimizerSpec.swift"
    let defaults: Set<String> = [
      "Scenarios/Kinds/Training/TrainingKeys.swift", "Training/Plan/TrainingPlan.swift",
      "Training/Recipe/TrainingRecipe.swift",
    ]
    let text = try #require(try Self.code().first { $0.path == table }).text
    let names = text.matches(of: #/static let ([a-zA-Z0-9]+) = OptimizerSpec/#).map { String($0.1) }
    #expect(names.count == OptimizerSpec.all.count)
    for name in names {
      let named = try Regex("\\.\(name)(?![A-Za-z0-9])")
      let files = try Self.code().filter { $0.text.contains(named) }.map(\.path)
      #expect(Set(files).subtracting(name == "adamw" ? defaults : []) == [table], "\(name): \(files)")
    }
    for optimizer in OptimizerSpec.all {
      let files = try Self.code().filter { $0.text.contains("\"\(optimizer.name)\"") }.map(\.path)
      #expect(files == [table], "\(optimizer.name): \(files)")
    }
  }

  @Test("a number format is a value and a line of its table; other places are those whose mechanism it is")
  func formats() throws {
    let table = "Quantities/NumberFormat.swift"
    // What foreign tables and files call formats, what units compute in, which formats move scales by blocks.
    let mechanisms: Set<String> = [
      "CostModel/Calibration/TableFormat.swift", "ModelArchitecture/HuggingFace/CheckpointFormat.swift",
      "Hardware/Architecture.swift", "Training/Plan/TrainingPlan.swift", "ModelArchitecture/LinearRecurrence.swift",
    ]
    let text = try #require(try Self.code().first { $0.path == table }).text
    let names = text.matches(of: #/static let ([a-zA-Z0-9]+) = NumberFormat/#).map { String($0.1) }
    #expect(names.count == NumberFormatCatalog.all.count)
    // The two in which everything is computed unless said are everywhere.
    for name in names where !["bf16", "fp16"].contains(name) {
      let named = try Regex("\\.\(name)(?![A-Za-z0-9])")
      let files = Set(try Self.code().filter { $0.text.contains(named) }.map(\.path))
      #expect(files.subtracting(mechanisms) == [table], "\(name): \(files.sorted())")
    }
    // One that no mechanism asks for has its value and its line alone.
    for name in ["fp6", "mxfp6", "tf32"] {
      let named = try Regex("\\.\(name)(?![A-Za-z0-9])")
      #expect(try Self.code().filter { $0.text.contains(named) }.map(\.path) == [table], "\(name)")
    }
  }

  @Test("a metric is named where it is made and in the catalogue of its kind; who else reads one by name stands here")
  func metrics() throws {
    let makers: Set<String> = [
      "Training/TrainingSimulation.swift", "Serving/Metrics/ServingMetrics.swift",
      "Scenarios/Kinds/Queue/QueueMetrics.swift",
    ]
    // Charts, columns of searches, published figures and questions that are about one metric.
    let readers: [String: Set<String>] = [
      "e2e_mean_s": ["Validation/Serving/ServedWholeRunSchema.swift"],
      "e2e_p99_s": ["Validation/Serving/ServedWholeRunSchema.swift"],
      "served_ratio": ["Serving/Metrics/ServedShare.swift"],
      "tbt_mean_s": ["Validation/Serving/PromptPhaseSchema.swift", "Validation/Serving/ServedSweepSchema.swift"],
      "tpot_mean_s": ["Validation/Serving/ServedWholeRunSchema.swift"],
      "ttft_mean_s": [
        "Validation/Serving/OfflineThroughputSchema.swift", "Validation/Serving/PromptPhaseSchema.swift",
        "Validation/Serving/ServedWholeRunSchema.swift",
      ],
      "ttft_p99_s": ["Validation/Serving/ServedWholeRunSchema.swift"],
      "batch_mean_count": [
        "Scenarios/Kinds/Queue/QueueTables.swift"
      ],
      "busy_ratio": [
        "Scenarios/Kinds/Serving/ServingTables.swift"
      ],
      "finished_count": [
        "rehearse/Bench/ServingBenchmarks.swift"
      ],
      "itl_mean_s": [
        "Validation/Serving/ServedWholeRunSchema.swift"
      ],
      "kv_blocks_count": [
        "Scenarios/Kinds/Serving/ServedCourse.swift",
        "Scenarios/Kinds/Serving/ServingCharts.swift",
      ],
      "memory_allocated_bytes": [
        "Validation/Training/TrainingRunSchema.swift"
      ],
      "memory_peak_bytes": [
        "Rehearsal/Requests/SearchJSON.swift",
        "Reports/Sections/SearchSections.swift",
        "RunStore/StoredSearch.swift",
        "Scenarios/Kinds/Training/TrainingCharts.swift",
        "Validation/Training/TrainingRunSchema.swift",
      ],
      "memory_used_ratio": [
        "Rehearsal/Requests/Sensitivity.swift",
        "Reports/Tables/ValidationTables.swift",
        "Scenarios/Kinds/Training/TrainingCharts.swift",
        "Scenarios/Kinds/Training/TrainingStudy.swift",
        "Validation/Rows/RowScenario.swift",
      ],
      "mfu_ratio": [
        "Reports/Sections/SearchSections.swift",
        "RunStore/StoredSearch.swift",
        "Scenarios/Expectations/ExpectationKeys.swift",
        "rehearse/Laws/LawsLifetime.swift",
        "rehearse/Search/SearchText.swift",
      ],
      "output_tokens_per_second": [
        "Validation/Serving/ServedKeys.swift"
      ],
      "output_tokens_per_second_per_gpu": [
        "rehearse/Laws/LawsLifetime.swift"
      ],
      "requests_count": [
        "Rehearsal/Requests/Capacity.swift",
        "Scenarios/Kinds/Serving/ServingStudy.swift",
      ],
      "step_time_s": [
        "Rehearsal/Requests/SearchJSON.swift",
        "Rehearsal/Requests/Sensitivity.swift",
        "Reports/Sections/SearchSections.swift",
        "RunStore/StoredSearch.swift",
        "Validation/Training/TrainingRunSchema.swift",
      ],
      "tokens_per_second_per_gpu": [
        "Validation/Training/TrainingRunSchema.swift"
      ],
      "warm_up_requests_count": [
        "Scenarios/Kinds/Serving/ServingCharts.swift",
        "Scenarios/Kinds/Serving/ServingTables.swift",
        "Serving/Fleet/CapacityProbe.swift",
        "Serving/Metrics/ServedShare.swift",
      ],
    ]
    let code = try Self.code()
    for name in Set(MetricCatalog.all.filter { $0.familySuffix == nil && $0.name.contains("_") }.map(\.name)).sorted() {
      let files = Set(code.filter { $0.text.contains("\"\(name)\"") }.map(\.path))
      let catalogues = files.filter { $0.hasSuffix("MetricCatalog.swift") || $0.hasPrefix("Scenarios/Kinds/Laws/") }
      let others = files.subtracting(catalogues).subtracting(makers)
      #expect(others == readers[name] ?? [], "\(name): \(others.sorted())")
    }
  }

  @Test("a key of a scenario is named in its table alone: no reader asks for one by its letters")
  func keys() throws {
    for (path, text) in try Self.sources() where !path.hasPrefix("Reading/") && text.contains("MappingReader") {
      let asked = text.matches(of: #/\.(optional|required|read|found|known|has|own)\((named: )?"/#)
      #expect(asked.isEmpty, "\(path): \(asked.map { text[$0.range] })")
    }
  }

  @Test("EXTENDING.md names files and registries that are there")
  func page() throws {
    let page = try String(contentsOf: Checkout.file("EXTENDING.md"), encoding: .utf8)
    let text = try Self.sources().map { $0.path + $0.text }.joined()
    for match in page.matches(of: #/`([A-Za-z]+)(?:\.([A-Za-z]+))?`/#) {
      let word = String(match.1)
      guard word.first?.isUppercase == true, match.2 != "swift", match.2 != "md", !word.hasSuffix("Tests") else {
        continue
      }
      let isKnown = text.contains(word)
      #expect(isKnown, "\(word)")
    }
    for match in page.matches(
      of: #/`(Sources/[A-Za-z\/+.]+|Tests\/[A-Za-z\/+.]+|Scenarios\/[A-Za-z\/+.]+|docs\/[A-Za-z.]+)`/#)
    {
      #expect(FileManager.default.fileExists(atPath: Checkout.file(String(match.1)).path), "\(match.1)")
    }
  }
}
