import type { Attributes, Memory, SiteSettings } from '@beckon/engine';

/** Takes every listener and timer away again. */
export type Stop = () => void;

/** What a trigger may know of the page. */
export interface TriggerPage {
  readonly site: SiteSettings;
  readonly isPhone: boolean;
  memory(): Memory;
  /** Read anew at each call; holds `cart.total` and the like where the platform supplies it. */
  attributes(): Attributes;
  /** Page events (`beckon('event', …)`), cart changes and calls, as they come. */
  on(type: 'event', listener: (name: string, data: Readonly<Record<string, unknown>>) => void): Stop;
  on(type: 'facts', listener: () => void): Stop;
  now(): number;
}

/** Watches for one kind of moment and calls `fire` each time it happens; what `fire` gives back says whether the campaign comes now. */
export type Watch<Settings> = (settings: Settings, page: TriggerPage, fire: () => unknown) => Stop;
