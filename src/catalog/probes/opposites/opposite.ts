import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'

/** Sentences that speak against every rule of a kind, whatever its parameters. */
export const opposite = (name: string, sentences: readonly string[]): Opposite => ({
  name,
  says: () => sentences,
})

/** Sentences that depend on the rule's parameters; none where the parameters are not of this shape. */
export function oppositeOf<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  says: (params: z.infer<z.ZodObject<Shape>>) => readonly string[],
): Opposite {
  const schema = z.object(shape)
  return {
    name,
    says(params) {
      const read = schema.safeParse(params)
      return read.success ? says(read.data) : []
    },
  }
}
