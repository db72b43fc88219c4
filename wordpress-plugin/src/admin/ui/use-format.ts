import { makeFormat, type Format } from './make-format.ts';
import { readScreenFacts } from './screen-facts.ts';

let made: Format | undefined;

/** The formats of this page: it has one language and one time zone. */
export function useFormat(): Format {
  if (made) return made;
  const { locale, timeZone } = readScreenFacts();
  return (made = makeFormat(locale, timeZone));
}
