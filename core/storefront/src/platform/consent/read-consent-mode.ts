import type { ConsentModeSignal } from '@beckon/engine/consent/signals/consent-mode';

/** The part of Google's page object that holds the outcome, once a Google tag has loaded. */
export interface GoogleTagData {
  readonly ics?: {
    readonly entries?: Readonly<Record<string, { readonly default?: boolean; readonly update?: boolean }>>;
  };
}

type Answer = 'granted' | 'denied';
type Answers = Record<string, unknown>;

const types = [
  'ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage',
] as const; // prettier-ignore

/**
 * The state of Google Consent Mode v2 from the commands in `dataLayer` and, where there is one, from the outcome that a
 * Google tag has made of them. A default for certain regions counts only where it denies: which region this is, the tag
 * knows and we do not. Returns undefined where no type was ever set.
 */
export function readConsentMode(dataLayer: unknown, tagData: GoogleTagData | undefined): ConsentModeSignal | undefined {
  const said = { default: {} as Answers, update: {} as Answers };
  const deniedSomewhere: Answers = {};
  for (const entry of Array.isArray(dataLayer) ? (dataLayer as unknown[]) : []) {
    // `gtag` pushes its own `arguments`: array-like, no array.
    const [name, command, values] = Array.from((entry ?? {}) as ArrayLike<unknown>);
    if (name !== 'consent' || (command !== 'default' && command !== 'update') || !isRecord(values)) continue;
    if (!values['region']) Object.assign(said[command], values);
    else for (const type of types) if (values[type] === 'denied') deniedSomewhere[type] = 'denied';
  }
  const found: Partial<Record<(typeof types)[number], Answer>> = {};
  for (const type of types) {
    const outcome = tagData?.ics?.entries?.[type];
    const isAllowed = outcome?.update ?? outcome?.default;
    const answer =
      typeof isAllowed === 'boolean'
        ? isAllowed
          ? 'granted'
          : 'denied'
        : (said.update[type] ?? deniedSomewhere[type] ?? said.default[type]);
    if (answer === 'granted' || answer === 'denied') found[type] = answer;
  }
  return Object.keys(found).length ? found : undefined;
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null;
