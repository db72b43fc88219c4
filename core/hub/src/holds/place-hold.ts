import type { Problem } from '@beckon/engine';
import { describeWhose } from '../leads/describe-whose.ts';
import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { insertHold } from './hold.store.ts';

/** What somebody wants to be kept from removal. */
export interface HoldWish {
  /** An e-mail address or a telephone number with its country's `+`; empty for the whole site. */
  readonly whose: string;
  readonly owner: string;
  readonly reason: string;
  /** A day (`2027-05-31`): the hold ends when it does. */
  readonly until: string;
}

export type Placed =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problems: readonly Problem[] };

const longest = 500;
/** Nobody holds anything for ever: it is renewed, by somebody who can still say why. */
const mostYears = 5;

/** Puts a hold on a site or on one person there: from now on nothing of theirs is removed until it ends. */
export async function placeHold(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  { whose, owner, reason, until }: HoldWish,
  by?: string,
): Promise<Placed> {
  const now = clock.nowMs();
  const problems: Problem[] = [];
  const need = (path: string, text: string, name: string) => {
    if (text.trim() === '') problems.push({ path, message: `${name} must not be empty.` });
    else if (text.length > longest)
      problems.push({ path, message: `${name} must not be longer than ${longest} characters.` });
  };
  need('owner', owner, 'Who answers for the hold');
  need('reason', reason, 'The reason for the hold');
  const end = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(`${until}T00:00:00Z`) + 86_400_000 : Number.NaN;
  if (!(end > now)) problems.push({ path: 'until', message: 'The end of the hold must be a day from today on.' });
  else if (end > now + mostYears * 366 * 86_400_000)
    problems.push({ path: 'until', message: `A hold ends after ${mostYears} years at most. It can be set again.` });

  const name = whose.trim();
  const who = name.includes('@') ? { email: name } : { phone: name };
  const [person] = name === '' ? [] : (await describeWhose({ db }, site, who)).persons;
  if (name !== '' && !/@|^\+[\d ()./-]{6,}$/.test(name))
    problems.push({ path: 'whose', message: 'Whose data is held must be an e-mail address or a number with its country, such as +49…' }); // prettier-ignore
  if (problems.length) return { ok: false, problems };

  const id = drawId();
  const times = { from: new Date(now).toISOString(), until: new Date(end).toISOString() };
  const held = person !== undefined && { person, shown: maskName(name) };
  await insertHold(db, site, { id, owner: owner.trim(), reason: reason.trim(), ...times, ...held, ...(by && { by }) });
  return { ok: true, id };
}

/** As much as tells the owner who it is, and a thief of the table nothing: `a…n@example.com`, `+49…89`. */
function maskName(name: string): string {
  const [local = '', domain] = name.split('@');
  if (domain === undefined) return `${name.slice(0, 3)}…${name.slice(-2)}`;
  return `${local.slice(0, 1)}…${local.length > 2 ? local.slice(-1) : ''}@${domain}`;
}
