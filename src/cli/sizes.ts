import { Failure } from '../core/failure.ts'

const units: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 }

/** Reads "500MB", "2 GB" or a number of bytes. @throws Failure('config') that names the option and what it takes. */
export function byteCount(name: string, value: unknown): number {
  const [, number, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*([kmgt]?b)?$/i.exec(String(value).trim()) ?? []
  if (number === undefined)
    throw new Failure('config', `${name} ${String(value)}: takes a size such as 500MB or 2GB`)
  return Math.round(Number(number) * (units[unit.toLowerCase()] as number))
}

const spans: Readonly<Record<string, number>> = { h: 3_600, d: 86_400, w: 604_800 }

/** Reads "12h", "30d" or "4w" as seconds. @throws Failure('config') that names the option and what it takes. */
export function timeSpan(name: string, value: unknown): number {
  const [, number, unit] = /^(\d+)\s*([hdw])$/i.exec(String(value).trim()) ?? []
  if (number === undefined || unit === undefined)
    throw new Failure(
      'config',
      `${name} ${String(value)}: takes hours, days or weeks, such as 12h, 30d or 4w`,
    )
  return Number(number) * (spans[unit.toLowerCase()] as number)
}

/** "1.2 GB", "45 MB", "812 bytes". */
export function sizeInWords(bytes: number): string {
  const unit = (['tb', 'gb', 'mb', 'kb'] as const).find(name => bytes >= (units[name] as number))
  if (!unit) return `${bytes} bytes`
  const count = bytes / (units[unit] as number)
  return `${count < 10 ? count.toFixed(1) : Math.round(count)} ${unit.toUpperCase()}`
}
