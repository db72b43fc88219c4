import { defaultSite } from '@beckon/engine';
import { describe, expect, test } from 'vitest';
import type { Settings } from './settings.ts';
import { toChanges, toDraft, type SettingsDraft } from './settings-draft.ts';

const { id: _id, timeZone: _zone, locale: _locale, endpoints: _endpoints, ...site } = defaultSite;
const saved: Settings = {
  site: { ...site, interruptions: { ...site.interruptions, rest: { hours: 1, minutes: 30 } } },
  leads: { ipDays: 30, keepDays: 0, doubleOptIn: false, heedsAge: true },
  counts: { keepDays: 0 },
  codes: { perHour: 500 },
  attribution: { windowDays: 5 },
  banner: { isOn: false, title: '', text: '', policyUrl: '' },
  roles: {},
  hosting: { region: '', rule: '' },
  keepsDataOnUninstall: false,
};
const draft = toDraft(saved);
const changes = (part: Partial<SettingsDraft>) => toChanges({ ...draft, ...part }, saved);

describe('what travels', () => {
  test('is nothing where nothing was changed', () => {
    expect(changes({})).toEqual({});
  });

  test.each([
    [{ ipDays: 7 }, { leads: { ipDays: 7, keepDays: 0, doubleOptIn: false, heedsAge: true } }],
    [{ ipDays: undefined }, { leads: { ipDays: null, keepDays: 0, doubleOptIn: false, heedsAge: true } }],
    [{ bannerIsOn: true, bannerTitle: ' Hi ' }, { banner: { isOn: true, title: 'Hi', text: '', policyUrl: '' } }],
    [{ roles: { editor: ['campaigns'] } }, { roles: { editor: ['campaigns'] } }],
    [{ region: ' Oslo, Norway' }, { hosting: { region: 'Oslo, Norway', rule: '' } }],
    [{ keepsDataOnUninstall: true }, { keepsDataOnUninstall: true }],
    [{ holdOutPercent: 7 }, { site: { holdOut: { share: 0.07, seed: 'site' } } }],
    [{ holdOutPercent: undefined }, { site: { holdOut: { share: null } } }],
    [{ answersWisepops: true }, { site: { compat: ['wisepops'] } }],
    [{ storageDays: undefined }, { site: { storage: { days: null } } }],
  ] as const)('for %j are the groups that changed: %j', (part, sent) => {
    expect(changes(part)).toMatchObject(sent);
    expect(Object.keys(changes(part))).toEqual(Object.keys(sent));
  });

  test('has no rest and no most where the field is empty', () => {
    expect(changes({ restMinutes: undefined }).site).not.toHaveProperty('interruptions.rest');
    expect(changes({ maxPerVisit: 3 }).site).toHaveProperty('interruptions.maxPerVisit', 3);
  });

  test('keeps what the screen does not show', () => {
    expect(changes({ visitMinutes: 5 }).site).toMatchObject({ feed: site.feed, holdOut: site.holdOut });
  });
});

test('a rest is told in minutes, whatever it is kept in', () => {
  expect(draft.restMinutes).toBe(90);
});
