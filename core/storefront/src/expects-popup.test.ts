import type { SnapshotCampaign } from '@beckon/engine';
import { expect, test } from 'vitest';
import { expectsPopup } from './expects-popup.ts';

const pageLoad = { match: 'any', list: [{ kind: 'page-load' }] };
const popup = { format: { kind: 'popup' }, audience: { all: [] }, triggers: pageLoad };
const path = { attribute: 'page.path', is: 'equals', value: '/' };

test.each([
  ['one for everybody, at once', [popup], true],
  ['after a while', [{ ...popup, triggers: { match: 'any', list: [{ kind: 'delay', seconds: 5 }] } }], true],
  ['beside others', [{ ...popup, audience: path }, null, popup], true],
  ['for some', [{ ...popup, audience: path }], false],
  ['for some, among all', [{ ...popup, audience: { all: [path] } }], false],
  ['for nobody', [{ ...popup, audience: { any: [] } }], false],
  ['by call alone', [{ ...popup, triggers: { match: 'any', list: [{ kind: 'call' }] } }], false],
  ['a bar', [{ ...popup, format: { kind: 'bar' } }], false],
  ['none', [], false],
  ['no list', 'nonsense', false],
  ['one that makes no sense', [{ format: null }], false],
  ['one without triggers', [{ ...popup, triggers: undefined }], false],
])('a popup is expected of a site with %s: it has %o', (_, campaigns, expected) => {
  expect(expectsPopup({ campaigns: campaigns as unknown as readonly SnapshotCampaign[] })).toBe(expected);
});
