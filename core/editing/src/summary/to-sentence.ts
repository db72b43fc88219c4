/** Clauses as one sentence: joined by semicolons, with a capital and a full stop. */
export function toSentence(clauses: readonly string[], by = '; '): string {
  const joined = clauses.join(by);
  return joined.charAt(0).toUpperCase() + joined.slice(1) + '.';
}
