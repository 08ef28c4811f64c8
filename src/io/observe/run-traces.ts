import type { Attributes, Context, Link, Span, Tracer } from '@opentelemetry/api'
import type { EngineEvent } from '../../core/engine-event.ts'
import type { RunWatcher, WatchedEngine } from '../../core/run-watcher.ts'
import { genAiProvider } from './gen-ai-names.ts'
import { openTracing, type TraceSettings } from './open-tracing.ts'

export interface RunTraces {
  readonly watcher: RunWatcher
  /** Ends what is open and sends what is left; says so when spans were lost. Takes seconds at most. */
  close(): Promise<void>
}

/**
 * The work of a run as OpenTelemetry spans. Every row is a trace of its own with a span for each try of each call, linked to
 * the span of the run: one trace of a whole run would be larger than any backend takes. Names follow the semantic
 * conventions for generative AI. No text of a prompt, a reply or a refusal is in them.
 * @throws Failure('config') when a package is missing.
 */
export async function runTraces(
  attributes: Readonly<Record<string, string | number>>,
  settings: TraceSettings,
): Promise<RunTraces> {
  const { tracer, api, shutdown } = await openTracing(settings)
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = api
  const run = tracer.startSpan('rnr generate', { attributes }, ROOT_CONTEXT)
  const runContext = trace.setSpan(ROOT_CONTEXT, run)
  const rows = openRows(tracer, { context: run.spanContext() }, span => trace.setSpan(ROOT_CONTEXT, span))
  const engines = new Map<string, WatchedEngine>()
  let rowsDone = 0

  const call = (event: Tried): void => {
    const startTime = performance.timeOrigin + event.began
    const parent = rows.contextOf(event.purpose, startTime) ?? runContext
    const engine = engines.get(event.model)
    const model = engine?.name ?? event.model
    const span = tracer.startSpan(
      `chat ${model}`,
      { kind: SpanKind.CLIENT, startTime, attributes: attributesOf(event, model, engine?.provider) },
      parent,
    )
    if (event.is === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(startTime + event.milliseconds)
  }

  return {
    watcher: {
      opened(engine) {
        engines.set(engine.id, engine)
      },
      event(event) {
        if (event.is === 'answered' || event.is === 'failed') call(event)
        else if (event.is === 'circuit') run.addEvent(`circuit ${event.state}`, { 'rnr.model': event.model })
        else if (event.is === 'batch')
          run.addEvent(`batch ${event.state}`, {
            'rnr.batch': event.id,
            'rnr.total': event.total,
            'rnr.done': event.done,
          })
      },
      row(row) {
        rowsDone++
        rows.end(row.name, {
          'rnr.row': row.ordinal,
          'rnr.accepted': row.accepted,
          ...(row.dropped.length > 0 && { 'rnr.dropped': [...row.dropped] }),
        })
      },
    },
    async close() {
      rows.close()
      run.setAttribute('rnr.rows', rowsDone)
      run.end()
      await shutdown()
    },
  }
}

type Tried = Extract<EngineEvent, { is: 'answered' | 'failed' }>

interface OpenRows {
  /** The row that a call is for, begun at its first call; undefined where the call does not say. */
  contextOf(purpose: string | undefined, startTime: number): Context | undefined
  end(name: string, attributes: Attributes): void
  close(): void
}

/** At most as many as are in flight: a row leaves when it is done. */
function openRows(tracer: Tracer, link: Link, inside: (span: Span) => Context): OpenRows {
  const open = new Map<string, Span>()
  return {
    contextOf(purpose, startTime) {
      const name = purpose?.split(' ', 1)[0]
      if (!name) return undefined
      let span = open.get(name)
      if (!span) {
        span = tracer.startSpan('row', {
          root: true,
          startTime,
          links: [link],
          attributes: { 'rnr.instruction': name },
        })
        open.set(name, span)
      }
      return inside(span)
    },
    end(name, attributes) {
      const span = open.get(name)
      open.delete(name)
      span?.setAttributes(attributes).end()
    },
    close() {
      for (const span of open.values()) span.end()
      open.clear()
    },
  }
}

function attributesOf(event: Tried, model: string, provider: string | undefined): Attributes {
  return {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': genAiProvider(provider),
    'gen_ai.request.model': model,
    ...(event.purpose !== undefined && { 'rnr.purpose': event.purpose }),
    ...(event.is === 'answered'
      ? {
          'gen_ai.usage.input_tokens': event.usage.input,
          'gen_ai.usage.output_tokens': event.usage.output,
          ...(event.usage.cached !== undefined && {
            'gen_ai.usage.cache_read.input_tokens': event.usage.cached,
          }),
          'gen_ai.response.finish_reasons': [finishReasons[event.stop]],
          'rnr.attempt': event.attempts,
          'rnr.via': event.via,
        }
      : {
          'error.type': event.fault,
          ...(event.status !== undefined && { 'http.response.status_code': event.status }),
          ...(event.retryIn !== undefined && { 'rnr.retry_in_ms': Math.round(event.retryIn) }),
          'rnr.attempt': event.attempt,
        }),
  }
}

const finishReasons = { end: 'stop', length: 'length', filtered: 'content_filter' } as const
