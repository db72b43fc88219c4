import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { placeholder } from '@beckon/engine/campaign/placeholder';
import type { Markup } from '@beckon/engine';
import { readMarkup } from '../edit/read-markup.ts';
import type { Check } from './check.ts';

/** Translations that promise something else than the original: `10 %` where it says `15%` by now. */
export const findOtherNumbers: Check = (campaign) => {
  const originals = [...listCampaignTexts(campaign)];
  return Object.entries(campaign.translations ?? {}).flatMap(([locale, translation]) =>
    originals.flatMap(([id, texts]) => {
      // What stands in an empty field is an example: each country has its own.
      const keys = [...new Set(texts.map(({ key }) => key))].filter((key) => !key.endsWith('placeholder'));
      return keys.flatMap((key) => {
        const said = textOf(translation[id]?.[key]);
        // An id that variants share has the texts of each: one that it fits is enough.
        const own = texts.filter((text) => text.key === key).map(({ value }) => textOf(value));
        const [first = ''] = own;
        return own.every((text) => isOther(text, said))
          ? [
              {
                says: 'translation-other-numbers',
                severity: 'warns',
                path: `translations.${locale}.${id}.${key}`,
                values: { language: locale, text: said, original: first },
              } as const,
            ]
          : [];
      });
    }),
  );
};

/** Names of attributes in a text are not its own numbers. */
function textOf(value: unknown): string {
  const text = Array.isArray(value) ? readMarkup(value as Markup) : typeof value === 'string' ? value : '';
  return text.replace(placeholder, '');
}

/**
 * Each has a number that the other has not. A number that one alone has may be a word in the other ("eight"), and 8 in the
 * evening is 20 elsewhere.
 */
function isOther(one: string, two: string): boolean {
  const [ours, theirs] = [numbersIn(one), numbersIn(two)];
  const lacks = (list: readonly number[], from: readonly number[]) =>
    from.some((number) => !list.some((each) => each === number || Math.abs(each - number) === 12));
  return lacks(ours, theirs) && lacks(theirs, ours);
}

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);
