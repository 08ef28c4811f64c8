import Papa from 'papaparse'

/**
 * Rows as CSV that spreadsheets open: with the mark of UTF-8, and with a single quotation mark before whatever one of them would take for a
 * formula (OWASP, "CSV Injection").
 */
export const csvText = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string =>
  `\ufeff${Papa.unparse(
    { fields: [...columns], data: rows.map(row => columns.map(column => row[column])) },
    { escapeFormulae: formula },
  )}\r\n`

const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
