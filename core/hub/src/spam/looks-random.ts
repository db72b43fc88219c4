/** Shorter than this, a name is as odd as it likes. */
const leastLetters = 8;

/**
 * Whether what stands before the @ looks drawn by a machine. People pick words, names and years: their letters hold vowels,
 * few consonants follow upon one another, and digits come in a group or two. Two signs are needed; one alone has
 * too many real people.
 */
export function looksRandom(email: string): boolean {
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@'))).split('+')[0] ?? '';
  const text = local.toLowerCase().replaceAll(/[._-]/g, '');
  if (text.length < leastLetters || !/^[a-z0-9]+$/.test(text)) return false;
  const letters = text.replaceAll(/\d/g, '');
  const groupsOfDigits = text.match(/\d+/g)?.length ?? 0;
  const signs = [
    letters.length >= 6 && letters.replaceAll(/[^aeiouy]/g, '').length / letters.length < 0.2,
    // Five come together in German names: Schwarzschild.
    /[bcdfghjklmnpqrstvwxz]{6,}/.test(text),
    groupsOfDigits >= 3,
    groupsOfDigits >= 4,
  ];
  return signs.filter(Boolean).length >= 2;
}
