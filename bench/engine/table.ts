export const thousands = (value: number): string => Math.round(value).toLocaleString('en-US')

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? Number(sorted[middle])
    : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2
}

/** Columns as wide as they need to be; the first reads from the left, the rest are numbers. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map(row => String(row[column]).length)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(Number(widths[0])) : cell.padStart(Number(widths[column])),
      )
      .join('  ')
  console.log([head, ...rows].map(line).join('\n'))
}
