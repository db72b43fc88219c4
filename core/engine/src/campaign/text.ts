import { parseString, type StringLimits } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { checkPlaceholders } from './check-placeholders.ts';

/**
 * Text a visitor reads. It may hold attributes: `Hello {{ own.firstName | default: "there" }}`. What they bring in is
 * text too, never markup.
 */
export type Text = string;

/** A language tag as in BCP 47: `de`, `pt-BR`. */
export type Locale = string;

/** Text that may hold attributes; each must be one that is known. Not empty unless `min` is 0. */
export function parseText(name: string, limits: StringLimits = {}): Parse<Text> {
  const parse = parseString(name, { min: 1, ...limits });
  return (input, place) => {
    const text = parse(input, place);
    checkPlaceholders(name, text, place);
    return text;
  };
}

/** A language tag; that the language exists is not asked. */
export function parseLocale(name: string): Parse<Locale> {
  const test = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
  return parseString(name, { max: 35, pattern: { test, words: 'must be a language code such as “en” or “pt-BR”' } });
}
