import { layouts } from '../catalog/layouts/index.ts'
import { roles } from '../catalog/roles/index.ts'
import { kinds } from '../catalog/rules/index.ts'
import { llmTeacher } from '../catalog/teachers/llm/llm.ts'
import { offlineTeacher } from '../catalog/teachers/offline/offline.ts'
import type { Model } from '../core/model.ts'
import { matchRoles } from '../core/role-matcher.ts'
import type { Teacher } from '../core/teacher.ts'
import { loadPrompts } from '../io/prompts.ts'

/** The teacher of a run: the given model, or the offline teacher where there is none. */
export const openTeacher = (model: Model | null): Teacher =>
  model === null
    ? offlineTeacher({ kinds, layouts, roles: matchRoles(roles) })
    : llmTeacher({ model, kinds, layouts, prompts: loadPrompts() })
