import type { Decision } from '@beckon/engine';
import type { BareReason } from '@beckon/engine/reason';
import type { Bus } from './bus.ts';
import { decidePlainly } from '@beckon/engine/decide/decide-plainly';
import { watches } from './triggers/triggers.ts';
import { armTriggers } from './visit/arm-triggers.ts';
import { buildVisit } from './visit/build-visit.ts';
import { closeAll } from './visit/close-all.ts';
import { decideNow } from './visit/decide-now.ts';
import { leavePage } from './visit/leave-page.ts';
import type { Acting, Decide, Page, WholeDecide } from './visit/page.ts';
import type { ReadVisit } from './visit/read-visit.ts';
import { putOnScreen } from './visit/put-on-screen.ts';

/** The half of the tag that decides, waits for triggers and shows. A page on which nothing can match never fetches it. */
export interface Act {
  /** Nobody listens to it before the whole decision is here: triggers that do are left to that. */
  readonly bus: Pick<Bus, 'emit'> & Partial<Bus>;
  /** Decides as far as this page has needed it; see `loadDecide`. */
  decide: Decide;
  /** Fetches the whole decision, and what else only few campaigns need; from then on it is what decides. */
  loadDecide(): Promise<WholeDecide>;
  /** Begins to act for a page, once what its decision needs is here; what happened until then is heard. */
  begin(page: Page): Promise<void>;
  /** Tells of whom only a hold-out keeps away; nothing where nobody is split. */
  reportHeldOut?: (page: Page) => void;
  decideAndShow(page: Page, known: ReadVisit): void;
  decideNow: typeof decideNow;
  buildVisit: typeof buildVisit;
  /** Tells those who wait for an event of the page; they come with the whole decision. */
  hear(page: Page, name: string, data: Readonly<Record<string, unknown>>): void;
  /** Takes off the screen what could not stand there without what was withdrawn; see `watchScreen`. */
  withdraw(page: Page): void;
  /** To be called once something stands on the screen, or has stood there. */
  loadClosing(page: Page): Promise<void>;
  turn(page: Page): void;
}

export const act: Act = {
  bus: { emit() {} },
  decide: decidePlainly,
  loadDecide,
  begin,
  decideAndShow,
  decideNow,
  buildVisit,
  hear() {},
  withdraw: closeAll,
  loadClosing,
  turn: leavePage,
};

async function begin(page: Page): Promise<void> {
  if (page.act) return;
  Object.assign<Page, Acting>(page, { fired: {}, cancelled: [], shown: [], armed: new Map(), heldOut: new Set() });
  await fetchLacking(page, decideNow(page, act.decide));
  // Another call may have begun meanwhile: what it keeps is not to be emptied, nor heard of twice.
  if (page.act) return;
  page.act = act;
  page.look();
  for (const [name, data] of page.happened.splice(0)) act.hear(page, name, data);
}

/** Fetches what knows about that which a decision has come upon without knowing it; nothing where there is no such thing. */
function fetchLacking(page: Page, { held }: Decision<BareReason>): Promise<unknown> | undefined {
  const lacks = isWhole ? [] : held.flatMap(({ because }) => (because.kind === 'not-understood' ? because.what : []));
  if (!lacks.length) return undefined;
  return lacks.every((it) => it === 'met') ? loadClosing(page) : loadDecide();
}

/** Whether what decides knows all there is. */
let isWhole = false;

async function loadDecide(): Promise<WholeDecide> {
  const { moreWatches, decide, ...more } = await import('./visit/all-parts.ts');
  Object.assign(watches, moreWatches);
  Object.assign(act, more, { decide });
  isWhole = true;
  return decide;
}

/**
 * Fetches what looks after the screen, and tells who depends on a consent: only what is there can be asked to leave it.
 * Before it is here, and where it is out of reach, everything leaves. It knows also when what was met may come again.
 */
async function loadClosing(page: Page): Promise<void> {
  (await import('./visit/watch-screen.ts')).watchScreen(page, act);
}

function decideAndShow(page: Page, known: ReadVisit): void {
  const decision = decideNow(page, act.decide, known);
  const lacking = fetchLacking(page, decision);
  // Nobody else comes first meanwhile: they are rivals. Out of reach, it is asked for again at the next occasion.
  if (lacking) return void lacking.then(page.look, () => {});
  const { show } = (page.decision = decision);
  // Held back now is held back for good: a call is no trigger that would go on waiting.
  page.called = page.called.filter((id) => page.standing.has(id) || show.some(({ campaign }) => campaign === id));
  page.onDecision?.();
  act.reportHeldOut?.(page);
  armTriggers(page);
  // Nobody looks at a hidden page, or past what fills the screen: what is to be shown is shown when it is seen.
  if (document.fullscreenElement) document.addEventListener('fullscreenchange', page.look);
  else if (!document.hidden) putOnScreen(page, show);
}
