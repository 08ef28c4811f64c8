import { verifiableBenchmark } from './verifiable/verifiable-benchmark.ts'

export const sIfeval = verifiableBenchmark({
  name: 's-ifeval',
  summary: "IFEval's instructions in the system prompt, the task in the user message (RealGuardrails)",
  source: 'Mu et al. 2025, "A Closer Look at System Prompt Robustness" (arXiv 2502.12197)',
  from: 'evals/ifeval/inputs/sys_ifeval.jsonl of normster/RealGuardrails',
  prefix: 'ifeval:',
})
