/// Keys of configurations that change no cost: how a model was initialised and trained, what its tokens mean, how it draws
/// them, how activations are scaled and turned, and what libraries write down for themselves.
enum SilentKeys {
  /// Whether a key changes no cost.
  static func contains(_ key: String) -> Bool {
    names.contains(key) || beginnings.contains(where: key.hasPrefix) || endings.contains(where: key.hasSuffix)
  }

  private static let beginnings = [
    "_",
    "rope_", "rotary_", "initializer", "init_", "summary_", "bad_words", "forced_", "begin_suppress", "output_",
    "task_", "tie_encoder", "num_beam", "time_step", "bos_", "eos_", "pad_", "sep_", "unk_", "image_", "video_",
    "vision_",
    "audio_", "boi_", "eoi_", "boa_", "eoa_", "mrope", "yarn_", "router_aux", "router_z", "moe_router_",
    "router_jitter",
    "attention_value_scale", "use_cache", "indexer_", "index_", "swiglu", "partial_rotary", "alibi", "logit", "mup_",
    "quantization", "transformers", "fsdp", "deepspeed", "gradient_", "use_flash", "use_mamba_kernels", "moe_capacity",
    "moe_aux", "moe_z_loss", "aux_loss", "projector", "mm_", "vit_", "speech_", "talker", "code_predictor",
  ]
  private static let endings = [
    "_token_id", "_token_index", "_pdrop", "_dropout", "_dropout_prob", "_dropout_rate", "_eps", "_epsilon", "_theta",
    "_init_std", "_init", "_softcapping", "_softcap", "_coef", "_coeff", "_coefficient", "_multiplier", "_scale",
    "_scaling", "_scaling_factor", "_alpha", "_beta", "_temperature", "_ngram_size", "_penalty", "_config_dict",
    "_placeholder", "_loss_weight", "_noise",
  ]
  private static let names: Set<String> = [
    "model_type", "architectures", "auto_map", "torch_dtype", "dtype", "name_or_path", "id2label", "label2id",
    "num_labels", "finetuning_task", "problem_type", "prefix", "pruned_heads", "return_dict",
    "return_dict_in_generate", "tokenizer_class", "torchscript", "use_bfloat16", "is_decoder",
    "chunk_size_feed_forward",
    "cross_attention_hidden_size", "do_sample", "early_stopping", "exponential_decay_length_penalty", "length_penalty",
    "max_length", "min_length", "no_repeat_ngram_size", "remove_invalid_values", "repetition_penalty",
    "suppress_tokens", "temperature", "top_k", "top_p", "typical_p", "tf_legacy_loss", "num_return_sequences",
    "diversity_penalty", "decoder_start_token_id", "hidden_act", "hidden_activation", "activation_function",
    "attention_dropout", "hidden_dropout", "resid_dropout", "embd_dropout", "dropout", "layerdrop", "norm_topk_prob",
    "scoring_func", "n_group", "topk_group", "topk_method", "routed_scaling_factor", "ep_size", "pretraining_tp",
    "seq_aux", "moe_renormalize", "num_expert_group", "use_grouped_topk", "moe_layers_enum",
    "original_max_position_embeddings",
    "initial_context_length", "query_pre_attn_scalar", "use_bidirectional_attention", "cache_implementation",
    "ignore_index", "qk_head_dim", "no_rope_layers", "nope_layer_interval", "for_llm_class", "attn_temperature_tuning",
    "floor_scale", "attn_scale", "ffn_act_fn", "clip_qkv", "residual_in_fp32", "rescale_prenorm_residual",
    "num_logits_to_keep",
    "norm_type", "normalization_type", "do_layer_norm_before", "parallel_attn", "use_parallel_residual",
    "scale_attn_weights",
    "scale_attn_by_inverse_layer_idx", "reorder_and_upcast_attn", "attention_softmax_in_fp32",
    "apply_residual_connection_post_layernorm",
    "use_mrope", "use_sliding_window", "max_window_layers", "layer_types", "hidden_activation_function", "gelu_fast",
    "expert_dtype", "use_gemma_norm", "qk_layernorm", "use_moe_router_bias", "moe_router_activation_func",
    "enable_moe_block", "attention_k_eq_v", "vocab_size_per_layer_input", "language", "freq", "seq_length",
    "max_seq_length", "model_max_length", "tokenizer_vocab_size", "slow_but_exact", "skip_bias_add",
    "skip_bias_add_qkv",
    "offset_alibi", "training_dtype", "kv_cache", "fp32_residual_connection", "post_layer_norm",
    "layernorm_compute_fp32",
    "use_logits_to_keep", "max_batch_size", "attn_impl", "verbose", "logit_scale", "embedding_fraction",
    "learned_pos_emb", "param_init_fn", "resid_pdrop", "emb_pdrop", "no_repeat", "glm_model",
    "position_embedding_type", "n_hash", "n_positions_total",
    "text_config", "llm_config", "language_config", "vocab_size_override", "cls_token_id",
    "use_qk_norm", "rotary", "attention_bias", "mlp_bias", "bias", "use_bias", "qkv_bias",
  ]
}
