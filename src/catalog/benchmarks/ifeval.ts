import { verifiableBenchmark } from './verifiable/verifiable-benchmark.ts'

export const ifeval = verifiableBenchmark({
  name: 'ifeval',
  summary: 'IFEval: 541 prompts with 25 kinds of verifiable instructions',
  source: 'Zhou et al. 2023, "Instruction-Following Evaluation for Large Language Models" (arXiv 2311.07911)',
  from: 'instruction_following_eval/data/input_data.jsonl of google-research/google-research',
  prefix: 'ifeval:',
})
