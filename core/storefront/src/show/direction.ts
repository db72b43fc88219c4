/** Languages written from right to left, by their tag or by a script named in it (`ku-Arab`). */
const rightToLeft = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** The direction in which a language is written. */
export function directionOf(locale: string): 'rtl' | 'ltr' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}
