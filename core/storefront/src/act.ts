import { makeBus, type Bus } from './bus.ts';
import type { BuiltVisit } from './visit/build-visit.ts';
import { armTriggers } from './visit/arm-triggers.ts';
import { closeDependants } from './visit/close-dependants.ts';
import { decideNow } from './visit/decide-now.ts';
import { heedEvent } from './visit/heed-event.ts';
import { leavePage } from './visit/leave-page.ts';
import type { Page } from './visit/page.ts';
import { putOnScreen } from './visit/put-on-screen.ts';
import { reportHeldOut } from './visit/report-held-out.ts';

/** The half of the tag that decides, waits for triggers and shows. A page on which nothing can match never fetches it. */
export interface Act {
  readonly bus: Bus;
  decideAndShow(page: Page, visit: BuiltVisit): void;
  heedEvent(page: Page, name: string, data: Readonly<Record<string, unknown>>): void;
  /** Takes off the screen what could not stand there without what was withdrawn. */
  closeDependants(page: Page): void;
  leavePage(page: Page): void;
}

export const act: Act = { bus: makeBus(), decideAndShow, heedEvent, closeDependants, leavePage };

function decideAndShow(page: Page, visit: BuiltVisit): void {
  const { show } = (page.decision = decideNow(page, visit));
  // Held back now is held back for good: a call is no trigger that would go on waiting.
  page.called = page.called.filter((id) => page.standing.has(id) || show.some(({ campaign }) => campaign === id));
  page.onDecision?.();
  reportHeldOut(page);
  armTriggers(page);
  // Nobody looks at a hidden page: what is to be shown is shown when it is seen.
  if (!document.hidden) putOnScreen(page, show);
}
