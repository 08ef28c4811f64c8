import { verifiableBenchmark } from './verifiable/verifiable-benchmark.ts'

export const ifbench = verifiableBenchmark({
  name: 'ifbench',
  summary: 'IFBench: 58 kinds of verifiable constraints that no training set has',
  source: 'Pyatkin et al. 2025, "Generalizing Verifiable Instruction Following" (arXiv 2507.02833)',
  from: 'data/IFBench_test.jsonl of allenai/IFBench',
  prefix: 'ifbench:',
})
