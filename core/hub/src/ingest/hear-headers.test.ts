import type { SiteSettings } from '@beckon/engine';
import { expect, test } from 'vitest';
import { hearHeaders, type RefusalHeaders } from './hear-headers.ts';

type Rules = SiteSettings['consent'];
const rules: Rules = { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false };
const all = ['preferences', 'analytics', 'marketing', 'sale'] as const;
type Purposes = readonly (typeof all)[number][];

/** What may be done with what a page sends under these headers. */
const allowed = (headers: RefusalHeaders, given: Partial<Rules> = {}): Purposes => {
  const consent = hearHeaders(headers, { ...rules, ...given });
  return all.filter((purpose) => consent[purpose] === 'granted');
};

const own: Purposes = ['preferences'];

test.each<[what: string, headers: RefusalHeaders, given: Partial<Rules>, left: Purposes]>([
  ['no header', {}, {}, all],
  ['GPC', { gpc: '1' }, {}, own],
  ['GPC, several times over', { gpc: '0, 1' }, {}, own],
  ['GPC with spaces', { gpc: ' 1 ' }, {}, own],
  ['a GPC that is no refusal', { gpc: '0' }, {}, all],
  ['a GPC that no browser sends', { gpc: 'true' }, {}, all],
  ['a GPC that only begins so', { gpc: '10' }, {}, all],
  ['an empty GPC', { gpc: '' }, {}, all],
  ['DNT', { dnt: '1' }, {}, own],
  ['DNT where the owner does not heed it', { dnt: '1' }, { honoursDnt: false }, all],
  ['a DNT that is no refusal', { dnt: '0' }, {}, all],
  ['the owner’s switch', {}, { denyAll: true }, []],
  ['a source that only the page can hear', {}, { sources: ['tcf'] }, all],
])('of what a page sends under %s, so much may be used', (_what, headers, given, left) => {
  expect(allowed(headers, given)).toEqual(left);
});
