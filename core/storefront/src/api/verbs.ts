import { matchesEvent } from '../triggers/matches-event.ts';
import type { Options, Page } from '../visit/page.ts';
import { readAnswers } from './read-answers.ts';
import { readValues } from './read-values.ts';

/** The page's API, verb by verb; see the README. Nothing in here trusts what it is given. */
export const makeVerbs = (page: Page) => ({
  /** The site's own attributes: kept with the visitor, or for this page view alone. */
  properties(values: unknown, options?: { readonly temporary?: boolean }): void {
    const own = readValues(values);
    if (!own) return;
    if (options?.temporary) page.ownForPage = { ...page.ownForPage, ...own };
    else page.memory.update((memory) => ({ ...memory, own: { ...memory.own, ...own } }));
    page.look();
  },

  /** Built-in attributes that changed on this page. */
  facts(values: unknown): void {
    page.learn(readValues(values) ?? {});
  },

  event(name: unknown, data?: unknown): void {
    if (typeof name !== 'string') return;
    const properties = readValues(data) ?? {};
    for (const { id, triggers } of page.snapshot.campaigns) {
      const cancel = triggers?.cancel;
      if (cancel?.event === name && matchesEvent(cancel.where, properties, Date.now())) page.cancelled.push(id);
    }
    page.report.tell('custom', { event: name, properties });
    page.bus.emit('event', name, properties);
  },

  goal(name: unknown, data?: { readonly revenue?: unknown; readonly currency?: unknown }): void {
    const { revenue, currency } = Object(data) as { readonly revenue?: unknown; readonly currency?: unknown };
    if (typeof name !== 'string') return;
    page.report.tell(
      'goal-reached',
      {
        goal: name,
        ...(typeof revenue === 'number' && { revenue }),
        ...(typeof currency === 'string' && { currency }),
      },
      undefined,
      'soon',
    );
  },

  pageview(): void {
    page.turn(true);
  },

  /** Calls back with each CustomEvent of a type, of one campaign where one is named. Returns how to stop. */
  listen(type: string, ...given: readonly unknown[]): () => void {
    const callback = given.find((it) => typeof it === 'function') as (event: Event) => void;
    const campaign = typeof given[0] === 'function' ? undefined : given[0];
    const listener = (event: Event): void => {
      if (campaign == null || (event as CustomEvent<{ campaign?: unknown }>).detail.campaign === campaign)
        callback(event);
    };
    window.addEventListener('beckon.' + type, listener);
    return () => window.removeEventListener('beckon.' + type, listener);
  },

  options(options: Options): void {
    Object.assign(page.options, options);
    page.consent.update();
  },

  consent(answers: unknown): void {
    const choice = readAnswers(answers);
    page.tabs?.chose(choice);
    page.consent.choose(choice);
  },

  show(campaign: string): void {
    page.called.push(campaign);
    page.look();
    // Held back now is held back for good: a call is no trigger that would go on waiting.
    if (!page.standing.has(campaign)) page.called = page.called.filter((it) => it !== campaign);
  },

  close(campaign?: string): void {
    for (const [id, { shown }] of [...page.standing]) if (!campaign || id === campaign) shown?.close('call');
  },

  /** Opens the panel that says why; resolves to the last decision in sentences. */
  explain: (): Promise<readonly string[]> => import('./explain.ts').then(({ explain }) => explain(page)),

  forget(): void {
    page.tabs?.forgets();
    page.memory.forget();
    page.ownForPage = {};
  },
});
