import { Failure } from './failure.ts'

/** A prompt as published: named parts of text with {{placeholders}}. */
export interface PromptTemplate {
  /** File it came from, for messages to people. */
  readonly file: string
  readonly parts: ReadonlyMap<string, string>
}

/** The parts that a prompt must have, each with the placeholders that it must use, all of them and no other. */
export type PromptContract = Readonly<Record<string, readonly string[]>>

/**
 * Reads a prompt file: each part begins with a line `<!-- part: NAME -->`; what stands before the first is for readers.
 * @throws Failure('config') when a part or a placeholder is missing or unknown.
 */
export function parsePromptTemplate(file: string, text: string, contract: PromptContract): PromptTemplate {
  const [, ...pieces] = text.replaceAll('\r\n', '\n').split(/^<!-- part: *(.+?) *-->[ \t]*$/m)
  const parts = new Map<string, string>()
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const name = pieces[i] as string
    if (parts.has(name)) throw new Failure('config', `${file}: part "${name}" comes twice; join them`)
    parts.set(name, (pieces[i + 1] as string).trim())
  }
  const known = Object.keys(contract)
  for (const name of parts.keys())
    if (!(name in contract))
      throw new Failure('config', `${file}: no part is called "${name}"; known: ${known.join(', ')}`)
  for (const [name, placeholders] of Object.entries(contract))
    checkPart(file, name, parts.get(name), placeholders)
  return { file, parts }
}

/**
 * The text of a part, its placeholders filled. What is filled in is never read as a template itself.
 * @throws Failure('config') when the part, or a value for one of its placeholders, is missing.
 */
export function fillPart(
  { file, parts }: PromptTemplate,
  name: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = parts.get(name)
  if (text === undefined) throw new Failure('config', `${file}: part "${name}" is missing`)
  return text.replace(placeholder, (_, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined
    if (value === undefined) throw new Failure('config', `${file}: nothing is known for {{${key}}}`)
    return value
  })
}

const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g

function checkPart(
  file: string,
  name: string,
  text: string | undefined,
  placeholders: readonly string[],
): void {
  if (!text)
    throw new Failure(
      'config',
      `${file}: part "${name}" is missing; add "<!-- part: ${name} -->" and its text`,
    )
  const used = new Set(Array.from(text.matchAll(placeholder), match => match[1] as string))
  for (const key of used)
    if (!placeholders.includes(key))
      throw new Failure(
        'config',
        `${file}: part "${name}" knows no {{${key}}}; ${placeholders.length > 0 ? `it fills ${placeholders.map(each => `{{${each}}}`).join(', ')}` : 'it fills nothing'}`,
      )
  for (const key of placeholders)
    if (!used.has(key)) throw new Failure('config', `${file}: part "${name}" must hold {{${key}}}`)
}
