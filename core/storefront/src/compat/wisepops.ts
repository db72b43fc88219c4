import { guard } from '../visit/guard.ts';

type Call = (verb: string, ...given: readonly unknown[]) => unknown;
interface WisepopsPage {
  wisepops?: { readonly q?: readonly ArrayLike<unknown>[] };
}

/** The types that Wisepops tells the page of, under its own prefix. */
const types = [
  'before-popup-display', 'after-popup-display', 'after-popup-close', 'before-form-submit', 'after-form-submit',
  'before-tracked-click', 'after-tracked-click', 'before-tab-display',
] as const; // prettier-ignore

/**
 * Answers as `window.wisepops`, so that a shop's own code for Wisepops goes on working: the same verbs in the same order
 * of arguments, `goal` also with a bare number, and events named `wisepops.<type>`.
 */
export function answerAsWisepops(beckon: Call): void {
  const page = window as WisepopsPage;
  for (const type of types)
    window.addEventListener(
      'beckon.' + type,
      guard((event: Event) => repeat(type, event)),
    );
  const answer: Call = guard((verb, ...given) => {
    if (verb === 'goal' && typeof given[1] === 'number') return beckon(verb, given[0], { revenue: given[1] });
    if (verb === 'listen') return listen(...(given as [string]));
    return beckon(verb, ...given);
  });
  const waiting = Array.from(page.wisepops?.q ?? [], (call) => Array.from(call) as [string, ...unknown[]]);
  Object.assign(page, { wisepops: answer });
  for (const call of waiting) answer(...call);
}

/** The same event under the other name; cancelled there, it is cancelled here. */
function repeat(type: string, event: Event): void {
  const { detail, cancelable } = event as CustomEvent<{ readonly campaign?: string }>;
  const repeated = new CustomEvent('wisepops.' + type, { detail: { ...detail, id: detail.campaign }, cancelable });
  if (!window.dispatchEvent(repeated)) event.preventDefault();
}

/** `listen`, type, a campaign where it is about one, callback. Campaigns of Wisepops have numbers, ours have names. */
function listen(type: string, ...given: readonly unknown[]): () => void {
  const callback = given.find((it) => typeof it === 'function') as ((event: Event) => void) | undefined;
  const campaign = given[0] === callback ? undefined : given[0];
  const listener = (event: Event): void => {
    const { id } = ((event as CustomEvent).detail ?? {}) as { readonly id?: string };
    if (campaign == null || id === String(campaign)) callback?.(event);
  };
  window.addEventListener('wisepops.' + type, listener);
  return () => window.removeEventListener('wisepops.' + type, listener);
}
