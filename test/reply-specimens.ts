import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EngineEvent } from '../src/core/engine-event.ts'
import type { Model, ModelReply, ModelRequest } from '../src/core/model.ts'
import { identify } from '../src/io/replies/reply-key.ts'
import type { Bought } from '../src/io/replies/reply-store.ts'

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rnr-replies-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const ask = (content: string, more: Partial<ModelRequest> = {}): ModelRequest => ({
  messages: [{ role: 'user', content }],
  ...more,
})

export const replyTo = (content: string): ModelReply => ({
  text: `to ${content}`,
  usage: { input: 10, output: 3 },
  stop: 'end',
})

/** A reply as it is handed to a store. */
export const boughtFor = (content: string, more: Partial<Bought> = {}): Bought => ({
  ...identify('m', ask(content)),
  reply: replyTo(content),
  via: 'live',
  ...more,
})

/** A model that remembers what it was asked. */
export function countingModel(before: (request: ModelRequest) => Promise<void> = async () => {}): {
  model: Model
  bought: string[]
} {
  const bought: string[] = []
  const model: Model = {
    id: 'm',
    async complete(request) {
      await before(request)
      const content = request.messages.at(-1)?.content ?? ''
      bought.push(content)
      return replyTo(content)
    },
  }
  return { model, bought }
}

/** Keeps the warnings among the events. */
export function warnings(): { said: string[]; onEvent: (event: EngineEvent) => void } {
  const said: string[] = []
  return { said, onEvent: event => void (event.is === 'warning' && said.push(event.message)) }
}
