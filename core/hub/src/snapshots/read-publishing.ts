import type { HubParts } from '../platform/hub-parts.ts';
import type { Publication } from './publication.ts';
import { hasCarriedCampaign, readLastDelivered, readLastPublication } from './publication.store.ts';

export interface Publishing {
  /** The newest, with how its delivery goes; absent where nothing was ever published. */
  readonly last?: Publication;
  /** What the site shows: the newest that arrived. */
  readonly delivered?: Publication;
  /** Whether any publication carried a campaign: the first ones of a site may hold its settings alone. */
  readonly hasCarried: boolean;
}

/** How far what was published has come. */
export async function readPublishing({ db }: Pick<HubParts, 'db'>, site: string): Promise<Publishing> {
  const [last, delivered, hasCarried] = await Promise.all([
    readLastPublication(db, site),
    readLastDelivered(db, site),
    hasCarriedCampaign(db, site),
  ]);
  return { ...(last && { last }), ...(delivered && { delivered }), hasCarried };
}
