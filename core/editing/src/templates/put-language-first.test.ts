import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { translateContent } from '@beckon/engine/campaign/translate-content';
import { expect, test } from 'vitest';
import { putLanguageFirst } from './put-language-first.ts';
import { templates } from './templates.ts';

const spoken = templates.flatMap(({ campaign }) =>
  Object.keys(campaign.translations ?? {}).map((locale) => [campaign.id, locale, campaign] as const),
);

test.each(spoken)('%s is a campaign in %s that says the same in each of its languages', (_, locale, campaign) => {
  const other = putLanguageFirst(campaign, locale);
  expect(parseCampaign(other)).toEqual({ ok: true, value: other });
  expect(other.locale).toBe(locale);
  const said = ({ translations = {}, ...rest }: typeof campaign, as: string) => ({
    // Where a language has no teaser of its own the format's is shown.
    ...(rest.format.kind === 'feed' && { teaser: rest.format.teaser }),
    ...translateContent({ ...rest, locale: as }, translations[as] ?? {}),
  });
  const locales = (of: typeof campaign) => [of.locale, ...Object.keys(of.translations ?? {})].sort();
  expect(locales(other)).toEqual(locales(campaign));
  for (const each of locales(campaign)) expect(said(other, each)).toEqual(said(campaign, each));
});

test('one in a region’s language is written in the language; one in a language it does not speak stays as it is', () => {
  const [, , campaign] = spoken[0]!;
  expect(putLanguageFirst(campaign, 'de-AT').locale).toBe('de');
  expect(putLanguageFirst(campaign, 'ja')).toBe(campaign);
  expect(putLanguageFirst(campaign, 'en-GB')).toBe(campaign);
});
