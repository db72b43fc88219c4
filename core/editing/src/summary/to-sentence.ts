/** Clauses as one sentence: joined, with a capital and a full stop. */
export function toSentence(clauses: readonly string[], by: string): string {
  const joined = clauses.join(by);
  return joined.charAt(0).toUpperCase() + joined.slice(1) + '.';
}
