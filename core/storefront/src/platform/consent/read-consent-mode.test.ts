import { expect, test } from 'vitest';
import { readConsentMode as read } from './read-consent-mode.ts';

const readConsentMode = (layer: unknown, tagData: Parameters<typeof read>[1], isWithin = false) =>
  read(layer, tagData, () => isWithin);

/** As `function gtag() { dataLayer.push(arguments) }` does it. */
const gtag = (...given: unknown[]) => (function () { return arguments; })(...(given as [])) as unknown; // prettier-ignore

test('nothing said is nothing known', () => {
  expect(readConsentMode(undefined, undefined)).toBeUndefined();
  expect(readConsentMode([], {})).toBeUndefined();
  expect(readConsentMode({ push() {} }, undefined)).toBeUndefined();
  expect(
    readConsentMode(
      [null, 1, 'consent', {}, { event: 'x' }, ['consent'], ['consent', 'default'], gtag('js')],
      undefined,
    ),
  ).toBeUndefined();
});

test('an update goes before a default, whichever came first', () => {
  const update = gtag('consent', 'update', { ad_storage: 'granted' });
  const standard = gtag('consent', 'default', {
    ad_storage: 'denied',
    analytics_storage: 'denied',
    wait_for_update: 500,
  });
  const expected = { ad_storage: 'granted', analytics_storage: 'denied' };
  expect(readConsentMode([standard, update], undefined)).toEqual(expected);
  expect(readConsentMode([update, standard], undefined)).toEqual(expected);
});

test('a default that asks to be waited with grants nothing meanwhile; what it denies, and an update, counts', () => {
  const types = { ad_storage: 'granted', analytics_storage: 'granted', ad_user_data: 'denied' };
  const standard = gtag('consent', 'default', { ...types, wait_for_update: 500 });
  const update = gtag('consent', 'update', { analytics_storage: 'granted' });
  const tagData = (update?: boolean) => ({ ics: { entries: { ad_storage: { default: true, ...(update !== undefined && { update }) } } } }); // prettier-ignore
  expect(readConsentMode([standard], undefined, true)).toEqual({ ad_user_data: 'denied' });
  expect(readConsentMode([standard, update], undefined, true)).toEqual({ analytics_storage: 'granted', ad_user_data: 'denied' }); // prettier-ignore
  expect(readConsentMode([standard], tagData(), true)).toEqual({ ad_user_data: 'denied' });
  expect(readConsentMode([standard], tagData(true), true)).toEqual({ ad_storage: 'granted', ad_user_data: 'denied' });
  expect(readConsentMode([standard], undefined, false)).toEqual(types);
  expect(readConsentMode([gtag('consent', 'default', types)], undefined, true)).toEqual(types);
});

test('the last update counts', () => {
  const layer = ['granted', 'denied'].map((answer) => gtag('consent', 'update', { analytics_storage: answer }));
  expect(readConsentMode(layer, undefined)).toEqual({ analytics_storage: 'denied' });
});

test('a default for certain regions counts where it denies, and never where it grants', () => {
  const world = gtag('consent', 'default', { ad_storage: 'granted' });
  const spain = gtag('consent', 'default', { ad_storage: 'denied', region: ['ES'] });
  const alaska = gtag('consent', 'default', { analytics_storage: 'granted', region: ['US-AK'] });
  expect(readConsentMode([world, spain, alaska], undefined)).toEqual({ ad_storage: 'denied' });
  expect(readConsentMode([spain, world], undefined)).toEqual({ ad_storage: 'denied' });
});

test('the outcome a Google tag has made of it goes before the commands', () => {
  const layer = [gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' })];
  const tagData = {
    ics: { entries: { ad_storage: { default: false, update: true }, ad_user_data: { default: false } } },
  };
  expect(readConsentMode(layer, tagData)).toEqual({
    ad_storage: 'granted',
    ad_user_data: 'denied',
    analytics_storage: 'denied',
  });
});

test('what a page measures is no list, however long', () => {
  const layer = [{ event: 'product', length: 2 ** 32 - 1 }, gtag('consent', 'update', { ad_storage: 'granted' })];
  expect(readConsentMode(layer, undefined)).toEqual({ ad_storage: 'granted' });
});

test('an answer that is none is left out', () => {
  expect(readConsentMode([gtag('consent', 'update', { ad_storage: 'maybe' })], undefined)).toBeUndefined();
});
