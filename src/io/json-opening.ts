/** Names under which files keep their rows when these sit inside one object. */
const rowKeys = new Set(
  'data rows train examples instances items records entries samples dataset questions prompts'.split(' '),
)

/** An array of objects inside a top-level object: its key, and the offset just after its "[". */
export interface InnerArray {
  readonly key: string
  readonly offset: number
}

/** Finds {"data": [{…: the first row-holding array of an object whose opening bytes these are. */
export function findArray(head: Buffer): InnerArray | undefined {
  const text = head.toString('latin1')
  let depth = 0
  let key = ''
  // A string that the head cuts off is one token too: tried again from every quote in it, this would be
  // quadratic.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{}]/gs)) {
    if (token.startsWith('"')) {
      if (depth === 1) key = token.slice(1, -1)
    } else if (token === '[' && depth === 1 && rowKeys.has(key) && /^\s*\{/.test(text.slice(index + 1))) {
      return { key, offset: index + 1 }
    } else depth += token === '{' || token === '[' ? 1 : -1
  }
  return undefined
}

/**
 * True when text that begins with "{" is one object, not JSON Lines: told from its first line. `whole` says
 * that the head is the entire file.
 */
export function isOneObject(head: string, whole: boolean): boolean {
  const end = head.indexOf('\n')
  const first = (end < 0 ? head : head.slice(0, end)).trim()
  const rest = end < 0 ? '' : head.slice(end + 1).trimStart()
  if (end < 0 && !whole) return false
  if (isJson(first)) return whole && rest === ''
  // Valid JSON never has a line end inside a string, nor "{" where a key must come: that is a broken first
  // line.
  const { inString, wantsKey } = endState(first)
  return !inString && !(wantsKey && rest.startsWith('{'))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function endState(line: string): { inString: boolean; wantsKey: boolean } {
  const open: string[] = []
  let last = ''
  const outside = line.replace(/"(?:[^"\\]|\\.)*("|\\?$)/g, (_, end) => (end === '"' ? 's' : '"'))
  for (const char of outside) {
    if (char === '{' || char === '[') open.push(char)
    else if (char === '}' || char === ']') open.pop()
    if (char.trim() !== '') last = char
  }
  const inObject = open.at(-1) !== '['
  return { inString: outside.includes('"'), wantsKey: inObject && last !== ':' }
}
