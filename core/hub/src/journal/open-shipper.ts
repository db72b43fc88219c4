import type { HubParts } from '../platform/hub-parts.ts';
import { shipSegments, type ShippedBook } from './ship-segments.ts';

const usual = { lookMs: 15_000, mostRestMs: 10 * 60_000, patienceMs: 5_000 };

/** Ships what is closed for as long as the hub runs; while the store is away, tries again later and later. */
export async function openShipper(parts: HubParts, given: Partial<typeof usual> = {}): Promise<() => Promise<void>> {
  const { lookMs, mostRestMs, patienceMs } = { ...usual, ...given };
  const { log, store } = parts;
  const book: ShippedBook = {};
  let restMs = lookMs;
  let wake = () => {};
  let isStopping = false;

  async function run(): Promise<void> {
    while (!isStopping) {
      try {
        const count = await shipSegments(parts, book);
        if (restMs > lookMs) log.info({ count, place: store.place }, 'journal: segments are shipped again');
        restMs = lookMs;
      } catch (error) {
        if (restMs === lookMs) log.error({ err: error }, 'journal: segments cannot be shipped and wait on this disk');
        restMs = Math.min(mostRestMs, restMs * 2);
      }
      if (!isStopping) await new Promise<void>((resolve) => setTimeout((wake = resolve), restMs));
    }
  }

  const running = run();
  return async () => {
    isStopping = true;
    wake();
    // What a store that hangs was given lies on this disk; whoever starts next ships it.
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
  };
}
