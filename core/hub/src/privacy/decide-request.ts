import { NotNoted } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { extendedDueDate } from './due-date.ts';
import { dueRulesOf } from './due-rules.ts';
import { limitPerson } from './limit-person.ts';
import { rectifyPerson, type Correction } from './rectify-person.ts';
import type { RequestStep, RightsRequest } from './right.ts';
import { moveRequest, readRequest } from './rights-request.store.ts';
import { toRequest } from './to-request.ts';

/** What an owner does about a request, by whom. */
export type RequestDecision = { readonly by: string } & (
  | /** It was they: do it. */ { readonly what: 'do' }
  | /** It has been seen to elsewhere. */ { readonly what: 'close' }
  | { readonly what: 'refuse' | 'extend'; readonly words: string }
  | { readonly what: 'correct'; readonly correction: Correction }
  | /** What was frozen is used again. */ { readonly what: 'release' }
);

export type DecidedRequest =
  | { readonly ok: true; readonly request: RightsRequest }
  | { readonly ok: false; readonly why: 'missing' | 'state' | 'words' | 'email' | 'phone' | 'nothing' }
  /** The journal takes nothing now: nothing was changed, and the same may be asked again. */
  | { readonly ok: false; readonly why: 'later' };

const mostWords = 1_000;

/** Carries out a decision about a request, where it can still be taken. */
export async function decideRequest(...asked: Parameters<typeof decide>): Promise<DecidedRequest> {
  try {
    return await decide(...asked);
  } catch (error) {
    if (error instanceof NotNoted) return { ok: false, why: 'later' };
    throw error;
  }
}

async function decide(parts: HubParts, siteId: string, id: string, decision: RequestDecision): Promise<DecidedRequest> {
  const { db, clock, jobs } = parts;
  const site = await findSite(parts, { id: siteId });
  const request = site && (await readRequest(db, siteId, id));
  if (!site || !request) return { ok: false, why: 'missing' };
  const { by } = decision;
  const now = new Date(clock.nowMs());
  const note = (what: RequestStep['what'], words?: string): RequestStep => ({
    at: now.toISOString(),
    what,
    by,
    ...(words && { words: words.trim().slice(0, mostWords) }),
  });
  const move = (data: Parameters<typeof moveRequest>[4]) => moveRequest(db, siteId, id, ['open'], data);
  const person = {
    whose: { ...(request.email && { email: request.email }), ...(request.phone && { phone: request.phone }) },
    orders: request.orders,
  };

  switch (decision.what) {
    case 'do': {
      if (request.right === 'rectify') return { ok: false, why: 'state' };
      const moved = await db.$transaction(async (tx) => {
        if (!(await moveRequest(tx, siteId, id, ['open'], { state: 'working', step: note('proven') }))) return false;
        await jobs.send('do-request', { site: siteId, request: id }, { tx });
        return true;
      });
      return moved ? read() : { ok: false, why: 'state' };
    }
    case 'close':
      return (await move({ state: 'done', doneAt: now, step: note('done') })) ? read() : { ok: false, why: 'state' };
    case 'refuse': {
      if (!decision.words.trim()) return { ok: false, why: 'words' };
      const moved = await move({ state: 'refused', doneAt: now, step: note('refused', decision.words) });
      if (!moved) return { ok: false, why: 'state' };
      await jobs.send('mail-request', { site: siteId, request: id, about: 'refused' });
      return read();
    }
    case 'extend': {
      if (!decision.words.trim()) return { ok: false, why: 'words' };
      if (!toRequest(request, clock.nowMs()).mayExtend || request.right === 'erase') return { ok: false, why: 'state' };
      const dueAt = new Date(extendedDueDate(request.dueAt.getTime(), dueRulesOf(site)));
      if (!(await move({ dueAt, step: note('extended', decision.words) }))) return { ok: false, why: 'state' };
      await jobs.send('mail-request', { site: siteId, request: id, about: 'extended' });
      return read();
    }
    case 'correct': {
      if (request.state !== 'open') return { ok: false, why: 'state' };
      const rectified = await rectifyPerson(parts, siteId, person, decision.correction);
      if (!rectified.ok) return { ok: false, why: rectified.why };
      await move({ state: 'done', doneAt: now, step: note('done') });
      await jobs.send('mail-request', { site: siteId, request: id, about: 'done' });
      return read();
    }
    case 'release': {
      if (request.right !== 'restrict') return { ok: false, why: 'state' };
      await limitPerson(parts, siteId, person, { limit: 'thaw' });
      const moved = await moveRequest(db, siteId, id, ['done'], { step: note('released') });
      return moved ? read() : { ok: false, why: 'state' };
    }
  }

  async function read(): Promise<DecidedRequest> {
    const row = await readRequest(db, siteId, id);
    return row ? { ok: true, request: toRequest(row, clock.nowMs()) } : { ok: false, why: 'missing' };
  }
}
