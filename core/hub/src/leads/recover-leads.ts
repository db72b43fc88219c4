import type { Entry } from '../journal/entry.ts';
import { listSegments } from '../journal/list-segments.ts';
import { readJournal, type Position } from '../journal/read-journal.ts';
import { withoutRefusal } from '../letters/mark-refusal.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { insertLead, readLeadRow, writeLead } from './lead.store.ts';
import { maySendOn } from './may-send-on.ts';
import { isErased } from '../privacy/is-erased.ts';
import { findRecovered, writeRecoveredCode, type RecoveredCode } from './recover.store.ts';
import { openLead, type LeadDraft } from './seal-lead.ts';

/** What the journal gave back. `unknownSite`: of sites the database does not know; `unopened`: no key here opens them. */
export interface RecoveredLeads {
  readonly found: number;
  readonly unknownSite: number;
  readonly unopened: number;
}

type Parts = Pick<HubParts, 'db' | 'keys' | 'jobs' | 'clock' | 'log'> & {
  readonly journal: { readonly folder: string };
};

/** What the journal says of one lead. */
interface Story {
  readonly site: string;
  readonly id: string;
  taken?: { readonly atMs: number; readonly sealed: string };
  state?: { readonly atMs: number; readonly sealed: string };
  deleted?: { readonly atMs: number; readonly deletedAtMs: number | null };
  /** Its person was forgotten afterwards. */
  isErased?: true;
}

/**
 * Brings back the leads that were taken since a moment, with the codes that were given, as far as they are not there: each
 * once, by site and key. What was still to be done for them is done again, which has one effect. An address of a computer and
 * what the shop said later are not in the journal; a code that the shop has already is found there again when it is minted.
 */
export async function recoverLeads(parts: Parts, sinceMs: number): Promise<RecoveredLeads> {
  const counts = { found: 0, unknownSite: 0, unopened: 0 };
  for (const story of (await readStories(parts.journal.folder, sinceMs)).values())
    counts[await recover(parts, story)]++;
  const { found, unknownSite, unopened } = counts;
  if (unknownSite || unopened) parts.log.warn({ unknownSite, unopened }, 'leads: not all could be brought back');
  return { found, unknownSite, unopened };
}

async function readStories(folder: string, sinceMs: number): Promise<ReadonlyMap<string, Story>> {
  const stories = new Map<string, Story>();
  const storyOf = (site: string, id: string): Story => {
    const key = `${site} ${id}`;
    const story = stories.get(key) ?? { site, id };
    stories.set(key, story);
    return story;
  };
  const isLater = (atMs: number, other: { readonly atMs: number } | undefined) => !other || other.atMs <= atMs;
  for await (const entry of readEntries(folder)) {
    if (entry.atMs < sinceMs) continue;
    const { site, atMs } = entry;
    if (entry.kind === 'lead' && entry.sealed && typeof entry.lead['id'] === 'string') {
      const story = storyOf(site, entry.lead['id']);
      // Sent twice at once, it was kept once: the first.
      story.taken ??= { atMs, sealed: entry.sealed };
    } else if (entry.kind === 'lead-state') {
      const story = storyOf(site, entry.lead);
      if (isLater(atMs, story.state)) story.state = { atMs, sealed: entry.sealed };
    } else if (entry.kind === 'erasure') {
      for (const id of entry.leads) storyOf(site, id).isErased = true;
    } else if (entry.kind === 'leads-deleted')
      for (const id of entry.leads) {
        const story = storyOf(site, id);
        if (isLater(atMs, story.deleted)) story.deleted = { atMs, deletedAtMs: entry.deletedAtMs };
      }
  }
  return stories;
}

async function* readEntries(folder: string): AsyncGenerator<Entry> {
  for (const [writer, segments] of await listSegments(folder))
    for (let position: Position | undefined; ;) {
      const { entries, next, isAtEnd } = await readJournal(folder, writer, segments, position);
      yield* entries;
      if (isAtEnd) break;
      position = next;
    }
}

async function recover({ db, keys, jobs }: Parts, story: Story): Promise<keyof RecoveredLeads> {
  const { site: siteId, id } = story;
  const site = await findSite({ db }, { id: siteId });
  if (!site) return 'unknownSite';
  const taken = story.taken && openLead(keys, siteId, id, story.taken.sealed);
  const state = story.state && openLead(keys, siteId, id, story.state.sealed);
  if ((story.taken && !taken) || (story.state && !state)) return 'unopened';
  const { given, ...became } = (state ?? {}) as { readonly given?: object } & Readonly<Record<string, unknown>>;
  const { deleted } = story;
  const since = {
    ...revive(became),
    ...(deleted && { deletedAt: deleted.deletedAtMs === null ? null : new Date(deleted.deletedAtMs) }),
  };
  await db.$transaction(async (tx) => {
    const draft = taken && (revive(taken) as unknown as LeadDraft);
    const isGone =
      story.isErased || (!!draft?.person && (await isErased(tx, siteId, draft.person, new Date(draft.createdAt))));
    if (isGone) {
      // The code stays valid in the shop, and an order with it is its campaign's; whose it was is forgotten.
      if (given)
        await writeRecoveredCode(tx, { ...(revive(given) as unknown as RecoveredCode), lead: null, boundTo: null });
      return;
    }
    const before = draft && (await findRecovered(tx, siteId, draft.key, draft.ticket ?? null));
    if (draft && !before?.lead)
      await insertLead(tx, { ...draft, ip: null, ...(before?.isTicketUsed && { ticket: null }) });
    if (given) await writeRecoveredCode(tx, revive(given) as unknown as RecoveredCode);
    if (Object.keys(since).length) await writeLead(tx, siteId, id, since);
    let row = await readLeadRow(tx, siteId, id);
    // Whoever confirmed took back what their address had refused before.
    if (row?.state === 'confirmed' && !before?.lead) {
      await writeLead(tx, siteId, id, { refused: withoutRefusal(row.refused, row.createdAt) });
      row = await readLeadRow(tx, siteId, id);
    }
    if (!row || before?.lead || row.deletedAt) return;
    if (row.state === 'unconfirmed') await jobs.send('send-confirmation', { site: siteId, lead: id }, { tx });
    else if (maySendOn(site, row)) await jobs.send('pass-on-lead', { site: siteId, lead: id }, { tx });
    if (row.code && row.codeHeld === 'shop') await jobs.send('mint-code', { site: siteId, code: row.code }, { tx });
  });
  return 'found';
}

/** Moments, which JSON wrote as text. */
function revive(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /At$/.test(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  );
}
