import { setTimeout as wait } from 'node:timers/promises';

interface Patience {
  readonly patienceMs?: number;
  readonly pauseMs?: number;
}

/**
 * Opens the app as Shopify's admin does for a merchant. On a machine with much else to do the shop may be late with its
 * facts, and the app answers 503: it is opened again, until that has gone on for too long.
 */
export async function openApp(launch: string, { patienceMs = 30_000, pauseMs = 500 }: Patience = {}): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    // A browser's words: the library answers robots otherwise.
    const opened = await fetch(launch, { headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' } });
    const said = await opened.text();
    if (opened.ok) return;
    if (opened.status !== 503 || waitedMs >= patienceMs)
      throw new Error(`The app answered ${opened.status} when the shop opened it first: ${said.slice(0, 300)}`);
    await wait(pauseMs);
  }
}
