import type { ConsentSource, Duration } from '@beckon/engine';
import type { Ability, Settings } from './settings.ts';

/** What the screen edits: flat, and each value as a field shows it; undefined for an empty field. */
export interface SettingsDraft {
  readonly sources: readonly ConsentSource[];
  readonly honoursDnt: boolean;
  readonly sendsEarlierEvents: boolean;
  readonly denyAll: boolean;
  readonly bannerIsOn: boolean;
  readonly bannerTitle: string;
  readonly bannerText: string;
  readonly bannerPolicyUrl: string;
  readonly storageKind: Settings['site']['storage']['kind'];
  readonly storageDays: number | undefined;
  readonly visitMinutes: number | undefined;
  readonly oneAtATime: boolean;
  readonly sparesSearchLanding: boolean;
  /** Undefined for no rest. */
  readonly restMinutes: number | undefined;
  readonly maxPerVisit: number | undefined;
  /** 0 to 100. */
  readonly holdOutPercent: number | undefined;
  readonly doubleOptIn: boolean;
  readonly heedsAge: boolean;
  readonly keepLeadsDays: number | undefined;
  readonly ipDays: number | undefined;
  readonly keepCountsDays: number | undefined;
  readonly codesPerHour: number | undefined;
  readonly windowDays: number | undefined;
  readonly answersWisepops: boolean;
  readonly roles: Readonly<Record<string, readonly Ability[]>>;
  readonly region: string;
  readonly transferRule: string;
  readonly keepsDataOnUninstall: boolean;
}

export function toDraft({
  site,
  leads,
  counts,
  codes,
  attribution,
  banner,
  roles,
  hosting,
  keepsDataOnUninstall,
}: Settings): SettingsDraft {
  // prettier-ignore
  return {
    sources: site.consent.sources,
    honoursDnt: site.consent.honoursDnt,
    sendsEarlierEvents: site.consent.sendsEarlierEvents,
    denyAll: site.consent.denyAll,
    bannerIsOn: banner.isOn,
    bannerTitle: banner.title,
    bannerText: banner.text,
    bannerPolicyUrl: banner.policyUrl,
    storageKind: site.storage.kind,
    storageDays: site.storage.days,
    visitMinutes: site.visitMinutes,
    oneAtATime: site.interruptions.oneAtATime,
    sparesSearchLanding: site.interruptions.sparesSearchLanding,
    restMinutes: site.interruptions.rest && toMinutes(site.interruptions.rest),
    maxPerVisit: site.interruptions.maxPerVisit,
    // A share such as 0.07 has no exact product with 100.
    holdOutPercent: Number((site.holdOut.share * 100).toFixed(4)),
    doubleOptIn: leads.doubleOptIn,
    heedsAge: leads.heedsAge,
    keepLeadsDays: leads.keepDays,
    ipDays: leads.ipDays,
    keepCountsDays: counts.keepDays,
    codesPerHour: codes.perHour,
    windowDays: attribution.windowDays,
    answersWisepops: site.compat.includes('wisepops'),
    roles,
    region: hosting.region,
    transferRule: hosting.rule,
    keepsDataOnUninstall,
  };
}

function toMinutes({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}

type Groups = Readonly<Record<keyof Settings, unknown>>;

function toGroups(draft: SettingsDraft, saved: Settings): Groups {
  const { rest: _rest, maxPerVisit: _max, ...interruptions } = saved.site.interruptions;
  // An empty field travels as null, so that the site says what belongs there; where nothing may stand, it is left out.
  const filled = (value: number | undefined) => value ?? null;
  return {
    site: {
      ...saved.site,
      consent: {
        ...saved.site.consent,
        sources: draft.sources,
        honoursDnt: draft.honoursDnt,
        sendsEarlierEvents: draft.sendsEarlierEvents,
        denyAll: draft.denyAll,
      },
      storage: { kind: draft.storageKind, days: filled(draft.storageDays) },
      visitMinutes: filled(draft.visitMinutes),
      interruptions: {
        ...interruptions,
        oneAtATime: draft.oneAtATime,
        sparesSearchLanding: draft.sparesSearchLanding,
        ...(draft.restMinutes !== undefined && { rest: { minutes: draft.restMinutes } }),
        ...(draft.maxPerVisit !== undefined && { maxPerVisit: draft.maxPerVisit }),
      },
      holdOut: {
        ...saved.site.holdOut,
        share: draft.holdOutPercent === undefined ? null : draft.holdOutPercent / 100,
      },
      compat: draft.answersWisepops ? ['wisepops'] : [],
    },
    leads: {
      doubleOptIn: draft.doubleOptIn,
      heedsAge: draft.heedsAge,
      keepDays: filled(draft.keepLeadsDays),
      ipDays: filled(draft.ipDays),
    },
    counts: { keepDays: filled(draft.keepCountsDays) },
    codes: { perHour: filled(draft.codesPerHour) },
    attribution: { windowDays: filled(draft.windowDays) },
    banner: {
      isOn: draft.bannerIsOn,
      title: draft.bannerTitle.trim(),
      text: draft.bannerText.trim(),
      policyUrl: draft.bannerPolicyUrl.trim(),
    },
    roles: draft.roles,
    hosting: { region: draft.region.trim(), rule: draft.transferRule.trim() },
    keepsDataOnUninstall: draft.keepsDataOnUninstall,
  };
}

/** Only the groups that were changed: somebody else may be changing others. */
export function toChanges(draft: SettingsDraft, saved: Settings): Partial<Groups> {
  const before = toGroups(toDraft(saved), saved);
  return Object.fromEntries(
    Object.entries(toGroups(draft, saved)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Settings]),
    ),
  );
}

/** Where each problem that is found is to be mended. */
export const fieldOf: Readonly<Record<string, keyof SettingsDraft>> = {
  'site.consent.sources': 'sources',
  'site.storage.kind': 'storageKind',
  'site.storage.days': 'storageDays',
  'site.visitMinutes': 'visitMinutes',
  'site.interruptions.rest': 'restMinutes',
  'site.interruptions.maxPerVisit': 'maxPerVisit',
  'site.holdOut.share': 'holdOutPercent',
  'leads.keepDays': 'keepLeadsDays',
  'leads.ipDays': 'ipDays',
  'counts.keepDays': 'keepCountsDays',
  'codes.perHour': 'codesPerHour',
  'attribution.windowDays': 'windowDays',
  'banner.title': 'bannerTitle',
  'banner.text': 'bannerText',
  'banner.policyUrl': 'bannerPolicyUrl',
  'hosting.region': 'region',
  'hosting.rule': 'transferRule',
  roles: 'roles',
};
