import type { Page } from './page.ts';

/** Long enough for a popup to come over a slow line; longer than that the numbers do not wait for it. */
const patienceMs = 3000;

/** Something is on its way to the screen: who can wait lets it pass. */
export function keepBusy(page: Page, work: readonly unknown[]): void {
  page.busy = Promise.allSettled([page.busy, ...work]);
}

/** Resolves once it is known who the visitor is, and what was about to be shown stands on the screen. */
export async function whenCalm(page: Page): Promise<void> {
  await page.memory.arrival();
  // What is said in this moment is decided upon in this moment.
  await pass();
  await Promise.race([settle(page), pass(patienceMs)]);
}

async function settle(page: Page): Promise<void> {
  for (let seen: unknown; seen !== page.busy;) await (seen = page.busy);
}

const pass = (milliseconds?: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
