import type { CampaignId } from './campaign.ts';
import type { SnapshotCampaign } from './snapshot.ts';

/** Triggers that most visits to a page set off. */
const early = ['page-load', 'delay', 'scroll'];

/**
 * The popup that nearly every page of a site shows sooner or later, or has its decision made for all the same: the first that
 * is for everybody and comes by itself. Where there is one, pages do best to fetch all of it at once; as it is the same on
 * each page, each finds in the browser's cache what the first has fetched. Undefined where there is none.
 *
 * @param campaigns as they are published, in the order in which they win
 */
export const findSurePopup = (campaigns: readonly SnapshotCampaign[]): CampaignId | undefined =>
  campaigns.find(
    ({ format, triggers, audience }) =>
      format.kind === 'popup' &&
      'all' in audience &&
      !audience.all.length &&
      triggers.list.some(({ kind }) => early.includes(kind)),
  )?.id;
