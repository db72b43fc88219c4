import type { SiteSettings } from '@beckon/engine';

export const abilities = ['campaigns', 'reports', 'leads', 'settings'] as const;
export type Ability = (typeof abilities)[number];

/** All that the owner of a site may set, complete. */
export interface Settings {
  readonly site: Omit<SiteSettings, 'id' | 'timeZone' | 'locale' | 'endpoints'>;
  readonly leads: {
    readonly ipDays: number;
    readonly keepDays: number;
    readonly doubleOptIn: boolean;
    readonly heedsAge: boolean;
  };
  readonly counts: { readonly keepDays: number };
  readonly codes: { readonly perHour: number };
  readonly attribution: { readonly windowDays: number };
  readonly banner: {
    readonly isOn: boolean;
    readonly title: string;
    readonly text: string;
    readonly policyUrl: string;
  };
  /** By role, what it may do; empty for the plugin’s own choice. Once one is named, the others have nothing. */
  readonly roles: Readonly<Record<string, readonly Ability[]>>;
  /** Where the site stands, and under which rule data may cross a border from there; empty for not said. */
  readonly hosting: { readonly region: string; readonly rule: string };
  readonly keepsDataOnUninstall: boolean;
}

/** What the screen is told. */
export interface SettingsFacts {
  readonly settings: Settings;
  /** Who could tell a visitor’s answer, as far as the site can see. */
  readonly found: readonly { readonly source: string; readonly by: string }[];
  /** Roles of the site with what each may do now; an administrator’s cannot be changed. */
  readonly roles: readonly {
    readonly role: string;
    readonly name: string;
    readonly may: readonly Ability[];
    readonly isFixed: boolean;
  }[];
  /** A place, or an offset such as `+05:30`. */
  readonly timeZone: string;
  /** Whether browsers know it: where they do not, schedules run by UTC. */
  readonly isZoneCarried: boolean;
  readonly locale: string;
  readonly generalUrl: string;
  readonly policyUrl: string;
}
