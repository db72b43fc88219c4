import type { Act } from '../act.ts';
import { emptyMemory } from '@beckon/engine/visit/memory';
import type { SnapshotCampaign } from '@beckon/engine';
import type { BareReason } from '@beckon/engine/reason';
import type { Page } from './page.ts';

/** Takes off the screen what could not stand there without what was withdrawn. */
export function closeDependants(page: Page): void {
  const { snapshot, standing } = page;
  const { visitor } = page.memory.get();
  const fired = Object.fromEntries(
    snapshot.campaigns.map((it) => [String(it?.id), (it?.triggers?.list ?? []).map((_, at) => at)]),
  );
  const { decide, buildVisit } = page.act as Act;
  // Asked as if nothing had been shown, every trigger had fired and no schedule had ended: only consent can object.
  const campaigns = snapshot.campaigns.map((it) => (it?.schedule ? withoutSchedule(it) : it));
  const { held } = decide({
    snapshot: { ...snapshot, campaigns },
    visit: { ...buildVisit(page), fired, onScreen: [], cancelled: [] },
    memory: { ...emptyMemory, ...(visitor && { visitor }) },
    consent: page.consent.get(),
    now: Date.now(),
  });
  for (const { campaign, because } of held) {
    const stands = dependsOnConsent(because) && standing.get(campaign);
    if (!stands) continue;
    stands.shown?.close('consent');
    standing.delete(campaign);
  }
}

const withoutSchedule = ({ schedule: _, ...rest }: SnapshotCampaign): SnapshotCampaign => rest;

const dependsOnConsent = (because: BareReason): boolean =>
  // What only the whole decision could tell may depend on it.
  /^(consent|no-memory|no-stable-id|not-understood)$/.test(because.kind) ||
  (because.kind === 'audience' && because.answer === 'unknown' && because.why === 'withheld');
