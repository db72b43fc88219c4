import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteDeleted } from './campaign.store.ts';

/** How long a deletion can be taken back. */
const undoDays = 30;

export const keptDeletedCampaigns: RetentionKind = {
  name: 'deleted-campaigns',
  what: 'deleted campaigns, so that the deletion can be taken back',
  keepDays: undoDays,
  remove: deleteDeleted,
};
