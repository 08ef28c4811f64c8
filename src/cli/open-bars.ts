/** How to take away each bar that is being drawn. */
export const openBars = new Set<() => void>()

/** Takes every bar away: one that is left drawing would tear the last line and keep the process alive. */
export function settleBars(): void {
  for (const settle of openBars) settle()
}

// However the process ends: the cursor, hidden while a bar is drawn, is the terminal's and must come back.
process.on('exit', settleBars)
