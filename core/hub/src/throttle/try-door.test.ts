import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import type { SecurityNote } from '../platform/security-log.ts';
import { tryDoor, type Try } from './try-door.ts';

const rightOne = 'the right one';
const notes: SecurityNote[] = [];
let hub: TestHub;
/** Another process on the same database, which remembers nothing of the first. */
let other: TestHub;
beforeAll(async () => {
  const security = { note: (note: SecurityNote) => void notes.push(note), refuse: () => {} };
  hub = await openTestHub({ security });
  other = await openTestHub({ databaseUrl: hub.databaseUrl, clock: hub.clock, keys: hub.parts.keys });
});
afterAll(async () => {
  await other.parts.jobs.stop();
  await other.parts.db.$disconnect();
  await hub.close();
});

/** Each test has networks and accounts of its own, and begins an hour. */
let networks = 0;
const nextNetwork = () => `198.${51 + (++networks >> 16)}.${(networks >> 8) & 255}.${networks & 255}`;
const beginHour = () => hub.clock.set(Math.ceil((hub.clock.nowMs() + 1) / 3_600_000) * 3_600_000);

let looked = 0;
const bring = (secret: string, address: string, more: Partial<Try> = {}, at = hub) =>
  tryDoor(at.parts, { door: 'api-key', secret, address, ...more }, async () => {
    looked++;
    return secret === rightOne ? 'opened' : undefined;
  });
const kindOf = async (...args: Parameters<typeof bring>) => (await bring(...args)).is;

test('of 10,000 guesses from one place few are looked at in any hour, and the rightful one gets in all the same', async () => {
  beginHour();
  const place = nextNetwork();
  expect(await kindOf(rightOne, place)).toBe('open');
  const perHour = new Map<number, number>();
  let asked = 0;
  // Twenty-five guesses every 25 seconds: nearly three hours.
  for (let guess = 0; guess < 10_000; guess += 25) {
    hub.clock.pass(25_000);
    const before = looked;
    const tried = await Promise.all(Array.from({ length: 25 }, (_, more) => bring(`guess ${guess + more}`, place)));
    const hour = Math.floor(hub.clock.nowMs() / 3_600_000);
    perHour.set(hour, (perHour.get(hour) ?? 0) + looked - before);
    expect(tried.filter(({ is }) => is === 'wrong')).toHaveLength(looked - before);
    if (guess % 500) continue;
    asked++;
    expect(await kindOf(rightOne, place)).toBe('open');
    expect(await kindOf(rightOne, nextNetwork())).toBe('open');
  }
  expect(asked).toBe(20);
  expect(Math.max(...perHour.values())).toBeLessThanOrEqual(40);
  expect(Math.min(...perHour.values())).toBeGreaterThan(0);
}, 120_000);

test('whoever goes on waits longer and longer, and is told how long', async () => {
  beginHour();
  const place = nextNetwork();
  const waits: number[] = [];
  for (let guess = 0; waits.length < 4; guess++) {
    const tried = await bring(`guess ${guess}`, place);
    if (tried.is !== 'wait') continue;
    waits.push(tried.seconds);
    hub.clock.pass(tried.seconds * 1_000);
  }
  expect(waits).toEqual([60, 840, 60, 2_640]);
});

test('guesses from everywhere at one account are few from each place, and the first from a new place is looked at', async () => {
  beginHour();
  const account = 'besieged';
  const places = Array.from({ length: 150 }, nextNetwork);
  for (const place of places) await bring(`guess from ${place}`, place, { account });
  const before = looked;
  for (const place of places)
    for (let guess = 0; guess < 10; guess++) await bring(`guess ${guess} from ${place}`, place, { account });
  // Two in a minute from each, the one of before included.
  expect(looked - before).toBe(150);
  expect(await kindOf(rightOne, nextNetwork(), { account })).toBe('open');
  // The others have no part in it.
  const elsewhere = nextNetwork();
  for (let guess = 0; guess < 10; guess++)
    expect(await kindOf(`guess ${guess}`, elsewhere, { account: 'calm' })).toBe('wrong');
});

test('several processes count together, and each lets in who got in at another', async () => {
  beginHour();
  const place = nextNetwork();
  expect(await kindOf(rightOne, place)).toBe('open');
  for (let guess = 0; guess < 10; guess++)
    expect(await kindOf(`guess ${guess}`, place, {}, guess % 2 ? other : hub)).toBe('wrong');
  expect(await kindOf('one more', place, {}, other)).toBe('wait');
  expect(await kindOf('one more', place)).toBe('wait');
  expect(await kindOf(rightOne, place, {}, other)).toBe('open');
});

test('what opened every day for a week opens at a process that has only just started, in the middle of guesses', async () => {
  beginHour();
  const place = nextNetwork();
  for (let day = 0; day < 7; day++) {
    hub.clock.pass(86_400_000);
    expect(await kindOf(rightOne, place)).toBe('open');
  }
  for (let guess = 0; guess < 11; guess++) await bring(`guess ${guess}`, place);
  expect(await kindOf('one more', place, {}, other)).toBe('wait');
  expect(await kindOf(rightOne, place, {}, other)).toBe('open');
});

test('a hundred guesses at once are no more than ten, and one key thirty times at once is none', async () => {
  beginHour();
  const [guesser, owner] = [nextNetwork(), nextNetwork()];
  const before = looked;
  await Promise.all(Array.from({ length: 100 }, (_, guess) => bring(`guess ${guess}`, guesser)));
  expect(looked - before).toBeLessThanOrEqual(10);
  const opened = await Promise.all(Array.from({ length: 30 }, () => bring(rightOne, owner)));
  expect(opened.map(({ is }) => is)).toEqual(Array(30).fill('open'));
});

test('an IPv6 network is one place however its addresses are changed', async () => {
  beginHour();
  const kinds = new Set<string>();
  for (let guess = 0; guess < 12; guess++) kinds.add(await kindOf(`guess ${guess}`, `2001:db8:1:2::${guess}`));
  expect([...kinds]).toEqual(['wrong', 'wait']);
  expect(await kindOf('guess', '2001:db8:1:3::1')).toBe('wrong');
});

test('what could not be looked at was no guess', async () => {
  beginHour();
  const place = nextNetwork();
  const fail = () =>
    tryDoor(hub.parts, { door: 'api-key', secret: 'any', address: place }, () => Promise.reject(new Error('away')));
  for (let time = 0; time < 30; time++) await expect(fail()).rejects.toThrow('away');
  expect(await kindOf('any', place)).toBe('wrong');
});

test('a key that was taken away is a guess like any other, though it opened before', async () => {
  beginHour();
  const place = nextNetwork();
  let isGood = true;
  const call = () =>
    tryDoor(hub.parts, { door: 'api-key', secret: 'once good', address: place }, async () => isGood || undefined);
  expect((await call()).is).toBe('open');
  isGood = false;
  const kinds = [];
  for (let time = 0; time < 11; time++) kinds.push((await call()).is);
  expect(kinds).toEqual([...Array<string>(10).fill('wrong'), 'wait']);
});

test('the log has a line for each guess, and one a second for what waits; the tables name no address and no secret', async () => {
  beginHour();
  const place = '203.0.113.200';
  notes.length = 0;
  for (let guess = 0; guess < 60; guess++) await bring('easily found', place);
  expect(notes.map(({ is }) => is)).toEqual([...Array<string>(10).fill('wrong'), 'waits']);
  hub.clock.pass(1_000);
  await bring('easily found', place);
  expect(notes).toHaveLength(12);
  expect(notes[0]).toEqual({ door: 'api-key', is: 'wrong', address: place });
  const rows = JSON.stringify(await hub.parts.db.rate.findMany());
  expect(rows).not.toContain('203.0.113');
  expect(rows).not.toContain('easily found');
  expect(rows).not.toContain(rightOne);
});
