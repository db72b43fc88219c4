import { describeFinding, type Finding } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import type { SavedCampaign } from '../campaigns/saved-campaign.ts';
import type { Answer } from './operation.ts';

export type Refused =
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'invalid' | 'refused' | 'full'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly why: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly current: SavedCampaign };

export const refuse = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: { problems: [{ path: '', message }], ...more },
});

/** What is not there, and what is somebody else's, is one answer to the byte. */
export const missing = (): Answer => refuse(404, 'There is nothing at this address.');

/** Puts what a use-case refused into the words and the status of the API. */
export function answerRefusal(refused: Refused): Answer {
  switch (refused.why) {
    case 'missing':
      return missing();
    case 'changed-meanwhile':
      return refuse(409, 'Somebody else saved this campaign meanwhile. Look at “current”, then save again.', {
        current: refused.current,
      });
    case 'blocked':
      return {
        status: 422,
        body: {
          problems: refused.findings.map((finding) => ({
            path: finding.path,
            message: describeFinding(finding, { locale: 'en' }),
          })),
        },
      };
    default:
      return { status: 422, body: { problems: refused.problems } };
  }
}

export const answer = (body: unknown, status = 200): Answer => ({ status, body });
