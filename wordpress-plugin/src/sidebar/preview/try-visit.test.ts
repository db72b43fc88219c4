import { addVariant, changeBlock, newCampaign, setAudience, setTranslation } from '@beckon/editing';
import type { VisitDraft } from '@beckon/editing/visit/visit-draft';
import { defaultSite, type Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { tryVisit } from './try-visit.ts';

const plain = newCampaign({ id: 'a', name: 'Hello', locale: 'en' });
const onPosts: Condition = { attribute: 'page.post.type', is: 'equals', value: 'post' };
const forNew: Condition = { attribute: 'visitor.isNew', is: 'isTrue' };
const allowed = { preferences: 'granted', analytics: 'granted', marketing: 'granted' } as const;
const refused = { preferences: 'denied', analytics: 'denied', marketing: 'denied' } as const;
const visit = (facts: Readonly<Record<string, string>>, consent: VisitDraft['consent'] = allowed): VisitDraft => ({
  facts: Object.entries(facts).map(([name, text]) => ({ name, text })),
  consent,
  when: '',
  happened: 'everything',
});
const choices = { site: { ...defaultSite, timeZone: 'Europe/Oslo' }, locale: 'en', nowMs: Date.UTC(2026, 10, 28, 12) };
const tell = (audience: Condition, draft: VisitDraft, locale = 'en') => {
  const tried = tryVisit(setAudience(plain, { audience }).campaign, draft, { ...choices, locale });
  return tried.ok ? [tried.tried.isShown, tried.tried.sentence] : tried.problems;
};

test('a draft is tried as if it were live', () => {
  expect(tell(onPosts, visit({ 'page.post.type': 'post' }))).toEqual([true, expect.stringMatching(/^Shown/)]);
});

test('what holds it back is told in the language of whoever asks', () => {
  const page = visit({ 'page.post.type': 'page' });
  expect(tell(onPosts, page)).toEqual([false, expect.stringContaining('Post type')]);
  expect(tell(onPosts, page, 'de-AT')).toEqual([false, expect.stringContaining('Art des Beitrags')]);
  expect(tell(onPosts, page, 'fr')).toEqual([false, expect.stringContaining('Type de l’article')]);
});

test('what consent keeps back is not known, whatever was said of the visitor', () => {
  expect(tell(forNew, visit({ 'visitor.isNew': 'true' }))).toEqual([true, expect.anything()]);
  expect(tell(forNew, visit({ 'visitor.isNew': 'true' }, refused))[0]).toBe(false);
});

test('a visit that cannot be is refused in words', () => {
  const tried = tryVisit(plain, visit({ 'cart.items': 'many' }), choices);
  expect(tried).toMatchObject({ ok: false, problems: [expect.stringContaining('number')] });
});

test('the arm and the language that are asked for are drawn', () => {
  const split = addVariant(plain, { id: 'b', name: 'B', seed: 's' }).campaign;
  const other = changeBlock(split, { block: 'heading', set: { text: 'Hi there' }, variant: 'b' }).campaign;
  const german = setTranslation(other, { locale: 'de', of: 'heading', texts: { text: 'Hallo' } }).campaign;
  const headingOf = (choice: object) => {
    const tried = tryVisit(german, visit({}), { ...choices, ...choice });
    return tried.ok && tried.tried.document.steps[0]!.blocks[0];
  };
  expect(headingOf({})).toMatchObject({ text: 'Hello' });
  expect(headingOf({ variant: 'b' })).toMatchObject({ text: 'Hi there' });
  expect(headingOf({ language: 'de' })).toMatchObject({ text: 'Hallo' });
  expect(headingOf({ variant: 'gone', language: 'xx' })).toMatchObject({ text: 'Hello' });
});
