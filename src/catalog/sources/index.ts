// Every row shape that ships. Sorted; a test compares this list with the folder.
import { catalog } from '../../core/catalog.ts'
import { alpaca } from './alpaca.ts'
import { dolly } from './dolly.ts'
import { instructionOnly } from './instruction-only.ts'
import { messages } from './messages.ts'
import { mtBench } from './mt-bench.ts'
import { mtBench101 } from './mt-bench-101.ts'
import { promptCompletion } from './prompt-completion.ts'
import { rolePrompts } from './role-prompts.ts'
import { selfInstruct } from './self-instruct.ts'
import { sharegpt } from './sharegpt.ts'
import { ultrachat } from './ultrachat.ts'

export const shapes = catalog('row shape', [
  alpaca,
  dolly,
  instructionOnly,
  messages,
  mtBench,
  mtBench101,
  promptCompletion,
  rolePrompts,
  selfInstruct,
  sharegpt,
  ultrachat,
])
