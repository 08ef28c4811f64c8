import { z } from 'zod'
import { contentId } from '../../../core/content-id.ts'
import type { BenchmarkFile } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { ReadCase } from '../../../core/evaluation/case-rows.ts'
import { issueLine } from '../../../core/issue-line.ts'

/** The published folders of constraints; an earlier version called situations scenarios. */
const constraintTypes = ['content', 'example', 'format', 'mixed', 'situation', 'style'] as const
type ConstraintType = (typeof constraintTypes)[number]

const rowSchema = z.object({
  example_id: z.number(),
  category: z.string(),
  source: z.string(),
  level: z.int().min(0).max(5),
  instruction: z.string(),
  target: z.string(),
})

/**
 * Reads the rows of one copy in their order: the levels of an instruction stand one after the other, and what a level adds shows
 * only beside the level before. Level 0 is the bare instruction and no case.
 */
export function followbenchReader(): ReadCase {
  let path: string[] = []
  let last = ''
  return (value, file) => {
    const parsed = rowSchema.safeParse(value)
    if (!parsed.success) return issueLine(parsed.error)
    const { example_id, category, source, level, instruction, target } = parsed.data
    const constraint = typeIn(file, category)
    if (constraint === null)
      return `category: "${category}" is none, and the file is not called TYPE_constraints.json`
    const group = `${constraint} ${example_id}`
    if (group !== last) path = []
    last = group
    if (constraint !== 'example') path.push(instruction)
    if (level === 0) return null
    if (instruction === '') return 'instruction: empty'
    if (constraint !== 'example' && path.length !== level + 1)
      return `level: ${level} does not follow level ${level - 1} of example ${example_id}`
    return {
      id: contentId(instruction),
      system: null,
      messages: [{ role: 'user', content: instruction }],
      rules: [],
      cluster: group,
      tags: { constraint, level },
      facts: {
        example: example_id,
        source,
        target,
        path: [...path],
        sorts: sortsOf(constraint, category, level),
      },
    }
  }
}

/** The file says it; a category only where it is one of the six: mixed ones are lists of what was added. */
function typeIn({ name }: BenchmarkFile, category: string): ConstraintType | null {
  const said = /([a-z]+)_constraints?\b/i.exec(name)?.[1]?.toLowerCase() ?? category
  const type = said === 'scenario' ? 'situation' : said
  return constraintTypes.find(known => known === type) ?? null
}

/** What each added constraint is about. */
const sortsOf = (constraint: ConstraintType, category: string, level: number): readonly string[] => {
  const listed = category.split(',').map(part => part.trim())
  return Array.from({ length: level }, (_, at) =>
    constraint === 'mixed' ? (listed[at] ?? 'mixed') : constraint,
  )
}

const factsSchema = z.object({
  example: z.number(),
  source: z.string(),
  target: z.string(),
  path: z.array(z.string()),
  sorts: z.array(z.string()),
})

/** What a reply is graded by. */
export const gradedBy = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)

const outputSchema = z.object({
  prompt_new: z.string(),
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** The reply in a row of the published inference's output. */
export function repliesIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const parsed = outputSchema.safeParse(row)
  const content = parsed.data?.choices[0]?.message.content
  return parsed.success && content !== undefined
    ? { id: contentId(parsed.data.prompt_new), replies: [content] }
    : null
}
