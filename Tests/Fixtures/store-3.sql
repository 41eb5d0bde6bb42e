PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 runs, metrics, training, serving');
INSERT INTO grdb_migrations VALUES('2 queues');
INSERT INTO grdb_migrations VALUES('3 search');
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  scenario TEXT NOT NULL,
  scenario_hash TEXT NOT NULL,
  seed INTEGER NOT NULL,
  version TEXT NOT NULL,
  started TEXT NOT NULL,
  wall_s REAL NOT NULL,
  host TEXT NOT NULL,
  tags TEXT NOT NULL
) STRICT;
INSERT INTO run VALUES(1,'training','train-llama3-70b',replace('kind: training\nmodel: llama-3-70b\ncluster:\n  accelerator: h100-sxm\n  count: 1024\n  nodeSize: 8\n  interNode: infiniband-ndr\nlayout:\n  tensor: 8\n  pipeline: 4\n  virtualStages: 5\n  schedule: interleaved-1f1b\n  zeroStage: 1\n  sequenceParallel: true\nbatch:\n  global: 1024\n  micro: 1\n  sequenceLength: 8192\nprecision: bf16\nrecompute: selective\noptimizer: adamw\nhorizon:\n  tokens: 15T tokens\ntags:\n- quickstart\n','\n',char(10)),'400cb7dd8a036b44',1,'0.1.0','2026-11-21T14:47:32Z',0.001118637999999999924,'here','["quickstart"]');
INSERT INTO run VALUES(5,'queue','bulk',replace('kind: queue\narrivals:\n  poisson: 0.25/s\ntokens:\n  uniform:\n  - 1\n  - 1000\nservice:\n  perBatchRequest: 30 ms\n  fixed: 20 ms\n  perTokenRequest: 0.45 ms\n  perToken: 22 ms\ncompare:\n- dynamic:\n    max: 8\n- dynamic:\n    max: 16\n- dynamic\n- fixed:\n    size: 8\n- bulk:\n    min: 4\n    max: 8\n- timeout:\n    max: 8\n    wait: 5 s\n    timer: free\n- timeout:\n    max: 8\n    wait: 60 s\n    timer: head\n- elastic:\n    max: 8\n- dynamic:\n    max: 2\nreplications: 20\ntags:\n- queues\n- batching\n','\n',char(10)),'d016e43f464db560',1,'0.1.0','2026-11-21T14:47:33Z',2.9479571199999998754,'here','["queues","batching"]');
INSERT INTO run VALUES(6,'serving','serve-llama3-8b',replace('kind: serving\nmodel: llama-3-8b\nfleet:\n  accelerator: h100-sxm\n  tensor: 1\nworkload:\n  arrivals:\n    poisson: 6/s\n  requests: 5000\n  prompt:\n    lognormal:\n      mean: 700\n      sigma: 1.1\n  output:\n    geometric:\n      mean: 180\nengine:\n  policy: continuous\n  maxBatch: 256\n  tokenBudget: 8192\n  kvBlock: 16\nobjectives:\n  ttft:\n    p99: 2 s\n  tbt:\n    p99: 200 ms\ntags:\n- quickstart\n','\n',char(10)),'115ce5f582c00f8b',1,'0.1.0','2026-11-21T14:47:36Z',0.19066736000000000794,'here','["quickstart"]');
CREATE TABLE metric (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value REAL,
  unit TEXT NOT NULL,
  ci_low REAL,
  ci_high REAL,
  certainty TEXT NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO metric VALUES(1,'bubble_ratio',0.050342227988183413378,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'bubble_time_s',0.37690132533009679249,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'compute_time_s',5.3998050058925661787,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'cost_per_million_tokens_usd',0.67679584306003681692,'money',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'data_communication_time_s',0.11944439881766691358,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'energy_per_token_j',0.48354153299623869877,'energy',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'exposed_communication_time_s',2.2064221673896109443,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'hfu_ratio',0.47720887411391033072,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_cost_usd',10151937.645900551229,'money',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_critical_batch_tokens',114150238.56388951837,'tokens',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_energy_j',7253122994943.5800782,'energy',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_loss_nats_per_token',1.9308795888302918708,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_steps_count',1788140.0,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_time_s',14276162.314547648653,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'horizon_tokens',15000000000000.0,'tokens',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'memory_peak_bytes',41940377600.0,'memory',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'memory_used_ratio',0.48825025558471679687,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'mfu_ratio',0.46606756009858840705,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'model_flops_per_second_per_gpu',460940816937503.93749,'operationRate',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'optimizer_time_s',0.00068012812858783016668,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'power_per_gpu_w',496.15069993507734127,'power',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'step_time_s',7.9838086267408616691,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'tensor_communication_time_s',2.0869777685719439475,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'tokens_per_second',1050702.5396254248916,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(1,'tokens_per_second_per_gpu',1026.0766988529539957,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_batch_mean_count',4.901986488456128832,'count',4.8860262995581651424,4.9179466773540925217,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_batch_mean_exact_count',4.8951706619582324719,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_loss_exact_ratio',0.0,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_loss_ratio',0.0,'ratio',0.0,0.0,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_response_cut_ratio',0.0,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_response_mean_exact_s',32.643348338061429104,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_response_mean_s',32.667583838182714828,'time',32.602131790690599189,32.733035885674830467,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_utilisation_exact_ratio',0.99411784735549046931,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_utilisation_ratio',0.9942157374107735146,'ratio',0.9939937485020955421,0.9944377263194514871,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_wait_cut_ratio',0.0,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_wait_difference_standard_errors',0.65735626967533300479,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(5,'dynamic_8_wait_mean_exact_s',11.70837624478154737,'time',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_wait_mean_s',11.724537015184832711,'time',11.673081080629660987,11.775992949740004434,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_wait_p95_s',24.406102253373756383,'time',24.247567430722043013,24.564637076025469752,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_wait_p99_s',32.687071511743546637,'time',32.284840311431295845,33.089302712055797428,'estimated');
INSERT INTO metric VALUES(5,'dynamic_8_waiting_exact_ratio',0.99411784735549058034,'ratio',NULL,NULL,'exact');
INSERT INTO metric VALUES(5,'dynamic_8_waiting_ratio',0.99421504989285969244,'ratio',0.99400832305482711426,0.99442177673089227063,'estimated');
INSERT INTO metric VALUES(6,'batch_mean_count',7.8584338122663108805,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'cost_per_million_output_tokens_usd',0.64223089861925342081,'money',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'e2e_mean_s',1.3699658804995367145,'time',1.3222145159273608339,1.4177172450717125951,'estimated');
INSERT INTO metric VALUES(6,'e2e_p50_s',0.97060024729501037654,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'e2e_p90_s',3.122058158813956652,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'e2e_p99_s',6.0565594185374038715,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'energy_per_output_token_j',0.64717427890516809885,'energy',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'finished_count',5000.0,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'in_system_mean_count',8.0655750122984048999,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'iterations_count',116857.0,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'kv_blocks_count',28679.0,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(6,'kv_used_mean_ratio',0.016460178721812972896,'ratio',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'kv_used_peak_ratio',0.12577147041389169501,'ratio',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'makespan_s',849.26733581338930889,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'output_tokens_per_second',1081.3002705684916691,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'output_tokens_per_second_per_gpu',1081.3002705684916691,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'preemptions_count',0.0,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'queue_mean_count',0.037797204568020104087,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'queueing_mean_s',0.0064199862449352213325,'time',0.0051693510997516539662,0.0076706213901187886988,'estimated');
INSERT INTO metric VALUES(6,'queueing_p50_s',0.0036472560060474279453,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'queueing_p90_s',0.0065000865805586727219,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'queueing_p99_s',0.080314072699280814049,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'rejected_count',0.0,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'requests_count',5000.0,'count',NULL,NULL,'exact');
INSERT INTO metric VALUES(6,'requests_per_second',5.8874276557583948843,'rate',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tbt_mean_s',0.0073585201579371680227,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tbt_p50_s',0.0067772037513122995733,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tbt_p99_s',0.020206016438123697298,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'total_tokens_per_second',5242.6330464431421204,'count',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tpot_mean_s',0.0073629021044989226979,'time',0.0072720866023737069927,0.0074537176066241384031,'estimated');
INSERT INTO metric VALUES(6,'tpot_p50_s',0.0071333280027177500479,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tpot_p90_s',0.008018525524694682105,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'tpot_p99_s',0.011056082442364974574,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'ttft_mean_s',0.025839456298334617656,'time',0.023706974597070887972,0.02797193799959834734,'estimated');
INSERT INTO metric VALUES(6,'ttft_p50_s',0.015620348812319662101,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'ttft_p90_s',0.045919740411193288309,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'ttft_p99_s',0.17486874865372215026,'time',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'utilisation_ratio',0.99966622680178851556,'ratio',NULL,NULL,'observed');
INSERT INTO metric VALUES(6,'warm_up_requests_count',0.0,'count',NULL,NULL,'observed');
CREATE TABLE layout (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  model TEXT NOT NULL,
  accelerator TEXT NOT NULL,
  gpus INTEGER NOT NULL,
  tensor INTEGER NOT NULL,
  pipeline INTEGER NOT NULL,
  data INTEGER NOT NULL,
  virtual_stages INTEGER NOT NULL,
  schedule TEXT NOT NULL,
  zero_stage INTEGER NOT NULL,
  sequence_parallel INTEGER NOT NULL,
  global_batch INTEGER NOT NULL,
  micro_batch INTEGER NOT NULL,
  sequence_length INTEGER NOT NULL,
  precision TEXT NOT NULL,
  recompute TEXT NOT NULL,
  optimizer TEXT NOT NULL
) STRICT;
INSERT INTO layout VALUES(1,'llama-3-70b','h100-sxm',1024,8,4,32,5,'interleaved-1f1b',1,1,1024,1,8192,'bf16','selective','adamw');
CREATE TABLE horizon (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  law TEXT NOT NULL,
  loss REAL NOT NULL,
  loss_unit TEXT NOT NULL,
  tokens REAL NOT NULL,
  steps REAL NOT NULL,
  critical_batch_tokens REAL,
  warnings TEXT NOT NULL
) STRICT;
INSERT INTO horizon VALUES(1,'chinchilla.besiroglu',1.9308795888302918708,'nats/token',15000000000000.0,1788139.34326171875,114150238.56388951837,'N = 7.055371e10 is outside the fitted range 5.7e7 to 1.6e10; D = 1.397315e13 is outside the fitted range 8.1e8 to 3.2e11');
CREATE TABLE stage (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  compute_s REAL NOT NULL,
  tensor_communication_s REAL NOT NULL,
  data_communication_s REAL NOT NULL,
  optimizer_s REAL NOT NULL,
  bubble_s REAL NOT NULL,
  peak_in_flight INTEGER NOT NULL,
  PRIMARY KEY (run_id, rank)
) STRICT, WITHOUT ROWID;
INSERT INTO stage VALUES(1,0,5.3300658574601698092,2.0869777685719439475,0.12221018107853649781,0.00070032198130227972868,0.44385449764890916313,23);
INSERT INTO stage VALUES(1,1,5.3243023419003776552,2.0869777685719439475,0.11667844403505822636,0.00065993301623749390551,0.45519013921724432725,21);
INSERT INTO stage VALUES(1,2,5.3243023419003776552,2.0869777685719439475,0.11667844403505822636,0.00065993301623749390551,0.45519013921724432725,19);
INSERT INTO stage VALUES(1,3,5.620549482309339595,2.0869777685719439475,0.1222105261220147454,0.0007003245005740529102,0.1533705252369893246,17);
CREATE TABLE memory_part (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  part TEXT NOT NULL,
  bytes REAL NOT NULL,
  PRIMARY KEY (run_id, rank, part)
) STRICT, WITHOUT ROWID;
INSERT INTO memory_part VALUES(1,0,'activations',25853689856.0);
INSERT INTO memory_part VALUES(1,0,'framework',1610612736.0);
INSERT INTO memory_part VALUES(1,0,'gradients',9083027456.0);
INSERT INTO memory_part VALUES(1,0,'logits',0.0);
INSERT INTO memory_part VALUES(1,0,'optimizer',851533824.0);
INSERT INTO memory_part VALUES(1,0,'weights',4541513728.0);
INSERT INTO memory_part VALUES(1,1,'activations',23605542912.0);
INSERT INTO memory_part VALUES(1,1,'framework',1610612736.0);
INSERT INTO memory_part VALUES(1,1,'gradients',8557690880.0);
INSERT INTO memory_part VALUES(1,1,'logits',0.0);
INSERT INTO memory_part VALUES(1,1,'optimizer',802283520.0);
INSERT INTO memory_part VALUES(1,1,'weights',4278845440.0);
INSERT INTO memory_part VALUES(1,2,'activations',21357395968.0);
INSERT INTO memory_part VALUES(1,2,'framework',1610612736.0);
INSERT INTO memory_part VALUES(1,2,'gradients',8557690880.0);
INSERT INTO memory_part VALUES(1,2,'logits',0.0);
INSERT INTO memory_part VALUES(1,2,'optimizer',802283520.0);
INSERT INTO memory_part VALUES(1,2,'weights',4278845440.0);
INSERT INTO memory_part VALUES(1,3,'activations',19109249024.0);
INSERT INTO memory_part VALUES(1,3,'framework',1610612736.0);
INSERT INTO memory_part VALUES(1,3,'gradients',9083060224.0);
INSERT INTO memory_part VALUES(1,3,'logits',558891008.0);
INSERT INTO memory_part VALUES(1,3,'optimizer',851536896.0);
INSERT INTO memory_part VALUES(1,3,'weights',4541530112.0);
CREATE TABLE engine (
  run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  model TEXT NOT NULL,
  accelerator TEXT NOT NULL,
  tensor INTEGER NOT NULL,
  policy TEXT NOT NULL,
  max_batch INTEGER NOT NULL,
  token_budget INTEGER NOT NULL,
  kv_block INTEGER NOT NULL,
  kv_blocks INTEGER NOT NULL,
  precision TEXT NOT NULL
) STRICT;
INSERT INTO engine VALUES(6,'llama-3-8b','h100-sxm',1,'continuous',256,8192,16,28679,'bf16');
CREATE TABLE request (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  arrival_s REAL NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  started_s REAL,
  first_token_s REAL,
  finished_s REAL,
  preemptions INTEGER NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO request VALUES(6,0,0.026056110241035386476,73,469,0.026056110241035386476,0.032781636657480191232,3.197485439518066741,0,'finished');
INSERT INTO request VALUES(6,1,0.26990728281086490136,87,93,0.27631803101298346714,0.28324425530275149087,0.91132644018716513212,0,'finished');
INSERT INTO request VALUES(6,2,0.53018876660978109249,1086,144,0.53379472495014468336,0.55779707932060851316,1.5266930268354497179,0,'finished');
INSERT INTO request VALUES(6,3,0.69838491104903854811,973,2,0.70083055262882665292,0.72265510872969118683,0.72920216924662095703,0,'finished');
INSERT INTO request VALUES(6,4,1.1755862180687506324,453,100,1.1779516232720703694,1.1898486303834481248,1.8823142621345574365,0,'finished');
CREATE TABLE iteration (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  time_s REAL NOT NULL,
  running INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  used_blocks INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO iteration VALUES(6,0,0.026056110241035386476,1,0,5,73);
INSERT INTO iteration VALUES(6,1,0.43737220098330842343,2,0,16,2);
INSERT INTO iteration VALUES(6,2,0.88530344602988086943,3,0,95,3);
INSERT INTO iteration VALUES(6,3,1.3224712587686897613,5,0,196,5);
INSERT INTO iteration VALUES(6,4,1.7422879080216213676,4,0,137,4);
CREATE TABLE expectation (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  metric TEXT NOT NULL,
  wanted REAL NOT NULL,
  observed REAL,
  holds INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (run_id, metric, wanted)
) STRICT, WITHOUT ROWID;
INSERT INTO expectation VALUES(6,'tbt_p99_s',0.2000000000000000111,0.020206016438123697298,1,'tbt_p99_s is 20.21 ms, objective 200 ms: held');
INSERT INTO expectation VALUES(6,'ttft_p99_s',2.0,0.17486874865372215026,1,'ttft_p99_s is 174.9 ms, objective 2 s: held');
CREATE TABLE queue_policy (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  policy TEXT NOT NULL,
  arrivals_per_second REAL NOT NULL,
  answer TEXT NOT NULL,
  capacity_per_second REAL,
  wait_exact_s REAL,
  wait_mean_s REAL,
  wait_ci_low_s REAL,
  wait_ci_high_s REAL,
  wait_difference_standard_errors REAL,
  response_exact_s REAL,
  response_mean_s REAL,
  loss_ratio REAL,
  batch_mean_count REAL,
  utilisation_ratio REAL,
  PRIMARY KEY (run_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO queue_policy VALUES(5,0,'dynamic_8',0.25,'numeric',NULL,11.70837624478154737,11.724537015184832711,11.673081080629660987,11.775992949740004434,0.65735626967533300479,32.643348338061429104,32.667583838182714828,0.0,4.901986488456128832,0.9942157374107735146);
INSERT INTO queue_policy VALUES(5,1,'dynamic_16',0.25,'numeric',NULL,10.346637645565129659,10.354113931594136843,10.337850873696174502,10.370376989492099184,0.96218353242843501771,31.403974046632029625,31.421942538045168902,0.0,4.8712668609217182336,0.99353606560682405923);
INSERT INTO queue_policy VALUES(5,2,'dynamic_unlimited',0.25,'numeric',NULL,10.345926512246055751,10.353334857398971635,10.33704538156517394,10.36962433323276933,0.95189340446672177087,31.403480709302062478,31.42128795228245508,0.0,4.8712668609217182336,0.99353378397308778069);
CREATE TABLE search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  scenario TEXT NOT NULL,
  scenario_hash TEXT NOT NULL,
  objective TEXT NOT NULL,
  combinations INTEGER NOT NULL,
  evaluated INTEGER NOT NULL,
  version TEXT NOT NULL,
  started TEXT NOT NULL,
  wall_s REAL NOT NULL,
  host TEXT NOT NULL
) STRICT;
INSERT INTO search VALUES(1,'small',replace('kind: training\nmodel: llama-3-70b\ncluster:\n  accelerator: h100-sxm\n  count: 1024\n  nodeSize: 8\n  interNode: infiniband-ndr\nlayout:\n  tensor: 8\n  pipeline: 4\n  virtualStages: 5\n  schedule: interleaved-1f1b\n  zeroStage: 1\n  sequenceParallel: true\nbatch:\n  global: 1024\n  micro: 1\n  sequenceLength: 8192\nprecision: bf16\nrecompute: selective\noptimizer: adamw\nsearch:\n  keep: 2\n  vary:\n    layout.pipeline: [4, 8]\n    layout.schedule: 1f1b\ntags:\n- quickstart\n','\n',char(10)),'c0ffee','time',64,9,'0.1.0','2026-11-21T15:02:11Z',0.25,'here');
CREATE TABLE search_rejection (
  search_id INTEGER NOT NULL REFERENCES search (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  combinations INTEGER NOT NULL,
  PRIMARY KEY (search_id, reason)
) STRICT, WITHOUT ROWID;
INSERT INTO search_rejection VALUES(1,'layers',40);
INSERT INTO search_rejection VALUES(1,'memory',15);
CREATE TABLE candidate (
  search_id INTEGER NOT NULL REFERENCES search (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  run INTEGER REFERENCES run (id) ON DELETE SET NULL,
  gpus INTEGER NOT NULL,
  tensor INTEGER NOT NULL,
  pipeline INTEGER NOT NULL,
  data INTEGER NOT NULL,
  virtual_stages INTEGER NOT NULL,
  schedule TEXT NOT NULL,
  zero_stage INTEGER NOT NULL,
  sequence_parallel INTEGER NOT NULL,
  global_batch INTEGER NOT NULL,
  micro_batch INTEGER NOT NULL,
  recompute TEXT NOT NULL,
  overlap_gradients INTEGER NOT NULL,
  overlap_parameters INTEGER NOT NULL,
  estimated_step_time_s REAL NOT NULL,
  step_time_s REAL,
  cost_per_step_usd REAL NOT NULL,
  tokens_per_usd REAL NOT NULL,
  memory_peak_bytes REAL NOT NULL,
  undominated INTEGER NOT NULL,
  PRIMARY KEY (search_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO candidate VALUES(1,1,1,1024,8,4,32,5,'interleaved-1f1b',1,1,1024,1,'selective',1,1,7.7099999999999999644,7.705000000000000071,6.3200000000000002842,1327000.0,42000000000.0,1);
INSERT INTO candidate VALUES(1,2,NULL,1024,8,8,16,1,'1f1b',1,1,1024,1,'selective',1,1,8.0199999999999995736,NULL,6.580000000000000071,1275000.0,39000000000.0,1);
CREATE INDEX run_by_hash ON run (scenario_hash);
CREATE INDEX metric_by_name ON metric (name, value);
CREATE VIEW training_run AS
SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, t.model, t.accelerator, t.gpus, t.tensor, t.pipeline, t.data, t.virtual_stages, t.schedule,
  t.zero_stage, t.global_batch, t.micro_batch, t.sequence_length, t.precision, t.recompute,
  max(CASE WHEN m.name = 'step_time_s' THEN m.value END) AS step_time_s,
  max(CASE WHEN m.name = 'tokens_per_second' THEN m.value END) AS tokens_per_second,
  max(CASE WHEN m.name = 'tokens_per_second_per_gpu' THEN m.value END) AS tokens_per_second_per_gpu,
  max(CASE WHEN m.name = 'mfu_ratio' THEN m.value END) AS mfu_ratio,
  max(CASE WHEN m.name = 'hfu_ratio' THEN m.value END) AS hfu_ratio,
  max(CASE WHEN m.name = 'bubble_ratio' THEN m.value END) AS bubble_ratio,
  max(CASE WHEN m.name = 'exposed_communication_time_s' THEN m.value END) AS exposed_communication_time_s,
  max(CASE WHEN m.name = 'memory_peak_bytes' THEN m.value END) AS memory_peak_bytes,
  max(CASE WHEN m.name = 'memory_used_ratio' THEN m.value END) AS memory_used_ratio,
  max(CASE WHEN m.name = 'cost_per_million_tokens_usd' THEN m.value END) AS cost_per_million_tokens_usd,
  max(CASE WHEN m.name = 'energy_per_token_j' THEN m.value END) AS energy_per_token_j,
  max(CASE WHEN m.name = 'horizon_tokens' THEN m.value END) AS horizon_tokens,
  max(CASE WHEN m.name = 'horizon_loss_nats_per_token' THEN m.value END) AS horizon_loss_nats_per_token,
  max(CASE WHEN m.name = 'horizon_time_s' THEN m.value END) AS horizon_time_s,
  max(CASE WHEN m.name = 'horizon_cost_usd' THEN m.value END) AS horizon_cost_usd
FROM run AS r JOIN layout AS t ON t.run_id = r.id JOIN metric AS m ON m.run_id = r.id
WHERE r.kind = 'training' GROUP BY r.id;
CREATE VIEW serving_run AS
SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, t.model, t.accelerator, t.tensor, t.policy, t.max_batch, t.token_budget, t.kv_blocks,
  max(CASE WHEN m.name = 'requests_count' THEN m.value END) AS requests_count,
  max(CASE WHEN m.name = 'finished_count' THEN m.value END) AS finished_count,
  max(CASE WHEN m.name = 'ttft_mean_s' THEN m.value END) AS ttft_mean_s,
  max(CASE WHEN m.name = 'ttft_p50_s' THEN m.value END) AS ttft_p50_s,
  max(CASE WHEN m.name = 'ttft_p99_s' THEN m.value END) AS ttft_p99_s,
  max(CASE WHEN m.name = 'tbt_mean_s' THEN m.value END) AS tbt_mean_s,
  max(CASE WHEN m.name = 'tbt_p99_s' THEN m.value END) AS tbt_p99_s,
  max(CASE WHEN m.name = 'tpot_mean_s' THEN m.value END) AS tpot_mean_s,
  max(CASE WHEN m.name = 'e2e_mean_s' THEN m.value END) AS e2e_mean_s,
  max(CASE WHEN m.name = 'e2e_p50_s' THEN m.value END) AS e2e_p50_s,
  max(CASE WHEN m.name = 'e2e_p99_s' THEN m.value END) AS e2e_p99_s,
  max(CASE WHEN m.name = 'requests_per_second' THEN m.value END) AS requests_per_second,
  max(CASE WHEN m.name = 'output_tokens_per_second' THEN m.value END) AS output_tokens_per_second,
  max(CASE WHEN m.name = 'utilisation_ratio' THEN m.value END) AS utilisation_ratio,
  max(CASE WHEN m.name = 'kv_used_mean_ratio' THEN m.value END) AS kv_used_mean_ratio,
  max(CASE WHEN m.name = 'preemptions_count' THEN m.value END) AS preemptions_count,
  max(CASE WHEN m.name = 'cost_per_million_output_tokens_usd' THEN m.value END) AS cost_per_million_output_tokens_usd
FROM run AS r JOIN engine AS t ON t.run_id = r.id JOIN metric AS m ON m.run_id = r.id
WHERE r.kind = 'serving' GROUP BY r.id;
CREATE VIEW queue_run AS
SELECT r.id AS run_id, r.name, r.started, r.seed, r.tags, q.number, q.policy, q.arrivals_per_second, q.answer,
  q.capacity_per_second, q.wait_exact_s, q.wait_mean_s, q.wait_ci_low_s, q.wait_ci_high_s,
  q.wait_difference_standard_errors, q.response_exact_s, q.response_mean_s, q.loss_ratio, q.batch_mean_count,
  q.utilisation_ratio
FROM run AS r JOIN queue_policy AS q ON q.run_id = r.id;
CREATE INDEX candidate_by_run ON candidate (run);
COMMIT;
PRAGMA application_id = 1380272210;
