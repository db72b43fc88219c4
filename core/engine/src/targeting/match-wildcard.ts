/**
 * Whether the whole text has the shape of the pattern: `*` is any run of characters, `?` exactly one. Only the last `*` is
 * ever widened, so the work is bounded by the product of the two lengths.
 */
export function matchWildcard(text: string, pattern: string): boolean {
  // By characters: one beyond U+FFFF takes two units of the text.
  const [found, wanted] = [[...text], [...pattern]];
  let at = 0;
  let next = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (at < found.length) {
    if (wanted[next] === '*') {
      starAt = next++;
      resumeAt = at;
    } else if (wanted[next] === '?' || wanted[next] === found[at]) {
      at++;
      next++;
    } else {
      if (starAt < 0) return false;
      at = ++resumeAt;
      next = starAt + 1;
    }
  }
  while (wanted[next] === '*') next++;
  return next === wanted.length;
}
