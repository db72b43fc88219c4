import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseVisit } from './parse-visit.ts';
import { describe, expect, test } from 'vitest';
import { readReplay } from './read-replay.ts';

const now = Date.parse('2026-11-28T12:00:00Z');

/** As the panel copies it. */
const copied = `Beckon on https://tea.example/products/pot

CAMPAIGNS
- Welcome: Held back: it was closed 2 days ago and rests for 5 days.

CONSENT
- Remembering preferences: allowed (the site’s own banner)
- Statistics: refused (the site’s own banner)
- Marketing: no answer yet, which counts as no (nobody has asked yet)
- Sale or sharing of data: refused (Global Privacy Control in this browser)

WHAT IS REMEMBERED
One cookie of this shop, for 400 days from the last visit.
- Visits: 3
- Pages: 12, 2 in this visit
- First visit: 2026-11-01 08:15 UTC
- Last interruption: never
- Campaign welcome: {"displays":2,"closedAt":1795680000000}

WHAT IS KNOWN OF THIS VISIT
- cart.items: 0
- customer.isLoggedIn: true
- customer.tags: ["vip","a: b"]
- device.kind: phone
- page.path: /products/pot
- page.product: {"vendor":"Kiln","price":24.5}
- page.title: 2026
- place.country: kept back: it needs permission for “marketing”
`;

describe('what a page wrote down of itself', () => {
  const replay = readReplay(copied);

  test('is read with its kinds of values, with what was kept back, and what was remembered', () => {
    expect(replay).toEqual({
      attributes: {
        'cart.items': 0,
        'customer.isLoggedIn': true,
        'customer.tags': ['vip', 'a: b'],
        'device.kind': 'phone',
        'page.path': '/products/pot',
        'page.product': { vendor: 'Kiln', price: 24.5 },
        'page.title': '2026',
      },
      withheld: ['place.country'],
      consent: { preferences: 'granted', analytics: 'denied', marketing: 'pending', sale: 'denied' },
      memory: {
        visits: 3,
        pages: 12,
        pagesThisVisit: 2,
        firstVisitAt: Date.parse('2026-11-01T08:15:00Z'),
        campaigns: { welcome: { displays: 2, closedAt: 1795680000000 } },
      },
    });
  });

  test('is a visit to the hub', () => {
    expect(parseVisit(replay, now)).toMatchObject({ ok: true, value: { memory: { visits: 3 } } });
  });

  test('may come as JSON', () => {
    const json = { attributes: { 'page.type': 'home' }, consent: 'granted' };
    expect(readReplay(JSON.stringify(json))).toEqual(json);
  });

  test.each(['', 'hello', '{"a":1}', '[1]', 'null', 'CONSENT\n- Marketing: allowed'])('“%s” is none', (pasted) => {
    expect(readReplay(pasted)).toBeUndefined();
  });
});

test('the panel still writes the headings and names that are read here', () => {
  const panel = readFileSync(
    path.resolve(import.meta.dirname, '../../../storefront/src/debug/describe-facts.ts'),
    'utf8',
  );
  for (const words of [
    'What is known of this visit',
    'What is remembered',
    "title: 'Consent'",
    'kept back: ',
    'in this visit',
    "'Last interruption'",
    'Remembering preferences',
    'Sale or sharing of data',
    "granted: ['allowed'",
    "denied: ['refused'",
  ])
    expect(panel).toContain(words);
});
