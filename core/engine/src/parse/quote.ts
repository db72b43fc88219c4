/** A word of the document as it appears in a sentence: in quotation marks, cut where it is long. */
export function quote(word: string): string {
  const characters = [...word];
  return `“${characters.length > 40 ? characters.slice(0, 40).join('') + '…' : word}”`;
}
