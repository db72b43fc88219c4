import type { Entry } from '../journal/entry.ts';

/** An event as it goes into its table, times as ISO 8601 in UTC. These columns and no others. */
export interface EventRow {
  readonly site: string;
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly received_at: string;
  readonly day: string;
  readonly visitor: string | null;
  readonly visit: string | null;
  readonly campaign: string | null;
  readonly variant: string | null;
  readonly purpose: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly is_bot: boolean;
}

/** The rows that an entry of the journal becomes; none where it concerns other tables. */
export function rowsOf(entry: Entry): EventRow[] {
  if (entry.kind !== 'events') return [];
  const received_at = new Date(entry.atMs).toISOString();
  return entry.events.map(({ id, name, at, day, visitor, visit, campaign, variant, purpose, data }) => ({
    site: entry.site,
    id,
    name,
    at,
    received_at,
    day,
    // Whose choice it was is not kept: the consent ledger proves that it was made.
    visitor: (name === 'consent-changed' ? undefined : visitor) ?? null,
    visit: (name === 'consent-changed' ? undefined : visit) ?? null,
    campaign: campaign ?? null,
    variant: variant ?? null,
    purpose,
    data,
    is_bot: entry.isBot ?? false,
  }));
}
