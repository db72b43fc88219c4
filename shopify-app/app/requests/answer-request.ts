import type { HubParts } from '@beckon/hub';
import { decideRequest, type DecidedRequest } from '@beckon/hub/privacy/decide-request';

/** What became of a decision, for the screen. */
export type RequestAnswered = { readonly ok: true } | Extract<DecidedRequest, { ok: false }>;

/** Carries out what a form of the screen asks for; undefined where it asks for nothing we know. */
export async function answerRequest(
  hub: HubParts,
  site: string,
  id: string,
  form: FormData,
  by: string,
): Promise<RequestAnswered | undefined> {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const decide = async (decision: Parameters<typeof decideRequest>[3]): Promise<RequestAnswered> => {
    const decided = await decideRequest(hub, site, id, decision);
    return decided.ok ? { ok: true } : decided;
  };
  const what = read('what');
  switch (what) {
    case 'do':
    case 'close':
    case 'release':
      return decide({ what, by });
    case 'refuse':
    case 'extend':
      return decide({ what, words: read('words'), by });
    case 'correct':
      return decide({ what, correction: { from: read('from').trim(), to: read('to').trim() }, by });
    default:
      return undefined;
  }
}
