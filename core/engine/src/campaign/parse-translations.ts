import { findRepeats } from '../parse/find-repeats.ts';
import { goTo } from '../parse/go-to.ts';
import { isRecord } from '../is-record.ts';
import { parseMap } from '../parse/parse-map.ts';
import type { Parse } from '../parse/parse.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { BlockText } from './block-texts.ts';
import type { Translation } from './campaign.ts';
import { type Locale, parseLocale } from './text.ts';

/** Texts in other languages: each must belong to something the campaign says, and is read as that is. */
export function parseTranslations(
  own: Locale,
  texts: ReadonlyMap<string, readonly BlockText[]>,
): Parse<Readonly<Record<Locale, Translation>>> {
  const parseWords =
    (id: string): Parse<Translation[string]> =>
    (input, place) => {
      const known = texts.get(id);
      if (known === undefined) {
        report(place, `There is nothing named ${quote(id)} to translate.`);
        return {};
      }
      if (!isRecord(input)) {
        report(place, 'A translation must name its texts.');
        return {};
      }
      return Object.fromEntries(
        Object.entries(input).map(([key, value]) => {
          const at = goTo(place, key);
          const text = known.find((each) => each.key === key);
          if (text === undefined) report(at, `${quote(id)} has no text named ${quote(key)} to translate.`);
          return [key, text?.parse(value, at)];
        }),
      );
    };
  const parseTranslation: Parse<Translation> = (input, place) => {
    if (isRecord(input))
      return Object.fromEntries(
        Object.entries(input).map(([id, words]) => [id, parseWords(id)(words, goTo(place, id))]),
      );
    report(place, 'A translation must be a group of texts.');
    return {};
  };
  const parseAll = parseMap('The list of translations', parseLocale('The language'), parseTranslation, { max: 50 });
  return (input, place) => {
    const translations = parseAll(input, place);
    const locales = [own, ...Object.keys(translations)].map((locale) => locale.toLowerCase());
    for (const index of findRepeats(locales)) {
      const locale = Object.keys(translations)[index - 1] ?? '';
      report(goTo(place, locale), `The language ${quote(locale)} is there already.`);
    }
    return translations;
  };
}
