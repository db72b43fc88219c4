import { describe, expect, test } from 'vitest';
import { findUntold } from './find-untold.ts';
import { countStandings, groupPromises } from './group-promises.ts';
import { listKeptData } from './list-kept-data.ts';
import { pickPromises, wordpressScope } from './pick-promises.ts';
import { pickWordPressRegister } from './pick-wordpress-register.ts';
import { listPolicyLines, readPageSources, writePolicy } from './page-policy.ts';
import { standingOf } from './standing-of.ts';
import { inventory, policyChanges, promises, type PolicyChange, type Promised } from './register.ts';

const rows: readonly Promised[] = [
  { id: 'V1', promise: 'No script of others.', keptIn: [], tests: ['a.test.ts › loads nothing'] },
  { id: 'F2', promise: 'An address goes.', keptIn: [], tests: ['b.test.ts › goes'], open: 'Not on Sundays.' },
  { id: 'S8', promise: 'Doors are yours.', keptIn: [], decision: 'core/decisions/043.md' },
];

describe('promises', () => {
  test.each([
    ['nothing', {}, ['V1', 'F2', 'S8']],
    ['a word of the promise, in any case', { search: 'SCRIPT' }, ['V1']],
    ['a word of a test', { search: 'loads' }, ['V1']],
    ['a word of what is open', { search: 'sundays' }, ['F2']],
    ['an id', { search: 's8' }, ['S8']],
    ['two words, both of which must be there', { search: 'address others' }, []],
    ['a standing', { standing: 'open' }, ['F2']],
    ['a standing and a word', { standing: 'tests', search: 'goes' }, []],
  ] as const)('are looked for by %s', (_, filter, found) => {
    expect(groupPromises(rows, filter).flatMap((group) => group.rows.map(({ id }) => id))).toEqual(found);
  });

  test('count as open while any part of them is', () => {
    expect(countStandings(rows)).toEqual({ tests: 1, decision: 1, open: 1 });
  });

  test('of the register are all in a group, and none in two', () => {
    expect(groupPromises(promises).flatMap((group) => group.rows).map(({ id }) => id)).toEqual(promises.map(({ id }) => id)); // prettier-ignore
  });
});

test('what is kept is told by table and use, what is only technical not, and a time of its own in a row of its own', () => {
  const uses = {
    place: { class: 'technical', purpose: 'to keep apart', ground: 'contract' },
    contact: { class: 'content', purpose: 'to reach', ground: 'consent' },
  } as const;
  const columns = { site: 'place', email: 'contact', phone: 'contact', ip: { use: 'contact', keptFor: '30 days' } };
  const tables = [
    { name: 'lead', in: 'hub', keptFor: 'a year', columns },
    { name: 'lead', in: 'wordpress', keptFor: 'a year', columns: {} },
  ] as const;
  expect(listKeptData({ uses, tables, entries: [] }, 'hub')).toEqual([
    { table: 'lead', columns: ['email', 'phone'], ...uses.contact, keptFor: 'a year' },
    { table: 'lead', columns: ['ip'], ...uses.contact, keptFor: '30 days' },
  ]);
});

test.each(['hub', 'wordpress'] as const)('the inventory of %s has something to tell', (where) => {
  expect(listKeptData(inventory, where).length).toBeGreaterThan(5);
});

describe('a change', () => {
  const change = (version: number, date: string, matters = true): PolicyChange => ({
    version,
    date,
    matters,
    says: '',
  });
  const changes = [change(1, '2026-01-01'), change(2, '2026-03-01'), change(3, '2026-04-01', false), change(4, '2026-05-01')]; // prettier-ignore
  test.each([
    ['an account from before is told of all that matters', { since: '2025-12-01' }, [1, 2, 4]],
    ['one that began with it knows', { since: '2026-03-01' }, [4]],
    ['what was told is not told again', { since: '2025-12-01', told: 2 }, [4]],
    ['and once all was told, nothing is', { since: '2025-12-01', told: 4 }, []],
  ])('is told once: %s', (_, account, versions) => {
    expect(findUntold(changes, account).map(({ version }) => version)).toEqual(versions);
  });

  test('of ours has a version, a day and a sentence, each after the one before', () => {
    expect(policyChanges.map(({ version }) => version)).toEqual(policyChanges.map((_, at) => at + 1));
    expect(policyChanges.map(({ date }) => date)).toEqual(policyChanges.map(({ date }) => date).toSorted());
    for (const { date, says } of policyChanges) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(says).toMatch(/\.$/);
    }
  });
});

test.each([
  ['shopify', `script-src https://cdn.shopify.com; connect-src 'self' https://hub.example; img-src 'self' https://cdn.shopify.com`], // prettier-ignore
  ['wordpress', `script-src 'self'; connect-src 'self'; img-src 'self'`],
  [
    'plain',
    `script-src 'self' 'nonce-{a nonce of this answer}'; connect-src 'self' https://hub.example; img-src 'self'`,
  ],
] as const)('the policy for %s names the hub by its origin and allows nothing inline', (platform, part) => {
  const policy = writePolicy(listPolicyLines(readPageSources(platform, 'https://hub.example/some/path')));
  expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe|\*/);
});

describe('what concerns a WordPress site', () => {
  const held: readonly Promised[] = [
    { id: 'V1', promise: 'Shared.', keptIn: ['core/storefront/src', 'core/hub/src'], tests: ['core/hub/a.test.ts › a', 'core/storefront/b.test.ts › b'], open: 'Not in the hub.', openIn: 'hub' },
    { id: 'B1', promise: 'Of the hub.', keptIn: ['core/hub/src'], tests: ['core/tooling/src/c.test.ts › c'] },
    { id: 'S8', promise: 'Doors.', keptIn: ['shopify-app/app'], decision: 'core/decisions/043.md' },
    { id: 'P1', promise: 'Shared, and open.', keptIn: ['core/engine/src'], open: 'Nowhere yet.' },
  ]; // prettier-ignore

  test('is what is kept in code that it has, with the tests of that code alone, and what was decided for all', () => {
    expect(pickPromises(held, wordpressScope)).toEqual([
      { id: 'V1', promise: 'Shared.', keptIn: ['core/storefront/src'], tests: ['core/storefront/b.test.ts › b'] },
      { id: 'S8', promise: 'Doors.', keptIn: [], decision: 'core/decisions/043.md' },
      { id: 'P1', promise: 'Shared, and open.', keptIn: ['core/engine/src'], open: 'Nowhere yet.' },
    ]);
  });

  test('is held there by tests of its own, by a decision, or said to be open', () => {
    const { promises: picked, elsewhere } = pickWordPressRegister();
    expect(picked.filter((row) => !standingOf(row)).map(({ id }) => id)).toEqual([]);
    expect(picked.length + elsewhere).toBe(promises.length);
    expect(picked.length).toBeGreaterThan(40);
  });

  test('is kept in tables, options and fields, each once, without what is only technical', () => {
    const { kept } = pickWordPressRegister();
    const places = kept.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(expect.arrayContaining(['beckon_leads.email', 'options.beckon_settings', 'order meta._beckon_visitor'])); // prettier-ignore
    expect(places).not.toContain('options.beckon_tables');
  });
});
