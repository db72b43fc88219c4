import { sanitizeDocument, type TakenOut } from '@beckon/editing';
import { parseCampaign, type Campaign, type Problem } from '@beckon/engine';

export type Taken =
  | {
      readonly ok: true;
      readonly document: Campaign;
      /** What was in its texts and may not be kept. */
      readonly removed: readonly TakenOut[];
    }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Reads a campaign document from outside: its texts are sanitised first, so that whoever wrote it is told what had to go
 * and keeps the rest, and then all of it is parsed. Every document that the hub stores came through here.
 */
export function takeDocument(input: unknown): Taken {
  const { document, removed } = sanitizeDocument(input);
  const parsed = parseCampaign(document);
  return parsed.ok
    ? { ok: true, document: parsed.value, removed }
    : { ok: false, why: 'invalid', problems: parsed.problems };
}
