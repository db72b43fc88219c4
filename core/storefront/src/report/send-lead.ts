import { allows } from '@beckon/engine/consent/allows';
import { scrubUrl } from '@beckon/events/scrub-url';
import { writeJson } from '@beckon/events/write-json';
import type { LeadAnswer, LeadRequest } from '../show/host.ts';
import type { Page } from '../visit/page.ts';

/** Somebody waits with a finger on the button. */
const patienceMs = 15_000;
/** A lead without a ticket is taken as well, only with less trust. */
const ticketPatienceMs = 4_000;

/** Per campaign on screen, what says when somebody began to fill in its form. */
const tickets = new WeakMap<object, Promise<string | undefined>>();

/**
 * Sends a filled form. Sending is what the visitor asked for: it needs no permission but theirs; who they are beyond what
 * they filled in is added only where remembering is allowed. Rejects where no answer came; without an endpoint there is
 * nowhere to send it to and all is well. Without a lead, somebody begins to fill in a form: the server says when, so that it
 * can tell people from programs; nothing about a person is in that call.
 */
export async function sendLead(
  page: Page,
  about: { readonly campaign: string; readonly variant?: string },
  locale: string,
  lead?: LeadRequest,
): Promise<LeadAnswer> {
  const { id: site, endpoints } = page.snapshot.site;
  if (!endpoints?.leads) return { ok: true };
  if (!lead) {
    tickets.set(about, fetchTicket(endpoints.leads, site));
    return { ok: true };
  }
  const ticket = await tickets.get(about);
  const { visitor } = allows(page.consent.get(), 'preferences') ? page.memory.get() : {};
  const signal = AbortSignal.timeout?.(patienceMs);
  const answer = await fetch(endpoints.leads, {
    method: 'POST',
    // Who leaves the page right after has signed up all the same.
    keepalive: true,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.key },
    body: writeJson({
      ...lead,
      site,
      ...about,
      locale,
      page: scrubUrl(location.href),
      ...(visitor && { visitor }),
      ...(ticket && { ticket }),
    }),
    ...(signal && { signal }),
  });
  return readAnswer(await answer.json());
}

async function fetchTicket(leads: string, site: string): Promise<string | undefined> {
  const address = `${leads}/ticket${leads.includes('?') ? '&' : '?'}site=${encodeURIComponent(site)}`;
  const signal = AbortSignal.timeout?.(ticketPatienceMs);
  try {
    const answer = await fetch(address, { credentials: 'omit', ...(signal && { signal }) });
    const { ticket } = Object(await answer.json()) as { readonly ticket?: unknown };
    return typeof ticket === 'string' ? ticket : undefined;
  } catch {
    // Without one then.
    return undefined;
  }
}

/** Takes an answer only as it was agreed; anything else is no answer. */
export function readAnswer(given: unknown): LeadAnswer {
  const { ok, code, message, problems } = Object(given) as Readonly<Record<string, unknown>>;
  if (ok === true)
    return { ok, ...(typeof code === 'string' && { code }), ...(typeof message === 'string' && { message }) };
  if (ok !== false || !Array.isArray(problems)) throw new TypeError('not an answer to a lead');
  return {
    ok,
    problems: problems.flatMap((problem) => {
      const { field, message } = Object(problem) as Readonly<Record<string, unknown>>;
      return typeof message === 'string' ? [{ message, ...(typeof field === 'string' && { field }) }] : [];
    }),
  };
}
