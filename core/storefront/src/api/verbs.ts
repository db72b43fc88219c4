import { hasRecord } from '../memory/glance.ts';
import type { Options, Page } from '../visit/page.ts';
import { readAnswers } from './read-answers.ts';
import { readValues } from './read-values.ts';

/**
 * The verbs that set the stage or must answer at once; `more-verbs.ts` has the rest. See the README. Nothing in here
 * trusts what it is given.
 */
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
    page.learn(readValues(values));
  },

  pageview(): void {
    page.turn(true);
  },

  /** Calls back with each CustomEvent of a type, of one campaign where one is named. Returns how to stop. */
  listen(type: string, ...given: readonly unknown[]): () => void {
    const callback = given.find((it) => typeof it === 'function') as ((event: Event) => void) | undefined;
    const [campaign] = given;
    const listener = (event: Event): void => {
      if (
        campaign == null ||
        campaign === callback ||
        (event as CustomEvent<{ campaign?: unknown } | null>).detail?.campaign === String(campaign)
      )
        callback?.(event);
    };
    window.addEventListener('beckon.' + type, listener);
    return () => window.removeEventListener('beckon.' + type, listener);
  },

  options(options: Options): void {
    Object.assign(page.options, options);
    // What was chosen on an earlier page may lie in the store that they name.
    page.consent.hear(page.memory.readChoice());
  },

  /** In the same task, unless a window beside this one has begun a record: what is in there was said before. */
  async consent(answers: unknown): Promise<void> {
    const choice = readAnswers(answers);
    // What nobody understands is no answer, and answers for no banner.
    if (!Object.keys(choice).length) return;
    if (hasRecord()) {
      const arriving = page.memory.prepare();
      if (arriving) await arriving;
      // Who is remembered takes back what was allowed until now; to anybody else nothing was.
      page.consent.hear(page.memory.readChoice());
      if (arriving) await page.loadTabs();
    }
    page.consent.choose(choice);
    // Only now: who hears of it reads what is written.
    page.tabs?.chose(choice);
  },

  forget(): void {
    page.tabs?.forgets();
    const left = page.consent.lasting();
    // What the visitor allowed lay in the record: the question is open again, as on a first visit.
    page.consent.hear(left, true);
    page.memory.forget(left);
    page.ownForPage = {};
  },
});
