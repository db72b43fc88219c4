import type { ConsentSource, Duration, SiteSettings } from '@beckon/engine';
import type { HubSettings } from '@beckon/hub/sites/hub-settings';
import type { Settings } from '@beckon/hub/sites/read-settings';

/** What the screen edits: flat, and each value as a field shows it. */
export interface SettingsDraft {
  readonly storageKind: SiteSettings['storage']['kind'];
  readonly storageDays: number | undefined;
  readonly visitMinutes: number | undefined;
  readonly sources: readonly ConsentSource[];
  readonly honoursDnt: boolean;
  readonly denyAll: boolean;
  readonly sendsEarlierEvents: boolean;
  readonly oneAtATime: boolean;
  /** Minutes; undefined for no rest. */
  readonly restMinutes: number | undefined;
  readonly maxPerVisit: number | undefined;
  readonly sparesSearchLanding: boolean;
  /** 0 to 100. */
  readonly holdOutPercent: number | undefined;
  readonly timeZone: string;
  readonly locale: string;
  readonly windowDays: number | undefined;
  readonly ipDays: number | undefined;
  readonly doubleOptIn: boolean;
  readonly syncToCustomers: boolean;
  readonly codesPerHour: number | undefined;
  readonly privacyContact: string;
  readonly isAutomatic: boolean;
  readonly heedsAge: boolean;
  readonly answerWithin: HubSettings['privacy']['answerWithin'];
  /** Days of the calendar, with blanks between. */
  readonly holidays: string;
  readonly eventDays: number | undefined;
  readonly counterDays: number | undefined;
  readonly orderDays: number | undefined;
  readonly leadDays: number | undefined;
}

export function toDraft({ settings, hubSettings }: Settings): SettingsDraft {
  const { storage, consent, interruptions } = settings;
  return {
    storageKind: storage.kind,
    storageDays: storage.days,
    visitMinutes: settings.visitMinutes,
    sources: consent.sources,
    honoursDnt: consent.honoursDnt,
    denyAll: consent.denyAll,
    sendsEarlierEvents: consent.sendsEarlierEvents,
    oneAtATime: interruptions.oneAtATime,
    restMinutes: interruptions.rest && toMinutes(interruptions.rest),
    maxPerVisit: interruptions.maxPerVisit,
    sparesSearchLanding: interruptions.sparesSearchLanding,
    // A share such as 0.07 has no exact product with 100.
    holdOutPercent: Number((settings.holdOut.share * 100).toFixed(4)),
    timeZone: settings.timeZone,
    locale: settings.locale,
    windowDays: hubSettings.attribution.windowDays,
    ipDays: hubSettings.leads.ipDays,
    doubleOptIn: hubSettings.leads.doubleOptIn,
    syncToCustomers: hubSettings.leads.syncToCustomers,
    codesPerHour: hubSettings.codes.perHour,
    privacyContact: hubSettings.privacy.contact,
    isAutomatic: hubSettings.privacy.isAutomatic,
    heedsAge: hubSettings.privacy.heedsAge,
    answerWithin: hubSettings.privacy.answerWithin,
    holidays: hubSettings.privacy.holidays.join(' '),
    ...hubSettings.retention,
  };
}

function toMinutes({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}

type Groups = Readonly<Record<string, unknown>>;

function toGroups(
  draft: SettingsDraft,
  { settings, hubSettings }: Settings,
): { settings: Groups; hubSettings: Groups } {
  const { rest: _rest, maxPerVisit: _max, ...interruptions } = settings.interruptions;
  // An empty field travels as null, so that the hub says what belongs there; where nothing may stand, it is left out.
  const filled = (value: number | undefined) => value ?? null;
  return {
    settings: {
      storage: { kind: draft.storageKind, days: filled(draft.storageDays) },
      visitMinutes: filled(draft.visitMinutes),
      consent: {
        ...settings.consent,
        sources: draft.sources,
        honoursDnt: draft.honoursDnt,
        denyAll: draft.denyAll,
        sendsEarlierEvents: draft.sendsEarlierEvents,
      },
      interruptions: {
        ...interruptions,
        oneAtATime: draft.oneAtATime,
        sparesSearchLanding: draft.sparesSearchLanding,
        ...(draft.restMinutes !== undefined && draft.restMinutes !== 0 && { rest: { minutes: draft.restMinutes } }),
        ...(draft.maxPerVisit !== undefined && { maxPerVisit: draft.maxPerVisit }),
      },
      holdOut: { ...settings.holdOut, share: draft.holdOutPercent === undefined ? null : draft.holdOutPercent / 100 },
      timeZone: draft.timeZone,
      locale: draft.locale,
    },
    hubSettings: {
      attribution: { ...hubSettings.attribution, windowDays: filled(draft.windowDays) },
      leads: {
        ...hubSettings.leads,
        ipDays: filled(draft.ipDays),
        doubleOptIn: draft.doubleOptIn,
        syncToCustomers: draft.syncToCustomers,
      },
      codes: { ...hubSettings.codes, perHour: filled(draft.codesPerHour) },
      privacy: {
        ...hubSettings.privacy,
        contact: draft.privacyContact.trim(),
        isAutomatic: draft.isAutomatic,
        answerWithin: draft.answerWithin,
        heedsAge: draft.heedsAge,
        holidays: draft.holidays.split(/[\s,;]+/).filter(Boolean),
      },
      retention: {
        eventDays: filled(draft.eventDays),
        counterDays: filled(draft.counterDays),
        orderDays: filled(draft.orderDays),
        leadDays: filled(draft.leadDays),
      },
    } satisfies Readonly<Record<keyof HubSettings, unknown>>,
  };
}

/** Only the groups that were changed: somebody else may be changing others. */
export function toPatch(draft: SettingsDraft, saved: Settings): { settings: Groups; hubSettings: Groups } {
  const before = toGroups(toDraft(saved), saved);
  const after = toGroups(draft, saved);
  const pick = (one: Groups, other: Groups) =>
    Object.fromEntries(
      Object.entries(one).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])),
    );
  return {
    settings: pick(after.settings, before.settings),
    hubSettings: pick(after.hubSettings, before.hubSettings),
  };
}

/** Where each problem that is found is to be mended. */
export const fieldOf: Readonly<Record<string, keyof SettingsDraft>> = {
  'settings.storage.kind': 'storageKind',
  'settings.storage.days': 'storageDays',
  'settings.visitMinutes': 'visitMinutes',
  'settings.consent.sources': 'sources',
  'settings.interruptions.rest': 'restMinutes',
  'settings.interruptions.maxPerVisit': 'maxPerVisit',
  'settings.holdOut.share': 'holdOutPercent',
  'settings.timeZone': 'timeZone',
  'settings.locale': 'locale',
  'hubSettings.attribution.windowDays': 'windowDays',
  'hubSettings.leads.ipDays': 'ipDays',
  'hubSettings.codes.perHour': 'codesPerHour',
  'hubSettings.privacy.contact': 'privacyContact',
  'hubSettings.privacy.holidays': 'holidays',
  'hubSettings.retention.eventDays': 'eventDays',
  'hubSettings.retention.counterDays': 'counterDays',
  'hubSettings.retention.orderDays': 'orderDays',
  'hubSettings.retention.leadDays': 'leadDays',
};
