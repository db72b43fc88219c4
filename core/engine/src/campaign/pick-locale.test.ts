import { expect, test } from 'vitest';
import { pickLocale } from './pick-locale.ts';

test.each<[available: string[], wanted: unknown[], picked: string | undefined]>([
  [['en', 'de', 'fr'], ['de'], 'de'],
  [['en', 'de', 'fr'], ['de-AT'], 'de'],
  [['en', 'de-CH', 'fr'], ['de-AT'], 'de-CH'],
  [['en', 'de-CH', 'de'], ['de-AT'], 'de'],
  [['en', 'de', 'de-AT'], ['de-AT'], 'de-AT'],
  [['en', 'pt-BR'], ['PT-br'], 'pt-BR'],
  [['en', 'zh-Hant-TW'], ['zh-Hans'], 'zh-Hant-TW'],
  [['en', 'de', 'fr'], ['es', 'fr-CA', 'de'], 'fr'],
  [['de', 'en'], ['es'], 'de'],
  [['de', 'en'], [], 'de'],
  [['en', 'deu'], ['de'], 'en'],
  [['en', 'de'], [undefined, null, 5, '', {}, 'de'], 'de'],
  [[], ['de'], undefined],
])('of %j, who wants %j gets %s', (available, wanted, picked) => {
  expect(pickLocale(available, wanted)).toBe(picked);
});
