import type { CampaignMemory } from '@beckon/engine';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packRecord } from '../memory/pack.ts';
import { hasLeft } from './has-left.ts';

afterEach(() => vi.unstubAllGlobals());

const at = 1_800_000_000_000;
const keep = (campaigns: Readonly<Record<string, CampaignMemory>>): string =>
  packRecord({ memory: { visits: 3, pages: 9, pagesThisVisit: 2, campaigns } });
const nowhere = { getItem: () => null };

function bring(cookie: string, local: unknown = nowhere, session: unknown = nowhere): void {
  vi.stubGlobal('document', { cookie });
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
}

describe('a visitor has left a bar', () => {
  test.each<[string, CampaignMemory | undefined, boolean]>([
    ['who never met it: no', undefined, false],
    ['who saw it: no', { displays: 2, lastShownAt: at, lastShownVisit: 1, lastShownPage: 4 }, false],
    ['who clicked in it: no', { displays: 2, lastShownAt: at, lastShownVisit: 1, lastShownPage: 4, clickedAt: at }, false],
    ['who has a countdown in it: no', { displays: 1, countdownFrom: at }, false],
    ['who closed it: yes', { displays: 2, lastShownAt: at, lastShownVisit: 1, lastShownPage: 4, closedAt: at }, true],
    ['who closed it and was shown nothing: yes', { displays: 0, closedAt: at }, true],
    ['who converted: yes', { displays: 1, lastShownAt: at, convertedAt: at }, true],
    ['who clicked and converted: yes', { displays: 1, clickedAt: at, convertedAt: at }, true],
  ])('%s', (_, met, expected) => {
    const other = { displays: 1, closedAt: at, convertedAt: at };
    bring(`a=b; beckon=${keep({ 'other-bar': other, ...(met && { bar: met }), 'bar-2': other })}; c=d`);
    expect(hasLeft('bar')).toBe(expected);
  }); // prettier-ignore

  test('whatever else is remembered, and whatever the campaign is called', () => {
    const number = fc.nat({ max: at * 2 });
    const memory = fc.record<CampaignMemory>(
      { displays: fc.nat(), lastShownAt: number, closedAt: number, clickedAt: number, convertedAt: number, countdownFrom: number },
      { requiredKeys: ['displays'] },
    ); // prettier-ignore
    const id = fc.stringMatching(/^[\w-]{1,20}$/);
    fc.assert(
      fc.property(fc.dictionary(id, memory), id, memory, (others, bar, met) => {
        bring(`beckon=${keep({ ...others, [bar]: met })}`);
        expect(hasLeft(bar)).toBe(met.closedAt !== undefined || met.convertedAt !== undefined);
      }),
    );
  });

  test('wherever the record lies, also where another store is forbidden', () => {
    const text = `${keep({ bar: { displays: 1, closedAt: at } })};${at * 2}`;
    const forbidden = { getItem: () => { throw new Error('SecurityError'); } }; // prettier-ignore
    bring('', { getItem: () => text }, forbidden);
    expect(hasLeft('bar')).toBe(true);
    bring('', forbidden, { getItem: () => text });
    expect(hasLeft('bar')).toBe(true);
    bring('', forbidden, forbidden);
    expect(hasLeft('bar')).toBe(false);
  });
});
