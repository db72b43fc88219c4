import { randomInt } from 'node:crypto';

/**
 * What can be read aloud and typed from a phone: no 0 and O, no 1, I and L. And no vowels, so that chance spells no word.
 */
export const codeAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** 28^10 is about 2^48: at a thousand guesses a second, one of ten thousand valid codes is found after about a year. */
const length = 10;

/** Draws a code nobody can guess, such as `WELCOME-7KQ2M-XW4TB`. The prefix may be empty. */
export function drawCode(prefix: string): string {
  const drawn = Array.from({ length }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
  return [prefix, drawn.slice(0, length / 2), drawn.slice(length / 2)].filter(Boolean).join('-');
}
