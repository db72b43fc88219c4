import { describe, expect, test } from 'vitest';
import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { publish } from '@beckon/engine/campaign/publish';
import { translateContent } from '@beckon/engine/campaign/translate-content';
import { measureContrast } from '../check/contrast.ts';
import { checkCampaign } from '../check/check-campaign.ts';
import { siteForTests } from '../../fixtures/site-for-tests.ts';
import { summarizeCampaign } from '../summary/summarize-campaign.ts';
import { palettes } from './palettes.ts';
import { templates } from './templates.ts';
import { useTemplate } from './use-template.ts';

const nowMs = Date.UTC(2026, 10, 1);

describe('the gallery', () => {
  test('has at least 26 templates, each with an id and a name of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(26);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  });

  test('covers every format, tabs, pushing and sticky bars, and every occasion', () => {
    expect(new Set(templates.map(({ campaign }) => campaign.format.kind)).size).toBe(6);
    expect(new Set(templates.map(({ campaign }) => campaign.content.tab?.when)).size).toBe(3);
    const bars = templates.flatMap(({ campaign }) => (campaign.format.kind === 'bar' ? [campaign.format] : []));
    expect(new Set(bars.map(({ edge, sticks, pushes }) => `${edge} ${sticks} ${pushes}`)).size).toBeGreaterThanOrEqual(
      3,
    );
    expect(new Set(templates.map(({ occasion }) => occasion)).size).toBe(9);
    expect(new Set(templates.map(({ goal }) => goal)).size).toBe(6);
  });

  test('is drawn in at least eight palettes', () => {
    expect(new Set(templates.map(({ campaign }) => JSON.stringify(campaign.theme))).size).toBeGreaterThanOrEqual(8);
  });

  test.each(templates)('$id speaks German and French, completely, and can be published in either', ({ campaign }) => {
    expect(Object.keys(campaign.translations ?? {})).toEqual(['de', 'fr']);
    for (const [locale, words] of Object.entries(campaign.translations ?? {})) {
      for (const [id, texts] of listCampaignTexts(campaign))
        expect(Object.keys(words[id] ?? {}).sort(), `${id} in ${locale}`).toEqual(texts.map(({ key }) => key).sort());
      const { steps, label, tab } = translateContent({ ...campaign, locale }, words);
      const own = { ...campaign, locale, content: { steps, label, ...(tab && { tab }) }, translations: {} };
      expect(checkCampaign(own, { site: siteForTests, nowMs })).toEqual([]);
    }
  });

  test.each(templates)('$id parts no number from what it counts, and no E from its mail', ({ campaign }) => {
    const partsAt =
      /\d\.? (?:%|Uhr|Tage|Werktage|Januar|Dezember|h|jours|janvier|décembre)(?!\p{L})|(?:per|par|eine|un) e-mail/iu;
    const texts = Object.values(campaign.translations ?? {}).flatMap((words) => JSON.stringify(words));
    expect(texts.filter((text) => partsAt.test(text))).toEqual([]);
  });

  test.each(templates)('$id parses, to exactly what it is', ({ campaign }) => {
    expect(parseCampaign(campaign)).toEqual({ ok: true, value: campaign });
  });

  test.each(templates)('$id can be published as it is: the checks find nothing', ({ campaign }) => {
    expect(checkCampaign(campaign, { site: siteForTests, nowMs })).toEqual([]);
  });

  test.each(templates)('$id is summed up in a sentence for each rule', ({ campaign }) => {
    expect(Object.values(summarizeCampaign(campaign, { locale: 'en' }))).not.toContain('');
  });

  test.each(templates)('$id is still fresh in ten years', (template) => {
    const later = Date.UTC(2036, 10, 1);
    const campaign = useTemplate(template, { id: 'mine', nowMs: later });
    expect(campaign.id).toBe('mine');
    expect(parseCampaign(campaign)).toMatchObject({ ok: true });
    expect(checkCampaign(campaign, { site: siteForTests, nowMs: later })).toEqual([]);
  });

  test.each(templates)('$id is told from a white page that it lies on', ({ campaign: { format, theme } }) => {
    const liesOnThePage = !/embed|full-screen/.test(format.kind);
    const isSeen = theme.shadow !== 'none' || measureContrast(theme.colors.background, '#ffffff') >= 3;
    expect(isSeen || !liesOnThePage).toBe(true);
  });

  test('a wheel with codes says, in every language, which was won', () => {
    const wheels = templates.flatMap(({ campaign: { content, translations = {} } }) =>
      content.steps.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'spin-wheel' && block.slices.some(({ code }) => code)
            ? [block.result, ...Object.values(translations).map((words) => words[block.id]?.['result'])]
            : [],
        ),
      ),
    );
    expect(wheels).toHaveLength(3);
    for (const result of wheels) expect(result).toContain('{{ code }}');
  });

  test('all of it is published together', () => {
    const live = templates.map(({ campaign }) => ({ ...campaign, status: 'live' as const }));
    expect(publish(live, siteForTests).campaigns).toHaveLength(templates.length);
  });
});

describe('a template in use', () => {
  const template = (id: string) => templates.find((one) => one.id === id)!;

  test('without dates, or with dates to come, it stays as it is but for its id', () => {
    const { campaign } = template('black-friday-countdown');
    expect(useTemplate(template('black-friday-countdown'), { id: 'mine', name: campaign.name, nowMs })).toEqual({
      ...campaign,
      id: 'mine',
    });
  });

  test('the sale of this year becomes the sale of next year, on the same day of the week', () => {
    const { schedule } = useTemplate(template('black-friday-countdown'), { id: 'mine', nowMs: Date.UTC(2027, 0, 5) });
    expect(schedule?.from).toBe('2027-11-26T00:00');
  });

  test.each([
    ['holiday-shipping', '18 December', '2027-12-18T12:00'],
    ['closing-notice', '4 January', '2028-01-04T08:00'],
  ])('%s, whose words name the %s, ends on that day in every year', (id, day, until) => {
    expect(JSON.stringify(template(id).campaign.content)).toContain(day);
    expect(useTemplate(template(id), { id: 'mine', nowMs: Date.UTC(2027, 1, 1) }).schedule?.until).toBe(until);
  });

  test.each([
    ['UTC', nowMs, '2026-12-18T12:00:00.000Z'],
    ['Europe/Berlin', nowMs, '2026-12-18T11:00:00.000Z'],
    ['America/Los_Angeles', nowMs, '2026-12-18T20:00:00.000Z'],
    ['America/Los_Angeles', Date.UTC(2027, 1, 1), '2027-12-18T20:00:00.000Z'],
  ])('a countdown runs to the end of the schedule by the clocks of the site, in %s', (timeZone, now, moment) => {
    const { content } = useTemplate(template('holiday-shipping'), { id: 'mine', nowMs: now, timeZone });
    const at = content.steps.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'countdown' && 'at' in block.until ? [block.until.at] : [])),
    );
    expect(at.map((each) => new Date(each).toISOString())).toEqual([moment]);
  });
});

test.each(Object.entries(palettes))('the colours of %s can be read', (_, { colors }) => {
  expect(measureContrast(colors.text, colors.background)).toBeGreaterThanOrEqual(4.5);
  expect(measureContrast(colors.buttonText, colors.button)).toBeGreaterThanOrEqual(4.5);
  expect(measureContrast(colors.accent, colors.background)).toBeGreaterThanOrEqual(4.5);
});
