import type { Decision } from '@beckon/engine';
import { makeBus, type Bus } from './bus.ts';
import type { BuiltVisit } from './visit/build-visit.ts';
import { decidePlainly } from '@beckon/engine/decide/decide-plainly';
import { isPlain } from '@beckon/engine/decide/is-plain';
import { makeDecide } from '@beckon/engine/decide/make-decide';
import { armTriggers } from './visit/arm-triggers.ts';
import { closeAll } from './visit/close-all.ts';
import { decideNow } from './visit/decide-now.ts';
import { heedEvent } from './visit/heed-event.ts';
import { leavePage } from './visit/leave-page.ts';
import type { Decide, Page } from './visit/page.ts';
import { putOnScreen } from './visit/put-on-screen.ts';

/** The half of the tag that decides, waits for triggers and shows. A page on which nothing can match never fetches it. */
export interface Act {
  readonly bus: Bus;
  /** Decides as far as this snapshot needs it; see `loadDecide`. */
  decide: Decide;
  /** The whole decision, with the parts of it that few snapshots need. */
  loadDecide(): Promise<Decide>;
  /** Fetches the whole decision where it is needed; to be awaited before anything else. */
  prepare(page: Page): Promise<void>;
  /** Tells of whom only a hold-out keeps away; nothing where nobody is split. */
  reportHeldOut?: (page: Page) => void;
  decideAndShow(page: Page, visit: BuiltVisit): void;
  decideNow(page: Page, decide: Decide): Decision;
  hear(page: Page, name: string, data: Readonly<Record<string, unknown>>): void;
  /** Takes off the screen what could not stand there without what was withdrawn; see `watchScreen`. */
  withdraw(page: Page): void;
  /** To be called once something stands on the screen. */
  loadClosing(page: Page): Promise<void>;
  turn(page: Page): void;
}

export const act: Act = {
  bus: makeBus(),
  decide: decidePlainly,
  loadDecide,
  prepare,
  decideAndShow,
  decideNow,
  hear: heedEvent,
  withdraw: closeAll,
  loadClosing,
  turn: leavePage,
};

async function prepare({ snapshot }: Page): Promise<void> {
  if (isPlain(snapshot)) return;
  act.decide = await loadDecide();
  act.reportHeldOut = (await loadAllParts()).reportHeldOut;
}

const loadAllParts = () => import('./visit/all-parts.ts');

async function loadDecide(): Promise<Decide> {
  return makeDecide((await loadAllParts()).allParts);
}

/**
 * Fetches what looks after the screen, and tells who depends on a consent: only what is there can be asked to leave it.
 * Before it is here, and where it is out of reach, everything leaves.
 */
async function loadClosing(page: Page): Promise<void> {
  (await import('./visit/watch-screen.ts')).watchScreen(page);
}

function decideAndShow(page: Page, visit: BuiltVisit): void {
  const { show } = (page.decision = decideNow(page, act.decide, visit));
  // Held back now is held back for good: a call is no trigger that would go on waiting.
  page.called = page.called.filter((id) => page.standing.has(id) || show.some(({ campaign }) => campaign === id));
  page.onDecision?.();
  act.reportHeldOut?.(page);
  armTriggers(page);
  // Nobody looks at a hidden page, or past what fills the screen: what is to be shown is shown when it is seen.
  if (document.fullscreenElement) document.addEventListener('fullscreenchange', page.look);
  else if (!document.hidden) putOnScreen(page, show);
}
