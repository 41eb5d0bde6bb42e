/// A scenario to start from: it runs as it is, and each line says what to change.
///
/// A comment that reads like a key, such as `# loss: 2.1`, is another line that may stand in the place of one above it.
package enum ScenarioTemplate: String, Sendable, CaseIterable {
  /// A training layout on one node.
  case train
  /// A served workload with objectives.
  case serve
  /// Queueing policies compared.
  case queue

  /// The name of the file that is usually written.
  package var fileName: String { rawValue + ".yaml" }

  /// The whole file.
  package var text: String {
    switch self {
    case .train: Self.training
    case .serve: Self.serving
    case .queue: Self.queueing
    }
  }

  private static let training = """
    # How fast, how full, how dear is this training? Everything after a # is a comment; units stand beside numbers.
    kind: training
    model: llama-3-8b             # a name of `rehearse catalog models`
    # model: config.json          # or your own: the path of a Hugging Face config.json, from this folder on

    cluster:
      accelerator: h100-sxm       # a name of `rehearse catalog accelerators`
      # accelerator: {from: h100-sxm, price: 2.10 USD/h}    # or one with figures of your own
      count: 8                    # how many of them in all
      nodeSize: 8                 # how many share a node and its fast links
      # interNode: infiniband-ndr # with more than one node, the network between them: a name of `rehearse catalog links`

    layout:
      tensor: 1                   # accelerators that share every layer; at most a node
      pipeline: 1                 # stages that the layers are dealt to; replicas of the model take what is left
      schedule: 1f1b              # how a pipeline runs: a name of `rehearse catalog schedules`
      zeroStage: 2                # replicas share: 0 nothing, 1 optimizer states, 2 and gradients, 3 and weights (FSDP)
      # sequenceParallel: true    # with tensor above 1: activations are shared as well

    batch:
      global: 128                 # sequences in an optimizer step
      micro: 1                    # sequences that an accelerator takes at a time; more take more memory
      sequenceLength: 4096        # tokens in a sequence

    precision: bf16               # a name of `rehearse catalog formats`
    recompute: selective          # none, selective or full: less memory for more work
    optimizer: adamw              # a name of `rehearse catalog optimizers`

    horizon:                      # the whole training; without it, one step is told of
      tokens: 100B tokens         # how much it reads
      # loss: 2.3                 # or the loss to reach, by a scaling law

    # sweep: {layout.zeroStage: [1, 2, 3]}    # several values: every combination is a run of its own

    """

  private static let serving = """
    # What do users feel, and what does a token cost? Everything after a # is a comment; units stand beside numbers.
    kind: serving
    model: llama-3-8b             # a name of `rehearse catalog models`
    # model: config.json          # or your own: the path of a Hugging Face config.json, from this folder on

    fleet:
      accelerator: h100-sxm       # a name of `rehearse catalog accelerators`
      tensor: 1                   # accelerators that share a replica of the model
      replicas: 1                 # how many replicas; `rehearse capacity FILE --find replicas` finds the fewest
      # router: least-loaded      # with several, who gets the next request: a name of `rehearse catalog routers`

    workload:
      arrivals: {poisson: 6/s}    # when requests come: an entry of `rehearse catalog arrivals`
      requests: 2000              # how many; more make the figures surer
      prompt: {lognormal: {mean: 700, sigma: 0.7}}    # tokens in: an entry of `rehearse catalog lengths`
      output: {geometric: {mean: 180}}                # tokens out
    # workload: {trace: trace.csv}    # or what was recorded: a table of arrival_s,prompt_tokens,output_tokens

    engine:
      profile: vllm-0.15          # what the engine's own code costs: a name of `rehearse catalog engines`
      policy: chunked-prefill     # how batches form: a name of `rehearse catalog policies`
      maxBatch: 256               # requests that run at a time
      tokenBudget: 8192           # tokens in an iteration; fewer shorten the longest gap and lengthen prompts' wait

    objectives:                   # what must hold; `rehearse run` ends with status 1 where it does not
      ttft: {p99: 1 s}            # time to the first token
      tpot: {p99: 50 ms}          # mean time for each token after it
      longestGap: {p99: 500 ms}   # the longest pause that a user sees
      served: 100 %               # requests that are answered at all

    # sweep: {engine.policy: [continuous, chunked-prefill]}    # several values: every combination is a run of its own

    """

  private static let queueing = """
    # Which policy should a queue have? Exact answers beside simulations. Everything after a # is a comment.
    kind: queue
    arrivals: {poisson: 0.25/s}   # how requests come: an entry of `rehearse catalog arrivals`
    # arrivals: {gamma: {rate: 0.25/s, variation: 2}}    # or in bursts

    tokens: {uniform: [1, 1000]}  # how long outputs are: an entry of `rehearse catalog lengths`
    tokenLimit: 1000              # longer outputs are cut here

    service:                      # how long a batch takes, as measured on your server
      fixed: 20 ms                # the batch itself
      perBatchRequest: 30 ms      # each request in it
      perToken: 22 ms             # each token of its longest output
      perTokenRequest: 0.45 ms    # each request and token of its longest output
    # service: {perToken: 2 ms}   # or of requests served one by one, for policies such as fcfs, sjf or srpt

    compare:                      # `rehearse catalog queue-policies`; the first is what the others are compared with
      - {dynamic: {max: 8}}       # all that wait, at most 8
      - {fixed: {size: 8}}        # always 8
      - {elastic: {max: 8}}       # at most 8, and a place is free as soon as its request is answered
    # compare: [fcfs, sjf]        # or policies for requests served one by one

    replications: 10              # independent simulations of each policy; the interval shrinks with their root
    requests: 20000               # requests in each of them

    # sweep: {arrivals.poisson: [0.1/s, 0.2/s, 0.3/s]}    # several values: every combination is a run of its own

    """
}
