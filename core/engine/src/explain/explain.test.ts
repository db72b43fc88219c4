import { describe, expect, test } from 'vitest';
import { sampleCampaign, sampleFacts, sampleNow as now } from '../decide/sample.fixture.ts';
import { decide } from '../decide.ts';
import type { Reason } from '../reason.ts';
import { operators } from '../targeting/operators.ts';
import type { Condition } from '../targeting/condition.ts';
import { describeCondition } from './describe-condition.ts';
import { describeTrigger } from './describe-trigger.ts';
import { explainDecision } from './explain-decision.ts';
import { explainReason } from './explain-reason.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';
import type { Words } from './words.en.ts';
import { french } from './words.fr.ts';

const day = 86_400_000;
const minute = 60_000;
const labels: Readonly<Record<string, string>> = {
  'customer.lastOrderAt': 'Last order',
  'customer.orders': 'Number of orders',
  'place.country': 'Country',
  'time.now': 'Time',
};
const labelOf = (name: string) => labels[name] ?? name;
const nameOf = (id: string) => ({ spring: 'Spring sale' })[id] ?? id;
const explain = (reason: Reason, words: Words = english) => explainReason(reason, { now, labelOf, nameOf, words });
const ago = (days: number) => new Date(now - days * day).toISOString();
const leaf = (attribute: string, is: string, value?: unknown): Condition => ({ attribute, is, value });

const lastOrder = leaf('customer.lastOrderAt', 'olderThan', { days: 60 });
const country = leaf('place.country', 'in', ['FR', 'BE']);
const orders = leaf('customer.orders', 'atLeast', 3);
const source = 'site';

const sentences: readonly (readonly [Reason, string])[] = [
  [
    { kind: 'not-understood', what: 'version' },
    'the campaigns were published for another version of Beckon than the one on this page',
  ],
  [{ kind: 'not-understood', what: 'format' }, 'its format cannot be read by the version of Beckon on this page'],
  [{ kind: 'not-understood', what: 'facts' }, 'it cannot be read by the version of Beckon on this page'],
  [{ kind: 'not-understood', what: 'duplicate-id' }, 'another campaign bears the same id'],
  [{ kind: 'not-understood', what: 'now' }, 'the page could not tell the time'],
  [{ kind: 'schedule', is: 'not-yet', opensAt: '2026-11-27T09:00' }, 'it opens on 27 November 2026 at 09:00'],
  [{ kind: 'schedule', is: 'over', closedAt: '2026-11-20T00:00' }, 'it closed on 20 November 2026 at 00:00'],
  [{ kind: 'schedule', is: 'not-today' }, 'it is not open on this day of the week'],
  [
    { kind: 'schedule', is: 'not-at-this-hour', opensAt: '09:00', closedAt: '18:00' },
    'it is open from 09:00 to 18:00 only',
  ],
  [{ kind: 'schedule', is: 'no-zone' }, 'its schedule is read in a time zone that is not known here'],
  [
    { kind: 'consent', purpose: 'marketing', is: 'denied', source: 'gpc' },
    'it needs permission for marketing, which was refused (Global Privacy Control in the browser)',
  ],
  [
    { kind: 'consent', purpose: 'analytics', is: 'pending', source: 'nothing' },
    'it needs permission for statistics, and there is no answer yet (nobody has asked)',
  ],
  [
    { kind: 'audience', answer: 'no', condition: lastOrder, found: ago(12) },
    'the last order was 12 days ago; this campaign asks for more than 60 days',
  ],
  [
    { kind: 'audience', answer: 'no', condition: country, found: 'DE' },
    '“Country” is “DE”; this campaign asks for “FR” or “BE”',
  ],
  [
    { kind: 'audience', answer: 'no', condition: orders, found: 1 },
    '“Number of orders” is 1; this campaign asks for at least 3',
  ],
  [
    { kind: 'audience', answer: 'no', condition: { not: country }, found: 'FR' },
    '“Country” is “FR”; this campaign asks for anything but “FR” or “BE”',
  ],
  [
    { kind: 'audience', answer: 'no', condition: { any: [country, orders] } },
    'this visit does not fit “‘Country’ is …”',
  ],
  [
    { kind: 'audience', answer: 'no', condition: leaf('time.now', 'onDay', ['saturday', 'sunday']), found: ago(0) },
    'today is Tuesday; this campaign asks for Saturday or Sunday',
  ],
  [
    {
      kind: 'audience',
      answer: 'no',
      condition: leaf('time.now', 'betweenHours', { from: '18:00', until: '22:00', zone: 'visitor' }),
      found: ago(0),
    },
    'it is 12:00; this campaign asks for a time between 18:00 and 22:00 (visitor’s time)',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: lastOrder, why: 'absent' },
    '“Last order” is not known here; this campaign asks for more than 60 days',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: orders, why: 'withheld', purpose: 'preferences' },
    '“Number of orders” may not be read without permission for remembering preferences',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: orders, why: 'withheld' },
    '“Number of orders” cannot be read on this page',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: leaf('moon', 'equals', 1), why: 'unknown-attribute' },
    'this page does not know what “moon” is',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: leaf('moon', 'resembles', 1), why: 'unknown-operator' },
    'this version of Beckon does not know the comparison “resembles”',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: orders, why: 'not-comparable', found: 'many' },
    '“Number of orders” is “many”, which cannot be compared with what this campaign asks for (at least 3)',
  ],
  [
    { kind: 'audience', answer: 'unknown', condition: {} as Condition, why: 'malformed' },
    'a part of its audience cannot be read',
  ],
  [
    { kind: 'no-memory', is: 'denied', source },
    'it has to remember the visitor from page to page, which was refused (the site’s own consent banner)',
  ],
  [
    { kind: 'no-memory', is: 'pending', source: 'region' },
    'it has to remember the visitor from page to page, and there is no permission yet (the law where the visitor is)',
  ],
  [
    { kind: 'no-memory', is: 'granted', source },
    'it has to remember the visitor from page to page, and this browser lets nothing be kept',
  ],
  [{ kind: 'frequency', cap: 'page-view', lastShownAt: now }, 'it was shown on this page already'],
  [
    { kind: 'frequency', cap: 'visit', lastShownAt: now - 5 * minute },
    'it was shown in this visit already, 5 minutes ago',
  ],
  [{ kind: 'frequency', cap: 'once', lastShownAt: now - day }, 'it comes only once, and was shown 1 day ago'],
  [{ kind: 'frequency', cap: 'pages', pagesSince: 1, pages: 5 }, 'it was shown 1 page ago and waits for 5'],
  [
    { kind: 'frequency', cap: 'pages', pagesSince: 0, pages: 5 },
    'it was shown on this page and waits for 5 pages more',
  ],
  [
    { kind: 'frequency', cap: 'rest', since: now - 3 * minute, until: now + 90 * minute },
    'it was shown 3 minutes ago and rests for another 2 hours',
  ],
  [
    { kind: 'frequency', cap: 'closed', since: now - 2 * day, until: now + 5 * day },
    'the visitor closed it 2 days ago and it rests for another 5 days',
  ],
  [
    { kind: 'frequency', cap: 'closed', since: now - 2 * day },
    'the visitor closed it 2 days ago, and it does not come back',
  ],
  [
    { kind: 'frequency', cap: 'converted', since: now - 2 * day, until: now + day },
    'the visitor took it up 2 days ago and it rests for another 1 day',
  ],
  [
    { kind: 'frequency', cap: 'converted', since: now - 2 * day },
    'the visitor took it up 2 days ago, and it does not come back',
  ],
  [{ kind: 'frequency', cap: 'displays', displays: 3, max: 3 }, 'it was shown 3 times; the limit is 3'],
  [
    { kind: 'site-rest', since: now - minute, until: now + 30_000 },
    'a campaign interrupted the visit 1 minute ago; this site waits another 30 seconds before the next',
  ],
  [{ kind: 'site-cap', shown: 1, max: 1 }, 'campaigns interrupted 1 time in this visit; the limit is 1'],
  [{ kind: 'search-landing' }, 'on a phone nothing covers the page that a search led to'],
  [
    { kind: 'trigger', match: 'any', waitsFor: [{ kind: 'delay', seconds: 30 }, { kind: 'exit-intent' }] },
    'it waits until 30 seconds have passed on the page or the visitor is about to leave',
  ],
  [
    { kind: 'trigger', match: 'all', waitsFor: [{ kind: 'scroll', percent: 50 }] },
    'it still waits until 50% of the page has been seen',
  ],
  [{ kind: 'trigger', match: 'any', waitsFor: [] }, 'it has no trigger'],
  [{ kind: 'cancelled', event: 'bought' }, 'the page reported “bought”, which calls it off on this page'],
  [
    { kind: 'held-out', of: 'campaign', bucket: 0.01, share: 0.1 },
    'this visitor is one of the 10% who do not see this campaign, for comparison',
  ],
  [
    { kind: 'held-out', of: 'site', bucket: 0.01, share: 0.025 },
    'this visitor is one of the 2.5% who see no campaign at all, for comparison',
  ],
  [{ kind: 'no-stable-id' }, 'it is being tested, and a visitor who may not be remembered cannot be put into a group'],
  [{ kind: 'on-screen' }, 'it is on screen already'],
  [{ kind: 'rival', campaign: 'spring', over: 'interruption' }, '“Spring sale” is on screen'],
  [
    { kind: 'rival', campaign: 'spring', over: 'interruption', elsewhere: true },
    '“Spring sale” is on screen in another tab',
  ],
  [{ kind: 'rival', campaign: 'spring', over: 'place' }, '“Spring sale” stands in the same place'],
  [{ kind: 'rival', campaign: 'spring', over: 'place', priority: 700 }, '“Spring sale” goes first, with priority 700'],
];

test.each(sentences.filter(([reason]) => !(reason.kind === 'audience' && 'any' in reason.condition)))(
  '%j reads well in English',
  (reason, sentence) => {
    expect(explain(reason)).toBe(`Held back: ${sentence}.`);
  },
);

const lastOrderSince = (found: unknown, is: string, value?: unknown): Reason => ({
  kind: 'audience',
  answer: 'no',
  condition: leaf('customer.lastOrderAt', is, value),
  found,
});
test.each<[string, Reason, Words, string]>([
  ['begun days count against the last days', lastOrderSince(ago(60.2), 'withinLast', { days: 60 }), english, 'the last order was 61 days ago; this campaign asks for at most 60 days'],
  ['full days count against older ones', lastOrderSince(ago(59.9), 'olderThan', { days: 60 }), english, 'the last order was 59 days ago; this campaign asks for more than 60 days'],
  ['what is to come is', lastOrderSince(ago(-3), 'withinLast', { days: 7 }), english, 'the last order is in 3 days; this campaign asks for at most 7 days'],
  ['a moment is a date', lastOrderSince('2026-11-24T12:00:00.000Z', 'missing'), english, 'the last order was 24 November 2026 at 12:00; this campaign asks for no value'],
  ['no value, in French', lastOrderSince('yes', 'missing'), french, '« Last order » vaut « yes » ; cette campagne demande l’absence de valeur'],
  ['an empty list is empty', { kind: 'audience', answer: 'no', condition: leaf('customer.tags', 'includes', 'vip'), found: [] }, english, '“customer.tags” is empty; this campaign asks for “vip” in it'],
  ['the day of another moment is not today', lastOrderSince('2026-11-24T12:00:00.000Z', 'onDay', 'monday'), english, '“Last order” is Tuesday; this campaign asks for Monday'],
  ['nor is its hour this one', lastOrderSince('2026-11-24T12:00:00.000Z', 'betweenHours', ['18:00', '20:00']), english, '“Last order” is 12:00; this campaign asks for a time between 18:00 and 20:00'],
  ['no delay is none to wait for', { kind: 'trigger', match: 'any', waitsFor: [{ kind: 'delay', seconds: 0 }] }, english, 'it waits until the page is ready'],
  ['one second has', { kind: 'trigger', match: 'any', waitsFor: [{ kind: 'delay', seconds: 1 }] }, english, 'it waits until 1 second has passed on the page'],
  ['one second ist', { kind: 'trigger', match: 'any', waitsFor: [{ kind: 'delay', seconds: 1 }] }, german, 'Sie wartet: 1 Sekunde auf der Seite ist vergangen'],
])('%s', (_, reason, words, sentence) => {
  expect(explain(reason, words).replace(/[\u00a0\u202f]/g, ' ')).toContain(`: ${sentence}.`);
}); // prettier-ignore

test('what is asked by the visitor’s clock is told by it', () => {
  const tell = (is: string, value: object) =>
    explainReason(
      { kind: 'audience', answer: 'no', condition: leaf('time.now', is, { ...value, zone: 'visitor' }), found: ago(0) },
      { now, labelOf, timeZone: 'Europe/Berlin', visitorTimeZone: 'Asia/Tokyo' },
    );
  expect(tell('betweenHours', { from: '18:00', until: '20:00' })).toContain('it is 21:00;');
  expect(tell('onDay', { days: ['sunday'] })).toContain('today is Tuesday;');
});

test.each(['push', 'constructor'])('a purpose of a later version (%s) ends no explanation', (purpose) => {
  const snapshot = sampleFacts([sampleCampaign({ audience: leaf('page.mood', 'equals', 'x') })]).snapshot;
  const facts = { ...sampleFacts([]), snapshot: { ...snapshot, attributes: { 'page.mood': purpose as never } } };
  const [told] = explainDecision(decide(facts), { snapshot: facts.snapshot, now });
  expect(told?.sentence).toBe('Held back: “page.mood” cannot be read on this page.');
});

test('an audience of several parts is told whole', () => {
  expect(explain({ kind: 'audience', answer: 'no', condition: { any: [country, orders] } })).toBe(
    'Held back: this visit does not fit: “Country” is “FR” or “BE” or “Number of orders” is at least 3.',
  );
});

describe.each([
  ['English', english],
  ['German', german],
  ['French', french],
] as const)('%s', (_, words) => {
  test.each(sentences)('says %j without a gap', (reason) => {
    const sentence = explain(reason, words);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|\s{2}|null/);
    expect(sentence.length).toBeGreaterThan(20);
  });

  test('names the same values as English does, in every text', () => {
    const valuesIn = (text: string) => [...new Set(text.replace('{thing}', '{label}').match(/(?<=\{)\w+/g))].sort();
    for (const key of Object.keys(english) as (keyof Words)[]) {
      if (key !== 'locale') expect([key, valuesIn(words[key])]).toEqual([key, valuesIn(english[key])]);
    }
  });
});

test('German and French read as a person would write', () => {
  const reason: Reason = { kind: 'audience', answer: 'no', condition: lastOrder, found: ago(12) };
  expect(explain(reason, german)).toBe(
    'Zurückgehalten: „Last order“ war vor 12 Tagen; diese Kampagne verlangt mehr als 60 Tage.',
  );
  expect(explain(reason, french)).toMatch(
    /^Retenue\s: «\sLast order\s»\s: il y a 12 jours\s; cette campagne demande plus de 60\sjours\.$/,
  );
});

describe('a condition', () => {
  const tell = (condition: Condition, words: Words = english) => describeCondition(condition, { labelOf, words });

  test.each<[Condition, string]>([
    [{ all: [] }, 'everybody'],
    [{ any: [] }, 'nobody'],
    [orders, '“Number of orders” is at least 3'],
    [{ all: [orders] }, '“Number of orders” is at least 3'],
    [lastOrder, '“Last order” is more than 60 days ago'],
    [
      leaf('customer.lastOrderAt', 'withinLast', { weeks: 1, days: 2 }),
      '“Last order” is at most 1 week and 2 days ago',
    ],
    [leaf('customer.lastOrderAt', 'before', '2026-05-03'), '“Last order” is before 3 May 2026'],
    [{ all: [country, orders] }, '“Country” is “FR” or “BE” and “Number of orders” is at least 3'],
    [
      { all: [{ any: [orders, lastOrder] }, country] },
      '(“Number of orders” is at least 3 or “Last order” is more than 60 days ago) and “Country” is “FR” or “BE”',
    ],
    [{ not: country }, 'not (“Country” is “FR” or “BE”)'],
    [leaf('place.country', 'in', 'FR, BE'), '“Country” is “FR” or “BE”'],
    [
      { attribute: 'place.country', is: 'equals', value: 'fr', exactCase: true },
      '“Country” is “fr” (in exactly this case)',
    ],
    [leaf('place.country', 'resembles', 'x'), '“Country” resembles “x”'],
    [{} as Condition, 'a condition that cannot be read'],
    [null as unknown as Condition, 'a condition that cannot be read'],
  ])('%j reads: %s', (condition, words) => {
    expect(tell(condition)).toBe(words);
  });

  const night = leaf('time.now', 'betweenHours', { from: '22:00', until: '06:00', zone: 'visitor' });
  const days = leaf('time.now', 'onDay', ['monday', '2026-12-24']);
  const orderDays = leaf('customer.lastOrderAt', 'onDay', ['monday', '2026-12-24']);
  const orderHours = leaf('customer.lastOrderAt', 'betweenHours', ['09:00', '17:00']);
  test.each([
    [night, german, 'die Uhrzeit liegt zwischen 22:00 und 06:00 (Zeit des Besuchers)'],
    [night, french, 'il est entre 22:00 et 06:00 (heure du visiteur)'],
    [days, english, 'today is Monday or 24 December 2026'],
    [days, german, 'heute ist Montag oder der 24. Dezember 2026'],
    [days, french, 'nous sommes lundi ou le 24 décembre 2026'],
    [orderDays, english, '“Last order” is on Monday or 24 December 2026'],
    [orderDays, german, 'der Tag von „Last order“ ist Montag oder der 24. Dezember 2026'],
    [orderDays, french, 'le jour de « Last order » est lundi ou le 24 décembre 2026'],
    [orderHours, english, '“Last order” is between 09:00 and 17:00'],
    [orderHours, german, 'die Uhrzeit von „Last order“ liegt zwischen 09:00 und 17:00'],
    [orderHours, french, 'l’heure de « Last order » est entre 09:00 et 17:00'],
  ])('%j reads well in every language', (condition, words, text) => {
    expect(tell(condition, words).replace(/\u00a0/g, ' ')).toBe(text);
  });

  test('a moment without a zone is UTC, as it is when it is compared, whatever clock this machine has', () => {
    const zoneBefore = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      const before = leaf('customer.lastOrderAt', 'before', '2026-05-03T10:00');
      expect(describeCondition(before, { labelOf, timeZone: 'Europe/Berlin' })).toContain('3 May 2026 at 12:00');
    } finally {
      process.env['TZ'] = zoneBefore ?? 'UTC';
    }
  });

  const samples: Readonly<Record<string, unknown>> = {
    in: ['a', 'b'], between: [1, 5], before: '2026-05-03T10:00:00Z', after: '2026-05-03', withinLast: { days: 3 },
    olderThan: { hours: 1 }, onDay: { days: ['monday', '2026-12-24'], zone: 'visitor' }, betweenHours: ['09:00', '17:00'],
    includesAny: ['a', 'b'], includesAll: ['a', 'b'], sizeAtLeast: 1, sizeAtMost: 2, versionAtLeast: '2.1', versionLessThan: '2.1',
    lessThan: 1, atMost: 1, greaterThan: 1, atLeast: 1,
  }; // prettier-ignore

  test.each(Object.keys(operators))('with the operator %s has words of its own in every language', (operator) => {
    for (const words of [english, german, french]) {
      const text = tell(leaf('place.country', operator, samples[operator] ?? 'x'), words);
      expect(text).not.toMatch(/[{}]|undefined|NaN|\s{2}/);
      expect(words).toHaveProperty([`is_${operator}`]);
    }
  });
});

test.each([
  ['page-load', { kind: 'page-load' }], ['delay', { kind: 'delay', seconds: 5 }], ['scroll', { kind: 'scroll', percent: 5 }],
  ['in-view', { kind: 'in-view', selector: '#a' }], ['exit-intent', { kind: 'exit-intent' }], ['click', { kind: 'click', selector: '#a' }],
  ['hover', { kind: 'hover', selector: '#a' }], ['inactivity', { kind: 'inactivity', seconds: 5 }],
  ['time-on-site', { kind: 'time-on-site', seconds: 5 }], ['nth-page', { kind: 'nth-page', pages: 3 }],
  ['custom-event', { kind: 'custom-event', name: 'x', where: orders }], ['add-to-cart', { kind: 'add-to-cart' }],
  ['cart-value', { kind: 'cart-value', atLeast: 50 }], ['call', { kind: 'call' }],
] as const)('the trigger %s is described in every language', (_, trigger) => {
  for (const words of [english, german, french]) {
    expect(describeTrigger(trigger, { words })).not.toMatch(/[{}]|undefined|NaN|\s{2}/);
  }
}); // prettier-ignore

test('a decision is told campaign by campaign: what is shown, then what is held back', () => {
  const campaigns = [
    sampleCampaign({ id: 'a', name: 'Welcome', priority: 1 }),
    sampleCampaign({
      id: 'b',
      name: 'Spring sale',
      experiment: { seed: 's', holdOut: 0, withoutId: 'control', variants: [] },
    }),
    sampleCampaign({ id: 'c', name: '', audience: { any: [] } }),
  ];
  const facts = sampleFacts(campaigns);
  expect(explainDecision(decide(facts), { snapshot: facts.snapshot, now })).toEqual([
    { campaign: 'b', name: 'Spring sale', isShown: true, sentence: 'Shown: the page is ready.' },
    { campaign: 'c', name: 'c', isShown: false, sentence: 'Held back: this visit does not fit: nobody.' },
    {
      campaign: 'a',
      name: 'Welcome',
      isShown: false,
      sentence: 'Held back: “Spring sale” goes first, with priority 100.',
    },
  ]);
});

test('a decision about a snapshot that is none is no sentence at all', () => {
  expect(explainDecision(decide({} as never), { snapshot: undefined as never, now })).toEqual([]);
});
