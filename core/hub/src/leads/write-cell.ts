/** What a spreadsheet takes for a formula, or for a cell that begins after it (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** A value as a cell that is never run: what would begin a formula gets an apostrophe, at which spreadsheets show the rest. */
export function writeCell(value: unknown): string {
  const text = value === undefined || value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);
  return formula.test(text) ? `'${text}` : text;
}
