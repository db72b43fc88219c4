import { pickWordPressRegister } from '@beckon/editing/promises/pick-wordpress-register';
import { expect, test } from 'vitest';
import { keptForWords, placeWords, purposeWords } from './kept-words.ts';
import type { KeepingSettings } from './promise-facts.ts';
import { storageWords } from './storage-words.ts';

const set: KeepingSettings = { keepLeadsDays: 0, ipDays: 30, keepCountsDays: 0, windowDays: 5, storageKind: 'cookie', storageDays: 730, bannerIsOn: false }; // prettier-ignore
const { kept, storage } = pickWordPressRegister();

test('all that the register says of a WordPress site has words that are translated', () => {
  expect(kept.filter(({ purpose }) => !purposeWords()[purpose]).map(({ purpose }) => purpose)).toEqual([]);
  expect(kept.filter(({ keptFor }) => !keptForWords(set)[keptFor]).map(({ keptFor }) => keptFor)).toEqual([]);
  expect(kept.filter(({ table }) => !table.startsWith('beckon_') && !placeWords()[table])).toEqual([]);
  expect(storage.map(({ name }) => name)).toEqual(Object.keys(storageWords(set)));
});

test.each([
  ['as long as the owner set for leads; a week after it was deleted', { keepLeadsDays: 90 }, '90 days, and a week after it was deleted'],
  ['as long as the owner set for leads; a week after it was deleted', {}, 'As long as you wish, and a week after it was deleted'],
  ['as long as the owner set for addresses', { ipDays: 1 }, '1 day'],
  ['as long as the owner set for addresses', { ipDays: 0 }, 'Not at all, as you have set it'],
  ['as long as the owner set for figures', { keepCountsDays: 400 }, '400 days'],
  ['as long as a click may count for an order, and a day', { windowDays: 0.5 }, '2 days'],
] as const)('what is kept %s, with %j, is told as %j', (time, change, words) => {
  expect(keptForWords({ ...set, ...change })[time]).toBe(words);
}); // prettier-ignore

test.each([
  [{}, 'Cookie', '730 days, of which browsers keep a cookie for 400'],
  [{ storageDays: 30 }, 'Cookie', '30 days'],
  [{ storageKind: 'local' }, 'Local storage', '730 days'],
  [{ storageKind: 'session' }, 'Session storage', 'Until the tab is closed'],
] as const)('with %j a browser keeps the record as %s, for %s', (change, kind, keptFor) => {
  expect(storageWords({ ...set, ...change })['beckon']).toMatchObject({ kind, keptFor });
});
