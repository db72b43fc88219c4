import { randomUUID } from 'node:crypto';

/** A browser as it names itself. */
export const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

export interface SentLead {
  readonly status: number;
  readonly headers: Headers;
  readonly answer: {
    readonly ok: boolean;
    readonly code?: string;
    readonly message?: string;
    readonly problems?: readonly { readonly field?: string; readonly message: string }[];
  };
}

/** Sends a lead as the tag does, with whatever a test wants different. */
export async function sendLead(
  url: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<SentLead> {
  const all = {
    'Content-Type': 'application/json',
    'Idempotency-Key': randomUUID(),
    Origin: 'https://tea.example',
    'User-Agent': userAgent,
    'Sec-Fetch-Mode': 'cors',
    ...headers,
  };
  const response = await fetch(`${url}/v1/leads`, {
    method: 'POST',
    headers: Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    ),
    body: JSON.stringify({ campaign: 'welcome', form: 'form', fields: { email: 'ann@example.com' }, consents: {}, honeypot: '', locale: 'en', page: 'https://tea.example/', ...body }), // prettier-ignore
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as SentLead['answer'] };
}

/** A form ticket, as the tag fetches it when somebody begins to fill in a form. */
export async function fetchTicket(url: string, site: string, origin = 'https://tea.example'): Promise<string> {
  const response = await fetch(`${url}/v1/leads/ticket?site=${site}`, { headers: { Origin: origin } });
  return ((await response.json()) as { readonly ticket: string }).ticket;
}
