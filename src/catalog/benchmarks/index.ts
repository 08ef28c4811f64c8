// What models are tested by: published benchmarks over the user's own copies, and our own. Sorted by name.
import { catalog } from '../../core/catalog.ts'
import type { Benchmark } from '../../core/evaluation/benchmark.ts'
import { alpacaEval } from './alpaca-eval/alpaca-eval.ts'
import { arc } from './arc/arc.ts'
import { followbench } from './followbench/followbench.ts'
import { gsm8k } from './gsm8k/gsm8k.ts'
import { hellaswag } from './hellaswag/hellaswag.ts'
import { ifbench } from './ifbench.ts'
import { ifeval } from './ifeval.ts'
import { iheval } from './iheval/iheval.ts'
import { infobench } from './infobench/infobench.ts'
import { mmlu } from './mmlu/mmlu.ts'
import { mtBench } from './mt-bench/mt-bench.ts'
import { realguardrails } from './realguardrails/realguardrails.ts'
import { rnrAlpaca, rnrAwesome, rnrUltrachat } from './rnr/bundled.ts'
import { rnr } from './rnr/rnr.ts'
import { rnrRole } from './rnr/role.ts'
import { rules } from './rules/rules.ts'
import { sIfeval } from './s-ifeval.ts'
import { sysbench } from './sysbench/sysbench.ts'
import { tensortrust } from './tensortrust/tensortrust.ts'
import { truthfulqa } from './truthfulqa/truthfulqa.ts'

export const benchmarks = catalog<Benchmark>('benchmark', [
  alpacaEval,
  arc,
  followbench,
  gsm8k,
  hellaswag,
  ifbench,
  ifeval,
  iheval,
  infobench,
  mmlu,
  mtBench,
  realguardrails,
  rnr,
  rnrAlpaca,
  rnrAwesome,
  rnrRole,
  rnrUltrachat,
  rules,
  sIfeval,
  sysbench,
  tensortrust,
  truthfulqa,
])
