/** A row of a table to take away. */
export type Row = Record<string, string | number | null | undefined>;

/** A table as RFC 4180 has it; what a spreadsheet would take for a formula is quoted by an apostrophe. */
export function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cell = (value: Row[string]) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}
