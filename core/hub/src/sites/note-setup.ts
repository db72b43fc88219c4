import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from './lock-site.ts';
import { readSiteRow, writeSite } from './site.store.ts';

/** Notes that a step of the set-up guide was done now, or is not done after all; the first moment of a step stays. */
export async function noteSetup(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  step: string,
  isDone = true,
): Promise<void> {
  await lockSite(parts, site, async (tx) => {
    const { [step]: since, ...others } = ((await readSiteRow(tx, { id: site }))?.setup ?? {}) as Record<string, string>;
    const at = since ?? new Date(parts.clock.nowMs()).toISOString();
    await writeSite(tx, site, { setup: isDone ? { ...others, [step]: at } : others });
    return { ok: true };
  });
}
