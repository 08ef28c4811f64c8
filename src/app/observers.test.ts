import { expect, it } from 'vitest'
import { type ObserverSettings, openObservers } from './observers.ts'

const grpc = { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4317' }
const opened = async (settings: Partial<ObserverSettings>) => {
  const warnings: string[] = []
  const warn = (message: string): void => void warnings.push(message)
  const observers = await openObservers({ env: {}, version: '1', total: null, run: {}, warn, ...settings })
  await observers.close()
  return { warnings, watchers: observers.watchers.length }
}

it('opens nothing that was not asked for', async () => {
  for (const env of [{}, { ...grpc, OTEL_SDK_DISABLED: 'true' }, { ...grpc, OTEL_TRACES_EXPORTER: 'none' }])
    expect(await opened({ env })).toEqual({ warnings: [], watchers: 0 })
})

it('goes on without traces that the environment asks for and cannot have, and stops where the user insists', async () => {
  expect(await opened({ env: grpc })).toEqual({
    warnings: [expect.stringMatching(/^no traces are sent: OTEL_EXPORTER_OTLP_PROTOCOL=grpc: .*4318$/)],
    watchers: 0,
  })
  await expect(opened({ env: grpc, trace: true })).rejects.toMatchObject({ boundary: 'config' })
})

it('refuses an address that is none', async () => {
  await expect(opened({ metrics: 'nine' })).rejects.toThrow(/^--metrics nine: takes a port/)
})
