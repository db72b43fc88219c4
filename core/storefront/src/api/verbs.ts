import type { Options, Page } from '../visit/page.ts';
import { readAnswers } from './read-answers.ts';
import { readValues } from './read-values.ts';

/** Events kept until the half that heeds them is here; a page that reports more means something else by them. */
const mostHappened = 50;

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
    page.report.tell('custom', { event: name, properties });
    if (page.act) page.act.heedEvent(page, name, properties);
    else if (page.happened.length < mostHappened) page.happened.push([name, properties]);
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
