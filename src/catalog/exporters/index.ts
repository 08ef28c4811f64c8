// Every export format that ships. Sorted; a test compares this list with the folder.
import { catalog } from '../../core/catalog.ts'
import { alpaca } from './alpaca.ts'
import { messages } from './messages.ts'
import { preference } from './preference.ts'
import { promptCompletion } from './prompt-completion.ts'
import { rlPrompts } from './rl-prompts.ts'
import { sharegpt } from './sharegpt.ts'

export const exporters = catalog('export format', [
  alpaca,
  messages,
  preference,
  promptCompletion,
  rlPrompts,
  sharegpt,
])
