import { keptAccesses } from '../access-log/kept-accesses.ts';
import { keptApiCalls } from '../api/kept-api-calls.ts';
import { keptDeletedCampaigns } from '../campaigns/kept-deleted-campaigns.ts';
import { keptVersions } from '../campaigns/kept-versions.ts';
import { keptConsents } from '../consent/kept-consents.ts';
import { keptCodes } from '../codes/kept-codes.ts';
import { keptCounters } from '../counters/kept-counters.ts';
import { keptDeliveries } from '../deliveries/kept-deliveries.ts';
import { keptDeletedLeads } from '../leads/kept-deleted-leads.ts';
import { keptLeadIps } from '../leads/kept-lead-ips.ts';
import { keptLeads } from '../leads/kept-leads.ts';
import { keptOrders } from '../orders/kept-orders.ts';
import { keptDataAnswers } from '../privacy/kept-data-answers.ts';
import { keptEndedRequests } from '../privacy/kept-ended-requests.ts';
import { keptUnprovenRequests } from '../privacy/kept-unproven-requests.ts';
import { keptEvents } from '../projector/kept-events.ts';
import { keptSessions } from '../shopify-sessions/kept-sessions.ts';
import { keptContentFiles } from '../snapshots/kept-content-files.ts';
import { keptPublications } from '../snapshots/kept-publications.ts';
import { keptCounts } from '../throttle/kept-counts.ts';
import { keptReports } from './kept-reports.ts';
import type { RetentionKind } from './retention-kind.ts';

/** Everything that is kept for a time, a line each: nothing else in the hub removes anything because it is old. */
export const retentionKinds: readonly RetentionKind[] = [
  keptEvents,
  keptCounters,
  keptOrders,
  keptCodes,
  keptLeads,
  keptDeletedLeads,
  keptLeadIps,
  keptDataAnswers,
  keptEndedRequests,
  keptUnprovenRequests,
  keptConsents,
  keptAccesses,
  keptDeletedCampaigns,
  keptVersions,
  keptPublications,
  keptContentFiles,
  keptApiCalls,
  keptDeliveries,
  keptCounts,
  keptSessions,
  keptReports,
];
