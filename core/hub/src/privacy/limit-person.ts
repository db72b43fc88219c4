import { describeWhose } from '../leads/describe-whose.ts';
import type { Limit } from '../journal/entry.ts';
import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { findTraces } from './find-traces.ts';
import { hashVisitor } from './hash-visitor.ts';
import type { Person } from './person.ts';

/**
 * Sets limits to what is done with what is somebody's, for all that came until now: frozen, it is kept and nothing else; refused,
 * it is not used for these purposes. The journal has it first. Again, it changes nothing.
 */
export async function limitPerson(
  parts: Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys' | 'log'>,
  site: string,
  person: Person,
  { limit, purposes = [] }: Pick<Limit, 'limit'> & Partial<Pick<Limit, 'purposes'>>,
): Promise<void> {
  const { journal, clock } = parts;
  const { leads, visitors } = await findTraces(parts, site, person);
  const { persons } = await describeWhose(parts, site, person.whose);
  const all = [...new Set([...visitors, ...(person.whose.visitor ? [person.whose.visitor] : [])])];
  await noteFirst(journal, {
    kind: 'limit',
    site,
    atMs: clock.nowMs(),
    limit,
    purposes,
    persons,
    visitors: all.map((visitor) => hashVisitor(site, visitor)),
    leads: leads.map(({ id }) => String(id)),
  });
  await carryJournal(parts, { only: journal.writer });
}
