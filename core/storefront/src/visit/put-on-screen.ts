import { interrupts } from '@beckon/engine/campaign/interrupts';
import type { ContentDocument, Showing } from '@beckon/engine';
import type { Act } from '../act.ts';
import { announce } from './announce.ts';
import { loadFormat } from '../show/load-format.ts';
import { decideNow } from './decide-now.ts';
import { guard } from './guard.ts';
import { makeHost } from './make-host.ts';
import type { Page, Standing } from './page.ts';
import { park, take } from './standing.ts';

/** Long enough for a popup to come over a slow line; longer than that the numbers do not wait for it. */
const patienceMs = 3000;

/** Carries out a decision. */
export function putOnScreen(page: Page, list: readonly Showing[]): void {
  page.busy = Promise.race([
    Promise.all([page.busy, ...list.map((showing) => put(page, showing))]),
    new Promise((late) => setTimeout(late, patienceMs)),
  ]);
}

/**
 * Carries out one part of it: fetches what it needs, asks everything once more (another tab, the visitor or the
 * page may have moved on meanwhile), lets the page say no, and shows it.
 */
const put = guard(async (page: Page, showing: Showing): Promise<void> => {
  const { campaign: id } = showing;
  const campaign = page.snapshot.campaigns.find((it) => it?.id === id);
  if (!campaign || page.standing.has(id)) return;
  const standing = { showing } as Standing;
  take(standing, campaign);
  // From here on rivals wait.
  page.standing.set(id, standing);
  const isMine = (): boolean => page.standing.get(id) === standing;
  try {
    const loaded = await Promise.all([
      loadFormat(campaign.format.kind),
      loadContent(page, showing.content),
      interrupts(campaign) && page.tabs?.settle(),
      // Where all is here, deciding and drawing are two tasks, and the page has its turn between them.
      new Promise((done) => setTimeout(done)),
    ]).catch(() => undefined); // Out of reach: not shown, until its trigger fires again.
    if (!loaded || !isMine()) return;
    const [show, document] = loaded;
    page.standing.delete(id);
    page.memory.refresh();
    if (!decideNow(page, (page.act as Act).decide).show.some((it) => it.campaign === id)) return page.look();
    page.standing.set(id, standing);
    page.fired[id] = [];
    page.called = page.called.filter((it) => it !== id);
    const mayShow = campaign.tabFirst || announce('before-popup-display', { campaign: id, variant: showing.variant });
    standing.shown = mayShow ? await show(makeHost(page, campaign, showing, document, standing)) : undefined;
    if (!isMine()) standing.shown?.close('page');
    (page.act as Act).loadClosing(page).catch(() => {}); // Out of reach: asked for again with the next one.
  } finally {
    // Whatever kept it away, the page's say or a chunk that did not come: it leaves the screen to others.
    if (isMine() && !standing.shown) {
      park(standing);
      page.look();
    }
  }
});

async function loadContent({ snapshot }: Page, hash: string): Promise<ContentDocument> {
  const inside = snapshot.contents?.[hash];
  return inside ?? ((await (await fetch(`${snapshot.contentsAt}${hash}.json`)).json()) as ContentDocument);
}
