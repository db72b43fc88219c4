import type { Condition } from '@beckon/engine';
import { normaliseCondition } from '../audience/normalise-condition.ts';
import { describeAudience } from './describe-audience.ts';
import { wordsOf } from './words-of.ts';

/** Who sees it: "Everybody.", "Nobody.", or what must hold. */
export function summarizeAudience(audience: Condition, { locale }: { readonly locale: string }): string {
  const { words } = wordsOf(locale);
  const asked = normaliseCondition(audience);
  if ('all' in asked && asked.all.length === 0) return words.audience.everybody;
  if ('any' in asked && asked.any.length === 0) return words.audience.nobody;
  return words.audience.who(describeAudience(asked, { locale }));
}
