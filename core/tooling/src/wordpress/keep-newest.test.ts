import { expect, test } from 'vitest';
import { keepNewest } from './keep-newest.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-28T12:00:00Z');
const serve = (version: string) => () => Promise.resolve(version);
const fail = () => Promise.reject(new Error('Could not resolve'));

test.each([
  ['is used for a day without asking', { lookAgainAt: now + 1, findServed: fail }, '7.1.4', []],
  ['is used where nothing else is served', { lookAgainAt: now, findServed: serve('7.1.4') }, '7.1.4', [24 * hour]],
  ['gives way to what is newer', { lookAgainAt: now, findServed: serve('7.1.5') }, '7.1.5', [24 * hour]],
  [
    'is asked about where nobody ever did',
    { lookAgainAt: undefined, findServed: serve('7.1.5') },
    '7.1.5',
    [24 * hour],
  ],
  ['is used offline, and soon asked about again', { lookAgainAt: now, findServed: fail }, '7.1.4', [24 * hour, hour]],
  ['is used where the newer cannot be had', { lookAgainAt: now, findServed: serve('7.1.5'), download: fail }, '7.1.4', [24 * hour, hour]], // prettier-ignore
])('a WordPress that is there %s', async (_, differs, version, noted) => {
  const notes: number[] = [];
  const tree = await keepNewest({
    found: { version: '7.1.4' },
    now,
    note: (at) => notes.push(at - now),
    download: () => Promise.resolve({ version: '7.1.5' }),
    ...differs,
  });
  expect([tree.version, notes]).toEqual([version, noted]);
});
