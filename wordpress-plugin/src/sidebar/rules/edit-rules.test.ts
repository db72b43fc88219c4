import {
  addVariant,
  newCampaign,
  setAudience,
  setFrequency,
  setLocale,
  setNeeds,
  setPriority,
  setSchedule,
} from '@beckon/editing';
import { expect, test } from 'vitest';
import { editRules } from './edit-rules.ts';
import { readRules } from './read-rules.ts';
import { takeRules } from './rules.ts';

const locale = 'en';
const audience = { any: [{ not: { attribute: 'page.post.type', is: 'equals', value: 'page' } }] };

test.each([[[]], [null], [undefined], ['{}'], [7]])('%j is no rules yet', (kept) => {
  expect(takeRules(kept)).toEqual({});
});

test('without rules everything stands where the engine puts it', () => {
  const { campaign, unreadable } = readRules({});
  expect(campaign.triggers).toEqual({ match: 'any', list: [{ kind: 'page-load' }] });
  expect(campaign.audience).toEqual({ all: [] });
  expect(unreadable.size).toBe(0);
});

test('a campaign that does not say its language is in the one it was compiled in', () => {
  const whole = newCampaign({ id: 'mine', name: 'Mine', locale: 'de-DE' });
  expect(readRules({}, whole).campaign.locale).toBe('de-DE');
  expect(readRules({ locale: 'fr' }, whole).campaign.locale).toBe('fr');
  const named = editRules({}, (it) => setLocale(it, { locale: 'fr' }), { locale, whole });
  expect(named.ok && named.rules).toEqual({ locale: 'fr' });
});

test('an edit writes what it changes and nothing else', () => {
  const edited = editRules({ audience }, (it) => setPriority(it, { priority: 300 }), { locale });
  expect(edited).toMatchObject({ ok: true, rules: { audience, priority: 300 } });
  expect(edited.ok && Object.keys(edited.rules)).toEqual(['audience', 'priority']);
});

test('what an edit takes away is not kept', () => {
  const rules = { needs: ['marketing'], schedule: { zone: 'site', from: '2027-01-01T00:00' } };
  const edited = editRules(rules, (it) => setSchedule(setNeeds(it, { needs: [] }).campaign, { schedule: undefined }), {
    locale,
  });
  expect(edited.ok && edited.rules).toEqual({});
});

test('an edit that the engine would not read is refused, in words, and nothing is changed', () => {
  const edited = editRules({}, (it) => setFrequency(it, { set: { maxDisplays: 0 } }), { locale });
  expect(edited.ok).toBe(false);
  expect(!edited.ok && edited.message).toMatch(/displays/);
});

test('a rule that cannot be read stands at its default, is told, and leaves the others alone', () => {
  const { campaign, unreadable } = readRules({ audience: { attribute: 7 }, priority: 5 });
  expect([...unreadable.keys()]).toEqual(['audience']);
  expect(campaign).toMatchObject({ audience: { all: [] }, priority: 5 });
});

test('a rule that cannot be read stays as it is kept while another is edited', () => {
  const edited = editRules({ audience: { attribute: 7 } }, (it) => setPriority(it, { priority: 5 }), { locale });
  expect(edited.ok && edited.rules).toEqual({ audience: { attribute: 7 }, priority: 5 });
});

test('variants and translations wait for the campaign that they belong to', () => {
  const whole = newCampaign({ id: 'a', name: 'A', locale: 'en' });
  const split = addVariant(whole, { id: 'b', name: 'B', seed: 's' }).campaign;
  const rules = { experiment: split.experiment, translations: { de: { heading: { text: 'Hallo' } } } };
  expect(readRules(rules).campaign.experiment).toBeUndefined();
  expect(readRules(rules, whole).campaign.experiment?.variants.map(({ id }) => id)).toEqual(['control', 'b']);
  // Known or not, they are not lost by an edit of something else.
  const edited = editRules(rules, (it) => setAudience(it, { audience }), { locale });
  expect(edited.ok && edited.rules).toEqual({ ...rules, audience });
});

test('rules of the campaign as it was compiled give way to those in hand', () => {
  const whole = { ...newCampaign({ id: 'a', name: 'A', locale: 'en' }), priority: 7, needs: ['marketing'] as const };
  expect(readRules({ audience }, whole).campaign).toMatchObject({ audience, priority: 0 });
  expect(readRules({}, whole).campaign.needs).toBeUndefined();
});
