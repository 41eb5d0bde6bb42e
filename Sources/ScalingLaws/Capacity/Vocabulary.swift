import RealModule

/// Tao et al. 2024: the best size of the vocabulary grows with the model, more slowly than the model itself.
///
/// - Source: arXiv:2407.13623; constants of the authors' repository.
public struct Vocabulary: Sendable, Hashable {
  /// ln of the factor, and exponent, of N_nv = e^a C^b along the compute optimum.
  public var sizeLogFactor = -2.4846510161625193, sizeExponent = 0.5
  /// Approach 1: ln of the factor, and exponent, of N_v = e^a C^b.
  public var isoFLOPLogFactor = -1.589031299255507, isoFLOPExponent = 0.4163622634135234
  /// Approach 2: an anchor pair of N_v and N_nv, and the exponent between them.
  public var anchorVocabulary = 3145728.0, anchorSize = 33e6
  /// The exponent of approach 2.
  public var derivativeExponent = 0.8353974035228025
  /// Approach 3: A2 and alpha2 of the vocabulary term, B and beta of the data term, in the scaled units below.
  public var vocabularyFactor = 0.19584238398665638, vocabularyExponent = 0.6707374679896795
  /// B and beta.
  public var dataFactor = 2.1241123120064955, dataExponent = 0.44660634152009615
  /// A1; its exponent is beta. It does not move the optimum.
  public var sizeFactor = 1.8313851559554126

  /// The published laws.
  public init() {}

  /// Non-vocabulary parameters of the compute-optimal model.
  public func nonVocabularyParameters(computeFLOPs: Double) -> Double {
    Double.exp(sizeLogFactor) * Double.pow(computeFLOPs, sizeExponent)
  }

  /// The compute for which a model is optimal.
  public func compute(nonVocabulary: Double) -> Double {
    Double.pow(nonVocabulary / Double.exp(sizeLogFactor), 1 / sizeExponent)
  }

  /// Approach 1, from runs of equal FLOPs: vocabulary parameters.
  public func byIsoFLOP(nonVocabulary: Double) -> Double {
    Double.exp(isoFLOPLogFactor) * Double.pow(compute(nonVocabulary: nonVocabulary), isoFLOPExponent)
  }

  /// Approach 2, from the derivative of FLOPs: vocabulary parameters.
  public func byDerivative(nonVocabulary: Double) -> Double {
    anchorVocabulary * Double.pow(nonVocabulary / anchorSize, derivativeExponent)
  }

  /// Approach 3, from the fitted loss: the vocabulary parameters of least loss for a budget.
  ///
  /// With x = V d in millions, D = C / (6 (N + x)): the root of A2 alpha2 x^(-alpha2 - 1) = beta B D^-beta / (N + x).
  /// The width cancels, so only whole sizes of V depend on it.
  ///
  /// - Parameter computeFLOPs: by default that for which the model is optimal.
  public func byLoss(nonVocabulary: Double, computeFLOPs: Double? = nil) -> Double? {
    let compute = (computeFLOPs ?? compute(nonVocabulary: nonVocabulary)) / 1e15
    let size = nonVocabulary / 1e6
    let root = Bracketed.root(in: (Double.log(size) - 25)...(Double.log(size) + 10)) { logarithm in
      let total = size + Double.exp(logarithm)
      // Scaled units: FLOPs in 1e15 over parameters in 1e6 give tokens in 1e9.
      let data = Double.log(compute / (ScalingLaws.trainingFLOPsPerParameterToken * total))
      return Double.log(vocabularyFactor * vocabularyExponent / (dataExponent * dataFactor))
        - (vocabularyExponent + 1) * logarithm + dataExponent * data + Double.log(total)
    }
    return root.map { Double.exp($0) * 1e6 }
  }

  /// Tokens that one character of text makes with a vocabulary of `size` entries (up to 2e5).
  public static func tokensPerCharacter(size: Double) -> Double {
    let logarithm = Double.log(size)
    return 0.00639222 * logarithm * logarithm - 0.15811069 * logarithm + 1.20470122
  }

  /// The width that the authors give a model, by upper bounds of its non-vocabulary parameters.
  public static func width(nonVocabulary: Double) -> Double {
    let table: [(upTo: Double, width: Double)] = [
      (5e7, 512), (2e8, 768), (5e8, 1024), (1e9, 1536), (2e9, 2048), (5e9, 3200), (1e10, 4096), (2e10, 5120),
      (5e10, 6048), (1e11, 8192), (2e11, 12288), (5e11, 16384), (1e12, 20480),
    ]
    return table.first { nonVocabulary <= $0.upTo }?.width ?? 24576
  }
}
