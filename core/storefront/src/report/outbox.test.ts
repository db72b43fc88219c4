import type { Event } from '@beckon/events';
import { parseBatch } from '@beckon/events/parse';
import { uuidV7 } from '@beckon/events/uuid-v7';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOutbox } from './outbox.ts';
import type { Happened, Post } from './outbox.ts';
import { scrubEvent } from './scrub-event.ts';

/** A world that keeps what reaches it and answers as it is told. */
function makePost({ takesBeacons = true, arrives = true, isHidden = false } = {}) {
  const beacons: string[] = [];
  const sent: string[] = [];
  const laters: (() => void)[] = [];
  let ids = 0;
  const world = { arrives, isHidden, canClean: true };
  const post: Post = {
    beacon: (body) => takesBeacons && !!beacons.push(body),
    send: async (body) => world.arrives && !!sent.push(body),
    later: (act) => void laters.push(act),
    newId: () => uuidV7(1.79e12, new Uint8Array(16).fill(ids++ % 256)),
    isHidden: () => world.isHidden,
    prepare: () => {},
    clean: (events) => (world.canClean ? events.map(scrubEvent) : undefined),
  };
  const read = (bodies: readonly string[]): readonly Event[] => bodies.flatMap((body) => parseBatch(body).events);
  return {
    post,
    world,
    laters,
    beacons: () => read(beacons),
    sent: () => read(sent),
    bodies: () => [...beacons, ...sent],
  };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const happened = (event: string, more: Partial<Happened> = {}): Happened => ({
  name: 'custom',
  atMs: 1.79e12,
  site: 'shop',
  purpose: 'analytics',
  data: { event },
  ...more,
});
const namesOf = (events: readonly Event[]) => events.map(({ data }) => data['event']);

const yes: Happened = {
  ...happened(''),
  name: 'consent-changed',
  purpose: 'necessary',
  data: { preferences: 'granted' },
};

describe('a quiet outbox', () => {
  test('sends nothing while there is nothing but page views and permissions', () => {
    const { post, laters, bodies } = makePost();
    const box = openOutbox(post, true);
    for (let page = 0; page < 40; page++) box.add({ ...happened(''), name: 'page-viewed', data: {} });
    box.add(yes, 'soon');
    laters.forEach((act) => act());
    box.flush(true);
    expect(bodies()).toEqual([]);
  });

  test('sends them along with the first thing worth telling, in order, and is quiet no more', () => {
    const { post, beacons } = makePost();
    const box = openOutbox(post, true);
    box.add(yes, 'soon');
    box.add(happened('a'));
    box.flush(true);
    expect(beacons().map(({ name }) => name)).toEqual(['consent-changed', 'custom']);
    box.add({ ...happened(''), name: 'page-viewed', data: {} });
    box.flush(true);
    expect(beacons()).toHaveLength(3);
  });

  test('tells a withdrawal at once', () => {
    const { post, beacons } = makePost();
    openOutbox(post, true).add({ ...yes, data: { preferences: 'denied' } }, 'now');
    expect(beacons().map(({ data }) => data)).toEqual([{ preferences: 'denied' }]);
  });
});

describe('the outbox', () => {
  test('waits until the page may be about to go, then goes by beacon, once', () => {
    const { post, beacons, sent } = makePost();
    const box = openOutbox(post);
    box.add(happened('a'));
    box.add(happened('b'));
    expect(beacons()).toEqual([]);
    box.flush(true);
    box.flush(true);
    expect(namesOf(beacons())).toEqual(['a', 'b']);
    expect(sent()).toEqual([]);
  });

  test('what comes while the page is hidden does not wait', () => {
    const { post, beacons } = makePost({ isHidden: true });
    openOutbox(post).add(happened('late'));
    expect(namesOf(beacons())).toEqual(['late']);
  });

  test('a conversion is sent soon, with all that came meanwhile', async () => {
    const { post, sent, laters } = makePost();
    const box = openOutbox(post);
    box.add(happened('bought'), 'soon');
    box.add(happened('and more'), 'soon');
    expect(laters).toHaveLength(1);
    laters[0]?.();
    await settle();
    expect(namesOf(sent())).toEqual(['bought', 'and more']);
  });

  test('what did not arrive is sent again with the same ids', async () => {
    const { post, world, sent } = makePost({ takesBeacons: false, arrives: false });
    const box = openOutbox(post);
    box.add(happened('a'));
    box.flush(true);
    await settle();
    expect(sent()).toEqual([]);
    world.arrives = true;
    box.add(happened('b'));
    box.flush(true);
    await settle();
    expect(namesOf(sent())).toEqual(['a', 'b']);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(2);
  });

  test('what is no longer allowed is dropped, and does not come back from a sending that failed', async () => {
    const { post, world, sent } = makePost({ takesBeacons: false, arrives: false });
    const box = openOutbox(post);
    box.add(happened('on its way'));
    box.flush(false);
    box.add(happened('waiting'));
    box.keep(({ purpose }) => purpose === 'necessary');
    await settle();
    world.arrives = true;
    box.add(happened('told', { name: 'consent-changed', purpose: 'necessary', data: {} }), 'now');
    await settle();
    expect(sent().map(({ name }) => name)).toEqual(['consent-changed']);
  });

  test('what cannot be cleaned yet waits, all of it and in order, until it can', () => {
    const { post, world, beacons } = makePost();
    const box = openOutbox(post);
    world.canClean = false;
    box.add(happened('a'));
    box.flush(true);
    box.add(happened('b'));
    expect(beacons()).toEqual([]);
    world.canClean = true;
    box.flush(true);
    expect(namesOf(beacons())).toEqual(['a', 'b']);
  });

  test('addresses and what the page reported leave scrubbed; names that shops gave stay', () => {
    const { post, beacons } = makePost();
    const box = openOutbox(post);
    box.add(happened('', { name: 'goal-reached', data: { goal: 'abcdefghijabcdefghijabcdefghij12' } }));
    box.add(happened('x', { data: { event: 'x', properties: { who: ['jo@mail.example'], level: 3 } } }));
    box.flush(true);
    expect(beacons().map(({ data }) => data)).toEqual([
      { goal: 'abcdefghijabcdefghijabcdefghij12' },
      { event: 'x', properties: { who: ['***'], level: 3 } },
    ]);
  });

  test('however much comes, bodies stay below 60,000 bytes and memory stays bounded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3000), { maxLength: 400 }), async (lengths) => {
        const { post, bodies } = makePost({ takesBeacons: false });
        const box = openOutbox(post);
        for (const length of lengths) box.add(happened('x', { data: { event: 'x', properties: { text: 'é '.repeat(length / 2) } } })); // prettier-ignore
        box.flush(true);
        await settle();
        for (const body of bodies()) expect(new TextEncoder().encode(body).length).toBeLessThan(60_000);
      }),
      { numRuns: 20 },
    );
  });
});
