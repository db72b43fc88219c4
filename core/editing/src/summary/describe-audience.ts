import type { AttributeName, Condition } from '@beckon/engine';
import { describeCondition } from '@beckon/engine/explain/describe-condition';
import { german } from '@beckon/engine/explain/words.de';
import { english } from '@beckon/engine/explain/words.en';
import { french } from '@beckon/engine/explain/words.fr';
import { labelAttribute } from '../audience/label-attribute.ts';
import { pickWordsLocale } from '../words-locale.ts';

const tables = { en: english, de: german, fr: french };

/** A condition in plain words, without capital or full stop: `“Last order” is more than 60 days ago`. */
export function describeAudience(
  condition: Condition,
  { locale, labelOf }: { readonly locale: string; readonly labelOf?: (name: AttributeName) => string },
): string {
  const picked = pickWordsLocale(locale);
  return describeCondition(condition, {
    words: tables[picked],
    labelOf: labelOf ?? ((name) => labelAttribute(name, { locale: picked })),
  });
}
