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
 * knows and we do not. A default that asks to be waited with (`wait_for_update`) grants nothing meanwhile, as it lets no
 * Google tag begin: the visitor's answer is on its way. Returns undefined where no type was ever set.
 *
 * @param isWithin whether so many milliseconds are not over yet
 */
export function readConsentMode(
  dataLayer: unknown,
  tagData: GoogleTagData | undefined,
  isWithin: (milliseconds: number) => boolean,
): ConsentModeSignal | undefined {
  const said = { default: {} as Answers, update: {} as Answers };
  let waitMs = 0;
  const deniedSomewhere: Answers = {};
  for (const entry of Array.isArray(dataLayer) ? (dataLayer as unknown[]) : []) {
    // `gtag` pushes its own `arguments`: array-like, no array. What else lies there may have a `length` that is none.
    const { 0: name, 1: command, 2: values } = Object(entry) as ArrayLike<unknown>;
    if (name !== 'consent' || (command !== 'default' && command !== 'update') || !isRecord(values)) continue;
    if (command === 'default') waitMs = Math.max(waitMs, Number(values['wait_for_update']) || 0);
    if (!values['region']) Object.assign(said[command], values);
    else for (const type of types) if (values[type] === 'denied') deniedSomewhere[type] = 'denied';
  }
  const isWaiting = waitMs > 0 && isWithin(waitMs);
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
    const isOpen = isWaiting && (outcome?.update ?? said.update[type]) === undefined;
    if (answer === 'denied' || (answer === 'granted' && !isOpen)) found[type] = answer;
  }
  return Object.keys(found).length ? found : undefined;
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null;
