import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

/** Something that is wrong with what was sent, and where. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What the site answered. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly problems: readonly Problem[] };

export interface Call {
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** Sent as JSON; with it the call writes. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks one of our own routes, under `beckon/v1/admin/`. Whatever goes wrong comes as words for whoever sits there. */
export async function callSite<Value>(route: string, { query = {}, body, signal }: Call = {}): Promise<Answer<Value>> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  try {
    const value = await apiFetch<Value>({
      path: addQueryArgs(`/beckon/v1/admin/${route}`, given),
      ...(body !== undefined && { method: 'POST', data: body }),
      ...(signal && { signal }),
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, ...readRefusal(error) };
  }
}

/** Reads what apiFetch throws: WordPress’ errors as they come over REST, or its own for an answer that is none. */
export function readRefusal(error: unknown): { readonly message: string; readonly problems: readonly Problem[] } {
  const { code, message, data } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly data?: { readonly problems?: unknown };
  };
  const problems = Array.isArray(data?.problems) ? (data.problems as Problem[]) : [];
  if (code === 'fetch_error' || code === 'offline_error')
    return { message: __('The site cannot be reached. Is this computer online?', 'beckon'), problems };
  // WordPress says “Cookie check failed”. Once somebody has logged in, the same page works on.
  if (code === 'rest_cookie_invalid_nonce')
    return {
      message: __(
        'You are logged out. Log in again in another tab, then try again: what you entered here stays.',
        'beckon',
      ),
      problems,
    };
  // What WordPress says of a fatal error is a page’s HTML.
  if (code === 'invalid_json' || code === 'internal_server_error' || typeof message !== 'string' || message === '')
    return { message: __('The site did not answer as it should. Please try again.', 'beckon'), problems };
  return { message, problems };
}
