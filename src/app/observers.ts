import { Failure } from '../core/failure.ts'
import type { Environment } from '../core/provider.ts'
import type { RunWatcher } from '../core/run-watcher.ts'
import { listenAddress } from '../io/observe/listen-address.ts'

export interface ObserverSettings {
  readonly env: Environment
  readonly version: string
  /** "9464" or "0.0.0.0:9464": serve Prometheus metrics there. */
  readonly metrics?: string
  /** Send OpenTelemetry spans, or stop when that cannot be done. Without it they are sent where the environment asks for them. */
  readonly trace?: boolean
  /** Rows that the run will go through; null where nobody knows. */
  readonly total: number | null
  /** What the run is, for its span. */
  readonly run: Readonly<Record<string, string | number>>
  readonly warn: (message: string) => void
}

export interface Observers {
  readonly watchers: readonly RunWatcher[]
  /** Where the metrics are, when they are. */
  readonly metricsUrl: string | null
  /** Sends what is left and closes; takes seconds at most, and nothing the second time. */
  close(): Promise<void>
}

/**
 * Opens what watches a run besides the screen; nothing is loaded that was not asked for.
 * @throws Failure('config') before anything is bought, when it cannot be had.
 */
export async function openObservers(settings: ObserverSettings): Promise<Observers> {
  const { env, version, metrics, total, run, warn } = settings
  const traces = wanted(settings)
    ? await tracesOf({ env, version, warn }, run, settings.trace === true)
    : null
  const served = metrics === undefined ? null : await metricsAt(metrics, total)
  const open = [traces, served].filter(observer => observer !== null)
  return {
    watchers: open.map(({ watcher }) => watcher),
    metricsUrl: served?.url ?? null,
    async close() {
      await Promise.all(open.splice(0).map(observer => observer.close()))
    },
  }
}

/** Variables of OpenTelemetry that many programs of a machine share: they ask politely, `--trace` insists. */
function wanted({ env, trace }: ObserverSettings): boolean {
  if (trace === true) return true
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none') return false
  return Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
}

async function tracesOf(
  settings: Pick<ObserverSettings, 'env' | 'version' | 'warn'>,
  run: ObserverSettings['run'],
  insisted: boolean,
) {
  try {
    const { env } = settings
    const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL
    if (protocol?.startsWith('grpc'))
      throw new Failure(
        'config',
        `OTEL_EXPORTER_OTLP_PROTOCOL=${protocol}: rnr sends traces over HTTP only; set it to http/json and the endpoint to the HTTP port of the collector, usually 4318`,
      )
    const { runTraces } = await import('../io/observe/run-traces.ts')
    return await runTraces(run, settings)
  } catch (error) {
    if (insisted || !(error instanceof Failure)) throw error
    settings.warn(`no traces are sent: ${error.message}`)
    return null
  }
}

async function metricsAt(address: string, total: number | null) {
  const where = listenAddress(address)
  const { runMetrics } = await import('../io/observe/run-metrics.ts')
  const { serveMetrics } = await import('../io/observe/metrics-server.ts')
  const metrics = await runMetrics({ total })
  const server = await serveMetrics(where, metrics)
  return { watcher: metrics.watcher, url: server.url, close: server.close }
}
