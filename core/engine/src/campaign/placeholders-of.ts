import type { AttributeName } from '../targeting/condition.ts';
import { placeholder } from './placeholder.ts';

/** The names of the attributes that a text reads, each once, in order. */
export function placeholdersOf(text: string): readonly AttributeName[] {
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name))];
}
