import { sortProblems } from '@beckon/editing';
import { defaultSite, parseSite } from '@beckon/engine';
import { defaultHubSettings, parseHubSettings } from '@beckon/hub/sites/hub-settings';
import { describe, expect, test } from 'vitest';
import { fieldOf, toDraft, toPatch } from './settings-draft.ts';

const saved = {
  settings: {
    ...defaultSite,
    interruptions: { ...defaultSite.interruptions, rest: { hours: 1, minutes: 30 }, maxPerVisit: 3 },
    holdOut: { share: 0.07, seed: 'tea' },
  },
  hubSettings: defaultHubSettings,
};
const draft = toDraft(saved);

describe('settings as the screen edits them', () => {
  test('are what was saved, in the units of their fields', () => {
    expect(draft).toMatchObject({ restMinutes: 90, holdOutPercent: 7, windowDays: 5, storageDays: 730 });
  });

  test('that nobody changed change nothing', () => {
    expect(toPatch(draft, saved)).toEqual({ settings: {}, hubSettings: {} });
  });

  test('send the changed groups alone, and keep in them what the screen does not show', () => {
    expect(toPatch({ ...draft, holdOutPercent: 10, ipDays: 7 }, saved)).toEqual({
      settings: { holdOut: { share: 0.1, seed: 'tea' } },
      hubSettings: { leads: { ...defaultHubSettings.leads, ipDays: 7 } },
    });
  });

  test('without a rest or a limit have none', () => {
    const { settings } = toPatch({ ...draft, restMinutes: undefined, maxPerVisit: undefined }, saved);
    expect(settings).toEqual({ interruptions: { oneAtATime: true, sparesSearchLanding: true } });
  });
});

describe('what is wrong with settings stands at its field', () => {
  test.each([
    [{ storageDays: 9999 }, 'storageDays'],
    [{ storageDays: undefined }, 'storageDays'],
    [{ visitMinutes: 0 }, 'visitMinutes'],
    [{ restMinutes: -5 }, 'restMinutes'],
    [{ maxPerVisit: 1.5 }, 'maxPerVisit'],
    [{ holdOutPercent: 101 }, 'holdOutPercent'],
    [{ holdOutPercent: undefined }, 'holdOutPercent'],
    [{ timeZone: 'Mars/Base' }, 'timeZone'],
    [{ locale: '?' }, 'locale'],
    [{ windowDays: 0 }, 'windowDays'],
    [{ ipDays: undefined }, 'ipDays'],
    [{ codesPerHour: 0.5 }, 'codesPerHour'],
  ] as const)('%j', (change, field) => {
    const patch = toPatch({ ...draft, ...change }, saved);
    const read = [
      ['settings', parseSite({ ...saved.settings, ...patch.settings })] as const,
      ['hubSettings', parseHubSettings({ ...saved.hubSettings, ...patch.hubSettings })] as const,
    ];
    const problems = read.flatMap(([group, parsed]) =>
      parsed.ok ? [] : parsed.problems.map(({ path, message }) => ({ path: `${group}.${path}`, message })),
    );
    const { fields, others } = sortProblems(problems, fieldOf);
    expect(Object.keys(fields)).toEqual([field]);
    expect(others).toEqual([]);
  });
});
