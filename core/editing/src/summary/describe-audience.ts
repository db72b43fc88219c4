import type { AttributeName, Condition } from '@beckon/engine';
import { describeCondition } from '@beckon/engine/explain/describe-condition';
import { german } from '@beckon/engine/explain/words.de';
import { english } from '@beckon/engine/explain/words.en';
import { french } from '@beckon/engine/explain/words.fr';
import { labelAttribute } from '../audience/label-attribute.ts';
import { labelValue } from '../audience/label-value.ts';
import { pickWordsLocale } from '../words-locale.ts';

const tables = { en: english, de: german, fr: french };

/** A condition in plain words, without capital or full stop: `“Last order” is more than 60 days ago`. */
export function describeAudience(
  condition: Condition,
  { locale, labelOf }: { readonly locale: string; readonly labelOf?: (name: AttributeName) => string },
): string {
  const picked = pickWordsLocale(locale);
  return describeCondition(labelValues(condition, picked), {
    words: tables[picked],
    labelOf: labelOf ?? ((name) => labelAttribute(name, { locale: picked })),
  });
}

/** The condition with the values of fixed sets as a merchant reads them. */
function labelValues(condition: Condition, locale: string): Condition {
  if ('all' in condition) return { all: condition.all.map((each) => labelValues(each, locale)) };
  if ('any' in condition) return { any: condition.any.map((each) => labelValues(each, locale)) };
  if ('not' in condition) return { not: labelValues(condition.not, locale) };
  const { attribute, value } = condition;
  const label = (each: unknown) => (typeof each === 'string' ? labelValue(attribute, each, { locale }) : each);
  return value === undefined
    ? condition
    : { ...condition, value: Array.isArray(value) ? value.map(label) : label(value) };
}
