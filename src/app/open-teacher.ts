import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { layouts } from '../catalog/layouts/index.ts'
import { openModel } from '../catalog/providers/model-reference.ts'
import { roles } from '../catalog/roles/index.ts'
import { kinds } from '../catalog/rules/index.ts'
import { llmTeacher } from '../catalog/teachers/llm/llm.ts'
import { offlineTeacher } from '../catalog/teachers/offline/offline.ts'
import { retrying } from '../core/patient-model.ts'
import { random } from '../core/random.ts'
import { matchRoles } from '../core/role-matcher.ts'
import type { Teacher } from '../core/teacher.ts'
import { loadPrompts } from '../io/prompts.ts'
import { journaled, replyStore } from '../io/reply-journal.ts'

/**
 * The teacher that a reference names: "offline", or a model whose replies are kept in the run's journal.
 * @throws Failure('config') when the reference is not understood or a key is missing.
 */
export function openTeacher(
  reference: string,
  {
    env,
    journal,
    seed,
  }: {
    env: Readonly<Record<string, string | undefined>>
    journal: DatabaseSync
    seed: number
  },
): Teacher {
  if (reference === 'offline') return offlineTeacher({ kinds, layouts, roles: matchRoles(roles) })
  const patient = retrying(openModel(reference, env), {
    pause: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}),
    random: random(seed).fork('patience'),
  })
  return llmTeacher({
    model: journaled(patient, replyStore(journal)),
    kinds,
    layouts,
    prompts: loadPrompts(),
  })
}
