extension ModelCatalog {
  /// Models whose feed-forward blocks are routed.
  static let mixtures: [Entry] = [
    Entry(
      name: "mixtral-8x7b", layers: 32, hidden: 4096, ffn: 14_336, heads: 32, keyValueHeads: 8, vocabulary: 32_000,
      experts: MixtureOfExperts(experts: 8, choices: 2, width: 14_336), context: 32_768,
      source: "Jiang et al. 2024, arXiv:2401.04088"),
    Entry(
      name: "mixtral-8x22b", layers: 56, hidden: 6144, ffn: 16_384, heads: 48, keyValueHeads: 8, vocabulary: 32_768,
      experts: MixtureOfExperts(experts: 8, choices: 2, width: 16_384),
      context: 65_536, source: "mistralai/Mixtral-8x22B-v0.1, config.json"),
    Entry(
      name: "qwen3-30b-a3b", layers: 48, hidden: 2048, ffn: 6144, heads: 32, keyValueHeads: 4, headDimension: 128,
      vocabulary: 151_936, experts: MixtureOfExperts(experts: 128, choices: 8, width: 768),
      context: 40_960, source: "Qwen Team 2025, arXiv:2505.09388"),
    Entry(
      name: "qwen3-235b-a22b", layers: 94, hidden: 4096, ffn: 12_288, heads: 64, keyValueHeads: 4, headDimension: 128,
      vocabulary: 151_936, experts: MixtureOfExperts(experts: 128, choices: 8, width: 1536),
      context: 40_960, source: "Qwen Team 2025, arXiv:2505.09388"),
    Entry(
      name: "gpt-oss-120b", layers: 36, hidden: 2880, ffn: 2880, heads: 64, keyValueHeads: 8, headDimension: 64,
      vocabulary: 201_088, experts: MixtureOfExperts(experts: 128, choices: 4, width: 2880), window: 128,
      windowPeriod: 2, context: 131_072, source: "OpenAI 2025, arXiv:2508.10925"),
    Entry(
      name: "gpt-oss-20b", layers: 24, hidden: 2880, ffn: 2880, heads: 64, keyValueHeads: 8, headDimension: 64,
      vocabulary: 201_088, experts: MixtureOfExperts(experts: 32, choices: 4, width: 2880), window: 128,
      windowPeriod: 2, context: 131_072, source: "OpenAI 2025, arXiv:2508.10925"),
    Entry(
      name: "minimax-m2.5", layers: 62, hidden: 3072, ffn: 1536, heads: 48, keyValueHeads: 8, headDimension: 128,
      vocabulary: 200_064, experts: MixtureOfExperts(experts: 256, choices: 8, width: 1536),
      normsAcrossHeads: true, context: 196_608, source: "MiniMaxAI/MiniMax-M2.5, config.json, `qk_norm_type: per_layer`"
    ),
    Entry(
      name: "llama-4-scout", layers: 48, hidden: 5120, ffn: 8192, heads: 40, keyValueHeads: 8, headDimension: 128,
      vocabulary: 202_048, experts: MixtureOfExperts(experts: 16, choices: 1, width: 8192), sharedWidth: 8192,
      window: 8192, windowPeriod: 4, context: 10_485_760,
      source: "meta-llama/Llama-4-Scout-17B-16E-Instruct, config.json, the text model"),
    Entry(
      name: "llama-4-maverick", layers: 48, hidden: 5120, ffn: 16_384, heads: 40, keyValueHeads: 8, headDimension: 128,
      vocabulary: 202_048, experts: MixtureOfExperts(experts: 128, choices: 1, width: 8192), sharedWidth: 8192,
      routedPeriod: 2, window: 8192, windowPeriod: 4,
      context: 1_048_576, source: "meta-llama/Llama-4-Maverick-17B-128E-Instruct, config.json, the text model"),
    Entry(
      name: "deepseek-v2", layers: 60, hidden: 5120, ffn: 12_288, heads: 128, keyValueHeads: 128, headDimension: 192,
      vocabulary: 102_400, latent: LatentShape(),
      experts: MixtureOfExperts(experts: 160, choices: 6, width: 1536), denseLayers: 1, sharedWidth: 3072,
      context: 163_840, source: "DeepSeek-AI 2024, arXiv:2405.04434"),
    Entry(
      name: "deepseek-v3", layers: 61, hidden: 7168, ffn: 18_432, heads: 128, keyValueHeads: 128, headDimension: 192,
      vocabulary: 129_280, latent: LatentShape(),
      experts: MixtureOfExperts(experts: 256, choices: 8, width: 2048), denseLayers: 3, sharedWidth: 2048,
      context: 163_840, source: "DeepSeek-AI 2024, arXiv:2412.19437"),
    Entry(
      name: "kimi-k2", layers: 61, hidden: 7168, ffn: 18_432, heads: 64, keyValueHeads: 64, headDimension: 192,
      vocabulary: 163_840, latent: LatentShape(),
      experts: MixtureOfExperts(experts: 384, choices: 8, width: 2048), denseLayers: 1, sharedWidth: 2048,
      context: 131_072, source: "Kimi Team 2025, arXiv:2507.20534; moonshotai/Kimi-K2.5, config.json, the text model"),
  ]
}
