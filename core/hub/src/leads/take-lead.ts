import { scrubUrl } from '@beckon/events';
import { isbot } from 'isbot';
import { normaliseEmail } from '../codes/normalise-email.ts';
import { readCodeTerms } from '../codes/read-code-terms.ts';
import { findCountry } from '../places/find-country.ts';
import { networkOf } from '../places/network-of.ts';
import { plainAddress } from '../places/plain-address.ts';
import { markRefusal } from '../letters/mark-refusal.ts';
import { findRefusal } from '../letters/may-write-to.ts';
import { NotNoted, noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import type { Site } from '../sites/site.ts';
import { readTicket } from '../spam/form-ticket.ts';
import { hashFor } from '../spam/hash-for.ts';
import { isDisposable } from '../spam/is-disposable.ts';
import { judgeLead, type SpamSign } from '../spam/judge-lead.ts';
import { looksRandom } from '../spam/looks-random.ts';
import { isFlood, measureTraffic } from '../spam/measure-traffic.ts';
import { answerLead, type LeadAnswer } from './answer-lead.ts';
import { checkLead, type CheckedLead, type LeadProblem } from './check-lead.ts';
import { digestOf, leadIdOf } from './digest-of.ts';
import { findForms, type ShownForm } from './find-forms.ts';
import { heedAge } from './heed-age.ts';
import type { LeadRequest } from './lead-request.ts';
import { leadWordsOf } from './lead-words.ts';
import { insertLead, isTaken, readLeadByKey, type LeadRow } from './lead.store.ts';
import { maySendOn } from './may-send-on.ts';
import { nameBrowser } from './name-browser.ts';
import { noteLead } from './note-lead.ts';
import { sealLead, type LeadDraft } from './seal-lead.ts';
import { setCodeAside } from './set-code-aside.ts';

/** A call with a lead, and what the connection says of whoever made it. */
export interface LeadCall {
  readonly key: string;
  readonly request: LeadRequest;
  readonly origin?: string | undefined;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
}

export type TakenLead =
  | { readonly ok: true; readonly answer: LeadAnswer }
  | {
      readonly ok: false;
      readonly why:
        'unknown-site' | 'wrong-origin' | 'flood' | 'key-taken' | 'unknown-form' | 'invalid' | 'too-young' | 'not-kept';
      readonly problems: readonly LeadProblem[];
    };

type Parts = Pick<HubParts, 'db' | 'clock' | 'jobs' | 'journal' | 'keys' | 'log' | 'mailer' | 'security' | 'shop'>;

/**
 * Takes a lead: once for each key, by the form's own definition, with a verdict that never shows in the answer. Lead, code
 * and jobs are kept together or not at all.
 */
export async function takeLead(parts: Parts, call: LeadCall): Promise<TakenLead> {
  const words = leadWordsOf(call.request.locale);
  try {
    return await tryToTake(parts, call, words);
  } catch (error) {
    if (!(error instanceof NotNoted)) throw error;
    return { ok: false, why: 'not-kept', problems: [{ message: words.failed }] };
  }
}

async function tryToTake(parts: Parts, call: LeadCall, words: ReturnType<typeof leadWordsOf>): Promise<TakenLead> {
  const { db } = parts;
  const { key, request, origin } = call;
  const refuse = (why: Extract<TakenLead, { ok: false }>['why'], message: string): TakenLead => ({
    ok: false,
    why,
    problems: [{ message }],
  });

  const site = await findSite(parts, { id: request.site });
  const secret = site && (await readSiteSecret(parts, site.id));
  if (!site || !secret || site.uninstalledAt) return refuse('unknown-site', words.failed);
  if (origin !== undefined && !site.origins.includes(origin)) return refuse('wrong-origin', words.failed);
  const network = hashFor(secret, 'network', networkOf(call.address ?? ''));
  if (await isFlood(parts, site.id, network)) return refuse('flood', words.busy);

  const digest = digestOf(request);
  const before = await readLeadByKey(db, site.id, key);
  if (before) return answerAgain(before);

  const forms = await findForms(parts, site.id, request);
  if (!forms.length) return refuse('unknown-form', words.changed);
  const country = await findCountry(call.address);
  const checks = forms.map((shown) => ({ shown, checked: checkLead(shown.form, request, words, country) }));
  const fitting = checks.find(({ checked }) => checked.ok);
  if (!fitting?.checked.ok) {
    // What is wrong by the newest, which is what they would see after a reload.
    const [newest] = checks;
    return { ok: false, why: 'invalid', problems: newest?.checked.ok === false ? newest.checked.problems : [] };
  }

  const { email, phone } = fitting.checked.value;
  const whose = email ? normaliseEmail(email) : phone;
  const person = whose && hashFor(secret, 'person', whose);
  const aged = await heedAge(parts, site, { form: fitting.shown.form, lead: fitting.checked.value, person, visitor: request.visitor }); // prettier-ignore
  if (!aged.ok) return refuse('too-young', words.young);
  const { lead } = aged;
  const ticket = readTicket(site.id, secret, request.ticket, parts.clock.nowMs());
  const form = `${request.campaign}/${request.form}`;
  const traffic = await measureTraffic(parts, site.id, { network, form, ...(person && { person }) });
  const signs: SpamSign[] = [...traffic, ...listSigns(call, lead)];
  if (ticket.is !== 'good') signs.push(ticketSigns[ticket.is]);
  const noteBypass = (all: readonly SpamSign[]): void => {
    // The visitor is told nothing of it; whoever runs the hub is.
    const because = bypasses.find((sign) => all.includes(sign));
    if (because) parts.security.refuse({ refused: 'a form’s lead', because, address: call.address });
  };
  noteBypass(signs);

  const keep = (ticket: string | undefined, signs: readonly SpamSign[]) =>
    keepLead(parts, { site, secret, call, digest, lead, shown: fitting.shown, person, country, ticket, signs });
  try {
    return await answer(await keep(ticket.is === 'good' ? ticket.ticket : undefined, signs));
  } catch (error) {
    if (!isTaken(error)) throw error;
    const meanwhile = await readLeadByKey(db, site.id, key);
    if (meanwhile) return answerAgain(meanwhile);
    // No lead of this key: then another has used up the ticket.
    noteBypass(['ticket-used']);
    return answer(await keep(undefined, [...signs, 'ticket-used']));
  }

  /** What a visitor is told of their code is in the journal before they are told. */
  async function answer(kept: LeadRow): Promise<TakenLead> {
    const answer = await answerLead(parts, site!, kept);
    if (kept.code) await noteLead(parts, kept.site, kept.id);
    return { ok: true, answer };
  }

  async function answerAgain(row: LeadRow): Promise<TakenLead> {
    return row.digest === digest ? answer(row) : refuse('key-taken', words.failed);
  }
}

const ticketSigns = {
  missing: 'ticket-missing',
  forged: 'ticket-forged',
  'too-fast': 'too-fast',
  expired: 'ticket-expired',
} as const satisfies Record<string, SpamSign>;

/** Signs that somebody went round a form: made up what we sign, sent it twice, or filled in what nobody sees. */
const bypasses = ['ticket-forged', 'ticket-used', 'ticket-expired', 'honeypot'] as const;

function listSigns({ request, origin, userAgent }: LeadCall, { email }: CheckedLead): readonly SpamSign[] {
  const signs: SpamSign[] = [];
  if (request.honeypot) signs.push('honeypot');
  if (!userAgent || isbot(userAgent)) signs.push('bot');
  if (origin === undefined) signs.push('origin-missing');
  if (email && isDisposable(email)) signs.push('disposable-domain');
  if (email && looksRandom(email)) signs.push('random-address');
  return signs;
}

interface Keeping {
  readonly site: Site;
  readonly secret: string;
  readonly call: LeadCall;
  readonly digest: string;
  readonly lead: CheckedLead;
  readonly shown: ShownForm;
  readonly person: string | undefined;
  readonly country: string | undefined;
  readonly ticket: string | undefined;
  readonly signs: readonly SpamSign[];
}

/** Keeps a lead with its code and its jobs. */
async function keepLead(parts: Parts, keeping: Keeping): Promise<LeadRow> {
  const { db, jobs, journal, keys, mailer, clock } = parts;
  const { site, secret, call, digest, lead, shown, person, country, ticket } = keeping;
  const { campaign, variant, form, locale, page, visitor } = call.request;
  const { verdict, reasons } = judgeLead(keeping.signs);
  const id = leadIdOf(secret, call.key);
  const nowMs = clock.nowMs();
  const asks = site.hubSettings.leads.doubleOptIn && mailer.isConfigured && !!lead.email && verdict !== 'spam';
  const state = asks ? 'unconfirmed' : 'new';
  const terms = shown.promisesCode && verdict !== 'spam' ? await readCodeTerms(parts, site.id, campaign) : undefined;

  const refusedAt = lead.email && (await findRefusal(parts, site.id, lead.email));
  const waits = asks && terms?.after === 'confirmation';
  const draft: LeadDraft = {
    site: site.id,
    id,
    key: call.key,
    digest,
    ticket: ticket ?? null,
    campaign,
    variant: variant ?? null,
    form,
    email: lead.email ?? null,
    phone: lead.phone ?? null,
    person: person ?? null,
    phoneHash: lead.phone ? hashFor(secret, 'person', lead.phone) : null,
    fields: lead.fields,
    consents: lead.consents,
    locale: locale || null,
    page: page ? scrubUrl(page).slice(0, 2_000) : null,
    visitor: visitor ?? null,
    country: country ?? null,
    browser: nameBrowser(call.userAgent ?? ''),
    verdict,
    reasons,
    state,
    codeHeld: waits ? 'confirmation' : null,
    // Anybody can type an address: what it refused it refuses until its owner says otherwise.
    refused: refusedAt ? [markRefusal(nowMs)] : [],
    createdAt: new Date(nowMs),
  };
  // Clear is only what counts; what was filled in is sealed, and no address of a computer is in it.
  const noted = { id, campaign, ...(variant !== undefined && { variant }), form, verdict };
  const sealed = sealLead(keys, site.id, id, draft);
  await noteFirst(journal, { kind: 'lead', site: site.id, atMs: nowMs, lead: noted, sealed });

  return db.$transaction(async (tx) => {
    // Which lead comes first is settled before codes are: whoever loses has set none aside.
    const row = await insertLead(tx, {
      ...draft,
      ip: call.address && site.hubSettings.leads.ipDays > 0 ? plainAddress(call.address) : null,
    });
    if (asks) await jobs.send('send-confirmation', { site: site.id, lead: id }, { tx });
    else if (maySendOn(site, row)) await jobs.send('pass-on-lead', { site: site.id, lead: id }, { tx });
    if (!terms || waits) return row;
    return setCodeAside(tx, jobs, row, { terms, perHour: site.hubSettings.codes.perHour, nowMs });
  });
}
