/** Whether a file has a test of this title, as it is written there; of PHPUnit, a method of this name. */
export const hasTest = (text: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(`${quote}${title.replaceAll(quote, `\\${quote}`)}${quote},`)) ||
  text.includes(`function ${title}(`);
