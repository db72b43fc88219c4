import { parseCampaign, publish } from '@beckon/engine';
import { expect, test } from 'vitest';
import { parseVisit } from './parse-visit.ts';
import { tellVisit } from './tell-visit.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const parsed = parseCampaign({
  schema: 1,
  id: 'hello',
  name: 'Hello',
  status: 'live',
  format: { kind: 'popup' },
  content: { steps: [{ blocks: [{ kind: 'heading', text: 'Hello', level: 2 }] }], label: 'Hello' },
  audience: { attribute: 'page.type', is: 'equals', value: 'home' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const snapshot = publish([parsed.value]);

function tell(description: unknown, kept: Parameters<typeof tellVisit>[2]['kept'] = [], locale = 'en') {
  const visit = parseVisit(description, now);
  if (!visit.ok) throw new Error(JSON.stringify(visit.problems));
  return tellVisit(snapshot, visit.value, { kept, locale });
}

test.each([
  ['home', true, undefined],
  ['search', false, 'audience'],
])('on a page of type %s, shown is %s and held is because of %s', (type, isShown, kind) => {
  const [first] = tell({ attributes: { 'page.type': type } });
  expect(first).toMatchObject({ campaign: 'hello', isShown });
  expect(first?.because?.kind).toBe(kind);
});

test.each([
  ['draft', 'en', 'is a draft'],
  ['paused', 'de', 'pausiert'],
  ['archived', 'fr', 'archivée'],
  ['live', 'en', 'is a draft'],
] as const)('a campaign that is %s, and not in the snapshot, comes last and is told in %s', (status, locale, words) => {
  const told = tell(
    {},
    [
      { id: 'other', name: 'Other', status },
      { id: 'hello', name: 'Hello', status: 'live' },
    ],
    locale,
  );
  expect(told.map(({ campaign }) => campaign)).toEqual(['hello', 'other']);
  expect(told[1]?.sentence).toContain(words);
});
