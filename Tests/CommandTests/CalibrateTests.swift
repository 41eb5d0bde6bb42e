import Foundation
import TestSupport
import Testing

@Suite struct CalibrateTests {
  @Test("a table of another accelerator, an unknown one and an unknown schema are refused with what was expected")
  func refused() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "gpu,engine,version,kernel,dtype,m,n,k,latency_ms\na100_sxm,vllm,1,vllm,bf16,16,4096,4096,0.01\n", to: "t.csv")
    let other = try Program.run(["calibrate", table, "--accelerator", "h100-sxm"])
    #expect(other.status == 2 && other.errors.contains("no row that can be used"))
    let unknown = try Program.run(["calibrate", table, "--accelerator", "h100-sxn"])
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean h100-sxm"))
    let strange = try folder.write("a,b\n1,2\n", to: "s.csv")
    let schema = try Program.run(["calibrate", strange, "--accelerator", "h100-sxm"])
    #expect(schema.status == 2 && schema.errors.contains("gpu,engine,kernel,dtype,m,n,k,latency_ms"))
  }

  @Test("networks are fitted from tables of placements, and nothing else is taken for one")
  func networks() throws {
    let folder = try TemporaryFolder()
    let header = "topology,op,num_workers,devices_per_node,bytes,median_ms\n"
    // Ten microseconds and a tenth of a gigabyte a second.
    let rows = (0..<40).map { "two,send_recv,2,1,\(1000 << ($0 % 16)),\(0.01 + Double(1000 << ($0 % 16)) / 1e5)\n" }
    let table = try folder.write(header + rows.joined(), to: "n.csv")
    let out = folder.path("networks.json")
    let fitted = try Program.run(["calibrate", table, "--networks", "--generations", "60", "--out", out])
    #expect(fitted.status == 0 && fitted.output.contains("two between nodes"), "\(fitted.errors)")
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("\"network\" : \"two\""))

    let few = try folder.write(header + rows.prefix(5).joined(), to: "few.csv")
    let scarce = try Program.run(["calibrate", few, "--networks"])
    #expect(scarce.status == 2 && scarce.errors.contains("30"), "\(scarce.errors)")
    let strange = try folder.write("a,b\n1,2\n", to: "s.csv")
    let schema = try Program.run(["calibrate", strange, "--networks"])
    #expect(schema.status == 2 && schema.errors.contains("devices_per_node"))
    for flags in [[], ["--networks", "--accelerator", "h100-sxm"]] {
      let refused = try Program.run(["calibrate", table] + flags)
      #expect(refused.status != 0 && refused.errors.contains("--accelerator"))
    }
  }

  @Test("fitting a table writes a calibration and prints residuals by region", .enabled(if: Reference.isPresent))
  func fits() throws {
    let folder = try TemporaryFolder()
    let table = try #require(Reference.file("serving_gemm_a100_sxm.csv")).path
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    let few = lines.prefix(1) + lines.filter { $0.contains(",int8_wo,") }
    let small = try folder.write(few.joined(separator: "\n") + "\n", to: "gemm.csv")
    let out = folder.path("a100.json")
    let result = try Program.run(
      ["calibrate", small, "--accelerator", "a100-sxm-80gb", "--generations", "10", "--out", out])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("int8_wo") && result.output.contains("rows 16-255"))
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("\"memoryShare\"") && text.contains("gemm.csv, seed 1"))
  }
}

/// The interpreter that has PyTorch, if there is one.
private let pythonWithTorch: String? = {
  let named = ProcessInfo.processInfo.environment["REHEARSAL_PYTHON"]
  return [named, "/usr/bin/python3"].compactMap { $0 }.first { python in
    (try? run(python, ["-c", "import torch"])) == 0
  }
}()

private func run(_ program: String, _ arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

@Suite struct MeasureTests {
  @Test(
    "what measure_gpu.py writes is what validate reads",
    .enabled(if: pythonWithTorch != nil, "no Python with PyTorch; name one in REHEARSAL_PYTHON"))
  func schemas() throws {
    let folder = try TemporaryFolder()
    let script = Checkout.file("Tools/measure_gpu.py").path
    let python = try #require(pythonWithTorch)
    #expect(
      try run(python, [script, "--gpu", "h100-sxm", "--out", folder.url.path, "--device", "cpu", "--quick"]) == 0)
    for (name, schema) in [("gemm.csv", "kernel-matrix-multiply"), ("attention.csv", "kernel-attention")] {
      let result = try Program.run(["validate", folder.path(name), "--json"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains(schema))
      #expect(result.output.contains("\"skipped\": []") || result.output.contains("\"skipped\":[]"))
    }
    let header = try String(contentsOfFile: folder.path("elementwise.csv"), encoding: .utf8).prefix(60)
    #expect(header.hasPrefix("gpu,engine,version,kernel,dtype,tokens,width,bytes,latency_ms"))
  }
}
