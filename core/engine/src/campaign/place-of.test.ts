import { expect, test } from 'vitest';
import type { Format } from './format.ts';
import { interrupts } from './interrupts.ts';
import { placeOf } from './place-of.ts';

const popup: Format = { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true };
const bar: Format = { kind: 'bar', edge: 'top', sticks: true, pushes: true, height: 40, closable: true };
const slideIn: Format = { kind: 'slide-in', corner: 'bottom-end', width: 320 };
const embed: Format = { kind: 'embed', into: '#offer', placement: 'append', reserve: 0 };
const feed: Format = { kind: 'feed', teaser: 'New in' };

test.each<[Format, string | undefined]>([
  [popup, undefined],
  [{ kind: 'full-screen' }, undefined],
  [feed, undefined],
  [bar, 'top'],
  [{ ...bar, edge: 'bottom' }, 'bottom'],
  [slideIn, 'bottom-end'],
  [embed, 'append #offer'],
])('%j takes the place %s', (format, place) => {
  expect(placeOf(format)).toBe(place);
});

test.each<[Format, boolean]>([
  [popup, true],
  [{ kind: 'full-screen' }, true],
  [slideIn, true],
  [bar, false],
  [feed, false],
  [embed, false],
])('%j interrupts: %s', (format, does) => {
  expect(interrupts({ format })).toBe(does);
});

test('a campaign whose tab comes first does not interrupt', () => {
  expect(interrupts({ format: popup, tabFirst: true })).toBe(false);
});
