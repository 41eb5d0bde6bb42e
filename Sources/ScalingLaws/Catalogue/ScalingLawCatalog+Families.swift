// The families in the order in which `laws list` shows them: one entry for each.
extension ScalingLawCatalog {
  static let pretraining: [any ScalingLaw] =
    Kaplan.laws + Chinchilla.laws + ChinchillaEnvelope.laws + IsoFLOPScaling.laws + Porian.laws + Farseer.laws
    + Annealing.laws
    + Cooldown.laws

  static let dataAndServing: [any ScalingLaw] =
    DataConstrained.laws + OverTraining.laws + InferenceAware.laws + Distillation.laws + Vocabulary.laws
    + GroupedQueryCost.laws + ParallelScaling.laws

  static let batchAndRate: [any ScalingLaw] =
    LargeBatch.laws + CriticalBatchSize.laws + PowerLines.laws + StepLaw.laws + ComputeRule.laws
    + MiniCPM.laws
    + Surge.laws + StableScheduleBatch.laws + GrowthExponents.laws + DiLoCo.laws

  static let experts: [any ScalingLaw] =
    ClarkRouting.laws + FineGrainedExperts.laws + SparsityBudget.laws + JointExperts.laws
    + EfficiencyLeverage.laws
    + WeightSparsity.laws + ComprehensiveExperts.laws

  static let precision: [any ScalingLaw] =
    PrecisionScaling.laws + QuantizationDegradation.laws + Quartet.laws + CompressedCapacity.laws
    + GaussianQuantizer.laws

  static let testTime: [any ScalingLaw] =
    RepeatedSampling.laws + Kinetics.laws + SamplingPlateau.laws + ImperfectVerifier.laws
    + DiffusionTransformer.laws + Transfer.laws + ContextLength.laws + OneLineLaws.laws
    + OneLineLaws.modalities
}
