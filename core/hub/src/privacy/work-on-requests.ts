import type { HubParts } from '../platform/hub-parts.ts';
import { doRequest } from './do-request.ts';
import { mailRequest, type RequestMail } from './mail-request.ts';
import { remindOwners } from './remind-owners.ts';
import { readRequest } from './rights-request.store.ts';

interface OfRequest {
  readonly site: string;
  readonly request: string;
}

/** What is done about requests after somebody was answered: each job any number of times with one effect. */
export async function workOnRequests(parts: HubParts): Promise<undefined> {
  const { jobs } = parts;
  await jobs.work<OfRequest>('do-request', ({ site, request }) => doRequest(parts, site, request));
  await jobs.work<OfRequest & { readonly about: RequestMail }>('mail-request', async ({ site, request, about }) => {
    const row = await readRequest(parts.db, site, request);
    if (row) await mailRequest(parts, site, row, about);
  });
  await jobs.work('remind-owners', () => remindOwners(parts));
  await jobs.every('remind-owners', '7 * * * *');
}
