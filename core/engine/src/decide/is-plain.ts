import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { isText } from '../targeting/common-operators.ts';
import { durationMs } from '../targeting/duration-ms.ts';

/**
 * Whether a campaign is whole, and asks for nothing that only the whole decision knows about. Narrower than it need be
 * where that is shorter: what is not plain is decided elsewhere, no worse.
 */
export function isPlain(campaign: SnapshotCampaign): boolean {
  try {
    const { id, format, triggers, audience, frequency, priority, contents } = campaign;
    const { again, afterClose, afterConversion, maxDisplays = 1 } = frequency;
    const hashes: readonly unknown[] = Object.values(contents);
    return (
      [campaign.schedule, campaign.experiment, campaign.needs, triggers.cancel].every((it) => it === undefined) &&
      [id, ...hashes].every((it) => it && isText(it)) &&
      hashes.length > 0 &&
      formats.test(format.kind) &&
      /^a(ny|ll)$/.test(triggers.match) &&
      triggers.list.every(({ kind }) => kinds.test(kind)) &&
      typeof audience === 'object' &&
      !!audience &&
      (again.kind === 'after' ? durationMs(again.rest) >= 0 : repetitions.test(again.kind)) &&
      [afterClose, afterConversion].every(
        (rule) => rule === 'nothing' || rule === 'never' || durationMs(rule.quiet) >= 0,
      ) &&
      maxDisplays > 0 &&
      Number.isFinite(priority)
    );
  } catch {
    return false;
  }
}

const formats = /^(popup|full-screen|bar|slide-in|feed|embed)$/;
const kinds = /^(page-load|delay|scroll|click|exit-intent|hover|in-view|inactivity)$/;
const repetitions = /^(every-page-view|once(-per-visit)?)$/;
