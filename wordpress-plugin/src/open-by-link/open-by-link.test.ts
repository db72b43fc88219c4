import { expect, test } from 'vitest';
import { openByLink } from './open-by-link.ts';

type Listener = (event: unknown) => void;

/** A page with as much of a browser as links need. */
function makePage(hash = '') {
  const heard: Record<string, Listener> = {};
  const calls: unknown[][] = [];
  const page = {
    location: { hash },
    document: { addEventListener: (type: string, listener: Listener) => (heard[type] = listener) },
    addEventListener: (type: string, listener: Listener) => (heard[type] = listener),
    beckon: ((...call: unknown[]) => void calls.push(call)) as ((...call: unknown[]) => unknown) & { q?: unknown[] },
  };
  openByLink(page as never);
  const press = (href: string, more: object = {}) => {
    let isPrevented = false;
    const link = { hash: href };
    const target = {
      closest: (selector: string) => (selector.includes('#beckon-') && href.startsWith('#beckon-') ? link : null),
    };
    heard['click']?.({ target, preventDefault: () => (isPrevented = true), ...more });
    return isPrevented;
  };
  return { page, heard, calls, press };
}

test('a link opens its campaign each time it is pressed, and the address stays', () => {
  const { calls, press } = makePage();
  expect([press('#beckon-post-12'), press('#beckon-post-12')]).toEqual([true, true]);
  expect(calls).toEqual([
    ['show', 'post-12'],
    ['show', 'post-12'],
  ]);
});

test('other links, and whoever asks for a new tab, are left alone', () => {
  const { calls, press } = makePage();
  expect([press('#top'), press('#beckon-post-12', { metaKey: true })]).toEqual([false, false]);
  expect(calls).toEqual([]);
});

test('an address that names one opens it, at once or later', () => {
  const { page, heard, calls } = makePage('#beckon-a');
  page.location.hash = '#beckon-b';
  heard['hashchange']?.({});
  expect(calls).toEqual([
    ['show', 'a'],
    ['show', 'b'],
  ]);
});

test('before the tag is here, what is pressed waits for it', () => {
  const { page, press } = makePage();
  (page as { beckon?: unknown }).beckon = undefined;
  press('#beckon-post-12');
  expect(page.beckon.q).toEqual([['show', 'post-12']]);
});
