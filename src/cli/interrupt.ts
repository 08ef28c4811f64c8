/** Milliseconds within which two signals are one Ctrl-C: npm and `timeout` hand on what the terminal has sent already. */
const echo = 300

/** Aborts on the first Ctrl-C or SIGTERM, so that a run can end cleanly; the second one ends the process at once. */
export function interruptible(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = (): void => {
    if (!controller.signal.aborted) {
      first = performance.now()
      controller.abort()
    } else if (performance.now() - first > echo) process.exit(130)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}
