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
  [['en', 'zh-Hans', 'zh-Hant'], ['zh-Hant-TW'], 'zh-Hant'],
  [['en', 'zh-Hans-CN', 'zh-Hant-HK'], ['zh-Hant-TW'], 'zh-Hant-HK'],
  [['en', 'zh', 'zh-Hans'], ['zh-Hant-TW'], 'zh'],
  [['sr-Cyrl', 'sr-Latn-RS'], ['sr-Latn'], 'sr-Latn-RS'],
  [['en', 'de', 'de-CH'], ['de-CH-1996'], 'de-CH'],
  [['en', 'zh-Hans', 'zh-Hant'], ['zh-Hant-u-nu-hanidec'], 'zh-Hant'],
  [['en', 'de'], ['-', 'de-'], 'de'],
  [['en', 'de', 'fr'], ['es', 'fr-CA', 'de'], 'fr'],
  [['de', 'en'], ['es'], 'de'],
  [['de', 'en'], [], 'de'],
  [['en', 'deu'], ['de'], 'en'],
  [['en', 'de'], [undefined, null, 5, '', {}, 'de'], 'de'],
  [[], ['de'], undefined],
])('of %j, who wants %j gets %s', (available, wanted, picked) => {
  expect(pickLocale(available, wanted)).toBe(picked);
});
