import type { Readers } from './readers.ts';
import { purchaseReaders } from './purchase-readers.ts';
import { readVisitorCampaigns } from './visitor-campaigns.ts';
import { readVisitorFirstVisitAt } from './visitor-first-visit-at.ts';
import { readVisitorIsLead } from './visitor-is-lead.ts';
import { readVisitorIsNew } from './visitor-is-new.ts';
import { readVisitorLastVisitAt } from './visitor-last-visit-at.ts';
import { readVisitorPagesThisVisit } from './visitor-pages-this-visit.ts';
import { readVisitorPages } from './visitor-pages.ts';
import { readVisitorPaths } from './visitor-paths.ts';
import { readVisitorSecondsThisVisit } from './visitor-seconds-this-visit.ts';
import { readVisitorVisits } from './visitor-visits.ts';

/** What only the memory of this browser can tell; it comes with the code for that. */
export const memoryReaders: Readers = {
  ...purchaseReaders,
  'visitor.isNew': readVisitorIsNew,
  'visitor.visits': readVisitorVisits,
  'visitor.pages': readVisitorPages,
  'visitor.pagesThisVisit': readVisitorPagesThisVisit,
  'visitor.secondsThisVisit': readVisitorSecondsThisVisit,
  'visitor.firstVisitAt': readVisitorFirstVisitAt,
  'visitor.lastVisitAt': readVisitorLastVisitAt,
  'visitor.paths': readVisitorPaths,
  'visitor.isLead': readVisitorIsLead,
  'visitor.campaigns': readVisitorCampaigns,
};
