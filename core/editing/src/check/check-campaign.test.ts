import { describe, expect, test } from 'vitest';
import type { Block, Campaign, Markup, MarkupNode, Schedule, SiteSettings } from '@beckon/engine';
import * as editing from '../index.ts';
import { siteForTests } from '../../fixtures/site-for-tests.ts';
import type { FindingKey } from './finding-words.ts';
import { en } from './words/en.ts';

const nowMs = Date.UTC(2026, 5, 15);
const blank: Campaign = {
  ...editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'en' }),
  triggers: { match: 'any', list: [{ kind: 'delay', seconds: 5 }] },
};
/** Ready to publish: nothing to find. */
const sound: Campaign = {
  ...blank,
  triggers: { match: 'any', list: [{ kind: 'delay', seconds: 20 }] },
};
const button = (more: Partial<Extract<Block, { kind: 'button' }>>): Block => ({
  ...editing.newBlock('button', 'button'),
  action: { do: 'link', href: '/sale' },
  ...more,
});
const withBlocks = (...blocks: readonly Block[]): Campaign => ({
  ...sound,
  content: {
    ...sound.content,
    steps: [{ id: 'start', blocks: [...(sound.content.steps[0]?.blocks ?? []), ...blocks] }],
  },
});
const bar: Campaign = {
  ...sound,
  format: { kind: 'bar', edge: 'top', sticks: true, pushes: false, height: 48, closable: false },
};
const field = { kind: 'email', name: 'email', label: 'Email', required: true } as const;
const form: Block = { ...editing.newBlock('form', 'form'), fields: [field] };
const image: Block = { ...editing.newBlock('image', 'image'), alt: '' };
const wheel = (more: Partial<Extract<Block, { kind: 'spin-wheel' }>>): Block => ({
  ...editing.newBlock('spin-wheel', 'wheel'),
  ...more,
});
const prize = (label: string) => ({ label, weight: 1, code: 'WON' });
const html = (...markup: Markup): Block => ({ ...editing.newBlock('html', 'html'), markup }) as Block;
const linked = (href: string): Block => ({
  ...editing.newBlock('text', 'text'),
  text: [{ tag: 'p', children: ['Read ', { tag: 'a', attributes: { href }, children: ['more'] }] }],
});
const picture = (attributes: Readonly<Record<string, string>>): MarkupNode => ({ tag: 'img', attributes });
const inLink = (...children: Markup): MarkupNode => ({ tag: 'a', attributes: { href: '/a' }, children });
const showing = (frequency: Partial<Campaign['frequency']>, more: Partial<Campaign>): Campaign => ({
  ...sound,
  ...more,
  frequency: { ...sound.frequency, ...frequency },
});
const twoSteps = (...first: readonly Block[]): Campaign => ({
  ...sound,
  content: {
    ...sound.content,
    steps: [
      { id: 'start', blocks: [...(sound.content.steps[0]?.blocks ?? []), ...first] },
      { id: 'second', blocks: [editing.newBlock('spacer', 'room')] },
    ],
  },
});
const clock = (at: string): Block => ({ ...editing.newBlock('countdown', 'clock'), until: { at } });
const saying = (text: string, german: NonNullable<Campaign['translations']>[string]): Campaign => ({
  ...editing.changeBlock(sound, { block: 'heading', set: { text } }).campaign,
  translations: { de: german },
});
const split = editing.addVariant(sound, { id: 'b', name: 'Loud', seed: 's' }).campaign;
const audience = (attribute: string, is: string, value?: unknown): Campaign => ({
  ...sound,
  audience: value === undefined ? { attribute, is } : { attribute, is, value },
});

type Row = [
  says: FindingKey,
  severity: 'blocks' | 'warns',
  bad: Campaign,
  good: Campaign,
  site?: Partial<SiteSettings>,
];
const consent = siteForTests.consent;

const rows: readonly Row[] = [
  [
    'field-without-label',
    'blocks',
    withBlocks({ ...form, fields: [{ ...field, label: ' ' }] } as Block),
    withBlocks(form),
  ],
  ['image-without-alt', 'warns', withBlocks(image), withBlocks({ ...image, alt: 'A cup' })],
  [
    'image-without-alt',
    'warns',
    { ...sound, format: { kind: 'full-screen', image: { url: '/a.jpg', alt: '' } } },
    { ...sound, format: { kind: 'full-screen', image: { url: '/a.jpg', alt: 'A cup' } } },
  ],
  [
    'linked-image-without-alt',
    'blocks',
    withBlocks({ ...image, href: '/a' }),
    withBlocks({ ...image, href: '/a', alt: 'A cup' }),
  ],
  ['image-without-alt', 'warns', withBlocks(html(picture({ src: '/a.jpg' }))), withBlocks(html(picture({ src: '/a.jpg', alt: '' })))], // prettier-ignore
  [
    'linked-image-without-alt',
    'blocks',
    withBlocks(html({ tag: 'p', children: [inLink(picture({ src: '/a.jpg', alt: ' ' }))] })),
    withBlocks(html(inLink(picture({ src: '/a.jpg', alt: '' }), 'Cups'), inLink(picture({ src: '/b.jpg', alt: 'A cup' })))), // prettier-ignore
  ],
  [
    'low-contrast-text',
    'blocks',
    editing.changeTheme(sound, { set: { colors: { text: '#777777' } } }).campaign,
    editing.changeTheme(sound, { set: { colors: { text: '#767676' } } }).campaign,
  ],
  [
    'low-contrast-text',
    'blocks',
    editing.changeTheme(sound, { set: { fontSize: 23, colors: { text: '#8a8a8a' } } }).campaign,
    editing.changeTheme(sound, { set: { fontSize: 24, colors: { text: '#8a8a8a' } } }).campaign,
  ],
  [
    'low-contrast-button',
    'blocks',
    editing.changeTheme(sound, { set: { colors: { button: '#ff6600' } } }).campaign,
    sound,
  ],
  [
    'low-contrast-accent',
    'warns',
    editing.changeTheme(sound, { set: { colors: { accent: '#888888' } } }).campaign,
    sound,
  ],
  [
    'low-contrast-accent',
    'blocks',
    editing.changeTheme(sound, { set: { colors: { accent: '#dddddd' } } }).campaign,
    sound,
  ],
  [
    'low-contrast-text',
    'blocks',
    editing.changeTheme(split, { set: { colors: { text: '#aaaaaa' } }, variant: 'b' }).campaign,
    sound,
  ],
  ['no-way-to-close', 'blocks', bar, { ...bar, format: { ...bar.format, closable: true } as Campaign['format'] }],
  ['no-way-to-close', 'blocks', bar, { ...bar, content: withBlocks(button({ action: { do: 'close' } })).content }],
  ['bar-stays', 'warns', { ...bar, format: { ...bar.format, sticks: false } as Campaign['format'] }, sound],
  ['covers-landing-page', 'warns', blank, sound],
  [
    'covers-landing-page',
    'warns',
    { ...sound, triggers: { match: 'any', list: [{ kind: 'page-load' }] } },
    {
      ...audience('device.kind', 'in', ['desktop', 'tablet']),
      triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    },
  ],
  [
    'covers-landing-page',
    'warns',
    blank,
    { ...blank, audience: { attribute: 'visitor.pagesThisVisit', is: 'atLeast', value: 2 } },
  ],
  [
    'covers-landing-page',
    'warns',
    { ...blank, format: { kind: 'full-screen' } },
    { ...blank, format: { kind: 'slide-in', corner: 'bottom-end', width: 360 } },
  ],
  [
    'covers-landing-page',
    'warns',
    blank,
    { ...blank, triggers: { match: 'all', list: [{ kind: 'page-load' }, { kind: 'scroll', percent: 40 }] } },
  ],
  [
    'covers-landing-page',
    'warns',
    { ...sound, triggers: { match: 'any', list: [{ kind: 'scroll', percent: 10 }] } },
    { ...sound, triggers: { match: 'any', list: [{ kind: 'scroll', percent: 35 }] } },
  ],
  ['impossible-audience', 'blocks', { ...sound, audience: { any: [] } }, sound],
  [
    'attribute-never-allowed',
    'warns',
    audience('customer.orders', 'atLeast', 1),
    audience('cart.items', 'atLeast', 1),
    { consent: { ...consent, denyAll: true } },
  ],
  [
    'purpose-never-allowed',
    'blocks',
    { ...sound, needs: ['marketing'] },
    sound,
    { consent: { ...consent, denyAll: true } },
  ],
  [
    'no-consent-source',
    'warns',
    sound,
    { ...sound, frequency: { ...sound.frequency, withoutMemory: 'show' } },
    { consent: { ...consent, sources: ['gpc'] } },
  ],
  [
    'no-consent-source',
    'warns',
    showing({ withoutMemory: 'show' }, { triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 3 }] } }),
    showing({ withoutMemory: 'show' }, { triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 3 }, { kind: 'exit-intent' }] } }), // prettier-ignore
    { consent: { ...consent, sources: ['gpc'] } },
  ],
  [
    'no-consent-source',
    'warns',
    showing({ withoutMemory: 'show' }, { experiment: { ...split.experiment!, withoutId: 'hold' } }),
    showing({ withoutMemory: 'show' }, { experiment: split.experiment! }),
    { consent: { ...consent, sources: ['gpc'] } },
  ],
  ['countdown-over', 'blocks', withBlocks(clock('2026-06-14T00:00:00Z')), withBlocks(clock('2026-06-16T00:00:00Z'))],
  [
    'coupon-without-code',
    'blocks',
    withBlocks({ ...editing.newBlock('coupon', 'coupon'), code: { from: 'fixed', code: ' ' } }),
    withBlocks(editing.newBlock('coupon', 'coupon')),
  ],
  [
    'coupon-without-form',
    'blocks',
    withBlocks({ ...editing.newBlock('coupon', 'coupon'), code: { from: 'lead' } }),
    withBlocks(form, { ...editing.newBlock('coupon', 'coupon'), code: { from: 'lead' } }),
  ],
  [
    'button-without-coupon',
    'blocks',
    withBlocks(button({ action: { do: 'copy-code' } })),
    withBlocks(editing.newBlock('coupon', 'coupon'), button({ action: { do: 'add-coupon' } })),
  ],
  [
    'wheel-without-prizes',
    'warns',
    withBlocks({
      ...editing.newBlock('spin-wheel', 'wheel'),
      slices: [
        { label: 'A', weight: 1 },
        { label: 'B', weight: 1 },
      ],
    }),
    withBlocks(editing.newBlock('spin-wheel', 'wheel')),
  ],
  ['wheel-code-unsaid', 'warns', withBlocks(wheel({ result: 'You won: {{ prize }}' })), withBlocks(wheel({}))],
  [
    'wheel-code-unsaid',
    'warns',
    withBlocks(wheel({ result: 'You won: {{ prize }}' }), editing.newBlock('coupon', 'coupon')),
    withBlocks(wheel({ result: 'You won: {{ prize }}' }), button({ action: { do: 'add-coupon' } })),
  ],
  ['prize-too-long', 'warns', withBlocks(wheel({ slices: [prize('P'.repeat(21)), prize('A')] })), withBlocks(wheel({ slices: [prize('P'.repeat(20)), prize('A')] }))], // prettier-ignore
  ['link-missing', 'blocks', withBlocks(editing.newBlock('button', 'button')), withBlocks(button({}))],
  ['link-missing', 'blocks', withBlocks(linked('#')), withBlocks(linked('/more'))],
  ['link-missing', 'blocks', withBlocks(html({ tag: 'a', attributes: { href: ' ' }, children: ['Go'] })), withBlocks(html({ tag: 'a', children: ['Go'] }))], // prettier-ignore
  ['step-unreachable', 'warns', twoSteps(), twoSteps(button({ action: { do: 'next' } }))],
  ['step-unreachable', 'warns', twoSteps(button({})), twoSteps({ ...form, after: { do: 'next' } } as Block)],
  ['step-unreachable', 'warns', twoSteps(button({ action: { do: 'go-to', step: 'start' } })), twoSteps(button({ action: { do: 'go-to', step: 'second' } }))], // prettier-ignore
  ['link-missing', 'blocks', withBlocks({ ...form, after: { do: 'link', href: '#' } } as Block), withBlocks(form)],
  [
    'next-on-last-step',
    'blocks',
    withBlocks(button({ action: { do: 'next' } })),
    editing.addStep(withBlocks(button({ action: { do: 'next' } })), {
      id: 'two',
      blocks: [editing.newBlock('heading', 'two-heading')],
    }).campaign,
  ],
  ['next-on-last-step', 'blocks', withBlocks({ ...form, after: { do: 'next' } } as Block), withBlocks(form)],
  [
    'step-empty',
    'warns',
    { ...sound, content: { ...sound.content, steps: [...sound.content.steps, { id: 'two', blocks: [] }] } },
    sound,
  ],
  [
    'schedule-over',
    'blocks',
    { ...sound, schedule: { zone: 'site', until: '2026-06-01T00:00' } },
    { ...sound, schedule: { zone: 'site', until: '2026-07-01T00:00' } },
  ],
  [
    'schedule-never-opens',
    'blocks',
    { ...sound, schedule: { zone: 'site', from: '2026-06-15T00:00', until: '2026-06-16T00:00', weekdays: ['sunday'] } },
    { ...sound, schedule: { zone: 'site', from: '2026-06-15T00:00', until: '2026-06-16T00:00', weekdays: ['monday'] } },
  ],
  [
    'schedule-never-opens',
    'blocks',
    {
      ...sound,
      schedule: {
        zone: 'site',
        from: '2026-06-16T12:00',
        until: '2026-06-16T14:00',
        hours: { from: '15:00', until: '18:00' },
      },
    },
    {
      ...sound,
      schedule: {
        zone: 'site',
        from: '2026-06-16T12:00',
        until: '2026-06-16T15:01',
        hours: { from: '15:00', until: '18:00' },
      },
    },
  ],
  ['no-trigger', 'blocks', { ...sound, triggers: { match: 'any', list: [] } }, sound],
  [
    'experiment-without-difference',
    'warns',
    split,
    editing.changeBlock(split, { block: 'heading', set: { text: 'LOUD' }, variant: 'b' }).campaign,
  ],
  [
    'experiment-without-variants',
    'warns',
    {
      ...sound,
      experiment: {
        seed: 's',
        holdOut: 0,
        variants: [{ id: 'control', name: 'Control', weight: 1 }],
        withoutId: 'control',
      },
    },
    editing.setHoldOut(sound, { share: 0.1, seed: 's' }).campaign,
  ],
  [
    'translation-missing',
    'warns',
    { ...sound, translations: { de: { heading: { text: 'Meins' } } } },
    { ...sound, translations: { de: { heading: { text: 'Meins' }, label: { label: 'Meins' } } } },
  ],
  ...(
    [
      ['Get 15% off', '10 % für Sie', '15 % für Sie'],
      ['Until 18 December', 'Bis 17. Dezember', 'Bis 18. Dezember'],
      ['Open until 8 pm', 'Offen bis 21 Uhr', 'Offen bis 20 Uhr'],
      ['12.50 only', 'Nur 11,50', 'Nur 12,50'],
      ['Ten percent off 2 lamps', '10 % auf 3 Lampen', '10 % auf 2 Lampen'],
      ['Hello {{ own.n1 }}, 5 left', 'Hallo {{ own.n1 }}, noch 1', 'Hallo {{ own.n1 }}, noch fünf'],
    ] as const
  ).map(([text, stale, fresh]): Row => [
    'translation-other-numbers',
    'warns',
    saying(text, { label: { label: 'Meins' }, heading: { text: stale } }),
    saying(text, { label: { label: 'Meins' }, heading: { text: fresh } }),
  ]),
  [
    'bar-too-long',
    'warns',
    {
      ...bar,
      content: {
        ...bar.content,
        steps: [{ id: 'start', blocks: [{ ...editing.newBlock('heading', 'h'), text: 'Long '.repeat(30) }] }],
      },
    },
    bar,
  ],
  [
    'dialog-without-name',
    'blocks',
    { ...sound, content: { label: ' ', steps: [{ id: 'start', blocks: [button({})] }] } },
    { ...sound, content: { label: 'Sale', steps: [{ id: 'start', blocks: [button({})] }] } },
  ],
];

describe('before publishing', () => {
  test('a sound campaign has nothing to find', () => {
    expect(editing.checkCampaign(sound, { site: siteForTests, nowMs })).toEqual([]);
  });

  test('a blank campaign begins sound', () => {
    const begun = editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'en' });
    expect(editing.checkCampaign(begun, { site: siteForTests, nowMs })).toEqual([]);
  });

  test('every finding there is has a row here', () => {
    expect(new Set(rows.map(([says]) => says))).toEqual(new Set(Object.keys(en)));
  });

  test.each(rows)('“%s” %s', (says, severity, bad, good, more) => {
    const context = { site: { ...siteForTests, ...more }, nowMs };
    const found = editing.checkCampaign(bad, context).filter((finding) => finding.says === says);
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe(severity);
    expect(editing.checkCampaign(good, context).filter((finding) => finding.says === says)).toEqual([]);
    const sentences = ['en', 'de', 'fr'].map((locale) => editing.describeFinding(found[0]!, { locale }));
    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+\.$/);
  });

  test.each([
    ['en', 1, 'de', '1 text is not translated to German.'],
    ['en', 2, 'pt-PT-ao90', '2 texts are not translated to pt-PT-ao90.'],
    ['de', 1, 'en', '1 Text ist nicht übersetzt (Englisch).'],
    ['de', 2, 'en', '2 Texte sind nicht übersetzt (Englisch).'],
    ['fr', 1, 'de', '1 texte n’est pas traduit (allemand).'],
    ['fr', 2, 'de', '2 textes ne sont pas traduits (allemand).'],
  ])('in %s, %i texts that lack in %s are told in the right number', (locale, count, language, start) => {
    const values = { count, language };
    const sentence = editing.describeFinding(
      { says: 'translation-missing', severity: 'warns', path: '', values },
      { locale },
    );
    expect(sentence.startsWith(start)).toBe(true);
  });

  test.each<[string, Schedule]>([
    ['hours that last all day', { zone: 'site', hours: { from: '09:00', until: '09:00' } }],
    ['some seconds', { zone: 'site', from: '2026-06-16T10:00:30', until: '2026-06-16T10:00:45' }],
    [
      'seconds of a minute that is open',
      {
        zone: 'site',
        from: '2026-06-16T10:00:30',
        until: '2026-06-16T10:01:10',
        hours: { from: '10:01', until: '10:02' },
      },
    ],
    [
      'a day, by hours that last all day',
      {
        zone: 'site',
        from: '2026-06-15T00:00',
        until: '2026-06-16T00:00',
        weekdays: ['monday'],
        hours: { from: '00:00', until: '00:00' },
      },
    ],
  ])('no schedule that opens for %s is called one that never does', (_, schedule) => {
    expect(editing.checkCampaign({ ...sound, schedule }, { site: siteForTests, nowMs })).toEqual([]);
  });

  test('what shows on every page and remembers nothing needs no consent tool', () => {
    const plain = { again: { kind: 'every-page-view' }, afterClose: 'nothing', afterConversion: 'nothing' } as const;
    const site = { ...siteForTests, consent: { ...consent, sources: ['gpc'] as never } };
    const found = editing.checkCampaign({ ...sound, frequency: { ...sound.frequency, ...plain } }, { site, nowMs });
    expect(found.map(({ says }) => says)).not.toContain('no-consent-source');
  });

  test('numbers that differ lead to the very text, in its language', () => {
    const stale = saying('Get 15% off', { label: { label: 'Meins' }, heading: { text: '10 % für Sie' } });
    expect(editing.checkCampaign(stale, { site: siteForTests, nowMs }).map(({ path }) => path)).toEqual([
      'translations.de.heading.text',
    ]);
  });

  test('a mend settles what it was offered for', () => {
    const mended = new Set<FindingKey>();
    for (const [says, , bad, , more] of rows) {
      const context = { site: { ...siteForTests, ...more }, nowMs };
      for (const finding of editing.checkCampaign(bad, context).filter((one) => one.says === says)) {
        if (finding.mend === undefined) continue;
        const edited = finding.mend(bad);
        expect([says, edited.ok]).toEqual([says, true]);
        expect(editing.checkCampaign(edited.campaign, context).map((one) => one.says)).not.toContain(says);
        mended.add(says);
      }
    }
    expect(mended.size).toBeGreaterThanOrEqual(8);
  });

  test('what blocks comes first', () => {
    const bad = withBlocks(image, editing.newBlock('button', 'button'));
    expect(editing.checkCampaign(bad, { site: siteForTests, nowMs }).map(({ severity }) => severity)).toEqual([
      'blocks',
      'warns',
    ]);
  });
});
