import { describeWhose } from '../leads/describe-whose.ts';
import { findLeadsOf } from '../leads/find-leads-of.ts';
import type { Erasure } from '../journal/entry.ts';
import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { findSite } from '../sites/find-site.ts';
import { forgetJobs } from './erasure.store.ts';
import { findTraces } from './find-traces.ts';
import { hashVisitor } from './hash-visitor.ts';
import type { Person } from './person.ts';
import { listDataRequests } from './trace.store.ts';

type Parts = Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys' | 'log' | 'shop'>;

/**
 * Forgets somebody: their forms are erased, and what their browser told and what they bought no longer says who it was. The
 * journal has it first: from then on it happens, whatever happens to us. Work that waits for them is called off, and the
 * shop's platform is asked to let go of what we brought it. Copies in older segments of the journal and in backups go with
 * these. Again, it changes nothing. Rejects where it must be asked again; with `NotNoted`, nothing was changed.
 *
 * @param untilMs what comes from them until then is forgotten as it comes: of a child, until they are old enough
 */
export async function erasePerson(
  parts: Parts,
  site: string,
  person: Person,
  untilMs: number = parts.clock.nowMs(),
): Promise<void> {
  const { db, journal, keys, log, shop } = parts;
  const { erasure, names } = await describeErasure(parts, site, person);
  await noteFirst(journal, { ...erasure, atMs: untilMs });
  await carryJournal(parts, { only: journal.writer });

  const { email, phone } = person.whose;
  const at = await findSite(parts, { id: site });
  if (at && !at.uninstalledAt && (email ?? phone)) {
    const { id, platform, domain } = at;
    const done = await shop.forgetPerson?.(
      { id, platform, domain },
      { ...(email && { email }), ...(phone && { phone }) },
    );
    if (done && !done.ok && done.mayRetry) throw new Error(done.problem);
  }
  // Last, as whoever asks may be a job that names them: it is asked again until all of this is done.
  const unread = await forgetJobs(db, keys, site, names);
  // Without their key they can neither be read nor done, and go with the table of jobs a day after their last try.
  if (unread) log.warn({ site, jobs: unread }, 'erasure: jobs that no key here opens were left, and may name somebody who is forgotten'); // prettier-ignore
}

/** Whom an erasure concerns, by what says nothing to others; and how they are called, for as long as this takes. */
async function describeErasure(
  parts: Pick<HubParts, 'db'>,
  site: string,
  person: Person,
): Promise<{ readonly erasure: Omit<Erasure, 'atMs'>; readonly names: readonly string[] }> {
  const { whose } = person;
  const traces = await findTraces(parts, site, person);
  const visitors = [...new Set([...traces.visitors, ...(whose.visitor ? [whose.visitor] : [])])];
  const others = await Promise.all(visitors.map((visitor) => findLeadsOf(parts, site, { visitor })));
  const leads = [...new Set([...traces.leads, ...others.flat()].map(({ id }) => String(id)))];
  const { persons } = await describeWhose(parts, site, whose);
  const spoken = [whose.email, whose.phone].flatMap((name) => (name ? [name.trim()] : []));
  const answers = await listAnswersOf(parts, site, [...spoken, ...visitors]);
  const erasure = {
    kind: 'erasure' as const,
    site,
    persons,
    visitors: visitors.map((visitor) => hashVisitor(site, visitor)),
    leads,
    answers,
  };
  return { erasure, names: [...spoken, ...visitors, ...leads] };
}

/** Answers that were laid out for them, or that name them. */
async function listAnswersOf(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const texts = names.map((name) => JSON.stringify(name).slice(1, -1).toLowerCase());
  const rows = await listDataRequests(db, site);
  return rows
    .filter(({ answer }) => texts.some((text) => JSON.stringify(answer).toLowerCase().includes(text)))
    .map(({ id }) => id);
}
