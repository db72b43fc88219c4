import { parseVisit } from '@beckon/editing/visit/parse-visit';
import { toVisit } from '@beckon/editing/visit/visit-draft';
import { expect, test } from 'vitest';
import { listVisitPresets } from './visit-presets.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const presets = listVisitPresets('2026-11-28', true);

test.each(presets.map(({ key, draft }) => [key, draft] as const))(
  '%s is a visit that can be asked about',
  (_, draft) => {
    expect(parseVisit(toVisit(draft, 'Europe/Berlin'), now)).toMatchObject({ ok: true });
  },
);

test('a site without a shop is asked nothing about orders and carts', () => {
  const facts = listVisitPresets('2026-11-28', false).flatMap(({ draft }) => draft.facts.map(({ name }) => name));
  expect(facts.filter((name) => /^cart\.|order/i.test(name))).toEqual([]);
  expect(facts.length).toBeGreaterThan(0);
});
