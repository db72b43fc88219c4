import { guard } from './visit/guard.ts';
import type { Page } from './visit/page.ts';
import { makeVerbs } from './api/verbs.ts';
import type { makeMoreVerbs } from './api/more-verbs.ts';

/** What a page calls: a verb, and what goes with it. */
export type Beckon = (verb: string, ...given: readonly unknown[]) => unknown;

/** The queue that the snippet leaves until we are here. */
type Stub = { readonly q?: readonly (ArrayLike<unknown> | null)[] };

/** Verbs that need the page view to have begun: what they touch must be watched for by then. Their code comes on demand. */
const acts = /^(event|goal|show|close|explain|compat)$/;

/**
 * Answers the page from now on, and what it called before: first what sets the stage, then, once `begin` has run, what
 * acts on it; each in the order of the calls.
 */
export function answerPage(page: Page, begin: () => void): void {
  const verbs = makeVerbs(page);
  let more: Promise<ReturnType<typeof makeMoreVerbs>> | undefined;
  const beckon: Beckon = guard((verb, ...given) => {
    if (Object.hasOwn(verbs, verb)) return verbs[verb as keyof typeof verbs](...(given as [never, never, never]));
    if (!acts.test(verb)) return undefined;
    more ??= import('./api/more-verbs.ts').then((it) => it.makeMoreVerbs(page));
    more.catch(() => (more = undefined)); // Out of reach: the next call asks again.
    return more.then((it): unknown => (it[verb as keyof typeof it] as Beckon)(...(given as [string])));
  });
  const { q } = (window as { beckon?: Stub }).beckon ?? {};
  const calls = Array.from(q ?? [], (call) => {
    const [verb, ...given] = Array.from(call ?? []);
    return [String(verb), ...given] as const;
  });
  (window as { beckon?: unknown }).beckon = beckon;
  for (const call of calls) if (!acts.test(call[0])) beckon(...call);
  begin();
  for (const call of calls) if (acts.test(call[0])) beckon(...call);
}
