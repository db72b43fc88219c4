/** Text as UTF-8 (RFC 3629). Half a surrogate pair becomes U+FFFD, as `TextEncoder` has it, which not every engine offers. */
export function* encodeUtf8(text: string): Generator<number, void> {
  for (const character of text) {
    const found = character.codePointAt(0) ?? 0;
    const point = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (point < 0x80) {
      yield point;
    } else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      yield ([0, 0xc0, 0xe0, 0xf0][more] ?? 0) | (point >> (6 * more));
      for (let left = more - 1; left >= 0; left -= 1) yield 0x80 | ((point >> (6 * left)) & 0x3f);
    }
  }
}
