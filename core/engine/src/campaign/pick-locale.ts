import type { Locale } from './text.ts';

/**
 * Picks the language to show: for each wanted tag, best first, the same tag, then a narrower one, then both for what is
 * left of the tag without its last part (RFC 4647, lookup): `zh-Hant-TW` → `zh-Hant` → `zh-Hant-HK` → `zh` → `zh-CN`; else
 * the first there is. Undefined where there is none. Tags compare without case (BCP 47).
 */
export function pickLocale(available: readonly Locale[], wanted: readonly unknown[]): Locale | undefined {
  const find = (fits: (tag: string) => boolean) => available.find((tag) => fits(tag.toLowerCase()));
  for (const each of wanted) {
    // What is no text is spelt as no tag is: "undefined", "5".
    for (let tag = String(each).toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
      const found = find((one) => one === tag) ?? find((one) => one.startsWith(tag + '-'));
      if (found) return found;
    }
  }
  return available[0];
}
