import { expect, test } from 'vitest';
import { findRole } from './find-role.ts';

test.each([
  ['src/loader.ts', 'loader'],
  ['src/keep-room.ts', 'keep-room'],
  ['src/tag.ts', 'engine'],
  ['src/act.ts', 'act'],
  ['src/memory/record.ts', 'record'],
  ['src/report/open-post.ts', 'report'],
  ['src/show/content/form-and-code.ts', 'show/form'],
  ['src/show/popup/show.tsx', 'show/popup'],
  ['src/show/full-screen/show.ts', 'show/full-screen'],
  ['src/show/content/html.tsx', 'chunk'],
  ['src/show/open.ts', 'chunk'],
  ['src/debug/panel.tsx', 'debug'],
  ['src/compat/wisepops.ts', 'compat/wisepops'],
  [undefined, 'chunk'],
])('a file that begins with %s has the role %s', (source, role) => {
  expect(findRole(source)).toBe(role);
});

test.each([
  ['src/with-popup.ts', 'with-popup'],
  ['src/show/bar/show.tsx', 'with-popup/show/bar'],
  ['src/show/content/html.tsx', 'chunk'],
])('in the cut "with-popup", a file that begins with %s has the role %s', (source, role) => {
  expect(findRole(source, 'with-popup/')).toBe(role);
});
