/**
 * Whether the whole text has the shape of the pattern: `*` is any run of characters, `?` exactly one. Only the last `*` is
 * ever widened, so the work is bounded by the product of the two lengths.
 */
export function matchWildcard(text: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (at < text.length) {
    const wanted = pattern[next];
    if (wanted === '*') {
      starAt = next++;
      resumeAt = at;
    } else if (wanted === '?') {
      // A character beyond U+FFFF takes two units of the text.
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      next++;
    } else if (wanted === text[at]) {
      at++;
      next++;
    } else if (starAt >= 0) {
      at = ++resumeAt;
      next = starAt + 1;
    } else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
