import type { Beckon } from '../api.ts';
import type { Page } from '../visit/page.ts';
import { readValues } from './read-values.ts';

/** Events kept until the half that heeds them is here; a page that reports more means something else by them. */
const mostHappened = 50;

/** The verbs that report and act, fetched with the first such call. Nothing in here trusts what it is given. */
export const makeMoreVerbs = (page: Page) => ({
  event(name: unknown, data?: unknown): void {
    if (typeof name !== 'string') return;
    const properties = readValues(data) ?? {};
    page.report.tell('custom', { event: name, properties });
    if (page.act) page.act.hear(page, name, properties);
    else if (page.happened.length < mostHappened) {
      page.happened.push([name, properties]);
      // It may have been out of reach until now.
      page.look();
    }
  },

  goal(name: unknown, data?: { readonly revenue?: unknown; readonly currency?: unknown }): void {
    const { revenue, currency } = Object(data) as { readonly revenue?: unknown; readonly currency?: unknown };
    if (typeof name !== 'string') return;
    // Themes print amounts as texts. One that is none is left out: the door would refuse the goal for it.
    const sum = typeof revenue === 'string' && revenue.trim() ? Number(revenue) : revenue;
    page.report.tell(
      'goal-reached',
      {
        goal: name,
        ...(Number.isFinite(sum) && { revenue: sum }),
        ...(/^[A-Z]{3}$/.test(String(currency)) && { currency }),
      },
      undefined,
      'soon',
    );
  },

  // A campaign may be named in digits, and pages then write a number.
  show(campaign: unknown): void {
    const id = String(campaign);
    const standing = page.standing.get(id);
    // Also what was turned away: whoever said no has another mind by now.
    if (standing?.isParked || standing?.shown?.unfold?.() === false) page.standing.delete(id);
    // What is on screen is not shown once more when it is closed.
    if (!page.standing.get(id)?.shown) page.called.push(id);
    page.look();
  },

  close(campaign?: unknown): void {
    for (const [id, { shown }] of [...page.standing]) if (!campaign || id === String(campaign)) shown?.close('call');
  },

  /** Answers as another service does whose calls a page may still make. Asked for by the loader, where the site says so. */
  async compat(): Promise<void> {
    if (!page.snapshot.site.compat?.includes('wisepops')) return;
    const { answerAsWisepops } = await import('../compat/wisepops.ts');
    answerAsWisepops((window as unknown as { readonly beckon: Beckon }).beckon);
  },

  /** Opens the panel that says why; resolves to the last decision in sentences. */
  explain: (): Promise<readonly string[]> => import('./explain.ts').then(({ explain }) => explain(page)),
});
