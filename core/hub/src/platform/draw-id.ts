import { randomInt } from 'node:crypto';

/** Without vowels, so that no word comes about, and without what is read as something else. */
const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** A name nobody can guess or has had before: 16 letters are some 76 bits. */
export function drawId(length = 16): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
