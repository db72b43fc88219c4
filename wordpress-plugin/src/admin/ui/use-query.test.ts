import { expect, test } from 'vitest';
import { writeQuery } from './use-query.ts';

const bare = { from: '2026-10-30', to: '2026-11-28', campaign: '' };

test.each([
  ['page=beckon', {}, 'page=beckon'],
  ['page=beckon', { from: '2026-11-22' }, 'page=beckon&from=2026-11-22&to=2026-11-28'],
  ['page=beckon&from=2026-11-22&to=2026-11-28', {}, 'page=beckon'],
  ['page=beckon&campaign=a', { from: '2026-11-22' }, 'page=beckon&from=2026-11-22&to=2026-11-28'],
  ['page=beckon', { campaign: 'a b' }, 'page=beckon&from=2026-10-30&to=2026-11-28&campaign=a+b'],
])('to “%s”, %j makes “%s”', (before, part, after) => {
  expect(writeQuery(new URL(`https://example.com/?${before}`), { ...bare, ...part }, bare).search).toBe(`?${after}`);
});
