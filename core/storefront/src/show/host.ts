import type { ContentDocument, SiteSettings, Showing, SnapshotCampaign } from '@beckon/engine';

/** How a campaign came to be closed. */
export type ClosedBy = 'button' | 'escape' | 'overlay' | 'action' | 'call' | 'consent' | 'page';

/** What the visitor did, as a format tells it; the tag turns it into memory and events. */
export type Happening =
  | { readonly what: 'shown' }
  | { readonly what: 'tab-shown' }
  | { readonly what: 'closed'; readonly by: ClosedBy }
  | { readonly what: 'clicked'; readonly block: string; readonly converts: boolean; readonly href?: string }
  | { readonly what: 'submitted'; readonly form: string }
  | { readonly what: 'countdown-began'; readonly at: number };

/** Moments at which the page may say no. */
export type Moment = 'before-popup-display' | 'before-tab-display' | 'before-form-submit' | 'before-tracked-click';

/** A filled form on its way. `key` is made once, so that sending again is the same lead. */
export interface LeadRequest {
  readonly key: string;
  readonly form: string;
  readonly fields: Readonly<Record<string, string | boolean | number | readonly string[]>>;
  /** By field name, the words agreed to and their version. */
  readonly consents: Readonly<
    Record<string, { readonly given: boolean; readonly text: string; readonly version: string }>
  >;
  /** The field a person does not see. */
  readonly honeypot: string;
}

export type LeadAnswer =
  /** `message`: what the visitor must read instead of what would come next, such as that the code follows by mail. */
  | { readonly ok: true; readonly code?: string; readonly message?: string }
  | { readonly ok: false; readonly problems: readonly { readonly field?: string; readonly message: string }[] };

/** What a format may ask of the tag, and nothing else: formats know no memory, no network, no consent. */
export interface Host {
  readonly campaign: SnapshotCampaign;
  readonly showing: Showing;
  readonly document: ContentDocument;
  readonly site: SiteSettings;
  /** CSP nonce of our own script, for style elements where constructable sheets are missing. */
  readonly nonce?: string | undefined;
  /** In an editor's frame: nothing is sent, links do not leave. */
  readonly isPreview: boolean;
  /** An attribute that consent allows, for `{{ … }}` in text. */
  value(name: string): unknown;
  /** False when the page cancelled it. */
  ask(moment: Moment, detail: Readonly<Record<string, unknown>>): boolean;
  tell(happening: Happening): void;
  /** Without a lead: somebody begins to fill in a form. */
  sendLead(lead?: LeadRequest): Promise<LeadAnswer>;
  /** Puts the code into the shop's cart; false when the shop cannot. */
  addCoupon(code: string): Promise<boolean>;
  /** When a per-visitor countdown of this campaign began, if it did. Epoch milliseconds. */
  countdownFrom(): number | undefined;
  now(): number;
  /** Told before a format waits for its moment: from now on it can be called off by `close`. */
  wait?(waiting: Shown): void;
}

/** A campaign on screen. */
export interface Shown {
  close(by: ClosedBy): void;
  /** Where its handle is what stands there: opens what is behind it. False where that was put away, too. */
  unfold?(): boolean;
}

/** Each `show/<format>/` exports one of these as `show`. Resolves once it is on screen; undefined when it could not be. */
export type Show = (host: Host) => Promise<Shown | undefined>;
