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

/// One library target; `dependencies` names our own modules, `external` those of others.
func module(_ name: String, _ dependencies: [String] = [], external: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies.map { .byName(name: $0) } + external,
    swiftSettings: settings)
}

/// The tests of one module; they may also use `extra` modules and the helpers in `TestSupport`.
func tests(of name: String, _ extra: [String] = [], external: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name, "TestSupport"] + extra).map { .byName(name: $0) } + external,
    swiftSettings: settings)
}

let package = Package(
  name: "Rehearsal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    .library(name: "SimulationKernel", targets: ["SimulationKernel"]),
    .library(name: "ScalingLaws", targets: ["ScalingLaws"]),
    .library(name: "Queueing", targets: ["Queueing"]),
    .library(name: "Rehearsal", targets: ["Scenarios", "Validation", "RunStore", "Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Every module imports only modules above it.
    module("Quantities", external: [numerics]),
    module("SimulationKernel", external: [numerics]),
    module("ScalingLaws", external: [numerics]),
    module("Hardware", ["Quantities"]),
    module("ModelArchitecture", ["Quantities"], external: [numerics]),
    module("CostModel", ["Quantities", "Hardware", "ModelArchitecture"], external: [numerics]),
    module("Queueing", ["SimulationKernel"], external: [numerics]),
    module(
      "Training",
      ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel", "ScalingLaws"],
      external: [numerics]),
    module(
      "Serving", ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel"],
      external: [numerics, deque]),
    module(
      "Scenarios",
      [
        "Quantities", "SimulationKernel", "Hardware", "ModelArchitecture", "Training", "Serving", "Queueing",
        "ScalingLaws",
      ],
      external: [yams]),
    module(
      "Validation",
      [
        "Quantities", "SimulationKernel", "Hardware", "ModelArchitecture", "CostModel", "Queueing", "Training",
        "Serving", "ScalingLaws",
        "Scenarios",
      ]),
    module(
      "RunStore",
      [
        "Quantities", "SimulationKernel", "Queueing", "Training", "Serving", "ScalingLaws", "Scenarios", "Validation",
      ],
      external: [grdb, sqlite]),
    module(
      "Reports",
      [
        "Quantities", "SimulationKernel", "Queueing", "CostModel", "Training", "Serving", "ScalingLaws", "Scenarios",
        "Validation", "RunStore",
      ],
      external: [numerics]),
    .executableTarget(
      name: "rehearse",
      dependencies: [
        "Quantities", "SimulationKernel", "ScalingLaws", "Hardware", "ModelArchitecture", "CostModel",
        "Queueing", "Training", "Serving", "Scenarios", "Validation", "RunStore", "Reports", arguments, numerics,
      ],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests(of: "Quantities"),
    tests(of: "SimulationKernel", external: [numerics]),
    tests(of: "ScalingLaws", external: [numerics]),
    tests(of: "Queueing", ["SimulationKernel"], external: [numerics]),
    tests(of: "Hardware", ["Quantities"]),
    tests(of: "ModelArchitecture"),
    tests(of: "CostModel", ["Quantities", "Hardware", "ModelArchitecture"]),
    tests(
      of: "Training", ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "ScalingLaws"], external: [numerics]),
    tests(of: "Serving", ["Quantities", "Hardware", "ModelArchitecture", "CostModel", "SimulationKernel"]),
    tests(of: "Scenarios", ["Quantities", "Training", "Serving", "Queueing"]),
    tests(of: "RunStore", ["Quantities", "Scenarios"], external: [grdb]),
    tests(of: "Reports", ["Quantities", "RunStore", "Scenarios", "Training"], external: [grdb]),
    tests(of: "Validation"),
    .testTarget(name: "CommandTests", dependencies: ["rehearse", "TestSupport"], swiftSettings: settings),
  ]
)
