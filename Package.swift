// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The modules that each of ours imports; a module imports only modules above it.
let imports: [String: [String]] = [
  "Quantities": [],
  "CatalogFiles": [],
  "SimulationKernel": ["Quantities"],
  "ScalingLaws": ["Quantities"],
  "Reading": ["Quantities", "CatalogFiles"],
  "Hardware": ["Quantities", "Reading"],
  "ModelArchitecture": ["Quantities", "Reading"],
  "CostModel": ["Quantities", "Reading", "Hardware", "ModelArchitecture"],
  "Queueing": ["Quantities", "SimulationKernel"],
  "Training": [
    "Quantities", "Reading", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel", "ScalingLaws",
  ],
  "Serving": [
    "Quantities", "Reading", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel", "Queueing",
  ],
  "Presentation": ["Quantities"],
  "Scenarios": [
    "Presentation", "Quantities", "Reading", "CostModel", "SimulationKernel", "Hardware", "ModelArchitecture",
    "Training", "Serving",
    "Queueing", "ScalingLaws",
  ],
  "Validation": [
    "Presentation", "Quantities", "Reading", "SimulationKernel", "Hardware", "ModelArchitecture", "CostModel",
    "Queueing", "Training",
    "Serving", "ScalingLaws", "Scenarios",
  ],
  "RunStore": [
    "Presentation", "Quantities", "Reading", "SimulationKernel", "Hardware", "ModelArchitecture", "Queueing",
    "Training", "Serving",
    "ScalingLaws",
    "Scenarios", "Validation",
  ],
  "Reports": [
    "Presentation", "Quantities", "Reading", "SimulationKernel", "Hardware", "ModelArchitecture", "Queueing",
    "CostModel", "Training",
    "Serving",
    "ScalingLaws", "Scenarios", "Validation", "RunStore",
  ],
  "Rehearsal": [
    "Presentation", "Quantities", "Reading", "SimulationKernel", "Hardware", "ModelArchitecture", "CostModel",
    "Queueing", "Training", "Serving", "ScalingLaws", "Scenarios", "Validation", "RunStore", "Reports",
  ],
  "rehearse": [
    "Presentation", "Quantities", "Reading", "SimulationKernel", "ScalingLaws", "Hardware", "ModelArchitecture",
    "CostModel",
    "Queueing",
    "Training", "Serving", "Scenarios", "Validation", "RunStore", "Reports", "Rehearsal",
  ],
]

/// All modules that some modules reach. The layout of a value is compiled into whoever uses it, also through another
/// module's stored property, but the build remakes a target only when a module that it declares has changed: so each
/// target declares all that it reaches, or an incremental build mixes old layouts with new ones.
func reached(_ names: [String]) -> [Target.Dependency] {
  var seen: Set<String> = []
  var left = names
  while let name = left.popLast() {
    if seen.insert(name).inserted { left += imports[name] ?? [] }
  }
  return seen.sorted().map { .byName(name: $0) }
}

/// One library target; `external` names products of others.
func module(_ name: String, external: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: reached(imports[name] ?? []) + external, swiftSettings: settings)
}

/// The tests of one module; they may also use `extra` modules and the helpers in `TestSupport`.
func tests(of name: String, _ extra: [String] = [], external: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: reached([name] + extra) + [.byName(name: "TestSupport")] + external,
    swiftSettings: settings)
}

/// What stands in `Sources/CatalogFiles` beside code: the plugin makes code of it.
let catalogFolders = [
  "accelerators", "calibrations", "engines", "errors", "frameworks", "hosts", "links", "models", "networks", "nodes",
  "recipes",
  "topologies",
]

// Access: `public` is what the libraries below offer, and what they are made of. Hardware and ModelArchitecture are public
// too, though nobody outside imports them: their small values are worked with in the innermost loops of other modules, and
// across modules the compiler specialises and inlines only what is public (with `package` a search takes 5 % longer).
let package = Package(
  name: "Rehearsal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    .library(name: "Rehearsal", targets: ["Rehearsal"]),
    .library(name: "SimulationKernel", targets: ["SimulationKernel"]),
    .library(name: "ScalingLaws", targets: ["ScalingLaws"]),
    .library(name: "Queueing", targets: ["Queueing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    module("Quantities", external: [numerics]),
    .target(
      name: "CatalogFiles", exclude: catalogFolders, swiftSettings: settings,
      plugins: ["EmbedFilesPlugin"]),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["embed-files"],
      path: "Sources/EmbedFilesPlugin"),
    .executableTarget(name: "embed-files", swiftSettings: settings),
    module("Reading", external: [yams]),
    module("SimulationKernel", external: [numerics]),
    module("ScalingLaws", external: [numerics]),
    module("Hardware"),
    module("ModelArchitecture", external: [numerics]),
    module("CostModel", external: [numerics]),
    module("Queueing", external: [numerics]),
    module("Training", external: [numerics]),
    module("Serving", external: [numerics, deque]),
    module("Presentation", external: [numerics]),
    module("Scenarios", external: [yams, numerics]),
    module("Validation"),
    module("RunStore", external: [grdb, sqlite]),
    module("Reports", external: [numerics]),
    module("Rehearsal"),
    .executableTarget(
      name: "rehearse", dependencies: reached(imports["rehearse"] ?? []) + [arguments, numerics],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests(of: "Quantities"),
    tests(of: "SimulationKernel", external: [numerics]),
    tests(of: "ScalingLaws", external: [numerics]),
    tests(of: "Queueing", ["SimulationKernel"], external: [numerics]),
    tests(of: "Hardware", ["Quantities"]),
    tests(of: "ModelArchitecture", ["Quantities"]),
    tests(of: "CostModel", ["Quantities", "Hardware", "ModelArchitecture"]),
    tests(
      of: "Training", ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "ScalingLaws"], external: [numerics]),
    tests(of: "Serving", ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel"]),
    tests(of: "Reading"),
    tests(of: "Presentation"),
    tests(of: "Scenarios", external: [yams]),
    tests(of: "RunStore", external: [grdb]),
    tests(of: "Reports", external: [grdb]),
    tests(of: "Validation"),
    tests(of: "Rehearsal"),
    .testTarget(
      name: "CommandTests", dependencies: reached(["rehearse"]) + [.byName(name: "TestSupport")],
      swiftSettings: settings),
  ]
)
