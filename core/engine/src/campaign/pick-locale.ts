import type { Locale } from './text.ts';

/**
 * Picks the language to show: for each wanted tag, best first, the same tag, then its base language, then the same
 * language of another region (`de-AT` → `de` → `de-CH`); else the first there is. Undefined where there is none. Tags
 * compare without case (BCP 47).
 */
export function pickLocale(available: readonly Locale[], wanted: readonly unknown[]): Locale | undefined {
  const find = (fits: (tag: string) => boolean) => available.find((tag) => fits(tag.toLowerCase()));
  for (const each of wanted) {
    if (typeof each !== 'string' || !each) continue;
    const exact = each.toLowerCase();
    const base = exact.split('-')[0] ?? exact;
    const found =
      find((tag) => tag === exact) ?? find((tag) => tag === base) ?? find((tag) => tag.startsWith(base + '-'));
    if (found) return found;
  }
  return available[0];
}
