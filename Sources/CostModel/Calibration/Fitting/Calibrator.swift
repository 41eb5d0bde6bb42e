package import Hardware
import RealModule

/// Fits the calibration of one accelerator to tables of timed kernels.
///
/// Each kernel's timings are divided by a seeded draw: three in five are fitted, the rest judge the fit.
package struct Calibrator: Sendable {
  /// The accelerator.
  package let accelerator: Accelerator
  /// Rounds of each search; 120 take seconds for each kernel.
  package var generations: Int
  /// The most timings that one search looks at.
  package var greatestSample: Int
  /// Seed of draws and searches.
  package var seed: UInt64
  /// Weight of the 90th percentile of the errors in what a search makes small, beside their mean.
  package var tailWeight: Double

  /// Told of each trial of numbers, thousands in a fit: a sign of life.
  package var onTrial: @Sendable () -> Void = {}

  let pricer: KernelPricer
  /// The weight of the tail that serves the middle of the rows as well.
  package static let usualTailWeight = 0.3
  /// Fewer timings than this say too little about twenty numbers.
  package static let leastRows = 30

  /// A calibrator of an accelerator.
  package init(
    accelerator: Accelerator, generations: Int = 120, greatestSample: Int = 900, seed: UInt64 = 1,
    tailWeight: Double = usualTailWeight
  ) {
    self.accelerator = accelerator
    self.generations = generations
    self.greatestSample = greatestSample
    self.seed = seed
    self.tailWeight = tailWeight
    pricer = KernelPricer(accelerator: accelerator)
  }

  /// Fits attention kernels, each by itself, phases apart.
  package func attention(
    _ timings: [AttentionTiming]
  ) -> (prefill: [KernelFit<PrefillParameters>], decode: [KernelFit<DecodeParameters>]) {
    let prefill = groups(timings.filter { !$0.isDecode }).map { rows in
      let (parameters, quality) = fitted(
        rows, PrefillParameters.fitted, starts(carried: pricer.calibration.prefill, PrefillParameters.starts)
      ) { $0.prefillSeconds(pricer, $1) }
      return KernelFit(
        kernel: rows[0].kernel, format: rows[0].format, cacheFormat: rows[0].cacheFormat, parameters: parameters,
        quality: quality)
    }
    let decode = groups(timings.filter(\.isDecode)).map { rows in
      let carried = pricer.calibration.decode
      let ways = [
        (
          DecodeParameters.fitted,
          starts(carried: carried.filter { $0.parameters.rule == nil }, DecodeParameters.starts)
        ),
        (
          DecodeParameters.fitted + DecodeParameters.fittedByRule,
          starts(carried: carried.filter { $0.parameters.rule != nil }, DecodeParameters.startsByRule)
        ),
      ]
      let (parameters, quality) = fitted(rows, ways) { $0.decodeSeconds(pricer, $1) }
      return KernelFit(
        kernel: rows[0].kernel, format: rows[0].format, cacheFormat: rows[0].cacheFormat, parameters: parameters,
        quality: quality)
    }
    return (prefill, decode)
  }

  /// Fits calls that attend for prompts and for single tokens together, over the time of the prompts alone.
  ///
  /// - Parameter prefill: fits of prompts alone; those of the catalogue when empty.
  package func mixedAttention(
    _ timings: [MixedAttentionTiming], prefill: [KernelFit<PrefillParameters>] = []
  ) -> [KernelFit<MixedParameters>] {
    var calibration = pricer.calibration
    if !prefill.isEmpty { calibration.prefill = prefill }
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    return groups(timings).map { rows in
      let (parameters, quality) = fitted(
        rows, MixedParameters.fitted, starts(carried: pricer.calibration.mixed, MixedParameters.starts)
      ) { $0.seconds(pricer, $1) }
      return KernelFit(
        kernel: "vllm/flash_attn2", format: "bf16", cacheFormat: "bf16", parameters: parameters, quality: quality)
    }
  }

  /// Fits the kernels of routed experts, each by itself.
  package func experts(_ timings: [ExpertTiming]) -> [KernelFit<ExpertParameters>] {
    groups(timings).map { rows in
      let (parameters, quality) = fitted(
        rows, ExpertParameters.fitted, starts(carried: pricer.calibration.experts, ExpertParameters.starts)
      ) { $0.seconds(pricer, $1) }
      return KernelFit(kernel: rows[0].kernel, format: rows[0].format, parameters: parameters, quality: quality)
    }
  }

  /// Fits the collectives of each library, all-to-all apart from the rings, NCCL first: others hand messages on to it.
  package func collectives(_ timings: [CollectiveTiming]) -> [CollectiveFit] {
    let ordered = groups(timings)
    let shipped = pricer.calibration.collectives.withPeerAccess.nccl
    return (ordered.filter { $0[0].library == "nccl" } + ordered.filter { $0[0].library != "nccl" })
      .reduce(into: [CollectiveFit]()) { fits, rows in
        let nccl = fits.nccl ?? shipped
        let operations = Set(rows.map(\.operation.tableName)).sorted()
        var parameters = CollectiveParameters.fitted
        var start = CollectiveParameters()
        if operations.count > 1 { parameters += CollectiveParameters.fittedOfOperations }
        let isThroughHost = pricer.accelerator.intraNodeLink.medium == .pcie
        if isThroughHost {
          parameters += CollectiveParameters.fittedThroughHost
          start.bridgeExponent = 1
        }
        if rows[0].library != "nccl" {
          parameters += CollectiveParameters.fittedOfOwnKernels
          start.ncclAboveBytes = 8 * 1024 * 1024
          if KernelName.kernel(rows[0].library) == "eager" {
            parameters += CollectiveParameters.fittedWithHost
            start.hostSeconds = rows.map(\.measuredSeconds).min() ?? 0
            start.ncclExtraPasses = 2
          }
        } else if operations.contains(CollectiveOperation.allReduce.tableName) && !isThroughHost {
          parameters += CollectiveParameters.fittedInSwitch
          start.switchSeconds = 15e-6
        }
        let (best, quality) = fitted(rows, parameters, [start]) { $0.seconds(pricer, $1, nccl: nccl) }
        fits.append(
          CollectiveFit(library: rows[0].library, operations: operations, parameters: best, quality: quality))
      }
  }

  /// Where to start: what ships for this accelerator or its nearest timed neighbour, beside the plain starts.
  private func starts<Parameters>(
    carried: [KernelFit<Parameters>], _ plain: [Parameters]
  ) -> [Parameters] { carried.prefix(2).map(\.parameters) + plain }

  /// Rows of one group together, the largest group first, without groups that say too little.
  func groups<Timing: KernelTiming>(_ timings: [Timing]) -> [[Timing]] {
    Dictionary(grouping: timings, by: \.group)
      .filter { $0.value.count >= Self.leastRows }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map(\.value)
  }

  /// The numbers that answer three in five of the rows best, and their errors on the rest.
  func fitted<Timing: KernelTiming, Root>(
    _ rows: [Timing], _ parameters: [FittedParameter<Root>], _ starts: [Root], seconds: (Timing, Root) -> Double
  ) -> (Root, FitQuality) {
    fitted(rows, [(parameters, starts)], seconds: seconds)
  }

  /// The same of several ways to fit, each with its parameters and its starts: the one that answers those rows best.
  func fitted<Timing: KernelTiming, Root>(
    _ rows: [Timing], _ ways: [(parameters: [FittedParameter<Root>], starts: [Root])],
    farOff: Double = ParameterFit<Root>.factorOfTwo, seconds: (Timing, Root) -> Double
  ) -> (Root, FitQuality) {
    precondition(!ways.isEmpty, "a fit moves something")
    let shuffled = shuffled(rows)
    let border = shuffled.count * 3 / 5
    let used = shuffled.prefix(min(border, greatestSample))
    func logRatios(_ root: Root) -> [Double] {
      onTrial()
      // The rounds of a fit that nobody waits for any more cost nothing; what comes of them is thrown away.
      if Task.isCancelled { return used.map { _ in 0 } }
      return used.map { Double.log(seconds($0, root) / $0.measuredSeconds) }
    }
    let found = ways.map { way in
      let fit = ParameterFit(
        fitted: way.parameters, generations: generations, seed: seed, tailWeight: tailWeight, farOff: farOff)
      let root = fit.best(of: way.starts, logRatios: logRatios)
      return (root: root, value: fit.objective(logRatios(root)))
    }
    let best = found.min { $0.value < $1.value }?.root ?? found[0].root
    let errors = shuffled[border...].map { (seconds($0, best) / $0.measuredSeconds - 1).magnitude * 100 }.sorted()
    let quality = FitQuality(
      rows: rows.count, medianErrorPercent: errors[errors.count / 2], p90ErrorPercent: errors[errors.count * 9 / 10])
    return (best, quality)
  }

  private func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var state = seed
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      // Knuth's linear congruential generator: any reproducible order will do.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      result.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return result
  }
}
