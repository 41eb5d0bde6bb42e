import CostModel
import Hardware
import ModelArchitecture
import Quantities
import TestSupport
import Testing

/// What sets the vendor's library for Ampere and Ada apart from a choice of the cheapest tile and split.
@Suite struct AmpereLibraryTests {
  private func library(
    _ name: String, change: (inout MatrixMultiplyParameters) -> Void = { _ in }
  ) throws -> (Double, Double, Double) -> Double {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: name))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    let place = try #require(calibration.matrixMultiply.firstIndex { $0.format == "bf16" })
    change(&calibration.matrixMultiply[place].parameters)
    let model = try OperatorCostModel(accelerator: accelerator, calibration: calibration, format: .bf16)
    return { model.seconds(of: MatrixMultiply(rows: $0, columns: $1, inner: $2, weightFormat: .bf16, format: .bf16)) }
  }

  @Test(
    "one tile more than the units hold begins a wave of large tiles",
    arguments: [
      // Ten columns of tiles: 14 rows of them fill 140 of 142 units, 15 do not fit.
      ("l40s", 2560.0, 1792.0)
    ])
  func waves(name: String, columns: Double, rows: Double) throws {
    // With nothing else in the way, and waves that are whole, a product takes as long as its waves.
    let seconds = try library(name) { parameters in
      parameters.tailShare = 1
      parameters.launchSeconds = 0
      parameters.throttledShare = 1
    }
    let inner = 65_536.0
    let one = seconds(rows, columns, inner)
    #expect(abs(seconds(rows + 1, columns, inner) / one - 2) < 0.25, "\(seconds(rows + 1, columns, inner) / one)")
    #expect(seconds(rows - 120, columns, inner) > 0.9 * one)
  }

  @Test(
    "Ada divides the sums of narrow results only while their square tiles are few, as it was timed",
    arguments: [
      // 96 tiles of 16 leave no room for two parts, 48 of 32 do: 21 and 11 us were timed.
      (slow: (16, 1536, 5120), fast: (24, 1536, 5120), least: 1.3),
      // 24 tiles of 64 are not divided, 8 are: 27 and 9 us, and a third of the work is no reason for that.
      (slow: (48, 1536, 5120), fast: (48, 512, 5120), least: 1.6),
      // Either side may be the narrow one: 25 tiles took 16 us, 20 took 11.
      (slow: (1537, 64, 3072), fast: (1280, 64, 3072), least: 1.1),
    ])
  func narrowResults(slow: (Int, Int, Int), fast: (Int, Int, Int), least: Double) throws {
    let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: "l40s")))
    // The five copies of TensorRT-LLM's benchmark stay in the cache, so that memory hides none of it.
    func seconds(_ sizes: (Int, Int, Int)) throws -> Double {
      let cells = [
        "gpu": "any", "latency_ms": "1", "dtype": "bf16", "engine": "trtllm", "kernel": "any", "m": "\(sizes.0)",
        "n": "\(sizes.1)", "k": "\(sizes.2)",
      ]
      let timing = try #require(MatrixMultiplyTiming(row: { cells[$0] }))
      return try #require(timing.seconds(by: pricer))
    }
    let ratio = try seconds(slow) / seconds(fast)
    #expect(ratio > least, "\(ratio)")
  }

  @Test("no narrow result takes longer than a result wider by one tile", arguments: ["l40s", "a100-sxm-80gb"])
  func capped(name: String) throws {
    let seconds = try library(name)
    var random = RandomSizes(seed: 31)
    for _ in 0..<4000 {
      let (narrow, wide, inner) = (random.size(1, 64), random.size(1, 8192), random.size(64, 32_768))
      #expect(seconds(narrow + 128, wide, inner) >= seconds(narrow, wide, inner) * (1 - 1e-9))
      #expect(seconds(wide, narrow + 128, inner) >= seconds(wide, narrow, inner) * (1 - 1e-9))
    }
  }

  @Test("an engine whose benchmark leaves half of the cache misses it with half of the weights")
  func residence() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "l40s"))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    let place = try #require(calibration.matrixMultiply.firstIndex { $0.format == "bf16" })
    calibration.matrixMultiply[place].parameters.residentShare = 1
    calibration.matrixMultiply[place].parameters.residentWidth = 0.05
    func seconds(residence: Double, columns: Int) throws -> Double {
      var factors = EngineFactors()
      factors.residence = residence
      calibration.matrixMultiply[place].engines["vllm"] = factors
      let cells = [
        "gpu": "any", "latency_ms": "1", "dtype": "bf16", "engine": "vllm", "kernel": "any", "m": "1",
        "n": "\(columns)", "k": "1024",
      ]
      let timing = try #require(MatrixMultiplyTiming(row: { cells[$0] }))
      return try #require(timing.seconds(by: KernelPricer(accelerator: accelerator, calibration: calibration)))
    }
    // Six copies of 6, 12 and 24 MB beside a cache of 96 MB.
    #expect(try seconds(residence: 0.5, columns: 2930) == seconds(residence: 1, columns: 2930))
    #expect(try seconds(residence: 0.5, columns: 5860) > 1.3 * seconds(residence: 1, columns: 5860))
    #expect(try seconds(residence: 0.5, columns: 11_720) == seconds(residence: 1, columns: 11_720))
  }
}
