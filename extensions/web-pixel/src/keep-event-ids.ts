import { uuidV7 } from '@beckon/events/uuid-v7';
import { sentName } from '@beckon/storefront/record-name';
import type { PixelApi } from './pixel-api.ts';

/** One tab sees no more checkouts than this. */
const mostKept = 20;

/**
 * Gives the id of an event by what it is about: the same order in the same tab is the same event, however often its page
 * is loaded. The ids are told to the hub anyway; here they stay until the tab is closed.
 */
export async function keepEventId({ browser }: PixelApi, about: string, nowMs: number): Promise<string> {
  const fresh = uuidV7(nowMs, crypto.getRandomValues(new Uint8Array(16)));
  try {
    const kept = readIds(await browser.sessionStorage.getItem(sentName));
    const known = kept.find(([what]) => what === about)?.[1];
    if (known) return known;
    await browser.sessionStorage.setItem(sentName, JSON.stringify([...kept, [about, fresh]].slice(-mostKept)));
  } catch {
    // No storage, no memory of it: the hub counts an order once all the same.
  }
  return fresh;
}

function readIds(text: string | null): readonly (readonly [string, string])[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((it): it is [string, string] => Array.isArray(it) && it.length === 2) : [];
  } catch {
    return []; // Written by somebody else.
  }
}
