import { allows } from '@beckon/engine/consent/allows';
import { scrubUrl } from '@beckon/events/scrub-url';
import { writeJson } from '@beckon/events/write-json';
import type { LeadAnswer, LeadRequest } from '../show/host.ts';
import type { Page } from '../visit/page.ts';

/** Somebody waits with a finger on the button. */
const patienceMs = 15_000;

/**
 * Sends a filled form. Sending is what the visitor asked for: it needs no permission but theirs; who they are beyond what
 * they filled in is added only where remembering is allowed. Rejects where no answer came; without an endpoint there is
 * nowhere to send it to and all is well.
 */
export async function sendLead(
  page: Page,
  about: { readonly campaign: string; readonly variant?: string },
  locale: string,
  lead: LeadRequest,
): Promise<LeadAnswer> {
  const { id: site, endpoints } = page.snapshot.site;
  if (!endpoints?.leads) return { ok: true };
  const { visitor } = allows(page.consent.get(), 'preferences') ? page.memory.get() : {};
  const signal = AbortSignal.timeout?.(patienceMs);
  const answer = await fetch(endpoints.leads, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.key },
    body: writeJson({ ...lead, site, ...about, locale, page: scrubUrl(location.href), ...(visitor && { visitor }) }),
    ...(signal && { signal }),
  });
  return readAnswer(await answer.json());
}

/** Takes an answer only as it was agreed; anything else is no answer. */
export function readAnswer(given: unknown): LeadAnswer {
  const { ok, code, problems } = Object(given) as Readonly<Record<string, unknown>>;
  if (ok === true) return { ok, ...(typeof code === 'string' && { code }) };
  if (ok !== false || !Array.isArray(problems)) throw new TypeError('not an answer to a lead');
  return {
    ok,
    problems: problems.flatMap((problem) => {
      const { field, message } = Object(problem) as Readonly<Record<string, unknown>>;
      return typeof message === 'string' ? [{ message, ...(typeof field === 'string' && { field }) }] : [];
    }),
  };
}
