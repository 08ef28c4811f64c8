import { readFileSync } from 'node:fs'

/**
 * Bytes of memory that this process held at its peak. On Linux from /proc: what getrusage says there includes the process
 * that started this one.
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // not Linux
  }
  return process.resourceUsage().maxRSS * 1024
}
