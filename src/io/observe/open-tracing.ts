import type { Tracer } from '@opentelemetry/api'
import type { ReadableSpan, Sampler, SpanExporter } from '@opentelemetry/sdk-trace'
import { Failure, reasonOf } from '../../core/failure.ts'
import type { Environment } from '../../core/provider.ts'

export interface TraceSettings {
  readonly env: Environment
  readonly version: string
  /** Told once that a collector does not take the spans, and at the end how many were lost. */
  readonly warn: (message: string) => void
}

export interface Tracing {
  readonly tracer: Tracer
  readonly api: Api
  shutdown(): Promise<void>
}

type Api = typeof import('@opentelemetry/api')
type Sdk = typeof import('@opentelemetry/sdk-trace')

const packages = [
  '@opentelemetry/api',
  '@opentelemetry/sdk-trace',
  '@opentelemetry/resources',
  '@opentelemetry/exporter-trace-otlp-http',
]
/** Milliseconds that the end of a run waits for a collector. */
const farewell = 5_000

/**
 * A tracer that sends its spans by OTLP over HTTP to where the OTEL_EXPORTER_OTLP_… variables point, or to port 4318 of this
 * machine. Loads the OpenTelemetry packages.
 * @throws Failure('config') that names them when they are not installed.
 */
export async function openTracing({ env, version, warn }: TraceSettings): Promise<Tracing> {
  const [api, sdk, resources, otlp] = await load()
  const delivery = counting(new otlp.OTLPTraceExporter(), reason =>
    warn(`traces do not reach ${endpointOf(env)} (${reason}); the run goes on without them`),
  )
  const provider = new sdk.TracerProvider({
    resource: resources
      .resourceFromAttributes({ 'service.name': 'rnr', 'service.version': version })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    sampler: samplerOf(env, sdk),
    // More than the usual 2,048: short calls at a thousand in flight end faster than a batch is sent.
    spanProcessors: [
      delivery,
      new sdk.BatchSpanProcessor({
        exporter: delivery.exporter,
        maxQueueSize: 16_384,
        maxExportBatchSize: 1_024,
        scheduledDelayMillis: 1_000,
      }),
    ],
  })
  return {
    tracer: provider.getTracer('rolenrules', version),
    api,
    async shutdown() {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>(resolve => {
        timer = setTimeout(resolve, farewell)
      })
      await Promise.race([provider.shutdown().catch(() => {}), late])
      clearTimeout(timer)
      const { ended, sent } = delivery.counts()
      if (sent < ended) warn(`${ended - sent} of ${ended} spans did not reach ${endpointOf(env)}`)
    },
  }
}

async function load() {
  try {
    return await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Failure(
      'config',
      `traces need packages that are not installed; run: npm install ${packages.join(' ')}`,
      { cause: error },
    )
  }
}

interface Counting {
  readonly exporter: SpanExporter
  counts(): { readonly ended: number; readonly sent: number }
  onStart(): void
  onEnd(span: ReadableSpan): void
  forceFlush(): Promise<void>
  shutdown(): Promise<void>
}

/** Sees every span that ends and every one that arrives: the kit itself drops them without a word. */
function counting(exporter: SpanExporter, refused: (reason: string) => void): Counting {
  let ended = 0
  let sent = 0
  let told = false
  return {
    counts: () => ({ ended, sent }),
    onStart() {},
    onEnd(span) {
      if ((span.spanContext().traceFlags & 1) === 1) ended++
    },
    forceFlush: async () => {},
    shutdown: async () => {},
    exporter: {
      export: (spans, report) =>
        exporter.export(spans, result => {
          if (result.code === 0) sent += spans.length
          else if (!told) {
            told = true
            refused(reasonOf(result.error ?? 'no reason given'))
          }
          report(result)
        }),
      shutdown: () => exporter.shutdown(),
    },
  }
}

/** OTEL_TRACES_SAMPLER and its argument: a row is kept or left out as a whole. */
function samplerOf(env: Environment, sdk: Sdk): Sampler {
  const share = Number(env.OTEL_TRACES_SAMPLER_ARG || '1')
  switch (env.OTEL_TRACES_SAMPLER?.replace(/^parentbased_/, '')) {
    case 'traceidratio':
      return new sdk.ParentBasedSampler({
        root: new sdk.TraceIdRatioBasedSampler(Number.isFinite(share) ? share : 1),
      })
    case 'always_off':
      return new sdk.AlwaysOffSampler()
    default:
      return new sdk.AlwaysOnSampler()
  }
}

/** Where spans go, without whatever secrets stand in the address. */
function endpointOf({
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces,
  OTEL_EXPORTER_OTLP_ENDPOINT: all,
}: Environment): string {
  const given = traces || all || 'http://localhost:4318'
  return URL.canParse(given) ? new URL(given).origin : 'the collector'
}
